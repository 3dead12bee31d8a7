import Flatbush from "flatbush";

/** [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

/** Metres a degree of latitude (mean of the WGS84 meridian); longitude shrinks with the cosine. Good to 0.5 % over a province. */
const METRES_PER_DEGREE = 111_195;
/** The search for the nearest road begins in a box of this half width and quadruples it: most places stand at a road. */
const FIRST_REACH_M = 60;
/** Vertices are told apart to a tenth of a metre. */
const SAME_PLACE_M = 0.05;
/** A cut nearer than this to an end of its stretch would make a stretch of no length. */
const SHORTEST_CUT_M = 0.5;

export interface RoadGraphOptions {
  /** Ends of roads nearer than this to another road are joined to it; crossings without an end are not (bridges). Default 15 m. */
  readonly joinM?: number;
  /** Places farther than this from every road are not on the network. Default 2,000 m. */
  readonly reachM?: number;
  /** Where roads are cut further, by the road's index: metres from its start, such as where a duct begins or ends. */
  readonly cutsM?: ReadonlyMap<number, readonly number[]>;
}

/** Roads as straight edges between nodes: vertices, junctions, the points at which places stand, and cuts. */
export interface RoadGraph {
  readonly nodeCount: number;
  /** Longitude and latitude of every node. */
  readonly positions: readonly Position[];
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly lengthsM: Float64Array;
  /** The road (its index) that each edge is part of; the short way from a road's end to the road it joins counts as its own. */
  readonly roads: Int32Array;
  /** Metres from the road's start to the edge's tail and head; equal for the way from a road's end to another road. */
  readonly startsM: Float64Array;
  readonly endsM: Float64Array;
  /** The node on the nearest road of each place; -1 where no road is in reach. */
  readonly placeNodes: Int32Array;
  /** Metres from each place to its road; NaN where no road is in reach. */
  readonly approachM: Float64Array;
}

interface Plane {
  readonly x: (position: Position) => number;
  readonly y: (position: Position) => number;
  readonly position: (x: number, y: number) => Position;
}

function localPlane(roads: readonly (readonly Position[])[]): Plane {
  const first = roads[0]?.[0] ?? [0, 0];
  const scale = METRES_PER_DEGREE * Math.cos((first[1] * Math.PI) / 180);
  return {
    x: ([lon]) => (lon - first[0]) * scale,
    y: ([, lat]) => (lat - first[1]) * METRES_PER_DEGREE,
    position: (x, y) => [first[0] + x / scale, first[1] + y / METRES_PER_DEGREE],
  };
}

/** The nearest point on a road. */
interface Nearest {
  readonly segment: number;
  readonly share: number;
  readonly distanceM: number;
}

/** Straight parts of all roads as flat coordinates in metres. */
class Segments {
  readonly x1: number[] = [];
  readonly y1: number[] = [];
  readonly x2: number[] = [];
  readonly y2: number[] = [];
  readonly road: number[] = [];
  /** Metres from the road's start. */
  readonly startM: number[] = [];
  #index: Flatbush | undefined;

  get count(): number {
    return this.road.length;
  }

  lengthM(segment: number): number {
    return Math.hypot(this.x2[segment]! - this.x1[segment]!, this.y2[segment]! - this.y1[segment]!);
  }

  addRoad(road: number, positions: readonly Position[], plane: Plane): void {
    let startM = 0;
    for (let i = 1; i < positions.length; i++) {
      const [a, b] = [positions[i - 1]!, positions[i]!];
      this.x1.push(plane.x(a));
      this.y1.push(plane.y(a));
      this.x2.push(plane.x(b));
      this.y2.push(plane.y(b));
      this.road.push(road);
      this.startM.push(startM);
      startM += this.lengthM(this.count - 1);
    }
  }

