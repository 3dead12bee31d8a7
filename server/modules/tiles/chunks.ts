import { inflateSync } from "node:zlib";
import { tileLatitude, tileLongitude } from "../../geometry/mercator.ts";
import type { SampledGrid, TileAddress } from "./raster.ts";

/** Cells along one side of a stored chunk. */
export const CHUNK_CELLS = 256;
const NO_VALUE = -32_768;
const COARSEST_LEVEL = 3;

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
