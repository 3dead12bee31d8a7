import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import { type Actor, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { describeSystem } from "./describe-system.ts";
import { noteTask, retryTask, stopTask } from "./system.queries.ts";
import { SystemAnswer, SystemTaskParams } from "./system.schemas.ts";

const access = ["authority"] as const;
const tags = ["administration"];

/** How the installation is: for the authority, who keeps it running. */
export const systemRoutes: Module = async (app, { database, config, jobs }) => {
  app.get("/api/system", { config: { access }, schema: { response: { 200: SystemAnswer }, tags } }, () =>
    describeSystem(database, config),
  );

  app.post(
    "/api/system/tasks/:taskId/stop",
    { config: { access }, schema: { params: SystemTaskParams, response: { 204: Type.Null() }, tags } },
    async ({ actor, params: { taskId } }, reply) => {
      await changeTask(database, actor, taskId, "stop");
      return reply.status(204).send(null);
    },
  );

  app.post(
    "/api/system/tasks/:taskId/retry",
    { config: { access }, schema: { params: SystemTaskParams, response: { 204: Type.Null() }, tags } },
    async ({ actor, params: { taskId } }, reply) => {
      await changeTask(database, actor, taskId, "retry");
      await jobs.send("task", { taskId });
      return reply.status(204).send(null);
    },
  );
};

/** Another organisation's work, too: only that it runs is seen and changed, as the system, and the audit tells who did it. */
async function changeTask(database: Database, actor: Actor, taskId: number, change: "stop" | "retry"): Promise<void> {
  const actorId = actor.kind === "member" ? actor.userId : 0;
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    const task = await askOne(change === "stop" ? stopTask : retryTask, { taskId }, client);
    if (task === undefined) throw notFound(`task that could ${change}`, taskId);
    const event = {
      kind: change === "stop" ? "task-stopped" : "task-retried",
      actorId,
      details: { task: taskId, kind: task.kind },
    };
    await ask(noteTask, event, client);
  });
}
