import type { Module } from "../../module.ts";
import { startTask } from "../../tasks/store.ts";
import { Freeze, FreezeParams, FreezeRequest, FreezesAnswer, ReportQuery, ReportStarted } from "./freezes.schemas.ts";
import { freezeNow, listFreezes, readFreeze } from "./freezes.ts";
import { REPORT_TASK } from "./report.task.ts";
import { templateOf } from "./template-store.ts";

const tags = ["targets"];

/** Days on which all figures were kept, and the reports that are written from them. */
export const freezesRoutes: Module = async (app, { database, jobs }) => {
  app.get(
    "/api/targets/freezes",
    { config: { access: "member" }, schema: { response: { 200: FreezesAnswer }, tags } },
    ({ actor }) => database.withActor(actor, async (client) => ({ freezes: await listFreezes(client) })),
  );

  app.post(
    "/api/targets/freezes",
    { config: { access: ["authority"] }, schema: { body: FreezeRequest, response: { 201: Freeze }, tags } },
    async ({ actor, body }, reply) =>
      reply.status(201).send(await database.withActor(actor, (client) => freezeNow(body.note ?? "", client))),
  );

  app.post(
    "/api/targets/freezes/:freezeId/reports",
    {
      config: { access: "member" },
      schema: { params: FreezeParams, querystring: ReportQuery, response: { 202: ReportStarted }, tags },
    },
    async ({ actor, params, query }, reply) => {
      await database.withActor(actor, async (client) => {
        await readFreeze(params.freezeId, client);
        if (query.template !== undefined) await templateOf(query.template, client);
      });
      const parameters = { ...params, ...query };
      return reply.status(202).send({ taskId: await startTask(REPORT_TASK, parameters, actor, database, jobs) });
    },
  );
};
