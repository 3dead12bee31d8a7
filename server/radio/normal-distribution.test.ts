import { describe, expect, it } from "vitest";
import { erf, erfc, inverseNormal, normalTailProbability } from "./normal-distribution.ts";

describe("normal distribution", () => {
  it.each([
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [2, 0.004677734981047266],
    [2.5, 0.0004069520174449589],
    [3, 2.2090496998585445e-5],
    [5, 1.5374597944280349e-12],
    [-1, 1.8427007929497148],
  ])("has the tabulated erfc(%d)", (x, value) => {
    expect(Math.abs(erfc(x) / value - 1)).toBeLessThan(1e-11);
    expect(erf(x)).toBeCloseTo(1 - value, 12);
  });

  it("inverts its own tail to ten digits", () => {
    for (let probability = 1e-9; probability < 0.999; probability = probability * 1.3 + 1e-9) {
      expect(normalTailProbability(-inverseNormal(probability)) / probability).toBeCloseTo(1, 10);
    }
    expect(inverseNormal(0.975)).toBeCloseTo(1.959963984540054, 10);
  });

  it("refuses certainty", () => {
    expect(() => inverseNormal(1)).toThrow("probability is 1");
    expect(() => inverseNormal(0)).toThrow("probability is 0");
  });
});
