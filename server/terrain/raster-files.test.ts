import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeArrayBuffer } from "geotiff";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needsReference, referencePath } from "../testing/reference.ts";
import { openTerrain } from "./open-terrain.ts";
import { readAll } from "./rasters.testing.ts";
import type { RasterQuantity } from "./terrain-source.ts";

const SRTM_HGT = "formats/terrain/N44W072.hgt";
const SRTM_TIFF = "formats/terrain/N46E008.tif";
const PROVINCE_HEIGHTS = "binhphuoc/terrain/binhphuoc_srtm30plus_approx2400m.tif";
const PROVINCE_PEOPLE = "binhphuoc/population/binhphuoc_bbox_ppp_2020_1km.tif";

/** Opens a file and adds up what it knows; the figures to compare with were taken with a separate decoder. */
async function facts(relative: string, quantity: RasterQuantity = "ground-height") {
  const source = await openTerrain(referencePath(relative)!, quantity);
  const values = await readAll(source);
  await source.close();
  const known = values.filter((value) => !Number.isNaN(value));
  const sum = known.reduce((total, value) => total + value, 0);
  const highest = values.reduce(
    (best, value, i) => (value > values[best]! || Number.isNaN(values[best]!) ? i : best),
    0,
  );
  const { lattice } = source;
  const row = Math.floor(highest / lattice.columns);
  const peak = {
    value: values[highest]!,
    longitudeDeg: lattice.westDeg + (highest - row * lattice.columns) * lattice.stepLongitudeDeg,
    latitudeDeg: lattice.northDeg - row * lattice.stepLatitudeDeg,
  };
  return { lattice, values, known: known.length, minimum: known.reduce((a, b) => Math.min(a, b)), sum, peak };
}

describe("real raster files", () => {
  it("reads an SRTM tile, with Mount Washington where it stands", needsReference(SRTM_HGT), async () => {
    const { lattice, values, known, minimum, peak } = await facts(SRTM_HGT);
    expect(lattice).toMatchObject({ westDeg: -72, northDeg: 45, columns: 1201, rows: 1201 });
    expect(known).toBe(1_442_401);
    expect(values.reduce((total, value) => total + value, 0)).toBe(764_857_194);
    expect({ minimum, maximum: peak.value }).toEqual({ minimum: 115, maximum: 1908 });
    expect([values[0], values[1200], values[1200 * 1201], values.at(-1), values[600 * 1201 + 600]]).toEqual([
      415, 456, 341, 139, 315,
    ]);
    expect(Math.abs(peak.latitudeDeg - 44.2706)).toBeLessThan(0.001);
    expect(Math.abs(peak.longitudeDeg + 71.3033)).toBeLessThan(0.001);
  });

  it("reads a GeoTIFF whose tie point is a pixel's centre, and its voids", needsReference(SRTM_TIFF), async () => {
    const { lattice, values, known, minimum, sum, peak } = await facts(SRTM_TIFF);
    expect(lattice).toMatchObject({ westDeg: 8, northDeg: 47, columns: 1201, rows: 1201 });
    expect({ known, voids: values.length - known, minimum, sum }).toEqual({
      known: 1_338_658,
      voids: 103_743,
      minimum: 187,
      sum: 2_214_449_589,
    });
    expect(values[1201 + 655]).toBeNaN();
    // The Finsteraarhorn, 4274 m at 46.5372 N 8.1261 E: its very summit is rounded off by the radar.
    expect(peak.value).toBe(4173);
    expect(Math.abs(peak.latitudeDeg - 46.5372)).toBeLessThan(0.002);
    expect(Math.abs(peak.longitudeDeg - 8.1261)).toBeLessThan(0.002);
  });

  it(
    "reads the province's heights from a Deflate GeoTIFF with pixel areas",
    needsReference(PROVINCE_HEIGHTS),
    async () => {
      const { lattice, values, known, minimum, sum, peak } = await facts(PROVINCE_HEIGHTS);
      expect(lattice.westDeg).toBeCloseTo(106.31, 9);
      expect(lattice.northDeg).toBeCloseTo(12.39, 9);
      expect({ columns: lattice.columns, rows: lattice.rows, known, minimum, sum }).toEqual({
        columns: 65,
        rows: 60,
        known: 3900,
        minimum: 13,
        sum: 873_319,
      });
      expect([...values.slice(0, 4), values.at(-1), values[30 * 65 + 32]]).toEqual([49, 54, 60, 67, 113, 178]);
      expect(peak.value).toBe(925);
    },
  );

  it("reads the province's people, and knows where there is no figure", needsReference(PROVINCE_PEOPLE), async () => {
    const { lattice, values, known, sum, peak } = await facts(PROVINCE_PEOPLE, "people");
    expect({ columns: lattice.columns, rows: lattice.rows, known, unknown: values.length - known }).toEqual({
      columns: 138,
      rows: 132,
      known: 13_977,
      unknown: 4_239,
    });
    expect(sum).toBeCloseTo(1_916_451.5922852755, 3);
    expect(peak.value).toBeCloseTo(5494.5239, 3);
  });

  it("reads a window as the same cells of the whole", needsReference(SRTM_TIFF), async () => {
    for (const file of [SRTM_TIFF, SRTM_HGT]) {
      const source = await openTerrain(referencePath(file)!);
      const all = await readAll(source);
      const window = await source.read({ column: 1190, row: 3, columns: 11, rows: 7 });
      await source.close();
      window.forEach((value, i) => {
        expect(value).toEqual(all[(3 + Math.floor(i / 11)) * 1201 + 1190 + (i % 11)]);
      });
    }
  });
});

