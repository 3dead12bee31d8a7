import type { Geometry, Position } from "geojson";
import { sidecars } from "./dictionary.ts";
import { type Dossier, geometryOf, type Layer, type Row, type WrittenFile } from "./layer.ts";
import { isProjected, projected } from "./projected.ts";

/**
 * Colours of AutoCAD's index that are told apart on black and on white: red, yellow, green, cyan, blue, magenta, orange, ...
 * Source: AutoCAD colour index.
 */
const COLOUR_INDEX = [1, 3, 5, 6, 4, 30, 2, 140, 84, 210] as const;
/** Height of labels on the ground, in metres. */
const LABEL_M = 12;
const METRES_IN_DEGREE = 111_320;

const pairs = (...values: (readonly [number, string | number])[]) =>
  values.map(([code, value]) => `${code}\r\n${value}\r\n`).join("");

/** Letters beyond ASCII as AutoCAD writes them: `\U+1EA4`. Line ends become spaces. */
function dxfText(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[^\x20-\x7e]/g, (letter) => `\\U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}

/** Layer names of R12: capitals, digits, `-` and `_`. */
const drawingLayer = (layer: Layer, value: unknown) =>
  [layer.id, ...(value === null || value === undefined ? [] : [String(value)])]
    .join("_")
    .toUpperCase()
    .replace(/[^A-Z0-9_-]/g, "-")
    .slice(0, 31);

/**
 * A drawing in DXF R12, which every CAD program opens: a drawing layer for each layer and colour value, labels beside points.
 * DXF has no attributes and no coordinate system: the sidecars tell both.
 */
export function writeDxf(dossier: Dossier): WrittenFile[] {
  const height = isProjected(dossier.crs) ? LABEL_M : LABEL_M / METRES_IN_DEGREE;
  const names = new Map<string, number>();
  const entities: string[] = [];
  for (const layer of dossier.layers) {
    for (const row of layer.rows) {
      const value = layer.colourField === undefined ? null : row.properties[layer.colourField];
      const name = drawingLayer(layer, value);
      if (!names.has(name)) names.set(name, COLOUR_INDEX[names.size % COLOUR_INDEX.length] as number);
      const geometry = geometryOf(row);
      if (geometry !== null)
        entities.push(entitiesOf(projected(geometry, dossier.crs), name, labelOf(layer, row), height));
    }
  }
  const layers = [...names].map(([name, colour]) =>
    pairs([0, "LAYER"], [2, name], [70, 0], [62, colour], [6, "CONTINUOUS"]),
  );
  const text = [
    pairs([0, "SECTION"], [2, "HEADER"], [9, "$ACADVER"], [1, "AC1009"], [0, "ENDSEC"]),
    pairs([0, "SECTION"], [2, "TABLES"]),
    pairs(
      [0, "TABLE"],
      [2, "LTYPE"],
      [70, 1],
      [0, "LTYPE"],
      [2, "CONTINUOUS"],
      [70, 64],
      [3, "Solid line"],
      [72, 65],
      [73, 0],
      [40, 0],
    ),
    pairs([0, "ENDTAB"], [0, "TABLE"], [2, "LAYER"], [70, names.size]),
    ...layers,
    pairs([0, "ENDTAB"], [0, "ENDSEC"], [0, "SECTION"], [2, "ENTITIES"]),
    ...entities,
    pairs([0, "ENDSEC"], [0, "EOF"]),
  ].join("");
  return [{ name: "export.dxf", bytes: Buffer.from(text, "ascii") }, ...sidecars(dossier)];
}

function labelOf(layer: Layer, row: Row): string {
  const name = row.properties[layer.nameField];
  return name === null || name === undefined ? "" : dxfText(String(name));
}

const at = ([x = 0, y = 0]: Position, shift = 0) =>
  [
    [10, x + shift],
    [20, y],
    [30, 0],
  ] as [number, number][];

function polyline(positions: readonly Position[], layer: string, closed: boolean): string {
  const vertices = (closed ? positions.slice(0, -1) : positions).map((position) =>
    pairs([0, "VERTEX"], [8, layer], ...at(position)),
  );
  const head = pairs([0, "POLYLINE"], [8, layer], [66, 1], [70, closed ? 1 : 0], [10, 0], [20, 0], [30, 0]);
  return head + vertices.join("") + pairs([0, "SEQEND"], [8, layer]);
}

function entitiesOf(geometry: Geometry, layer: string, label: string, height: number): string {
  switch (geometry.type) {
    case "Point": {
      const text = pairs([0, "TEXT"], [8, layer], ...at(geometry.coordinates, height / 2), [40, height], [1, label]);
      return pairs([0, "POINT"], [8, layer], ...at(geometry.coordinates)) + (label === "" ? "" : text);
    }
    case "LineString":
      return polyline(geometry.coordinates, layer, false);
    case "MultiLineString":
      return geometry.coordinates.map((line) => polyline(line, layer, false)).join("");
    case "Polygon":
      return geometry.coordinates.map((ring) => polyline(ring, layer, true)).join("");
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings) => rings.map((ring) => polyline(ring, layer, true))).join("");
    default:
      throw new RangeError(`DXF is not written for ${geometry.type}`);
  }
}
