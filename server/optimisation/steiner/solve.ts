import { type Random, seededRandom } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import { markUselessEdges } from "./bound-reductions.ts";
import { ascendDual } from "./dual-ascent.ts";
import { buildNetwork, hasWholeCosts, type Network, requireConnectedTerminals, type SteinerProblem } from "./graph.ts";
import { improveTree } from "./local-search.ts";
import { ReducibleGraph } from "./reducible-graph.ts";
import { reduceGraph } from "./reductions.ts";
import { growTree } from "./shortest-path-heuristic.ts";
import { subnetwork } from "./subnetwork.ts";
import { nodesOfEdges, type SteinerTree, spanAndPrune, spanEdges } from "./tree.ts";

/** A tree with the proof of how good it is. */
export interface SteinerAnswer extends SteinerTree {
  /** No tree is cheaper than this (dual ascent); equal to the cost when the tree is proven best. */
  readonly bound: number;
  /** (cost - bound) / cost; 0 for a tree proven best. */
  readonly gap: number;
}

export interface SteinerOptions {
  readonly budget: TimeBudget;
  /** Same seed, same answer, as long as the time suffices for the same steps. */
  readonly seed?: number;
  /** Told of every better tree or bound. */
  readonly onProgress?: (answer: SteinerAnswer) => void;
}

/** Roots tried for the bound in one round of fixing. */
const ROOTS_PER_ROUND = 3;
/** Another round of fixing is worth it when the last one took away at least this share of the edges. */
const WORTHWHILE_SHARE = 0.02;
const POOL_SIZE = 12;
/** Perturbed costs lie between the cost and this multiple of it. */
const PERTURBATION = 1.3;
const TOLERANCE = 1e-9;
/** After so many searches without a better tree or bound none is expected: the answer is given with the gap that is left. */
const PATIENCE = 20;

/**
 * Joins all terminals by a tree of least cost: reductions, then in turn trees (grown, improved by local search, recombined) and
 * bounds (dual ascent), each of which shrinks the network for the other. Ends when the tree is proven best, when long search has
 * found nothing better, or when the time is over.
 * @throws DisconnectedTerminalsError naming the terminals that cannot be joined.
 */
export function solveSteiner(problem: SteinerProblem, options: SteinerOptions): SteinerAnswer {
  const network = buildNetwork(problem);
  requireConnectedTerminals(network);
  return new SteinerSolver(network, options).run();
}

class SteinerSolver {
  readonly #original: Network;
  readonly #budget: TimeBudget;
  readonly #random: Random;
  readonly #onProgress: ((answer: SteinerAnswer) => void) | undefined;
  readonly #graph: ReducibleGraph;
  readonly #isWhole: boolean;
  #best: SteinerTree;
  #bound = 0;
  #isProven = false;

  constructor(network: Network, options: SteinerOptions) {
    this.#original = network;
    this.#budget = options.budget;
    this.#random = seededRandom(options.seed ?? 1);
    this.#onProgress = options.onProgress;
    this.#isWhole = hasWholeCosts(network.costs);
    this.#graph = new ReducibleGraph(network);
    this.#best = growTree(network, network.terminals[0] ?? 0) ?? { cost: 0, edges: [] };
  }

  run(): SteinerAnswer {
    if (this.#original.terminals.length < 2) return { cost: 0, edges: [], bound: 0, gap: 0 };
    reduceGraph(this.#graph, this.#budget.untilShare(0.2));
    this.#shrink();
    for (let fruitless = 0; fruitless < PATIENCE && !this.#isDone(); fruitless++) {
      const { cost } = this.#best;
      const bound = this.#bound;
      this.#search();
      this.#shrink();
      if (this.#best.cost < cost || this.#bound > bound) fruitless = 0;
    }
    return this.#answer();
  }

  #isDone(): boolean {
    return this.#isProven || this.#budget.isOver();
  }

  #answer(): SteinerAnswer {
    const { cost, edges } = this.#best;
    const bound = this.#isProven ? cost : Math.min(cost, this.#bound);
    return { cost, edges, bound, gap: cost === 0 ? 0 : (cost - bound) / cost };
  }

  /** A tree at this cost or above is no improvement. */
  #limit(): number {
    return this.#isWhole ? this.#best.cost - 1 + 1e-6 : this.#best.cost * (1 - TOLERANCE);
  }

