/** Types generated for queries found in "server/modules/catalogue/editing.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CostRows' parameters type */
export type ICostRowsParams = void;

/** 'CostRows' return type */
export interface ICostRowsResult {
  amountVnd: number;
  changedAt: string | null;
  changedBy: string | null;
  code: string;
  holds: string;
  id: number;
  isAssumption: boolean;
  nameEn: string;
  nameVi: string;
  note: string;
  source: string;
  unit: string;
  validFrom: string;
  version: number;
}

/** 'CostRows' query type */
export interface ICostRowsQuery {
  params: ICostRowsParams;
  result: ICostRowsResult;
}

const costRowsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT c.id, c.code, c.name_vi, c.name_en, c.unit, to_char(c.valid_from, 'YYYY-MM-DD') AS \"validFrom!\", c.amount_vnd, c.is_assumption, c.source, c.note, c.version,\n  CASE WHEN c.valid_from > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN 'later' WHEN t.code IS NULL THEN 'earlier' ELSE 'today' END AS \"holds!\",\n  to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"changedAt?\", a.person AS \"changedBy?\"\nFROM catalogue_cost c\nLEFT JOIN catalogue_cost_today t ON t.code = c.code AND t.valid_from = c.valid_from\nLEFT JOIN LATERAL (\n  SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_cost' AND n.row_id = c.id ORDER BY n.id DESC LIMIT 1\n) h ON true\nLEFT JOIN LATERAL history_author(h.actor_user_id) a ON true\nORDER BY c.code, c.valid_from DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.id, c.code, c.name_vi, c.name_en, c.unit, to_char(c.valid_from, 'YYYY-MM-DD') AS "validFrom!", c.amount_vnd, c.is_assumption, c.source, c.note, c.version,
 *   CASE WHEN c.valid_from > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN 'later' WHEN t.code IS NULL THEN 'earlier' ELSE 'today' END AS "holds!",
 *   to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt?", a.person AS "changedBy?"
 * FROM catalogue_cost c
 * LEFT JOIN catalogue_cost_today t ON t.code = c.code AND t.valid_from = c.valid_from
 * LEFT JOIN LATERAL (
 *   SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_cost' AND n.row_id = c.id ORDER BY n.id DESC LIMIT 1
 * ) h ON true
 * LEFT JOIN LATERAL history_author(h.actor_user_id) a ON true
 * ORDER BY c.code, c.valid_from DESC
 * ```
 */
export const costRows = new PreparedQuery<ICostRowsParams,ICostRowsResult>(costRowsIR);


/** 'BandRows' parameters type */
export type IBandRowsParams = void;

/** 'BandRows' return type */
export interface IBandRowsResult {
  changedAt: string | null;
  changedBy: string | null;
  code: string;
  defaultBandwidthMhz: number;
  defaultPatternCode: string;
  /** total transmit power at the antenna port, assumed where a sector states none */
  defaultPowerDbm: number;
  /** centre frequency used for propagation */
  downlinkMhz: number;
  duplex: string;
  name: string;
  patternGainDbi: number | null;
  patternName: string | null;
  sectors: number;
  sectorsWithDefaults: number;
  source: string;
  technology: string;
  version: number;
}

/** 'BandRows' query type */
export interface IBandRowsQuery {
  params: IBandRowsParams;
  result: IBandRowsResult;
}

const bandRowsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT b.code, b.name, b.technology, b.duplex, b.downlink_mhz, b.default_bandwidth_mhz, b.default_power_dbm, b.default_pattern_code, b.source, b.version,\n  p.name AS \"patternName?\", p.gain_dbi AS \"patternGainDbi?\",\n  (SELECT count(*)::integer FROM sector s WHERE s.band_code = b.code) AS \"sectors!\",\n  (SELECT count(*)::integer FROM sector s WHERE s.band_code = b.code AND (s.power_dbm IS NULL OR s.bandwidth_mhz IS NULL OR s.pattern_code IS NULL)) AS \"sectorsWithDefaults!\",\n  to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"changedAt?\", a.person AS \"changedBy?\"\nFROM catalogue_band b\nLEFT JOIN antenna_pattern p ON p.code = b.default_pattern_code\nLEFT JOIN LATERAL (\n  SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_band' AND n.row_id = b.id ORDER BY n.id DESC LIMIT 1\n) h ON true\nLEFT JOIN LATERAL history_author(h.actor_user_id) a ON true\nORDER BY b.technology, b.downlink_mhz, b.code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT b.code, b.name, b.technology, b.duplex, b.downlink_mhz, b.default_bandwidth_mhz, b.default_power_dbm, b.default_pattern_code, b.source, b.version,
 *   p.name AS "patternName?", p.gain_dbi AS "patternGainDbi?",
 *   (SELECT count(*)::integer FROM sector s WHERE s.band_code = b.code) AS "sectors!",
 *   (SELECT count(*)::integer FROM sector s WHERE s.band_code = b.code AND (s.power_dbm IS NULL OR s.bandwidth_mhz IS NULL OR s.pattern_code IS NULL)) AS "sectorsWithDefaults!",
 *   to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt?", a.person AS "changedBy?"
 * FROM catalogue_band b
 * LEFT JOIN antenna_pattern p ON p.code = b.default_pattern_code
 * LEFT JOIN LATERAL (
 *   SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_band' AND n.row_id = b.id ORDER BY n.id DESC LIMIT 1
 * ) h ON true
 * LEFT JOIN LATERAL history_author(h.actor_user_id) a ON true
 * ORDER BY b.technology, b.downlink_mhz, b.code
 * ```
 */
