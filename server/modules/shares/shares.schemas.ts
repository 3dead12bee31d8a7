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
export const ShareQuestion = Type.Object({ secret: Type.String({ minLength: 1, maxLength: 100 }) });

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

/** What the holder of a link is shown beside what the public sees anyway. */
export const OpenedShare = Type.Object({
  title: Type.String(),
  view: Type.String(),
  organisationName: Type.String(),
  expiresAt: Type.String(),
  scenario: Nullable(Type.Object({ name: Type.String(), updatedAt: Type.String(), items: Type.Array(SharedItem) })),
});
export type OpenedShare = Static<typeof OpenedShare>;
