import { BinaryHeap } from "./binary-heap.ts";
import { lengthM, type Point, toPosition } from "./plane.ts";
import type { RoadLine } from "./road-raster.ts";

/** The road network as a graph: nodes where lines end, one edge a line. */
export interface RoadGraph {
  readonly nodes: readonly Point[];
  readonly edges: readonly RoadEdge[];
  /** Indices of the edges at every node. */
  readonly edgesAt: readonly (readonly number[])[];
  /** The node at a point, -1 where no line ends. */
  nodeAt(point: Point): number;
}

export interface RoadEdge {
  readonly road: RoadLine;
  readonly from: number;
  readonly to: number;
  readonly lengthM: number;
}

/** Shortest ways from a set of sources: `viaEdge` leads back, -1 at a source or where there is no way. */
export interface ShortestWays {
  readonly cost: Float64Array;
  readonly viaEdge: Int32Array;
}

export function buildRoadGraph(roads: readonly RoadLine[]): RoadGraph {
  const nodes: Point[] = [];
  const edgesAt: number[][] = [];
  const known = new Map<string, number>();
  const nodeOf = (point: Point) => {
    const key = keyOf(point);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, nodes.length);
    edgesAt.push([]);
    return nodes.push(point) - 1;
  };
  const edges = roads.map((road, index) => {
    const from = nodeOf(road.line[0]!);
    const to = nodeOf(road.line[road.line.length - 1]!);
    edgesAt[from]!.push(index);
    if (to !== from) edgesAt[to]!.push(index);
    return { road, from, to, lengthM: lengthM(road.line) };
  });
  return { nodes, edges, edgesAt, nodeAt: (point) => known.get(keyOf(point)) ?? -1 };
}

/** Dijkstra over the graph; `edgeCost` in metres or metres weighted; stops beyond `limit`. */
export function shortestWays(
  graph: RoadGraph,
  sources: Iterable<number>,
  edgeCost: (edge: number) => number,
  limit = Number.POSITIVE_INFINITY,
): ShortestWays {
  const cost = new Float64Array(graph.nodes.length).fill(Number.POSITIVE_INFINITY);
  const viaEdge = new Int32Array(graph.nodes.length).fill(-1);
  const heap = new BinaryHeap();
  for (const source of sources) {
    cost[source] = 0;
    heap.push(0, source);
  }
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    if (heap.lastKey > cost[node]!) continue;
    for (const index of graph.edgesAt[node]!) {
      const next = otherEnd(graph.edges[index]!, node);
      const reached = cost[node]! + edgeCost(index);
      if (reached >= cost[next]! || reached > limit) continue;
      cost[next] = reached;
      viaEdge[next] = index;
      heap.push(reached, next);
    }
  }
  return { cost, viaEdge };
}

export function otherEnd(edge: RoadEdge, node: number): number {
  return edge.from === node ? edge.to : edge.from;
}

function keyOf(point: Point): string {
  const [lonDeg, latDeg] = toPosition(point);
  return `${lonDeg},${latDeg}`;
}
