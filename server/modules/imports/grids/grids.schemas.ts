import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../../schemas.ts";

export const GridKind = Type.Enum(["terrain", "clutter", "population"]);
export type GridKind = Static<typeof GridKind>;

/** A grid that the province has: what it is made of, and how much of the province it knows. */
export const StoredGrid = Type.Object({
  id: Id,
  kind: GridKind,
  name: Type.String(),
  source: Type.String(),
  sourceDate: Nullable(Type.String()),
  createdAt: Type.String(),
  isSynthetic: Type.Boolean(),
  /** Coverage is computed from it. */
  isCurrent: Type.Boolean(),
  stepDeg: Type.Number(),
  cells: Type.Integer(),
  /** Voids of the source that were filled from cells around them. */
  filledCells: Type.Integer(),
  /** Share of the province's area that has a value, 0 to 1; null: the province's outline is not known. */
  knownShare: Nullable(Type.Number({ minimum: 0, maximum: 1 })),
  /** Cells of the province without a value, not reached or void. */
  unknownCells: Nullable(Type.Integer()),
  /** How it was made: files, resampling, voids. */
  processing: Type.String(),
  /** Land cover counts only cell by cell on the terrain in use; null for other kinds. */
  fitsTerrain: Nullable(Type.Boolean()),
});
export type StoredGrid = Static<typeof StoredGrid>;

export const GridsAnswer = Type.Object({ grids: Type.Array(StoredGrid) });
export type GridsAnswer = Static<typeof GridsAnswer>;

/** `gridId` null: the province computes without this kind. */
export const ChooseGridBody = Type.Object({ kind: GridKind, gridId: Nullable(Id) }, { additionalProperties: false });
