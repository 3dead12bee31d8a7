DROP FUNCTION urban_cables();
DROP VIEW former_commune;
REVOKE UPDATE (target_by_year, source) ON catalogue_indicator FROM tram_chung_member;
DROP TRIGGER guard_role ON catalogue_indicator;
DELETE FROM layer_version WHERE layer = 'indicator_value';
DROP TABLE indicator_value;
