import { type Static, Type } from "typebox";
import { Id, Nullable } from "../../schemas.ts";

export const FreezeRequest = Type.Object(
  { note: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
);
export const FreezeParams = Type.Object({ freezeId: Id });

export const Freeze = Type.Object({
  id: Id,
  /** The day in Viet Nam. */
  asOf: Type.String({ format: "date" }),
  year: Type.Integer(),
  note: Type.String(),
  /** UTC. */
  createdAt: Type.String(),
  person: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  coverageRunId: Nullable(Id),
  /** Of the words that its report is written in; 0: those that come with the program. */
  templateVersion: Type.Integer({ minimum: 0 }),
  /** Hamlets without mobile broadband or FTTH on that day. */
  unserved: Type.Integer({ minimum: 0 }),
});
export type Freeze = Static<typeof Freeze>;
export const FreezesAnswer = Type.Object({ freezes: Type.Array(Freeze) });
export type FreezesAnswer = Static<typeof FreezesAnswer>;

export const ReportQuery = Type.Object(
  {
    /** Another version of the template than the one that the freeze kept. */
    template: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
);

export const ReportStarted = Type.Object({ taskId: Id });
/** What the task's result holds. */
export const ReportResult = Type.Object({
  freezeId: Id,
  files: Type.Array(Type.Object({ id: Id, name: Type.String(), bytes: Type.Integer() })),
});
export type ReportResult = Static<typeof ReportResult>;
