import { describe, expect, it } from "vitest";
import { tilesOf } from "./area-tiles.ts";

describe("the tiles of a commune", () => {
  it("are those of OpenStreetMap's formula for slippy maps", () => {
    // Đồng Xoài, 11.535 N 106.883 E: tile 12/3264/1915
    expect(tilesOf([106.883, 11.535, 106.883, 11.535], 12, 12)).toEqual([{ z: 12, x: 3264, y: 1915 }]);
    expect(tilesOf([-180, -85.05, 180, 85.05], 0, 1)).toHaveLength(5);
  });

  it("are few enough to be taken along: some hundred for 15 km by 15 km", () => {
    const tiles = tilesOf([106.8, 11.4, 106.94, 11.54], 7, 14);
    expect(tiles.length).toBeGreaterThan(60);
    expect(tiles.length).toBeLessThan(150);
    expect(new Set(tiles.map(({ z, x, y }) => `${z}/${x}/${y}`)).size).toBe(tiles.length);
  });
});
