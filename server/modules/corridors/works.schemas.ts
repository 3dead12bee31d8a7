import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";
import { RoadWorkKind } from "./corridors.schemas.ts";

export const DigAnswer = Type.Enum(["joins", "declines", "not-in-plan"]);
export type DigAnswer = Static<typeof DigAnswer>;

/** clash: at the same time; opportunity: near in time; undated: a plan without dates; affected: stands there today. */
export const Relation = Type.Enum(["clash", "opportunity", "undated", "affected"]);
export type Relation = Static<typeof Relation>;

/** A planned or running road work, with what meets it and how the invited have answered. */
export const WorkRow = Type.Object({
  id: Id,
  name: Type.String(),
  kind: RoadWorkKind,
  status: Type.Enum(["planned", "running"]),
  startsOn: Type.String(),
  endsOn: Type.String(),
  unitName: Nullable(Type.String()),
  lengthM: Type.Number(),
  clashes: Type.Integer(),
  opportunities: Type.Integer(),
  undated: Type.Integer(),
  /** With cables or ducts where the work will be. */
  operatorIds: Type.Array(Id),
  /** Of the invitations that the reader may see: those that are open, by answer. */
  waiting: Type.Integer(),
  joins: Type.Integer(),
  declines: Type.Integer(),
  line: Type.Object({ type: Type.Literal("LineString"), coordinates: Type.Array(Type.Array(Type.Number())) }),
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
});
export type WorkRow = Static<typeof WorkRow>;

export const WorksAnswer = Type.Object({
  /** Metres within which things meet, and days within which dates are similar; null: not computed yet. */
  nearM: Nullable(Type.Number()),
  similarDays: Nullable(Type.Integer()),
  works: Type.Array(WorkRow),
});
export type WorksAnswer = Static<typeof WorksAnswer>;

export const Meeting = Type.Object({
  id: Id,
  partner: Type.Enum(["cable", "duct", "work"]),
  partnerName: Nullable(Type.String()),
  organisationId: Nullable(Id),
  kind: Nullable(Type.String()),
  freePipes: Nullable(Type.Integer()),
  lengthM: Type.Number(),
  startsOn: Nullable(Type.String()),
  endsOn: Nullable(Type.String()),
  relation: Relation,
  gapDays: Nullable(Type.Integer()),
});
export type Meeting = Static<typeof Meeting>;

export const Invitation = Type.Object({
  id: Id,
  workId: Nullable(Id),
  workName: Type.String(),
  workStartsOn: Type.String(),
  workEndsOn: Type.String(),
  organisationId: Id,
  message: Type.String(),
  replyBy: Type.String(),
  invitedBy: Nullable(Type.String()),
  invitedAt: Type.String(),
  withdrawnAt: Nullable(Type.String()),
  answer: Nullable(DigAnswer),
  answerReason: Nullable(Type.String()),
  pipesWanted: Nullable(Type.Integer()),
  answeredAt: Nullable(Type.String()),
  version: Type.Integer(),
});
export type Invitation = Static<typeof Invitation>;

export const InvitationsAnswer = Type.Object({ invitations: Type.Array(Invitation) });
export type InvitationsAnswer = Static<typeof InvitationsAnswer>;

export const WorkParams = Type.Object({ workId: Id });
export const WorkAnswer = Type.Object({
  id: Id,
  source: Type.String(),
  sourceDate: Nullable(Type.String()),
  isSynthetic: Type.Boolean(),
  meetings: Type.Array(Meeting),
  invitations: Type.Array(Invitation),
});
export type WorkAnswer = Static<typeof WorkAnswer>;

const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
export const Invite = Type.Object(
  {
    organisationIds: Type.Array(Id, { minItems: 1, maxItems: 50 }),
    replyBy: Day,
    message: Type.String({ maxLength: 2_000 }),
  },
  { additionalProperties: false },
);
export type Invite = Static<typeof Invite>;

export const InvitationParams = Type.Object({ invitationId: Id });
export const AnswerBody = Type.Object(
  {
    answer: DigAnswer,
    reason: Nullable(Type.String({ maxLength: 2_000 })),
    pipesWanted: Nullable(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
);
export type AnswerBody = Static<typeof AnswerBody>;
