DROP TABLE target_freeze;
DROP FUNCTION refuse_change();
