import { ask, askOne } from "../database/ask.ts";
import type { Actor, Conversation, Database } from "../database/conversation.ts";
import type { Jobs } from "../database/jobs.ts";
import { AppError } from "../errors.ts";
import * as queries from "./tasks.queries.ts";
import type { Task } from "./tasks.schemas.ts";

/**
 * Queues long work for the worker process and returns its id. `parameters` are validated by the caller, hold only what JSON
 * holds, and are what the task's handler receives. Throws 401 where nobody is signed in.
 */
export async function startTask(
  kind: string,
  parameters: object,
  actor: Actor,
  database: Database,
  jobs: Pick<Jobs, "send">,
): Promise<number> {
  if (actor.kind !== "member") throw new AppError(401, "sign-in-needed", "long work is queued for a signed-in user");
  const { organisationId, userId } = actor;
  const row = await database.withActor(actor, (client) =>
    askOne(queries.insertTask, { kind, parameters: JSON.stringify(parameters), organisationId, userId }, client),
  );
  if (row === undefined) throw new Error("the task was not stored");
  await jobs.send("task", { taskId: row.id });
  return row.id;
}

export async function findTask(taskId: number, client: Conversation): Promise<Task | undefined> {
  return (await askOne(queries.findTask, { taskId }, client)) as Task | undefined;
}

/** The newest tasks of the actor's organisation, without their results. */
export async function listTasks(kind: string | undefined, client: Conversation): Promise<Task[]> {
  return (await ask(queries.listTasks, { kind: kind ?? null }, client)) as Task[];
}

/** Asks a waiting or running task to stop; it ends within about a second. */
export async function requestStop(taskId: number, client: Conversation): Promise<void> {
  await ask(queries.requestTaskStop, { taskId }, client);
}
