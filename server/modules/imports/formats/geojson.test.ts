import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParsedFeatures, ParseOptions } from "../parsed-file.ts";
import { DEFAULT_LIMITS } from "../parsed-file.ts";
import { readFiles } from "./index.ts";
import { parseStrictJson } from "./strict-json.ts";

async function read(text: string, options: ParseOptions = {}): Promise<ParsedFeatures> {
  const parsed = await readFiles(
    [{ name: "a.geojson", bytes: new Uint8Array(Buffer.from(text)) }],
    options,
    DEFAULT_LIMITS,
  );
  return parsed as ParsedFeatures;
}
const feature = (geometry: string, properties = "{}") =>
  `{"type":"Feature","geometry":${geometry},"properties":${properties}}`;
const collection = (...features: string[]) => `{"type":"FeatureCollection","features":[${features.join(",")}]}`;
const point = (x: number | string, y: number | string) => `{"type":"Point","coordinates":[${x},${y}]}`;
const good = feature(point(106.8, 11.5), '{"ten":"A"}');

describe("GeoJSON is read strictly, feature by feature", () => {
  test.each([
    ["a number beyond the finite", feature(point("1e999", 11)), "$.features[1].geometry.coordinates[0]", "json.number"],
    ["NUL in a text", feature("null", '{"a":"x\\u0000"}'), "$.features[1].properties.a", "json.text"],
    ["a lone surrogate", feature("null", '{"a":["\\ud800"]}'), "$.features[1].properties.a[0]", "json.text"],
    [
      "__proto__",
      feature("null", '{"__proto__":{"admin":true}}'),
      "$.features[1].properties.__proto__",
      "json.forbidden-key",
    ],
    ["a repeated key", feature("null", '{"a":1,"a":2}'), "$.features[1].properties.a", "json.duplicate-key"],
    ["exchanged coordinates", feature(point(11.5, 106.8)), "$.features[1].geometry.coordinates", "place.exchanged"],
    ["a place off the globe", feature(point(181, 11)), "$.features[1].geometry.coordinates", "place.off-globe"],
    [
      "an open ring",
      feature('{"type":"Polygon","coordinates":[[[106,11],[107,11],[107,12],[106,12]]]}'),
      "$.features[1].geometry.coordinates[0]",
      "geometry.ring-open",
    ],
    ["an unknown type", feature('{"type":"Circle","coordinates":[]}'), "$.features[1].geometry.type", "geometry.type"],
  ])("%s costs that feature only and is told by its path", async (_, bad, path, code) => {
    const parsed = await read(collection(good, bad, good));
    expect(parsed.layers[0]!.features.map(({ row }) => row)).toEqual([1, 3]);
    expect(parsed.refused).toHaveLength(1);
    expect(parsed.refused[0]).toMatchObject({ row: 2, column: path, reason: { code } });
  });

  test("nesting of 32 levels is read, of 33 refused; a hundred thousand levels cost nothing", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(() => parseStrictJson(nested(32), 32)).not.toThrow();
    expect(() => parseStrictJson(nested(33), 32)).toThrow(/json.depth/);
    expect(() => parseStrictJson(nested(100_000), 32)).toThrow(/json.depth/);
  });

  test("any JSON is read as JSON.parse reads it, without false alarms", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        fc.pre(!/__proto__|constructor|prototype|\\u0000/.test(text));
        const { value, problems } = parseStrictJson(text, 32);
        expect(value).toEqual(JSON.parse(text));
        expect(problems.filter(({ code }) => code !== "json.text")).toEqual([]);
      }),
    );
  });

  test("a ring that turns the wrong way is told and left as it is", async () => {
    const ring = (positions: string) => feature(`{"type":"Polygon","coordinates":[[${positions}]]}`);
    const left = ring("[106,11],[107,11],[107,12],[106,12],[106,11]");
    const right = ring("[106,11],[106,12],[107,12],[107,11],[106,11]");
    expect((await read(collection(left))).warnings).toEqual([]);
    const parsed = await read(collection(left, right));
    expect(parsed.warnings).toEqual([{ code: "geometry.winding", params: { count: 1 } }]);
    expect(parsed.layers[0]!.features[1]!.geometry).toMatchObject({
      coordinates: [
        [
          [106, 11],
          [106, 12],
          [107, 12],
          [107, 11],
          [106, 11],
        ],
      ],
    });
  });

  test("axes can be swapped for the whole file, heights are dropped and told", async () => {
    const parsed = await read(collection(feature('{"type":"Point","coordinates":[11.5,106.8,42]}')), {
      swapAxes: true,
    });
    expect(parsed.layers[0]!.features[0]!.geometry).toEqual({ type: "Point", coordinates: [106.8, 11.5] });
    expect(parsed.warnings).toEqual([{ code: "geometry.flattened", params: { count: 1 } }]);
  });

  test("VN-2000 by the older crs member, by detection and by name gives the same place", async () => {
    const metres = feature(point(568871.9615, 1275695.9316));
    const member = `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9212"}},"features":[${metres}]}`;
    const area: ParseOptions = { bounds: [106.3, 11.2, 107.5, 12.4], provinces: ["75"] };
    for (const [text, options, how] of [
      [member, {}, "declared"],
      [collection(metres), area, "detected"],
      [collection(metres), { crs: "EPSG:9212" }, "named-by-user"],
    ] as const) {
      const parsed = await read(text, options);
      const { coordinates } = parsed.layers[0]!.features[0]!.geometry as { coordinates: number[] };
      expect(coordinates[0]).toBeCloseTo(106.8832, 7);
      expect(coordinates[1]).toBeCloseTo(11.5349, 7);
      expect(parsed.crs).toMatchObject({ used: "EPSG:9212", how });
    }
  });
});
