import { IndexedHeap } from "../indexed-heap.ts";
import type { Network } from "./graph.ts";
import { type SteinerTree, spanAndPrune } from "./tree.ts";

/**
 * Grows a tree from `start`: again and again the terminal nearest to the tree is joined by a shortest way.
 * `costs` may be other than the network's own (perturbed), the tree returned is measured in the network's costs.
 * Returns undefined when a terminal cannot be reached.
 * Source: H. Takahashi and A. Matsuyama, "An approximate solution for the Steiner problem in graphs", 1980.
 */
export function growTree(
  network: Network,
  start: number,
  costs: Float64Array = network.costs,
): SteinerTree | undefined {
  const { nodeCount, tails, heads, offsets, neighbours, links, isTerminal } = network;
  const distances = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const arrivals = new Int32Array(nodeCount).fill(-1);
  const inTree = new Uint8Array(nodeCount);
  const members: number[] = [];
  const heap = new IndexedHeap(nodeCount);
  const addToTree = (node: number) => {
    inTree[node] = 1;
    members.push(node);
    distances[node] = 0;
    heap.set(node, 0);
  };
  addToTree(start);
  let missing = network.terminals.length - isTerminal[start]!;
  while (missing > 0) {
    const node = heap.pop();
    if (node < 0) return undefined;
    if (isTerminal[node] === 1 && inTree[node] === 0) {
      missing--;
      let step = node;
      while (inTree[step] === 0) {
        addToTree(step);
        const edge = arrivals[step]!;
        step = tails[edge] === step ? heads[edge]! : tails[edge]!;
      }
      continue;
    }
    const distance = distances[node]!;
    for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
      const next = neighbours[link]!;
      const candidate = distance + costs[links[link]!]!;
      if (candidate < distances[next]!) {
        distances[next] = candidate;
        arrivals[next] = links[link]!;
        heap.set(next, candidate);
      }
    }
  }
  return spanAndPrune(network, members);
}
