import { describe, expect, it } from "vitest";
import {
  bilinearSample,
  cellCentreDeg,
  cellIndex,
  gridBounds,
  sampleClutterHeightM,
  sampleHeightM,
  type TerrainGrid,
} from "./terrain-grid.ts";

const GRID: TerrainGrid = {
  westDeg: 106,
  northDeg: 12,
  stepDeg: 0.1,
  columns: 3,
  rows: 2,
  heightM: new Float32Array([10, 20, 30, 40, 50, Number.NaN]),
  clutterHeightM: new Uint8Array([0, 15, 0, 10, 0, 20]),
};

describe("a terrain grid", () => {
  it("counts its cells from the north-west, by their centres", () => {
    const { westDeg, southDeg, eastDeg, northDeg } = gridBounds(GRID);
    expect([westDeg, southDeg, eastDeg, northDeg].map((deg) => deg.toFixed(6))).toEqual([
      "106.000000",
      "11.900000",
      "106.200000",
      "12.000000",
    ]);
    for (let index = 0; index < 6; index++) {
      const [longitudeDeg, latitudeDeg] = cellCentreDeg(GRID, index);
      expect(cellIndex(GRID, longitudeDeg, latitudeDeg)).toBe(index);
      expect(cellIndex(GRID, longitudeDeg + 0.049, latitudeDeg - 0.049)).toBe(index);
    }
    expect(cellIndex(GRID, 105.949, 12)).toBe(-1);
    expect(cellIndex(GRID, 106, 11.849)).toBe(-1);
  });

  it("gives a cell's own height at its centre and the mean halfway", () => {
    expect(sampleHeightM(GRID, 106.1, 12)).toBe(20);
    expect(sampleHeightM(GRID, 106.05, 12)).toBeCloseTo(15, 9);
    expect(sampleHeightM(GRID, 106.05, 11.95)).toBeCloseTo(30, 9);
  });

  it("is unknown beside an unknown cell and outside, known on the edge that does not touch it", () => {
    expect(sampleHeightM(GRID, 106.15, 11.95)).toBeNaN();
    expect(sampleHeightM(GRID, 106.2, 11.9)).toBeNaN();
    expect(sampleHeightM(GRID, 106.15, 12)).toBeCloseTo(25, 9);
    expect(sampleHeightM(GRID, 106.1, 11.9)).toBe(50);
    expect(sampleHeightM(GRID, 106.21, 12)).toBeNaN();
    expect(sampleHeightM(GRID, Number.NaN, 12)).toBeNaN();
  });

  it("does not blend clutter, and knows none where none is loaded", () => {
    expect(sampleClutterHeightM(GRID, 106.06, 12)).toBe(15);
    expect(sampleClutterHeightM(GRID, 107, 12)).toBeNaN();
    const { clutterHeightM: _, ...bare } = GRID;
    expect(sampleClutterHeightM(bare, 106.1, 12)).toBeNaN();
  });

  it("reads the last column and row without looking past them", () => {
    const values = [1, 2, 3, 4];
    expect(bilinearSample(values, 2, 2, 1, 1)).toBe(4);
    expect(bilinearSample(values, 2, 2, 1 + 1e-9, 1 + 1e-9)).toBe(4);
    expect(bilinearSample(values, 2, 2, -1e-9, -1e-9)).toBe(1);
    expect(bilinearSample(values, 2, 2, 0.5, 0.5)).toBe(2.5);
  });
});
