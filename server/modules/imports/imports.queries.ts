/** Types generated for queries found in "server/modules/imports/imports.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'CreateImport' parameters type */
export interface ICreateImportParams {
  contentHash: string;
  fileName: string;
  options: unknown;
}

/** 'CreateImport' return type */
export interface ICreateImportResult {
  id: string;
}

/** 'CreateImport' query type */
export interface ICreateImportQuery {
  params: ICreateImportParams;
  result: ICreateImportResult;
}

const createImportIR: any = {"usedParamSet":{"fileName":true,"contentHash":true,"options":true},"params":[{"name":"fileName","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":176}]},{"name":"contentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":191}]},{"name":"options","required":true,"transform":{"type":"scalar"},"locs":[{"a":194,"b":202}]}],"statement":"INSERT INTO import (organisation_id, user_id, file_name, content_hash, options)\nVALUES (actor_organisation_id(), (SELECT id FROM app_user WHERE id = actor_user_id()), :fileName!, :contentHash!, :options!)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO import (organisation_id, user_id, file_name, content_hash, options)
 * VALUES (actor_organisation_id(), (SELECT id FROM app_user WHERE id = actor_user_id()), :fileName!, :contentHash!, :options!)
 * RETURNING id
 * ```
 */
export const createImport = new PreparedQuery<ICreateImportParams,ICreateImportResult>(createImportIR);


/** 'ForgetEarlierPreviews' parameters type */
export interface IForgetEarlierPreviewsParams {
  contentHash: string;
  importId: string;
}

/** 'ForgetEarlierPreviews' return type */
export type IForgetEarlierPreviewsResult = void;

/** 'ForgetEarlierPreviews' query type */
export interface IForgetEarlierPreviewsQuery {
  params: IForgetEarlierPreviewsParams;
  result: IForgetEarlierPreviewsResult;
}

const forgetEarlierPreviewsIR: any = {"usedParamSet":{"contentHash":true,"importId":true},"params":[{"name":"contentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":56}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":79}]}],"statement":"DELETE FROM import i WHERE i.content_hash = :contentHash! AND i.id <> :importId! AND i.status IN ('previewed', 'failed')\n  AND i.organisation_id IS NOT DISTINCT FROM actor_organisation_id()"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM import i WHERE i.content_hash = :contentHash! AND i.id <> :importId! AND i.status IN ('previewed', 'failed')
 *   AND i.organisation_id IS NOT DISTINCT FROM actor_organisation_id()
 * ```
 */
export const forgetEarlierPreviews = new PreparedQuery<IForgetEarlierPreviewsParams,IForgetEarlierPreviewsResult>(forgetEarlierPreviewsIR);


/** 'FindImports' parameters type */
export interface IFindImportsParams {
  importId?: string | null | void;
}

/** 'FindImports' return type */
export interface IFindImportsResult {
  bounds: numberArray | null;
  canUndo: boolean;
  createdAt: string;
  done: number | null;
  /** why the file as a whole was not taken: code, and the message as vi and en */
  failure: unknown | null;
  fileName: string;
  id: string;
  kind: string | null;
  options: unknown;
  organisationName: string | null;
  /** what reading and comparing found, without the findings, which are rows */
  report: unknown | null;
  status: string;
  /** null: nothing of the import runs */
  step: string | null;
  storedAt: string | null;
  /** null: the length of the step cannot be known */
  total: number | null;
  /** what undoing did: rows by table, and the rows that were left because they had changed since */
  undone: unknown | null;
  unit: string | null;
  userName: string | null;
}

/** 'FindImports' query type */
export interface IFindImportsQuery {
  params: IFindImportsParams;
  result: IFindImportsResult;
}

const findImportsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1135,"b":1143},{"a":1149,"b":1157}]}],"statement":"-- What is being worked on says so several times a second: silent for a minute, it was cut off.\nSELECT i.id,\n  CASE\n    WHEN i.status IN ('reading', 'storing')\n      AND coalesce(w.changed_at < now() - interval '1 minute', i.changed_at < now() - interval '10 minutes') THEN 'failed'\n    ELSE i.status\n  END AS \"status!\",\n  i.file_name, o.name AS \"organisation_name?\", u.display_name AS \"user_name?\", i.options, i.kind, i.report, i.failure, i.bounds, i.undone,\n  i.status = 'stored' AND EXISTS (SELECT FROM history h WHERE h.import_id = i.id) AS \"can_undo!\",\n  p.step AS \"step?\", p.done AS \"done?\", p.total AS \"total?\", p.unit AS \"unit?\",\n  to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS \"created_at!\",\n  to_char(i.stored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS stored_at\nFROM import i LEFT JOIN organisation o ON o.id = i.organisation_id LEFT JOIN app_user u ON u.id = i.user_id\nLEFT JOIN import_progress p ON p.import_id = i.id AND p.step IS NOT NULL AND p.changed_at > now() - interval '1 minute'\nLEFT JOIN import_progress w ON w.import_id = i.id AND w.step <> 'waiting'\nWHERE i.id = :importId OR (:importId::uuid IS NULL AND i.status <> 'failed')\nORDER BY i.created_at DESC LIMIT 100"};

