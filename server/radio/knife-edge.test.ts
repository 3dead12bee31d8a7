import { describe, expect, it } from "vitest";
import { earthBulgeM, fresnelRadiusM, knifeEdgeLossDb, knifeEdgeNu } from "./knife-edge.ts";

describe("knife edge", () => {
  it("costs 6.03 dB when it just touches the ray and nothing far below it", () => {
    expect(knifeEdgeLossDb(0)).toBeCloseTo(6.03, 2);
    expect(knifeEdgeLossDb(-0.78)).toBe(0);
    expect(knifeEdgeLossDb(-0.7799)).toBeLessThan(0.05);
    expect(knifeEdgeLossDb(2.4)).toBeCloseTo(12.953 + 20 * Math.log10(2.4), 1);
  });

  it("has a first Fresnel radius of 28.8 m in the middle of 10 km at 0.9 GHz", () => {
    expect(Math.abs(fresnelRadiusM(5, 5, 0.9) - 28.8)).toBeLessThan(0.1);
    expect(fresnelRadiusM(5, 5, 0.9, 4)).toBeCloseTo(2 * fresnelRadiusM(5, 5, 0.9), 9);
    expect(fresnelRadiusM(0, 10, 0.9)).toBe(0);
  });

  it("has nu = h/F1 * sqrt 2, so that 60 % of clearance costs nothing", () => {
    const radius = fresnelRadiusM(3, 7, 1.8);
    expect(knifeEdgeNu(-0.6 * radius, 3, 7, 1.8)).toBeCloseTo(-0.6 * Math.SQRT2, 9);
    expect(knifeEdgeLossDb(knifeEdgeNu(-0.6 * radius, 3, 7, 1.8))).toBe(0);
  });

  it("sees the Earth bulge 0.0785 d1 d2 / k metres", () => {
    expect(earthBulgeM(5, 5, 1)).toBeCloseTo(0.0785 * 25, 2);
    expect(earthBulgeM(20, 20)).toBeCloseTo((0.0785 * 400) / (4 / 3), 1);
  });

  it("refuses an edge on a terminal", () => {
    expect(() => knifeEdgeNu(5, 0, 10, 1.8)).toThrow("nearKm is 0 km");
  });
});
