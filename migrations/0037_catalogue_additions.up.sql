-- A province adds bands, classes of masts and indicators of its own; who added or changed an indicator is kept like for the other catalogues.

GRANT INSERT (code, name, technology, downlink_mhz, uplink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
  ON catalogue_band TO tram_chung_member;
GRANT INSERT (code, name_vi, name_en, place, source) ON catalogue_mast_class TO tram_chung_member;

-- No formula can be added: what a province adds is entered, never computed.
ALTER TABLE catalogue_indicator
  ADD COLUMN id integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  ALTER COLUMN origin SET DEFAULT 'entered',
  ALTER COLUMN formula_version SET DEFAULT 1;
GRANT INSERT (code, name_vi, name_en, unit, direction, definition_vi, target_by_year, source) ON catalogue_indicator TO tram_chung_member;

INSERT INTO layer_version (layer, version) VALUES ('catalogue_indicator', 0);
CREATE TRIGGER record_insert AFTER INSERT ON catalogue_indicator REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER record_update AFTER UPDATE ON catalogue_indicator REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
CREATE TRIGGER record_delete AFTER DELETE ON catalogue_indicator REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('', 'open', 'id');