/**
 * Query generated from SQL:
 * ```
 * -- What is being worked on says so several times a second: silent for a minute, it was cut off.
 * SELECT i.id,
 *   CASE
 *     WHEN i.status IN ('reading', 'storing')
 *       AND coalesce(w.changed_at < now() - interval '1 minute', i.changed_at < now() - interval '10 minutes') THEN 'failed'
 *     ELSE i.status
 *   END AS "status!",
 *   i.file_name, o.name AS "organisation_name?", u.display_name AS "user_name?", i.options, i.kind, i.report, i.failure, i.bounds, i.undone,
 *   i.status = 'stored' AND EXISTS (SELECT FROM history h WHERE h.import_id = i.id) AS "can_undo!",
 *   p.step AS "step?", p.done AS "done?", p.total AS "total?", p.unit AS "unit?",
 *   to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "created_at!",
 *   to_char(i.stored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS stored_at
 * FROM import i LEFT JOIN organisation o ON o.id = i.organisation_id LEFT JOIN app_user u ON u.id = i.user_id
 * LEFT JOIN import_progress p ON p.import_id = i.id AND p.step IS NOT NULL AND p.changed_at > now() - interval '1 minute'
 * LEFT JOIN import_progress w ON w.import_id = i.id AND w.step <> 'waiting'
 * WHERE i.id = :importId OR (:importId::uuid IS NULL AND i.status <> 'failed')
 * ORDER BY i.created_at DESC LIMIT 100
 * ```
 */
export const findImports = new PreparedQuery<IFindImportsParams,IFindImportsResult>(findImportsIR);


/** 'LockImport' parameters type */
export interface ILockImportParams {
  importId: string;
}

/** 'LockImport' return type */
export interface ILockImportResult {
  bounds: numberArray | null;
  /** versions of all layers when the rows were compared: while they stand, the comparison holds */
  comparedWith: string | null;
  fileName: string;
  id: string;
  kind: string | null;
  options: unknown;
  /** what reading and comparing found, without the findings, which are rows */
  report: unknown | null;
  status: string;
}

/** 'LockImport' query type */
export interface ILockImportQuery {
  params: ILockImportParams;
  result: ILockImportResult;
}

const lockImportIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":107}]}],"statement":"SELECT id, status, kind, options, report, file_name, bounds, compared_with FROM import WHERE id = :importId! FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, status, kind, options, report, file_name, bounds, compared_with FROM import WHERE id = :importId! FOR UPDATE
 * ```
 */
export const lockImport = new PreparedQuery<ILockImportParams,ILockImportResult>(lockImportIR);


/** 'BeginProgress' parameters type */
export interface IBeginProgressParams {
  importId: string;
}

/** 'BeginProgress' return type */
export type IBeginProgressResult = void;

/** 'BeginProgress' query type */
export interface IBeginProgressQuery {
  params: IBeginProgressParams;
  result: IBeginProgressResult;
}

const beginProgressIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":73,"b":82}]}],"statement":"INSERT INTO import_progress (import_id, step, done, total, unit) VALUES (:importId!, 'waiting', 0, NULL, 'rows')"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO import_progress (import_id, step, done, total, unit) VALUES (:importId!, 'waiting', 0, NULL, 'rows')
 * ```
 */
export const beginProgress = new PreparedQuery<IBeginProgressParams,IBeginProgressResult>(beginProgressIR);


/** 'NoteProgress' parameters type */
export interface INoteProgressParams {
  done: number;
  importId: string;
  step: string;
  total?: number | null | void;
  unit: string;
}

/** 'NoteProgress' return type */
export interface INoteProgressResult {
  stopRequested: boolean;
}

/** 'NoteProgress' query type */
export interface INoteProgressQuery {
  params: INoteProgressParams;
  result: INoteProgressResult;
}

const noteProgressIR: any = {"usedParamSet":{"step":true,"done":true,"total":true,"unit":true,"importId":true},"params":[{"name":"step","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":86}]},{"name":"done","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":94}]},{"name":"total","required":false,"transform":{"type":"scalar"},"locs":[{"a":105,"b":110}]},{"name":"unit","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":126}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":160}]}],"statement":"INSERT INTO import_progress AS p (import_id, step, done, total, unit) SELECT id, :step!, :done!::bigint, :total::bigint, :unit! FROM import WHERE id = :importId!\nON CONFLICT (import_id) DO UPDATE SET step = excluded.step, done = excluded.done, total = excluded.total, unit = excluded.unit, changed_at = now()\nRETURNING stop_requested"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO import_progress AS p (import_id, step, done, total, unit) SELECT id, :step!, :done!::bigint, :total::bigint, :unit! FROM import WHERE id = :importId!
 * ON CONFLICT (import_id) DO UPDATE SET step = excluded.step, done = excluded.done, total = excluded.total, unit = excluded.unit, changed_at = now()
 * RETURNING stop_requested
 * ```
 */
export const noteProgress = new PreparedQuery<INoteProgressParams,INoteProgressResult>(noteProgressIR);


/** 'EndProgress' parameters type */
export interface IEndProgressParams {
  importId: string;
}

/** 'EndProgress' return type */
export type IEndProgressResult = void;

/** 'EndProgress' query type */
export interface IEndProgressQuery {
  params: IEndProgressParams;
  result: IEndProgressResult;
}

const endProgressIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":90}]}],"statement":"UPDATE import_progress SET step = NULL, stop_requested = false WHERE import_id = :importId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_progress SET step = NULL, stop_requested = false WHERE import_id = :importId!
 * ```
 */
export const endProgress = new PreparedQuery<IEndProgressParams,IEndProgressResult>(endProgressIR);


/** 'RequestStop' parameters type */
export interface IRequestStopParams {
  importId: string;
}

/** 'RequestStop' return type */
export interface IRequestStopResult {
  /** null: nothing of the import runs */
  step: string | null;
}

