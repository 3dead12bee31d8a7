import outline from "./outline.json" with { type: "json" };
import { isInsideRing, METRES_PER_DEG_LON, type Point, toPlane, toPosition } from "./plane.ts";

/**
 * The raster on which the generator decides: cells of 12 arc-seconds (about 370 m) over the box of the outline with a margin of
 * more than 0.1 degree. Index = row * columns + column, row by row from the north-west.
 */
export const WORKING_STEP_DEG = 1 / 300;
export const WORKING_WEST_DEG = 106.29;
export const WORKING_NORTH_DEG = 12.42;
export const WORKING_COLUMNS = 366;
export const WORKING_ROWS = 372;
export const WORKING_CELLS = WORKING_COLUMNS * WORKING_ROWS;
/** The side of a working cell in metres (east-west; north-south is 1.5 % longer). */
export const WORKING_CELL_M = WORKING_STEP_DEG * METRES_PER_DEG_LON;

/** The outline of the province in the plane, counter-clockwise, first corner not repeated. */
export const OUTLINE_RING: readonly Point[] = outline.geometry.coordinates[0]!.slice(0, -1).map(toPlane);

/** The centre of a cell in the plane. */
export function cellPoint(cell: number): Point {
  const row = Math.floor(cell / WORKING_COLUMNS);
  return gridPoint(cell - row * WORKING_COLUMNS, row);
}

/** The point at fractional column and row, 0 being the centre of the first cell. */
export function gridPoint(column: number, row: number): Point {
  return toPlane([
    WORKING_WEST_DEG + (column + 0.5) * WORKING_STEP_DEG,
    WORKING_NORTH_DEG - (row + 0.5) * WORKING_STEP_DEG,
  ]);
}

/** The cell that holds a point; points outside the raster count to its nearest edge cell. */
export function cellAt(point: Point): number {
  const [lonDeg, latDeg] = toPosition(point);
  const column = Math.floor((lonDeg - WORKING_WEST_DEG) / WORKING_STEP_DEG);
  const row = Math.floor((WORKING_NORTH_DEG - latDeg) / WORKING_STEP_DEG);
  return limit(row, WORKING_ROWS) * WORKING_COLUMNS + limit(column, WORKING_COLUMNS);
}

/** 1 for every cell whose centre lies inside the outline. */
export function outlineMask(): Uint8Array {
  const mask = new Uint8Array(WORKING_CELLS);
  for (let row = 0; row < WORKING_ROWS; row++) {
    for (const [from, to] of crossings(gridPoint(0, row).y)) {
      for (let column = 0; column < WORKING_COLUMNS; column++) {
        const x = gridPoint(column, row).x;
        if (x > from && x < to) mask[row * WORKING_COLUMNS + column] = 1;
      }
    }
  }
  return mask;
}

/** Whether a point lies inside the province. */
export function isInsideProvince(point: Point): boolean {
  return isInsideRing(point, OUTLINE_RING);
}

/** Calls `visit` with the neighbours (edge and corner) of a cell and their distance in cells. */
export function forEachNeighbour(cell: number, visit: (neighbour: number, distanceCells: number) => void): void {
  const row = Math.floor(cell / WORKING_COLUMNS);
  const column = cell - row * WORKING_COLUMNS;
  for (let dr = -1; dr <= 1; dr++) {
    for (let dc = -1; dc <= 1; dc++) {
      const r = row + dr;
      const c = column + dc;
      if ((dr === 0 && dc === 0) || r < 0 || c < 0 || r >= WORKING_ROWS || c >= WORKING_COLUMNS) continue;
      visit(r * WORKING_COLUMNS + c, dr !== 0 && dc !== 0 ? Math.SQRT2 : 1);
    }
  }
}

/** The stretches of a west-east line that lie inside the outline. */
function crossings(y: number): [number, number][] {
  const xs: number[] = [];
  for (let i = 0, j = OUTLINE_RING.length - 1; i < OUTLINE_RING.length; j = i++) {
    const a = OUTLINE_RING[i]!;
    const b = OUTLINE_RING[j]!;
    if (a.y > y !== b.y > y) xs.push(a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y));
  }
  xs.sort((a, b) => a - b);
  return Array.from({ length: xs.length / 2 }, (_, i) => [xs[2 * i]!, xs[2 * i + 1]!]);
}

function limit(value: number, count: number): number {
  return Math.min(Math.max(value, 0), count - 1);
}
