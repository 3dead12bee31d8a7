DROP TRIGGER record_insert ON catalogue_indicator;
DROP TRIGGER record_update ON catalogue_indicator;
DROP TRIGGER record_delete ON catalogue_indicator;
DELETE FROM layer_version WHERE layer = 'catalogue_indicator';
DELETE FROM history WHERE table_name = 'catalogue_indicator';
REVOKE INSERT (code, name_vi, name_en, unit, direction, definition_vi, target_by_year, source) ON catalogue_indicator FROM tram_chung_member;
ALTER TABLE catalogue_indicator DROP COLUMN id, ALTER COLUMN origin DROP DEFAULT, ALTER COLUMN formula_version DROP DEFAULT;
REVOKE INSERT (code, name_vi, name_en, place, source) ON catalogue_mast_class FROM tram_chung_member;
REVOKE INSERT (code, name, technology, downlink_mhz, uplink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
  ON catalogue_band FROM tram_chung_member;
