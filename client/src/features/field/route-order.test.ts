import { distance } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LonLat } from "../../map/selection.ts";
import { orderStops, routeM, straightM } from "./route-order.ts";

const START: LonLat = [106.9, 11.5];
const place = fc.tuple(
  fc.double({ min: 106.4, max: 107.4, noNaN: true }),
  fc.double({ min: 11.3, max: 12.3, noNaN: true }),
);
const same = (stop: LonLat) => stop;

/** Every order of the stops: for a few of them the shortest can be looked up. */
function orders(stops: readonly LonLat[]): LonLat[][] {
  if (stops.length <= 1) return [[...stops]];
  return stops.flatMap((stop, at) => orders(stops.filter((_, other) => other !== at)).map((rest) => [stop, ...rest]));
}

describe("the order of a day's stops", () => {
  it("measures straight distances as Turf does", () => {
    expect(straightM([106.9, 11.5], [107.1, 11.9])).toBeCloseTo(
      distance([106.9, 11.5], [107.1, 11.9], { units: "meters" }),
      0,
    );
    expect(straightM(START, START)).toBe(0);
  });

  it("keeps every stop, and is no longer than going to the nearest each time", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 14 }), (stops) => {
        const order = orderStops(START, stops, same);
        expect(order.toSorted()).toEqual([...stops].toSorted());
        let here = START;
        let nearest = 0;
        const left = [...stops];
        while (left.length > 0) {
          left.sort((one, other) => straightM(here, one) - straightM(here, other));
          const next = left.shift() as LonLat;
          nearest += straightM(here, next);
          here = next;
        }
        expect(routeM(START, order)).toBeLessThanOrEqual(nearest + 0.1);
      }),
    );
  });

  it("comes within a tenth of the shortest of all orders on average, and finds it along a line", () => {
    const line: LonLat[] = [3, 1, 4, 2, 5].map((step) => [106.9 + step / 50, 11.5]);
    expect(orderStops(START, line, same).map(([lon]) => Math.round((lon - 106.9) * 50))).toEqual([1, 2, 3, 4, 5]);
    const tries = fc.sample(fc.array(place, { minLength: 6, maxLength: 6 }), { numRuns: 40, seed: 5 });
    const ratios = tries.map((stops) => {
      const best = Math.min(...orders(stops).map((order) => routeM(START, order)));
      return routeM(START, orderStops(START, stops, same)) / best;
    });
    expect(Math.min(...ratios)).toBeGreaterThan(0.999_999);
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeLessThan(1.1);
  });
});
