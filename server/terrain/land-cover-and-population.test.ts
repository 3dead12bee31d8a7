import { describe, expect, it } from "vitest";
import { sampleClutterHeightM } from "../radio/terrain-grid.ts";
import { needsReference, referencePath } from "../testing/reference.ts";
import { addClutter, WORLD_COVER_HEIGHT_M } from "./land-cover.ts";
import { mosaicTerrain } from "./mosaic.ts";
import { openTerrain } from "./open-terrain.ts";
import { resamplePopulation } from "./population.ts";
import { memorySource, squareLattice } from "./rasters.testing.ts";

const BOUNDS = { westDeg: 106.1, eastDeg: 106.14, southDeg: 11.1, northDeg: 11.13 };
const WORLD_COVER_STEP = 1 / 12_000;

async function bareGrid() {
  const { grid } = await mosaicTerrain({ sources: [], bounds: BOUNDS });
  return grid;
}

function landCover(codeAt: (longitudeDeg: number, latitudeDeg: number) => number, eastDeg = 106.15) {
  const lattice = squareLattice(106.09, 11.14, WORLD_COVER_STEP, 600);
  const columns = Math.round((eastDeg - 106.09) / WORLD_COVER_STEP);
  return memorySource({ ...lattice, columns }, codeAt, "land-cover");
}

describe("clutter from land cover", () => {
  it("stands 15 m high over trees and houses, and nowhere else", async () => {
    const { grid, report } = await addClutter(await bareGrid(), [
      landCover((longitude) => (longitude < 106.12 ? 10 : 40)),
    ]);
    expect(sampleClutterHeightM(grid, 106.11, 11.11)).toBe(15);
    expect(sampleClutterHeightM(grid, 106.13, 11.11)).toBe(0);
    expect(Object.keys(report.cellsByCode)).toEqual(["10", "40"]);
    expect(report.unknownCells).toBe(0);
    expect(WORLD_COVER_HEIGHT_M.get(50)).toBe(15);
    expect(WORLD_COVER_HEIGHT_M.get(80)).toBe(0);
  });

  it("takes the class that fills most of a cell: a lone tree raises nothing", async () => {
    let cell = 0;
    const { report } = await addClutter(await bareGrid(), [landCover(() => (cell++ % 3 === 0 ? 10 : 30))]);
    expect(report.cellsByCode).toEqual({ 30: report.cells });
  });

  it("counts the cells without a class, and names codes it does not know", async () => {
    const half = landCover(() => 77, 106.12);
    const { grid, report } = await addClutter(await bareGrid(), [half]);
    expect(report.unlistedCodes).toEqual([77]);
    expect(report.unknownCells).toBeGreaterThan(report.cells * 0.4);
    expect(report.unknownCells + report.cellsByCode[77]!).toBe(report.cells);
    expect(grid.clutterHeightM!.every((height) => height === 0)).toBe(true);
  });
});

describe("population on a grid", () => {
  it("conserves every person inside, and accounts for those across the edge", async () => {
    const source = memorySource(
      squareLattice(106, 11.2, 1 / 120, 40),
      (x, y) => 10 + 5 * Math.sin(900 * x + 700 * y),
      "people",
    );
    const { grid, report } = await resamplePopulation([source], BOUNDS);
    const inside = grid.people.reduce((sum, value) => sum + value, 0);
    expect(inside + report.peopleOutside).toBeCloseTo(report.peopleRead, 6);
    expect(report.peopleOutside).toBeGreaterThan(0);
    expect(report.unknownCells).toBe(0);
  });

  it("spreads one cell evenly over the cells below it", async () => {
    const lone = memorySource(squareLattice(106.12, 11.115, 3 / 3600, 1), () => 90, "people");
    const { grid } = await resamplePopulation([lone], BOUNDS, 1 / 3600);
    const lived = grid.people.filter((value) => value > 0);
    expect(lived).toHaveLength(9);
    for (const value of lived) expect(value).toBeCloseTo(10, 6);
  });

  it("keeps the unknown unknown", async () => {
    const west = memorySource(squareLattice(106, 11.2, 0.01, 12), () => 3, "people");
    const { grid, report } = await resamplePopulation([west], BOUNDS);
    expect(report.unknownCells).toBeGreaterThan(0);
    expect(grid.people.at(-1)).toBeNaN();
  });

  it(
    "brings the province's people over whole",
    needsReference("binhphuoc/population/binhphuoc_bbox_ppp_2020_1km.tif"),
    async () => {
      const path = referencePath("binhphuoc/population/binhphuoc_bbox_ppp_2020_1km.tif")!;
      const source = await openTerrain(path, "people");
      const bounds = { westDeg: 106.3, eastDeg: 107.6, southDeg: 11.2, northDeg: 12.4 };
      const { grid, report } = await resamplePopulation([source], bounds);
      await source.close();
      const people = grid.people.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
      expect(people).toBeCloseTo(1_916_451.592, 2);
      expect(report.peopleOutside).toBeCloseTo(0, 4);
      expect(report.unknownCells).toBeGreaterThan(0);
    },
  );

  it("refuses rasters that would count people twice", async () => {
    const a = memorySource(squareLattice(106, 11.2, 0.01, 20), () => 1, "people", "a");
    const b = memorySource(squareLattice(106, 11.2, 0.008, 20), () => 1, "people", "b");
    await expect(resamplePopulation([a, b], BOUNDS)).rejects.toThrow("a, b: population rasters of exactly one lattice");
    await expect(resamplePopulation([], BOUNDS)).rejects.toThrow("no file: population rasters of exactly one lattice");
  });
});
