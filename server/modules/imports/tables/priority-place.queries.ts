/** Types generated for queries found in "server/modules/imports/tables/priority-place.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'ComparePriorityPlace' parameters type */
export interface IComparePriorityPlaceParams {
  importId: string;
}

/** 'ComparePriorityPlace' return type */
export type IComparePriorityPlaceResult = void;

/** 'ComparePriorityPlace' query type */
export interface IComparePriorityPlaceQuery {
  params: IComparePriorityPlaceParams;
  result: IComparePriorityPlaceResult;
}

const comparePriorityPlaceIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":278}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN priority_place t ON t.code = s.key\nWHERE s.import_id = :importId! AND s.table_name = 'priority_place' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN priority_place t ON t.code = s.key
 * WHERE s.import_id = :importId! AND s.table_name = 'priority_place' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const comparePriorityPlace = new PreparedQuery<IComparePriorityPlaceParams,IComparePriorityPlaceResult>(comparePriorityPlaceIR);


/** 'InsertPriorityPlace' parameters type */
export interface IInsertPriorityPlaceParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertPriorityPlace' return type */
export type IInsertPriorityPlaceResult = void;

/** 'InsertPriorityPlace' query type */
export interface IInsertPriorityPlaceQuery {
  params: IInsertPriorityPlaceParams;
  result: IInsertPriorityPlaceResult;
}

const insertPriorityPlaceIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":119}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":122,"b":132}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":254,"b":263}]}],"statement":"INSERT INTO priority_place (code, name, kind, geom, source, source_date)\nSELECT n.code, n.name, n.kind, r.geom, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::priority_place, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'priority_place' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO priority_place (code, name, kind, geom, source, source_date)
 * SELECT n.code, n.name, n.kind, r.geom, :source!, :sourceDate::date
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::priority_place, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'priority_place' AND r.status = 'added'
 * ```
 */
export const insertPriorityPlace = new PreparedQuery<IInsertPriorityPlaceParams,IInsertPriorityPlaceResult>(insertPriorityPlaceIR);


/** 'UpdatePriorityPlace' parameters type */
export interface IUpdatePriorityPlaceParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdatePriorityPlace' return type */
export type IUpdatePriorityPlaceResult = void;

/** 'UpdatePriorityPlace' query type */
export interface IUpdatePriorityPlaceQuery {
  params: IUpdatePriorityPlaceParams;
  result: IUpdatePriorityPlaceResult;
}

const updatePriorityPlaceIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":82,"b":89}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":106,"b":116}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":316,"b":325}]}],"statement":"UPDATE priority_place t SET name = n.name, kind = n.kind, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN priority_place old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'priority_place' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE priority_place t SET name = n.name, kind = n.kind, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN priority_place old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'priority_place' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updatePriorityPlace = new PreparedQuery<IUpdatePriorityPlaceParams,IUpdatePriorityPlaceResult>(updatePriorityPlaceIR);


