/** Types generated for queries found in "server/modules/imports/tables/duct.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareDuct' parameters type */
export interface ICompareDuctParams {
  importId: string;
}

/** 'CompareDuct' return type */
export type ICompareDuctResult = void;

/** 'CompareDuct' query type */
export interface ICompareDuctQuery {
  params: ICompareDuctParams;
  result: ICompareDuctResult;
}

const compareDuctIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":675,"b":684}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  reason = CASE WHEN k.is_unknown THEN jsonb_build_object('code', 'works.class', 'value', s.payload ->> 'works_class') ELSE r.reason END,\n  status = CASE WHEN k.is_unknown THEN 'refused' WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN duct t ON t.code = s.key AND t.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer\nCROSS JOIN LATERAL (SELECT s.payload ? 'works_class' AND NOT EXISTS (SELECT FROM catalogue_cable_class c WHERE c.code = s.payload ->> 'works_class') AS is_unknown) k\nWHERE s.import_id = :importId! AND s.table_name = 'duct' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   reason = CASE WHEN k.is_unknown THEN jsonb_build_object('code', 'works.class', 'value', s.payload ->> 'works_class') ELSE r.reason END,
 *   status = CASE WHEN k.is_unknown THEN 'refused' WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN duct t ON t.code = s.key AND t.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer
 * CROSS JOIN LATERAL (SELECT s.payload ? 'works_class' AND NOT EXISTS (SELECT FROM catalogue_cable_class c WHERE c.code = s.payload ->> 'works_class') AS is_unknown) k
 * WHERE s.import_id = :importId! AND s.table_name = 'duct' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareDuct = new PreparedQuery<ICompareDuctParams,ICompareDuctResult>(compareDuctIR);


/** 'InsertDuct' parameters type */
export interface IInsertDuctParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertDuct' return type */
export type IInsertDuctResult = void;

/** 'InsertDuct' query type */
export interface IInsertDuctQuery {
  params: IInsertDuctParams;
  result: IInsertDuctResult;
}

const insertDuctIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":288,"b":295}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":298,"b":308}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":420,"b":429}]}],"statement":"INSERT INTO duct (code, owner_organisation_id, pipes, free_pipes, status, works_class, planned_from, planned_to, geom, source, source_date)\nSELECT n.code, n.owner_organisation_id, n.pipes, n.free_pipes, coalesce(n.status, 'existing'), n.works_class, n.planned_from, n.planned_to, r.geom, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::duct, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'duct' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO duct (code, owner_organisation_id, pipes, free_pipes, status, works_class, planned_from, planned_to, geom, source, source_date)
 * SELECT n.code, n.owner_organisation_id, n.pipes, n.free_pipes, coalesce(n.status, 'existing'), n.works_class, n.planned_from, n.planned_to, r.geom, :source!, :sourceDate::date
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::duct, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'duct' AND r.status = 'added'
 * ```
 */
export const insertDuct = new PreparedQuery<IInsertDuctParams,IInsertDuctResult>(insertDuctIR);


/** 'UpdateDuct' parameters type */
export interface IUpdateDuctParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateDuct' return type */
export type IUpdateDuctResult = void;

/** 'UpdateDuct' query type */
export interface IUpdateDuctQuery {
  params: IUpdateDuctParams;
  result: IUpdateDuctResult;
}

const updateDuctIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":199}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":216,"b":226}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":416,"b":425}]}],"statement":"UPDATE duct t SET pipes = n.pipes, free_pipes = n.free_pipes, status = n.status, works_class = n.works_class, planned_from = n.planned_from, planned_to = n.planned_to, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN duct old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'duct' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE duct t SET pipes = n.pipes, free_pipes = n.free_pipes, status = n.status, works_class = n.works_class, planned_from = n.planned_from, planned_to = n.planned_to, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN duct old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'duct' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updateDuct = new PreparedQuery<IUpdateDuctParams,IUpdateDuctResult>(updateDuctIR);


