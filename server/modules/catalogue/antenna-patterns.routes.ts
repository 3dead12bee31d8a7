import { createHash } from "node:crypto";
import { ask, askOne } from "../../database/ask.ts";
import type { Actor } from "../../database/conversation.ts";
import { forbidden, unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { AntennaFileError, parseMsiAntenna } from "../../radio/antenna-msi.ts";
import { cataloguePatternOf } from "../../radio/catalogue-antenna.ts";
import { OutOfRangeError } from "../../radio/valid-range.ts";
import * as queries from "./catalogue.queries.ts";
import { AntennaFileAnswer, AntennaFileBody, type AntennaPattern, AntennaPatternsAnswer } from "./catalogue.schemas.ts";

const tags = ["catalogue"];
/** A sector radiates; what hardly does is another thing. */
const LEAST_GAIN_DBI = -10;

/** Antenna patterns: the shared ones, an organisation's own, and reading measured ones from Planet files. */
export const antennaPatternsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/antenna-patterns",
    { config: { access: "member" }, schema: { response: { 200: AntennaPatternsAnswer }, tags } },
    ({ actor }) =>
      database.withActor(actor, async (client) => ({
        patterns: (await ask(queries.antennaPatterns, { code: null }, client)) as AntennaPattern[],
      })),
  );

  app.post(
    "/api/antenna-patterns",
    {
      config: { access: ["authority", "planner"] },
      schema: { body: AntennaFileBody, response: { 200: AntennaFileAnswer }, tags },
    },
    ({ actor, body: { fileName, text, organisationId } }) =>
      database.withActor(actor, async (client) => {
        const owner = ownerOf(actor, organisationId);
        const antenna = readAntenna(text, fileName);
        const { cuts, ...figures } = cataloguePatternOf(antenna.definition);
        if (figures.gainDbi < LEAST_GAIN_DBI) {
          const problem = `GAIN is ${figures.gainDbi} dBi; ${LEAST_GAIN_DBI} to 40 dBi are allowed for a sector`;
          throw unacceptable("antenna-file", `${fileName}: ${problem}`, "text");
        }
        const content = JSON.stringify([owner, figures, cuts, antenna.frequencyMhz ?? null]);
        const code = `msi-${createHash("sha256").update(content).digest("hex").slice(0, 12)}`;
        const stored = await askOne(queries.antennaPatterns, { code }, client);
        if (stored === undefined) {
          const { make = null, frequencyMhz = null } = antenna;
          const row = { code, ...figures, make, frequencyMhz, organisationId: owner, source: fileName };
          await ask(queries.addAntennaPattern, { ...row, cuts: JSON.stringify(cuts) }, client);
        }
        const pattern = (stored ?? (await askOne(queries.antennaPatterns, { code }, client))) as AntennaPattern;
        return { pattern, isNew: stored === undefined, warnings: [...antenna.warnings] };
      }),
  );
};

/** Whose the pattern becomes; null: shared. */
function ownerOf(actor: Actor, asked: number | undefined): number | null {
  if (actor.kind !== "member") throw forbidden("sign in to import antenna patterns");
  if (actor.role === "authority") return asked ?? null;
  if (asked !== undefined && asked !== actor.organisationId) {
    throw forbidden(`you may import patterns for your own organisation only, not for organisation ${asked}`);
  }
  return actor.organisationId;
}

function readAntenna(text: string, fileName: string) {
  try {
    return parseMsiAntenna(text, fileName);
  } catch (error) {
    if (error instanceof AntennaFileError) throw unacceptable("antenna-file", error.message, "text");
    if (error instanceof OutOfRangeError) throw unacceptable("antenna-file", `${fileName}: ${error.message}`, "text");
    throw error;
  }
}
