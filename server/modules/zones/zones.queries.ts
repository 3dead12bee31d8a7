/** Types generated for queries found in "server/modules/zones/zones.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'Plans' parameters type */
export interface IPlansParams {
  planId?: number | null | void;
  today: DateOrString;
}

/** 'Plans' return type */
export interface IPlansResult {
  basedOnId: number | null;
  createdAt: string;
  createdBy: string | null;
  /** number of the decision that approves it; null: not decided, or not known */
  decision: string | null;
  id: number;
  name: string;
  note: string;
  publishedAt: string | null;
  /** where the text of the decision can be read */
  sourceUrl: string | null;
  status: string;
  streets: number;
  validFrom: string | null;
  validTo: string | null;
  version: number;
  zones: number;
}

/** 'Plans' query type */
export interface IPlansQuery {
  params: IPlansParams;
  result: IPlansResult;
}

const plansIR: any = {"usedParamSet":{"today":true,"planId":true},"params":[{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":473,"b":479},{"a":527,"b":533}]},{"name":"planId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1128,"b":1134},{"a":1163,"b":1169}]}],"statement":"-- The status follows from the days: the latest published first day that is not later than today is in force.\nWITH periods AS (\n  SELECT id, lead(valid_from) OVER (ORDER BY valid_from) AS valid_to FROM plan_version WHERE published_at IS NOT NULL\n)\nSELECT v.id, v.name, v.decision, v.source_url, v.note, to_char(v.valid_from, 'YYYY-MM-DD') AS \"validFrom?\", to_char(p.valid_to, 'YYYY-MM-DD') AS \"validTo?\",\n  CASE WHEN v.published_at IS NULL THEN 'draft' WHEN v.valid_from > :today!::date THEN 'coming' WHEN v.id = plan_in_force(:today!::date) THEN 'in-force' ELSE 'replaced' END AS \"status!\",\n  v.based_on_id, o.name AS \"createdBy?\", to_char(v.created_at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"createdAt!\",\n  to_char(v.published_at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"publishedAt?\", v.version,\n  (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id AND z.kind = 'zone')::integer AS \"zones!\",\n  (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id AND z.kind = 'street')::integer AS \"streets!\"\nFROM plan_version v\nLEFT JOIN periods p ON p.id = v.id\nLEFT JOIN organisation o ON o.id = v.created_by_organisation_id\nWHERE :planId::integer IS NULL OR v.id = :planId\nORDER BY v.published_at IS NOT NULL, v.valid_from DESC NULLS FIRST, v.id DESC"};

/**
 * Query generated from SQL:
 * ```
 * -- The status follows from the days: the latest published first day that is not later than today is in force.
 * WITH periods AS (
 *   SELECT id, lead(valid_from) OVER (ORDER BY valid_from) AS valid_to FROM plan_version WHERE published_at IS NOT NULL
 * )
 * SELECT v.id, v.name, v.decision, v.source_url, v.note, to_char(v.valid_from, 'YYYY-MM-DD') AS "validFrom?", to_char(p.valid_to, 'YYYY-MM-DD') AS "validTo?",
 *   CASE WHEN v.published_at IS NULL THEN 'draft' WHEN v.valid_from > :today!::date THEN 'coming' WHEN v.id = plan_in_force(:today!::date) THEN 'in-force' ELSE 'replaced' END AS "status!",
 *   v.based_on_id, o.name AS "createdBy?", to_char(v.created_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "createdAt!",
 *   to_char(v.published_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "publishedAt?", v.version,
 *   (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id AND z.kind = 'zone')::integer AS "zones!",
 *   (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id AND z.kind = 'street')::integer AS "streets!"
 * FROM plan_version v
 * LEFT JOIN periods p ON p.id = v.id
 * LEFT JOIN organisation o ON o.id = v.created_by_organisation_id
 * WHERE :planId::integer IS NULL OR v.id = :planId
 * ORDER BY v.published_at IS NOT NULL, v.valid_from DESC NULLS FIRST, v.id DESC
 * ```
 */
export const plans = new PreparedQuery<IPlansParams,IPlansResult>(plansIR);


/** 'InsertPlan' parameters type */
export interface IInsertPlanParams {
  basedOnId?: number | null | void;
  name: string;
  note: string;
}

