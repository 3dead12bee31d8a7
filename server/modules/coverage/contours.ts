import { ask } from "../../database/ask.ts";
import { type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { areaAbove } from "../../geometry/contours.ts";
import { levelFrame, NO_VALUE } from "../../rasters/chunks.ts";
import { decodeWindow } from "../../rasters/pyramid.ts";
import type { Technology } from "../../schemas.ts";
import * as queries from "./coverage.queries.ts";
import { type Frame, wholeWindow } from "./window.ts";

/** Contours are drawn on cells twice as wide: exports need the shape, not the staircase. */
const CONTOUR_LEVEL = 1;
const KM_PER_DEGREE = 111.195;

async function tenthsOf(layerId: number, level: number, frame: Frame, client: Conversation): Promise<Int16Array> {
  const rows = await ask(queries.layerValues, { layerId, level }, client);
  const chunks = rows.map((row) => ({ ...row, servers: null }));
  return decodeWindow(chunks, wholeWindow(frame), false).tenths;
}

function contourOf(tenths: Int16Array, frame: Frame, thresholdDbm: number): string {
  const values = new Float32Array(tenths.length);
  for (let cell = 0; cell < values.length; cell++) {
    const value = tenths[cell] as number;
    values[cell] = value === NO_VALUE ? -1_000 : value / 10;
  }
  return JSON.stringify(areaAbove({ ...frame, values }, thresholdDbm));
}

/** Area of the cells at or above a threshold, km2. */
function areaKm2(tenths: Int16Array, frame: Frame, thresholdDbm: number): number {
  let sum = 0;
  for (let row = 0; row < frame.rows; row++) {
    let cells = 0;
    for (let cell = row * frame.columns; cell < (row + 1) * frame.columns; cell++) {
      if ((tenths[cell] as number) >= thresholdDbm * 10) cells++;
    }
    sum += cells * Math.cos(((frame.northDeg - row * frame.stepDeg) * Math.PI) / 180);
  }
  return sum * (KM_PER_DEGREE * frame.stepDeg) ** 2;
}

/**
 * Draws the contours that published layers lack, each in a transaction of its own: a run is published without waiting
 * for them. A contour whose layer has changed meanwhile is not kept.
 */
export async function drawMissingContours(
  thresholds: Readonly<Record<Technology, number>>,
  database: Database,
  signal: AbortSignal,
): Promise<void> {
  const layers = await database.withActor(SYSTEM_ACTOR, (client) =>
    ask(queries.layersWithoutContour, undefined, client),
  );
  for (const layer of layers) {
    if (signal.aborted) return;
    const frame: Frame = layer;
    const coarse = levelFrame(frame, CONTOUR_LEVEL);
    const threshold = thresholds[layer.technology as Technology];
    await database.withActor(SYSTEM_ACTOR, async (client) => {
      const geometry = contourOf(await tenthsOf(layer.id, CONTOUR_LEVEL, coarse, client), coarse, threshold);
      const area = areaKm2(await tenthsOf(layer.id, 0, frame, client), frame, threshold);
      const { id: layerId, version } = layer;
      await ask(queries.putContour, { layerId, version, threshold, geometry, areaKm2: area }, client);
    });
  }
}
