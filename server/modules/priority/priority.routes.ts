import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import type { Module } from "../../module.ts";
import { type AppliedCalibration, modelSigmaDb } from "../../radio/calibration/calibration.ts";
import { coverageProbability } from "../../radio/service.ts";
import { CHUNK_CELLS, gridOfChunks } from "../../rasters/chunks.ts";
import * as queries from "./priority.queries.ts";
import { LegacyAnswer, PlacesAnswer, type PriorityPlace } from "./priority.schemas.ts";

interface Place {
  readonly lon: number;
  readonly lat: number;
}
/** What of a run's parameters says whether a level is service. */
interface Rule {
  readonly thresholdDbm: number;
  readonly probability: number;
  readonly sigmaDb: number;
}
interface RunParameters {
  readonly thresholdDbm: Record<string, number>;
  readonly probability: number;
  readonly sigmaDb: number;
  readonly calibration?: Pick<AppliedCalibration, "sigmaDb">;
}
type Level = PriorityPlace["levels"][number];

/** Each operator's level at every place, in the order of the places; each chunk of a raster is read once. */
async function levelsAt(places: readonly Place[], rule: Rule, client: Conversation): Promise<Level[][]> {
  const levels: Level[][] = places.map(() => []);
  for (const layer of await ask(queries.fiveGLayers, undefined, client)) {
    const cells = places.map(({ lon, lat }) => ({
      column: Math.round((lon - layer.westDeg) / layer.stepDeg),
      row: Math.round((layer.northDeg - lat) / layer.stepDeg),
    }));
    const wanted = (of: (cell: { column: number; row: number }) => number) => [...new Set(cells.map(of))];
    const chunks = await ask(
      queries.chunkAt,
      {
        layerId: layer.id,
        columns: wanted(({ column }) => Math.floor(column / CHUNK_CELLS)),
        rows: wanted(({ row }) => Math.floor(row / CHUNK_CELLS)),
      },
      client,
    );
    const grid = gridOfChunks(layer, 0, chunks);
    for (const [at, { column, row }] of cells.entries()) {
      const isInside = column >= 0 && row >= 0 && column < layer.columns && row < layer.rows;
      const value = isInside ? grid.valueAt(column, row) : Number.NaN;
      const rsrpDbm = Number.isNaN(value) ? null : value;
      const serves =
        rsrpDbm !== null && coverageProbability(rsrpDbm, rule.thresholdDbm, rule.sigmaDb) >= rule.probability;
      levels[at]?.push({
        organisationId: layer.organisationId,
        rsrpDbm,
        covered: !isInside ? "unknown" : serves ? "yes" : "no",
      });
    }
  }
  return levels;
}

/** By any of the operators: covered by one, by none, or nobody knows. */
function coveredByAny(levels: readonly Level[]): Level["covered"] {
  if (levels.some(({ covered }) => covered === "yes")) return "yes";
  return levels.some(({ covered }) => covered === "no") ? "no" : "unknown";
}

async function readRule(client: Conversation): Promise<{ runId: number; rule: Rule } | undefined> {
  const run = await askOne(queries.newestCoverage, undefined, client);
  if (run === undefined) return undefined;
  const parameters = run.parameters as RunParameters;
  const thresholdDbm = parameters.thresholdDbm["5G"];
  if (thresholdDbm === undefined) return undefined;
  const { probability } = parameters;
  return { runId: run.id, rule: { thresholdDbm, probability, sigmaDb: modelSigmaDb(parameters, "5G") } };
}

/** Places that get 5G first, and what the closed 2G has left behind. */
export const priorityRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/priority/places",
    { config: { access: "member" }, schema: { response: { 200: PlacesAnswer }, tags: ["priority"] } },
    ({ actor }) =>
      database.withActor(actor, async (client) => {
        const rows = await ask(queries.priorityPlaces, undefined, client);
        const known = await readRule(client);
        const levels = known === undefined ? [] : await levelsAt(rows, known.rule, client);
        const places = rows.map(({ lon, lat, siteId, siteCode, distanceM, siteOperators, ...place }, at) => ({
          ...place,
          center: [lon, lat],
          covered: coveredByAny(levels[at] ?? []),
          levels: levels[at] ?? [],
          nearestSite: siteId == null ? null : { id: siteId, code: siteCode, distanceM, operatorIds: siteOperators },
        }));
        return {
          runId: known?.runId ?? null,
          thresholdDbm: known?.rule.thresholdDbm ?? null,
          probability: known?.rule.probability ?? null,
          places: places as PriorityPlace[],
        };
      }),
  );

  app.get(
    "/api/priority/legacy",
    { config: { access: "member" }, schema: { response: { 200: LegacyAnswer }, tags: ["priority"] } },
    ({ actor }) =>
      database.withActor(actor, async (client) => {
        const placed = <Row extends Place>(rows: readonly Row[]) =>
          rows.map(({ lon, lat, ...row }) => ({ ...row, center: [lon, lat] }));
        const run = await askOne(queries.newestCoverage, undefined, client);
        return {
          runId: run?.id ?? null,
          hamlets: placed(await ask(queries.onlyTwoGHamlets, undefined, client)),
          sites: placed(await ask(queries.onlyTwoGSites, undefined, client)),
        } as LegacyAnswer;
      }),
  );
};
