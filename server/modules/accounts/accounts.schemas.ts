import { type Static, Type } from "typebox";
import { Id, Latitude, Longitude, Nullable } from "../../schemas.ts";

export const MemberRole = Type.Union([
  Type.Literal("authority"),
  Type.Literal("planner"),
  Type.Literal("construction"),
  Type.Literal("inspector"),
]);
export type MemberRole = Static<typeof MemberRole>;

export const SignIn = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

/** Who is signed in, as the screen names them. */
export const SessionUser = Type.Object({
  id: Id,
  login: Type.String(),
  displayName: Type.String(),
  role: MemberRole,
  organisationId: Id,
  organisationCode: Type.String(),
  organisationName: Type.String(),
  isDemonstration: Type.Boolean(),
});
export type SessionUser = Static<typeof SessionUser>;

/** A sign-in that the screen may offer; its password was printed when the server started. */
export const DemonstrationSignIn = Type.Object({
  login: Type.String(),
  displayName: Type.String(),
  role: MemberRole,
  organisationName: Type.String(),
});
export type DemonstrationSignIn = Static<typeof DemonstrationSignIn>;

/** An outside raster base map, only where the server's owner configured one. */
export const BaseMap = Type.Object({
  /** `https://host/{z}/{x}/{y}.png` */
  url: Type.String(),
  attribution: Nullable(Type.String()),
});
export type BaseMap = Static<typeof BaseMap>;

/** West, south, east, north. */
export const Bounds = Type.Tuple([Longitude, Latitude, Longitude, Latitude]);
export type Bounds = Static<typeof Bounds>;

/** What the client asks first: who is here, which province this is, what may be shown. */
export const Session = Type.Object({
  user: Nullable(SessionUser),
  /** Goes back in the header `x-csrf-token` of every POST, PUT, PATCH and DELETE. Changes at sign-in and sign-out. */
  csrfToken: Type.String(),
  /** Null while no province is loaded. */
  provinceName: Nullable(Type.String()),
  /** Null while no province is loaded. */
  bounds: Nullable(Bounds),
  /** The province holds synthetic objects: the map says so. */
  isDemonstration: Type.Boolean(),
  /** Empty unless this is a demonstration on a loopback address. */
  demonstrationSignIns: Type.Array(DemonstrationSignIn),
  baseMap: Nullable(BaseMap),
});
export type Session = Static<typeof Session>;

export const SessionParams = Type.Object({ sessionId: Type.String({ format: "uuid" }) });

/** A session, on whatever device. */
export const UserSession = Type.Object({
  id: Type.String({ format: "uuid" }),
  createdAt: Type.String({ format: "date-time" }),
  lastSeenAt: Type.String({ format: "date-time" }),
  expiresAt: Type.String({ format: "date-time" }),
  userAgent: Nullable(Type.String()),
  /** Network address that signed in; null: not recorded. */
  address: Nullable(Type.String()),
});
export type UserSession = Static<typeof UserSession>;

/** One of the user's own sessions. */
export const OwnSession = Type.Object({
  ...UserSession.properties,
  /** The session that asks. */
  isCurrent: Type.Boolean(),
});
export type OwnSession = Static<typeof OwnSession>;
