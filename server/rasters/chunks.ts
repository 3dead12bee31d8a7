import { deflateSync, inflateSync } from "node:zlib";
import { tileLatitude, tileLongitude } from "../geometry/mercator.ts";
import type { SampledGrid, TileAddress } from "./sampling.ts";

/** Cells along one side of a stored chunk. */
export const CHUNK_CELLS = 256;
/** Stored where there is no value. */
export const NO_VALUE = -32_768;
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
  const pixelDeg = 360 / 2 ** z / tilePixels;
  const level = Math.min(Math.max(Math.floor(Math.log2(pixelDeg / frame.stepDeg)), 0), COARSEST_LEVEL);
  const coarse = levelFrame(frame, level);
  const column = (lon: number) => (lon - coarse.westDeg) / coarse.stepDeg;
  const row = (lat: number) => (coarse.northDeg - lat) / coarse.stepDeg;
  const chunk = (cell: number) => Math.floor(cell / CHUNK_CELLS);
  const firstCell = Math.floor(column(tileLongitude(z, x, 0, 1))) - 1;
  const lastCell = Math.ceil(column(tileLongitude(z, x, 1, 1))) + 1;
  const topCell = Math.floor(row(tileLatitude(z, y, 0, 1))) - 1;
  const bottomCell = Math.ceil(row(tileLatitude(z, y, 1, 1))) + 1;
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

export interface EncodedChunk {
  readonly level: number;
  readonly chunkColumn: number;
  readonly chunkRow: number;
  readonly values: Buffer;
  readonly servers: Buffer | null;
}

/** Tenths of a value as stored; NaN becomes NO_VALUE. */
export function toTenths(value: number): number {
  return Number.isNaN(value) ? NO_VALUE : Math.min(Math.max(Math.round(value * 10), -32_767), 32_767);
}

/** Halves a raster: the mean of the cells that have a value, so that thin coverage neither grows nor vanishes. */
export function coarser(
  tenths: Int16Array,
  columns: number,
  rows: number,
): { tenths: Int16Array; columns: number; rows: number } {
  const half = { columns: Math.ceil(columns / 2), rows: Math.ceil(rows / 2) };
  const result = new Int16Array(half.columns * half.rows);
  for (let row = 0; row < half.rows; row++) {
    for (let column = 0; column < half.columns; column++) {
      let sum = 0;
      let count = 0;
      for (let r = 2 * row; r < Math.min(2 * row + 2, rows); r++) {
        for (let c = 2 * column; c < Math.min(2 * column + 2, columns); c++) {
          const value = tenths[r * columns + c] as number;
          if (value !== NO_VALUE) {
            sum += value;
            count++;
          }
        }
      }
      result[row * half.columns + column] = count === 0 ? NO_VALUE : Math.round(sum / count);
    }
  }
  return { tenths: result, ...half };
}

function cut<Cells extends Int16Array | Int32Array>(
  cells: Cells,
  empty: Cells,
  columns: number,
  rows: number,
  chunkColumn: number,
  chunkRow: number,
): Cells {
  const width = Math.min(CHUNK_CELLS, columns - chunkColumn * CHUNK_CELLS);
  const height = Math.min(CHUNK_CELLS, rows - chunkRow * CHUNK_CELLS);
  for (let row = 0; row < height; row++) {
    const from = (chunkRow * CHUNK_CELLS + row) * columns + chunkColumn * CHUNK_CELLS;
    empty.set(cells.subarray(from, from + width), row * CHUNK_CELLS);
  }
  return empty;
}

/**
 * The chunks of a whole raster at all levels; chunks without any value are left out.
 * `servers` are the best servers' site ids of the finest level, where they are to be kept.
 */
export function* encodeChunks(
  tenths: Int16Array,
  servers: Int32Array | undefined,
  columns: number,
  rows: number,
): Generator<EncodedChunk> {
  let layer = { tenths, columns, rows };
  for (let level = 0; level <= COARSEST_LEVEL; level++) {
    for (let chunkRow = 0; chunkRow * CHUNK_CELLS < layer.rows; chunkRow++) {
      for (let chunkColumn = 0; chunkColumn * CHUNK_CELLS < layer.columns; chunkColumn++) {
        const blank = new Int16Array(CHUNK_CELLS * CHUNK_CELLS).fill(NO_VALUE);
        const values = cut(layer.tenths, blank, layer.columns, layer.rows, chunkColumn, chunkRow);
        if (values.every((value) => value === NO_VALUE)) continue;
        const sites =
          level === 0 && servers !== undefined
            ? cut(servers, new Int32Array(CHUNK_CELLS * CHUNK_CELLS), columns, rows, chunkColumn, chunkRow)
            : undefined;
        yield {
          level,
          chunkColumn,
          chunkRow,
          values: deflate(values),
          servers: sites === undefined ? null : deflate(sites),
        };
      }
    }
    layer = coarser(layer.tenths, layer.columns, layer.rows);
  }
}

function deflate(cells: Int16Array | Int32Array): Buffer {
  return deflateSync(new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength), { level: 3 });
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

/** A whole raster from the chunks of its finest level; what is not stored has no value and no server. */
export function decodeRaster(
  chunks: readonly StoredChunk[],
  columns: number,
  rows: number,
): { tenths: Int16Array; servers: Int32Array } {
  const tenths = new Int16Array(columns * rows).fill(NO_VALUE);
  const servers = new Int32Array(columns * rows);
  for (const chunk of chunks) {
    const values = inflateSync(chunk.values);
    paste(new Int16Array(values.buffer, values.byteOffset, CHUNK_CELLS ** 2), tenths, columns, rows, chunk);
    if (chunk.servers === null) continue;
    const sites = inflateSync(chunk.servers);
    paste(
      new Int32Array(sites.buffer.slice(sites.byteOffset, sites.byteOffset + sites.byteLength)),
      servers,
      columns,
      rows,
      chunk,
    );
  }
  return { tenths, servers };
}

function paste<Cells extends Int16Array | Int32Array>(
  cells: Cells,
  into: Cells,
  columns: number,
  rows: number,
  chunk: Chunk,
): void {
  const left = chunk.chunkColumn * CHUNK_CELLS;
  const top = chunk.chunkRow * CHUNK_CELLS;
  const width = Math.min(CHUNK_CELLS, columns - left);
  for (let row = 0; row < Math.min(CHUNK_CELLS, rows - top); row++) {
    into.set(cells.subarray(row * CHUNK_CELLS, row * CHUNK_CELLS + width), (top + row) * columns + left);
  }
}
