/** Types generated for queries found in "server/modules/imports/tables/plan-zone.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'ComparePlanZone' parameters type */
export interface IComparePlanZoneParams {
  importId: string;
}

/** 'ComparePlanZone' return type */
export type IComparePlanZoneResult = void;

/** 'ComparePlanZone' query type */
export interface IComparePlanZoneQuery {
  params: IComparePlanZoneParams;
  result: IComparePlanZoneResult;
}

const comparePlanZoneIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":1454,"b":1463},{"a":2028,"b":2037}]}],"statement":"-- Against the draft, where there is none against the version in force: then nothing may differ. Lists must be equal, not contained.\nWITH target AS (\n  SELECT coalesce((SELECT id FROM plan_version WHERE published_at IS NULL), plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) AS plan_id,\n    EXISTS (SELECT FROM plan_version WHERE published_at IS NULL) AS is_draft\n),\ncompared AS (\n  SELECT s.number, t.id AS target_id, g.is_draft,\n    (SELECT c FROM jsonb_array_elements_text(coalesce(s.payload -> 'permitted_mast_classes', '[]')) c WHERE c NOT IN (SELECT code FROM catalogue_mast_class) LIMIT 1) AS no_mast,\n    (SELECT c FROM jsonb_array_elements_text(coalesce(s.payload -> 'permitted_cable_classes', '[]')) c WHERE c NOT IN (SELECT code FROM catalogue_cable_class) LIMIT 1) AS no_cable,\n    CASE WHEN t.id IS NULL THEN 'added'\n      WHEN to_jsonb(t) @> (s.payload - ARRAY['permitted_mast_classes', 'permitted_cable_classes']) AND same_shape(ST_Multi(t.geom), s.geom)\n        AND coalesce(to_jsonb(t) -> 'permitted_mast_classes' = s.payload -> 'permitted_mast_classes', NOT s.payload ? 'permitted_mast_classes')\n        AND coalesce(to_jsonb(t) -> 'permitted_cable_classes' = s.payload -> 'permitted_cable_classes', NOT s.payload ? 'permitted_cable_classes') THEN 'unchanged'\n      ELSE 'changed' END AS status\n  FROM import_row s CROSS JOIN target g LEFT JOIN plan_zone t ON t.plan_id = g.plan_id AND t.code = s.key\n  WHERE s.import_id = :importId! AND s.table_name = 'plan_zone' AND s.status = 'read'\n)\nUPDATE import_row r SET target_id = c.target_id,\n  status = CASE WHEN c.no_mast IS NOT NULL OR c.no_cable IS NOT NULL OR (c.status <> 'unchanged' AND NOT c.is_draft) THEN 'refused' ELSE c.status END,\n  reason = CASE WHEN coalesce(c.no_mast, c.no_cable) IS NOT NULL THEN jsonb_build_object('code', 'zone.class', 'value', coalesce(c.no_mast, c.no_cable))\n    WHEN c.status <> 'unchanged' AND NOT c.is_draft THEN jsonb_build_object('code', 'zone.no-draft') ELSE r.reason END\nFROM compared c\nWHERE r.import_id = :importId! AND r.number = c.number"};

/**
 * Query generated from SQL:
 * ```
 * -- Against the draft, where there is none against the version in force: then nothing may differ. Lists must be equal, not contained.
 * WITH target AS (
 *   SELECT coalesce((SELECT id FROM plan_version WHERE published_at IS NULL), plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) AS plan_id,
 *     EXISTS (SELECT FROM plan_version WHERE published_at IS NULL) AS is_draft
 * ),
 * compared AS (
 *   SELECT s.number, t.id AS target_id, g.is_draft,
 *     (SELECT c FROM jsonb_array_elements_text(coalesce(s.payload -> 'permitted_mast_classes', '[]')) c WHERE c NOT IN (SELECT code FROM catalogue_mast_class) LIMIT 1) AS no_mast,
 *     (SELECT c FROM jsonb_array_elements_text(coalesce(s.payload -> 'permitted_cable_classes', '[]')) c WHERE c NOT IN (SELECT code FROM catalogue_cable_class) LIMIT 1) AS no_cable,
 *     CASE WHEN t.id IS NULL THEN 'added'
 *       WHEN to_jsonb(t) @> (s.payload - ARRAY['permitted_mast_classes', 'permitted_cable_classes']) AND same_shape(ST_Multi(t.geom), s.geom)
 *         AND coalesce(to_jsonb(t) -> 'permitted_mast_classes' = s.payload -> 'permitted_mast_classes', NOT s.payload ? 'permitted_mast_classes')
 *         AND coalesce(to_jsonb(t) -> 'permitted_cable_classes' = s.payload -> 'permitted_cable_classes', NOT s.payload ? 'permitted_cable_classes') THEN 'unchanged'
 *       ELSE 'changed' END AS status
 *   FROM import_row s CROSS JOIN target g LEFT JOIN plan_zone t ON t.plan_id = g.plan_id AND t.code = s.key
 *   WHERE s.import_id = :importId! AND s.table_name = 'plan_zone' AND s.status = 'read'
 * )
 * UPDATE import_row r SET target_id = c.target_id,
 *   status = CASE WHEN c.no_mast IS NOT NULL OR c.no_cable IS NOT NULL OR (c.status <> 'unchanged' AND NOT c.is_draft) THEN 'refused' ELSE c.status END,
 *   reason = CASE WHEN coalesce(c.no_mast, c.no_cable) IS NOT NULL THEN jsonb_build_object('code', 'zone.class', 'value', coalesce(c.no_mast, c.no_cable))
 *     WHEN c.status <> 'unchanged' AND NOT c.is_draft THEN jsonb_build_object('code', 'zone.no-draft') ELSE r.reason END
 * FROM compared c
 * WHERE r.import_id = :importId! AND r.number = c.number
 * ```
 */
