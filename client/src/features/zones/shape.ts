import type { PlanZone, ZoneGeometry } from "../../../../server/modules/zones/zones.schemas.ts";
import { boundsAround } from "../../map/camera.ts";
import type { LonLat, LonLatBounds } from "../../map/selection.ts";

/** A ring without its closing position, or a line; rings of one polygon share `of`, the outer one first. */
export interface ShapePart {
  readonly of: number;
  readonly positions: readonly LonLat[];
}

/** A geometry as it is edited: parts whose vertices move, come and go. */
export interface Shape {
  readonly kind: PlanZone["kind"];
  readonly parts: readonly ShapePart[];
}

/** A vertex of a shape: which part, and which position of it. */
export interface Vertex {
  readonly part: number;
  readonly at: number;
}

/** Fewer positions are no ring, no line. */
export const leastPositions = (kind: Shape["kind"]): number => (kind === "zone" ? 3 : 2);

type Positions = readonly (readonly [number, number])[];
const open = (ring: Positions): readonly LonLat[] => ring.slice(0, -1);

export function shapeOf(geometry: ZoneGeometry): Shape {
  switch (geometry.type) {
    case "Polygon":
      return { kind: "zone", parts: geometry.coordinates.map((ring) => ({ of: 0, positions: open(ring) })) };
    case "MultiPolygon": {
      const parts = geometry.coordinates.flatMap((rings, of) => rings.map((ring) => ({ of, positions: open(ring) })));
      return { kind: "zone", parts };
    }
    case "LineString":
      return { kind: "street", parts: [{ of: 0, positions: geometry.coordinates }] };
    case "MultiLineString":
      return { kind: "street", parts: geometry.coordinates.map((positions, of) => ({ of, positions })) };
  }
}

const mutable = (positions: readonly LonLat[]) => positions.map(([lon, lat]): [number, number] => [lon, lat]);

/** The geometry of a shape; null while a part has too few positions. */
export function geometryOf({ kind, parts }: Shape): ZoneGeometry | null {
  if (parts.length === 0 || parts.some(({ positions }) => positions.length < leastPositions(kind))) return null;
  if (kind === "street") {
    const lines = parts.map(({ positions }) => mutable(positions));
    const [only] = lines;
    return lines.length === 1 && only !== undefined
      ? { type: "LineString", coordinates: only }
      : { type: "MultiLineString", coordinates: lines };
  }
  const polygons = [...Map.groupBy(parts, ({ of }) => of).values()].map((rings) =>
    rings.map(({ positions }) => mutable([...positions, positions[0] as LonLat])),
  );
  const [only] = polygons;
  return polygons.length === 1 && only !== undefined
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

export const newShape = (kind: Shape["kind"], positions: readonly LonLat[]): Shape => ({
  kind,
  parts: [{ of: 0, positions }],
});

function withPositions(shape: Shape, part: number, change: (positions: readonly LonLat[]) => readonly LonLat[]): Shape {
  const parts = shape.parts.map((each, at) => (at === part ? { ...each, positions: change(each.positions) } : each));
  return { ...shape, parts };
}

export const setPositions = (shape: Shape, part: number, positions: readonly LonLat[]): Shape =>
  withPositions(shape, part, () => positions);

export const moveVertex = (shape: Shape, { part, at }: Vertex, to: LonLat): Shape =>
  withPositions(shape, part, (positions) => positions.with(at, to));

/** A new vertex in the middle between this one and the next. */
export const splitAfter = (shape: Shape, { part, at }: Vertex): Shape =>
  withPositions(shape, part, (positions) => {
    const [from, to] = [positions[at], positions[(at + 1) % positions.length]];
    if (from === undefined || to === undefined) return positions;
    return positions.toSpliced(at + 1, 0, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  });

/** Without the vertex; the same shape where the part would have too few left. */
export function removeVertex(shape: Shape, { part, at }: Vertex): Shape {
  const count = shape.parts[part]?.positions.length ?? 0;
  if (count <= leastPositions(shape.kind)) return shape;
  return withPositions(shape, part, (positions) => positions.toSpliced(at, 1));
}

export const vertexCount = ({ parts }: Shape): number =>
  parts.reduce((sum, { positions }) => sum + positions.length, 0);

/** West, south, east, north of all positions. */
export const boundsOf = ({ parts }: Shape): LonLatBounds => boundsAround(parts.flatMap(({ positions }) => positions));

const DIGITS = 6;

/** One vertex a line, latitude first as papers write it. */
export const verticesText = (positions: readonly LonLat[]): string =>
  positions.map(([lon, lat]) => `${lat.toFixed(DIGITS)} ${lon.toFixed(DIGITS)}`).join("\n");

/**
 * Reads vertices, one a line: latitude and longitude in degrees, parted by a space or a semicolon, decimals with point or comma.
 * `line` is the first that cannot be read, counted from 1.
 */
export function readVertices(text: string): { positions: LonLat[] } | { line: number } {
  const positions: LonLat[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const match = /^\s*(-?\d{1,2}(?:[.,]\d+)?)(?:\s*;\s*|\s*,\s+|\s+)(-?\d{1,3}(?:[.,]\d+)?)\s*$/.exec(line);
    const [lat, lon] = [match?.[1], match?.[2]].map((part) => Number(part?.replace(",", ".")));
    if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180))
      return { line: at + 1 };
    positions.push([lon, lat]);
  }
  return { positions };
}
