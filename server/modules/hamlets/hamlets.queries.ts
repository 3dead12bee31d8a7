/** Types generated for queries found in "server/modules/hamlets/hamlets.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'MobileGaps' parameters type */
export interface IMobileGapsParams {
  each: boolean;
  minPopulation?: number | null | void;
  organisationId?: number | null | void;
  technologies: stringArray;
  unitCode?: string | null | void;
}

/** 'MobileGaps' return type */
export interface IMobileGapsResult {
  id: number;
  isOnlyToVerify: boolean;
  kind: string;
  lat: number;
  lon: number;
  missing: numberArray;
  modelled: string;
  modelledYes: numberArray;
  name: string;
  needsCheck: boolean;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  reported: string;
  reportedNo: numberArray;
  reportedYes: numberArray;
  servedShare: number | null;
  unitCode: string | null;
  unitName: string | null;
  wasOnly2g: boolean;
}

/** 'MobileGaps' query type */
export interface IMobileGapsQuery {
  params: IMobileGapsParams;
  result: IMobileGapsResult;
}

const mobileGapsIR: any = {"usedParamSet":{"organisationId":true,"technologies":true,"each":true,"unitCode":true,"minPopulation":true},"params":[{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":71,"b":85},{"a":112,"b":126},{"a":2698,"b":2712}]},{"name":"technologies","required":true,"transform":{"type":"scalar"},"locs":[{"a":437,"b":450},{"a":709,"b":722},{"a":2671,"b":2684}]},{"name":"each","required":true,"transform":{"type":"scalar"},"locs":[{"a":2285,"b":2290},{"a":2753,"b":2758}]},{"name":"unitCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":2814,"b":2822},{"a":2850,"b":2858}]},{"name":"minPopulation","required":false,"transform":{"type":"scalar"},"locs":[{"a":2868,"b":2881},{"a":2919,"b":2932}]}],"statement":"WITH operators AS (\n  SELECT id FROM organisation WHERE is_mobile AND (:organisationId::integer IS NULL OR id = :organisationId)\n),\nmodelled AS (\n  SELECT c.hamlet_id, c.organisation_id, max(c.served_share) AS share,\n    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict\n  FROM hamlet_coverage c JOIN operators o ON o.id = c.organisation_id\n  WHERE c.technology = ANY(:technologies!)\n  GROUP BY c.hamlet_id, c.organisation_id\n),\nreported AS (\n  SELECT r.hamlet_id, r.organisation_id, CASE WHEN bool_or(r.served) THEN 'yes' ELSE 'no' END AS verdict\n  FROM hamlet_report r JOIN operators o ON o.id = r.organisation_id\n  WHERE r.service = ANY(:technologies!)\n  GROUP BY r.hamlet_id, r.organisation_id\n),\nsummary AS (\n  SELECT h.id AS hamlet_id, max(m.share) AS share,\n    coalesce(bool_or(m.verdict = 'yes'), false) AS has_yes, coalesce(bool_or(m.verdict = 'no'), false) AS has_no,\n    CASE WHEN bool_or(r.verdict = 'yes') THEN 'yes' WHEN bool_or(r.verdict = 'no') THEN 'no' ELSE 'unknown' END AS reported,\n    coalesce(bool_or((m.verdict, r.verdict) IN (('yes', 'no'), ('no', 'yes'))), false) AS contradicts,\n    coalesce(array_agg(o.id ORDER BY o.id) FILTER (WHERE m.verdict = 'no'), '{}') AS missing,\n    coalesce(array_agg(o.id) FILTER (WHERE m.verdict = 'yes'), '{}') AS modelled_yes,\n    coalesce(array_agg(o.id) FILTER (WHERE r.verdict = 'yes'), '{}') AS reported_yes,\n    coalesce(array_agg(o.id) FILTER (WHERE r.verdict = 'no'), '{}') AS reported_no\n  FROM hamlet h CROSS JOIN operators o\n  LEFT JOIN modelled m ON m.hamlet_id = h.id AND m.organisation_id = o.id\n  LEFT JOIN reported r ON r.hamlet_id = h.id AND r.organisation_id = o.id\n  GROUP BY h.id\n)\nSELECT h.id, h.name, h.kind, u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\", h.population, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\",\n  s.share AS \"servedShare?\", CASE WHEN s.has_yes THEN 'yes' WHEN s.has_no THEN 'no' ELSE 'unknown' END AS \"modelled!\", s.reported AS \"reported!\",\n  s.contradicts OR k.hamlet_id IS NOT NULL AS \"needsCheck!\", s.missing AS \"missing!\", s.modelled_yes AS \"modelledYes!\", s.reported_yes AS \"reportedYes!\",\n  s.reported_no AS \"reportedNo!\", coalesce(v.was_only_2g, false) AS \"wasOnly2g!\", NOT (s.has_no AND (:each! OR NOT s.has_yes)) AS \"isOnlyToVerify!\"\nFROM summary s\nJOIN hamlet h ON h.id = s.hamlet_id\nLEFT JOIN administrative_unit u ON u.id = h.unit_id\nLEFT JOIN hamlet_service v ON v.hamlet_id = h.id\n-- What inspectors found against the model stands in the list as well, as to be verified. No operator is named there.\nLEFT JOIN hamlet_check k ON k.hamlet_id = h.id AND k.technologies && :technologies!::text[] AND :organisationId::integer IS NULL\nWHERE ((s.has_no AND (:each! OR NOT s.has_yes)) OR k.hamlet_id IS NOT NULL)\n  AND (:unitCode::text IS NULL OR u.code = :unitCode)\n  AND (:minPopulation::integer IS NULL OR h.population >= :minPopulation)\nORDER BY h.population DESC NULLS LAST, h.id"};

/**
 * Query generated from SQL:
 * ```
 * WITH operators AS (
 *   SELECT id FROM organisation WHERE is_mobile AND (:organisationId::integer IS NULL OR id = :organisationId)
 * ),
 * modelled AS (
 *   SELECT c.hamlet_id, c.organisation_id, max(c.served_share) AS share,
 *     CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
 *   FROM hamlet_coverage c JOIN operators o ON o.id = c.organisation_id
 *   WHERE c.technology = ANY(:technologies!)
 *   GROUP BY c.hamlet_id, c.organisation_id
 * ),
 * reported AS (
 *   SELECT r.hamlet_id, r.organisation_id, CASE WHEN bool_or(r.served) THEN 'yes' ELSE 'no' END AS verdict
 *   FROM hamlet_report r JOIN operators o ON o.id = r.organisation_id
 *   WHERE r.service = ANY(:technologies!)
 *   GROUP BY r.hamlet_id, r.organisation_id
 * ),
 * summary AS (
 *   SELECT h.id AS hamlet_id, max(m.share) AS share,
 *     coalesce(bool_or(m.verdict = 'yes'), false) AS has_yes, coalesce(bool_or(m.verdict = 'no'), false) AS has_no,
 *     CASE WHEN bool_or(r.verdict = 'yes') THEN 'yes' WHEN bool_or(r.verdict = 'no') THEN 'no' ELSE 'unknown' END AS reported,
 *     coalesce(bool_or((m.verdict, r.verdict) IN (('yes', 'no'), ('no', 'yes'))), false) AS contradicts,
 *     coalesce(array_agg(o.id ORDER BY o.id) FILTER (WHERE m.verdict = 'no'), '{}') AS missing,
 *     coalesce(array_agg(o.id) FILTER (WHERE m.verdict = 'yes'), '{}') AS modelled_yes,
 *     coalesce(array_agg(o.id) FILTER (WHERE r.verdict = 'yes'), '{}') AS reported_yes,
 *     coalesce(array_agg(o.id) FILTER (WHERE r.verdict = 'no'), '{}') AS reported_no
 *   FROM hamlet h CROSS JOIN operators o
 *   LEFT JOIN modelled m ON m.hamlet_id = h.id AND m.organisation_id = o.id
 *   LEFT JOIN reported r ON r.hamlet_id = h.id AND r.organisation_id = o.id
 *   GROUP BY h.id
 * )
 * SELECT h.id, h.name, h.kind, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
 *   s.share AS "servedShare?", CASE WHEN s.has_yes THEN 'yes' WHEN s.has_no THEN 'no' ELSE 'unknown' END AS "modelled!", s.reported AS "reported!",
 *   s.contradicts OR k.hamlet_id IS NOT NULL AS "needsCheck!", s.missing AS "missing!", s.modelled_yes AS "modelledYes!", s.reported_yes AS "reportedYes!",
 *   s.reported_no AS "reportedNo!", coalesce(v.was_only_2g, false) AS "wasOnly2g!", NOT (s.has_no AND (:each! OR NOT s.has_yes)) AS "isOnlyToVerify!"
 * FROM summary s
 * JOIN hamlet h ON h.id = s.hamlet_id
 * LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
 * -- What inspectors found against the model stands in the list as well, as to be verified. No operator is named there.
 * LEFT JOIN hamlet_check k ON k.hamlet_id = h.id AND k.technologies && :technologies!::text[] AND :organisationId::integer IS NULL
 * WHERE ((s.has_no AND (:each! OR NOT s.has_yes)) OR k.hamlet_id IS NOT NULL)
 *   AND (:unitCode::text IS NULL OR u.code = :unitCode)
 *   AND (:minPopulation::integer IS NULL OR h.population >= :minPopulation)
 * ORDER BY h.population DESC NULLS LAST, h.id
 * ```
 */
export const mobileGaps = new PreparedQuery<IMobileGapsParams,IMobileGapsResult>(mobileGapsIR);


/** 'FixedGaps' parameters type */
export interface IFixedGapsParams {
  each: boolean;
  minPopulation?: number | null | void;
  organisationId?: number | null | void;
  unitCode?: string | null | void;
}

/** 'FixedGaps' return type */
export interface IFixedGapsResult {
  accessPointM: number | null;
  id: number;
  isOnlyToVerify: boolean;
  kind: string;
  lat: number;
  lon: number;
  missing: numberArray;
  modelled: string;
  name: string;
  needsCheck: boolean;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  reported: string;
  unitCode: string | null;
  unitName: string | null;
  wasOnly2g: boolean;
}

/** 'FixedGaps' query type */
export interface IFixedGapsQuery {
  params: IFixedGapsParams;
  result: IFixedGapsResult;
}

const fixedGapsIR: any = {"usedParamSet":{"organisationId":true,"each":true,"unitCode":true,"minPopulation":true},"params":[{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":70,"b":84},{"a":111,"b":125}]},{"name":"each","required":true,"transform":{"type":"scalar"},"locs":[{"a":1852,"b":1857}]},{"name":"unitCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":1884,"b":1892},{"a":1920,"b":1928}]},{"name":"minPopulation","required":false,"transform":{"type":"scalar"},"locs":[{"a":1938,"b":1951},{"a":1989,"b":2002}]}],"statement":"WITH operators AS (\n  SELECT id FROM organisation WHERE is_fixed AND (:organisationId::integer IS NULL OR id = :organisationId)\n),\njoined AS (\n  SELECT h.id AS hamlet_id, o.id AS organisation_id, f.verdict AS modelled, f.access_point_m, f.by_road,\n    CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END AS reported,\n    coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown') AS verdict\n  FROM hamlet h CROSS JOIN operators o\n  LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id\n  LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'\n),\nsummary AS (\n  SELECT hamlet_id, min(access_point_m) AS access_point_m,\n    bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no,\n    CASE WHEN bool_or(modelled = 'yes') THEN 'yes' WHEN bool_or(modelled = 'no') THEN 'no' ELSE 'unknown' END AS modelled,\n    CASE WHEN bool_or(reported = 'yes') THEN 'yes' WHEN bool_or(reported = 'no') THEN 'no' ELSE 'unknown' END AS reported,\n    coalesce(bool_or((modelled, reported) IN (('yes', 'no'), ('no', 'yes'))), false) AS contradicts,\n    coalesce(array_agg(organisation_id ORDER BY organisation_id) FILTER (WHERE verdict = 'no'), '{}') AS missing\n  FROM joined\n  GROUP BY hamlet_id\n)\nSELECT h.id, h.name, h.kind, u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\", h.population, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\",\n  s.access_point_m AS \"accessPointM?\", s.modelled AS \"modelled!\", s.reported AS \"reported!\", s.contradicts AS \"needsCheck!\", s.missing AS \"missing!\",\n  coalesce(v.was_only_2g, false) AS \"wasOnly2g!\", false AS \"isOnlyToVerify!\"\nFROM summary s\nJOIN hamlet h ON h.id = s.hamlet_id\nLEFT JOIN administrative_unit u ON u.id = h.unit_id\nLEFT JOIN hamlet_service v ON v.hamlet_id = h.id\nWHERE s.has_no AND (:each! OR NOT s.has_yes)\n  AND (:unitCode::text IS NULL OR u.code = :unitCode)\n  AND (:minPopulation::integer IS NULL OR h.population >= :minPopulation)\nORDER BY h.population DESC NULLS LAST, h.id"};

/**
 * Query generated from SQL:
 * ```
 * WITH operators AS (
 *   SELECT id FROM organisation WHERE is_fixed AND (:organisationId::integer IS NULL OR id = :organisationId)
 * ),
 * joined AS (
 *   SELECT h.id AS hamlet_id, o.id AS organisation_id, f.verdict AS modelled, f.access_point_m, f.by_road,
 *     CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END AS reported,
 *     coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown') AS verdict
 *   FROM hamlet h CROSS JOIN operators o
 *   LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id
 *   LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'
 * ),
 * summary AS (
 *   SELECT hamlet_id, min(access_point_m) AS access_point_m,
 *     bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no,
 *     CASE WHEN bool_or(modelled = 'yes') THEN 'yes' WHEN bool_or(modelled = 'no') THEN 'no' ELSE 'unknown' END AS modelled,
 *     CASE WHEN bool_or(reported = 'yes') THEN 'yes' WHEN bool_or(reported = 'no') THEN 'no' ELSE 'unknown' END AS reported,
 *     coalesce(bool_or((modelled, reported) IN (('yes', 'no'), ('no', 'yes'))), false) AS contradicts,
 *     coalesce(array_agg(organisation_id ORDER BY organisation_id) FILTER (WHERE verdict = 'no'), '{}') AS missing
 *   FROM joined
 *   GROUP BY hamlet_id
 * )
 * SELECT h.id, h.name, h.kind, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
 *   s.access_point_m AS "accessPointM?", s.modelled AS "modelled!", s.reported AS "reported!", s.contradicts AS "needsCheck!", s.missing AS "missing!",
 *   coalesce(v.was_only_2g, false) AS "wasOnly2g!", false AS "isOnlyToVerify!"
 * FROM summary s
 * JOIN hamlet h ON h.id = s.hamlet_id
 * LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
 * WHERE s.has_no AND (:each! OR NOT s.has_yes)
 *   AND (:unitCode::text IS NULL OR u.code = :unitCode)
 *   AND (:minPopulation::integer IS NULL OR h.population >= :minPopulation)
 * ORDER BY h.population DESC NULLS LAST, h.id
 * ```
 */
export const fixedGaps = new PreparedQuery<IFixedGapsParams,IFixedGapsResult>(fixedGapsIR);


/** 'GapTotals' parameters type */
export type IGapTotalsParams = void;

/** 'GapTotals' return type */
export interface IGapTotalsResult {
  runId: number | null;
  totalHamlets: number;
}

/** 'GapTotals' query type */
export interface IGapTotalsQuery {
  params: IGapTotalsParams;
  result: IGapTotalsResult;
}

const gapTotalsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT (SELECT count(*)::integer FROM hamlet) AS \"totalHamlets!\", (SELECT max(run_id) FROM hamlet_service) AS run_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT (SELECT count(*)::integer FROM hamlet) AS "totalHamlets!", (SELECT max(run_id) FROM hamlet_service) AS run_id
 * ```
 */
export const gapTotals = new PreparedQuery<IGapTotalsParams,IGapTotalsResult>(gapTotalsIR);


/** 'FindHamlet' parameters type */
export interface IFindHamletParams {
  hamletId: number;
}

/** 'FindHamlet' return type */
export interface IFindHamletResult {
  code: string;
  formerDistrictName: string | null;
  geometry: unknown | null;
  households: number | null;
  id: number;
  isSynthetic: boolean;
  kind: string;
  name: string;
  needsCheck: boolean;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  positionAccuracyM: number | null;
  runId: number | null;
  source: string;
  sourceDate: string | null;
  unitCode: string | null;
  unitName: string | null;
}

/** 'FindHamlet' query type */
export interface IFindHamletQuery {
  params: IFindHamletParams;
  result: IFindHamletResult;
}

const findHamletIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":765,"b":774}]}],"statement":"SELECT h.id, h.code, h.name, h.kind, u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\", d.type || ' ' || d.name AS \"formerDistrictName?\",\n  ST_AsGeoJSON(h.geom, 6)::jsonb AS geometry, h.position_accuracy_m, h.population, h.households,\n  coalesce(v.needs_check, false) OR k.hamlet_id IS NOT NULL AS \"needsCheck!\",\n  v.run_id AS \"runId?\", h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic\nFROM hamlet h\nLEFT JOIN administrative_unit u ON u.id = h.unit_id\nLEFT JOIN LATERAL (\n  SELECT type, name FROM administrative_unit WHERE level = 'district' AND ST_Covers(geom, h.geom) ORDER BY valid_from DESC LIMIT 1\n) d ON true\nLEFT JOIN hamlet_service v ON v.hamlet_id = h.id\nLEFT JOIN hamlet_check k ON k.hamlet_id = h.id\nWHERE h.id = :hamletId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT h.id, h.code, h.name, h.kind, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", d.type || ' ' || d.name AS "formerDistrictName?",
 *   ST_AsGeoJSON(h.geom, 6)::jsonb AS geometry, h.position_accuracy_m, h.population, h.households,
 *   coalesce(v.needs_check, false) OR k.hamlet_id IS NOT NULL AS "needsCheck!",
 *   v.run_id AS "runId?", h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic
 * FROM hamlet h
 * LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * LEFT JOIN LATERAL (
 *   SELECT type, name FROM administrative_unit WHERE level = 'district' AND ST_Covers(geom, h.geom) ORDER BY valid_from DESC LIMIT 1
 * ) d ON true
 * LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
 * LEFT JOIN hamlet_check k ON k.hamlet_id = h.id
 * WHERE h.id = :hamletId!
 * ```
 */
export const findHamlet = new PreparedQuery<IFindHamletParams,IFindHamletResult>(findHamletIR);


/** 'MobileOfHamlet' parameters type */
export interface IMobileOfHamletParams {
  hamletId: number;
}

/** 'MobileOfHamlet' return type */
export interface IMobileOfHamletResult {
  modelled: string;
  organisationCode: string;
  organisationId: number;
  organisationName: string;
  reported: string;
  /** share of residents with P(level >= threshold) >= the run's probability */
  servedShare: number | null;
  technology: string;
  thresholdDbm: number | null;
}

/** 'MobileOfHamlet' query type */
export interface IMobileOfHamletQuery {
  params: IMobileOfHamletParams;
  result: IMobileOfHamletResult;
}

const mobileOfHamletIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":512,"b":521},{"a":671,"b":680}]}],"statement":"SELECT o.id AS organisation_id, o.code AS organisation_code, o.name AS organisation_name, t.technology AS \"technology!\",\n  (g.parameters -> 'thresholdDbm' ->> t.technology)::double precision AS \"thresholdDbm?\",\n  c.served_share AS \"servedShare?\", coalesce(c.verdict, 'unknown') AS \"modelled!\",\n  CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS \"reported!\"\nFROM organisation o\nCROSS JOIN (VALUES ('3G'), ('4G'), ('5G')) AS t (technology)\nLEFT JOIN hamlet_coverage c ON c.hamlet_id = :hamletId! AND c.organisation_id = o.id AND c.technology = t.technology\nLEFT JOIN coverage_run g ON g.id = c.run_id\nLEFT JOIN hamlet_report r ON r.hamlet_id = :hamletId! AND r.organisation_id = o.id AND r.service = t.technology\nWHERE o.is_mobile AND (c.hamlet_id IS NOT NULL OR r.hamlet_id IS NOT NULL)\nORDER BY o.id, t.technology"};

/**
 * Query generated from SQL:
 * ```
 * SELECT o.id AS organisation_id, o.code AS organisation_code, o.name AS organisation_name, t.technology AS "technology!",
 *   (g.parameters -> 'thresholdDbm' ->> t.technology)::double precision AS "thresholdDbm?",
 *   c.served_share AS "servedShare?", coalesce(c.verdict, 'unknown') AS "modelled!",
 *   CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS "reported!"
 * FROM organisation o
 * CROSS JOIN (VALUES ('3G'), ('4G'), ('5G')) AS t (technology)
 * LEFT JOIN hamlet_coverage c ON c.hamlet_id = :hamletId! AND c.organisation_id = o.id AND c.technology = t.technology
 * LEFT JOIN coverage_run g ON g.id = c.run_id
 * LEFT JOIN hamlet_report r ON r.hamlet_id = :hamletId! AND r.organisation_id = o.id AND r.service = t.technology
 * WHERE o.is_mobile AND (c.hamlet_id IS NOT NULL OR r.hamlet_id IS NOT NULL)
 * ORDER BY o.id, t.technology
 * ```
 */
export const mobileOfHamlet = new PreparedQuery<IMobileOfHamletParams,IMobileOfHamletResult>(mobileOfHamletIR);


/** 'LevelsOfHamlet' parameters type */
export interface ILevelsOfHamletParams {
  hamletId: number;
}

/** 'LevelsOfHamlet' return type */
export interface ILevelsOfHamletResult {
  bestSiteCode: string | null;
  bestSiteId: number | null;
  organisationId: number;
  /** median outdoor level over the residents; null: no server in reach */
  rsrpDbm: number | null;
  technology: string;
}

/** 'LevelsOfHamlet' query type */
export interface ILevelsOfHamletQuery {
  params: ILevelsOfHamletParams;
  result: ILevelsOfHamletResult;
}

const levelsOfHamletIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":188}]}],"statement":"SELECT c.organisation_id, c.technology, c.rsrp_dbm, c.best_site_id, s.code AS \"bestSiteCode?\"\nFROM hamlet_coverage c\nLEFT JOIN site s ON s.id = c.best_site_id\nWHERE c.hamlet_id = :hamletId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.organisation_id, c.technology, c.rsrp_dbm, c.best_site_id, s.code AS "bestSiteCode?"
 * FROM hamlet_coverage c
 * LEFT JOIN site s ON s.id = c.best_site_id
 * WHERE c.hamlet_id = :hamletId!
 * ```
 */
export const levelsOfHamlet = new PreparedQuery<ILevelsOfHamletParams,ILevelsOfHamletResult>(levelsOfHamletIR);


/** 'FixedOfHamlet' parameters type */
export interface IFixedOfHamletParams {
  hamletId: number;
}

/** 'FixedOfHamlet' return type */
export interface IFixedOfHamletResult {
  /** to the operator's nearest access point, along roads where by_road; null: it has none in reach */
  accessPointM: number | null;
  byRoad: boolean;
  modelled: string;
  organisationCode: string;
  organisationId: number;
  organisationName: string;
  reported: string;
  thresholdM: number | null;
}

/** 'FixedOfHamlet' query type */
export interface IFixedOfHamletQuery {
  params: IFixedOfHamletParams;
  result: IFixedOfHamletResult;
}

const fixedOfHamletIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":403,"b":412},{"a":486,"b":495}]}],"statement":"SELECT o.id AS organisation_id, o.code AS organisation_code, o.name AS organisation_name, f.access_point_m AS \"accessPointM?\",\n  coalesce(f.by_road, false) AS \"byRoad!\", f.threshold_m AS \"thresholdM?\", coalesce(f.verdict, 'unknown') AS \"modelled!\",\n  CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS \"reported!\"\nFROM organisation o\nLEFT JOIN hamlet_fixed f ON f.hamlet_id = :hamletId! AND f.organisation_id = o.id\nLEFT JOIN hamlet_report r ON r.hamlet_id = :hamletId! AND r.organisation_id = o.id AND r.service = 'FTTH'\nWHERE o.is_fixed AND (f.hamlet_id IS NOT NULL OR r.hamlet_id IS NOT NULL)\nORDER BY o.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT o.id AS organisation_id, o.code AS organisation_code, o.name AS organisation_name, f.access_point_m AS "accessPointM?",
 *   coalesce(f.by_road, false) AS "byRoad!", f.threshold_m AS "thresholdM?", coalesce(f.verdict, 'unknown') AS "modelled!",
 *   CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS "reported!"
 * FROM organisation o
 * LEFT JOIN hamlet_fixed f ON f.hamlet_id = :hamletId! AND f.organisation_id = o.id
 * LEFT JOIN hamlet_report r ON r.hamlet_id = :hamletId! AND r.organisation_id = o.id AND r.service = 'FTTH'
 * WHERE o.is_fixed AND (f.hamlet_id IS NOT NULL OR r.hamlet_id IS NOT NULL)
 * ORDER BY o.id
 * ```
 */
export const fixedOfHamlet = new PreparedQuery<IFixedOfHamletParams,IFixedOfHamletResult>(fixedOfHamletIR);


/** 'MeasuredSettings' parameters type */
export type IMeasuredSettingsParams = void;

/** 'MeasuredSettings' return type */
export interface IMeasuredSettingsResult {
  isPublic: boolean;
  key: string | null;
  value: unknown | null;
}

/** 'MeasuredSettings' query type */
export interface IMeasuredSettingsQuery {
  params: IMeasuredSettingsParams;
  result: IMeasuredSettingsResult;
}

const measuredSettingsIR: any = {"usedParamSet":{},"params":[],"statement":"-- One row at least, so that the role is told where nothing is set.\nSELECT s.key AS \"key?\", s.value AS \"value?\", actor_role() = 'public' AS \"isPublic!\"\nFROM (VALUES (1)) one LEFT JOIN setting s ON s.key IN ('measured', 'coverage')"};

/**
 * Query generated from SQL:
 * ```
 * -- One row at least, so that the role is told where nothing is set.
 * SELECT s.key AS "key?", s.value AS "value?", actor_role() = 'public' AS "isPublic!"
 * FROM (VALUES (1)) one LEFT JOIN setting s ON s.key IN ('measured', 'coverage')
 * ```
 */
export const measuredSettings = new PreparedQuery<IMeasuredSettingsParams,IMeasuredSettingsResult>(measuredSettingsIR);


/** 'MeasuredOfHamlets' parameters type */
export interface IMeasuredOfHamletsParams {
  hamletId?: number | null | void;
  radiusM: number;
  threshold3G: number;
  threshold4G: number;
  threshold5G: number;
}

/** 'MeasuredOfHamlets' return type */
export interface IMeasuredOfHamletsResult {
  hamletId: number;
  newestOn: string;
  /** whose network was measured */
  organisationId: number;
  samples: number;
  served: number;
  technology: string;
}

/** 'MeasuredOfHamlets' query type */
export interface IMeasuredOfHamletsQuery {
  params: IMeasuredOfHamletsParams;
  result: IMeasuredOfHamletsResult;
}

const measuredOfHamletsIR: any = {"usedParamSet":{"radiusM":true,"hamletId":true,"threshold3G":true,"threshold4G":true,"threshold5G":true},"params":[{"name":"radiusM","required":true,"transform":{"type":"scalar"},"locs":[{"a":405,"b":413},{"a":1598,"b":1606}]},{"name":"hamletId","required":false,"transform":{"type":"scalar"},"locs":[{"a":719,"b":727},{"a":756,"b":764}]},{"name":"threshold3G","required":true,"transform":{"type":"scalar"},"locs":[{"a":1231,"b":1243}]},{"name":"threshold4G","required":true,"transform":{"type":"scalar"},"locs":[{"a":1278,"b":1290}]},{"name":"threshold5G","required":true,"transform":{"type":"scalar"},"locs":[{"a":1319,"b":1331}]}],"statement":"-- Row security shows a reader the samples that it may see. Higher than five metres nobody telephones. Squares of 0.01 degrees join\n-- hamlets and samples by equality: no index of places serves under row security, and comparing each with each takes a minute.\nWITH square AS MATERIALIZED (\n  SELECT h.id, h.geom, h.area, x, y\n  FROM hamlet h\n  CROSS JOIN LATERAL (SELECT coalesce(h.area, ST_Expand(h.geom, :radiusM!::double precision / 100000))::box3d AS outline) o\n  CROSS JOIN LATERAL generate_series(floor(ST_XMin(o.outline) * 100)::integer, floor(ST_XMax(o.outline) * 100)::integer) x\n  CROSS JOIN LATERAL generate_series(floor(ST_YMin(o.outline) * 100)::integer, floor(ST_YMax(o.outline) * 100)::integer) y\n  WHERE :hamletId::integer IS NULL OR h.id = :hamletId\n), sample AS MATERIALIZED (\n  SELECT operator_id, technology, level_dbm, measured_at, ST_SetSRID(ST_MakePoint(lon_deg, lat_deg), 4326) AS geom,\n    floor(lon_deg * 100)::integer AS x, floor(lat_deg * 100)::integer AS y\n  FROM measurement\n  WHERE technology <> '2G' AND height_m <= 5\n)\nSELECT h.id AS hamlet_id, m.operator_id AS organisation_id, m.technology, count(*)::integer AS \"samples!\",\n  count(*) FILTER (WHERE m.level_dbm >= CASE m.technology WHEN '3G' THEN :threshold3G!::double precision WHEN '4G' THEN :threshold4G!::double precision\n    ELSE :threshold5G!::double precision END)::integer AS \"served!\",\n  to_char(max(m.measured_at) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS \"newestOn!\"\nFROM square h\nJOIN sample m ON m.x = h.x AND m.y = h.y\nWHERE CASE WHEN h.area IS NULL THEN ST_DistanceSphere(h.geom, m.geom) <= :radiusM! ELSE ST_Covers(h.area, m.geom) END\nGROUP BY h.id, m.operator_id, m.technology"};

/**
 * Query generated from SQL:
 * ```
 * -- Row security shows a reader the samples that it may see. Higher than five metres nobody telephones. Squares of 0.01 degrees join
 * -- hamlets and samples by equality: no index of places serves under row security, and comparing each with each takes a minute.
 * WITH square AS MATERIALIZED (
 *   SELECT h.id, h.geom, h.area, x, y
 *   FROM hamlet h
 *   CROSS JOIN LATERAL (SELECT coalesce(h.area, ST_Expand(h.geom, :radiusM!::double precision / 100000))::box3d AS outline) o
 *   CROSS JOIN LATERAL generate_series(floor(ST_XMin(o.outline) * 100)::integer, floor(ST_XMax(o.outline) * 100)::integer) x
 *   CROSS JOIN LATERAL generate_series(floor(ST_YMin(o.outline) * 100)::integer, floor(ST_YMax(o.outline) * 100)::integer) y
 *   WHERE :hamletId::integer IS NULL OR h.id = :hamletId
 * ), sample AS MATERIALIZED (
 *   SELECT operator_id, technology, level_dbm, measured_at, ST_SetSRID(ST_MakePoint(lon_deg, lat_deg), 4326) AS geom,
 *     floor(lon_deg * 100)::integer AS x, floor(lat_deg * 100)::integer AS y
 *   FROM measurement
 *   WHERE technology <> '2G' AND height_m <= 5
 * )
 * SELECT h.id AS hamlet_id, m.operator_id AS organisation_id, m.technology, count(*)::integer AS "samples!",
 *   count(*) FILTER (WHERE m.level_dbm >= CASE m.technology WHEN '3G' THEN :threshold3G!::double precision WHEN '4G' THEN :threshold4G!::double precision
 *     ELSE :threshold5G!::double precision END)::integer AS "served!",
 *   to_char(max(m.measured_at) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "newestOn!"
 * FROM square h
 * JOIN sample m ON m.x = h.x AND m.y = h.y
 * WHERE CASE WHEN h.area IS NULL THEN ST_DistanceSphere(h.geom, m.geom) <= :radiusM! ELSE ST_Covers(h.area, m.geom) END
 * GROUP BY h.id, m.operator_id, m.technology
 * ```
 */
export const measuredOfHamlets = new PreparedQuery<IMeasuredOfHamletsParams,IMeasuredOfHamletsResult>(measuredOfHamletsIR);


/** 'VisitsOfHamlets' parameters type */
export interface IVisitsOfHamletsParams {
  hamletId?: number | null | void;
}

/** 'VisitsOfHamlets' return type */
export interface IVisitsOfHamletsResult {
  distanceM: number;
  /** null: a place of its own, which says nothing of a hamlet */
  hamletId: number;
  /** drawn by the browser that wrote it down */
  id: string;
  measuredAt: string;
  measuredOn: string;
  organisationId: number;
  technology: string;
  userId: number | null;
  verdict: string;
}

/** 'VisitsOfHamlets' query type */
export interface IVisitsOfHamletsQuery {
  params: IVisitsOfHamletsParams;
  result: IVisitsOfHamletsResult;
}

const visitsOfHamletsIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":false,"transform":{"type":"scalar"},"locs":[{"a":699,"b":707},{"a":743,"b":751}]}],"statement":"-- Row security shows a reader the visits that it may see. The order tells which of two of the same moment came first.\nSELECT v.id, v.hamlet_id AS \"hamletId!\", v.operator_id AS organisation_id, v.technology, v.user_id,\n  to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS \"measuredAt!\",\n  to_char(v.measured_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS \"measuredOn!\", v.verdict,\n  CASE WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS \"distanceM!\"\nFROM field_visit v\nJOIN hamlet h ON h.id = v.hamlet_id\nCROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p\nWHERE v.technology <> '2G' AND (:hamletId::integer IS NULL OR v.hamlet_id = :hamletId)\nORDER BY v.measured_at, v.received_at, v.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Row security shows a reader the visits that it may see. The order tells which of two of the same moment came first.
 * SELECT v.id, v.hamlet_id AS "hamletId!", v.operator_id AS organisation_id, v.technology, v.user_id,
 *   to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "measuredAt!",
 *   to_char(v.measured_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "measuredOn!", v.verdict,
 *   CASE WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS "distanceM!"
 * FROM field_visit v
 * JOIN hamlet h ON h.id = v.hamlet_id
 * CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p
 * WHERE v.technology <> '2G' AND (:hamletId::integer IS NULL OR v.hamlet_id = :hamletId)
 * ORDER BY v.measured_at, v.received_at, v.id
 * ```
 */
export const visitsOfHamlets = new PreparedQuery<IVisitsOfHamletsParams,IVisitsOfHamletsResult>(visitsOfHamletsIR);