export const comparePlanZone = new PreparedQuery<IComparePlanZoneParams,IComparePlanZoneResult>(comparePlanZoneIR);


/** 'InsertPlanZone' parameters type */
export interface IInsertPlanZoneParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertPlanZone' return type */
export type IInsertPlanZoneResult = void;

/** 'InsertPlanZone' query type */
export interface IInsertPlanZoneQuery {
  params: IInsertPlanZoneParams;
  result: IInsertPlanZoneResult;
}

const insertPlanZoneIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":455,"b":462}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":490,"b":500}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":696,"b":705}]}],"statement":"INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,\n  source, source_date, is_verified)\nSELECT d.id, n.code, n.kind, n.name, CASE WHEN ST_NumGeometries(r.geom) = 1 THEN ST_GeometryN(r.geom, 1) ELSE r.geom END, n.reach_m, n.permitted_mast_classes,\n  n.permitted_cable_classes, n.greatest_height_m, n.remove_by, n.underground_by, coalesce(n.source, :source!), coalesce(n.source_date, :sourceDate::date), coalesce(n.is_verified, false)\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::plan_zone, r.payload) n JOIN plan_version d ON d.published_at IS NULL\nWHERE r.import_id = :importId! AND r.table_name = 'plan_zone' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
 *   source, source_date, is_verified)
 * SELECT d.id, n.code, n.kind, n.name, CASE WHEN ST_NumGeometries(r.geom) = 1 THEN ST_GeometryN(r.geom, 1) ELSE r.geom END, n.reach_m, n.permitted_mast_classes,
 *   n.permitted_cable_classes, n.greatest_height_m, n.remove_by, n.underground_by, coalesce(n.source, :source!), coalesce(n.source_date, :sourceDate::date), coalesce(n.is_verified, false)
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::plan_zone, r.payload) n JOIN plan_version d ON d.published_at IS NULL
 * WHERE r.import_id = :importId! AND r.table_name = 'plan_zone' AND r.status = 'added'
 * ```
 */
export const insertPlanZone = new PreparedQuery<IInsertPlanZoneParams,IInsertPlanZoneResult>(insertPlanZoneIR);


/** 'UpdatePlanZone' parameters type */
export interface IUpdatePlanZoneParams {
  importId: string;
}

/** 'UpdatePlanZone' return type */
export type IUpdatePlanZoneResult = void;

/** 'UpdatePlanZone' query type */
export interface IUpdatePlanZoneQuery {
  params: IUpdatePlanZoneParams;
  result: IUpdatePlanZoneResult;
}

const updatePlanZoneIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":677,"b":686}]}],"statement":"UPDATE plan_zone t SET kind = n.kind, name = n.name, geom = CASE WHEN ST_NumGeometries(r.geom) = 1 THEN ST_GeometryN(r.geom, 1) ELSE r.geom END,\n  reach_m = CASE WHEN n.kind = 'street' THEN n.reach_m END, permitted_mast_classes = n.permitted_mast_classes, permitted_cable_classes = n.permitted_cable_classes,\n  greatest_height_m = n.greatest_height_m, remove_by = n.remove_by, underground_by = n.underground_by, source = n.source, source_date = n.source_date,\n  is_verified = n.is_verified, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN plan_zone old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'plan_zone' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE plan_zone t SET kind = n.kind, name = n.name, geom = CASE WHEN ST_NumGeometries(r.geom) = 1 THEN ST_GeometryN(r.geom, 1) ELSE r.geom END,
 *   reach_m = CASE WHEN n.kind = 'street' THEN n.reach_m END, permitted_mast_classes = n.permitted_mast_classes, permitted_cable_classes = n.permitted_cable_classes,
 *   greatest_height_m = n.greatest_height_m, remove_by = n.remove_by, underground_by = n.underground_by, source = n.source, source_date = n.source_date,
 *   is_verified = n.is_verified, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN plan_zone old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'plan_zone' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updatePlanZone = new PreparedQuery<IUpdatePlanZoneParams,IUpdatePlanZoneResult>(updatePlanZoneIR);


