/** Types generated for queries found in "server/modules/imports/tables/pole-line.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'ComparePoleLine' parameters type */
export interface IComparePoleLineParams {
  importId: string;
}

/** 'ComparePoleLine' return type */
export type IComparePoleLineResult = void;

/** 'ComparePoleLine' query type */
export interface IComparePoleLineQuery {
  params: IComparePoleLineParams;
  result: IComparePoleLineResult;
}

const comparePoleLineIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":680,"b":689}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  reason = CASE WHEN k.is_unknown THEN jsonb_build_object('code', 'works.class', 'value', s.payload ->> 'works_class') ELSE r.reason END,\n  status = CASE WHEN k.is_unknown THEN 'refused' WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN pole_line t ON t.code = s.key AND t.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer\nCROSS JOIN LATERAL (SELECT s.payload ? 'works_class' AND NOT EXISTS (SELECT FROM catalogue_cable_class c WHERE c.code = s.payload ->> 'works_class') AS is_unknown) k\nWHERE s.import_id = :importId! AND s.table_name = 'pole_line' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   reason = CASE WHEN k.is_unknown THEN jsonb_build_object('code', 'works.class', 'value', s.payload ->> 'works_class') ELSE r.reason END,
 *   status = CASE WHEN k.is_unknown THEN 'refused' WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN pole_line t ON t.code = s.key AND t.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer
 * CROSS JOIN LATERAL (SELECT s.payload ? 'works_class' AND NOT EXISTS (SELECT FROM catalogue_cable_class c WHERE c.code = s.payload ->> 'works_class') AS is_unknown) k
 * WHERE s.import_id = :importId! AND s.table_name = 'pole_line' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const comparePoleLine = new PreparedQuery<IComparePoleLineParams,IComparePoleLineResult>(comparePoleLineIR);


/** 'InsertPoleLine' parameters type */
export interface IInsertPoleLineParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertPoleLine' return type */
export type IInsertPoleLineResult = void;

/** 'InsertPoleLine' query type */
export interface IInsertPoleLineQuery {
  params: IInsertPoleLineParams;
  result: IInsertPoleLineResult;
}

const insertPoleLineIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":218}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":221,"b":231}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":348,"b":357}]}],"statement":"INSERT INTO pole_line (code, owner_organisation_id, poles, status, works_class, geom, source, source_date)\nSELECT n.code, n.owner_organisation_id, n.poles, coalesce(n.status, 'existing'), n.works_class, r.geom, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::pole_line, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO pole_line (code, owner_organisation_id, poles, status, works_class, geom, source, source_date)
 * SELECT n.code, n.owner_organisation_id, n.poles, coalesce(n.status, 'existing'), n.works_class, r.geom, :source!, :sourceDate::date
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::pole_line, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'added'
 * ```
 */
export const insertPoleLine = new PreparedQuery<IInsertPoleLineParams,IInsertPoleLineResult>(insertPoleLineIR);


/** 'UpdatePoleLine' parameters type */
export interface IUpdatePoleLineParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdatePoleLine' return type */
export type IUpdatePoleLineResult = void;

/** 'UpdatePoleLine' query type */
export interface IUpdatePoleLineQuery {
  params: IUpdatePoleLineParams;
  result: IUpdatePoleLineResult;
}

const updatePoleLineIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":119}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":136,"b":146}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":341,"b":350}]}],"statement":"UPDATE pole_line t SET poles = n.poles, status = n.status, works_class = n.works_class, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN pole_line old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE pole_line t SET poles = n.poles, status = n.status, works_class = n.works_class, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN pole_line old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updatePoleLine = new PreparedQuery<IUpdatePoleLineParams,IUpdatePoleLineResult>(updatePoleLineIR);


