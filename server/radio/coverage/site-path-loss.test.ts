import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPattern, TR_36814_MACRO_PANEL } from "../antenna-pattern.ts";
import { createSectorAntenna, sectorGainDb } from "../antenna-sector.ts";
import { rasterLoss } from "../p1812/raster-loss.ts";
import { sampleClutterHeightM, sampleHeightM, type TerrainGrid, THREE_ARC_SECONDS_DEG } from "../terrain-grid.ts";
import { bearingFrom } from "./local-metric.ts";
import { levelWindow, sectorGains } from "./sector-level.ts";
import { computeSitePathLoss, type SitePathLoss } from "./site-path-loss.ts";

const columns = 181;
const rows = 171;

function gridOf(height: (column: number, row: number) => number, clutter?: (column: number) => number): TerrainGrid {
  const cells = Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)] as const);
  return {
    westDeg: 106.6,
    northDeg: 12.1,
    stepDeg: THREE_ARC_SECONDS_DEG,
    columns,
    rows,
    heightM: Float32Array.from(cells, ([column, row]) => height(column, row)),
    ...(clutter ? { clutterHeightM: Uint8Array.from(cells, ([column]) => clutter(column)) } : {}),
  };
}
const hills = (column: number, row: number) =>
  150 + 60 * Math.sin(column / 17) * Math.cos(row / 23) + 9 * Math.sin(column * 1.3 + row * 0.7);
const centre = { longitudeDeg: 106.6 + 90.3 * THREE_ARC_SECONDS_DEG, latitudeDeg: 12.1 - 85.6 * THREE_ARC_SECONDS_DEG };
const request = { ...centre, antennaHeightM: 35, frequenciesGhz: [0.9, 2.1], radiusKm: 5 };

/** Radial of a sample. */
function radialOf(site: SitePathLoss, sample: number): number {
  return site.stencil.radialStart.findIndex((start) => start > sample) - 1;
}

/** Profile to a sample, taken from the grid point by point. */
function profileTo(grid: TerrainGrid, site: SitePathLoss, sample: number) {
  const { stepKm, ring, radials } = site.stencil;
  const bearing = bearingFrom(centre.latitudeDeg, (2 * Math.PI * radialOf(site, sample)) / radials);
  const distanceKm = Float64Array.from({ length: ring[sample]! + 1 }, (_, i) => i * stepKm);
  const places = Array.from(distanceKm, (d) => ({
    longitudeDeg: centre.longitudeDeg + d * (bearing.linear + d * (bearing.square + d * bearing.cube)),
    latitudeDeg: centre.latitudeDeg + d * bearing.latitudeDegPerKm,
  }));
  return {
    distanceKm,
    heightM: places.map((place) => sampleHeightM(grid, place.longitudeDeg, place.latitudeDeg)),
    clutterHeightM: places.map((place) => sampleClutterHeightM(grid, place.longitudeDeg, place.latitudeDeg) || 0),
  };
}

