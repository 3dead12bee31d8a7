import { DisjointSets } from "../disjoint-sets.ts";
import type { ReducibleGraph } from "./reducible-graph.ts";

/** Nearest terminals kept for each node: more sharpen the tests little and slow them. */
const NEAREST_COUNT = 4;

/**
 * Upper bounds of the special distance (bottleneck Steiner distance) between nodes: the longest piece without a terminal inside, on
 * the best walk over terminals. Found from the nearest terminals of each node and the bottlenecks between terminals.
 * Source: C. Duin and A. Volgenant, "Reduction tests for the Steiner problem in graphs", 1989.
 */
export class SpecialDistances {
  readonly #graph: ReducibleGraph;
  readonly #bases: Int32Array;
  readonly #distances: Float64Array;
  readonly #parents: Int32Array;
  readonly #joinCosts: Float64Array;

  constructor(graph: ReducibleGraph) {
    this.#graph = graph;
    const nodeCount = graph.problem.nodeCount;
    this.#bases = new Int32Array(NEAREST_COUNT * nodeCount).fill(-1);
    this.#distances = new Float64Array(NEAREST_COUNT * nodeCount).fill(Number.POSITIVE_INFINITY);
    this.#parents = Int32Array.from({ length: nodeCount }, (_, node) => node);
    this.#joinCosts = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
    this.#findNearestTerminals();
    this.#joinTerminals();
  }

  /** The terminals near a node with their distances, nearest first; each pair is [terminal, distance]. */
  nearestTerminals(node: number): [number, number][] {
    const found: [number, number][] = [];
    for (let slot = node * NEAREST_COUNT; slot < (node + 1) * NEAREST_COUNT && this.#bases[slot]! >= 0; slot++) {
      found.push([this.#bases[slot]!, this.#distances[slot]!]);
    }
    return found;
  }

  /** An upper bound of the special distance by walks over terminals; the search may end early below `enough`. */
  between(first: number, second: number, enough = 0): number {
    let best = Number.POSITIVE_INFINITY;
    for (let slot = first * NEAREST_COUNT; slot < (first + 1) * NEAREST_COUNT; slot++) {
      const firstDistance = this.#distances[slot]!;
      if (firstDistance >= best) break;
      for (let other = second * NEAREST_COUNT; other < (second + 1) * NEAREST_COUNT; other++) {
        const secondDistance = this.#distances[other]!;
        if (secondDistance >= best) break;
        const bottleneck = this.#bottleneck(this.#bases[slot]!, this.#bases[other]!);
        best = Math.min(best, Math.max(firstDistance, secondDistance, bottleneck));
        if (best < enough) return best;
      }
    }
    return best;
  }

  /** The dearest step on the cheapest tree over the terminals between two of them. */
  #bottleneck(first: number, second: number): number {
    let low = first;
    let high = second;
    let worst = 0;
    while (low !== high) {
      // Join costs grow towards the root: stepping from the smaller one meets at the lowest common ancestor.
      if (this.#joinCosts[low]! > this.#joinCosts[high]!) [low, high] = [high, low];
      worst = this.#joinCosts[low]!;
      if (this.#parents[low] === low) return Number.POSITIVE_INFINITY;
      low = this.#parents[low]!;
    }
    return worst;
  }

  #findNearestTerminals(): void {
    const graph = this.#graph;
    const queue = new LabelQueue();
    for (let node = 0; node < graph.problem.nodeCount; node++) {
      if (graph.isTerminal[node] === 1) queue.push(0, node, node);
    }
    while (queue.pop()) {
      const { key, node, base } = queue;
      if (!this.#keepLabel(node, base, key)) continue;
      if (graph.isTerminal[node] === 1 && base !== node) continue; // beyond another terminal the bottleneck tells
      for (let half = graph.firstHalf(node); half >= 0; half = graph.nextHalf(half)) {
        const next = graph.farEnd(half);
        if (this.#distances[(next + 1) * NEAREST_COUNT - 1]! === Number.POSITIVE_INFINITY) {
          queue.push(key + graph.costOf(half >> 1), next, base);
        }
      }
    }
  }

  #keepLabel(node: number, base: number, distance: number): boolean {
    for (let slot = node * NEAREST_COUNT; slot < (node + 1) * NEAREST_COUNT; slot++) {
      if (this.#bases[slot] === base) return false;
      if (this.#bases[slot]! < 0) {
        this.#bases[slot] = base;
        this.#distances[slot] = distance;
        return true;
      }
    }
    return false;
  }

  /** Kruskal over the Voronoi boundaries; every join is kept as a tree, so that bottlenecks are read off by climbing. */
  #joinTerminals(): void {
    const graph = this.#graph;
    const joins: { cost: number; first: number; second: number }[] = [];
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      if (!graph.isAlive(edge)) continue;
      const tail = graph.tailOf(edge) * NEAREST_COUNT;
      const head = graph.headOf(edge) * NEAREST_COUNT;
      const first = this.#bases[tail]!;
      const second = this.#bases[head]!;
      if (first < 0 || second < 0 || first === second) continue;
      joins.push({ cost: this.#distances[tail]! + graph.costOf(edge) + this.#distances[head]!, first, second });
    }
    joins.sort((one, other) => one.cost - other.cost);
    const sets = new DisjointSets(graph.problem.nodeCount);
    for (const { cost, first, second } of joins) {
      const firstRoot = sets.find(first);
      const secondRoot = sets.find(second);
      if (!sets.join(firstRoot, secondRoot)) continue;
      const root = sets.find(firstRoot);
      const child = root === firstRoot ? secondRoot : firstRoot;
      this.#parents[child] = root;
      this.#joinCosts[child] = cost;
    }
  }
}

/** Binary heap of (distance, node, base); an entry stays even when a better one comes. */
class LabelQueue {
  #keys = new Float64Array(1024);
  #nodes = new Int32Array(1024);
  #bases = new Int32Array(1024);
  #size = 0;
  /** The entry taken out last. */
  key = 0;
  node = 0;
  base = 0;

  push(key: number, node: number, base: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    let position = this.#size++;
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#move(parent, position);
      position = parent;
    }
    this.#put(position, key, node, base);
  }

  pop(): boolean {
    if (this.#size === 0) return false;
    this.key = this.#keys[0]!;
    this.node = this.#nodes[0]!;
    this.base = this.#bases[0]!;
    const last = --this.#size;
    const key = this.#keys[last]!;
    const node = this.#nodes[last]!;
    const base = this.#bases[last]!;
    let position = 0;
    for (let child = 1; child < last; child = 2 * position + 1) {
      if (child + 1 < last && this.#keys[child + 1]! < this.#keys[child]!) child++;
      if (this.#keys[child]! >= key) break;
      this.#move(child, position);
      position = child;
    }
    this.#put(position, key, node, base);
    return true;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#keys[from]!, this.#nodes[from]!, this.#bases[from]!);
  }

  #put(position: number, key: number, node: number, base: number): void {
    this.#keys[position] = key;
    this.#nodes[position] = node;
    this.#bases[position] = base;
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length);
    keys.set(this.#keys);
    this.#keys = keys;
    const nodes = new Int32Array(keys.length);
    nodes.set(this.#nodes);
    this.#nodes = nodes;
    const bases = new Int32Array(keys.length);
    bases.set(this.#bases);
    this.#bases = bases;
  }
}
