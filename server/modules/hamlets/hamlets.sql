/* @name MobileGaps */
WITH operators AS (
  SELECT id FROM organisation WHERE is_mobile AND (:organisationId::integer IS NULL OR id = :organisationId)
),
modelled AS (
  SELECT c.hamlet_id, c.organisation_id, max(c.served_share) AS share,
    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
  FROM hamlet_coverage c JOIN operators o ON o.id = c.organisation_id
  WHERE c.technology = ANY(:technologies!)
  GROUP BY c.hamlet_id, c.organisation_id
),
reported AS (
  SELECT r.hamlet_id, r.organisation_id, CASE WHEN bool_or(r.served) THEN 'yes' ELSE 'no' END AS verdict
  FROM hamlet_report r JOIN operators o ON o.id = r.organisation_id
  WHERE r.service = ANY(:technologies!)
  GROUP BY r.hamlet_id, r.organisation_id
),
summary AS (
  SELECT h.id AS hamlet_id, max(m.share) AS share,
    coalesce(bool_or(m.verdict = 'yes'), false) AS has_yes, coalesce(bool_or(m.verdict = 'no'), false) AS has_no,
    CASE WHEN bool_or(r.verdict = 'yes') THEN 'yes' WHEN bool_or(r.verdict = 'no') THEN 'no' ELSE 'unknown' END AS reported,
    coalesce(bool_or((m.verdict, r.verdict) IN (('yes', 'no'), ('no', 'yes'))), false) AS contradicts,
    coalesce(array_agg(o.id ORDER BY o.id) FILTER (WHERE m.verdict = 'no'), '{}') AS missing,
    coalesce(array_agg(o.id) FILTER (WHERE m.verdict = 'yes'), '{}') AS modelled_yes,
    coalesce(array_agg(o.id) FILTER (WHERE r.verdict = 'yes'), '{}') AS reported_yes,
    coalesce(array_agg(o.id) FILTER (WHERE r.verdict = 'no'), '{}') AS reported_no
  FROM hamlet h CROSS JOIN operators o
  LEFT JOIN modelled m ON m.hamlet_id = h.id AND m.organisation_id = o.id
  LEFT JOIN reported r ON r.hamlet_id = h.id AND r.organisation_id = o.id
  GROUP BY h.id
)
SELECT h.id, h.name, h.kind, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
  s.share AS "servedShare?", CASE WHEN s.has_yes THEN 'yes' WHEN s.has_no THEN 'no' ELSE 'unknown' END AS "modelled!", s.reported AS "reported!",
  s.contradicts OR k.hamlet_id IS NOT NULL AS "needsCheck!", s.missing AS "missing!", s.modelled_yes AS "modelledYes!", s.reported_yes AS "reportedYes!",
  s.reported_no AS "reportedNo!", coalesce(v.was_only_2g, false) AS "wasOnly2g!", NOT (s.has_no AND (:each! OR NOT s.has_yes)) AS "isOnlyToVerify!"
FROM summary s
JOIN hamlet h ON h.id = s.hamlet_id
LEFT JOIN administrative_unit u ON u.id = h.unit_id
LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
-- What inspectors found against the model stands in the list as well, as to be verified. No operator is named there.
LEFT JOIN hamlet_check k ON k.hamlet_id = h.id AND k.technologies && :technologies!::text[] AND :organisationId::integer IS NULL
WHERE ((s.has_no AND (:each! OR NOT s.has_yes)) OR k.hamlet_id IS NOT NULL)
  AND (:unitCode::text IS NULL OR u.code = :unitCode)
  AND (:minPopulation::integer IS NULL OR h.population >= :minPopulation)
ORDER BY h.population DESC NULLS LAST, h.id;

