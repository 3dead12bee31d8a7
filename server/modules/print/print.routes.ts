import type { Module } from "../../module.ts";
import { startTask } from "../../tasks/store.ts";
import { checkPrint } from "./gather.ts";
import { PrintRequest, PrintStarted } from "./print.schemas.ts";

/** The kind of task that makes a sheet of paper. */
export const PRINT_TASK = "print";

/** Maps on paper: asked for as a task, fetched as a file of one's own organisation. */
export const printRoutes: Module = async (app, { database, jobs }) => {
  app.post(
    "/api/prints",
    { config: { access: "member" }, schema: { body: PrintRequest, response: { 202: PrintStarted }, tags: ["print"] } },
    async ({ actor, body }, reply) => {
      await database.withActor(actor, (client) => checkPrint(body, client));
      return reply.status(202).send({ taskId: await startTask(PRINT_TASK, body, actor, database, jobs) });
    },
  );
};
