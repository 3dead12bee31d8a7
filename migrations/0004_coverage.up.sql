-- What is derived: coverage runs, their rasters, and the verdict on every hamlet. Each row tells the run, and the run tells model, parameters and inputs.

CREATE TABLE coverage_run (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed', 'stopped')),
  scope text NOT NULL CHECK (scope IN ('province', 'changed')),
  progress double precision NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
  step text,
  seconds_left double precision,
  model text NOT NULL,
  parameters jsonb NOT NULL,
  input_versions jsonb NOT NULL DEFAULT '{}',
  terrain_grid_id integer REFERENCES grid,
  clutter_grid_id integer REFERENCES grid,
  population_grid_id integer REFERENCES grid,
  sectors integer,
  assumed_sectors integer,
  stop_requested boolean NOT NULL DEFAULT false,
  warnings jsonb NOT NULL DEFAULT '[]',
  failure text,
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz
);
COMMENT ON COLUMN coverage_run.input_versions IS 'layer_version of every input table at the start: a higher one today means that the result is stale';
CREATE UNIQUE INDEX coverage_run_one_active ON coverage_run ((true)) WHERE status IN ('queued', 'running');

CREATE TABLE coverage_layer (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  quantity text NOT NULL CHECK (quantity IN ('rsrp', 'sinr', 'operators')),
  organisation_id integer REFERENCES organisation,
  technology text NOT NULL CHECK (technology IN ('2G', '3G', '4G', '5G')),
  band_code text REFERENCES catalogue_band,
  run_id integer NOT NULL REFERENCES coverage_run,
  version integer NOT NULL DEFAULT 1,
  west_deg double precision NOT NULL,
  north_deg double precision NOT NULL,
  step_deg double precision NOT NULL CHECK (step_deg > 0),
  columns integer NOT NULL CHECK (columns > 0),
  rows integer NOT NULL CHECK (rows > 0),
  min_value double precision,
  max_value double precision,
  UNIQUE NULLS NOT DISTINCT (quantity, organisation_id, technology, band_code)
);
COMMENT ON COLUMN coverage_layer.organisation_id IS 'null: the best of all mobile operators';
COMMENT ON COLUMN coverage_layer.band_code IS 'null: the best of all bands; a layer of one band is confidential to its operator';

CREATE TABLE coverage_chunk (
  layer_id integer NOT NULL REFERENCES coverage_layer ON DELETE CASCADE,
  level integer NOT NULL CHECK (level BETWEEN 0 AND 8),
  chunk_column integer NOT NULL CHECK (chunk_column >= 0),
  chunk_row integer NOT NULL CHECK (chunk_row >= 0),
  values bytea NOT NULL,
  servers bytea,
  PRIMARY KEY (layer_id, level, chunk_column, chunk_row)
);
ALTER TABLE coverage_chunk ALTER COLUMN values SET STORAGE EXTERNAL, ALTER COLUMN servers SET STORAGE EXTERNAL;
COMMENT ON TABLE coverage_chunk IS '256 x 256 cells of a layer; level n has cells of 2^n steps';
COMMENT ON COLUMN coverage_chunk.values IS 'int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib)';
COMMENT ON COLUMN coverage_chunk.servers IS 'int32 little-endian site ids of the best server, 0: none; level 0 of rsrp layers of one operator only; deflated';

-- What a run has finished so far. Not logged: after a crash of the database it is empty and the run computes it again.
CREATE UNLOGGED TABLE coverage_staged (
  run_id integer NOT NULL,
  part text NOT NULL,
  quantity text,
  organisation_id integer,
  technology text,
  band_code text,
  level integer,
  chunk_column integer,
  chunk_row integer,
  values bytea,
  servers bytea
);
CREATE INDEX coverage_staged_run ON coverage_staged (run_id, part);
ALTER TABLE coverage_staged ALTER COLUMN values SET STORAGE EXTERNAL, ALTER COLUMN servers SET STORAGE EXTERNAL;
COMMENT ON TABLE coverage_staged IS 'chunks of an unfinished run; part is the organisation''s code; a row without a quantity marks the part as finished';

CREATE TABLE coverage_contour (
  layer_id integer NOT NULL REFERENCES coverage_layer ON DELETE CASCADE,
  threshold double precision NOT NULL,
  geom geometry(MultiPolygon, 4326) NOT NULL,
  area_km2 double precision NOT NULL,
  PRIMARY KEY (layer_id, threshold)
);
COMMENT ON TABLE coverage_contour IS 'the area at or above a threshold, for export';

CREATE TABLE coverage_site (
  site_id integer NOT NULL,
  organisation_id integer NOT NULL,
  signature text NOT NULL,
  west_deg double precision NOT NULL,
  south_deg double precision NOT NULL,
  east_deg double precision NOT NULL,
  north_deg double precision NOT NULL,
  PRIMARY KEY (site_id, organisation_id)
);
COMMENT ON TABLE coverage_site IS 'what the current rasters hold of each operator''s sectors on a site: a changed signature tells which area must be computed again';

