import type { TerrainGrid } from "../../server/radio/terrain-grid.ts";
import { BA_RA, BA_RA_SUMMIT_M, RESERVOIR } from "./landscape.ts";
import { createNoise, fractalNoise } from "./noise.ts";
import { toPlane } from "./plane.ts";
import type { Random } from "./random.ts";
import type { Relief } from "./relief.ts";
import {
  WORKING_COLUMNS,
  WORKING_NORTH_DEG,
  WORKING_ROWS,
  WORKING_STEP_DEG,
  WORKING_WEST_DEG,
} from "./working-grid.ts";

/** Terrain cells along the side of a working cell: 12 / 4 = 3 arc-seconds. */
const FINER = 4;
const STEP_DEG = WORKING_STEP_DEG / FINER;
const COLUMNS = WORKING_COLUMNS * FINER;
const ROWS = WORKING_ROWS * FINER;

/** The terrain model at 3 arc-seconds: the relief drawn finer (Catmull-Rom), small forms by noise, water flat. */
export function refineTerrain(relief: Relief, random: Random): TerrainGrid & { heightM: Float32Array } {
  const heightM = widen(relief.bareHeightM);
  const wetShare = widen(Float64Array.from(relief.reservoir));
  const noise = createNoise(random.fork("terrain").integer(0, 2 ** 31));
  const grid = {
    westDeg: WORKING_WEST_DEG + STEP_DEG / 2,
    northDeg: WORKING_NORTH_DEG - STEP_DEG / 2,
    stepDeg: STEP_DEG,
    columns: COLUMNS,
    rows: ROWS,
    heightM,
  };
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const cell = row * COLUMNS + column;
      const point = toPlane([grid.westDeg + column * STEP_DEG, grid.northDeg - row * STEP_DEG]);
      const bareM = heightM[cell]!;
      const roughM =
        (0.8 + 0.018 * Math.max(bareM - 30, 0)) * fractalNoise(noise, point.x / 900, point.y / 900, 3, 0.5);
      const landM = bareM + roughM + relief.mountainRiseM(point);
      heightM[cell] = wetShare[cell]! > 0.5 ? RESERVOIR.levelM : Math.max(Math.round(landM * 8) / 8, 1);
    }
  }
  settleSummit(grid);
  return grid;
}

/** Holds the flanks of Bà Rá under its summit and gives the summit its exact height. */
function settleSummit(grid: TerrainGrid): void {
  const summitColumn = Math.round((BA_RA.summit[0]! - grid.westDeg) / STEP_DEG);
  const summitRow = Math.round((grid.northDeg - BA_RA.summit[1]!) / STEP_DEG);
  for (let row = summitRow - 20; row <= summitRow + 20; row++) {
    for (let column = summitColumn - 20; column <= summitColumn + 20; column++) {
      const cell = row * COLUMNS + column;
      const away = Math.hypot(row - summitRow, column - summitColumn);
      grid.heightM[cell] = Math.min(grid.heightM[cell]!, BA_RA_SUMMIT_M - 2.5 * away);
    }
  }
  grid.heightM[summitRow * COLUMNS + summitColumn] = BA_RA_SUMMIT_M;
}

/** A working raster drawn FINER times finer along both axes. */
function widen(values: Float64Array): Float32Array {
  const wide = new Float32Array(COLUMNS * WORKING_ROWS);
  for (let row = 0; row < WORKING_ROWS; row++) {
    interpolate(values, row * WORKING_COLUMNS, 1, WORKING_COLUMNS, wide, row * COLUMNS, 1);
  }
  const fine = new Float32Array(COLUMNS * ROWS);
  for (let column = 0; column < COLUMNS; column++)
    interpolate(wide, column, COLUMNS, WORKING_ROWS, fine, column, COLUMNS);
  return fine;
}

/** Catmull-Rom along one line of `count` samples, FINER values for each, centred on the sample's cell. */
function interpolate(
  from: ArrayLike<number>,
  start: number,
  step: number,
  count: number,
  to: Float32Array,
  toStart: number,
  toStep: number,
): void {
  for (let i = 0; i < count * FINER; i++) {
    const x = (i + 0.5) / FINER - 0.5;
    const base = Math.floor(x);
    const t = x - base;
    const at = (k: number) => from[start + Math.min(Math.max(base + k, 0), count - 1) * step]!;
    const [a, b, c, d] = [at(-1), at(0), at(1), at(2)];
    to[toStart + i * toStep] = b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  }
}
