/* @name Plans */
-- The status follows from the days: the latest published first day that is not later than today is in force.
WITH periods AS (
  SELECT id, lead(valid_from) OVER (ORDER BY valid_from) AS valid_to FROM plan_version WHERE published_at IS NOT NULL
)
SELECT v.id, v.name, v.decision, v.source_url, v.note, to_char(v.valid_from, 'YYYY-MM-DD') AS "validFrom?", to_char(p.valid_to, 'YYYY-MM-DD') AS "validTo?",
  CASE WHEN v.published_at IS NULL THEN 'draft' WHEN v.valid_from > :today!::date THEN 'coming' WHEN v.id = plan_in_force(:today!::date) THEN 'in-force' ELSE 'replaced' END AS "status!",
  v.based_on_id, o.name AS "createdBy?", to_char(v.created_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "createdAt!",
  to_char(v.published_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "publishedAt?", v.version,
  (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id AND z.kind = 'zone')::integer AS "zones!",
  (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id AND z.kind = 'street')::integer AS "streets!"
FROM plan_version v
LEFT JOIN periods p ON p.id = v.id
LEFT JOIN organisation o ON o.id = v.created_by_organisation_id
WHERE :planId::integer IS NULL OR v.id = :planId
ORDER BY v.published_at IS NOT NULL, v.valid_from DESC NULLS FIRST, v.id DESC;

/* @name InsertPlan */
INSERT INTO plan_version (name, note, based_on_id, created_by, created_by_organisation_id)
VALUES (:name!, :note!, :basedOnId, actor_user_id(), actor_organisation_id())
RETURNING id;

/* @name CopyZones */
INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
  source, source_date, is_synthetic, is_verified)
SELECT :toId!, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
  source, source_date, is_synthetic, is_verified
FROM plan_zone WHERE plan_id = :fromId! ORDER BY id;

/* @name UpdatePlan */
UPDATE plan_version SET name = :name!, decision = :decision, source_url = :sourceUrl, note = :note!, valid_from = :validFrom, version = version + 1
WHERE id = :planId! AND version = :version! AND published_at IS NULL
RETURNING id;

/* @name DeletePlan */
DELETE FROM plan_version WHERE id = :planId! AND version = :version! AND published_at IS NULL RETURNING id;

/* @name PublishPlan */
UPDATE plan_version SET published_at = now(), version = version + 1 WHERE id = :planId! AND version = :version! AND published_at IS NULL RETURNING id;

/* @name RecallPlan */
UPDATE plan_version SET published_at = NULL, version = version + 1 WHERE id = :planId! AND version = :version! AND published_at IS NOT NULL RETURNING id;

/* @name LastPublished */
SELECT id, name, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!" FROM plan_version WHERE published_at IS NOT NULL ORDER BY valid_from DESC LIMIT 1;

/* @name DraftPlan */
SELECT id, name FROM plan_version WHERE published_at IS NULL;

/* @name LockPlan */
-- Whoever writes a zone holds the version meanwhile, so that publishing sees all zones or waits.
SELECT id, published_at IS NOT NULL AS "isPublished!" FROM plan_version WHERE id = :planId! FOR UPDATE;

/* @name Zones */
SELECT id, plan_id, code, kind, name, ST_AsGeoJSON(geom, 15)::jsonb AS "geometry!", reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m,
  to_char(remove_by, 'YYYY-MM-DD') AS "removeBy?", to_char(underground_by, 'YYYY-MM-DD') AS "undergroundBy?",
  CASE WHEN kind = 'zone' THEN ST_Area(geom::geography) END AS "areaM2?", CASE WHEN kind = 'street' THEN ST_Length(geom::geography) END AS "lengthM?",
  source, to_char(source_date, 'YYYY-MM-DD') AS "sourceDate?", is_synthetic, is_verified, version
FROM plan_zone
WHERE plan_id = :planId! AND (:zoneId::integer IS NULL OR id = :zoneId)
ORDER BY kind DESC, name COLLATE "vi-x-icu", code COLLATE "C";

/* @name IsValidShape */
SELECT ST_IsValid(ST_GeomFromGeoJSON(:geometry!)) AS "isValid!";

/* @name ZoneWithCode */
SELECT id, name FROM plan_zone WHERE plan_id = :planId! AND code = :code!;

/* @name InsertZone */
INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
  source, source_date, is_verified)
