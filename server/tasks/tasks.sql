/* @name InsertTask */
INSERT INTO task (kind, organisation_id, created_by, parameters, input_versions)
VALUES (:kind!, :organisationId!, :userId!, :parameters!, current_input_versions())
RETURNING id;

/* @name FindTask */
SELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.parameters, t.result, t.failure, t.stop_requested,
  u.display_name AS "created_by?", t.created_at::text AS "created_at!", t.started_at::text AS started_at, t.finished_at::text AS finished_at
FROM task t LEFT JOIN app_user u ON u.id = t.created_by
WHERE t.id = :taskId!;

/* @name ListTasks */
SELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.parameters, NULL::jsonb AS result, t.failure, t.stop_requested,
  u.display_name AS "created_by?", t.created_at::text AS "created_at!", t.started_at::text AS started_at, t.finished_at::text AS finished_at
FROM task t LEFT JOIN app_user u ON u.id = t.created_by
WHERE :kind::text IS NULL OR t.kind = :kind
ORDER BY t.id DESC
LIMIT 50;

/* @name RequestTaskStop */
UPDATE task SET stop_requested = true WHERE id = :taskId! AND status IN ('queued', 'running') RETURNING id;

/* @name ClaimTask */
-- Takes a task that waits, or whose worker has been silent. Who asked for it must still be a member.
UPDATE task t
SET status = 'running', started_at = coalesce(t.started_at, now()), heartbeat_at = now(), attempts = t.attempts + 1
FROM app_user u
WHERE t.id = :taskId! AND u.id = t.created_by AND u.disabled_at IS NULL
  AND (t.status = 'queued' OR (t.status = 'running' AND t.heartbeat_at < now() - interval '20 seconds'))
RETURNING t.kind, t.parameters, t.attempts, t.stop_requested, u.id AS user_id, u.organisation_id, u.role;

/* @name BeatTask */
UPDATE task SET heartbeat_at = now(), progress = :progress!, step = :step, seconds_left = :secondsLeft
WHERE id = :taskId! AND status = 'running'
RETURNING stop_requested;

/* @name FinishTask */
UPDATE task
SET status = :status!, result = :result, failure = :failure, progress = CASE WHEN :status! = 'done' THEN 1 ELSE progress END,
  seconds_left = NULL, heartbeat_at = NULL, finished_at = CASE WHEN :status! = 'queued' THEN NULL ELSE now() END
WHERE id = :taskId! AND status = 'running';

/* @name WaitingTasks */
SELECT id FROM task
WHERE (status = 'queued' AND created_at < now() - interval '5 seconds')
  OR (status = 'running' AND heartbeat_at < now() - interval '20 seconds')
ORDER BY id;