/** 'RequestStop' query type */
export interface IRequestStopQuery {
  params: IRequestStopParams;
  result: IRequestStopResult;
}

const requestStopIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":67,"b":76}]}],"statement":"UPDATE import_progress SET stop_requested = true WHERE import_id = :importId! AND step IS NOT NULL RETURNING step"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_progress SET stop_requested = true WHERE import_id = :importId! AND step IS NOT NULL RETURNING step
 * ```
 */
export const requestStop = new PreparedQuery<IRequestStopParams,IRequestStopResult>(requestStopIR);


/** 'LayersNow' parameters type */
export type ILayersNowParams = void;

/** 'LayersNow' return type */
export interface ILayersNowResult {
  versions: string;
}

/** 'LayersNow' query type */
export interface ILayersNowQuery {
  params: ILayersNowParams;
  result: ILayersNowResult;
}

const layersNowIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT string_agg(layer || ' ' || version, ', ' ORDER BY layer) AS \"versions!\" FROM layer_version WHERE layer <> 'coverage'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT string_agg(layer || ' ' || version, ', ' ORDER BY layer) AS "versions!" FROM layer_version WHERE layer <> 'coverage'
 * ```
 */
export const layersNow = new PreparedQuery<ILayersNowParams,ILayersNowResult>(layersNowIR);


/** 'StoredBefore' parameters type */
export interface IStoredBeforeParams {
  contentHash: string;
  importId: string;
}

/** 'StoredBefore' return type */
export interface IStoredBeforeResult {
  storedOn: string | null;
}

/** 'StoredBefore' query type */
export interface IStoredBeforeQuery {
  params: IStoredBeforeParams;
  result: IStoredBeforeResult;
}

