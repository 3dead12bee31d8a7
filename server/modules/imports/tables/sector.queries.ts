/** Types generated for queries found in "server/modules/imports/tables/sector.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareSector' parameters type */
export interface ICompareSectorParams {
  importId: string;
}

/** 'CompareSector' return type */
export type ICompareSectorResult = void;

/** 'CompareSector' query type */
export interface ICompareSectorQuery {
  params: ICompareSectorParams;
  result: ICompareSectorResult;
}

const compareSectorIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":559,"b":568}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE\n    WHEN p.status = 'refused' THEN 'refused'\n    WHEN t.id IS NULL THEN 'added'\n    WHEN to_jsonb(t) @> s.payload OR ((s.payload ->> 'is_assumed')::boolean AND NOT t.is_assumed AND NOT t.is_synthetic) THEN 'unchanged'\n    ELSE 'changed'\n  END\nFROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number\nLEFT JOIN sector t ON t.station_id = p.target_id AND t.number = (s.payload ->> 'number')::integer AND t.band_code = s.payload ->> 'band_code'\nWHERE s.import_id = :importId! AND s.table_name = 'sector' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE
 *     WHEN p.status = 'refused' THEN 'refused'
 *     WHEN t.id IS NULL THEN 'added'
 *     WHEN to_jsonb(t) @> s.payload OR ((s.payload ->> 'is_assumed')::boolean AND NOT t.is_assumed AND NOT t.is_synthetic) THEN 'unchanged'
 *     ELSE 'changed'
 *   END
 * FROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number
 * LEFT JOIN sector t ON t.station_id = p.target_id AND t.number = (s.payload ->> 'number')::integer AND t.band_code = s.payload ->> 'band_code'
 * WHERE s.import_id = :importId! AND s.table_name = 'sector' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareSector = new PreparedQuery<ICompareSectorParams,ICompareSectorResult>(compareSectorIR);


/** 'InsertSector' parameters type */
export interface IInsertSectorParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertSector' return type */
export type IInsertSectorResult = void;

/** 'InsertSector' query type */
export interface IInsertSectorQuery {
  params: IInsertSectorParams;
  result: IInsertSectorResult;
}

const insertSectorIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":413,"b":420}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":423,"b":433}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":625,"b":634}]}],"statement":"INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, electrical_tilt_deg, mechanical_tilt_deg, power_dbm, pattern_code, is_assumed, source, source_date)\nSELECT p.target_id, n.organisation_id, n.number, n.band_code, n.azimuth_deg, n.antenna_height_m, coalesce(n.electrical_tilt_deg, 0), coalesce(n.mechanical_tilt_deg, 0),\n  n.power_dbm, n.pattern_code, n.is_assumed, :source!, :sourceDate::date\nFROM import_row r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number\nCROSS JOIN LATERAL jsonb_populate_record(NULL::sector, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'sector' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, electrical_tilt_deg, mechanical_tilt_deg, power_dbm, pattern_code, is_assumed, source, source_date)
 * SELECT p.target_id, n.organisation_id, n.number, n.band_code, n.azimuth_deg, n.antenna_height_m, coalesce(n.electrical_tilt_deg, 0), coalesce(n.mechanical_tilt_deg, 0),
 *   n.power_dbm, n.pattern_code, n.is_assumed, :source!, :sourceDate::date
 * FROM import_row r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number
 * CROSS JOIN LATERAL jsonb_populate_record(NULL::sector, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'sector' AND r.status = 'added'
 * ```
 */
export const insertSector = new PreparedQuery<IInsertSectorParams,IInsertSectorResult>(insertSectorIR);


/** 'UpdateSector' parameters type */
export interface IUpdateSectorParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateSector' return type */
export type IUpdateSectorResult = void;

/** 'UpdateSector' query type */
export interface IUpdateSectorQuery {
  params: IUpdateSectorParams;
  result: IUpdateSectorResult;
}

const updateSectorIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":272,"b":279}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":296,"b":306}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":498,"b":507}]}],"statement":"UPDATE sector t SET azimuth_deg = n.azimuth_deg, antenna_height_m = n.antenna_height_m, electrical_tilt_deg = n.electrical_tilt_deg, mechanical_tilt_deg = n.mechanical_tilt_deg,\n  power_dbm = n.power_dbm, pattern_code = n.pattern_code, is_assumed = n.is_assumed, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN sector old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'sector' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE sector t SET azimuth_deg = n.azimuth_deg, antenna_height_m = n.antenna_height_m, electrical_tilt_deg = n.electrical_tilt_deg, mechanical_tilt_deg = n.mechanical_tilt_deg,
 *   power_dbm = n.power_dbm, pattern_code = n.pattern_code, is_assumed = n.is_assumed, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN sector old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'sector' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updateSector = new PreparedQuery<IUpdateSectorParams,IUpdateSectorResult>(updateSectorIR);


