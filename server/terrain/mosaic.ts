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

/** Where the samples of all cells along one axis fall in a source window: cell before, and share of the way to the next. */
interface AxisSamples {
  readonly perCell: number;
  readonly before: Int32Array;
  readonly share: Float64Array;
}

/**
 * The samples along one axis. `firstCell` is the position of the grid's first centre in source cells, `scale` the grid's
 * step in source cells. One sample in the middle of a cell, or so many that no cell of a finer source is skipped.
 */
function sampleAxis(firstCell: number, scale: number, cells: number): AxisSamples {
  const perCell = Math.max(1, Math.round(scale));
  const before = new Int32Array(cells * perCell);
  const share = new Float64Array(cells * perCell);
  for (let i = 0; i < before.length; i++) {
    const position = firstCell + ((i + 0.5) / perCell - 0.5) * scale;
    const nearest = Math.round(position);
    // Within the rounding of degrees a sample lies on a source cell, and reads that cell alone.
    const exact = Math.abs(position - nearest) < ROUNDING_CELLS;
    before[i] = exact ? nearest : Math.floor(position);
    share[i] = exact ? 0 : position - before[i]!;
  }
  return { perCell, before, share };
}

/** Bilinear sample over the known among four neighbours, NaN where they weigh less than half. */
function sample({ values, columns }: JoinedWindow, at: number, fx: number, fy: number): number {
  if (fx === 0 && fy === 0) return values[at]!;
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

/** Mean of the known samples of one cell, NaN where fewer than half are known. */
function cellMean(window: JoinedWindow, x: AxisSamples, y: AxisSamples, column: number, row: number): number {
  let known = 0;
  let sum = 0;
  for (let j = row * y.perCell; j < (row + 1) * y.perCell; j++) {
    const rowStart = y.before[j]! * window.columns;
    for (let i = column * x.perCell; i < (column + 1) * x.perCell; i++) {
      const value = sample(window, rowStart + x.before[i]!, x.share[i]!, y.share[j]!);
      if (Number.isNaN(value)) continue;
      known++;
      sum += value;
    }
  }
  return known * 2 >= x.perCell * y.perCell ? sum / known : Number.NaN;
}

/** Gives every cell of a band that is still unknown its height from the window; returns how many got one. */
function resampleBand(
  joined: JoinedLattice,
  window: JoinedWindow,
  frame: GridFrame,
  band: { firstRow: number; rowCount: number },
  heightM: Float32Array,
): number {
  const { westDeg, northDeg, stepDeg, columns } = frame;
  const left = (westDeg - joined.originWestDeg) / joined.stepLongitudeDeg - window.column;
  const topDeg = northDeg - band.firstRow * stepDeg;
  const top = (joined.originNorthDeg - topDeg) / joined.stepLatitudeDeg - window.row;
  const x = sampleAxis(left, stepDeg / joined.stepLongitudeDeg, columns);
  const y = sampleAxis(top, stepDeg / joined.stepLatitudeDeg, band.rowCount);
  let filled = 0;
  for (let row = 0; row < band.rowCount; row++) {
    for (let column = 0; column < columns; column++) {
      const index = (band.firstRow + row) * columns + column;
      if (!Number.isNaN(heightM[index]!)) continue;
      const height = cellMean(window, x, y, column, row);
      if (Number.isNaN(height)) continue;
      heightM[index] = height;
      filled++;
    }
  }
  return filled;
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