const storedBeforeIR: any = {"usedParamSet":{"contentHash":true,"importId":true},"params":[{"name":"contentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":103}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":137,"b":146}]}],"statement":"SELECT to_char(max(stored_at), 'YYYY-MM-DD') AS stored_on FROM import WHERE content_hash = :contentHash! AND status = 'stored' AND id <> :importId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT to_char(max(stored_at), 'YYYY-MM-DD') AS stored_on FROM import WHERE content_hash = :contentHash! AND status = 'stored' AND id <> :importId!
 * ```
 */
export const storedBefore = new PreparedQuery<IStoredBeforeParams,IStoredBeforeResult>(storedBeforeIR);


/** 'MarkHistory' parameters type */
export interface IMarkHistoryParams {
  importId: string;
}

/** 'MarkHistory' return type */
export interface IMarkHistoryResult {
  marked: string | null;
}

/** 'MarkHistory' query type */
export interface IMarkHistoryQuery {
  params: IMarkHistoryParams;
  result: IMarkHistoryResult;
}

const markHistoryIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":44}]}],"statement":"SELECT set_config('app.import_id', :importId!, true) AS marked"};

/**
 * Query generated from SQL:
 * ```
 * SELECT set_config('app.import_id', :importId!, true) AS marked
 * ```
 */
export const markHistory = new PreparedQuery<IMarkHistoryParams,IMarkHistoryResult>(markHistoryIR);


/** 'TouchedTables' parameters type */
export interface ITouchedTablesParams {
  importId: string;
}

/** 'TouchedTables' return type */
export interface ITouchedTablesResult {
  tableName: string;
}

/** 'TouchedTables' query type */
export interface ITouchedTablesQuery {
  params: ITouchedTablesParams;
  result: ITouchedTablesResult;
}

const touchedTablesIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":75,"b":84}]}],"statement":"SELECT DISTINCT table_name AS \"table_name!\" FROM history WHERE import_id = :importId!::uuid"};

/**
 * Query generated from SQL:
 * ```
 * SELECT DISTINCT table_name AS "table_name!" FROM history WHERE import_id = :importId!::uuid
 * ```
 */
export const touchedTables = new PreparedQuery<ITouchedTablesParams,ITouchedTablesResult>(touchedTablesIR);


/** 'UndoTable' parameters type */
export interface IUndoTableParams {
  importId: string;
  phase: string;
  table: string;
}

/** 'UndoTable' return type */
export interface IUndoTableResult {
  done: number;
  rowsLeft: unknown;
}

/** 'UndoTable' query type */
export interface IUndoTableQuery {
  params: IUndoTableParams;
  result: IUndoTableResult;
}

const undoTableIR: any = {"usedParamSet":{"importId":true,"table":true,"phase":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":73,"b":82}]},{"name":"table","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":97}]},{"name":"phase","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":106}]}],"statement":"SELECT done AS \"done!\", rows_left AS \"rows_left!\" FROM undo_import_table(:importId!::uuid, :table!, :phase!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT done AS "done!", rows_left AS "rows_left!" FROM undo_import_table(:importId!::uuid, :table!, :phase!)
 * ```
 */
export const undoTable = new PreparedQuery<IUndoTableParams,IUndoTableResult>(undoTableIR);


/** 'NoteUndone' parameters type */
export interface INoteUndoneParams {
  importId: string;
  undone: unknown;
}

/** 'NoteUndone' return type */
export type INoteUndoneResult = void;

/** 'NoteUndone' query type */
export interface INoteUndoneQuery {
  params: INoteUndoneParams;
  result: INoteUndoneResult;
}

const noteUndoneIR: any = {"usedParamSet":{"undone":true,"importId":true},"params":[{"name":"undone","required":true,"transform":{"type":"scalar"},"locs":[{"a":46,"b":53}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":102}]}],"statement":"UPDATE import SET status = 'undone', undone = :undone!::jsonb, changed_at = now() WHERE id = :importId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import SET status = 'undone', undone = :undone!::jsonb, changed_at = now() WHERE id = :importId!
 * ```
 */
export const noteUndone = new PreparedQuery<INoteUndoneParams,INoteUndoneResult>(noteUndoneIR);


/** 'SetImport' parameters type */
export interface ISetImportParams {
  bounds?: numberArray | null | void;
  comparedWith?: string | null | void;
  failure?: unknown | null | void;
  importId: string;
  kind?: string | null | void;
  report?: unknown | null | void;
  status: string;
}

/** 'SetImport' return type */
export type ISetImportResult = void;

/** 'SetImport' query type */
export interface ISetImportQuery {
  params: ISetImportParams;
  result: ISetImportResult;
}

const setImportIR: any = {"usedParamSet":{"status":true,"kind":true,"report":true,"failure":true,"bounds":true,"comparedWith":true,"importId":true},"params":[{"name":"status","required":true,"transform":{"type":"scalar"},"locs":[{"a":27,"b":34},{"a":278,"b":285}]},{"name":"kind","required":false,"transform":{"type":"scalar"},"locs":[{"a":53,"b":57}]},{"name":"report","required":false,"transform":{"type":"scalar"},"locs":[{"a":85,"b":91}]},{"name":"failure","required":false,"transform":{"type":"scalar"},"locs":[{"a":122,"b":129}]},{"name":"bounds","required":false,"transform":{"type":"scalar"},"locs":[{"a":162,"b":168}]},{"name":"comparedWith","required":false,"transform":{"type":"scalar"},"locs":[{"a":205,"b":217}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":339,"b":348}]}],"statement":"UPDATE import SET status = :status!, kind = coalesce(:kind, kind), report = coalesce(:report, report), failure = coalesce(:failure, failure),\n  bounds = coalesce(:bounds, bounds), compared_with = coalesce(:comparedWith, compared_with), changed_at = now(), stored_at = CASE WHEN :status! = 'stored' THEN now() ELSE stored_at END\nWHERE id = :importId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import SET status = :status!, kind = coalesce(:kind, kind), report = coalesce(:report, report), failure = coalesce(:failure, failure),
 *   bounds = coalesce(:bounds, bounds), compared_with = coalesce(:comparedWith, compared_with), changed_at = now(), stored_at = CASE WHEN :status! = 'stored' THEN now() ELSE stored_at END
 * WHERE id = :importId!
 * ```
 */
export const setImport = new PreparedQuery<ISetImportParams,ISetImportResult>(setImportIR);


/** 'RemoveImport' parameters type */
export interface IRemoveImportParams {
  importId: string;
}

/** 'RemoveImport' return type */
export type IRemoveImportResult = void;

/** 'RemoveImport' query type */
export interface IRemoveImportQuery {
  params: IRemoveImportParams;
  result: IRemoveImportResult;
}

const removeImportIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":39}]}],"statement":"DELETE FROM import WHERE id = :importId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM import WHERE id = :importId!
 * ```
 */
export const removeImport = new PreparedQuery<IRemoveImportParams,IRemoveImportResult>(removeImportIR);


/** 'ForgetOldRows' parameters type */
export type IForgetOldRowsParams = void;

/** 'ForgetOldRows' return type */
export type IForgetOldRowsResult = void;

/** 'ForgetOldRows' query type */
export interface IForgetOldRowsQuery {
  params: IForgetOldRowsParams;
  result: IForgetOldRowsResult;
}

const forgetOldRowsIR: any = {"usedParamSet":{},"params":[],"statement":"DELETE FROM import_row r USING import i WHERE i.id = r.import_id AND i.changed_at < now() - interval '7 days'                                                                                                        "};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM import_row r USING import i WHERE i.id = r.import_id AND i.changed_at < now() - interval '7 days'                                                                                                        
 * ```
 */
export const forgetOldRows = new PreparedQuery<IForgetOldRowsParams,IForgetOldRowsResult>(forgetOldRowsIR);


/** 'JoinByHash' parameters type */
export type IJoinByHashParams = void;

/** 'JoinByHash' return type */
export interface IJoinByHashResult {
  jit: string | null;
  nestedLoops: string | null;
}

/** 'JoinByHash' query type */
export interface IJoinByHashQuery {
  params: IJoinByHashParams;
  result: IJoinByHashResult;
}

const joinByHashIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT set_config('enable_nestloop', 'off', true) AS nested_loops, set_config('jit', 'off', true) AS jit"};

/**
 * Query generated from SQL:
 * ```
 * SELECT set_config('enable_nestloop', 'off', true) AS nested_loops, set_config('jit', 'off', true) AS jit
 * ```
 */
export const joinByHash = new PreparedQuery<IJoinByHashParams,IJoinByHashResult>(joinByHashIR);


/** 'StageRows' parameters type */
export interface IStageRowsParams {
  importId: string;
  rows: unknown;
}

/** 'StageRows' return type */
export type IStageRowsResult = void;

/** 'StageRows' query type */
export interface IStageRowsQuery {
  params: IStageRowsParams;
  result: IStageRowsResult;
}

const stageRowsIR: any = {"usedParamSet":{"importId":true,"rows":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":133}]},{"name":"rows","required":true,"transform":{"type":"scalar"},"locs":[{"a":301,"b":306}]}],"statement":"INSERT INTO import_row (import_id, number, table_name, layer, rows, key, parent_number, is_reference, payload, geom)\nSELECT :importId!, x.number, x.table_name, x.layer, x.rows, x.key, x.parent_number, x.is_reference, x.payload, ST_SetSRID(ST_GeomFromGeoJSON(x.geometry), 4326)\nFROM jsonb_to_recordset(:rows!) AS x (number integer, table_name text, layer text, rows integer[], key text, parent_number integer, is_reference boolean, payload jsonb, geometry text)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO import_row (import_id, number, table_name, layer, rows, key, parent_number, is_reference, payload, geom)
 * SELECT :importId!, x.number, x.table_name, x.layer, x.rows, x.key, x.parent_number, x.is_reference, x.payload, ST_SetSRID(ST_GeomFromGeoJSON(x.geometry), 4326)
 * FROM jsonb_to_recordset(:rows!) AS x (number integer, table_name text, layer text, rows integer[], key text, parent_number integer, is_reference boolean, payload jsonb, geometry text)
 * ```
 */
export const stageRows = new PreparedQuery<IStageRowsParams,IStageRowsResult>(stageRowsIR);


/** 'StageFindings' parameters type */
export interface IStageFindingsParams {
  findings: unknown;
  importId: string;
  stage: string;
}

/** 'StageFindings' return type */
export type IStageFindingsResult = void;

/** 'StageFindings' query type */
export interface IStageFindingsQuery {
  params: IStageFindingsParams;
  result: IStageFindingsResult;
}

const stageFindingsIR: any = {"usedParamSet":{"importId":true,"stage":true,"findings":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":154}]},{"name":"stage","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":163}]},{"name":"findings","required":true,"transform":{"type":"scalar"},"locs":[{"a":301,"b":310}]}],"statement":"INSERT INTO import_finding (import_id, stage, number, severity, layer, row, column_name, value, code, parameters, message_vi, message_en)\nSELECT :importId!, :stage!, x.number, x.severity, x.layer, x.row, x.column_name, x.value, x.code, x.parameters, x.message_vi, x.message_en\nFROM jsonb_to_recordset(:findings!) AS x (number integer, severity text, layer text, row integer, column_name text, value text, code text, parameters jsonb, message_vi text, message_en text)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO import_finding (import_id, stage, number, severity, layer, row, column_name, value, code, parameters, message_vi, message_en)
 * SELECT :importId!, :stage!, x.number, x.severity, x.layer, x.row, x.column_name, x.value, x.code, x.parameters, x.message_vi, x.message_en
 * FROM jsonb_to_recordset(:findings!) AS x (number integer, severity text, layer text, row integer, column_name text, value text, code text, parameters jsonb, message_vi text, message_en text)
 * ```
 */
export const stageFindings = new PreparedQuery<IStageFindingsParams,IStageFindingsResult>(stageFindingsIR);


/** 'ForgetDatabaseFindings' parameters type */
export interface IForgetDatabaseFindingsParams {
  importId: string;
}

/** 'ForgetDatabaseFindings' return type */
export type IForgetDatabaseFindingsResult = void;

/** 'ForgetDatabaseFindings' query type */
export interface IForgetDatabaseFindingsQuery {
  params: IForgetDatabaseFindingsParams;
  result: IForgetDatabaseFindingsResult;
}

const forgetDatabaseFindingsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":45,"b":54}]}],"statement":"DELETE FROM import_finding WHERE import_id = :importId! AND stage = 'database'"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM import_finding WHERE import_id = :importId! AND stage = 'database'
 * ```
 */
export const forgetDatabaseFindings = new PreparedQuery<IForgetDatabaseFindingsParams,IForgetDatabaseFindingsResult>(forgetDatabaseFindingsIR);


/** 'ForgetComparison' parameters type */
export interface IForgetComparisonParams {
  importId: string;
}

/** 'ForgetComparison' return type */
export type IForgetComparisonResult = void;

/** 'ForgetComparison' query type */
export interface IForgetComparisonQuery {
  params: IForgetComparisonParams;
  result: IForgetComparisonResult;
}

const forgetComparisonIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":98}]}],"statement":"UPDATE import_row SET status = 'read', target_id = NULL, reason = NULL WHERE import_id = :importId! AND status <> 'read'"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row SET status = 'read', target_id = NULL, reason = NULL WHERE import_id = :importId! AND status <> 'read'
 * ```
 */
export const forgetComparison = new PreparedQuery<IForgetComparisonParams,IForgetComparisonResult>(forgetComparisonIR);


/** 'StageGrid' parameters type */
export interface IStageGridParams {
  columns: number;
  contentHash: string;
  filledCells: number;
  importId: string;
  kind: string;
  northDeg: number;
  processing: string;
  rows: number;
  samples: Buffer;
  sampleType: string;
  stepDeg: number;
  westDeg: number;
}

/** 'StageGrid' return type */
export type IStageGridResult = void;

/** 'StageGrid' query type */
export interface IStageGridQuery {
  params: IStageGridParams;
  result: IStageGridResult;
}

const stageGridIR: any = {"usedParamSet":{"importId":true,"kind":true,"westDeg":true,"northDeg":true,"stepDeg":true,"columns":true,"rows":true,"sampleType":true,"samples":true,"filledCells":true,"contentHash":true,"processing":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":158,"b":167}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":175}]},{"name":"westDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":186}]},{"name":"northDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":198}]},{"name":"stepDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":201,"b":209}]},{"name":"columns","required":true,"transform":{"type":"scalar"},"locs":[{"a":212,"b":220}]},{"name":"rows","required":true,"transform":{"type":"scalar"},"locs":[{"a":223,"b":228}]},{"name":"sampleType","required":true,"transform":{"type":"scalar"},"locs":[{"a":231,"b":242}]},{"name":"samples","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":253}]},{"name":"filledCells","required":true,"transform":{"type":"scalar"},"locs":[{"a":256,"b":268}]},{"name":"contentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":271,"b":283}]},{"name":"processing","required":true,"transform":{"type":"scalar"},"locs":[{"a":286,"b":297}]}],"statement":"INSERT INTO import_grid (import_id, kind, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing)\nVALUES (:importId!, :kind!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!, :sampleType!, :samples!, :filledCells!, :contentHash!, :processing!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO import_grid (import_id, kind, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing)
 * VALUES (:importId!, :kind!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!, :sampleType!, :samples!, :filledCells!, :contentHash!, :processing!)
 * ```
 */
export const stageGrid = new PreparedQuery<IStageGridParams,IStageGridResult>(stageGridIR);


/** 'RefuseInvalidGeometry' parameters type */
export interface IRefuseInvalidGeometryParams {
  importId: string;
}

/** 'RefuseInvalidGeometry' return type */
export type IRefuseInvalidGeometryResult = void;

/** 'RefuseInvalidGeometry' query type */
export interface IRefuseInvalidGeometryQuery {
  params: IRefuseInvalidGeometryParams;
  result: IRefuseInvalidGeometryResult;
}

const refuseInvalidGeometryIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":278}]}],"statement":"UPDATE import_row SET status = 'refused',\n  reason = (SELECT jsonb_build_object('code', 'geometry.invalid', 'reason', d.reason, 'lon', round(ST_X(d.location)::numeric, 6), 'lat', round(ST_Y(d.location)::numeric, 6))\n    FROM ST_IsValidDetail(geom) d)\nWHERE import_id = :importId! AND table_name IN ('administrative_unit', 'hamlet', 'plan_zone') AND NOT ST_IsValid(geom)"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row SET status = 'refused',
 *   reason = (SELECT jsonb_build_object('code', 'geometry.invalid', 'reason', d.reason, 'lon', round(ST_X(d.location)::numeric, 6), 'lat', round(ST_Y(d.location)::numeric, 6))
 *     FROM ST_IsValidDetail(geom) d)
 * WHERE import_id = :importId! AND table_name IN ('administrative_unit', 'hamlet', 'plan_zone') AND NOT ST_IsValid(geom)
 * ```
 */
