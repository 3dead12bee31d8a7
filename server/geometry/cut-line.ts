import type { Position } from "./road-network.ts";

/** A part of a line; `fromM` and `toM` are metres from the line's start. */
export interface LinePart {
  readonly positions: Position[];
  readonly fromM: number;
  readonly toM: number;
}

/** Metres a degree of latitude (mean of the WGS84 meridian); longitude shrinks with the cosine. */
const METRES_PER_DEGREE = 111_195;

/** Metres between two places that are at most some kilometres apart: plane, at the mean latitude. */
export function nearDistanceM([lon, lat]: Position, [otherLon, otherLat]: Position): number {
  const scale = Math.cos((((lat + otherLat) / 2) * Math.PI) / 180);
  return METRES_PER_DEGREE * Math.hypot((otherLon - lon) * scale, otherLat - lat);
}

/** Metres from the start to each position of a line. */
function distancesM(positions: readonly Position[]): number[] {
  const distances = [0];
  for (const [index, position] of positions.slice(1).entries()) {
    distances.push(distances[index]! + nearDistanceM(positions[index]!, position));
  }
  return distances;
}

/** The place so many metres along a line, in the piece that ends at `next`. */
function placeAt(positions: readonly Position[], distances: readonly number[], next: number, goalM: number): Position {
  const [from, to] = [positions[next - 1]!, positions[next]!];
  const share = (goalM - distances[next - 1]!) / Math.max(distances[next]! - distances[next - 1]!, Number.MIN_VALUE);
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/**
 * Cuts a line into equal parts of at most `longestM` metres, at most `mostParts` of them. A line that is short enough comes back
 * whole; one without length comes back as no part.
 * @throws RangeError when `longestM` is not above 0 or `mostParts` is below 1.
 */
export function cutLine(positions: readonly Position[], longestM: number, mostParts = 1_000): LinePart[] {
  if (!(longestM > 0)) throw new RangeError(`longestM is ${longestM}; it must be above 0`);
  if (!(mostParts >= 1)) throw new RangeError(`mostParts is ${mostParts}; it must be at least 1`);
  const distances = distancesM(positions);
  const lengthM = distances.at(-1) ?? 0;
  if (!(lengthM > 0)) return [];
  const count = Math.min(Math.ceil(lengthM / longestM), mostParts);
  const parts: LinePart[] = [];
  let next = 1;
  let start = positions[0]!;
  for (let part = 0; part < count; part++) {
    const [fromM, toM] = [(part * lengthM) / count, ((part + 1) * lengthM) / count];
    const inside: Position[] = [];
    while (next < positions.length - 1 && distances[next]! < toM) inside.push(positions[next++]!);
    const end = part === count - 1 ? positions.at(-1)! : placeAt(positions, distances, next, toM);
    parts.push({ positions: [start, ...inside, end], fromM, toM });
    start = end;
  }
  return parts;
}

/** Total length of stretches [from, to] along one line, what lies in several of them counted once. */
export function unionLength(stretches: readonly (readonly [fromM: number, toM: number])[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [fromM, toM] of stretches.toSorted(([a], [b]) => a - b)) {
    total += Math.max(0, toM - Math.max(fromM, reached));
    reached = Math.max(reached, toM);
  }
  return total;
}
