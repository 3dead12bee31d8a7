/** The eight directions as opposite pairs: a cell counts as surrounded where both ends of one pair are known. */
const OPPOSITES = [
  [
    [1, 0],
    [-1, 0],
  ],
  [
    [0, 1],
    [0, -1],
  ],
  [
    [1, 1],
    [-1, -1],
  ],
  [
    [1, -1],
    [-1, 1],
  ],
] as const;

/** A raster with gaps (NaN). */
interface Raster {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

/** The nearest known value in one direction and its distance in cells, or undefined within `reach` steps. */
function nearestKnown(raster: Raster, column: number, row: number, step: readonly [number, number], reach: number) {
  const length = Math.hypot(step[0], step[1]);
  for (let n = 1; n * length <= reach; n++) {
    const x = column + n * step[0];
    const y = row + n * step[1];
    if (x < 0 || y < 0 || x >= raster.columns || y >= raster.rows) return undefined;
    const value = raster.values[y * raster.columns + x]!;
    if (!Number.isNaN(value)) return { value, distance: n * length };
  }
  return undefined;
}

/** Mean of the nearest known values in the eight directions, by inverse squared distance; NaN where not surrounded. */
function interpolated(raster: Raster, column: number, row: number, reach: number): number {
  let weights = 0;
  let sum = 0;
  let surrounded = false;
  for (const [forward, backward] of OPPOSITES) {
    const ends = [
      nearestKnown(raster, column, row, forward, reach),
      nearestKnown(raster, column, row, backward, reach),
    ];
    if (ends[0] !== undefined && ends[1] !== undefined) surrounded = true;
    for (const end of ends) {
      if (end === undefined) continue;
      const weight = 1 / end.distance ** 2;
      weights += weight;
      sum += weight * end.value;
    }
  }
  return surrounded ? sum / weights : Number.NaN;
}

/**
 * Values for the gaps of a raster that lie between known cells at most `reachCells` away; the raster itself stays as it is.
 * Filled cells are never a source for others, so the order does not matter. Returns index and value of every filled cell.
 */
export function fillVoids(raster: Raster, reachCells: number): { indices: number[]; values: number[] } {
  const indices: number[] = [];
  const values: number[] = [];
  if (reachCells < 1) return { indices, values };
  for (let i = 0; i < raster.values.length; i++) {
    if (!Number.isNaN(raster.values[i]!)) continue;
    const row = Math.floor(i / raster.columns);
    const value = interpolated(raster, i - row * raster.columns, row, reachCells);
    if (Number.isNaN(value)) continue;
    indices.push(i);
    values.push(value);
  }
  return { indices, values };
}