/** 'InsertPlan' return type */
export interface IInsertPlanResult {
  id: number;
}

/** 'InsertPlan' query type */
export interface IInsertPlanQuery {
  params: IInsertPlanParams;
  result: IInsertPlanResult;
}

const insertPlanIR: any = {"usedParamSet":{"name":true,"note":true,"basedOnId":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":104}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":112}]},{"name":"basedOnId","required":false,"transform":{"type":"scalar"},"locs":[{"a":115,"b":124}]}],"statement":"INSERT INTO plan_version (name, note, based_on_id, created_by, created_by_organisation_id)\nVALUES (:name!, :note!, :basedOnId, actor_user_id(), actor_organisation_id())\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO plan_version (name, note, based_on_id, created_by, created_by_organisation_id)
 * VALUES (:name!, :note!, :basedOnId, actor_user_id(), actor_organisation_id())
 * RETURNING id
 * ```
 */
export const insertPlan = new PreparedQuery<IInsertPlanParams,IInsertPlanResult>(insertPlanIR);


/** 'CopyZones' parameters type */
export interface ICopyZonesParams {
  fromId: number;
  toId: number;
}

/** 'CopyZones' return type */
export type ICopyZonesResult = void;

/** 'CopyZones' query type */
export interface ICopyZonesQuery {
  params: ICopyZonesParams;
  result: ICopyZonesResult;
}

const copyZonesIR: any = {"usedParamSet":{"toId":true,"fromId":true},"params":[{"name":"toId","required":true,"transform":{"type":"scalar"},"locs":[{"a":217,"b":222}]},{"name":"fromId","required":true,"transform":{"type":"scalar"},"locs":[{"a":433,"b":440}]}],"statement":"INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,\n  source, source_date, is_synthetic, is_verified)\nSELECT :toId!, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,\n  source, source_date, is_synthetic, is_verified\nFROM plan_zone WHERE plan_id = :fromId! ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
 *   source, source_date, is_synthetic, is_verified)
 * SELECT :toId!, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
 *   source, source_date, is_synthetic, is_verified
 * FROM plan_zone WHERE plan_id = :fromId! ORDER BY id
 * ```
 */
export const copyZones = new PreparedQuery<ICopyZonesParams,ICopyZonesResult>(copyZonesIR);


/** 'UpdatePlan' parameters type */
export interface IUpdatePlanParams {
  decision?: string | null | void;
  name: string;
  note: string;
  planId: number;
  sourceUrl?: string | null | void;
  validFrom?: DateOrString | null | void;
  version: number;
}

/** 'UpdatePlan' return type */
export interface IUpdatePlanResult {
  id: number;
}

/** 'UpdatePlan' query type */
export interface IUpdatePlanQuery {
  params: IUpdatePlanParams;
  result: IUpdatePlanResult;
}

const updatePlanIR: any = {"usedParamSet":{"name":true,"decision":true,"sourceUrl":true,"note":true,"validFrom":true,"planId":true,"version":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":31,"b":36}]},{"name":"decision","required":false,"transform":{"type":"scalar"},"locs":[{"a":50,"b":58}]},{"name":"sourceUrl","required":false,"transform":{"type":"scalar"},"locs":[{"a":74,"b":83}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":98}]},{"name":"validFrom","required":false,"transform":{"type":"scalar"},"locs":[{"a":114,"b":123}]},{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":166}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":182,"b":190}]}],"statement":"UPDATE plan_version SET name = :name!, decision = :decision, source_url = :sourceUrl, note = :note!, valid_from = :validFrom, version = version + 1\nWHERE id = :planId! AND version = :version! AND published_at IS NULL\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE plan_version SET name = :name!, decision = :decision, source_url = :sourceUrl, note = :note!, valid_from = :validFrom, version = version + 1
 * WHERE id = :planId! AND version = :version! AND published_at IS NULL
 * RETURNING id
 * ```
 */
export const updatePlan = new PreparedQuery<IUpdatePlanParams,IUpdatePlanResult>(updatePlanIR);


/** 'DeletePlan' parameters type */
export interface IDeletePlanParams {
  planId: number;
  version: number;
}

/** 'DeletePlan' return type */
export interface IDeletePlanResult {
  id: number;
}

/** 'DeletePlan' query type */
export interface IDeletePlanQuery {
  params: IDeletePlanParams;
  result: IDeletePlanResult;
}

const deletePlanIR: any = {"usedParamSet":{"planId":true,"version":true},"params":[{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":36,"b":43}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":59,"b":67}]}],"statement":"DELETE FROM plan_version WHERE id = :planId! AND version = :version! AND published_at IS NULL RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM plan_version WHERE id = :planId! AND version = :version! AND published_at IS NULL RETURNING id
 * ```
 */
