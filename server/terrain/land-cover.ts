import type { TerrainGrid } from "../radio/terrain-grid.ts";
import { bands, rowsArea } from "./grid-frame.ts";
import { type JoinedLattice, type JoinedWindow, joinLattices, readJoined } from "./joined-lattice.ts";
import type { TerrainSource } from "./terrain-source.ts";

/**
 * Representative clutter height by ESA WorldCover code, metres: trees and buildings 15, everything else open.
 * The heights are the default representative clutter heights of P.1812 (Table 2) for its classes. A province with tall
 * mangroves or plantations passes a table of its own.
 */
export const WORLD_COVER_HEIGHT_M: ReadonlyMap<number, number> = new Map([
  [10, 15], // tree cover
  [20, 0], // shrubland
  [30, 0], // grassland
  [40, 0], // cropland
  [50, 15], // built-up
  [60, 0], // bare or sparse vegetation
  [70, 0], // snow and ice
  [80, 0], // permanent water
  [90, 0], // herbaceous wetland
  [95, 0], // mangroves
  [100, 0], // moss and lichen
]);

/** What a clutter layer was made of, in cells. */
export interface ClutterReport {
  readonly cells: number;
  /** Cells by land-cover code, the class that fills most of the cell. */
  readonly cellsByCode: Readonly<Record<number, number>>;
  /** Cells without any class: their clutter height is 0 because a radio path needs a number; show this count. */
  readonly unknownCells: number;
  /** Codes that the table of heights does not know, taken as open ground. */
  readonly unlistedCodes: readonly number[];
}

/** First and last source cell whose centre lies in a cell; the nearest one where the source is coarser. */
function coveredCells(centre: number, halfStep: number): [number, number] {
  const first = Math.ceil(centre - halfStep - 1e-9);
  const last = Math.ceil(centre + halfStep - 1e-9) - 1;
  return last >= first ? [first, last] : [Math.round(centre), Math.round(centre)];
}

/** Code that fills most of a rectangle of source cells, the smaller one at a tie; 0 where no cell is known. Leaves the tally at zero. */
function majority(window: JoinedWindow, columns: [number, number], rows: [number, number], tally: Uint32Array): number {
  let best = 0;
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let at = row * window.columns + columns[0]; at <= row * window.columns + columns[1]; at++) {
      const code = window.values[at]!;
      if (Number.isNaN(code)) continue;
      const count = ++tally[code]!;
      if (best === 0 || count > tally[best]! || (count === tally[best] && code < best)) best = code;
    }
  }
  for (let row = rows[0]; row <= rows[1]; row++) {
    for (let at = row * window.columns + columns[0]; at <= row * window.columns + columns[1]; at++) {
      const code = window.values[at]!;
      if (!Number.isNaN(code)) tally[code] = 0;
    }
  }
  return best;
}

async function classifyFrom(joined: JoinedLattice, grid: TerrainGrid, codes: Uint8Array): Promise<void> {
  const tally = new Uint32Array(256);
  const halfX = grid.stepDeg / joined.stepLongitudeDeg / 2;
  const halfY = grid.stepDeg / joined.stepLatitudeDeg / 2;
  for (const { firstRow, rowCount } of bands(grid)) {
    const window = await readJoined(joined, rowsArea(grid, firstRow, rowCount));
    const columns = Array.from({ length: grid.columns }, (_, column) => {
      const longitudeDeg = grid.westDeg + column * grid.stepDeg;
      return coveredCells((longitudeDeg - joined.originWestDeg) / joined.stepLongitudeDeg - window.column, halfX);
    });
    for (let row = firstRow; row < firstRow + rowCount; row++) {
      const latitudeDeg = grid.northDeg - row * grid.stepDeg;
      const rows = coveredCells((joined.originNorthDeg - latitudeDeg) / joined.stepLatitudeDeg - window.row, halfY);
      for (let column = 0; column < grid.columns; column++) {
        const index = row * grid.columns + column;
        if (codes[index] === 0) codes[index] = majority(window, columns[column]!, rows, tally);
      }
    }
  }
}

/**
 * Adds representative clutter heights to a grid from land-cover rasters (ESA WorldCover codes): each cell takes the class
 * that fills most of it, the finest raster first. Surface models (SRTM, Copernicus) already hold part of the trees and
 * roofs: whether clutter is added on top is the caller's choice, and must be told with the result.
 */
export async function addClutter(
  grid: TerrainGrid,
  sources: readonly TerrainSource[],
  heightByCodeM: ReadonlyMap<number, number> = WORLD_COVER_HEIGHT_M,
): Promise<{ grid: TerrainGrid; report: ClutterReport }> {
  const codes = new Uint8Array(grid.columns * grid.rows);
  for (const joined of joinLattices(sources)) await classifyFrom(joined, grid, codes);
  const counts = new Uint32Array(256);
  for (const code of codes) counts[code]!++;
  const present = [...counts.keys()].filter((code) => code > 0 && counts[code]! > 0);
  const report: ClutterReport = {
    cells: codes.length,
    cellsByCode: Object.fromEntries(present.map((code) => [code, counts[code]!])),
    unknownCells: counts[0]!,
    unlistedCodes: present.filter((code) => !heightByCodeM.has(code)),
  };
  return { grid: { ...grid, clutterHeightM: codes.map((code) => heightByCodeM.get(code) ?? 0) }, report };
}
