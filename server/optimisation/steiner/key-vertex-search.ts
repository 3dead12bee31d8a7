import { IndexedHeap } from "../indexed-heap.ts";
import { type Random, shuffle } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import type { KeyPath, MutableTree } from "./mutable-tree.ts";

/** Gains below this share of the tree's cost are rounding. */
const RELATIVE_GAIN = 1e-12;

/** The cheapest link found between two parts of a broken tree: over `edge`, by way of the searches' arrivals at its ends. */
interface Link {
  readonly cost: number;
  readonly edge: number;
}

/**
 * Local search over key paths and key vertices: takes a path between two key nodes, or a branching with all its paths, out of the
 * tree and joins the parts again as cheaply as a shortest-path search from the smaller parts can.
 * Source of the neighbourhoods: E. Uchoa and R. Werneck, "Fast local search for the Steiner problem in graphs", 2010.
 */
export class KeyVertexSearch {
  readonly #tree: MutableTree;
  readonly #labels: Int32Array;
  readonly #distances: Float64Array;
  readonly #arrivals: Int32Array;
  readonly #stamps: Int32Array;
  readonly #settled: Int32Array;
  readonly #heap: IndexedHeap;
  #stamp = 0;

  constructor(tree: MutableTree) {
    this.#tree = tree;
    const nodeCount = tree.network.nodeCount;
    this.#labels = new Int32Array(nodeCount);
    this.#distances = new Float64Array(nodeCount);
    this.#arrivals = new Int32Array(nodeCount);
    this.#stamps = new Int32Array(nodeCount);
    this.#settled = new Int32Array(nodeCount);
    this.#heap = new IndexedHeap(nodeCount);
  }

