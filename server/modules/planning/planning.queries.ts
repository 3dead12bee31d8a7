/** Types generated for queries found in "server/modules/planning/planning.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'FindPlanningHamlet' parameters type */
export interface IFindPlanningHamletParams {
  hamletId: number;
}

/** 'FindPlanningHamlet' return type */
export interface IFindPlanningHamletResult {
  id: number;
  lat: number;
  lon: number;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
}

/** 'FindPlanningHamlet' query type */
export interface IFindPlanningHamletQuery {
  params: IFindPlanningHamletParams;
  result: IFindPlanningHamletResult;
}

const findPlanningHamletIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":98}]}],"statement":"SELECT id, ST_X(geom) AS \"lon!\", ST_Y(geom) AS \"lat!\", population FROM hamlet WHERE id = :hamletId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!", population FROM hamlet WHERE id = :hamletId!
 * ```
 */
export const findPlanningHamlet = new PreparedQuery<IFindPlanningHamletParams,IFindPlanningHamletResult>(findPlanningHamletIR);


/** 'OperatorsAtHamlet' parameters type */
export interface IOperatorsAtHamletParams {
  hamletId: number;
  technology: string;
}

/** 'OperatorsAtHamlet' return type */
export interface IOperatorsAtHamletResult {
  bestSiteCode: string | null;
  hasNetwork: boolean;
  organisationId: number;
  organisationName: string;
  /** median outdoor level over the residents; null: no server in reach */
  rsrpDbm: number | null;
  /** share of residents with P(level >= threshold) >= the run's probability */
  servedShare: number | null;
  verdict: string;
}

/** 'OperatorsAtHamlet' query type */
export interface IOperatorsAtHamletQuery {
  params: IOperatorsAtHamletParams;
  result: IOperatorsAtHamletResult;
}

const operatorsAtHamletIR: any = {"usedParamSet":{"technology":true,"hamletId":true},"params":[{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":278,"b":289},{"a":459,"b":470}]},{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":400,"b":409}]}],"statement":"SELECT o.id AS organisation_id, o.name AS organisation_name, coalesce(c.verdict, 'unknown') AS \"verdict!\", c.rsrp_dbm AS \"rsrpDbm?\", c.served_share AS \"servedShare?\",\n  s.code AS \"bestSiteCode?\",\n  EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = :technology! AND t.status = 'existing') AS \"hasNetwork!\"\nFROM organisation o\nLEFT JOIN hamlet_coverage c ON c.hamlet_id = :hamletId! AND c.organisation_id = o.id AND c.technology = :technology!\nLEFT JOIN site s ON s.id = c.best_site_id\nWHERE o.is_mobile\nORDER BY o.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT o.id AS organisation_id, o.name AS organisation_name, coalesce(c.verdict, 'unknown') AS "verdict!", c.rsrp_dbm AS "rsrpDbm?", c.served_share AS "servedShare?",
 *   s.code AS "bestSiteCode?",
 *   EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = :technology! AND t.status = 'existing') AS "hasNetwork!"
 * FROM organisation o
 * LEFT JOIN hamlet_coverage c ON c.hamlet_id = :hamletId! AND c.organisation_id = o.id AND c.technology = :technology!
 * LEFT JOIN site s ON s.id = c.best_site_id
 * WHERE o.is_mobile
 * ORDER BY o.id
 * ```
 */
export const operatorsAtHamlet = new PreparedQuery<IOperatorsAtHamletParams,IOperatorsAtHamletResult>(operatorsAtHamletIR);


/** 'MastsNear' parameters type */
export interface IMastsNearParams {
  lat: number;
  lon: number;
  maxMasts: number;
  radiusM: number;
  technology: string;
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
  inRadius: number;
  lat: number;
  lon: number;
  onAir: numberArray;
  ownerName: string;
  ownerOrganisationId: number;
  rentVndPerMonth: number | null;
  status: string;
  tenants: numberArray;
}

/** 'MastsNear' query type */
export interface IMastsNearQuery {
  params: IMastsNearParams;
  result: IMastsNearResult;
}

const mastsNearIR: any = {"usedParamSet":{"lon":true,"lat":true,"technology":true,"radiusM":true,"maxMasts":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":53}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":56,"b":60}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":634,"b":645}]},{"name":"radiusM","required":true,"transform":{"type":"scalar"},"locs":[{"a":894,"b":902}]},{"name":"maxMasts","required":true,"transform":{"type":"scalar"},"locs":[{"a":939,"b":948}]}],"statement":"WITH place AS (\n  SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS geog\n)\nSELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\", s.status, s.height_m, s.building_height_m,\n  s.free_height_m, s.free_load_kg, ST_Distance(s.geom::geography, p.geog) AS \"distanceM!\", r.rent_vnd_per_month AS \"rentVndPerMonth?\",\n  ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' ORDER BY 1) AS \"tenants!\",\n  ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' AND t.technology = :technology! ORDER BY 1) AS \"onAir!\",\n  count(*) OVER ()::integer AS \"inRadius!\"\nFROM site s\nCROSS JOIN place p\nJOIN organisation o ON o.id = s.owner_organisation_id\nLEFT JOIN site_confidential r ON r.site_id = s.id\nWHERE ST_DWithin(s.geom::geography, p.geog, :radiusM!)\nORDER BY \"distanceM!\", s.id\nLIMIT :maxMasts!"};

