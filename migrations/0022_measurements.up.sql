-- Measured levels: a layer of its own beside what is modelled and what is reported. Seen by who uploaded them, by the authority, and each sample by
-- the operator that it is about; by nobody else.

CREATE TABLE measurement_set (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind IN ('drive-test', 'field', 'speed-test')),
  organisation_id integer NOT NULL REFERENCES organisation,
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  file_name text NOT NULL,
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  operator_ids integer[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (organisation_id, content_hash)
);
COMMENT ON TABLE measurement_set IS 'one file of measured levels';
COMMENT ON COLUMN measurement_set.organisation_id IS 'who uploaded it';
COMMENT ON COLUMN measurement_set.content_hash IS 'SHA-256 of the file: the same file twice changes nothing';
COMMENT ON COLUMN measurement_set.operator_ids IS 'the operators that its samples are about: each sees that the set exists and its own samples';

CREATE TABLE measurement (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  set_id integer NOT NULL REFERENCES measurement_set ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  operator_id integer NOT NULL REFERENCES organisation,
  measured_at timestamptz NOT NULL,
  lon_deg double precision NOT NULL CHECK (lon_deg BETWEEN -180 AND 180),
  lat_deg double precision NOT NULL CHECK (lat_deg BETWEEN -90 AND 90),
  technology text NOT NULL CHECK (technology IN ('2G', '3G', '4G', '5G')),
  band_code text REFERENCES catalogue_band,
  level_dbm real NOT NULL CHECK (level_dbm BETWEEN -160 AND -20),
  height_m real NOT NULL CHECK (height_m > 0 AND height_m <= 400),
  is_height_assumed boolean NOT NULL,
  note text CHECK (length(note) <= 500),
  UNIQUE NULLS NOT DISTINCT (organisation_id, operator_id, technology, band_code, measured_at, lon_deg, lat_deg, level_dbm)
);
COMMENT ON TABLE measurement IS 'one measured level outdoors: RSRP (4G), SS-RSRP (5G), RSCP (3G), RxLev (2G), dBm';
COMMENT ON COLUMN measurement.lon_deg IS 'WGS 84. Plain numbers: under row security an index of numbers serves a search by place, one of geometries does not';
COMMENT ON COLUMN measurement.organisation_id IS 'who uploaded it, kept here so that row security needs no join';
COMMENT ON COLUMN measurement.operator_id IS 'whose network was measured';
COMMENT ON COLUMN measurement.band_code IS 'null: not stated';
COMMENT ON COLUMN measurement.height_m IS 'of the antenna above ground; where it was not stated the receiver height of the coverage parameters';
CREATE INDEX measurement_of_set ON measurement (set_id);
CREATE INDEX measurement_place ON measurement (lat_deg, lon_deg);
CREATE INDEX measurement_operator ON measurement (operator_id, technology);

-- What a comparison with the model found. It stays what it was: later changes make it stale, not different.
CREATE TABLE measurement_comparison (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id integer NOT NULL REFERENCES organisation,
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  task_id integer UNIQUE,
  run_id integer NOT NULL REFERENCES coverage_run,
  input_versions jsonb NOT NULL,
  set_ids integer[] NOT NULL,
  figures jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN measurement_comparison.organisation_id IS 'who asked: what it could see is what was compared';
COMMENT ON COLUMN measurement_comparison.run_id IS 'the coverage run whose levels were compared';
COMMENT ON COLUMN measurement_comparison.input_versions IS 'layer_version of coverage and measurement_set then: others today mean that it is stale';

CREATE TABLE measurement_residual (
  comparison_id integer NOT NULL REFERENCES measurement_comparison ON DELETE CASCADE,
  measurement_id integer NOT NULL REFERENCES measurement ON DELETE CASCADE,
  modelled_dbm real NOT NULL,
  by_band boolean NOT NULL,
  site_id integer,
  distance_m real,
  PRIMARY KEY (comparison_id, measurement_id)
);
COMMENT ON TABLE measurement_residual IS 'the modelled level at a comparable sample; measured minus modelled is the residual';
COMMENT ON COLUMN measurement_residual.by_band IS 'compared with the layer of the sample''s band; false: with the operator''s best of all bands';
COMMENT ON COLUMN measurement_residual.distance_m IS 'to the site that serves in the model';

-- Each coverage run keeps its calibration in its parameters; here stands who proposed, accepted and took it back.
CREATE TABLE calibration (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number integer UNIQUE,
  status text NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'in-force', 'replaced', 'taken-back', 'rejected')),
  organisation_id integer NOT NULL REFERENCES organisation,
  proposed_by integer REFERENCES app_user ON DELETE SET NULL,
  proposed_at timestamptz NOT NULL DEFAULT now(),
  decided_by integer REFERENCES app_user ON DELETE SET NULL,
  decided_at timestamptz,
  taken_back_by integer REFERENCES app_user ON DELETE SET NULL,
  taken_back_at timestamptz,
  replaces_id integer REFERENCES calibration,
  comparison_id integer REFERENCES measurement_comparison ON DELETE SET NULL,
  run_id integer NOT NULL REFERENCES coverage_run,
  minimum_cells integer NOT NULL CHECK (minimum_cells >= 2),
  classes jsonb NOT NULL,
  sigma_db jsonb NOT NULL,
  basis jsonb NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000)
);
COMMENT ON COLUMN calibration.number IS 'given when it comes into force: the version that legends name';
COMMENT ON COLUMN calibration.replaces_id IS 'what was in force before; comes into force again when this one is taken back';
COMMENT ON COLUMN calibration.classes IS 'technology, band, clutter class, offset (dB), sigma (dB), samples, cells, confidence interval; a class with too few cells has no offset';
COMMENT ON COLUMN calibration.sigma_db IS 'sigma by technology, dB: in the place of the sigma of the coverage parameters';
COMMENT ON COLUMN calibration.basis IS 'sets, samples and figures that it was made from';
CREATE UNIQUE INDEX calibration_one_in_force ON calibration ((true)) WHERE status = 'in-force';

