/** Types generated for queries found in "server/modules/history/history.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'HistoryOf' parameters type */
export interface IHistoryOfParams {
  rowId: number;
  table: string;
}

/** 'HistoryOf' return type */
export interface IHistoryOfResult {
  at: string;
  changes: unknown | null;
  id: number;
  operation: string;
  organisation: string | null;
  person: string | null;
  role: string | null;
  rowId: number;
  table: string;
}

/** 'HistoryOf' query type */
export interface IHistoryOfQuery {
  params: IHistoryOfParams;
  result: IHistoryOfResult;
}

const historyOfIR: any = {"usedParamSet":{"table":true,"rowId":true},"params":[{"name":"table","required":true,"transform":{"type":"scalar"},"locs":[{"a":665,"b":671},{"a":703,"b":709},{"a":789,"b":795},{"a":913,"b":919}]},{"name":"rowId","required":true,"transform":{"type":"scalar"},"locs":[{"a":688,"b":694},{"a":774,"b":780},{"a":897,"b":903},{"a":1062,"b":1068}]}],"statement":"-- An operator's sectors hang on a mast: they are listed with it, each by its own row.\nSELECT h.id::integer AS \"id!\", h.table_name AS table, h.row_id, h.operation AS \"operation!\", to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"at!\",\n  h.actor_role AS role, a.person, a.organisation,\n  CASE WHEN h.operation = 'update'\n    THEN (SELECT jsonb_agg(jsonb_build_object('field', f.field, 'before', h.before -> f.field, 'after', h.after -> f.field) ORDER BY f.field)\n          FROM unnest(history_fields(h.before, h.after)) AS f (field))\n  END AS changes\nFROM history h\nLEFT JOIN LATERAL history_author(h.actor_user_id) a ON true\nWHERE (h.table_name = :table! AND h.row_id = :rowId!)\n  OR (:table! = 'site' AND h.table_name = 'site_confidential' AND h.row_id = :rowId!)\n  OR (:table! = 'site' AND h.table_name = 'station' AND h.row_id IN (SELECT n.id FROM station n WHERE n.site_id = :rowId!))\n  OR (:table! = 'site' AND h.table_name = 'sector' AND h.row_id IN (\n    SELECT c.id FROM sector c JOIN station n ON n.id = c.station_id WHERE n.site_id = :rowId!))\nORDER BY h.id DESC\nLIMIT 101"};

/**
 * Query generated from SQL:
 * ```
 * -- An operator's sectors hang on a mast: they are listed with it, each by its own row.
 * SELECT h.id::integer AS "id!", h.table_name AS table, h.row_id, h.operation AS "operation!", to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at!",
 *   h.actor_role AS role, a.person, a.organisation,
 *   CASE WHEN h.operation = 'update'
 *     THEN (SELECT jsonb_agg(jsonb_build_object('field', f.field, 'before', h.before -> f.field, 'after', h.after -> f.field) ORDER BY f.field)
 *           FROM unnest(history_fields(h.before, h.after)) AS f (field))
 *   END AS changes
 * FROM history h
 * LEFT JOIN LATERAL history_author(h.actor_user_id) a ON true
 * WHERE (h.table_name = :table! AND h.row_id = :rowId!)
 *   OR (:table! = 'site' AND h.table_name = 'site_confidential' AND h.row_id = :rowId!)
 *   OR (:table! = 'site' AND h.table_name = 'station' AND h.row_id IN (SELECT n.id FROM station n WHERE n.site_id = :rowId!))
 *   OR (:table! = 'site' AND h.table_name = 'sector' AND h.row_id IN (
 *     SELECT c.id FROM sector c JOIN station n ON n.id = c.station_id WHERE n.site_id = :rowId!))
 * ORDER BY h.id DESC
 * LIMIT 101
 * ```
 */
export const historyOf = new PreparedQuery<IHistoryOfParams,IHistoryOfResult>(historyOfIR);


/** 'UndoChange' parameters type */
export interface IUndoChangeParams {
  historyId: number;
}

/** 'UndoChange' return type */
export interface IUndoChangeResult {
  changedSince: stringArray | null;
}

/** 'UndoChange' query type */
export interface IUndoChangeQuery {
  params: IUndoChangeParams;
  result: IUndoChangeResult;
}

const undoChangeIR: any = {"usedParamSet":{"historyId":true},"params":[{"name":"historyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":19,"b":29}]}],"statement":"SELECT undo_change(:historyId!) AS changed_since"};

/**
 * Query generated from SQL:
 * ```
 * SELECT undo_change(:historyId!) AS changed_since
 * ```
 */
export const undoChange = new PreparedQuery<IUndoChangeParams,IUndoChangeResult>(undoChangeIR);


