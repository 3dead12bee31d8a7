import { type Static, Type } from "typebox";
import { Nullable } from "../../schemas.ts";

/** A token of the user's own; the token itself is never told again. */
export const AccessToken = Type.Object({
  id: Type.String({ format: "uuid" }),
  name: Type.String(),
  scope: Type.Literal("read"),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  lastUsedAt: Nullable(Type.String()),
  /** Its end date has passed. */
  isOver: Type.Boolean(),
});
export type AccessToken = Static<typeof AccessToken>;

export const NewToken = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 80 }), days: Type.Integer({ minimum: 1, maximum: 730 }) },
  { additionalProperties: false },
);
/** The only answer that holds the token. */
export const CreatedToken = Type.Object({
  id: Type.String({ format: "uuid" }),
  token: Type.String(),
  expiresAt: Type.String(),
});
export type CreatedToken = Static<typeof CreatedToken>;

export const TokenParams = Type.Object({ tokenId: Type.String({ format: "uuid" }) });
