/* @name ListShares */
SELECT l.id, l.title, o.name AS organisation_name, u.display_name AS "created_by?", s.name AS "scenario_name?", l.report_task_id, to_char(f.as_of, 'YYYY-MM-DD') AS "report_as_of?", actor_is_of(l.organisation_id) AS "is_own!", l.opened_count,
  to_char(l.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
  to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!",
  to_char(l.last_opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS last_opened_at, l.expires_at <= now() AS "is_over!"
FROM share_link l
JOIN organisation o ON o.id = l.organisation_id
LEFT JOIN app_user u ON u.id = l.created_by
LEFT JOIN scenario s ON s.id = l.scenario_id
LEFT JOIN task t ON t.id = l.report_task_id
LEFT JOIN target_freeze f ON f.id = (t.parameters ->> 'freezeId')::integer
WHERE l.revoked_at IS NULL AND l.expires_at > now() - interval '30 days'
ORDER BY l.created_at DESC
LIMIT 200;

/* @name CreateShare */
INSERT INTO share_link (token_hash, title, view, organisation_id, created_by, scenario_id, report_task_id, expires_at)
VALUES (:tokenHash!, :title!, :view!, :organisationId!, :userId!, :scenarioId, :reportTaskId, now() + make_interval(days => :days!))
RETURNING id, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!";

/* @name OwnScenario */
SELECT id FROM scenario WHERE id = :scenarioId! AND organisation_id = actor_organisation_id() AND deleted_at IS NULL;

/* @name OwnReport */
-- Written, and no draft of a template.
SELECT id FROM task WHERE id = :taskId! AND kind = 'annual-report' AND status = 'done' AND organisation_id = actor_organisation_id() AND NOT parameters ? 'preview';

/* @name RevokeShare */
UPDATE share_link SET revoked_at = now() WHERE id = :shareId! AND revoked_at IS NULL RETURNING id;

/* @name OpenShare */
-- A link ends with the account that made it, and when that moves to another organisation.
UPDATE share_link l SET last_opened_at = now(), opened_count = l.opened_count + 1
FROM app_user u, organisation o
WHERE l.token_hash = :tokenHash! AND l.revoked_at IS NULL AND l.expires_at > now()
  AND u.id = l.created_by AND u.disabled_at IS NULL AND u.organisation_id = l.organisation_id AND (:demonstrationAllowed! OR NOT u.is_demonstration)
  AND o.id = l.organisation_id
RETURNING l.title, l.view, o.name AS organisation_name, l.scenario_id, l.report_task_id, to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!";

/* @name SharedScenario */
SELECT s.name, to_char(s.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "updated_at!"
FROM scenario s WHERE s.id = :scenarioId! AND s.deleted_at IS NULL;

/* @name SharedItems */
-- Only what may be shown: no cost, no reasons, no radio parameters, nothing that the optimiser was forbidden.
SELECT i.id, i.kind, o.name AS "organisation_name?", i.technology, CASE WHEN i.kind = 'mast' THEN i.height_m END AS height_m,
  ST_AsGeoJSON(coalesce(i.geom, s.geom, h.geom), 6)::jsonb AS geometry, coalesce(s.code, h.name) AS "place_name?"
FROM scenario_item i
LEFT JOIN organisation o ON o.id = i.organisation_id
LEFT JOIN site s ON s.id = i.site_id
LEFT JOIN hamlet h ON h.id = i.hamlet_id
WHERE i.scenario_id = :scenarioId! AND i.decision <> 'forbidden' AND coalesce(i.geom, s.geom, h.geom) IS NOT NULL
ORDER BY i.position, i.id;

/* @name SharedReport */
-- Of the freeze nothing but the table of targets; the files are the department's paper as it was written.
SELECT to_char(f.as_of, 'YYYY-MM-DD') AS "as_of!", f.year, f.content ->> 'province' AS "province?", (f.content ->> 'isSynthetic')::boolean AS "is_synthetic!",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('code', i ->> 'code', 'nameVi', i ->> 'nameVi', 'nameEn', i ->> 'nameEn', 'unit', i ->> 'unit',
      'target', i -> 'target', 'value', i -> 'actual' -> 'value', 'basis', i -> 'actual' -> 'basis', 'verdict', i ->> 'verdict') ORDER BY at), '[]')
    FROM jsonb_array_elements(f.content -> 'indicators') WITH ORDINALITY AS x(i, at)) AS "targets!",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'bytes', length(d.bytes)) ORDER BY d.id), '[]')
    FROM document_file d WHERE d.task_id = t.id) AS "files!"
FROM task t JOIN target_freeze f ON f.id = (t.parameters ->> 'freezeId')::integer
WHERE t.id = :taskId!;

/* @name SharedFile */
-- A file of the report that a link which still holds is about.
SELECT d.name, d.media_type, d.bytes, l.title, l.created_by
FROM share_link l JOIN app_user u ON u.id = l.created_by JOIN document_file d ON d.task_id = l.report_task_id
WHERE l.token_hash = :tokenHash! AND l.revoked_at IS NULL AND l.expires_at > now() AND d.id = :documentId!
  AND u.disabled_at IS NULL AND u.organisation_id = l.organisation_id AND (:demonstrationAllowed! OR NOT u.is_demonstration);

/* @name NoteSharedFile */
-- Nobody knows who took it; that it was taken is told to the organisation that shared it.
SELECT record_event('share-file', NULL, :createdBy!, NULL, jsonb_build_object('name', :title!::text, 'file', :file!::text)) IS NULL AS done;
