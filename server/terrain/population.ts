import type { GridBounds } from "../radio/terrain-grid.ts";
import { type GridFrame, gridFrame, rowsArea } from "./grid-frame.ts";
import { joinLattices, readJoined } from "./joined-lattice.ts";
import { TerrainFileError, type TerrainSource } from "./terrain-source.ts";

/** People in every cell of a regular grid, placed as a TerrainGrid; NaN where no census raster has a value. */
export interface PopulationGrid extends GridFrame {
  readonly people: Float64Array;
}

/** Where the people of the rasters went. */
export interface PopulationReport {
  /** People of all raster cells that touch the grid. */
  readonly peopleRead: number;
  /** Of these, the share of cells that reach over the grid's edge. */
  readonly peopleOutside: number;
  /** Cells of the grid without any known raster cell. */
  readonly unknownCells: number;
}

/** The grid's cells that one source cell overlaps along one axis, and the share of the source cell in each. */
function shares(centre: number, sourceStep: number, length: number): { cell: number; share: number }[] {
  const from = centre - sourceStep / 2;
  const to = centre + sourceStep / 2;
  const parts: { cell: number; share: number }[] = [];
  // Cell n of the grid reaches from n - 0.5 to n + 0.5.
  for (let cell = Math.max(0, Math.round(from)); cell <= Math.min(length - 1, Math.round(to)); cell++) {
    const overlap = Math.min(to, cell + 0.5) - Math.max(from, cell - 0.5);
    if (overlap > 1e-9) parts.push({ cell, share: overlap / sourceStep });
  }
  return parts;
}

/**
 * Distributes the people of census rasters over a regular grid, each source cell's people evenly over its area:
 * people in the grid and people outside add up to people read. Throws TerrainFileError where the rasters are not of one
 * lattice (their people would be counted twice), GridRequestError for the grid.
 */
export async function resamplePopulation(
  sources: readonly TerrainSource[],
  bounds: GridBounds,
  stepDeg?: number,
): Promise<{ grid: PopulationGrid; report: PopulationReport }> {
  const frame = gridFrame(bounds, stepDeg);
  const [joined, other] = joinLattices(sources);
  if (joined === undefined || other !== undefined) {
    const names = sources.map(({ name }) => name).join(", ") || "no file";
    throw new TerrainFileError(names, "population rasters of exactly one lattice are needed");
  }
  const window = await readJoined(joined, rowsArea(frame, 0, frame.rows));
  const people = new Float64Array(frame.columns * frame.rows).fill(Number.NaN);
  const columnShares = Array.from({ length: window.columns }, (_, column) => {
    const longitudeDeg = joined.originWestDeg + (window.column + column) * joined.stepLongitudeDeg;
    const centre = (longitudeDeg - frame.westDeg) / frame.stepDeg;
    return shares(centre, joined.stepLongitudeDeg / frame.stepDeg, frame.columns);
  });
  let peopleRead = 0;
  let peopleInside = 0;
  for (let row = 0; row < window.rows; row++) {
    const latitudeDeg = joined.originNorthDeg - (window.row + row) * joined.stepLatitudeDeg;
    const centre = (frame.northDeg - latitudeDeg) / frame.stepDeg;
    const rowShares = shares(centre, joined.stepLatitudeDeg / frame.stepDeg, frame.rows);
    if (rowShares.length === 0) continue;
    for (let column = 0; column < window.columns; column++) {
      const count = window.values[row * window.columns + column]!;
      if (Number.isNaN(count) || columnShares[column]!.length === 0) continue;
      peopleRead += count;
      peopleInside += spread(people, frame.columns, count, columnShares[column]!, rowShares);
    }
  }
  const unknownCells = people.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
  return { grid: { ...frame, people }, report: { peopleRead, peopleOutside: peopleRead - peopleInside, unknownCells } };
}

/** Adds one source cell's people to the cells it overlaps; returns how many of them found a cell. */
function spread(
  people: Float64Array,
  columns: number,
  count: number,
  columnShares: { cell: number; share: number }[],
  rowShares: { cell: number; share: number }[],
): number {
  let placed = 0;
  for (const row of rowShares) {
    for (const column of columnShares) {
      const index = row.cell * columns + column.cell;
      const part = count * row.share * column.share;
      people[index] = (Number.isNaN(people[index]!) ? 0 : people[index]!) + part;
      placed += part;
    }
  }
  return placed;
}
