import type { Random } from "../random.ts";
import type { Network, SteinerProblem } from "./graph.ts";

/**
 * The cost of the best tree by dynamic programming over sets of terminals (S. Dreyfus and R. Wagner, 1971): slow, exact and
 * without anything in common with the solver under test.
 */
export function exactSteinerCost(network: Network): number {
  const distances = allDistances(network);
  const [root, ...others] = network.terminals;
  const full = (1 << others.length) - 1;
  const costs = Array.from({ length: full + 1 }, () =>
    new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY),
  );
  for (const [index, terminal] of others.entries()) costs[1 << index]!.set(distances[terminal]!);
  for (let set = 1; set <= full; set++) {
    if ((set & (set - 1)) === 0) continue;
    const joined = new Float64Array(network.nodeCount).fill(Number.POSITIVE_INFINITY);
    for (let part = (set - 1) & set; part > 0; part = (part - 1) & set) {
      for (let node = 0; node < network.nodeCount; node++) {
        joined[node] = Math.min(joined[node]!, costs[part]![node]! + costs[set ^ part]![node]!);
      }
    }
    for (let node = 0; node < network.nodeCount; node++) {
      for (let from = 0; from < network.nodeCount; from++) {
        costs[set]![node] = Math.min(costs[set]![node]!, joined[from]! + distances[from]![node]!);
      }
    }
  }
  return full === 0 ? 0 : costs[full]![root!]!;
}

function allDistances(network: Network): Float64Array[] {
  const { nodeCount, tails, heads, costs } = network;
  const distances = Array.from({ length: nodeCount }, (_, node) => {
    const row = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
    row[node] = 0;
    return row;
  });
  for (let edge = 0; edge < costs.length; edge++) {
    const [tail, head] = [tails[edge]!, heads[edge]!];
    const cost = Math.min(distances[tail]![head]!, costs[edge]!);
    distances[tail]![head] = cost;
    distances[head]![tail] = cost;
  }
  for (let via = 0; via < nodeCount; via++) {
    for (let from = 0; from < nodeCount; from++) {
      for (let to = 0; to < nodeCount; to++) {
        distances[from]![to] = Math.min(distances[from]![to]!, distances[from]![via]! + distances[via]![to]!);
      }
    }
  }
  return distances;
}

/** A connected random network: a tree and further edges, with small whole costs (many ties, some zero) or fractional ones. */
export function randomProblem(
  random: Random,
  sizes: { nodes: number; extraEdges: number; terminals: number; whole: boolean },
): SteinerProblem {
  const tails: number[] = [];
  const heads: number[] = [];
  for (let node = 1; node < sizes.nodes; node++) {
    tails.push(random.below(node));
    heads.push(node);
  }
  for (let extra = 0; extra < sizes.extraEdges; extra++) {
    tails.push(random.below(sizes.nodes));
    heads.push(random.below(sizes.nodes));
  }
  const terminals = new Set<number>();
  while (terminals.size < sizes.terminals) terminals.add(random.below(sizes.nodes));
  return {
    nodeCount: sizes.nodes,
    tails: Int32Array.from(tails),
    heads: Int32Array.from(heads),
    costs: Float64Array.from(tails, () => (sizes.whole ? random.below(7) : 10 * random.next())),
    terminals: [...terminals],
  };
}
