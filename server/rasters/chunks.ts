import { inflateSync } from "node:zlib";
import { tileLatitude, tileLongitude } from "../geometry/mercator.ts";
import { NO_VALUE } from "../radio/coverage/tenths.ts";
import type { SampledGrid, TileAddress } from "./sampling.ts";

export { NO_VALUE, toTenths } from "../radio/coverage/tenths.ts";

/** Cells along one side of a stored chunk. */
export const CHUNK_CELLS = 256;
/** Level n has cells of 2^n steps; at level 3 a 3-arc-second province fits into one or two chunks. */
export const COARSEST_LEVEL = 3;

/** Where a layer's cells lie; level n has cells of 2^n steps. */
export interface LayerFrame {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
}

export interface ChunkWindow {
  readonly level: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface Chunk {
  readonly chunkColumn: number;
  readonly chunkRow: number;
  readonly values: Uint8Array;
}

/** The frame of a coarser level: the first cell's centre moves, because a cell covers 2^level cells of the layer. */
export function levelFrame(frame: LayerFrame, level: number): LayerFrame {
  const factor = 2 ** level;
  const shift = ((factor - 1) / 2) * frame.stepDeg;
  return {
    westDeg: frame.westDeg + shift,
    northDeg: frame.northDeg - shift,
    stepDeg: frame.stepDeg * factor,
    columns: Math.ceil(frame.columns / factor),
    rows: Math.ceil(frame.rows / factor),
  };
}

/** Level and chunks that a tile needs; undefined where the tile does not touch the layer. */
export function chunksOfTile(frame: LayerFrame, { z, x, y }: TileAddress, tilePixels: number): ChunkWindow | undefined {
  const bounds = [
    tileLongitude(z, x, 0, 1),
    tileLatitude(z, y, 1, 1),
    tileLongitude(z, x, 1, 1),
    tileLatitude(z, y, 0, 1),
  ] as const;
  return chunksOfBounds(frame, bounds, 360 / 2 ** z / tilePixels);
}

/** Level and chunks that a picture of these bounds (west, south, east, north) needs, whose pixels are `pixelDeg` wide. */
export function chunksOfBounds(
  frame: LayerFrame,
  [west, south, east, north]: readonly [number, number, number, number],
  pixelDeg: number,
): ChunkWindow | undefined {
  const level = Math.min(Math.max(Math.floor(Math.log2(pixelDeg / frame.stepDeg)), 0), COARSEST_LEVEL);
  const coarse = levelFrame(frame, level);
  const column = (lon: number) => (lon - coarse.westDeg) / coarse.stepDeg;
  const row = (lat: number) => (coarse.northDeg - lat) / coarse.stepDeg;
  const chunk = (cell: number) => Math.floor(cell / CHUNK_CELLS);
  const firstCell = Math.floor(column(west)) - 1;
  const lastCell = Math.ceil(column(east)) + 1;
  const topCell = Math.floor(row(north)) - 1;
  const bottomCell = Math.ceil(row(south)) + 1;
  if (lastCell < 0 || bottomCell < 0 || firstCell >= coarse.columns || topCell >= coarse.rows) return undefined;
  return {
    level,
    firstColumn: chunk(Math.max(firstCell, 0)),
    lastColumn: chunk(Math.min(lastCell, coarse.columns - 1)),
    firstRow: chunk(Math.max(topCell, 0)),
    lastRow: chunk(Math.min(bottomCell, coarse.rows - 1)),
  };
}

/** The cells of some chunks as a grid; a chunk that is not stored has no values. */
export function gridOfChunks(frame: LayerFrame, level: number, chunks: readonly Chunk[]): SampledGrid {
  const values = new Map<string, Int16Array>();
  for (const chunk of chunks) {
    const bytes = inflateSync(chunk.values);
    values.set(
      `${chunk.chunkColumn}/${chunk.chunkRow}`,
      new Int16Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 2),
    );
  }
  let lastColumn = -1;
  let lastRow = -1;
  let cells: Int16Array | undefined;
  return {
    ...levelFrame(frame, level),
    valueAt(column, row) {
      const chunkColumn = Math.floor(column / CHUNK_CELLS);
      const chunkRow = Math.floor(row / CHUNK_CELLS);
      if (chunkColumn !== lastColumn || chunkRow !== lastRow) {
        lastColumn = chunkColumn;
        lastRow = chunkRow;
        cells = values.get(`${chunkColumn}/${chunkRow}`);
      }
      const value =
        cells?.[(row - chunkRow * CHUNK_CELLS) * CHUNK_CELLS + (column - chunkColumn * CHUNK_CELLS)] ?? NO_VALUE;
      return value === NO_VALUE ? Number.NaN : value / 10;
    },
  };
}

/** The value and the serving site of one cell of the finest level; null where nothing serves. */
export function cellOfChunk(
  chunk: { values: Uint8Array; servers: Uint8Array | null },
  column: number,
  row: number,
): { value: number; siteId: number | null } | null {
  const index = (row % CHUNK_CELLS) * CHUNK_CELLS + (column % CHUNK_CELLS);
  const tenths = inflateSync(chunk.values).readInt16LE(index * 2);
  if (tenths === NO_VALUE) return null;
  const siteId = chunk.servers === null ? 0 : inflateSync(chunk.servers).readInt32LE(index * 4);
  return { value: tenths / 10, siteId: siteId === 0 ? null : siteId };
}

/** A chunk of the finest level as the database gives it. */
export interface StoredChunk extends Chunk {
  readonly servers: Uint8Array | null;
}
