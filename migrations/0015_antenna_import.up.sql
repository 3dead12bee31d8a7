-- Measured antenna patterns of organisations beside the shared ones. A pattern never changes: another content is another code.

ALTER TABLE antenna_pattern
  ADD COLUMN organisation_id integer REFERENCES organisation,
  ADD COLUMN make text,
  ADD COLUMN frequency_mhz double precision CHECK (frequency_mhz BETWEEN 30 AND 100000),
  ADD COLUMN imported_at timestamptz;
COMMENT ON COLUMN antenna_pattern.organisation_id IS 'whose pattern it is; null: shared by all';
COMMENT ON COLUMN antenna_pattern.cuts IS 'measured attenuation in dB at 0..359 degrees, {horizontal: [...], vertical: [...] (downward), builtInTiltDeg}; null: 3GPP parabola of the beamwidths';
ALTER TABLE antenna_pattern ENABLE ROW LEVEL SECURITY;
ALTER TABLE antenna_pattern FORCE ROW LEVEL SECURITY;
CREATE POLICY shared_or_own ON antenna_pattern FOR SELECT USING (organisation_id IS NULL OR actor_may_see(organisation_id));
CREATE POLICY write_own ON antenna_pattern FOR INSERT WITH CHECK (
  CASE WHEN organisation_id IS NULL THEN actor_role() IN ('system', 'authority') ELSE actor_may_see(organisation_id) END
);
CREATE POLICY system_all ON antenna_pattern USING (actor_role() = 'system') WITH CHECK (actor_role() = 'system');
GRANT INSERT ON antenna_pattern TO tram_chung_member;
