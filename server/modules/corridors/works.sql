/* @name ClearMeetings */
DELETE FROM dig_meeting;

/* @name InsertMeetings */
-- A line that only crosses a work has too little of itself within reach: that is no meeting.
WITH works AS MATERIALIZED (
  SELECT w.id, w.name, w.geom, w.kind, w.starts_on, w.ends_on, ST_Buffer(w.geom::geography, :nearM!)::geometry AS zone,
    least(:shortestM!::double precision, 0.6 * ST_Length(w.geom::geography)) AS shortest_m
  FROM road_work w
  WHERE w.status IN ('planned', 'running') AND w.ends_on >= :today!::date
),
lines AS (
  SELECT 'cable' AS partner, f.id, f.code, f.organisation_id, f.kind, f.status, NULL::integer AS free_pipes, f.planned_from, f.planned_to, f.geom
  FROM fibre_route f WHERE f.status <> 'retired'
  UNION ALL
  SELECT 'duct', d.id, d.code, d.owner_organisation_id, NULL, d.status, d.free_pipes, d.planned_from, d.planned_to, d.geom
  FROM duct d WHERE d.status <> 'retired'
),
found AS (
  SELECT w.id AS work_id, w.shortest_m, w.starts_on AS work_from, w.ends_on AS work_to, l.*, ST_Length(ST_Intersection(l.geom, w.zone)::geography) AS within_m
  FROM works w JOIN lines l ON l.geom && w.zone AND ST_Intersects(l.geom, w.zone)
),
meetings AS (
  SELECT work_id, partner, NULL::integer AS partner_id, NULL::text AS partner_name, organisation_id, kind, sum(free_pipes)::integer AS free_pipes,
    sum(within_m) AS length_m, NULL::date AS starts_on, NULL::date AS ends_on, 'affected' AS relation, NULL::integer AS gap_days
  FROM found WHERE status = 'existing' AND within_m >= shortest_m
  GROUP BY work_id, partner, organisation_id, kind
  UNION ALL
  SELECT work_id, partner, id, code, organisation_id, kind, free_pipes, within_m, planned_from, planned_to,
    CASE WHEN planned_from IS NULL OR planned_to IS NULL THEN 'undated'
      WHEN planned_from <= work_to AND planned_to >= work_from THEN 'clash' ELSE 'opportunity' END,
    CASE WHEN planned_from IS NULL OR planned_to IS NULL THEN NULL ELSE greatest(0, planned_from - work_to, work_from - planned_to) END
  FROM found WHERE status = 'planned' AND within_m >= shortest_m
  UNION ALL
  SELECT w.id, 'work', o.id, o.name, NULL, o.kind, NULL, ST_Length(ST_Intersection(o.geom, w.zone)::geography), o.starts_on, o.ends_on,
    CASE WHEN o.starts_on <= w.ends_on AND o.ends_on >= w.starts_on THEN 'clash' ELSE 'opportunity' END,
    greatest(0, o.starts_on - w.ends_on, w.starts_on - o.ends_on)
  FROM works w JOIN works o ON o.id <> w.id AND o.geom && w.zone AND ST_Intersects(o.geom, w.zone)
)
INSERT INTO dig_meeting (work_id, partner, partner_id, partner_name, organisation_id, kind, free_pipes, length_m, starts_on, ends_on, relation, gap_days)
SELECT work_id, partner, partner_id, partner_name, organisation_id, kind, free_pipes, length_m, starts_on, ends_on, relation, gap_days
FROM meetings WHERE relation <> 'opportunity' OR gap_days <= :similarDays!::integer
ORDER BY work_id, partner, organisation_id;

