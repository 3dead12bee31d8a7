/* @name PermitSettingRow */
SELECT value FROM setting WHERE key = 'permit';

/* @name StorePermitSetting */
INSERT INTO setting (key, value, source) VALUES ('permit', :value!, :source!)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now();

/* @name PlanningSettingRow */
SELECT value FROM setting WHERE key = 'planning';

/* @name MastClass */
SELECT code, place FROM catalogue_mast_class WHERE code = :code!;

/* @name MastClassCodes */
SELECT code FROM catalogue_mast_class ORDER BY code;

/* @name Operator */
SELECT id, name FROM organisation WHERE id = :id! AND kind IN ('operator', 'tower', 'power', 'other');

/* @name PermitZones */
SELECT id, kind, name, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!", reach_m, permitted_mast_classes, greatest_height_m, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!",
  to_char(valid_to, 'YYYY-MM-DD') AS "validTo?", source, to_char(source_date, 'YYYY-MM-DD') AS "sourceDate?", is_synthetic, is_verified, version
FROM permit_zone
WHERE :zoneId::integer IS NULL OR id = :zoneId
ORDER BY name, id;

/* @name IsValidShape */
SELECT ST_IsValid(ST_GeomFromGeoJSON(:geometry!)) AS "isValid!";

/* @name InsertZone */
INSERT INTO permit_zone (kind, name, geom, reach_m, permitted_mast_classes, greatest_height_m, valid_from, valid_to, source, source_date, is_verified)
VALUES (:kind!, :name!, ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), :reachM, :permittedMastClasses!, :greatestHeightM, :validFrom!, :validTo, :source!, :sourceDate, :isVerified!)
RETURNING id;

/* @name UpdateZone */
UPDATE permit_zone
SET kind = :kind!, name = :name!, geom = ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326), reach_m = :reachM, permitted_mast_classes = :permittedMastClasses!,
  greatest_height_m = :greatestHeightM, valid_from = :validFrom!, valid_to = :validTo, source = :source!, source_date = :sourceDate, is_verified = :isVerified!, version = version + 1
WHERE id = :zoneId! AND version = :version!
RETURNING id;

/* @name DeleteZone */
DELETE FROM permit_zone WHERE id = :zoneId! AND version = :version! RETURNING id;

/* @name ZonesInForce */
SELECT count(*)::integer AS "count!" FROM permit_zone
WHERE valid_from <= :today!::date AND (valid_to IS NULL OR valid_to > :today!::date);

/* @name ZonesAt */
-- Zones that hold the place and streets within whose reach it lies, of those in force.
WITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom)
SELECT z.id, z.kind, z.name, z.permitted_mast_classes, z.greatest_height_m, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS "sourceDate?", z.is_verified, z.is_synthetic,
  ST_Distance(z.geom::geography, p.geom::geography) AS "distanceM!"
FROM permit_zone z CROSS JOIN place p
WHERE z.valid_from <= :today!::date AND (z.valid_to IS NULL OR z.valid_to > :today!::date)
  AND ((z.kind = 'zone' AND ST_Covers(z.geom, p.geom)) OR (z.kind = 'street' AND ST_DWithin(z.geom::geography, p.geom::geography, z.reach_m)))
ORDER BY z.kind DESC, z.name, z.id;

/* @name MastsNear */
-- Masts within a distance, and the nearest one wherever it stands; what is retired carries nothing.
WITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom),
near AS (
  (SELECT s.id FROM site s CROSS JOIN place p WHERE s.status <> 'retired' AND ST_DWithin(s.geom::geography, p.geom::geography, :radiusM!))
  UNION
  (SELECT s.id FROM site s CROSS JOIN place p WHERE s.status <> 'retired' ORDER BY s.geom::geography <-> p.geom::geography LIMIT 1)
)
SELECT s.id, s.code, s.owner_organisation_id, o.name AS owner_name, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", s.status, s.height_m, s.building_height_m,
  s.free_height_m, s.free_load_kg, ST_Distance(s.geom::geography, p.geom::geography) AS "distanceM!", s.source, to_char(s.source_date, 'YYYY-MM-DD') AS "sourceDate?", s.is_synthetic,
  ARRAY(SELECT DISTINCT t.organisation_id FROM station t WHERE t.site_id = s.id AND t.status = 'existing' ORDER BY 1) AS "tenants!"
FROM near n JOIN site s ON s.id = n.id JOIN organisation o ON o.id = s.owner_organisation_id CROSS JOIN place p
ORDER BY "distanceM!", s.id;