export const deletePlan = new PreparedQuery<IDeletePlanParams,IDeletePlanResult>(deletePlanIR);


/** 'PublishPlan' parameters type */
export interface IPublishPlanParams {
  planId: number;
  version: number;
}

/** 'PublishPlan' return type */
export interface IPublishPlanResult {
  id: number;
}

/** 'PublishPlan' query type */
export interface IPublishPlanQuery {
  params: IPublishPlanParams;
  result: IPublishPlanResult;
}

const publishPlanIR: any = {"usedParamSet":{"planId":true,"version":true},"params":[{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":79,"b":86}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":102,"b":110}]}],"statement":"UPDATE plan_version SET published_at = now(), version = version + 1 WHERE id = :planId! AND version = :version! AND published_at IS NULL RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE plan_version SET published_at = now(), version = version + 1 WHERE id = :planId! AND version = :version! AND published_at IS NULL RETURNING id
 * ```
 */
export const publishPlan = new PreparedQuery<IPublishPlanParams,IPublishPlanResult>(publishPlanIR);


/** 'RecallPlan' parameters type */
export interface IRecallPlanParams {
  planId: number;
  version: number;
}

/** 'RecallPlan' return type */
export interface IRecallPlanResult {
  id: number;
}

/** 'RecallPlan' query type */
export interface IRecallPlanQuery {
  params: IRecallPlanParams;
  result: IRecallPlanResult;
}

const recallPlanIR: any = {"usedParamSet":{"planId":true,"version":true},"params":[{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":78,"b":85}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":109}]}],"statement":"UPDATE plan_version SET published_at = NULL, version = version + 1 WHERE id = :planId! AND version = :version! AND published_at IS NOT NULL RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE plan_version SET published_at = NULL, version = version + 1 WHERE id = :planId! AND version = :version! AND published_at IS NOT NULL RETURNING id
 * ```
 */
export const recallPlan = new PreparedQuery<IRecallPlanParams,IRecallPlanResult>(recallPlanIR);


/** 'LastPublished' parameters type */
export type ILastPublishedParams = void;

/** 'LastPublished' return type */
export interface ILastPublishedResult {
  id: number;
  name: string;
  validFrom: string;
}

/** 'LastPublished' query type */
export interface ILastPublishedQuery {
  params: ILastPublishedParams;
  result: ILastPublishedResult;
}

const lastPublishedIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, name, to_char(valid_from, 'YYYY-MM-DD') AS \"validFrom!\" FROM plan_version WHERE published_at IS NOT NULL ORDER BY valid_from DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!" FROM plan_version WHERE published_at IS NOT NULL ORDER BY valid_from DESC LIMIT 1
 * ```
 */
export const lastPublished = new PreparedQuery<ILastPublishedParams,ILastPublishedResult>(lastPublishedIR);


/** 'DraftPlan' parameters type */
export type IDraftPlanParams = void;

/** 'DraftPlan' return type */
export interface IDraftPlanResult {
  id: number;
  name: string;
}

/** 'DraftPlan' query type */
export interface IDraftPlanQuery {
  params: IDraftPlanParams;
  result: IDraftPlanResult;
}

const draftPlanIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, name FROM plan_version WHERE published_at IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name FROM plan_version WHERE published_at IS NULL
 * ```
 */
export const draftPlan = new PreparedQuery<IDraftPlanParams,IDraftPlanResult>(draftPlanIR);


/** 'LockPlan' parameters type */
export interface ILockPlanParams {
  planId: number;
}

/** 'LockPlan' return type */
export interface ILockPlanResult {
  id: number;
  isPublished: boolean;
}

/** 'LockPlan' query type */
export interface ILockPlanQuery {
  params: ILockPlanParams;
  result: ILockPlanResult;
}

