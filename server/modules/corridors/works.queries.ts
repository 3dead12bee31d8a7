/** Types generated for queries found in "server/modules/corridors/works.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'ClearMeetings' parameters type */
export type IClearMeetingsParams = void;

/** 'ClearMeetings' return type */
export type IClearMeetingsResult = void;

/** 'ClearMeetings' query type */
export interface IClearMeetingsQuery {
  params: IClearMeetingsParams;
  result: IClearMeetingsResult;
}

const clearMeetingsIR: any = {"usedParamSet":{},"params":[],"statement":"DELETE FROM dig_meeting"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM dig_meeting
 * ```
 */
export const clearMeetings = new PreparedQuery<IClearMeetingsParams,IClearMeetingsResult>(clearMeetingsIR);


/** 'InsertMeetings' parameters type */
export interface IInsertMeetingsParams {
  nearM: number;
  shortestM: number;
  similarDays: number;
  today: DateOrString;
}

/** 'InsertMeetings' return type */
export type IInsertMeetingsResult = void;

/** 'InsertMeetings' query type */
export interface IInsertMeetingsQuery {
  params: IInsertMeetingsParams;
  result: IInsertMeetingsResult;
}

const insertMeetingsIR: any = {"usedParamSet":{"nearM":true,"shortestM":true,"today":true,"similarDays":true},"params":[{"name":"nearM","required":true,"transform":{"type":"scalar"},"locs":[{"a":215,"b":221}]},{"name":"shortestM","required":true,"transform":{"type":"scalar"},"locs":[{"a":253,"b":263}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":413,"b":419}]},{"name":"similarDays","required":true,"transform":{"type":"scalar"},"locs":[{"a":2741,"b":2753}]}],"statement":"-- A line that only crosses a work has too little of itself within reach: that is no meeting.\nWITH works AS MATERIALIZED (\n  SELECT w.id, w.name, w.geom, w.kind, w.starts_on, w.ends_on, ST_Buffer(w.geom::geography, :nearM!)::geometry AS zone,\n    least(:shortestM!::double precision, 0.6 * ST_Length(w.geom::geography)) AS shortest_m\n  FROM road_work w\n  WHERE w.status IN ('planned', 'running') AND w.ends_on >= :today!::date\n),\nlines AS (\n  SELECT 'cable' AS partner, f.id, f.code, f.organisation_id, f.kind, f.status, NULL::integer AS free_pipes, f.planned_from, f.planned_to, f.geom\n  FROM fibre_route f WHERE f.status <> 'retired'\n  UNION ALL\n  SELECT 'duct', d.id, d.code, d.owner_organisation_id, NULL, d.status, d.free_pipes, d.planned_from, d.planned_to, d.geom\n  FROM duct d WHERE d.status <> 'retired'\n),\nfound AS (\n  SELECT w.id AS work_id, w.shortest_m, w.starts_on AS work_from, w.ends_on AS work_to, l.*, ST_Length(ST_Intersection(l.geom, w.zone)::geography) AS within_m\n  FROM works w JOIN lines l ON l.geom && w.zone AND ST_Intersects(l.geom, w.zone)\n),\nmeetings AS (\n  SELECT work_id, partner, NULL::integer AS partner_id, NULL::text AS partner_name, organisation_id, kind, sum(free_pipes)::integer AS free_pipes,\n    sum(within_m) AS length_m, NULL::date AS starts_on, NULL::date AS ends_on, 'affected' AS relation, NULL::integer AS gap_days\n  FROM found WHERE status = 'existing' AND within_m >= shortest_m\n  GROUP BY work_id, partner, organisation_id, kind\n  UNION ALL\n  SELECT work_id, partner, id, code, organisation_id, kind, free_pipes, within_m, planned_from, planned_to,\n    CASE WHEN planned_from IS NULL OR planned_to IS NULL THEN 'undated'\n      WHEN planned_from <= work_to AND planned_to >= work_from THEN 'clash' ELSE 'opportunity' END,\n    CASE WHEN planned_from IS NULL OR planned_to IS NULL THEN NULL ELSE greatest(0, planned_from - work_to, work_from - planned_to) END\n  FROM found WHERE status = 'planned' AND within_m >= shortest_m\n  UNION ALL\n  SELECT w.id, 'work', o.id, o.name, NULL, o.kind, NULL, ST_Length(ST_Intersection(o.geom, w.zone)::geography), o.starts_on, o.ends_on,\n    CASE WHEN o.starts_on <= w.ends_on AND o.ends_on >= w.starts_on THEN 'clash' ELSE 'opportunity' END,\n    greatest(0, o.starts_on - w.ends_on, w.starts_on - o.ends_on)\n  FROM works w JOIN works o ON o.id <> w.id AND o.geom && w.zone AND ST_Intersects(o.geom, w.zone)\n)\nINSERT INTO dig_meeting (work_id, partner, partner_id, partner_name, organisation_id, kind, free_pipes, length_m, starts_on, ends_on, relation, gap_days)\nSELECT work_id, partner, partner_id, partner_name, organisation_id, kind, free_pipes, length_m, starts_on, ends_on, relation, gap_days\nFROM meetings WHERE relation <> 'opportunity' OR gap_days <= :similarDays!::integer\nORDER BY work_id, partner, organisation_id"};

/**
 * Query generated from SQL:
 * ```
 * -- A line that only crosses a work has too little of itself within reach: that is no meeting.
 * WITH works AS MATERIALIZED (
 *   SELECT w.id, w.name, w.geom, w.kind, w.starts_on, w.ends_on, ST_Buffer(w.geom::geography, :nearM!)::geometry AS zone,
 *     least(:shortestM!::double precision, 0.6 * ST_Length(w.geom::geography)) AS shortest_m
 *   FROM road_work w
 *   WHERE w.status IN ('planned', 'running') AND w.ends_on >= :today!::date
 * ),
 * lines AS (
 *   SELECT 'cable' AS partner, f.id, f.code, f.organisation_id, f.kind, f.status, NULL::integer AS free_pipes, f.planned_from, f.planned_to, f.geom
 *   FROM fibre_route f WHERE f.status <> 'retired'
 *   UNION ALL
 *   SELECT 'duct', d.id, d.code, d.owner_organisation_id, NULL, d.status, d.free_pipes, d.planned_from, d.planned_to, d.geom
 *   FROM duct d WHERE d.status <> 'retired'
 * ),
 * found AS (
 *   SELECT w.id AS work_id, w.shortest_m, w.starts_on AS work_from, w.ends_on AS work_to, l.*, ST_Length(ST_Intersection(l.geom, w.zone)::geography) AS within_m
 *   FROM works w JOIN lines l ON l.geom && w.zone AND ST_Intersects(l.geom, w.zone)
 * ),
 * meetings AS (
 *   SELECT work_id, partner, NULL::integer AS partner_id, NULL::text AS partner_name, organisation_id, kind, sum(free_pipes)::integer AS free_pipes,
 *     sum(within_m) AS length_m, NULL::date AS starts_on, NULL::date AS ends_on, 'affected' AS relation, NULL::integer AS gap_days
 *   FROM found WHERE status = 'existing' AND within_m >= shortest_m
 *   GROUP BY work_id, partner, organisation_id, kind
 *   UNION ALL
 *   SELECT work_id, partner, id, code, organisation_id, kind, free_pipes, within_m, planned_from, planned_to,
 *     CASE WHEN planned_from IS NULL OR planned_to IS NULL THEN 'undated'
 *       WHEN planned_from <= work_to AND planned_to >= work_from THEN 'clash' ELSE 'opportunity' END,
 *     CASE WHEN planned_from IS NULL OR planned_to IS NULL THEN NULL ELSE greatest(0, planned_from - work_to, work_from - planned_to) END
 *   FROM found WHERE status = 'planned' AND within_m >= shortest_m
 *   UNION ALL
 *   SELECT w.id, 'work', o.id, o.name, NULL, o.kind, NULL, ST_Length(ST_Intersection(o.geom, w.zone)::geography), o.starts_on, o.ends_on,
 *     CASE WHEN o.starts_on <= w.ends_on AND o.ends_on >= w.starts_on THEN 'clash' ELSE 'opportunity' END,
 *     greatest(0, o.starts_on - w.ends_on, w.starts_on - o.ends_on)
 *   FROM works w JOIN works o ON o.id <> w.id AND o.geom && w.zone AND ST_Intersects(o.geom, w.zone)
 * )
 * INSERT INTO dig_meeting (work_id, partner, partner_id, partner_name, organisation_id, kind, free_pipes, length_m, starts_on, ends_on, relation, gap_days)
 * SELECT work_id, partner, partner_id, partner_name, organisation_id, kind, free_pipes, length_m, starts_on, ends_on, relation, gap_days
 * FROM meetings WHERE relation <> 'opportunity' OR gap_days <= :similarDays!::integer
 * ORDER BY work_id, partner, organisation_id
 * ```
 */
export const insertMeetings = new PreparedQuery<IInsertMeetingsParams,IInsertMeetingsResult>(insertMeetingsIR);


/** 'Works' parameters type */
export type IWorksParams = void;

/** 'Works' return type */
export interface IWorksResult {
  bounds: numberArray;
  clashes: number;
  declines: number;
  endsOn: string;
  id: number;
  joins: number;
  kind: string;
  lengthM: number;
  line: unknown;
  name: string;
  operatorIds: numberArray;
  opportunities: number;
  startsOn: string;
  status: string;
  undated: number;
  unitName: string | null;
  waiting: number;
}

/** 'Works' query type */
export interface IWorksQuery {
  params: IWorksParams;
  result: IWorksResult;
}

const worksIR: any = {"usedParamSet":{},"params":[],"statement":"WITH meetings AS (\n  SELECT work_id, count(*) FILTER (WHERE relation = 'clash') AS clashes, count(*) FILTER (WHERE relation = 'opportunity') AS opportunities,\n    count(*) FILTER (WHERE relation = 'undated') AS undated,\n    array_agg(DISTINCT organisation_id ORDER BY organisation_id) FILTER (WHERE organisation_id IS NOT NULL) AS operators\n  FROM dig_meeting GROUP BY work_id\n),\ninvitations AS (\n  SELECT work_id, count(*) FILTER (WHERE answer IS NULL) AS waiting, count(*) FILTER (WHERE answer = 'joins') AS joins,\n    count(*) FILTER (WHERE answer IN ('declines', 'not-in-plan')) AS declines\n  FROM dig_invitation WHERE withdrawn_at IS NULL GROUP BY work_id\n)\nSELECT w.id, w.name, w.kind, w.status, to_char(w.starts_on, 'YYYY-MM-DD') AS \"startsOn!\", to_char(w.ends_on, 'YYYY-MM-DD') AS \"endsOn!\",\n  u.type || ' ' || u.name AS \"unitName?\", ST_Length(w.geom::geography) AS \"lengthM!\", coalesce(m.clashes, 0)::integer AS \"clashes!\",\n  coalesce(m.opportunities, 0)::integer AS \"opportunities!\", coalesce(m.undated, 0)::integer AS \"undated!\", coalesce(m.operators, '{}') AS \"operatorIds!\",\n  coalesce(i.waiting, 0)::integer AS \"waiting!\", coalesce(i.joins, 0)::integer AS \"joins!\", coalesce(i.declines, 0)::integer AS \"declines!\",\n  ST_AsGeoJSON(ST_Simplify(w.geom, 0.00002, true), 6)::jsonb AS \"line!\",\n  ARRAY[ST_XMin(w.geom), ST_YMin(w.geom), ST_XMax(w.geom), ST_YMax(w.geom)] AS \"bounds!\"\nFROM road_work w\nLEFT JOIN meetings m ON m.work_id = w.id\nLEFT JOIN invitations i ON i.work_id = w.id\nLEFT JOIN LATERAL (\n  SELECT a.type, a.name FROM administrative_unit a\n  WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(w.geom, 0.5))\n  LIMIT 1\n) u ON true\nWHERE w.status IN ('planned', 'running') AND w.ends_on >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date\nORDER BY w.starts_on, w.id"};

/**
 * Query generated from SQL:
 * ```
 * WITH meetings AS (
 *   SELECT work_id, count(*) FILTER (WHERE relation = 'clash') AS clashes, count(*) FILTER (WHERE relation = 'opportunity') AS opportunities,
 *     count(*) FILTER (WHERE relation = 'undated') AS undated,
 *     array_agg(DISTINCT organisation_id ORDER BY organisation_id) FILTER (WHERE organisation_id IS NOT NULL) AS operators
 *   FROM dig_meeting GROUP BY work_id
 * ),
 * invitations AS (
 *   SELECT work_id, count(*) FILTER (WHERE answer IS NULL) AS waiting, count(*) FILTER (WHERE answer = 'joins') AS joins,
 *     count(*) FILTER (WHERE answer IN ('declines', 'not-in-plan')) AS declines
 *   FROM dig_invitation WHERE withdrawn_at IS NULL GROUP BY work_id
 * )
 * SELECT w.id, w.name, w.kind, w.status, to_char(w.starts_on, 'YYYY-MM-DD') AS "startsOn!", to_char(w.ends_on, 'YYYY-MM-DD') AS "endsOn!",
 *   u.type || ' ' || u.name AS "unitName?", ST_Length(w.geom::geography) AS "lengthM!", coalesce(m.clashes, 0)::integer AS "clashes!",
 *   coalesce(m.opportunities, 0)::integer AS "opportunities!", coalesce(m.undated, 0)::integer AS "undated!", coalesce(m.operators, '{}') AS "operatorIds!",
 *   coalesce(i.waiting, 0)::integer AS "waiting!", coalesce(i.joins, 0)::integer AS "joins!", coalesce(i.declines, 0)::integer AS "declines!",
 *   ST_AsGeoJSON(ST_Simplify(w.geom, 0.00002, true), 6)::jsonb AS "line!",
 *   ARRAY[ST_XMin(w.geom), ST_YMin(w.geom), ST_XMax(w.geom), ST_YMax(w.geom)] AS "bounds!"
 * FROM road_work w
 * LEFT JOIN meetings m ON m.work_id = w.id
 * LEFT JOIN invitations i ON i.work_id = w.id
 * LEFT JOIN LATERAL (
 *   SELECT a.type, a.name FROM administrative_unit a
 *   WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(w.geom, 0.5))
 *   LIMIT 1
 * ) u ON true
 * WHERE w.status IN ('planned', 'running') AND w.ends_on >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
 * ORDER BY w.starts_on, w.id
 * ```
 */
export const works = new PreparedQuery<IWorksParams,IWorksResult>(worksIR);


/** 'FindWork' parameters type */
export interface IFindWorkParams {
  workId: number;
}

/** 'FindWork' return type */
export interface IFindWorkResult {
  endsOn: Date;
  id: number;
  isSynthetic: boolean;
  name: string;
  source: string;
  sourceDate: string | null;
  startsOn: Date;
}

/** 'FindWork' query type */
export interface IFindWorkQuery {
  params: IFindWorkParams;
  result: IFindWorkResult;
}

const findWorkIR: any = {"usedParamSet":{"workId":true},"params":[{"name":"workId","required":true,"transform":{"type":"scalar"},"locs":[{"a":137,"b":144}]}],"statement":"SELECT id, name, source, to_char(source_date, 'YYYY-MM-DD') AS \"sourceDate?\", is_synthetic, starts_on, ends_on FROM road_work WHERE id = :workId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, source, to_char(source_date, 'YYYY-MM-DD') AS "sourceDate?", is_synthetic, starts_on, ends_on FROM road_work WHERE id = :workId!
 * ```
 */
