import { groundM, surfaceM } from "./radial-arrays";

let heightAt: usize = 0;
let clutterAt: usize = 0;
let firstColumn: i32 = 0;
let firstRow: i32 = 0;
let columns: i32 = 0;
let rows: i32 = 0;

/**
 * Sets the ground around a site: a window of a grid, row by row, that holds all that the site's radials cross.
 * @param heights address of the window's heights, 32-bit, m amsl, NaN where unknown
 * @param clutter address of the window's clutter heights, 8-bit, m; 0 where no clutter is loaded
 * @param windowColumn,windowRow its first cell in the grid
 */
export function setGround(
  heights: usize,
  clutter: usize,
  windowColumn: i32,
  windowRow: i32,
  windowColumns: i32,
  windowRows: i32,
): void {
  heightAt = heights;
  clutterAt = clutter;
  firstColumn = windowColumn;
  firstRow = windowRow;
  columns = windowColumns;
  rows = windowRows;
}

/**
 * Fills the samples 0..rings of a radial: ground by bilinear interpolation, surface with the clutter of the nearest cell.
 * In grid cells the radial runs from (x, y) along x + i * (linear + i * (square + i * cube)), y + i * south. Stops at the
 * first sample whose height is unknown (a void, or the window's edge, which is the grid's): a path over unknown terrain
 * has no known loss.
 * Returns the number of the last known sample, -1 when there is none.
 */
export function fillRadial(x0: f64, y0: f64, south: f64, linear: f64, square: f64, cube: f64, rings: i32): i32 {
  const ground = groundM;
  const surface = surfaceM;
  const lastColumn = firstColumn + columns - 1;
  const lastRow = firstRow + rows - 1;
  for (let ring = 0; ring <= rings; ring++) {
    const i = f64(ring);
    const x = x0 + i * (linear + i * (square + i * cube));
    const y = y0 + i * south;
    const isInside = x >= f64(firstColumn) && y >= f64(firstRow) && x <= f64(lastColumn) && y <= f64(lastRow);
    if (!isInside) return ring - 1;
    // On the last row or column the cell before it is interpolated to its far edge.
    const column = x < f64(lastColumn) ? i32(x) : lastColumn - 1;
    const row = y < f64(lastRow) ? i32(y) : lastRow - 1;
    const fx = x - f64(column);
    const fy = y - f64(row);
    const at = (row - firstRow) * columns + column - firstColumn;
    const upper = heightAt + (at << 2);
    const lower = upper + (columns << 2);
    const northWest = f64(load<f32>(upper));
    const southWest = f64(load<f32>(lower));
    const north = northWest + (f64(load<f32>(upper, 4)) - northWest) * fx;
    const southern = southWest + (f64(load<f32>(lower, 4)) - southWest) * fx;
    const height = north + (southern - north) * fy;
    if (isNaN(height)) return ring - 1;
    ground[ring] = height;
    if (clutterAt == 0) surface[ring] = height;
    else surface[ring] = height + f64(load<u8>(clutterAt + (fy < 0.5 ? at : at + columns) + (fx < 0.5 ? 0 : 1)));
  }
  return rings;
}
