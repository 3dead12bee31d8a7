import { describe, expect, it } from "vitest";
import { cellOfChunk, chunksOfTile, gridOfChunks, NO_VALUE, toTenths } from "./chunks.ts";
import { encodeChunks } from "./pyramid.ts";
import { sample } from "./sampling.ts";

const frame = { westDeg: 106.4, northDeg: 12.3, stepDeg: 3 / 3600, columns: 700, rows: 300 };

function raster(levelOf: (column: number, row: number) => number): Int16Array {
  const tenths = new Int16Array(frame.columns * frame.rows);
  for (let row = 0; row < frame.rows; row++) {
    for (let column = 0; column < frame.columns; column++)
      tenths[row * frame.columns + column] = toTenths(levelOf(column, row));
  }
  return tenths;
}

describe("stored chunks", () => {
  it("give back every cell, across the borders of chunks and at the raster's ragged edge", () => {
    const tenths = raster((column, row) => (column % 7 === 0 ? Number.NaN : -60 - column / 10 - row / 100));
    const chunks = [...encodeChunks(tenths, undefined, frame.columns, frame.rows)].filter((chunk) => chunk.level === 0);
    const grid = gridOfChunks(frame, 0, chunks);
    for (const [column, row] of [
      [0, 0],
      [1, 0],
      [255, 255],
      [256, 255],
      [256, 256],
      [699, 299],
      [511, 12],
    ] as const) {
      const expected = tenths[row * frame.columns + column] as number;
      expect(grid.valueAt(column, row)).toEqual(expected === NO_VALUE ? Number.NaN : expected / 10);
    }
  });

  it("leave out chunks without a value", () => {
    const tenths = raster((column) => (column < 256 ? -90 : Number.NaN));
    const columns = new Set(
      [...encodeChunks(tenths, undefined, frame.columns, frame.rows)]
        .filter((c) => c.level === 0)
        .map((c) => c.chunkColumn),
    );
    expect([...columns]).toEqual([0]);
  });

  it("keep the serving site of a cell", () => {
    const servers = new Int32Array(frame.columns * frame.rows).fill(7);
    servers[260 * frame.columns + 300] = 1_234_567;
    const chunks = [
      ...encodeChunks(
        raster(() => -81.3),
        servers,
        frame.columns,
        frame.rows,
      ),
    ];
    const chunk = chunks.find((each) => each.level === 0 && each.chunkColumn === 1 && each.chunkRow === 1);
    expect(cellOfChunk(chunk as NonNullable<typeof chunk>, 300, 260)).toEqual({ value: -81.3, siteId: 1_234_567 });
  });

  it("a coarser level lies where the finer one lies", () => {
    const tenths = raster((column, row) => -50 - column - row * 0.5); // steep: half a cell is half a dB
    const all = [...encodeChunks(tenths, undefined, frame.columns, frame.rows)];
    const fine = gridOfChunks(
      frame,
      0,
      all.filter((chunk) => chunk.level === 0),
    );
    const coarse = gridOfChunks(
      frame,
      2,
      all.filter((chunk) => chunk.level === 2),
    );
    const at = (grid: typeof fine, lon: number, lat: number) =>
      sample(grid, (lon - grid.westDeg) / grid.stepDeg, (grid.northDeg - lat) / grid.stepDeg);
    const truth = -50 - (106.6 - frame.westDeg) / frame.stepDeg - ((frame.northDeg - 12.2) / frame.stepDeg) * 0.5;
    for (const grid of [fine, coarse]) expect(Math.abs(at(grid, 106.6, 12.2) - truth)).toBeLessThan(0.2);
  });

  it("a tile asks for the level whose cells are about a pixel, and for nothing where it lies elsewhere", () => {
    expect(chunksOfTile(frame, { z: 8, x: 203, y: 119 }, 256)?.level).toBe(2);
    expect(chunksOfTile(frame, { z: 14, x: 13_040, y: 7_630 }, 256)?.level).toBe(0);
    expect(chunksOfTile(frame, { z: 8, x: 10, y: 10 }, 256)).toBeUndefined();
  });
});
