DROP TABLE field_status_run, hamlet_check, field_status_change, field_photo, field_visit;
DROP FUNCTION count_field_change();
DELETE FROM layer_version WHERE layer IN ('field_visit', 'hamlet_check');
