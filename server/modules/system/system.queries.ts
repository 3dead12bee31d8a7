/** Types generated for queries found in "server/modules/system/system.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'Versions' parameters type */
export type IVersionsParams = void;

/** 'Versions' return type */
export interface IVersionsResult {
  databaseBytes: string;
  postgis: string;
  postgresql: string;
}

/** 'Versions' query type */
export interface IVersionsQuery {
  params: IVersionsParams;
  result: IVersionsResult;
}

const versionsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT current_setting('server_version') AS \"postgresql!\", postgis_lib_version() AS \"postgis!\", pg_database_size(current_database())::text AS \"database_bytes!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT current_setting('server_version') AS "postgresql!", postgis_lib_version() AS "postgis!", pg_database_size(current_database())::text AS "database_bytes!"
 * ```
 */
export const versions = new PreparedQuery<IVersionsParams,IVersionsResult>(versionsIR);


/** 'AppliedMigrations' parameters type */
export type IAppliedMigrationsParams = void;

/** 'AppliedMigrations' return type */
export interface IAppliedMigrationsResult {
  appliedAt: string;
  name: string;
  number: number;
}

/** 'AppliedMigrations' query type */
export interface IAppliedMigrationsQuery {
  params: IAppliedMigrationsParams;
  result: IAppliedMigrationsResult;
}

const appliedMigrationsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT number, name, to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"applied_at!\" FROM schema_migration ORDER BY number DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT number, name, to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "applied_at!" FROM schema_migration ORDER BY number DESC
 * ```
 */
export const appliedMigrations = new PreparedQuery<IAppliedMigrationsParams,IAppliedMigrationsResult>(appliedMigrationsIR);


/** 'Workers' parameters type */
export type IWorkersParams = void;

/** 'Workers' return type */
export interface IWorkersResult {
  id: string;
  silentSeconds: number;
  startedAt: string;
  version: string;
}

/** 'Workers' query type */
export interface IWorkersQuery {
  params: IWorkersParams;
  result: IWorkersResult;
}

const workersIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT worker_id::text AS \"id!\", version, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"started_at!\",\n  extract(epoch FROM now() - beat_at)::double precision AS \"silent_seconds!\"\nFROM worker_pulse WHERE beat_at > now() - interval '1 day' ORDER BY beat_at DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT worker_id::text AS "id!", version, to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "started_at!",
 *   extract(epoch FROM now() - beat_at)::double precision AS "silent_seconds!"
 * FROM worker_pulse WHERE beat_at > now() - interval '1 day' ORDER BY beat_at DESC
 * ```
 */
export const workers = new PreparedQuery<IWorkersParams,IWorkersResult>(workersIR);


/** 'KeepPulse' parameters type */
export interface IKeepPulseParams {
  version: string;
  workerId: string;
}

/** 'KeepPulse' return type */
export type IKeepPulseResult = void;

/** 'KeepPulse' query type */
export interface IKeepPulseQuery {
  params: IKeepPulseParams;
  result: IKeepPulseResult;
}

const keepPulseIR: any = {"usedParamSet":{"workerId":true,"version":true},"params":[{"name":"workerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":63}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":66,"b":74}]}],"statement":"INSERT INTO worker_pulse (worker_id, version) VALUES (:workerId!, :version!)\nON CONFLICT (worker_id) DO UPDATE SET beat_at = now()"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO worker_pulse (worker_id, version) VALUES (:workerId!, :version!)
 * ON CONFLICT (worker_id) DO UPDATE SET beat_at = now()
 * ```
 */
export const keepPulse = new PreparedQuery<IKeepPulseParams,IKeepPulseResult>(keepPulseIR);


/** 'ForgetPulses' parameters type */
export type IForgetPulsesParams = void;

/** 'ForgetPulses' return type */
export type IForgetPulsesResult = void;

/** 'ForgetPulses' query type */
export interface IForgetPulsesQuery {
  params: IForgetPulsesParams;
  result: IForgetPulsesResult;
}

