import { ask, askOne } from "../database/ask.ts";
import { type Actor, type Database, type MemberRole, SYSTEM_ACTOR } from "../database/conversation.ts";
import type { Jobs } from "../database/jobs.ts";
import { AppError } from "../errors.ts";
import * as queries from "./tasks.queries.ts";

/** Somebody asked the task to stop; `signal.reason` is of this class then. */
export class TaskStopped extends Error {
  override name = "TaskStopped";
}

export interface TaskContext {
  readonly taskId: number;
  /** Who asked for it: everything is read and written as this actor. */
  readonly actor: Actor;
  readonly database: Database;
  /** Raised when somebody asked to stop or the worker ends. */
  readonly signal: AbortSignal;
  /** How far the work is (0 to 1), the code of what it does now, and the seconds that are left where they can be told. */
  progress(share: number, step?: string, secondsLeft?: number): void;
}

/**
 * Does the work of one kind of task and returns its result (what JSON holds). After a stop it may return the best that it has:
 * the task is done then, and the result should say that it was cut short; where it throws, the task is stopped without a result.
 */
export type TaskHandler = (parameters: unknown, context: TaskContext) => Promise<unknown>;
export type TaskHandlers = Readonly<Record<string, TaskHandler>>;

const BEAT_EVERY_MS = 500;
const MAX_ATTEMPTS = 3;

interface Outcome {
  readonly status: "done" | "failed" | "stopped" | "queued";
  readonly result?: unknown;
  readonly failure?: object;
}

/** What a task's row says of an error: an error for its reader as it is, any other one only that it happened. */
function failureOf(error: unknown): object {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  return { code: "internal", message: "the work failed; the server's log tells why" };
}

async function outcomeOf(work: () => Promise<unknown>, stop: AbortSignal, ending: AbortSignal): Promise<Outcome> {
  try {
    const result = await work();
    if (ending.aborted && !stop.aborted) return { status: "queued" };
    return { status: "done", result };
  } catch (error) {
    if (stop.aborted) return { status: "stopped" };
    if (ending.aborted) return { status: "queued" };
    if (!(error instanceof AppError)) console.error("task:", error);
    return { status: "failed", failure: failureOf(error) };
  }
}

/** Runs one task unless another worker has it. `ending` is raised when the worker is to end: the task waits for the next one then. */
export async function runTask(
  taskId: number,
  handlers: TaskHandlers,
  database: Database,
  ending: AbortSignal,
): Promise<void> {
  const claimed = await database.withActor(SYSTEM_ACTOR, (client) => askOne(queries.claimTask, { taskId }, client));
  if (claimed === undefined) return;
  const { kind, userId, organisationId } = claimed;
  const actor: Actor = { kind: "member", userId, organisationId, role: claimed.role as MemberRole };
  const state = { progress: 0, step: null as string | null, secondsLeft: null as number | null };
  const stop = new AbortController();
  if (claimed.stopRequested) stop.abort(new TaskStopped(`task ${taskId} was stopped`));
  const beat = setInterval(() => {
    database
      .withActor(SYSTEM_ACTOR, (client) => askOne(queries.beatTask, { taskId, ...state }, client))
      .then((row) => {
        if (row?.stopRequested === true) stop.abort(new TaskStopped(`task ${taskId} was stopped`));
      })
      .catch((error: unknown) => console.error(`task ${taskId}: ${error instanceof Error ? error.message : error}`));
  }, BEAT_EVERY_MS);

  const work = async () => {
    const handler = handlers[kind];
    if (handler === undefined) throw new AppError(500, "unknown-task", `there is no work of the kind ${kind}`);
    if (claimed.attempts > MAX_ATTEMPTS)
      throw new AppError(
        500,
        "gave-up",
        `the work was begun ${MAX_ATTEMPTS} times and ended each time with its worker`,
      );
    const signal = AbortSignal.any([stop.signal, ending]);
    signal.throwIfAborted();
    const progress: TaskContext["progress"] = (share, step, secondsLeft) => {
      state.progress = Math.min(Math.max(share, 0), 1);
      if (step !== undefined) state.step = step;
      state.secondsLeft = secondsLeft ?? null;
    };
    return handler(claimed.parameters, { taskId, actor, database, signal, progress });
  };
  const outcome = await outcomeOf(work, stop.signal, ending);
  clearInterval(beat);
  await database.withActor(SYSTEM_ACTOR, (client) =>
    ask(
      queries.finishTask,
      {
        taskId,
        status: outcome.status,
        result: outcome.result === undefined ? null : JSON.stringify(outcome.result),
        failure: outcome.failure === undefined ? null : JSON.stringify(outcome.failure),
      },
      client,
    ),
  );
}

/** Tasks that wait without a job, or whose worker has been silent, go into the queue again. */
export async function requeueWaiting(database: Database, jobs: Pick<Jobs, "send">): Promise<void> {
  const waiting = await database.withActor(SYSTEM_ACTOR, (client) => ask(queries.waitingTasks, undefined, client));
  for (const { id } of waiting) await jobs.send("task", { taskId: id });
}
