-- The plan of passive infrastructure as versions, each with its areas and streets: which masts and cables it permits there, and by when the others go.

CREATE TABLE catalogue_cable_class (
  code text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  place text NOT NULL CHECK (place IN ('pole', 'underground')),
  source text NOT NULL
);
COMMENT ON TABLE catalogue_cable_class IS 'ways in which a plan permits cables: on poles or underground';
GRANT SELECT ON catalogue_cable_class TO tram_chung_public, tram_chung_member, tram_chung_system;
GRANT INSERT, UPDATE, DELETE ON catalogue_cable_class TO tram_chung_system;

CREATE TABLE plan_version (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  decision text CHECK (length(decision) BETWEEN 1 AND 100),
  source_url text CHECK (source_url ~ '^https?://' AND length(source_url) <= 500),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
  valid_from date,
  based_on_id integer REFERENCES plan_version ON DELETE SET NULL,
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  created_by_organisation_id integer REFERENCES organisation ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK (published_at IS NULL OR valid_from IS NOT NULL)
);
COMMENT ON TABLE plan_version IS 'a version of the plan of passive infrastructure; the published one with the latest first day is in force until the next begins';
COMMENT ON COLUMN plan_version.decision IS 'number of the decision that approves it; null: not decided, or not known';
COMMENT ON COLUMN plan_version.source_url IS 'where the text of the decision can be read';
COMMENT ON COLUMN plan_version.valid_from IS 'first day on which it is in force; null: a draft without a day';
COMMENT ON COLUMN plan_version.published_at IS 'null: a draft; from then on neither it nor its zones are changed';
CREATE UNIQUE INDEX plan_version_one_draft ON plan_version ((true)) WHERE published_at IS NULL;
CREATE UNIQUE INDEX plan_version_day ON plan_version (valid_from) WHERE published_at IS NOT NULL;

CREATE TABLE plan_zone (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan_id integer NOT NULL REFERENCES plan_version ON DELETE CASCADE,
  code text NOT NULL CHECK (length(code) BETWEEN 1 AND 100),
  kind text NOT NULL CHECK (kind IN ('zone', 'street')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  geom geometry(Geometry, 4326) NOT NULL CHECK (ST_IsValid(geom)),
  reach_m double precision CHECK (reach_m > 0 AND reach_m <= 500),
  permitted_mast_classes text[],
  permitted_cable_classes text[],
  greatest_height_m double precision CHECK (greatest_height_m > 0 AND greatest_height_m <= 400),
  remove_by date,
  underground_by date,
  source text NOT NULL CHECK (length(source) > 0),
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  is_verified boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (plan_id, code),
  CHECK (GeometryType(geom) = ANY (CASE kind WHEN 'zone' THEN ARRAY['POLYGON', 'MULTIPOLYGON'] ELSE ARRAY['LINESTRING', 'MULTILINESTRING'] END)),
  CHECK ((kind = 'street') = (reach_m IS NOT NULL))
);
COMMENT ON TABLE plan_zone IS 'an area or a street with the masts and cables that the plan permits there';
COMMENT ON COLUMN plan_zone.code IS 'stays the same from version to version: by it two versions are compared';
COMMENT ON COLUMN plan_zone.reach_m IS 'of a street: how far from its line the rule holds, metres';
COMMENT ON COLUMN plan_zone.permitted_mast_classes IS 'codes of catalogue_mast_class; empty: no mast is permitted; null: the plan says nothing of masts here';
COMMENT ON COLUMN plan_zone.permitted_cable_classes IS 'codes of catalogue_cable_class; empty: no cable is permitted; null: the plan says nothing of cables here';
COMMENT ON COLUMN plan_zone.greatest_height_m IS 'of a mast above its base; null: the plan names none';
COMMENT ON COLUMN plan_zone.remove_by IS 'last day for masts that are not permitted here; null: the plan sets none';
COMMENT ON COLUMN plan_zone.underground_by IS 'last day for cables on poles; null: the plan sets none';
COMMENT ON COLUMN plan_zone.is_verified IS 'somebody has compared it with the text of the plan';
CREATE INDEX plan_zone_geom ON plan_zone USING gist (geom);

-- What was kept as rules with a period becomes one version for every day on which a rule began or ended.
INSERT INTO plan_version (name, note, valid_from, published_at)
SELECT 'Quy hoạch hạ tầng viễn thông thụ động', '', day, now()
FROM (SELECT valid_from AS day FROM permit_zone UNION SELECT valid_to FROM permit_zone WHERE valid_to IS NOT NULL) days ORDER BY day;
INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, greatest_height_m, source, source_date, is_synthetic, is_verified)
SELECT v.id, 'Z' || z.id, z.kind, z.name, z.geom, z.reach_m, z.permitted_mast_classes, z.greatest_height_m, z.source, z.source_date, z.is_synthetic, z.is_verified
FROM plan_version v JOIN permit_zone z ON z.valid_from <= v.valid_from AND (z.valid_to IS NULL OR z.valid_to > v.valid_from)
ORDER BY v.id, z.id;
DROP TABLE permit_zone;
DELETE FROM layer_version WHERE layer = 'permit_zone';