/**
 * Query generated from SQL:
 * ```
 * WITH place AS (
 *   SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS geog
 * )
 * SELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", s.status, s.height_m, s.building_height_m,
 *   s.free_height_m, s.free_load_kg, ST_Distance(s.geom::geography, p.geog) AS "distanceM!", r.rent_vnd_per_month AS "rentVndPerMonth?",
 *   ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' ORDER BY 1) AS "tenants!",
 *   ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' AND t.technology = :technology! ORDER BY 1) AS "onAir!",
 *   count(*) OVER ()::integer AS "inRadius!"
 * FROM site s
 * CROSS JOIN place p
 * JOIN organisation o ON o.id = s.owner_organisation_id
 * LEFT JOIN site_confidential r ON r.site_id = s.id
 * WHERE ST_DWithin(s.geom::geography, p.geog, :radiusM!)
 * ORDER BY "distanceM!", s.id
 * LIMIT :maxMasts!
 * ```
 */
export const mastsNear = new PreparedQuery<IMastsNearParams,IMastsNearResult>(mastsNearIR);


/** 'HamletsLacking' parameters type */
export interface IHamletsLackingParams {
  hamletId: number;
  lat: number;
  lon: number;
  organisationIds: numberArray;
  radiusM: number;
  technology: string;
}

/** 'HamletsLacking' return type */
export interface IHamletsLackingResult {
  id: number;
  lacking: numberArray;
  lat: number;
  lon: number;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
}

/** 'HamletsLacking' query type */
export interface IHamletsLackingQuery {
  params: IHamletsLackingParams;
  result: IHamletsLackingResult;
}

const hamletsLackingIR: any = {"usedParamSet":{"lon":true,"lat":true,"radiusM":true,"hamletId":true,"technology":true,"organisationIds":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":53}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":56,"b":60}]},{"name":"radiusM","required":true,"transform":{"type":"scalar"},"locs":[{"a":348,"b":356}]},{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":381,"b":390}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":413,"b":424}]},{"name":"organisationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":475,"b":491}]}],"statement":"WITH place AS (\n  SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS geog\n)\nSELECT h.id, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\", h.population, array_agg(c.organisation_id ORDER BY c.organisation_id) AS \"lacking!\"\nFROM hamlet h\nCROSS JOIN place p\nJOIN hamlet_coverage c ON c.hamlet_id = h.id\nWHERE h.geom && ST_Buffer(p.geog, :radiusM!)::geometry AND h.id <> :hamletId!\n  AND c.technology = :technology! AND c.verdict = 'no' AND c.organisation_id = ANY(:organisationIds!)\nGROUP BY h.id\nORDER BY h.id"};

/**
 * Query generated from SQL:
 * ```
 * WITH place AS (
 *   SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS geog
 * )
 * SELECT h.id, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!", h.population, array_agg(c.organisation_id ORDER BY c.organisation_id) AS "lacking!"
 * FROM hamlet h
 * CROSS JOIN place p
 * JOIN hamlet_coverage c ON c.hamlet_id = h.id
 * WHERE h.geom && ST_Buffer(p.geog, :radiusM!)::geometry AND h.id <> :hamletId!
 *   AND c.technology = :technology! AND c.verdict = 'no' AND c.organisation_id = ANY(:organisationIds!)
 * GROUP BY h.id
 * ORDER BY h.id
 * ```
 */
export const hamletsLacking = new PreparedQuery<IHamletsLackingParams,IHamletsLackingResult>(hamletsLackingIR);


/** 'NearestFibre' parameters type */
export interface INearestFibreParams {
  lat: number;
  lon: number;
}

/** 'NearestFibre' return type */
export interface INearestFibreResult {
  distanceM: number;
}

/** 'NearestFibre' query type */
export interface INearestFibreQuery {
  params: INearestFibreParams;
  result: INearestFibreResult;
}

const nearestFibreIR: any = {"usedParamSet":{"lon":true,"lat":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":53}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":56,"b":60}]}],"statement":"WITH place AS (\n  SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom\n)\nSELECT ST_Distance(f.geom::geography, p.geom::geography) AS \"distanceM!\"\nFROM fibre_route f CROSS JOIN place p\nWHERE f.status = 'existing'\nORDER BY f.geom <-> p.geom\nLIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * WITH place AS (
 *   SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom
 * )
 * SELECT ST_Distance(f.geom::geography, p.geom::geography) AS "distanceM!"
 * FROM fibre_route f CROSS JOIN place p
 * WHERE f.status = 'existing'
 * ORDER BY f.geom <-> p.geom
 * LIMIT 1
 * ```
 */
export const nearestFibre = new PreparedQuery<INearestFibreParams,INearestFibreResult>(nearestFibreIR);


