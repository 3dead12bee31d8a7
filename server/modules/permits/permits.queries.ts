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


/** 'PermitZones' parameters type */
export interface IPermitZonesParams {
  zoneId?: number | null | void;
}

/** 'PermitZones' return type */
export interface IPermitZonesResult {
  geometry: unknown;
  /** of a mast above its base; null: the plan names none */
  greatestHeightM: number | null;
  id: number;
  isSynthetic: boolean;
  /** somebody has compared it with the text of the plan */
  isVerified: boolean;
  kind: string;
  name: string;
  /** codes of catalogue_mast_class; empty: no mast is permitted */
  permittedMastClasses: stringArray;
  /** of a street: how far from its line the rule holds */
  reachM: number | null;
  source: string;
  sourceDate: string | null;
  validFrom: string;
  validTo: string | null;
  version: number;
}

/** 'PermitZones' query type */
export interface IPermitZonesQuery {
  params: IPermitZonesParams;
  result: IPermitZonesResult;
}

const permitZonesIR: any = {"usedParamSet":{"zoneId":true},"params":[{"name":"zoneId","required":false,"transform":{"type":"scalar"},"locs":[{"a":339,"b":345},{"a":372,"b":378}]}],"statement":"SELECT id, kind, name, ST_AsGeoJSON(geom, 6)::jsonb AS \"geometry!\", reach_m, permitted_mast_classes, greatest_height_m, to_char(valid_from, 'YYYY-MM-DD') AS \"validFrom!\",\n  to_char(valid_to, 'YYYY-MM-DD') AS \"validTo?\", source, to_char(source_date, 'YYYY-MM-DD') AS \"sourceDate?\", is_synthetic, is_verified, version\nFROM permit_zone\nWHERE :zoneId::integer IS NULL OR id = :zoneId\nORDER BY name, id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, kind, name, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!", reach_m, permitted_mast_classes, greatest_height_m, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!",
 *   to_char(valid_to, 'YYYY-MM-DD') AS "validTo?", source, to_char(source_date, 'YYYY-MM-DD') AS "sourceDate?", is_synthetic, is_verified, version
 * FROM permit_zone
 * WHERE :zoneId::integer IS NULL OR id = :zoneId
 * ORDER BY name, id
 * ```
 */
export const permitZones = new PreparedQuery<IPermitZonesParams,IPermitZonesResult>(permitZonesIR);


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


/** 'InsertZone' parameters type */
export interface IInsertZoneParams {
  geometry: string;
  greatestHeightM?: number | null | void;
  isVerified: boolean;
  kind: string;
  name: string;
  permittedMastClasses: stringArray;
  reachM?: number | null | void;
  source: string;
  sourceDate?: DateOrString | null | void;
  validFrom: DateOrString;
  validTo?: DateOrString | null | void;
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

const insertZoneIR: any = {"usedParamSet":{"kind":true,"name":true,"geometry":true,"reachM":true,"permittedMastClasses":true,"greatestHeightM":true,"validFrom":true,"validTo":true,"source":true,"sourceDate":true,"isVerified":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":164}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":172}]},{"name":"geometry","required":true,"transform":{"type":"scalar"},"locs":[{"a":205,"b":214}]},{"name":"reachM","required":false,"transform":{"type":"scalar"},"locs":[{"a":225,"b":231}]},{"name":"permittedMastClasses","required":true,"transform":{"type":"scalar"},"locs":[{"a":234,"b":255}]},{"name":"greatestHeightM","required":false,"transform":{"type":"scalar"},"locs":[{"a":258,"b":273}]},{"name":"validFrom","required":true,"transform":{"type":"scalar"},"locs":[{"a":276,"b":286}]},{"name":"validTo","required":false,"transform":{"type":"scalar"},"locs":[{"a":289,"b":296}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":299,"b":306}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":309,"b":319}]},{"name":"isVerified","required":true,"transform":{"type":"scalar"},"locs":[{"a":322,"b":333}]}],"statement":"INSERT INTO permit_zone (kind, name, geom, reach_m, permitted_mast_classes, greatest_height_m, valid_from, valid_to, source, source_date, is_verified)\nVALUES (:kind!, :name!, ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), :reachM, :permittedMastClasses!, :greatestHeightM, :validFrom!, :validTo, :source!, :sourceDate, :isVerified!)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO permit_zone (kind, name, geom, reach_m, permitted_mast_classes, greatest_height_m, valid_from, valid_to, source, source_date, is_verified)
 * VALUES (:kind!, :name!, ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), :reachM, :permittedMastClasses!, :greatestHeightM, :validFrom!, :validTo, :source!, :sourceDate, :isVerified!)
 * RETURNING id
 * ```
 */
export const insertZone = new PreparedQuery<IInsertZoneParams,IInsertZoneResult>(insertZoneIR);


/** 'UpdateZone' parameters type */
export interface IUpdateZoneParams {
  geometry: string;
  greatestHeightM?: number | null | void;
  isVerified: boolean;
  kind: string;
  name: string;
  permittedMastClasses: stringArray;
  reachM?: number | null | void;
  source: string;
  sourceDate?: DateOrString | null | void;
  validFrom: DateOrString;
  validTo?: DateOrString | null | void;
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

const updateZoneIR: any = {"usedParamSet":{"kind":true,"name":true,"geometry":true,"reachM":true,"permittedMastClasses":true,"greatestHeightM":true,"validFrom":true,"validTo":true,"source":true,"sourceDate":true,"isVerified":true,"zoneId":true,"version":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":35}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":45,"b":50}]},{"name":"geometry","required":true,"transform":{"type":"scalar"},"locs":[{"a":90,"b":99}]},{"name":"reachM","required":false,"transform":{"type":"scalar"},"locs":[{"a":120,"b":126}]},{"name":"permittedMastClasses","required":true,"transform":{"type":"scalar"},"locs":[{"a":154,"b":175}]},{"name":"greatestHeightM","required":false,"transform":{"type":"scalar"},"locs":[{"a":200,"b":215}]},{"name":"validFrom","required":true,"transform":{"type":"scalar"},"locs":[{"a":231,"b":241}]},{"name":"validTo","required":false,"transform":{"type":"scalar"},"locs":[{"a":255,"b":262}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":274,"b":281}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":298,"b":308}]},{"name":"isVerified","required":true,"transform":{"type":"scalar"},"locs":[{"a":325,"b":336}]},{"name":"zoneId","required":true,"transform":{"type":"scalar"},"locs":[{"a":372,"b":379}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":395,"b":403}]}],"statement":"UPDATE permit_zone\nSET kind = :kind!, name = :name!, geom = ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), reach_m = :reachM, permitted_mast_classes = :permittedMastClasses!,\n  greatest_height_m = :greatestHeightM, valid_from = :validFrom!, valid_to = :validTo, source = :source!, source_date = :sourceDate, is_verified = :isVerified!, version = version + 1\nWHERE id = :zoneId! AND version = :version!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE permit_zone
 * SET kind = :kind!, name = :name!, geom = ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), reach_m = :reachM, permitted_mast_classes = :permittedMastClasses!,
 *   greatest_height_m = :greatestHeightM, valid_from = :validFrom!, valid_to = :validTo, source = :source!, source_date = :sourceDate, is_verified = :isVerified!, version = version + 1
 * WHERE id = :zoneId! AND version = :version!
 * RETURNING id
 * ```
 */
export const updateZone = new PreparedQuery<IUpdateZoneParams,IUpdateZoneResult>(updateZoneIR);


/** 'DeleteZone' parameters type */
export interface IDeleteZoneParams {
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

const deleteZoneIR: any = {"usedParamSet":{"zoneId":true,"version":true},"params":[{"name":"zoneId","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":42}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":66}]}],"statement":"DELETE FROM permit_zone WHERE id = :zoneId! AND version = :version! RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM permit_zone WHERE id = :zoneId! AND version = :version! RETURNING id
 * ```
 */
