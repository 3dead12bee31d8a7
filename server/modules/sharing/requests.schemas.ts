import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";
import { SharedTechnology } from "./sharing.schemas.ts";

export const RequestState = Type.Enum(["sent", "agreed", "infeasible", "not-in-plan", "withdrawn"]);
export type RequestState = Static<typeof RequestState>;

const Words = Type.String({ maxLength: 4_000 });

export const NewRequest = Type.Object(
  {
    siteId: Id,
    technology: Nullable(SharedTechnology),
    /** Wanted height of the antenna's centre above ground. */
    antennaHeightM: Nullable(Type.Number({ exclusiveMinimum: 0, maximum: 400 })),
    hamletId: Type.Optional(Id),
    scenarioId: Type.Optional(Id),
    message: Words,
  },
  { additionalProperties: false },
);
export type NewRequest = Static<typeof NewRequest>;

/** Words without a state are a message; with one, an answer (of the mast's owner) or a withdrawal (of who asked). */
export const RequestReply = Type.Object(
  { message: Words, state: Type.Optional(RequestState) },
  { additionalProperties: false },
);
export type RequestReply = Static<typeof RequestReply>;

export const RequestParams = Type.Object({ requestId: Id });

const row = {
  id: Id,
  fromOrganisationId: Id,
  fromName: Type.String(),
  toOrganisationId: Id,
  toName: Type.String(),
  siteId: Id,
  siteCode: Type.String(),
  center: Type.Tuple([Type.Number(), Type.Number()]),
  technology: Nullable(Type.String()),
  antennaHeightM: Nullable(Type.Number()),
  hamletId: Nullable(Id),
  hamletName: Nullable(Type.String()),
  state: RequestState,
  createdAt: Type.String(),
  answeredAt: Nullable(Type.String()),
  lastAt: Type.String(),
  /** The other side has said something since one's own organisation looked at it last. */
  isNew: Type.Boolean(),
  version: Type.Integer(),
};

export const RequestRow = Type.Object(row);
export type RequestRow = Static<typeof RequestRow>;

export const RequestsAnswer = Type.Object({
  /** Sent to the reader's organisation and not answered yet. */
  waiting: Type.Integer(),
  /** With something new for the reader's organisation. */
  unseen: Type.Integer(),
  requests: Type.Array(RequestRow),
});
export type RequestsAnswer = Static<typeof RequestsAnswer>;

export const RequestMessage = Type.Object({
  id: Id,
  organisationId: Id,
  organisationName: Type.String(),
  at: Type.String(),
  body: Type.String(),
  stateAfter: Nullable(RequestState),
});
export type RequestMessage = Static<typeof RequestMessage>;

export const RequestDetail = Type.Object({ ...row, messages: Type.Array(RequestMessage) });
export type RequestDetail = Static<typeof RequestDetail>;