  finish(): void {
    if (this.count === 0) return;
    const index = new Flatbush(this.count);
    for (let i = 0; i < this.count; i++) {
      const [x1, y1, x2, y2] = [this.x1[i]!, this.y1[i]!, this.x2[i]!, this.y2[i]!];
      index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
    index.finish();
    this.#index = index;
  }

  /** The nearest point on a segment (of another road than `except`) within `reachM`. */
  nearest(x: number, y: number, reachM: number, except = -1): Nearest | undefined {
    for (let halfWidthM = Math.min(FIRST_REACH_M, reachM); ; halfWidthM = Math.min(4 * halfWidthM, reachM)) {
      const found = this.#nearestWithin(x, y, halfWidthM, except);
      if (found !== undefined || halfWidthM === reachM) return found;
    }
  }

  #nearestWithin(x: number, y: number, reachM: number, except: number): Nearest | undefined {
    const found = this.#index?.search(x - reachM, y - reachM, x + reachM, y + reachM) ?? [];
    let best: Nearest | undefined;
    for (const segment of found) {
      if (this.road[segment] === except) continue;
      const dx = this.x2[segment]! - this.x1[segment]!;
      const dy = this.y2[segment]! - this.y1[segment]!;
      const along = ((x - this.x1[segment]!) * dx + (y - this.y1[segment]!) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.min(Math.max(along, 0), 1);
      const distanceM = Math.hypot(x - this.x1[segment]! - share * dx, y - this.y1[segment]! - share * dy);
      if (distanceM <= reachM && (best === undefined || distanceM < best.distanceM))
        best = { segment, share, distanceM };
    }
    return best;
  }
}

/** A point that splits a segment: a place, a cut, or the end of another road. */
interface Split {
  readonly share: number;
  readonly node: number;
}

class GraphBuilder {
  readonly #plane: Plane;
  readonly #segments: Segments;
  readonly #positions: Position[] = [];
  readonly #vertices = new Map<string, number>();
  readonly #splits = new Map<number, Split[]>();
  readonly #tails: number[] = [];
  readonly #heads: number[] = [];
  readonly #lengthsM: number[] = [];
  readonly #roads: number[] = [];
  readonly #startsM: number[] = [];
  readonly #endsM: number[] = [];

  constructor(plane: Plane, segments: Segments) {
    this.#plane = plane;
    this.#segments = segments;
  }

  /** Vertices that meet to 0.1 m are one node. */
  vertexAt(x: number, y: number): number {
    const key = `${Math.round(x * 10)},${Math.round(y * 10)}`;
    const known = this.#vertices.get(key);
    if (known !== undefined) return known;
    const node = this.#positions.push(this.#plane.position(x, y)) - 1;
    this.#vertices.set(key, node);
    return node;
  }

  /** A point at an end of its segment is the vertex there, which belongs to every road that meets it. */
  splitAt(segment: number, share: number): number {
    const { x1, y1, x2, y2 } = this.#segments;
    const lengthM = this.#segments.lengthM(segment);
    if (share * lengthM < SAME_PLACE_M) return this.vertexAt(x1[segment]!, y1[segment]!);
    if ((1 - share) * lengthM < SAME_PLACE_M) return this.vertexAt(x2[segment]!, y2[segment]!);
    const x = x1[segment]! + share * (x2[segment]! - x1[segment]!);
    const y = y1[segment]! + share * (y2[segment]! - y1[segment]!);
    const node = this.#positions.push(this.#plane.position(x, y)) - 1;
    const splits = this.#splits.get(segment);
    if (splits === undefined) this.#splits.set(segment, [{ share, node }]);
    else splits.push({ share, node });
    return node;
  }

  join(tail: number, head: number, lengthM: number, road: number, startM: number, endM: number): void {
    this.#tails.push(tail);
    this.#heads.push(head);
    this.#lengthsM.push(lengthM);
    this.#roads.push(road);
    this.#startsM.push(startM);
    this.#endsM.push(endM);
  }

