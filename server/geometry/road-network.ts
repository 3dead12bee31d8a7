import Flatbush from "flatbush";
import { IndexedHeap } from "../optimisation/indexed-heap.ts";

/** [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

/** Metres a degree of latitude (mean of the WGS84 meridian); longitude shrinks with the cosine. Good to 0.5 % over a province. */
const METRES_PER_DEGREE = 111_195;

export interface RoadNetworkOptions {
  /** Ends of roads nearer than this to another road are joined to it; crossings without an end are not (bridges). Default 15 m. */
  readonly joinM?: number;
  /** Places farther than this from every road are not on the network. Default 2,000 m. */
  readonly reachM?: number;
}

/** Roads as a graph on which given places (by their index) are joined by the shortest way to the nearest road. */
export interface RoadNetwork {
  readonly nodes: number;
  /** Metres from each place to its road; NaN where no road is in reach. */
  readonly approachM: Float64Array;
  /**
   * Shortest distance along roads, in metres, from every place to the nearest of the `sources` (indices of places),
   * the ways to the road at both ends included. Infinity where there is no way.
   */
  distancesM(sources: readonly number[]): Float64Array;
}

interface Plane {
  readonly x: (position: Position) => number;
  readonly y: (position: Position) => number;
}

function localPlane(roads: readonly (readonly Position[])[]): Plane {
  const first = roads[0]?.[0] ?? [0, 0];
  const scale = METRES_PER_DEGREE * Math.cos((first[1] * Math.PI) / 180);
  return { x: ([lon]) => (lon - first[0]) * scale, y: ([, lat]) => (lat - first[1]) * METRES_PER_DEGREE };
}

/** Segments of all roads as flat coordinates in metres. */
class Segments {
  readonly x1: number[] = [];
  readonly y1: number[] = [];
  readonly x2: number[] = [];
  readonly y2: number[] = [];
  readonly road: number[] = [];
  index: Flatbush | undefined;

  get count(): number {
    return this.road.length;
  }

  add(road: number, x1: number, y1: number, x2: number, y2: number): void {
    this.x1.push(x1);
    this.y1.push(y1);
    this.x2.push(x2);
    this.y2.push(y2);
    this.road.push(road);
  }

