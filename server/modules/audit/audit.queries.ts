/** Types generated for queries found in "server/modules/audit/audit.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'AuditEntries' parameters type */
export interface IAuditEntriesParams {
  beforeAt: DateOrString;
  beforeId: number;
  beforeSource: string;
  kinds: stringArray;
  limit: number;
  organisationId?: number | null | void;
  personId?: number | null | void;
  since: DateOrString;
  until: DateOrString;
  withAccounts: boolean;
  withChanges: boolean;
}

/** 'AuditEntries' return type */
export interface IAuditEntriesResult {
  address: string | null;
  at: string;
  count: number;
  details: unknown | null;
  fields: stringArray;
  id: string;
  label: string | null;
  organisation: string | null;
  person: string | null;
  role: string | null;
  rowId: number | null;
  source: string;
  subject: string | null;
  subjectOrganisation: string | null;
  table: string | null;
  what: string;
}

/** 'AuditEntries' query type */
export interface IAuditEntriesQuery {
  params: IAuditEntriesParams;
  result: IAuditEntriesResult;
}

const auditEntriesIR: any = {"usedParamSet":{"beforeAt":true,"since":true,"until":true,"withChanges":true,"withAccounts":true,"personId":true,"organisationId":true,"beforeSource":true,"beforeId":true,"limit":true,"kinds":true},"params":[{"name":"beforeAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":304,"b":313},{"a":1101,"b":1110},{"a":1698,"b":1707}]},{"name":"since","required":true,"transform":{"type":"scalar"},"locs":[{"a":340,"b":346},{"a":1395,"b":1401}]},{"name":"until","required":true,"transform":{"type":"scalar"},"locs":[{"a":372,"b":378},{"a":1427,"b":1433}]},{"name":"withChanges","required":true,"transform":{"type":"scalar"},"locs":[{"a":403,"b":415}]},{"name":"withAccounts","required":true,"transform":{"type":"scalar"},"locs":[{"a":475,"b":488}]},{"name":"personId","required":false,"transform":{"type":"scalar"},"locs":[{"a":550,"b":558},{"a":598,"b":606},{"a":653,"b":661},{"a":1491,"b":1499},{"a":1539,"b":1547},{"a":1572,"b":1580}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":674,"b":688},{"a":730,"b":744},{"a":829,"b":843},{"a":1592,"b":1606},{"a":1648,"b":1662}]},{"name":"beforeSource","required":true,"transform":{"type":"scalar"},"locs":[{"a":1126,"b":1139},{"a":1723,"b":1736}]},{"name":"beforeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":1148,"b":1157},{"a":1745,"b":1754}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":1213,"b":1219},{"a":1805,"b":1811},{"a":2279,"b":2285}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":1465,"b":1471}]}],"statement":"-- What one transaction did to one table is one entry: an import of thousands of rows does not bury everything else.\nWITH changes AS (\n  SELECT h.at, max(h.id) AS id, count(*)::integer AS count, h.table_name, h.operation, h.actor_user_id, h.actor_role, h.organisation_id\n  FROM history h\n  WHERE h.at <= :beforeAt!::timestamptz AND h.at >= :since!::timestamptz AND h.at < :until!::timestamptz\n    AND ((:withChanges! AND h.table_name NOT IN ('app_user', 'organisation')) OR (:withAccounts! AND h.table_name IN ('app_user', 'organisation')))\n    AND (:personId::integer IS NULL OR h.actor_user_id = :personId OR (h.table_name = 'app_user' AND h.row_id = :personId))\n    AND (:organisationId::integer IS NULL OR h.organisation_id = :organisationId\n      OR h.actor_user_id IN (SELECT u.id FROM app_user u WHERE u.organisation_id = :organisationId))\n    AND (actor_role() = 'authority' OR h.organisation_id = actor_organisation_id() OR h.actor_user_id = actor_user_id())\n  GROUP BY h.at, h.table_name, h.operation, h.actor_user_id, h.actor_role, h.organisation_id\n  HAVING (h.at, 'change', max(h.id)) < (:beforeAt!::timestamptz, :beforeSource!::text, :beforeId!::bigint)\n  ORDER BY h.at DESC, max(h.id) DESC\n  LIMIT :limit!\n), events AS (\n  SELECT e.at, e.id, e.kind, e.actor_user_id, e.actor_role, e.subject_user_id, e.organisation_id, e.address, e.details\n  FROM security_event e\n  WHERE e.at >= :since!::timestamptz AND e.at < :until!::timestamptz AND e.kind = ANY(:kinds!::text[])\n    AND (:personId::integer IS NULL OR e.actor_user_id = :personId OR e.subject_user_id = :personId)\n    AND (:organisationId::integer IS NULL OR e.organisation_id = :organisationId)\n    AND (e.at, 'event', e.id) < (:beforeAt!::timestamptz, :beforeSource!::text, :beforeId!::bigint)\n  ORDER BY e.at DESC, e.id DESC\n  LIMIT :limit!\n), entries AS (\n  SELECT c.at, 'change' AS source, c.id, c.operation AS what, c.count, c.table_name, c.actor_user_id, c.actor_role, NULL::integer AS subject_user_id,\n    c.organisation_id, NULL::text AS address, NULL::jsonb AS details\n  FROM changes c\n  UNION ALL\n  SELECT e.at, 'event', e.id, e.kind, 1, NULL, e.actor_user_id, e.actor_role, e.subject_user_id, e.organisation_id, e.address, e.details\n  FROM events e\n  ORDER BY at DESC, source DESC, id DESC\n  LIMIT :limit!\n)\nSELECT to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS \"at!\", n.source AS \"source!\", n.id::text AS \"id!\", n.what AS \"what!\", n.count AS \"count!\",\n  n.table_name AS table, CASE WHEN n.count = 1 THEN one.row_id END AS row_id,\n  CASE WHEN n.count = 1 THEN coalesce(one.before ->> 'name', one.before ->> 'display_name', one.before ->> 'code') END AS label,\n  CASE WHEN n.count = 1 AND n.what = 'update' THEN history_fields(one.before, one.after) ELSE '{}' END AS \"fields!\",\n  n.actor_role AS role, a.person, a.organisation, s.person AS subject, o.name AS \"subject_organisation?\", n.address, n.details\nFROM entries n\nLEFT JOIN history one ON n.source = 'change' AND n.count = 1 AND one.id = n.id\nLEFT JOIN LATERAL history_author(n.actor_user_id) a ON true\nLEFT JOIN LATERAL history_author(n.subject_user_id) s ON true\nLEFT JOIN organisation o ON o.id = n.organisation_id\nORDER BY n.at DESC, n.source DESC, n.id DESC"};

