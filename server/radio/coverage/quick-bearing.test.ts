import { expect, test } from "vitest";
import { quickBearing } from "./quick-bearing.ts";

test("bearing in every quadrant within 2e-5 radians", () => {
  for (let degree = -179.9; degree < 180; degree += 0.37) {
    const angle = (degree * Math.PI) / 180;
    expect(Math.abs(quickBearing(3 * Math.sin(angle), 3 * Math.cos(angle)) - angle)).toBeLessThan(2e-5);
  }
  expect(quickBearing(0, 0)).toBe(0);
});
