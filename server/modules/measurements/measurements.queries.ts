/** Types generated for queries found in "server/modules/measurements/measurements.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type booleanArray = (boolean)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'Sets' parameters type */
export interface ISetsParams {
  setId?: number | null | void;
}

/** 'Sets' return type */
export interface ISetsResult {
  createdAt: string;
  eastDeg: number | null;
  fileName: string;
  firstAt: string | null;
  id: number;
  isSynthetic: boolean;
  kind: string;
  lastAt: string | null;
  mayRemove: boolean;
  name: string;
  northDeg: number | null;
  operators: numberArray;
  /** who uploaded it */
  organisationId: number;
  organisationName: string;
  samples: number;
  source: string;
  sourceDate: string | null;
  southDeg: number | null;
  technologies: stringArray;
  westDeg: number | null;
}

/** 'Sets' query type */
export interface ISetsQuery {
  params: ISetsParams;
  result: ISetsResult;
}

const setsIR: any = {"usedParamSet":{"setId":true},"params":[{"name":"setId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1196,"b":1201},{"a":1230,"b":1235}]}],"statement":"SELECT s.id, s.name, s.kind, s.organisation_id, o.name AS organisation_name, s.file_name, s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic,\n  to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"createdAt!\", s.organisation_id = actor_organisation_id() OR actor_role() = 'authority' AS \"mayRemove!\",\n  m.samples AS \"samples!\", to_char(m.first_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"firstAt?\",\n  to_char(m.last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"lastAt?\", m.operators AS \"operators!\", m.technologies AS \"technologies!\",\n  m.west_deg AS \"westDeg?\", m.south_deg AS \"southDeg?\", m.east_deg AS \"eastDeg?\", m.north_deg AS \"northDeg?\"\nFROM measurement_set s\nJOIN organisation o ON o.id = s.organisation_id\nCROSS JOIN LATERAL (\n  SELECT count(*)::integer AS samples, min(measured_at) AS first_at, max(measured_at) AS last_at,\n    coalesce(array_agg(DISTINCT operator_id), '{}') AS operators, coalesce(array_agg(DISTINCT technology), '{}') AS technologies,\n    min(lon_deg) AS west_deg, min(lat_deg) AS south_deg, max(lon_deg) AS east_deg, max(lat_deg) AS north_deg\n  FROM measurement WHERE set_id = s.id\n) m\nWHERE :setId::integer IS NULL OR s.id = :setId\nORDER BY s.id DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, s.name, s.kind, s.organisation_id, o.name AS organisation_name, s.file_name, s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic,
 *   to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt!", s.organisation_id = actor_organisation_id() OR actor_role() = 'authority' AS "mayRemove!",
 *   m.samples AS "samples!", to_char(m.first_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "firstAt?",
 *   to_char(m.last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "lastAt?", m.operators AS "operators!", m.technologies AS "technologies!",
 *   m.west_deg AS "westDeg?", m.south_deg AS "southDeg?", m.east_deg AS "eastDeg?", m.north_deg AS "northDeg?"
 * FROM measurement_set s
 * JOIN organisation o ON o.id = s.organisation_id
 * CROSS JOIN LATERAL (
 *   SELECT count(*)::integer AS samples, min(measured_at) AS first_at, max(measured_at) AS last_at,
 *     coalesce(array_agg(DISTINCT operator_id), '{}') AS operators, coalesce(array_agg(DISTINCT technology), '{}') AS technologies,
 *     min(lon_deg) AS west_deg, min(lat_deg) AS south_deg, max(lon_deg) AS east_deg, max(lat_deg) AS north_deg
 *   FROM measurement WHERE set_id = s.id
 * ) m
 * WHERE :setId::integer IS NULL OR s.id = :setId
 * ORDER BY s.id DESC
 * ```
 */
export const sets = new PreparedQuery<ISetsParams,ISetsResult>(setsIR);


/** 'FindSetByHash' parameters type */
export interface IFindSetByHashParams {
  contentHash: string;
  organisationId: number;
}

/** 'FindSetByHash' return type */
export interface IFindSetByHashResult {
  id: number;
}

/** 'FindSetByHash' query type */
export interface IFindSetByHashQuery {
  params: IFindSetByHashParams;
  result: IFindSetByHashResult;
}

const findSetByHashIR: any = {"usedParamSet":{"organisationId":true,"contentHash":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":55,"b":70}]},{"name":"contentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":103}]}],"statement":"SELECT id FROM measurement_set WHERE organisation_id = :organisationId! AND content_hash = :contentHash!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM measurement_set WHERE organisation_id = :organisationId! AND content_hash = :contentHash!
 * ```
 */
export const findSetByHash = new PreparedQuery<IFindSetByHashParams,IFindSetByHashResult>(findSetByHashIR);


/** 'InsertSet' parameters type */
export interface IInsertSetParams {
  contentHash: string;
  createdBy?: number | null | void;
  fileName: string;
  isSynthetic: boolean;
  kind: string;
  name: string;
  operatorIds: numberArray;
  organisationId: number;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertSet' return type */
export interface IInsertSetResult {
  id: number;
}

/** 'InsertSet' query type */
export interface IInsertSetQuery {
  params: IInsertSetParams;
  result: IInsertSetResult;
}

const insertSetIR: any = {"usedParamSet":{"name":true,"kind":true,"organisationId":true,"createdBy":true,"fileName":true,"contentHash":true,"source":true,"sourceDate":true,"isSynthetic":true,"operatorIds":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":152,"b":157}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":160,"b":165}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":183}]},{"name":"createdBy","required":false,"transform":{"type":"scalar"},"locs":[{"a":186,"b":195}]},{"name":"fileName","required":true,"transform":{"type":"scalar"},"locs":[{"a":198,"b":207}]},{"name":"contentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":210,"b":222}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":225,"b":232}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":235,"b":245}]},{"name":"isSynthetic","required":true,"transform":{"type":"scalar"},"locs":[{"a":254,"b":266}]},{"name":"operatorIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":281}]}],"statement":"INSERT INTO measurement_set (name, kind, organisation_id, created_by, file_name, content_hash, source, source_date, is_synthetic, operator_ids)\nVALUES (:name!, :kind!, :organisationId!, :createdBy, :fileName!, :contentHash!, :source!, :sourceDate::date, :isSynthetic!, :operatorIds!)\nON CONFLICT (organisation_id, content_hash) DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO measurement_set (name, kind, organisation_id, created_by, file_name, content_hash, source, source_date, is_synthetic, operator_ids)
 * VALUES (:name!, :kind!, :organisationId!, :createdBy, :fileName!, :contentHash!, :source!, :sourceDate::date, :isSynthetic!, :operatorIds!)
 * ON CONFLICT (organisation_id, content_hash) DO NOTHING
 * RETURNING id
 * ```
 */
export const insertSet = new PreparedQuery<IInsertSetParams,IInsertSetResult>(insertSetIR);


/** 'InsertSamples' parameters type */
export interface IInsertSamplesParams {
  assumed: booleanArray;
  bands: stringArray;
  heights: numberArray;
  lats: numberArray;
  levels: numberArray;
  lons: numberArray;
  notes: stringArray;
  operatorIds: numberArray;
  organisationId: number;
  setId: number;
  technologies: stringArray;
  times: DateOrStringArray;
}

/** 'InsertSamples' return type */
export type IInsertSamplesResult = void;

/** 'InsertSamples' query type */
export interface IInsertSamplesQuery {
  params: IInsertSamplesParams;
  result: IInsertSamplesResult;
}

const insertSamplesIR: any = {"usedParamSet":{"setId":true,"organisationId":true,"operatorIds":true,"times":true,"lons":true,"lats":true,"technologies":true,"bands":true,"levels":true,"heights":true,"assumed":true,"notes":true},"params":[{"name":"setId","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":176}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":194}]},{"name":"operatorIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":312,"b":324}]},{"name":"times","required":true,"transform":{"type":"scalar"},"locs":[{"a":338,"b":344}]},{"name":"lons","required":true,"transform":{"type":"scalar"},"locs":[{"a":362,"b":367}]},{"name":"lats","required":true,"transform":{"type":"scalar"},"locs":[{"a":390,"b":395}]},{"name":"technologies","required":true,"transform":{"type":"scalar"},"locs":[{"a":418,"b":431}]},{"name":"bands","required":true,"transform":{"type":"scalar"},"locs":[{"a":442,"b":448}]},{"name":"levels","required":true,"transform":{"type":"scalar"},"locs":[{"a":461,"b":468}]},{"name":"heights","required":true,"transform":{"type":"scalar"},"locs":[{"a":479,"b":487}]},{"name":"assumed","required":true,"transform":{"type":"scalar"},"locs":[{"a":498,"b":506}]},{"name":"notes","required":true,"transform":{"type":"scalar"},"locs":[{"a":520,"b":526}]}],"statement":"INSERT INTO measurement (set_id, organisation_id, operator_id, measured_at, lon_deg, lat_deg, technology, band_code, level_dbm, height_m, is_height_assumed, note)\nSELECT :setId!, :organisationId!, u.operator_id, u.measured_at, u.lon, u.lat, u.technology, u.band, u.level, u.height, u.assumed, u.note\nFROM unnest(:operatorIds!::integer[], :times!::timestamptz[], :lons!::double precision[], :lats!::double precision[], :technologies!::text[], :bands!::text[],\n  :levels!::real[], :heights!::real[], :assumed!::boolean[], :notes!::text[]) AS u (operator_id, measured_at, lon, lat, technology, band, level, height, assumed, note)\nON CONFLICT DO NOTHING"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO measurement (set_id, organisation_id, operator_id, measured_at, lon_deg, lat_deg, technology, band_code, level_dbm, height_m, is_height_assumed, note)
 * SELECT :setId!, :organisationId!, u.operator_id, u.measured_at, u.lon, u.lat, u.technology, u.band, u.level, u.height, u.assumed, u.note
 * FROM unnest(:operatorIds!::integer[], :times!::timestamptz[], :lons!::double precision[], :lats!::double precision[], :technologies!::text[], :bands!::text[],
 *   :levels!::real[], :heights!::real[], :assumed!::boolean[], :notes!::text[]) AS u (operator_id, measured_at, lon, lat, technology, band, level, height, assumed, note)
 * ON CONFLICT DO NOTHING
 * ```
 */
export const insertSamples = new PreparedQuery<IInsertSamplesParams,IInsertSamplesResult>(insertSamplesIR);


/** 'CountSamples' parameters type */
export interface ICountSamplesParams {
  setId: number;
}

/** 'CountSamples' return type */
export interface ICountSamplesResult {
  samples: number;
}

/** 'CountSamples' query type */
export interface ICountSamplesQuery {
  params: ICountSamplesParams;
  result: ICountSamplesResult;
}

const countSamplesIR: any = {"usedParamSet":{"setId":true},"params":[{"name":"setId","required":true,"transform":{"type":"scalar"},"locs":[{"a":71,"b":77}]}],"statement":"SELECT count(*)::integer AS \"samples!\" FROM measurement WHERE set_id = :setId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*)::integer AS "samples!" FROM measurement WHERE set_id = :setId!
 * ```
 */
export const countSamples = new PreparedQuery<ICountSamplesParams,ICountSamplesResult>(countSamplesIR);


/** 'DeleteSet' parameters type */
export interface IDeleteSetParams {
  setId: number;
}

/** 'DeleteSet' return type */
export interface IDeleteSetResult {
  id: number;
}

/** 'DeleteSet' query type */
export interface IDeleteSetQuery {
  params: IDeleteSetParams;
  result: IDeleteSetResult;
}

const deleteSetIR: any = {"usedParamSet":{"setId":true},"params":[{"name":"setId","required":true,"transform":{"type":"scalar"},"locs":[{"a":39,"b":45}]}],"statement":"DELETE FROM measurement_set WHERE id = :setId! RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM measurement_set WHERE id = :setId! RETURNING id
 * ```
 */
export const deleteSet = new PreparedQuery<IDeleteSetParams,IDeleteSetResult>(deleteSetIR);


/** 'Operators' parameters type */
export type IOperatorsParams = void;

/** 'Operators' return type */
export interface IOperatorsResult {
  code: string;
  id: number;
  name: string;
  plmn: string | null;
}

/** 'Operators' query type */
export interface IOperatorsQuery {
  params: IOperatorsParams;
  result: IOperatorsResult;
}

const operatorsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, name, plmn FROM organisation WHERE is_mobile ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, name, plmn FROM organisation WHERE is_mobile ORDER BY id
 * ```
 */
export const operators = new PreparedQuery<IOperatorsParams,IOperatorsResult>(operatorsIR);


/** 'Bands' parameters type */
export type IBandsParams = void;

/** 'Bands' return type */
export interface IBandsResult {
  code: string;
  /** centre frequency used for propagation */
  downlinkMhz: number;
  name: string;
  technology: string;
}

/** 'Bands' query type */
export interface IBandsQuery {
  params: IBandsParams;
  result: IBandsResult;
}

const bandsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name, technology, downlink_mhz FROM catalogue_band ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name, technology, downlink_mhz FROM catalogue_band ORDER BY code
 * ```
 */
export const bands = new PreparedQuery<IBandsParams,IBandsResult>(bandsIR);


/** 'CoverageSettingValue' parameters type */
export type ICoverageSettingValueParams = void;

/** 'CoverageSettingValue' return type */
export interface ICoverageSettingValueResult {
  value: unknown;
}

/** 'CoverageSettingValue' query type */
export interface ICoverageSettingValueQuery {
  params: ICoverageSettingValueParams;
  result: ICoverageSettingValueResult;
}

const coverageSettingValueIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value FROM setting WHERE key = 'coverage'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value FROM setting WHERE key = 'coverage'
 * ```
 */
export const coverageSettingValue = new PreparedQuery<ICoverageSettingValueParams,ICoverageSettingValueResult>(coverageSettingValueIR);


/** 'SamplePoints' parameters type */
export interface ISamplePointsParams {
  every: number;
  setId: number;
}

/** 'SamplePoints' return type */
export interface ISamplePointsResult {
  /** null: not stated */
  bandCode: string | null;
  id: number;
  latDeg: number;
  levelDbm: number;
  /** WGS 84. Plain numbers: under row security an index of numbers serves a search by place, one of geometries does not */
  lonDeg: number;
  measuredAt: string;
  /** whose network was measured */
  operatorId: number;
  technology: string;
}

/** 'SamplePoints' query type */
export interface ISamplePointsQuery {
  params: ISamplePointsParams;
  result: ISamplePointsResult;
}

const samplePointsIR: any = {"usedParamSet":{"setId":true,"every":true},"params":[{"name":"setId","required":true,"transform":{"type":"scalar"},"locs":[{"a":270,"b":276}]},{"name":"every","required":true,"transform":{"type":"scalar"},"locs":[{"a":303,"b":309}]}],"statement":"SELECT m.id, m.lon_deg, m.lat_deg, m.level_dbm, m.operator_id, m.technology, m.band_code,\n  to_char(m.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"measuredAt!\"\nFROM (SELECT *, row_number() OVER (ORDER BY id) AS place FROM measurement WHERE set_id = :setId!) m\nWHERE (m.place - 1) % :every! = 0\nORDER BY m.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT m.id, m.lon_deg, m.lat_deg, m.level_dbm, m.operator_id, m.technology, m.band_code,
 *   to_char(m.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "measuredAt!"
 * FROM (SELECT *, row_number() OVER (ORDER BY id) AS place FROM measurement WHERE set_id = :setId!) m
 * WHERE (m.place - 1) % :every! = 0
 * ORDER BY m.id
 * ```
 */
export const samplePoints = new PreparedQuery<ISamplePointsParams,ISamplePointsResult>(samplePointsIR);


/** 'VisibleSets' parameters type */
export interface IVisibleSetsParams {
  setIds: numberArray;
}

/** 'VisibleSets' return type */
export interface IVisibleSetsResult {
  id: number;
}

/** 'VisibleSets' query type */
export interface IVisibleSetsQuery {
  params: IVisibleSetsParams;
  result: IVisibleSetsResult;
}

const visibleSetsIR: any = {"usedParamSet":{"setIds":true},"params":[{"name":"setIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":46,"b":53}]}],"statement":"SELECT id FROM measurement_set WHERE id = ANY(:setIds!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM measurement_set WHERE id = ANY(:setIds!)
 * ```
 */
export const visibleSets = new PreparedQuery<IVisibleSetsParams,IVisibleSetsResult>(visibleSetsIR);


/** 'SamplesOfSets' parameters type */
export interface ISamplesOfSetsParams {
  afterId: number;
  most: number;
  setIds: numberArray;
}

/** 'SamplesOfSets' return type */
export interface ISamplesOfSetsResult {
  /** null: not stated */
  bandCode: string | null;
  /** of the antenna above ground; where it was not stated the receiver height of the coverage parameters */
  heightM: number;
  id: number;
  latDeg: number;
  levelDbm: number;
  /** WGS 84. Plain numbers: under row security an index of numbers serves a search by place, one of geometries does not */
  lonDeg: number;
  /** whose network was measured */
  operatorId: number;
  technology: string;
}

/** 'SamplesOfSets' query type */
export interface ISamplesOfSetsQuery {
  params: ISamplesOfSetsParams;
  result: ISamplesOfSetsResult;
}

const samplesOfSetsIR: any = {"usedParamSet":{"setIds":true,"afterId":true,"most":true},"params":[{"name":"setIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":128}]},{"name":"afterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":148}]},{"name":"most","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":173}]}],"statement":"SELECT id, lon_deg, lat_deg, level_dbm, height_m, operator_id, technology, band_code\nFROM measurement\nWHERE set_id = ANY(:setIds!) AND id > :afterId!\nORDER BY id\nLIMIT :most!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, lon_deg, lat_deg, level_dbm, height_m, operator_id, technology, band_code
 * FROM measurement
 * WHERE set_id = ANY(:setIds!) AND id > :afterId!
 * ORDER BY id
 * LIMIT :most!
 * ```
 */
export const samplesOfSets = new PreparedQuery<ISamplesOfSetsParams,ISamplesOfSetsResult>(samplesOfSetsIR);


/** 'CurrentCoverageRun' parameters type */
export type ICurrentCoverageRunParams = void;

/** 'CurrentCoverageRun' return type */
export interface ICurrentCoverageRunResult {
  clutterGridId: number | null;
  id: number;
  parameters: unknown;
}

/** 'CurrentCoverageRun' query type */
export interface ICurrentCoverageRunQuery {
  params: ICurrentCoverageRunParams;
  result: ICurrentCoverageRunResult;
}

const currentCoverageRunIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT r.id, r.parameters, r.clutter_grid_id FROM coverage_run r WHERE r.status = 'done' ORDER BY r.finished_at DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT r.id, r.parameters, r.clutter_grid_id FROM coverage_run r WHERE r.status = 'done' ORDER BY r.finished_at DESC LIMIT 1
 * ```
 */
export const currentCoverageRun = new PreparedQuery<ICurrentCoverageRunParams,ICurrentCoverageRunResult>(currentCoverageRunIR);


/** 'LevelLayers' parameters type */
export type ILevelLayersParams = void;

/** 'LevelLayers' return type */
export interface ILevelLayersResult {
  /** null: the best of all bands; a layer of one band is confidential to its operator */
  bandCode: string | null;
  columns: number;
  id: number;
  northDeg: number;
  /** null: the best of all mobile operators */
  organisationId: number;
  rows: number;
  stepDeg: number;
  technology: string;
  westDeg: number;
}

/** 'LevelLayers' query type */
export interface ILevelLayersQuery {
  params: ILevelLayersParams;
  result: ILevelLayersResult;
}

const levelLayersIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, organisation_id AS \"organisationId!\", technology, band_code, west_deg, north_deg, step_deg, columns, rows\nFROM coverage_layer\nWHERE quantity = 'rsrp' AND organisation_id IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, organisation_id AS "organisationId!", technology, band_code, west_deg, north_deg, step_deg, columns, rows
 * FROM coverage_layer
 * WHERE quantity = 'rsrp' AND organisation_id IS NOT NULL
 * ```
 */
export const levelLayers = new PreparedQuery<ILevelLayersParams,ILevelLayersResult>(levelLayersIR);


/** 'LayerChunks' parameters type */
export interface ILayerChunksParams {
  chunkColumns: numberArray;
  chunkRows: numberArray;
  layerId: number;
}

/** 'LayerChunks' return type */
export interface ILayerChunksResult {
  chunkColumn: number;
  chunkRow: number;
  /** int32 little-endian site ids of the best server, 0: none; level 0 of rsrp layers of one operator only; deflated */
  servers: Buffer | null;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer;
}

/** 'LayerChunks' query type */
export interface ILayerChunksQuery {
  params: ILayerChunksParams;
  result: ILayerChunksResult;
}

const layerChunksIR: any = {"usedParamSet":{"chunkColumns":true,"chunkRows":true,"layerId":true},"params":[{"name":"chunkColumns","required":true,"transform":{"type":"scalar"},"locs":[{"a":82,"b":95}]},{"name":"chunkRows","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":119}]},{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":252,"b":260}]}],"statement":"SELECT chunk_column, chunk_row, values, servers\nFROM coverage_chunk c\nJOIN unnest(:chunkColumns!::integer[], :chunkRows!::integer[]) AS u (wanted_column, wanted_row) ON u.wanted_column = c.chunk_column AND u.wanted_row = c.chunk_row\nWHERE c.layer_id = :layerId! AND c.level = 0"};

/**
 * Query generated from SQL:
 * ```
 * SELECT chunk_column, chunk_row, values, servers
 * FROM coverage_chunk c
 * JOIN unnest(:chunkColumns!::integer[], :chunkRows!::integer[]) AS u (wanted_column, wanted_row) ON u.wanted_column = c.chunk_column AND u.wanted_row = c.chunk_row
 * WHERE c.layer_id = :layerId! AND c.level = 0
 * ```
 */
export const layerChunks = new PreparedQuery<ILayerChunksParams,ILayerChunksResult>(layerChunksIR);


/** 'ClutterGrid' parameters type */
export interface IClutterGridParams {
  gridId: number;
}

/** 'ClutterGrid' return type */
export interface IClutterGridResult {
  columns: number;
  /** latitude of the centre of the first (northern) row */
  northDeg: number;
  rows: number;
  /** row by row from the north-west, little-endian, deflated (zlib) */
  samples: Buffer;
  sampleType: string;
  stepDeg: number;
  /** longitude of the centre of the first (western) column */
  westDeg: number;
}

/** 'ClutterGrid' query type */
export interface IClutterGridQuery {
  params: IClutterGridParams;
  result: IClutterGridResult;
}

const clutterGridIR: any = {"usedParamSet":{"gridId":true},"params":[{"name":"gridId","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":102}]}],"statement":"SELECT west_deg, north_deg, step_deg, columns, rows, samples, sample_type FROM grid WHERE id = :gridId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT west_deg, north_deg, step_deg, columns, rows, samples, sample_type FROM grid WHERE id = :gridId!
 * ```
 */
export const clutterGrid = new PreparedQuery<IClutterGridParams,IClutterGridResult>(clutterGridIR);


/** 'SitePlaces' parameters type */
export interface ISitePlacesParams {
  siteIds: numberArray;
}

/** 'SitePlaces' return type */
export interface ISitePlacesResult {
  id: number;
  lat: number;
  lon: number;
}

/** 'SitePlaces' query type */
export interface ISitePlacesQuery {
  params: ISitePlacesParams;
  result: ISitePlacesResult;
}

const sitePlacesIR: any = {"usedParamSet":{"siteIds":true},"params":[{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":79,"b":87}]}],"statement":"SELECT id, ST_X(geom) AS \"lon!\", ST_Y(geom) AS \"lat!\" FROM site WHERE id = ANY(:siteIds!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!" FROM site WHERE id = ANY(:siteIds!)
 * ```
 */
export const sitePlaces = new PreparedQuery<ISitePlacesParams,ISitePlacesResult>(sitePlacesIR);


/** 'ComparisonVersions' parameters type */
export type IComparisonVersionsParams = void;

/** 'ComparisonVersions' return type */
export interface IComparisonVersionsResult {
  versions: unknown;
}

/** 'ComparisonVersions' query type */
export interface IComparisonVersionsQuery {
  params: IComparisonVersionsParams;
  result: IComparisonVersionsResult;
}

const comparisonVersionsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT current_input_versions() AS \"versions!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT current_input_versions() AS "versions!"
 * ```
 */
export const comparisonVersions = new PreparedQuery<IComparisonVersionsParams,IComparisonVersionsResult>(comparisonVersionsIR);


/** 'InsertComparison' parameters type */
export interface IInsertComparisonParams {
  createdBy?: number | null | void;
  figures: unknown;
  inputVersions: unknown;
  organisationId: number;
  runId: number;
  setIds: numberArray;
  taskId?: number | null | void;
}

/** 'InsertComparison' return type */
export interface IInsertComparisonResult {
  id: number;
}

/** 'InsertComparison' query type */
export interface IInsertComparisonQuery {
  params: IInsertComparisonParams;
  result: IInsertComparisonResult;
}

const insertComparisonIR: any = {"usedParamSet":{"organisationId":true,"createdBy":true,"taskId":true,"runId":true,"inputVersions":true,"setIds":true,"figures":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":139}]},{"name":"createdBy","required":false,"transform":{"type":"scalar"},"locs":[{"a":142,"b":151}]},{"name":"taskId","required":false,"transform":{"type":"scalar"},"locs":[{"a":154,"b":160}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":169}]},{"name":"inputVersions","required":true,"transform":{"type":"scalar"},"locs":[{"a":172,"b":186}]},{"name":"setIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":196}]},{"name":"figures","required":true,"transform":{"type":"scalar"},"locs":[{"a":199,"b":207}]}],"statement":"INSERT INTO measurement_comparison (organisation_id, created_by, task_id, run_id, input_versions, set_ids, figures)\nVALUES (:organisationId!, :createdBy, :taskId, :runId!, :inputVersions!, :setIds!, :figures!)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO measurement_comparison (organisation_id, created_by, task_id, run_id, input_versions, set_ids, figures)
 * VALUES (:organisationId!, :createdBy, :taskId, :runId!, :inputVersions!, :setIds!, :figures!)
 * RETURNING id
 * ```
 */
export const insertComparison = new PreparedQuery<IInsertComparisonParams,IInsertComparisonResult>(insertComparisonIR);


/** 'ForgetComparisonOfTask' parameters type */
export interface IForgetComparisonOfTaskParams {
  taskId: number;
}

/** 'ForgetComparisonOfTask' return type */
export type IForgetComparisonOfTaskResult = void;

/** 'ForgetComparisonOfTask' query type */
export interface IForgetComparisonOfTaskQuery {
  params: IForgetComparisonOfTaskParams;
  result: IForgetComparisonOfTaskResult;
}

const forgetComparisonOfTaskIR: any = {"usedParamSet":{"taskId":true},"params":[{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":51,"b":58}]}],"statement":"DELETE FROM measurement_comparison WHERE task_id = :taskId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM measurement_comparison WHERE task_id = :taskId!
 * ```
 */
export const forgetComparisonOfTask = new PreparedQuery<IForgetComparisonOfTaskParams,IForgetComparisonOfTaskResult>(forgetComparisonOfTaskIR);


/** 'InsertResiduals' parameters type */
export interface IInsertResidualsParams {
  byBand: booleanArray;
  comparisonId: number;
  distances: numberArray;
  measurementIds: numberArray;
  modelled: numberArray;
  siteIds: numberArray;
}

/** 'InsertResiduals' return type */
export type IInsertResidualsResult = void;

/** 'InsertResiduals' query type */
export interface IInsertResidualsQuery {
  params: IInsertResidualsParams;
  result: IInsertResidualsResult;
}

const insertResidualsIR: any = {"usedParamSet":{"comparisonId":true,"measurementIds":true,"modelled":true,"byBand":true,"siteIds":true,"distances":true},"params":[{"name":"comparisonId","required":true,"transform":{"type":"scalar"},"locs":[{"a":116,"b":129}]},{"name":"measurementIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":207,"b":222}]},{"name":"modelled","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":245}]},{"name":"byBand","required":true,"transform":{"type":"scalar"},"locs":[{"a":256,"b":263}]},{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":277,"b":285}]},{"name":"distances","required":true,"transform":{"type":"scalar"},"locs":[{"a":299,"b":309}]}],"statement":"INSERT INTO measurement_residual (comparison_id, measurement_id, modelled_dbm, by_band, site_id, distance_m)\nSELECT :comparisonId!, u.measurement_id, u.modelled, u.by_band, u.site_id, u.distance\nFROM unnest(:measurementIds!::integer[], :modelled!::real[], :byBand!::boolean[], :siteIds!::integer[], :distances!::real[]) AS u (measurement_id, modelled, by_band, site_id, distance)\nJOIN measurement m ON m.id = u.measurement_id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO measurement_residual (comparison_id, measurement_id, modelled_dbm, by_band, site_id, distance_m)
 * SELECT :comparisonId!, u.measurement_id, u.modelled, u.by_band, u.site_id, u.distance
 * FROM unnest(:measurementIds!::integer[], :modelled!::real[], :byBand!::boolean[], :siteIds!::integer[], :distances!::real[]) AS u (measurement_id, modelled, by_band, site_id, distance)
 * JOIN measurement m ON m.id = u.measurement_id
 * ```
 */
export const insertResiduals = new PreparedQuery<IInsertResidualsParams,IInsertResidualsResult>(insertResidualsIR);


/** 'Comparisons' parameters type */
export interface IComparisonsParams {
  comparisonId?: number | null | void;
}

/** 'Comparisons' return type */
export interface IComparisonsResult {
  createdAt: string;
  figures: unknown;
  id: number;
  /** who asked: what it could see is what was compared */
  organisationId: number;
  organisationName: string;
  /** the coverage run whose levels were compared */
  runId: number;
  setIds: numberArray;
  staleBecause: stringArray;
}

/** 'Comparisons' query type */
export interface IComparisonsQuery {
  params: IComparisonsParams;
  result: IComparisonsResult;
}

const comparisonsIR: any = {"usedParamSet":{"comparisonId":true},"params":[{"name":"comparisonId","required":false,"transform":{"type":"scalar"},"locs":[{"a":492,"b":504},{"a":533,"b":545}]}],"statement":"SELECT c.id, c.organisation_id, o.name AS organisation_name, c.run_id, c.set_ids, c.figures,\n  to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"createdAt!\",\n  (SELECT coalesce(array_agg(v.layer ORDER BY v.layer), '{}') FROM layer_version v\n    WHERE v.layer IN ('coverage', 'measurement_set') AND v.version <> coalesce((c.input_versions ->> v.layer)::bigint, 0)) AS \"staleBecause!\"\nFROM measurement_comparison c\nJOIN organisation o ON o.id = c.organisation_id\nWHERE :comparisonId::integer IS NULL OR c.id = :comparisonId\nORDER BY c.id DESC\nLIMIT 50"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.id, c.organisation_id, o.name AS organisation_name, c.run_id, c.set_ids, c.figures,
 *   to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt!",
 *   (SELECT coalesce(array_agg(v.layer ORDER BY v.layer), '{}') FROM layer_version v
 *     WHERE v.layer IN ('coverage', 'measurement_set') AND v.version <> coalesce((c.input_versions ->> v.layer)::bigint, 0)) AS "staleBecause!"
 * FROM measurement_comparison c
 * JOIN organisation o ON o.id = c.organisation_id
 * WHERE :comparisonId::integer IS NULL OR c.id = :comparisonId
 * ORDER BY c.id DESC
 * LIMIT 50
 * ```
 */
export const comparisons = new PreparedQuery<IComparisonsParams,IComparisonsResult>(comparisonsIR);


/** 'ResidualPoints' parameters type */
export interface IResidualPointsParams {
  comparisonId: number;
  every: number;
}

/** 'ResidualPoints' return type */
export interface IResidualPointsResult {
  /** null: not stated */
  bandCode: string | null;
  /** to the site that serves in the model */
  distanceM: number | null;
  id: number;
  latDeg: number;
  levelDbm: number;
  /** WGS 84. Plain numbers: under row security an index of numbers serves a search by place, one of geometries does not */
  lonDeg: number;
  modelledDbm: number;
  /** whose network was measured */
  operatorId: number;
  technology: string;
}

/** 'ResidualPoints' query type */
export interface IResidualPointsQuery {
  params: IResidualPointsParams;
  result: IResidualPointsResult;
}

const residualPointsIR: any = {"usedParamSet":{"comparisonId":true,"every":true},"params":[{"name":"comparisonId","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":249}]},{"name":"every","required":true,"transform":{"type":"scalar"},"locs":[{"a":322,"b":328}]}],"statement":"SELECT m.id, m.lon_deg, m.lat_deg, m.level_dbm, r.modelled_dbm, m.operator_id, m.technology, m.band_code, r.distance_m\nFROM (SELECT *, row_number() OVER (ORDER BY measurement_id) AS place FROM measurement_residual WHERE comparison_id = :comparisonId!) r\nJOIN measurement m ON m.id = r.measurement_id\nWHERE (r.place - 1) % :every! = 0\nORDER BY m.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT m.id, m.lon_deg, m.lat_deg, m.level_dbm, r.modelled_dbm, m.operator_id, m.technology, m.band_code, r.distance_m
 * FROM (SELECT *, row_number() OVER (ORDER BY measurement_id) AS place FROM measurement_residual WHERE comparison_id = :comparisonId!) r
 * JOIN measurement m ON m.id = r.measurement_id
 * WHERE (r.place - 1) % :every! = 0
 * ORDER BY m.id
 * ```
 */
export const residualPoints = new PreparedQuery<IResidualPointsParams,IResidualPointsResult>(residualPointsIR);


/** 'Calibrations' parameters type */
export interface ICalibrationsParams {
  calibrationId?: number | null | void;
}

/** 'Calibrations' return type */
export interface ICalibrationsResult {
  /** sets, samples and figures that it was made from */
  basis: unknown;
  /** technology, band, clutter class, offset (dB), sigma (dB), samples, cells, confidence interval; a class with too few cells has no offset */
  classes: unknown;
  comparisonId: number | null;
  decidedAt: string | null;
  decidedBy: string | null;
  id: number;
  minimumCells: number;
  /** given when it comes into force: the version that legends name */
  number: number | null;
  organisationId: number;
  organisationName: string;
  proposedAt: string;
  proposedBy: string | null;
  reason: string;
  /** what was in force before; comes into force again when this one is taken back */
  replacesId: number | null;
  runId: number;
  /** sigma by technology, dB: in the place of the sigma of the coverage parameters */
  sigmaDb: unknown;
  status: string;
  takenBackAt: string | null;
  takenBackBy: string | null;
}

/** 'Calibrations' query type */
export interface ICalibrationsQuery {
  params: ICalibrationsParams;
  result: ICalibrationsResult;
}

const calibrationsIR: any = {"usedParamSet":{"calibrationId":true},"params":[{"name":"calibrationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":768,"b":781},{"a":810,"b":823}]}],"statement":"SELECT c.id, c.number, c.status, c.organisation_id, o.name AS organisation_name, c.comparison_id, c.run_id, c.minimum_cells, c.classes, c.sigma_db, c.basis, c.reason,\n  c.replaces_id, p.display_name AS \"proposedBy?\", d.display_name AS \"decidedBy?\", t.display_name AS \"takenBackBy?\",\n  to_char(c.proposed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"proposedAt!\",\n  to_char(c.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"decidedAt?\",\n  to_char(c.taken_back_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"takenBackAt?\"\nFROM calibration c\nJOIN organisation o ON o.id = c.organisation_id\nLEFT JOIN app_user p ON p.id = c.proposed_by\nLEFT JOIN app_user d ON d.id = c.decided_by\nLEFT JOIN app_user t ON t.id = c.taken_back_by\nWHERE :calibrationId::integer IS NULL OR c.id = :calibrationId\nORDER BY c.id DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.id, c.number, c.status, c.organisation_id, o.name AS organisation_name, c.comparison_id, c.run_id, c.minimum_cells, c.classes, c.sigma_db, c.basis, c.reason,
 *   c.replaces_id, p.display_name AS "proposedBy?", d.display_name AS "decidedBy?", t.display_name AS "takenBackBy?",
 *   to_char(c.proposed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "proposedAt!",
 *   to_char(c.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "decidedAt?",
 *   to_char(c.taken_back_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "takenBackAt?"
 * FROM calibration c
 * JOIN organisation o ON o.id = c.organisation_id
 * LEFT JOIN app_user p ON p.id = c.proposed_by
 * LEFT JOIN app_user d ON d.id = c.decided_by
 * LEFT JOIN app_user t ON t.id = c.taken_back_by
 * WHERE :calibrationId::integer IS NULL OR c.id = :calibrationId
 * ORDER BY c.id DESC
 * ```
 */
export const calibrations = new PreparedQuery<ICalibrationsParams,ICalibrationsResult>(calibrationsIR);


/** 'InsertCalibration' parameters type */
export interface IInsertCalibrationParams {
  basis: unknown;
  classes: unknown;
  comparisonId: number;
  minimumCells: number;
  organisationId: number;
  proposedBy: number;
  reason: string;
  runId: number;
  sigmaDb: unknown;
}

/** 'InsertCalibration' return type */
export interface IInsertCalibrationResult {
  id: number;
}

/** 'InsertCalibration' query type */
export interface IInsertCalibrationQuery {
  params: IInsertCalibrationParams;
  result: IInsertCalibrationResult;
}

const insertCalibrationIR: any = {"usedParamSet":{"organisationId":true,"proposedBy":true,"comparisonId":true,"runId":true,"minimumCells":true,"classes":true,"sigmaDb":true,"basis":true,"reason":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":150}]},{"name":"proposedBy","required":true,"transform":{"type":"scalar"},"locs":[{"a":153,"b":164}]},{"name":"comparisonId","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":180}]},{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":183,"b":189}]},{"name":"minimumCells","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":205}]},{"name":"classes","required":true,"transform":{"type":"scalar"},"locs":[{"a":208,"b":216}]},{"name":"sigmaDb","required":true,"transform":{"type":"scalar"},"locs":[{"a":219,"b":227}]},{"name":"basis","required":true,"transform":{"type":"scalar"},"locs":[{"a":230,"b":236}]},{"name":"reason","required":true,"transform":{"type":"scalar"},"locs":[{"a":239,"b":246}]}],"statement":"INSERT INTO calibration (organisation_id, proposed_by, comparison_id, run_id, minimum_cells, classes, sigma_db, basis, reason)\nVALUES (:organisationId!, :proposedBy!, :comparisonId!, :runId!, :minimumCells!, :classes!, :sigmaDb!, :basis!, :reason!)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO calibration (organisation_id, proposed_by, comparison_id, run_id, minimum_cells, classes, sigma_db, basis, reason)
 * VALUES (:organisationId!, :proposedBy!, :comparisonId!, :runId!, :minimumCells!, :classes!, :sigmaDb!, :basis!, :reason!)
 * RETURNING id
 * ```
 */
export const insertCalibration = new PreparedQuery<IInsertCalibrationParams,IInsertCalibrationResult>(insertCalibrationIR);


/** 'InForce' parameters type */
export type IInForceParams = void;

/** 'InForce' return type */
export interface IInForceResult {
  id: number;
}

/** 'InForce' query type */
export interface IInForceQuery {
  params: IInForceParams;
  result: IInForceResult;
}

const inForceIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id FROM calibration WHERE status = 'in-force' FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM calibration WHERE status = 'in-force' FOR UPDATE
 * ```
 */
export const inForce = new PreparedQuery<IInForceParams,IInForceResult>(inForceIR);


/** 'ReplaceInForce' parameters type */
export interface IReplaceInForceParams {
  calibrationId: number;
}

/** 'ReplaceInForce' return type */
export interface IReplaceInForceResult {
  id: number;
}

/** 'ReplaceInForce' query type */
export interface IReplaceInForceQuery {
  params: IReplaceInForceParams;
  result: IReplaceInForceResult;
}

const replaceInForceIR: any = {"usedParamSet":{"calibrationId":true},"params":[{"name":"calibrationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":68}]}],"statement":"UPDATE calibration SET status = 'replaced' WHERE id = :calibrationId! AND status = 'in-force' RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE calibration SET status = 'replaced' WHERE id = :calibrationId! AND status = 'in-force' RETURNING id
 * ```
 */
export const replaceInForce = new PreparedQuery<IReplaceInForceParams,IReplaceInForceResult>(replaceInForceIR);


/** 'AcceptCalibration' parameters type */
export interface IAcceptCalibrationParams {
  calibrationId: number;
  replacesId?: number | null | void;
  userId: number;
}

/** 'AcceptCalibration' return type */
export interface IAcceptCalibrationResult {
  id: number;
}

/** 'AcceptCalibration' query type */
export interface IAcceptCalibrationQuery {
  params: IAcceptCalibrationParams;
  result: IAcceptCalibrationResult;
}

const acceptCalibrationIR: any = {"usedParamSet":{"userId":true,"replacesId":true,"calibrationId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":122,"b":129}]},{"name":"replacesId","required":false,"transform":{"type":"scalar"},"locs":[{"a":166,"b":176}]},{"name":"calibrationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":203}]}],"statement":"UPDATE calibration\nSET status = 'in-force', number = (SELECT coalesce(max(number), 0) + 1 FROM calibration), decided_by = :userId!, decided_at = now(), replaces_id = :replacesId\nWHERE id = :calibrationId! AND status = 'proposed'\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE calibration
 * SET status = 'in-force', number = (SELECT coalesce(max(number), 0) + 1 FROM calibration), decided_by = :userId!, decided_at = now(), replaces_id = :replacesId
 * WHERE id = :calibrationId! AND status = 'proposed'
 * RETURNING id
 * ```
 */
export const acceptCalibration = new PreparedQuery<IAcceptCalibrationParams,IAcceptCalibrationResult>(acceptCalibrationIR);


/** 'RejectCalibration' parameters type */
export interface IRejectCalibrationParams {
  calibrationId: number;
  userId: number;
}

/** 'RejectCalibration' return type */
export interface IRejectCalibrationResult {
  id: number;
}

/** 'RejectCalibration' query type */
export interface IRejectCalibrationQuery {
  params: IRejectCalibrationParams;
  result: IRejectCalibrationResult;
}

const rejectCalibrationIR: any = {"usedParamSet":{"userId":true,"calibrationId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":64}]},{"name":"calibrationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":97,"b":111}]}],"statement":"UPDATE calibration SET status = 'rejected', decided_by = :userId!, decided_at = now() WHERE id = :calibrationId! AND status = 'proposed' RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE calibration SET status = 'rejected', decided_by = :userId!, decided_at = now() WHERE id = :calibrationId! AND status = 'proposed' RETURNING id
 * ```
 */
export const rejectCalibration = new PreparedQuery<IRejectCalibrationParams,IRejectCalibrationResult>(rejectCalibrationIR);


/** 'TakeBackCalibration' parameters type */
export interface ITakeBackCalibrationParams {
  calibrationId: number;
  userId: number;
}

/** 'TakeBackCalibration' return type */
export interface ITakeBackCalibrationResult {
  /** what was in force before; comes into force again when this one is taken back */
  replacesId: number | null;
}

/** 'TakeBackCalibration' query type */
export interface ITakeBackCalibrationQuery {
  params: ITakeBackCalibrationParams;
  result: ITakeBackCalibrationResult;
}

const takeBackCalibrationIR: any = {"usedParamSet":{"userId":true,"calibrationId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":69}]},{"name":"calibrationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":105,"b":119}]}],"statement":"UPDATE calibration SET status = 'taken-back', taken_back_by = :userId!, taken_back_at = now() WHERE id = :calibrationId! AND status = 'in-force' RETURNING replaces_id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE calibration SET status = 'taken-back', taken_back_by = :userId!, taken_back_at = now() WHERE id = :calibrationId! AND status = 'in-force' RETURNING replaces_id
 * ```
 */
export const takeBackCalibration = new PreparedQuery<ITakeBackCalibrationParams,ITakeBackCalibrationResult>(takeBackCalibrationIR);


/** 'RestoreCalibration' parameters type */
export interface IRestoreCalibrationParams {
  calibrationId: number;
}

/** 'RestoreCalibration' return type */
export interface IRestoreCalibrationResult {
  id: number;
}

/** 'RestoreCalibration' query type */
export interface IRestoreCalibrationQuery {
  params: IRestoreCalibrationParams;
  result: IRestoreCalibrationResult;
}

const restoreCalibrationIR: any = {"usedParamSet":{"calibrationId":true},"params":[{"name":"calibrationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":68}]}],"statement":"UPDATE calibration SET status = 'in-force' WHERE id = :calibrationId! AND status = 'replaced' RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE calibration SET status = 'in-force' WHERE id = :calibrationId! AND status = 'replaced' RETURNING id
 * ```
 */
export const restoreCalibration = new PreparedQuery<IRestoreCalibrationParams,IRestoreCalibrationResult>(restoreCalibrationIR);


