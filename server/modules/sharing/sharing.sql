/* @name AreaHamlets */
-- Hamlets of the area with the operators that do not serve them by the model, and those of which it cannot tell.
WITH area AS (
  SELECT CASE
    WHEN :unitCodes::text[] IS NOT NULL THEN (SELECT ST_Union(geom) FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND code = ANY(:unitCodes))
    WHEN :area::text IS NOT NULL THEN ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326)
  END AS geom
)
SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!", h.population,
  coalesce(v.lacking, '{}') AS "lacking!", coalesce(v.served, '{}') AS "served!", f.distance_m AS "fibreDistanceM?"
FROM hamlet h
CROSS JOIN area a
LEFT JOIN administrative_unit u ON u.id = h.unit_id
LEFT JOIN LATERAL (
  SELECT array_agg(c.organisation_id ORDER BY c.organisation_id) FILTER (WHERE c.verdict = 'no') AS lacking,
    array_agg(c.organisation_id ORDER BY c.organisation_id) FILTER (WHERE c.verdict = 'yes') AS served
  FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.organisation_id = ANY(:organisationIds!)
) v ON true
LEFT JOIN LATERAL (
  SELECT ST_Distance(r.geom::geography, h.geom::geography) AS distance_m FROM fibre_route r WHERE r.status = 'existing' ORDER BY r.geom <-> h.geom LIMIT 1
) f ON true
WHERE (:unitCodes::text[] IS NULL AND :area::text IS NULL) OR ST_Covers(a.geom, h.geom) OR u.code = ANY(:unitCodes)
ORDER BY h.id;

/* @name MastsAround */
-- Existing masts in a rectangle, with who is on them, and whether they lie in the area.
WITH area AS (
  SELECT CASE
    WHEN :unitCodes::text[] IS NOT NULL THEN (SELECT ST_Union(geom) FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND code = ANY(:unitCodes))
    WHEN :area::text IS NOT NULL THEN ST_SetSRID(ST_GeomFromGeoJSON(:area), 4326)
  END AS geom
)
SELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", s.status, s.height_m, s.building_height_m,
  s.free_height_m, s.free_load_kg, r.rent_vnd_per_month AS "rentVndPerMonth?",
  ARRAY(SELECT DISTINCT t.organisation_id FROM station t JOIN organisation m ON m.id = t.organisation_id
        WHERE t.site_id = s.id AND t.status = 'existing' AND m.is_mobile ORDER BY 1) AS "tenants!",
  ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' AND t.technology = :technology! ORDER BY 1) AS "onAir!",
  ((:unitCodes::text[] IS NULL AND :area::text IS NULL) OR coalesce(ST_Covers(a.geom, s.geom), false)) AS "isInArea!"
FROM site s
CROSS JOIN area a
JOIN organisation o ON o.id = s.owner_organisation_id
LEFT JOIN site_confidential r ON r.site_id = s.id
WHERE s.status = 'existing'
  AND ((:unitCodes::text[] IS NULL AND :area::text IS NULL) OR s.geom && ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326))
ORDER BY s.id;

/* @name MobileOperators */
SELECT o.id, o.name,
  EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = :technology! AND t.status = 'existing') AS "hasNetwork!"
FROM organisation o WHERE o.is_mobile ORDER BY o.id;

/* @name DecidedItems */
SELECT i.decision, i.organisation_id, i.site_id, ST_X(ST_PointOnSurface(i.geom)) AS "lon?", ST_Y(ST_PointOnSurface(i.geom)) AS "lat?"
FROM scenario_item i WHERE i.scenario_id = :scenarioId! AND i.decision <> 'proposed' AND i.kind IN ('mast', 'antenna');

/* @name InsertPlan */
INSERT INTO sharing_plan (scenario_id, parameters, outcome, input_versions)
VALUES (:scenarioId!, :parameters!, :outcome!, :inputVersions!);

/* @name InputVersions */
SELECT current_input_versions() AS "versions!";

/* @name SharingPlans */
SELECT p.scenario_id, s.name, p.created_at::text AS "createdAt!", p.parameters ->> 'technology' AS "technology!",
  (p.outcome ->> 'costVnd')::double precision AS "costVnd!", jsonb_array_length(p.outcome -> 'items') AS "antennas!"
FROM sharing_plan p JOIN scenario s ON s.id = p.scenario_id
ORDER BY p.scenario_id DESC LIMIT 50;

/* @name FindSharingPlan */
SELECT p.scenario_id, s.name, p.created_at::text AS "createdAt!", p.parameters, p.outcome,
  EXISTS (
    SELECT FROM layer_version v
    WHERE v.layer IN ('site', 'station', 'hamlet', 'grid', 'coverage', 'coverage_setting', 'planning_setting', 'catalogue_band')
      AND v.version > coalesce((p.input_versions ->> v.layer)::bigint, 0)
  ) OR EXISTS (SELECT FROM changed_costs(s.costs)) AS "isStale!",
  (SELECT coalesce(jsonb_agg(c), '[]') FROM changed_costs(s.costs) c) AS "changedCosts!"
FROM sharing_plan p JOIN scenario s ON s.id = p.scenario_id
WHERE p.scenario_id = :scenarioId!;

/* @name SharingRateNow */
SELECT count(*)::integer AS "sites!", count(*) FILTER (WHERE operators > 1)::integer AS "shared!"
FROM (
  SELECT t.site_id, count(DISTINCT t.organisation_id) AS operators
  FROM station t JOIN organisation o ON o.id = t.organisation_id JOIN site s ON s.id = t.site_id
  WHERE t.status = 'existing' AND s.status = 'existing' AND o.is_mobile
  GROUP BY t.site_id
) used;

/* @name CostsKnown */
SELECT code AS "code!", is_assumption AS "isAssumption!", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!" FROM catalogue_cost_today ORDER BY code;

/* @name NewestCoverage */
SELECT max(run_id) AS "runId?" FROM hamlet_service;
