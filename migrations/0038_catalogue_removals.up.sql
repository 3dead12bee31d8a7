-- What a province has added to a catalogue by mistake can go again, as long as nothing uses it.
GRANT DELETE ON catalogue_band, catalogue_mast_class, catalogue_indicator TO tram_chung_member;

CREATE FUNCTION scenario_items_in_band(code text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET app.role = 'system' AS $$
  SELECT count(*) FROM scenario_item WHERE properties -> 'radio' -> 'bandCodes' ? code
$$;
COMMENT ON FUNCTION scenario_items_in_band(text) IS 'how many proposals of anybody are in the band: a number alone, for who may not see the scenarios';
REVOKE EXECUTE ON FUNCTION scenario_items_in_band(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scenario_items_in_band(text) TO tram_chung_member;