/* @name FixedGaps */
WITH operators AS (
  SELECT id FROM organisation WHERE is_fixed AND (:organisationId::integer IS NULL OR id = :organisationId)
),
joined AS (
  SELECT h.id AS hamlet_id, o.id AS organisation_id, f.verdict AS modelled, f.access_point_m, f.by_road,
    CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END AS reported,
    coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown') AS verdict
  FROM hamlet h CROSS JOIN operators o
  LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id
  LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'
),
summary AS (
  SELECT hamlet_id, min(access_point_m) AS access_point_m,
    bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no,
    CASE WHEN bool_or(modelled = 'yes') THEN 'yes' WHEN bool_or(modelled = 'no') THEN 'no' ELSE 'unknown' END AS modelled,
    CASE WHEN bool_or(reported = 'yes') THEN 'yes' WHEN bool_or(reported = 'no') THEN 'no' ELSE 'unknown' END AS reported,
    coalesce(bool_or((modelled, reported) IN (('yes', 'no'), ('no', 'yes'))), false) AS contradicts,
    coalesce(array_agg(organisation_id ORDER BY organisation_id) FILTER (WHERE verdict = 'no'), '{}') AS missing
  FROM joined
  GROUP BY hamlet_id
)
SELECT h.id, h.name, h.kind, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
  s.access_point_m AS "accessPointM?", s.modelled AS "modelled!", s.reported AS "reported!", s.contradicts AS "needsCheck!", s.missing AS "missing!",
  coalesce(v.was_only_2g, false) AS "wasOnly2g!", false AS "isOnlyToVerify!"
FROM summary s
JOIN hamlet h ON h.id = s.hamlet_id
LEFT JOIN administrative_unit u ON u.id = h.unit_id
LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
WHERE s.has_no AND (:each! OR NOT s.has_yes)
  AND (:unitCode::text IS NULL OR u.code = :unitCode)
  AND (:minPopulation::integer IS NULL OR h.population >= :minPopulation)
ORDER BY h.population DESC NULLS LAST, h.id;

/* @name GapTotals */
SELECT (SELECT count(*)::integer FROM hamlet) AS "totalHamlets!", (SELECT max(run_id) FROM hamlet_service) AS run_id;

/* @name FindHamlet */
SELECT h.id, h.code, h.name, h.kind, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", d.type || ' ' || d.name AS "formerDistrictName?",
  ST_AsGeoJSON(h.geom, 6)::jsonb AS geometry, h.position_accuracy_m, h.population, h.households,
  coalesce(v.needs_check, false) OR k.hamlet_id IS NOT NULL AS "needsCheck!",
  v.run_id AS "runId?", h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic
FROM hamlet h
LEFT JOIN administrative_unit u ON u.id = h.unit_id
LEFT JOIN LATERAL (
  SELECT type, name FROM administrative_unit WHERE level = 'district' AND ST_Covers(geom, h.geom) ORDER BY valid_from DESC LIMIT 1
) d ON true
LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
LEFT JOIN hamlet_check k ON k.hamlet_id = h.id
WHERE h.id = :hamletId!;

/* @name MobileOfHamlet */
SELECT o.id AS organisation_id, o.code AS organisation_code, o.name AS organisation_name, t.technology AS "technology!",
  (g.parameters -> 'thresholdDbm' ->> t.technology)::double precision AS "thresholdDbm?",
  c.served_share AS "servedShare?", coalesce(c.verdict, 'unknown') AS "modelled!",
  CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS "reported!"
FROM organisation o
CROSS JOIN (VALUES ('3G'), ('4G'), ('5G')) AS t (technology)
LEFT JOIN hamlet_coverage c ON c.hamlet_id = :hamletId! AND c.organisation_id = o.id AND c.technology = t.technology
LEFT JOIN coverage_run g ON g.id = c.run_id
LEFT JOIN hamlet_report r ON r.hamlet_id = :hamletId! AND r.organisation_id = o.id AND r.service = t.technology
WHERE o.is_mobile AND (c.hamlet_id IS NOT NULL OR r.hamlet_id IS NOT NULL)
ORDER BY o.id, t.technology;

/* @name LevelsOfHamlet */
SELECT c.organisation_id, c.technology, c.rsrp_dbm, c.best_site_id, s.code AS "bestSiteCode?"
FROM hamlet_coverage c
LEFT JOIN site s ON s.id = c.best_site_id
WHERE c.hamlet_id = :hamletId!;

