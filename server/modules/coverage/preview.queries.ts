/** Types generated for queries found in "server/modules/coverage/preview.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'PreviewBands' parameters type */
export type IPreviewBandsParams = void;

/** 'PreviewBands' return type */
export interface IPreviewBandsResult {
  bandwidthMhz: number;
  code: string;
  /** centre frequency used for propagation */
  downlinkMhz: number;
  name: string;
  patternCode: string;
  /** total transmit power at the antenna port, assumed where a sector states none */
  powerDbm: number;
  /** of LTE and NR; for GSM the width of a channel */
  subcarrierSpacingKhz: number;
  technology: string;
}

/** 'PreviewBands' query type */
export interface IPreviewBandsQuery {
  params: IPreviewBandsParams;
  result: IPreviewBandsResult;
}

const previewBandsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name, technology, downlink_mhz, default_bandwidth_mhz AS \"bandwidth_mhz!\", subcarrier_spacing_khz, default_power_dbm AS \"power_dbm!\", default_pattern_code AS \"pattern_code!\"\nFROM catalogue_band WHERE technology <> '2G' ORDER BY technology DESC, downlink_mhz, code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name, technology, downlink_mhz, default_bandwidth_mhz AS "bandwidth_mhz!", subcarrier_spacing_khz, default_power_dbm AS "power_dbm!", default_pattern_code AS "pattern_code!"
 * FROM catalogue_band WHERE technology <> '2G' ORDER BY technology DESC, downlink_mhz, code
 * ```
 */
export const previewBands = new PreparedQuery<IPreviewBandsParams,IPreviewBandsResult>(previewBandsIR);


/** 'PreviewCosts' parameters type */
export type IPreviewCostsParams = void;

/** 'PreviewCosts' return type */
export interface IPreviewCostsResult {
  amountVnd: number;
  code: string;
  isAssumption: boolean;
  validFrom: string;
}

/** 'PreviewCosts' query type */
export interface IPreviewCostsQuery {
  params: IPreviewCostsParams;
  result: IPreviewCostsResult;
}

const previewCostsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code AS \"code!\", amount_vnd AS \"amountVnd!\", is_assumption AS \"isAssumption!\", to_char(valid_from, 'YYYY-MM-DD') AS \"validFrom!\"\nFROM catalogue_cost_today ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code AS "code!", amount_vnd AS "amountVnd!", is_assumption AS "isAssumption!", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
 * FROM catalogue_cost_today ORDER BY code
 * ```
 */
export const previewCosts = new PreparedQuery<IPreviewCostsParams,IPreviewCostsResult>(previewCostsIR);


/** 'PreviewSettings' parameters type */
export type IPreviewSettingsParams = void;

/** 'PreviewSettings' return type */
export interface IPreviewSettingsResult {
  key: string;
  value: unknown;
}

/** 'PreviewSettings' query type */
export interface IPreviewSettingsQuery {
  params: IPreviewSettingsParams;
  result: IPreviewSettingsResult;
}

const previewSettingsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT key, value FROM setting WHERE key IN ('planning', 'coverage')"};

/**
 * Query generated from SQL:
 * ```
 * SELECT key, value FROM setting WHERE key IN ('planning', 'coverage')
 * ```
 */
export const previewSettings = new PreparedQuery<IPreviewSettingsParams,IPreviewSettingsResult>(previewSettingsIR);


/** 'PreviewRun' parameters type */
export type IPreviewRunParams = void;

/** 'PreviewRun' return type */
export interface IPreviewRunResult {
  parameters: unknown;
}

/** 'PreviewRun' query type */
export interface IPreviewRunQuery {
  params: IPreviewRunParams;
  result: IPreviewRunResult;
}

const previewRunIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1
 * ```
 */
export const previewRun = new PreparedQuery<IPreviewRunParams,IPreviewRunResult>(previewRunIR);


/** 'LevelBlock' parameters type */
export interface ILevelBlockParams {
  column: number;
  layerId: number;
  row: number;
}

/** 'LevelBlock' return type */
export interface ILevelBlockResult {
  id: number;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer | null;
  version: string;
}

/** 'LevelBlock' query type */
export interface ILevelBlockQuery {
  params: ILevelBlockParams;
  result: ILevelBlockResult;
}

const levelBlockIR: any = {"usedParamSet":{"column":true,"row":true,"layerId":true},"params":[{"name":"column","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":276}]},{"name":"row","required":true,"transform":{"type":"scalar"},"locs":[{"a":296,"b":300}]},{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":315,"b":323}]}],"statement":"-- Row security shows a layer to whom it may be shown; a block without any value is not stored.\nSELECT l.id, l.version::text AS \"version!\", c.values AS \"values?\"\nFROM coverage_layer l\nLEFT JOIN coverage_chunk c ON c.layer_id = l.id AND c.level = 0 AND c.chunk_column = :column! AND c.chunk_row = :row!\nWHERE l.id = :layerId! AND l.quantity = 'rsrp'"};

/**
 * Query generated from SQL:
 * ```
 * -- Row security shows a layer to whom it may be shown; a block without any value is not stored.
 * SELECT l.id, l.version::text AS "version!", c.values AS "values?"
 * FROM coverage_layer l
 * LEFT JOIN coverage_chunk c ON c.layer_id = l.id AND c.level = 0 AND c.chunk_column = :column! AND c.chunk_row = :row!
 * WHERE l.id = :layerId! AND l.quantity = 'rsrp'
 * ```
 */
export const levelBlock = new PreparedQuery<ILevelBlockParams,ILevelBlockResult>(levelBlockIR);


/** 'PreviewVersions' parameters type */
export type IPreviewVersionsParams = void;

/** 'PreviewVersions' return type */
export interface IPreviewVersionsResult {
  versions: string;
}

/** 'PreviewVersions' query type */
export interface IPreviewVersionsQuery {
  params: IPreviewVersionsParams;
  result: IPreviewVersionsResult;
}

const previewVersionsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT string_agg(layer || version::text, '/' ORDER BY layer) AS \"versions!\" FROM layer_version WHERE layer IN ('hamlet', 'grid')"};

/**
 * Query generated from SQL:
 * ```
 * SELECT string_agg(layer || version::text, '/' ORDER BY layer) AS "versions!" FROM layer_version WHERE layer IN ('hamlet', 'grid')
 * ```
 */
export const previewVersions = new PreparedQuery<IPreviewVersionsParams,IPreviewVersionsResult>(previewVersionsIR);


/** 'PreviewHamletRows' parameters type */
export interface IPreviewHamletRowsParams {
  east: number;
  north: number;
  south: number;
  technology: string;
  west: number;
}

/** 'PreviewHamletRows' return type */
export interface IPreviewHamletRowsResult {
  id: number;
  lat: number;
  lon: number;
  mobileAny: string;
  name: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  served: numberArray;
  unserved: numberArray;
}

/** 'PreviewHamletRows' query type */
export interface IPreviewHamletRowsQuery {
  params: IPreviewHamletRowsParams;
  result: IPreviewHamletRowsResult;
}

const previewHamletRowsIR: any = {"usedParamSet":{"technology":true,"west":true,"south":true,"east":true,"north":true},"params":[{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":260},{"a":421,"b":432}]},{"name":"west","required":true,"transform":{"type":"scalar"},"locs":[{"a":573,"b":578}]},{"name":"south","required":true,"transform":{"type":"scalar"},"locs":[{"a":581,"b":587}]},{"name":"east","required":true,"transform":{"type":"scalar"},"locs":[{"a":590,"b":595}]},{"name":"north","required":true,"transform":{"type":"scalar"},"locs":[{"a":598,"b":604}]}],"statement":"SELECT h.id, h.name, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\", h.population, coalesce(s.mobile_any, 'unknown') AS \"mobileAny!\",\n  coalesce((SELECT array_agg(c.organisation_id) FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.verdict = 'yes'), '{}') AS \"served!\",\n  coalesce((SELECT array_agg(c.organisation_id) FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.verdict = 'no'), '{}') AS \"unserved!\"\nFROM hamlet h LEFT JOIN hamlet_service s ON s.hamlet_id = h.id\nWHERE h.geom && ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326)\nORDER BY h.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT h.id, h.name, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!", h.population, coalesce(s.mobile_any, 'unknown') AS "mobileAny!",
 *   coalesce((SELECT array_agg(c.organisation_id) FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.verdict = 'yes'), '{}') AS "served!",
 *   coalesce((SELECT array_agg(c.organisation_id) FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.verdict = 'no'), '{}') AS "unserved!"
 * FROM hamlet h LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
 * WHERE h.geom && ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326)
 * ORDER BY h.id
 * ```
 */
