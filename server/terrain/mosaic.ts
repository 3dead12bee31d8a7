import type { GridBounds, TerrainGrid } from "../radio/terrain-grid.ts";
import { bands, type GridFrame, gridFrame, rowsArea } from "./grid-frame.ts";
import { type JoinedLattice, type JoinedWindow, joinLattices, readJoined } from "./joined-lattice.ts";
import type { TerrainSource } from "./terrain-source.ts";
import { fillVoids } from "./void-fill.ts";

/** How the height of a cell came about: codes of `TerrainMosaic.origin`; from FIRST_LATTICE on, the lattice's number in the report. */
export const CELL_ORIGIN = { UNKNOWN: 0, INTERPOLATED: 1, FIRST_LATTICE: 2 } as const;

/** What a mosaic was made of, in cells: shown beside every result that rests on it. */
export interface MosaicReport {
  readonly cells: number;
  /** Finest first: the files of each lattice, its step, and how many cells it gave. */
  readonly lattices: readonly { files: string[]; stepArcSeconds: number; cells: number }[];
  /** Voids filled from known cells around them. */
  readonly interpolatedCells: number;
  /** Cells that stay unknown (NaN). */
  readonly unknownCells: number;
  /** How far apart known cells may lie to fill a void between them, in cells. */
  readonly fillReachCells: number;
}

/** A terrain grid with the origin of each of its cells. */
export interface TerrainMosaic {
  readonly grid: TerrainGrid;
  readonly origin: Uint8Array;
  readonly report: MosaicReport;
}

/** What is asked of a mosaic. */
export interface MosaicRequest {
  readonly sources: readonly TerrainSource[];
  readonly bounds: GridBounds;
  /** 3 arc-seconds where not given. */
  readonly stepDeg?: number;
  /** Reach of the filling of voids in cells; 10 where not given (about 0.9 km at 3 arc-seconds), 0 for none. */
  readonly fillReachCells?: number;
}

/** A sample needs known neighbours of at least this total weight. */
const LEAST_KNOWN_WEIGHT = 0.5;
/** Fractions of a cell that are rounding of degrees only. */
const ROUNDING_CELLS = 1e-6;

/** Splits a fractional cell number; within rounding of a whole one it is that one. */
function split(position: number): [number, number] {
  const nearest = Math.round(position);
  if (Math.abs(position - nearest) < ROUNDING_CELLS) return [nearest, 0];
  const whole = Math.floor(position);
  return [whole, position - whole];
}

/** Bilinear sample over the known among four neighbours, NaN where they weigh less than half. */
function sample({ values, columns }: JoinedWindow, at: number, fx: number, fy: number): number {
  let weights = 0;
  let sum = 0;
  for (let corner = 0; corner < 4; corner++) {
    const right = corner & 1;
    const down = corner >> 1;
    const weight = (right ? fx : 1 - fx) * (down ? fy : 1 - fy);
    if (weight === 0) continue;
    const value = values[at + down * columns + right]!;
    if (Number.isNaN(value)) continue;
    weights += weight;
    sum += weight * value;
  }
  return weights >= LEAST_KNOWN_WEIGHT ? sum / weights : Number.NaN;
}

/** Positions of the samples within one cell, as shares of its step: one in the middle, or so many that none of a finer source is skipped. */
function sampleOffsets(stepDeg: number, sourceStepDeg: number): number[] {
  const count = Math.max(1, Math.round(stepDeg / sourceStepDeg));
  return Array.from({ length: count }, (_, i) => (i + 0.5) / count - 0.5);
}