export const bandRows = new PreparedQuery<IBandRowsParams,IBandRowsResult>(bandRowsIR);


/** 'MastClassRows' parameters type */
export type IMastClassRowsParams = void;

/** 'MastClassRows' return type */
export interface IMastClassRowsResult {
  changedAt: string | null;
  changedBy: string | null;
  code: string;
  nameEn: string;
  nameVi: string;
  place: string;
  sites: number;
  source: string;
  version: number;
}

/** 'MastClassRows' query type */
export interface IMastClassRowsQuery {
  params: IMastClassRowsParams;
  result: IMastClassRowsResult;
}

const mastClassRowsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT m.code, m.name_vi, m.name_en, m.place, m.source, m.version, (SELECT count(*)::integer FROM site s WHERE s.mast_class = m.code) AS \"sites!\",\n  to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"changedAt?\", a.person AS \"changedBy?\"\nFROM catalogue_mast_class m\nLEFT JOIN LATERAL (\n  SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_mast_class' AND n.row_id = m.id ORDER BY n.id DESC LIMIT 1\n) h ON true\nLEFT JOIN LATERAL history_author(h.actor_user_id) a ON true\nORDER BY m.code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT m.code, m.name_vi, m.name_en, m.place, m.source, m.version, (SELECT count(*)::integer FROM site s WHERE s.mast_class = m.code) AS "sites!",
 *   to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt?", a.person AS "changedBy?"
 * FROM catalogue_mast_class m
 * LEFT JOIN LATERAL (
 *   SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_mast_class' AND n.row_id = m.id ORDER BY n.id DESC LIMIT 1
 * ) h ON true
 * LEFT JOIN LATERAL history_author(h.actor_user_id) a ON true
 * ORDER BY m.code
 * ```
 */
export const mastClassRows = new PreparedQuery<IMastClassRowsParams,IMastClassRowsResult>(mastClassRowsIR);


/** 'SharedPatterns' parameters type */
export type ISharedPatternsParams = void;

/** 'SharedPatterns' return type */
export interface ISharedPatternsResult {
  code: string;
  gainDbi: number;
  name: string;
}

/** 'SharedPatterns' query type */
export interface ISharedPatternsQuery {
  params: ISharedPatternsParams;
  result: ISharedPatternsResult;
}

const sharedPatternsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name, gain_dbi FROM antenna_pattern WHERE organisation_id IS NULL ORDER BY name COLLATE \"vi-x-icu\", code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name, gain_dbi FROM antenna_pattern WHERE organisation_id IS NULL ORDER BY name COLLATE "vi-x-icu", code
 * ```
 */
