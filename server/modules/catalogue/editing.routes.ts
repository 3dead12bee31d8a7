import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { referenceSignalDbm } from "../../radio/catalogue-antenna.ts";
import * as queries from "./editing.queries.ts";
import {
  BandChange,
  BandParams,
  CatalogueEntries,
  CostCodeParams,
  CostCorrection,
  CostParams,
  MastClassChange,
  MastClassParams,
  NewBand,
  NewCost,
  NewMastClass,
} from "./editing.schemas.ts";
import { isOwnEntry, missingCosts, readEntries } from "./entries.ts";

const tags = ["catalogue"];
const AUTHORITY = { access: ["authority"] } as const;
const answer = { 200: CatalogueEntries };
const EARLIEST_DAY = "2000-01-01";
const LATEST_DAY = "2100-12-31";

/** The row that an edit is about, locked. Throws 404, 428 and 412. */
async function findCost(costId: number, header: string | undefined, client: Conversation) {
  const expected = expectedVersion(header);
  const row = await askOne(queries.findCost, { costId }, client);
  if (row === undefined) throw notFound("unit cost", costId);
  if (row.version !== expected) throw staleVersion(`unit cost ${row.code}`, expected, row.version);
  return row;
}

/** Throws 422 for an antenna that not all share. */
async function checkPattern(code: string, client: Conversation): Promise<void> {
  const patterns = await ask(queries.sharedPatterns, undefined, client);
  if (patterns.some((pattern) => pattern.code === code)) return;
  const message = `defaultPatternCode is ${code}; permitted: a pattern that all share`;
  throw unacceptable("unknown-pattern", message, "body.defaultPatternCode");
}

/** Throws 409 for an entry that the program brought along, or that something uses. */
function checkRemovable(kind: Parameters<typeof isOwnEntry>[0], code: string, uses: unknown): void {
  if (!isOwnEntry(kind, code)) throw new AppError(409, "entry-brought", `the ${kind} ${code} comes with the program`);
  if (Number(uses) > 0) throw new AppError(409, "entry-used", `the ${kind} ${code} is used ${uses} times`);
}

type CarrierFacts = Pick<
  NewBand,
  "downlinkMhz" | "subcarrierSpacingKhz" | "defaultBandwidthMhz" | "defaultPowerDbm"
> & {
  readonly technology: string;
};

/** Throws 422 for a carrier that the standards do not know: no level could be computed for its sectors. */
function checkCarrier({ technology, ...band }: CarrierFacts): void {
  if (technology !== "4G" && technology !== "5G") return;
  const { defaultBandwidthMhz: bandwidthMhz, defaultPowerDbm: powerDbm } = band;
  try {
    referenceSignalDbm({ ...band, technology, bandwidthMhz, powerDbm });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw unacceptable("unknown-carrier", error.message, "body.defaultBandwidthMhz");
  }
}

const inUse = (code: string) =>
  new AppError(409, "code-taken", `the catalogue has ${code} already`, { path: "body.code" });

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
        const known = (await ask(queries.costRows, undefined, client)).map((row) => row.code);
        const item = known.includes(code) ? undefined : missingCosts(known).find((each) => each.code === code);
        if (!known.includes(code) && item === undefined) throw notFound("unit cost", code);
        const added =
          item === undefined
            ? await askOne(queries.addCost, { code, ...body }, client)
            : await askOne(queries.addFirstCost, { ...item, ...body }, client);
        if (added === undefined) {
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

  app.post(
    "/api/catalogue/bands",
    { config: AUTHORITY, schema: { body: NewBand, response: answer, tags } },
    ({ actor, body }) =>
      edit(actor, async (client) => {
        checkCarrier(body);
        await checkPattern(body.defaultPatternCode, client);
        if ((await askOne(queries.addBand, body, client)) === undefined) throw inUse(body.code);
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
        checkCarrier({ ...band, ...body });
        await checkPattern(body.defaultPatternCode, client);
        if ((await askOne(queries.changeBand, { code, version, ...body }, client)) === undefined) {
          throw staleVersion(`band ${code}`, version, band.version);
        }
      }),
  );

  app.delete(
    "/api/catalogue/bands/:code",
    { config: AUTHORITY, schema: { params: BandParams, response: answer, tags } },
    ({ actor, params: { code }, headers }) =>
      edit(actor, async (client) => {
        const version = expectedVersion(headers["if-match"]);
        const band = await askOne(queries.findBand, { code }, client);
        if (band === undefined) throw notFound("band", code);
        checkRemovable("band", code, (await askOne(queries.bandUses, { code }, client))?.uses);
        if ((await askOne(queries.removeBand, { code, version }, client)) === undefined) {
          throw staleVersion(`band ${code}`, version, band.version);
        }
      }),
  );

  app.post(
    "/api/catalogue/mast-classes",
    { config: AUTHORITY, schema: { body: NewMastClass, response: answer, tags } },
    ({ actor, body }) =>
      edit(actor, async (client) => {
        if ((await askOne(queries.addMastClass, body, client)) === undefined) throw inUse(body.code);
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

  app.delete(
    "/api/catalogue/mast-classes/:code",
    { config: AUTHORITY, schema: { params: MastClassParams, response: answer, tags } },
    ({ actor, params: { code }, headers }) =>
      edit(actor, async (client) => {
        const version = expectedVersion(headers["if-match"]);
        const found = await askOne(queries.findMastClass, { code }, client);
        if (found === undefined) throw notFound("mast class", code);
        checkRemovable("mast class", code, (await askOne(queries.mastClassUses, { code }, client))?.uses);
        if ((await askOne(queries.removeMastClass, { code, version }, client)) === undefined) {
          throw staleVersion(`mast class ${code}`, version, found.version);
        }
      }),
  );
};
