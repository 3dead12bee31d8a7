/** Types generated for queries found in "server/modules/priority/priority.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'PriorityPlaces' parameters type */
export type IPriorityPlacesParams = void;

/** 'PriorityPlaces' return type */
export interface IPriorityPlacesResult {
  distanceM: number | null;
  id: number;
  kind: string;
  lat: number;
  lon: number;
  name: string;
  siteCode: string | null;
  siteId: number | null;
  siteOperators: numberArray | null;
  unitName: string | null;
}

/** 'PriorityPlaces' query type */
export interface IPriorityPlacesQuery {
  params: IPriorityPlacesParams;
  result: IPriorityPlacesResult;
}

const priorityPlacesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT p.id, p.name, p.kind, u.type || ' ' || u.name AS \"unitName?\", ST_X(p.geom) AS \"lon!\", ST_Y(p.geom) AS \"lat!\",\n  s.id AS \"siteId?\", s.code AS \"siteCode?\", s.distance_m AS \"distanceM?\", s.operators AS \"siteOperators?\"\nFROM priority_place p\nLEFT JOIN LATERAL (\n  SELECT a.type, a.name FROM administrative_unit a\n  WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, p.geom)\n  LIMIT 1\n) u ON true\nLEFT JOIN LATERAL (\n  SELECT x.id, x.code, ST_Distance(x.geom::geography, p.geom::geography) AS distance_m,\n    ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = x.id AND t.technology = '5G' AND t.status = 'existing' ORDER BY 1) AS operators\n  FROM site x\n  WHERE x.status = 'existing' AND EXISTS (SELECT FROM station t WHERE t.site_id = x.id AND t.technology = '5G' AND t.status = 'existing')\n  ORDER BY x.geom::geography <-> p.geom::geography\n  LIMIT 1\n) s ON true\nORDER BY p.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT p.id, p.name, p.kind, u.type || ' ' || u.name AS "unitName?", ST_X(p.geom) AS "lon!", ST_Y(p.geom) AS "lat!",
 *   s.id AS "siteId?", s.code AS "siteCode?", s.distance_m AS "distanceM?", s.operators AS "siteOperators?"
 * FROM priority_place p
 * LEFT JOIN LATERAL (
 *   SELECT a.type, a.name FROM administrative_unit a
 *   WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, p.geom)
 *   LIMIT 1
 * ) u ON true
 * LEFT JOIN LATERAL (
 *   SELECT x.id, x.code, ST_Distance(x.geom::geography, p.geom::geography) AS distance_m,
 *     ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = x.id AND t.technology = '5G' AND t.status = 'existing' ORDER BY 1) AS operators
 *   FROM site x
 *   WHERE x.status = 'existing' AND EXISTS (SELECT FROM station t WHERE t.site_id = x.id AND t.technology = '5G' AND t.status = 'existing')
 *   ORDER BY x.geom::geography <-> p.geom::geography
 *   LIMIT 1
 * ) s ON true
 * ORDER BY p.id
 * ```
 */
export const priorityPlaces = new PreparedQuery<IPriorityPlacesParams,IPriorityPlacesResult>(priorityPlacesIR);


/** 'FiveGLayers' parameters type */
export type IFiveGLayersParams = void;

/** 'FiveGLayers' return type */
export interface IFiveGLayersResult {
  columns: number;
  id: number;
  northDeg: number;
  /** null: the best of all mobile operators */
  organisationId: number;
  rows: number;
  stepDeg: number;
  westDeg: number;
}

/** 'FiveGLayers' query type */
export interface IFiveGLayersQuery {
  params: IFiveGLayersParams;
  result: IFiveGLayersResult;
}

const fiveGLayersIR: any = {"usedParamSet":{},"params":[],"statement":"-- Each operator's best level of all its 5G bands.\nSELECT l.id, l.organisation_id AS \"organisationId!\", l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows\nFROM coverage_layer l\nWHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL AND l.organisation_id IS NOT NULL\nORDER BY l.organisation_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Each operator's best level of all its 5G bands.
 * SELECT l.id, l.organisation_id AS "organisationId!", l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows
 * FROM coverage_layer l
 * WHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL AND l.organisation_id IS NOT NULL
 * ORDER BY l.organisation_id
 * ```
 */
export const fiveGLayers = new PreparedQuery<IFiveGLayersParams,IFiveGLayersResult>(fiveGLayersIR);


/** 'ChunkAt' parameters type */
export interface IChunkAtParams {
  columns: numberArray;
  layerId: number;
  rows: numberArray;
}

/** 'ChunkAt' return type */
export interface IChunkAtResult {
  chunkColumn: number;
  chunkRow: number;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer;
}

/** 'ChunkAt' query type */
export interface IChunkAtQuery {
  params: IChunkAtParams;
  result: IChunkAtResult;
}

