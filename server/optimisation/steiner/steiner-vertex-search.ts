import { type Random, shuffle } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import type { MutableTree } from "./mutable-tree.ts";
import { buildVoronoi, type Voronoi, wayToBase } from "./voronoi.ts";

/** A way from a node outside the tree to the tree. */
interface Connection {
  /** Where it meets the tree. */
  readonly base: number;
  readonly cost: number;
  /** Its first edge, and the node behind it. */
  readonly edge: number;
  readonly next: number;
}

/** A piece of the tree between two breakpoints. */
interface Segment {
  readonly cost: number;
  readonly edges: readonly number[];
}

/** Connections of a candidate looked at: the cheapest ones. */
const CONNECTION_COUNT = 4;
const RELATIVE_GAIN = 1e-12;

/**
 * Local search that makes a node outside the tree a branching: three ways join it to the tree, two pieces of the tree between them
 * go. Source of the neighbourhood: E. Uchoa and R. Werneck, 2010, widened from single edges to shortest ways.
 */
export class SteinerVertexSearch {
  readonly #tree: MutableTree;
  readonly #parents: Int32Array;
  readonly #parentEdges: Int32Array;
  readonly #depths: Int32Array;

  constructor(tree: MutableTree) {
    this.#tree = tree;
    const nodeCount = tree.network.nodeCount;
    this.#parents = new Int32Array(nodeCount);
    this.#parentEdges = new Int32Array(nodeCount);
    this.#depths = new Int32Array(nodeCount);
  }

  /** Tries every node outside the tree once, in random order; true when the tree became cheaper. */
  improve(random: Random, budget: TimeBudget): boolean {
    const tree = this.#tree;
    const before = tree.cost;
    const members: number[] = [];
    const others: number[] = [];
    for (let node = 0; node < tree.degrees.length; node++) (tree.degrees[node]! > 0 ? members : others).push(node);
    if (members.length === 0) return false;
    const voronoi = buildVoronoi(tree.network, members);
    this.#rootTree();
    for (const [index, node] of shuffle(others, random).entries()) {
      if (index % 64 === 0 && budget.isOver()) break;
      const connections = this.#connectionsOf(node, voronoi);
      for (const triple of triplesOf(connections)) {
        if (this.#tryInsertion(triple, voronoi)) break;
      }
    }
    return tree.cost < before * (1 - RELATIVE_GAIN);
  }

  #connectionsOf(node: number, voronoi: Voronoi): Connection[] {
    const { offsets, neighbours, links, costs } = this.#tree.network;
    if (offsets[node + 1]! - offsets[node]! < 3 || this.#tree.degrees[node]! > 0) return [];
    const byBase = new Map<number, Connection>();
    for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
      const next = neighbours[link]!;
      const edge = links[link]!;
      const base = voronoi.bases[next]!;
      if (base < 0 || voronoi.edges[next] === edge || this.#tree.degrees[base] === 0) continue;
      const cost = costs[edge]! + voronoi.distances[next]!;
      if (cost < (byBase.get(base)?.cost ?? Number.POSITIVE_INFINITY)) byBase.set(base, { base, cost, edge, next });
    }
    return [...byBase.values()].sort((one, other) => one.cost - other.cost).slice(0, CONNECTION_COUNT);
  }

  #tryInsertion(triple: readonly Connection[], voronoi: Voronoi): boolean {
    const [first, second, third] = triple as [Connection, Connection, Connection];
    const added = first.cost + second.cost + third.cost;
    const breaks = [first.base, second.base, third.base];
    const cut = dearest(this.#segmentsBetween(first.base, second.base, breaks));
    const rest = this.#segmentsBetween(third.base, first.base, breaks);
    const isBroken = rest.some((segment) => segment.edges[0] === cut.edges[0] || segment.edges.at(-1) === cut.edges[0]);
    const secondCut = dearest(isBroken ? this.#segmentsBetween(third.base, second.base, breaks) : rest);
    if (added >= cut.cost + secondCut.cost - this.#tree.cost * RELATIVE_GAIN) return false;
    const ways = triple.map((connection) => [
      connection.edge,
      ...wayToBase(this.#tree.network, voronoi, connection.next),
    ]);
    if (!triple.every((connection, index) => this.#isFree(connection, ways[index]!))) return false;
    for (const segment of [cut, secondCut]) for (const edge of segment.edges) this.#tree.remove(edge);
    for (const way of ways) for (const edge of way) this.#tree.add(edge);
    this.#rootTree();
    return true;
  }

  /** True when no node of the way but its base lies in the tree: earlier insertions may have come in between. */
  #isFree(connection: Connection, way: readonly number[]): boolean {
    let node = connection.next;
    for (const edge of way.slice(1)) {
      if (this.#tree.degrees[node]! > 0) return false;
      node = this.#tree.across(edge, node);
    }
    return node === connection.base;
  }

  /** The pieces of the tree's path between two nodes, cut at key nodes and at the breaks. */
  #segmentsBetween(first: number, second: number, breaks: readonly number[]): Segment[] {
    const up: number[] = [];
    const upNodes: number[] = [];
    const down: number[] = [];
    const downNodes: number[] = [];
    let low = first;
    let high = second;
    while (low !== high) {
      if (this.#depths[low]! >= this.#depths[high]!) {
        up.push(this.#parentEdges[low]!);
        low = this.#parents[low]!;
        upNodes.push(low);
      } else {
        down.push(this.#parentEdges[high]!);
        downNodes.push(high);
        high = this.#parents[high]!;
      }
    }
    const edges = [...up, ...down.reverse()];
    const nodes = [...upNodes, ...downNodes.reverse()];
    const segments: Segment[] = [];
    let current: number[] = [];
    let cost = 0;
    for (const [index, edge] of edges.entries()) {
      current.push(edge);
      cost += this.#tree.network.costs[edge]!;
      const node = nodes[index]!;
      if (index < edges.length - 1 && !this.#tree.isKey(node) && !breaks.includes(node)) continue;
      segments.push({ cost, edges: current });
      current = [];
      cost = 0;
    }
    return segments;
  }

  #rootTree(): void {
    const { terminals } = this.#tree.network;
    const root = terminals[0]!;
    this.#parents[root] = -1;
    this.#depths[root] = 0;
    const open = [root];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const edge of this.#tree.edgesAt(node)) {
        const next = this.#tree.across(edge, node);
        if (next === this.#parents[node]) continue;
        this.#parents[next] = node;
        this.#parentEdges[next] = edge;
        this.#depths[next] = this.#depths[node]! + 1;
        open.push(next);
      }
    }
  }
}

function dearest(segments: readonly Segment[]): Segment {
  return segments.reduce((best, segment) => (segment.cost > best.cost ? segment : best));
}

function triplesOf(connections: readonly Connection[]): Connection[][] {
  if (connections.length < 3) return [];
  if (connections.length === 3) return [[...connections]];
  return connections.map((_, left) => connections.filter((_, index) => index !== left)).reverse();
}
