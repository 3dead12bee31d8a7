/** Types generated for queries found in "server/modules/imports/tables/road-work.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareRoadWork' parameters type */
export interface ICompareRoadWorkParams {
  importId: string;
}

/** 'CompareRoadWork' return type */
export type ICompareRoadWorkResult = void;

/** 'CompareRoadWork' query type */
export interface ICompareRoadWorkQuery {
  params: ICompareRoadWorkParams;
  result: ICompareRoadWorkResult;
}

const compareRoadWorkIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":264,"b":273}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN road_work t ON t.code = s.key\nWHERE s.import_id = :importId! AND s.table_name = 'road_work' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN road_work t ON t.code = s.key
 * WHERE s.import_id = :importId! AND s.table_name = 'road_work' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareRoadWork = new PreparedQuery<ICompareRoadWorkParams,ICompareRoadWorkResult>(compareRoadWorkIR);


/** 'InsertRoadWork' parameters type */
export interface IInsertRoadWorkParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertRoadWork' return type */
export type IInsertRoadWorkResult = void;

/** 'InsertRoadWork' query type */
export interface IInsertRoadWorkQuery {
  params: IInsertRoadWorkParams;
  result: IInsertRoadWorkResult;
}

const insertRoadWorkIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":190,"b":197}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":200,"b":210}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":327,"b":336}]}],"statement":"INSERT INTO road_work (code, name, kind, starts_on, ends_on, status, geom, source, source_date)\nSELECT n.code, n.name, n.kind, n.starts_on, n.ends_on, coalesce(n.status, 'planned'), r.geom, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::road_work, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'road_work' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO road_work (code, name, kind, starts_on, ends_on, status, geom, source, source_date)
 * SELECT n.code, n.name, n.kind, n.starts_on, n.ends_on, coalesce(n.status, 'planned'), r.geom, :source!, :sourceDate::date
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::road_work, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'road_work' AND r.status = 'added'
 * ```
 */
export const insertRoadWork = new PreparedQuery<IInsertRoadWorkParams,IInsertRoadWorkResult>(insertRoadWorkIR);


/** 'UpdateRoadWork' parameters type */
export interface IUpdateRoadWorkParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateRoadWork' return type */
export type IUpdateRoadWorkResult = void;

/** 'UpdateRoadWork' query type */
export interface IUpdateRoadWorkQuery {
  params: IUpdateRoadWorkParams;
  result: IUpdateRoadWorkResult;
}

const updateRoadWorkIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":142,"b":149}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":166,"b":176}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":371,"b":380}]}],"statement":"UPDATE road_work t SET name = n.name, kind = n.kind, starts_on = n.starts_on, ends_on = n.ends_on, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN road_work old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'road_work' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE road_work t SET name = n.name, kind = n.kind, starts_on = n.starts_on, ends_on = n.ends_on, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN road_work old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'road_work' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updateRoadWork = new PreparedQuery<IUpdateRoadWorkParams,IUpdateRoadWorkResult>(updateRoadWorkIR);


