import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import { CHUNK_CELLS } from "../../rasters/chunks.ts";
import { coarser, newChunks } from "../../rasters/pyramid.ts";
import { calibrateLayers } from "./calibrated.ts";
import type { AntennaPlace } from "./operator-plan.ts";
import { operatorRasters } from "./rasters.ts";
import { clearLayer, layerRows } from "./shared-layers.ts";
import type { FinishedRaster, PartOrder } from "./thread-orders.ts";
import { type CellWindow, type Frame, reachBox } from "./window.ts";

const FINEST = { first: 0, last: 0 };

/** The rows of one row of chunks. */
function stripeWindow(stripe: number, window: CellWindow): CellWindow {
  const row0 = stripe * CHUNK_CELLS;
  return { ...window, row0, rows: Math.min(CHUNK_CELLS, window.rows - row0) };
}

/** Turns the rows of a stripe into rasters and their chunks, and empties them for the rows that take their place. */
export function finishStripe(stripe: number, part: PartOrder, terrain: TerrainGrid): FinishedRaster[] {
  const { shared, window, plan, loadShare, calibration } = part;
  const rows = stripeWindow(stripe, window);
  const layers = shared.layers.map((layer) => layerRows(layer, rows.row0 % layer.rows, rows.rows));
  calibrateLayers(plan, layers, rows, terrain, calibration);
  const finished: FinishedRaster[] = [];
  for (const { tenths, servers, quantity, organisationId, technology, bandCode } of operatorRasters(
    plan,
    layers,
    rows,
    loadShare,
  )) {
    const half = coarser(tenths, rows.columns, rows.rows);
    finished.push({
      key: { quantity, organisationId, technology, bandCode },
      chunks: [...newChunks({ window: rows, tenths, servers }, FINEST)],
      coarser: {
        window: { column0: 0, row0: rows.row0 / 2, columns: half.columns, rows: half.rows },
        tenths: half.tenths,
        servers: undefined,
      },
    });
  }
  for (const layer of layers) clearLayer(layer);
  return finished;
}

/** Rows that must be in memory at once for places that reach so far: those of one place and two stripes more. */
export function ringRows(frame: Frame, radiusKm: number): number {
  const box = reachBox(frame.westDeg, frame.northDeg, radiusKm);
  const placeRows = Math.ceil((box.northDeg - box.southDeg) / frame.stepDeg) + 1;
  return (Math.ceil(placeRows / CHUNK_CELLS) + 2) * CHUNK_CELLS;
}

/** The stripes that a place touches. */
export function stripesOfPlace(place: AntennaPlace, frame: Frame, radiusKm: number): { first: number; last: number } {
  const box = reachBox(place.lon, place.lat, radiusKm);
  const stripe = (latitudeDeg: number) => Math.floor((frame.northDeg - latitudeDeg) / frame.stepDeg / CHUNK_CELLS);
  const lastStripe = Math.floor((frame.rows - 1) / CHUNK_CELLS);
  const within = (each: number) => Math.min(Math.max(each, 0), lastStripe);
  return { first: within(stripe(box.northDeg)), last: within(stripe(box.southDeg)) };
}
