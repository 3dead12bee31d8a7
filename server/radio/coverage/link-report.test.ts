import { describe, expect, test } from "vitest";
import type { P1812Link } from "../p1812/path-loss.ts";
import { type TerrainGrid, THREE_ARC_SECONDS_DEG } from "../terrain-grid.ts";
import { linkReport } from "./link-report.ts";
import { terrainProfileBetween } from "./terrain-profile.ts";

const link: P1812Link = {
  frequencyGhz: 0.9,
  timePercent: 50,
  transmitterHeightM: 30,
  receiverHeightM: 30,
  polarisation: "vertical",
  latitudeDeg: 12,
  deltaN: 39.25,
};
const flat = (tops: Record<number, number> = {}) => ({
  distanceKm: Float64Array.from({ length: 101 }, (_, i) => i / 10),
  heightM: Float64Array.from({ length: 101 }, (_, i) => tops[i] ?? 0),
});

describe("link report", () => {
  test("shows Fresnel radius, bulge and clearance half-way along 10 km", () => {
    const report = linkReport(flat(), link);
    const middle = report.samples[50]!;
    expect(middle.fresnelRadiusM).toBeCloseTo(28.86, 2);
    expect(middle.bulgeM).toBeCloseTo((0.0785 * 25 * 3) / 4, 1); // d1 d2 / (2 k a), k = 4/3
    expect(middle.clearanceM).toBeCloseTo(30 - middle.bulgeM, 9);
    expect(report.lineOfSight).toBe(true);
    expect(report.obstructions).toEqual([]);
    expect(report.fresnelClearance).toBeGreaterThan(0.6);
  });

  test("names the hills that a taut string touches, and no other", () => {
    const report = linkReport(flat({ 20: 80, 50: 60, 70: 90, 90: 31 }), link);
    expect(report.lineOfSight).toBe(false);
    expect(report.obstructions.map(({ distanceKm, topM }) => [distanceKm, topM])).toEqual([
      [2, 80],
      [7, 90],
    ]);
    expect(report.obstructions[1]!.aboveRayM).toBeGreaterThan(60);
    expect(report.obstructions[1]!.nu).toBeGreaterThan(2);
    expect(report.fresnelClearance).toBeLessThan(0);
  });

  test("its parts add up to the loss", () => {
    const report = linkReport(flat({ 40: 70 }), { ...link, timePercent: 5, locationPercent: 90, locationSigmaDb: 5 });
    const sum = report.freeSpaceDb + report.diffractionDb + report.otherMechanismsDb + report.locationDb;
    expect(sum).toBeCloseTo(report.lossDb, 9);
    expect(report.locationDb).toBeCloseTo(1.2816 * 5, 2);
  });

  test("refuses unknown terrain by its sample", () => {
    expect(() => linkReport(flat({ 40: Number.NaN }), link)).toThrow(/height of sample 40 is NaN m/);
  });
});

describe("terrain profile between two places", () => {
  const grid: TerrainGrid = {
    westDeg: 106.6,
    northDeg: 12.1,
    stepDeg: THREE_ARC_SECONDS_DEG,
    columns: 200,
    rows: 100,
    heightM: Float32Array.from({ length: 20_000 }, (_, i) => i % 200),
    clutterHeightM: Uint8Array.from({ length: 20_000 }, (_, i) => (i % 200 === 80 ? 15 : 0)),
  };
  const at = (column: number, row: number) => ({
    longitudeDeg: grid.westDeg + column * grid.stepDeg,
    latitudeDeg: grid.northDeg - row * grid.stepDeg,
  });

  test("follows the grid from end to end", () => {
    const profile = terrainProfileBetween(grid, at(20, 50), at(120, 50));
    expect(profile.bearingDeg).toBeCloseTo(90, 6);
    expect(profile.distanceKm.at(-1)).toBeCloseTo(100 * 0.0907, 1);
    expect(profile.heightM[0]).toBeCloseTo(20, 5);
    expect(profile.heightM.at(-1)).toBeCloseTo(120, 5);
    expect(profile.clutterHeightM.filter((height) => height > 0).length).toBe(1);
  });

  test("is unknown outside the grid", () => {
    expect(terrainProfileBetween(grid, at(20, 50), at(20, 200)).heightM.at(-1)).toBeNaN();
  });

  test("refuses places that coincide", () => {
    expect(() => terrainProfileBetween(grid, at(20, 50), at(20, 50))).toThrow(/path length is 0 km/);
  });
});