const forgetPulsesIR: any = {"usedParamSet":{},"params":[],"statement":"DELETE FROM worker_pulse WHERE beat_at < now() - interval '7 days'"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM worker_pulse WHERE beat_at < now() - interval '7 days'
 * ```
 */
export const forgetPulses = new PreparedQuery<IForgetPulsesParams,IForgetPulsesResult>(forgetPulsesIR);


/** 'ForgetPulse' parameters type */
export interface IForgetPulseParams {
  workerId: string;
}

/** 'ForgetPulse' return type */
export type IForgetPulseResult = void;

/** 'ForgetPulse' query type */
export interface IForgetPulseQuery {
  params: IForgetPulseParams;
  result: IForgetPulseResult;
}

const forgetPulseIR: any = {"usedParamSet":{"workerId":true},"params":[{"name":"workerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":43,"b":52}]}],"statement":"DELETE FROM worker_pulse WHERE worker_id = :workerId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM worker_pulse WHERE worker_id = :workerId!
 * ```
 */
export const forgetPulse = new PreparedQuery<IForgetPulseParams,IForgetPulseResult>(forgetPulseIR);


/** 'SampleStorage' parameters type */
export type ISampleStorageParams = void;

/** 'SampleStorage' return type */
export type ISampleStorageResult = void;

/** 'SampleStorage' query type */
export interface ISampleStorageQuery {
  params: ISampleStorageParams;
  result: ISampleStorageResult;
}

const sampleStorageIR: any = {"usedParamSet":{},"params":[],"statement":"INSERT INTO storage_sample (taken_on, bytes) VALUES ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, pg_database_size(current_database())) ON CONFLICT DO NOTHING"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO storage_sample (taken_on, bytes) VALUES ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, pg_database_size(current_database())) ON CONFLICT DO NOTHING
 * ```
 */
export const sampleStorage = new PreparedQuery<ISampleStorageParams,ISampleStorageResult>(sampleStorageIR);


/** 'StorageSamples' parameters type */
export type IStorageSamplesParams = void;

/** 'StorageSamples' return type */
export interface IStorageSamplesResult {
  bytes: string;
  takenOn: string;
}

/** 'StorageSamples' query type */
export interface IStorageSamplesQuery {
  params: IStorageSamplesParams;
  result: IStorageSamplesResult;
}

const storageSamplesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT to_char(taken_on, 'YYYY-MM-DD') AS \"taken_on!\", bytes::text AS \"bytes!\" FROM storage_sample WHERE taken_on > current_date - 400 ORDER BY taken_on"};

/**
 * Query generated from SQL:
 * ```
 * SELECT to_char(taken_on, 'YYYY-MM-DD') AS "taken_on!", bytes::text AS "bytes!" FROM storage_sample WHERE taken_on > current_date - 400 ORDER BY taken_on
 * ```
 */
export const storageSamples = new PreparedQuery<IStorageSamplesParams,IStorageSamplesResult>(storageSamplesIR);


/** 'TableSizes' parameters type */
export type ITableSizesParams = void;

/** 'TableSizes' return type */
export interface ITableSizesResult {
  bytes: string;
  name: string;
  rows: string;
  schema: string;
}

/** 'TableSizes' query type */
export interface ITableSizesQuery {
  params: ITableSizesParams;
  result: ITableSizesResult;
}

const tableSizesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT c.relname AS \"name!\", n.nspname AS \"schema!\", pg_total_relation_size(c.oid)::text AS \"bytes!\", greatest(c.reltuples, 0)::bigint::text AS \"rows!\"\nFROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace\nWHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'pgboss')\nORDER BY pg_total_relation_size(c.oid) DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.relname AS "name!", n.nspname AS "schema!", pg_total_relation_size(c.oid)::text AS "bytes!", greatest(c.reltuples, 0)::bigint::text AS "rows!"
 * FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 * WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'pgboss')
 * ORDER BY pg_total_relation_size(c.oid) DESC
 * ```
 */
export const tableSizes = new PreparedQuery<ITableSizesParams,ITableSizesResult>(tableSizesIR);


/** 'NewestTasks' parameters type */
export type INewestTasksParams = void;

/** 'NewestTasks' return type */
export interface INewestTasksResult {
  attempts: number;
  createdAt: string;
  failureCode: string | null;
  failureMessage: string | null;
  finishedAt: string | null;
  id: number;
  kind: string;
  organisationName: string;
  progress: number;
  secondsLeft: number | null;
  startedAt: string | null;
  status: string;
  step: string | null;
  stopRequested: boolean;
}

/** 'NewestTasks' query type */
export interface INewestTasksQuery {
  params: INewestTasksParams;
  result: INewestTasksResult;
}

const newestTasksIR: any = {"usedParamSet":{},"params":[],"statement":"-- What they are about and what came of it stays with their organisation; that they run, wait or failed does not.\nSELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.attempts, t.stop_requested, o.name AS organisation_name,\n  t.failure ->> 'code' AS failure_code, t.failure ->> 'message' AS failure_message,\n  to_char(t.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"created_at!\",\n  to_char(t.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS started_at,\n  to_char(t.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS finished_at\nFROM task t JOIN organisation o ON o.id = t.organisation_id\nWHERE t.status IN ('queued', 'running') OR t.id > (SELECT coalesce(max(id), 0) - 100 FROM task)\nORDER BY t.status IN ('queued', 'running') DESC, t.id DESC\nLIMIT 200"};

/**
 * Query generated from SQL:
 * ```
 * -- What they are about and what came of it stays with their organisation; that they run, wait or failed does not.
 * SELECT t.id, t.kind, t.status, t.progress, t.step, t.seconds_left, t.attempts, t.stop_requested, o.name AS organisation_name,
 *   t.failure ->> 'code' AS failure_code, t.failure ->> 'message' AS failure_message,
 *   to_char(t.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
 *   to_char(t.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS started_at,
 *   to_char(t.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS finished_at
 * FROM task t JOIN organisation o ON o.id = t.organisation_id
 * WHERE t.status IN ('queued', 'running') OR t.id > (SELECT coalesce(max(id), 0) - 100 FROM task)
 * ORDER BY t.status IN ('queued', 'running') DESC, t.id DESC
 * LIMIT 200
 * ```
 */
export const newestTasks = new PreparedQuery<INewestTasksParams,INewestTasksResult>(newestTasksIR);


/** 'TaskCounts' parameters type */
export type ITaskCountsParams = void;

/** 'TaskCounts' return type */
export interface ITaskCountsResult {
  failed: number;
  longestWaitSeconds: number;
  running: number;
  waiting: number;
}

/** 'TaskCounts' query type */
export interface ITaskCountsQuery {
  params: ITaskCountsParams;
  result: ITaskCountsResult;
}

const taskCountsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT count(*) FILTER (WHERE status = 'queued')::integer AS \"waiting!\", count(*) FILTER (WHERE status = 'running')::integer AS \"running!\",\n  count(*) FILTER (WHERE status = 'failed' AND finished_at > now() - interval '7 days')::integer AS \"failed!\",\n  coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE status = 'queued')), 0)::double precision AS \"longest_wait_seconds!\"\nFROM task"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*) FILTER (WHERE status = 'queued')::integer AS "waiting!", count(*) FILTER (WHERE status = 'running')::integer AS "running!",
 *   count(*) FILTER (WHERE status = 'failed' AND finished_at > now() - interval '7 days')::integer AS "failed!",
 *   coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE status = 'queued')), 0)::double precision AS "longest_wait_seconds!"
 * FROM task
 * ```
 */
export const taskCounts = new PreparedQuery<ITaskCountsParams,ITaskCountsResult>(taskCountsIR);


/** 'StopTask' parameters type */
export interface IStopTaskParams {
  taskId: number;
}

/** 'StopTask' return type */
export interface IStopTaskResult {
  id: number;
  kind: string;
}

/** 'StopTask' query type */
export interface IStopTaskQuery {
  params: IStopTaskParams;
  result: IStopTaskResult;
}

const stopTaskIR: any = {"usedParamSet":{"taskId":true},"params":[{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":56}]}],"statement":"UPDATE task SET stop_requested = true WHERE id = :taskId! AND status IN ('queued', 'running') RETURNING id, kind"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE task SET stop_requested = true WHERE id = :taskId! AND status IN ('queued', 'running') RETURNING id, kind
 * ```
 */
