import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { unacceptable } from "../../errors.ts";
import { expectedVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { zoneDifferences } from "./differences.ts";
import { addPlan, changePlan, findPlan, planVersions, publishPlan, recallPlan, removePlan } from "./plans.ts";
import * as queries from "./zones.queries.ts";
import {
  CableClassesAnswer,
  DifferencesAnswer,
  DifferencesQuery,
  NewPlan,
  PlanChange,
  PlanParams,
  PlansAnswer,
  PlanVersion,
  PlanZone,
  type Street,
  StreetsAnswer,
  StreetsQuery,
  ZoneChange,
  ZoneParams,
  ZonesAnswer,
} from "./zones.schemas.ts";
import { addZone, changeZone, planZones, removeZone } from "./zones.ts";

const MAY_WRITE = ["authority", "construction"] as const;
const tags = ["zones"];

async function streetsOf({ lon, lat, text }: StreetsQuery, client: Conversation): Promise<Street[]> {
  const found =
    lon !== undefined && lat !== undefined
      ? await ask(queries.streetsAt, { lon, lat }, client)
      : text !== undefined
        ? await ask(queries.streetsNamed, { text }, client)
        : undefined;
  if (found === undefined) throw unacceptable("no-place", "lon and lat, or text is needed", "query");
  return found as Street[];
}

/** Versions of the plan of passive infrastructure: made, compared, published, taken back. */
export const plansRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/zones/plans",
    { config: { access: "member" }, schema: { response: { 200: PlansAnswer }, tags } },
    ({ actor }) => database.withActor(actor, async (client) => ({ plans: await planVersions(client) })),
  );

  app.post(
    "/api/zones/plans",
    { config: { access: MAY_WRITE }, schema: { body: NewPlan, response: { 200: PlanVersion }, tags } },
    ({ actor, body }) => database.withActor(actor, (client) => addPlan(body, client)),
  );

  app.put(
    "/api/zones/plans/:planId",
    {
      config: { access: MAY_WRITE },
      schema: { params: PlanParams, body: PlanChange, response: { 200: PlanVersion }, tags },
    },
    ({ actor, params: { planId }, body, headers }) =>
      database.withActor(actor, (client) => changePlan(planId, expectedVersion(headers["if-match"]), body, client)),
  );

  app.delete(
    "/api/zones/plans/:planId",
    { config: { access: MAY_WRITE }, schema: { params: PlanParams, response: { 200: PlanVersion }, tags } },
    ({ actor, params: { planId }, headers }) =>
      database.withActor(actor, (client) => removePlan(planId, expectedVersion(headers["if-match"]), client)),
  );

  app.post(
    "/api/zones/plans/:planId/publication",
    { config: { access: MAY_WRITE }, schema: { params: PlanParams, response: { 200: PlanVersion }, tags } },
    ({ actor, params: { planId }, headers }) =>
      database.withActor(actor, (client) => publishPlan(planId, expectedVersion(headers["if-match"]), client)),
  );

  app.delete(
    "/api/zones/plans/:planId/publication",
    { config: { access: MAY_WRITE }, schema: { params: PlanParams, response: { 200: PlanVersion }, tags } },
    ({ actor, params: { planId }, headers }) =>
      database.withActor(actor, (client) => recallPlan(planId, expectedVersion(headers["if-match"]), client)),
  );

  app.get(
    "/api/zones/plans/:planId/differences",
    {
      config: { access: "member" },
      schema: { params: PlanParams, querystring: DifferencesQuery, response: { 200: DifferencesAnswer }, tags },
    },
    ({ actor, params: { planId }, query: { from } }) =>
      database.withActor(actor, async (client) => {
        for (const id of [from, planId]) await findPlan(id, client);
        const [before, after] = [await planZones(from, client), await planZones(planId, client)];
        return { fromId: from, toId: planId, ...zoneDifferences(before, after) };
      }),
  );
};

/** Zones and streets of a version, and what is needed to draw them. */
export const zonesRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/zones/plans/:planId/zones",
    { config: { access: "member" }, schema: { params: PlanParams, response: { 200: ZonesAnswer }, tags } },
    ({ actor, params: { planId } }) =>
      database.withActor(actor, async (client) => {
        await findPlan(planId, client);
        return { zones: await planZones(planId, client) };
      }),
  );

  app.post(
    "/api/zones/plans/:planId/zones",
    {
      config: { access: MAY_WRITE },
      schema: { params: PlanParams, body: ZoneChange, response: { 200: PlanZone }, tags },
    },
    ({ actor, params: { planId }, body }) => database.withActor(actor, (client) => addZone(planId, body, client)),
  );

  app.put(
    "/api/zones/plans/:planId/zones/:zoneId",
    {
      config: { access: MAY_WRITE },
      schema: { params: ZoneParams, body: ZoneChange, response: { 200: PlanZone }, tags },
    },
    ({ actor, params, body, headers }) =>
      database.withActor(actor, (client) =>
        changeZone({ ...params, version: expectedVersion(headers["if-match"]) }, body, client),
      ),
  );

  app.delete(
    "/api/zones/plans/:planId/zones/:zoneId",
    { config: { access: MAY_WRITE }, schema: { params: ZoneParams, response: { 200: PlanZone }, tags } },
    ({ actor, params, headers }) =>
      database.withActor(actor, (client) =>
        removeZone({ ...params, version: expectedVersion(headers["if-match"]) }, client),
      ),
  );

  app.get(
    "/api/zones/streets",
    { config: { access: "member" }, schema: { querystring: StreetsQuery, response: { 200: StreetsAnswer }, tags } },
    ({ actor, query }) => database.withActor(actor, async (client) => ({ streets: await streetsOf(query, client) })),
  );

  app.get(
    "/api/zones/cable-classes",
    { config: { access: "member" }, schema: { response: { 200: CableClassesAnswer }, tags } },
    ({ actor }) =>
      database.withActor(actor, async (client) => ({
        classes: (await ask(queries.cableClasses, undefined, client)) as CableClassesAnswer["classes"],
      })),
  );
};
