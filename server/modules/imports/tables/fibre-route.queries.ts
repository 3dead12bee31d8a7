/** Types generated for queries found in "server/modules/imports/tables/fibre-route.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareFibreRoute' parameters type */
export interface ICompareFibreRouteParams {
  importId: string;
}

/** 'CompareFibreRoute' return type */
export type ICompareFibreRouteResult = void;

/** 'CompareFibreRoute' query type */
export interface ICompareFibreRouteQuery {
  params: ICompareFibreRouteParams;
  result: ICompareFibreRouteResult;
}

const compareFibreRouteIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":333,"b":342}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN fibre_route t ON t.code = s.key AND t.organisation_id = (s.payload ->> 'organisation_id')::integer\nWHERE s.import_id = :importId! AND s.table_name = 'fibre_route' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN fibre_route t ON t.code = s.key AND t.organisation_id = (s.payload ->> 'organisation_id')::integer
 * WHERE s.import_id = :importId! AND s.table_name = 'fibre_route' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareFibreRoute = new PreparedQuery<ICompareFibreRouteParams,ICompareFibreRouteResult>(compareFibreRouteIR);


/** 'InsertFibreRoute' parameters type */
export interface IInsertFibreRouteParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertFibreRoute' return type */
export type IInsertFibreRouteResult = void;

/** 'InsertFibreRoute' query type */
export interface IInsertFibreRouteQuery {
  params: IInsertFibreRouteParams;
  result: IInsertFibreRouteResult;
}

const insertFibreRouteIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":243,"b":250}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":253,"b":263}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":382,"b":391}]}],"statement":"INSERT INTO fibre_route (code, organisation_id, kind, cores, status, planned_from, planned_to, geom, source, source_date)\nSELECT n.code, n.organisation_id, n.kind, n.cores, coalesce(n.status, 'existing'), n.planned_from, n.planned_to, r.geom, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::fibre_route, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'fibre_route' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO fibre_route (code, organisation_id, kind, cores, status, planned_from, planned_to, geom, source, source_date)
 * SELECT n.code, n.organisation_id, n.kind, n.cores, coalesce(n.status, 'existing'), n.planned_from, n.planned_to, r.geom, :source!, :sourceDate::date
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::fibre_route, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'fibre_route' AND r.status = 'added'
 * ```
 */
export const insertFibreRoute = new PreparedQuery<IInsertFibreRouteParams,IInsertFibreRouteResult>(insertFibreRouteIR);


/** 'UpdateFibreRoute' parameters type */
export interface IUpdateFibreRouteParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateFibreRoute' return type */
export type IUpdateFibreRouteResult = void;

/** 'UpdateFibreRoute' query type */
export interface IUpdateFibreRouteQuery {
  params: IUpdateFibreRouteParams;
  result: IUpdateFibreRouteResult;
}

const updateFibreRouteIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":158,"b":165}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":182,"b":192}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":389,"b":398}]}],"statement":"UPDATE fibre_route t SET kind = n.kind, cores = n.cores, status = n.status, planned_from = n.planned_from, planned_to = n.planned_to, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN fibre_route old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'fibre_route' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE fibre_route t SET kind = n.kind, cores = n.cores, status = n.status, planned_from = n.planned_from, planned_to = n.planned_to, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN fibre_route old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'fibre_route' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updateFibreRoute = new PreparedQuery<IUpdateFibreRouteParams,IUpdateFibreRouteResult>(updateFibreRouteIR);