/** Resamples a window onto rows of the frame: calls `put` with every cell that is still unknown and gets a height. */
function resampleBand(
  joined: JoinedLattice,
  window: JoinedWindow,
  frame: GridFrame,
  band: { firstRow: number; rowCount: number },
  heightM: Float32Array,
): number {
  const { westDeg, northDeg, stepDeg, columns } = frame;
  const xs = sampleOffsets(stepDeg, joined.stepLongitudeDeg);
  const ys = sampleOffsets(stepDeg, joined.stepLatitudeDeg);
  const columnAt = (column: number, offset: number) =>
    split((westDeg + (column + offset) * stepDeg - joined.originWestDeg) / joined.stepLongitudeDeg - window.column);
  const rowAt = (row: number, offset: number) =>
    split((joined.originNorthDeg - northDeg + (row + offset) * stepDeg) / joined.stepLatitudeDeg - window.row);
  const columnSamples = Array.from({ length: columns }, (_, column) => xs.map((offset) => columnAt(column, offset)));
  let filled = 0;
  for (let row = band.firstRow; row < band.firstRow + band.rowCount; row++) {
    const rowSamples = ys.map((offset) => rowAt(row, offset));
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      if (!Number.isNaN(heightM[index]!)) continue;
      const height = meanOfSamples(window, columnSamples[column]!, rowSamples);
      if (Number.isNaN(height)) continue;
      heightM[index] = height;
      filled++;
    }
  }
  return filled;
}

/** Mean of the known samples of one cell, NaN where fewer than half are known. */
function meanOfSamples(window: JoinedWindow, xs: [number, number][], ys: [number, number][]): number {
  let known = 0;
  let sum = 0;
  for (const [row, fy] of ys) {
    for (const [column, fx] of xs) {
      const value = sample(window, row * window.columns + column, fx, fy);
      if (Number.isNaN(value)) continue;
      known++;
      sum += value;
    }
  }
  return known * 2 >= xs.length * ys.length ? sum / known : Number.NaN;
}

/** Marks the cells that a lattice has just given. */
function markOrigin(heightM: Float32Array, origin: Uint8Array, code: number): void {
  for (let i = 0; i < origin.length; i++) {
    if (origin[i] === CELL_ORIGIN.UNKNOWN && !Number.isNaN(heightM[i]!)) origin[i] = code;
  }
}

/**
 * One regular grid of ground heights from several files of different resolution.
 *
 * Files of one lattice are joined first, so that no seam is left between tiles. Then, the finest lattice first, every
 * cell still unknown is resampled: bilinear at the cell's centre; where the source is finer, the mean of n x n bilinear
 * samples with n = step / source step, so that no source cell is skipped. A sample needs known neighbours of at least half
 * the weight, a cell at least half its samples. What no file knows is filled from known cells on opposite sides at most
 * `fillReachCells` away (inverse squared distance, eight directions) or stays NaN; origin and report say which and how many.
 * Throws GridRequestError (bounds, step, size) and what the sources throw.
 */
export async function mosaicTerrain(request: MosaicRequest): Promise<TerrainMosaic> {
  const { sources, bounds, stepDeg, fillReachCells = 10 } = request;
  const frame = gridFrame(bounds, stepDeg);
  const heightM = new Float32Array(frame.columns * frame.rows).fill(Number.NaN);
  const origin = new Uint8Array(heightM.length);
  const lattices: { files: string[]; stepArcSeconds: number; cells: number }[] = [];
  for (const [number, joined] of joinLattices(sources).entries()) {
    let cells = 0;
    for (const band of bands(frame)) {
      const window = await readJoined(joined, rowsArea(frame, band.firstRow, band.rowCount));
      cells += resampleBand(joined, window, frame, band, heightM);
    }
    markOrigin(heightM, origin, CELL_ORIGIN.FIRST_LATTICE + number);
    const files = joined.sources.map((source) => source.name);
    lattices.push({ files, stepArcSeconds: joined.stepLatitudeDeg * 3600, cells });
  }
  const fill = fillVoids({ columns: frame.columns, rows: frame.rows, values: heightM }, fillReachCells);
  fill.indices.forEach((index, i) => {
    heightM[index] = fill.values[i]!;
    origin[index] = CELL_ORIGIN.INTERPOLATED;
  });
  const known = lattices.reduce((sum, { cells }) => sum + cells, fill.indices.length);
  const counts = { interpolatedCells: fill.indices.length, unknownCells: heightM.length - known };
  return {
    grid: { ...frame, heightM },
    origin,
    report: { cells: heightM.length, lattices, ...counts, fillReachCells },
  };
}