describe("path loss of a site", () => {
  const wooded = gridOf(hills, (column) => (column % 40 < 12 ? 15 : 0));
  const site = computeSitePathLoss(wooded, request);

  test("comes out with the same bits when only some of its cells are asked for", () => {
    const side = fc.integer({ min: 0, max: 150 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 60 }), (column0, row0, size) => {
        const clip = { column0, row0, columns: Math.min(size, columns - column0), rows: Math.min(size, rows - row0) };
        const part = computeSitePathLoss(wooded, { ...request, clip });
        const { window } = part.stencil;
        for (let row = 0; row < window.rows; row++) {
          for (let column = 0; column < window.columns; column++) {
            const cell = row * window.columns + column;
            const inWhole =
              (row + window.row0 - site.stencil.window.row0) * site.stencil.window.columns +
              (column + window.column0 - site.stencil.window.column0);
            for (const band of [0, 1]) expect(part.lossDb[band]![cell]).toBe(site.lossDb[band]![inWhole]);
            const sample = part.stencil.sampleOfCell[cell]!;
            if (sample < 0) continue;
            const elevation = site.elevationDeg[site.stencil.sampleOfCell[inWhole]!];
            expect(part.elevationDeg[sample]).toBe(elevation);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("equals the brute-force loss over the profile to any cell", () => {
    const { sampleOfCell } = site.stencil;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: sampleOfCell.length - 1 }), (cell) => {
        const sample = sampleOfCell[cell]!;
        fc.pre(sample >= 0);
        const profile = profileTo(wooded, site, sample);
        request.frequenciesGhz.forEach((frequencyGhz, band) => {
          const link = {
            frequencyGhz,
            transmitterHeightM: 35,
            receiverHeightM: 1.5,
            polarisation: "vertical" as const,
          };
          // 32-bit storage: 1e-5 dB at 150 dB.
          expect(Math.abs(site.lossDb[band]![cell]! - rasterLoss(profile, link).lossDb)).toBeLessThan(2e-5);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("knows a loss for every cell within the radius", () => {
    const levels = levelWindow(site, new Float32Array(site.stencil.sampleOfCell.length), 0, 0);
    const known = levels.filter((level) => !Number.isNaN(level)).length;
    expect(known).toBe(site.stencil.sampleOfCell.filter((sample) => sample >= 0).length);
    expect(known).toBeGreaterThan(9000);
  });

  test("is the same all around on flat land: no seam at north", () => {
    const flat = computeSitePathLoss(
      gridOf(() => 20),
      request,
    );
    const { ring, sampleOfCell } = flat.stencil;
    const byRing = new Map<number, number>();
    sampleOfCell.forEach((sample, cell) => {
      if (sample < 0) return;
      const loss = flat.lossDb[0]![cell]!;
      const first = byRing.get(ring[sample]!) ?? loss;
      byRing.set(ring[sample]!, first);
      expect(Math.abs(loss - first)).toBeLessThan(1e-4);
    });
  });

  test("looks down at a receiver in sight and along the ridge that hides one", () => {
    const ridge = computeSitePathLoss(
      gridOf((_, row) => (row === 60 ? 200 : 0)),
      request,
    );
    const { window, sampleOfCell } = ridge.stencil;
    const at = (column: number, row: number) =>
      ridge.elevationDeg[sampleOfCell[(row - window.row0) * window.columns + column - window.column0]!]!;
    expect(at(90, 100)).toBeCloseTo((Math.atan(-33.5 / 1336) * 180) / Math.PI, 1);
    expect(at(90, 45)).toBeCloseTo((Math.atan(165 / 2360) * 180) / Math.PI, 0);
    expect(at(90, 45)).toBeGreaterThan(3);
  });

  test("knows nothing behind a void, and the same as without it elsewhere", () => {
    const holed = gridOf((column, row) => (row === 60 && column > 85 && column < 95 ? Number.NaN : hills(column, row)));
    const whole = computeSitePathLoss(gridOf(hills), request);
    const broken = computeSitePathLoss(holed, request);
    const { window } = broken.stencil;
    const cell = (column: number, row: number) => (row - window.row0) * window.columns + column - window.column0;
    expect(broken.lossDb[0]![cell(90, 45)]).toBeNaN();
    expect(whole.lossDb[0]![cell(90, 45)]).toBeGreaterThan(80);
    expect(broken.lossDb[0]![cell(90, 110)]).toBe(whole.lossDb[0]![cell(90, 110)]);
  });

  test("takes a short-range model below 0.25 km only", () => {
    const near = computeSitePathLoss(wooded, { ...request, shortRangeLossDb: (f, d, tx, rx) => f + d + tx + rx });
    near.stencil.sampleOfCell.forEach((sample, cell) => {
      if (sample < 0) return;
      const d = near.stencil.ring[sample]! * near.stencil.stepKm;
      const expected = d < 0.25 ? Math.fround(2.1 + d + 36.5) : site.lossDb[1]![cell]!;
      expect(near.lossDb[1]![cell]!).toBeCloseTo(expected, 4);
    });
  });

  test.each([
    [{ longitudeDeg: 107.9 }, /longitudeDeg is 107.9 degrees; the terrain allows 106.6/],
    [{ antennaHeightM: 0 }, /antennaHeightM is 0 m; the coverage engine allows 1 to 500 m/],
    [{ antennaHeightM: -5 }, /antennaHeightM is -5 m/],
    [{ radiusKm: 500 }, /radiusKm is 500 km; the coverage engine allows 0.5 to 100 km/],
    [{ frequenciesGhz: [0.9, -2.1] }, /frequenciesGhz is -2.1 GHz; ITU-R P.1812 allows 0.03 to 6 GHz/],
  ])("refuses %j and names the range", (wrong, message) => {
    expect(() => computeSitePathLoss(wooded, { ...request, ...wrong })).toThrow(message);
  });

  test("refuses a mast on a void", () => {
    const unknown = gridOf(() => Number.NaN);
    expect(() => computeSitePathLoss(unknown, request)).toThrow(/ground height at the mast is NaN/);
  });
});

describe("level of a sector", () => {
  const flat = computeSitePathLoss(
    gridOf(() => 20),
    request,
  );

  test("is reference power plus gain minus loss, with the gain asked for bearing and elevation", () => {
    const mounting = { azimuthDeg: 60, mechanicalTiltDeg: 3, electricalTiltDeg: 2 };
    const antenna = createSectorAntenna(createPattern(TR_36814_MACRO_PANEL), mounting);
    const gains = sectorGains(flat, antenna);
    const levels = levelWindow(flat, gains, 1, 12);
    const { window, sampleOfCell } = flat.stencil;
    const cell = (85 - window.row0) * window.columns + 130 - window.column0;
    const sample = sampleOfCell[cell]!;
    const bearing = (360 * radialOf(flat, sample)) / flat.stencil.radials;
    expect(bearing).toBeCloseTo(89.2, 0); // the row lies 0.6 cells north of the mast
    const expected = 12 + sectorGainDb(antenna, bearing, flat.elevationDeg[sample]!) - flat.lossDb[1]![cell]!;
    expect(levels[cell]!).toBeCloseTo(expected, 4);
    expect(levels[0]).toBeNaN();
  });

  test("refuses a band that the site has not", () => {
    expect(() => levelWindow(flat, new Float32Array(0), 2, 0)).toThrow(/frequencyIndex is 2; the site has 2/);
  });
});
