import { describe, expect, test } from "vitest";
import { createPattern, TR_36814_MACRO_PANEL } from "../antenna-pattern.ts";
import { createSectorAntenna } from "../antenna-sector.ts";
import { cellCentreDeg, type TerrainGrid, THREE_ARC_SECONDS_DEG } from "../terrain-grid.ts";
import { tr38901LossDb } from "../tr38901.ts";
import { levelWindow, sectorGains } from "./sector-level.ts";
import { computeSitePathLoss } from "./site-path-loss.ts";
import { type AssumedStation, directionBetween, FLAT_REACH_M, StationLinks } from "./station-link.ts";

const columns = 141;
/** Rolling ground with a wood. */
const grid: TerrainGrid = {
  westDeg: 106.9,
  northDeg: 11.8,
  stepDeg: THREE_ARC_SECONDS_DEG,
  columns,
  rows: columns,
  heightM: Float32Array.from({ length: columns * columns }, (_, i) => {
    return 120 + 40 * Math.sin((i % columns) / 9) * Math.cos(Math.floor(i / columns) / 13);
  }),
  clutterHeightM: Uint8Array.from({ length: columns * columns }, (_, i) => (i % columns > 90 ? 12 : 0)),
};
const mast = { longitudeDeg: grid.westDeg + 70 * grid.stepDeg, latitudeDeg: grid.northDeg - 70 * grid.stepDeg };
const station: AssumedStation = {
  place: mast,
  antennaHeightM: 40,
  frequencyGhz: 1.8,
  referenceDbm: 12,
  // A narrow beam that is tilted well down: an error of the elevation shows.
  pattern: createPattern({ ...TR_36814_MACRO_PANEL, verticalBeamwidthDeg: 6 }),
  azimuthDeg: 75,
  tiltDeg: 5,
  sectors: 1,
  offsetsDb: undefined,
};

describe("levels of an assumed station", () => {
  test("are those of the coverage engine, wherever the antenna looks", () => {
    const site = computeSitePathLoss(grid, { ...mast, antennaHeightM: 40, frequenciesGhz: [1.8], radiusKm: 5 });
    const antenna = createSectorAntenna(station.pattern, {
      azimuthDeg: 75,
      mechanicalTiltDeg: 0,
      electricalTiltDeg: 5,
    });
    const gains = sectorGains(site, antenna);
    const levels = levelWindow(site, gains, 0, 12);
    const { window } = site.stencil;
    const links = new StationLinks(station, grid, 1.5);
    const differences: number[] = [];
    for (let cell = 0; cell < levels.length; cell += 37) {
      const column = window.column0 + (cell % window.columns);
      const row = window.row0 + Math.floor(cell / window.columns);
      const [longitudeDeg, latitudeDeg] = cellCentreDeg(grid, row * columns + column);
      const { levelDbm, distanceM, onTerrain } = links.levelAt({ longitudeDeg, latitudeDeg });
      if (Number.isNaN(levels[cell]!) || distanceM < 500) continue;
      expect(onTerrain).toBe(true);
      differences.push(Math.abs(levelDbm! - levels[cell]!));
    }
    // The engine spreads radials over cells; a path of its own differs where clutter starts a sample earlier or later.
    differences.sort((a, b) => a - b);
    expect(differences.length).toBeGreaterThan(150);
    expect(differences[Math.floor(differences.length / 2)]).toBeLessThan(0.2);
    expect(differences[Math.floor(differences.length * 0.9)]).toBeLessThan(0.7);
  });

  test("by the full model stay within 0.2 dB of the fast one, and name the path", () => {
    const links = new StationLinks(station, grid, 1.5);
    const place = { longitudeDeg: mast.longitudeDeg + 0.03, latitudeDeg: mast.latitudeDeg + 0.005 };
    const { report, ...full } = links.reportAt(place);
    const fast = links.levelAt(place);
    expect(Math.abs(full.levelDbm! - fast.levelDbm!)).toBeLessThan(0.2);
    expect(full.freeSpaceDbm).toBeCloseTo(fast.freeSpaceDbm, 9);
    expect(report?.samples.length).toBeGreaterThan(30);
  });

  test("are equal in three directions for three sectors", () => {
    const links = new StationLinks({ ...station, sectors: 3 }, undefined, 1.5);
    const levelTowards = (bearingDeg: number) => {
      const angle = (bearingDeg * Math.PI) / 180;
      const scale = Math.cos((mast.latitudeDeg * Math.PI) / 180);
      const longitudeDeg = mast.longitudeDeg + (0.02 * Math.sin(angle)) / scale;
      return links.levelAt({ longitudeDeg, latitudeDeg: mast.latitudeDeg + 0.02 * Math.cos(angle) }).levelDbm!;
    };
    expect(levelTowards(195)).toBeCloseTo(levelTowards(75), 0);
    expect(levelTowards(315)).toBeCloseTo(levelTowards(75), 0);
    expect(levelTowards(135)).toBeLessThan(levelTowards(75) - 5);
  });
});

describe("without known terrain", () => {
  const at = (metres: number) => ({ ...mast, latitudeDeg: mast.latitudeDeg + metres / 110_600 });

  test("the level is that of TR 38.901 RMa without line of sight, and ends where the model does", () => {
    const links = new StationLinks({ ...station, azimuthDeg: 0, tiltDeg: 0 }, undefined, 1.5);
    const { levelDbm, distanceM, onTerrain } = links.levelAt(at(3_000));
    const { lossDb } = tr38901LossDb("RMa", {
      condition: "NLOS",
      distance2dM: distanceM,
      baseHeightM: 40,
      userHeightM: 1.5,
      frequencyGhz: 1.8,
    });
    expect(onTerrain).toBe(false);
    expect(levelDbm).toBeCloseTo(12 + 17 - lossDb, 0);
    expect(links.levelAt(at(FLAT_REACH_M - 50)).levelDbm).not.toBeNull();
    expect(links.levelAt(at(FLAT_REACH_M + 50)).levelDbm).toBeNull();
  });

  test("a path that leaves the terrain falls back to it", () => {
    const links = new StationLinks(station, grid, 1.5);
    const outside = { longitudeDeg: grid.westDeg - 0.001, latitudeDeg: mast.latitudeDeg };
    expect(links.levelAt(outside).onTerrain).toBe(false);
    expect(links.reportAt(outside).report).toBeUndefined();
  });

  test("the mast's own foot has a level", () => {
    const links = new StationLinks(station, grid, 1.5);
    expect(links.levelAt(mast).levelDbm).toBeGreaterThan(-80);
    expect(links.reportAt(mast).report).toBeUndefined();
  });
});

test("distance and bearing follow the ellipsoid", () => {
  const east = directionBetween(mast, { ...mast, longitudeDeg: mast.longitudeDeg + 0.1 });
  expect(east.bearingDeg).toBeCloseTo(90, 6);
  expect(east.distanceM).toBeCloseTo(10_905, -1);
  expect(directionBetween(mast, { ...mast, latitudeDeg: mast.latitudeDeg - 0.1 }).bearingDeg).toBeCloseTo(180, 6);
});