describe("raster files made for the test", () => {
  let folder = "";
  const at = (name: string) => join(folder, name);
  const put = (name: string, bytes: ArrayBuffer | Uint8Array | string) => {
    writeFileSync(at(name), typeof bytes === "string" ? bytes : new Uint8Array(bytes));
    return at(name);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rasters-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const PLACE = {
    height: 4,
    width: 3,
    GTModelTypeGeoKey: 2,
    GTRasterTypeGeoKey: 1,
    GeographicTypeGeoKey: 4326,
    ModelPixelScale: [0.1, 0.1, 0],
    ModelTiepoint: [0, 0, 0, 106, 12, 0],
  };
  const HEIGHTS = new Int16Array([1, 2, 3, 4, -32768, 6, 7, 8, 9, 10, 11, 9999]);
  const tiff = (changes: object) => writeArrayBuffer(HEIGHTS, { ...PLACE, ...changes });

  it("reads LZW, and takes void codes as unknown though no tag declares them", async () => {
    const source = await openTerrain(put("lzw.tif", lzwTiff(HEIGHTS, 3, 4)));
    expect([...(await readAll(source))]).toEqual([1, 2, 3, 4, Number.NaN, 6, 7, 8, 9, 10, 11, Number.NaN]);
    expect(source.lattice.westDeg).toBeCloseTo(106.05, 9);
    expect(source.lattice.northDeg).toBeCloseTo(11.95, 9);
    await source.close();
  });

  it.each<[string, () => string, string]>([
    [
      "a projected one",
      () => put("utm.tif", tiff({ GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 32648 })),
      "utm.tif: is in EPSG:32648; EPSG:4326",
    ],
    [
      "another datum",
      () => put("nad.tif", tiff({ GeographicTypeGeoKey: 4269 })),
      "nad.tif: is in EPSG:4269; EPSG:4326",
    ],
    [
      "heights in feet",
      () => put("feet.tif", tiff({ VerticalUnitsGeoKey: 9002 })),
      "feet.tif: counts heights in unit 9002; metres (9001) are needed",
    ],
    [
      "a place outside the world",
      () => put("far.tif", tiff({ ModelTiepoint: [0, 0, 0, 106, 112, 0] })),
      "far.tif: lies outside the world",
    ],
    ["text", () => put("text.tif", "no image at all, only words"), "text.tif: is not a readable GeoTIFF"],
    ["nothing", () => put("empty.tif", ""), "empty.tif: is not a readable GeoTIFF"],
    [
      "a short SRTM tile",
      () => put("N11E106.hgt", new Uint8Array(1000)),
      "N11E106.hgt: has 1000 bytes; an .hgt file has 2884802 (1201 x 1201) or 25934402",
    ],
    [
      "a nameless SRTM tile",
      () => put("heights.hgt", new Uint8Array(2884802)),
      "heights.hgt: an .hgt file is named by its south-west corner",
    ],
    [
      "another ending",
      () => put("heights.asc", "1"),
      "heights.asc: is no known raster file; .hgt, .tif, .tiff are allowed",
    ],
  ])("refuses %s", async (_, path, message) => {
    await expect(async () => openTerrain(path())).rejects.toThrow(message);
  });

  it("refuses a truncated file instead of reading zeros", needsReference(SRTM_TIFF), async () => {
    const path = put("short.tif", readFileSync(referencePath(SRTM_TIFF)!));
    truncateSync(path, 2_000_000);
    await expect(openTerrain(path)).rejects.toThrow(/short\.tif: ends after 2000000 bytes; block \d+ ends at/);
  });

  it("refuses damaged compression with the file's name", needsReference(PROVINCE_HEIGHTS), async () => {
    const bytes = readFileSync(referencePath(PROVINCE_HEIGHTS)!);
    bytes.fill(0xff, 500, 3000);
    const source = await openTerrain(put("damaged.tif", bytes));
    await expect(readAll(source)).rejects.toThrow("damaged.tif: cannot be decoded");
    await source.close();
  });
});

/** A little-endian GeoTIFF with one LZW strip; its codes are all literals, which is valid LZW without a dictionary. */
function lzwTiff(values: Int16Array, width: number, height: number): Uint8Array {
  const codes = [256, ...new Uint8Array(values.buffer), 257];
  const bits = codes.map((code) => code.toString(2).padStart(9, "0")).join("");
  const strip = bits.match(/.{1,8}/g)!.map((byte) => Number.parseInt(byte.padEnd(8, "0"), 2));
  const keys = [1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326];
  const doubles = [0.1, 0.1, 0, 0, 0, 0, 106, 12, 0];
  const [keysAt, doublesAt, stripAt] = [200, 240, 320];
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, 3, 1, width],
    [257, 3, 1, height],
    [258, 3, 1, 16],
    [259, 3, 1, 5],
    [262, 3, 1, 1],
    [273, 4, 1, stripAt],
    [277, 3, 1, 1],
    [278, 3, 1, height],
    [279, 4, 1, strip.length],
    [339, 3, 1, 2],
    [33550, 12, 3, doublesAt],
    [33922, 12, 6, doublesAt + 24],
    [34735, 3, keys.length, keysAt],
  ];
  const bytes = new Uint8Array(stripAt + strip.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
  view.setUint16(8, entries.length, true);
  entries.forEach(([tag, type, count, value], i) => {
    view.setUint16(10 + 12 * i, tag, true);
    view.setUint16(12 + 12 * i, type, true);
    view.setUint32(14 + 12 * i, count, true);
    view.setUint32(18 + 12 * i, value, true);
  });
  for (const [i, key] of keys.entries()) view.setUint16(keysAt + 2 * i, key, true);
  for (const [i, value] of doubles.entries()) view.setFloat64(doublesAt + 8 * i, value, true);
  bytes.set(strip, stripAt);
  return bytes;
}
