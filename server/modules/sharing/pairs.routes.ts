import { ask, askOne } from "../../database/ask.ts";
import type { Module } from "../../module.ts";
import { startTask } from "../../tasks/store.ts";
import { MERGE_EFFECTS_TASK } from "./merge-effects.task.ts";
import * as queries from "./pairs.queries.ts";
import { type MergeEffects, MergeEffectsAnswer, PairsAnswer, PairsQuery } from "./pairs.schemas.ts";
import { findPairs } from "./pairs.ts";
import { TaskStarted } from "./sharing.schemas.ts";

/** Near masts that could be merged, how far that brings the sharing rate, and what it does to coverage. */
export const pairsRoutes: Module = async (app, { database, jobs }) => {
  app.get(
    "/api/sharing/pairs",
    {
      config: { access: "member" },
      schema: { querystring: PairsQuery, response: { 200: PairsAnswer }, tags: ["sharing"] },
    },
    ({ actor, query }) => database.withActor(actor, (client) => findPairs(query.maxDistanceM, client)),
  );

  app.get(
    "/api/sharing/pairs/effects",
    {
      config: { access: "member" },
      schema: { querystring: PairsQuery, response: { 200: MergeEffectsAnswer }, tags: ["sharing"] },
    },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const maxDistanceM = query.maxDistanceM ?? 0;
        const [active] = await ask(queries.activeEffects, undefined, client);
        const newest = await askOne(queries.newestEffects, { maxDistanceM }, client);
        return {
          activeTaskId: active?.id ?? null,
          effects: (newest?.result ?? null) as MergeEffects | null,
          isStale: newest?.isStale ?? false,
        };
      }),
  );

  app.post(
    "/api/sharing/pairs/effects",
    {
      config: { access: ["authority", "planner"] },
      schema: { body: PairsQuery, response: { 202: TaskStarted }, tags: ["sharing"] },
    },
    async ({ actor, body }, reply) => {
      const taskId = await startTask(MERGE_EFFECTS_TASK, body, actor, database, jobs);
      return reply.code(202).send({ taskId });
    },
  );
};
