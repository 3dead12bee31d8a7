/* @name NearPairs */
-- Two existing masts within the distance that differ in owner or in who is on them.
SELECT a.id AS "firstId!", b.id AS "secondId!", ST_Distance(a.geom::geography, b.geom::geography) AS "distanceM!"
FROM site a
JOIN site b ON b.id > a.id AND ST_DWithin(a.geom::geography, b.geom::geography, :maxDistanceM!)
WHERE a.status = 'existing' AND b.status = 'existing' AND (a.owner_organisation_id <> b.owner_organisation_id
  OR ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = a.id AND t.status = 'existing' ORDER BY 1)
    <> ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = b.id AND t.status = 'existing' ORDER BY 1))
ORDER BY 3, 1, 2;

/* @name MergeMasts */
-- The rent is null where row security hides it.
SELECT s.id, s.code, s.owner_organisation_id, o.name AS "ownerName!", ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!",
  s.mast_class, s.height_m, s.building_height_m, s.free_height_m, s.free_load_kg, r.rent_vnd_per_month AS "rentVndPerMonth?"
FROM site s JOIN organisation o ON o.id = s.owner_organisation_id
LEFT JOIN site_confidential r ON r.site_id = s.id
WHERE s.status = 'existing' ORDER BY s.id;

/* @name MergeStations */
SELECT t.site_id, t.organisation_id, o.name AS "organisationName!", t.technology, o.is_mobile
FROM station t JOIN organisation o ON o.id = t.organisation_id JOIN site s ON s.id = t.site_id
WHERE t.status = 'existing' AND s.status = 'existing' ORDER BY t.site_id, t.organisation_id, t.technology;

/* @name HamletsAtStake */
-- Hamlets whose best server is the mast, with the smallest reserve of level over the run's threshold.
SELECT c.best_site_id AS "siteId!", count(DISTINCT c.hamlet_id)::integer AS "hamlets!",
  min(c.rsrp_dbm - (r.parameters -> 'thresholdDbm' ->> c.technology)::real) AS "smallestReserveDb?"
FROM hamlet_coverage c JOIN coverage_run r ON r.id = c.run_id
WHERE c.best_site_id IS NOT NULL AND c.verdict = 'yes' AND c.technology <> '2G'
GROUP BY c.best_site_id;

/* @name MergeSettings */
SELECT key, value FROM setting WHERE key IN ('sharing', 'planning', 'permit');

/* @name MergeCosts */
SELECT code AS "code!", amount_vnd AS "amountVnd!", is_assumption AS "isAssumption!", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
FROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code;

/* @name MergeHamlets */
SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!", h.population
FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id ORDER BY h.id;

/* @name MergeServings */
SELECT c.hamlet_id, c.organisation_id, c.technology, c.verdict, c.best_site_id, c.rsrp_dbm
FROM hamlet_coverage c WHERE c.technology <> '2G' ORDER BY c.hamlet_id, c.organisation_id, c.technology;

/* @name AntennaHeights */
-- Of the stations whose sectors the actor may see.
SELECT t.site_id, t.organisation_id, t.technology, max(c.antenna_height_m) AS "antennaHeightM!"
FROM station t JOIN sector c ON c.station_id = t.id WHERE t.status = 'existing' GROUP BY 1, 2, 3;

/* @name NewestEffects */
-- The newest finished prediction of pairs at least this far apart.
SELECT t.result AS "result!", EXISTS (
  SELECT FROM layer_version v
  WHERE v.layer IN ('site', 'station', 'sector', 'hamlet', 'grid', 'coverage', 'coverage_setting', 'planning_setting', 'antenna_pattern', 'catalogue_band')
    AND v.version > coalesce((t.input_versions ->> v.layer)::bigint, 0)
) AS "isStale!"
FROM task t
WHERE t.kind = 'merge-effects' AND t.status = 'done' AND (t.result ->> 'maxDistanceM')::double precision >= :maxDistanceM!
ORDER BY t.id DESC LIMIT 1;

/* @name ActiveEffects */
SELECT t.id FROM task t WHERE t.kind = 'merge-effects' AND t.status IN ('queued', 'running') ORDER BY t.id DESC LIMIT 1;