  /** Rounds of trees, bounds and reductions, while the network shrinks. */
  #shrink(): void {
    while (!this.#isDone()) {
      const edgesBefore = this.#graph.aliveEdgeCount;
      const { network, edgeIds } = this.#graph.compact();
      if (network.terminals.length < 2) {
        this.#offer([], edgeIds);
        this.#isProven = true;
        return;
      }
      const useless = this.#boundFromRoots(network, edgeIds);
      if (this.#isProven) return;
      for (let edge = 0; edge < useless.length; edge++) if (useless[edge] === 1) this.#graph.deleteEdge(edgeIds[edge]!);
      if (!this.#joinsTerminals()) {
        this.#isProven = true; // every tree uses an edge that none cheaper than the best one can use
        return;
      }
      reduceGraph(this.#graph, this.#budget);
      if (this.#graph.aliveEdgeCount > (1 - WORTHWHILE_SHARE) * edgesBefore) return;
    }
  }

  #boundFromRoots(network: Network, edgeIds: Int32Array): Uint8Array {
    const useless = new Uint8Array(network.costs.length);
    for (let round = 0; round < ROOTS_PER_ROUND && !this.#isDone(); round++) {
      const root = network.terminals[this.#random.below(network.terminals.length)]!;
      const ascent = ascendDual(network, root, this.#budget);
      this.#raiseBound(ascent.bound + this.#graph.fixedCost);
      const free = freeEdges(ascent.reducedCosts);
      const tree = this.#growWithin(network, free, root);
      if (tree !== undefined) this.#offer(improveTree(network, tree, this.#random, this.#budget).edges, edgeIds);
      if (this.#isDone()) break;
      markUselessEdges(network, ascent, this.#limit() - this.#graph.fixedCost, useless);
    }
    return useless;
  }

  /** The best of a few trees within the given edges. */
  #growWithin(network: Network, edges: number[], root: number): SteinerTree | undefined {
    const part = subnetwork(network, edges);
    let best: SteinerTree | undefined;
    for (const start of [root, ...randomTerminals(network, this.#random, 4)]) {
      const tree = growTree(part, start);
      if (tree !== undefined && tree.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = tree;
      if (this.#budget.isOver()) break;
    }
    return (
      best &&
      spanAndPrune(
        network,
        nodesOfEdges(
          network,
          best.edges.map((edge) => edges[edge]!),
        ),
      )
    );
  }

  /** Perturbed multi-start with recombination on the small network, until a better tree calls for another shrinking. */
  #search(): void {
    const { network, edgeIds } = this.#graph.compact();
    const pool: SteinerTree[] = [];
    const costBefore = this.#best.cost;
    for (let round = 0; round < 4 * POOL_SIZE && !this.#isDone(); round++) {
      const tree = round % 3 === 2 && pool.length > 2 ? this.#recombine(network, pool) : this.#growPerturbed(network);
      if (tree === undefined) continue;
      const improved = improveTree(network, tree, this.#random, this.#budget);
      keepInPool(pool, improved);
      this.#offer(improved.edges, edgeIds);
      if (this.#best.cost < costBefore) return;
    }
  }

  #growPerturbed(network: Network): SteinerTree | undefined {
    const costs = network.costs.map((cost) => cost * (1 + (PERTURBATION - 1) * this.#random.next()));
    return growTree(network, network.terminals[this.#random.below(network.terminals.length)]!, costs);
  }

  /** Solves the problem within the edges of a few trees of the pool: small, so reductions and bounds nearly always close it. */
  #recombine(network: Network, pool: readonly SteinerTree[]): SteinerTree | undefined {
    const union = new Set<number>();
    const count = 2 + this.#random.below(Math.min(4, pool.length - 1));
    for (let pick = 0; pick < count; pick++)
      for (const edge of pool[this.#random.below(pool.length)]!.edges) union.add(edge);
    const edges = [...union];
    const part = subnetwork(network, edges);
    const graph = new ReducibleGraph(part);
    reduceGraph(graph, this.#budget);
    const small = graph.compact();
    const tree = growTree(small.network, small.network.terminals[this.#random.below(small.network.terminals.length)]!);
    if (tree === undefined) return undefined;
    const better = improveTree(small.network, tree, this.#random, this.#budget);
    const unfolded = graph.unfold(better.edges.map((edge) => small.edgeIds[edge]!)).map((edge) => edges[edge]!);
    return spanAndPrune(network, nodesOfEdges(network, unfolded));
  }

  #joinsTerminals(): boolean {
    const { network } = this.#graph.compact();
    return growTree(network, network.terminals[0]!) !== undefined;
  }

  /** Measures a tree of the small network in the problem itself and keeps it when it is better. */
  #offer(edges: readonly number[], edgeIds: Int32Array): void {
    const unfolded = this.#graph.unfold(edges.map((edge) => edgeIds[edge]!));
    const tree = spanEdges(this.#original, unfolded);
    if (tree.cost >= this.#best.cost) return;
    this.#best = tree;
    this.#proveByBound();
    this.#onProgress?.(this.#answer());
  }

  #raiseBound(bound: number): void {
    const rounded = this.#isWhole ? Math.ceil(bound - 1e-6) : bound;
    if (rounded <= this.#bound) return;
    this.#bound = rounded;
    this.#proveByBound();
    this.#onProgress?.(this.#answer());
  }

  #proveByBound(): void {
    if (this.#bound >= this.#best.cost * (1 - 1e-12)) this.#isProven = true;
  }
}

/** The edges that one direction of the ascent left without reduced cost: where good trees lie. */
function freeEdges(reducedCosts: Float64Array): number[] {
  const edges: number[] = [];
  for (let edge = 0; 2 * edge < reducedCosts.length; edge++) {
    if (reducedCosts[2 * edge] === 0 || reducedCosts[2 * edge + 1] === 0) edges.push(edge);
  }
  return edges;
}

function randomTerminals(network: Network, random: Random, count: number): number[] {
  return Array.from({ length: count }, () => network.terminals[random.below(network.terminals.length)]!);
}

/** Keeps the cheapest different trees. */
function keepInPool(pool: SteinerTree[], tree: SteinerTree): void {
  if (pool.some((other) => other.cost === tree.cost)) return;
  pool.push(tree);
  pool.sort((one, other) => one.cost - other.cost);
  if (pool.length > POOL_SIZE) pool.pop();
}
