import { localPlane, type Plane, type Position, roadLengthM, Segments } from "./road-segments.ts";

export type { Position } from "./road-segments.ts";

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
