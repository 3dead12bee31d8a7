DROP TABLE hamlet_service, hamlet_fixed, hamlet_coverage, coverage_site, coverage_contour, coverage_staged, coverage_chunk, coverage_layer, coverage_run;
DROP TRIGGER count_change ON setting;
DROP FUNCTION count_setting_change;
DELETE FROM layer_version WHERE layer IN ('coverage', 'setting');
