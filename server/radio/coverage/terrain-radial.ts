import type { TerrainGrid } from "../terrain-grid.ts";
import { bearingFrom } from "./local-metric.ts";

/** A place on a terrain grid, in cells from the centre of the first one. */
export interface GridPlace {
  x: number;
  y: number;
  latitudeDeg: number;
}

/**
 * Fills the samples 0..rings of a radial: ground by bilinear interpolation, surface with the clutter of the nearest
 * cell. Stops at the first sample whose height is unknown (a void, or the grid's edge): a path over unknown terrain
 * has no known loss. Returns the number of the last known sample, -1 when there is none.
 */
export function fillTerrainRadial(
  grid: TerrainGrid,
  place: GridPlace,
  bearingRad: number,
  stepKm: number,
  rings: number,
  groundM: Float64Array,
  surfaceM: Float64Array,
): number {
  const { heightM, columns, rows, stepDeg } = grid;
  const clutterM = grid.clutterHeightM;
  const bearing = bearingFrom(place.latitudeDeg, bearingRad);
  const perRing = stepKm / stepDeg;
  const south = -bearing.latitudeDegPerKm * perRing;
  const linear = bearing.linear * perRing;
  const square = bearing.square * perRing * stepKm;
  const cube = bearing.cube * perRing * stepKm * stepKm;
  const lastColumn = columns - 1;
  const lastRow = rows - 1;
  for (let i = 0; i <= rings; i++) {
    const x = place.x + i * (linear + i * (square + i * cube));
    const y = place.y + i * south;
    if (!(x >= 0 && y >= 0 && x <= lastColumn && y <= lastRow)) return i - 1;
    // On the last row or column the cell before it is interpolated to its far edge.
    const column = x < lastColumn ? x | 0 : lastColumn - 1;
    const row = y < lastRow ? y | 0 : lastRow - 1;
    const fx = x - column;
    const fy = y - row;
    const at = row * columns + column;
    const north = heightM[at]! + (heightM[at + 1]! - heightM[at]!) * fx;
    const below = at + columns;
    const southern = heightM[below]! + (heightM[below + 1]! - heightM[below]!) * fx;
    const height = north + (southern - north) * fy;
    if (Number.isNaN(height)) return i - 1;
    groundM[i] = height;
    if (clutterM) surfaceM[i] = height + clutterM[(fy < 0.5 ? at : below) + (fx < 0.5 ? 0 : 1)]!;
  }
  return rings;
}
