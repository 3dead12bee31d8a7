REVOKE UPDATE (name, default_bandwidth_mhz, default_power_dbm, default_pattern_code, source, version) ON catalogue_band FROM tram_chung_member;
REVOKE UPDATE (name_vi, name_en, place, source, version) ON catalogue_mast_class FROM tram_chung_member;
DROP TRIGGER guard_role ON catalogue_band;
DROP TRIGGER guard_role ON catalogue_mast_class;
DROP FUNCTION changed_costs;
DROP VIEW catalogue_cost_today;
DROP FUNCTION coverage_input_layers;
DROP TRIGGER count_change ON setting;
CREATE OR REPLACE FUNCTION count_setting_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'setting';
  RETURN NULL;
END $$;
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON setting FOR EACH STATEMENT EXECUTE FUNCTION count_setting_change();
DO $$
DECLARE
  recorded text;
BEGIN
  FOREACH recorded IN ARRAY ARRAY['setting', 'catalogue_cost', 'catalogue_band', 'catalogue_mast_class'] LOOP
    EXECUTE format('DROP TRIGGER record_insert ON %1$I; DROP TRIGGER record_update ON %1$I; DROP TRIGGER record_delete ON %1$I', recorded);
  END LOOP;
END $$;
DELETE FROM history WHERE table_name IN ('setting', 'catalogue_cost', 'catalogue_band', 'catalogue_mast_class');
DELETE FROM layer_version WHERE layer IN ('catalogue_cost', 'catalogue_band', 'catalogue_mast_class', 'coverage_setting', 'planning_setting');
DROP TRIGGER number_setting ON setting;
DROP FUNCTION number_setting;
DROP SEQUENCE setting_version;
ALTER TABLE catalogue_mast_class DROP COLUMN id, DROP COLUMN version;
ALTER TABLE catalogue_band DROP COLUMN id, DROP COLUMN version;
ALTER TABLE catalogue_cost DROP COLUMN id, DROP COLUMN version, DROP COLUMN note;
ALTER TABLE setting DROP COLUMN id, DROP COLUMN version;

CREATE OR REPLACE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  owner_column text := TG_ARGV[0];
  confidential boolean := TG_ARGV[1] = 'confidential';
  key_column text := TG_ARGV[2];
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role)
    SELECT TG_TABLE_NAME, (to_jsonb(n) ->> key_column)::integer, 'insert', (to_jsonb(n) ->> owner_column)::integer, confidential, actor_user_id(), actor_role()
    FROM new_rows n;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role, before, after)
    SELECT TG_TABLE_NAME, (to_jsonb(n) ->> key_column)::integer, 'update', (to_jsonb(n) ->> owner_column)::integer, confidential, actor_user_id(), actor_role(), to_jsonb(o), to_jsonb(n)
    FROM new_rows n JOIN old_rows o ON to_jsonb(o) ->> key_column = to_jsonb(n) ->> key_column
    WHERE to_jsonb(o) IS DISTINCT FROM to_jsonb(n);
  ELSE
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role, before)
    SELECT TG_TABLE_NAME, (to_jsonb(o) ->> key_column)::integer, 'delete', (to_jsonb(o) ->> owner_column)::integer, confidential, actor_user_id(), actor_role(), to_jsonb(o)
    FROM old_rows o;
  END IF;
  INSERT INTO layer_version AS v (layer) VALUES (TG_TABLE_NAME)
    ON CONFLICT (layer) DO UPDATE SET version = v.version + 1, changed_at = now();
  RETURN NULL;
END $$;