const lockPlanIR: any = {"usedParamSet":{"planId":true},"params":[{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":181,"b":188}]}],"statement":"-- Whoever writes a zone holds the version meanwhile, so that publishing sees all zones or waits.\nSELECT id, published_at IS NOT NULL AS \"isPublished!\" FROM plan_version WHERE id = :planId! FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * -- Whoever writes a zone holds the version meanwhile, so that publishing sees all zones or waits.
 * SELECT id, published_at IS NOT NULL AS "isPublished!" FROM plan_version WHERE id = :planId! FOR UPDATE
 * ```
 */
export const lockPlan = new PreparedQuery<ILockPlanParams,ILockPlanResult>(lockPlanIR);


/** 'Zones' parameters type */
export interface IZonesParams {
  planId: number;
  zoneId?: number | null | void;
}

/** 'Zones' return type */
export interface IZonesResult {
  areaM2: number | null;
  /** stays the same from version to version: by it two versions are compared */
  code: string;
  geometry: unknown;
  /** of a mast above its base; null: the plan names none */
  greatestHeightM: number | null;
  id: number;
  isSynthetic: boolean;
  /** somebody has compared it with the text of the plan */
  isVerified: boolean;
  kind: string;
  lengthM: number | null;
  name: string;
  /** codes of catalogue_cable_class; empty: no cable is permitted; null: the plan says nothing of cables here */
  permittedCableClasses: stringArray | null;
  /** codes of catalogue_mast_class; empty: no mast is permitted; null: the plan says nothing of masts here */
  permittedMastClasses: stringArray | null;
  planId: number;
  /** of a street: how far from its line the rule holds, metres */
  reachM: number | null;
  removeBy: string | null;
  source: string;
  sourceDate: string | null;
  undergroundBy: string | null;
  version: number;
}

/** 'Zones' query type */
export interface IZonesQuery {
  params: IZonesParams;
  result: IZonesResult;
}

const zonesIR: any = {"usedParamSet":{"planId":true,"zoneId":true},"params":[{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":551,"b":558}]},{"name":"zoneId","required":false,"transform":{"type":"scalar"},"locs":[{"a":565,"b":571},{"a":598,"b":604}]}],"statement":"SELECT id, plan_id, code, kind, name, ST_AsGeoJSON(geom, 15)::jsonb AS \"geometry!\", reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m,\n  to_char(remove_by, 'YYYY-MM-DD') AS \"removeBy?\", to_char(underground_by, 'YYYY-MM-DD') AS \"undergroundBy?\",\n  CASE WHEN kind = 'zone' THEN ST_Area(geom::geography) END AS \"areaM2?\", CASE WHEN kind = 'street' THEN ST_Length(geom::geography) END AS \"lengthM?\",\n  source, to_char(source_date, 'YYYY-MM-DD') AS \"sourceDate?\", is_synthetic, is_verified, version\nFROM plan_zone\nWHERE plan_id = :planId! AND (:zoneId::integer IS NULL OR id = :zoneId)\nORDER BY kind DESC, name COLLATE \"vi-x-icu\", code COLLATE \"C\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, plan_id, code, kind, name, ST_AsGeoJSON(geom, 15)::jsonb AS "geometry!", reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m,
 *   to_char(remove_by, 'YYYY-MM-DD') AS "removeBy?", to_char(underground_by, 'YYYY-MM-DD') AS "undergroundBy?",
 *   CASE WHEN kind = 'zone' THEN ST_Area(geom::geography) END AS "areaM2?", CASE WHEN kind = 'street' THEN ST_Length(geom::geography) END AS "lengthM?",
 *   source, to_char(source_date, 'YYYY-MM-DD') AS "sourceDate?", is_synthetic, is_verified, version
 * FROM plan_zone
 * WHERE plan_id = :planId! AND (:zoneId::integer IS NULL OR id = :zoneId)
 * ORDER BY kind DESC, name COLLATE "vi-x-icu", code COLLATE "C"
 * ```
 */
export const zones = new PreparedQuery<IZonesParams,IZonesResult>(zonesIR);


/** 'IsValidShape' parameters type */
export interface IIsValidShapeParams {
  geometry: string;
}

/** 'IsValidShape' return type */
export interface IIsValidShapeResult {
  isValid: boolean;
}

/** 'IsValidShape' query type */
export interface IIsValidShapeQuery {
  params: IIsValidShapeParams;
  result: IIsValidShapeResult;
}

const isValidShapeIR: any = {"usedParamSet":{"geometry":true},"params":[{"name":"geometry","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":46}]}],"statement":"SELECT ST_IsValid(ST_GeomFromGeoJSON(:geometry!)) AS \"isValid!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_IsValid(ST_GeomFromGeoJSON(:geometry!)) AS "isValid!"
 * ```
 */
export const isValidShape = new PreparedQuery<IIsValidShapeParams,IIsValidShapeResult>(isValidShapeIR);


/** 'ZoneWithCode' parameters type */
export interface IZoneWithCodeParams {
  code: string;
  planId: number;
}

/** 'ZoneWithCode' return type */
export interface IZoneWithCodeResult {
  id: number;
  name: string;
}

/** 'ZoneWithCode' query type */
export interface IZoneWithCodeQuery {
  params: IZoneWithCodeParams;
  result: IZoneWithCodeResult;
}

const zoneWithCodeIR: any = {"usedParamSet":{"planId":true,"code":true},"params":[{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":47,"b":54}]},{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":67,"b":72}]}],"statement":"SELECT id, name FROM plan_zone WHERE plan_id = :planId! AND code = :code!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name FROM plan_zone WHERE plan_id = :planId! AND code = :code!
 * ```
 */
export const zoneWithCode = new PreparedQuery<IZoneWithCodeParams,IZoneWithCodeResult>(zoneWithCodeIR);


/** 'InsertZone' parameters type */
export interface IInsertZoneParams {
  code: string;
  geometry: string;
  greatestHeightM?: number | null | void;
  isVerified: boolean;
  kind: string;
  name: string;
  permittedCableClasses?: stringArray | null | void;
  permittedMastClasses?: stringArray | null | void;
  planId: number;
  reachM?: number | null | void;
  removeBy?: DateOrString | null | void;
  source: string;
  sourceDate?: DateOrString | null | void;
  undergroundBy?: DateOrString | null | void;
}

/** 'InsertZone' return type */
export interface IInsertZoneResult {
  id: number;
}

/** 'InsertZone' query type */
export interface IInsertZoneQuery {
  params: IInsertZoneParams;
  result: IInsertZoneResult;
}

const insertZoneIR: any = {"usedParamSet":{"planId":true,"code":true,"kind":true,"name":true,"geometry":true,"reachM":true,"permittedMastClasses":true,"permittedCableClasses":true,"greatestHeightM":true,"removeBy":true,"undergroundBy":true,"source":true,"sourceDate":true,"isVerified":true},"params":[{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":211}]},{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":214,"b":219}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":222,"b":227}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":230,"b":235}]},{"name":"geometry","required":true,"transform":{"type":"scalar"},"locs":[{"a":268,"b":277}]},{"name":"reachM","required":false,"transform":{"type":"scalar"},"locs":[{"a":288,"b":294}]},{"name":"permittedMastClasses","required":false,"transform":{"type":"scalar"},"locs":[{"a":297,"b":317}]},{"name":"permittedCableClasses","required":false,"transform":{"type":"scalar"},"locs":[{"a":320,"b":341}]},{"name":"greatestHeightM","required":false,"transform":{"type":"scalar"},"locs":[{"a":344,"b":359}]},{"name":"removeBy","required":false,"transform":{"type":"scalar"},"locs":[{"a":364,"b":372}]},{"name":"undergroundBy","required":false,"transform":{"type":"scalar"},"locs":[{"a":375,"b":388}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":391,"b":398}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":401,"b":411}]},{"name":"isVerified","required":true,"transform":{"type":"scalar"},"locs":[{"a":414,"b":425}]}],"statement":"INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,\n  source, source_date, is_verified)\nVALUES (:planId!, :code!, :kind!, :name!, ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), :reachM, :permittedMastClasses, :permittedCableClasses, :greatestHeightM,\n  :removeBy, :undergroundBy, :source!, :sourceDate, :isVerified!)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
 *   source, source_date, is_verified)
 * VALUES (:planId!, :code!, :kind!, :name!, ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), :reachM, :permittedMastClasses, :permittedCableClasses, :greatestHeightM,
 *   :removeBy, :undergroundBy, :source!, :sourceDate, :isVerified!)
 * RETURNING id
 * ```
 */
export const insertZone = new PreparedQuery<IInsertZoneParams,IInsertZoneResult>(insertZoneIR);


/** 'UpdateZone' parameters type */
export interface IUpdateZoneParams {
  code: string;
  geometry: string;
  greatestHeightM?: number | null | void;
  isVerified: boolean;
  kind: string;
  name: string;
  permittedCableClasses?: stringArray | null | void;
  permittedMastClasses?: stringArray | null | void;
  planId: number;
  reachM?: number | null | void;
  removeBy?: DateOrString | null | void;
  source: string;
  sourceDate?: DateOrString | null | void;
  undergroundBy?: DateOrString | null | void;
  version: number;
  zoneId: number;
}

/** 'UpdateZone' return type */
export interface IUpdateZoneResult {
  id: number;
}

/** 'UpdateZone' query type */
export interface IUpdateZoneQuery {
  params: IUpdateZoneParams;
  result: IUpdateZoneResult;
}

const updateZoneIR: any = {"usedParamSet":{"code":true,"kind":true,"name":true,"geometry":true,"reachM":true,"permittedMastClasses":true,"permittedCableClasses":true,"greatestHeightM":true,"removeBy":true,"undergroundBy":true,"source":true,"sourceDate":true,"isVerified":true,"zoneId":true,"planId":true,"version":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":28,"b":33}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":43,"b":48}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":63}]},{"name":"geometry","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":112}]},{"name":"reachM","required":false,"transform":{"type":"scalar"},"locs":[{"a":133,"b":139}]},{"name":"permittedMastClasses","required":false,"transform":{"type":"scalar"},"locs":[{"a":167,"b":187}]},{"name":"permittedCableClasses","required":false,"transform":{"type":"scalar"},"locs":[{"a":218,"b":239}]},{"name":"greatestHeightM","required":false,"transform":{"type":"scalar"},"locs":[{"a":262,"b":277}]},{"name":"removeBy","required":false,"transform":{"type":"scalar"},"locs":[{"a":292,"b":300}]},{"name":"undergroundBy","required":false,"transform":{"type":"scalar"},"locs":[{"a":320,"b":333}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":347,"b":354}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":371,"b":381}]},{"name":"isVerified","required":true,"transform":{"type":"scalar"},"locs":[{"a":398,"b":409}]},{"name":"zoneId","required":true,"transform":{"type":"scalar"},"locs":[{"a":445,"b":452}]},{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":468,"b":475}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":491,"b":499}]}],"statement":"UPDATE plan_zone\nSET code = :code!, kind = :kind!, name = :name!, geom = ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), reach_m = :reachM, permitted_mast_classes = :permittedMastClasses,\n  permitted_cable_classes = :permittedCableClasses, greatest_height_m = :greatestHeightM, remove_by = :removeBy, underground_by = :undergroundBy,\n  source = :source!, source_date = :sourceDate, is_verified = :isVerified!, version = version + 1\nWHERE id = :zoneId! AND plan_id = :planId! AND version = :version!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE plan_zone
 * SET code = :code!, kind = :kind!, name = :name!, geom = ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), reach_m = :reachM, permitted_mast_classes = :permittedMastClasses,
 *   permitted_cable_classes = :permittedCableClasses, greatest_height_m = :greatestHeightM, remove_by = :removeBy, underground_by = :undergroundBy,
 *   source = :source!, source_date = :sourceDate, is_verified = :isVerified!, version = version + 1
 * WHERE id = :zoneId! AND plan_id = :planId! AND version = :version!
 * RETURNING id
 * ```
 */
