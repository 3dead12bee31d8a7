import { IndexedHeap } from "../indexed-heap.ts";
import type { Network } from "./graph.ts";

/** For every node the nearest source, the distance to it and the last edge of the way there. */
export interface Voronoi {
  /** The nearest source; -1 where none can be reached. */
  readonly bases: Int32Array;
  /** Distance to it, in the unit of the costs; Infinity where none can be reached. */
  readonly distances: Float64Array;
  /** The first edge of the way from the node to its base; -1 at a source. */
  readonly edges: Int32Array;
}

/** Shortest ways from every node to the nearest of the sources (Dijkstra from all sources at once). */
export function buildVoronoi(network: Network, sources: Iterable<number>, costs = network.costs): Voronoi {
  const { nodeCount, offsets, neighbours, links } = network;
  const bases = new Int32Array(nodeCount).fill(-1);
  const distances = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const edges = new Int32Array(nodeCount).fill(-1);
  const heap = new IndexedHeap(nodeCount);
  for (const source of sources) {
    bases[source] = source;
    distances[source] = 0;
    heap.set(source, 0);
  }
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    const distance = distances[node]!;
    for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
      const next = neighbours[link]!;
      const candidate = distance + costs[links[link]!]!;
      if (candidate < distances[next]!) {
        distances[next] = candidate;
        bases[next] = bases[node]!;
        edges[next] = links[link]!;
        heap.set(next, candidate);
      }
    }
  }
  return { bases, distances, edges };
}

/** The edges on the way from the node to its base. */
export function wayToBase(network: Network, voronoi: Voronoi, start: number): number[] {
  const way: number[] = [];
  let node = start;
  for (let edge = voronoi.edges[node]!; edge >= 0; edge = voronoi.edges[node]!) {
    way.push(edge);
    node = network.tails[edge] === node ? network.heads[edge]! : network.tails[edge]!;
  }
  return way;
}
