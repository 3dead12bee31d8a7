/** Types generated for queries found in "server/modules/roaming/roaming.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'RoamingOperators' parameters type */
export interface IRoamingOperatorsParams {
  technologies: stringArray;
  unitCode?: string | null | void;
}

/** 'RoamingOperators' return type */
export interface IRoamingOperatorsResult {
  hamlets: number;
  hasNetwork: boolean;
  organisationId: number;
  organisationName: string;
  people: number;
  unknownHamlets: number;
  unknownPopulation: number;
}

/** 'RoamingOperators' query type */
export interface IRoamingOperatorsQuery {
  params: IRoamingOperatorsParams;
  result: IRoamingOperatorsResult;
}

const roamingOperatorsIR: any = {"usedParamSet":{"unitCode":true,"technologies":true},"params":[{"name":"unitCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":187,"b":195},{"a":223,"b":231}]},{"name":"technologies","required":true,"transform":{"type":"scalar"},"locs":[{"a":465,"b":478},{"a":672,"b":685}]}],"statement":"-- Each mobile operator with what its own network serves in the area.\nWITH area AS (\n  SELECT h.id, h.population FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id\n  WHERE :unitCode::text IS NULL OR u.code = :unitCode\n),\nverdict AS (\n  SELECT c.hamlet_id, c.organisation_id,\n    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict\n  FROM hamlet_coverage c\n  WHERE c.technology = ANY(:technologies!)\n  GROUP BY c.hamlet_id, c.organisation_id\n)\nSELECT o.id AS organisation_id, o.name AS organisation_name,\n  EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing') AS \"hasNetwork!\",\n  count(*) FILTER (WHERE v.verdict = 'yes')::integer AS \"hamlets!\",\n  coalesce(sum(a.population) FILTER (WHERE v.verdict = 'yes'), 0)::integer AS \"people!\",\n  count(*) FILTER (WHERE v.verdict = 'yes' AND a.population IS NULL)::integer AS \"unknownPopulation!\",\n  count(a.id) FILTER (WHERE coalesce(v.verdict, 'unknown') = 'unknown')::integer AS \"unknownHamlets!\"\nFROM organisation o\nLEFT JOIN area a ON true\nLEFT JOIN verdict v ON v.hamlet_id = a.id AND v.organisation_id = o.id\nWHERE o.is_mobile\nGROUP BY o.id\nORDER BY o.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Each mobile operator with what its own network serves in the area.
 * WITH area AS (
 *   SELECT h.id, h.population FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id
 *   WHERE :unitCode::text IS NULL OR u.code = :unitCode
 * ),
 * verdict AS (
 *   SELECT c.hamlet_id, c.organisation_id,
 *     CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
 *   FROM hamlet_coverage c
 *   WHERE c.technology = ANY(:technologies!)
 *   GROUP BY c.hamlet_id, c.organisation_id
 * )
 * SELECT o.id AS organisation_id, o.name AS organisation_name,
 *   EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing') AS "hasNetwork!",
 *   count(*) FILTER (WHERE v.verdict = 'yes')::integer AS "hamlets!",
 *   coalesce(sum(a.population) FILTER (WHERE v.verdict = 'yes'), 0)::integer AS "people!",
 *   count(*) FILTER (WHERE v.verdict = 'yes' AND a.population IS NULL)::integer AS "unknownPopulation!",
 *   count(a.id) FILTER (WHERE coalesce(v.verdict, 'unknown') = 'unknown')::integer AS "unknownHamlets!"
 * FROM organisation o
 * LEFT JOIN area a ON true
 * LEFT JOIN verdict v ON v.hamlet_id = a.id AND v.organisation_id = o.id
 * WHERE o.is_mobile
 * GROUP BY o.id
 * ORDER BY o.id
 * ```
 */
export const roamingOperators = new PreparedQuery<IRoamingOperatorsParams,IRoamingOperatorsResult>(roamingOperatorsIR);


/** 'RoamingPairs' parameters type */
export interface IRoamingPairsParams {
  technologies: stringArray;
  unitCode?: string | null | void;
}

/** 'RoamingPairs' return type */
export interface IRoamingPairsResult {
  guestId: number;
  hamlets: number;
  hostId: number | null;
  people: number;
  unknownHamlets: number;
  unknownPopulation: number;
}

/** 'RoamingPairs' query type */
export interface IRoamingPairsQuery {
  params: IRoamingPairsParams;
  result: IRoamingPairsResult;
}

const roamingPairsIR: any = {"usedParamSet":{"unitCode":true,"technologies":true},"params":[{"name":"unitCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":240,"b":248},{"a":276,"b":284}]},{"name":"technologies","required":true,"transform":{"type":"scalar"},"locs":[{"a":448,"b":461},{"a":836,"b":849}]}],"statement":"-- For every guest and host, and for every guest in all other networks (host NULL): what would be added, each hamlet once.\nWITH area AS (\n  SELECT h.id, h.population FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id\n  WHERE :unitCode::text IS NULL OR u.code = :unitCode\n),\nnetwork AS (\n  SELECT o.id FROM organisation o\n  WHERE o.is_mobile\n    AND EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing')\n),\nverdict AS (\n  SELECT a.id AS hamlet_id, a.population, n.id AS organisation_id,\n    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict\n  FROM area a CROSS JOIN network n\n  LEFT JOIN hamlet_coverage c ON c.hamlet_id = a.id AND c.organisation_id = n.id AND c.technology = ANY(:technologies!)\n  GROUP BY a.id, a.population, n.id\n),\nmet AS (\n  SELECT g.organisation_id AS guest_id, h.organisation_id AS host_id, g.hamlet_id, g.population,\n    g.verdict = 'no' AND h.verdict = 'yes' AS is_added,\n    (g.verdict = 'unknown' AND h.verdict <> 'no') OR (g.verdict = 'no' AND h.verdict = 'unknown') AS is_unknown\n  FROM verdict g JOIN verdict h ON h.hamlet_id = g.hamlet_id AND h.organisation_id <> g.organisation_id\n),\nany_host AS (\n  SELECT guest_id, hamlet_id, population, bool_or(is_added) AS is_added, NOT bool_or(is_added) AND bool_or(is_unknown) AS is_unknown\n  FROM met GROUP BY guest_id, hamlet_id, population\n),\nboth_kinds AS (\n  SELECT guest_id, host_id, population, is_added, is_unknown FROM met\n  UNION ALL\n  SELECT guest_id, NULL, population, is_added, is_unknown FROM any_host\n)\nSELECT guest_id AS \"guestId!\", host_id AS \"hostId?\",\n  count(*) FILTER (WHERE is_added)::integer AS \"hamlets!\",\n  coalesce(sum(population) FILTER (WHERE is_added), 0)::integer AS \"people!\",\n  count(*) FILTER (WHERE is_added AND population IS NULL)::integer AS \"unknownPopulation!\",\n  count(*) FILTER (WHERE is_unknown)::integer AS \"unknownHamlets!\"\nFROM both_kinds\nGROUP BY guest_id, host_id\nORDER BY guest_id, host_id NULLS LAST"};

/**
 * Query generated from SQL:
 * ```
 * -- For every guest and host, and for every guest in all other networks (host NULL): what would be added, each hamlet once.
 * WITH area AS (
 *   SELECT h.id, h.population FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id
 *   WHERE :unitCode::text IS NULL OR u.code = :unitCode
 * ),
 * network AS (
 *   SELECT o.id FROM organisation o
 *   WHERE o.is_mobile
 *     AND EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing')
 * ),
 * verdict AS (
 *   SELECT a.id AS hamlet_id, a.population, n.id AS organisation_id,
 *     CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
 *   FROM area a CROSS JOIN network n
 *   LEFT JOIN hamlet_coverage c ON c.hamlet_id = a.id AND c.organisation_id = n.id AND c.technology = ANY(:technologies!)
 *   GROUP BY a.id, a.population, n.id
 * ),
 * met AS (
 *   SELECT g.organisation_id AS guest_id, h.organisation_id AS host_id, g.hamlet_id, g.population,
 *     g.verdict = 'no' AND h.verdict = 'yes' AS is_added,
 *     (g.verdict = 'unknown' AND h.verdict <> 'no') OR (g.verdict = 'no' AND h.verdict = 'unknown') AS is_unknown
 *   FROM verdict g JOIN verdict h ON h.hamlet_id = g.hamlet_id AND h.organisation_id <> g.organisation_id
 * ),
 * any_host AS (
 *   SELECT guest_id, hamlet_id, population, bool_or(is_added) AS is_added, NOT bool_or(is_added) AND bool_or(is_unknown) AS is_unknown
 *   FROM met GROUP BY guest_id, hamlet_id, population
 * ),
 * both_kinds AS (
 *   SELECT guest_id, host_id, population, is_added, is_unknown FROM met
 *   UNION ALL
 *   SELECT guest_id, NULL, population, is_added, is_unknown FROM any_host
 * )
 * SELECT guest_id AS "guestId!", host_id AS "hostId?",
 *   count(*) FILTER (WHERE is_added)::integer AS "hamlets!",
 *   coalesce(sum(population) FILTER (WHERE is_added), 0)::integer AS "people!",
 *   count(*) FILTER (WHERE is_added AND population IS NULL)::integer AS "unknownPopulation!",
 *   count(*) FILTER (WHERE is_unknown)::integer AS "unknownHamlets!"
 * FROM both_kinds
 * GROUP BY guest_id, host_id
 * ORDER BY guest_id, host_id NULLS LAST
 * ```
 */
export const roamingPairs = new PreparedQuery<IRoamingPairsParams,IRoamingPairsResult>(roamingPairsIR);


/** 'RoamingHamlets' parameters type */
export interface IRoamingHamletsParams {
  guest: number;
  host?: number | null | void;
  technologies: stringArray;
  unitCode?: string | null | void;
}

/** 'RoamingHamlets' return type */
export interface IRoamingHamletsResult {
  hostIds: numberArray;
  id: number;
  lat: number;
  lon: number;
  name: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  servedShare: number | null;
  unitName: string | null;
  verdict: string;
}

/** 'RoamingHamlets' query type */
export interface IRoamingHamletsQuery {
  params: IRoamingHamletsParams;
  result: IRoamingHamletsResult;
}

const roamingHamletsIR: any = {"usedParamSet":{"technologies":true,"guest":true,"host":true,"unitCode":true},"params":[{"name":"technologies","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":262},{"a":662,"b":675}]},{"name":"guest","required":true,"transform":{"type":"scalar"},"locs":[{"a":1228,"b":1234}]},{"name":"host","required":false,"transform":{"type":"scalar"},"locs":[{"a":1241,"b":1245},{"a":1287,"b":1291}]},{"name":"unitCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":1726,"b":1734},{"a":1762,"b":1770}]}],"statement":"-- The hamlets of one pair; without a host, those that any other operator would add.\nWITH network AS (\n  SELECT o.id FROM organisation o\n  WHERE o.is_mobile\n    AND EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing')\n),\nverdict AS (\n  SELECT h.id AS hamlet_id, n.id AS organisation_id, max(c.served_share) AS served_share,\n    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict\n  FROM hamlet h CROSS JOIN network n\n  LEFT JOIN hamlet_coverage c ON c.hamlet_id = h.id AND c.organisation_id = n.id AND c.technology = ANY(:technologies!)\n  GROUP BY h.id, n.id\n),\nmet AS (\n  SELECT g.hamlet_id, bool_or(g.verdict = 'no' AND h.verdict = 'yes') AS is_added,\n    bool_or((g.verdict = 'unknown' AND h.verdict <> 'no') OR (g.verdict = 'no' AND h.verdict = 'unknown')) AS is_unknown,\n    array_agg(h.organisation_id ORDER BY h.organisation_id) FILTER (WHERE h.verdict = 'yes') AS host_ids,\n    max(h.served_share) FILTER (WHERE h.verdict = 'yes') AS served_share\n  FROM verdict g JOIN verdict h ON h.hamlet_id = g.hamlet_id AND h.organisation_id <> g.organisation_id\n  WHERE g.organisation_id = :guest! AND (:host::integer IS NULL OR h.organisation_id = :host)\n  GROUP BY g.hamlet_id\n)\nSELECT h.id, h.name, u.type || ' ' || u.name AS \"unitName?\", h.population, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\",\n  coalesce(m.host_ids, '{}') AS \"hostIds!\", m.served_share AS \"servedShare?\", CASE WHEN m.is_added THEN 'added' ELSE 'unknown' END AS \"verdict!\"\nFROM met m\nJOIN hamlet h ON h.id = m.hamlet_id\nLEFT JOIN administrative_unit u ON u.id = h.unit_id\nWHERE (m.is_added OR m.is_unknown) AND (:unitCode::text IS NULL OR u.code = :unitCode)\nORDER BY m.is_added DESC, h.population DESC NULLS LAST, h.id"};

/**
 * Query generated from SQL:
 * ```
 * -- The hamlets of one pair; without a host, those that any other operator would add.
 * WITH network AS (
 *   SELECT o.id FROM organisation o
 *   WHERE o.is_mobile
 *     AND EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing')
 * ),
 * verdict AS (
 *   SELECT h.id AS hamlet_id, n.id AS organisation_id, max(c.served_share) AS served_share,
 *     CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
 *   FROM hamlet h CROSS JOIN network n
 *   LEFT JOIN hamlet_coverage c ON c.hamlet_id = h.id AND c.organisation_id = n.id AND c.technology = ANY(:technologies!)
 *   GROUP BY h.id, n.id
 * ),
 * met AS (
 *   SELECT g.hamlet_id, bool_or(g.verdict = 'no' AND h.verdict = 'yes') AS is_added,
 *     bool_or((g.verdict = 'unknown' AND h.verdict <> 'no') OR (g.verdict = 'no' AND h.verdict = 'unknown')) AS is_unknown,
 *     array_agg(h.organisation_id ORDER BY h.organisation_id) FILTER (WHERE h.verdict = 'yes') AS host_ids,
 *     max(h.served_share) FILTER (WHERE h.verdict = 'yes') AS served_share
 *   FROM verdict g JOIN verdict h ON h.hamlet_id = g.hamlet_id AND h.organisation_id <> g.organisation_id
 *   WHERE g.organisation_id = :guest! AND (:host::integer IS NULL OR h.organisation_id = :host)
 *   GROUP BY g.hamlet_id
 * )
 * SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
 *   coalesce(m.host_ids, '{}') AS "hostIds!", m.served_share AS "servedShare?", CASE WHEN m.is_added THEN 'added' ELSE 'unknown' END AS "verdict!"
 * FROM met m
 * JOIN hamlet h ON h.id = m.hamlet_id
 * LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * WHERE (m.is_added OR m.is_unknown) AND (:unitCode::text IS NULL OR u.code = :unitCode)
 * ORDER BY m.is_added DESC, h.population DESC NULLS LAST, h.id
 * ```
 */
export const roamingHamlets = new PreparedQuery<IRoamingHamletsParams,IRoamingHamletsResult>(roamingHamletsIR);


/** 'RoamingArea' parameters type */
export interface IRoamingAreaParams {
  unitCode?: string | null | void;
}

/** 'RoamingArea' return type */
export interface IRoamingAreaResult {
  coverageRunId: number | null;
  hamlets: number;
  people: number;
  unknownPopulation: number;
}

/** 'RoamingArea' query type */
export interface IRoamingAreaQuery {
  params: IRoamingAreaParams;
  result: IRoamingAreaResult;
}

const roamingAreaIR: any = {"usedParamSet":{"unitCode":true},"params":[{"name":"unitCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":310,"b":318},{"a":346,"b":354}]}],"statement":"SELECT count(*)::integer AS \"hamlets!\", coalesce(sum(h.population), 0)::integer AS \"people!\",\n  count(*) FILTER (WHERE h.population IS NULL)::integer AS \"unknownPopulation!\",\n  (SELECT max(run_id) FROM hamlet_service) AS \"coverageRunId?\"\nFROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id\nWHERE :unitCode::text IS NULL OR u.code = :unitCode"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*)::integer AS "hamlets!", coalesce(sum(h.population), 0)::integer AS "people!",
 *   count(*) FILTER (WHERE h.population IS NULL)::integer AS "unknownPopulation!",
 *   (SELECT max(run_id) FROM hamlet_service) AS "coverageRunId?"
 * FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * WHERE :unitCode::text IS NULL OR u.code = :unitCode
 * ```
 */
export const roamingArea = new PreparedQuery<IRoamingAreaParams,IRoamingAreaResult>(roamingAreaIR);


