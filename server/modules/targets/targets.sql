/* @name IndicatorCells */
-- Every indicator that the map gives: by province, commune of today, earlier form of a commune ("past") and former district;
-- by any, each and every single operator. good and counted are hamlets, sites, places or metres; unknown is what nobody can judge and is in neither.
-- indicator: only this one; isProvince: only the province as a whole, without asking where in it a thing lies.
WITH former AS MATERIALIZED (
  -- Alone: no other earlier form of the same unit of today lived at the same time, so that no border has to decide.
  SELECT f.today_id, f.former_id, f.valid_from, f.district_id, f.geom,
    NOT EXISTS (SELECT 1 FROM former_commune g WHERE g.today_id = f.today_id AND g.former_id <> f.former_id
      AND g.valid_from < coalesce(f.valid_to, 'infinity') AND f.valid_from < coalesce(g.valid_to, 'infinity')) AS is_alone
  FROM former_commune f
),
only_district AS (SELECT today_id, min(district_id) AS district_id FROM former GROUP BY today_id HAVING count(DISTINCT district_id) = 1),
cables AS MATERIALIZED (SELECT * FROM urban_cables()),
thing AS (
  SELECT 'hamlet' AS kind, h.id, h.unit_id, h.geom FROM hamlet h WHERE coalesce(:indicator::text IN ('hamlets-mobile-broadband', 'hamlets-ftth'), true)
  UNION ALL SELECT 'site', s.id, s.unit_id, s.geom FROM site s WHERE s.status = 'existing' AND coalesce(:indicator = 'sites-shared', true)
  UNION ALL SELECT 'place', p.id, u.id, p.geom FROM priority_place p
    LEFT JOIN LATERAL (SELECT c.id FROM administrative_unit c WHERE c.level = 'commune' AND c.valid_to IS NULL AND ST_Covers(c.geom, p.geom) ORDER BY c.id LIMIT 1) u ON true
    WHERE coalesce(:indicator = 'priority-places-5g', true)
  UNION ALL SELECT 'segment', c.segment_id, c.unit_id, c.middle FROM cables c WHERE c.organisation_id IS NULL AND coalesce(:indicator = 'urban-undergrounding', true)
),
past AS MATERIALIZED (
  -- On a border between two the lower id takes it, so that nothing counts twice.
  SELECT DISTINCT ON (t.kind, t.id, f.valid_from) t.kind, t.id, f.former_id, f.district_id
  FROM thing t JOIN former f ON f.today_id = t.unit_id AND (f.is_alone OR ST_Covers(f.geom, t.geom))
  ORDER BY t.kind, t.id, f.valid_from, f.former_id
),
placed AS (
  SELECT t.kind, t.id, t.unit_id, coalesce(o.district_id, p.district_id) AS district_id
  FROM thing t LEFT JOIN only_district o ON o.today_id = t.unit_id
  LEFT JOIN (SELECT kind, id, min(district_id) AS district_id FROM past GROUP BY kind, id) p ON p.kind = t.kind AND p.id = t.id
),
in_5g AS MATERIALIZED (
  -- One area with all its places at a time: the area is prepared once.
  SELECT l.organisation_id, place.id AS place_id, CASE WHEN place.is_inside THEN 'yes' ELSE 'no' END AS verdict
  FROM coverage_layer l JOIN coverage_contour c ON c.layer_id = l.id
  CROSS JOIN LATERAL (SELECT p.id, ST_Covers(c.geom, p.geom) AS is_inside FROM priority_place p OFFSET 0) place
  WHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL
),
verdict AS (
  SELECT 'hamlets-mobile-broadband' AS indicator, 'hamlet' AS kind, h.id, o.id AS organisation_id,
    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
  FROM hamlet h CROSS JOIN organisation o
  LEFT JOIN hamlet_coverage c ON c.hamlet_id = h.id AND c.organisation_id = o.id AND c.technology IN ('4G', '5G')
  WHERE o.is_mobile AND coalesce(:indicator = 'hamlets-mobile-broadband', true)
  GROUP BY h.id, o.id
  UNION ALL
  SELECT 'hamlets-ftth', 'hamlet', h.id, o.id, coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown')
  FROM hamlet h CROSS JOIN organisation o
  LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id
  LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'
  WHERE o.is_fixed AND coalesce(:indicator = 'hamlets-ftth', true)
  UNION ALL
  SELECT 'priority-places-5g', 'place', place_id, organisation_id, verdict FROM in_5g
  WHERE organisation_id IS NOT NULL AND coalesce(:indicator = 'priority-places-5g', true)
),
combined AS (
  SELECT indicator, kind, id, 'one' AS mode, organisation_id, verdict FROM verdict
  UNION ALL
  SELECT indicator, kind, id, 'any', NULL, CASE WHEN bool_or(verdict = 'yes') THEN 'yes' WHEN bool_or(verdict = 'no') THEN 'no' ELSE 'unknown' END
  FROM verdict WHERE indicator <> 'priority-places-5g' GROUP BY indicator, kind, id
  UNION ALL
  SELECT 'priority-places-5g', 'place', p.id, 'any', NULL, coalesce(best.verdict, 'unknown')
  FROM priority_place p LEFT JOIN in_5g best ON best.place_id = p.id AND best.organisation_id IS NULL
  WHERE coalesce(:indicator = 'priority-places-5g', true)
  UNION ALL
  SELECT indicator, kind, id, 'each', NULL, CASE WHEN bool_or(verdict = 'no') THEN 'no' WHEN bool_or(verdict = 'unknown') THEN 'unknown' ELSE 'yes' END
  FROM verdict GROUP BY indicator, kind, id
),
tenants AS (
  SELECT s.id, array_agg(DISTINCT t.organisation_id) AS operators
  FROM site s JOIN station t ON t.site_id = s.id AND t.status = 'existing' JOIN organisation o ON o.id = t.organisation_id AND o.is_mobile
  WHERE s.status = 'existing'
  GROUP BY s.id
),
fact AS (
  SELECT indicator, kind, id, mode, organisation_id, (verdict = 'yes')::integer::double precision AS good, (verdict <> 'unknown')::integer::double precision AS counted,
    (verdict = 'unknown')::integer::double precision AS unknown
  FROM combined
  UNION ALL
  SELECT 'sites-shared', 'site', s.id, 'any', NULL, (coalesce(cardinality(t.operators), 0) >= 2)::integer, (t.id IS NOT NULL)::integer, (t.id IS NULL)::integer
  FROM site s LEFT JOIN tenants t ON t.id = s.id WHERE s.status = 'existing' AND coalesce(:indicator = 'sites-shared', true)
  UNION ALL
  SELECT 'sites-shared', 'site', t.id, 'one', operator, (cardinality(t.operators) >= 2)::integer, 1, 0
  FROM tenants t CROSS JOIN unnest(t.operators) operator WHERE coalesce(:indicator = 'sites-shared', true)
  UNION ALL
  SELECT 'urban-undergrounding', 'segment', c.segment_id, CASE WHEN c.organisation_id IS NULL THEN 'any' ELSE 'one' END, c.organisation_id,
    CASE WHEN c.is_known THEN c.underground_m ELSE 0 END, CASE WHEN c.is_known THEN c.road_m ELSE 0 END, CASE WHEN c.is_known THEN 0 ELSE c.road_m END
  FROM cables c WHERE coalesce(:indicator = 'urban-undergrounding', true)
)
SELECT f.indicator AS "indicator!", f.mode AS "mode!", f.organisation_id AS "organisationId?", 'province' AS "level!", NULL::integer AS "unitId?",
  sum(f.good) AS "good!", sum(f.counted) AS "counted!", sum(f.unknown) AS "unknown!"
