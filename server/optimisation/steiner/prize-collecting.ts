import type { TimeBudget } from "../time-budget.ts";
import { type FibreNetwork, unreachableFrom, withRoot } from "./fibre-tree.ts";
import { buildNetwork, type SteinerProblem } from "./graph.ts";
import { solveSteiner } from "./solve.ts";
import { buildVoronoi } from "./voronoi.ts";

/** A place that may be connected, and what connecting it is worth. */
export interface Customer {
  readonly node: number;
  /** Worth of connecting it, > 0, in the unit of the costs (prize-collecting) or any unit, such as people (within a budget). */
  readonly prize: number;
}

export interface PrizeCollectingAnswer {
  /** Edges to build. */
  readonly edges: readonly number[];
  /** The customers connected, as indices of the list given. */
  readonly connected: readonly number[];
  /** Customers that no road joins to an access point; their prizes count as lost. */
  readonly unreachable: readonly number[];
  readonly buildingCost: number;
  /** Building cost plus the prizes of everyone not connected: what is made as small as possible. */
  readonly value: number;
  /** No choice has a smaller value. */
  readonly bound: number;
}

/**
 * Chooses whom to connect: each connection must be worth its cost. Exact reformulation as a Steiner tree: each customer becomes a leaf
 * that hangs either on its node for nothing or on the root for its prize; a surcharge on both keeps ways from leading through it.
 * @throws RangeError when a prize is not above 0 or there is no access point.
 */
export function solvePrizeCollecting(
  network: FibreNetwork,
  customers: readonly Customer[],
  options: { readonly budget: TimeBudget; readonly seed?: number },
): PrizeCollectingAnswer {
  for (const [index, { prize }] of customers.entries()) {
    if (!(prize > 0)) throw new RangeError(`customer ${index} has the prize ${prize}; a prize must be above 0`);
  }
  const rooted = withRoot(network);
  const cutOff = new Set(
    unreachableFrom(
      rooted,
      rooted.root,
      customers.map(({ node }) => node),
    ),
  );
  const reachable = [...customers.keys()].filter((index) => !cutOff.has(customers[index]!.node));
  const unreachable = [...customers.keys()].filter((index) => cutOff.has(customers[index]!.node));
  const lost = unreachable.reduce((sum, index) => sum + customers[index]!.prize, 0);
  if (reachable.length === 0)
    return { edges: [], connected: [], unreachable, buildingCost: 0, value: lost, bound: lost };
  const surcharge = surchargeOf(
    rooted,
    rooted.root,
    reachable.map((index) => customers[index]!.node),
  );
  const answer = solveSteiner(
    hangCustomers(
      rooted,
      rooted.root,
      reachable.map((index) => customers[index]!),
      surcharge,
    ),
    options,
  );
  const edges = answer.edges.filter((edge) => edge < network.costs.length);
  const hanging = new Set(answer.edges.map((edge) => edge - rooted.costs.length));
  const connected = reachable.filter((_, position) => hanging.has(2 * position));
  const unpaid = reachable.filter((_, position) => !hanging.has(2 * position));
  const buildingCost = edges.reduce((sum, edge) => sum + network.costs[edge]!, 0);
  return {
    edges,
    connected,
    unreachable,
    buildingCost,
    value: buildingCost + lost + unpaid.reduce((sum, index) => sum + customers[index]!.prize, 0),
    bound: Math.max(0, answer.bound - surcharge * reachable.length) + lost,
  };
}

/** More than any way through a customer could save: longer than the longest of the shortest ways to the root. */
function surchargeOf(problem: SteinerProblem, root: number, nodes: readonly number[]): number {
  const { distances } = buildVoronoi(buildNetwork(problem), [root]);
  return 1 + Math.ceil(nodes.reduce((longest, node) => Math.max(longest, distances[node]!), 0));
}

/** Customer i becomes a leaf node with two edges: 2i to its node, 2i + 1 to the root. */
function hangCustomers(
  problem: SteinerProblem,
  root: number,
  customers: readonly Customer[],
  surcharge: number,
): SteinerProblem {
  const leaves = customers.map((_, index) => problem.nodeCount + index);
  return {
    nodeCount: problem.nodeCount + customers.length,
    tails: Int32Array.from([...problem.tails, ...leaves.flatMap((leaf) => [leaf, leaf])]),
    heads: Int32Array.from([...problem.heads, ...customers.flatMap(({ node }) => [node, root])]),
    costs: Float64Array.from([...problem.costs, ...customers.flatMap(({ prize }) => [surcharge, surcharge + prize])]),
    terminals: [root, ...leaves],
  };
}
