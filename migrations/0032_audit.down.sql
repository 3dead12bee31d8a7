DROP TABLE storage_sample;
DROP TABLE worker_pulse;
DROP TRIGGER note_freeze ON target_freeze;
DROP TRIGGER note_import ON import;
DROP FUNCTION note_freeze, note_import;
DROP INDEX history_time;
CREATE OR REPLACE FUNCTION recount_operators() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'setting';
  RETURN NULL;
END $$;
