/** Types generated for queries found in "server/modules/sharing/pairs.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'NearPairs' parameters type */
export interface INearPairsParams {
  maxDistanceM: number;
}

/** 'NearPairs' return type */
export interface INearPairsResult {
  distanceM: number;
  firstId: number;
  secondId: number;
}

/** 'NearPairs' query type */
export interface INearPairsQuery {
  params: INearPairsParams;
  result: INearPairsResult;
}

const nearPairsIR: any = {"usedParamSet":{"maxDistanceM":true},"params":[{"name":"maxDistanceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":291,"b":304}]}],"statement":"-- Two existing masts within the distance that differ in owner or in who is on them.\nSELECT a.id AS \"firstId!\", b.id AS \"secondId!\", ST_Distance(a.geom::geography, b.geom::geography) AS \"distanceM!\"\nFROM site a\nJOIN site b ON b.id > a.id AND ST_DWithin(a.geom::geography, b.geom::geography, :maxDistanceM!)\nWHERE a.status = 'existing' AND b.status = 'existing' AND (a.owner_organisation_id <> b.owner_organisation_id\n  OR ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = a.id AND t.status = 'existing' ORDER BY 1)\n    <> ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = b.id AND t.status = 'existing' ORDER BY 1))\nORDER BY 3, 1, 2"};

/**
 * Query generated from SQL:
 * ```
 * -- Two existing masts within the distance that differ in owner or in who is on them.
 * SELECT a.id AS "firstId!", b.id AS "secondId!", ST_Distance(a.geom::geography, b.geom::geography) AS "distanceM!"
 * FROM site a
 * JOIN site b ON b.id > a.id AND ST_DWithin(a.geom::geography, b.geom::geography, :maxDistanceM!)
 * WHERE a.status = 'existing' AND b.status = 'existing' AND (a.owner_organisation_id <> b.owner_organisation_id
 *   OR ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = a.id AND t.status = 'existing' ORDER BY 1)
 *     <> ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = b.id AND t.status = 'existing' ORDER BY 1))
 * ORDER BY 3, 1, 2
 * ```
 */
export const nearPairs = new PreparedQuery<INearPairsParams,INearPairsResult>(nearPairsIR);


/** 'MergeMasts' parameters type */
export type IMergeMastsParams = void;

/** 'MergeMasts' return type */
export interface IMergeMastsResult {
  buildingHeightM: number | null;
  code: string;
  /** length of the mast on which further antennas can be mounted; null: unknown */
  freeHeightM: number | null;
  freeLoadKg: number | null;
  /** mast height above its base; null: unknown */
  heightM: number | null;
  id: number;
  lat: number;
  lon: number;
  mastClass: string | null;
  ownerName: string;
  ownerOrganisationId: number;
  rentVndPerMonth: number | null;
}

/** 'MergeMasts' query type */
export interface IMergeMastsQuery {
  params: IMergeMastsParams;
  result: IMergeMastsResult;
}

