import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { areaAbove } from "../../geometry/contours.ts";
import { coarser, decodeRaster, encodeChunks, levelFrame, NO_VALUE, type StoredChunk } from "../../rasters/chunks.ts";
import type { Technology } from "../../schemas.ts";
import * as queries from "./coverage.queries.ts";
import type { HamletVerdict } from "./hamlet-verdict.ts";
import type { OperatorPlan } from "./operator-plan.ts";
import { blankRaster, type Quantity, type Raster, type RasterKey, rangeOf } from "./rasters.ts";
import { type Frame, reachBox } from "./window.ts";

/** A raster as it is published now; blank where there is none. */
export async function readStoredRaster(
  key: RasterKey,
  frame: Frame,
  withServers: boolean,
  client: Conversation,
): Promise<Raster> {
  const chunks = await ask(queries.storedChunks, key, client);
  return chunks.length === 0 ? blankRaster(key, frame, withServers) : rasterOf(key, frame, chunks, withServers);
}

/** A raster that this run has staged. */
export async function readStagedRaster(
  runId: number,
  key: RasterKey,
  frame: Frame,
  client: Conversation,
): Promise<Raster> {
  return rasterOf(
    key,
    frame,
    await ask(queries.stagedChunks, { runId, ...key }, client),
    key.organisationId !== null && key.bandCode === null,
  );
}

function rasterOf(key: RasterKey, frame: Frame, chunks: readonly StoredChunk[], withServers: boolean): Raster {
  const { tenths, servers } = decodeRaster(chunks, frame.columns, frame.rows);
  return { ...key, tenths, servers: withServers ? servers : undefined };
}

/** Keeps a part's rasters until the run is published. The part counts as finished when this commits. */
export async function stagePart(
  runId: number,
  part: string,
  rasters: readonly Raster[],
  frame: Frame,
  client: Conversation,
): Promise<void> {
  await ask(queries.forgetPart, { runId, part }, client);
  for (const raster of rasters) {
    const { quantity, organisationId, technology, bandCode } = raster;
    for (const chunk of encodeChunks(raster.tenths, raster.servers, frame.columns, frame.rows)) {
      await ask(queries.stageChunk, { runId, part, quantity, organisationId, technology, bandCode, ...chunk }, client);
    }
  }
  await ask(queries.markPart, { runId, part }, client);
}

/** Replaces one operator's verdicts on all hamlets. */
export async function putHamletVerdicts(
  runId: number,
  organisationId: number,
  byTechnology: ReadonlyMap<Technology, ReadonlyMap<number, HamletVerdict>>,
  client: Conversation,
): Promise<void> {
  await ask(queries.forgetHamletCoverage, { organisationId }, client);
  for (const [technology, verdicts] of byTechnology) {
    const rows = [...verdicts];
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

/** The contour is drawn on cells twice as wide: exports need the shape, not the staircase. */
function contourOf(raster: Raster, frame: Frame, thresholdDbm: number): string {
  const half = coarser(raster.tenths, frame.columns, frame.rows);
  const values = Float32Array.from(half.tenths, (tenths) => (tenths === NO_VALUE ? -1_000 : tenths / 10));
  return JSON.stringify(areaAbove({ ...levelFrame(frame, 1), values }, thresholdDbm));
}

const KM_PER_DEGREE = 111.195;

/** Area of the cells at or above a threshold, km2. */
function areaKm2(raster: Raster, frame: Frame, thresholdDbm: number): number {
  let sum = 0;
  for (let row = 0; row < frame.rows; row++) {
    let cells = 0;
    for (let cell = row * frame.columns; cell < (row + 1) * frame.columns; cell++) {
      if ((raster.tenths[cell] as number) >= thresholdDbm * 10) cells++;
    }
    sum += cells * Math.cos(((frame.northDeg - row * frame.stepDeg) * Math.PI) / 180);
  }
  return sum * (KM_PER_DEGREE * frame.stepDeg) ** 2;
}

/** Makes the staged rasters the published ones, with their ranges and contours. Part of one transaction. */
export async function publishRasters(
  runId: number,
  frame: Frame,
  thresholds: Readonly<Record<Technology, number>>,
  client: Conversation,
): Promise<void> {
  const staged = await ask(queries.stagedLayers, { runId }, client);
  for (const row of staged) {
    const key: RasterKey = {
      quantity: row.quantity as Quantity,
      organisationId: row.organisationId,
      technology: row.technology as Technology,
      bandCode: row.bandCode,
    };
    const raster = await readStagedRaster(runId, key, frame, client);
    const range = rangeOf(raster.tenths);
    const layer = await askOne(
      queries.putLayer,
      { runId, ...key, ...frame, minValue: range?.minValue ?? null, maxValue: range?.maxValue ?? null },
      client,
    );
    if (layer === undefined) throw new Error("a coverage layer was not stored");
    await ask(queries.dropChunks, { layerId: layer.id }, client);
    await ask(queries.takeStagedChunks, { runId, ...key, layerId: layer.id }, client);
    await ask(queries.dropContours, { layerId: layer.id }, client);
    if (key.quantity !== "rsrp" || key.bandCode !== null) continue;
    const threshold = thresholds[key.technology];
    await ask(
      queries.putContour,
      {
        layerId: layer.id,
        threshold,
        geometry: contourOf(raster, frame, threshold),
        areaKm2: areaKm2(raster, frame, threshold),
      },
      client,
    );
  }
}

/** Takes away layers and verdicts of operators, technologies and bands that no longer have any sector. */
export async function dropVanished(runId: number, plans: readonly OperatorPlan[], client: Conversation): Promise<void> {
  const keys = plans.flatMap((plan) =>
    plan.carriers.map((carrier) => ({ organisationId: plan.organisationId, ...carrier })),
  );
  const organisationIds = plans.map((plan) => plan.organisationId);
  await ask(
    queries.dropVanishedLayers,
    {
      runId,
      organisationIds: keys.map((key) => key.organisationId),
      technologies: keys.map((key) => key.technology),
      bandCodes: keys.map((key) => key.bandCode),
    },
    client,
  );
  await ask(queries.dropVanishedCombined, { runId }, client);
  await ask(queries.dropVanishedVerdicts, { organisationIds }, client);
  await ask(queries.dropVanishedSites, { organisationIds }, client);
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
