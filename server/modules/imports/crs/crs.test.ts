import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coordinateSystem, UnknownCrsError } from "../../../geometry/coordinate-systems.ts";
import { meridianText, VN2000_ZONES, vn2000ProjText, vn2000ZoneOf } from "../../../geometry/vn2000.ts";
import { needsReference, referencePath } from "../../../testing/reference.ts";
import { parseCoordinate, parseDecimal } from "./coordinate-text.ts";
import { zonesOfProvince } from "./province-zones.ts";

const vn2000 = "reference/vn2000/";

function rowsOf(file: string): string[][] {
  const lines = readFileSync(referencePath(vn2000 + file)!, "utf8")
    .trim()
    .split(/\r?\n/);
  return lines
    .slice(1)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
        match[1]!.replace(/^"|"$/g, "").replaceAll('""', '"'),
      ),
    );
}

describe("VN-2000 against public values", needsReference(vn2000), () => {
  const projected = [
    [5, "EPSG:9212"],
    [7, "EPSG:5899"],
    [9, "EPSG:3405"],
    [11, "EPSG:5897"],
  ] as const;
  // Columns: id, place, wgs lat, wgs lon, 4756 lat, 4756 lon, then E,N of four systems (shifted by one for the quoted place).
  for (const row of referencePath(vn2000) ? rowsOf("vn2000_test_vectors.csv") : []) {
    const [lat, lon] = [Number(row[2]), Number(row[3])];
    for (const [column, code] of projected) {
      test(`${row[0]} agrees with PROJ in ${code} within 0.01 m, both ways`, () => {
        const system = coordinateSystem(code);
        const expected = [Number(row[column + 1]), Number(row[column + 2])] as [number, number];
        const [easting, northing] = system.fromLonLat([lon, lat]);
        expect(Math.hypot(easting - expected[0], northing - expected[1])).toBeLessThan(0.01);
        const back = system.toLonLat(expected);
        expect(Math.hypot((back[0] - lon) * 109_000, (back[1] - lat) * 110_600)).toBeLessThan(0.01);
      });
    }
  }

  test("the official pairs of points agree within 0.1 arc-seconds, read from their own spelling", () => {
    const geographic = coordinateSystem("EPSG:4756");
    const rows = rowsOf("vn2000_official_pairs.csv");
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const row of rows) {
      const [lat, lon, officialLat, officialLon] = row.slice(1, 5).map((text) => parseCoordinate(text)!);
      expect([lat!.axis, lon!.axis]).toEqual(["latitude", "longitude"]);
      const shifted = geographic.fromLonLat([lon!.value, lat!.value]);
      expect(Math.abs(shifted[0] - officialLon!.value) * 3600).toBeLessThan(0.1);
      expect(Math.abs(shifted[1] - officialLat!.value) * 3600).toBeLessThan(0.1);
    }
  });

  test("every zone has the definition of the reference file, letter by letter", () => {
    const sql = readFileSync(referencePath(`${vn2000}spatial_ref_sys_vn2000.sql`)!, "utf8");
    const definitions = [...sql.matchAll(/VALUES \((\d+),.*'(\+proj[^']*)'/g)];
    expect(definitions).toHaveLength(14);
    for (const [, srid, text] of definitions) {
      expect(vn2000ProjText(VN2000_ZONES.find((zone) => zone.code === `EPSG:${srid}`)!)).toBe(text);
    }
  });

  test("every province has the zone of the reference table", () => {
    for (const row of rowsOf("vn2000_central_meridians_63.csv")) {
      expect(zonesOfProvince(row[0]!)[0]).toBe(row[4]);
      expect(zonesOfProvince(row[6]!)).toContain(row[4]);
      expect(meridianText(Number(row[2]))).toBe(row[3]);
    }
  });
});

