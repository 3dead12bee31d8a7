import { describe, expect, test } from "vitest";
import type { Position } from "../../../geometry/coordinate-systems.ts";
import { coordinateSystem } from "../../../geometry/coordinate-systems.ts";
import { VN2000_ZONES } from "../../../geometry/vn2000.ts";
import type { Bounds } from "./detect.ts";
import { detectCrs } from "./detect.ts";

const binhPhuoc: Bounds = [106.4, 11.3, 107.43, 12.3];
const places: Position[] = [
  [106.8832, 11.5349],
  [106.4783, 11.8412],
  [107.2, 12.25],
  [106.6444, 11.4139],
  [107.4, 11.7],
  [106.6, 11.65],
];
const area = { bounds: binhPhuoc, provinces: ["75"] };
const inZone = (code: string) => places.map((place) => coordinateSystem(code).fromLonLat(place));
const turned = (pairs: Position[]) => pairs.map(([a, b]): Position => [b, a]);

describe("the coordinate system is detected from the numbers", () => {
  test.each([
    ["EPSG:9212", "EPSG:9212", false],
    ["EPSG:5899", "EPSG:5899", false],
    ["EPSG:3405", "EPSG:3405", true],
  ])("%s in Bình Phước", (code, best, ambiguous) => {
    expect(detectCrs(inZone(code), area)).toMatchObject({ best, ambiguous, swapped: false, insideShare: 1 });
  });

  test("105° at 0.9996 and at 0.9999 cannot be told apart and lie about 390 m apart: both are named", () => {
    const detection = detectCrs(inZone("EPSG:5897"), area);
    expect(detection.ambiguous).toBe(true);
    const other = detection.alternatives.find(({ code }) => code === "EPSG:5897")!;
    expect(other.apartM).toBeGreaterThan(350);
    expect(other.apartM).toBeLessThan(420);
  });

  test("X = north, Y = east, as Vietnamese papers have it, is seen", () => {
    expect(detectCrs(turned(inZone("EPSG:9212")), area)).toMatchObject({ best: "EPSG:9212", swapped: true });
  });

  test("degrees are WGS 84, and a latitude in front is seen", () => {
    expect(detectCrs(places, area)).toMatchObject({ best: "EPSG:4326", swapped: false });
    expect(detectCrs(turned(places), area)).toMatchObject({ best: "EPSG:4326", swapped: true, insideShare: 1 });
  });

  test.each(VN2000_ZONES.filter((zone) => zone.use === "province").map((zone) => zone.code))(
    "%s is found where it is the province's own, wherever the province lies",
    (code) => {
      const zone = VN2000_ZONES.find((one) => one.code === code)!;
      const lon = zone.centralMeridianDeg;
      const around: Position[] = [-0.4, -0.2, 0, 0.2, 0.4].map((d) => [lon + d, 15 + d]);
      const pairs = around.map((place) => coordinateSystem(code).fromLonLat(place));
      const detection = detectCrs(pairs, { bounds: [lon - 0.41, 14.59, lon + 0.41, 15.41] });
      expect([detection.best, ...detection.alternatives.map((one) => one.code)]).toContain(code);
    },
  );

  test("a few wrong rows do not mislead, points elsewhere give no answer", () => {
    const many = Array.from({ length: 20 }, () => inZone("EPSG:9212")).flat();
    expect(detectCrs([...many, [0, 0], [Number.NaN, 1]], area).best).toBe("EPSG:9212");
    expect(detectCrs([[200_000, 300_000]], area).best).toBeNull();
    expect(detectCrs([], area).best).toBeNull();
  });
});
