-- What a province has added to a catalogue by mistake can go again, as long as nothing uses it.
GRANT DELETE ON catalogue_band, catalogue_mast_class, catalogue_indicator TO tram_chung_member;
