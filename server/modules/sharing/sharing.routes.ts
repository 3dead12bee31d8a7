import { ask, askOne } from "../../database/ask.ts";
import { notFound, unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { startTask } from "../../tasks/store.ts";
import { areaFilter } from "./area.ts";
import { neededCosts } from "./inputs.ts";
import * as queries from "./sharing.queries.ts";
import {
  PlanParams,
  SharingOverview,
  SharingParameters,
  SharingPlan,
  SharingPlansAnswer,
  TaskStarted,
} from "./sharing.schemas.ts";

/** Parts of a request against each other. Throws 422 that names the place. */
function check({ objective, budgetVnd, decisions, area }: SharingParameters): void {
  areaFilter(area);
  if (objective === "budget" && budgetVnd === undefined) {
    throw unacceptable("budget-missing", "the objective is a budget, but budgetVnd is not stated", "body.budgetVnd");
  }
  for (const [i, { decision, organisationId, siteId, center }] of decisions.entries()) {
    const path = `body.decisions.${i}`;
    if ((siteId === null) === (center === null)) {
      throw unacceptable("bad-decision", "a decision names either a site or the place of a new mast", path);
    }
    if (decision === "pinned" && organisationId === null) {
      throw unacceptable("bad-decision", "what is pinned names the operator whose antennas are to stay", path);
    }
  }
}

/** Which masts to share at least cost: started as long work, found again as plans. */
export const sharingRoutes: Module = async (app, { database, jobs }) => {
  app.get(
    "/api/sharing/overview",
    { config: { access: "member" }, schema: { response: { 200: SharingOverview }, tags: ["sharing"] } },
    ({ actor }) =>
      database.withActor(actor, async (client) => {
        const rate = await askOne(queries.sharingRateNow, undefined, client);
        const costs = await ask(queries.costsKnown, undefined, client);
        const coverage = await askOne(queries.newestCoverage, undefined, client);
        const known = new Map(costs.map((cost) => [cost.code, cost]));
        const missingCosts = Object.fromEntries(
          (["3G", "4G", "5G"] as const).map((technology) => [
            technology,
            neededCosts(technology, true).filter((code) => !known.has(code)),
          ]),
        );
        const used = neededCosts("4G", true).flatMap((code) => known.get(code) ?? []);
        return {
          rate: rate ?? { sites: 0, shared: 0 },
          missingCosts,
          costDate:
            used
              .map(({ validFrom }) => validFrom)
              .sort()
              .at(-1) ?? null,
          costsAreAssumptions: used.some(({ isAssumption }) => isAssumption),
          coverageRunId: coverage?.runId ?? null,
        };
      }),
  );

  app.post(
    "/api/sharing/runs",
    {
      config: { access: ["authority", "planner"] },
      schema: { body: SharingParameters, response: { 202: TaskStarted }, tags: ["sharing"] },
    },
    async ({ actor, body }, reply) => {
      check(body);
      const taskId = await startTask("sharing", body, actor, database, jobs);
      return reply.code(202).send({ taskId });
    },
  );

  app.get(
    "/api/sharing/plans",
    { config: { access: "member" }, schema: { response: { 200: SharingPlansAnswer }, tags: ["sharing"] } },
    ({ actor }) =>
      database.withActor(actor, async (client) => ({ plans: await ask(queries.sharingPlans, undefined, client) })),
  );

  app.get(
    "/api/sharing/plans/:scenarioId",
    {
      config: { access: "member" },
      schema: { params: PlanParams, response: { 200: SharingPlan }, tags: ["sharing"] },
    },
    ({ actor, params: { scenarioId } }) =>
      database.withActor(actor, async (client) => {
        const plan = await askOne(queries.findSharingPlan, { scenarioId }, client);
        if (plan === undefined) throw notFound("plan", scenarioId);
        return plan as SharingPlan;
      }),
  );
};