export const refuseInvalidGeometry = new PreparedQuery<IRefuseInvalidGeometryParams,IRefuseInvalidGeometryResult>(refuseInvalidGeometryIR);


/** 'RefusedRows' parameters type */
export interface IRefusedRowsParams {
  importId: string;
}

/** 'RefusedRows' return type */
export interface IRefusedRowsResult {
  key: string;
  layer: string | null;
  reason: unknown | null;
  row: number | null;
  tableName: string;
}

/** 'RefusedRows' query type */
export interface IRefusedRowsQuery {
  params: IRefusedRowsParams;
  result: IRefusedRowsResult;
}

const refusedRowsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":88,"b":97}]}],"statement":"SELECT layer, rows[1] AS row, key, table_name, reason FROM import_row\nWHERE import_id = :importId! AND status = 'refused' AND reason IS NOT NULL ORDER BY number LIMIT 100000"};

/**
 * Query generated from SQL:
 * ```
 * SELECT layer, rows[1] AS row, key, table_name, reason FROM import_row
 * WHERE import_id = :importId! AND status = 'refused' AND reason IS NOT NULL ORDER BY number LIMIT 100000
 * ```
 */
export const refusedRows = new PreparedQuery<IRefusedRowsParams,IRefusedRowsResult>(refusedRowsIR);


