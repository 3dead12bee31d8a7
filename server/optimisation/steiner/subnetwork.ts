import { buildNetwork, type Network } from "./graph.ts";

/** The part of a network that consists of the given edges; its edge i is the i-th of them, nodes keep their numbers. */
export function subnetwork(network: Network, edges: readonly number[]): Network {
  return buildNetwork({
    nodeCount: network.nodeCount,
    tails: Int32Array.from(edges, (edge) => network.tails[edge]!),
    heads: Int32Array.from(edges, (edge) => network.heads[edge]!),
    costs: Float64Array.from(edges, (edge) => network.costs[edge]!),
    terminals: network.terminals,
  });
}
