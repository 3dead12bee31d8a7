import type { Position } from "geojson";

/**
 * The flat plane in which the generator measures: metres east and north of 106.9 E, 11.8 N.
 * Equirectangular with the scale of that parallel: within 0.5 % of true lengths over the province.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const ORIGIN_LON_DEG = 106.9;
const ORIGIN_LAT_DEG = 11.8;
const METRES_PER_DEG_LAT = 110_620;
export const METRES_PER_DEG_LON = 108_990;
const MICRO = 1e6;

/** The point of a position [longitude, latitude] in degrees. */
export function toPlane(position: Position): Point {
  return {
    x: (position[0]! - ORIGIN_LON_DEG) * METRES_PER_DEG_LON,
    y: (position[1]! - ORIGIN_LAT_DEG) * METRES_PER_DEG_LAT,
  };
}

/** The position [longitude, latitude] of a point, rounded to a millionth of a degree (0.1 m). */
export function toPosition(point: Point): [number, number] {
  return [
    Math.round((ORIGIN_LON_DEG + point.x / METRES_PER_DEG_LON) * MICRO) / MICRO,
    Math.round((ORIGIN_LAT_DEG + point.y / METRES_PER_DEG_LAT) * MICRO) / MICRO,
  ];
}

/** The distance of two points, in metres. */
export function distanceM(a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  // Math.hypot guards against overflow that cannot occur here, and takes ten times as long.
  return Math.sqrt(dx * dx + dy * dy);
}

/** The length of a line, in metres. */
export function lengthM(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += distanceM(line[i - 1]!, line[i]!);
  return sum;
}

/** The distance from a point to the segment a-b, in metres. */
export function distanceToSegmentM(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / square, 0, 1);
  return distanceM(point, { x: a.x + share * dx, y: a.y + share * dy });
}

/** The point at a distance along a line (its end where the line is shorter) and the unit direction there. */
export function alongLine(line: readonly Point[], atM: number): { point: Point; direction: Point } {
  let rest = atM;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1]!;
    const b = line[i]!;
    const length = distanceM(a, b);
    if (length === 0 || (rest > length && i < line.length - 1)) {
      rest -= length;
      continue;
    }
    const share = clamp(rest / length, 0, 1);
    const direction = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
    return { point: { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, direction };
  }
  return { point: line[line.length - 1]!, direction: { x: 1, y: 0 } };
}

/** The line beside a line: offset in metres to the left of its direction, mitred at its bends. */
export function offsetLine(line: readonly Point[], leftM: number): Point[] {
  return line.map((point, i) => {
    const before = line[Math.max(i - 1, 0)]!;
    const after = line[Math.min(i + 1, line.length - 1)]!;
    const length = distanceM(before, after) || 1;
    return {
      x: point.x - ((after.y - before.y) / length) * leftM,
      y: point.y + ((after.x - before.x) / length) * leftM,
    };
  });
}

/** Whether a point lies inside a ring (closed or open list of its corners). */
export function isInsideRing(point: Point, ring: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!;
    const b = ring[j]!;
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x)
      inside = !inside;
  }
  return inside;
}

/** The signed area of a ring in square metres, positive when it runs counter-clockwise. */
export function ringAreaM2(ring: readonly Point[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j]!.x * ring[i]!.y - ring[i]!.x * ring[j]!.y;
  }
  return sum / 2;
}

/** A line with the corners between its ends drawn towards their neighbours, `rounds` times; the ends stay. */
export function smoothLine(line: readonly Point[], rounds: number): Point[] {
  let points = [...line];
  for (let round = 0; round < rounds; round++) {
    points = points.map((point, i) => {
      if (i === 0 || i === points.length - 1) return point;
      const before = points[i - 1]!;
      const after = points[i + 1]!;
      return { x: (before.x + 2 * point.x + after.x) / 4, y: (before.y + 2 * point.y + after.y) / 4 };
    });
  }
  return points;
}

/** A line without the corners that lie closer than `toleranceM` to the chord beside them (Douglas and Peucker). */
export function simplifyLine(line: readonly Point[], toleranceM: number): Point[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let farthestM = toleranceM;
    for (let i = from + 1; i < to; i++) {
      const distance = distanceToSegmentM(line[i]!, line[from]!, line[to]!);
      if (distance > farthestM) [farthest, farthestM] = [i, distance];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    spans.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => keep[i] === 1);
}

/** The value held inside the limits. */
export function clamp(value: number, minimum: number, maximum: number): number {
  return Math.min(Math.max(value, minimum), maximum);
}
