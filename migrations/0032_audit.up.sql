-- The audit screen and the system page: what is recorded of imports and freezes, and what the processes say of themselves.

CREATE INDEX history_time ON history (at, id);

CREATE FUNCTION note_import() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM record_event(CASE NEW.status WHEN 'undone' THEN 'import-undone' WHEN 'failed' THEN 'import-failed' ELSE 'import-stored' END,
    coalesce(actor_user_id(), NEW.user_id), NEW.user_id, NULL, jsonb_build_object('file', NEW.file_name, 'kind', NEW.kind));
  RETURN NULL;
END $$;
CREATE TRIGGER note_import AFTER UPDATE OF status ON import FOR EACH ROW
  WHEN (NEW.status IN ('stored', 'undone', 'failed') AND OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION note_import();

CREATE FUNCTION note_freeze() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM record_event('frozen', NULL, NULL, NULL, jsonb_build_object('asOf', NEW.as_of, 'year', NEW.year));
  RETURN NULL;
END $$;
CREATE TRIGGER note_freeze AFTER INSERT ON target_freeze FOR EACH ROW EXECUTE FUNCTION note_freeze();

CREATE TABLE worker_pulse (
  worker_id uuid PRIMARY KEY,
  version text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  beat_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE worker_pulse IS 'each worker process says now and then that it lives';
GRANT SELECT, INSERT, UPDATE, DELETE ON worker_pulse TO tram_chung_system;

CREATE TABLE storage_sample (
  taken_on date PRIMARY KEY,
  bytes bigint NOT NULL CHECK (bytes >= 0)
);
COMMENT ON TABLE storage_sample IS 'size of the database once a day, so that its growth can be told';
GRANT SELECT, INSERT ON storage_sample TO tram_chung_system;

-- Coverage has a setting's layer of its own since migration 0030.
CREATE OR REPLACE FUNCTION recount_operators() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer IN ('coverage_setting', 'planning_setting');
  RETURN NULL;
END $$;
