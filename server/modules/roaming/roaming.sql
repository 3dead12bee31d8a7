/* @name RoamingOperators */
-- Each mobile operator with what its own network serves in the area.
WITH area AS (
  SELECT h.id, h.population FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id
  WHERE :unitCode::text IS NULL OR u.code = :unitCode
),
verdict AS (
  SELECT c.hamlet_id, c.organisation_id,
    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
  FROM hamlet_coverage c
  WHERE c.technology = ANY(:technologies!)
  GROUP BY c.hamlet_id, c.organisation_id
)
SELECT o.id AS organisation_id, o.name AS organisation_name,
  EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing') AS "hasNetwork!",
  count(*) FILTER (WHERE v.verdict = 'yes')::integer AS "hamlets!",
  coalesce(sum(a.population) FILTER (WHERE v.verdict = 'yes'), 0)::integer AS "people!",
  count(*) FILTER (WHERE v.verdict = 'yes' AND a.population IS NULL)::integer AS "unknownPopulation!",
  count(a.id) FILTER (WHERE coalesce(v.verdict, 'unknown') = 'unknown')::integer AS "unknownHamlets!"
FROM organisation o
LEFT JOIN area a ON true
LEFT JOIN verdict v ON v.hamlet_id = a.id AND v.organisation_id = o.id
WHERE o.is_mobile
GROUP BY o.id
ORDER BY o.id;

/* @name RoamingPairs */
-- For every guest and host, and for every guest in all other networks (host NULL): what would be added, each hamlet once.
WITH area AS (
  SELECT h.id, h.population FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id
  WHERE :unitCode::text IS NULL OR u.code = :unitCode
),
network AS (
  SELECT o.id FROM organisation o
  WHERE o.is_mobile
    AND EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing')
),
verdict AS (
  SELECT a.id AS hamlet_id, a.population, n.id AS organisation_id,
    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
  FROM area a CROSS JOIN network n
  LEFT JOIN hamlet_coverage c ON c.hamlet_id = a.id AND c.organisation_id = n.id AND c.technology = ANY(:technologies!)
  GROUP BY a.id, a.population, n.id
),
met AS (
  SELECT g.organisation_id AS guest_id, h.organisation_id AS host_id, g.hamlet_id, g.population,
    g.verdict = 'no' AND h.verdict = 'yes' AS is_added,
    (g.verdict = 'unknown' AND h.verdict <> 'no') OR (g.verdict = 'no' AND h.verdict = 'unknown') AS is_unknown
  FROM verdict g JOIN verdict h ON h.hamlet_id = g.hamlet_id AND h.organisation_id <> g.organisation_id
),
any_host AS (
  SELECT guest_id, hamlet_id, population, bool_or(is_added) AS is_added, NOT bool_or(is_added) AND bool_or(is_unknown) AS is_unknown
  FROM met GROUP BY guest_id, hamlet_id, population
),
both_kinds AS (
  SELECT guest_id, host_id, population, is_added, is_unknown FROM met
  UNION ALL
  SELECT guest_id, NULL, population, is_added, is_unknown FROM any_host
)
SELECT guest_id AS "guestId!", host_id AS "hostId?",
  count(*) FILTER (WHERE is_added)::integer AS "hamlets!",
  coalesce(sum(population) FILTER (WHERE is_added), 0)::integer AS "people!",
  count(*) FILTER (WHERE is_added AND population IS NULL)::integer AS "unknownPopulation!",
  count(*) FILTER (WHERE is_unknown)::integer AS "unknownHamlets!"
FROM both_kinds
GROUP BY guest_id, host_id
ORDER BY guest_id, host_id NULLS LAST;

/* @name RoamingHamlets */
-- The hamlets of one pair; without a host, those that any other operator would add.
WITH network AS (
  SELECT o.id FROM organisation o
  WHERE o.is_mobile
    AND EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = ANY(:technologies!) AND t.status = 'existing')
),
verdict AS (
  SELECT h.id AS hamlet_id, n.id AS organisation_id, max(c.served_share) AS served_share,
    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
  FROM hamlet h CROSS JOIN network n
  LEFT JOIN hamlet_coverage c ON c.hamlet_id = h.id AND c.organisation_id = n.id AND c.technology = ANY(:technologies!)
  GROUP BY h.id, n.id
),
met AS (
  SELECT g.hamlet_id, bool_or(g.verdict = 'no' AND h.verdict = 'yes') AS is_added,
    bool_or((g.verdict = 'unknown' AND h.verdict <> 'no') OR (g.verdict = 'no' AND h.verdict = 'unknown')) AS is_unknown,
    array_agg(h.organisation_id ORDER BY h.organisation_id) FILTER (WHERE h.verdict = 'yes') AS host_ids,
    max(h.served_share) FILTER (WHERE h.verdict = 'yes') AS served_share
  FROM verdict g JOIN verdict h ON h.hamlet_id = g.hamlet_id AND h.organisation_id <> g.organisation_id
  WHERE g.organisation_id = :guest! AND (:host::integer IS NULL OR h.organisation_id = :host)
  GROUP BY g.hamlet_id
)
SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
  coalesce(m.host_ids, '{}') AS "hostIds!", m.served_share AS "servedShare?", CASE WHEN m.is_added THEN 'added' ELSE 'unknown' END AS "verdict!"
FROM met m
JOIN hamlet h ON h.id = m.hamlet_id
LEFT JOIN administrative_unit u ON u.id = h.unit_id
WHERE (m.is_added OR m.is_unknown) AND (:unitCode::text IS NULL OR u.code = :unitCode)
ORDER BY m.is_added DESC, h.population DESC NULLS LAST, h.id;

/* @name RoamingArea */
SELECT count(*)::integer AS "hamlets!", coalesce(sum(h.population), 0)::integer AS "people!",
  count(*) FILTER (WHERE h.population IS NULL)::integer AS "unknownPopulation!",
  (SELECT max(run_id) FROM hamlet_service) AS "coverageRunId?"
FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id
WHERE :unitCode::text IS NULL OR u.code = :unitCode;
