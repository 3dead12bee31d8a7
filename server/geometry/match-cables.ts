import Flatbush from "flatbush";
import type { Position } from "./road-network.ts";

/** A line with a name of the caller's own: a road segment between two junctions, or a cable. */
export interface NamedLine {
  readonly id: string;
  readonly positions: readonly Position[];
}

/** A cable runs along a road over this part of its length. */
export interface CableOnRoad {
  readonly cableId: string;
  readonly roadId: string;
  /** Along the cable, in metres from its start. */
  readonly fromM: number;
  readonly toM: number;
  /** The part of the road that it runs beside, in metres from the road's start. */
  readonly roadFromM: number;
  readonly roadToM: number;
  /** Mean distance between cable and road centre line. */
  readonly meanDistanceM: number;
}

export interface CableMatchingOptions {
  /** Standard deviation of the cable's position against the road's centre line, error of survey and verge together. Default 8 m. */
  readonly positionErrorM?: number;
  /** Least length beside a road that counts, unless the road itself is shorter. Default 2.5 position errors, at least 25 m. */
  readonly minimumOverlapM?: number;
}

/** Metres a degree of latitude (mean of the WGS84 meridian); longitude shrinks with the cosine. */
const METRES_PER_DEGREE = 111_195;
/** Cables are looked at in pieces of about this length. */
const PIECE_M = 8;
/** The direction of a piece is that of the chord over so many position errors to both sides, at least 25 m: errors turn short pieces about. */
const CHORD_ERRORS = 3;
const SHORTEST_CHORD_M = 25;
/** Roads in another direction than this are no candidates. */
const GREATEST_ANGLE = Math.PI / 4;
const ANGLE_DEVIATION = Math.PI / 12;
/** Costs in units of a squared deviation / 2: a piece along no road, a change of road at a junction, elsewhere, and to or from no road. */
const OFF_ROAD_COST = 4.5;
const JUNCTION_COST = 2;
const JUMP_COST = 12;
const LEAVE_COST = 6;
/** Roads whose ends are this near to each other meet there. */
const JUNCTION_M = 3;
/** A road shorter than the least overlap counts when this share of it has the cable beside it. */
const SHORT_ROAD_SHARE = 0.6;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Piece {
  readonly middle: Point;
  readonly direction: number;
  readonly fromM: number;
  readonly toM: number;
}

interface RoadPart {
  readonly road: number;
  readonly start: Point;
  readonly end: Point;
  readonly startM: number;
}

/** A road that a piece may run along. */
interface Candidate {
  readonly road: number;
  readonly cost: number;
  readonly distanceM: number;
  /** Where on the road, in metres from its start. */
  readonly alongM: number;
}

/** A state that no road stands for. */
const OFF_ROAD: Candidate = { road: -1, cost: OFF_ROAD_COST, distanceM: 0, alongM: 0 };

/**
 * Finds which cables run along which roads, by distance, direction and length together: each cable is cut into pieces, the most
 * likely sequence of roads along it is found (Viterbi: changing road costs little at a junction and much elsewhere), and parts too short
 * to be more than a crossing are left out. Positions are [longitude, latitude] in degrees.
 * @throws RangeError when an option is not above 0.
 */
export function matchCables(
  roads: readonly NamedLine[],
  cables: readonly NamedLine[],
  options: CableMatchingOptions = {},
): CableOnRoad[] {
  const positionErrorM = options.positionErrorM ?? 8;
  const minimumOverlapM = options.minimumOverlapM ?? Math.max(25, 2.5 * positionErrorM);
  for (const [name, value] of Object.entries({ positionErrorM, minimumOverlapM })) {
    if (!(value > 0)) throw new RangeError(`${name} is ${value}; it must be above 0`);
  }
  const index = new RoadIndex(roads, positionErrorM);
  return cables.flatMap((cable) => {
    const pieces = cutIntoPieces(
      index.project(cable.positions),
      Math.max(SHORTEST_CHORD_M, CHORD_ERRORS * positionErrorM),
    );
    const states = likeliestRoads(pieces, index);
    return runsOf(cable, pieces, states, index, minimumOverlapM);
  });
}

