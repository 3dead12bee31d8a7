/* @name HistoryOf */
-- An operator's sectors hang on a mast: they are listed with it, each by its own row.
SELECT h.id::integer AS "id!", h.table_name AS table, h.row_id, h.operation AS "operation!", to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at!",
  h.actor_role AS role, a.person, a.organisation,
  CASE WHEN h.operation = 'update'
    THEN (SELECT jsonb_agg(jsonb_build_object('field', f.field, 'before', h.before -> f.field, 'after', h.after -> f.field) ORDER BY f.field)
          FROM unnest(history_fields(h.before, h.after)) AS f (field))
  END AS changes
FROM history h
LEFT JOIN LATERAL history_author(h.actor_user_id) a ON true
WHERE (h.table_name = :table! AND h.row_id = :rowId!)
  OR (:table! = 'site' AND h.table_name = 'site_confidential' AND h.row_id = :rowId!)
  OR (:table! = 'site' AND h.table_name = 'station' AND h.row_id IN (SELECT n.id FROM station n WHERE n.site_id = :rowId!))
  OR (:table! = 'site' AND h.table_name = 'sector' AND h.row_id IN (
    SELECT c.id FROM sector c JOIN station n ON n.id = c.station_id WHERE n.site_id = :rowId!))
ORDER BY h.id DESC
LIMIT 101;

/* @name UndoChange */
SELECT undo_change(:historyId!) AS changed_since;
