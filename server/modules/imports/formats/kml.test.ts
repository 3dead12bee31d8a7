import { describe, expect, test } from "vitest";
import type { ParsedFeatures } from "../parsed-file.ts";
import { DEFAULT_LIMITS } from "../parsed-file.ts";
import { readFiles } from "./index.ts";

const read = async (body: string, head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  (await readFiles(
    [
      {
        name: "a.kml",
        bytes: new Uint8Array(Buffer.from(`${head}<kml xmlns="http://www.opengis.net/kml/2.2">${body}</kml>`)),
      },
    ],
    {},
    DEFAULT_LIMITS,
  )) as ParsedFeatures;

describe("KML", () => {
  test("places, names and extended data are read; styles are left out, heights dropped and told", async () => {
    const parsed = await read(`<Document><name>Tuyến cáp</name><Placemark><name>Tuyến 1</name><styleUrl>#a</styleUrl>
      <ExtendedData><Data name="số lõi"><value>24</value></Data></ExtendedData>
      <LineString><coordinates>106.8,11.5,30 106.9,11.6,31</coordinates></LineString></Placemark></Document>`);
    expect(parsed.layers[0]).toMatchObject({ name: "Tuyến cáp" });
    expect(parsed.layers[0]!.features[0]).toEqual({
      row: 1,
      geometry: {
        type: "LineString",
        coordinates: [
          [106.8, 11.5],
          [106.9, 11.6],
        ],
      },
      properties: { name: "Tuyến 1", "số lõi": "24" },
    });
    expect(parsed.warnings).toEqual([{ code: "geometry.flattened", params: { count: 1 } }]);
  });

  test("a document type, broken syntax and deep nesting are refused, a network link is not followed", async () => {
    await expect(read("", '<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/hostname">]>')).rejects.toThrow(
      /xml.document-type/,
    );
    await expect(read("<Document><Placemark>")).rejects.toThrow(/xml.syntax/);
    await expect(read("<Folder>".repeat(5_000) + "</Folder>".repeat(5_000))).rejects.toThrow(/xml.depth/);
    const linked = await read(
      "<Document><NetworkLink><Link><href>http://127.0.0.1:1/</href></Link></NetworkLink></Document>",
    );
    expect(linked.warnings.map(({ code }) => code)).toEqual(["kml.link-not-followed"]);
  });

  test("an exchanged or open geometry costs its placemark only", async () => {
    const mark = (geometry: string) => `<Placemark>${geometry}</Placemark>`;
    const parsed = await read(
      mark("<Point><coordinates>106.8,11.5</coordinates></Point>") +
        mark("<Point><coordinates>11.5,106.8</coordinates></Point>"),
    );
    expect(parsed.layers[0]!.features).toHaveLength(1);
    expect(parsed.refused).toMatchObject([{ row: 2, reason: { code: "place.exchanged" } }]);
  });
});