/* @name FixedOfHamlet */
SELECT o.id AS organisation_id, o.code AS organisation_code, o.name AS organisation_name, f.access_point_m AS "accessPointM?",
  coalesce(f.by_road, false) AS "byRoad!", f.threshold_m AS "thresholdM?", coalesce(f.verdict, 'unknown') AS "modelled!",
  CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS "reported!"
FROM organisation o
LEFT JOIN hamlet_fixed f ON f.hamlet_id = :hamletId! AND f.organisation_id = o.id
LEFT JOIN hamlet_report r ON r.hamlet_id = :hamletId! AND r.organisation_id = o.id AND r.service = 'FTTH'
WHERE o.is_fixed AND (f.hamlet_id IS NOT NULL OR r.hamlet_id IS NOT NULL)
ORDER BY o.id;

/* @name MeasuredSettings */
-- One row at least, so that the role is told where nothing is set.
SELECT s.key AS "key?", s.value AS "value?", actor_role() = 'public' AS "isPublic!"
FROM (VALUES (1)) one LEFT JOIN setting s ON s.key IN ('measured', 'coverage');

/* @name MeasuredOfHamlets */
-- Row security shows a reader the samples that it may see. Higher than five metres nobody telephones. Squares of 0.01 degrees join
-- hamlets and samples by equality: no index of places serves under row security, and comparing each with each takes a minute.
WITH square AS MATERIALIZED (
  SELECT h.id, h.geom, h.area, x, y
  FROM hamlet h
  CROSS JOIN LATERAL (SELECT coalesce(h.area, ST_Expand(h.geom, :radiusM!::double precision / 100000))::box3d AS outline) o
  CROSS JOIN LATERAL generate_series(floor(ST_XMin(o.outline) * 100)::integer, floor(ST_XMax(o.outline) * 100)::integer) x
  CROSS JOIN LATERAL generate_series(floor(ST_YMin(o.outline) * 100)::integer, floor(ST_YMax(o.outline) * 100)::integer) y
  WHERE :hamletId::integer IS NULL OR h.id = :hamletId
), sample AS MATERIALIZED (
  SELECT operator_id, technology, level_dbm, measured_at, ST_SetSRID(ST_MakePoint(lon_deg, lat_deg), 4326) AS geom,
    floor(lon_deg * 100)::integer AS x, floor(lat_deg * 100)::integer AS y
  FROM measurement
  WHERE technology <> '2G' AND height_m <= 5
)
SELECT h.id AS hamlet_id, m.operator_id AS organisation_id, m.technology, count(*)::integer AS "samples!",
  count(*) FILTER (WHERE m.level_dbm >= CASE m.technology WHEN '3G' THEN :threshold3G!::double precision WHEN '4G' THEN :threshold4G!::double precision
    ELSE :threshold5G!::double precision END)::integer AS "served!",
  to_char(max(m.measured_at) AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "newestOn!"
FROM square h
JOIN sample m ON m.x = h.x AND m.y = h.y
WHERE CASE WHEN h.area IS NULL THEN ST_DistanceSphere(h.geom, m.geom) <= :radiusM! ELSE ST_Covers(h.area, m.geom) END
GROUP BY h.id, m.operator_id, m.technology;

/* @name VisitsOfHamlets */
-- Row security shows a reader the visits that it may see. The order tells which of two of the same moment came first.
SELECT v.id, v.hamlet_id AS "hamletId!", v.operator_id AS organisation_id, v.technology, v.user_id,
  to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "measuredAt!",
  to_char(v.measured_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "measuredOn!", v.verdict,
  CASE WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS "distanceM!"
FROM field_visit v
JOIN hamlet h ON h.id = v.hamlet_id
CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p
WHERE v.technology <> '2G' AND (:hamletId::integer IS NULL OR v.hamlet_id = :hamletId)
ORDER BY v.measured_at, v.received_at, v.id;
