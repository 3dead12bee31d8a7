import { expect, test } from "vitest";
import { knifeEdgeLossDb } from "../knife-edge.ts";
import { bullingtonLossDb } from "../p1812/bullington-loss.ts";
import { kernel } from "./kernel.ts";

const { arcTangent, bullingtonDb, logOnePlus, middleCubicRoot, quickBearing } = kernel();

test("ln(1 + x) within 1e-11", () => {
  for (let x = 0; x < 0.03; x += 0.00001) expect(Math.abs(logOnePlus(x) - Math.log1p(x))).toBeLessThan(3e-11);
  expect(logOnePlus(7)).toBeCloseTo(Math.log(8), 12);
});

test("arc tangent within 2e-8", () => {
  for (let x = -0.3; x < 0.3; x += 0.0001) expect(Math.abs(arcTangent(x) - Math.atan(x))).toBeLessThan(2e-8);
});

test("middle root of the cubic within 1e-8, to both ends", () => {
  for (let w = -1; w <= 1; w += 0.000137) {
    const exact = Math.cos(Math.PI / 3 + Math.acos(w) / 3);
    expect(Math.abs(middleCubicRoot(w) - exact)).toBeLessThan(1e-8);
  }
  expect(middleCubicRoot(1)).toBeCloseTo(0.5, 12);
});

test("Bullington loss equals the formulas within 1e-6 dB, at every nu and distance", () => {
  for (const distanceKm of [0.1, 10, 100, 1000]) {
    for (let nu = -1; nu < 30; nu += 0.000731) {
      const expected = bullingtonLossDb(knifeEdgeLossDb(nu), distanceKm);
      expect(Math.abs(bullingtonDb(nu, 10 + 0.02 * distanceKm) - expected)).toBeLessThan(1e-6);
    }
  }
  expect(bullingtonDb(-Infinity, 10)).toBe(0);
  expect(bullingtonDb(-0.78, 10)).toBe(0);
});

test("bearing in every quadrant within 2e-5 radians", () => {
  for (let degree = -179.9; degree < 180; degree += 0.37) {
    const angle = (degree * Math.PI) / 180;
    expect(Math.abs(quickBearing(3 * Math.sin(angle), 3 * Math.cos(angle)) - angle)).toBeLessThan(2e-5);
  }
  expect(quickBearing(0, 0)).toBe(0);
});