export const previewHamletRows = new PreparedQuery<IPreviewHamletRowsParams,IPreviewHamletRowsResult>(previewHamletRowsIR);


/** 'ScenarioHamlets' parameters type */
export type IScenarioHamletsParams = void;

/** 'ScenarioHamlets' return type */
export interface IScenarioHamletsResult {
  ftthAny: string;
  id: number;
  mobileAny: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  served4g: numberArray;
  served5g: numberArray;
}

/** 'ScenarioHamlets' query type */
export interface IScenarioHamletsQuery {
  params: IScenarioHamletsParams;
  result: IScenarioHamletsResult;
}

const scenarioHamletsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT h.id, h.population, coalesce(s.mobile_any, 'unknown') AS \"mobileAny!\", coalesce(s.ftth_any, 'unknown') AS \"ftthAny!\",\n  coalesce(c.served_4g, '{}') AS \"served4g!\", coalesce(c.served_5g, '{}') AS \"served5g!\"\nFROM hamlet h\nLEFT JOIN hamlet_service s ON s.hamlet_id = h.id\nLEFT JOIN (\n  SELECT hamlet_id, array_agg(organisation_id) FILTER (WHERE technology = '4G') AS served_4g, array_agg(organisation_id) FILTER (WHERE technology = '5G') AS served_5g\n  FROM hamlet_coverage WHERE verdict = 'yes' GROUP BY hamlet_id\n) c ON c.hamlet_id = h.id\nORDER BY h.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT h.id, h.population, coalesce(s.mobile_any, 'unknown') AS "mobileAny!", coalesce(s.ftth_any, 'unknown') AS "ftthAny!",
 *   coalesce(c.served_4g, '{}') AS "served4g!", coalesce(c.served_5g, '{}') AS "served5g!"
 * FROM hamlet h
 * LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
 * LEFT JOIN (
 *   SELECT hamlet_id, array_agg(organisation_id) FILTER (WHERE technology = '4G') AS served_4g, array_agg(organisation_id) FILTER (WHERE technology = '5G') AS served_5g
 *   FROM hamlet_coverage WHERE verdict = 'yes' GROUP BY hamlet_id
 * ) c ON c.hamlet_id = h.id
 * ORDER BY h.id
 * ```
 */
export const scenarioHamlets = new PreparedQuery<IScenarioHamletsParams,IScenarioHamletsResult>(scenarioHamletsIR);


/** 'ScenarioSites' parameters type */
export type IScenarioSitesParams = void;

/** 'ScenarioSites' return type */
export interface IScenarioSitesResult {
  id: number;
  isExisting: boolean;
  lat: number;
  lon: number;
  tenants: numberArray;
}

/** 'ScenarioSites' query type */
export interface IScenarioSitesQuery {
  params: IScenarioSitesParams;
  result: IScenarioSitesResult;
}

const scenarioSitesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT s.id, ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\", s.status = 'existing' AS \"isExisting!\",\n  ARRAY(SELECT DISTINCT t.organisation_id FROM station t JOIN organisation o ON o.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing' AND o.is_mobile) AS \"tenants!\"\nFROM site s"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", s.status = 'existing' AS "isExisting!",
 *   ARRAY(SELECT DISTINCT t.organisation_id FROM station t JOIN organisation o ON o.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing' AND o.is_mobile) AS "tenants!"
 * FROM site s
 * ```
 */
export const scenarioSites = new PreparedQuery<IScenarioSitesParams,IScenarioSitesResult>(scenarioSitesIR);


