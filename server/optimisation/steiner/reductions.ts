import type { TimeBudget } from "../time-budget.ts";
import type { ReducibleGraph } from "./reducible-graph.ts";
import { SpecialDistances } from "./special-distance.ts";

/** Edges that the local path test looks at before it gives up. */
const PATH_TEST_EDGES = 60;

/**
 * Shrinks the network without losing every best tree, until nothing more is found or the time is over.
 * Tests: nodes of degree 1 and 2, special distances of edges, nodes of degree 3 and 4 that no best tree needs as a branching,
 * nearest terminals. Sources: C. Duin and A. Volgenant 1989; T. Polzin, "Algorithms for the Steiner problem in networks", 2003.
 */
export function reduceGraph(graph: ReducibleGraph, budget: TimeBudget): void {
  for (;;) {
    const before = graph.aliveEdgeCount;
    removeLowDegrees(graph);
    if (graph.terminalCount < 2) return;
    const distances = new SpecialDistances(graph);
    deleteDearEdges(graph, distances);
    contractNearestTerminals(graph, distances);
    removeLowDegrees(graph);
    if (budget.isOver() || graph.terminalCount < 2) return;
    const fresh = new SpecialDistances(graph);
    deleteDearEdges(graph, fresh);
    replaceNeedlessBranchings(graph, fresh);
    deleteBypassedEdges(graph, budget);
    removeLowDegrees(graph);
    if (budget.isOver() || graph.aliveEdgeCount >= 0.99 * before) return;
  }
}

/** Non-terminals of degree 1 go, those of degree 2 become one edge; a terminal of degree 1 takes its only edge. */
export function removeLowDegrees(graph: ReducibleGraph): void {
  const queue: number[] = [];
  for (let node = 0; node < graph.problem.nodeCount; node++) {
    if (graph.degrees[node]! >= 1 && graph.degrees[node]! <= 2) queue.push(node);
  }
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    const degree = graph.degrees[node]!;
    if (degree === 0 || degree > 2) continue;
    const [first, second] = graph.edgesAt(node);
    const near = graph.across(first!, node);
    if (degree === 1) {
      if (graph.isTerminal[node] === 0) graph.deleteEdge(first!);
      else if (graph.terminalCount > 1) graph.contract(first!, near, node);
      queue.push(near);
    } else if (graph.isTerminal[node] === 0) {
      const far = graph.across(second!, node);
      graph.deleteNode(node);
      graph.replacePair(first!, second!, near, far);
      queue.push(near, far);
    }
  }
}

/** Deletes every edge dearer than the special distance of its ends. */
function deleteDearEdges(graph: ReducibleGraph, distances: SpecialDistances): void {
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (!graph.isAlive(edge)) continue;
    const cost = graph.costOf(edge);
    if (distances.between(graph.tailOf(edge), graph.headOf(edge), cost) < cost) graph.deleteEdge(edge);
  }
}

/** Takes the cheapest edge of a terminal when another terminal lies behind it, nearer than over the second cheapest. */
function contractNearestTerminals(graph: ReducibleGraph, distances: SpecialDistances): void {
  for (const original of graph.problem.terminals) {
    const terminal = graph.representative(original);
    if (graph.terminalCount < 2 || graph.degrees[terminal] === 0) continue;
    const edges = graph.edgesAt(terminal).sort((one, other) => graph.costOf(one) - graph.costOf(other));
    const near = graph.across(edges[0]!, terminal);
    const secondCost = edges.length > 1 ? graph.costOf(edges[1]!) : Number.POSITIVE_INFINITY;
    const slack = secondCost - graph.costOf(edges[0]!);
    const reachesAnother =
      graph.isTerminal[near] === 1 ||
      distances
        .nearestTerminals(near)
        .some(([other, distance]) => distance <= slack && graph.representative(other) !== terminal);
    if (reachesAnother) graph.contract(edges[0]!, terminal, near);
  }
}

/**
 * A node of degree 3 or 4 whose neighbours are joined more cheaply without it, whichever three or more are meant, is never
 * a branching of some best tree: the pairs of its edges replace it.
 */
