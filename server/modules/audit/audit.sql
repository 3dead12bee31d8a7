/* @name AuditEntries */
-- What one transaction did to one table is one entry: an import of thousands of rows does not bury everything else.
WITH changes AS (
  SELECT h.at, max(h.id) AS id, count(*)::integer AS count, h.table_name, h.operation, h.actor_user_id, h.actor_role, h.organisation_id
  FROM history h
  WHERE h.at <= :beforeAt!::timestamptz AND h.at >= :since!::timestamptz AND h.at < :until!::timestamptz
    AND ((:withChanges! AND h.table_name NOT IN ('app_user', 'organisation')) OR (:withAccounts! AND h.table_name IN ('app_user', 'organisation')))
    AND (:personId::integer IS NULL OR h.actor_user_id = :personId OR (h.table_name = 'app_user' AND h.row_id = :personId))
    AND (:organisationId::integer IS NULL OR h.organisation_id = :organisationId
      OR h.actor_user_id IN (SELECT u.id FROM app_user u WHERE u.organisation_id = :organisationId))
    AND (actor_role() = 'authority' OR h.organisation_id = actor_organisation_id() OR h.actor_user_id = actor_user_id())
  GROUP BY h.at, h.table_name, h.operation, h.actor_user_id, h.actor_role, h.organisation_id
  HAVING (h.at, 'change', max(h.id)) < (:beforeAt!::timestamptz, :beforeSource!::text, :beforeId!::bigint)
  ORDER BY h.at DESC, max(h.id) DESC
  LIMIT :limit!
), events AS (
  SELECT e.at, e.id, e.kind, e.actor_user_id, e.actor_role, e.subject_user_id, e.organisation_id, e.address, e.details
  FROM security_event e
  WHERE e.at >= :since!::timestamptz AND e.at < :until!::timestamptz AND e.kind = ANY(:kinds!::text[])
    AND (:personId::integer IS NULL OR e.actor_user_id = :personId OR e.subject_user_id = :personId)
    AND (:organisationId::integer IS NULL OR e.organisation_id = :organisationId)
    AND (e.at, 'event', e.id) < (:beforeAt!::timestamptz, :beforeSource!::text, :beforeId!::bigint)
  ORDER BY e.at DESC, e.id DESC
  LIMIT :limit!
), entries AS (
  SELECT c.at, 'change' AS source, c.id, c.operation AS what, c.count, c.table_name, c.actor_user_id, c.actor_role, NULL::integer AS subject_user_id,
    c.organisation_id, NULL::text AS address, NULL::jsonb AS details
  FROM changes c
  UNION ALL
  SELECT e.at, 'event', e.id, e.kind, 1, NULL, e.actor_user_id, e.actor_role, e.subject_user_id, e.organisation_id, e.address, e.details
  FROM events e
  ORDER BY at DESC, source DESC, id DESC
  LIMIT :limit!
)
SELECT to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "at!", n.source AS "source!", n.id::text AS "id!", n.what AS "what!", n.count AS "count!",
  n.table_name AS table, CASE WHEN n.count = 1 THEN one.row_id END AS row_id,
  CASE WHEN n.count = 1 THEN coalesce(one.before ->> 'name', one.before ->> 'display_name', one.before ->> 'code') END AS label,
  CASE WHEN n.count = 1 AND n.what = 'update' THEN history_fields(one.before, one.after) ELSE '{}' END AS "fields!",
  n.actor_role AS role, a.person, a.organisation, s.person AS subject, o.name AS "subject_organisation?", n.address, n.details
FROM entries n
LEFT JOIN history one ON n.source = 'change' AND n.count = 1 AND one.id = n.id
LEFT JOIN LATERAL history_author(n.actor_user_id) a ON true
LEFT JOIN LATERAL history_author(n.subject_user_id) s ON true
LEFT JOIN organisation o ON o.id = n.organisation_id
ORDER BY n.at DESC, n.source DESC, n.id DESC;

/* @name AuditPeople */
-- Those whom the actor may name: everybody for the authority, oneself for others.
SELECT u.id, u.display_name, u.login FROM app_user u ORDER BY u.display_name, u.id;

/* @name RecordEvent */
SELECT record_event(:kind!, NULL, NULL, :address, :details!) IS NULL AS done;
