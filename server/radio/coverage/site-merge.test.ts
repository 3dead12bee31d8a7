import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CoverageLayer, createCoverageLayer, mergeSector } from "./coverage-layer.ts";
import { buildPolarStencil, spreadOverCells } from "./polar-stencil.ts";
import { levelWindow } from "./sector-level.ts";
import { type MergedSector, SiteMerge } from "./site-merge.ts";

const grid = { westDeg: 106.5, northDeg: 11.5, stepDeg: 3 / 3600, columns: 60, rows: 50, heightM: new Float32Array(0) };
const stencil = buildPolarStencil(grid, { longitudeDeg: 106.52, latitudeDeg: 11.475, radiusKm: 1.6, stepKm: 0.09 });
const samples = stencil.ring.length;
const level = fc.constantFrom(-200, -171.3, -120, -80.25, -80.25, -60, Number.NaN);
const values = fc
  .infiniteStream(level)
  .map((stream) => Float32Array.from({ length: samples }, () => stream.next().value as number));
const sector = fc.record({
  frequency: fc.integer({ min: 0, max: 1 }),
  gain: fc.integer({ min: 0, max: 2 }),
  referenceDbm: fc.constantFrom(0, 3.25, -40),
});

function expectSame(a: CoverageLayer, b: CoverageLayer): void {
  for (const name of ["bestDbm", "secondDbm", "bestSector", "totalMw"] as const) expect(a[name]).toEqual(b[name]);
}

describe("a site merged at once", () => {
  test("gives a layer the same bits as its sectors merged one by one", () => {
    fc.assert(
      fc.property(
        fc.array(values, { minLength: 2, maxLength: 2 }),
        fc.array(values, { minLength: 3, maxLength: 3 }),
        fc.array(sector, { maxLength: 4 }),
        (lossDb, gainsDbi, drawn) => {
          const sectors: MergedSector[] = drawn.map((each, i) => ({ ...each, number: (i * 7) % 5 }));
          const elevationDeg = new Float32Array(samples);
          const { window } = stencil;
          const atOnce = createCoverageLayer(grid.columns, grid.rows);
          const merge = new SiteMerge({ stencil, lossDb }, gainsDbi);
          const last = window.row0 + window.rows - 1;
          merge.addTo([atOnce], { column0: 0, row0: 0 }, [sectors], window.row0, last);

          const oneByOne = createCoverageLayer(grid.columns, grid.rows);
          const ofCells = lossDb.map((losses) => spreadOverCells(stencil, losses));
          const site = {
            frequenciesGhz: [1, 2],
            antennaHeightM: 30,
            groundM: 0,
            stencil,
            lossDb: ofCells,
            elevationDeg,
          };
          for (const { gain, frequency, referenceDbm, number } of sectors) {
            const gains = spreadOverCells(stencil, gainsDbi[gain]!);
            mergeSector(oneByOne, window, levelWindow(site, gains, frequency, referenceDbm), number);
          }
          expectSame(atOnce, oneByOne);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("puts rows where the ring has room for them", () => {
    const lossDb = [new Float32Array(samples).fill(100)];
    const merge = new SiteMerge({ stencil, lossDb }, [new Float32Array(samples)]);
    const sectors = [{ frequency: 0, gain: 0, referenceDbm: 0, number: 3 }];
    const { row0, rows } = stencil.window;
    const whole = createCoverageLayer(grid.columns, grid.rows);
    merge.addTo([whole], { column0: 0, row0: 0 }, [sectors], row0, row0 + rows - 1);
    const ring = createCoverageLayer(grid.columns, 16);
    merge.addTo([ring], { column0: 0, row0: 0 }, [sectors], 20, 31);
    for (let row = 20; row < 32; row++) {
      const from = (row % 16) * grid.columns;
      const expected = whole.bestSector.subarray(row * grid.columns, (row + 1) * grid.columns);
      expect(ring.bestSector.subarray(from, from + grid.columns)).toEqual(expected);
    }
  });
});
