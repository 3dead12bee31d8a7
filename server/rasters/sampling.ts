import { encode } from "fast-png";
import { tileLatitude, tileLongitude } from "../geometry/mercator.ts";

/** A regular lon/lat grid with the value of a cell by column and row; NaN where there is none. */
export interface SampledGrid {
  /** Longitude and latitude of the centre of the north-western cell. */
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
  valueAt(column: number, row: number): number;
}

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export const RASTER_TILE_PIXELS = 256;

/** Fractional columns and rows of the grid at the centres of a tile's pixels. */
function gridPositions(grid: SampledGrid, { z, x, y }: TileAddress): { columns: Float64Array; rows: Float64Array } {
  const columns = new Float64Array(RASTER_TILE_PIXELS);
  const rows = new Float64Array(RASTER_TILE_PIXELS);
  for (let pixel = 0; pixel < RASTER_TILE_PIXELS; pixel++) {
    columns[pixel] = (tileLongitude(z, x, pixel + 0.5, RASTER_TILE_PIXELS) - grid.westDeg) / grid.stepDeg;
    rows[pixel] = (grid.northDeg - tileLatitude(z, y, pixel + 0.5, RASTER_TILE_PIXELS)) / grid.stepDeg;
  }
  return { columns, rows };
}

/** Bilinear where all four cells have a value, else the nearest cell's; NaN outside the grid. */
export function sample(grid: SampledGrid, column: number, row: number): number {
  const nearColumn = Math.round(column);
  const nearRow = Math.round(row);
  if (nearColumn < 0 || nearRow < 0 || nearColumn >= grid.columns || nearRow >= grid.rows) return Number.NaN;
  const c = Math.min(Math.max(Math.floor(column), 0), grid.columns - 2);
  const r = Math.min(Math.max(Math.floor(row), 0), grid.rows - 2);
  const u = Math.min(Math.max(column - c, 0), 1);
  const v = Math.min(Math.max(row - r, 0), 1);
  const north = grid.valueAt(c, r) * (1 - u) + grid.valueAt(c + 1, r) * u;
  const south = grid.valueAt(c, r + 1) * (1 - u) + grid.valueAt(c + 1, r + 1) * u;
  const value = north * (1 - v) + south * v;
  return Number.isNaN(value) ? grid.valueAt(nearColumn, nearRow) : value;
}

/** A tile of RGB pixels; `paint` writes three bytes for a value (NaN: none). */
function paintTile(
  grid: SampledGrid,
  tile: TileAddress,
  paint: (value: number, pixels: Uint8Array, at: number) => void,
): Uint8Array {
  const { columns, rows } = gridPositions(grid, tile);
  const pixels = new Uint8Array(RASTER_TILE_PIXELS * RASTER_TILE_PIXELS * 3);
  let at = 0;
  for (let j = 0; j < RASTER_TILE_PIXELS; j++) {
    for (let i = 0; i < RASTER_TILE_PIXELS; i++) {
      paint(sample(grid, columns[i] as number, rows[j] as number), pixels, at);
      at += 3;
    }
  }
  return pixels;
}

function png(pixels: Uint8Array): Buffer {
  const image = {
    width: RASTER_TILE_PIXELS,
    height: RASTER_TILE_PIXELS,
    data: pixels,
    channels: 3 as const,
    depth: 8 as const,
  };
  return Buffer.from(encode(image, { zlib: { level: 4 } }));
}

/** The same grid without an edge: beyond it the nearest cell goes on, so that the hillshade shows no cliff where the data end. */
function endless(grid: SampledGrid): SampledGrid {
  const shiftColumns = EDGE_CELLS;
  return {
    westDeg: grid.westDeg - shiftColumns * grid.stepDeg,
    northDeg: grid.northDeg + shiftColumns * grid.stepDeg,
    stepDeg: grid.stepDeg,
    columns: grid.columns + 2 * shiftColumns,
    rows: grid.rows + 2 * shiftColumns,
    valueAt: (column, row) =>
      grid.valueAt(
        Math.min(Math.max(column - shiftColumns, 0), grid.columns - 1),
        Math.min(Math.max(row - shiftColumns, 0), grid.rows - 1),
      ),
  };
}

/** Farther from the grid than this nobody looks. */
const EDGE_CELLS = 100_000;

/** Heights in metres in Terrarium encoding: height = 256 R + G + B / 256 - 32768. Unknown ground is painted as sea level. */
export function terrariumTile(grid: SampledGrid, tile: TileAddress): Buffer {
  return png(
    paintTile(endless(grid), tile, (value, pixels, at) => {
      const shifted = (Number.isNaN(value) ? 0 : value) + 32_768;
      const whole = Math.floor(shifted);
      pixels[at] = whole >> 8;
      pixels[at + 1] = whole & 255;
      pixels[at + 2] = Math.floor((shifted - whole) * 256);
    }),
  );
}

/** Values in tenths from -200 up: value = 25.6 R + 0.1 G - 200; 0, 0 where there is none (TILE_ENCODING of the coverage schemas). */
export function valueTile(grid: SampledGrid, tile: TileAddress): Buffer {
  return png(
    paintTile(grid, tile, (value, pixels, at) => {
      if (Number.isNaN(value)) return;
      const tenths = Math.min(Math.max(Math.round((value + 200) * 10), 1), 65_535);
      pixels[at] = tenths >> 8;
      pixels[at + 1] = tenths & 255;
    }),
  );
}
