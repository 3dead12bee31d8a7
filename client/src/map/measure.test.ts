import { describe, expect, it } from "vitest";
import { measuredAreaM2, measuredLengthM } from "./measure.ts";
import { measuredFeature } from "./measured-feature.ts";

const DEGREE_M = 111_195; // of latitude on the sphere that Turf takes

describe("measuring", () => {
  it("is nothing without points and nothing long with one", () => {
    expect(measuredFeature("line", [])).toBeNull();
    expect(measuredLengthM("line", [[106.9, 11.7]])).toBe(0);
    expect(
      measuredAreaM2([
        [106.9, 11.7],
        [107, 11.7],
      ]),
    ).toBe(0);
  });

  it("measures a tenth of a degree to the north within a permille", () => {
    const length = measuredLengthM("line", [
      [106.9, 11.7],
      [106.9, 11.8],
    ]);
    expect(Math.abs(length / (DEGREE_M / 10) - 1)).toBeLessThan(0.001);
  });

  it("measures a square by its area and all four sides", () => {
    const square = [
      [106.9, 0],
      [107, 0],
      [107, 0.1],
      [106.9, 0.1],
    ] as const;
    expect(Math.abs(measuredAreaM2(square) / (DEGREE_M / 10) ** 2 - 1)).toBeLessThan(0.002);
    expect(Math.abs(measuredLengthM("area", square) / (4 * (DEGREE_M / 10)) - 1)).toBeLessThan(0.001);
    expect(measuredLengthM("line", square)).toBeLessThan(measuredLengthM("area", square));
  });
});
