-- Where the plan of passive infrastructure permits which masts: areas and streets. What holds everywhere is the setting "permit".

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
COMMENT ON TABLE permit_zone IS 'an area or a street with the masts that its plan permits there';
COMMENT ON COLUMN permit_zone.reach_m IS 'of a street: how far from its line the rule holds';
COMMENT ON COLUMN permit_zone.permitted_mast_classes IS 'codes of catalogue_mast_class; empty: no mast is permitted';
COMMENT ON COLUMN permit_zone.greatest_height_m IS 'of a mast above its base; null: the plan names none';
COMMENT ON COLUMN permit_zone.valid_to IS 'first day on which the rule no longer holds; null: no end';
COMMENT ON COLUMN permit_zone.is_verified IS 'somebody has compared it with the text of the plan';
CREATE INDEX permit_zone_geom ON permit_zone USING gist (geom);
CREATE INDEX permit_zone_geography ON permit_zone USING gist ((geom::geography));

CREATE TRIGGER record_insert AFTER INSERT ON permit_zone REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER record_update AFTER UPDATE ON permit_zone REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER record_delete AFTER DELETE ON permit_zone REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON permit_zone FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority', 'construction');
INSERT INTO layer_version (layer) VALUES ('permit_zone') ON CONFLICT (layer) DO NOTHING;
GRANT SELECT, INSERT, UPDATE, DELETE ON permit_zone TO tram_chung_member, tram_chung_system;