export const updateZone = new PreparedQuery<IUpdateZoneParams,IUpdateZoneResult>(updateZoneIR);


/** 'DeleteZone' parameters type */
export interface IDeleteZoneParams {
  planId: number;
  version: number;
  zoneId: number;
}

/** 'DeleteZone' return type */
export interface IDeleteZoneResult {
  id: number;
}

/** 'DeleteZone' query type */
export interface IDeleteZoneQuery {
  params: IDeleteZoneParams;
  result: IDeleteZoneResult;
}

const deleteZoneIR: any = {"usedParamSet":{"zoneId":true,"planId":true,"version":true},"params":[{"name":"zoneId","required":true,"transform":{"type":"scalar"},"locs":[{"a":33,"b":40}]},{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":56,"b":63}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":79,"b":87}]}],"statement":"DELETE FROM plan_zone WHERE id = :zoneId! AND plan_id = :planId! AND version = :version! RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM plan_zone WHERE id = :zoneId! AND plan_id = :planId! AND version = :version! RETURNING id
 * ```
 */
export const deleteZone = new PreparedQuery<IDeleteZoneParams,IDeleteZoneResult>(deleteZoneIR);


/** 'MastClassCodes' parameters type */
export type IMastClassCodesParams = void;

/** 'MastClassCodes' return type */
export interface IMastClassCodesResult {
  code: string;
}

/** 'MastClassCodes' query type */
export interface IMastClassCodesQuery {
  params: IMastClassCodesParams;
  result: IMastClassCodesResult;
}

const mastClassCodesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code FROM catalogue_mast_class ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code FROM catalogue_mast_class ORDER BY code
 * ```
 */
