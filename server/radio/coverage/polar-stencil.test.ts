import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TerrainGrid, THREE_ARC_SECONDS_DEG } from "../terrain-grid.ts";
import { bearingFrom, cellSideKm, middleLatitudeScaleKm } from "./local-metric.ts";
import { buildPolarStencil } from "./polar-stencil.ts";

const grid: TerrainGrid = {
  westDeg: 106.5,
  northDeg: 12.2,
  stepDeg: THREE_ARC_SECONDS_DEG,
  columns: 400,
  rows: 380,
  heightM: new Float32Array(400 * 380),
};
const east = grid.westDeg + 399 * grid.stepDeg;
const south = grid.northDeg - 379 * grid.stepDeg;
const placeArbitrary = fc.record({
  longitudeDeg: fc.double({ min: grid.westDeg, max: east, noNaN: true }),
  latitudeDeg: fc.double({ min: south, max: grid.northDeg, noNaN: true }),
  radiusKm: fc.double({ min: 0.5, max: 20, noNaN: true }),
});

/** Distance of a cell's centre from the site, km. */
function distanceKm(place: { longitudeDeg: number; latitudeDeg: number }, column: number, row: number): number {
  const scale = middleLatitudeScaleKm(place.latitudeDeg, grid.northDeg - row * grid.stepDeg);
  return Math.hypot(
    scale.northKm,
    (grid.westDeg + column * grid.stepDeg - place.longitudeDeg) * scale.kmPerLongitudeDeg,
  );
}

describe("local metric", () => {
  test("knows the length of a degree on the ellipsoid", () => {
    expect(middleLatitudeScaleKm(0, 1).northKm).toBeCloseTo(110.574, 3);
    expect(middleLatitudeScaleKm(0, 0).kmPerLongitudeDeg).toBeCloseTo(111.3195, 3);
    expect(middleLatitudeScaleKm(60, 60).kmPerLongitudeDeg).toBeCloseTo(55.8, 2);
  });

  test("walks out along a bearing to where distance and bearing point, within 10 m at 100 km", () => {
    for (const latitudeDeg of [8.5, 12, 23.4]) {
      for (let degree = 0; degree < 360; degree += 7) {
        const bearing = bearingFrom(latitudeDeg, (degree * Math.PI) / 180);
        const d = 100;
        const scale = middleLatitudeScaleKm(latitudeDeg, latitudeDeg + d * bearing.latitudeDegPerKm);
        const eastKm = d * (bearing.linear + d * (bearing.square + d * bearing.cube)) * scale.kmPerLongitudeDeg;
        expect(Math.abs(scale.northKm - d * Math.cos((degree * Math.PI) / 180))).toBeLessThan(0.01);
        expect(Math.abs(eastKm - d * Math.sin((degree * Math.PI) / 180))).toBeLessThan(0.01);
      }
    }
  });
});

describe("polar stencil", () => {
  test("gives every cell within the radius a sample less than a cell away, and none beyond", () => {
    fc.assert(
      fc.property(placeArbitrary, (place) => {
        const stepKm = cellSideKm(place.latitudeDeg, grid.stepDeg);
        const stencil = buildPolarStencil(grid, { ...place, stepKm });
        const radialOf = new Int32Array(stencil.ring.length);
        for (let r = 0; r < stencil.radials; r++) radialOf.fill(r, stencil.radialStart[r], stencil.radialStart[r + 1]);
        let covered = 0;
        for (let row = 0; row < grid.rows; row += 3) {
          for (let column = 0; column < grid.columns; column += 3) {
            const { column0, row0, columns, rows } = stencil.window;
            const inWindow = column >= column0 && column < column0 + columns && row >= row0 && row < row0 + rows;
            const sample = inWindow ? stencil.sampleOfCell[(row - row0) * columns + column - column0]! : -1;
            const within = distanceKm(place, column, row) <= place.radiusKm;
            if (sample >= 0 !== within) throw new Error(`cell ${column}, ${row} has sample ${sample}`);
            if (!within) continue;
            covered++;
            const bearing = bearingFrom(place.latitudeDeg, (2 * Math.PI * radialOf[sample]!) / stencil.radials);
            const d = stencil.ring[sample]! * stepKm;
            const longitudeDeg = place.longitudeDeg + d * (bearing.linear + d * (bearing.square + d * bearing.cube));
            const sampled = { longitudeDeg, latitudeDeg: place.latitudeDeg + d * bearing.latitudeDegPerKm };
            // Half a step along and half a step across, and a whole step for the cell under the mast.
            expect(distanceKm(sampled, column, row)).toBeLessThan(stepKm * (stencil.ring[sample] === 1 ? 1.01 : 0.75));
          }
        }
        expect(covered).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  test("lists the samples of each radial from near to far, each taken by some cell", () => {
    const request = { longitudeDeg: 106.65, latitudeDeg: 12.05, radiusKm: 8, stepKm: 0.09 };
    const stencil = buildPolarStencil(grid, request);
    const taken = new Uint8Array(stencil.ring.length);
    for (const sample of stencil.sampleOfCell) if (sample >= 0) taken[sample] = 1;
    expect(taken.every((mark) => mark === 1)).toBe(true);
    for (let radial = 0; radial < stencil.radials; radial++) {
      for (let s = stencil.radialStart[radial]! + 1; s < stencil.radialStart[radial + 1]!; s++) {
        expect(stencil.ring[s]!).toBeGreaterThan(stencil.ring[s - 1]!);
      }
    }
  });
});