export const sharedPatterns = new PreparedQuery<ISharedPatternsParams,ISharedPatternsResult>(sharedPatternsIR);


/** 'AddCost' parameters type */
export interface IAddCostParams {
  amountVnd: number;
  code: string;
  isAssumption: boolean;
  note: string;
  source: string;
  validFrom: DateOrString;
}

/** 'AddCost' return type */
export interface IAddCostResult {
  id: number;
}

/** 'AddCost' query type */
export interface IAddCostQuery {
  params: IAddCostParams;
  result: IAddCostResult;
}

const addCostIR: any = {"usedParamSet":{"validFrom":true,"amountVnd":true,"isAssumption":true,"source":true,"note":true,"code":true},"params":[{"name":"validFrom","required":true,"transform":{"type":"scalar"},"locs":[{"a":166,"b":176}]},{"name":"amountVnd","required":true,"transform":{"type":"scalar"},"locs":[{"a":215,"b":225}]},{"name":"isAssumption","required":true,"transform":{"type":"scalar"},"locs":[{"a":228,"b":241}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":244,"b":251}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":254,"b":259}]},{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":298,"b":303}]}],"statement":"-- Name and unit are those of the code.\nINSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source, note)\nSELECT c.code, :validFrom!::date, c.name_vi, c.name_en, c.unit, :amountVnd!, :isAssumption!, :source!, :note!\nFROM catalogue_cost c WHERE c.code = :code!\nORDER BY c.valid_from DESC LIMIT 1\nON CONFLICT (code, valid_from) DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * -- Name and unit are those of the code.
 * INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source, note)
 * SELECT c.code, :validFrom!::date, c.name_vi, c.name_en, c.unit, :amountVnd!, :isAssumption!, :source!, :note!
 * FROM catalogue_cost c WHERE c.code = :code!
 * ORDER BY c.valid_from DESC LIMIT 1
 * ON CONFLICT (code, valid_from) DO NOTHING
 * RETURNING id
 * ```
 */
export const addCost = new PreparedQuery<IAddCostParams,IAddCostResult>(addCostIR);


/** 'AddFirstCost' parameters type */
export interface IAddFirstCostParams {
  amountVnd: number;
  code: string;
  isAssumption: boolean;
  nameEn: string;
  nameVi: string;
  note: string;
  source: string;
  unit: string;
  validFrom: DateOrString;
}

/** 'AddFirstCost' return type */
export interface IAddFirstCostResult {
  id: number;
}

/** 'AddFirstCost' query type */
export interface IAddFirstCostQuery {
  params: IAddFirstCostParams;
  result: IAddFirstCostResult;
}

const addFirstCostIR: any = {"usedParamSet":{"code":true,"validFrom":true,"nameVi":true,"nameEn":true,"unit":true,"amountVnd":true,"isAssumption":true,"source":true,"note":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":119,"b":124}]},{"name":"validFrom","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":137}]},{"name":"nameVi","required":true,"transform":{"type":"scalar"},"locs":[{"a":146,"b":153}]},{"name":"nameEn","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":163}]},{"name":"unit","required":true,"transform":{"type":"scalar"},"locs":[{"a":166,"b":171}]},{"name":"amountVnd","required":true,"transform":{"type":"scalar"},"locs":[{"a":174,"b":184}]},{"name":"isAssumption","required":true,"transform":{"type":"scalar"},"locs":[{"a":187,"b":200}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":210}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":218}]}],"statement":"INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source, note)\nVALUES (:code!, :validFrom!::date, :nameVi!, :nameEn!, :unit!, :amountVnd!, :isAssumption!, :source!, :note!)\nON CONFLICT (code, valid_from) DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source, note)
 * VALUES (:code!, :validFrom!::date, :nameVi!, :nameEn!, :unit!, :amountVnd!, :isAssumption!, :source!, :note!)
 * ON CONFLICT (code, valid_from) DO NOTHING
 * RETURNING id
 * ```
 */
export const addFirstCost = new PreparedQuery<IAddFirstCostParams,IAddFirstCostResult>(addFirstCostIR);


