import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import * as queries from "./editing.queries.ts";
import {
  BandChange,
  type BandEntry,
  BandParams,
  CatalogueEntries,
  CostCodeParams,
  CostCorrection,
  type CostEntry,
  CostParams,
  type CostVersion,
  MastClassChange,
  type MastClassEntry,
  MastClassParams,
  NewCost,
} from "./editing.schemas.ts";

const tags = ["catalogue"];
const AUTHORITY = { access: ["authority"] } as const;
const answer = { 200: CatalogueEntries };
const EARLIEST_DAY = "2000-01-01";
const LATEST_DAY = "2100-12-31";

async function readEntries(client: Conversation): Promise<CatalogueEntries> {
  const costs = new Map<string, CostEntry>();
  for (const { code, nameVi, nameEn, unit, ...version } of await ask(queries.costRows, undefined, client)) {
    const entry = costs.get(code) ?? { code, nameVi, nameEn, unit, versions: [] };
    entry.versions.push(version as CostVersion);
    costs.set(code, entry);
  }
  return {
    costs: [...costs.values()],
    bands: (await ask(queries.bandRows, undefined, client)) as BandEntry[],
    mastClasses: (await ask(queries.mastClassRows, undefined, client)) as MastClassEntry[],
    patterns: await ask(queries.sharedPatterns, undefined, client),
  };
}

/** The row that an edit is about, locked. Throws 404, 428 and 412. */
async function findCost(costId: number, header: string | undefined, client: Conversation) {
  const expected = expectedVersion(header);
  const row = await askOne(queries.findCost, { costId }, client);
  if (row === undefined) throw notFound("unit cost", costId);
  if (row.version !== expected) throw staleVersion(`unit cost ${row.code}`, expected, row.version);
  return row;
}

/** Catalogues as data that the authority edits: unit costs by day, what is assumed of a band, classes of masts. */
export const catalogueEditingRoutes: Module = async (app, { database }) => {
  const edit = (actor: Actor, change: (client: Conversation) => Promise<unknown>) =>
    database.withActor(actor, async (client) => {
      await change(client);
      return readEntries(client);
    });

  app.get("/api/catalogue/entries", { config: { access: "member" }, schema: { response: answer, tags } }, ({ actor }) =>
    database.withActor(actor, readEntries),
  );

  app.post(
    "/api/catalogue/costs/:code",
    { config: AUTHORITY, schema: { params: CostCodeParams, body: NewCost, response: answer, tags } },
    ({ actor, params: { code }, body }) =>
      edit(actor, async (client) => {
        if (body.validFrom < EARLIEST_DAY || body.validFrom > LATEST_DAY) {
          const message = `validFrom is ${body.validFrom}; permitted: ${EARLIEST_DAY} to ${LATEST_DAY}`;
          throw unacceptable("out-of-range", message, "body.validFrom");
        }
        const known = (await ask(queries.costRows, undefined, client)).filter((row) => row.code === code);
        if (known.length === 0) throw notFound("unit cost", code);
        if ((await askOne(queries.addCost, { code, ...body }, client)) === undefined) {
          const message = `${code} has a price from ${body.validFrom} on already: correct that one, or name another day`;
          throw new AppError(409, "price-of-that-day", message, { path: "body.validFrom" });
        }
      }),
  );

  app.patch(
    "/api/catalogue/costs/:costId/price",
    { config: AUTHORITY, schema: { params: CostParams, body: CostCorrection, response: answer, tags } },
    ({ actor, params: { costId }, body, headers }) =>
      edit(actor, async (client) => {
        await findCost(costId, headers["if-match"], client);
        await ask(queries.correctCost, { costId, ...body }, client);
      }),
  );

  app.delete(
    "/api/catalogue/costs/:costId/price",
    { config: AUTHORITY, schema: { params: CostParams, response: answer, tags } },
    ({ actor, params: { costId }, headers }) =>
      edit(actor, async (client) => {
        const { code, versions } = await findCost(costId, headers["if-match"], client);
        if (versions === 1) {
          throw unacceptable(
            "last-price",
            `${code} has one price only; without it nothing could be costed. Correct it instead`,
          );
        }
        await ask(queries.dropCost, { costId }, client);
      }),
  );

  app.patch(
    "/api/catalogue/bands/:code",
    { config: AUTHORITY, schema: { params: BandParams, body: BandChange, response: answer, tags } },
    ({ actor, params: { code }, body, headers }) =>
      edit(actor, async (client) => {
        const version = expectedVersion(headers["if-match"]);
        const band = await askOne(queries.findBand, { code }, client);
        if (band === undefined) throw notFound("band", code);
        const patterns = await ask(queries.sharedPatterns, undefined, client);
        if (!patterns.some((pattern) => pattern.code === body.defaultPatternCode)) {
          const message = `defaultPatternCode is ${body.defaultPatternCode}; permitted: a pattern that all share`;
          throw unacceptable("unknown-pattern", message, "body.defaultPatternCode");
        }
        if ((await askOne(queries.changeBand, { code, version, ...body }, client)) === undefined) {
          throw staleVersion(`band ${code}`, version, band.version);
        }
      }),
  );

  app.patch(
    "/api/catalogue/mast-classes/:code",
    { config: AUTHORITY, schema: { params: MastClassParams, body: MastClassChange, response: answer, tags } },
    ({ actor, params: { code }, body, headers }) =>
      edit(actor, async (client) => {
        const version = expectedVersion(headers["if-match"]);
        const found = await askOne(queries.findMastClass, { code }, client);
        if (found === undefined) throw notFound("mast class", code);
        if ((await askOne(queries.changeMastClass, { code, version, ...body }, client)) === undefined) {
          throw staleVersion(`mast class ${code}`, version, found.version);
        }
      }),
  );
};
