/** Types generated for queries found in "server/modules/imports/effects.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CountSyntheticHamlets' parameters type */
export interface ICountSyntheticHamletsParams {
  importId: string;
}

/** 'CountSyntheticHamlets' return type */
export interface ICountSyntheticHamletsResult {
  count: number;
}

/** 'CountSyntheticHamlets' query type */
export interface ICountSyntheticHamletsQuery {
  params: ICountSyntheticHamletsParams;
  result: ICountSyntheticHamletsResult;
}

const countSyntheticHamletsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":142},{"a":227,"b":236}]}],"statement":"SELECT count(*)::integer AS \"count!\" FROM hamlet h\nWHERE h.is_synthetic AND NOT EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.target_id = h.id)\n  AND EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.status <> 'refused' AND r.payload ? 'is_synthetic')                                                                                                                  "};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*)::integer AS "count!" FROM hamlet h
 * WHERE h.is_synthetic AND NOT EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.target_id = h.id)
 *   AND EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.status <> 'refused' AND r.payload ? 'is_synthetic')                                                                                                                  
 * ```
 */
export const countSyntheticHamlets = new PreparedQuery<ICountSyntheticHamletsParams,ICountSyntheticHamletsResult>(countSyntheticHamletsIR);


/** 'RetireSyntheticHamlets' parameters type */
export interface IRetireSyntheticHamletsParams {
  importId: string;
}

/** 'RetireSyntheticHamlets' return type */
export type IRetireSyntheticHamletsResult = void;

/** 'RetireSyntheticHamlets' query type */
export interface IRetireSyntheticHamletsQuery {
  params: IRetireSyntheticHamletsParams;
  result: IRetireSyntheticHamletsResult;
}

const retireSyntheticHamletsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":112},{"a":197,"b":206}]}],"statement":"DELETE FROM hamlet h WHERE h.is_synthetic AND NOT EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.target_id = h.id)\n  AND EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.status <> 'refused' AND r.payload ? 'is_synthetic')"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM hamlet h WHERE h.is_synthetic AND NOT EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.target_id = h.id)
 *   AND EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.status <> 'refused' AND r.payload ? 'is_synthetic')
 * ```
 */
export const retireSyntheticHamlets = new PreparedQuery<IRetireSyntheticHamletsParams,IRetireSyntheticHamletsResult>(retireSyntheticHamletsIR);


/** 'CountStaleSectors' parameters type */
export interface ICountStaleSectorsParams {
  importId: string;
}

/** 'CountStaleSectors' return type */
export interface ICountStaleSectorsResult {
  count: number;
}

/** 'CountStaleSectors' query type */
export interface ICountStaleSectorsQuery {
  params: ICountStaleSectorsParams;
  result: ICountStaleSectorsResult;
}

const countStaleSectorsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":119,"b":128}]}],"statement":"SELECT count(*)::integer AS \"count!\" FROM sector t JOIN import_row p ON p.target_id = t.station_id\nWHERE p.import_id = :importId! AND p.table_name = 'station' AND p.status <> 'refused'\n  AND EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number)\n  AND NOT EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number\n    AND (s.target_id = t.id OR (s.payload ->> 'is_assumed')::boolean))"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*)::integer AS "count!" FROM sector t JOIN import_row p ON p.target_id = t.station_id
 * WHERE p.import_id = :importId! AND p.table_name = 'station' AND p.status <> 'refused'
 *   AND EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number)
 *   AND NOT EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number
 *     AND (s.target_id = t.id OR (s.payload ->> 'is_assumed')::boolean))
 * ```
 */
export const countStaleSectors = new PreparedQuery<ICountStaleSectorsParams,ICountStaleSectorsResult>(countStaleSectorsIR);


/** 'RemoveStaleSectors' parameters type */
export interface IRemoveStaleSectorsParams {
  importId: string;
}

/** 'RemoveStaleSectors' return type */
export type IRemoveStaleSectorsResult = void;

/** 'RemoveStaleSectors' query type */
export interface IRemoveStaleSectorsQuery {
  params: IRemoveStaleSectorsParams;
  result: IRemoveStaleSectorsResult;
}

const removeStaleSectorsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":69}]}],"statement":"DELETE FROM sector t USING import_row p\nWHERE p.import_id = :importId! AND p.table_name = 'station' AND p.status IN ('changed', 'unchanged') AND p.target_id = t.station_id\n  AND EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number)\n  AND NOT EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number\n    AND ((s.payload ->> 'number' = t.number::text AND s.payload ->> 'band_code' = t.band_code) OR (s.payload ->> 'is_assumed')::boolean))"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM sector t USING import_row p
 * WHERE p.import_id = :importId! AND p.table_name = 'station' AND p.status IN ('changed', 'unchanged') AND p.target_id = t.station_id
 *   AND EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number)
 *   AND NOT EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number
 *     AND ((s.payload ->> 'number' = t.number::text AND s.payload ->> 'band_code' = t.band_code) OR (s.payload ->> 'is_assumed')::boolean))
 * ```
 */