/** 'CountObjects' parameters type */
export interface ICountObjectsParams {
  importId: string;
}

/** 'CountObjects' return type */
export interface ICountObjectsResult {
  count: number;
  status: string;
  tableName: string;
}

/** 'CountObjects' query type */
export interface ICountObjectsQuery {
  params: ICountObjectsParams;
  result: ICountObjectsResult;
}

const countObjectsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":100}]}],"statement":"SELECT table_name, status, count(*)::integer AS \"count!\" FROM import_row\nWHERE import_id = :importId! AND NOT (is_reference AND status = 'unchanged') GROUP BY table_name, status ORDER BY table_name, status"};

/**
 * Query generated from SQL:
 * ```
 * SELECT table_name, status, count(*)::integer AS "count!" FROM import_row
 * WHERE import_id = :importId! AND NOT (is_reference AND status = 'unchanged') GROUP BY table_name, status ORDER BY table_name, status
 * ```
 */
export const countObjects = new PreparedQuery<ICountObjectsParams,ICountObjectsResult>(countObjectsIR);


/** 'CountRows' parameters type */
export interface ICountRowsParams {
  importId: string;
}

/** 'CountRows' return type */
export interface ICountRowsResult {
  refused: number;
  refusedWholly: number;
  stored: number;
  unchanged: number;
}

/** 'CountRows' query type */
export interface ICountRowsQuery {
  params: ICountRowsParams;
  result: ICountRowsResult;
}

const countRowsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":108},{"a":288,"b":297},{"a":532,"b":541},{"a":715,"b":724}]}],"statement":"WITH refused AS (\n  SELECT coalesce(layer, '') AS layer, row FROM import_finding WHERE import_id = :importId! AND severity = 'refused' AND row IS NOT NULL\n  UNION\n  SELECT coalesce(r.layer, ''), one.row FROM import_row r CROSS JOIN LATERAL unnest(r.rows) AS one (row) WHERE r.import_id = :importId! AND r.status = 'refused'\n), taken AS (\n  SELECT coalesce(r.layer, '') AS layer, one.row, bool_or(r.status IN ('added', 'changed')) AS is_stored\n  FROM import_row r CROSS JOIN LATERAL unnest(r.rows) AS one (row)\n  WHERE r.import_id = :importId! AND r.status <> 'refused'\n  GROUP BY 1, 2\n)\nSELECT (SELECT count(*)::integer FROM refused) AS \"refused!\",\n  (SELECT count(*)::integer FROM import_finding WHERE import_id = :importId! AND severity = 'refused' AND row IS NULL) AS \"refused_wholly!\",\n  (SELECT count(*)::integer FROM taken t WHERE t.is_stored AND NOT EXISTS (SELECT FROM refused f WHERE f.layer = t.layer AND f.row = t.row)) AS \"stored!\",\n  (SELECT count(*)::integer FROM taken t WHERE NOT t.is_stored AND NOT EXISTS (SELECT FROM refused f WHERE f.layer = t.layer AND f.row = t.row)) AS \"unchanged!\""};

/**
 * Query generated from SQL:
 * ```
 * WITH refused AS (
 *   SELECT coalesce(layer, '') AS layer, row FROM import_finding WHERE import_id = :importId! AND severity = 'refused' AND row IS NOT NULL
 *   UNION
 *   SELECT coalesce(r.layer, ''), one.row FROM import_row r CROSS JOIN LATERAL unnest(r.rows) AS one (row) WHERE r.import_id = :importId! AND r.status = 'refused'
 * ), taken AS (
 *   SELECT coalesce(r.layer, '') AS layer, one.row, bool_or(r.status IN ('added', 'changed')) AS is_stored
 *   FROM import_row r CROSS JOIN LATERAL unnest(r.rows) AS one (row)
 *   WHERE r.import_id = :importId! AND r.status <> 'refused'
 *   GROUP BY 1, 2
 * )
 * SELECT (SELECT count(*)::integer FROM refused) AS "refused!",
 *   (SELECT count(*)::integer FROM import_finding WHERE import_id = :importId! AND severity = 'refused' AND row IS NULL) AS "refused_wholly!",
 *   (SELECT count(*)::integer FROM taken t WHERE t.is_stored AND NOT EXISTS (SELECT FROM refused f WHERE f.layer = t.layer AND f.row = t.row)) AS "stored!",
 *   (SELECT count(*)::integer FROM taken t WHERE NOT t.is_stored AND NOT EXISTS (SELECT FROM refused f WHERE f.layer = t.layer AND f.row = t.row)) AS "unchanged!"
 * ```
 */
export const countRows = new PreparedQuery<ICountRowsParams,ICountRowsResult>(countRowsIR);


/** 'BoundsOfRows' parameters type */
export interface IBoundsOfRowsParams {
  importId: string;
}

/** 'BoundsOfRows' return type */
export interface IBoundsOfRowsResult {
  east: number | null;
  north: number | null;
  south: number | null;
  west: number | null;
}

/** 'BoundsOfRows' query type */
export interface IBoundsOfRowsQuery {
  params: IBoundsOfRowsParams;
  result: IBoundsOfRowsResult;
}

const boundsOfRowsIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":165}]}],"statement":"SELECT ST_XMin(e) AS west, ST_YMin(e) AS south, ST_XMax(e) AS east, ST_YMax(e) AS north\nFROM (SELECT ST_Extent(geom) AS e FROM import_row WHERE import_id = :importId!) AS box"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_XMin(e) AS west, ST_YMin(e) AS south, ST_XMax(e) AS east, ST_YMax(e) AS north
 * FROM (SELECT ST_Extent(geom) AS e FROM import_row WHERE import_id = :importId!) AS box
 * ```
 */
export const boundsOfRows = new PreparedQuery<IBoundsOfRowsParams,IBoundsOfRowsResult>(boundsOfRowsIR);


/** 'FindFindings' parameters type */
export interface IFindFindingsParams {
  importId: string;
  limit: number;
}

/** 'FindFindings' return type */
export interface IFindFindingsResult {
  code: string;
  columnName: string | null;
  layer: string | null;
  messageEn: string;
  messageVi: string;
  parameters: unknown;
  row: number | null;
  severity: string;
  total: number;
  value: string | null;
}

/** 'FindFindings' query type */
export interface IFindFindingsQuery {
  params: IFindFindingsParams;
  result: IFindFindingsResult;
}

const findFindingsIR: any = {"usedParamSet":{"importId":true,"limit":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":176}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":282,"b":288}]}],"statement":"SELECT severity, layer, row, column_name, value, code, parameters, message_vi, message_en, count(*) OVER ()::integer AS \"total!\"\nFROM import_finding WHERE import_id = :importId!\nORDER BY CASE severity WHEN 'refused' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, stage DESC, number LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT severity, layer, row, column_name, value, code, parameters, message_vi, message_en, count(*) OVER ()::integer AS "total!"
 * FROM import_finding WHERE import_id = :importId!
 * ORDER BY CASE severity WHEN 'refused' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, stage DESC, number LIMIT :limit!
 * ```
 */
