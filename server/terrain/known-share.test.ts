import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { describe, expect, test } from "vitest";
import { contains } from "../geometry/contains.ts";
import { knownShare } from "./known-share.ts";

const frame = { westDeg: 0, northDeg: 1, stepDeg: 0.1, columns: 11, rows: 11 };
const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Whether a point lies on one of a ring's edges, as far as floating point can tell. */
function isOnBorder([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean {
  return ring.slice(1).some(([x2, y2], i) => {
    const [x1, y1] = ring[i] as readonly [number, number];
    const length = Math.hypot(x2 - x1, y2 - y1);
    const along =
      length === 0 ? 0 : Math.min(Math.max(((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2, 0), 1);
    return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) < 1e-9;
  });
}

describe("the share of an area that a grid knows", () => {
  test("counts what lies in the area, leaves holes out, and counts what the grid does not reach as unknown", () => {
    const area: MultiPolygon = {
      type: "MultiPolygon",
      coordinates: [[box(0.05, 0.05, 0.55, 0.55), box(0.15, 0.15, 0.25, 0.25)], [box(0.95, 0.05, 1.25, 0.15)]],
    };
    // 5 x 5 cells less one in the hole; of the second part one cell of three lies in the grid.
    expect(knownShare(frame, area, () => true)).toEqual({ cells: 27, known: 25 });
    expect(knownShare(frame, area, () => false)).toEqual({ cells: 27, known: 0 });
  });

  test("agrees with a point-by-point look, for any triangle", () => {
    const place = fc.tuple(
      fc.double({ min: 0.003, max: 0.997, noNaN: true }),
      fc.double({ min: 0.003, max: 0.997, noNaN: true }),
    );
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const area: MultiPolygon = { type: "MultiPolygon", coordinates: [[[a, b, c, a]]] };
        let inside = 0;
        let onBorder = 0;
        for (let row = 0; row < 11; row++) {
          for (let column = 0; column < 11; column++) {
            const centre = [column * 0.1, 1 - row * 0.1] as const;
            if (contains(area, ...centre)) inside++;
            if (isOnBorder(centre, [a, b, c, a])) onBorder++;
          }
        }
        const { cells, known } = knownShare(frame, area, () => true);
        expect(cells).toBe(known);
        // A centre on the border may go either way.
        expect(Math.abs(known - inside)).toBeLessThanOrEqual(onBorder);
      }),
    );
  });
});
