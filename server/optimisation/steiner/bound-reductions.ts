import { IndexedHeap } from "../indexed-heap.ts";
import type { DualAscent } from "./dual-ascent.ts";
import type { Network } from "./graph.ts";

/**
 * Marks the edges that no tree cheaper than `limit` can use: the way from the root over the edge to the nearest terminal, in
 * reduced costs, on top of the bound already reaches the limit. `useless[edge]` becomes 1; returns how many are marked newly.
 * Source: T. Polzin and S. Vahdati Daneshmand, "Improved algorithms for the Steiner problem in networks", 2001.
 */
export function markUselessEdges(network: Network, ascent: DualAscent, limit: number, useless: Uint8Array): number {
  const { tails, heads, costs } = network;
  const { reducedCosts, bound } = ascent;
  const fromRoot = directedDistances(network, [ascent.root], reducedCosts, 0);
  const goals = network.terminals.filter((terminal) => terminal !== ascent.root);
  const toTerminal = directedDistances(network, goals, reducedCosts, 1);
  let marked = 0;
  for (let edge = 0; edge < costs.length; edge++) {
    if (useless[edge] === 1) continue;
    const tail = tails[edge]!;
    const head = heads[edge]!;
    const forward = fromRoot[tail]! + reducedCosts[2 * edge]! + toTerminal[head]!;
    const backward = fromRoot[head]! + reducedCosts[2 * edge + 1]! + toTerminal[tail]!;
    if (bound + Math.min(forward, backward) < limit) continue;
    useless[edge] = 1;
    marked++;
  }
  return marked;
}

/** Shortest distances along the arcs from the sources (reversed = 0) or to them (reversed = 1), in reduced costs. */
function directedDistances(
  network: Network,
  sources: number[],
  reducedCosts: Float64Array,
  reversed: 0 | 1,
): Float64Array {
  const { nodeCount, offsets, neighbours, links, tails } = network;
  const distances = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const heap = new IndexedHeap(nodeCount);
  for (const source of sources) {
    distances[source] = 0;
    heap.set(source, 0);
  }
  for (let node = heap.pop(); node >= 0; node = heap.pop()) {
    for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
      const edge = links[link]!;
      const arc = 2 * edge + ((tails[edge] === node ? 0 : 1) ^ reversed);
      const next = neighbours[link]!;
      const candidate = distances[node]! + reducedCosts[arc]!;
      if (candidate < distances[next]!) {
        distances[next] = candidate;
        heap.set(next, candidate);
      }
    }
  }
  return distances;
}
