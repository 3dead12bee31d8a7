import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

export const WorkKind = Type.Enum(["mast", "pole-line", "duct", "aerial", "in-duct", "buried"]);
export type WorkKind = Static<typeof WorkKind>;

/**
 * What becomes of a work. stays: the plan permits it; planned: to be built, and permitted or not regulated; planned-against: to be
 * built against the plan; remove, underground: by a day; not-permitted: it may stay for now, no day is set; unknown: its class or
 * height is not known; unregulated: the plan says nothing of its kind here.
 */
export const Disposition = Type.Enum([
  "remove",
  "underground",
  "planned-against",
  "not-permitted",
  "unknown",
  "planned",
  "stays",
  "unregulated",
]);
export type Disposition = Static<typeof Disposition>;

const Common = {
  zoneId: Id,
  zoneName: Type.String(),
  unitName: Nullable(Type.String()),
  kind: WorkKind,
  /** Of a mast its class, of poles and ducts the class of works; null: not known, or a cable. */
  worksClass: Nullable(Type.String()),
  disposition: Disposition,
  /** Last day of removal or undergrounding. */
  by: Nullable(Type.String()),
  /** Metres within the zone; null for masts. */
  lengthM: Nullable(Type.Number()),
};

/** Works of one kind and class in one zone and commune, with the same fate. */
export const WorkSummary = Type.Object({ id: Id, ...Common, works: Type.Integer() });
export type WorkSummary = Static<typeof WorkSummary>;

/** One work, or the part of it in one zone and commune. */
export const WorkPiece = Type.Object({
  id: Id,
  ...Common,
  workId: Id,
  code: Type.String(),
  ownerId: Id,
  heightM: Nullable(Type.Number()),
  plannedFrom: Nullable(Type.String()),
  plannedTo: Nullable(Type.String()),
  geometry: Type.Object({ type: Type.String(), coordinates: Type.Unknown() }),
});
export type WorkPiece = Static<typeof WorkPiece>;

export const WorksAnswer = Type.Object({
  planId: Id,
  summary: Type.Array(WorkSummary),
  /** All but those that stay or are not regulated. */
  pieces: Type.Array(WorkPiece),
  /** Newest date that the source of a work states; null: none states one. */
  newestSourceDate: Nullable(Type.String()),
  hasSynthetic: Type.Boolean(),
});
export type WorksAnswer = Static<typeof WorksAnswer>;

export const DocumentStarted = Type.Object({ taskId: Id });
/** What the task's result holds. */
export const PlanDocumentResult = Type.Object({
  planId: Id,
  maps: Type.Integer(),
  files: Type.Array(Type.Object({ id: Id, name: Type.String(), bytes: Type.Integer() })),
});
export type PlanDocumentResult = Static<typeof PlanDocumentResult>;
