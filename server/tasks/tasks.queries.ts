/** Types generated for queries found in "server/tasks/tasks.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'InsertTask' parameters type */
export interface IInsertTaskParams {
  kind: string;
  organisationId: number;
  parameters: unknown;
  userId: number;
}

/** 'InsertTask' return type */
export interface IInsertTaskResult {
  id: number;
}

/** 'InsertTask' query type */
export interface IInsertTaskQuery {
  params: IInsertTaskParams;
  result: IInsertTaskResult;
}

const insertTaskIR: any = {"usedParamSet":{"kind":true,"organisationId":true,"userId":true,"parameters":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":94}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":97,"b":112}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":122}]},{"name":"parameters","required":true,"transform":{"type":"scalar"},"locs":[{"a":125,"b":136}]}],"statement":"INSERT INTO task (kind, organisation_id, created_by, parameters, input_versions)\nVALUES (:kind!, :organisationId!, :userId!, :parameters!, current_input_versions())\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO task (kind, organisation_id, created_by, parameters, input_versions)
 * VALUES (:kind!, :organisationId!, :userId!, :parameters!, current_input_versions())
 * RETURNING id
 * ```
 */
export const insertTask = new PreparedQuery<IInsertTaskParams,IInsertTaskResult>(insertTaskIR);


/** 'FindTask' parameters type */
export interface IFindTaskParams {
  taskId: number;
}

/** 'FindTask' return type */
export interface IFindTaskResult {
  createdAt: string;
  createdBy: string | null;
  failure: unknown | null;
  finishedAt: string | null;
  id: number;
  kind: string;
  parameters: unknown;
  progress: number;
  result: unknown | null;
  secondsLeft: number | null;
  startedAt: string | null;
  status: string;
  step: string | null;
  stopRequested: boolean;
}

/** 'FindTask' query type */
export interface IFindTaskQuery {
  params: IFindTaskParams;
  result: IFindTaskResult;
}

const findTaskIR: any = {"usedParamSet":{"taskId":true},"params":[{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":330,"b":337}]}],"statement":"SELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.parameters, t.result, t.failure, t.stop_requested,\n  u.display_name AS \"created_by?\", t.created_at::text AS \"created_at!\", t.started_at::text AS started_at, t.finished_at::text AS finished_at\nFROM task t LEFT JOIN app_user u ON u.id = t.created_by\nWHERE t.id = :taskId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.parameters, t.result, t.failure, t.stop_requested,
 *   u.display_name AS "created_by?", t.created_at::text AS "created_at!", t.started_at::text AS started_at, t.finished_at::text AS finished_at
 * FROM task t LEFT JOIN app_user u ON u.id = t.created_by
 * WHERE t.id = :taskId!
 * ```
 */
export const findTask = new PreparedQuery<IFindTaskParams,IFindTaskResult>(findTaskIR);


/** 'ListTasks' parameters type */
export interface IListTasksParams {
  kind?: string | null | void;
}

/** 'ListTasks' return type */
export interface IListTasksResult {
  createdAt: string;
  createdBy: string | null;
  failure: unknown | null;
  finishedAt: string | null;
  id: number;
  kind: string;
  parameters: unknown;
  progress: number;
  result: unknown | null;
  secondsLeft: number | null;
  startedAt: string | null;
  status: string;
  step: string | null;
  stopRequested: boolean;
}

/** 'ListTasks' query type */
export interface IListTasksQuery {
  params: IListTasksParams;
  result: IListTasksResult;
}

const listTasksIR: any = {"usedParamSet":{"kind":true},"params":[{"name":"kind","required":false,"transform":{"type":"scalar"},"locs":[{"a":336,"b":340},{"a":368,"b":372}]}],"statement":"SELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.parameters, NULL::jsonb AS result, t.failure, t.stop_requested,\n  u.display_name AS \"created_by?\", t.created_at::text AS \"created_at!\", t.started_at::text AS started_at, t.finished_at::text AS finished_at\nFROM task t LEFT JOIN app_user u ON u.id = t.created_by\nWHERE :kind::text IS NULL OR t.kind = :kind\nORDER BY t.id DESC\nLIMIT 50"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.parameters, NULL::jsonb AS result, t.failure, t.stop_requested,
 *   u.display_name AS "created_by?", t.created_at::text AS "created_at!", t.started_at::text AS started_at, t.finished_at::text AS finished_at
 * FROM task t LEFT JOIN app_user u ON u.id = t.created_by
 * WHERE :kind::text IS NULL OR t.kind = :kind
 * ORDER BY t.id DESC
 * LIMIT 50
 * ```
 */
export const listTasks = new PreparedQuery<IListTasksParams,IListTasksResult>(listTasksIR);


/** 'RequestTaskStop' parameters type */
export interface IRequestTaskStopParams {
  taskId: number;
}

/** 'RequestTaskStop' return type */
export interface IRequestTaskStopResult {
  id: number;
}

/** 'RequestTaskStop' query type */
export interface IRequestTaskStopQuery {
  params: IRequestTaskStopParams;
  result: IRequestTaskStopResult;
}

const requestTaskStopIR: any = {"usedParamSet":{"taskId":true},"params":[{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":56}]}],"statement":"UPDATE task SET stop_requested = true WHERE id = :taskId! AND status IN ('queued', 'running') RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE task SET stop_requested = true WHERE id = :taskId! AND status IN ('queued', 'running') RETURNING id
 * ```
 */
export const requestTaskStop = new PreparedQuery<IRequestTaskStopParams,IRequestTaskStopResult>(requestTaskStopIR);


/** 'ClaimTask' parameters type */
export interface IClaimTaskParams {
  taskId: number;
}

/** 'ClaimTask' return type */
export interface IClaimTaskResult {
  attempts: number;
  kind: string;
  organisationId: number;
  parameters: unknown;
  role: string;
  stopRequested: boolean;
  userId: number;
}

/** 'ClaimTask' query type */
export interface IClaimTaskQuery {
  params: IClaimTaskParams;
  result: IClaimTaskResult;
}

const claimTaskIR: any = {"usedParamSet":{"taskId":true},"params":[{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":261,"b":268}]}],"statement":"-- Takes a task that waits, or whose worker has been silent. Who asked for it must still be a member.\nUPDATE task t\nSET status = 'running', started_at = coalesce(t.started_at, now()), heartbeat_at = now(), attempts = t.attempts + 1\nFROM app_user u\nWHERE t.id = :taskId! AND u.id = t.created_by AND u.disabled_at IS NULL\n  AND (t.status = 'queued' OR (t.status = 'running' AND t.heartbeat_at < now() - interval '20 seconds'))\nRETURNING t.kind, t.parameters, t.attempts, t.stop_requested, u.id AS user_id, u.organisation_id, u.role"};

/**
 * Query generated from SQL:
 * ```
 * -- Takes a task that waits, or whose worker has been silent. Who asked for it must still be a member.
 * UPDATE task t
 * SET status = 'running', started_at = coalesce(t.started_at, now()), heartbeat_at = now(), attempts = t.attempts + 1
 * FROM app_user u
 * WHERE t.id = :taskId! AND u.id = t.created_by AND u.disabled_at IS NULL
 *   AND (t.status = 'queued' OR (t.status = 'running' AND t.heartbeat_at < now() - interval '20 seconds'))
 * RETURNING t.kind, t.parameters, t.attempts, t.stop_requested, u.id AS user_id, u.organisation_id, u.role
 * ```
 */
export const claimTask = new PreparedQuery<IClaimTaskParams,IClaimTaskResult>(claimTaskIR);


/** 'BeatTask' parameters type */
export interface IBeatTaskParams {
  progress: number;
  secondsLeft?: number | null | void;
  step?: string | null | void;
  taskId: number;
}

/** 'BeatTask' return type */
export interface IBeatTaskResult {
  stopRequested: boolean;
}

/** 'BeatTask' query type */
export interface IBeatTaskQuery {
  params: IBeatTaskParams;
  result: IBeatTaskResult;
}

const beatTaskIR: any = {"usedParamSet":{"progress":true,"step":true,"secondsLeft":true,"taskId":true},"params":[{"name":"progress","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":58}]},{"name":"step","required":false,"transform":{"type":"scalar"},"locs":[{"a":68,"b":72}]},{"name":"secondsLeft","required":false,"transform":{"type":"scalar"},"locs":[{"a":90,"b":101}]},{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":114,"b":121}]}],"statement":"UPDATE task SET heartbeat_at = now(), progress = :progress!, step = :step, seconds_left = :secondsLeft\nWHERE id = :taskId! AND status = 'running'\nRETURNING stop_requested"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE task SET heartbeat_at = now(), progress = :progress!, step = :step, seconds_left = :secondsLeft
 * WHERE id = :taskId! AND status = 'running'
 * RETURNING stop_requested
 * ```
 */
export const beatTask = new PreparedQuery<IBeatTaskParams,IBeatTaskResult>(beatTaskIR);


/** 'FinishTask' parameters type */
export interface IFinishTaskParams {
  failure?: unknown | null | void;
  result?: unknown | null | void;
  status: string;
  taskId: number;
}

/** 'FinishTask' return type */
export type IFinishTaskResult = void;

/** 'FinishTask' query type */
export interface IFinishTaskQuery {
  params: IFinishTaskParams;
  result: IFinishTaskResult;
}

const finishTaskIR: any = {"usedParamSet":{"status":true,"result":true,"failure":true,"taskId":true},"params":[{"name":"status","required":true,"transform":{"type":"scalar"},"locs":[{"a":25,"b":32},{"a":94,"b":101},{"a":206,"b":213}]},{"name":"result","required":false,"transform":{"type":"scalar"},"locs":[{"a":44,"b":50}]},{"name":"failure","required":false,"transform":{"type":"scalar"},"locs":[{"a":63,"b":70}]},{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":262,"b":269}]}],"statement":"UPDATE task\nSET status = :status!, result = :result, failure = :failure, progress = CASE WHEN :status! = 'done' THEN 1 ELSE progress END,\n  seconds_left = NULL, heartbeat_at = NULL, finished_at = CASE WHEN :status! = 'queued' THEN NULL ELSE now() END\nWHERE id = :taskId! AND status = 'running'"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE task
 * SET status = :status!, result = :result, failure = :failure, progress = CASE WHEN :status! = 'done' THEN 1 ELSE progress END,
 *   seconds_left = NULL, heartbeat_at = NULL, finished_at = CASE WHEN :status! = 'queued' THEN NULL ELSE now() END
 * WHERE id = :taskId! AND status = 'running'
 * ```
 */
export const finishTask = new PreparedQuery<IFinishTaskParams,IFinishTaskResult>(finishTaskIR);


/** 'WaitingTasks' parameters type */
export type IWaitingTasksParams = void;

/** 'WaitingTasks' return type */
export interface IWaitingTasksResult {
  id: number;
}

/** 'WaitingTasks' query type */
export interface IWaitingTasksQuery {
  params: IWaitingTasksParams;
  result: IWaitingTasksResult;
}

const waitingTasksIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id FROM task\nWHERE (status = 'queued' AND created_at < now() - interval '5 seconds')\n  OR (status = 'running' AND heartbeat_at < now() - interval '20 seconds')\nORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM task
 * WHERE (status = 'queued' AND created_at < now() - interval '5 seconds')
 *   OR (status = 'running' AND heartbeat_at < now() - interval '20 seconds')
 * ORDER BY id
 * ```
 */
export const waitingTasks = new PreparedQuery<IWaitingTasksParams,IWaitingTasksResult>(waitingTasksIR);