  finish(): void {
    if (this.count === 0) return;
    this.index = new Flatbush(this.count);
    for (let i = 0; i < this.count; i++) {
      const [x1, y1, x2, y2] = [this.x1[i]!, this.y1[i]!, this.x2[i]!, this.y2[i]!];
      this.index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
    this.index.finish();
  }

  /** The nearest point on a segment (of another road than `except`) within `reachM`. */
  nearest(
    x: number,
    y: number,
    reachM: number,
    except = -1,
  ): { segment: number; share: number; distanceM: number } | undefined {
    const found = this.index?.search(x - reachM, y - reachM, x + reachM, y + reachM) ?? [];
    let best: { segment: number; share: number; distanceM: number } | undefined;
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

/** A point that splits a segment: a place, or the end of another road. */
interface Split {
  readonly share: number;
  readonly node: number;
}

class GraphBuilder {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly lengthM: number[] = [];
  nodes = 0;

  join(from: number, to: number, lengthM: number): void {
    this.from.push(from);
    this.to.push(to);
    this.lengthM.push(lengthM);
  }
}

function readSegments(roads: readonly (readonly Position[])[], plane: Plane): Segments {
  const segments = new Segments();
  roads.forEach((road, number) => {
    for (let i = 1; i < road.length; i++) {
      const [a, b] = [road[i - 1]!, road[i]!];
      segments.add(number, plane.x(a), plane.y(a), plane.x(b), plane.y(b));
    }
  });
  segments.finish();
  return segments;
}

/** Joins roads where they share a vertex (to 0.1 m) or where one ends on another, and places to their nearest road. */
export function buildRoadNetwork(
  roads: readonly (readonly Position[])[],
  places: readonly Position[],
  options: RoadNetworkOptions = {},
): RoadNetwork {
  const { joinM = 15, reachM = 2_000 } = options;
  const plane = localPlane(roads);
  const segments = readSegments(roads, plane);
  const graph = new GraphBuilder();
  const vertices = new Map<string, number>();
  const vertexAt = (x: number, y: number) => {
    const key = `${Math.round(x * 10)},${Math.round(y * 10)}`;
    const known = vertices.get(key);
    if (known !== undefined) return known;
    vertices.set(key, graph.nodes);
    return graph.nodes++;
  };
  const splits = new Map<number, Split[]>();
  const split = (segment: number, share: number, node: number) =>
    splits.set(segment, [...(splits.get(segment) ?? []), { share, node }]);

  const approachM = new Float64Array(places.length).fill(Number.NaN);
  const placeNode = new Int32Array(places.length).fill(-1);
  places.forEach((place, i) => {
    const near = segments.nearest(plane.x(place), plane.y(place), reachM);
    if (near === undefined) return;
    approachM[i] = near.distanceM;
    placeNode[i] = graph.nodes++;
    split(near.segment, near.share, placeNode[i]!);
  });
  roads.forEach((road, number) => {
    for (const end of [road[0], road.at(-1)]) {
      if (end === undefined) continue;
      const [x, y] = [plane.x(end), plane.y(end)];
      const near = segments.nearest(x, y, joinM, number);
      if (near === undefined) continue;
      const node = vertexAt(x, y);
      const joint = graph.nodes++;
      split(near.segment, near.share, joint);
      graph.join(node, joint, near.distanceM);
    }
  });
  for (let i = 0; i < segments.count; i++) {
    const lengthM = Math.hypot(segments.x2[i]! - segments.x1[i]!, segments.y2[i]! - segments.y1[i]!);
    const inner = (splits.get(i) ?? []).sort((a, b) => a.share - b.share);
    let last: Split = { share: 0, node: vertexAt(segments.x1[i]!, segments.y1[i]!) };
    for (const next of [...inner, { share: 1, node: vertexAt(segments.x2[i]!, segments.y2[i]!) }]) {
      graph.join(last.node, next.node, (next.share - last.share) * lengthM);
      last = next;
    }
  }
  return network(graph, approachM, placeNode);
}

/** Compressed adjacency, and Dijkstra's search over it. */
function network(graph: GraphBuilder, approachM: Float64Array, placeNode: Int32Array): RoadNetwork {
  const start = new Int32Array(graph.nodes + 1);
  for (let i = 0; i < graph.from.length; i++) {
    start[graph.from[i]! + 1]!++;
    start[graph.to[i]! + 1]!++;
  }
  for (let i = 0; i < graph.nodes; i++) start[i + 1]! += start[i]!;
  const fill = start.slice();
  const target = new Int32Array(graph.from.length * 2);
  const lengthM = new Float64Array(graph.from.length * 2);
  for (let i = 0; i < graph.from.length; i++) {
    const [from, to] = [graph.from[i]!, graph.to[i]!];
    target[fill[from]!] = to;
    lengthM[fill[from]!++] = graph.lengthM[i]!;
    target[fill[to]!] = from;
    lengthM[fill[to]!++] = graph.lengthM[i]!;
  }
  return {
    nodes: graph.nodes,
    approachM,
    distancesM(sources) {
      const reached = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
      const heap = new IndexedHeap(graph.nodes);
      for (const source of sources) {
        const node = placeNode[source] ?? -1;
        if (node < 0 || approachM[source]! >= reached[node]!) continue;
        reached[node] = approachM[source]!;
        heap.set(node, approachM[source]!);
      }
      while (heap.size > 0) {
        const node = heap.pop();
        for (let i = start[node]!; i < start[node + 1]!; i++) {
          const through = reached[node]! + lengthM[i]!;
          if (through >= reached[target[i]!]!) continue;
          reached[target[i]!] = through;
          heap.set(target[i]!, through);
        }
      }
      return Float64Array.from(placeNode, (node, place) =>
        node < 0 ? Number.POSITIVE_INFINITY : reached[node]! + approachM[place]!,
      );
    },
  };
}