const chunkAtIR: any = {"usedParamSet":{"layerId":true,"columns":true,"rows":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":76,"b":84}]},{"name":"columns","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":131}]},{"name":"rows","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":170}]}],"statement":"SELECT chunk_column, chunk_row, values FROM coverage_chunk\nWHERE layer_id = :layerId! AND level = 0 AND chunk_column = ANY(:columns!::integer[]) AND chunk_row = ANY(:rows!::integer[])"};

/**
 * Query generated from SQL:
 * ```
 * SELECT chunk_column, chunk_row, values FROM coverage_chunk
 * WHERE layer_id = :layerId! AND level = 0 AND chunk_column = ANY(:columns!::integer[]) AND chunk_row = ANY(:rows!::integer[])
 * ```
 */
export const chunkAt = new PreparedQuery<IChunkAtParams,IChunkAtResult>(chunkAtIR);


/** 'NewestCoverage' parameters type */
export type INewestCoverageParams = void;

/** 'NewestCoverage' return type */
export interface INewestCoverageResult {
  id: number;
  parameters: unknown;
}

/** 'NewestCoverage' query type */
export interface INewestCoverageQuery {
  params: INewestCoverageParams;
  result: INewestCoverageResult;
}

const newestCoverageIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1
 * ```
 */
export const newestCoverage = new PreparedQuery<INewestCoverageParams,INewestCoverageResult>(newestCoverageIR);


/** 'OnlyTwoGHamlets' parameters type */
export type IOnlyTwoGHamletsParams = void;

/** 'OnlyTwoGHamlets' return type */
export interface IOnlyTwoGHamletsResult {
  id: number;
  lat: number;
  lon: number;
  modelled: boolean;
  name: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  reported: boolean;
  unitName: string | null;
}

/** 'OnlyTwoGHamlets' query type */
export interface IOnlyTwoGHamletsQuery {
  params: IOnlyTwoGHamletsParams;
  result: IOnlyTwoGHamletsResult;
}

const onlyTwoGHamletsIR: any = {"usedParamSet":{},"params":[],"statement":"WITH reported AS (\n  SELECT r.hamlet_id FROM hamlet_report r\n  WHERE r.service <> 'FTTH'\n  GROUP BY r.hamlet_id\n  HAVING bool_or(r.served AND r.service = '2G') AND NOT bool_or(r.served AND r.service <> '2G')\n)\nSELECT h.id, h.name, u.type || ' ' || u.name AS \"unitName?\", h.population, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\",\n  coalesce(v.was_only_2g, false) AS \"modelled!\", r.hamlet_id IS NOT NULL AS \"reported!\"\nFROM hamlet h\nLEFT JOIN hamlet_service v ON v.hamlet_id = h.id\nLEFT JOIN reported r ON r.hamlet_id = h.id\nLEFT JOIN administrative_unit u ON u.id = h.unit_id\nWHERE v.was_only_2g OR r.hamlet_id IS NOT NULL\nORDER BY h.population DESC NULLS LAST, h.id"};

/**
 * Query generated from SQL:
 * ```
 * WITH reported AS (
 *   SELECT r.hamlet_id FROM hamlet_report r
 *   WHERE r.service <> 'FTTH'
 *   GROUP BY r.hamlet_id
 *   HAVING bool_or(r.served AND r.service = '2G') AND NOT bool_or(r.served AND r.service <> '2G')
 * )
 * SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
 *   coalesce(v.was_only_2g, false) AS "modelled!", r.hamlet_id IS NOT NULL AS "reported!"
 * FROM hamlet h
 * LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
 * LEFT JOIN reported r ON r.hamlet_id = h.id
 * LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * WHERE v.was_only_2g OR r.hamlet_id IS NOT NULL
 * ORDER BY h.population DESC NULLS LAST, h.id
 * ```
 */
export const onlyTwoGHamlets = new PreparedQuery<IOnlyTwoGHamletsParams,IOnlyTwoGHamletsResult>(onlyTwoGHamletsIR);


/** 'OnlyTwoGSites' parameters type */
export type IOnlyTwoGSitesParams = void;

/** 'OnlyTwoGSites' return type */
export interface IOnlyTwoGSitesResult {
  code: string;
  id: number;
  lat: number;
  lon: number;
  operatorIds: numberArray;
  unitName: string | null;
}

/** 'OnlyTwoGSites' query type */
export interface IOnlyTwoGSitesQuery {
  params: IOnlyTwoGSitesParams;
  result: IOnlyTwoGSitesResult;
}

const onlyTwoGSitesIR: any = {"usedParamSet":{},"params":[],"statement":"-- A station keeps its row after 2G was closed: as retired.\nWITH only_2g AS (\n  SELECT t.site_id, t.organisation_id FROM station t\n  WHERE t.technology = '2G' OR t.status <> 'planned'\n  GROUP BY t.site_id, t.organisation_id\n  HAVING bool_and(t.technology = '2G')\n)\nSELECT s.id, s.code, u.type || ' ' || u.name AS \"unitName?\", ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\", array_agg(o.organisation_id ORDER BY o.organisation_id) AS \"operatorIds!\"\nFROM only_2g o\nJOIN site s ON s.id = o.site_id\nLEFT JOIN administrative_unit u ON u.id = s.unit_id\nGROUP BY s.id, u.id\nORDER BY s.code"};

/**
 * Query generated from SQL:
 * ```
 * -- A station keeps its row after 2G was closed: as retired.
 * WITH only_2g AS (
 *   SELECT t.site_id, t.organisation_id FROM station t
 *   WHERE t.technology = '2G' OR t.status <> 'planned'
 *   GROUP BY t.site_id, t.organisation_id
 *   HAVING bool_and(t.technology = '2G')
 * )
 * SELECT s.id, s.code, u.type || ' ' || u.name AS "unitName?", ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", array_agg(o.organisation_id ORDER BY o.organisation_id) AS "operatorIds!"
 * FROM only_2g o
 * JOIN site s ON s.id = o.site_id
 * LEFT JOIN administrative_unit u ON u.id = s.unit_id
 * GROUP BY s.id, u.id
 * ORDER BY s.code
 * ```
 */
export const onlyTwoGSites = new PreparedQuery<IOnlyTwoGSitesParams,IOnlyTwoGSitesResult>(onlyTwoGSitesIR);


