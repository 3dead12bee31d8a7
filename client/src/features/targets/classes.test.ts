import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../server/optimisation/random.ts";
import { CLASS_COLOURS, classBounds, classOf } from "./classes.ts";

describe("classes of a map of areas", () => {
  it("are five of one round width that hold every figure", () => {
    const random = seededRandom(3);
    for (let round = 0; round < 300; round++) {
      const scale = 10 ** (random.below(6) - 2);
      const values = Array.from({ length: 1 + random.below(40) }, () => scale * random.next());
      const bounds = classBounds(values);
      expect(bounds).toHaveLength(CLASS_COLOURS.length + 1);
      const widths = bounds.slice(1).map((bound, at) => bound - (bounds[at] as number));
      for (const width of widths) expect(width / (widths[0] as number)).toBeCloseTo(1, 6);
      for (const value of values) {
        const at = classOf(value, bounds);
        expect(value).toBeGreaterThanOrEqual(bounds[at] as number);
        expect(value).toBeLessThanOrEqual(bounds[at + 1] as number);
      }
    }
  });

  it("are none without figures, and stand with a single one and with more than 100 %", () => {
    expect(classBounds([])).toEqual([]);
    expect(classOf(100, classBounds([100, 100]))).toBeGreaterThanOrEqual(0);
    expect(classBounds([40, 112.4])).toEqual([40, 60, 80, 100, 120, 140]);
  });
});
