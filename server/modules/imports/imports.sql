/* @name CreateImport */
INSERT INTO import (organisation_id, user_id, file_name, content_hash, options)
VALUES (actor_organisation_id(), (SELECT id FROM app_user WHERE id = actor_user_id()), :fileName!, :contentHash!, :options!)
RETURNING id;

/* @name ForgetEarlierPreviews */
DELETE FROM import i WHERE i.content_hash = :contentHash! AND i.id <> :importId! AND i.status IN ('previewed', 'failed')
  AND i.organisation_id IS NOT DISTINCT FROM actor_organisation_id();

/* @name FindImports */
-- What is being worked on says so several times a second: silent for a minute, it was cut off.
SELECT i.id,
  CASE
    WHEN i.status IN ('reading', 'storing')
      AND coalesce(w.changed_at < now() - interval '1 minute', i.changed_at < now() - interval '10 minutes') THEN 'failed'
    ELSE i.status
  END AS "status!",
  i.file_name, o.name AS "organisation_name?", u.display_name AS "user_name?", i.options, i.kind, i.report, i.failure, i.bounds, i.undone,
  i.status = 'stored' AND EXISTS (SELECT FROM history h WHERE h.import_id = i.id) AS "can_undo!",
  p.step AS "step?", p.done AS "done?", p.total AS "total?", p.unit AS "unit?",
  to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "created_at!",
  to_char(i.stored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS stored_at
FROM import i LEFT JOIN organisation o ON o.id = i.organisation_id LEFT JOIN app_user u ON u.id = i.user_id
LEFT JOIN import_progress p ON p.import_id = i.id AND p.step IS NOT NULL AND p.changed_at > now() - interval '1 minute'
LEFT JOIN import_progress w ON w.import_id = i.id AND w.step <> 'waiting'
WHERE i.id = :importId OR (:importId::uuid IS NULL AND i.status <> 'failed')
ORDER BY i.created_at DESC LIMIT 100;

/* @name LockImport */
SELECT id, status, kind, options, report, file_name, bounds, compared_with FROM import WHERE id = :importId! FOR UPDATE;

/* @name BeginProgress */
INSERT INTO import_progress (import_id, step, done, total, unit) VALUES (:importId!, 'waiting', 0, NULL, 'rows');

/* @name NoteProgress */
INSERT INTO import_progress AS p (import_id, step, done, total, unit) SELECT id, :step!, :done!::bigint, :total::bigint, :unit! FROM import WHERE id = :importId!
ON CONFLICT (import_id) DO UPDATE SET step = excluded.step, done = excluded.done, total = excluded.total, unit = excluded.unit, changed_at = now()
RETURNING stop_requested;

/* @name EndProgress */
UPDATE import_progress SET step = NULL, stop_requested = false WHERE import_id = :importId!;

/* @name RequestStop */
UPDATE import_progress SET stop_requested = true WHERE import_id = :importId! AND step IS NOT NULL RETURNING step;

/* @name LayersNow */
SELECT string_agg(layer || ' ' || version, ', ' ORDER BY layer) AS "versions!" FROM layer_version WHERE layer <> 'coverage';

/* @name StoredBefore */
SELECT to_char(max(stored_at), 'YYYY-MM-DD') AS stored_on FROM import WHERE content_hash = :contentHash! AND status = 'stored' AND id <> :importId!;

/* @name MarkHistory */
SELECT set_config('app.import_id', :importId!, true) AS marked;

/* @name TouchedTables */
SELECT DISTINCT table_name AS "table_name!" FROM history WHERE import_id = :importId!::uuid;

/* @name UndoTable */
SELECT done AS "done!", rows_left AS "rows_left!" FROM undo_import_table(:importId!::uuid, :table!, :phase!);

/* @name NoteUndone */
UPDATE import SET status = 'undone', undone = :undone!::jsonb, changed_at = now() WHERE id = :importId!;

/* @name SetImport */
UPDATE import SET status = :status!, kind = coalesce(:kind, kind), report = coalesce(:report, report), failure = coalesce(:failure, failure),
  bounds = coalesce(:bounds, bounds), compared_with = coalesce(:comparedWith, compared_with), changed_at = now(), stored_at = CASE WHEN :status! = 'stored' THEN now() ELSE stored_at END
WHERE id = :importId!;

/* @name RemoveImport */
DELETE FROM import WHERE id = :importId!;

/* @name ForgetOldRows */
DELETE FROM import_row r USING import i WHERE i.id = r.import_id AND i.changed_at < now() - interval '7 days';

/* Rows that have just come have no statistics: taken for a handful, they would be joined row by row. */

/* @name JoinByHash */
SELECT set_config('enable_nestloop', 'off', true) AS nested_loops, set_config('jit', 'off', true) AS jit;

/* @name StageRows */
INSERT INTO import_row (import_id, number, table_name, layer, rows, key, parent_number, is_reference, payload, geom)
SELECT :importId!, x.number, x.table_name, x.layer, x.rows, x.key, x.parent_number, x.is_reference, x.payload, ST_SetSRID(ST_GeomFromGeoJSON(x.geometry), 4326)
FROM jsonb_to_recordset(:rows!) AS x (number integer, table_name text, layer text, rows integer[], key text, parent_number integer, is_reference boolean, payload jsonb, geometry text);

/* @name StageFindings */
INSERT INTO import_finding (import_id, stage, number, severity, layer, row, column_name, value, code, parameters, message_vi, message_en)
SELECT :importId!, :stage!, x.number, x.severity, x.layer, x.row, x.column_name, x.value, x.code, x.parameters, x.message_vi, x.message_en
FROM jsonb_to_recordset(:findings!) AS x (number integer, severity text, layer text, row integer, column_name text, value text, code text, parameters jsonb, message_vi text, message_en text);

/* @name ForgetDatabaseFindings */
DELETE FROM import_finding WHERE import_id = :importId! AND stage = 'database';

/* @name ForgetComparison */
UPDATE import_row SET status = 'read', target_id = NULL, reason = NULL WHERE import_id = :importId! AND status <> 'read';

/* @name StageGrid */
INSERT INTO import_grid (import_id, kind, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing)
VALUES (:importId!, :kind!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!, :sampleType!, :samples!, :filledCells!, :contentHash!, :processing!);

/* @name RefuseInvalidGeometry */
UPDATE import_row SET status = 'refused',
  reason = (SELECT jsonb_build_object('code', 'geometry.invalid', 'reason', d.reason, 'lon', round(ST_X(d.location)::numeric, 6), 'lat', round(ST_Y(d.location)::numeric, 6))
    FROM ST_IsValidDetail(geom) d)
WHERE import_id = :importId! AND table_name IN ('administrative_unit', 'hamlet', 'plan_zone') AND NOT ST_IsValid(geom);

/* @name RefusedRows */
SELECT layer, rows[1] AS row, key, table_name, reason FROM import_row
WHERE import_id = :importId! AND status = 'refused' AND reason IS NOT NULL ORDER BY number LIMIT 100000;

/* @name CountObjects */
SELECT table_name, status, count(*)::integer AS "count!" FROM import_row
WHERE import_id = :importId! AND NOT (is_reference AND status = 'unchanged') GROUP BY table_name, status ORDER BY table_name, status;

/* @name CountRows */
WITH refused AS (
  SELECT coalesce(layer, '') AS layer, row FROM import_finding WHERE import_id = :importId! AND severity = 'refused' AND row IS NOT NULL
  UNION
  SELECT coalesce(r.layer, ''), one.row FROM import_row r CROSS JOIN LATERAL unnest(r.rows) AS one (row) WHERE r.import_id = :importId! AND r.status = 'refused'
), taken AS (
  SELECT coalesce(r.layer, '') AS layer, one.row, bool_or(r.status IN ('added', 'changed')) AS is_stored
  FROM import_row r CROSS JOIN LATERAL unnest(r.rows) AS one (row)
  WHERE r.import_id = :importId! AND r.status <> 'refused'
  GROUP BY 1, 2
)
SELECT (SELECT count(*)::integer FROM refused) AS "refused!",
  (SELECT count(*)::integer FROM import_finding WHERE import_id = :importId! AND severity = 'refused' AND row IS NULL) AS "refused_wholly!",
  (SELECT count(*)::integer FROM taken t WHERE t.is_stored AND NOT EXISTS (SELECT FROM refused f WHERE f.layer = t.layer AND f.row = t.row)) AS "stored!",
  (SELECT count(*)::integer FROM taken t WHERE NOT t.is_stored AND NOT EXISTS (SELECT FROM refused f WHERE f.layer = t.layer AND f.row = t.row)) AS "unchanged!";

/* @name BoundsOfRows */
SELECT ST_XMin(e) AS west, ST_YMin(e) AS south, ST_XMax(e) AS east, ST_YMax(e) AS north
FROM (SELECT ST_Extent(geom) AS e FROM import_row WHERE import_id = :importId!) AS box;

/* @name FindFindings */
SELECT severity, layer, row, column_name, value, code, parameters, message_vi, message_en, count(*) OVER ()::integer AS "total!"
FROM import_finding WHERE import_id = :importId!
ORDER BY CASE severity WHEN 'refused' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, stage DESC, number LIMIT :limit!;

/* @name PreviewRows */
SELECT table_name, layer, rows[1] AS row, status, coalesce(payload ->> 'name', key) AS name, ST_AsGeoJSON(ST_Simplify(geom, 0.0002, true), 6)::jsonb AS geometry,
  count(*) OVER ()::integer AS "total!"
FROM import_row WHERE import_id = :importId! AND geom IS NOT NULL AND status <> 'read'
ORDER BY CASE status WHEN 'refused' THEN 0 WHEN 'changed' THEN 1 WHEN 'added' THEN 2 ELSE 3 END, number LIMIT :limit!;

/* @name SaveMapping */
INSERT INTO import_column_mapping (organisation_id, kind, header, field_id)
SELECT :organisationId!, :kind!, x.header, x.field_id FROM jsonb_to_recordset(:entries!) AS x (header text, field_id text)
ON CONFLICT (organisation_id, kind, header) DO UPDATE SET field_id = excluded.field_id, changed_at = now();

/* @name ClearMapping */
DELETE FROM import_column_mapping WHERE organisation_id = :organisationId! AND kind = :kind!;

/* @name FindMapping */
SELECT header, field_id, kind FROM import_column_mapping WHERE organisation_id = :organisationId! AND (kind = :kind OR :kind::text IS NULL) ORDER BY changed_at, header;
