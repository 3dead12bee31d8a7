import { type Random, seededRandom } from "../optimisation/random.ts";
import type { CableOnRoad, NamedLine } from "./match-cables.ts";
import type { Position } from "./road-network.ts";

/** A town with cables whose roads are known, for measuring how well the matching finds them. */
export interface GeneratedTown {
  readonly roads: NamedLine[];
  readonly cables: NamedLine[];
  /** For each cable the roads that it runs along, with the metres on each. */
  readonly truth: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface MatchingScore {
  /** Share of the found pairs (cable, road) that are true. */
  readonly precision: number;
  /** Share of the true pairs that were found. */
  readonly recall: number;
  readonly truePairs: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Blocks between cross streets, their length in metres, and the distance of the lines of a dual carriageway and of a service road. */
const BLOCKS = 9;
const BLOCK_M = 140;
const CARRIAGEWAY_GAP_M = 14;
const SERVICE_ROAD_GAP_M = 22;
/** Cables lie so far from the centre line, and have a vertex about every so many metres. */
const LEAST_OFFSET_M = 3;
const GREATEST_OFFSET_M = 6;
const VERTEX_M = 30;
/** Streets below this length only lead across a dual carriageway; cables keep so far from the middle of a junction. */
const SHORT_M = 25;
const CORNER_M = 8;
const ORIGIN: Position = [106.9, 11.54];
const METRES_PER_DEGREE = 111_195;

/**
 * Lays out streets north-south and east-west with bends and uneven blocks; some are dual carriageways, some have a service road beside
 * them, all cross. Cables follow routes of several blocks at the side of the road, some leave it across open ground; then every vertex
 * is moved by a normal error of `noiseM` metres in both directions.
 */
export function generateTown(seed: number, cableCount: number, noiseM: number): GeneratedTown {
  const random = seededRandom(seed);
  const roads = layOutRoads(random);
  const truth = new Map<string, Map<string, number>>();
  const cables = Array.from({ length: cableCount }, (_, number): NamedLine => {
    const id = `cable ${number + 1}`;
    const route = randomRoute(roads, random);
    truth.set(id, new Map(route.map(({ road, points }) => [road, lengthOf(points)])));
    const offsetM =
      (LEAST_OFFSET_M + (GREATEST_OFFSET_M - LEAST_OFFSET_M) * random.next()) * (random.next() < 0.5 ? 1 : -1);
    const path = alongRoute(route, offsetM);
    if (random.next() < 0.2) path.push(openGround(path, random));
    return { id, positions: resample(path, VERTEX_M).map((point) => toPosition(shake(point, noiseM, random))) };
  });
  return {
    roads: [...roads].map(([id, { points }]) => ({ id, positions: points.map(toPosition) })),
    cables,
    truth,
  };
}

/** Compares found pairs with the truth; pairs with less than `minimumM` metres in truth are left out on both sides. */
export function scoreMatching(town: GeneratedTown, found: readonly CableOnRoad[], minimumM = 25): MatchingScore {
  const pairs = new Set(found.map(({ cableId, roadId }) => `${cableId} ${roadId}`));
  const isTrue = new Set<string>();
  const isIgnored = new Set<string>();
  for (const [cable, lengths] of town.truth) {
    for (const [road, lengthM] of lengths) (lengthM >= minimumM ? isTrue : isIgnored).add(`${cable} ${road}`);
  }
  const counted = [...pairs].filter((pair) => !isIgnored.has(pair));
  const correct = counted.filter((pair) => isTrue.has(pair)).length;
  return {
    precision: correct / Math.max(1, counted.length),
    recall: correct / Math.max(1, isTrue.size),
    truePairs: isTrue.size,
  };
}

interface Street {
  readonly points: Point[];
  /** On which side (1 left, -1 right, along its points) cables lie: away from the other carriageway; 0 where either will do. */
  readonly outside: -1 | 0 | 1;
  /** The junctions at both ends. */
  readonly ends: readonly [string, string];
}

/** A line across the town: its place, and where a dual carriageway's other line lies (0: there is none). */
interface Avenue {
  readonly at: number;
  readonly other: -1 | 0 | 1;
}

/** The lines of one avenue: one, or two where it is a dual carriageway or has a service road. */
function linesOf(middle: number, random: Random): Avenue[] {
  const kind = random.next();
  const half = CARRIAGEWAY_GAP_M / 2;
  if (kind < 0.25)
    return [
      { at: middle - half, other: 1 },
      { at: middle + half, other: -1 },
    ];
  if (kind < 0.4)
    return [
      { at: middle, other: 0 },
      { at: middle + SERVICE_ROAD_GAP_M, other: 0 },
    ];
  return [{ at: middle, other: 0 }];
}

function layOutRoads(random: Random): Map<string, Street> {
  const spaced = (): Avenue[] => {
    let position = 0;
    return Array.from({ length: BLOCKS }, () => {
      position += BLOCK_M * (0.7 + 0.6 * random.next());
      return linesOf(position, random);
    }).flat();
  };
  const columns = spaced();
  const rows = spaced();
  const bend = 5 + 10 * random.next();
  const place = (x: number, y: number): Point => ({ x: x + bend * Math.sin(y / 180), y: y + bend * Math.sin(x / 220) });
  const roads = new Map<string, Street>();
  const addStreet = (from: [number, number], to: [number, number]) => {
    const ends = [from, to].map(([column, row]) => `${column}/${row}`) as [string, string];
    const steps = 6;
    const points = Array.from({ length: steps + 1 }, (_, step) => {
      const share = step / steps;
      const x = columns[from[0]]!.at * (1 - share) + columns[to[0]]!.at * share;
      const y = rows[from[1]]!.at * (1 - share) + rows[to[1]]!.at * share;
      return place(x, y);
    });
    // Eastwards the other carriageway to the north lies to the left; northwards the one to the east to the right.
    const outside = (from[1] === to[1] ? -rows[from[1]]!.other : columns[from[0]]!.other) as -1 | 0 | 1;
    roads.set(`road ${ends.join(" - ")}`, { points, outside, ends });
  };
  for (const column of columns.keys()) {
    for (const row of rows.keys()) {
      if (column + 1 < columns.length) addStreet([column, row], [column + 1, row]);
      if (row + 1 < rows.length) addStreet([column, row], [column, row + 1]);
    }
  }
  return roads;
}

/** One street of a route, in the direction of the route. */
interface RouteStreet {
  readonly road: string;
  readonly points: Point[];
  readonly outside: number;
}

/** A route over 3 to 8 streets that never comes back to a junction, and crosses dual carriageways only straight on. */
function randomRoute(roads: ReadonlyMap<string, Street>, random: Random): RouteStreet[] {
  const names = [...roads.keys()].filter((name) => lengthOf(roads.get(name)!.points) > SHORT_M);
  const first = names[random.below(names.length)]!;
  const visited = new Set<string>(roads.get(first)!.ends);
  const route: RouteStreet[] = [{ road: first, ...roads.get(first)! }];
  let junction = roads.get(first)!.ends[1];
  const length = 3 + random.below(6);
  while (route.length < length) {
    const onward = [...roads].flatMap(([road, street]) => {
      if (!street.ends.includes(junction) || street.ends.every((end) => visited.has(end))) return [];
      const isForward = street.ends[0] === junction;
      const points = isForward ? street.points : street.points.toReversed();
      const isCrossing = Math.min(lengthOf(points), lengthOf(route.at(-1)!.points)) < SHORT_M;
      if (isCrossing && !isStraightOn(route.at(-1)!.points, points)) return [];
      return [
        { road, points, outside: isForward ? street.outside : -street.outside, end: street.ends[isForward ? 1 : 0] },
      ];
    });
    if (onward.length === 0) break;
    const next = onward[random.below(onward.length)]!;
    route.push(next);
    junction = next.end;
    visited.add(junction);
  }
  return route;
}

function isStraightOn(before: readonly Point[], after: readonly Point[]): boolean {
  const direction = (points: readonly Point[]) => {
    const [start, end] = [points[0]!, points.at(-1)!];
    return Math.atan2(end.y - start.y, end.x - start.x);
  };
  return Math.cos(direction(after) - direction(before)) > 0.7;
}

/** The cable along a route: beside every street, from corner to corner; where the side must change it crosses at the junction. */
function alongRoute(route: readonly RouteStreet[], offsetM: number): Point[] {
  return route.flatMap(({ points, outside }) => {
    const line = beside(points, outside === 0 ? offsetM : outside * Math.abs(offsetM));
    const isInside = (point: Point) =>
      [points[0]!, points.at(-1)!].every((end) => Math.hypot(point.x - end.x, point.y - end.y) > CORNER_M);
    return resample(line, 5).filter(isInside);
  });
}

/** The line at a constant distance to the left (right below 0). */
function beside(points: readonly Point[], offsetM: number): Point[] {
  return points.map((point, index) => {
    const before = points[Math.max(0, index - 1)]!;
    const after = points[Math.min(points.length - 1, index + 1)]!;
    const lengthM = Math.hypot(after.x - before.x, after.y - before.y);
    return {
      x: point.x - (offsetM * (after.y - before.y)) / lengthM,
      y: point.y + (offsetM * (after.x - before.x)) / lengthM,
    };
  });
}

/** A last vertex away from the road: into a block, 40 m slantwise. */
function openGround(path: readonly Point[], random: Random): Point {
  const last = path.at(-1)!;
  const angle = Math.PI / 4 + (Math.PI / 2) * random.below(4);
  return { x: last.x + 40 * Math.cos(angle), y: last.y + 40 * Math.sin(angle) };
}

/** Places a vertex about every `stepM` metres along the line, and at its ends. */
function resample(points: readonly Point[], stepM: number): Point[] {
  const placed = [points[0]!];
  let leftM = stepM;
  for (const [index, end] of points.slice(1).entries()) {
    let from = points[index]!;
    for (
      let partM = Math.hypot(end.x - from.x, end.y - from.y);
      partM >= leftM;
      partM = Math.hypot(end.x - from.x, end.y - from.y)
    ) {
      from = { x: from.x + ((end.x - from.x) * leftM) / partM, y: from.y + ((end.y - from.y) * leftM) / partM };
      placed.push(from);
      leftM = stepM;
    }
    leftM -= Math.hypot(end.x - from.x, end.y - from.y);
  }
  return leftM < stepM ? [...placed, points.at(-1)!] : placed;
}

function shake({ x, y }: Point, noiseM: number, random: Random): Point {
  const radius = noiseM * Math.sqrt(-2 * Math.log(1 - random.next()));
  const angle = 2 * Math.PI * random.next();
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
}

function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (const [index, point] of points.slice(1).entries())
    sum += Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y);
  return sum;
}

function toPosition({ x, y }: Point): Position {
  const eastScale = METRES_PER_DEGREE * Math.cos((ORIGIN[1] * Math.PI) / 180);
  return [ORIGIN[0] + x / eastScale, ORIGIN[1] + y / METRES_PER_DEGREE];
}
