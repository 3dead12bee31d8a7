/** Types generated for queries found in "server/modules/imports/tables/station.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareStation' parameters type */
export interface ICompareStationParams {
  importId: string;
}

/** 'CompareStation' return type */
export type ICompareStationResult = void;

/** 'CompareStation' query type */
export interface ICompareStationQuery {
  params: ICompareStationParams;
  result: ICompareStationResult;
}

const compareStationIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":472,"b":481}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE WHEN p.status = 'refused' THEN 'refused' WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload THEN 'unchanged' ELSE 'changed' END\nFROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number\nLEFT JOIN station t ON t.site_id = p.target_id AND t.organisation_id = (s.payload ->> 'organisation_id')::integer AND t.technology = s.payload ->> 'technology'\nWHERE s.import_id = :importId! AND s.table_name = 'station' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE WHEN p.status = 'refused' THEN 'refused' WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number
 * LEFT JOIN station t ON t.site_id = p.target_id AND t.organisation_id = (s.payload ->> 'organisation_id')::integer AND t.technology = s.payload ->> 'technology'
 * WHERE s.import_id = :importId! AND s.table_name = 'station' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareStation = new PreparedQuery<ICompareStationParams,ICompareStationResult>(compareStationIR);


/** 'InsertStation' parameters type */
export interface IInsertStationParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertStation' return type */
export type IInsertStationResult = void;

/** 'InsertStation' query type */
export interface IInsertStationQuery {
  params: IInsertStationParams;
  result: IInsertStationResult;
}

const insertStationIR: any = {"usedParamSet":{"importId":true,"source":true,"sourceDate":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":94,"b":103}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":498,"b":505}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":508,"b":518}]}],"statement":"WITH r AS (\n  UPDATE import_row SET target_id = nextval('station_id_seq')\n  WHERE import_id = :importId! AND table_name = 'station' AND status = 'added'\n  RETURNING import_id, target_id, payload, parent_number\n)\nINSERT INTO station (id, site_id, organisation_id, technology, code, status, sharing_form, on_air_year, source, source_date)\nOVERRIDING SYSTEM VALUE\nSELECT r.target_id, p.target_id, n.organisation_id, n.technology, n.code, coalesce(n.status, 'existing'), n.sharing_form, n.on_air_year, :source!, :sourceDate::date\nFROM r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number\nCROSS JOIN LATERAL jsonb_populate_record(NULL::station, r.payload) n"};

/**
 * Query generated from SQL:
 * ```
 * WITH r AS (
 *   UPDATE import_row SET target_id = nextval('station_id_seq')
 *   WHERE import_id = :importId! AND table_name = 'station' AND status = 'added'
 *   RETURNING import_id, target_id, payload, parent_number
 * )
 * INSERT INTO station (id, site_id, organisation_id, technology, code, status, sharing_form, on_air_year, source, source_date)
 * OVERRIDING SYSTEM VALUE
 * SELECT r.target_id, p.target_id, n.organisation_id, n.technology, n.code, coalesce(n.status, 'existing'), n.sharing_form, n.on_air_year, :source!, :sourceDate::date
 * FROM r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number
 * CROSS JOIN LATERAL jsonb_populate_record(NULL::station, r.payload) n
 * ```
 */
export const insertStation = new PreparedQuery<IInsertStationParams,IInsertStationResult>(insertStationIR);


/** 'UpdateStation' parameters type */
export interface IUpdateStationParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateStation' return type */
export type IUpdateStationResult = void;

/** 'UpdateStation' query type */
export interface IUpdateStationQuery {
  params: IUpdateStationParams;
  result: IUpdateStationResult;
}

const updateStationIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":126,"b":133}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":150,"b":160}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":353,"b":362}]}],"statement":"UPDATE station t SET code = n.code, status = n.status, sharing_form = n.sharing_form, on_air_year = n.on_air_year,\n  source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN station old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'station' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE station t SET code = n.code, status = n.status, sharing_form = n.sharing_form, on_air_year = n.on_air_year,
 *   source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN station old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'station' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updateStation = new PreparedQuery<IUpdateStationParams,IUpdateStationResult>(updateStationIR);


