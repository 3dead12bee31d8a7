/* @name FindPlanningHamlet */
SELECT id, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!", population FROM hamlet WHERE id = :hamletId!;

/* @name OperatorsAtHamlet */
SELECT o.id AS organisation_id, o.name AS organisation_name, coalesce(c.verdict, 'unknown') AS "verdict!", c.rsrp_dbm AS "rsrpDbm?", c.served_share AS "servedShare?",
  s.code AS "bestSiteCode?",
  EXISTS (SELECT FROM station t WHERE t.organisation_id = o.id AND t.technology = :technology! AND t.status = 'existing') AS "hasNetwork!"
FROM organisation o
LEFT JOIN hamlet_coverage c ON c.hamlet_id = :hamletId! AND c.organisation_id = o.id AND c.technology = :technology!
LEFT JOIN site s ON s.id = c.best_site_id
WHERE o.is_mobile
ORDER BY o.id;

/* @name MastsNear */
WITH place AS (
  SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS geog
)
SELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", s.status, s.height_m, s.building_height_m,
  s.free_height_m, s.free_load_kg, ST_Distance(s.geom::geography, p.geog) AS "distanceM!", r.rent_vnd_per_month AS "rentVndPerMonth?",
  ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' ORDER BY 1) AS "tenants!",
  ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' AND t.technology = :technology! ORDER BY 1) AS "onAir!",
  count(*) OVER ()::integer AS "inRadius!"
FROM site s
CROSS JOIN place p
JOIN organisation o ON o.id = s.owner_organisation_id
LEFT JOIN site_confidential r ON r.site_id = s.id
WHERE ST_DWithin(s.geom::geography, p.geog, :radiusM!)
ORDER BY "distanceM!", s.id
LIMIT :maxMasts!;

/* @name HamletsLacking */
WITH place AS (
  SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS geog
)
SELECT h.id, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!", h.population, array_agg(c.organisation_id ORDER BY c.organisation_id) AS "lacking!"
FROM hamlet h
CROSS JOIN place p
JOIN hamlet_coverage c ON c.hamlet_id = h.id
WHERE h.geom && ST_Buffer(p.geog, :radiusM!)::geometry AND h.id <> :hamletId!
  AND c.technology = :technology! AND c.verdict = 'no' AND c.organisation_id = ANY(:organisationIds!)
GROUP BY h.id
ORDER BY h.id;

/* @name NearestFibre */
WITH place AS (
  SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom
)
SELECT ST_Distance(f.geom::geography, p.geom::geography) AS "distanceM!"
FROM fibre_route f CROSS JOIN place p
WHERE f.status = 'existing'
ORDER BY f.geom <-> p.geom
LIMIT 1;
