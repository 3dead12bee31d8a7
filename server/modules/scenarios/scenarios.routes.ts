import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, forbidden, notFound } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { findScenario, listScenarios } from "../../scenarios/read.ts";
import * as queries from "../../scenarios/scenarios.queries.ts";
import { Scenario } from "../../scenarios/scenarios.schemas.ts";
import { addItems, createScenario } from "../../scenarios/store.ts";
import { startTask } from "../../tasks/store.ts";
import { checkItem, checkPositions, checkProperties } from "./check-item.ts";
import {
  ComputeAnswer,
  ItemChange,
  ItemParams,
  ItemsBody,
  NewScenarioBody,
  RasterParams,
  RasterQuery,
  ScenarioChange,
  ScenarioParams,
  ScenariosAnswer,
} from "./scenarios.schemas.ts";

const MAY_PLAN = ["authority", "planner", "construction"] as const;
const tags = ["scenarios"];

function userIdOf(actor: Actor): number {
  if (actor.kind !== "member") throw new AppError(401, "sign-in-needed", "a scenario belongs to a signed-in user");
  return actor.userId;
}

async function required(scenarioId: number, client: Conversation): Promise<Scenario> {
  const scenario = await findScenario(scenarioId, client);
  if (scenario === undefined) throw notFound("scenario", scenarioId);
  return scenario;
}

/** One's own scenario at the version that the edit is based on. Throws 404, 403 for one that is only shown, 412 for a changed one. */
async function requireOwn(scenarioId: number, version: number | null, client: Conversation): Promise<Scenario> {
  const scenario = await required(scenarioId, client);
  if (!scenario.isOwn)
    throw forbidden(`scenario ${scenarioId} belongs to ${scenario.organisationName}: it can be read, not changed`);
  if (version !== null && version !== scenario.version) {
    throw staleVersion(`scenario ${scenarioId}`, version, scenario.version);
  }
  return scenario;
}

interface Edit {
  readonly scenarioId: number;
  readonly actor: Actor;
  /** null: the edit only adds. */
  readonly version: number | null;
  /** The figures before and after are those of the scenario still. */
  readonly keepsOutcome?: boolean;
}

/** Counts a new version and does the work, both or neither; the row is locked by the count, so that nobody comes between. */
async function edit(
  { scenarioId, actor, version, keepsOutcome = false }: Edit,
  client: Conversation,
  work: () => Promise<void>,
): Promise<Scenario> {
  await requireOwn(scenarioId, version, client);
  const touched = await askOne(
    queries.touchScenario,
    { scenarioId, version, userId: userIdOf(actor), keepsOutcome },
    client,
  );
  if (touched === undefined) {
    const now = await required(scenarioId, client);
    throw staleVersion(`scenario ${scenarioId}`, version ?? now.version, now.version);
  }
  await work();
  return required(scenarioId, client);
}

