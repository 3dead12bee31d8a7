DROP FUNCTION undo_import_table(uuid, text, text);
DROP FUNCTION hangs_on(regclass, text, text);
DROP FUNCTION stored_columns(regclass, text[]);
UPDATE import SET status = 'stored' WHERE status = 'undone';
ALTER TABLE import DROP COLUMN undone, DROP CONSTRAINT import_status_check,
  ADD CONSTRAINT import_status_check CHECK (status IN ('reading', 'previewed', 'storing', 'stored', 'failed'));
ALTER TABLE history DROP COLUMN import_id;
