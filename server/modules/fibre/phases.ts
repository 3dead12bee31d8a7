import { planPhases } from "../../optimisation/steiner/budgeted-tree.ts";
import { type FibreNetwork, withRoot } from "../../optimisation/steiner/fibre-tree.ts";
import { buildNetwork } from "../../optimisation/steiner/graph.ts";
import { buildVoronoi, wayToBase } from "../../optimisation/steiner/voronoi.ts";
import type { TimeBudget } from "../../optimisation/time-budget.ts";
import type { Problem } from "./fibre.schemas.ts";
import { customersOf, type TreeCase } from "./tree-case.ts";

/** The edges and hamlets (as indices of the case) that one phase builds. */
export interface PhasePlan {
  readonly budgetVnd: number | null;
  readonly edges: readonly number[];
  readonly hamlets: readonly number[];
}

export interface PhasedPlan {
  readonly phases: readonly PhasePlan[];
  /** What the budgets do not reach. */
  readonly rest: Omit<PhasePlan, "budgetVnd">;
  readonly problems: readonly Problem[];
}

/** Real costs of the case's edges: money is spent in full, whatever counts for less while the tree is chosen. */
function realCosts({ edges, hamlets }: TreeCase): Float64Array {
  const cabinets = new Map(hamlets.map(({ hamlet, costVnd }) => [hamlet.id, costVnd]));
  return Float64Array.from(
    edges,
    (edge) => edge.costVnd + (edge.hamlet === null ? 0 : (cabinets.get(edge.hamlet.id) ?? 0)),
  );
}

/** The network of some edges only; `edgeIds` leads back. */
function within(network: FibreNetwork, costs: Float64Array, edgeIds: readonly number[]): FibreNetwork {
  return {
    nodeCount: network.nodeCount,
    tails: Int32Array.from(edgeIds, (edge) => network.tails[edge]!),
    heads: Int32Array.from(edgeIds, (edge) => network.heads[edge]!),
    costs: Float64Array.from(edgeIds, (edge) => costs[edge]!),
    accessPoints: network.accessPoints,
  };
}

/**
 * Where good trees of any choice of hamlets lie: the whole tree, every hamlet's cheapest way to an access point, and the
 * cheapest ways between neighbouring hamlets.
 */
function corridorEdges({ network, hamlets }: TreeCase, costs: Float64Array, tree: readonly number[]): number[] {
  const rooted = withRoot({ ...network, costs });
  const graph = buildNetwork(rooted);
  const chosen = new Set(tree);
  const toRoot = buildVoronoi(graph, [rooted.root]);
  for (const { node } of hamlets) for (const edge of wayToBase(graph, toRoot, node)) chosen.add(edge);
  const regions = buildVoronoi(graph, [rooted.root, ...hamlets.map(({ node }) => node)]);
  const bridges = new Map<string, { edge: number; length: number }>();
  for (let edge = 0; edge < network.tails.length; edge++) {
    const [tail, head] = [network.tails[edge]!, network.heads[edge]!];
    const [one, other] = [regions.bases[tail]!, regions.bases[head]!];
    if (one === other || one < 0 || other < 0) continue;
    const length = regions.distances[tail]! + costs[edge]! + regions.distances[head]!;
    const pair = `${Math.min(one, other)},${Math.max(one, other)}`;
    if (length < (bridges.get(pair)?.length ?? Number.POSITIVE_INFINITY)) bridges.set(pair, { edge, length });
  }
  for (const { edge } of bridges.values()) {
    chosen.add(edge);
    for (const end of [network.tails[edge]!, network.heads[edge]!])
      for (const step of wayToBase(graph, regions, end)) chosen.add(step);
  }
  return [...chosen].filter((edge) => edge < network.tails.length);
}

/** What the cheapest hamlet costs by itself, and which one it is. */
function cheapestHamlet({ network, hamlets }: TreeCase, costs: Float64Array) {
  const rooted = withRoot({ ...network, costs });
  const { distances } = buildVoronoi(buildNetwork(rooted), [rooted.root]);
  return hamlets.reduce((best, each) => (distances[each.node]! < distances[best.node]! ? each : best), hamlets[0]!);
}

function tooSmallProblem(one: TreeCase, costs: Float64Array, budgets: readonly number[]): Problem {
  const { hamlet, node } = cheapestHamlet(one, costs);
  const rooted = withRoot({ ...one.network, costs });
  const { distances } = buildVoronoi(buildNetwork(rooted), [rooted.root]);
  return {
    code: "budget-too-small",
    largestBudgetVnd: budgets.reduce((most, budget) => Math.max(most, budget), 0),
    leastVnd: distances[node]!,
    hamletId: hamlet.id,
    name: hamlet.name,
  };
}

function beyondBudget({ hamlets }: TreeCase, left: readonly number[], missingVnd: number | null): Problem {
  const named = left
    .map((index) => hamlets[index]!.hamlet)
    .sort((one, other) => (other.population ?? 0) - (one.population ?? 0) || one.id - other.id);
  return {
    code: "beyond-budget",
    hamletIds: named.map(({ id }) => id),
    hamletNames: named.map(({ name }) => name),
    missingVnd,
  };
}

/**
 * Splits the tree into phases that each connect as many people as their budget allows, on top of those before. Where the
 * budgets together pay for the whole tree, all phases stay within it; else they may take other ways. Without budgets, one
 * phase builds everything.
 */
export function phaseTree(
  one: TreeCase,
  tree: readonly number[],
  budgetsVnd: readonly number[],
  time: TimeBudget,
): PhasedPlan {
  const everyone = [...one.hamlets.keys()];
  const none = { edges: [], hamlets: [] };
  if (budgetsVnd.length === 0)
    return { phases: [{ budgetVnd: null, edges: tree, hamlets: everyone }], rest: none, problems: [] };
  const costs = realCosts(one);
  const wholeVnd = tree.reduce((sum, edge) => sum + costs[edge]!, 0);
  const sumVnd = budgetsVnd.reduce((sum, budget) => sum + budget, 0);
  const isEnough = sumVnd >= wholeVnd;
  const edgeIds = isEnough ? tree : corridorEdges(one, costs, tree);
  const planned = planPhases(within(one.network, costs, edgeIds), customersOf(one.hamlets), budgetsVnd, {
    budget: time,
  });
  const phases = planned.map((phase, index) => ({
    budgetVnd: budgetsVnd[index]!,
    edges: phase.edges.map((edge) => edgeIds[edge]!),
    hamlets: phase.connected,
  }));
  const connected = new Set(phases.flatMap(({ hamlets }) => hamlets));
  const left = everyone.filter((index) => !connected.has(index));
  if (left.length === 0) return { phases, rest: none, problems: [] };
  const problems: Problem[] = [];
  if (connected.size === 0 && one.hamlets.length > 0) problems.push(tooSmallProblem(one, costs, budgetsVnd));
  problems.push(beyondBudget(one, left, isEnough ? null : wholeVnd - sumVnd));
  const built = new Set(phases.flatMap(({ edges }) => edges));
  // What is left of the whole tree is drawn only where the phases lie within it: elsewhere it would be no tree.
  const rest =
    isEnough || built.size === 0
      ? { edges: tree.filter((edge) => !built.has(edge)), hamlets: left }
      : { edges: [], hamlets: left };
  return { phases, rest, problems };
}
