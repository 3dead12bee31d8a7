/** Types generated for queries found in "server/modules/permits/permits.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'PermitSettingRow' parameters type */
export type IPermitSettingRowParams = void;

/** 'PermitSettingRow' return type */
export interface IPermitSettingRowResult {
  value: unknown;
}

/** 'PermitSettingRow' query type */
export interface IPermitSettingRowQuery {
  params: IPermitSettingRowParams;
  result: IPermitSettingRowResult;
}

const permitSettingRowIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value FROM setting WHERE key = 'permit'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value FROM setting WHERE key = 'permit'
 * ```
 */
export const permitSettingRow = new PreparedQuery<IPermitSettingRowParams,IPermitSettingRowResult>(permitSettingRowIR);


/** 'StorePermitSetting' parameters type */
export interface IStorePermitSettingParams {
  source: string;
  value: unknown;
}

/** 'StorePermitSetting' return type */
export type IStorePermitSettingResult = void;

/** 'StorePermitSetting' query type */
export interface IStorePermitSettingQuery {
  params: IStorePermitSettingParams;
  result: IStorePermitSettingResult;
}

const storePermitSettingIR: any = {"usedParamSet":{"value":true,"source":true},"params":[{"name":"value","required":true,"transform":{"type":"scalar"},"locs":[{"a":59,"b":65}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":68,"b":75}]}],"statement":"INSERT INTO setting (key, value, source) VALUES ('permit', :value!, :source!)\nON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now()"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO setting (key, value, source) VALUES ('permit', :value!, :source!)
 * ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now()
 * ```
 */
export const storePermitSetting = new PreparedQuery<IStorePermitSettingParams,IStorePermitSettingResult>(storePermitSettingIR);


/** 'PlanningSettingRow' parameters type */
export type IPlanningSettingRowParams = void;

/** 'PlanningSettingRow' return type */
export interface IPlanningSettingRowResult {
  value: unknown;
}

/** 'PlanningSettingRow' query type */
export interface IPlanningSettingRowQuery {
  params: IPlanningSettingRowParams;
  result: IPlanningSettingRowResult;
}

const planningSettingRowIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value FROM setting WHERE key = 'planning'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value FROM setting WHERE key = 'planning'
 * ```
 */
export const planningSettingRow = new PreparedQuery<IPlanningSettingRowParams,IPlanningSettingRowResult>(planningSettingRowIR);


/** 'MastClass' parameters type */
export interface IMastClassParams {
  code: string;
}

/** 'MastClass' return type */
export interface IMastClassResult {
  code: string;
  place: string;
}

/** 'MastClass' query type */
export interface IMastClassQuery {
  params: IMastClassParams;
  result: IMastClassResult;
}

const mastClassIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":63}]}],"statement":"SELECT code, place FROM catalogue_mast_class WHERE code = :code!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, place FROM catalogue_mast_class WHERE code = :code!
 * ```
 */
export const mastClass = new PreparedQuery<IMastClassParams,IMastClassResult>(mastClassIR);


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


/** 'Operator' parameters type */
export interface IOperatorParams {
  id: number;
}

/** 'Operator' return type */
export interface IOperatorResult {
  id: number;
  name: string;
}

/** 'Operator' query type */
export interface IOperatorQuery {
  params: IOperatorParams;
  result: IOperatorResult;
}