CREATE TABLE hamlet_coverage (
  hamlet_id integer NOT NULL REFERENCES hamlet ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  technology text NOT NULL CHECK (technology IN ('2G', '3G', '4G', '5G')),
  rsrp_dbm real,
  served_share real CHECK (served_share BETWEEN 0 AND 1),
  best_site_id integer REFERENCES site ON DELETE SET NULL,
  verdict text NOT NULL CHECK (verdict IN ('yes', 'no', 'unknown')),
  run_id integer NOT NULL REFERENCES coverage_run,
  PRIMARY KEY (hamlet_id, organisation_id, technology)
);
COMMENT ON TABLE hamlet_coverage IS 'modelled only; reported stands in hamlet_report';
COMMENT ON COLUMN hamlet_coverage.rsrp_dbm IS 'median outdoor level over the residents; null: no server in reach';
COMMENT ON COLUMN hamlet_coverage.served_share IS 'share of residents with P(level >= threshold) >= the run''s probability';

CREATE TABLE hamlet_fixed (
  hamlet_id integer NOT NULL REFERENCES hamlet ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  access_point_m real,
  by_road boolean NOT NULL,
  threshold_m real NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('yes', 'no', 'unknown')),
  run_id integer NOT NULL REFERENCES coverage_run,
  PRIMARY KEY (hamlet_id, organisation_id)
);
COMMENT ON COLUMN hamlet_fixed.access_point_m IS 'to the operator''s nearest access point, along roads where by_road; null: it has none in reach';

CREATE TABLE hamlet_service (
  hamlet_id integer PRIMARY KEY REFERENCES hamlet ON DELETE CASCADE,
  mobile_any text NOT NULL CHECK (mobile_any IN ('yes', 'no', 'unknown')),
  ftth_any text NOT NULL CHECK (ftth_any IN ('yes', 'no', 'unknown')),
  mobile_organisations integer[] NOT NULL,
  ftth_organisations integer[] NOT NULL,
  served_share real,
  needs_check boolean NOT NULL,
  was_only_2g boolean NOT NULL,
  run_id integer NOT NULL REFERENCES coverage_run
);
COMMENT ON TABLE hamlet_service IS 'the summary that the map paints: modelled mobile broadband (4G or 5G); FTTH as reported, else modelled';
COMMENT ON COLUMN hamlet_service.needs_check IS 'modelled and reported contradict each other';

INSERT INTO layer_version (layer) VALUES ('coverage');

-- A changed threshold makes the results stale like changed data.
INSERT INTO layer_version (layer) VALUES ('setting');
CREATE FUNCTION count_setting_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'setting';
  RETURN NULL;
END $$;
CREATE TRIGGER count_change AFTER INSERT OR UPDATE OR DELETE ON setting FOR EACH STATEMENT EXECUTE FUNCTION count_setting_change();

-- A layer of one band tells an operator's sectors: itself and the authority only. The public sees the best of all operators.
ALTER TABLE coverage_layer ENABLE ROW LEVEL SECURITY;
ALTER TABLE coverage_layer FORCE ROW LEVEL SECURITY;
CREATE POLICY by_detail ON coverage_layer USING (
  CASE
    WHEN band_code IS NOT NULL THEN actor_may_see(organisation_id)
    WHEN organisation_id IS NOT NULL THEN actor_role() <> 'public'
    ELSE actor_role() IS NOT NULL
  END
);
ALTER TABLE coverage_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE coverage_chunk FORCE ROW LEVEL SECURITY;
CREATE POLICY with_layer ON coverage_chunk USING (EXISTS (SELECT FROM coverage_layer l WHERE l.id = layer_id));
ALTER TABLE coverage_contour ENABLE ROW LEVEL SECURITY;
ALTER TABLE coverage_contour FORCE ROW LEVEL SECURITY;
CREATE POLICY with_layer ON coverage_contour USING (EXISTS (SELECT FROM coverage_layer l WHERE l.id = layer_id));

GRANT SELECT ON coverage_run, coverage_layer, coverage_chunk, coverage_contour, hamlet_service TO tram_chung_public;
GRANT SELECT ON coverage_run, coverage_layer, coverage_chunk, coverage_contour, coverage_site, hamlet_coverage, hamlet_fixed, hamlet_service TO tram_chung_member;
GRANT INSERT ON coverage_run TO tram_chung_member;
GRANT UPDATE (stop_requested) ON coverage_run TO tram_chung_member;
GRANT SELECT, INSERT, UPDATE, DELETE ON coverage_run, coverage_layer, coverage_chunk, coverage_staged, coverage_contour, coverage_site, hamlet_coverage, hamlet_fixed, hamlet_service TO tram_chung_system;
GRANT UPDATE ON layer_version TO tram_chung_system;

-- The public may read who serves a hamlet, not at what level.
GRANT SELECT (hamlet_id, organisation_id, technology, served_share, verdict, run_id) ON hamlet_coverage TO tram_chung_public;
GRANT SELECT (hamlet_id, organisation_id, access_point_m, by_road, threshold_m, verdict, run_id) ON hamlet_fixed TO tram_chung_public;
GRANT SELECT ON hamlet_report TO tram_chung_public;
