import type { TimeBudget } from "../time-budget.ts";
import { type FibreNetwork, withRoot } from "./fibre-tree.ts";
import { buildNetwork, type Network } from "./graph.ts";
import { type Customer, solvePrizeCollecting } from "./prize-collecting.ts";
import { nodesOfEdges, spanAndPrune } from "./tree.ts";
import { buildVoronoi, wayToBase } from "./voronoi.ts";

export interface BudgetedTree {
  /** Edges to build. */
  readonly edges: readonly number[];
  /** The customers connected, as indices of the list given. */
  readonly connected: readonly number[];
  /** At most the budget. */
  readonly buildingCost: number;
  /** Sum of the prizes of those connected (people). */
  readonly prize: number;
  /** No tree within the budget connects more than this. */
  readonly bound: number;
}

/** Weights tried in the search for the one whose tree just fits the budget; each halves the interval. */
const WEIGHT_STEPS = 14;

/**
 * Connects customers of the greatest total prize for at most `costLimit`. The prizes are weighed against cost; the weight is
 * halved in until the tree just fits (every weight also gives an upper bound, by Lagrangian duality), then what is left of
 * the money is spent on the customers that gain most per cost.
 * @throws RangeError when the limit is negative or a prize is not above 0.
 */
export function solveBudgetedTree(
  network: FibreNetwork,
  customers: readonly Customer[],
  costLimit: number,
  options: { readonly budget: TimeBudget; readonly seed?: number },
): BudgetedTree {
  if (!(costLimit >= 0)) throw new RangeError(`the cost limit is ${costLimit}; it must be 0 or more`);
  const rooted = withRoot(network);
  const total = customers.reduce((sum, { prize }) => sum + prize, 0);
  let best = fillUp(rooted, network, customers, [], costLimit);
  let bound = total;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let weight =
    Math.max(
      1,
      network.costs.reduce((sum, cost) => sum + cost, 0),
    ) / Math.max(total, Number.MIN_VALUE);
  for (let step = 1; step <= WEIGHT_STEPS && !options.budget.isOver(); step++) {
    const weighted = customers.map(({ node, prize }) => ({ node, prize: prize * weight }));
    const answer = solvePrizeCollecting(network, weighted, {
      ...options,
      budget: options.budget.untilShare(step / WEIGHT_STEPS),
    });
    // cost <= costLimit and cost + weight * (total - prize) >= answer.bound together limit the prize.
    bound = Math.min(bound, total - (answer.bound - costLimit) / weight);
    if (answer.buildingCost <= costLimit) {
      const filled = fillUp(rooted, network, customers, answer.edges, costLimit);
      if (filled.prize > best.prize) best = filled;
      low = weight;
    } else high = weight;
    if (best.prize >= bound * (1 - 1e-9)) break;
    weight = high === Number.POSITIVE_INFINITY ? weight * 8 : (low + high) / 2;
  }
  return { ...best, bound: Math.max(bound, best.prize) };
}

/** Spends what is left of the limit: again and again the customer with the greatest prize per further cost. */
function fillUp(
  rooted: ReturnType<typeof withRoot>,
  network: FibreNetwork,
  customers: readonly Customer[],
  start: readonly number[],
  costLimit: number,
): Omit<BudgetedTree, "bound"> {
  const roads = buildNetwork(rooted);
  const chosen = new Set(start);
  let cost = start.reduce((sum, edge) => sum + network.costs[edge]!, 0);
  for (;;) {
    const built = new Set([rooted.root, ...network.accessPoints, ...nodesOfEdges(roads, chosen)]);
    const ways = buildVoronoi(roads, built);
    const open = [...customers.keys()].filter((index) => !built.has(customers[index]!.node));
    const affordable = open.filter((index) => cost + ways.distances[customers[index]!.node]! <= costLimit);
    if (affordable.length === 0) return measure(rooted, network, customers, chosen);
    const gain = (index: number) =>
      customers[index]!.prize / Math.max(ways.distances[customers[index]!.node]!, Number.MIN_VALUE);
    const next = affordable.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const edge of wayToBase(roads, ways, customers[next]!.node)) {
      if (!chosen.has(edge)) cost += roads.costs[edge]!;
      chosen.add(edge);
    }
  }
}

/** The cheapest tree on the nodes reached, cut back to the customers it connects. */
function measure(
  rooted: ReturnType<typeof withRoot>,
  network: FibreNetwork,
  customers: readonly Customer[],
  chosen: ReadonlySet<number>,
): Omit<BudgetedTree, "bound"> {
  const roads = buildNetwork(rooted);
  const built = new Set([rooted.root, ...network.accessPoints, ...nodesOfEdges(roads, chosen)]);
  const connected = [...customers.keys()].filter((index) => built.has(customers[index]!.node));
  const goals = new Set([rooted.root, ...connected.map((index) => customers[index]!.node)]);
  const goalNetwork: Network = buildNetwork({ ...rooted, terminals: [...goals] });
  const edges = spanAndPrune(goalNetwork, built).edges.filter((edge) => edge < network.costs.length);
  return {
    edges,
    connected,
    buildingCost: edges.reduce((sum, edge) => sum + network.costs[edge]!, 0),
    prize: connected.reduce((sum, index) => sum + customers[index]!.prize, 0),
  };
}

/** One phase of building: what it adds to the phases before. */
export interface BuildingPhase extends BudgetedTree {
  readonly costLimit: number;
}

/**
 * Splits the building into phases: each connects the greatest prize for its own limit, on top of what the phases before have built.
 * Time is shared evenly. Customers are named by their index in the list given.
 */
export function planPhases(
  network: FibreNetwork,
  customers: readonly Customer[],
  costLimits: readonly number[],
  options: { readonly budget: TimeBudget; readonly seed?: number },
): BuildingPhase[] {
  const costs = network.costs.slice();
  const built = new Set<number>();
  let open = [...customers.keys()];
  return costLimits.map((costLimit, phase) => {
    const budget = options.budget.untilShare((phase + 1) / costLimits.length);
    const remaining = open.map((index) => customers[index]!);
    const tree = solveBudgetedTree({ ...network, costs }, remaining, costLimit, { ...options, budget });
    const connected = tree.connected.map((position) => open[position]!);
    // Also those that cost nothing: without them what is built would not hang together.
    const edges = tree.edges.filter((edge) => !built.has(edge));
    for (const edge of edges) {
      built.add(edge);
      costs[edge] = 0;
    }
    open = open.filter((index) => !connected.includes(index));
    return { ...tree, edges, connected, costLimit };
  });
}
