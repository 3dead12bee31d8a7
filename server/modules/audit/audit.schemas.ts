import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

/** What a person looks for: groups of kinds of entries. */
export const AuditTopic = Type.Union([
  Type.Literal("changes"),
  Type.Literal("accounts"),
  Type.Literal("sign-ins"),
  Type.Literal("tokens"),
  Type.Literal("imports"),
  Type.Literal("exports"),
  Type.Literal("freezes"),
  Type.Literal("shares"),
  Type.Literal("tasks"),
]);
export type AuditTopic = Static<typeof AuditTopic>;

const Day = Type.String({ format: "date" });

export const AuditQuery = Type.Object({
  /** Absent: all of them. */
  topic: Type.Optional(AuditTopic),
  /** Who did it, or whose account it was. */
  personId: Type.Optional(Id),
  organisationId: Type.Optional(Id),
  /** First and last day, in Viet Nam. */
  since: Type.Optional(Day),
  until: Type.Optional(Day),
  /** `next` of the page before. */
  after: Type.Optional(Type.String({ pattern: "^[0-9TZ:.-]{20,32}_(change|event)_[0-9]{1,18}$" })),
  limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
});
export type AuditQuery = Static<typeof AuditQuery>;

export const AuditEntry = Type.Object({
  /** Names the entry for good. */
  key: Type.String(),
  /** UTC. */
  at: Type.String(),
  /** `change`: rows of a table; `event`: what no row tells. */
  source: Type.Union([Type.Literal("change"), Type.Literal("event")]),
  /** insert, update or delete of a change; the kind of an event. */
  what: Type.String(),
  /** Rows that one transaction changed alike. */
  count: Type.Integer({ minimum: 1 }),
  table: Nullable(Type.String()),
  rowId: Nullable(Type.Integer()),
  /** Name or code of the one row; null: not kept, or several. */
  label: Nullable(Type.String()),
  fields: Type.Array(Type.String()),
  role: Nullable(Type.String()),
  /** Named to colleagues and the authority. */
  person: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  /** Whose account it is about. */
  subject: Nullable(Type.String()),
  subjectOrganisation: Nullable(Type.String()),
  address: Nullable(Type.String()),
  details: Nullable(Type.Record(Type.String(), Type.Unknown())),
});
export type AuditEntry = Static<typeof AuditEntry>;

export const AuditAnswer = Type.Object({
  /** Newest first. */
  entries: Type.Array(AuditEntry),
  /** Null: there are no earlier ones. */
  next: Nullable(Type.String()),
});
export type AuditAnswer = Static<typeof AuditAnswer>;

export const AuditPerson = Type.Object({ id: Id, displayName: Type.String(), login: Type.String() });
export type AuditPerson = Static<typeof AuditPerson>;
