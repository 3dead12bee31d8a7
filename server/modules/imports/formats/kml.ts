import { kml as toGeoJson } from "@tmcw/togeojson";
import { DOMParser, ParseError } from "@xmldom/xmldom";
import type { Geometry } from "geojson";
import type { InputFile, JsonValue, Refusal, Warning } from "../parsed-file.ts";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import { declaredByName } from "./declared-crs.ts";
import type { RawFeature } from "./features.ts";
import { finishFeatures } from "./features.ts";
import type { FormatReader } from "./format.ts";
import { stemOf } from "./format.ts";
import { checkGeometry } from "./geojson-geometry.ts";
import { decodeText } from "./text-encoding.ts";

/** Elements deeper than this come from no map program. */
const MAX_DEPTH = 64;

const isKml = ({ bytes }: InputFile): boolean =>
  /<(?:\w+:)?kml[\s>/]/i.test(new TextDecoder().decode(bytes.subarray(0, 4096)));

/** KML 2.x, alone or zipped as KMZ. Places only: styles, overlays and links to other places are not followed. */
export const kml: FormatReader = {
  find: (files) => files.find(isKml),
  read(main, files, context) {
    const document = parseXml(xmlText(main.bytes, context.options.encoding));
    // The library takes the text "false" for true; as texts both are read by the fields.
    for (const field of Array.from(document.getElementsByTagName("SimpleField"))) {
      if (field.getAttribute("type") === "bool") field.setAttribute("type", "string");
    }
    const { features: found } = toGeoJson(document as unknown as globalThis.Document, { skipNullGeometry: false });
    context.checkRows(found.length);
    const warnings: Warning[] = [];
    if (document.getElementsByTagName("NetworkLink").length > 0) warnings.push({ code: "kml.link-not-followed" });
    if (files.filter(isKml).length > 1) warnings.push({ code: "kml.first-only", params: { name: main.name } });
    const refused: Refusal[] = [];
    const features = found.flatMap((feature, index) => readPlacemark(feature, index + 1, refused));
    return finishFeatures(
      {
        format: context.fromArchive ? "kmz" : "kml",
        layers: [{ name: layerName(document) ?? stemOf(main.name), features }],
        declared: declaredByName("EPSG:4326"),
        standardIsWgs84: true,
        warnings,
        refused,
        rowsRead: found.length,
      },
      context.options,
    );
  },
};

function xmlText(bytes: Uint8Array, encoding: string | undefined): string {
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(
    new TextDecoder("latin1").decode(bytes.subarray(0, 200)),
  )?.[1];
  const known =
    declared && /^(windows-125[28]|iso-8859-1)$/i.test(declared)
      ? declared.replace(/^iso.*/i, "windows-1252")
      : undefined;
  return decodeText(bytes, encoding ?? known).text.replace(/^\uFEFF/, "");
}

type XmlDocument = ReturnType<DOMParser["parseFromString"]>;

/** A document type is refused before the parser sees it: it could define entities that grow or that name files. */
function parseXml(text: string): XmlDocument {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFileError({ code: "xml.document-type" });
  checkDepth(text);
  try {
    const stop = (_level: string, message: string) => {
      throw new ParseError(message);
    };
    return new DOMParser({ onError: (level, message) => level !== "warning" && stop(level, message) }).parseFromString(
      text,
      "text/xml",
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableFileError({ code: "xml.syntax", params: { detail: shortened(detail.split("\n")[0]!, 120) } });
  }
}

function checkDepth(text: string): void {
  let depth = 0;
  for (const match of text.matchAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<(\/?)[a-zA-Z][^>]*?(\/?)>/g)) {
    if (match[1] === undefined || match[2] === "/") continue;
    depth += match[1] === "/" ? -1 : 1;
    if (depth > MAX_DEPTH) throw new UnreadableFileError({ code: "xml.depth", params: { limit: MAX_DEPTH } });
  }
}

function layerName(document: XmlDocument): string | null {
  const container = document.getElementsByTagName("Document")[0];
  const name = Array.from(container?.childNodes ?? []).find((node) => node.nodeName === "name");
  return name?.textContent?.trim() || null;
}

type Placemark = { geometry: Geometry | null; properties: Record<string, unknown> | null };

/** KML knows several lines or areas of one thing as a collection only: of one kind they are one geometry of several parts. */
function gathered(geometry: Geometry | null): Geometry | null {
  if (geometry?.type !== "GeometryCollection") return geometry;
  const { geometries } = geometry;
  const lines = geometries.flatMap((part) => (part.type === "LineString" ? [part.coordinates] : []));
  if (lines.length > 0 && lines.length === geometries.length) return { type: "MultiLineString", coordinates: lines };
  const areas = geometries.flatMap((part) => (part.type === "Polygon" ? [part.coordinates] : []));
  if (areas.length > 0 && areas.length === geometries.length) return { type: "MultiPolygon", coordinates: areas };
  return geometry;
}

function readPlacemark({ geometry: found, properties }: Placemark, row: number, refused: Refusal[]): RawFeature[] {
  const geometry = gathered(found);
  const fault = geometry ? checkGeometry(geometry, "geometry") : null;
  if (fault) {
    refused.push({ row, column: fault.path, value: fault.value, reason: fault.reason });
    return [];
  }
  return [{ row, geometry, properties: Object.fromEntries(attributesOf(properties ?? {})), path: "geometry" }];
}

/** Name, description and extended data; what only styles the drawing is left out. */
function attributesOf(properties: Record<string, unknown>): Array<[string, JsonValue]> {
  const drawing = /^(style|icon|stroke|fill|label|list-item|coordinateProperties|visibility|@geometry-type)/i;
  return Object.entries(properties).flatMap(([name, value]): Array<[string, JsonValue]> => {
    if (drawing.test(name) || value === undefined) return [];
    const text = (value as { value?: unknown } | null)?.value;
    if (typeof value === "object" && value !== null) return typeof text === "string" ? [[name, text]] : [];
    return [[name, value as JsonValue]];
  });
}
