/* @name InputsOfFreeze */
-- What stands beside the figures: the versions of all inputs, the cost catalogue, the settings, and the province's name.
SELECT (SELECT coalesce(jsonb_object_agg(layer, version), '{}') FROM layer_version) AS "versions!",
  (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.code, c.valid_from), '[]') FROM catalogue_cost c) AS "costs!",
  (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM setting) AS "settings!",
  (SELECT value ->> 'name' FROM setting WHERE key = 'province') AS "province?",
  (SELECT string_agg(DISTINCT source, '; ') FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL) AS "boundarySource?",
  EXISTS (SELECT FROM hamlet WHERE is_synthetic) AS "isSynthetic!";

/* @name UnservedHamlets */
SELECT h.id, h.code, h.name, u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
  s.mobile_any AS "mobile!", s.ftth_any AS "ftth!"
FROM hamlet_service s JOIN hamlet h ON h.id = s.hamlet_id LEFT JOIN administrative_unit u ON u.id = h.unit_id
WHERE s.mobile_any = 'no' OR s.ftth_any = 'no'
ORDER BY u.name COLLATE "vi-x-icu" NULLS LAST, h.name COLLATE "vi-x-icu", h.id;

/* @name SharingPairs */
-- Sites on which both of two mobile operators have stations.
SELECT a.name AS "one!", b.name AS "other!", count(*)::integer AS "sites!"
FROM (SELECT DISTINCT site_id, organisation_id FROM station WHERE status = 'existing') x
JOIN (SELECT DISTINCT site_id, organisation_id FROM station WHERE status = 'existing') y ON y.site_id = x.site_id AND y.organisation_id > x.organisation_id
JOIN site s ON s.id = x.site_id AND s.status = 'existing'
JOIN organisation a ON a.id = x.organisation_id AND a.is_mobile
JOIN organisation b ON b.id = y.organisation_id AND b.is_mobile
GROUP BY a.id, a.name, b.id, b.name
ORDER BY count(*) DESC, a.id, b.id;

/* @name CorridorSummary */
SELECT verdict AS "verdict!", count(*)::integer AS "segments!", round(sum(to_m - from_m))::float8 AS "lengthM!" FROM corridor_segment GROUP BY verdict ORDER BY verdict;

/* @name RoadsThatNeedDucts */
-- Urban roads by name and commune of whose segments some need a shared duct now. No cost where the catalogue lacks the unit cost of one of them.
SELECT r.name, u.type || ' ' || u.name AS "unitName?", count(*)::integer AS "segments!", round(sum(s.to_m - s.from_m))::float8 AS "lengthM!",
  CASE WHEN bool_and(s.cost_vnd IS NOT NULL) THEN round(sum(s.cost_vnd)) END AS "costVnd?"
FROM corridor_segment s JOIN road r ON r.id = s.road_id LEFT JOIN administrative_unit u ON u.id = s.unit_id
WHERE s.verdict = 'duct-now'
GROUP BY r.name, u.id, u.type, u.name
ORDER BY u.name COLLATE "vi-x-icu" NULLS LAST, r.name COLLATE "vi-x-icu" NULLS LAST, u.id;

/* @name SharedSites */
-- Sites that the sharing rate counts as shared: stations of two mobile operators or more.
SELECT round(ST_X(s.geom)::numeric, 5)::float8 AS "lon!", round(ST_Y(s.geom)::numeric, 5)::float8 AS "lat!", u.type || ' ' || u.name AS "unitName?",
  count(DISTINCT t.organisation_id)::integer AS "operators!"
FROM site s JOIN station t ON t.site_id = s.id AND t.status = 'existing' JOIN organisation o ON o.id = t.organisation_id AND o.is_mobile
LEFT JOIN administrative_unit u ON u.id = s.unit_id
WHERE s.status = 'existing'
GROUP BY s.id, u.id
HAVING count(DISTINCT t.organisation_id) >= 2
ORDER BY s.id;

/* @name PlacesIn5g */
-- Priority places by whether the best 5G level of all operators covers them, as the indicator counts them.
SELECT p.name AS "name!", p.kind AS "kind!", u.name AS "unitName?", round(ST_X(p.geom)::numeric, 5)::float8 AS "lon!", round(ST_Y(p.geom)::numeric, 5)::float8 AS "lat!",
  CASE WHEN best.geom IS NULL THEN 'unknown' WHEN ST_Covers(best.geom, p.geom) THEN 'yes' ELSE 'no' END AS "verdict!"
FROM priority_place p
LEFT JOIN LATERAL (SELECT a.type || ' ' || a.name AS name FROM administrative_unit a WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, p.geom) ORDER BY a.id LIMIT 1) u ON true
LEFT JOIN (SELECT c.geom FROM coverage_layer l JOIN coverage_contour c ON c.layer_id = l.id
  WHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL AND l.organisation_id IS NULL LIMIT 1) best ON true
ORDER BY p.id;

/* @name DuctRoads */
-- Where urban roads need a shared duct, now or when they are opened, for the map: to 10 m.
SELECT verdict AS "verdict!", round(to_m - from_m)::float8 AS "lengthM!", (ST_AsGeoJSON(ST_Simplify(geom, 0.0001), 5)::jsonb -> 'coordinates') AS "path!"
FROM corridor_segment WHERE verdict IN ('duct-now', 'duct-when-opened') ORDER BY id;

/* @name IncidentsOfYear */
-- What was reported in the year, as the actor sees it: the authority sees all of it.
SELECT kind AS "kind!", state AS "state!", count(*)::integer AS "count!"
FROM incident
WHERE extract(year FROM received_at AT TIME ZONE 'Asia/Ho_Chi_Minh') = :year!::integer
GROUP BY kind, state ORDER BY kind, state;

/* @name InsertFreeze */
INSERT INTO target_freeze (as_of, year, note, content, created_by)
VALUES (:asOf!, :year!, :note!, :content!, actor_user_id())
RETURNING id;

/* @name Freezes */
SELECT f.id, to_char(f.as_of, 'YYYY-MM-DD') AS "asOf!", f.year, f.note, f.created_at, a.person AS "person?", a.organisation AS "organisation?",
  (f.content -> 'basis' ->> 'coverageRunId')::integer AS "coverageRunId?", coalesce((f.content -> 'template' ->> 'version')::integer, 0) AS "templateVersion!", jsonb_array_length(f.content -> 'unserved') AS "unserved!"
FROM target_freeze f LEFT JOIN LATERAL history_author(f.created_by) a ON true
WHERE :freezeId::integer IS NULL OR f.id = :freezeId
ORDER BY f.id DESC;

/* @name FreezeContents */
-- A freeze and the one before it.
SELECT id, to_char(as_of, 'YYYY-MM-DD') AS "asOf!", year, content FROM target_freeze WHERE id <= :freezeId! ORDER BY id DESC LIMIT 2;

/* @name FrozenCells */
SELECT DISTINCT ON (year) year, content -> 'cells' AS "cells!" FROM target_freeze WHERE year < :thisYear! ORDER BY year, id DESC;
