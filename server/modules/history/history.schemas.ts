import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

/** The tables whose rows a person may ask the history of; a site's holds its stations', sectors' and contract's as well. */
export const HistoryTable = Type.Union([
  Type.Literal("site"),
  Type.Literal("sector"),
  Type.Literal("station"),
  Type.Literal("hamlet"),
  Type.Literal("road"),
  Type.Literal("fibre_route"),
  Type.Literal("access_point"),
  Type.Literal("duct"),
  Type.Literal("pole_line"),
  Type.Literal("road_work"),
  Type.Literal("priority_place"),
  Type.Literal("plan_zone"),
  Type.Literal("administrative_unit"),
]);
export type HistoryTable = Static<typeof HistoryTable>;

export const HistoryQuery = Type.Object({ table: HistoryTable, rowId: Id });

export const HistoryEntry = Type.Object({
  id: Type.Integer(),
  table: Type.String(),
  rowId: Type.Integer(),
  operation: Type.Union([Type.Literal("insert"), Type.Literal("update"), Type.Literal("delete")]),
  /** UTC. */
  at: Type.String(),
  role: Nullable(Type.String()),
  /** Named to colleagues and the authority; null for others, or where no person did it. */
  person: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  /** Of an update: columns with their values before and after; null for the other operations. */
  changes: Nullable(Type.Array(Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() }))),
});
export type HistoryEntry = Static<typeof HistoryEntry>;

export const HistoryAnswer = Type.Object({
  /** Newest first, at most 100. */
  entries: Type.Array(HistoryEntry),
  hasMore: Type.Boolean(),
});
export type HistoryAnswer = Static<typeof HistoryAnswer>;

export const UndoParams = Type.Object({ historyId: Type.Integer({ minimum: 1 }) });
export const UndoAnswer = Type.Object({ undone: Type.Literal(true) });
