import type { FeatureCollection, Point } from "geojson";
import { describe, expect, test } from "vitest";
import type { InputFile, ParsedFeatures, ParseOptions } from "../parsed-file.ts";
import { DEFAULT_LIMITS, UnreadableFileError } from "../parsed-file.ts";
import { readFiles } from "./index.ts";
import { writeVector } from "./vector-files.testing.ts";
import { writeZip } from "./zip-writer.testing.ts";

const places: Array<[string, number, number]> = [
  ["Trạm Đồng Xoài", 106.8832, 11.5349],
  ["Trạm Lộc Ninh", 106.4783, 11.8412],
  ["Trạm Bù Gia Mập", 107.2, 12.25],
];
const source: FeatureCollection = {
  type: "FeatureCollection",
  features: places.map(([name, lon, lat], index) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: { ten: name, cao_m: 42.5 + index },
  })),
};
const binhPhuoc: ParseOptions = { bounds: [106.3, 11.2, 107.5, 12.4], provinces: ["75"] };
/** TOWGS84 by name of the system: what GDAL writes lacks the shift in most formats, so it is given on the way out. */
const vn2000 = (meridian: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs`;

async function read(files: readonly InputFile[], options: ParseOptions = {}): Promise<ParsedFeatures> {
  const parsed = await readFiles(files, options, DEFAULT_LIMITS);
  if (parsed.kind !== "features") throw new Error(`expected features, found ${parsed.kind}`);
  return parsed;
}

function expectPlaces(parsed: ParsedFeatures, withinM = 0.01) {
  const { features } = parsed.layers[0]!;
  expect(features).toHaveLength(places.length);
  places.forEach(([name, lon, lat], index) => {
    const { geometry, properties, row } = features[index]!;
    const [foundLon, foundLat] = (geometry as Point).coordinates as [number, number];
    expect(Math.hypot((foundLon - lon) * 109_000, (foundLat - lat) * 110_600)).toBeLessThan(withinM);
    expect(row).toBe(index + 1);
    expect(properties).toMatchObject({ ten: name, cao_m: 42.5 + index });
  });
}

const without = (files: readonly InputFile[], ...endings: string[]) =>
  files.filter((file) => !endings.some((ending) => file.name.endsWith(ending)));
const mainFirst = (files: readonly InputFile[], ending: string) => [
  ...files.filter((file) => file.name.endsWith(ending)),
  ...files.filter((file) => !file.name.endsWith(ending)),
];
const codes = (parsed: ParsedFeatures) => parsed.warnings.map(({ code }) => code);

describe("files of true programs are read back", () => {
  test("a zipped Shapefile in degrees, texts in UTF-8 named by its .cpg", async () => {
    const files = await writeVector(source, "ESRI Shapefile", ["-lco", "ENCODING=UTF-8"]);
    const parsed = await read([{ name: "tram.zip", bytes: writeZip(files) }]);
    expectPlaces(parsed);
    expect(parsed).toMatchObject({ format: "shapefile", warnings: [], refused: [], rowsRead: 3 });
    expect(parsed.layers[0]!.fields).toEqual([
      { name: "ten", type: "text" },
      { name: "cao_m", type: "number" },
    ]);
  });

  test("a Shapefile in VN-2000 whose .prj has lost the datum shift lies right, not 224 m off", async () => {
    const files = await writeVector(source, "ESRI Shapefile", ["-t_srs", vn2000(106.25), "-lco", "ENCODING=UTF-8"]);
    const prj = files.find((file) => file.name.endsWith(".prj"))!;
    expect(new TextDecoder().decode(prj.bytes)).not.toContain("TOWGS84");
    const parsed = await read(mainFirst(files, ".shp"));
    expectPlaces(parsed);
    expect(parsed.crs).toMatchObject({ used: "EPSG:9212", how: "meridian-recognised" });
  });

  test("EPSG:9212 and EPSG:5899 by name are recognised", async () => {
    for (const code of ["EPSG:9212", "EPSG:5899", "EPSG:3405"]) {
      const files = await writeVector(source, "ESRI Shapefile", ["-t_srs", code, "-lco", "ENCODING=UTF-8"]);
      const parsed = await read(mainFirst(files, ".shp"));
      expect(parsed.crs.used).toBe(code);
    }
  });

  test("a Shapefile without .prj is placed by its eastings, and by the user where he names another system", async () => {
    const files = mainFirst(
      without(
        await writeVector(source, "ESRI Shapefile", ["-t_srs", vn2000(106.25), "-lco", "ENCODING=UTF-8"]),
        ".prj",
      ),
      ".shp",
    );
    const detected = await read(files, binhPhuoc);
    expectPlaces(detected);
    expect(detected.crs).toEqual({ found: null, used: "EPSG:9212", how: "detected" });
    expect(codes(detected)).toEqual(["set.companion-missing", "crs.detected"]);
    const named = await read(files, { crs: "EPSG:5899" });
    expect(named.crs).toEqual({ found: null, used: "EPSG:5899", how: "named-by-user" });
    const lon = (named.layers[0]!.features[0]!.geometry as Point).coordinates[0]!;
    expect(lon).toBeGreaterThan(108);
    await expect(read(files)).rejects.toThrow(/crs.not-certain/);
  });

  test("attribute texts in UTF-8 without a .cpg are recognised", async () => {
    const unicode = await writeVector(source, "ESRI Shapefile", ["-lco", "ENCODING=UTF-8"]);
    const parsed = await read(mainFirst(without(unicode, ".cpg"), ".shp"));
    expectPlaces(parsed);
    expect(parsed.warnings).toContainEqual({ code: "text.encoding-detected", params: { encoding: "utf-8" } });
  });

  test("attribute texts in TCVN3 are recognised in a .dbf that says nothing", async () => {
    const tcvn3 = ["Tr¹m §ång Xoµi", "Tr¹m Léc Ninh", "Tr¹m Bï Gia MËp"];
    const disguised = structuredClone(source);
    disguised.features.forEach((feature, index) => {
      feature.properties!.ten = tcvn3[index]!;
    });
    const files = await writeVector(disguised, "ESRI Shapefile", ["-lco", "ENCODING=ISO-8859-1"]);
    const parsed = await read(mainFirst(without(files, ".cpg"), ".shp"));
    expectPlaces(parsed);
    expect(parsed.warnings).toContainEqual({ code: "text.encoding-detected", params: { encoding: "tcvn3" } });
  });

  test("MapInfo TAB in VN-2000, which loses the shift as well, zipped and loose", async () => {
    const files = await writeVector(source, "MapInfo File", ["-t_srs", vn2000(106.25), "-lco", "ENCODING=UTF-8"]);
    const zipped = await read([{ name: "tram.zip", bytes: writeZip(files) }]);
    expectPlaces(zipped, 0.02); // TAB stores whole steps of its bounds
    expect(zipped).toMatchObject({ format: "mapinfo-tab", crs: { used: "EPSG:9212", how: "meridian-recognised" } });
    expectPlaces(await read(mainFirst(files, ".tab")), 0.02);
  });

  test("a MIF on WGS 84 with a scale that only VN-2000 has is taken as VN-2000, and that is said", async () => {
    const files = await writeVector(source, "MapInfo File", ["-dsco", "FORMAT=MIF", "-t_srs", "EPSG:9212"]);
    const parsed = await read(mainFirst(files, ".mif"));
    expect(parsed.crs.used).toBe("EPSG:9212");
    expect(codes(parsed)).toEqual(["crs.datum-assumed"]);
  });

  test("UTM 48N on WGS 84 is believed, but the chance of VN-2000 is told", async () => {
    for (const [options, ending] of [
      [["-dsco", "FORMAT=MIF"], ".mif"],
      [[], ".tab"],
    ] as const) {
      const files = await writeVector(source, "MapInfo File", [
        ...options,
        "-t_srs",
        "EPSG:32648",
        "-lco",
        "ENCODING=UTF-8",
      ]);
      const parsed = await read(mainFirst(files, ending));
      expectPlaces(parsed, 0.02);
      expect(codes(parsed)).toEqual(["crs.utm-doubt"]);
    }
  });

  test("MapInfo MIF and MID", async () => {
    const files = await writeVector(source, "MapInfo File", [
      "-dsco",
      "FORMAT=MIF",
      "-t_srs",
      vn2000(106.25),
      "-lco",
      "ENCODING=UTF-8",
    ]);
    const parsed = await read(mainFirst(files, ".mif"));
    expectPlaces(parsed);
    expect(parsed).toMatchObject({ format: "mapinfo-mif", crs: { used: "EPSG:9212" } });
  });

  test("GeoPackage in VN-2000", async () => {
    const parsed = await read(await writeVector(source, "GPKG", ["-t_srs", vn2000(106.25)]));
    expectPlaces(parsed);
    expect(parsed).toMatchObject({ format: "geopackage", crs: { used: "EPSG:9212" } });
  });

  test("KMZ", async () => {
    const [kml] = await writeVector(source, "KML");
    const parsed = await read([{ name: "tram.kmz", bytes: writeZip([{ name: "doc.kml", bytes: kml!.bytes }]) }]);
    expectPlaces({
      ...parsed,
      layers: [{ ...parsed.layers[0]!, features: parsed.layers[0]!.features.map(asNumbers) }],
    });
    expect(parsed).toMatchObject({ format: "kmz", crs: { used: "EPSG:4326" } });
  });
});

/** KML has no types: every attribute is a text. */
const asNumbers = (feature: ParsedFeatures["layers"][number]["features"][number]) => ({
  ...feature,
  properties: { ...feature.properties, cao_m: Number(feature.properties.cao_m) },
});

describe("incomplete and disguised sets", () => {
  test("a TAB without its .dat, .map and .id says what is missing", async () => {
    const files = await writeVector(source, "MapInfo File");
    const error = await read(files.filter((file) => file.name.endsWith(".tab"))).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableFileError);
    expect((error as UnreadableFileError).reason).toEqual({
      code: "set.incomplete",
      params: { name: "tram.tab", missing: ".dat, .map, .id" },
    });
  });

  test("a lone .dbf asks for its .shp", async () => {
    const dbf = (await writeVector(source, "ESRI Shapefile")).filter((file) => file.name.endsWith(".dbf"));
    await expect(read(dbf)).rejects.toMatchObject({ reason: { code: "set.incomplete", params: { missing: ".shp" } } });
  });

  test("several Shapefiles in one zip become layers, each named in what is said about it", async () => {
    const a = await writeVector(source, "ESRI Shapefile", ["-lco", "ENCODING=UTF-8"], "ấp");
    const b = await writeVector(source, "ESRI Shapefile", ["-t_srs", "EPSG:9212", "-lco", "ENCODING=UTF-8"], "xã");
    const parsed = await read([{ name: "hai.zip", bytes: writeZip([...a, ...without(b, ".cpg")]) }]);
    expect(parsed.layers.map((layer) => layer.name)).toEqual(["ấp", "xã"]);
    expect(parsed.rowsRead).toBe(6);
    expect(parsed.warnings).toContainEqual({ code: "crs.mixed", params: { used: "EPSG:4326, EPSG:9212" } });
    expect(parsed.warnings).toContainEqual(expect.objectContaining({ code: "text.encoding-detected", layer: "xã" }));
  });
});
