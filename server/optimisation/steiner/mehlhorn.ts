import { DisjointSets } from "../disjoint-sets.ts";
import { type Network, requireConnectedTerminals } from "./graph.ts";
import { nodesOfEdges, type SteinerTree, spanAndPrune } from "./tree.ts";
import { buildVoronoi, wayToBase } from "./voronoi.ts";

/**
 * A tree at most twice as dear as the best one, in the time of one shortest-path search: for the instant preview.
 * Source: K. Mehlhorn, "A faster approximation algorithm for the Steiner problem in graphs", 1988.
 * @throws DisconnectedTerminalsError when no tree can join all terminals.
 */
export function previewTree(network: Network): SteinerTree {
  requireConnectedTerminals(network);
  const { tails, heads, costs } = network;
  const voronoi = buildVoronoi(network, network.terminals);
  const bridging: number[] = [];
  const lengths = new Float64Array(costs.length);
  for (let edge = 0; edge < costs.length; edge++) {
    const tailBase = voronoi.bases[tails[edge]!]!;
    const headBase = voronoi.bases[heads[edge]!]!;
    if (tailBase === headBase || tailBase < 0 || headBase < 0) continue;
    lengths[edge] = voronoi.distances[tails[edge]!]! + costs[edge]! + voronoi.distances[heads[edge]!]!;
    bridging.push(edge);
  }
  bridging.sort((first, second) => lengths[first]! - lengths[second]!);
  const sets = new DisjointSets(network.nodeCount);
  const chosen = new Set<number>();
  for (const edge of bridging) {
    if (!sets.join(voronoi.bases[tails[edge]!]!, voronoi.bases[heads[edge]!]!)) continue;
    chosen.add(edge);
    for (const end of [tails[edge]!, heads[edge]!])
      for (const step of wayToBase(network, voronoi, end)) chosen.add(step);
  }
  return spanAndPrune(network, nodesOfEdges(network, chosen));
}
