/** Types generated for queries found in "server/modules/shares/shares.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ListShares' parameters type */
export type IListSharesParams = void;

/** 'ListShares' return type */
export interface IListSharesResult {
  createdAt: string;
  createdBy: string | null;
  expiresAt: string;
  id: string;
  isOver: boolean;
  isOwn: boolean;
  lastOpenedAt: string | null;
  openedCount: number;
  organisationName: string;
  reportAsOf: string | null;
  /** the long work that wrote the report: its files, and the targets of its freeze */
  reportTaskId: number | null;
  scenarioName: string | null;
  title: string;
}

/** 'ListShares' query type */
export interface IListSharesQuery {
  params: IListSharesParams;
  result: IListSharesResult;
}

const listSharesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT l.id, l.title, o.name AS organisation_name, u.display_name AS \"created_by?\", s.name AS \"scenario_name?\", l.report_task_id, to_char(f.as_of, 'YYYY-MM-DD') AS \"report_as_of?\", actor_is_of(l.organisation_id) AS \"is_own!\", l.opened_count,\n  to_char(l.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"created_at!\",\n  to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"expires_at!\",\n  to_char(l.last_opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS last_opened_at, l.expires_at <= now() AS \"is_over!\"\nFROM share_link l\nJOIN organisation o ON o.id = l.organisation_id\nLEFT JOIN app_user u ON u.id = l.created_by\nLEFT JOIN scenario s ON s.id = l.scenario_id\nLEFT JOIN task t ON t.id = l.report_task_id\nLEFT JOIN target_freeze f ON f.id = (t.parameters ->> 'freezeId')::integer\nWHERE l.revoked_at IS NULL AND l.expires_at > now() - interval '30 days'\nORDER BY l.created_at DESC\nLIMIT 200"};

/**
 * Query generated from SQL:
 * ```
 * SELECT l.id, l.title, o.name AS organisation_name, u.display_name AS "created_by?", s.name AS "scenario_name?", l.report_task_id, to_char(f.as_of, 'YYYY-MM-DD') AS "report_as_of?", actor_is_of(l.organisation_id) AS "is_own!", l.opened_count,
 *   to_char(l.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
 *   to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!",
 *   to_char(l.last_opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS last_opened_at, l.expires_at <= now() AS "is_over!"
 * FROM share_link l
 * JOIN organisation o ON o.id = l.organisation_id
 * LEFT JOIN app_user u ON u.id = l.created_by
 * LEFT JOIN scenario s ON s.id = l.scenario_id
 * LEFT JOIN task t ON t.id = l.report_task_id
 * LEFT JOIN target_freeze f ON f.id = (t.parameters ->> 'freezeId')::integer
 * WHERE l.revoked_at IS NULL AND l.expires_at > now() - interval '30 days'
 * ORDER BY l.created_at DESC
 * LIMIT 200
 * ```
 */
export const listShares = new PreparedQuery<IListSharesParams,IListSharesResult>(listSharesIR);


/** 'CreateShare' parameters type */
export interface ICreateShareParams {
  days: number;
  organisationId: number;
  reportTaskId?: number | null | void;
  scenarioId?: number | null | void;
  title: string;
  tokenHash: Buffer;
  userId: number;
  view: string;
}

/** 'CreateShare' return type */
export interface ICreateShareResult {
  expiresAt: string;
  id: string;
}

/** 'CreateShare' query type */
export interface ICreateShareQuery {
  params: ICreateShareParams;
  result: ICreateShareResult;
}

