-- Catalogues and settings are data that people change: who changed them, when and from what is kept, and a result can tell whether it
-- rests on what holds today.

-- A statement that changed no row is no change: what exists already is loaded again at every start.
CREATE OR REPLACE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  owner_column text := TG_ARGV[0];
  confidential boolean := TG_ARGV[1] = 'confidential';
  key_column text := TG_ARGV[2];
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT FROM new_rows) THEN RETURN NULL; END IF;
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role)
    SELECT TG_TABLE_NAME, (to_jsonb(n) ->> key_column)::integer, 'insert', (to_jsonb(n) ->> owner_column)::integer, confidential, actor_user_id(), actor_role()
    FROM new_rows n;
  ELSIF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (SELECT FROM new_rows) THEN RETURN NULL; END IF;
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role, before, after)
    SELECT TG_TABLE_NAME, (to_jsonb(n) ->> key_column)::integer, 'update', (to_jsonb(n) ->> owner_column)::integer, confidential, actor_user_id(), actor_role(), to_jsonb(o), to_jsonb(n)
    FROM new_rows n JOIN old_rows o ON to_jsonb(o) ->> key_column = to_jsonb(n) ->> key_column
    WHERE to_jsonb(o) IS DISTINCT FROM to_jsonb(n);
  ELSE
    IF NOT EXISTS (SELECT FROM old_rows) THEN RETURN NULL; END IF;
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role, before)
    SELECT TG_TABLE_NAME, (to_jsonb(o) ->> key_column)::integer, 'delete', (to_jsonb(o) ->> owner_column)::integer, confidential, actor_user_id(), actor_role(), to_jsonb(o)
    FROM old_rows o;
  END IF;
  INSERT INTO layer_version AS v (layer) VALUES (TG_TABLE_NAME)
    ON CONFLICT (layer) DO UPDATE SET version = v.version + 1, changed_at = now();
  RETURN NULL;
END $$;

ALTER TABLE setting ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY UNIQUE, ADD COLUMN version integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN setting.version IS 'never the same again, not even after the row was deleted: what an edit is based on';
ALTER TABLE catalogue_cost
  ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000);
COMMENT ON TABLE catalogue_cost IS 'unit costs by the day from which they hold; a new price is a new row, so that older ones stay';
ALTER TABLE catalogue_band ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY UNIQUE, ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE catalogue_mast_class ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY UNIQUE, ADD COLUMN version integer NOT NULL DEFAULT 1;

CREATE SEQUENCE setting_version;
CREATE FUNCTION number_setting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.version := nextval('setting_version') + 1;
  NEW.updated_at := now();
  RETURN NEW;
END $$;
CREATE TRIGGER number_setting BEFORE INSERT OR UPDATE ON setting FOR EACH ROW EXECUTE FUNCTION number_setting();

-- Layers start at 0 where results exist that do not name them: those are not stale because of this.
INSERT INTO layer_version (layer, version) VALUES
  ('catalogue_cost', 0), ('catalogue_band', 0), ('catalogue_mast_class', 0), ('coverage_setting', 0), ('planning_setting', 0);

DO $$
DECLARE
  recorded text;
BEGIN
  FOREACH recorded IN ARRAY ARRAY['setting', 'catalogue_cost', 'catalogue_band', 'catalogue_mast_class'] LOOP
    EXECUTE format('CREATE TRIGGER record_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('''', ''open'', ''id'')', recorded);
    EXECUTE format('CREATE TRIGGER record_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('''', ''open'', ''id'')', recorded);
    EXECUTE format('CREATE TRIGGER record_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('''', ''open'', ''id'')', recorded);
  END LOOP;
END $$;

-- What coverage and what planning rest on, counted apart: a time limit for incidents makes no coverage stale.
DROP TRIGGER count_change ON setting;
CREATE OR REPLACE FUNCTION count_setting_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.value = OLD.value THEN RETURN NULL; END IF;
  UPDATE layer_version SET version = version + 1, changed_at = now()
  WHERE layer = CASE
    WHEN coalesce(NEW.key, OLD.key) IN ('coverage', 'ftth') THEN 'coverage_setting'
    WHEN coalesce(NEW.key, OLD.key) IN ('planning', 'sharing', 'fibre') THEN 'planning_setting'
  END;
  RETURN NULL;
END $$;
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON setting FOR EACH ROW EXECUTE FUNCTION count_setting_change();

CREATE FUNCTION coverage_input_layers() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY['site', 'station', 'sector', 'hamlet', 'hamlet_report', 'access_point', 'road', 'grid', 'coverage_setting', 'catalogue_band', 'calibration_in_force']
$$;
COMMENT ON FUNCTION coverage_input_layers() IS 'what coverage and the verdicts on hamlets are computed from, as layer_version counts it';

-- Unit costs ----------------------------------------------------------------------------------------------------------------

CREATE VIEW catalogue_cost_today WITH (security_invoker = true) AS
  SELECT DISTINCT ON (code) code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source
  FROM catalogue_cost
  WHERE valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
  ORDER BY code, valid_from DESC;
COMMENT ON VIEW catalogue_cost_today IS 'each unit cost as it holds today in Viet Nam';
GRANT SELECT ON catalogue_cost_today TO tram_chung_public, tram_chung_member, tram_chung_system;

CREATE FUNCTION changed_costs(used jsonb) RETURNS TABLE (code text, "nameVi" text, "nameEn" text, unit text, "usedVnd" double precision, "usedFrom" text, "todayVnd" double precision, "todayFrom" text)
LANGUAGE sql STABLE AS $$
  SELECT u.code, t.name_vi, t.name_en, t.unit, u."amountVnd", u."validFrom", t.amount_vnd, to_char(t.valid_from, 'YYYY-MM-DD')
  FROM jsonb_to_recordset(used) AS u (code text, "amountVnd" double precision, "validFrom" text)
  LEFT JOIN catalogue_cost_today t ON t.code = u.code
  WHERE u."amountVnd" IS NOT NULL AND u."amountVnd" IS DISTINCT FROM t.amount_vnd
  ORDER BY u.code
$$;
COMMENT ON FUNCTION changed_costs(jsonb) IS 'of the unit costs that a result keeps ([{code, amountVnd, validFrom}]) those that are others today';

-- Who may edit them -----------------------------------------------------------------------------------------------------------

CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON catalogue_band FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON catalogue_mast_class FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
GRANT UPDATE (name, default_bandwidth_mhz, default_power_dbm, default_pattern_code, source, version) ON catalogue_band TO tram_chung_member;
GRANT UPDATE (name_vi, name_en, place, source, version) ON catalogue_mast_class TO tram_chung_member;