/** 'FindCost' parameters type */
export interface IFindCostParams {
  costId: number;
}

/** 'FindCost' return type */
export interface IFindCostResult {
  code: string;
  id: number;
  version: number;
  versions: number;
}

/** 'FindCost' query type */
export interface IFindCostQuery {
  params: IFindCostParams;
  result: IFindCostResult;
}

const findCostIR: any = {"usedParamSet":{"costId":true},"params":[{"name":"costId","required":true,"transform":{"type":"scalar"},"locs":[{"a":153,"b":160}]}],"statement":"SELECT c.id, c.code, c.version, (SELECT count(*)::integer FROM catalogue_cost o WHERE o.code = c.code) AS \"versions!\"\nFROM catalogue_cost c WHERE c.id = :costId! FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.id, c.code, c.version, (SELECT count(*)::integer FROM catalogue_cost o WHERE o.code = c.code) AS "versions!"
 * FROM catalogue_cost c WHERE c.id = :costId! FOR UPDATE
 * ```
 */
export const findCost = new PreparedQuery<IFindCostParams,IFindCostResult>(findCostIR);


/** 'CorrectCost' parameters type */
export interface ICorrectCostParams {
  amountVnd: number;
  costId: number;
  isAssumption: boolean;
  note: string;
  source: string;
}

/** 'CorrectCost' return type */
export type ICorrectCostResult = void;

/** 'CorrectCost' query type */
export interface ICorrectCostQuery {
  params: ICorrectCostParams;
  result: ICorrectCostResult;
}

const correctCostIR: any = {"usedParamSet":{"amountVnd":true,"isAssumption":true,"source":true,"note":true,"costId":true},"params":[{"name":"amountVnd","required":true,"transform":{"type":"scalar"},"locs":[{"a":39,"b":49}]},{"name":"isAssumption","required":true,"transform":{"type":"scalar"},"locs":[{"a":68,"b":81}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":100}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":115}]},{"name":"costId","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":158}]}],"statement":"UPDATE catalogue_cost SET amount_vnd = :amountVnd!, is_assumption = :isAssumption!, source = :source!, note = :note!, version = version + 1 WHERE id = :costId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE catalogue_cost SET amount_vnd = :amountVnd!, is_assumption = :isAssumption!, source = :source!, note = :note!, version = version + 1 WHERE id = :costId!
 * ```
 */
export const correctCost = new PreparedQuery<ICorrectCostParams,ICorrectCostResult>(correctCostIR);


/** 'DropCost' parameters type */
export interface IDropCostParams {
  costId: number;
}

/** 'DropCost' return type */
export type IDropCostResult = void;

/** 'DropCost' query type */
export interface IDropCostQuery {
  params: IDropCostParams;
  result: IDropCostResult;
}

const dropCostIR: any = {"usedParamSet":{"costId":true},"params":[{"name":"costId","required":true,"transform":{"type":"scalar"},"locs":[{"a":38,"b":45}]}],"statement":"DELETE FROM catalogue_cost WHERE id = :costId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM catalogue_cost WHERE id = :costId!
 * ```
 */
export const dropCost = new PreparedQuery<IDropCostParams,IDropCostResult>(dropCostIR);


/** 'FindBand' parameters type */
export interface IFindBandParams {
  code: string;
}

/** 'FindBand' return type */
export interface IFindBandResult {
  code: string;
  /** centre frequency used for propagation */
  downlinkMhz: number;
  /** of LTE and NR; for GSM the width of a channel */
  subcarrierSpacingKhz: number;
  technology: string;
  version: number;
}

/** 'FindBand' query type */
export interface IFindBandQuery {
  params: IFindBandParams;
  result: IFindBandResult;
}

const findBandIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":104,"b":109}]}],"statement":"SELECT code, version, technology, downlink_mhz, subcarrier_spacing_khz FROM catalogue_band WHERE code = :code!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, version, technology, downlink_mhz, subcarrier_spacing_khz FROM catalogue_band WHERE code = :code!
 * ```
 */
export const findBand = new PreparedQuery<IFindBandParams,IFindBandResult>(findBandIR);


/** 'AddBand' parameters type */
export interface IAddBandParams {
  code: string;
  defaultBandwidthMhz: number;
  defaultPatternCode: string;
  defaultPowerDbm: number;
  downlinkMhz: number;
  duplex: string;
  name: string;
  source: string;
  subcarrierSpacingKhz: number;
  technology: string;
}

/** 'AddBand' return type */
export interface IAddBandResult {
  code: string;
}

/** 'AddBand' query type */
export interface IAddBandQuery {
  params: IAddBandParams;
  result: IAddBandResult;
}

const addBandIR: any = {"usedParamSet":{"code":true,"name":true,"technology":true,"downlinkMhz":true,"duplex":true,"defaultBandwidthMhz":true,"subcarrierSpacingKhz":true,"defaultPowerDbm":true,"defaultPatternCode":true,"source":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":294,"b":299}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":302,"b":307}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":310,"b":321}]},{"name":"downlinkMhz","required":true,"transform":{"type":"scalar"},"locs":[{"a":324,"b":336},{"a":371,"b":383}]},{"name":"duplex","required":true,"transform":{"type":"scalar"},"locs":[{"a":349,"b":356},{"a":408,"b":415}]},{"name":"defaultBandwidthMhz","required":true,"transform":{"type":"scalar"},"locs":[{"a":418,"b":438}]},{"name":"subcarrierSpacingKhz","required":true,"transform":{"type":"scalar"},"locs":[{"a":441,"b":462}]},{"name":"defaultPowerDbm","required":true,"transform":{"type":"scalar"},"locs":[{"a":467,"b":483}]},{"name":"defaultPatternCode","required":true,"transform":{"type":"scalar"},"locs":[{"a":486,"b":505}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":508,"b":515}]}],"statement":"-- The middle of the uplink is that of the downlink where both share the carrier, else it is not known.\nINSERT INTO catalogue_band (code, name, technology, downlink_mhz, uplink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)\nVALUES (:code!, :name!, :technology!, :downlinkMhz!, CASE WHEN :duplex! = 'TDD' THEN :downlinkMhz!::double precision END, :duplex!, :defaultBandwidthMhz!, :subcarrierSpacingKhz!,\n  :defaultPowerDbm!, :defaultPatternCode!, :source!)\nON CONFLICT (code) DO NOTHING\nRETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * -- The middle of the uplink is that of the downlink where both share the carrier, else it is not known.
 * INSERT INTO catalogue_band (code, name, technology, downlink_mhz, uplink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
 * VALUES (:code!, :name!, :technology!, :downlinkMhz!, CASE WHEN :duplex! = 'TDD' THEN :downlinkMhz!::double precision END, :duplex!, :defaultBandwidthMhz!, :subcarrierSpacingKhz!,
 *   :defaultPowerDbm!, :defaultPatternCode!, :source!)
 * ON CONFLICT (code) DO NOTHING
 * RETURNING code
 * ```
 */
export const addBand = new PreparedQuery<IAddBandParams,IAddBandResult>(addBandIR);


/** 'ChangeBand' parameters type */
export interface IChangeBandParams {
  code: string;
  defaultBandwidthMhz: number;
  defaultPatternCode: string;
  defaultPowerDbm: number;
  name: string;
  source: string;
  version: number;
}

/** 'ChangeBand' return type */
export interface IChangeBandResult {
  code: string;
}

/** 'ChangeBand' query type */
export interface IChangeBandQuery {
  params: IChangeBandParams;
  result: IChangeBandResult;
}

const changeBandIR: any = {"usedParamSet":{"name":true,"defaultBandwidthMhz":true,"defaultPowerDbm":true,"defaultPatternCode":true,"source":true,"code":true,"version":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":33,"b":38}]},{"name":"defaultBandwidthMhz","required":true,"transform":{"type":"scalar"},"locs":[{"a":65,"b":85}]},{"name":"defaultPowerDbm","required":true,"transform":{"type":"scalar"},"locs":[{"a":108,"b":124}]},{"name":"defaultPatternCode","required":true,"transform":{"type":"scalar"},"locs":[{"a":150,"b":169}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":181,"b":188}]},{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":228,"b":233}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":257}]}],"statement":"UPDATE catalogue_band\nSET name = :name!, default_bandwidth_mhz = :defaultBandwidthMhz!, default_power_dbm = :defaultPowerDbm!, default_pattern_code = :defaultPatternCode!, source = :source!,\n  version = version + 1\nWHERE code = :code! AND version = :version!\nRETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE catalogue_band
 * SET name = :name!, default_bandwidth_mhz = :defaultBandwidthMhz!, default_power_dbm = :defaultPowerDbm!, default_pattern_code = :defaultPatternCode!, source = :source!,
 *   version = version + 1
 * WHERE code = :code! AND version = :version!
 * RETURNING code
 * ```
 */
export const changeBand = new PreparedQuery<IChangeBandParams,IChangeBandResult>(changeBandIR);


/** 'BandUses' parameters type */
export interface IBandUsesParams {
  code: string;
}

/** 'BandUses' return type */
export interface IBandUsesResult {
  uses: number;
}

/** 'BandUses' query type */
export interface IBandUsesQuery {
  params: IBandUsesParams;
  result: IBandUsesResult;
}

const bandUsesIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":63},{"a":124,"b":129},{"a":195,"b":200},{"a":228,"b":233}]}],"statement":"SELECT (SELECT count(*) FROM sector s WHERE s.band_code = :code!) + (SELECT count(*) FROM measurement m WHERE m.band_code = :code!)\n  + (SELECT count(*) FROM coverage_layer l WHERE l.band_code = :code!) + scenario_items_in_band(:code!) AS \"uses!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT (SELECT count(*) FROM sector s WHERE s.band_code = :code!) + (SELECT count(*) FROM measurement m WHERE m.band_code = :code!)
 *   + (SELECT count(*) FROM coverage_layer l WHERE l.band_code = :code!) + scenario_items_in_band(:code!) AS "uses!"
 * ```
 */
export const bandUses = new PreparedQuery<IBandUsesParams,IBandUsesResult>(bandUsesIR);


/** 'RemoveBand' parameters type */
export interface IRemoveBandParams {
  code: string;
  version: number;
}

/** 'RemoveBand' return type */
export interface IRemoveBandResult {
  code: string;
}

/** 'RemoveBand' query type */
export interface IRemoveBandQuery {
  params: IRemoveBandParams;
  result: IRemoveBandResult;
}

const removeBandIR: any = {"usedParamSet":{"code":true,"version":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":40,"b":45}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":69}]}],"statement":"DELETE FROM catalogue_band WHERE code = :code! AND version = :version! RETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM catalogue_band WHERE code = :code! AND version = :version! RETURNING code
 * ```
 */
export const removeBand = new PreparedQuery<IRemoveBandParams,IRemoveBandResult>(removeBandIR);


/** 'MastClassUses' parameters type */
export interface IMastClassUsesParams {
  code: string;
}

/** 'MastClassUses' return type */
export interface IMastClassUsesResult {
  uses: number;
}

/** 'MastClassUses' query type */
export interface IMastClassUsesQuery {
  params: IMastClassUsesParams;
  result: IMastClassUsesResult;
}

const mastClassUsesIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":62},{"a":107,"b":112}]}],"statement":"SELECT (SELECT count(*) FROM site s WHERE s.mast_class = :code!) + (SELECT count(*) FROM plan_zone z WHERE :code! = ANY (z.permitted_mast_classes)) AS \"uses!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT (SELECT count(*) FROM site s WHERE s.mast_class = :code!) + (SELECT count(*) FROM plan_zone z WHERE :code! = ANY (z.permitted_mast_classes)) AS "uses!"
 * ```
 */
export const mastClassUses = new PreparedQuery<IMastClassUsesParams,IMastClassUsesResult>(mastClassUsesIR);


/** 'RemoveMastClass' parameters type */
export interface IRemoveMastClassParams {
  code: string;
  version: number;
}

/** 'RemoveMastClass' return type */
export interface IRemoveMastClassResult {
  code: string;
}

/** 'RemoveMastClass' query type */
export interface IRemoveMastClassQuery {
  params: IRemoveMastClassParams;
  result: IRemoveMastClassResult;
}

const removeMastClassIR: any = {"usedParamSet":{"code":true,"version":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":46,"b":51}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":67,"b":75}]}],"statement":"DELETE FROM catalogue_mast_class WHERE code = :code! AND version = :version! RETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM catalogue_mast_class WHERE code = :code! AND version = :version! RETURNING code
 * ```
 */
export const removeMastClass = new PreparedQuery<IRemoveMastClassParams,IRemoveMastClassResult>(removeMastClassIR);


/** 'FindMastClass' parameters type */
export interface IFindMastClassParams {
  code: string;
}

/** 'FindMastClass' return type */
export interface IFindMastClassResult {
  code: string;
  version: number;
}

/** 'FindMastClass' query type */
export interface IFindMastClassQuery {
  params: IFindMastClassParams;
  result: IFindMastClassResult;
}

const findMastClassIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":65}]}],"statement":"SELECT code, version FROM catalogue_mast_class WHERE code = :code!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, version FROM catalogue_mast_class WHERE code = :code!
 * ```
 */
export const findMastClass = new PreparedQuery<IFindMastClassParams,IFindMastClassResult>(findMastClassIR);


/** 'AddMastClass' parameters type */
export interface IAddMastClassParams {
  code: string;
  nameEn: string;
  nameVi: string;
  place: string;
  source: string;
}

/** 'AddMastClass' return type */
export interface IAddMastClassResult {
  code: string;
}

/** 'AddMastClass' query type */
export interface IAddMastClassQuery {
  params: IAddMastClassParams;
  result: IAddMastClassResult;
}

const addMastClassIR: any = {"usedParamSet":{"code":true,"nameVi":true,"nameEn":true,"place":true,"source":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":86}]},{"name":"nameVi","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":96}]},{"name":"nameEn","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":106}]},{"name":"place","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":115}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":118,"b":125}]}],"statement":"INSERT INTO catalogue_mast_class (code, name_vi, name_en, place, source) VALUES (:code!, :nameVi!, :nameEn!, :place!, :source!)\nON CONFLICT (code) DO NOTHING\nRETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO catalogue_mast_class (code, name_vi, name_en, place, source) VALUES (:code!, :nameVi!, :nameEn!, :place!, :source!)
 * ON CONFLICT (code) DO NOTHING
 * RETURNING code
 * ```
 */
export const addMastClass = new PreparedQuery<IAddMastClassParams,IAddMastClassResult>(addMastClassIR);


/** 'ChangeMastClass' parameters type */
export interface IChangeMastClassParams {
  code: string;
  nameEn: string;
  nameVi: string;
  place: string;
  source: string;
  version: number;
}

/** 'ChangeMastClass' return type */
export interface IChangeMastClassResult {
  code: string;
}

/** 'ChangeMastClass' query type */
export interface IChangeMastClassQuery {
  params: IChangeMastClassParams;
  result: IChangeMastClassResult;
}

const changeMastClassIR: any = {"usedParamSet":{"nameVi":true,"nameEn":true,"place":true,"source":true,"code":true,"version":true},"params":[{"name":"nameVi","required":true,"transform":{"type":"scalar"},"locs":[{"a":42,"b":49}]},{"name":"nameEn","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":69}]},{"name":"place","required":true,"transform":{"type":"scalar"},"locs":[{"a":80,"b":86}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":105}]},{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":143,"b":148}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":164,"b":172}]}],"statement":"UPDATE catalogue_mast_class SET name_vi = :nameVi!, name_en = :nameEn!, place = :place!, source = :source!, version = version + 1\nWHERE code = :code! AND version = :version!\nRETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE catalogue_mast_class SET name_vi = :nameVi!, name_en = :nameEn!, place = :place!, source = :source!, version = version + 1
 * WHERE code = :code! AND version = :version!
 * RETURNING code
 * ```
 */
export const changeMastClass = new PreparedQuery<IChangeMastClassParams,IChangeMastClassResult>(changeMastClassIR);