export const deleteZone = new PreparedQuery<IDeleteZoneParams,IDeleteZoneResult>(deleteZoneIR);


/** 'ZonesInForce' parameters type */
export interface IZonesInForceParams {
  today: DateOrString;
}

/** 'ZonesInForce' return type */
export interface IZonesInForceResult {
  count: number;
}

/** 'ZonesInForce' query type */
export interface IZonesInForceQuery {
  params: IZonesInForceParams;
  result: IZonesInForceResult;
}

const zonesInForceIR: any = {"usedParamSet":{"today":true},"params":[{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":74,"b":80},{"a":124,"b":130}]}],"statement":"SELECT count(*)::integer AS \"count!\" FROM permit_zone\nWHERE valid_from <= :today!::date AND (valid_to IS NULL OR valid_to > :today!::date)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*)::integer AS "count!" FROM permit_zone
 * WHERE valid_from <= :today!::date AND (valid_to IS NULL OR valid_to > :today!::date)
 * ```
 */
export const zonesInForce = new PreparedQuery<IZonesInForceParams,IZonesInForceResult>(zonesInForceIR);


/** 'ZonesAt' parameters type */
export interface IZonesAtParams {
  lat: number;
  lon: number;
  today: DateOrString;
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
  /** codes of catalogue_mast_class; empty: no mast is permitted */
  permittedMastClasses: stringArray;
  source: string;
  sourceDate: string | null;
}

/** 'ZonesAt' query type */
export interface IZonesAtQuery {
  params: IZonesAtParams;
  result: IZonesAtResult;
}

const zonesAtIR: any = {"usedParamSet":{"lon":true,"lat":true,"today":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":138}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":141,"b":145}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":464,"b":470},{"a":518,"b":524}]}],"statement":"-- Zones that hold the place and streets within whose reach it lies, of those in force.\nWITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom)\nSELECT z.id, z.kind, z.name, z.permitted_mast_classes, z.greatest_height_m, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS \"sourceDate?\", z.is_verified, z.is_synthetic,\n  ST_Distance(z.geom::geography, p.geom::geography) AS \"distanceM!\"\nFROM permit_zone z CROSS JOIN place p\nWHERE z.valid_from <= :today!::date AND (z.valid_to IS NULL OR z.valid_to > :today!::date)\n  AND ((z.kind = 'zone' AND ST_Covers(z.geom, p.geom)) OR (z.kind = 'street' AND ST_DWithin(z.geom::geography, p.geom::geography, z.reach_m)))\nORDER BY z.kind DESC, z.name, z.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Zones that hold the place and streets within whose reach it lies, of those in force.
 * WITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom)
 * SELECT z.id, z.kind, z.name, z.permitted_mast_classes, z.greatest_height_m, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS "sourceDate?", z.is_verified, z.is_synthetic,
 *   ST_Distance(z.geom::geography, p.geom::geography) AS "distanceM!"
 * FROM permit_zone z CROSS JOIN place p
 * WHERE z.valid_from <= :today!::date AND (z.valid_to IS NULL OR z.valid_to > :today!::date)
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


