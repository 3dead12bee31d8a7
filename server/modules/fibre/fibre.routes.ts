import { ask } from "../../database/ask.ts";
import { unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import { startTask } from "../../tasks/store.ts";
import { BackhaulAnswer, BackhaulQuery, MicrowaveAnswer, MicrowaveQuery } from "./backhaul.schemas.ts";
import * as queries from "./fibre.queries.ts";
import {
  FibreBasis,
  ScenarioMade,
  ScenarioOrder,
  TreeOrder,
  TreeQuery,
  TreeResult,
  TreeStarted,
} from "./fibre.schemas.ts";
import { FIBRE_TASK } from "./fibre.task.ts";
import { FibreOptionsAnswer, HamletParams } from "./hamlet-options.schemas.ts";
import { hamletFibreOptions, readFibreCase } from "./hamlet-options.ts";
import { readCosts, readInputVersions, readSetting } from "./inputs.ts";
import { missingCosts } from "./laying.ts";
import { checkMicrowave } from "./microwave.ts";
import { keepAsScenario } from "./scenario.ts";
import { FibreThreads } from "./threads.ts";

/** Who plans: the construction department looks at ducts elsewhere and keeps no scenarios of operators. */
const PLANNERS = ["authority", "planner"] as const;
const tags = ["fibre"];

/** Fibre trees along roads to hamlets without FTTH, and the way from a mast to fibre. */
export const fibreRoutes: Module = async (app, { database, jobs }) => {
  const threads = new FibreThreads(database);
  const grounds = new GroundCache();
  app.addHook("onClose", () => threads.end());

  app.get(
    "/api/fibre",
    { config: { access: "member" }, schema: { response: { 200: FibreBasis }, tags } },
    async ({ actor, log }) => {
      // The first preview need not wait for the network: it is made while the planner chooses.
      threads.current(actor).catch((error: unknown) => log.warn(error, "the fibre network was not made ahead"));
      return database.withActor(actor, async (client) => {
        const costs = await readCosts(client);
        return {
          costs,
          missingCostCodes: missingCosts(costs),
          setting: await readSetting(client),
          operators: await ask(queries.fibreOperators, undefined, client),
          inputVersions: await readInputVersions(client),
        };
      });
    },
  );

  app.post(
    "/api/fibre/preview",
    { config: { access: "member" }, schema: { body: TreeQuery, response: { 200: TreeResult }, tags } },
    async ({ actor, body }) => (await threads.current(actor)).ask<TreeResult>({ kind: "preview", query: body }),
  );

  app.get(
    "/api/fibre/hamlets/:hamletId/options",
    { config: { access: "member" }, schema: { params: HamletParams, response: { 200: FibreOptionsAnswer }, tags } },
    async ({ actor, params: { hamletId } }) => {
      const inputs = await database.withActor(actor, (client) => readFibreCase(hamletId, client));
      const thread = await threads.current(actor);
      return hamletFibreOptions(hamletId, inputs, (query) => thread.ask<TreeResult>({ kind: "preview", query }));
    },
  );

  app.post(
    "/api/fibre/trees",
    { config: { access: PLANNERS }, schema: { body: TreeOrder, response: { 202: TreeStarted }, tags } },
    async ({ actor, body }, reply) => {
      const taskId = await startTask(FIBRE_TASK, body, actor, database, jobs);
      return reply.code(202).send({ taskId });
    },
  );

  app.post(
    "/api/fibre/scenarios",
    { config: { access: PLANNERS }, schema: { body: ScenarioOrder, response: { 201: ScenarioMade }, tags } },
    async ({ actor, body }, reply) => {
      const scenarioId = await database.withActor(actor, (client) => keepAsScenario(body, actor, client));
      return reply.code(201).send({ scenarioId });
    },
  );

  app.get(
    "/api/fibre/backhaul",
    { config: { access: "member" }, schema: { querystring: BackhaulQuery, response: { 200: BackhaulAnswer }, tags } },
    async ({ actor, query }) => (await threads.current(actor)).ask<BackhaulAnswer>({ kind: "backhaul", query }),
  );

  app.get(
    "/api/fibre/microwave",
    { config: { access: "member" }, schema: { querystring: MicrowaveQuery, response: { 200: MicrowaveAnswer }, tags } },
    async ({ actor, query }) => {
      const ground = await database.withActor(actor, (client) => grounds.current(client));
      if (ground === undefined) throw unacceptable("no-terrain", "no terrain is loaded; a profile needs one");
      return checkMicrowave(ground, query);
    },
  );
};