export const findFindings = new PreparedQuery<IFindFindingsParams,IFindFindingsResult>(findFindingsIR);


/** 'PreviewRows' parameters type */
export interface IPreviewRowsParams {
  importId: string;
  limit: number;
}

/** 'PreviewRows' return type */
export interface IPreviewRowsResult {
  geometry: unknown | null;
  layer: string | null;
  name: string | null;
  row: number | null;
  status: string;
  tableName: string;
  total: number;
}

/** 'PreviewRows' query type */
export interface IPreviewRowsQuery {
  params: IPreviewRowsParams;
  result: IPreviewRowsResult;
}

const previewRowsIR: any = {"usedParamSet":{"importId":true,"limit":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":236,"b":245}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":399,"b":405}]}],"statement":"SELECT table_name, layer, rows[1] AS row, status, coalesce(payload ->> 'name', key) AS name, ST_AsGeoJSON(ST_Simplify(geom, 0.0002, true), 6)::jsonb AS geometry,\n  count(*) OVER ()::integer AS \"total!\"\nFROM import_row WHERE import_id = :importId! AND geom IS NOT NULL AND status <> 'read'\nORDER BY CASE status WHEN 'refused' THEN 0 WHEN 'changed' THEN 1 WHEN 'added' THEN 2 ELSE 3 END, number LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT table_name, layer, rows[1] AS row, status, coalesce(payload ->> 'name', key) AS name, ST_AsGeoJSON(ST_Simplify(geom, 0.0002, true), 6)::jsonb AS geometry,
 *   count(*) OVER ()::integer AS "total!"
 * FROM import_row WHERE import_id = :importId! AND geom IS NOT NULL AND status <> 'read'
 * ORDER BY CASE status WHEN 'refused' THEN 0 WHEN 'changed' THEN 1 WHEN 'added' THEN 2 ELSE 3 END, number LIMIT :limit!
 * ```
 */
export const previewRows = new PreparedQuery<IPreviewRowsParams,IPreviewRowsResult>(previewRowsIR);


/** 'SaveMapping' parameters type */
export interface ISaveMappingParams {
  entries: unknown;
  kind: string;
  organisationId: number;
}

/** 'SaveMapping' return type */
export type ISaveMappingResult = void;

/** 'SaveMapping' query type */
export interface ISaveMappingQuery {
  params: ISaveMappingParams;
  result: ISaveMappingResult;
}

const saveMappingIR: any = {"usedParamSet":{"organisationId":true,"kind":true,"entries":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":83,"b":98}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":106}]},{"name":"entries","required":true,"transform":{"type":"scalar"},"locs":[{"a":154,"b":162}]}],"statement":"INSERT INTO import_column_mapping (organisation_id, kind, header, field_id)\nSELECT :organisationId!, :kind!, x.header, x.field_id FROM jsonb_to_recordset(:entries!) AS x (header text, field_id text)\nON CONFLICT (organisation_id, kind, header) DO UPDATE SET field_id = excluded.field_id, changed_at = now()"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO import_column_mapping (organisation_id, kind, header, field_id)
 * SELECT :organisationId!, :kind!, x.header, x.field_id FROM jsonb_to_recordset(:entries!) AS x (header text, field_id text)
 * ON CONFLICT (organisation_id, kind, header) DO UPDATE SET field_id = excluded.field_id, changed_at = now()
 * ```
 */
export const saveMapping = new PreparedQuery<ISaveMappingParams,ISaveMappingResult>(saveMappingIR);


/** 'ClearMapping' parameters type */
export interface IClearMappingParams {
  kind: string;
  organisationId: number;
}

/** 'ClearMapping' return type */
export type IClearMappingResult = void;

/** 'ClearMapping' query type */
export interface IClearMappingQuery {
  params: IClearMappingParams;
  result: IClearMappingResult;
}

const clearMappingIR: any = {"usedParamSet":{"organisationId":true,"kind":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":73}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":91}]}],"statement":"DELETE FROM import_column_mapping WHERE organisation_id = :organisationId! AND kind = :kind!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM import_column_mapping WHERE organisation_id = :organisationId! AND kind = :kind!
 * ```
 */
export const clearMapping = new PreparedQuery<IClearMappingParams,IClearMappingResult>(clearMappingIR);


/** 'FindMapping' parameters type */
export interface IFindMappingParams {
  kind?: string | null | void;
  organisationId: number;
}

/** 'FindMapping' return type */
export interface IFindMappingResult {
  /** null: the column is left out */
  fieldId: string | null;
  header: string;
  kind: string;
}

/** 'FindMapping' query type */
export interface IFindMappingQuery {
  params: IFindMappingParams;
  result: IFindMappingResult;
}

const findMappingIR: any = {"usedParamSet":{"organisationId":true,"kind":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":96}]},{"name":"kind","required":false,"transform":{"type":"scalar"},"locs":[{"a":110,"b":114},{"a":119,"b":123}]}],"statement":"SELECT header, field_id, kind FROM import_column_mapping WHERE organisation_id = :organisationId! AND (kind = :kind OR :kind::text IS NULL) ORDER BY changed_at, header"};

/**
 * Query generated from SQL:
 * ```
 * SELECT header, field_id, kind FROM import_column_mapping WHERE organisation_id = :organisationId! AND (kind = :kind OR :kind::text IS NULL) ORDER BY changed_at, header
 * ```
 */
export const findMapping = new PreparedQuery<IFindMappingParams,IFindMappingResult>(findMappingIR);


