/** Types generated for queries found in "server/modules/imports/tables/road.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareRoad' parameters type */
export interface ICompareRoadParams {
  importId: string;
}

/** 'CompareRoad' return type */
export type ICompareRoadResult = void;

/** 'CompareRoad' query type */
export interface ICompareRoadQuery {
  params: ICompareRoadParams;
  result: ICompareRoadResult;
}

const compareRoadIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":259,"b":268}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN road t ON t.code = s.key\nWHERE s.import_id = :importId! AND s.table_name = 'road' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN road t ON t.code = s.key
 * WHERE s.import_id = :importId! AND s.table_name = 'road' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareRoad = new PreparedQuery<ICompareRoadParams,ICompareRoadResult>(compareRoadIR);


/** 'InsertRoad' parameters type */
export interface IInsertRoadParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertRoad' return type */
export type IInsertRoadResult = void;

/** 'InsertRoad' query type */
export interface IInsertRoadQuery {
  params: IInsertRoadParams;
  result: IInsertRoadResult;
}

const insertRoadIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":170}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":173,"b":183}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":295,"b":304}]}],"statement":"INSERT INTO road (code, name, class, is_urban, width_m, geom, source, source_date)\nSELECT n.code, n.name, n.class, coalesce(n.is_urban, false), n.width_m, r.geom, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::road, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'road' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO road (code, name, class, is_urban, width_m, geom, source, source_date)
 * SELECT n.code, n.name, n.class, coalesce(n.is_urban, false), n.width_m, r.geom, :source!, :sourceDate::date
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::road, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'road' AND r.status = 'added'
 * ```
 */
export const insertRoad = new PreparedQuery<IInsertRoadParams,IInsertRoadResult>(insertRoadIR);


/** 'UpdateRoad' parameters type */
export interface IUpdateRoadParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateRoad' return type */
export type IUpdateRoadResult = void;

/** 'UpdateRoad' query type */
export interface IUpdateRoadQuery {
  params: IUpdateRoadParams;
  result: IUpdateRoadResult;
}

const updateRoadIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":118,"b":125}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":142,"b":152}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":342,"b":351}]}],"statement":"UPDATE road t SET name = n.name, class = n.class, is_urban = n.is_urban, width_m = n.width_m, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN road old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'road' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE road t SET name = n.name, class = n.class, is_urban = n.is_urban, width_m = n.width_m, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN road old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'road' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updateRoad = new PreparedQuery<IUpdateRoadParams,IUpdateRoadResult>(updateRoadIR);