describe("coordinate systems", () => {
  test("forgetting the datum shift would be 224 m off, so it is not forgotten", () => {
    const [lon, lat] = coordinateSystem("EPSG:4756").toLonLat([106.8814, 11.5359]);
    const metres = Math.hypot((lon - 106.8814) * 109_050, (lat - 11.5359) * 110_600);
    expect(metres).toBeGreaterThan(220);
    expect(metres).toBeLessThan(230);
  });

  test("a zone is found by its meridian and scale, 3405 and 5897 are told apart by scale alone", () => {
    expect(vn2000ZoneOf(106.25, 0.9999)?.code).toBe("EPSG:9212");
    expect(vn2000ZoneOf(105, 0.9996)?.code).toBe("EPSG:3405");
    expect(vn2000ZoneOf(105, 0.9999)?.code).toBe("EPSG:5897");
    expect(vn2000ZoneOf(106.3, 0.9999)).toBeUndefined();
  });

  test("a merged province has its own zone first", () => {
    expect(zonesOfProvince("70")).toEqual(["EPSG:9212"]);
    expect(zonesOfProvince("75")).toEqual(["EPSG:5899", "EPSG:9212"]);
    expect(zonesOfProvince("00")).toEqual([]);
  });

  test("an unknown code is refused by name", () => {
    expect(() => coordinateSystem("EPSG:99999")).toThrow(UnknownCrsError);
    expect(() => coordinateSystem("EPSG:32661")).toThrow(/EPSG:32661/);
    expect(coordinateSystem(" epsg:32648 ").code).toBe("EPSG:32648");
  });
});

describe("coordinates as people write them", () => {
  const longitude = 106 + 58 / 60 + 12 / 3600;
  const latitude = 11 + 32 / 60 + 5.6 / 3600;
  test.each([
    ["106,8832", 106.8832, "unknown", null],
    ["106.8832", 106.8832, "unknown", null],
    ["-0,5", -0.5, "unknown", null],
    [`106°58'12"Đ`, longitude, "degrees", "longitude"],
    [`106°58'12"Đ`.normalize("NFD"), longitude, "degrees", "longitude"],
    ["106°58’12,0” Đ", longitude, "degrees", "longitude"],
    [`106d58'12.0"E`, longitude, "degrees", "longitude"],
    [`E106°58'12"`, longitude, "degrees", "longitude"],
    [`106º58′12″ kinh độ Đông`, longitude, "degrees", "longitude"],
    [`Kinh độ: 106°58'12"`, longitude, "degrees", "longitude"],
    [`106°58'12"D`, longitude, "degrees", "longitude"],
    ["106 58 12", longitude, "degrees", null],
    ["106:58:12", longitude, "degrees", null],
    ["11 độ 32 phút 5,6 giây Bắc", latitude, "degrees", "latitude"],
    [`11°32'5.6"B`, latitude, "degrees", "latitude"],
    [`11°32'05,6''N`, latitude, "degrees", "latitude"],
    ["N 11 32 05.6", latitude, "degrees", "latitude"],
    [`11°32'5.6" vĩ độ Bắc`, latitude, "degrees", "latitude"],
    ["Vĩ độ 11,5349", 11.5349, "degrees", "latitude"],
    ["11°32.5'", 11 + 32.5 / 60, "degrees", null],
    ["11,5349°", 11.5349, "degrees", null],
    [`11°32'5.6"S`, -latitude, "degrees", "latitude"],
    ["12°33'36s", 12.56, "degrees", null],
    ["568.871,96", 568_871.96, "metres", null],
    ["1 275 695,93", 1_275_695.93, "metres", null],
    ["1.275.695", 1_275_695, "metres", null],
    ["568.871", 568_871, "metres", null],
    ["568871.96 m", 568_871.96, "metres", null],
  ])("%s", (text, value, unit, axis) => {
    const read = parseCoordinate(text);
    expect(read).toMatchObject({ unit, axis });
    expect(read!.value).toBeCloseTo(value, 9);
  });

  test.each([
    "",
    "abc",
    "106°75'12\"",
    "11°32'61\"",
    "106,88,32",
    "12.5.1",
    "1e5",
    "NaN",
    "106.5°30'",
    "11,53 106,88",
    "Zone 48",
  ])("%j is no coordinate", (text) => expect(parseCoordinate(text)).toBeNull());

  test("a number keeps its value under either decimal sign", () => {
    expect(parseDecimal("1.275.695,93")).toBe(1_275_695.93);
    expect(parseDecimal("1,275,695.93")).toBe(1_275_695.93);
    expect(parseDecimal("42,5")).toBe(42.5);
    expect(parseDecimal("4.2.1")).toBeNull();
  });
});
