/**
 * A regular latitude/longitude raster of ground heights, row by row from the north-west corner.
 * `westDeg` and `northDeg` are the CENTRE of the first cell (EPSG:4326); column c lies at `westDeg + c * stepDeg`,
 * row r at `northDeg - r * stepDeg`. Heights are metres above mean sea level; NaN means unknown.
 */
export interface TerrainGrid {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
  /** Ground height of every cell, metres above mean sea level, NaN where unknown; length `columns * rows`. */
  readonly heightM: Float32Array;
  /** Representative height of what stands on the ground, whole metres; absent where no clutter is loaded. */
  readonly clutterHeightM?: Uint8Array;
}

/** The rectangle covered by the cell CENTRES of a grid, in degrees. */
export interface GridBounds {
  readonly westDeg: number;
  readonly southDeg: number;
  readonly eastDeg: number;
  readonly northDeg: number;
}

/** 3 arc-seconds in degrees: the default step of a terrain grid (about 93 m of latitude). */
export const THREE_ARC_SECONDS_DEG = 3 / 3600;

/** Slack, in cells, by which a point may lie outside the outermost centres: rounding of degrees, not extrapolation. */
const EDGE_SLACK_CELLS = 1e-6;

/** The rectangle through the outermost cell centres; inside it every bilinear sample is an interpolation. */
export function gridBounds(grid: TerrainGrid): GridBounds {
  return {
    westDeg: grid.westDeg,
    eastDeg: grid.westDeg + (grid.columns - 1) * grid.stepDeg,
    northDeg: grid.northDeg,
    southDeg: grid.northDeg - (grid.rows - 1) * grid.stepDeg,
  };
}

/** The array index of the cell whose centre is nearest, or -1 where the point lies outside every cell. */
export function cellIndex(grid: TerrainGrid, longitudeDeg: number, latitudeDeg: number): number {
  const column = Math.round((longitudeDeg - grid.westDeg) / grid.stepDeg);
  const row = Math.round((grid.northDeg - latitudeDeg) / grid.stepDeg);
  const inside = column >= 0 && column < grid.columns && row >= 0 && row < grid.rows;
  return inside ? row * grid.columns + column : -1;
}

/** The centre of a cell as [longitudeDeg, latitudeDeg]. */
export function cellCentreDeg(grid: TerrainGrid, index: number): [number, number] {
  const row = Math.floor(index / grid.columns);
  return [grid.westDeg + (index - row * grid.columns) * grid.stepDeg, grid.northDeg - row * grid.stepDeg];
}

/**
 * Ground height by bilinear interpolation between the four nearest cell centres, metres; NaN where the point lies
 * outside the outermost centres or where a neighbour that weighs more than zero is unknown.
 */
export function sampleHeightM(grid: TerrainGrid, longitudeDeg: number, latitudeDeg: number): number {
  const x = (longitudeDeg - grid.westDeg) / grid.stepDeg;
  const y = (grid.northDeg - latitudeDeg) / grid.stepDeg;
  return bilinearSample(grid.heightM, grid.columns, grid.rows, x, y);
}

/** Height of the clutter of the cell that holds the point (nearest cell: heights of classes do not blend), metres; NaN where none is known. */
export function sampleClutterHeightM(grid: TerrainGrid, longitudeDeg: number, latitudeDeg: number): number {
  const index = cellIndex(grid, longitudeDeg, latitudeDeg);
  return index < 0 || grid.clutterHeightM === undefined ? Number.NaN : grid.clutterHeightM[index]!;
}

/**
 * Bilinear interpolation in a row-major raster at fractional column `x` and row `y` (0 = centre of the first cell).
 * NaN outside the outermost centres; a NaN neighbour counts only where its weight is above zero.
 */
export function bilinearSample(values: ArrayLike<number>, columns: number, rows: number, x: number, y: number): number {
  const outside =
    !(x >= -EDGE_SLACK_CELLS && x <= columns - 1 + EDGE_SLACK_CELLS) ||
    !(y >= -EDGE_SLACK_CELLS && y <= rows - 1 + EDGE_SLACK_CELLS);
  if (outside) return Number.NaN;
  const column = Math.min(Math.max(Math.floor(x), 0), columns - 1);
  const row = Math.min(Math.max(Math.floor(y), 0), rows - 1);
  const fx = snap(x - column);
  const fy = snap(y - row);
  const at = row * columns + column;
  // A zero weight must not read its neighbour: beyond the last row there is none, and 0 * NaN is NaN.
  const north = fx === 0 ? values[at]! : fx === 1 ? values[at + 1]! : values[at]! * (1 - fx) + values[at + 1]! * fx;
  if (fy === 0) return north;
  const below = at + columns;
  const south =
    fx === 0 ? values[below]! : fx === 1 ? values[below + 1]! : values[below]! * (1 - fx) + values[below + 1]! * fx;
  return fy === 1 ? south : north * (1 - fy) + south * fy;
}

/** Rounds a weight that differs from 0 or 1 by the rounding of degrees only. */
function snap(weight: number): number {
  if (weight < EDGE_SLACK_CELLS) return 0;
  return weight > 1 - EDGE_SLACK_CELLS ? 1 : weight;
}