const operatorIR: any = {"usedParamSet":{"id":true},"params":[{"name":"id","required":true,"transform":{"type":"scalar"},"locs":[{"a":45,"b":48}]}],"statement":"SELECT id, name FROM organisation WHERE id = :id! AND kind IN ('operator', 'tower', 'power', 'other')"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name FROM organisation WHERE id = :id! AND kind IN ('operator', 'tower', 'power', 'other')
 * ```
 */
export const operator = new PreparedQuery<IOperatorParams,IOperatorResult>(operatorIR);


/** 'PlanInForce' parameters type */
export interface IPlanInForceParams {
  day: DateOrString;
}

/** 'PlanInForce' return type */
export interface IPlanInForceResult {
  /** number of the decision that approves it; null: not decided, or not known */
  decision: string | null;
  id: number;
  name: string;
  /** where the text of the decision can be read */
  sourceUrl: string | null;
  validFrom: string;
  zones: number;
}

/** 'PlanInForce' query type */
export interface IPlanInForceQuery {
  params: IPlanInForceParams;
  result: IPlanInForceResult;
}

const planInForceIR: any = {"usedParamSet":{"day":true},"params":[{"name":"day","required":true,"transform":{"type":"scalar"},"locs":[{"a":302,"b":306}]}],"statement":"-- The version in force on a day, with how many zones and streets it has.\nSELECT v.id, v.name, v.decision, v.source_url, to_char(v.valid_from, 'YYYY-MM-DD') AS \"validFrom!\",\n  (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id)::integer AS \"zones!\"\nFROM plan_version v WHERE v.id = plan_in_force(:day!::date)"};

/**
 * Query generated from SQL:
 * ```
 * -- The version in force on a day, with how many zones and streets it has.
 * SELECT v.id, v.name, v.decision, v.source_url, to_char(v.valid_from, 'YYYY-MM-DD') AS "validFrom!",
 *   (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id)::integer AS "zones!"
 * FROM plan_version v WHERE v.id = plan_in_force(:day!::date)
 * ```
 */
export const planInForce = new PreparedQuery<IPlanInForceParams,IPlanInForceResult>(planInForceIR);


/** 'ZonesAt' parameters type */
export interface IZonesAtParams {
  lat: number;
  lon: number;
  planId: number;
}

/** 'ZonesAt' return type */
export interface IZonesAtResult {
  distanceM: number;
  /** of a mast above its base; null: the plan names none */
  greatestHeightM: number | null;
  id: number;
  isSynthetic: boolean;
  /** somebody has compared it with the text of the plan */
  isVerified: boolean;
  kind: string;
  name: string;
  /** codes of catalogue_mast_class; empty: no mast is permitted; null: the plan says nothing of masts here */
  permittedMastClasses: stringArray | null;
  source: string;
  sourceDate: string | null;
}

/** 'ZonesAt' query type */
export interface IZonesAtQuery {
  params: IZonesAtParams;
  result: IZonesAtResult;
}

const zonesAtIR: any = {"usedParamSet":{"lon":true,"lat":true,"planId":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":119}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":122,"b":126}]},{"name":"planId","required":true,"transform":{"type":"scalar"},"locs":[{"a":439,"b":446}]}],"statement":"-- Zones that hold the place and streets within whose reach it lies.\nWITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom)\nSELECT z.id, z.kind, z.name, z.permitted_mast_classes, z.greatest_height_m, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS \"sourceDate?\", z.is_verified, z.is_synthetic,\n  ST_Distance(z.geom::geography, p.geom::geography) AS \"distanceM!\"\nFROM plan_zone z CROSS JOIN place p\nWHERE z.plan_id = :planId!\n  AND ((z.kind = 'zone' AND ST_Covers(z.geom, p.geom)) OR (z.kind = 'street' AND ST_DWithin(z.geom::geography, p.geom::geography, z.reach_m)))\nORDER BY z.kind DESC, z.name, z.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Zones that hold the place and streets within whose reach it lies.
 * WITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom)
 * SELECT z.id, z.kind, z.name, z.permitted_mast_classes, z.greatest_height_m, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS "sourceDate?", z.is_verified, z.is_synthetic,
 *   ST_Distance(z.geom::geography, p.geom::geography) AS "distanceM!"
 * FROM plan_zone z CROSS JOIN place p
 * WHERE z.plan_id = :planId!
 *   AND ((z.kind = 'zone' AND ST_Covers(z.geom, p.geom)) OR (z.kind = 'street' AND ST_DWithin(z.geom::geography, p.geom::geography, z.reach_m)))
 * ORDER BY z.kind DESC, z.name, z.id
 * ```
 */
export const zonesAt = new PreparedQuery<IZonesAtParams,IZonesAtResult>(zonesAtIR);


/** 'MastsNear' parameters type */
export interface IMastsNearParams {
  lat: number;
  lon: number;
  radiusM: number;
}

/** 'MastsNear' return type */
export interface IMastsNearResult {
  buildingHeightM: number | null;
  code: string;
  distanceM: number;
  /** length of the mast on which further antennas can be mounted; null: unknown */
  freeHeightM: number | null;
  freeLoadKg: number | null;
  /** mast height above its base; null: unknown */
  heightM: number | null;
  id: number;
  isSynthetic: boolean;
  lat: number;
  lon: number;
  ownerName: string;
  ownerOrganisationId: number;
  source: string;
  sourceDate: string | null;
  status: string;
  tenants: numberArray;
}

/** 'MastsNear' query type */
export interface IMastsNearQuery {
  params: IMastsNearParams;
  result: IMastsNearResult;
}

const mastsNearIR: any = {"usedParamSet":{"lon":true,"lat":true,"radiusM":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":147,"b":151}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":154,"b":158}]},{"name":"radiusM","required":true,"transform":{"type":"scalar"},"locs":[{"a":315,"b":323}]}],"statement":"-- Masts within a distance, and the nearest one wherever it stands; what is retired carries nothing.\nWITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom),\nnear AS (\n  (SELECT s.id FROM site s CROSS JOIN place p WHERE s.status <> 'retired' AND ST_DWithin(s.geom::geography, p.geom::geography, :radiusM!))\n  UNION\n  (SELECT s.id FROM site s CROSS JOIN place p WHERE s.status <> 'retired' ORDER BY s.geom::geography <-> p.geom::geography LIMIT 1)\n)\nSELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\", s.status, s.height_m, s.building_height_m,\n  s.free_height_m, s.free_load_kg, ST_Distance(s.geom::geography, p.geom::geography) AS \"distanceM!\", s.source, to_char(s.source_date, 'YYYY-MM-DD') AS \"sourceDate?\", s.is_synthetic,\n  ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' ORDER BY 1) AS \"tenants!\"\nFROM near n JOIN site s ON s.id = n.id JOIN organisation o ON o.id = s.owner_organisation_id CROSS JOIN place p\nORDER BY \"distanceM!\", s.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Masts within a distance, and the nearest one wherever it stands; what is retired carries nothing.
 * WITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom),
 * near AS (
 *   (SELECT s.id FROM site s CROSS JOIN place p WHERE s.status <> 'retired' AND ST_DWithin(s.geom::geography, p.geom::geography, :radiusM!))
 *   UNION
 *   (SELECT s.id FROM site s CROSS JOIN place p WHERE s.status <> 'retired' ORDER BY s.geom::geography <-> p.geom::geography LIMIT 1)
 * )
 * SELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", s.status, s.height_m, s.building_height_m,
 *   s.free_height_m, s.free_load_kg, ST_Distance(s.geom::geography, p.geom::geography) AS "distanceM!", s.source, to_char(s.source_date, 'YYYY-MM-DD') AS "sourceDate?", s.is_synthetic,
 *   ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' ORDER BY 1) AS "tenants!"
 * FROM near n JOIN site s ON s.id = n.id JOIN organisation o ON o.id = s.owner_organisation_id CROSS JOIN place p
 * ORDER BY "distanceM!", s.id
 * ```
 */
export const mastsNear = new PreparedQuery<IMastsNearParams,IMastsNearResult>(mastsNearIR);