/**
 * Query generated from SQL:
 * ```
 * -- What one transaction did to one table is one entry: an import of thousands of rows does not bury everything else.
 * WITH changes AS (
 *   SELECT h.at, max(h.id) AS id, count(*)::integer AS count, h.table_name, h.operation, h.actor_user_id, h.actor_role, h.organisation_id
 *   FROM history h
 *   WHERE h.at <= :beforeAt!::timestamptz AND h.at >= :since!::timestamptz AND h.at < :until!::timestamptz
 *     AND ((:withChanges! AND h.table_name NOT IN ('app_user', 'organisation')) OR (:withAccounts! AND h.table_name IN ('app_user', 'organisation')))
 *     AND (:personId::integer IS NULL OR h.actor_user_id = :personId OR (h.table_name = 'app_user' AND h.row_id = :personId))
 *     AND (:organisationId::integer IS NULL OR h.organisation_id = :organisationId
 *       OR h.actor_user_id IN (SELECT u.id FROM app_user u WHERE u.organisation_id = :organisationId))
 *     AND (actor_role() = 'authority' OR h.organisation_id = actor_organisation_id() OR h.actor_user_id = actor_user_id())
 *   GROUP BY h.at, h.table_name, h.operation, h.actor_user_id, h.actor_role, h.organisation_id
 *   HAVING (h.at, 'change', max(h.id)) < (:beforeAt!::timestamptz, :beforeSource!::text, :beforeId!::bigint)
 *   ORDER BY h.at DESC, max(h.id) DESC
 *   LIMIT :limit!
 * ), events AS (
 *   SELECT e.at, e.id, e.kind, e.actor_user_id, e.actor_role, e.subject_user_id, e.organisation_id, e.address, e.details
 *   FROM security_event e
 *   WHERE e.at >= :since!::timestamptz AND e.at < :until!::timestamptz AND e.kind = ANY(:kinds!::text[])
 *     AND (:personId::integer IS NULL OR e.actor_user_id = :personId OR e.subject_user_id = :personId)
 *     AND (:organisationId::integer IS NULL OR e.organisation_id = :organisationId)
 *     AND (e.at, 'event', e.id) < (:beforeAt!::timestamptz, :beforeSource!::text, :beforeId!::bigint)
 *   ORDER BY e.at DESC, e.id DESC
 *   LIMIT :limit!
 * ), entries AS (
 *   SELECT c.at, 'change' AS source, c.id, c.operation AS what, c.count, c.table_name, c.actor_user_id, c.actor_role, NULL::integer AS subject_user_id,
 *     c.organisation_id, NULL::text AS address, NULL::jsonb AS details
 *   FROM changes c
 *   UNION ALL
 *   SELECT e.at, 'event', e.id, e.kind, 1, NULL, e.actor_user_id, e.actor_role, e.subject_user_id, e.organisation_id, e.address, e.details
 *   FROM events e
 *   ORDER BY at DESC, source DESC, id DESC
 *   LIMIT :limit!
 * )
 * SELECT to_char(n.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "at!", n.source AS "source!", n.id::text AS "id!", n.what AS "what!", n.count AS "count!",
 *   n.table_name AS table, CASE WHEN n.count = 1 THEN one.row_id END AS row_id,
 *   CASE WHEN n.count = 1 THEN coalesce(one.before ->> 'name', one.before ->> 'display_name', one.before ->> 'code') END AS label,
 *   CASE WHEN n.count = 1 AND n.what = 'update' THEN history_fields(one.before, one.after) ELSE '{}' END AS "fields!",
 *   n.actor_role AS role, a.person, a.organisation, s.person AS subject, o.name AS "subject_organisation?", n.address, n.details
 * FROM entries n
 * LEFT JOIN history one ON n.source = 'change' AND n.count = 1 AND one.id = n.id
 * LEFT JOIN LATERAL history_author(n.actor_user_id) a ON true
 * LEFT JOIN LATERAL history_author(n.subject_user_id) s ON true
 * LEFT JOIN organisation o ON o.id = n.organisation_id
 * ORDER BY n.at DESC, n.source DESC, n.id DESC
 * ```
 */
