import type { Module } from "../../module.ts";
import { startTask } from "../../tasks/store.ts";
import { findPlan } from "./plans.ts";
import { DocumentStarted, WorksAnswer } from "./works.schemas.ts";
import { worksOf } from "./works.ts";
import { PlanParams } from "./zones.schemas.ts";

/** The kind of task that makes the document of a version of the plan. */
export const PLAN_DOCUMENT_TASK = "plan-document";
const tags = ["zones"];

/** What a version of the plan means for existing and planned works: as tables, and as a document made by a task. */
export const planWorksRoutes: Module = async (app, { database, jobs }) => {
  app.get(
    "/api/zones/plans/:planId/works",
    { config: { access: "member" }, schema: { params: PlanParams, response: { 200: WorksAnswer }, tags } },
    ({ actor, params: { planId } }) =>
      database.withActor(actor, async (client) => {
        await findPlan(planId, client);
        return worksOf(planId, client);
      }),
  );

  app.post(
    "/api/zones/plans/:planId/documents",
    { config: { access: "member" }, schema: { params: PlanParams, response: { 202: DocumentStarted }, tags } },
    async ({ actor, params: { planId } }, reply) => {
      await database.withActor(actor, (client) => findPlan(planId, client));
      return reply.status(202).send({ taskId: await startTask(PLAN_DOCUMENT_TASK, { planId }, actor, database, jobs) });
    },
  );
};