export const stopTask = new PreparedQuery<IStopTaskParams,IStopTaskResult>(stopTaskIR);


/** 'RetryTask' parameters type */
export interface IRetryTaskParams {
  taskId: number;
}

/** 'RetryTask' return type */
export interface IRetryTaskResult {
  id: number;
  kind: string;
}

/** 'RetryTask' query type */
export interface IRetryTaskQuery {
  params: IRetryTaskParams;
  result: IRetryTaskResult;
}

const retryTaskIR: any = {"usedParamSet":{"taskId":true},"params":[{"name":"taskId","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":172}]}],"statement":"UPDATE task SET status = 'queued', stop_requested = false, attempts = 0, progress = 0, step = NULL, failure = NULL, started_at = NULL, finished_at = NULL\nWHERE id = :taskId! AND status IN ('failed', 'stopped') RETURNING id, kind"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE task SET status = 'queued', stop_requested = false, attempts = 0, progress = 0, step = NULL, failure = NULL, started_at = NULL, finished_at = NULL
 * WHERE id = :taskId! AND status IN ('failed', 'stopped') RETURNING id, kind
 * ```
 */
export const retryTask = new PreparedQuery<IRetryTaskParams,IRetryTaskResult>(retryTaskIR);


/** 'NoteTask' parameters type */
export interface INoteTaskParams {
  actorId: number;
  details: unknown;
  kind: string;
}

/** 'NoteTask' return type */
export interface INoteTaskResult {
  done: boolean | null;
}

/** 'NoteTask' query type */
export interface INoteTaskQuery {
  params: INoteTaskParams;
  result: INoteTaskResult;
}

const noteTaskIR: any = {"usedParamSet":{"kind":true,"actorId":true,"details":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":25}]},{"name":"actorId","required":true,"transform":{"type":"scalar"},"locs":[{"a":28,"b":36}]},{"name":"details","required":true,"transform":{"type":"scalar"},"locs":[{"a":51,"b":59}]}],"statement":"SELECT record_event(:kind!, :actorId!, NULL, NULL, :details!) IS NULL AS done"};

/**
 * Query generated from SQL:
 * ```
 * SELECT record_event(:kind!, :actorId!, NULL, NULL, :details!) IS NULL AS done
 * ```
 */
export const noteTask = new PreparedQuery<INoteTaskParams,INoteTaskResult>(noteTaskIR);


/** 'Backups' parameters type */
export type IBackupsParams = void;

/** 'Backups' return type */
export interface IBackupsResult {
  ageSeconds: number;
  bytes: string | null;
  /** why it failed, or a remark of the command */
  message: string | null;
  /** where the backup file was written, as the command was told */
  pathName: string | null;
  /** of the whole backup file, in lower-case hexadecimal */
  sha256: string | null;
  succeeded: boolean;
  takenAt: string;
}

/** 'Backups' query type */
export interface IBackupsQuery {
  params: IBackupsParams;
  result: IBackupsResult;
}

const backupsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"taken_at!\", bytes::text AS bytes, sha256, path_name, succeeded, message,\n  extract(epoch FROM now() - taken_at)::double precision AS \"age_seconds!\"\nFROM backup_log ORDER BY backup_log.taken_at DESC LIMIT 10"};

/**
 * Query generated from SQL:
 * ```
 * SELECT to_char(taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "taken_at!", bytes::text AS bytes, sha256, path_name, succeeded, message,
 *   extract(epoch FROM now() - taken_at)::double precision AS "age_seconds!"
 * FROM backup_log ORDER BY backup_log.taken_at DESC LIMIT 10
 * ```
 */
export const backups = new PreparedQuery<IBackupsParams,IBackupsResult>(backupsIR);


/** 'LastGoodBackup' parameters type */
export type ILastGoodBackupParams = void;

/** 'LastGoodBackup' return type */
export interface ILastGoodBackupResult {
  ageSeconds: number | null;
}

/** 'LastGoodBackup' query type */
export interface ILastGoodBackupQuery {
  params: ILastGoodBackupParams;
  result: ILastGoodBackupResult;
}

const lastGoodBackupIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT extract(epoch FROM now() - max(taken_at))::double precision AS age_seconds FROM backup_log WHERE succeeded"};

/**
 * Query generated from SQL:
 * ```
 * SELECT extract(epoch FROM now() - max(taken_at))::double precision AS age_seconds FROM backup_log WHERE succeeded
 * ```
 */
export const lastGoodBackup = new PreparedQuery<ILastGoodBackupParams,ILastGoodBackupResult>(lastGoodBackupIR);


/** 'CurrentGrids' parameters type */
export type ICurrentGridsParams = void;

/** 'CurrentGrids' return type */
export interface ICurrentGridsResult {
  isSynthetic: boolean;
  kind: string;
  name: string;
  source: string;
  sourceDate: string | null;
}

/** 'CurrentGrids' query type */
export interface ICurrentGridsQuery {
  params: ICurrentGridsParams;
  result: ICurrentGridsResult;
}

const currentGridsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT kind AS \"kind!\", name, source, to_char(source_date, 'YYYY-MM-DD') AS source_date, is_synthetic FROM grid WHERE is_current ORDER BY kind"};

/**
 * Query generated from SQL:
 * ```
 * SELECT kind AS "kind!", name, source, to_char(source_date, 'YYYY-MM-DD') AS source_date, is_synthetic FROM grid WHERE is_current ORDER BY kind
 * ```
 */
export const currentGrids = new PreparedQuery<ICurrentGridsParams,ICurrentGridsResult>(currentGridsIR);


/** 'NewestImports' parameters type */
export type INewestImportsParams = void;

/** 'NewestImports' return type */
export interface INewestImportsResult {
  fileName: string;
  kind: string;
  organisation: string | null;
  storedAt: string;
}

/** 'NewestImports' query type */
export interface INewestImportsQuery {
  params: INewestImportsParams;
  result: INewestImportsResult;
}

const newestImportsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT DISTINCT ON (i.kind) i.kind AS \"kind!\", i.file_name, to_char(i.stored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"stored_at!\", o.name AS \"organisation?\"\nFROM import i LEFT JOIN organisation o ON o.id = i.organisation_id\nWHERE i.status = 'stored' AND i.kind IS NOT NULL AND i.stored_at IS NOT NULL\nORDER BY i.kind, i.stored_at DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT DISTINCT ON (i.kind) i.kind AS "kind!", i.file_name, to_char(i.stored_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "stored_at!", o.name AS "organisation?"
 * FROM import i LEFT JOIN organisation o ON o.id = i.organisation_id
 * WHERE i.status = 'stored' AND i.kind IS NOT NULL AND i.stored_at IS NOT NULL
 * ORDER BY i.kind, i.stored_at DESC
 * ```
 */
export const newestImports = new PreparedQuery<INewestImportsParams,INewestImportsResult>(newestImportsIR);


/** 'PopulationSource' parameters type */
export type IPopulationSourceParams = void;

/** 'PopulationSource' return type */
export interface IPopulationSourceResult {
  hamlets: number;
  source: string;
  sourceDate: string | null;
  unknown: number;
}

/** 'PopulationSource' query type */
export interface IPopulationSourceQuery {
  params: IPopulationSourceParams;
  result: IPopulationSourceResult;
}

const populationSourceIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT coalesce(population_source, source) AS \"source!\", to_char(max(coalesce(population_date, source_date)), 'YYYY-MM-DD') AS source_date,\n  count(*)::integer AS \"hamlets!\", (SELECT count(*) FROM hamlet WHERE population IS NULL)::integer AS \"unknown!\"\nFROM hamlet WHERE population IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT coalesce(population_source, source) AS "source!", to_char(max(coalesce(population_date, source_date)), 'YYYY-MM-DD') AS source_date,
 *   count(*)::integer AS "hamlets!", (SELECT count(*) FROM hamlet WHERE population IS NULL)::integer AS "unknown!"
 * FROM hamlet WHERE population IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1
 * ```
 */
export const populationSource = new PreparedQuery<IPopulationSourceParams,IPopulationSourceResult>(populationSourceIR);


/** 'NewestCoverage' parameters type */
export type INewestCoverageParams = void;

/** 'NewestCoverage' return type */
export interface INewestCoverageResult {
  finishedAt: string | null;
  id: number;
  isComputing: boolean;
  laterFailure: string | null;
  model: string;
  scope: string;
  staleBecause: stringArray;
}

/** 'NewestCoverage' query type */
export interface INewestCoverageQuery {
  params: INewestCoverageParams;
  result: INewestCoverageResult;
}

const newestCoverageIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT r.id, r.model, r.scope, to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS finished_at,\n  ARRAY(SELECT v.layer FROM layer_version v\n    WHERE v.layer = ANY(coverage_input_layers()) AND v.version <> coalesce((r.input_versions ->> v.layer)::bigint, 0) ORDER BY v.layer) AS \"stale_because!\",\n  EXISTS (SELECT FROM coverage_run a WHERE a.status IN ('queued', 'running')) AS \"is_computing!\",\n  (SELECT f.failure FROM coverage_run f WHERE f.status = 'failed' AND f.id > r.id ORDER BY f.id DESC LIMIT 1) AS later_failure\nFROM coverage_run r WHERE r.status = 'done' ORDER BY r.id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT r.id, r.model, r.scope, to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS finished_at,
 *   ARRAY(SELECT v.layer FROM layer_version v
 *     WHERE v.layer = ANY(coverage_input_layers()) AND v.version <> coalesce((r.input_versions ->> v.layer)::bigint, 0) ORDER BY v.layer) AS "stale_because!",
 *   EXISTS (SELECT FROM coverage_run a WHERE a.status IN ('queued', 'running')) AS "is_computing!",
 *   (SELECT f.failure FROM coverage_run f WHERE f.status = 'failed' AND f.id > r.id ORDER BY f.id DESC LIMIT 1) AS later_failure
 * FROM coverage_run r WHERE r.status = 'done' ORDER BY r.id DESC LIMIT 1
 * ```
 */
export const newestCoverage = new PreparedQuery<INewestCoverageParams,INewestCoverageResult>(newestCoverageIR);