export const auditEntries = new PreparedQuery<IAuditEntriesParams,IAuditEntriesResult>(auditEntriesIR);


/** 'AuditPeople' parameters type */
export type IAuditPeopleParams = void;

/** 'AuditPeople' return type */
export interface IAuditPeopleResult {
  displayName: string;
  id: number;
  login: string;
}

/** 'AuditPeople' query type */
export interface IAuditPeopleQuery {
  params: IAuditPeopleParams;
  result: IAuditPeopleResult;
}

const auditPeopleIR: any = {"usedParamSet":{},"params":[],"statement":"-- Those whom the actor may name: everybody for the authority, oneself for others.\nSELECT u.id, u.display_name, u.login FROM app_user u ORDER BY u.display_name, u.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Those whom the actor may name: everybody for the authority, oneself for others.
 * SELECT u.id, u.display_name, u.login FROM app_user u ORDER BY u.display_name, u.id
 * ```
 */
export const auditPeople = new PreparedQuery<IAuditPeopleParams,IAuditPeopleResult>(auditPeopleIR);


/** 'RecordEvent' parameters type */
export interface IRecordEventParams {
  address?: string | null | void;
  details: unknown;
  kind: string;
}

/** 'RecordEvent' return type */
export interface IRecordEventResult {
  done: boolean | null;
}

/** 'RecordEvent' query type */
export interface IRecordEventQuery {
  params: IRecordEventParams;
  result: IRecordEventResult;
}

const recordEventIR: any = {"usedParamSet":{"kind":true,"address":true,"details":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":25}]},{"name":"address","required":false,"transform":{"type":"scalar"},"locs":[{"a":40,"b":47}]},{"name":"details","required":true,"transform":{"type":"scalar"},"locs":[{"a":50,"b":58}]}],"statement":"SELECT record_event(:kind!, NULL, NULL, :address, :details!) IS NULL AS done"};

/**
 * Query generated from SQL:
 * ```
 * SELECT record_event(:kind!, NULL, NULL, :address, :details!) IS NULL AS done
 * ```
 */
export const recordEvent = new PreparedQuery<IRecordEventParams,IRecordEventResult>(recordEventIR);


