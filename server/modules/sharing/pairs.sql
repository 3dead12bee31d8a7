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
  s.free_height_m, s.free_load_kg, r.rent_vnd_per_month AS "rentVndPerMonth?"
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

/* @name SharingSetting */
SELECT value FROM setting WHERE key = 'sharing';

/* @name MergeCosts */
SELECT DISTINCT ON (code) code, amount_vnd, is_assumption, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
FROM catalogue_cost WHERE valid_from <= current_date AND code = ANY(:codes!)
ORDER BY code, catalogue_cost.valid_from DESC;

/* @name StoredPlanning */
SELECT value FROM setting WHERE key = 'planning';