/** Roads in plane metres, with their parts in a spatial index and the roads that meet each one. */
class RoadIndex {
  readonly roads: readonly NamedLine[];
  readonly lengthsM: number[] = [];
  readonly #meeting: Set<number>[];
  readonly #parts: RoadPart[] = [];
  readonly #tree: Flatbush | undefined;
  readonly #positionErrorM: number;
  readonly #eastScale: number;

  constructor(roads: readonly NamedLine[], positionErrorM: number) {
    this.roads = roads;
    this.#positionErrorM = positionErrorM;
    const latitude = roads[0]?.positions[0]?.[1] ?? 0;
    this.#eastScale = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
    const ends: { road: number; point: Point }[] = [];
    for (const [road, { positions }] of roads.entries()) {
      const points = this.project(positions);
      this.lengthsM.push(this.#addParts(road, points));
      for (const point of [points[0], points.at(-1)]) if (point !== undefined) ends.push({ road, point });
    }
    this.#tree = treeOf(this.#parts.map(({ start, end }) => [start, end]));
    this.#meeting = meetingRoads(roads.length, ends);
  }

  project(positions: readonly Position[]): Point[] {
    return positions.map(([longitude, latitude]) => ({
      x: longitude * this.#eastScale,
      y: latitude * METRES_PER_DEGREE,
    }));
  }

  meets(road: number, other: number): boolean {
    return this.#meeting[road]!.has(other);
  }

  /** The roads near a piece and in its direction, each once at its nearest part. */
  candidates({ middle, direction }: Piece): Candidate[] {
    const reach = 4 * this.#positionErrorM;
    const found = new Map<number, Candidate>();
    const near = this.#tree?.search(middle.x - reach, middle.y - reach, middle.x + reach, middle.y + reach) ?? [];
    for (const part of near) {
      const { road, start, end, startM } = this.#parts[part]!;
      const { distanceM, alongM } = project(middle, start, end);
      const angle = angleBetween(direction, Math.atan2(end.y - start.y, end.x - start.x));
      if (distanceM > reach || angle > GREATEST_ANGLE) continue;
      const cost = (distanceM / this.#positionErrorM) ** 2 / 2 + (angle / ANGLE_DEVIATION) ** 2 / 2;
      if (cost < (found.get(road)?.cost ?? Number.POSITIVE_INFINITY)) {
        found.set(road, { road, cost, distanceM, alongM: startM + alongM });
      }
    }
    return [...found.values()];
  }

  #addParts(road: number, points: readonly Point[]): number {
    let lengthM = 0;
    for (const [index, end] of points.slice(1).entries()) {
      const start = points[index]!;
      const partM = Math.hypot(end.x - start.x, end.y - start.y);
      if (partM > 0) this.#parts.push({ road, start, end, startM: lengthM });
      lengthM += partM;
    }
    return lengthM;
  }
}

function treeOf(boxes: readonly (readonly [Point, Point])[]): Flatbush | undefined {
  if (boxes.length === 0) return undefined;
  const tree = new Flatbush(boxes.length);
  for (const [one, other] of boxes) {
    tree.add(Math.min(one.x, other.x), Math.min(one.y, other.y), Math.max(one.x, other.x), Math.max(one.y, other.y));
  }
  tree.finish();
  return tree;
}

function meetingRoads(roadCount: number, ends: readonly { road: number; point: Point }[]): Set<number>[] {
  const meeting = Array.from({ length: roadCount }, () => new Set<number>());
  const tree = treeOf(ends.map(({ point }) => [point, point]));
  for (const { road, point } of ends) {
    const near =
      tree?.search(point.x - JUNCTION_M, point.y - JUNCTION_M, point.x + JUNCTION_M, point.y + JUNCTION_M) ?? [];
    for (const end of near) meeting[road]!.add(ends[end]!.road);
  }
  return meeting;
}

/** Cuts a line into pieces of about equal length; the direction of each is taken over a longer chord. */
function cutIntoPieces(points: readonly Point[], chordM: number): Piece[] {
  const startsM = [0];
  for (const [index, point] of points.slice(1).entries()) {
    startsM.push(startsM[index]! + Math.hypot(point.x - points[index]!.x, point.y - points[index]!.y));
  }
  const lengthM = startsM.at(-1)!;
  const count = Math.ceil(lengthM / PIECE_M);
  const at = (distanceM: number): Point => {
    const goal = Math.min(lengthM, Math.max(0, distanceM));
    const next = Math.max(
      1,
      startsM.findIndex((startM) => startM >= goal),
    );
    const [from, to] = [points[next - 1]!, points[next]!];
    const share = (goal - startsM[next - 1]!) / Math.max(startsM[next]! - startsM[next - 1]!, Number.MIN_VALUE);
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  };
  return Array.from({ length: count }, (_, index) => {
    const fromM = (index * lengthM) / count;
    const toM = ((index + 1) * lengthM) / count;
    const middleM = (fromM + toM) / 2;
    const [before, after] = [at(middleM - chordM), at(middleM + chordM)];
    return { middle: at(middleM), direction: Math.atan2(after.y - before.y, after.x - before.x), fromM, toM };
  });
}

/** The sequence of roads (or none) with the least cost of pieces and changes. */
function likeliestRoads(pieces: readonly Piece[], index: RoadIndex): Candidate[] {
  const layers = pieces.map((piece) => [OFF_ROAD, ...index.candidates(piece)]);
  const origins: Int32Array[] = [];
  let costs = (layers[0] ?? []).map(({ cost }) => cost);
  for (const [step, layer] of layers.slice(1).entries()) {
    const before = layers[step]!;
    const origin = new Int32Array(layer.length);
    const next = layer.map((state, position) => {
      let best = Number.POSITIVE_INFINITY;
      for (const [from, previous] of before.entries()) {
        const cost = costs[from]! + changeCost(previous.road, state.road, index);
        if (cost >= best) continue;
        best = cost;
        origin[position] = from;
      }
      return best + state.cost;
    });
    origins.push(origin);
    costs = next;
  }
  let position = costs.indexOf(Math.min(...costs));
  const states: Candidate[] = [];
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    states[layer] = layers[layer]![position]!;
    if (layer > 0) position = origins[layer - 1]![position]!;
  }
  return states;
}