const createShareIR: any = {"usedParamSet":{"tokenHash":true,"title":true,"view":true,"organisationId":true,"userId":true,"scenarioId":true,"reportTaskId":true,"days":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":137}]},{"name":"title","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":146}]},{"name":"view","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":154}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":172}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":175,"b":182}]},{"name":"scenarioId","required":false,"transform":{"type":"scalar"},"locs":[{"a":185,"b":195}]},{"name":"reportTaskId","required":false,"transform":{"type":"scalar"},"locs":[{"a":198,"b":210}]},{"name":"days","required":true,"transform":{"type":"scalar"},"locs":[{"a":243,"b":248}]}],"statement":"INSERT INTO share_link (token_hash, title, view, organisation_id, created_by, scenario_id, report_task_id, expires_at)\nVALUES (:tokenHash!, :title!, :view!, :organisationId!, :userId!, :scenarioId, :reportTaskId, now() + make_interval(days => :days!))\nRETURNING id, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"expires_at!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO share_link (token_hash, title, view, organisation_id, created_by, scenario_id, report_task_id, expires_at)
 * VALUES (:tokenHash!, :title!, :view!, :organisationId!, :userId!, :scenarioId, :reportTaskId, now() + make_interval(days => :days!))
 * RETURNING id, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!"
 * ```
 */
export const createShare = new PreparedQuery<ICreateShareParams,ICreateShareResult>(createShareIR);


/** 'OwnScenario' parameters type */
export interface IOwnScenarioParams {
  scenarioId: number;
}

/** 'OwnScenario' return type */
export interface IOwnScenarioResult {
  id: number;
}

/** 'OwnScenario' query type */
export interface IOwnScenarioQuery {
  params: IOwnScenarioParams;
  result: IOwnScenarioResult;
}

const ownScenarioIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":46}]}],"statement":"SELECT id FROM scenario WHERE id = :scenarioId! AND organisation_id = actor_organisation_id() AND deleted_at IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM scenario WHERE id = :scenarioId! AND organisation_id = actor_organisation_id() AND deleted_at IS NULL
 * ```
 */
export const ownScenario = new PreparedQuery<IOwnScenarioParams,IOwnScenarioResult>(ownScenarioIR);


/** 'OwnReport' parameters type */
export interface IOwnReportParams {
  taskId: number;
}

/** 'OwnReport' return type */
export interface IOwnReportResult {
  id: number;
}

/** 'OwnReport' query type */
export interface IOwnReportQuery {
  params: IOwnReportParams;
  result: IOwnReportResult;
}

const ownReportIR: any = {"usedParamSet":{"taskId":true},"params":[{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":71,"b":78}]}],"statement":"-- Written, and no draft of a template.\nSELECT id FROM task WHERE id = :taskId! AND kind = 'annual-report' AND status = 'done' AND organisation_id = actor_organisation_id() AND NOT parameters ? 'preview'"};

/**
 * Query generated from SQL:
 * ```
 * -- Written, and no draft of a template.
 * SELECT id FROM task WHERE id = :taskId! AND kind = 'annual-report' AND status = 'done' AND organisation_id = actor_organisation_id() AND NOT parameters ? 'preview'
 * ```
 */
export const ownReport = new PreparedQuery<IOwnReportParams,IOwnReportResult>(ownReportIR);


/** 'RevokeShare' parameters type */
export interface IRevokeShareParams {
  shareId: string;
}

/** 'RevokeShare' return type */
export interface IRevokeShareResult {
  id: string;
}

/** 'RevokeShare' query type */
export interface IRevokeShareQuery {
  params: IRevokeShareParams;
  result: IRevokeShareResult;
}

const revokeShareIR: any = {"usedParamSet":{"shareId":true},"params":[{"name":"shareId","required":true,"transform":{"type":"scalar"},"locs":[{"a":52,"b":60}]}],"statement":"UPDATE share_link SET revoked_at = now() WHERE id = :shareId! AND revoked_at IS NULL RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE share_link SET revoked_at = now() WHERE id = :shareId! AND revoked_at IS NULL RETURNING id
 * ```
 */
export const revokeShare = new PreparedQuery<IRevokeShareParams,IRevokeShareResult>(revokeShareIR);


/** 'OpenShare' parameters type */
export interface IOpenShareParams {
  demonstrationAllowed: boolean;
  tokenHash: Buffer;
}

/** 'OpenShare' return type */
export interface IOpenShareResult {
  expiresAt: string;
  organisationName: string;
  /** the long work that wrote the report: its files, and the targets of its freeze */
  reportTaskId: number | null;
  scenarioId: number | null;
  title: string;
  /** what stands in the address after the question mark: layers, camera, filters */
  view: string;
}

/** 'OpenShare' query type */
export interface IOpenShareQuery {
  params: IOpenShareParams;
  result: IOpenShareResult;
}

const openShareIR: any = {"usedParamSet":{"tokenHash":true,"demonstrationAllowed":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":226,"b":236}]},{"name":"demonstrationAllowed","required":true,"transform":{"type":"scalar"},"locs":[{"a":387,"b":408}]}],"statement":"-- A link ends with the account that made it, and when that moves to another organisation.\nUPDATE share_link l SET last_opened_at = now(), opened_count = l.opened_count + 1\nFROM app_user u, organisation o\nWHERE l.token_hash = :tokenHash! AND l.revoked_at IS NULL AND l.expires_at > now()\n  AND u.id = l.created_by AND u.disabled_at IS NULL AND u.organisation_id = l.organisation_id AND (:demonstrationAllowed! OR NOT u.is_demonstration)\n  AND o.id = l.organisation_id\nRETURNING l.title, l.view, o.name AS organisation_name, l.scenario_id, l.report_task_id, to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"expires_at!\""};

/**
 * Query generated from SQL:
 * ```
 * -- A link ends with the account that made it, and when that moves to another organisation.
 * UPDATE share_link l SET last_opened_at = now(), opened_count = l.opened_count + 1
 * FROM app_user u, organisation o
 * WHERE l.token_hash = :tokenHash! AND l.revoked_at IS NULL AND l.expires_at > now()
 *   AND u.id = l.created_by AND u.disabled_at IS NULL AND u.organisation_id = l.organisation_id AND (:demonstrationAllowed! OR NOT u.is_demonstration)
 *   AND o.id = l.organisation_id
 * RETURNING l.title, l.view, o.name AS organisation_name, l.scenario_id, l.report_task_id, to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!"
 * ```
 */
export const openShare = new PreparedQuery<IOpenShareParams,IOpenShareResult>(openShareIR);


/** 'SharedScenario' parameters type */
export interface ISharedScenarioParams {
  scenarioId: number;
}

/** 'SharedScenario' return type */
export interface ISharedScenarioResult {
  name: string;
  updatedAt: string;
}

/** 'SharedScenario' query type */
export interface ISharedScenarioQuery {
  params: ISharedScenarioParams;
  result: ISharedScenarioResult;
}

const sharedScenarioIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":143}]}],"statement":"SELECT s.name, to_char(s.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"updated_at!\"\nFROM scenario s WHERE s.id = :scenarioId! AND s.deleted_at IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.name, to_char(s.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "updated_at!"
 * FROM scenario s WHERE s.id = :scenarioId! AND s.deleted_at IS NULL
 * ```
 */
export const sharedScenario = new PreparedQuery<ISharedScenarioParams,ISharedScenarioResult>(sharedScenarioIR);


/** 'SharedItems' parameters type */
export interface ISharedItemsParams {
  scenarioId: number;
}

/** 'SharedItems' return type */
export interface ISharedItemsResult {
  geometry: unknown | null;
  heightM: number | null;
  id: number;
  /** mast: a new one at geom; antenna: of organisation_id on the existing site_id; sector-change: of an existing sector; roaming: organisation_id uses another's network; fibre, duct: lines to build */
  kind: string;
  organisationName: string | null;
  placeName: string | null;
  technology: string | null;
}

/** 'SharedItems' query type */
export interface ISharedItemsQuery {
  params: ISharedItemsParams;
  result: ISharedItemsResult;
}

const sharedItemsIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":525,"b":536}]}],"statement":"-- Only what may be shown: no cost, no reasons, no radio parameters, nothing that the optimiser was forbidden.\nSELECT i.id, i.kind, o.name AS \"organisation_name?\", i.technology, CASE WHEN i.kind = 'mast' THEN i.height_m END AS height_m,\n  ST_AsGeoJSON(coalesce(i.geom, s.geom, h.geom), 6)::jsonb AS geometry, coalesce(s.code, h.name) AS \"place_name?\"\nFROM scenario_item i\nLEFT JOIN organisation o ON o.id = i.organisation_id\nLEFT JOIN site s ON s.id = i.site_id\nLEFT JOIN hamlet h ON h.id = i.hamlet_id\nWHERE i.scenario_id = :scenarioId! AND i.decision <> 'forbidden' AND coalesce(i.geom, s.geom, h.geom) IS NOT NULL\nORDER BY i.position, i.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Only what may be shown: no cost, no reasons, no radio parameters, nothing that the optimiser was forbidden.
 * SELECT i.id, i.kind, o.name AS "organisation_name?", i.technology, CASE WHEN i.kind = 'mast' THEN i.height_m END AS height_m,
 *   ST_AsGeoJSON(coalesce(i.geom, s.geom, h.geom), 6)::jsonb AS geometry, coalesce(s.code, h.name) AS "place_name?"
 * FROM scenario_item i
 * LEFT JOIN organisation o ON o.id = i.organisation_id
 * LEFT JOIN site s ON s.id = i.site_id
 * LEFT JOIN hamlet h ON h.id = i.hamlet_id
 * WHERE i.scenario_id = :scenarioId! AND i.decision <> 'forbidden' AND coalesce(i.geom, s.geom, h.geom) IS NOT NULL
 * ORDER BY i.position, i.id
 * ```
 */
export const sharedItems = new PreparedQuery<ISharedItemsParams,ISharedItemsResult>(sharedItemsIR);


/** 'SharedReport' parameters type */
export interface ISharedReportParams {
  taskId: number;
}

/** 'SharedReport' return type */
export interface ISharedReportResult {
  asOf: string;
  files: unknown;
  isSynthetic: boolean;
  province: string | null;
  targets: unknown;
  /** the year that figures and verdicts are of */
  year: number;
}

/** 'SharedReport' query type */
export interface ISharedReportQuery {
  params: ISharedReportParams;
  result: ISharedReportResult;
}

const sharedReportIR: any = {"usedParamSet":{"taskId":true},"params":[{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":940,"b":947}]}],"statement":"-- Of the freeze nothing but the table of targets; the files are the department's paper as it was written.\nSELECT to_char(f.as_of, 'YYYY-MM-DD') AS \"as_of!\", f.year, f.content ->> 'province' AS \"province?\", (f.content ->> 'isSynthetic')::boolean AS \"is_synthetic!\",\n  (SELECT coalesce(jsonb_agg(jsonb_build_object('code', i ->> 'code', 'nameVi', i ->> 'nameVi', 'nameEn', i ->> 'nameEn', 'unit', i ->> 'unit',\n      'target', i -> 'target', 'value', i -> 'actual' -> 'value', 'basis', i -> 'actual' -> 'basis', 'verdict', i ->> 'verdict') ORDER BY at), '[]')\n    FROM jsonb_array_elements(f.content -> 'indicators') WITH ORDINALITY AS x(i, at)) AS \"targets!\",\n  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'bytes', length(d.bytes)) ORDER BY d.id), '[]')\n    FROM document_file d WHERE d.task_id = t.id) AS \"files!\"\nFROM task t JOIN target_freeze f ON f.id = (t.parameters ->> 'freezeId')::integer\nWHERE t.id = :taskId!"};

/**
 * Query generated from SQL:
 * ```
 * -- Of the freeze nothing but the table of targets; the files are the department's paper as it was written.
 * SELECT to_char(f.as_of, 'YYYY-MM-DD') AS "as_of!", f.year, f.content ->> 'province' AS "province?", (f.content ->> 'isSynthetic')::boolean AS "is_synthetic!",
 *   (SELECT coalesce(jsonb_agg(jsonb_build_object('code', i ->> 'code', 'nameVi', i ->> 'nameVi', 'nameEn', i ->> 'nameEn', 'unit', i ->> 'unit',
 *       'target', i -> 'target', 'value', i -> 'actual' -> 'value', 'basis', i -> 'actual' -> 'basis', 'verdict', i ->> 'verdict') ORDER BY at), '[]')
 *     FROM jsonb_array_elements(f.content -> 'indicators') WITH ORDINALITY AS x(i, at)) AS "targets!",
 *   (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'bytes', length(d.bytes)) ORDER BY d.id), '[]')
 *     FROM document_file d WHERE d.task_id = t.id) AS "files!"
 * FROM task t JOIN target_freeze f ON f.id = (t.parameters ->> 'freezeId')::integer
 * WHERE t.id = :taskId!
 * ```
 */
export const sharedReport = new PreparedQuery<ISharedReportParams,ISharedReportResult>(sharedReportIR);


/** 'SharedFile' parameters type */
export interface ISharedFileParams {
  demonstrationAllowed: boolean;
  documentId: number;
  tokenHash: Buffer;
}

/** 'SharedFile' return type */
export interface ISharedFileResult {
  bytes: Buffer;
  createdBy: number;
  mediaType: string;
  name: string;
  title: string;
}

/** 'SharedFile' query type */
export interface ISharedFileQuery {
  params: ISharedFileParams;
  result: ISharedFileResult;
}

const sharedFileIR: any = {"usedParamSet":{"tokenHash":true,"documentId":true,"demonstrationAllowed":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":255,"b":265}]},{"name":"documentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":328,"b":339}]},{"name":"demonstrationAllowed","required":true,"transform":{"type":"scalar"},"locs":[{"a":416,"b":437}]}],"statement":"-- A file of the report that a link which still holds is about.\nSELECT d.name, d.media_type, d.bytes, l.title, l.created_by\nFROM share_link l JOIN app_user u ON u.id = l.created_by JOIN document_file d ON d.task_id = l.report_task_id\nWHERE l.token_hash = :tokenHash! AND l.revoked_at IS NULL AND l.expires_at > now() AND d.id = :documentId!\n  AND u.disabled_at IS NULL AND u.organisation_id = l.organisation_id AND (:demonstrationAllowed! OR NOT u.is_demonstration)"};

/**
 * Query generated from SQL:
 * ```
 * -- A file of the report that a link which still holds is about.
 * SELECT d.name, d.media_type, d.bytes, l.title, l.created_by
 * FROM share_link l JOIN app_user u ON u.id = l.created_by JOIN document_file d ON d.task_id = l.report_task_id
 * WHERE l.token_hash = :tokenHash! AND l.revoked_at IS NULL AND l.expires_at > now() AND d.id = :documentId!
 *   AND u.disabled_at IS NULL AND u.organisation_id = l.organisation_id AND (:demonstrationAllowed! OR NOT u.is_demonstration)
 * ```
 */
export const sharedFile = new PreparedQuery<ISharedFileParams,ISharedFileResult>(sharedFileIR);


/** 'NoteSharedFile' parameters type */
export interface INoteSharedFileParams {
  createdBy: number;
  file: string;
  title: string;
}

/** 'NoteSharedFile' return type */
export interface INoteSharedFileResult {
  done: boolean | null;
}

/** 'NoteSharedFile' query type */
export interface INoteSharedFileQuery {
  params: INoteSharedFileParams;
  result: INoteSharedFileResult;
}

const noteSharedFileIR: any = {"usedParamSet":{"createdBy":true,"title":true,"file":true},"params":[{"name":"createdBy","required":true,"transform":{"type":"scalar"},"locs":[{"a":131,"b":141}]},{"name":"title","required":true,"transform":{"type":"scalar"},"locs":[{"a":177,"b":183}]},{"name":"file","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":205}]}],"statement":"-- Nobody knows who took it; that it was taken is told to the organisation that shared it.\nSELECT record_event('share-file', NULL, :createdBy!, NULL, jsonb_build_object('name', :title!::text, 'file', :file!::text)) IS NULL AS done"};

/**
 * Query generated from SQL:
 * ```
 * -- Nobody knows who took it; that it was taken is told to the organisation that shared it.
 * SELECT record_event('share-file', NULL, :createdBy!, NULL, jsonb_build_object('name', :title!::text, 'file', :file!::text)) IS NULL AS done
 * ```
 */
export const noteSharedFile = new PreparedQuery<INoteSharedFileParams,INoteSharedFileResult>(noteSharedFileIR);


