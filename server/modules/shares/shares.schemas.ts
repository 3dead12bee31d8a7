import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

/** A link as its organisation and the authority see it; the secret is never told again. */
export const Share = Type.Object({
  id: Type.String({ format: "uuid" }),
  title: Type.String(),
  organisationName: Type.String(),
  /** Named to colleagues who may see the account. */
  createdBy: Nullable(Type.String()),
  /** Null: the map alone, or a scenario that the reader may not see. */
  scenarioName: Nullable(Type.String()),
  /** The long work that wrote the shared report; null: it is none. */
  reportTaskId: Nullable(Id),
  /** The day that the shared report's figures are of. */
  reportAsOf: Nullable(Type.String({ format: "date" })),
  isOwn: Type.Boolean(),
  openedCount: Type.Integer({ minimum: 0 }),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  lastOpenedAt: Nullable(Type.String()),
  isOver: Type.Boolean(),
});
export type Share = Static<typeof Share>;

export const NewShare = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 120 }),
  /** What stands in the address after the question mark. */
  view: Type.String({ maxLength: 4000 }),
  days: Type.Integer({ minimum: 1, maximum: 365 }),
  /** Of the creator's own organisation; null: the map alone. */
  scenarioId: Nullable(Id),
  /** The long work that wrote a report; the authority's own. Not together with a scenario. */
  reportTaskId: Type.Optional(Nullable(Id)),
});
export type NewShare = Static<typeof NewShare>;

/** The only answer that holds the secret; the address is `/share#SECRET`. */
export const CreatedShare = Type.Object({
  id: Type.String({ format: "uuid" }),
  secret: Type.String(),
  expiresAt: Type.String(),
});
export type CreatedShare = Static<typeof CreatedShare>;

export const ShareParams = Type.Object({ shareId: Type.String({ format: "uuid" }) });
const Secret = Type.String({ minLength: 1, maxLength: 100 });
export const ShareQuestion = Type.Object({ secret: Secret });
export const SharedFileQuestion = Type.Object({ secret: Secret, documentId: Id });

export const SharedItem = Type.Object({
  id: Id,
  kind: Type.String(),
  organisationName: Nullable(Type.String()),
  technology: Nullable(Type.String()),
  /** Of a new mast. */
  heightM: Nullable(Type.Number()),
  geometry: Type.Unknown(),
  /** Site or hamlet where it stands. */
  placeName: Nullable(Type.String()),
});
export type SharedItem = Static<typeof SharedItem>;

/** A line of the table of targets as it was frozen. */
export const SharedTarget = Type.Object({
  code: Type.String(),
  nameVi: Type.String(),
  nameEn: Type.String(),
  unit: Type.String(),
  target: Nullable(Type.Object({ year: Type.Integer(), value: Type.Number() })),
  /** null: there was no figure. */
  value: Nullable(Type.Number()),
  basis: Nullable(Type.Enum(["computed", "frozen", "entered"])),
  verdict: Type.Enum(["met", "missed", "unknown", "none"]),
});
export type SharedTarget = Static<typeof SharedTarget>;

export const SharedReport = Type.Object({
  /** The day in Viet Nam that the figures are of. */
  asOf: Type.String({ format: "date" }),
  year: Type.Integer(),
  province: Nullable(Type.String()),
  isSynthetic: Type.Boolean(),
  targets: Type.Array(SharedTarget),
  files: Type.Array(Type.Object({ id: Id, name: Type.String(), bytes: Type.Integer({ minimum: 0 }) })),
});
export type SharedReport = Static<typeof SharedReport>;

/** What the holder of a link is shown beside what the public sees anyway. */
export const OpenedShare = Type.Object({
  title: Type.String(),
  view: Type.String(),
  organisationName: Type.String(),
  expiresAt: Type.String(),
  scenario: Nullable(Type.Object({ name: Type.String(), updatedAt: Type.String(), items: Type.Array(SharedItem) })),
  report: Nullable(SharedReport),
});
export type OpenedShare = Static<typeof OpenedShare>;
