/** Types generated for queries found in "server/modules/sharing/sharing.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'AreaHamlets' parameters type */
export interface IAreaHamletsParams {
  area?: string | null | void;
  organisationIds: numberArray;
  technology: string;
  unitCodes?: stringArray | null | void;
}

/** 'AreaHamlets' return type */
export interface IAreaHamletsResult {
  fibreDistanceM: number | null;
  id: number;
  lacking: numberArray;
  lat: number;
  lon: number;
  name: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  served: numberArray;
  unitName: string | null;
}

/** 'AreaHamlets' query type */
export interface IAreaHamletsQuery {
  params: IAreaHamletsParams;
  result: IAreaHamletsResult;
}

const areaHamletsIR: any = {"usedParamSet":{"unitCodes":true,"area":true,"technology":true,"organisationIds":true},"params":[{"name":"unitCodes","required":false,"transform":{"type":"scalar"},"locs":[{"a":152,"b":161},{"a":296,"b":305},{"a":1297,"b":1306},{"a":1394,"b":1403}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":318,"b":322},{"a":377,"b":381},{"a":1328,"b":1332}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":1031,"b":1042}]},{"name":"organisationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1072,"b":1088}]}],"statement":"-- Hamlets of the area with the operators that do not serve them by the model, and those of which it cannot tell.\nWITH area AS (\n  SELECT CASE\n    WHEN :unitCodes::text[] IS NOT NULL THEN (SELECT ST_Union(geom) FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND code = ANY(:unitCodes))\n    WHEN :area::text IS NOT NULL THEN ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326)\n  END AS geom\n)\nSELECT h.id, h.name, u.type || ' ' || u.name AS \"unitName?\", ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\", h.population,\n  coalesce(v.lacking, '{}') AS \"lacking!\", coalesce(v.served, '{}') AS \"served!\", f.distance_m AS \"fibreDistanceM?\"\nFROM hamlet h\nCROSS JOIN area a\nLEFT JOIN administrative_unit u ON u.id = h.unit_id\nLEFT JOIN LATERAL (\n  SELECT array_agg(c.organisation_id ORDER BY c.organisation_id) FILTER (WHERE c.verdict = 'no') AS lacking,\n    array_agg(c.organisation_id ORDER BY c.organisation_id) FILTER (WHERE c.verdict = 'yes') AS served\n  FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.organisation_id = ANY(:organisationIds!)\n) v ON true\nLEFT JOIN LATERAL (\n  SELECT ST_Distance(r.geom::geography, h.geom::geography) AS distance_m FROM fibre_route r WHERE r.status = 'existing' ORDER BY r.geom <-> h.geom LIMIT 1\n) f ON true\nWHERE (:unitCodes::text[] IS NULL AND :area::text IS NULL) OR ST_Covers(a.geom, h.geom) OR u.code = ANY(:unitCodes)\nORDER BY h.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Hamlets of the area with the operators that do not serve them by the model, and those of which it cannot tell.
 * WITH area AS (
 *   SELECT CASE
 *     WHEN :unitCodes::text[] IS NOT NULL THEN (SELECT ST_Union(geom) FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND code = ANY(:unitCodes))
 *     WHEN :area::text IS NOT NULL THEN ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326)
 *   END AS geom
 * )
 * SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!", h.population,
 *   coalesce(v.lacking, '{}') AS "lacking!", coalesce(v.served, '{}') AS "served!", f.distance_m AS "fibreDistanceM?"
 * FROM hamlet h
 * CROSS JOIN area a
 * LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * LEFT JOIN LATERAL (
 *   SELECT array_agg(c.organisation_id ORDER BY c.organisation_id) FILTER (WHERE c.verdict = 'no') AS lacking,
 *     array_agg(c.organisation_id ORDER BY c.organisation_id) FILTER (WHERE c.verdict = 'yes') AS served
 *   FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.organisation_id = ANY(:organisationIds!)
 * ) v ON true
 * LEFT JOIN LATERAL (
 *   SELECT ST_Distance(r.geom::geography, h.geom::geography) AS distance_m FROM fibre_route r WHERE r.status = 'existing' ORDER BY r.geom <-> h.geom LIMIT 1
 * ) f ON true
 * WHERE (:unitCodes::text[] IS NULL AND :area::text IS NULL) OR ST_Covers(a.geom, h.geom) OR u.code = ANY(:unitCodes)
 * ORDER BY h.id
 * ```
 */
export const areaHamlets = new PreparedQuery<IAreaHamletsParams,IAreaHamletsResult>(areaHamletsIR);


/** 'MastsAround' parameters type */
export interface IMastsAroundParams {
  area?: string | null | void;
  east: number;
  north: number;
  south: number;
  technology: string;
  unitCodes?: stringArray | null | void;
  west: number;
}

/** 'MastsAround' return type */
export interface IMastsAroundResult {
  buildingHeightM: number | null;
  code: string;
  /** length of the mast on which further antennas can be mounted; null: unknown */
  freeHeightM: number | null;
  freeLoadKg: number | null;
  /** mast height above its base; null: unknown */
  heightM: number | null;
  id: number;
  isInArea: boolean;
  lat: number;
  lon: number;
  onAir: numberArray;
  ownerName: string;
  ownerOrganisationId: number;
  rentVndPerMonth: number | null;
  status: string;
  tenants: numberArray;
}

/** 'MastsAround' query type */
export interface IMastsAroundQuery {
  params: IMastsAroundParams;
  result: IMastsAroundResult;
}

const mastsAroundIR: any = {"usedParamSet":{"unitCodes":true,"area":true,"technology":true,"west":true,"south":true,"east":true,"north":true},"params":[{"name":"unitCodes","required":false,"transform":{"type":"scalar"},"locs":[{"a":127,"b":136},{"a":271,"b":280},{"a":983,"b":992},{"a":1267,"b":1276}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":293,"b":297},{"a":352,"b":356},{"a":1014,"b":1018},{"a":1298,"b":1302}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":941,"b":952}]},{"name":"west","required":true,"transform":{"type":"scalar"},"locs":[{"a":1348,"b":1353}]},{"name":"south","required":true,"transform":{"type":"scalar"},"locs":[{"a":1356,"b":1362}]},{"name":"east","required":true,"transform":{"type":"scalar"},"locs":[{"a":1365,"b":1370}]},{"name":"north","required":true,"transform":{"type":"scalar"},"locs":[{"a":1373,"b":1379}]}],"statement":"-- Existing masts in a rectangle, with who is on them, and whether they lie in the area.\nWITH area AS (\n  SELECT CASE\n    WHEN :unitCodes::text[] IS NOT NULL THEN (SELECT ST_Union(geom) FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND code = ANY(:unitCodes))\n    WHEN :area::text IS NOT NULL THEN ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326)\n  END AS geom\n)\nSELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\", s.status, s.height_m, s.building_height_m,\n  s.free_height_m, s.free_load_kg, r.rent_vnd_per_month AS \"rentVndPerMonth?\",\n  ARRAY(SELECT DISTINCT t.organisation_id FROM station t JOIN organisation m ON m.id = t.organisation_id\n        WHERE t.site_id = s.id AND t.status = 'existing' AND m.is_mobile ORDER BY 1) AS \"tenants!\",\n  ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' AND t.technology = :technology! ORDER BY 1) AS \"onAir!\",\n  ((:unitCodes::text[] IS NULL AND :area::text IS NULL) OR coalesce(ST_Covers(a.geom, s.geom), false)) AS \"isInArea!\"\nFROM site s\nCROSS JOIN area a\nJOIN organisation o ON o.id = s.owner_organisation_id\nLEFT JOIN site_confidential r ON r.site_id = s.id\nWHERE s.status = 'existing'\n  AND ((:unitCodes::text[] IS NULL AND :area::text IS NULL) OR s.geom && ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326))\nORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Existing masts in a rectangle, with who is on them, and whether they lie in the area.
 * WITH area AS (
 *   SELECT CASE
 *     WHEN :unitCodes::text[] IS NOT NULL THEN (SELECT ST_Union(geom) FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND code = ANY(:unitCodes))
 *     WHEN :area::text IS NOT NULL THEN ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326)
 *   END AS geom
 * )
 * SELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", s.status, s.height_m, s.building_height_m,
 *   s.free_height_m, s.free_load_kg, r.rent_vnd_per_month AS "rentVndPerMonth?",
 *   ARRAY(SELECT DISTINCT t.organisation_id FROM station t JOIN organisation m ON m.id = t.organisation_id
 *         WHERE t.site_id = s.id AND t.status = 'existing' AND m.is_mobile ORDER BY 1) AS "tenants!",
 *   ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' AND t.technology = :technology! ORDER BY 1) AS "onAir!",
 *   ((:unitCodes::text[] IS NULL AND :area::text IS NULL) OR coalesce(ST_Covers(a.geom, s.geom), false)) AS "isInArea!"
 * FROM site s
 * CROSS JOIN area a
 * JOIN organisation o ON o.id = s.owner_organisation_id
 * LEFT JOIN site_confidential r ON r.site_id = s.id
 * WHERE s.status = 'existing'
 *   AND ((:unitCodes::text[] IS NULL AND :area::text IS NULL) OR s.geom && ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326))
 * ORDER BY s.id
 * ```
 */
