REVOKE INSERT ON antenna_pattern FROM tram_chung_member;
DROP POLICY system_all ON antenna_pattern;
DROP POLICY write_own ON antenna_pattern;
DROP POLICY shared_or_own ON antenna_pattern;
ALTER TABLE antenna_pattern NO FORCE ROW LEVEL SECURITY;
ALTER TABLE antenna_pattern DISABLE ROW LEVEL SECURITY;
ALTER TABLE antenna_pattern DROP COLUMN organisation_id, DROP COLUMN make, DROP COLUMN frequency_mhz, DROP COLUMN imported_at;
COMMENT ON COLUMN antenna_pattern.cuts IS 'measured attenuation in dB at 0..359 degrees, {horizontal: [...], vertical: [...]}; null: 3GPP parabola of the beamwidths';