-- Which version that is may be asked by everybody: published plans are no secret.
CREATE FUNCTION plan_in_force(day date) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT id FROM plan_version WHERE published_at IS NOT NULL AND valid_from <= day ORDER BY valid_from DESC LIMIT 1 $$;
COMMENT ON FUNCTION plan_in_force IS 'the version in force on a day; null: none was';

-- A version that has been in force stays as it was; one that begins later may be taken back.
CREATE FUNCTION guard_plan_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL AND (TG_OP = 'DELETE' OR NEW.published_at IS NOT NULL OR OLD.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
    AND NOT (TG_OP = 'UPDATE' AND to_jsonb(NEW) - ARRAY['based_on_id', 'created_by', 'created_by_organisation_id'] = to_jsonb(OLD) - ARRAY['based_on_id', 'created_by', 'created_by_organisation_id']) THEN
    RAISE EXCEPTION 'plan version % has been published', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER guard_plan_version BEFORE UPDATE OR DELETE ON plan_version FOR EACH ROW EXECUTE FUNCTION guard_plan_version();

CREATE FUNCTION guard_plan_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM plan_version WHERE id = coalesce(NEW.plan_id, OLD.plan_id) AND published_at IS NOT NULL) THEN
    RAISE EXCEPTION 'plan version % has been published: its zones stay as they are', coalesce(NEW.plan_id, OLD.plan_id) USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER guard_plan_zone BEFORE INSERT OR UPDATE OR DELETE ON plan_zone FOR EACH ROW EXECUTE FUNCTION guard_plan_zone();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan_version', 'plan_zone'] LOOP
    EXECUTE format('CREATE TRIGGER record_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('''', ''confidential'', ''id'')', name);
    EXECUTE format('CREATE TRIGGER record_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('''', ''confidential'', ''id'')', name);
    EXECUTE format('CREATE TRIGGER record_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('''', ''confidential'', ''id'')', name);
    EXECUTE format('CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION guard_role(''system'', ''authority'', ''construction'')', name);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    INSERT INTO layer_version (layer) VALUES (name) ON CONFLICT (layer) DO NOTHING;
  END LOOP;
END $$;

-- Drafts are for those who make the plan, and what became of them for the authority.
CREATE FUNCTION actor_makes_plans() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(actor_role() IN ('construction', 'authority', 'system'), false) $$;
CREATE POLICY see ON plan_version FOR SELECT USING (published_at IS NOT NULL OR actor_makes_plans());
CREATE POLICY add ON plan_version FOR INSERT WITH CHECK (actor_makes_plans());
CREATE POLICY change ON plan_version FOR UPDATE USING (actor_makes_plans());
CREATE POLICY remove ON plan_version FOR DELETE USING (actor_makes_plans());
CREATE POLICY see ON plan_zone FOR SELECT USING (actor_makes_plans() OR plan_id IN (SELECT id FROM plan_version WHERE published_at IS NOT NULL));
CREATE POLICY add ON plan_zone FOR INSERT WITH CHECK (actor_makes_plans());
CREATE POLICY change ON plan_zone FOR UPDATE USING (actor_makes_plans());
CREATE POLICY remove ON plan_zone FOR DELETE USING (actor_makes_plans());
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_version, plan_zone TO tram_chung_member, tram_chung_system;
