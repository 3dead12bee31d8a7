import { describe, expect, it } from "vitest";
import {
  areaCoverageShare,
  coverageProbability,
  createCoverageProbability,
  shadowMarginDb,
  tierOf,
} from "./service.ts";

describe("probability of coverage", () => {
  it("is one half at the threshold and 90 % at 1.2816 sigma above it", () => {
    expect(coverageProbability(-110, -110, 8)).toBe(0.5);
    expect(coverageProbability(-110 + 1.2815515655 * 8, -110, 8)).toBeCloseTo(0.9, 9);
    expect(coverageProbability(-110, -110, 0)).toBe(1);
    expect(coverageProbability(-110.1, -110, 0)).toBe(0);
    expect(coverageProbability(Number.NaN, -110, 8)).toBeNaN();
    expect(() => coverageProbability(-100, -110, 21)).toThrow(
      "sigmaDb is 21 dB; log-normal shadowing allows 0 to 20 dB",
    );
  });

  it("comes from the raster's table within 2e-6, unknown where the level is", () => {
    const fast = createCoverageProbability(-110, 7.3);
    for (let level = -180; level < -40; level += 0.0371) {
      expect(Math.abs(fast(level) - coverageProbability(level, -110, 7.3))).toBeLessThan(2e-6);
    }
    expect(fast(Number.NaN)).toBeNaN();
    expect(createCoverageProbability(-110, 0)(-109)).toBe(1);
  });
});

describe("shadow margin of a circular cell", () => {
  it.each([
    [3.5, 6, 0.9, 3.34, 71.1],
    [3.5, 6, 0.95, 5.87, 83.6],
    [3.5, 6, 0.98, 8.65, undefined],
    [3.5, 7, 0.9, 4.38, 73.4],
    [3.5, 8, 0.9, 5.45, 75.2],
    [3.5, 8, 0.95, 8.7, 86.2],
    [3.5, 10, 0.98, 16.04, undefined],
    [4.0, 8, 0.9, 5.0, 73.4],
    [4.0, 8, 0.95, 8.31, 85.0],
    [4.0, 8, 0.98, 11.95, undefined],
  ])(
    "exponent %d, sigma %d dB: %d of the area needs %d dB",
    (distanceExponent, sigmaDb, share, marginDb, edgePercent) => {
      const computed = shadowMarginDb(share, { sigmaDb, distanceExponent });
      expect(Math.abs(computed - marginDb)).toBeLessThanOrEqual(0.0051);
      if (edgePercent === undefined) return;
      expect(Math.abs(100 * coverageProbability(computed, 0, sigmaDb) - edgePercent)).toBeLessThan(0.06);
    },
  );

  it("agrees with the integral over the rings of the cell", () => {
    const rings = 20_000;
    let area = 0;
    for (let i = 0; i < rings; i++) {
      const radius = (i + 0.5) / rings;
      area += coverageProbability(4 - 35 * Math.log10(radius), 0, 8) * 2 * (radius / rings);
    }
    expect(areaCoverageShare(4, { sigmaDb: 8, distanceExponent: 3.5 })).toBeCloseTo(area, 6);
  });
});

describe("service tiers", () => {
  it("begin at their level, and an unknown level has none", () => {
    expect([-85, -85.01, -95, -104.9, -115, -115.01, -300].map((level) => tierOf(level))).toEqual([
      "excellent",
      "good",
      "good",
      "fair",
      "weak",
      "none",
      "none",
    ]);
    expect(tierOf(Number.NaN)).toBeUndefined();
  });
});
