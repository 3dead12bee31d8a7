/* @name Versions */
SELECT current_setting('server_version') AS "postgresql!", postgis_lib_version() AS "postgis!", pg_database_size(current_database())::text AS "database_bytes!";

/* @name AppliedMigrations */
SELECT number, name, to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "applied_at!" FROM schema_migration ORDER BY number DESC;

/* @name Workers */
SELECT worker_id::text AS "id!", version, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "started_at!",
  extract(epoch FROM now() - beat_at)::double precision AS "silent_seconds!"
FROM worker_pulse WHERE beat_at > now() - interval '1 day' ORDER BY beat_at DESC;

/* @name KeepPulse */
INSERT INTO worker_pulse (worker_id, version) VALUES (:workerId!, :version!)
ON CONFLICT (worker_id) DO UPDATE SET beat_at = now();

/* @name ForgetPulses */
DELETE FROM worker_pulse WHERE beat_at < now() - interval '7 days';

/* @name ForgetPulse */
DELETE FROM worker_pulse WHERE worker_id = :workerId!;

/* @name SampleStorage */
INSERT INTO storage_sample (taken_on, bytes) VALUES ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, pg_database_size(current_database())) ON CONFLICT DO NOTHING;

/* @name StorageSamples */
SELECT to_char(taken_on, 'YYYY-MM-DD') AS "taken_on!", bytes::text AS "bytes!" FROM storage_sample WHERE taken_on > current_date - 400 ORDER BY taken_on;

/* @name TableSizes */
SELECT c.relname AS "name!", n.nspname AS "schema!", pg_total_relation_size(c.oid)::text AS "bytes!", greatest(c.reltuples, 0)::bigint::text AS "rows!"
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'pgboss')
ORDER BY pg_total_relation_size(c.oid) DESC;

/* @name NewestTasks */
-- What they are about and what came of it stays with their organisation; that they run, wait or failed does not.
SELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.attempts, t.stop_requested, o.name AS organisation_name,
  t.failure ->> 'code' AS failure_code, t.failure ->> 'message' AS failure_message,
  to_char(t.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
  to_char(t.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS started_at,
  to_char(t.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS finished_at
FROM task t JOIN organisation o ON o.id = t.organisation_id
WHERE t.status IN ('queued', 'running') OR t.id > (SELECT coalesce(max(id), 0) - 100 FROM task)
ORDER BY t.status IN ('queued', 'running') DESC, t.id DESC
LIMIT 200;

/* @name TaskCounts */
SELECT count(*) FILTER (WHERE status = 'queued')::integer AS "waiting!", count(*) FILTER (WHERE status = 'running')::integer AS "running!",
  count(*) FILTER (WHERE status = 'failed' AND finished_at > now() - interval '7 days')::integer AS "failed!",
  coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE status = 'queued')), 0)::double precision AS "longest_wait_seconds!"
FROM task;

/* @name StopTask */
UPDATE task SET stop_requested = true WHERE id = :taskId! AND status IN ('queued', 'running') RETURNING id, kind;

/* @name RetryTask */
UPDATE task SET status = 'queued', stop_requested = false, attempts = 0, progress = 0, step = NULL, failure = NULL, started_at = NULL, finished_at = NULL
WHERE id = :taskId! AND status IN ('failed', 'stopped') RETURNING id, kind;

/* @name NoteTask */
SELECT record_event(:kind!, :actorId!, NULL, NULL, :details!) IS NULL AS done;

/* @name Backups */
SELECT to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "taken_at!", bytes::text AS bytes, sha256, path_name, succeeded, message,
  extract(epoch FROM now() - taken_at)::double precision AS "age_seconds!"
FROM backup_log ORDER BY backup_log.taken_at DESC LIMIT 10;

/* @name LastGoodBackup */
SELECT extract(epoch FROM now() - max(taken_at))::double precision AS age_seconds FROM backup_log WHERE succeeded;

/* @name CurrentGrids */
SELECT kind AS "kind!", name, source, to_char(source_date, 'YYYY-MM-DD') AS source_date, is_synthetic FROM grid WHERE is_current ORDER BY kind;

/* @name NewestImports */
SELECT DISTINCT ON (i.kind) i.kind AS "kind!", i.file_name, to_char(i.stored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "stored_at!", o.name AS "organisation?"
FROM import i LEFT JOIN organisation o ON o.id = i.organisation_id
WHERE i.status = 'stored' AND i.kind IS NOT NULL AND i.stored_at IS NOT NULL
ORDER BY i.kind, i.stored_at DESC;

/* @name PopulationSource */
SELECT coalesce(population_source, source) AS "source!", to_char(max(coalesce(population_date, source_date)), 'YYYY-MM-DD') AS source_date,
  count(*)::integer AS "hamlets!", (SELECT count(*) FROM hamlet WHERE population IS NULL)::integer AS "unknown!"
FROM hamlet WHERE population IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1;

/* @name NewestCoverage */
SELECT r.id, r.model, r.scope, to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS finished_at,
  ARRAY(SELECT v.layer FROM layer_version v
    WHERE v.layer = ANY(coverage_input_layers()) AND v.version <> coalesce((r.input_versions ->> v.layer)::bigint, 0) ORDER BY v.layer) AS "stale_because!",
  EXISTS (SELECT FROM coverage_run a WHERE a.status IN ('queued', 'running')) AS "is_computing!",
  (SELECT f.failure FROM coverage_run f WHERE f.status = 'failed' AND f.id > r.id ORDER BY f.id DESC LIMIT 1) AS later_failure
FROM coverage_run r WHERE r.status = 'done' ORDER BY r.id DESC LIMIT 1;