export const findWork = new PreparedQuery<IFindWorkParams,IFindWorkResult>(findWorkIR);


/** 'MeetingsOfWork' parameters type */
export interface IMeetingsOfWorkParams {
  workId: number;
}

/** 'MeetingsOfWork' return type */
export interface IMeetingsOfWorkResult {
  endsOn: string | null;
  /** of the ducts; null: not known */
  freePipes: number | null;
  gapDays: number | null;
  id: number;
  kind: string | null;
  lengthM: number;
  organisationId: number | null;
  partner: string;
  partnerName: string | null;
  /** clash: at the same time; opportunity: near in time; undated: a plan without dates; affected: stands there today */
  relation: string;
  startsOn: string | null;
}

/** 'MeetingsOfWork' query type */
export interface IMeetingsOfWorkQuery {
  params: IMeetingsOfWorkParams;
  result: IMeetingsOfWorkResult;
}

const meetingsOfWorkIR: any = {"usedParamSet":{"workId":true},"params":[{"name":"workId","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":234}]}],"statement":"SELECT id, partner, partner_name, organisation_id, kind, free_pipes, length_m, to_char(starts_on, 'YYYY-MM-DD') AS \"startsOn?\",\n  to_char(ends_on, 'YYYY-MM-DD') AS \"endsOn?\", relation, gap_days\nFROM dig_meeting WHERE work_id = :workId!\nORDER BY array_position(ARRAY['clash', 'opportunity', 'undated', 'affected'], relation), length_m DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, partner, partner_name, organisation_id, kind, free_pipes, length_m, to_char(starts_on, 'YYYY-MM-DD') AS "startsOn?",
 *   to_char(ends_on, 'YYYY-MM-DD') AS "endsOn?", relation, gap_days
 * FROM dig_meeting WHERE work_id = :workId!
 * ORDER BY array_position(ARRAY['clash', 'opportunity', 'undated', 'affected'], relation), length_m DESC
 * ```
 */
export const meetingsOfWork = new PreparedQuery<IMeetingsOfWorkParams,IMeetingsOfWorkResult>(meetingsOfWorkIR);


/** 'Invitations' parameters type */
export interface IInvitationsParams {
  invitationId?: number | null | void;
  workId?: number | null | void;
}

/** 'Invitations' return type */
export interface IInvitationsResult {
  answer: string | null;
  answeredAt: string | null;
  answerReason: string | null;
  id: number;
  invitedAt: string;
  invitedBy: string | null;
  message: string;
  organisationId: number;
  pipesWanted: number | null;
  replyBy: string;
  version: number;
  withdrawnAt: string | null;
  workEndsOn: string;
  workId: number | null;
  /** as it was when the invitation was sent: the work itself may be taken away or moved */
  workName: string;
  workStartsOn: string;
}

/** 'Invitations' query type */
export interface IInvitationsQuery {
  params: IInvitationsParams;
  result: IInvitationsResult;
}

const invitationsIR: any = {"usedParamSet":{"workId":true,"invitationId":true},"params":[{"name":"workId","required":false,"transform":{"type":"scalar"},"locs":[{"a":631,"b":637},{"a":671,"b":677}]},{"name":"invitationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":685,"b":697},{"a":726,"b":738}]}],"statement":"SELECT i.id, i.work_id, i.work_name, to_char(i.work_starts_on, 'YYYY-MM-DD') AS \"workStartsOn!\", to_char(i.work_ends_on, 'YYYY-MM-DD') AS \"workEndsOn!\",\n  i.organisation_id, i.message, to_char(i.reply_by, 'YYYY-MM-DD') AS \"replyBy!\", o.name AS \"invitedBy?\",\n  to_char(i.invited_at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"invitedAt!\", to_char(i.withdrawn_at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"withdrawnAt?\",\n  i.answer, i.answer_reason, i.pipes_wanted, to_char(i.answered_at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"answeredAt?\", i.version\nFROM dig_invitation i\nLEFT JOIN organisation o ON o.id = i.inviting_organisation_id\nWHERE (:workId::integer IS NULL OR i.work_id = :workId) AND (:invitationId::integer IS NULL OR i.id = :invitationId)\nORDER BY i.answer IS NOT NULL, i.reply_by, i.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT i.id, i.work_id, i.work_name, to_char(i.work_starts_on, 'YYYY-MM-DD') AS "workStartsOn!", to_char(i.work_ends_on, 'YYYY-MM-DD') AS "workEndsOn!",
 *   i.organisation_id, i.message, to_char(i.reply_by, 'YYYY-MM-DD') AS "replyBy!", o.name AS "invitedBy?",
 *   to_char(i.invited_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "invitedAt!", to_char(i.withdrawn_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "withdrawnAt?",
 *   i.answer, i.answer_reason, i.pipes_wanted, to_char(i.answered_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "answeredAt?", i.version
 * FROM dig_invitation i
 * LEFT JOIN organisation o ON o.id = i.inviting_organisation_id
 * WHERE (:workId::integer IS NULL OR i.work_id = :workId) AND (:invitationId::integer IS NULL OR i.id = :invitationId)
 * ORDER BY i.answer IS NOT NULL, i.reply_by, i.id
 * ```
 */
