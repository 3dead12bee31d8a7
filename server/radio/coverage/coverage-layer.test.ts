import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCoverageLayer, mergeLayer, mergeSector, quantisedPowerMw } from "./coverage-layer.ts";
import { joinBands, layerProbability, layerSinrDb } from "./layer-results.ts";

const columns = 7;
const rows = 5;

/** Sectors with levels on a coarse scale, so that ties are frequent. */
const sectorsArbitrary = fc
  .array(
    fc.record({
      column0: fc.integer({ min: 0, max: 4 }),
      row0: fc.integer({ min: 0, max: 2 }),
      levels: fc.array(
        fc.oneof(
          fc.constant(Number.NaN),
          fc.integer({ min: -1290, max: -400 }).map((x) => x / 10),
        ),
        {
          minLength: 9,
          maxLength: 9,
        },
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((sectors) => sectors.map((sector, number) => ({ ...sector, number })));
type Sector = { column0: number; row0: number; levels: number[]; number: number };

function layerOf(sectors: readonly Sector[]) {
  const layer = createCoverageLayer(columns, rows);
  for (const { column0, row0, levels, number } of sectors) {
    mergeSector(layer, { column0, row0, columns: 3, rows: 3 }, Float32Array.from(levels), number);
  }
  return layer;
}
const bytes = (layer: ReturnType<typeof layerOf>) =>
  [layer.bestDbm, layer.secondDbm, layer.bestSector, layer.totalMw].map((array) =>
    Buffer.from(array.buffer).toString("hex"),
  );

describe("coverage layer", () => {
  test("has the same bytes whatever the order of the sectors and their deal to workers", () => {
    fc.assert(
      fc.property(
        sectorsArbitrary.chain((sectors) =>
          fc.record({
            sectors: fc.constant(sectors),
            shuffled: fc.shuffledSubarray(sectors, { minLength: sectors.length, maxLength: sectors.length }),
            workers: fc.integer({ min: 1, max: 4 }),
          }),
        ),
        ({ sectors, shuffled, workers }) => {
          const whole = layerOf(sectors);
          const dealt = createCoverageLayer(columns, rows);
          for (let worker = workers - 1; worker >= 0; worker--) {
            mergeLayer(dealt, layerOf(shuffled.filter((_, i) => i % workers === worker)));
          }
          expect(bytes(dealt)).toEqual(bytes(whole));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("holds the two strongest levels and the sum of powers of each cell", () => {
    fc.assert(
      fc.property(sectorsArbitrary, (sectors) => {
        const layer = layerOf(sectors);
        for (let cell = 0; cell < columns * rows; cell++) {
          const heard = sectors
            .map(({ column0, row0, levels, number }) => {
              const x = (cell % columns) - column0;
              const y = Math.floor(cell / columns) - row0;
              const inside = x >= 0 && x < 3 && y >= 0 && y < 3;
              return { number, level: inside ? Math.fround(levels[y * 3 + x]!) : Number.NaN };
            })
            .filter(({ level }) => !Number.isNaN(level))
            .sort((a, b) => b.level - a.level || a.number - b.number);
          expect(layer.bestSector[cell]).toBe(heard[0]?.number ?? -1);
          expect(layer.bestDbm[cell]).toBe(heard[0]?.level ?? -Infinity);
          expect(layer.secondDbm[cell]).toBe(heard[1]?.level ?? -Infinity);
          const total = heard.reduce((sum, { level }) => sum + 10 ** (level / 10), 0);
          expect(Math.abs(layer.totalMw[cell]! - total)).toBeLessThanOrEqual(total * 0.003);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("keeps powers of weak and strong levels within 1/128 dB", () => {
    for (let level = -130; level <= -30; level += 0.037) {
      expect(Math.abs(10 * Math.log10(quantisedPowerMw(level)) - level)).toBeLessThan(0.0085);
    }
    expect(quantisedPowerMw(-161)).toBe(0);
    expect(quantisedPowerMw(Number.NaN)).toBe(0);
  });

  test("refuses a window that leaves the grid", () => {
    const layer = createCoverageLayer(columns, rows);
    const window = { column0: 6, row0: 0, columns: 3, rows: 3 };
    expect(() => mergeSector(layer, window, new Float32Array(9), 1)).toThrow(/does not fit the layer of 7 x 5/);
  });
});

describe("results of a layer", () => {
  const window = { column0: 0, row0: 0, columns: 1, rows: 1 };
  const cellOf = (...levels: number[]) => {
    const layer = createCoverageLayer(1, 1);
    for (const [number, level] of levels.entries()) mergeSector(layer, window, Float32Array.of(level), number);
    return layer;
  };

  test("SINR sets the server against loaded interferers and noise", () => {
    const setting = { load: 0.5, noiseDbm: -125 };
    expect(layerSinrDb(cellOf(-90), setting)[0]).toBeCloseTo(35, 2);
    expect(layerSinrDb(cellOf(-90, -90), { ...setting, noiseDbm: -160 })[0]).toBeCloseTo(3.01, 2);
    expect(layerSinrDb(cellOf(), setting)[0]).toBeNaN();
    expect(() => layerSinrDb(cellOf(-90), { load: 1.5, noiseDbm: -125 })).toThrow(/load is 1.5/);
  });

  test("P(covered) is one half at the threshold, follows the normal distribution and is unknown where the level is", () => {
    const levels = Float32Array.of(-110, -102, -118, -Infinity, Number.NaN, -20);
    const probability = layerProbability(levels, -110, 8);
    const expected = [0.5, 0.841345, 0.158655, 0, Number.NaN, 1];
    expected.forEach((value, i) => {
      if (Number.isNaN(value)) expect(probability[i]).toBeNaN();
      else expect(probability[i]).toBeCloseTo(value, 5);
    });
  });

  test("the strongest band serves and brings its own SINR", () => {
    const low = cellOf(-90, -100);
    const high = createCoverageLayer(1, 1);
    mergeSector(high, window, Float32Array.of(-85), 7);
    const joined = joinBands([
      { layer: low, sinrDb: Float32Array.of(9) },
      { layer: high, sinrDb: Float32Array.of(21) },
    ]);
    expect([joined.bestSector[0], joined.bestDbm[0], joined.secondDbm[0], joined.sinrDb[0]]).toEqual([7, -85, -90, 21]);
  });
});
