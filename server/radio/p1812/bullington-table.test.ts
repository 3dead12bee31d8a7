import { expect, test } from "vitest";
import { knifeEdgeLossDb } from "../knife-edge.ts";
import { bullingtonLossDb } from "./bullington-loss.ts";
import { bullingtonDb } from "./bullington-table.ts";

test("tabulated Bullington loss equals the formulas within 1e-6 dB, at every nu and distance", () => {
  for (const distanceKm of [0.1, 10, 100, 1000]) {
    for (let nu = -1; nu < 30; nu += 0.000731) {
      const expected = bullingtonLossDb(knifeEdgeLossDb(nu), distanceKm);
      expect(Math.abs(bullingtonDb(nu, 10 + 0.02 * distanceKm) - expected)).toBeLessThan(1e-6);
    }
  }
  expect(bullingtonDb(-Infinity, 10)).toBe(0);
  expect(bullingtonDb(-0.78, 10)).toBe(0);
});
