-- What every segment of an urban road needs: derived from roads, cables, ducts, poles and works, and made again when they change.

CREATE TABLE corridor_run (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  computed_at timestamptz NOT NULL DEFAULT now(),
  computed_for date NOT NULL,
  stored_setting jsonb,
  setting jsonb NOT NULL,
  setting_source text,
  costs jsonb NOT NULL,
  input_versions jsonb NOT NULL,
  seconds double precision NOT NULL CHECK (seconds >= 0)
);
COMMENT ON TABLE corridor_run IS 'one computation of all segments; only the newest has them';
COMMENT ON COLUMN corridor_run.computed_for IS 'the day from which planned works count, in Viet Nam';
COMMENT ON COLUMN corridor_run.stored_setting IS 'the setting "corridors" as it was stored; null: there was none';
COMMENT ON COLUMN corridor_run.setting IS 'all thresholds that were used';
COMMENT ON COLUMN corridor_run.costs IS 'the rows of the cost catalogue that were used';
COMMENT ON COLUMN corridor_run.input_versions IS 'layer_version of every input table: a higher one today means that the verdicts are stale';

CREATE TABLE corridor_segment (
  road_id integer NOT NULL REFERENCES road ON DELETE CASCADE,
  part integer NOT NULL CHECK (part BETWEEN 0 AND 62),
  id integer GENERATED ALWAYS AS (road_id * 64 + part) STORED UNIQUE,
  run_id integer NOT NULL REFERENCES corridor_run ON DELETE CASCADE,
  unit_id integer REFERENCES administrative_unit ON DELETE SET NULL,
  from_m double precision NOT NULL,
  to_m double precision NOT NULL CHECK (to_m > from_m),
  geom geometry(LineString, 4326) NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('duct-now', 'duct-when-opened', 'has-room', 'full', 'not-needed', 'unknown')),
  operator_ids integer[] NOT NULL,
  duct_m double precision NOT NULL CHECK (duct_m >= 0),
  free_pipes integer CHECK (free_pipes >= 0),
  next_work_on date,
  cost_vnd double precision CHECK (cost_vnd >= 0),
  cost_code text,
  cost_m double precision CHECK (cost_m >= 0),
  cables jsonb NOT NULL,
  ducts jsonb NOT NULL,
  poles jsonb NOT NULL,
  works jsonb NOT NULL,
  reasons jsonb NOT NULL,
  PRIMARY KEY (road_id, part)
);
COMMENT ON TABLE corridor_segment IS 'a stretch of an urban road with what runs along it and what it needs';
COMMENT ON COLUMN corridor_segment.id IS 'stays the same while the road''s line does';
COMMENT ON COLUMN corridor_segment.from_m IS 'metres from the road''s start';
COMMENT ON COLUMN corridor_segment.operator_ids IS 'operators with existing cables along enough of it, in a duct or outside';
COMMENT ON COLUMN corridor_segment.free_pipes IS 'of all existing ducts along it; null: no duct, or one whose free pipes are not known';
COMMENT ON COLUMN corridor_segment.cost_vnd IS 'null: nothing to build, or the catalogue lacks the unit cost';
CREATE INDEX corridor_segment_geom ON corridor_segment USING gist (geom);

GRANT SELECT ON corridor_run, corridor_segment TO tram_chung_member;
GRANT SELECT, INSERT, UPDATE, DELETE ON corridor_run, corridor_segment TO tram_chung_system;
