CREATE TABLE permit_zone (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('zone', 'street')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  geom geometry(Geometry, 4326) NOT NULL CHECK (ST_IsValid(geom)),
  reach_m double precision CHECK (reach_m > 0 AND reach_m <= 500),
  permitted_mast_classes text[] NOT NULL,
  greatest_height_m double precision CHECK (greatest_height_m > 0 AND greatest_height_m <= 400),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to > valid_from),
  source text NOT NULL CHECK (length(source) > 0),
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  is_verified boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CHECK (GeometryType(geom) = ANY (CASE kind WHEN 'zone' THEN ARRAY['POLYGON', 'MULTIPOLYGON'] ELSE ARRAY['LINESTRING', 'MULTILINESTRING'] END)),
  CHECK ((kind = 'street') = (reach_m IS NOT NULL))
);
INSERT INTO permit_zone (kind, name, geom, reach_m, permitted_mast_classes, greatest_height_m, valid_from, valid_to, source, source_date, is_synthetic, is_verified)
SELECT z.kind, z.name, z.geom, z.reach_m, z.permitted_mast_classes, z.greatest_height_m, v.valid_from, v.valid_to, z.source, z.source_date, z.is_synthetic, z.is_verified
FROM plan_zone z JOIN (SELECT id, valid_from, lead(valid_from) OVER (ORDER BY valid_from) AS valid_to FROM plan_version WHERE published_at IS NOT NULL) v ON v.id = z.plan_id
WHERE z.permitted_mast_classes IS NOT NULL ORDER BY z.id;
CREATE INDEX permit_zone_geom ON permit_zone USING gist (geom);
CREATE INDEX permit_zone_geography ON permit_zone USING gist ((geom::geography));
CREATE TRIGGER record_insert AFTER INSERT ON permit_zone REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER record_update AFTER UPDATE ON permit_zone REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER record_delete AFTER DELETE ON permit_zone REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON permit_zone FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority', 'construction');
INSERT INTO layer_version (layer) VALUES ('permit_zone') ON CONFLICT (layer) DO NOTHING;
GRANT SELECT, INSERT, UPDATE, DELETE ON permit_zone TO tram_chung_member, tram_chung_system;

DROP TABLE plan_zone, plan_version;
DROP FUNCTION guard_plan_zone, guard_plan_version, plan_in_force, actor_makes_plans;
DROP TABLE catalogue_cable_class;
DELETE FROM layer_version WHERE layer IN ('plan_version', 'plan_zone');
