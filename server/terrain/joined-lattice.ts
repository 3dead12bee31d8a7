import type { GridBounds } from "../radio/terrain-grid.ts";
import type { CellWindow, RasterLattice, TerrainSource } from "./terrain-source.ts";

/** Cells by which two lattices may be out of step and still be one: rounding of degrees in headers. */
const SAME_PHASE_CELLS = 0.01;

/** Tiles whose cells continue each other: read as one raster, so that no seam is left between them. */
export interface JoinedLattice {
  readonly sources: readonly TerrainSource[];
  readonly stepLongitudeDeg: number;
  readonly stepLatitudeDeg: number;
  /** Centre of a cell of the lattice, from which columns (eastward) and rows (southward) are counted. */
  readonly originWestDeg: number;
  readonly originNorthDeg: number;
}

/** A rectangle of a joined lattice with its values, NaN where no tile has one. */
export interface JoinedWindow {
  /** Column and row of the first cell, counted from the lattice's origin; may be negative. */
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

function continues(joined: JoinedLattice, lattice: RasterLattice): boolean {
  const sameStep = (a: number, b: number) => Math.abs(a / b - 1) < 1e-6;
  const inPhase = (cells: number) => Math.abs(cells - Math.round(cells)) < SAME_PHASE_CELLS;
  return (
    sameStep(joined.stepLongitudeDeg, lattice.stepLongitudeDeg) &&
    sameStep(joined.stepLatitudeDeg, lattice.stepLatitudeDeg) &&
    inPhase((lattice.westDeg - joined.originWestDeg) / joined.stepLongitudeDeg) &&
    inPhase((joined.originNorthDeg - lattice.northDeg) / joined.stepLatitudeDeg)
  );
}

/** Groups sources by lattice, the finest first; within a group the order given decides where tiles overlap. */
export function joinLattices(sources: readonly TerrainSource[]): JoinedLattice[] {
  const groups: (JoinedLattice & { sources: TerrainSource[] })[] = [];
  for (const source of sources) {
    const { lattice } = source;
    const group = groups.find((candidate) => continues(candidate, lattice));
    if (group !== undefined) group.sources.push(source);
    else {
      const { stepLongitudeDeg, stepLatitudeDeg, westDeg, northDeg } = lattice;
      const origin = { originWestDeg: westDeg, originNorthDeg: northDeg };
      groups.push({ sources: [source], stepLongitudeDeg, stepLatitudeDeg, ...origin });
    }
  }
  return groups.toSorted((a, b) => a.stepLatitudeDeg - b.stepLatitudeDeg);
}

/** The part of a window that a source holds, in the source's own cells; undefined where they do not meet. */
function overlap(joined: JoinedLattice, window: Omit<JoinedWindow, "values">, lattice: RasterLattice) {
  const left = Math.round((lattice.westDeg - joined.originWestDeg) / joined.stepLongitudeDeg);
  const top = Math.round((joined.originNorthDeg - lattice.northDeg) / joined.stepLatitudeDeg);
  const column = Math.max(0, window.column - left);
  const row = Math.max(0, window.row - top);
  const columns = Math.min(lattice.columns, window.column + window.columns - left) - column;
  const rows = Math.min(lattice.rows, window.row + window.rows - top) - row;
  if (columns <= 0 || rows <= 0) return undefined;
  const cells: CellWindow = { column, row, columns, rows };
  return { cells, atColumn: left + column - window.column, atRow: top + row - window.row };
}

/** Reads the cells of a joined lattice whose areas touch the bounds, and one more all around for interpolation. */
export async function readJoined(joined: JoinedLattice, bounds: GridBounds): Promise<JoinedWindow> {
  const column = Math.floor((bounds.westDeg - joined.originWestDeg) / joined.stepLongitudeDeg) - 1;
  const row = Math.floor((joined.originNorthDeg - bounds.northDeg) / joined.stepLatitudeDeg) - 1;
  const columns = Math.ceil((bounds.eastDeg - joined.originWestDeg) / joined.stepLongitudeDeg) + 2 - column;
  const rows = Math.ceil((joined.originNorthDeg - bounds.southDeg) / joined.stepLatitudeDeg) + 2 - row;
  const values = new Float32Array(columns * rows).fill(Number.NaN);
  for (const source of joined.sources) {
    const part = overlap(joined, { column, row, columns, rows }, source.lattice);
    if (part === undefined) continue;
    const cells = await source.read(part.cells);
    for (let y = 0; y < part.cells.rows; y++) {
      const from = y * part.cells.columns;
      const to = (part.atRow + y) * columns + part.atColumn;
      for (let x = 0; x < part.cells.columns; x++) {
        if (Number.isNaN(values[to + x]!)) values[to + x] = cells[from + x]!;
      }
    }
  }
  return { column, row, columns, rows, values };
}
