import { encode } from "fast-png";
import type { Geometry, Position } from "geojson";
import { sourceLines } from "./dictionary.ts";
import { type Dossier, geometryOf, heading, type Layer, type Row, shownValue, type WrittenFile } from "./layer.ts";
import { xmlText } from "./safe-text.ts";
import { zipOf } from "./zip.ts";

const DEFAULT_COLOUR = "#0f7c8c";
const ICON_FILE = "icons/point.png";
const ICON_PIXELS = 32;

/** `#rrggbb` -> KML's aabbggrr. */
const kmlColour = (colour: string, opacity: string) =>
  `${opacity}${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`;

/** KML 2.2 in WGS 84 (it knows no other system): folders with a style for each colour, typed attributes with their headings. */
export function kmlText(dossier: Dossier, iconFile?: string): string {
  const lines = sourceLines({ ...dossier, crs: "EPSG:4326" }).map(([name, value]) => `${name}: ${value}`);
  const { language } = dossier;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    `<Document><name>${xmlText(dossier.title[language])}</name>`,
    `<description>${xmlText(lines.join("\n"))}</description>`,
    ...dossier.layers.flatMap((layer) => [...layerStyles(layer, iconFile), schema(layer, dossier)]),
    ...dossier.layers.map((layer) => folder(layer, dossier)),
    "</Document></kml>",
    "",
  ].join("\n");
}

const styleId = (layer: Layer, value: string | undefined) =>
  `${layer.id}-${(value ?? "other").replace(/[^A-Za-z0-9_-]/g, "_")}`;

function layerStyles(layer: Layer, iconFile: string | undefined): string[] {
  const entries: [string | undefined, string][] = [
    ...Object.entries(layer.colours ?? {}),
    [undefined, DEFAULT_COLOUR] as [undefined, string],
  ];
  const icon = iconFile === undefined ? "" : `<Icon><href>${iconFile}</href></Icon>`;
  return entries.map(
    ([value, colour]) =>
      `<Style id="${styleId(layer, value)}"><IconStyle><color>${kmlColour(colour, "ff")}</color><scale>0.7</scale>${icon}</IconStyle>` +
      `<LabelStyle><scale>0.7</scale></LabelStyle><LineStyle><color>${kmlColour(colour, "ff")}</color><width>2.5</width></LineStyle>` +
      `<PolyStyle><color>${kmlColour(colour, "40")}</color></PolyStyle></Style>`,
  );
}

const SCHEMA_TYPES = { text: "string", number: "double", integer: "int", boolean: "bool", date: "string" } as const;

function schema(layer: Layer, { language }: Dossier): string {
  const fields = layer.fields.map(
    (field) =>
      `<SimpleField name="${field.name}" type="${SCHEMA_TYPES[field.type]}"><displayName>${xmlText(heading(field, language))}</displayName></SimpleField>`,
  );
  return `<Schema name="${layer.id}" id="schema-${layer.id}">${fields.join("")}</Schema>`;
}

function folder(layer: Layer, dossier: Dossier): string {
  const marks = layer.rows.map((row) => placemark(layer, row, dossier));
  return `<Folder><name>${xmlText(layer.title[dossier.language])}</name>\n${marks.join("\n")}\n</Folder>`;
}

function placemark(layer: Layer, row: Row, { language }: Dossier): string {
  const value = layer.colourField === undefined ? undefined : row.properties[layer.colourField];
  const known = value !== undefined && value !== null && layer.colours?.[String(value)] !== undefined;
  const name = row.properties[layer.nameField];
  const data = layer.fields.flatMap((field) => {
    const raw = row.properties[field.name];
    if (raw === null || raw === undefined) return [];
    const shown = typeof raw === "boolean" ? raw : shownValue(field, raw, language);
    return [`<SimpleData name="${field.name}">${xmlText(String(shown))}</SimpleData>`];
  });
  const geometry = geometryOf(row);
  return (
    `<Placemark id="${layer.id}.${row.id}">${name === null || name === undefined ? "" : `<name>${xmlText(String(name))}</name>`}` +
    `<styleUrl>#${styleId(layer, known ? String(value) : undefined)}</styleUrl>` +
    `<ExtendedData><SchemaData schemaUrl="#schema-${layer.id}">${data.join("")}</SchemaData></ExtendedData>` +
    `${geometry === null ? "" : geometryXml(geometry)}</Placemark>`
  );
}

const coordinates = (positions: readonly Position[]) =>
  `<coordinates>${positions.map(([lon, lat]) => `${lon},${lat}`).join(" ")}</coordinates>`;

function polygonXml([outer = [], ...holes]: readonly Position[][]): string {
  const ring = (tag: string, positions: readonly Position[]) =>
    `<${tag}><LinearRing>${coordinates(positions)}</LinearRing></${tag}>`;
  return `<Polygon>${ring("outerBoundaryIs", outer)}${holes.map((hole) => ring("innerBoundaryIs", hole)).join("")}</Polygon>`;
}

function geometryXml(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case "LineString":
      return `<LineString><tessellate>1</tessellate>${coordinates(geometry.coordinates)}</LineString>`;
    case "MultiLineString":
      return `<MultiGeometry>${geometry.coordinates.map((coordinates) => geometryXml({ type: "LineString", coordinates })).join("")}</MultiGeometry>`;
    case "Polygon":
      return polygonXml(geometry.coordinates);
    case "MultiPolygon":
      return `<MultiGeometry>${geometry.coordinates.map(polygonXml).join("")}</MultiGeometry>`;
    default:
      throw new RangeError(`KML is not written for ${geometry.type}`);
  }
}

/** A white disc with a dark rim, which the style tints: the file needs nothing from elsewhere. */
function iconPng(): Uint8Array {
  const data = new Uint8Array(ICON_PIXELS * ICON_PIXELS * 4);
  const centre = (ICON_PIXELS - 1) / 2;
  for (let y = 0; y < ICON_PIXELS; y++) {
    for (let x = 0; x < ICON_PIXELS; x++) {
      const distance = Math.hypot(x - centre, y - centre);
      const cover = Math.min(Math.max(centre - distance, 0), 1);
      const tone = distance > centre - 4 ? 90 : 255;
      data.set([tone, tone, tone, Math.round(cover * 255)], (y * ICON_PIXELS + x) * 4);
    }
  }
  return encode({ width: ICON_PIXELS, height: ICON_PIXELS, data, channels: 4, depth: 8 });
}

export function writeKml(dossier: Dossier): WrittenFile[] {
  return [{ name: "export.kml", bytes: Buffer.from(kmlText(dossier), "utf8") }];
}

/** KML with its icon in one archive. */
export function writeKmz(dossier: Dossier): WrittenFile[] {
  const document = { name: "doc.kml", bytes: Buffer.from(kmlText(dossier, ICON_FILE), "utf8") };
  return [{ name: "export.kmz", bytes: zipOf([document, { name: ICON_FILE, bytes: iconPng() }]) }];
}
