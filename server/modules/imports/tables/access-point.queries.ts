/** Types generated for queries found in "server/modules/imports/tables/access-point.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareAccessPoint' parameters type */
export interface ICompareAccessPointParams {
  importId: string;
}

/** 'CompareAccessPoint' return type */
export type ICompareAccessPointResult = void;

/** 'CompareAccessPoint' query type */
export interface ICompareAccessPointQuery {
  params: ICompareAccessPointParams;
  result: ICompareAccessPointResult;
}

const compareAccessPointIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":334,"b":343}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN access_point t ON t.code = s.key AND t.organisation_id = (s.payload ->> 'organisation_id')::integer\nWHERE s.import_id = :importId! AND s.table_name = 'access_point' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN access_point t ON t.code = s.key AND t.organisation_id = (s.payload ->> 'organisation_id')::integer
 * WHERE s.import_id = :importId! AND s.table_name = 'access_point' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareAccessPoint = new PreparedQuery<ICompareAccessPointParams,ICompareAccessPointResult>(compareAccessPointIR);


/** 'InsertAccessPoint' parameters type */
export interface IInsertAccessPointParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertAccessPoint' return type */
export type IInsertAccessPointResult = void;

/** 'InsertAccessPoint' query type */
export interface IInsertAccessPointQuery {
  params: IInsertAccessPointParams;
  result: IInsertAccessPointResult;
}

const insertAccessPointIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":214,"b":221}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":224,"b":234}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":354,"b":363}]}],"statement":"INSERT INTO access_point (code, organisation_id, kind, ports, free_ports, status, geom, source, source_date)\nSELECT n.code, n.organisation_id, n.kind, n.ports, n.free_ports, coalesce(n.status, 'existing'), r.geom, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::access_point, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'access_point' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO access_point (code, organisation_id, kind, ports, free_ports, status, geom, source, source_date)
 * SELECT n.code, n.organisation_id, n.kind, n.ports, n.free_ports, coalesce(n.status, 'existing'), r.geom, :source!, :sourceDate::date
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::access_point, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'access_point' AND r.status = 'added'
 * ```
 */
export const insertAccessPoint = new PreparedQuery<IInsertAccessPointParams,IInsertAccessPointResult>(insertAccessPointIR);


/** 'UpdateAccessPoint' parameters type */
export interface IUpdateAccessPointParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateAccessPoint' return type */
export type IUpdateAccessPointResult = void;

/** 'UpdateAccessPoint' query type */
export interface IUpdateAccessPointQuery {
  params: IUpdateAccessPointParams;
  result: IUpdateAccessPointResult;
}

const updateAccessPointIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":128,"b":135}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":152,"b":162}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":360,"b":369}]}],"statement":"UPDATE access_point t SET kind = n.kind, ports = n.ports, free_ports = n.free_ports, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN access_point old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'access_point' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE access_point t SET kind = n.kind, ports = n.ports, free_ports = n.free_ports, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN access_point old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'access_point' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updateAccessPoint = new PreparedQuery<IUpdateAccessPointParams,IUpdateAccessPointResult>(updateAccessPointIR);


