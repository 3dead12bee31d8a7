DROP TABLE storage_sample;
DROP TABLE worker_pulse;
DROP TRIGGER note_freeze ON target_freeze;
DROP TRIGGER note_import ON import;
DROP FUNCTION note_freeze, note_import;
DROP INDEX history_time;
