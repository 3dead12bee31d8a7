-- Scenarios that people work on together: who changed one last, a deletion that can be taken back, and the computed coverage before and after.

ALTER TABLE scenario
  ADD COLUMN updated_by integer REFERENCES app_user ON DELETE SET NULL,
  ADD COLUMN deleted_at timestamptz;
COMMENT ON COLUMN scenario.deleted_at IS 'null: there; else it is in no list, and restoring takes this back';

CREATE TABLE scenario_raster (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scenario_id integer NOT NULL REFERENCES scenario ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  technology text NOT NULL CHECK (technology IN ('3G', '4G', '5G')),
  west_deg double precision NOT NULL,
  north_deg double precision NOT NULL,
  step_deg double precision NOT NULL CHECK (step_deg > 0),
  columns integer NOT NULL CHECK (columns > 0),
  rows integer NOT NULL CHECK (rows > 0),
  before bytea NOT NULL,
  after bytea NOT NULL,
  UNIQUE (scenario_id, organisation_id, technology)
);
ALTER TABLE scenario_raster ALTER COLUMN before SET STORAGE EXTERNAL, ALTER COLUMN after SET STORAGE EXTERNAL;
COMMENT ON TABLE scenario_raster IS 'the operator''s coverage in the window that the scenario reaches, as the last computation left it';
COMMENT ON COLUMN scenario_raster.west_deg IS 'centre of the first cell, as north_deg; the cells are those of the coverage layers';
COMMENT ON COLUMN scenario_raster.before IS 'int16 little-endian in tenths of dBm, row by row from the north-west, -32768: no server in reach; deflated (zlib)';

ALTER TABLE scenario_raster ENABLE ROW LEVEL SECURITY;
ALTER TABLE scenario_raster FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON scenario_raster FOR SELECT USING (EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id));
CREATE POLICY write ON scenario_raster USING (EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id AND actor_is_of(s.organisation_id)));
GRANT SELECT, INSERT, UPDATE, DELETE ON scenario_raster TO tram_chung_member, tram_chung_system;
