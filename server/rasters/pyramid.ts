import { deflateSync, inflateSync } from "node:zlib";
import { CHUNK_CELLS, COARSEST_LEVEL, NO_VALUE, type StoredChunk } from "./chunks.ts";

/** Some cells of a raster. */
export interface RasterWindow {
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
}

export interface RasterSize {
  readonly columns: number;
  readonly rows: number;
}

/** New values of a window of a raster, row by row. */
export interface RasterPart {
  readonly window: RasterWindow;
  readonly tenths: Int16Array;
  /** Site ids of the best servers, 0: none; where they are to be kept. */
  readonly servers: Int32Array | undefined;
}

/** What becomes of a chunk; `values` null: nothing is left in it. */
export interface ChunkChange {
  readonly level: number;
  readonly chunkColumn: number;
  readonly chunkRow: number;
  readonly values: Buffer | null;
  readonly servers: Buffer | null;
}

/** A chunk that holds something. */
export type EncodedChunk = ChunkChange & { readonly values: Buffer };

/** A chunk of any level as it is stored, undefined where there is none. */
export type StoredChunkAt = (level: number, chunkColumn: number, chunkRow: number) => StoredChunk | undefined;

const CHUNK_SIZE = CHUNK_CELLS * CHUNK_CELLS;
const ALIGNMENT = 2 ** COARSEST_LEVEL;

/** Grows a window to whole cells of the coarsest level: each of its levels then follows from its own cells alone. */
export function alignedWindow(window: RasterWindow, size: RasterSize): RasterWindow {
  const down = (cell: number) => Math.floor(cell / ALIGNMENT) * ALIGNMENT;
  const up = (cell: number, limit: number) => Math.min(Math.ceil(cell / ALIGNMENT) * ALIGNMENT, limit);
  const column0 = down(window.column0);
  const row0 = down(window.row0);
  return {
    column0,
    row0,
    columns: up(window.column0 + window.columns, size.columns) - column0,
    rows: up(window.row0 + window.rows, size.rows) - row0,
  };
}