/** Scenarios of one's own organisation, and for the authority those that are shared with it; the database decides. */
export const scenariosRoutes: Module = async (app, { database, jobs }) => {
  app.get(
    "/api/scenarios",
    { config: { access: "member" }, schema: { response: { 200: ScenariosAnswer }, tags } },
    ({ actor }) => database.withActor(actor, async (client) => ({ scenarios: await listScenarios(client) })),
  );

  app.post(
    "/api/scenarios",
    { config: { access: MAY_PLAN }, schema: { body: NewScenarioBody, response: { 201: Scenario }, tags } },
    async ({ actor, body }, reply) => {
      const items = (body.items ?? []).map(checkItem);
      const scenario = await database.withActor(actor, async (client) => {
        const id = await createScenario(
          { name: body.name.trim(), note: body.note ?? "", source: "manual", items },
          actor,
          client,
        );
        return required(id, client);
      });
      return reply.status(201).header("ETag", `"${scenario.version}"`).send(scenario);
    },
  );

  app.get(
    "/api/scenarios/:scenarioId",
    { config: { access: "member" }, schema: { params: ScenarioParams, response: { 200: Scenario }, tags } },
    async ({ actor, params }, reply) => {
      const scenario = await database.withActor(actor, (client) => required(params.scenarioId, client));
      return reply.header("ETag", `"${scenario.version}"`).send(scenario);
    },
  );

  app.patch(
    "/api/scenarios/:scenarioId",
    {
      config: { access: MAY_PLAN },
      schema: { params: ScenarioParams, body: ScenarioChange, response: { 200: Scenario }, tags },
    },
    async ({ actor, params, body, headers }, reply) => {
      const version = expectedVersion(headers["if-match"]);
      const scenario = await database.withActor(actor, async (client) => {
        await requireOwn(params.scenarioId, version, client);
        const { name = null, note = null, isSharedWithAuthority = null } = body;
        const change = { name: name?.trim() ?? null, note, isSharedWithAuthority };
        const written = await askOne(
          queries.changeScenario,
          { ...params, ...change, version, userId: userIdOf(actor) },
          client,
        );
        const now = await required(params.scenarioId, client);
        if (written === undefined) throw staleVersion(`scenario ${params.scenarioId}`, version, now.version);
        return now;
      });
      return reply.header("ETag", `"${scenario.version}"`).send(scenario);
    },
  );

  app.delete(
    "/api/scenarios/:scenarioId",
    { config: { access: MAY_PLAN }, schema: { params: ScenarioParams, tags } },
    async ({ actor, params, headers }, reply) => {
      const version = expectedVersion(headers["if-match"]);
      await database.withActor(actor, async (client) => {
        await requireOwn(params.scenarioId, version, client);
        const gone = await askOne(queries.deleteScenario, { ...params, version, userId: userIdOf(actor) }, client);
        if (gone === undefined) await requireOwn(params.scenarioId, version, client);
      });
      return reply.status(204).send();
    },
  );

  app.put(
    "/api/scenarios/:scenarioId/restored",
    { config: { access: MAY_PLAN }, schema: { params: ScenarioParams, response: { 200: Scenario }, tags } },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => {
        await ask(queries.restoreScenario, { ...params, userId: userIdOf(actor) }, client);
        return required(params.scenarioId, client);
      }),
  );

  app.post(
    "/api/scenarios/:scenarioId/items",
    {
      config: { access: MAY_PLAN },
      schema: { params: ScenarioParams, body: ItemsBody, response: { 201: Scenario }, tags },
    },
    async ({ actor, params, body }, reply) => {
      const items = body.items.map(checkItem);
      const scenario = await database.withActor(actor, (client) =>
        edit({ ...params, actor, version: null }, client, () => addItems(params.scenarioId, items, client)),
      );
      return reply.status(201).header("ETag", `"${scenario.version}"`).send(scenario);
    },
  );

  app.patch(
    "/api/scenarios/:scenarioId/items/:itemId",
    {
      config: { access: MAY_PLAN },
      schema: { params: ItemParams, body: ItemChange, response: { 200: Scenario }, tags },
    },
    async ({ actor, params, body, headers }, reply) => {
      const version = expectedVersion(headers["if-match"]);
      checkPositions(body.geometry, "body");
      checkProperties(body.properties, "body");
      const scenario = await database.withActor(actor, async (client) => {
        await requireOwn(params.scenarioId, version, client);
        const found = await askOne(queries.findItem, params, client);
        if (found === undefined) throw notFound("item", params.itemId);
        const {
          decision = null,
          organisationId = null,
          technology = null,
          heightM = null,
          geometry,
          properties,
        } = body;
        const isBuilt = (each: string) => each !== "forbidden";
        const movesNothing =
          [organisationId, technology, heightM].every((each) => each === null) && !geometry && !properties;
        const keepsOutcome = movesNothing && isBuilt(decision ?? found.decision) === isBuilt(found.decision);
        return edit({ ...params, actor, version, keepsOutcome }, client, async () => {
          await ask(
            queries.changeItem,
            {
              ...params,
              decision,
              organisationId,
              technology,
              heightM,
              geometry: geometry === undefined ? null : JSON.stringify(geometry),
              properties: properties === undefined ? null : JSON.stringify(properties),
              changesCost: body.costVnd !== undefined,
              costVnd: body.costVnd ?? null,
              keepsGain: movesNothing,
            },
            client,
          );
        });
      });
      return reply.header("ETag", `"${scenario.version}"`).send(scenario);
    },
  );

  app.delete(
    "/api/scenarios/:scenarioId/items/:itemId",
    { config: { access: MAY_PLAN }, schema: { params: ItemParams, response: { 200: Scenario }, tags } },
    async ({ actor, params, headers }, reply) => {
      const version = expectedVersion(headers["if-match"]);
      const scenario = await database.withActor(actor, (client) =>
        edit({ ...params, actor, version }, client, async () => {
          const gone = await askOne(queries.removeItem, params, client);
          if (gone === undefined) throw notFound("item", params.itemId);
        }),
      );
      return reply.header("ETag", `"${scenario.version}"`).send(scenario);
    },
  );

  app.post(
    "/api/scenarios/:scenarioId/computations",
    { config: { access: MAY_PLAN }, schema: { params: ScenarioParams, response: { 201: ComputeAnswer }, tags } },
    async ({ actor, params }, reply) => {
      await database.withActor(actor, (client) => requireOwn(params.scenarioId, null, client));
      const taskId = await startTask("scenario", params, actor, database, jobs);
      return reply.status(201).send({ taskId });
    },
  );

  app.get(
    "/api/scenarios/:scenarioId/rasters/:rasterId",
    { config: { access: "member" }, schema: { params: RasterParams, querystring: RasterQuery, tags } },
    async ({ actor, params, query }, reply) => {
      const row = await database.withActor(actor, (client) =>
        askOne(queries.rasterBytes, { ...params, isAfter: query.state === "after" }, client),
      );
      if (row === undefined) throw notFound("raster", params.rasterId);
      // Stored deflated: passed on as it lies.
      return reply.type("application/octet-stream").header("Content-Encoding", "deflate").send(row.values);
    },
  );
};
