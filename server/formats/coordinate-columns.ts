import type { Geometry, Position } from "geojson";
import type { CrsCode } from "../geometry/vn2000.ts";
import { geometryOf, type Language, type Layer, type Row } from "./layer.ts";
import { isProjected, projected } from "./projected.ts";

/** Headings of the columns that tell the place: two for points, well-known text for the others. X is north on Vietnamese papers. */
export function coordinateHeadings({ geometryType }: Layer, crs: CrsCode, language: Language): string[] {
  if (geometryType !== "Point") return ["WKT"];
  if (isProjected(crs)) return language === "vi" ? ["X (m)", "Y (m)"] : ["Northing", "Easting"];
  return language === "vi" ? ["Kinh độ", "Vĩ độ"] : ["Longitude", "Latitude"];
}

/** The longest text that a cell of a workbook holds. */
const MOST_CELL_CHARACTERS = 32_767;

/** The cells under those headings; a well-known text that no spreadsheet could hold is left out. */
export function coordinateCells(layer: Layer, row: Row, crs: CrsCode): (number | string | null)[] {
  const geometry = geometryOf(row);
  if (layer.geometryType !== "Point") {
    const text = geometry === null ? null : wellKnownText(projected(geometry, crs));
    return [text !== null && text.length > MOST_CELL_CHARACTERS ? null : text];
  }
  if (geometry?.type !== "Point") return [null, null];
  const [first = null, second = null] = (projected(geometry, crs) as typeof geometry).coordinates;
  return isProjected(crs) ? [second, first] : [first, second];
}

const pair = (position: Position) => `${position[0]} ${position[1]}`;
const line = (positions: readonly Position[]) => `(${positions.map(pair).join(", ")})`;
const rings = (polygon: readonly Position[][]) => `(${polygon.map(line).join(", ")})`;

/** OGC well-known text. */
export function wellKnownText(geometry: Geometry): string {
  switch (geometry.type) {
    case "Point":
      return `POINT (${pair(geometry.coordinates)})`;
    case "LineString":
      return `LINESTRING ${line(geometry.coordinates)}`;
    case "Polygon":
      return `POLYGON ${rings(geometry.coordinates)}`;
    case "MultiPolygon":
      return `MULTIPOLYGON (${geometry.coordinates.map(rings).join(", ")})`;
    case "MultiLineString":
      return `MULTILINESTRING (${geometry.coordinates.map(line).join(", ")})`;
    case "MultiPoint":
      return `MULTIPOINT (${geometry.coordinates.map((position) => `(${pair(position)})`).join(", ")})`;
    default:
      return `GEOMETRYCOLLECTION (${geometry.geometries.map(wellKnownText).join(", ")})`;
  }
}
