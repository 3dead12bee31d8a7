import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { expectedVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { breakdownOf, findIndicator, overviewOf } from "./overview.ts";
import { isOwnIndicator } from "./sources.ts";
import * as queries from "./targets.queries.ts";
import {
  Breakdown,
  BreakdownQuery,
  EnteredValue,
  EntryUnits,
  type ImportOutcome,
  ImportOutcome as ImportOutcomeSchema,
  IndicatorParams,
  NewIndicator,
  NewValue,
  TargetsAnswer,
  TargetsChange,
  TargetsQuery,
  UnitShapes,
  UnitShapesQuery,
  ValueChange,
  ValueImport,
  ValueParams,
  ValuesAnswer,
} from "./targets.schemas.ts";
import { dayOf } from "./units.ts";
import { readValueRows, tableOf, withoutMarks } from "./value-file.ts";
import { addValue, changeValue, enteredValues, removeValue } from "./values.ts";

const MAY_ENTER = ["authority"] as const;
const tags = ["targets"];

async function setTargets(code: string, { targets, source }: TargetsChange, client: Conversation): Promise<void> {
  const years = targets.map(({ year }) => year);
  const twice = years.find((year, at) => years.indexOf(year) !== at);
  if (twice !== undefined) throw unacceptable("year-twice", `${twice} has two targets; one a year`, "body.targets");
  const targetByYear = Object.fromEntries(targets.map(({ year, value }) => [String(year), value]));
  const done = await askOne(
    queries.setTargets,
    { code, source: source.trim(), targetByYear: JSON.stringify(targetByYear) },
    client,
  );
  if (done === undefined) throw notFound("indicator", code);
}

async function takeIn({ fileName, content, isDryRun }: ValueImport, client: Conversation): Promise<ImportOutcome> {
  const table = await tableOf(fileName, Buffer.from(content, "base64"));
  const operators = await ask(queries.targetOperators, undefined, client);
  const { rows, problems } = readValueRows(table, {
    indicators: new Set((await ask(queries.indicators, undefined, client)).map(({ code }) => code)),
    unitIds: new Map((await ask(queries.indicatorUnits, undefined, client)).map(({ code, id }) => [code, id])),
    operatorIds: new Map(
      operators.flatMap(({ id, code, name }) => [
        [code, id],
        [withoutMarks(name), id],
      ]),
    ),
  });
  if (isDryRun || problems.length > 0) return { rows: rows.length, problems, stored: null };
  const written = await ask(queries.putValues, { rows: JSON.stringify(rows) }, client);
  const added = written.filter(({ isNew }) => isNew).length;
  const changed = written.length - added;
  return { rows: rows.length, problems, stored: { added, changed, same: rows.length - written.length } };
}

/** Targets of the plan against what is: computed from the map or entered, by place and operator. */
export const targetsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/targets",
    { config: { access: "public" }, schema: { querystring: TargetsQuery, response: { 200: TargetsAnswer }, tags } },
    ({ actor, query }) =>
      database.withActor(actor, (client) => overviewOf(query.year, actor.kind === "member", client)),
  );

  app.get(
    "/api/targets/:code/breakdown",
    {
      config: { access: "member" },
      schema: { params: IndicatorParams, querystring: BreakdownQuery, response: { 200: Breakdown }, tags },
    },
    ({ actor, params, query }) => database.withActor(actor, (client) => breakdownOf(params.code, query, client)),
  );

  app.get(
    "/api/targets/shapes",
    { config: { access: "public" }, schema: { querystring: UnitShapesQuery, response: { 200: UnitShapes }, tags } },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const rows = await ask(
          queries.unitShapes,
          { geography: query.geography, asOf: await dayOf(query, client) },
          client,
        );
        const features = rows.map(({ id, geometry, code, name }) => ({
          type: "Feature",
          id,
          geometry,
          properties: { code, name },
        }));
        return { type: "FeatureCollection", features } as UnitShapes;
      }),
  );

  app.post(
    "/api/targets",
    { config: { access: MAY_ENTER }, schema: { body: NewIndicator, response: { 204: Type.Null() }, tags } },
    async ({ actor, body }, reply) => {
      await database.withActor(actor, async (client) => {
        if ((await askOne(queries.addIndicator, body, client)) !== undefined) return;
        throw new AppError(409, "code-taken", `the catalogue has ${body.code} already`, { path: "body.code" });
      });
      return reply.status(204).send(null);
    },
  );

  app.delete(
    "/api/targets/:code",
    { config: { access: MAY_ENTER }, schema: { params: IndicatorParams, response: { 204: Type.Null() }, tags } },
    async ({ actor, params: { code } }, reply) => {
      await database.withActor(actor, async (client) => {
        if (!isOwnIndicator(code)) throw new AppError(409, "entry-brought", `${code} comes with the program`);
        await findIndicator(code, client);
        if ((await askOne(queries.removeIndicator, { code }, client)) !== undefined) return;
        throw new AppError(409, "entry-used", `${code} has figures: remove those first`);
      });
      return reply.status(204).send(null);
    },
  );

  app.put(
    "/api/targets/:code/targets",
    {
      config: { access: MAY_ENTER },
      schema: { params: IndicatorParams, body: TargetsChange, response: { 204: Type.Null() }, tags },
    },
    async ({ actor, params, body }, reply) => {
      await database.withActor(actor, (client) => setTargets(params.code, body, client));
      return reply.status(204).send(null);
    },
  );

  app.get(
    "/api/targets/:code/values",
    { config: { access: "member" }, schema: { params: IndicatorParams, response: { 200: ValuesAnswer }, tags } },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => ({ values: await enteredValues({ code: params.code }, client) })),
  );

  app.get(
    "/api/targets/units",
    { config: { access: "member" }, schema: { response: { 200: EntryUnits }, tags } },
    ({ actor }) =>
      database.withActor(actor, async (client) => ({
        units: (await ask(queries.indicatorUnits, undefined, client)) as EntryUnits["units"],
        operators: (await ask(queries.targetOperators, undefined, client)).map(({ id, code, name }) => ({
          id,
          code,
          name,
        })),
      })),
  );

  app.post(
    "/api/targets/values",
    { config: { access: MAY_ENTER }, schema: { body: NewValue, response: { 201: EnteredValue }, tags } },
    async ({ actor, body }, reply) =>
      reply.status(201).send(await database.withActor(actor, (client) => addValue(body, client))),
  );

  app.patch(
    "/api/targets/values/:valueId",
    {
      config: { access: MAY_ENTER },
      schema: { params: ValueParams, body: ValueChange, response: { 200: EnteredValue }, tags },
    },
    ({ actor, params, body, headers }) => {
      const version = expectedVersion(headers["if-match"]);
      return database.withActor(actor, (client) => changeValue(params.valueId, version, body, client));
    },
  );

  app.delete(
    "/api/targets/values/:valueId",
    { config: { access: MAY_ENTER }, schema: { params: ValueParams, response: { 204: Type.Null() }, tags } },
    async ({ actor, params, headers }, reply) => {
      const version = expectedVersion(headers["if-match"]);
      await database.withActor(actor, (client) => removeValue(params.valueId, version, client));
      return reply.status(204).send(null);
    },
  );

  app.post(
    "/api/targets/imports",
    { config: { access: MAY_ENTER }, schema: { body: ValueImport, response: { 200: ImportOutcomeSchema }, tags } },
    ({ actor, body }) => database.withActor(actor, (client) => takeIn(body, client)),
  );
};
