import { describe, expect, test } from "vitest";
import { coordinateSystem } from "../../../geometry/coordinate-systems.ts";
import type { Cell } from "../parsed-file.ts";
import { locatePoints } from "./points.ts";

const columns = { first: "Kinh độ", second: "Vĩ độ" };
const binhPhuoc = { bounds: [106.3, 11.2, 107.5, 12.4] as const, provinces: ["75"] };
const places: Array<[number, number]> = [
  [106.8832, 11.5349],
  [106.4783, 11.8412],
  [107.2, 12.25],
];
const rowsOf = (pairs: ReadonlyArray<readonly [Cell, Cell]>) =>
  pairs.map(([first, second], index) => ({ row: index + 2, first, second }));
const inZone = (code: string) => places.map((place) => coordinateSystem(code).fromLonLat(place));

function expectPlaces(points: Map<number, [number, number]>, from = 2) {
  places.forEach(([lon, lat], index) => {
    const found = points.get(index + from)!;
    expect(Math.abs(found[0] - lon) * 109_000).toBeLessThan(0.01);
    expect(Math.abs(found[1] - lat) * 110_600).toBeLessThan(0.01);
  });
}

describe("points of a table", () => {
  test("VN-2000 metres without a named system are placed within a centimetre", () => {
    const located = locatePoints(rowsOf(inZone("EPSG:9212")), columns, binhPhuoc);
    expectPlaces(located.points);
    expect(located.crs).toEqual({ found: null, used: "EPSG:9212", how: "detected" });
    expect(located.warnings.map(({ code }) => code)).toEqual(["crs.detected"]);
  });

  test("X = north, Y = east and decimal commas as texts give the same places", () => {
    const texts = inZone("EPSG:9212").map(
      ([east, north]) => [north.toFixed(3).replace(".", ","), `${east.toFixed(3).replace(".", ",")} m`] as const,
    );
    const located = locatePoints(rowsOf(texts), columns, binhPhuoc);
    expectPlaces(located.points);
    expect(located.warnings).toContainEqual({ code: "place.columns-swapped", params: { count: 3 } });
  });

  test("rows in degrees among rows in metres are kept apart and told", () => {
    const pairs = [...inZone("EPSG:9212"), ["106,8832", "11,5349"] as const, [11.8412, 106.4783] as const];
    const located = locatePoints(rowsOf(pairs), columns, binhPhuoc);
    expectPlaces(located.points);
    expect(located.points.get(5)).toEqual([106.8832, 11.5349]);
    expect(located.points.get(6)).toEqual([106.4783, 11.8412]);
    expect(located.warnings).toContainEqual({
      code: "crs.mixed-rows",
      params: { degrees: 2, metres: 3, used: "EPSG:9212" },
    });
  });

  test("a hemisphere in the cell is believed over the column", () => {
    const located = locatePoints(rowsOf([[`11°32'05,64"B`, `106°52'59,52"Đ`]]), columns);
    expect(located.points.get(2)![0]).toBeCloseTo(106.8832, 9);
    expect(located.points.get(2)![1]).toBeCloseTo(11.5349, 9);
  });

  test("a named system wins over detection, also for degrees", () => {
    expectPlaces(locatePoints(rowsOf(inZone("EPSG:5897")), columns, { ...binhPhuoc, crs: "EPSG:5897" }).points);
    const shifted = locatePoints(rowsOf(inZone("EPSG:4756")), columns, { crs: "EPSG:4756" });
    expectPlaces(shifted.points);
    expect(shifted.crs.how).toBe("named-by-user");
  });

  test("105° is read as UTM 48N with the rival 400 m away named", () => {
    const located = locatePoints(rowsOf(inZone("EPSG:3405")), columns, binhPhuoc);
    expect(located.crs.used).toBe("EPSG:3405");
    expect(located.warnings[0]).toMatchObject({ code: "crs.ambiguous" });
    expect(String(located.warnings[0]!.params!.others)).toContain("EPSG:5897");
  });

  test("without any area a zone is not guessed", () => {
    expect(() => locatePoints(rowsOf(inZone("EPSG:9212")), columns)).toThrow(/crs.not-certain/);
  });

  test("missing and unreadable cells cost their row only, with column and value", () => {
    const located = locatePoints(
      rowsOf([
        [106.8, 11.5],
        [null, 11.5],
        ["chưa có", 11.5],
        [106.8, "11,5,3"],
        [true, 1],
        [106.8, 1_275_695],
      ]),
      columns,
    );
    expect([...located.points.keys()]).toEqual([2]);
    expect(located.refused.map(({ row, column, value, reason }) => [row, column, value, reason.code])).toEqual([
      [3, "Kinh độ", undefined, "place.missing"],
      [4, "Kinh độ", "chưa có", "place.not-coordinate"],
      [5, "Vĩ độ", "11,5,3", "place.not-coordinate"],
      [6, "Kinh độ", "true", "place.not-coordinate"],
      [7, "Kinh độ", "106.8; 1275695", "place.mixed-units"],
    ]);
  });
});