export const mastsAround = new PreparedQuery<IMastsAroundParams,IMastsAroundResult>(mastsAroundIR);


/** 'MobileOperators' parameters type */
export interface IMobileOperatorsParams {
  technology: string;
}

/** 'MobileOperators' return type */
export interface IMobileOperatorsResult {
  hasNetwork: boolean;
  id: number;
  name: string;
}

/** 'MobileOperators' query type */
export interface IMobileOperatorsQuery {
  params: IMobileOperatorsParams;
  result: IMobileOperatorsResult;
}

const mobileOperatorsIR: any = {"usedParamSet":{"technology":true},"params":[{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":114}]}],"statement":"SELECT o.id, o.name,\n  EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = :technology! AND t.status = 'existing') AS \"hasNetwork!\"\nFROM organisation o WHERE o.is_mobile ORDER BY o.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT o.id, o.name,
 *   EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = :technology! AND t.status = 'existing') AS "hasNetwork!"
 * FROM organisation o WHERE o.is_mobile ORDER BY o.id
 * ```
 */
export const mobileOperators = new PreparedQuery<IMobileOperatorsParams,IMobileOperatorsResult>(mobileOperatorsIR);


/** 'DecidedItems' parameters type */
export interface IDecidedItemsParams {
  scenarioId: number;
}

/** 'DecidedItems' return type */
export interface IDecidedItemsResult {
  /** pinned: the optimiser must keep it; forbidden: it must not propose it */
  decision: string;
  lat: number | null;
  lon: number | null;
  organisationId: number | null;
  siteId: number | null;
}

/** 'DecidedItems' query type */
export interface IDecidedItemsQuery {
  params: IDecidedItemsParams;
  result: IDecidedItemsResult;
}

const decidedItemsIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":177,"b":188}]}],"statement":"SELECT i.decision, i.organisation_id, i.site_id, ST_X(ST_PointOnSurface(i.geom)) AS \"lon?\", ST_Y(ST_PointOnSurface(i.geom)) AS \"lat?\"\nFROM scenario_item i WHERE i.scenario_id = :scenarioId! AND i.decision <> 'proposed' AND i.kind IN ('mast', 'antenna')"};

/**
 * Query generated from SQL:
 * ```
 * SELECT i.decision, i.organisation_id, i.site_id, ST_X(ST_PointOnSurface(i.geom)) AS "lon?", ST_Y(ST_PointOnSurface(i.geom)) AS "lat?"
 * FROM scenario_item i WHERE i.scenario_id = :scenarioId! AND i.decision <> 'proposed' AND i.kind IN ('mast', 'antenna')
 * ```
 */
export const decidedItems = new PreparedQuery<IDecidedItemsParams,IDecidedItemsResult>(decidedItemsIR);


/** 'InsertPlan' parameters type */
export interface IInsertPlanParams {
  inputVersions: unknown;
  outcome: unknown;
  parameters: unknown;
  scenarioId: number;
}

/** 'InsertPlan' return type */
export type IInsertPlanResult = void;

/** 'InsertPlan' query type */
export interface IInsertPlanQuery {
  params: IInsertPlanParams;
  result: IInsertPlanResult;
}

const insertPlanIR: any = {"usedParamSet":{"scenarioId":true,"parameters":true,"outcome":true,"inputVersions":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":84,"b":95}]},{"name":"parameters","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":109}]},{"name":"outcome","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":120}]},{"name":"inputVersions","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":137}]}],"statement":"INSERT INTO sharing_plan (scenario_id, parameters, outcome, input_versions)\nVALUES (:scenarioId!, :parameters!, :outcome!, :inputVersions!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO sharing_plan (scenario_id, parameters, outcome, input_versions)
 * VALUES (:scenarioId!, :parameters!, :outcome!, :inputVersions!)
 * ```
 */
export const insertPlan = new PreparedQuery<IInsertPlanParams,IInsertPlanResult>(insertPlanIR);


/** 'InputVersions' parameters type */
export type IInputVersionsParams = void;

/** 'InputVersions' return type */
export interface IInputVersionsResult {
  versions: unknown;
}

/** 'InputVersions' query type */
export interface IInputVersionsQuery {
  params: IInputVersionsParams;
  result: IInputVersionsResult;
}

const inputVersionsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT current_input_versions() AS \"versions!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT current_input_versions() AS "versions!"
 * ```
 */
export const inputVersions = new PreparedQuery<IInputVersionsParams,IInputVersionsResult>(inputVersionsIR);


/** 'SharingPlans' parameters type */
export type ISharingPlansParams = void;

/** 'SharingPlans' return type */
export interface ISharingPlansResult {
  antennas: number;
  costVnd: number;
  createdAt: string;
  name: string;
  scenarioId: number;
  technology: string;
}

/** 'SharingPlans' query type */
export interface ISharingPlansQuery {
  params: ISharingPlansParams;
  result: ISharingPlansResult;
}

const sharingPlansIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT p.scenario_id, s.name, p.created_at::text AS \"createdAt!\", p.parameters ->> 'technology' AS \"technology!\",\n  (p.outcome ->> 'costVnd')::double precision AS \"costVnd!\", jsonb_array_length(p.outcome -> 'items') AS \"antennas!\"\nFROM sharing_plan p JOIN scenario s ON s.id = p.scenario_id\nORDER BY p.scenario_id DESC LIMIT 50"};

/**
 * Query generated from SQL:
 * ```
 * SELECT p.scenario_id, s.name, p.created_at::text AS "createdAt!", p.parameters ->> 'technology' AS "technology!",
 *   (p.outcome ->> 'costVnd')::double precision AS "costVnd!", jsonb_array_length(p.outcome -> 'items') AS "antennas!"
 * FROM sharing_plan p JOIN scenario s ON s.id = p.scenario_id
 * ORDER BY p.scenario_id DESC LIMIT 50
 * ```
 */
export const sharingPlans = new PreparedQuery<ISharingPlansParams,ISharingPlansResult>(sharingPlansIR);


/** 'FindSharingPlan' parameters type */
export interface IFindSharingPlanParams {
  scenarioId: number;
}

/** 'FindSharingPlan' return type */
export interface IFindSharingPlanResult {
  changedCosts: unknown;
  createdAt: string;
  isStale: boolean;
  name: string;
  /** antennas, cost, bound and gap, who is served and who is not, each with coded reasons */
  outcome: unknown;
  /** area, operators, objective and limits that were asked for */
  parameters: unknown;
  scenarioId: number;
}

/** 'FindSharingPlan' query type */
export interface IFindSharingPlanQuery {
  params: IFindSharingPlanParams;
  result: IFindSharingPlanResult;
}

const findSharingPlanIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":574,"b":585}]}],"statement":"SELECT p.scenario_id, s.name, p.created_at::text AS \"createdAt!\", p.parameters, p.outcome,\n  EXISTS (\n    SELECT FROM layer_version v\n    WHERE v.layer IN ('site', 'station', 'hamlet', 'grid', 'coverage', 'coverage_setting', 'planning_setting', 'catalogue_band')\n      AND v.version > coalesce((p.input_versions ->> v.layer)::bigint, 0)\n  ) OR EXISTS (SELECT FROM changed_costs(s.costs)) AS \"isStale!\",\n  (SELECT coalesce(jsonb_agg(c), '[]') FROM changed_costs(s.costs) c) AS \"changedCosts!\"\nFROM sharing_plan p JOIN scenario s ON s.id = p.scenario_id\nWHERE p.scenario_id = :scenarioId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT p.scenario_id, s.name, p.created_at::text AS "createdAt!", p.parameters, p.outcome,
 *   EXISTS (
 *     SELECT FROM layer_version v
 *     WHERE v.layer IN ('site', 'station', 'hamlet', 'grid', 'coverage', 'coverage_setting', 'planning_setting', 'catalogue_band')
 *       AND v.version > coalesce((p.input_versions ->> v.layer)::bigint, 0)
 *   ) OR EXISTS (SELECT FROM changed_costs(s.costs)) AS "isStale!",
 *   (SELECT coalesce(jsonb_agg(c), '[]') FROM changed_costs(s.costs) c) AS "changedCosts!"
 * FROM sharing_plan p JOIN scenario s ON s.id = p.scenario_id
 * WHERE p.scenario_id = :scenarioId!
 * ```
 */
export const findSharingPlan = new PreparedQuery<IFindSharingPlanParams,IFindSharingPlanResult>(findSharingPlanIR);


/** 'SharingRateNow' parameters type */
export type ISharingRateNowParams = void;

/** 'SharingRateNow' return type */
export interface ISharingRateNowResult {
  shared: number;
  sites: number;
}

/** 'SharingRateNow' query type */
export interface ISharingRateNowQuery {
  params: ISharingRateNowParams;
  result: ISharingRateNowResult;
}

const sharingRateNowIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT count(*)::integer AS \"sites!\", count(*) FILTER (WHERE operators > 1)::integer AS \"shared!\"\nFROM (\n  SELECT t.site_id, count(DISTINCT t.organisation_id) AS operators\n  FROM station t JOIN organisation o ON o.id = t.organisation_id JOIN site s ON s.id = t.site_id\n  WHERE t.status = 'existing' AND s.status = 'existing' AND o.is_mobile\n  GROUP BY t.site_id\n) used"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*)::integer AS "sites!", count(*) FILTER (WHERE operators > 1)::integer AS "shared!"
 * FROM (
 *   SELECT t.site_id, count(DISTINCT t.organisation_id) AS operators
 *   FROM station t JOIN organisation o ON o.id = t.organisation_id JOIN site s ON s.id = t.site_id
 *   WHERE t.status = 'existing' AND s.status = 'existing' AND o.is_mobile
 *   GROUP BY t.site_id
 * ) used
 * ```
 */
export const sharingRateNow = new PreparedQuery<ISharingRateNowParams,ISharingRateNowResult>(sharingRateNowIR);


/** 'CostsKnown' parameters type */
export type ICostsKnownParams = void;

/** 'CostsKnown' return type */
export interface ICostsKnownResult {
  code: string;
  isAssumption: boolean;
  validFrom: string;
}

/** 'CostsKnown' query type */
export interface ICostsKnownQuery {
  params: ICostsKnownParams;
  result: ICostsKnownResult;
}

const costsKnownIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code AS \"code!\", is_assumption AS \"isAssumption!\", to_char(valid_from, 'YYYY-MM-DD') AS \"validFrom!\" FROM catalogue_cost_today ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code AS "code!", is_assumption AS "isAssumption!", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!" FROM catalogue_cost_today ORDER BY code
 * ```
 */
export const costsKnown = new PreparedQuery<ICostsKnownParams,ICostsKnownResult>(costsKnownIR);


/** 'NewestCoverage' parameters type */
export type INewestCoverageParams = void;

/** 'NewestCoverage' return type */
export interface INewestCoverageResult {
  runId: number | null;
}

/** 'NewestCoverage' query type */
export interface INewestCoverageQuery {
  params: INewestCoverageParams;
  result: INewestCoverageResult;
}

const newestCoverageIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT max(run_id) AS \"runId?\" FROM hamlet_service"};

/**
 * Query generated from SQL:
 * ```
 * SELECT max(run_id) AS "runId?" FROM hamlet_service
 * ```
 */
export const newestCoverage = new PreparedQuery<INewestCoverageParams,INewestCoverageResult>(newestCoverageIR);