export const mastClassCodes = new PreparedQuery<IMastClassCodesParams,IMastClassCodesResult>(mastClassCodesIR);


/** 'CableClasses' parameters type */
export type ICableClassesParams = void;

/** 'CableClasses' return type */
export interface ICableClassesResult {
  code: string;
  nameEn: string;
  nameVi: string;
  place: string;
  source: string;
}

/** 'CableClasses' query type */
export interface ICableClassesQuery {
  params: ICableClassesParams;
  result: ICableClassesResult;
}

const cableClassesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name_vi, name_en, place, source FROM catalogue_cable_class ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name_vi, name_en, place, source FROM catalogue_cable_class ORDER BY code
 * ```
 */
export const cableClasses = new PreparedQuery<ICableClassesParams,ICableClassesResult>(cableClassesIR);


/** 'StreetsAt' parameters type */
export interface IStreetsAtParams {
  lat: number;
  lon: number;
}

/** 'StreetsAt' return type */
export interface IStreetsAtResult {
  code: string;
  geometry: unknown;
  lengthM: number;
  name: string | null;
  roadId: number;
  unitName: string | null;
}

/** 'StreetsAt' query type */
export interface IStreetsAtQuery {
  params: IStreetsAtParams;
  result: IStreetsAtResult;
}

const streetsAtIR: any = {"usedParamSet":{"lon":true,"lat":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":217},{"a":304,"b":308},{"a":398,"b":402},{"a":708,"b":712}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":224},{"a":311,"b":315},{"a":405,"b":409},{"a":715,"b":719}]}],"statement":"-- The nearest road within reach of a click, with the roads of the same name that touch its commune.\nWITH nearest AS (\n  SELECT r.id, r.name, r.geom FROM road r\n  WHERE r.geom && ST_Expand(ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326), 0.002)\n    AND ST_DWithin(r.geom::geography, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography, 60)\n  ORDER BY r.geom::geography <-> ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography, r.id LIMIT 1\n),\nplace AS (\n  SELECT n.id AS road_id, n.name, u.id AS unit_id, u.type || ' ' || u.name AS unit_name, u.geom AS unit_geom\n  FROM nearest n LEFT JOIN administrative_unit u ON u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326))\n  LIMIT 1\n)\nSELECT p.road_id AS \"roadId!\", p.name AS \"name?\", min(r.code) AS \"code!\", p.unit_name AS \"unitName?\", sum(r.length_m) AS \"lengthM!\",\n  ST_AsGeoJSON(ST_LineMerge(ST_Collect(r.geom ORDER BY r.id)), 9)::jsonb AS \"geometry!\"\nFROM place p JOIN road r ON r.id = p.road_id OR (r.name = p.name AND p.unit_geom IS NOT NULL AND ST_Intersects(r.geom, p.unit_geom))\nGROUP BY p.road_id, p.name, p.unit_name"};

/**
 * Query generated from SQL:
 * ```
 * -- The nearest road within reach of a click, with the roads of the same name that touch its commune.
 * WITH nearest AS (
 *   SELECT r.id, r.name, r.geom FROM road r
 *   WHERE r.geom && ST_Expand(ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326), 0.002)
 *     AND ST_DWithin(r.geom::geography, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography, 60)
 *   ORDER BY r.geom::geography <-> ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography, r.id LIMIT 1
 * ),
 * place AS (
 *   SELECT n.id AS road_id, n.name, u.id AS unit_id, u.type || ' ' || u.name AS unit_name, u.geom AS unit_geom
 *   FROM nearest n LEFT JOIN administrative_unit u ON u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326))
 *   LIMIT 1
 * )
 * SELECT p.road_id AS "roadId!", p.name AS "name?", min(r.code) AS "code!", p.unit_name AS "unitName?", sum(r.length_m) AS "lengthM!",
 *   ST_AsGeoJSON(ST_LineMerge(ST_Collect(r.geom ORDER BY r.id)), 9)::jsonb AS "geometry!"
 * FROM place p JOIN road r ON r.id = p.road_id OR (r.name = p.name AND p.unit_geom IS NOT NULL AND ST_Intersects(r.geom, p.unit_geom))
 * GROUP BY p.road_id, p.name, p.unit_name
 * ```
 */
export const streetsAt = new PreparedQuery<IStreetsAtParams,IStreetsAtResult>(streetsAtIR);


/** 'StreetsNamed' parameters type */
export interface IStreetsNamedParams {
  text: string;
}

/** 'StreetsNamed' return type */
export interface IStreetsNamedResult {
  code: string;
  geometry: unknown;
  lengthM: number;
  name: string | null;
  roadId: number;
  unitName: string | null;
}

/** 'StreetsNamed' query type */
export interface IStreetsNamedQuery {
  params: IStreetsNamedParams;
  result: IStreetsNamedResult;
}

const streetsNamedIR: any = {"usedParamSet":{"text":true},"params":[{"name":"text","required":true,"transform":{"type":"scalar"},"locs":[{"a":518,"b":523}]}],"statement":"-- Streets by name, the roads of one name in one commune together; the middle of a road tells its commune.\nWITH found AS (\n  SELECT r.id, r.code, r.name, r.length_m, r.geom, u.id AS unit_id, u.type || ' ' || u.name AS unit_name\n  FROM road r\n  LEFT JOIN LATERAL (\n    SELECT a.id, a.type, a.name FROM administrative_unit a\n    WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(r.geom, 0.5)) LIMIT 1\n  ) u ON true\n  WHERE r.name IS NOT NULL AND strpos(r.search, search_text(:text!)) > 0\n  ORDER BY r.id LIMIT 2000\n)\nSELECT min(id) AS \"roadId!\", name AS \"name?\", min(code) AS \"code!\", unit_name AS \"unitName?\", sum(length_m) AS \"lengthM!\",\n  ST_AsGeoJSON(ST_LineMerge(ST_Collect(geom ORDER BY id)), 9)::jsonb AS \"geometry!\"\nFROM found\nGROUP BY name, unit_id, unit_name\nORDER BY length(name), name COLLATE \"vi-x-icu\", unit_name COLLATE \"vi-x-icu\"\nLIMIT 20"};

/**
 * Query generated from SQL:
 * ```
 * -- Streets by name, the roads of one name in one commune together; the middle of a road tells its commune.
 * WITH found AS (
 *   SELECT r.id, r.code, r.name, r.length_m, r.geom, u.id AS unit_id, u.type || ' ' || u.name AS unit_name
 *   FROM road r
 *   LEFT JOIN LATERAL (
 *     SELECT a.id, a.type, a.name FROM administrative_unit a
 *     WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(r.geom, 0.5)) LIMIT 1
 *   ) u ON true
 *   WHERE r.name IS NOT NULL AND strpos(r.search, search_text(:text!)) > 0
 *   ORDER BY r.id LIMIT 2000
 * )
 * SELECT min(id) AS "roadId!", name AS "name?", min(code) AS "code!", unit_name AS "unitName?", sum(length_m) AS "lengthM!",
 *   ST_AsGeoJSON(ST_LineMerge(ST_Collect(geom ORDER BY id)), 9)::jsonb AS "geometry!"
 * FROM found
 * GROUP BY name, unit_id, unit_name
 * ORDER BY length(name), name COLLATE "vi-x-icu", unit_name COLLATE "vi-x-icu"
 * LIMIT 20
 * ```
 */
export const streetsNamed = new PreparedQuery<IStreetsNamedParams,IStreetsNamedResult>(streetsNamedIR);


