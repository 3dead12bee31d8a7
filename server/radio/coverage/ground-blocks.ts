import type { TerrainGrid } from "../terrain-grid.ts";
import { cellSideKm } from "./local-metric.ts";

/** Cells along one side of a block: those of a stored coverage chunk, so that one address names both. */
export const BLOCK_CELLS = 256;

/** Where a province's cells lie; west and north are the centre of the first one. */
export interface CellFrame {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
}

/** Some whole blocks of a frame. */
export interface BlockRange {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Ground of one block, 256 x 256 cells; NaN beyond the frame. */
export interface GroundBlock {
  readonly heightM: Float32Array;
  readonly clutterHeightM: Uint8Array | undefined;
}

/** The blocks that a radius around a place touches; undefined where the place lies outside the frame. */
export function blocksAround(frame: CellFrame, lon: number, lat: number, radiusKm: number): BlockRange | undefined {
  const x = (lon - frame.westDeg) / frame.stepDeg;
  const y = (frame.northDeg - lat) / frame.stepDeg;
  if (!(x >= 0 && y >= 0 && x <= frame.columns - 1 && y <= frame.rows - 1)) return undefined;
  const reach = radiusKm / cellSideKm(lat, frame.stepDeg) + 3;
  const block = (cell: number, cells: number) => Math.floor(Math.min(Math.max(cell, 0), cells - 1) / BLOCK_CELLS);
  return {
    firstColumn: block(x - reach, frame.columns),
    lastColumn: block(x + reach, frame.columns),
    firstRow: block(y - reach, frame.rows),
    lastRow: block(y + reach, frame.rows),
  };
}

/** Every block of a range as [column, row]. */
export function* blocksOf(range: BlockRange): Generator<[column: number, row: number]> {
  for (let row = range.firstRow; row <= range.lastRow; row++) {
    for (let column = range.firstColumn; column <= range.lastColumn; column++) yield [column, row];
  }
}

/** Cells of one block cut out of a whole array; `empty` stands beyond its edges. */
export function cutBlock<Cells extends Float32Array | Uint8Array>(
  frame: CellFrame,
  cells: Cells,
  column: number,
  row: number,
  block: Cells,
): Cells {
  const width = Math.min(BLOCK_CELLS, frame.columns - column * BLOCK_CELLS);
  const height = Math.min(BLOCK_CELLS, frame.rows - row * BLOCK_CELLS);
  for (let y = 0; y < height; y++) {
    const from = (row * BLOCK_CELLS + y) * frame.columns + column * BLOCK_CELLS;
    block.set(cells.subarray(from, from + width) as never, y * BLOCK_CELLS);
  }
  return block;
}

/** The part of the frame that a range of blocks covers, and where it begins in the whole. */
export interface PartOfFrame {
  readonly frame: CellFrame;
  readonly column0: number;
  readonly row0: number;
}

export function partOf(frame: CellFrame, range: BlockRange): PartOfFrame {
  const column0 = range.firstColumn * BLOCK_CELLS;
  const row0 = range.firstRow * BLOCK_CELLS;
  return {
    column0,
    row0,
    frame: {
      westDeg: frame.westDeg + column0 * frame.stepDeg,
      northDeg: frame.northDeg - row0 * frame.stepDeg,
      stepDeg: frame.stepDeg,
      columns: Math.min((range.lastColumn + 1) * BLOCK_CELLS, frame.columns) - column0,
      rows: Math.min((range.lastRow + 1) * BLOCK_CELLS, frame.rows) - row0,
    },
  };
}

/** Copies a block into an array over a part of the frame. */
export function pasteBlock<Cells extends Float32Array | Uint8Array | Int16Array>(
  part: PartOfFrame,
  into: Cells,
  column: number,
  row: number,
  block: Cells,
): void {
  const left = column * BLOCK_CELLS - part.column0;
  const top = row * BLOCK_CELLS - part.row0;
  const width = Math.min(BLOCK_CELLS, part.frame.columns - left);
  const height = Math.min(BLOCK_CELLS, part.frame.rows - top);
  for (let y = 0; y < height; y++) {
    into.set(block.subarray(y * BLOCK_CELLS, y * BLOCK_CELLS + width) as never, (top + y) * part.frame.columns + left);
  }
}

/** One terrain grid from the blocks of a range. */
export function groundOf(
  part: PartOfFrame,
  range: BlockRange,
  blockAt: (column: number, row: number) => GroundBlock,
): TerrainGrid {
  const heightM = new Float32Array(part.frame.columns * part.frame.rows);
  let clutterHeightM: Uint8Array | undefined;
  for (const [column, row] of blocksOf(range)) {
    const block = blockAt(column, row);
    pasteBlock(part, heightM, column, row, block.heightM);
    if (block.clutterHeightM === undefined) continue;
    clutterHeightM ??= new Uint8Array(heightM.length);
    pasteBlock(part, clutterHeightM, column, row, block.clutterHeightM);
  }
  return { ...part.frame, heightM, ...(clutterHeightM === undefined ? {} : { clutterHeightM }) };
}
