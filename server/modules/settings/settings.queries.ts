/** Types generated for queries found in "server/modules/settings/settings.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'StoredSettings' parameters type */
export type IStoredSettingsParams = void;

/** 'StoredSettings' return type */
export interface IStoredSettingsResult {
  key: string;
  source: string;
  value: unknown;
  /** never the same again, not even after the row was deleted: what an edit is based on */
  version: number;
}

/** 'StoredSettings' query type */
export interface IStoredSettingsQuery {
  params: IStoredSettingsParams;
  result: IStoredSettingsResult;
}

const storedSettingsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT key, value, source, version FROM setting"};

/**
 * Query generated from SQL:
 * ```
 * SELECT key, value, source, version FROM setting
 * ```
 */
export const storedSettings = new PreparedQuery<IStoredSettingsParams,IStoredSettingsResult>(storedSettingsIR);


/** 'LockSettings' parameters type */
export type ILockSettingsParams = void;

/** 'LockSettings' return type */
export type ILockSettingsResult = void;

/** 'LockSettings' query type */
export interface ILockSettingsQuery {
  params: ILockSettingsParams;
  result: ILockSettingsResult;
}

const lockSettingsIR: any = {"usedParamSet":{},"params":[],"statement":"LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE"};

/**
 * Query generated from SQL:
 * ```
 * LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE
 * ```
 */
export const lockSettings = new PreparedQuery<ILockSettingsParams,ILockSettingsResult>(lockSettingsIR);


/** 'StoreSetting' parameters type */
export interface IStoreSettingParams {
  key: string;
  source: string;
  value: unknown;
}

/** 'StoreSetting' return type */
export type IStoreSettingResult = void;

/** 'StoreSetting' query type */
export interface IStoreSettingQuery {
  params: IStoreSettingParams;
  result: IStoreSettingResult;
}

const storeSettingIR: any = {"usedParamSet":{"key":true,"value":true,"source":true},"params":[{"name":"key","required":true,"transform":{"type":"scalar"},"locs":[{"a":117,"b":121}]},{"name":"value","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":130}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":147}]}],"statement":"-- What the setting holds beside (bounds of a province) stays.\nINSERT INTO setting AS s (key, value, source) VALUES (:key!, :value!::jsonb, :source!)\nON CONFLICT (key) DO UPDATE SET value = s.value || excluded.value, source = excluded.source"};

/**
 * Query generated from SQL:
 * ```
 * -- What the setting holds beside (bounds of a province) stays.
 * INSERT INTO setting AS s (key, value, source) VALUES (:key!, :value!::jsonb, :source!)
 * ON CONFLICT (key) DO UPDATE SET value = s.value || excluded.value, source = excluded.source
 * ```
 */
export const storeSetting = new PreparedQuery<IStoreSettingParams,IStoreSettingResult>(storeSettingIR);


/** 'DropSetting' parameters type */
export interface IDropSettingParams {
  key: string;
}

/** 'DropSetting' return type */
export type IDropSettingResult = void;

/** 'DropSetting' query type */
export interface IDropSettingQuery {
  params: IDropSettingParams;
  result: IDropSettingResult;
}

const dropSettingIR: any = {"usedParamSet":{"key":true},"params":[{"name":"key","required":true,"transform":{"type":"scalar"},"locs":[{"a":32,"b":36}]}],"statement":"DELETE FROM setting WHERE key = :key!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM setting WHERE key = :key!
 * ```
 */
export const dropSetting = new PreparedQuery<IDropSettingParams,IDropSettingResult>(dropSettingIR);


/** 'SettingHistory' parameters type */
export type ISettingHistoryParams = void;

/** 'SettingHistory' return type */
export interface ISettingHistoryResult {
  after: unknown | null;
  at: string;
  before: unknown | null;
  isReset: boolean;
  key: string;
  organisation: string | null;
  person: string | null;
}

/** 'SettingHistory' query type */
export interface ISettingHistoryQuery {
  params: ISettingHistoryParams;
  result: ISettingHistoryResult;
}

const settingHistoryIR: any = {"usedParamSet":{},"params":[],"statement":"-- An insert keeps no image: what it wrote stands in the next entry's before, or in the row itself.\nWITH entries AS (\n  SELECT h.id, h.row_id, h.operation, h.at, h.actor_user_id, h.before, h.after,\n    coalesce(h.after, lead(h.before) OVER of_row, to_jsonb(s)) AS then_holds\n  FROM history h LEFT JOIN setting s ON s.id = h.row_id\n  WHERE h.table_name = 'setting'\n  WINDOW of_row AS (PARTITION BY h.row_id ORDER BY h.id)\n),\nkeyed AS (\n  SELECT e.*, coalesce(e.before ->> 'key', e.then_holds ->> 'key') AS key,\n    row_number() OVER (PARTITION BY coalesce(e.before ->> 'key', e.then_holds ->> 'key') ORDER BY e.id DESC) AS place\n  FROM entries e\n)\nSELECT k.key AS \"key!\", k.operation = 'delete' AS \"isReset!\", to_char(k.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"at!\", a.person, a.organisation,\n  k.before -> 'value' AS \"before?\", CASE WHEN k.operation <> 'delete' THEN k.then_holds -> 'value' END AS \"after?\"\nFROM keyed k LEFT JOIN LATERAL history_author(k.actor_user_id) a ON true\nWHERE k.key IS NOT NULL AND k.place <= 20\nORDER BY k.id DESC"};

/**
 * Query generated from SQL:
 * ```
 * -- An insert keeps no image: what it wrote stands in the next entry's before, or in the row itself.
 * WITH entries AS (
 *   SELECT h.id, h.row_id, h.operation, h.at, h.actor_user_id, h.before, h.after,
 *     coalesce(h.after, lead(h.before) OVER of_row, to_jsonb(s)) AS then_holds
 *   FROM history h LEFT JOIN setting s ON s.id = h.row_id
 *   WHERE h.table_name = 'setting'
 *   WINDOW of_row AS (PARTITION BY h.row_id ORDER BY h.id)
 * ),
 * keyed AS (
 *   SELECT e.*, coalesce(e.before ->> 'key', e.then_holds ->> 'key') AS key,
 *     row_number() OVER (PARTITION BY coalesce(e.before ->> 'key', e.then_holds ->> 'key') ORDER BY e.id DESC) AS place
 *   FROM entries e
 * )
 * SELECT k.key AS "key!", k.operation = 'delete' AS "isReset!", to_char(k.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at!", a.person, a.organisation,
 *   k.before -> 'value' AS "before?", CASE WHEN k.operation <> 'delete' THEN k.then_holds -> 'value' END AS "after?"
 * FROM keyed k LEFT JOIN LATERAL history_author(k.actor_user_id) a ON true
 * WHERE k.key IS NOT NULL AND k.place <= 20
 * ORDER BY k.id DESC
 * ```
 */
export const settingHistory = new PreparedQuery<ISettingHistoryParams,ISettingHistoryResult>(settingHistoryIR);