const mergeMastsIR: any = {"usedParamSet":{},"params":[],"statement":"-- The rent is null where row security hides it.\nSELECT s.id, s.code, s.owner_organisation_id, o.name AS \"ownerName!\", ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\",\n  s.mast_class, s.height_m, s.building_height_m, s.free_height_m, s.free_load_kg, r.rent_vnd_per_month AS \"rentVndPerMonth?\"\nFROM site s JOIN organisation o ON o.id = s.owner_organisation_id\nLEFT JOIN site_confidential r ON r.site_id = s.id\nWHERE s.status = 'existing' ORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * -- The rent is null where row security hides it.
 * SELECT s.id, s.code, s.owner_organisation_id, o.name AS "ownerName!", ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!",
 *   s.mast_class, s.height_m, s.building_height_m, s.free_height_m, s.free_load_kg, r.rent_vnd_per_month AS "rentVndPerMonth?"
 * FROM site s JOIN organisation o ON o.id = s.owner_organisation_id
 * LEFT JOIN site_confidential r ON r.site_id = s.id
 * WHERE s.status = 'existing' ORDER BY s.id
 * ```
 */
export const mergeMasts = new PreparedQuery<IMergeMastsParams,IMergeMastsResult>(mergeMastsIR);


/** 'MergeStations' parameters type */
export type IMergeStationsParams = void;

/** 'MergeStations' return type */
export interface IMergeStationsResult {
  /** runs a mobile network: its stations count for coverage and for the sharing rate */
  isMobile: boolean;
  organisationId: number;
  organisationName: string;
  siteId: number;
  technology: string;
}

/** 'MergeStations' query type */
export interface IMergeStationsQuery {
  params: IMergeStationsParams;
  result: IMergeStationsResult;
}

const mergeStationsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT t.site_id, t.organisation_id, o.name AS \"organisationName!\", t.technology, o.is_mobile\nFROM station t JOIN organisation o ON o.id = t.organisation_id JOIN site s ON s.id = t.site_id\nWHERE t.status = 'existing' AND s.status = 'existing' ORDER BY t.site_id, t.organisation_id, t.technology"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.site_id, t.organisation_id, o.name AS "organisationName!", t.technology, o.is_mobile
 * FROM station t JOIN organisation o ON o.id = t.organisation_id JOIN site s ON s.id = t.site_id
 * WHERE t.status = 'existing' AND s.status = 'existing' ORDER BY t.site_id, t.organisation_id, t.technology
 * ```
 */
export const mergeStations = new PreparedQuery<IMergeStationsParams,IMergeStationsResult>(mergeStationsIR);


/** 'HamletsAtStake' parameters type */
export type IHamletsAtStakeParams = void;

/** 'HamletsAtStake' return type */
export interface IHamletsAtStakeResult {
  hamlets: number;
  siteId: number;
  smallestReserveDb: number | null;
}

/** 'HamletsAtStake' query type */
export interface IHamletsAtStakeQuery {
  params: IHamletsAtStakeParams;
  result: IHamletsAtStakeResult;
}

const hamletsAtStakeIR: any = {"usedParamSet":{},"params":[],"statement":"-- Hamlets whose best server is the mast, with the smallest reserve of level over the run's threshold.\nSELECT c.best_site_id AS \"siteId!\", count(DISTINCT c.hamlet_id)::integer AS \"hamlets!\",\n  min(c.rsrp_dbm - (r.parameters -> 'thresholdDbm' ->> c.technology)::real) AS \"smallestReserveDb?\"\nFROM hamlet_coverage c JOIN coverage_run r ON r.id = c.run_id\nWHERE c.best_site_id IS NOT NULL AND c.verdict = 'yes' AND c.technology <> '2G'\nGROUP BY c.best_site_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Hamlets whose best server is the mast, with the smallest reserve of level over the run's threshold.
 * SELECT c.best_site_id AS "siteId!", count(DISTINCT c.hamlet_id)::integer AS "hamlets!",
 *   min(c.rsrp_dbm - (r.parameters -> 'thresholdDbm' ->> c.technology)::real) AS "smallestReserveDb?"
 * FROM hamlet_coverage c JOIN coverage_run r ON r.id = c.run_id
 * WHERE c.best_site_id IS NOT NULL AND c.verdict = 'yes' AND c.technology <> '2G'
 * GROUP BY c.best_site_id
 * ```
 */
export const hamletsAtStake = new PreparedQuery<IHamletsAtStakeParams,IHamletsAtStakeResult>(hamletsAtStakeIR);


/** 'MergeSettings' parameters type */
export type IMergeSettingsParams = void;

/** 'MergeSettings' return type */
export interface IMergeSettingsResult {
  key: string;
  value: unknown;
}

/** 'MergeSettings' query type */
export interface IMergeSettingsQuery {
  params: IMergeSettingsParams;
  result: IMergeSettingsResult;
}

const mergeSettingsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT key, value FROM setting WHERE key IN ('sharing', 'planning', 'permit')"};

/**
 * Query generated from SQL:
 * ```
 * SELECT key, value FROM setting WHERE key IN ('sharing', 'planning', 'permit')
 * ```
 */
export const mergeSettings = new PreparedQuery<IMergeSettingsParams,IMergeSettingsResult>(mergeSettingsIR);


/** 'MergeCosts' parameters type */
export interface IMergeCostsParams {
  codes: stringArray;
}

/** 'MergeCosts' return type */
export interface IMergeCostsResult {
  amountVnd: number;
  code: string;
  isAssumption: boolean;
  validFrom: string;
}

/** 'MergeCosts' query type */
export interface IMergeCostsQuery {
  params: IMergeCostsParams;
  result: IMergeCostsResult;
}

const mergeCostsIR: any = {"usedParamSet":{"codes":true},"params":[{"name":"codes","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":185}]}],"statement":"SELECT code AS \"code!\", amount_vnd AS \"amountVnd!\", is_assumption AS \"isAssumption!\", to_char(valid_from, 'YYYY-MM-DD') AS \"validFrom!\"\nFROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code AS "code!", amount_vnd AS "amountVnd!", is_assumption AS "isAssumption!", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
 * FROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code
 * ```
 */
export const mergeCosts = new PreparedQuery<IMergeCostsParams,IMergeCostsResult>(mergeCostsIR);


/** 'MergeHamlets' parameters type */
export type IMergeHamletsParams = void;

/** 'MergeHamlets' return type */
export interface IMergeHamletsResult {
  id: number;
  lat: number;
  lon: number;
  name: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  unitName: string | null;
}

/** 'MergeHamlets' query type */
export interface IMergeHamletsQuery {
  params: IMergeHamletsParams;
  result: IMergeHamletsResult;
}

const mergeHamletsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT h.id, h.name, u.type || ' ' || u.name AS \"unitName?\", ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\", h.population\nFROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id ORDER BY h.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!", h.population
 * FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id ORDER BY h.id
 * ```
 */
export const mergeHamlets = new PreparedQuery<IMergeHamletsParams,IMergeHamletsResult>(mergeHamletsIR);


/** 'MergeServings' parameters type */
export type IMergeServingsParams = void;

/** 'MergeServings' return type */
export interface IMergeServingsResult {
  bestSiteId: number | null;
  hamletId: number;
  organisationId: number;
  /** median outdoor level over the residents; null: no server in reach */
  rsrpDbm: number | null;
  technology: string;
  verdict: string;
}

/** 'MergeServings' query type */
export interface IMergeServingsQuery {
  params: IMergeServingsParams;
  result: IMergeServingsResult;
}

const mergeServingsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT c.hamlet_id, c.organisation_id, c.technology, c.verdict, c.best_site_id, c.rsrp_dbm\nFROM hamlet_coverage c WHERE c.technology <> '2G' ORDER BY c.hamlet_id, c.organisation_id, c.technology"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.hamlet_id, c.organisation_id, c.technology, c.verdict, c.best_site_id, c.rsrp_dbm
 * FROM hamlet_coverage c WHERE c.technology <> '2G' ORDER BY c.hamlet_id, c.organisation_id, c.technology
 * ```
 */
export const mergeServings = new PreparedQuery<IMergeServingsParams,IMergeServingsResult>(mergeServingsIR);


/** 'AntennaHeights' parameters type */
export type IAntennaHeightsParams = void;

/** 'AntennaHeights' return type */
export interface IAntennaHeightsResult {
  antennaHeightM: number;
  organisationId: number;
  siteId: number;
  technology: string;
}

/** 'AntennaHeights' query type */
export interface IAntennaHeightsQuery {
  params: IAntennaHeightsParams;
  result: IAntennaHeightsResult;
}

const antennaHeightsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Of the stations whose sectors the actor may see.\nSELECT t.site_id, t.organisation_id, t.technology, max(c.antenna_height_m) AS \"antennaHeightM!\"\nFROM station t JOIN sector c ON c.station_id = t.id WHERE t.status = 'existing' GROUP BY 1, 2, 3"};

/**
 * Query generated from SQL:
 * ```
 * -- Of the stations whose sectors the actor may see.
 * SELECT t.site_id, t.organisation_id, t.technology, max(c.antenna_height_m) AS "antennaHeightM!"
 * FROM station t JOIN sector c ON c.station_id = t.id WHERE t.status = 'existing' GROUP BY 1, 2, 3
 * ```
 */
export const antennaHeights = new PreparedQuery<IAntennaHeightsParams,IAntennaHeightsResult>(antennaHeightsIR);


/** 'NewestEffects' parameters type */
export interface INewestEffectsParams {
  maxDistanceM: number;
}

/** 'NewestEffects' return type */
export interface INewestEffectsResult {
  isStale: boolean;
  result: unknown;
}

/** 'NewestEffects' query type */
export interface INewestEffectsQuery {
  params: INewestEffectsParams;
  result: INewestEffectsResult;
}

const newestEffectsIR: any = {"usedParamSet":{"maxDistanceM":true},"params":[{"name":"maxDistanceM","required":true,"transform":{"type":"scalar"},"locs":[{"a":501,"b":514}]}],"statement":"-- The newest finished prediction of pairs at least this far apart.\nSELECT t.result AS \"result!\", EXISTS (\n  SELECT FROM layer_version v\n  WHERE v.layer IN ('site', 'station', 'sector', 'hamlet', 'grid', 'coverage', 'coverage_setting', 'planning_setting', 'antenna_pattern', 'catalogue_band')\n    AND v.version > coalesce((t.input_versions ->> v.layer)::bigint, 0)\n) AS \"isStale!\"\nFROM task t\nWHERE t.kind = 'merge-effects' AND t.status = 'done' AND (t.result ->> 'maxDistanceM')::double precision >= :maxDistanceM!\nORDER BY t.id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * -- The newest finished prediction of pairs at least this far apart.
 * SELECT t.result AS "result!", EXISTS (
 *   SELECT FROM layer_version v
 *   WHERE v.layer IN ('site', 'station', 'sector', 'hamlet', 'grid', 'coverage', 'coverage_setting', 'planning_setting', 'antenna_pattern', 'catalogue_band')
 *     AND v.version > coalesce((t.input_versions ->> v.layer)::bigint, 0)
 * ) AS "isStale!"
 * FROM task t
 * WHERE t.kind = 'merge-effects' AND t.status = 'done' AND (t.result ->> 'maxDistanceM')::double precision >= :maxDistanceM!
 * ORDER BY t.id DESC LIMIT 1
 * ```
 */
export const newestEffects = new PreparedQuery<INewestEffectsParams,INewestEffectsResult>(newestEffectsIR);


/** 'ActiveEffects' parameters type */
export type IActiveEffectsParams = void;

/** 'ActiveEffects' return type */
export interface IActiveEffectsResult {
  id: number;
}

/** 'ActiveEffects' query type */
export interface IActiveEffectsQuery {
  params: IActiveEffectsParams;
  result: IActiveEffectsResult;
}

const activeEffectsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT t.id FROM task t WHERE t.kind = 'merge-effects' AND t.status IN ('queued', 'running') ORDER BY t.id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id FROM task t WHERE t.kind = 'merge-effects' AND t.status IN ('queued', 'running') ORDER BY t.id DESC LIMIT 1
 * ```
 */
export const activeEffects = new PreparedQuery<IActiveEffectsParams,IActiveEffectsResult>(activeEffectsIR);