INSERT INTO layer_version (layer, version) VALUES ('measurement_set', 0), ('calibration', 0), ('calibration_in_force', 0);

-- Only what comes into force or goes out of it makes coverage stale; a proposal does not.
CREATE FUNCTION count_calibration_in_force() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'calibration_in_force';
  RETURN NULL;
END $$;
CREATE TRIGGER count_in_force AFTER UPDATE ON calibration FOR EACH ROW WHEN ((OLD.status = 'in-force') <> (NEW.status = 'in-force'))
  EXECUTE FUNCTION count_calibration_in_force();

DO $$
DECLARE
  recorded text;
BEGIN
  FOREACH recorded IN ARRAY ARRAY['measurement_set', 'calibration'] LOOP
    EXECUTE format('CREATE TRIGGER record_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change(''organisation_id'', ''confidential'', ''id'')', recorded);
    EXECUTE format('CREATE TRIGGER record_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change(''organisation_id'', ''confidential'', ''id'')', recorded);
    EXECUTE format('CREATE TRIGGER record_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change(''organisation_id'', ''confidential'', ''id'')', recorded);
  END LOOP;
END $$;

CREATE FUNCTION actor_may_see_measured(uploader_id integer, operator_ids integer[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT actor_role() IN ('system', 'authority')
    OR (actor_role() <> 'public' AND (actor_organisation_id() = uploader_id OR (actor_role() = 'planner' AND actor_organisation_id() = ANY (operator_ids)))) $$;
COMMENT ON FUNCTION actor_may_see_measured(integer, integer[]) IS 'who may see a measured level: who uploaded it, the authority, and the operator that it is about';

DO $$
DECLARE
  guarded text;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['measurement_set', 'measurement', 'measurement_comparison', 'measurement_residual', 'calibration'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', guarded);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', guarded);
  END LOOP;
END $$;
CREATE POLICY read_measured ON measurement_set FOR SELECT USING (actor_may_see_measured(organisation_id, operator_ids));
CREATE POLICY add_own ON measurement_set FOR INSERT WITH CHECK (actor_is_of(organisation_id));
CREATE POLICY remove_own ON measurement_set FOR DELETE USING (actor_is_of(organisation_id) OR actor_role() = 'authority');
CREATE POLICY read_measured ON measurement FOR SELECT USING (actor_may_see_measured(organisation_id, ARRAY[operator_id]));
CREATE POLICY add_own ON measurement FOR INSERT WITH CHECK (actor_is_of(organisation_id));
CREATE POLICY remove_own ON measurement FOR DELETE USING (actor_is_of(organisation_id) OR actor_role() = 'authority');
CREATE POLICY own_and_authority ON measurement_comparison USING (actor_is_of(organisation_id) OR actor_role() = 'authority')
  WITH CHECK (actor_is_of(organisation_id));
CREATE POLICY with_comparison ON measurement_residual USING (comparison_id IN (SELECT id FROM measurement_comparison));
-- What is in force concerns everybody, for it stands on the legend; a proposal its maker and the authority, who alone decides.
CREATE POLICY read_calibration ON calibration FOR SELECT USING (status = 'in-force' OR actor_is_of(organisation_id) OR actor_role() = 'authority');
CREATE POLICY propose ON calibration FOR INSERT WITH CHECK (actor_is_of(organisation_id) AND status = 'proposed');
CREATE POLICY decide ON calibration FOR UPDATE USING (actor_role() IN ('system', 'authority'));

GRANT SELECT ON calibration TO tram_chung_public;
GRANT SELECT, INSERT, DELETE ON measurement_set, measurement TO tram_chung_member, tram_chung_system;
GRANT SELECT, INSERT, DELETE ON measurement_comparison, measurement_residual TO tram_chung_member, tram_chung_system;
GRANT SELECT, INSERT, UPDATE ON calibration TO tram_chung_member, tram_chung_system;
