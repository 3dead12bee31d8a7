import { IndexedHeap } from "../optimisation/indexed-heap.ts";
import { buildRoadGraph, type Position, type RoadGraph } from "./road-network-graph.ts";

export type { Position } from "./road-network-graph.ts";

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

/** Joins roads where they share a vertex (to 0.1 m) or where one ends on another, and places to their nearest road. */
export function buildRoadNetwork(
  roads: readonly (readonly Position[])[],
  places: readonly Position[],
  options: RoadNetworkOptions = {},
): RoadNetwork {
  return network(buildRoadGraph(roads, places, options));
}

/** Compressed adjacency, and Dijkstra's search over it. */
function network(graph: RoadGraph): RoadNetwork {
  const { approachM, placeNodes: placeNode } = graph;
  const start = new Int32Array(graph.nodeCount + 1);
  for (let i = 0; i < graph.tails.length; i++) {
    start[graph.tails[i]! + 1]!++;
    start[graph.heads[i]! + 1]!++;
  }
  for (let i = 0; i < graph.nodeCount; i++) start[i + 1]! += start[i]!;
  const fill = start.slice();
  const target = new Int32Array(graph.tails.length * 2);
  const lengthM = new Float64Array(graph.tails.length * 2);
  for (let i = 0; i < graph.tails.length; i++) {
    const [from, to] = [graph.tails[i]!, graph.heads[i]!];
    target[fill[from]!] = to;
    lengthM[fill[from]!++] = graph.lengthsM[i]!;
    target[fill[to]!] = from;
    lengthM[fill[to]!++] = graph.lengthsM[i]!;
  }
  return {
    nodes: graph.nodeCount,
    approachM,
    distancesM(sources) {
      const reached = new Float64Array(graph.nodeCount).fill(Number.POSITIVE_INFINITY);
      const heap = new IndexedHeap(graph.nodeCount);
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