  joinSegments(): void {
    const { x1, y1, x2, y2, road, startM, count } = this.#segments;
    for (let i = 0; i < count; i++) {
      const lengthM = this.#segments.lengthM(i);
      const inner = (this.#splits.get(i) ?? []).sort((a, b) => a.share - b.share);
      let last: Split = { share: 0, node: this.vertexAt(x1[i]!, y1[i]!) };
      for (const next of [...inner, { share: 1, node: this.vertexAt(x2[i]!, y2[i]!) }]) {
        const [fromM, toM] = [last.share * lengthM, next.share * lengthM];
        this.join(last.node, next.node, toM - fromM, road[i]!, startM[i]! + fromM, startM[i]! + toM);
        last = next;
      }
    }
  }

  finish(placeNodes: Int32Array, approachM: Float64Array): RoadGraph {
    return {
      nodeCount: this.#positions.length,
      positions: this.#positions,
      tails: Int32Array.from(this.#tails),
      heads: Int32Array.from(this.#heads),
      lengthsM: Float64Array.from(this.#lengthsM),
      roads: Int32Array.from(this.#roads),
      startsM: Float64Array.from(this.#startsM),
      endsM: Float64Array.from(this.#endsM),
      placeNodes,
      approachM,
    };
  }
}

/** Splits the segments at the cuts of their roads. */
function cutRoads(segments: Segments, cutsM: ReadonlyMap<number, readonly number[]>, builder: GraphBuilder): void {
  for (let segment = 0; segment < segments.count; segment++) {
    const cuts = cutsM.get(segments.road[segment]!);
    if (cuts === undefined) continue;
    const startM = segments.startM[segment]!;
    const lengthM = segments.lengthM(segment);
    for (const cutM of new Set(cuts)) {
      const alongM = cutM - startM;
      if (alongM > SHORTEST_CUT_M && alongM < lengthM - SHORTEST_CUT_M) builder.splitAt(segment, alongM / lengthM);
    }
  }
}

/** Joins roads where they share a vertex (to 0.1 m) or where one ends on another, and places to their nearest road. */
export function buildRoadGraph(
  roads: readonly (readonly Position[])[],
  places: readonly Position[],
  options: RoadGraphOptions = {},
): RoadGraph {
  const { joinM = 15, reachM = 2_000, cutsM = new Map() } = options;
  const plane = localPlane(roads);
  const segments = new Segments();
  for (const [number, road] of roads.entries()) segments.addRoad(number, road, plane);
  segments.finish();
  const builder = new GraphBuilder(plane, segments);
  const approachM = new Float64Array(places.length).fill(Number.NaN);
  const placeNodes = new Int32Array(places.length).fill(-1);
  for (const [i, place] of places.entries()) {
    const near = segments.nearest(plane.x(place), plane.y(place), reachM);
    if (near === undefined) continue;
    approachM[i] = near.distanceM;
    placeNodes[i] = builder.splitAt(near.segment, near.share);
  }
  for (const [number, road] of roads.entries()) {
    const lastM = roadLengthM(road, plane);
    for (const [end, alongM] of [[road[0], 0] as const, [road.at(-1), lastM] as const]) {
      if (end === undefined) continue;
      const [x, y] = [plane.x(end), plane.y(end)];
      const near = segments.nearest(x, y, joinM, number);
      if (near === undefined) continue;
      const joint = builder.splitAt(near.segment, near.share);
      const node = builder.vertexAt(x, y);
      if (node !== joint) builder.join(node, joint, near.distanceM, number, alongM, alongM);
    }
  }
  cutRoads(segments, cutsM, builder);
  builder.joinSegments();
  return builder.finish(placeNodes, approachM);
}

function roadLengthM(road: readonly Position[], plane: Plane): number {
  let lengthM = 0;
  for (let i = 1; i < road.length; i++) {
    lengthM += Math.hypot(plane.x(road[i]!) - plane.x(road[i - 1]!), plane.y(road[i]!) - plane.y(road[i - 1]!));
  }
  return lengthM;
}

/**
 * The stretch of a road, in metres from its start, beside which a line of that road lies: between the points nearest to the
 * line's two ends. `distanceM` is how far the farther end is from the road.
 */
export function stretchBeside(
  road: readonly Position[],
  line: readonly Position[],
): { readonly fromM: number; readonly toM: number; readonly distanceM: number } {
  const plane = localPlane([road]);
  const segments = new Segments();
  segments.addRoad(0, road, plane);
  const ends = [line[0], line.at(-1)].map((end) => {
    if (end === undefined) return { alongM: 0, distanceM: Number.POSITIVE_INFINITY };
    let best = { alongM: 0, distanceM: Number.POSITIVE_INFINITY };
    for (let i = 0; i < segments.count; i++) {
      const [dx, dy] = [segments.x2[i]! - segments.x1[i]!, segments.y2[i]! - segments.y1[i]!];
      const [px, py] = [plane.x(end) - segments.x1[i]!, plane.y(end) - segments.y1[i]!];
      const share = Math.min(Math.max((px * dx + py * dy) / (dx * dx + dy * dy || 1), 0), 1);
      const distanceM = Math.hypot(px - share * dx, py - share * dy);
      if (distanceM < best.distanceM) best = { alongM: segments.startM[i]! + share * segments.lengthM(i), distanceM };
    }
    return best;
  });
  const alongM = ends.map((end) => end.alongM);
  return {
    fromM: Math.min(...alongM),
    toM: Math.max(...alongM),
    distanceM: Math.max(...ends.map((end) => end.distanceM)),
  };
}
