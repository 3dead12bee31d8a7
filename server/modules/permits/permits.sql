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

/* @name PlanInForce */
-- The version in force on a day, with how many zones and streets it has.
SELECT v.id, v.name, v.decision, v.source_url, to_char(v.valid_from, 'YYYY-MM-DD') AS "validFrom!",
  (SELECT count(*) FROM plan_zone z WHERE z.plan_id = v.id)::integer AS "zones!"
FROM plan_version v WHERE v.id = plan_in_force(:day!::date);

/* @name ZonesAt */
-- Zones that hold the place and streets within whose reach it lies.
WITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326) AS geom)
SELECT z.id, z.kind, z.name, z.permitted_mast_classes, z.greatest_height_m, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS "sourceDate?", z.is_verified, z.is_synthetic,
  ST_Distance(z.geom::geography, p.geom::geography) AS "distanceM!"
FROM plan_zone z CROSS JOIN place p
WHERE z.plan_id = :planId!
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
