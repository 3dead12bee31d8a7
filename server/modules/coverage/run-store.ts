import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { NO_VALUE } from "../../rasters/chunks.ts";
import { chunksOfWindow, decodeWindow, inflatedValues } from "../../rasters/pyramid.ts";
import type { Technology } from "../../schemas.ts";
import * as queries from "./coverage.queries.ts";
import type { HamletVerdict } from "./hamlet-verdict.ts";
import type { OperatorPlan } from "./operator-plan.ts";
import type { Quantity, Raster, RasterKey } from "./rasters.ts";
import { type CellWindow, type Frame, reachBox } from "./window.ts";

/** A window of a raster as this run leaves it: what it has staged, and `withPublished` what stands where it staged nothing. */
export async function readRunRaster(
  runId: number,
  key: RasterKey,
  window: CellWindow,
  withPublished: boolean,
  client: Conversation,
): Promise<Raster> {
  const chunks = await ask(queries.chunksOfRun, { runId, ...key, ...chunksOfWindow(window), withPublished }, client);
  const withServers = key.organisationId !== null && key.bandCode === null && key.quantity === "rsrp";
  return { ...key, ...decodeWindow(chunks, window, withServers) };
}

/** Puts one operator's verdicts on hamlets in the place of those that it had. */
export async function putHamletVerdicts(
  runId: number,
  organisationId: number,
  byTechnology: ReadonlyMap<Technology, ReadonlyMap<number, HamletVerdict>>,
  client: Conversation,
): Promise<void> {
  for (const [technology, verdicts] of byTechnology) {
    const rows = [...verdicts];
    if (rows.length === 0) continue;
    await ask(
      queries.putHamletCoverage,
      {
        runId,
        organisationId,
        technology,
        hamletIds: rows.map(([id]) => id),
        levels: rows.map(([, each]) => each.rsrpDbm) as number[],
        shares: rows.map(([, each]) => each.servedShare) as number[],
        siteIds: rows.map(([, each]) => each.bestSiteId) as number[],
        verdicts: rows.map(([, each]) => each.verdict),
      },
      client,
    );
  }
}

/** Remembers what the published rasters hold of each of the operator's sites. */
export async function putSignatures(plan: OperatorPlan, radiusKm: number, client: Conversation): Promise<void> {
  await ask(queries.forgetSites, { organisationId: plan.organisationId }, client);
  const rows = [...plan.signatures];
  const boxes = rows.map(([, { lon, lat }]) => reachBox(lon, lat, radiusKm));
  await ask(
    queries.putSites,
    {
      organisationId: plan.organisationId,
      siteIds: rows.map(([id]) => id),
      signatures: rows.map(([, { signature }]) => signature),
      west: boxes.map((box) => box.westDeg),
      south: boxes.map((box) => box.southDeg),
      east: boxes.map((box) => box.eastDeg),
      north: boxes.map((box) => box.northDeg),
    },
    client,
  );
}

/** Lowest and highest value of a layer's finest chunks; null where it has none. */
function rangeOf(chunks: readonly { values: Uint8Array }[]): { minValue: number | null; maxValue: number | null } {
  let low = 32_767;
  let high = NO_VALUE;
  for (const chunk of chunks) {
    const tenths = inflatedValues(chunk.values);
    for (let cell = 0; cell < tenths.length; cell++) {
      const value = tenths[cell] as number;
      if (value === NO_VALUE) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return high === NO_VALUE ? { minValue: null, maxValue: null } : { minValue: low / 10, maxValue: high / 10 };
}

/**
 * Makes the staged chunks the published ones: instead of all that the layer had (`isWhole`), or chunk by chunk. The
 * contours of these layers are taken away, to be drawn again after the run. Part of one transaction.
 */
export async function publishRasters(
  runId: number,
  frame: Frame,
  isWhole: boolean,
  client: Conversation,
): Promise<void> {
  for (const row of await ask(queries.stagedLayers, { runId }, client)) {
    const key: RasterKey = {
      quantity: row.quantity as Quantity,
      organisationId: row.organisationId,
      technology: row.technology as Technology,
      bandCode: row.bandCode,
    };
    const layer = await askOne(queries.putLayer, { runId, ...key, ...frame }, client);
    if (layer === undefined) throw new Error("a coverage layer was not stored");
    const layerId = layer.id;
    if (isWhole) await ask(queries.dropChunks, { layerId }, client);
    else await ask(queries.dropReplacedChunks, { runId, ...key, layerId }, client);
    await ask(queries.takeStagedChunks, { runId, ...key, layerId }, client);
    await ask(queries.dropContours, { layerId }, client);
    const range = rangeOf(await ask(queries.layerValues, { layerId, level: 0 }, client));
    await ask(queries.putRange, { layerId, ...range }, client);
  }
}

/** Takes away layers and verdicts of operators, technologies and bands that no longer have any sector. */
export async function dropVanished(plans: readonly OperatorPlan[], client: Conversation): Promise<void> {
  const keys = plans.flatMap((plan) =>
    plan.carriers.map((carrier) => ({ organisationId: plan.organisationId, ...carrier })),
  );
  const organisationIds = keys.map((key) => key.organisationId);
  const technologies = keys.map((key) => key.technology);
  const bandCodes = keys.map((key) => key.bandCode);
  await ask(queries.dropVanishedLayers, { organisationIds, technologies, bandCodes }, client);
  await ask(queries.dropVanishedVerdicts, { organisationIds, technologies }, client);
  await ask(queries.dropVanishedSites, { organisationIds: plans.map((plan) => plan.organisationId) }, client);
}

/** Tells which sites could not be computed because they stand outside the terrain. */
export async function noteSkipped(
  runId: number,
  operatorCode: string,
  siteIds: readonly number[],
  client: Conversation,
): Promise<void> {
  if (siteIds.length === 0) return;
  const warning = { code: "sites-outside-terrain", operatorCode, sites: siteIds.length, siteIds: siteIds.slice(0, 50) };
  await ask(queries.noteWarning, { runId, warning: JSON.stringify(warning) }, client);
}