FROM fact f
GROUP BY f.indicator, f.mode, f.organisation_id
UNION ALL
SELECT f.indicator, f.mode, f.organisation_id, CASE WHEN GROUPING(p.unit_id) = 0 THEN 'commune' ELSE 'district' END,
  CASE WHEN GROUPING(p.unit_id) = 0 THEN p.unit_id ELSE p.district_id END, sum(f.good), sum(f.counted), sum(f.unknown)
FROM fact f JOIN placed p ON p.kind = f.kind AND p.id = f.id
WHERE NOT :isProvince!::boolean
GROUP BY GROUPING SETS ((f.indicator, f.mode, f.organisation_id, p.unit_id), (f.indicator, f.mode, f.organisation_id, p.district_id))
UNION ALL
SELECT f.indicator, f.mode, f.organisation_id, 'past', p.former_id, sum(f.good), sum(f.counted), sum(f.unknown)
FROM fact f JOIN past p ON p.kind = f.kind AND p.id = f.id
WHERE NOT :isProvince!
GROUP BY f.indicator, f.mode, f.organisation_id, p.former_id;

/* @name Indicators */
SELECT code, name_vi, name_en, unit, direction, origin, formula_version, definition_vi, target_by_year, source FROM catalogue_indicator;

/* @name SetTargets */
UPDATE catalogue_indicator SET target_by_year = :targetByYear!, source = :source! WHERE code = :code! RETURNING code;

/* @name AddIndicator */
-- Its figures are entered: the database lets nobody add a computed one.
INSERT INTO catalogue_indicator (code, name_vi, name_en, unit, direction, definition_vi, source)
VALUES (:code!, :nameVi!, :nameEn!, :unit!, :direction!, :definitionVi!, :source!)
ON CONFLICT (code) DO NOTHING
RETURNING code;

/* @name RemoveIndicator */
DELETE FROM catalogue_indicator i
WHERE i.code = :code! AND i.origin = 'entered' AND NOT EXISTS (SELECT FROM indicator_value v WHERE v.indicator_code = i.code)
RETURNING i.code;

/* @name IndicatorUnits */
-- Communes of today and former districts, with their names.
SELECT id, code, level AS "level!", type || ' ' || name AS "name!" FROM administrative_unit
WHERE (level = 'commune' AND valid_to IS NULL) OR level = 'district'
ORDER BY name COLLATE "vi-x-icu", code;

