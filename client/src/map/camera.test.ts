import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitsOf, mercatorY, zoomToFit } from "./camera.ts";

const PROVINCE = [106.41, 11.3, 107.42, 12.3] as const;

describe("the view's limits", () => {
  it("knows the edges of the Mercator world", () => {
    expect(mercatorY(0)).toBeCloseTo(0.5, 12);
    expect(mercatorY(85.0511287798066)).toBeCloseTo(0, 9);
    expect(mercatorY(-85.0511287798066)).toBeCloseTo(1, 9);
  });

  it("fits a box that is one tile wide into one tile", () => {
    expect(zoomToFit([0, -85.0511287798066, 360, 85.0511287798066], { width: 512, height: 512 })).toBeCloseTo(0, 9);
    expect(zoomToFit([0, -1, 45, 1], { width: 512, height: 512 })).toBeCloseTo(3, 9);
  });

  it("shows the whole province at the least zoom and keeps the sea out of sight", () => {
    const window = { width: 800, height: 600 };
    const { minZoom, maxBounds } = limitsOf(PROVINCE, window);
    expect(minZoom).toBeLessThan(zoomToFit(PROVINCE, window));
    expect(maxBounds[0]).toBeGreaterThan(105.2);
    expect(maxBounds[2]).toBeLessThan(108.7); // the coast at this latitude lies at 108.8
  });

  it("always leaves room for the window itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 3000 }), fc.integer({ min: 200, max: 2000 }), (width, height) => {
        const { minZoom, maxBounds } = limitsOf(PROVINCE, { width, height });
        const spanLon = (width / (512 * 2 ** minZoom)) * 360;
        expect(maxBounds[2] - maxBounds[0]).toBeGreaterThan(spanLon);
      }),
    );
  });
});