export const removeStaleSectors = new PreparedQuery<IRemoveStaleSectorsParams,IRemoveStaleSectorsResult>(removeStaleSectorsIR);


/** 'CountSuperseded' parameters type */
export interface ICountSupersededParams {
  importId: string;
}

/** 'CountSuperseded' return type */
export interface ICountSupersededResult {
  count: number;
}

/** 'CountSuperseded' query type */
export interface ICountSupersededQuery {
  params: ICountSupersededParams;
  result: ICountSupersededResult;
}

const countSupersededIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":356,"b":365}]}],"statement":"SELECT count(DISTINCT u.id)::integer AS \"count!\" FROM import_row r\nJOIN administrative_unit u ON u.level = r.payload ->> 'level' AND u.valid_to IS NULL\n  AND (u.code = r.key OR r.payload -> 'extra' -> 'former_codes' ? u.code)\n  AND u.valid_from < coalesce((r.payload ->> 'valid_from')::date, (r.payload #>> '{extra,valid_from}')::date)\nWHERE r.import_id = :importId! AND r.status = 'added' AND r.payload #>> '{extra,valid_to}' IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(DISTINCT u.id)::integer AS "count!" FROM import_row r
 * JOIN administrative_unit u ON u.level = r.payload ->> 'level' AND u.valid_to IS NULL
 *   AND (u.code = r.key OR r.payload -> 'extra' -> 'former_codes' ? u.code)
 *   AND u.valid_from < coalesce((r.payload ->> 'valid_from')::date, (r.payload #>> '{extra,valid_from}')::date)
 * WHERE r.import_id = :importId! AND r.status = 'added' AND r.payload #>> '{extra,valid_to}' IS NULL
 * ```
 */
export const countSuperseded = new PreparedQuery<ICountSupersededParams,ICountSupersededResult>(countSupersededIR);


/** 'CloseSuperseded' parameters type */
export interface ICloseSupersededParams {
  importId: string;
}

/** 'CloseSuperseded' return type */
export type ICloseSupersededResult = void;

/** 'CloseSuperseded' query type */
export interface ICloseSupersededQuery {
  params: ICloseSupersededParams;
  result: ICloseSupersededResult;
}

const closeSupersededIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":201},{"a":742,"b":751}]}],"statement":"WITH closed AS (\n  UPDATE administrative_unit u SET valid_to = n.valid_from, version = u.version + 1\n  FROM import_row r JOIN administrative_unit n ON n.id = r.target_id\n  WHERE r.import_id = :importId! AND r.status = 'added' AND n.valid_to IS NULL AND u.valid_to IS NULL AND u.level = n.level AND u.id <> n.id\n    AND (u.code = r.key OR r.payload -> 'extra' -> 'former_codes' ? u.code) AND u.valid_from < n.valid_from\n  RETURNING u.id AS old_id, n.id AS new_id\n), already AS (\n  SELECT u.id AS old_id, n.id AS new_id\n  FROM import_row r JOIN administrative_unit n ON n.id = r.target_id\n  JOIN administrative_unit u ON u.level = n.level AND u.valid_to <= n.valid_from AND r.payload -> 'extra' -> 'former_codes' ? u.code\n  WHERE r.import_id = :importId! AND r.status IN ('added', 'changed', 'unchanged') AND n.valid_to IS NULL\n)\nINSERT INTO unit_successor (old_unit_id, new_unit_id) SELECT old_id, new_id FROM closed UNION SELECT old_id, new_id FROM already ON CONFLICT DO NOTHING"};

/**
 * Query generated from SQL:
 * ```
 * WITH closed AS (
 *   UPDATE administrative_unit u SET valid_to = n.valid_from, version = u.version + 1
 *   FROM import_row r JOIN administrative_unit n ON n.id = r.target_id
 *   WHERE r.import_id = :importId! AND r.status = 'added' AND n.valid_to IS NULL AND u.valid_to IS NULL AND u.level = n.level AND u.id <> n.id
 *     AND (u.code = r.key OR r.payload -> 'extra' -> 'former_codes' ? u.code) AND u.valid_from < n.valid_from
 *   RETURNING u.id AS old_id, n.id AS new_id
 * ), already AS (
 *   SELECT u.id AS old_id, n.id AS new_id
 *   FROM import_row r JOIN administrative_unit n ON n.id = r.target_id
 *   JOIN administrative_unit u ON u.level = n.level AND u.valid_to <= n.valid_from AND r.payload -> 'extra' -> 'former_codes' ? u.code
 *   WHERE r.import_id = :importId! AND r.status IN ('added', 'changed', 'unchanged') AND n.valid_to IS NULL
 * )
 * INSERT INTO unit_successor (old_unit_id, new_unit_id) SELECT old_id, new_id FROM closed UNION SELECT old_id, new_id FROM already ON CONFLICT DO NOTHING
 * ```
 */
export const closeSuperseded = new PreparedQuery<ICloseSupersededParams,ICloseSupersededResult>(closeSupersededIR);


/** 'PlaceSites' parameters type */
export type IPlaceSitesParams = void;

/** 'PlaceSites' return type */
export type IPlaceSitesResult = void;

/** 'PlaceSites' query type */
export interface IPlaceSitesQuery {
  params: IPlaceSitesParams;
  result: IPlaceSitesResult;
}

const placeSitesIR: any = {"usedParamSet":{},"params":[],"statement":"UPDATE site t SET unit_id = p.unit_id\nFROM (\n  SELECT s.id, (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, s.geom) ORDER BY u.id LIMIT 1) AS unit_id\n  FROM site s\n) AS p\nWHERE p.id = t.id AND p.unit_id IS DISTINCT FROM t.unit_id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE site t SET unit_id = p.unit_id
 * FROM (
 *   SELECT s.id, (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, s.geom) ORDER BY u.id LIMIT 1) AS unit_id
 *   FROM site s
 * ) AS p
 * WHERE p.id = t.id AND p.unit_id IS DISTINCT FROM t.unit_id
 * ```
 */
export const placeSites = new PreparedQuery<IPlaceSitesParams,IPlaceSitesResult>(placeSitesIR);


/** 'PlaceHamlets' parameters type */
export type IPlaceHamletsParams = void;

/** 'PlaceHamlets' return type */
export type IPlaceHamletsResult = void;

/** 'PlaceHamlets' query type */
export interface IPlaceHamletsQuery {
  params: IPlaceHamletsParams;
  result: IPlaceHamletsResult;
}

const placeHamletsIR: any = {"usedParamSet":{},"params":[],"statement":"UPDATE hamlet t SET unit_id = p.unit_id\nFROM (\n  SELECT h.id, (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, h.geom) ORDER BY u.id LIMIT 1) AS unit_id\n  FROM hamlet h\n) AS p\nWHERE p.id = t.id AND p.unit_id IS DISTINCT FROM t.unit_id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE hamlet t SET unit_id = p.unit_id
 * FROM (
 *   SELECT h.id, (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, h.geom) ORDER BY u.id LIMIT 1) AS unit_id
 *   FROM hamlet h
 * ) AS p
 * WHERE p.id = t.id AND p.unit_id IS DISTINCT FROM t.unit_id
 * ```
 */
export const placeHamlets = new PreparedQuery<IPlaceHamletsParams,IPlaceHamletsResult>(placeHamletsIR);


/** 'CompareGrid' parameters type */
export interface ICompareGridParams {
  importId: string;
}

/** 'CompareGrid' return type */
export interface ICompareGridResult {
  columns: number;
  currentId: number | null;
  hasSyntheticClutter: boolean;
  isSame: boolean;
  kind: string;
  northDeg: number;
  rows: number;
  stepDeg: number;
  westDeg: number;
}

/** 'CompareGrid' query type */
export interface ICompareGridQuery {
  params: ICompareGridParams;
  result: ICompareGridResult;
}

const compareGridIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":508,"b":517}]}],"statement":"SELECT s.kind, t.id AS \"current_id?\",\n  coalesce(t.content_hash = s.content_hash AND t.west_deg = s.west_deg AND t.north_deg = s.north_deg AND t.step_deg = s.step_deg AND t.columns = s.columns AND NOT t.is_synthetic, false) AS \"is_same!\",\n  s.west_deg, s.north_deg, s.step_deg, s.columns, s.rows,\n  EXISTS (SELECT FROM grid c WHERE c.kind = 'clutter' AND c.is_current AND c.is_synthetic) AS \"has_synthetic_clutter!\"\nFROM import_grid s LEFT JOIN grid t ON t.kind = s.kind AND t.is_current\nWHERE s.import_id = :importId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.kind, t.id AS "current_id?",
 *   coalesce(t.content_hash = s.content_hash AND t.west_deg = s.west_deg AND t.north_deg = s.north_deg AND t.step_deg = s.step_deg AND t.columns = s.columns AND NOT t.is_synthetic, false) AS "is_same!",
 *   s.west_deg, s.north_deg, s.step_deg, s.columns, s.rows,
 *   EXISTS (SELECT FROM grid c WHERE c.kind = 'clutter' AND c.is_current AND c.is_synthetic) AS "has_synthetic_clutter!"
 * FROM import_grid s LEFT JOIN grid t ON t.kind = s.kind AND t.is_current
 * WHERE s.import_id = :importId!
 * ```
 */
export const compareGrid = new PreparedQuery<ICompareGridParams,ICompareGridResult>(compareGridIR);


/** 'RetireGrid' parameters type */
export interface IRetireGridParams {
  kind: string;
  onlySynthetic: boolean;
}

/** 'RetireGrid' return type */
export type IRetireGridResult = void;

/** 'RetireGrid' query type */
export interface IRetireGridQuery {
  params: IRetireGridParams;
  result: IRetireGridResult;
}

const retireGridIR: any = {"usedParamSet":{"kind":true,"onlySynthetic":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":48,"b":53}]},{"name":"onlySynthetic","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":109}]}],"statement":"UPDATE grid SET is_current = false WHERE kind = :kind! AND is_current AND (is_synthetic OR NOT :onlySynthetic!::boolean)"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE grid SET is_current = false WHERE kind = :kind! AND is_current AND (is_synthetic OR NOT :onlySynthetic!::boolean)
 * ```
 */
export const retireGrid = new PreparedQuery<IRetireGridParams,IRetireGridResult>(retireGridIR);


/** 'StoreGrid' parameters type */
export interface IStoreGridParams {
  importId: string;
  name: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'StoreGrid' return type */
export type IStoreGridResult = void;

/** 'StoreGrid' query type */
export interface IStoreGridQuery {
  params: IStoreGridParams;
  result: IStoreGridResult;
}

const storeGridIR: any = {"usedParamSet":{"name":true,"source":true,"sourceDate":true,"importId":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":172,"b":177}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":288,"b":295}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":298,"b":308}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":351,"b":360}]}],"statement":"INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing, source, source_date)\nSELECT kind, :name!, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing, :source!, :sourceDate::date\nFROM import_grid WHERE import_id = :importId!"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing, source, source_date)
 * SELECT kind, :name!, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing, :source!, :sourceDate::date
 * FROM import_grid WHERE import_id = :importId!
 * ```
 */
export const storeGrid = new PreparedQuery<IStoreGridParams,IStoreGridResult>(storeGridIR);


