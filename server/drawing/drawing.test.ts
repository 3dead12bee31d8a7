import { describe, expect, it } from "vitest";
import { ARCHIPELAGOS, reachesTheSea } from "./seas.ts";
import { gridStepM, groundOf, PAPERS, type Paper, sheetOf, zoomOfScale } from "./sheet.ts";

describe("a sheet", () => {
  const sheets = (Object.keys(PAPERS) as Paper[]).flatMap((paper) =>
    (["portrait", "landscape"] as const).map((orientation) => ({
      name: `${paper} ${orientation}`,
      sheet: sheetOf(paper, orientation),
    })),
  );

  it("keeps its parts apart and on the paper, and leaves the most room to the map", () => {
    for (const { name, sheet } of sheets) {
      const { map, bandMm, head, legend, foot, width, height } = sheet;
      const frame = {
        x: map.x - bandMm,
        y: map.y - bandMm,
        width: map.width + 2 * bandMm,
        height: map.height + 2 * bandMm,
      };
      const parts = [frame, head, legend, foot];
      for (const part of parts) {
        expect([
          name,
          part.x >= 5,
          part.y >= 5,
          part.x + part.width <= width - 5,
          part.y + part.height <= height - 5,
        ]).toEqual([name, true, true, true, true]);
      }
      for (const [at, one] of parts.entries())
        for (const other of parts.slice(at + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect([name, apart]).toEqual([name, true]);
        }
      expect((map.width * map.height) / (width * height)).toBeGreaterThan(0.45);
    }
  });

  it("shows as much ground as the scale says, with a grid of a few round lines", () => {
    const sheet = sheetOf("A3", "landscape");
    expect(groundOf(sheet, 50_000).widthM).toBeCloseTo(sheet.map.width * 50, 6);
    for (const { name, sheet: each } of sheets)
      for (const scale of [1_000, 7_500, 50_000, 500_000]) {
        const lines = groundOf(each, scale).heightM / gridStepM(each, scale);
        expect([name, scale, lines > 1 && lines < 14]).toEqual([name, scale, true]);
      }
    // Zoom 12 has 38.2 m a pixel of 512-pixel tiles at the equator: 1:72,223 at 96 pixels an inch (OGC's 1:72,224 beside it).
    expect(zoomOfScale(72_223.8, 0)).toBeCloseTo(12, 3);
  });
});

describe("the sea", () => {
  it("is reached by maps of the coast, of the islands and of the whole country, and not by maps inland", () => {
    const around = (lon: number, lat: number, half: number) =>
      [lon - half, lat - half, lon + half, lat + half] as const;
    for (const [name, box, expected] of [
      ["Bình Phước", [106.3, 11.2, 107.5, 12.4], false],
      ["Buôn Ma Thuột", around(108.05, 12.67, 0.2), false],
      ["Hà Nội", around(105.85, 21.03, 0.1), false],
      ["Đà Nẵng", around(108.2, 16.07, 0.1), true],
      ["Nha Trang", around(109.2, 12.25, 0.05), true],
      ["Cà Mau", around(105.0, 8.9, 0.2), true],
      ["Vũng Tàu", around(107.1, 10.4, 0.1), true],
      ["the country", [102.1, 8.4, 109.5, 23.4], true],
      ...ARCHIPELAGOS.map(({ name: each, bounds }) => [each, bounds, true] as const),
    ] as const)
      expect([name, reachesTheSea(box)]).toEqual([name, expected]);
  });
});