export const invitations = new PreparedQuery<IInvitationsParams,IInvitationsResult>(invitationsIR);


/** 'InsertInvitation' parameters type */
export interface IInsertInvitationParams {
  message: string;
  organisationId: number;
  replyBy: DateOrString;
  workId: number;
}

/** 'InsertInvitation' return type */
export interface IInsertInvitationResult {
  id: number;
}

/** 'InsertInvitation' query type */
export interface IInsertInvitationQuery {
  params: IInsertInvitationParams;
  result: IInsertInvitationResult;
}

const insertInvitationIR: any = {"usedParamSet":{"organisationId":true,"message":true,"replyBy":true,"workId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":197,"b":212}]},{"name":"message","required":true,"transform":{"type":"scalar"},"locs":[{"a":215,"b":223}]},{"name":"replyBy","required":true,"transform":{"type":"scalar"},"locs":[{"a":226,"b":234}]},{"name":"workId","required":true,"transform":{"type":"scalar"},"locs":[{"a":314,"b":321}]}],"statement":"INSERT INTO dig_invitation (work_id, work_name, work_starts_on, work_ends_on, organisation_id, message, reply_by, invited_by, inviting_organisation_id)\nSELECT w.id, w.name, w.starts_on, w.ends_on, :organisationId!, :message!, :replyBy!::date, actor_user_id(), actor_organisation_id()\nFROM road_work w WHERE w.id = :workId!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO dig_invitation (work_id, work_name, work_starts_on, work_ends_on, organisation_id, message, reply_by, invited_by, inviting_organisation_id)
 * SELECT w.id, w.name, w.starts_on, w.ends_on, :organisationId!, :message!, :replyBy!::date, actor_user_id(), actor_organisation_id()
 * FROM road_work w WHERE w.id = :workId!
 * RETURNING id
 * ```
 */
export const insertInvitation = new PreparedQuery<IInsertInvitationParams,IInsertInvitationResult>(insertInvitationIR);


/** 'AnswerInvitation' parameters type */
export interface IAnswerInvitationParams {
  answer: string;
  invitationId: number;
  pipesWanted?: number | null | void;
  reason?: string | null | void;
  version: number;
}

/** 'AnswerInvitation' return type */
export interface IAnswerInvitationResult {
  id: number;
}

/** 'AnswerInvitation' query type */
export interface IAnswerInvitationQuery {
  params: IAnswerInvitationParams;
  result: IAnswerInvitationResult;
}

const answerInvitationIR: any = {"usedParamSet":{"answer":true,"reason":true,"pipesWanted":true,"invitationId":true,"version":true},"params":[{"name":"answer","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":42}]},{"name":"reason","required":false,"transform":{"type":"scalar"},"locs":[{"a":61,"b":67}]},{"name":"pipesWanted","required":false,"transform":{"type":"scalar"},"locs":[{"a":85,"b":96}]},{"name":"invitationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":199}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":215,"b":223}]}],"statement":"UPDATE dig_invitation SET answer = :answer!, answer_reason = :reason, pipes_wanted = :pipesWanted, answered_by = actor_user_id(), answered_at = now(),\n  version = version + 1\nWHERE id = :invitationId! AND version = :version!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE dig_invitation SET answer = :answer!, answer_reason = :reason, pipes_wanted = :pipesWanted, answered_by = actor_user_id(), answered_at = now(),
 *   version = version + 1
 * WHERE id = :invitationId! AND version = :version!
 * RETURNING id
 * ```
 */
