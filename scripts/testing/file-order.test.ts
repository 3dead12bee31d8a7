import { describe, expect, it } from "vitest";
import { expectedSeconds, sharesOf } from "./file-order.ts";

const FILES = [
  "/there/client/src/features/zones/zones.browser.test.ts",
  "/there/client/src/features/print/print.browser.test.ts",
  "/there/client/src/app.browser.test.ts",
  "/there/client/src/walk.browser.test.ts",
  "/there/client/src/features/field/field.browser.test.ts",
];

describe("test files in shares", () => {
  it("hold every file once, whatever order they come in", () => {
    const shares = sharesOf(FILES, 2);
    expect(shares.flat().toSorted()).toEqual(FILES.toSorted());
    expect(sharesOf(FILES.toReversed(), 2)).toEqual(shares);
  });

  it("take about as long, and begin with what takes longest", () => {
    const [one, other] = sharesOf(FILES, 2).map((paths) => paths.reduce((sum, path) => sum + expectedSeconds(path), 0));
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThanOrEqual(10);
    for (const paths of sharesOf(FILES, 2)) {
      const seconds = paths.map(expectedSeconds);
      expect(seconds).toEqual(seconds.toSorted((a, b) => b - a));
    }
  });

  it("are empty where there are fewer files than shares", () => {
    expect(sharesOf(FILES.slice(0, 1), 2)).toEqual([[FILES[0]], []]);
  });
});