function changeCost(from: number, to: number, index: RoadIndex): number {
  if (from === to) return 0;
  if (from < 0 || to < 0) return LEAVE_COST;
  return index.meets(from, to) ? JUNCTION_COST : JUMP_COST;
}

/** Neighbouring pieces on the same road become one run; runs beside too little of a road are left out. */
function runsOf(
  cable: NamedLine,
  pieces: readonly Piece[],
  states: readonly Candidate[],
  index: RoadIndex,
  minimumOverlapM: number,
): CableOnRoad[] {
  const runs: CableOnRoad[] = [];
  for (let first = 0; first < states.length; ) {
    const { road } = states[first]!;
    let last = first;
    while (states[last + 1]?.road === road) last++;
    const members = states.slice(first, last + 1);
    const [fromM, toM] = [pieces[first]!.fromM, pieces[last]!.toM];
    first = last + 1;
    if (road < 0) continue;
    const roadFromM = Math.min(...members.map(({ alongM }) => alongM));
    const roadToM = Math.max(...members.map(({ alongM }) => alongM));
    // The outer halves of the first and last piece count too.
    const overlapM = Math.min(toM - fromM, roadToM - roadFromM + PIECE_M);
    if (overlapM < Math.min(minimumOverlapM, SHORT_ROAD_SHARE * index.lengthsM[road]!)) continue;
    const meanDistanceM = members.reduce((sum, { distanceM }) => sum + distanceM, 0) / members.length;
    runs.push({ cableId: cable.id, roadId: index.roads[road]!.id, fromM, toM, roadFromM, roadToM, meanDistanceM });
  }
  return runs;
}

/** The nearest place on a straight part: its distance, and how far along the part it is. */
function project(point: Point, start: Point, end: Point): { distanceM: number; alongM: number } {
  const lengthM = Math.hypot(end.x - start.x, end.y - start.y);
  const [dx, dy] = [(end.x - start.x) / lengthM, (end.y - start.y) / lengthM];
  const alongM = Math.min(lengthM, Math.max(0, (point.x - start.x) * dx + (point.y - start.y) * dy));
  return { distanceM: Math.hypot(point.x - start.x - alongM * dx, point.y - start.y - alongM * dy), alongM };
}

/** The angle between two undirected directions, 0 to a right angle, in radians. */
function angleBetween(one: number, other: number): number {
  const angle = Math.abs(one - other) % Math.PI;
  return Math.min(angle, Math.PI - angle);
}