/** The chunks of a level that a window touches. */
export function chunksOfWindow(window: RasterWindow) {
  const chunk = (cell: number) => Math.floor(cell / CHUNK_CELLS);
  return {
    firstColumn: chunk(window.column0),
    lastColumn: chunk(window.column0 + window.columns - 1),
    firstRow: chunk(window.row0),
    lastRow: chunk(window.row0 + window.rows - 1),
  };
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

/** The same window on the next coarser level; its first cell must have even numbers. */
function halved({ column0, row0, columns, rows }: RasterWindow): RasterWindow {
  return { column0: column0 / 2, row0: row0 / 2, columns: Math.ceil(columns / 2), rows: Math.ceil(rows / 2) };
}

/** Copies the cells that a window and a chunk share, into the chunk's cells or out of them. */
function copyShared<Cells extends Int16Array | Int32Array>(
  window: RasterWindow,
  cells: Cells,
  chunk: { chunkColumn: number; chunkRow: number },
  chunkCells: Cells,
  direction: "into the chunk" | "into the window",
): void {
  const left = chunk.chunkColumn * CHUNK_CELLS;
  const top = chunk.chunkRow * CHUNK_CELLS;
  const firstColumn = Math.max(left, window.column0);
  const width = Math.min(left + CHUNK_CELLS, window.column0 + window.columns) - firstColumn;
  const lastRow = Math.min(top + CHUNK_CELLS, window.row0 + window.rows);
  for (let row = Math.max(top, window.row0); row < lastRow; row++) {
    const inWindow = (row - window.row0) * window.columns + firstColumn - window.column0;
    const inChunk = (row - top) * CHUNK_CELLS + firstColumn - left;
    if (direction === "into the chunk") chunkCells.set(cells.subarray(inWindow, inWindow + width) as never, inChunk);
    else cells.set(chunkCells.subarray(inChunk, inChunk + width) as never, inWindow);
  }
}

/** The values of a stored chunk, tenths. */
export function inflatedValues(values: Uint8Array): Int16Array {
  const bytes = inflateSync(values);
  return new Int16Array(bytes.buffer, bytes.byteOffset, CHUNK_SIZE);
}

function inflatedServers(servers: Uint8Array): Int32Array {
  const bytes = inflateSync(servers);
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function bytesOf(cells: Int16Array | Int32Array): Uint8Array {
  return new Uint8Array(cells.buffer, cells.byteOffset, cells.byteLength);
}

/** The compressed form of a chunk's cells: the same cells give the same bytes. */
function deflate(cells: Int16Array | Int32Array): Buffer {
  return deflateSync(bytesOf(cells), { level: 3 });
}

function isSame(before: Int16Array | Int32Array | undefined, after: Int16Array | Int32Array): boolean {
  return before !== undefined && Buffer.compare(bytesOf(before), bytesOf(after)) === 0;
}

function isBlank(values: Int16Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== NO_VALUE) return false;
  return true;
}

function changeOf(
  level: number,
  chunkColumn: number,
  chunkRow: number,
  part: RasterPart,
  stored: StoredChunk | undefined,
): ChunkChange | undefined {
  const place = { chunkColumn, chunkRow };
  const valuesBefore = stored && inflatedValues(stored.values);
  const values = valuesBefore?.slice() ?? new Int16Array(CHUNK_SIZE).fill(NO_VALUE);
  copyShared(part.window, part.tenths, place, values, "into the chunk");
  if (isBlank(values)) return stored === undefined ? undefined : { level, ...place, values: null, servers: null };
  const serversBefore = stored?.servers ? inflatedServers(stored.servers) : undefined;
  const servers = part.servers && (serversBefore?.slice() ?? new Int32Array(CHUNK_SIZE));
  if (servers !== undefined) copyShared(part.window, part.servers as Int32Array, place, servers, "into the chunk");
  if (isSame(valuesBefore, values) && (servers === undefined || isSame(serversBefore, servers))) return undefined;
  return { level, ...place, values: deflate(values), servers: servers === undefined ? null : deflate(servers) };
}

/**
 * The chunks of all levels that new values change. The window must be aligned ({@link alignedWindow}); what lies outside
 * of it stays as stored. Chunks that come out as they are stored are left out, and so are blank ones that are not stored.
 * `part` is of the first of the levels.
 */
export function* chunkChanges(
  part: RasterPart,
  storedAt: StoredChunkAt,
  levels = { first: 0, last: COARSEST_LEVEL },
): Generator<ChunkChange> {
  let current = part;
  for (let level = levels.first; level <= levels.last; level++) {
    const { firstColumn, lastColumn, firstRow, lastRow } = chunksOfWindow(current.window);
    for (let chunkRow = firstRow; chunkRow <= lastRow; chunkRow++) {
      for (let chunkColumn = firstColumn; chunkColumn <= lastColumn; chunkColumn++) {
        const stored = storedAt(level, chunkColumn, chunkRow);
        const change = changeOf(level, chunkColumn, chunkRow, current, stored);
        if (change !== undefined) yield change;
      }
    }
    if (level === levels.last) return;
    const { tenths } = coarser(current.tenths, current.window.columns, current.window.rows);
    current = { window: halved(current.window), tenths, servers: undefined };
  }
}

/** The chunks of some levels where nothing is stored yet; chunks without any value are left out. `part` is of the first level. */
export function newChunks(part: RasterPart, levels = { first: 0, last: COARSEST_LEVEL }): Generator<EncodedChunk> {
  // Where nothing is stored, no change empties a chunk.
  return chunkChanges(part, () => undefined, levels) as Generator<EncodedChunk>;
}

/** The chunks of a whole raster at all levels. */
export function encodeChunks(
  tenths: Int16Array,
  servers: Int32Array | undefined,
  columns: number,
  rows: number,
): Generator<EncodedChunk> {
  return newChunks({ window: { column0: 0, row0: 0, columns, rows }, tenths, servers });
}

/** Puts new values into a part that holds their window. */
export function putInto(part: RasterPart, piece: RasterPart): void {
  const { column0, row0, columns, rows } = piece.window;
  for (let row = 0; row < rows; row++) {
    const to = (row0 + row - part.window.row0) * part.window.columns + column0 - part.window.column0;
    part.tenths.set(piece.tenths.subarray(row * columns, (row + 1) * columns), to);
  }
}

/** A window of a raster from the chunks of one level that touch it; what is not stored has no value and no server. */
export function decodeWindow(chunks: readonly StoredChunk[], window: RasterWindow, withServers: boolean): RasterPart {
  const cells = window.columns * window.rows;
  const tenths = new Int16Array(cells).fill(NO_VALUE);
  const servers = withServers ? new Int32Array(cells) : undefined;
  for (const chunk of chunks) {
    copyShared(window, tenths, chunk, inflatedValues(chunk.values), "into the window");
    if (servers !== undefined && chunk.servers !== null)
      copyShared(window, servers, chunk, inflatedServers(chunk.servers), "into the window");
  }
  return { window, tenths, servers };
}