function replaceNeedlessBranchings(graph: ReducibleGraph, distances: SpecialDistances): void {
  for (let node = 0; node < graph.problem.nodeCount; node++) {
    const degree = graph.degrees[node]!;
    if (graph.isTerminal[node] === 1 || degree < 3 || degree > 4) continue;
    const edges = graph.edgesAt(node);
    const ends = edges.map((edge) => graph.across(edge, node));
    const special = ends.map((first) => ends.map((second) => shortLink(graph, distances, first, second)));
    if (!isNeedless(graph, edges, special)) continue;
    graph.deleteNode(node);
    for (let first = 0; first < degree; first++) {
      for (let second = first + 1; second < degree; second++) {
        const cost = graph.costOf(edges[first]!) + graph.costOf(edges[second]!);
        if (cost <= special[first]![second]!)
          graph.replacePair(edges[first]!, edges[second]!, ends[first]!, ends[second]!);
      }
    }
  }
}

function isNeedless(graph: ReducibleGraph, edges: number[], special: number[][]): boolean {
  const all = edges.map((_, index) => index);
  const groups = edges.length === 3 ? [all] : [all, ...all.map((left) => all.filter((index) => index !== left))];
  return groups.every((group) => {
    const starCost = group.reduce((sum, index) => sum + graph.costOf(edges[index]!), 0);
    return spanningCost(group, special) < starCost;
  });
}

/** Cost of the cheapest tree over a few points (Prim). */
function spanningCost(group: number[], distances: number[][]): number {
  const open = group.slice(1);
  const nearest = new Map(open.map((index) => [index, distances[group[0]!]![index]!]));
  let sum = 0;
  while (open.length > 0) {
    open.sort((one, other) => nearest.get(other)! - nearest.get(one)!);
    const joined = open.pop()!;
    sum += nearest.get(joined)!;
    for (const index of open) nearest.set(index, Math.min(nearest.get(index)!, distances[joined]![index]!));
  }
  return sum;
}

/** The special distance, or the edge between the two nodes where that is shorter. */
function shortLink(graph: ReducibleGraph, distances: SpecialDistances, first: number, second: number): number {
  let best = distances.between(first, second);
  for (let half = graph.firstHalf(first); half >= 0; half = graph.nextHalf(half)) {
    if (graph.farEnd(half) === second) best = Math.min(best, graph.costOf(half >> 1));
  }
  return best;
}

/** Deletes an edge when a short search finds another way between its ends that is no longer. */
function deleteBypassedEdges(graph: ReducibleGraph, budget: TimeBudget): void {
  const reached = new Map<number, number>();
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    if (!graph.isAlive(edge)) continue;
    if (edge % 512 === 0 && budget.isOver()) return;
    if (hasBypass(graph, edge, reached)) graph.deleteEdge(edge);
  }
}

function hasBypass(graph: ReducibleGraph, edge: number, reached: Map<number, number>): boolean {
  const limit = graph.costOf(edge);
  const goal = graph.headOf(edge);
  reached.clear();
  reached.set(graph.tailOf(edge), 0);
  const open = [graph.tailOf(edge)];
  let looked = 0;
  while (open.length > 0 && looked < PATH_TEST_EDGES) {
    let position = 0;
    for (let other = 1; other < open.length; other++) {
      if (reached.get(open[other]!)! < reached.get(open[position]!)!) position = other;
    }
    const node = open[position]!;
    open[position] = open[open.length - 1]!;
    open.pop();
    const distance = reached.get(node)!;
    for (let half = graph.firstHalf(node); half >= 0; half = graph.nextHalf(half)) {
      if (half >> 1 === edge) continue;
      looked++;
      const next = graph.farEnd(half);
      const candidate = distance + graph.costOf(half >> 1);
      if (candidate > limit || candidate >= (reached.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      if (next === goal) return true;
      if (!reached.has(next)) open.push(next);
      reached.set(next, candidate);
    }
  }
  return false;
}