  /** Tries every key vertex and key path once, in random order; true when the tree became cheaper. */
  improve(random: Random, budget: TimeBudget): boolean {
    const tree = this.#tree;
    const before = tree.cost;
    const keys: number[] = [];
    for (let node = 0; node < tree.degrees.length; node++) if (tree.isKey(node)) keys.push(node);
    for (const [index, node] of shuffle(keys, random).entries()) {
      if (index % 32 === 0 && budget.isOver()) break;
      if (!tree.isKey(node)) continue;
      if (tree.network.isTerminal[node] === 0 && this.#tryWithoutKeyVertex(node)) continue;
      for (const edge of tree.edgesAt(node)) {
        if (!tree.isKey(node) || tree.hasEdge[edge] === 0) continue;
        const path = tree.keyPathFrom(node, edge);
        if (path.start < path.end || !tree.isKey(path.end)) this.#tryWithout([path], [path.start, path.end]);
      }
    }
    return tree.cost < before * (1 - RELATIVE_GAIN);
  }

  #tryWithoutKeyVertex(node: number): boolean {
    const paths = this.#tree.edgesAt(node).map((edge) => this.#tree.keyPathFrom(node, edge));
    return this.#tryWithout(
      paths,
      paths.map((path) => path.end),
    );
  }

  /** Takes the paths out and joins the parts at `anchors` again; puts everything back when that is not cheaper. */
  #tryWithout(paths: KeyPath[], anchors: number[]): boolean {
    const tree = this.#tree;
    const removedCost = paths.reduce((sum, path) => sum + path.cost, 0);
    for (const path of paths) for (const edge of path.edges) tree.remove(edge);
    const links = this.#reconnect(anchors, removedCost);
    const newCost = links?.reduce((sum, link) => sum + link.cost, 0) ?? Number.POSITIVE_INFINITY;
    if (links === undefined || newCost >= removedCost - tree.cost * RELATIVE_GAIN) {
      for (const path of paths) for (const edge of path.edges) tree.add(edge);
      return false;
    }
    for (const { edge } of links) {
      this.#addWay(tree.network.tails[edge]!);
      this.#addWay(tree.network.heads[edge]!);
      tree.add(edge);
    }
    return true;
  }

  /** Adds the way by which the search arrived at the node. */
  #addWay(end: number): void {
    if (this.#stamps[end] !== this.#stamp) return;
    let node = end;
    for (let edge = this.#arrivals[node]!; edge >= 0; edge = this.#arrivals[node]!) {
      this.#tree.add(edge);
      node = this.#tree.across(edge, node);
    }
  }

  /** The cheapest links that join all parts, below the limit; undefined when there are none. */
  #reconnect(anchors: number[], limit: number): Link[] | undefined {
    const largest = this.#labelParts(anchors);
    const { offsets, neighbours, links, costs } = this.#tree.network;
    const best = new Map<number, Link>();
    let spanning: Link[] | undefined;
    let reach = limit;
    for (let node = this.#heap.pop(); node >= 0; node = this.#heap.pop()) {
      const distance = this.#distances[node]!;
      if (distance >= reach) break;
      const label = this.#labels[node]!;
      this.#settled[node] = this.#stamp;
      for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
        const next = neighbours[link]!;
        const edge = links[link]!;
        const nextLabel = this.#labelOf(next, largest);
        const candidate = distance + costs[edge]!;
        // A node's label is final only once it was settled: an earlier link could lead into another part in the end.
        if (nextLabel >= 0 && nextLabel !== label && (nextLabel === largest || this.#settled[next] === this.#stamp)) {
          const cost = candidate + (nextLabel === largest ? 0 : this.#distances[next]!);
          const key = Math.min(label, nextLabel) * anchors.length + Math.max(label, nextLabel);
          if (cost < Math.min(reach, best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) {
            best.set(key, { cost, edge });
            spanning = spanParts(best, anchors.length);
            if (spanning !== undefined) reach = Math.min(limit, Math.max(...spanning.map((one) => one.cost)));
          }
        }
        if (nextLabel !== largest && (nextLabel < 0 || candidate < this.#distances[next]!)) {
          this.#visit(next, label, candidate, edge);
        }
      }
    }
    this.#heap.clear();
    return spanning;
  }

  /** The part of a node: its label; the largest part for a node of the tree without one; -1 outside the tree. */
  #labelOf(node: number, largest: number): number {
    if (this.#stamps[node] === this.#stamp) return this.#labels[node]!;
    return this.#tree.degrees[node]! > 0 ? largest : -1;
  }

  #visit(node: number, label: number, distance: number, arrival: number): void {
    this.#stamps[node] = this.#stamp;
    this.#labels[node] = label;
    this.#distances[node] = distance;
    this.#arrivals[node] = arrival;
    this.#heap.set(node, distance);
  }

  /** Walks all parts in turn until all but one are known in full; these become sources of the search. Returns the other's label. */
  #labelParts(anchors: number[]): number {
    this.#stamp++;
    const members = anchors.map((anchor) => [anchor]);
    const cursors = anchors.map(() => 0);
    const open = new Set(anchors.keys());
    for (const [label, anchor] of anchors.entries()) this.#mark(anchor, label);
    while (open.size > 1) {
      for (const label of open) {
        const node = members[label]![cursors[label]!++];
        if (node === undefined) {
          open.delete(label);
          if (open.size === 1) break;
          continue;
        }
        for (const edge of this.#tree.edgesAt(node)) {
          const next = this.#tree.across(edge, node);
          if (this.#stamps[next] === this.#stamp) continue;
          this.#mark(next, label);
          members[label]!.push(next);
        }
      }
    }
    const [largest] = open;
    for (const [label, nodes] of members.entries()) {
      if (label !== largest) for (const node of nodes) this.#heap.set(node, 0);
    }
    return largest!;
  }

  #mark(node: number, label: number): void {
    this.#stamps[node] = this.#stamp;
    this.#labels[node] = label;
    this.#distances[node] = 0;
    this.#arrivals[node] = -1;
  }
}

/** The cheapest links that join all parts (Kruskal over a handful of parts); undefined while some part has none. */
function spanParts(best: Map<number, Link>, partCount: number): Link[] | undefined {
  const groups = Array.from({ length: partCount }, (_, part) => part);
  const chosen: Link[] = [];
  for (const [key, link] of [...best].sort(([, one], [, other]) => one.cost - other.cost)) {
    const first = groups[Math.floor(key / partCount)]!;
    const second = groups[key % partCount]!;
    if (first === second) continue;
    for (let part = 0; part < partCount; part++) if (groups[part] === second) groups[part] = first;
    chosen.push(link);
  }
  return chosen.length === partCount - 1 ? chosen : undefined;
}
