import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { dmsText, meridianText, metresPerPixel, projector, scaleBar } from "./coordinates.ts";

describe("coordinates on the screen", () => {
  it("writes degrees, minutes and seconds without a 60 in any place", () => {
    expect(dmsText(106.97, "Đ")).toBe("106°58′12″Đ");
    expect(dmsText(11.999999, "B")).toBe("12°00′00″B");
    expect(dmsText(-0.5, "N")).toBe("−0°30′00″N");
    expect(meridianText(106.25)).toBe("106°15′");
    expect(meridianText(107.75)).toBe("107°45′");
  });

  it("knows the ground's size of a pixel at the equator and at the province's latitude", () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.517, 2);
    expect(metresPerPixel(60, 10)).toBeCloseTo(78_271.517 / 2 / 1024, 4);
  });

  it("draws a round length that fits at every zoom", () => {
    for (let zoom = 5; zoom <= 18; zoom += 0.25) {
      const { metres, widthPx } = scaleBar(11.7, zoom);
      expect(String(metres)).toMatch(/^[1235]0*$/);
      expect(widthPx).toBeLessThanOrEqual(110);
      expect(widthPx).toBeGreaterThan(50);
    }
  });

  it("gives no VN-2000 pair where the projection does not reach", () => {
    expect(projector({ forward: () => [Number.NaN, 1] })([0, 90])).toBeNull();
    const metres = projector(
      proj4("+proj=tmerc +lat_0=0 +lon_0=106.25 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +units=m"),
    );
    expect(metres([106.25, 0])).toEqual([500_000, 0]);
  });
});
