import { describe, expect, test } from "vitest";
import { createPattern, TR_36814_MACRO_PANEL } from "../antenna-pattern.ts";
import { type TerrainGrid, THREE_ARC_SECONDS_DEG } from "../terrain-grid.ts";
import { computeCoarsePathLoss } from "./coarse-path-loss.ts";
import { computeSitePathLoss } from "./site-path-loss.ts";
import { type PreviewLevels, StationPreview, tenthsAt } from "./station-preview.ts";
import { NO_VALUE } from "./tenths.ts";

const columns = 181;
const rows = 171;
const cells = Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)] as const);
const grid: TerrainGrid = {
  westDeg: 106.6,
  northDeg: 12.1,
  stepDeg: THREE_ARC_SECONDS_DEG,
  columns,
  rows,
  heightM: Float32Array.from(cells, ([x, y]) => 150 + 60 * Math.sin(x / 17) * Math.cos(y / 23) + 4 * Math.sin(x + y)),
  clutterHeightM: Uint8Array.from(cells, ([x]) => (x % 40 < 12 ? 15 : 0)),
};
const centre = { longitudeDeg: 106.6 + 90.3 * THREE_ARC_SECONDS_DEG, latitudeDeg: 12.1 - 85.6 * THREE_ARC_SECONDS_DEG };
const request = { ...centre, antennaHeightM: 35, frequenciesGhz: [0.9, 2.1], radiusKm: 5 };
const setting = { radiusKm: 5, receiverHeightM: 1.5, hasTerrain: true };
const pattern = createPattern(TR_36814_MACRO_PANEL);
const station = (antennaHeightM: number) => ({
  ...centre,
  antennaHeightM,
  sectors: [0, 120, 240].map((azimuthDeg) => ({
    azimuthDeg,
    electricalTiltDeg: 2,
    mechanicalTiltDeg: 0,
    frequencyGhz: 1.8,
    referenceDbm: 15,
    patternCode: "panel",
    offsetsDb: undefined,
    pattern,
  })),
});

describe("levels of a station that is being moved", () => {
  test("over squares of one cell are those of the coverage run, bit by bit", () => {
    const [exact, coarse] = [computeSitePathLoss(grid, request), computeCoarsePathLoss(grid, request, 1)];
    expect(coarse.stencil.window).toEqual(exact.stencil.window);
    expect(coarse.lossDb).toEqual(exact.lossDb);
    expect(coarse.elevationDeg).toEqual(exact.elevationDeg);
  });

  test("are those of other places within each square, and exact again when the hand rests", () => {
    const exact = new StationPreview(setting).levels(grid, station(40));
    const preview = new StationPreview(setting);
    preview.levels(grid, station(35));
    const moving = preview.levels(grid, station(40), true);
    expect(moving.squareCells).toBe(2);
    const differences = differencesOf(exact, moving);
    expect(differences.length).toBeGreaterThan(0.97 * exact.tenths.filter((value) => value !== NO_VALUE).length);
    const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
    const sizes = differences.map(Math.abs).toSorted((a, b) => a - b);
    expect(Math.abs(mean)).toBeLessThan(0.5);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(2.5);
    expect(preview.levels(grid, station(40))).toEqual(exact);
  });

  test("stay exact where only sectors turn: their path loss is known", () => {
    const preview = new StationPreview(setting);
    preview.levels(grid, station(40));
    expect(preview.levels(grid, station(40), true).squareCells).toBe(1);
  });
});

describe("levels of a station in some cells only", () => {
  test("are those of the whole, bit by bit, with its calibration", () => {
    const offsetsDb = Float64Array.from({ length: 257 }, (_, height) => (height === 15 ? -6 : 4));
    const calibrated = { ...station(40), sectors: station(40).sectors.map((sector) => ({ ...sector, offsetsDb })) };
    const preview = new StationPreview(setting);
    const whole = preview.levels(grid, calibrated);
    const clip = { column0: 60, row0: 40, columns: 50, rows: 37 };
    const part = preview.levelsIn(clip, grid, calibrated);
    expect(part.window).toEqual(clip);
    const window = { ...whole.window, tenths: whole.tenths };
    const expected = Array.from(part.tenths, (_, cell) =>
      tenthsAt(window, 60 + (cell % 50), 40 + Math.floor(cell / 50)),
    );
    expect([...part.tenths]).toEqual(expected);
    const plain = preview.levels(grid, station(40));
    const changes = Array.from(plain.tenths, (value, cell) => (whole.tenths[cell] as number) - value);
    expect(new Set(changes)).toEqual(new Set([0, 40, -60]));
  });
});

/** Moving minus exact, dB, in cells that both reach. */
function differencesOf(exact: PreviewLevels, moving: PreviewLevels): number[] {
  const window = { ...moving.window, tenths: moving.tenths };
  return Array.from(exact.tenths).flatMap((value, cell) => {
    const { column0, row0, columns: width } = exact.window;
    const other = tenthsAt(window, column0 + (cell % width), row0 + Math.floor(cell / width));
    return value === NO_VALUE || other === NO_VALUE ? [] : [(other - value) / 10];
  });
}
