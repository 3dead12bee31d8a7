import { type Static, Type } from "typebox";
import { Id, Nullable } from "../schemas.ts";

export const TaskStatus = Type.Union([
  Type.Literal("queued"),
  Type.Literal("running"),
  Type.Literal("done"),
  Type.Literal("failed"),
  Type.Literal("stopped"),
]);
export type TaskStatus = Static<typeof TaskStatus>;

/** Long work that somebody asked for. What `parameters` and `result` hold is declared by the module of its kind. */
export const Task = Type.Object({
  id: Id,
  kind: Type.String(),
  status: TaskStatus,
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  step: Nullable(Type.String()),
  secondsLeft: Nullable(Type.Number()),
  stopRequested: Type.Boolean(),
  parameters: Type.Unknown(),
  result: Type.Unknown(),
  failure: Nullable(
    Type.Object({ code: Type.String(), message: Type.String(), details: Type.Optional(Type.Unknown()) }),
  ),
  createdBy: Nullable(Type.String()),
  createdAt: Type.String(),
  startedAt: Nullable(Type.String()),
  finishedAt: Nullable(Type.String()),
});
export type Task = Static<typeof Task>;

export const TaskParams = Type.Object({ taskId: Id });
export const TasksQuery = Type.Object({ kind: Type.Optional(Type.String({ pattern: "^[a-z][a-z-]{1,40}$" })) });
export const TasksAnswer = Type.Object({ tasks: Type.Array(Task) });
export type TasksAnswer = Static<typeof TasksAnswer>;
