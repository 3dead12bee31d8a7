import { describe, expect, it } from "vitest";
import { sampleHeightM, THREE_ARC_SECONDS_DEG } from "../radio/terrain-grid.ts";
import { needsReference, referencePath } from "../testing/reference.ts";
import { CELL_ORIGIN, mosaicTerrain } from "./mosaic.ts";
import { openTerrain } from "./open-terrain.ts";
import { memorySource, readAll, squareLattice } from "./rasters.testing.ts";

const STEP = THREE_ARC_SECONDS_DEG;
const plane = (longitudeDeg: number, latitudeDeg: number) =>
  100 + 500 * (longitudeDeg - 106) + 300 * (latitudeDeg - 11);
const BOUNDS = { westDeg: 106.1, eastDeg: 106.14, southDeg: 11.1, northDeg: 11.13 };

describe("a mosaic of terrain", () => {
  it("keeps an SRTM tile exactly, cell by cell", needsReference("formats/terrain/N44W072.hgt"), async () => {
    const source = await openTerrain(referencePath("formats/terrain/N44W072.hgt")!);
    const bounds = { westDeg: -72, eastDeg: -71, southDeg: 44, northDeg: 45 };
    const { grid, report } = await mosaicTerrain({ sources: [source], bounds });
    expect({ columns: grid.columns, rows: grid.rows, unknown: report.unknownCells }).toEqual({
      columns: 1201,
      rows: 1201,
      unknown: 0,
    });
    expect(grid.heightM).toEqual(await readAll(source));
    await source.close();
  });

  it(
    "fills the voids of a real tile visibly: counts add up and measured cells stay",
    needsReference("formats/terrain/N46E008.tif"),
    async () => {
      const source = await openTerrain(referencePath("formats/terrain/N46E008.tif")!);
      const bounds = { westDeg: 8, eastDeg: 9, southDeg: 46, northDeg: 47 };
      const { grid, origin, report } = await mosaicTerrain({ sources: [source], bounds, fillReachCells: 10 });
      const raw = await readAll(source);
      await source.close();
      const count = (code: number) => origin.reduce((sum, value) => sum + (value === code ? 1 : 0), 0);
      expect(report.lattices[0]!.cells).toBe(1_338_658);
      expect(report.interpolatedCells + report.unknownCells).toBe(103_743);
      expect(report.interpolatedCells).toBeGreaterThan(1000);
      expect(count(CELL_ORIGIN.INTERPOLATED)).toBe(report.interpolatedCells);
      expect(count(CELL_ORIGIN.UNKNOWN)).toBe(report.unknownCells);
      raw.forEach((value, i) => {
        if (!Number.isNaN(value) && grid.heightM[i] !== value)
          throw new Error(`cell ${i}: ${grid.heightM[i]} for ${value}`);
      });
    },
  );

  it("reproduces a plane between the cells of a coarser source", async () => {
    const source = memorySource(squareLattice(106, 11.2, 0.0123, 20), plane);
    const { grid } = await mosaicTerrain({ sources: [source], bounds: BOUNDS });
    for (const [longitudeDeg, latitudeDeg] of [
      [106.1, 11.1],
      [106.1234, 11.1111],
      [106.14, 11.13],
    ] as const) {
      expect(sampleHeightM(grid, longitudeDeg, latitudeDeg)).toBeCloseTo(plane(longitudeDeg, latitudeDeg), 3);
    }
  });

  it("averages all cells of a finer source instead of picking one", async () => {
    const step = STEP / 3;
    let row = 0;
    const checkered = () => (row++ % 2) * 90;
    const source = memorySource(squareLattice(106.05, 11.15, step, 400), checkered);
    const { grid } = await mosaicTerrain({ sources: [source], bounds: BOUNDS });
    for (const height of grid.heightM) expect(height).toSatisfy((value: number) => value >= 30 && value <= 60);
  });

  it("takes the fine tile where it has heights and the coarse one elsewhere, and says which", async () => {
    const fine = memorySource(squareLattice(106.09, 11.14, STEP, 30), () => 50, "ground-height", "fine");
    const coarse = memorySource(squareLattice(106, 11.2, 0.02, 20), () => 70, "ground-height", "coarse");
    const { grid, origin, report } = await mosaicTerrain({ sources: [coarse, fine], bounds: BOUNDS });
    expect(report.lattices.map(({ files }) => files)).toEqual([["fine"], ["coarse"]]);
    expect(report.lattices[0]!.stepArcSeconds).toBeCloseTo(3, 9);
    expect(report.unknownCells).toBe(0);
    const fineCells = grid.heightM.filter((height) => height === 50).length;
    expect(fineCells).toBe(report.lattices[0]!.cells);
    expect(fineCells + report.lattices[1]!.cells).toBe(report.cells);
    origin.forEach((code, i) => {
      expect(code).toBe(grid.heightM[i] === 50 ? CELL_ORIGIN.FIRST_LATTICE : CELL_ORIGIN.FIRST_LATTICE + 1);
    });
  });

  it("leaves no seam between neighbouring tiles whose edges are not shared", async () => {
    const west = memorySource({ ...squareLattice(106.0005, 11.2, 0.001, 200), columns: 120 }, plane);
    const east = memorySource(squareLattice(106.1205, 11.2, 0.001, 200), plane);
    const { grid, report } = await mosaicTerrain({ sources: [west, east], bounds: BOUNDS });
    expect(report.unknownCells + report.interpolatedCells).toBe(0);
    for (let longitudeDeg = 106.118; longitudeDeg < 106.123; longitudeDeg += 0.0001) {
      expect(sampleHeightM(grid, longitudeDeg, 11.115)).toBeCloseTo(plane(longitudeDeg, 11.115), 3);
    }
  });

  it("fills a small void from around it and leaves a large one unknown", async () => {
    const inside = (longitudeDeg: number, latitudeDeg: number, halfDeg: number) =>
      Math.abs(longitudeDeg - 106.12) < halfDeg && Math.abs(latitudeDeg - 11.115) < halfDeg;
    const holed = (halfDeg: number) => (longitudeDeg: number, latitudeDeg: number) =>
      inside(longitudeDeg, latitudeDeg, halfDeg) ? Number.NaN : plane(longitudeDeg, latitudeDeg);
    const ask = (halfDeg: number, fillReachCells: number) =>
      mosaicTerrain({
        sources: [memorySource(squareLattice(106, 11.25, STEP, 300), holed(halfDeg))],
        bounds: BOUNDS,
        fillReachCells,
      });
    const small = await ask(2.5 * STEP, 10);
    expect(small.report).toMatchObject({ interpolatedCells: 25, unknownCells: 0 });
    expect(sampleHeightM(small.grid, 106.12, 11.115)).toBeCloseTo(plane(106.12, 11.115), 1);
    expect((await ask(2.5 * STEP, 0)).report).toMatchObject({ interpolatedCells: 0, unknownCells: 25 });
    const large = await ask(10.5 * STEP, 5);
    expect(large.report.unknownCells).toBeGreaterThan(0);
    expect(sampleHeightM(large.grid, 106.12, 11.115)).toBeNaN();
  });

  it("does not invent ground beyond the edge of its sources", async () => {
    const source = memorySource(squareLattice(106.1, 11.13, STEP, 20), () => 10);
    const { report, grid } = await mosaicTerrain({ sources: [source], bounds: BOUNDS });
    expect(report.interpolatedCells).toBe(0);
    expect(report.unknownCells).toBe(grid.columns * grid.rows - 400);
  });

  it.each([
    [{ ...BOUNDS, eastDeg: 106 }, STEP, "west 106.1 to east 106 degrees; -180 <= west < east <= 180 is allowed"],
    [{ ...BOUNDS, northDeg: 91 }, STEP, "south 11.1 to north 91 degrees"],
    [{ ...BOUNDS, southDeg: Number.NaN }, STEP, "south NaN"],
    [BOUNDS, 0, "step is 0 degrees"],
    [{ westDeg: 100, eastDeg: 120, southDeg: 0, northDeg: 20 }, STEP, "grid has 24001 x 24001 cells; at most 60000000"],
  ])("refuses bounds %o at step %d", async (bounds, stepDeg, message) => {
    await expect(mosaicTerrain({ sources: [], bounds, stepDeg })).rejects.toThrow(message);
  });

  it("is unknown everywhere without sources", async () => {
    const { report } = await mosaicTerrain({ sources: [], bounds: BOUNDS });
    expect(report.unknownCells).toBe(report.cells);
  });
});
