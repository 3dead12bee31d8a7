DROP FUNCTION undo_change(bigint);
DROP FUNCTION history_fields(jsonb, jsonb);
DROP FUNCTION history_key(text);
DROP FUNCTION history_author(integer);