export const answerInvitation = new PreparedQuery<IAnswerInvitationParams,IAnswerInvitationResult>(answerInvitationIR);


/** 'WithdrawInvitation' parameters type */
export interface IWithdrawInvitationParams {
  invitationId: number;
  version: number;
}

/** 'WithdrawInvitation' return type */
export interface IWithdrawInvitationResult {
  id: number;
}

/** 'WithdrawInvitation' query type */
export interface IWithdrawInvitationQuery {
  params: IWithdrawInvitationParams;
  result: IWithdrawInvitationResult;
}

const withdrawInvitationIR: any = {"usedParamSet":{"invitationId":true,"version":true},"params":[{"name":"invitationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":94}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":118}]}],"statement":"UPDATE dig_invitation SET withdrawn_at = now(), version = version + 1 WHERE id = :invitationId! AND version = :version! AND withdrawn_at IS NULL RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE dig_invitation SET withdrawn_at = now(), version = version + 1 WHERE id = :invitationId! AND version = :version! AND withdrawn_at IS NULL RETURNING id
 * ```
 */
export const withdrawInvitation = new PreparedQuery<IWithdrawInvitationParams,IWithdrawInvitationResult>(withdrawInvitationIR);


/** 'OperatorsAmong' parameters type */
export interface IOperatorsAmongParams {
  organisationIds: numberArray;
}

/** 'OperatorsAmong' return type */
export interface IOperatorsAmongResult {
  id: number;
}

/** 'OperatorsAmong' query type */
export interface IOperatorsAmongQuery {
  params: IOperatorsAmongParams;
  result: IOperatorsAmongResult;
}

const operatorsAmongIR: any = {"usedParamSet":{"organisationIds":true},"params":[{"name":"organisationIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":43,"b":59}]}],"statement":"SELECT id FROM organisation WHERE id = ANY(:organisationIds!::integer[]) AND kind IN ('operator', 'tower', 'power', 'other')"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM organisation WHERE id = ANY(:organisationIds!::integer[]) AND kind IN ('operator', 'tower', 'power', 'other')
 * ```
 */
export const operatorsAmong = new PreparedQuery<IOperatorsAmongParams,IOperatorsAmongResult>(operatorsAmongIR);


