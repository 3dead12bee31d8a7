import type { GridWindow } from "./polar-stencil.ts";

/**
 * Levels of all sectors that share a carrier (operator, technology, band), cell by cell. The order in which sectors are
 * merged, and how they are dealt out to workers, does not change a byte: the best server is a maximum whose ties go to
 * the lower sector number, and powers are added as whole multiples of one quantum, which is exact.
 */
export interface CoverageLayer {
  readonly columns: number;
  readonly rows: number;
  /** Level of the best and the second-best sector, dBm; -Infinity where there is none. */
  readonly bestDbm: Float32Array;
  readonly secondDbm: Float32Array;
  /** Number of the best sector, -1 where there is none. */
  readonly bestSector: Int32Array;
  /** Sum of the received powers of all sectors, mW, in multiples of {@link powerQuantumMw}. */
  readonly totalMw: Float64Array;
}

/** 2^-56 mW, -168.6 dBm. Sums stay exact below 2^-3 mW, -9 dBm, as a double holds 53 bits. */
export const powerQuantumMw = 2 ** -56;

/** Weaker levels count as nothing. */
export const lowestDbm = -160;
const highestDbm = -30;
export const powersPerDb = 64;

/** Powers by level, rounded to the quantum; levels below -160 dBm count as nothing, those above -30 dBm as -30 dBm. */
export const powerTable = Float64Array.from({ length: (highestDbm - lowestDbm) * powersPerDb + 1 }, (_, i) => {
  return Math.round(10 ** ((lowestDbm + i / powersPerDb) / 10) / powerQuantumMw) * powerQuantumMw;
});

/** Power of a level, mW, to the nearest 1/64 dB and a whole number of quanta. */
export function quantisedPowerMw(levelDbm: number): number {
  if (!(levelDbm >= lowestDbm)) return 0;
  if (levelDbm >= highestDbm) return powerTable[powerTable.length - 1]!;
  return powerTable[((levelDbm - lowestDbm) * powersPerDb + 0.5) | 0]!;
}

/** An empty layer; 20 bytes a cell. */
export function createCoverageLayer(columns: number, rows: number): CoverageLayer {
  const cells = columns * rows;
  return {
    columns,
    rows,
    bestDbm: new Float32Array(cells).fill(-Infinity),
    secondDbm: new Float32Array(cells).fill(-Infinity),
    bestSector: new Int32Array(cells).fill(-1),
    totalMw: new Float64Array(cells),
  };
}

function requireInside(layer: CoverageLayer, window: GridWindow, levels: Float32Array): void {
  const { column0, row0, columns, rows } = window;
  const inside = column0 >= 0 && row0 >= 0 && column0 + columns <= layer.columns && row0 + rows <= layer.rows;
  if (!inside || levels.length !== columns * rows) {
    const wanted = `${columns} x ${rows} cells from column ${column0}, row ${row0}, with ${levels.length} levels`;
    throw new RangeError(`the window (${wanted}) does not fit the layer of ${layer.columns} x ${layer.rows} cells`);
  }
}

/** Adds one sector's levels (dBm, NaN = none) to a layer. Sector numbers are >= 0 and unique within the layer. */
export function mergeSector(layer: CoverageLayer, window: GridWindow, levels: Float32Array, sector: number): void {
  requireInside(layer, window, levels);
  const { bestDbm, secondDbm, bestSector, totalMw } = layer;
  let from = 0;
  for (let row = window.row0; row < window.row0 + window.rows; row++) {
    let cell = row * layer.columns + window.column0;
    for (const end = cell + window.columns; cell < end; cell++, from++) {
      const level = levels[from]!;
      if (!(level >= lowestDbm)) continue;
      totalMw[cell]! += quantisedPowerMw(level);
      if (level > bestDbm[cell]! || (level === bestDbm[cell]! && sector < bestSector[cell]!)) {
        secondDbm[cell] = bestDbm[cell]!;
        bestDbm[cell] = level;
        bestSector[cell] = sector;
      } else if (level > secondDbm[cell]!) secondDbm[cell] = level;
    }
  }
}

/** Adds a layer that another worker has built from other sectors of the same carrier. */
export function mergeLayer(into: CoverageLayer, other: CoverageLayer): void {
  if (into.columns !== other.columns || into.rows !== other.rows) {
    const sizes = `${into.columns} x ${into.rows} and ${other.columns} x ${other.rows} cells`;
    throw new RangeError(`layers of one grid are merged, not of ${sizes}`);
  }
  for (let cell = 0; cell < into.bestDbm.length; cell++) {
    into.totalMw[cell]! += other.totalMw[cell]!;
    const level = other.bestDbm[cell]!;
    const best = into.bestDbm[cell]!;
    const wins = level > best || (level === best && other.bestSector[cell]! < into.bestSector[cell]!);
    const runnerUp = wins ? Math.max(best, other.secondDbm[cell]!) : Math.max(level, into.secondDbm[cell]!);
    into.secondDbm[cell] = runnerUp;
    if (!wins || level === -Infinity) continue;
    into.bestDbm[cell] = level;
    into.bestSector[cell] = other.bestSector[cell]!;
  }
}
