import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { findTask, listTasks, requestStop } from "../../tasks/store.ts";
import { Task, TaskParams, TasksAnswer, TasksQuery } from "../../tasks/tasks.schemas.ts";

/** Long work of one's own organisation: how far it is, its result, and the stop. What starts it are the routes of its kind. */
export const tasksRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/tasks",
    {
      config: { access: "member" },
      schema: { querystring: TasksQuery, response: { 200: TasksAnswer }, tags: ["tasks"] },
    },
    ({ actor, query }) => database.withActor(actor, async (client) => ({ tasks: await listTasks(query.kind, client) })),
  );

  app.get(
    "/api/tasks/:taskId",
    { config: { access: "member" }, schema: { params: TaskParams, response: { 200: Task }, tags: ["tasks"] } },
    ({ actor, params: { taskId } }) =>
      database.withActor(actor, async (client) => {
        const task = await findTask(taskId, client);
        if (task === undefined) throw notFound("task", taskId);
        return task;
      }),
  );

  app.delete(
    "/api/tasks/:taskId",
    { config: { access: "member" }, schema: { params: TaskParams, response: { 200: Task }, tags: ["tasks"] } },
    ({ actor, params: { taskId } }) =>
      database.withActor(actor, async (client) => {
        await requestStop(taskId, client);
        const task = await findTask(taskId, client);
        if (task === undefined) throw notFound("task", taskId);
        return task;
      }),
  );
};
