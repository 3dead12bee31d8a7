DROP FUNCTION scenario_items_in_band(text);
REVOKE DELETE ON catalogue_band, catalogue_mast_class, catalogue_indicator FROM tram_chung_member;