/* @name UnitsOfDay */
-- The communes or districts that there were on a day, with their names.
SELECT id, code, (valid_to IS NULL) AS "isOfToday!", type || ' ' || name AS "name!" FROM administrative_unit
WHERE level = :geography! AND valid_from <= :asOf!::date AND (valid_to IS NULL OR valid_to > :asOf!::date)
ORDER BY name COLLATE "vi-x-icu", code;

/* @name UnitPeriods */
-- The days from which there were other communes or districts than before, with how many of each.
SELECT to_char(p.from_day, 'YYYY-MM-DD') AS "fromDay!", count(*) FILTER (WHERE u.level = 'commune') AS "communes!", count(*) FILTER (WHERE u.level = 'district') AS "districts!"
FROM (SELECT DISTINCT valid_from AS from_day FROM administrative_unit WHERE level IN ('commune', 'district')) p
JOIN administrative_unit u ON u.level IN ('commune', 'district') AND u.valid_from <= p.from_day AND (u.valid_to IS NULL OR u.valid_to > p.from_day)
WHERE p.from_day <= current_date
GROUP BY p.from_day
ORDER BY p.from_day;

/* @name IndicatorValues */
SELECT v.id, v.indicator_code, v.year, v.unit_id, u.level AS "unitLevel?", u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", v.organisation_id, o.name AS "organisationName?",
  v.value, v.source, v.entered_at, v.entered_by, v.version
FROM indicator_value v LEFT JOIN administrative_unit u ON u.id = v.unit_id LEFT JOIN organisation o ON o.id = v.organisation_id
WHERE (:code::text IS NULL OR v.indicator_code = :code) AND (:valueId::integer IS NULL OR v.id = :valueId) AND (NOT :isProvince! OR (v.unit_id IS NULL AND v.organisation_id IS NULL))
ORDER BY v.indicator_code, v.year DESC, u.name COLLATE "vi-x-icu" NULLS FIRST, o.name NULLS FIRST, v.id;

/* @name ValueAuthors */
SELECT v.id, a.person AS "person?", a.organisation AS "organisation?"
FROM indicator_value v LEFT JOIN LATERAL history_author(v.entered_by) a ON true
WHERE v.id = ANY(:valueIds!);

/* @name AddValue */
INSERT INTO indicator_value (indicator_code, year, unit_id, organisation_id, value, source, entered_by)
VALUES (:indicatorCode!, :year!, :unitId, :organisationId, :value!, :source!, actor_user_id())
ON CONFLICT (indicator_code, year, unit_id, organisation_id) DO NOTHING
RETURNING id;

/* @name PutValues */
-- Rows of a file: new ones are added, those that say something else are changed.
INSERT INTO indicator_value AS v (indicator_code, year, unit_id, organisation_id, value, source, entered_by)
SELECT r."indicatorCode", r.year, r."unitId", r."organisationId", r.value, r.source, actor_user_id()
FROM jsonb_to_recordset(:rows!::jsonb) AS r("indicatorCode" text, year integer, "unitId" integer, "organisationId" integer, value double precision, source text)
ON CONFLICT (indicator_code, year, unit_id, organisation_id)
DO UPDATE SET value = excluded.value, source = excluded.source, entered_by = excluded.entered_by, entered_at = now(), version = v.version + 1
WHERE (v.value, v.source) IS DISTINCT FROM (excluded.value, excluded.source)
RETURNING id, (xmax = 0) AS "isNew!";

/* @name ChangeValue */
UPDATE indicator_value SET value = :value!, source = :source!, entered_by = actor_user_id(), entered_at = now(), version = version + 1
WHERE id = :valueId! AND version = :version!
RETURNING id;

/* @name RemoveValue */
DELETE FROM indicator_value WHERE id = :valueId! AND version = :version! RETURNING id;

/* @name IndicatorBasis */
-- What the computed figures rest on.
SELECT (SELECT max(run_id) FROM hamlet_service) AS "coverageRunId?",
  (SELECT coalesce(g.finished_at, g.created_at) FROM coverage_run g WHERE g.id = (SELECT max(run_id) FROM hamlet_service)) AS "coverageAt?",
  (SELECT string_agg(layer || ':' || version, ',' ORDER BY layer) FROM layer_version) AS "versions?";

/* @name TargetOperators */
SELECT id, code, name, is_mobile, is_fixed FROM organisation WHERE is_mobile OR is_fixed ORDER BY is_mobile DESC, id;

/* @name UnitShapes */
SELECT id, code, type || ' ' || name AS "name!", ST_AsGeoJSON(ST_Multi(ST_Simplify(geom, 0.0008, true)), 4)::jsonb AS "geometry!"
FROM administrative_unit
WHERE geom IS NOT NULL AND level = :geography! AND valid_from <= :asOf!::date AND (valid_to IS NULL OR valid_to > :asOf!::date);
