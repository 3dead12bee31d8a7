import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";
import { MemberRole, UserSession } from "./accounts.schemas.ts";

const Time = Type.String({ format: "date-time" });
const Login = Type.String({ minLength: 2, maxLength: 64, pattern: "^[^\\s]+$" });
const DisplayName = Type.String({ minLength: 1, maxLength: 120 });
/** Days for which a one-time link holds. */
const Days = Type.Integer({ minimum: 1, maximum: 30 });
/** Longer than this it is cut by no browser and no form. */
const Password = Type.String({ minLength: 1, maxLength: 200 });

/** `waiting` and `link-over` have no password: the first has a one-time link that still holds, the second needs another one. */
export const UserState = Type.Union([
  Type.Literal("active"),
  Type.Literal("waiting"),
  Type.Literal("link-over"),
  Type.Literal("disabled"),
]);
export type UserState = Static<typeof UserState>;

/** An account as the authority keeps it; no secret is ever part of it. */
export const User = Type.Object({
  id: Id,
  login: Type.String(),
  displayName: Type.String(),
  role: MemberRole,
  organisationId: Id,
  organisationName: Type.String(),
  state: UserState,
  isDemonstration: Type.Boolean(),
  createdAt: Time,
  disabledAt: Nullable(Time),
  /** Null: never signed in, or too long ago to be kept. */
  lastSeenAt: Nullable(Time),
  sessions: Type.Integer({ minimum: 0 }),
  tokens: Type.Integer({ minimum: 0 }),
  /** End of the one-time link that is out; null: none is. */
  linkExpiresAt: Nullable(Time),
  version: Type.Integer({ minimum: 1 }),
});
export type User = Static<typeof User>;

export const UserParams = Type.Object({ userId: Id });
export const UserSessionParams = Type.Object({ userId: Id, sessionId: Type.String({ format: "uuid" }) });
export const UserTokenParams = Type.Object({ userId: Id, tokenId: Type.String({ format: "uuid" }) });

export const Invitation = Type.Object({
  login: Login,
  displayName: DisplayName,
  role: MemberRole,
  organisationId: Id,
  days: Days,
});
export type Invitation = Static<typeof Invitation>;

/** Needs If-Match. Another role or organisation, and `isActive: false`, end the account's sessions and access tokens. */
export const UserChange = Type.Object({
  login: Type.Optional(Login),
  displayName: Type.Optional(DisplayName),
  role: Type.Optional(MemberRole),
  organisationId: Type.Optional(Id),
  isActive: Type.Optional(Type.Boolean()),
});
export type UserChange = Static<typeof UserChange>;

export const LinkWish = Type.Object({ days: Days });

/** The only answer that holds the secret of a one-time link; the address is `/password#SECRET`. */
export const OneTimeLink = Type.Object({ user: User, secret: Type.String(), expiresAt: Time });
export type OneTimeLink = Static<typeof OneTimeLink>;

/** What the authority sees of a user's ways in: names and times, never secrets. */
export const UserAccess = Type.Object({
  sessions: Type.Array(UserSession),
  tokens: Type.Array(
    Type.Object({
      id: Type.String({ format: "uuid" }),
      name: Type.String(),
      scope: Type.Literal("read"),
      createdAt: Time,
      expiresAt: Time,
      lastUsedAt: Nullable(Time),
      isOver: Type.Boolean(),
    }),
  ),
});
export type UserAccess = Static<typeof UserAccess>;

const Secret = Type.String({ minLength: 1, maxLength: 100 });
export const LinkQuestion = Type.Object({ secret: Secret });
/** Whose password the link sets. */
export const LinkAnswer = Type.Object({
  kind: Type.Union([Type.Literal("invitation"), Type.Literal("reset")]),
  login: Type.String(),
  displayName: Type.String(),
  organisationName: Type.String(),
  expiresAt: Time,
});
export type LinkAnswer = Static<typeof LinkAnswer>;
export const LinkPassword = Type.Object({ secret: Secret, password: Password });

export const PasswordChange = Type.Object({ current: Password, password: Password });
