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

const comparePoleLineIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":343,"b":352}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN pole_line t ON t.code = s.key AND t.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer\nWHERE s.import_id = :importId! AND s.table_name = 'pole_line' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN pole_line t ON t.code = s.key AND t.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer
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

const insertPoleLineIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":183,"b":190}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":193,"b":203}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":320,"b":329}]}],"statement":"INSERT INTO pole_line (code, owner_organisation_id, poles, status, geom, source, source_date)\nSELECT n.code, n.owner_organisation_id, n.poles, coalesce(n.status, 'existing'), r.geom, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::pole_line, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO pole_line (code, owner_organisation_id, poles, status, geom, source, source_date)
 * SELECT n.code, n.owner_organisation_id, n.poles, coalesce(n.status, 'existing'), r.geom, :source!, :sourceDate::date
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

const updatePoleLineIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":83,"b":90}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":107,"b":117}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":312,"b":321}]}],"statement":"UPDATE pole_line t SET poles = n.poles, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN pole_line old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE pole_line t SET poles = n.poles, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN pole_line old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updatePoleLine = new PreparedQuery<IUpdatePoleLineParams,IUpdatePoleLineResult>(updatePoleLineIR);


