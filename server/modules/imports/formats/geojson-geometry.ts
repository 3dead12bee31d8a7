import type { Geometry } from "geojson";
import type { Message } from "../messages.ts";
import { shortened } from "../parsed-file.ts";

/** What is wrong with a geometry, and where: a JSON path. */
export type GeometryProblem = { path: string; value: string; reason: Message };

type Checker = (coordinates: unknown, path: string) => GeometryProblem | null;

const problem = (path: string, value: unknown, reason: Message): GeometryProblem => ({
  path,
  value: shortened(value),
  reason,
});

/** A position has two or three finite numbers. */
const checkPosition: Checker = (position, path) => {
  if (!Array.isArray(position)) return problem(path, position, { code: "geometry.not-position" });
  if (position.length < 2 || position.length > 3) {
    return problem(path, position, { code: "geometry.position-length", params: { found: position.length } });
  }
  for (const [index, number] of position.entries()) {
    if (typeof number !== "number" || !Number.isFinite(number)) {
      return problem(`${path}[${index}]`, number, { code: "geometry.not-number" });
    }
  }
  return null;
};

function listOf(check: Checker, least = 0): Checker {
  return (list, path) => {
    if (!Array.isArray(list)) return problem(path, list, { code: "geometry.not-array" });
    if (list.length < least) {
      return problem(path, list, { code: "geometry.too-short", params: { least, found: list.length } });
    }
    for (let index = 0; index < list.length; index++) {
      const found = check(list[index], `${path}[${index}]`);
      if (found) return found;
    }
    return null;
  };
}

const checkRing: Checker = (ring, path) => {
  const found = listOf(checkPosition, 4)(ring, path);
  if (found) return found;
  const positions = ring as number[][];
  const [first, last] = [positions[0]!, positions.at(-1)!];
  const closed = first.length === last.length && first.every((number, index) => number === last[index]);
  return closed ? null : problem(path, [first, last], { code: "geometry.ring-open" });
};

const checkLine = listOf(checkPosition, 2);
const checkPolygon = listOf(checkRing, 1);

const CHECKERS: Record<Exclude<Geometry["type"], "GeometryCollection">, Checker> = {
  Point: checkPosition,
  MultiPoint: listOf(checkPosition),
  LineString: checkLine,
  MultiLineString: listOf(checkLine),
  Polygon: checkPolygon,
  MultiPolygon: listOf(checkPolygon),
};

/** Members whose presence gives an object of this kind another meaning. Source: RFC 7946, 7.1. */
const NOT_IN_A_GEOMETRY = ["geometry", "properties", "features"];

export const GEOMETRY_TYPES: readonly string[] = [...Object.keys(CHECKERS), "GeometryCollection"];

/** The first fault of a geometry against RFC 7946, section 3.1, or null. Depth is bounded by the JSON reader. */
export function checkGeometry(value: unknown, path: string): GeometryProblem | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problem(path, value, { code: "geometry.not-object" });
  }
  const { type, coordinates, geometries, bbox } = value as Record<string, unknown>;
  const foreign = NOT_IN_A_GEOMETRY.find((key) => Object.hasOwn(value, key));
  if (foreign)
    return problem(`${path}.${foreign}`, foreign, { code: "geojson.foreign-meaning", params: { member: foreign } });
  const badBox = checkBbox(bbox, `${path}.bbox`);
  if (badBox) return badBox;
  if (type === "GeometryCollection") return listOf(checkGeometry)(geometries, `${path}.geometries`);
  if (typeof type !== "string" || !Object.hasOwn(CHECKERS, type)) {
    return problem(`${path}.type`, type, { code: "geometry.type", params: { permitted: GEOMETRY_TYPES.join(", ") } });
  }
  if (!Object.hasOwn(value, "coordinates")) return problem(path, type, { code: "geometry.no-coordinates" });
  return CHECKERS[type as keyof typeof CHECKERS](coordinates, `${path}.coordinates`);
}

/** A bounding box has four or six numbers. Source: RFC 7946, 5. */
export function checkBbox(bbox: unknown, path: string): GeometryProblem | null {
  if (bbox === undefined) return null;
  const good =
    Array.isArray(bbox) &&
    (bbox.length === 4 || bbox.length === 6) &&
    bbox.every((number) => typeof number === "number" && Number.isFinite(number));
  return good ? null : problem(path, bbox, { code: "geojson.bbox" });
}

/** Calls back with every position of a geometry and its JSON path, until one answer is true. */
export function somePosition(
  geometry: Geometry,
  path: string,
  test: (position: number[], path: () => string) => boolean,
): boolean {
  if (geometry.type === "GeometryCollection") {
    return geometry.geometries.some((part, index) => somePosition(part, `${path}.geometries[${index}]`, test));
  }
  const walk = (value: unknown[], trail: number[]): boolean =>
    typeof value[0] === "number"
      ? test(value as number[], () => `${path}.coordinates${trail.map((index) => `[${index}]`).join("")}`)
      : value.some((part, index) => walk(part as unknown[], [...trail, index]));
  return walk(geometry.coordinates, []);
}

/** A copy of the geometry with every position replaced and nothing but `type` and coordinates kept. */
export function mapPositions(geometry: Geometry, change: (position: number[]) => number[]): Geometry {
  if (geometry.type === "GeometryCollection") {
    return { type: geometry.type, geometries: geometry.geometries.map((part) => mapPositions(part, change)) };
  }
  const walk = (value: unknown[]): unknown[] =>
    typeof value[0] === "number" ? change(value as number[]) : value.map((part) => walk(part as unknown[]));
  return { type: geometry.type, coordinates: walk(geometry.coordinates) } as Geometry;
}

/** True where a ring of a polygon turns the wrong way: outer ones turn left, inner ones right. Source: RFC 7946, 3.1.6. */
export function isWoundWrong(geometry: Geometry): boolean {
  if (geometry.type === "GeometryCollection") return geometry.geometries.some(isWoundWrong);
  if (geometry.type === "Polygon") return geometry.coordinates.some(isRingWrong);
  return geometry.type === "MultiPolygon" && geometry.coordinates.some((rings) => rings.some(isRingWrong));
}

function isRingWrong(ring: number[][], index: number): boolean {
  let doubleArea = 0;
  for (let at = 1; at < ring.length; at++) {
    const [[x1, y1], [x2, y2]] = [ring[at - 1]!, ring[at]!] as [[number, number], [number, number]];
    doubleArea += (x2 - x1) * (y2 + y1 - 2 * ring[0]![1]!);
  }
  return index === 0 ? doubleArea > 0 : doubleArea < 0;
}