VALUES (:planId!, :code!, :kind!, :name!, ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), :reachM, :permittedMastClasses, :permittedCableClasses, :greatestHeightM,
  :removeBy, :undergroundBy, :source!, :sourceDate, :isVerified!)
RETURNING id;

/* @name UpdateZone */
UPDATE plan_zone
SET code = :code!, kind = :kind!, name = :name!, geom = ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), reach_m = :reachM, permitted_mast_classes = :permittedMastClasses,
  permitted_cable_classes = :permittedCableClasses, greatest_height_m = :greatestHeightM, remove_by = :removeBy, underground_by = :undergroundBy,
  source = :source!, source_date = :sourceDate, is_verified = :isVerified!, version = version + 1
WHERE id = :zoneId! AND plan_id = :planId! AND version = :version!
RETURNING id;

/* @name DeleteZone */
DELETE FROM plan_zone WHERE id = :zoneId! AND plan_id = :planId! AND version = :version! RETURNING id;

/* @name MastClassCodes */
SELECT code FROM catalogue_mast_class ORDER BY code;

/* @name CableClasses */
SELECT code, name_vi, name_en, place, source FROM catalogue_cable_class ORDER BY code;

/* @name StreetsAt */
-- The nearest road within reach of a click, with the roads of the same name that touch its commune.
WITH nearest AS (
  SELECT r.id, r.name, r.geom FROM road r
  WHERE r.geom && ST_Expand(ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326), 0.002)
    AND ST_DWithin(r.geom::geography, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography, 60)
  ORDER BY r.geom::geography <-> ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography, r.id LIMIT 1
),
place AS (
  SELECT n.id AS road_id, n.name, u.id AS unit_id, u.type || ' ' || u.name AS unit_name, u.geom AS unit_geom
  FROM nearest n LEFT JOIN administrative_unit u ON u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326))
  LIMIT 1
)
SELECT p.road_id AS "roadId!", p.name AS "name?", min(r.code) AS "code!", p.unit_name AS "unitName?", sum(r.length_m) AS "lengthM!",
  ST_AsGeoJSON(ST_LineMerge(ST_Collect(r.geom ORDER BY r.id)), 9)::jsonb AS "geometry!"
FROM place p JOIN road r ON r.id = p.road_id OR (r.name = p.name AND p.unit_geom IS NOT NULL AND ST_Intersects(r.geom, p.unit_geom))
GROUP BY p.road_id, p.name, p.unit_name;

/* @name StreetsNamed */
-- Streets by name, the roads of one name in one commune together; the middle of a road tells its commune.
WITH found AS (
  SELECT r.id, r.code, r.name, r.length_m, r.geom, u.id AS unit_id, u.type || ' ' || u.name AS unit_name
  FROM road r
  LEFT JOIN LATERAL (
    SELECT a.id, a.type, a.name FROM administrative_unit a
    WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(r.geom, 0.5)) LIMIT 1
  ) u ON true
  WHERE r.name IS NOT NULL AND strpos(r.search, search_text(:text!)) > 0
  ORDER BY r.id LIMIT 2000
)
SELECT min(id) AS "roadId!", name AS "name?", min(code) AS "code!", unit_name AS "unitName?", sum(length_m) AS "lengthM!",
  ST_AsGeoJSON(ST_LineMerge(ST_Collect(geom ORDER BY id)), 9)::jsonb AS "geometry!"
FROM found
GROUP BY name, unit_id, unit_name
ORDER BY length(name), name COLLATE "vi-x-icu", unit_name COLLATE "vi-x-icu"
LIMIT 20;