/* @name Works */
WITH meetings AS (
  SELECT work_id, count(*) FILTER (WHERE relation = 'clash') AS clashes, count(*) FILTER (WHERE relation = 'opportunity') AS opportunities,
    count(*) FILTER (WHERE relation = 'undated') AS undated,
    array_agg(DISTINCT organisation_id ORDER BY organisation_id) FILTER (WHERE organisation_id IS NOT NULL) AS operators
  FROM dig_meeting GROUP BY work_id
),
invitations AS (
  SELECT work_id, count(*) FILTER (WHERE answer IS NULL) AS waiting, count(*) FILTER (WHERE answer = 'joins') AS joins,
    count(*) FILTER (WHERE answer IN ('declines', 'not-in-plan')) AS declines
  FROM dig_invitation WHERE withdrawn_at IS NULL GROUP BY work_id
)
SELECT w.id, w.name, w.kind, w.status, to_char(w.starts_on, 'YYYY-MM-DD') AS "startsOn!", to_char(w.ends_on, 'YYYY-MM-DD') AS "endsOn!",
  u.type || ' ' || u.name AS "unitName?", ST_Length(w.geom::geography) AS "lengthM!", coalesce(m.clashes, 0)::integer AS "clashes!",
  coalesce(m.opportunities, 0)::integer AS "opportunities!", coalesce(m.undated, 0)::integer AS "undated!", coalesce(m.operators, '{}') AS "operatorIds!",
  coalesce(i.waiting, 0)::integer AS "waiting!", coalesce(i.joins, 0)::integer AS "joins!", coalesce(i.declines, 0)::integer AS "declines!",
  ST_AsGeoJSON(ST_Simplify(w.geom, 0.00002, true), 6)::jsonb AS "line!",
  ARRAY[ST_XMin(w.geom), ST_YMin(w.geom), ST_XMax(w.geom), ST_YMax(w.geom)] AS "bounds!"
FROM road_work w
LEFT JOIN meetings m ON m.work_id = w.id
LEFT JOIN invitations i ON i.work_id = w.id
LEFT JOIN LATERAL (
  SELECT a.type, a.name FROM administrative_unit a
  WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(w.geom, 0.5))
  LIMIT 1
) u ON true
WHERE w.status IN ('planned', 'running') AND w.ends_on >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
ORDER BY w.starts_on, w.id;

/* @name FindWork */
SELECT id, name, source, to_char(source_date, 'YYYY-MM-DD') AS "sourceDate?", is_synthetic, starts_on, ends_on FROM road_work WHERE id = :workId!;

/* @name MeetingsOfWork */
SELECT id, partner, partner_name, organisation_id, kind, free_pipes, length_m, to_char(starts_on, 'YYYY-MM-DD') AS "startsOn?",
  to_char(ends_on, 'YYYY-MM-DD') AS "endsOn?", relation, gap_days
FROM dig_meeting WHERE work_id = :workId!
ORDER BY array_position(ARRAY['clash', 'opportunity', 'undated', 'affected'], relation), length_m DESC;

/* @name Invitations */
SELECT i.id, i.work_id, i.work_name, to_char(i.work_starts_on, 'YYYY-MM-DD') AS "workStartsOn!", to_char(i.work_ends_on, 'YYYY-MM-DD') AS "workEndsOn!",
  i.organisation_id, i.message, to_char(i.reply_by, 'YYYY-MM-DD') AS "replyBy!", o.name AS "invitedBy?",
  to_char(i.invited_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "invitedAt!", to_char(i.withdrawn_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "withdrawnAt?",
  i.answer, i.answer_reason, i.pipes_wanted, to_char(i.answered_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "answeredAt?", i.version
FROM dig_invitation i
LEFT JOIN organisation o ON o.id = i.inviting_organisation_id
WHERE (:workId::integer IS NULL OR i.work_id = :workId) AND (:invitationId::integer IS NULL OR i.id = :invitationId)
ORDER BY i.answer IS NOT NULL, i.reply_by, i.id;

/* @name InsertInvitation */
INSERT INTO dig_invitation (work_id, work_name, work_starts_on, work_ends_on, organisation_id, message, reply_by, invited_by, inviting_organisation_id)
SELECT w.id, w.name, w.starts_on, w.ends_on, :organisationId!, :message!, :replyBy!::date, actor_user_id(), actor_organisation_id()
FROM road_work w WHERE w.id = :workId!
RETURNING id;

/* @name AnswerInvitation */
UPDATE dig_invitation SET answer = :answer!, answer_reason = :reason, pipes_wanted = :pipesWanted, answered_by = actor_user_id(), answered_at = now(),
  version = version + 1
WHERE id = :invitationId! AND version = :version!
RETURNING id;

/* @name WithdrawInvitation */
UPDATE dig_invitation SET withdrawn_at = now(), version = version + 1 WHERE id = :invitationId! AND version = :version! AND withdrawn_at IS NULL RETURNING id;

/* @name OperatorsAmong */
SELECT id FROM organisation WHERE id = ANY(:organisationIds!::integer[]) AND kind IN ('operator', 'tower', 'power', 'other');
