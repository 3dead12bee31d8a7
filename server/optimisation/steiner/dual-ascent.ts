import { IndexedHeap } from "../indexed-heap.ts";
import type { TimeBudget } from "../time-budget.ts";
import type { Network } from "./graph.ts";

/** A lower bound of every tree's cost and what is left of the arcs' costs after it was paid. */
export interface DualAscent {
  readonly root: number;
  /** No tree is cheaper than this. Valid even when the ascent was stopped early. */
  readonly bound: number;
  /** Reduced costs: of the arc tail -> head at 2 * edge, of head -> tail at 2 * edge + 1. */
  readonly reducedCosts: Float64Array;
}

/** A terminal is put back when its cut grew to more than this multiple of the next smallest one. */
const CUT_TOLERANCE = 1.25;

/**
 * Wong's dual ascent: arcs into the set of nodes from which a terminal can be reached for nothing are made cheaper together, the
 * smallest cut first, until every terminal is reached from the root for nothing.
 * Source: R. Wong, "A dual ascent approach for Steiner tree problems on a directed graph", 1984.
 */
export function ascendDual(network: Network, root: number, budget: TimeBudget): DualAscent {
  const ascent = new Ascent(network, root);
  const heap = new IndexedHeap(network.nodeCount);
  for (const terminal of network.terminals) {
    if (terminal !== root) heap.set(terminal, network.offsets[terminal + 1]! - network.offsets[terminal]!);
  }
  for (let round = 0; heap.size > 0; round++) {
    if (round % 64 === 0 && budget.isOver()) break;
    const terminal = heap.pop();
    const cutSize = ascent.findCut(terminal);
    if (cutSize === 0) continue;
    if (cutSize > CUT_TOLERANCE * heap.minimumKey) {
      heap.set(terminal, cutSize);
      continue;
    }
    const raised = ascent.raise(CUT_TOLERANCE * heap.minimumKey);
    if (raised > 0) heap.set(terminal, raised);
  }
  return { root, bound: ascent.bound, reducedCosts: ascent.reducedCosts };
}

class Ascent {
  readonly reducedCosts: Float64Array;
  bound = 0;
  readonly #network: Network;
  readonly #root: number;
  readonly #marks: Int32Array;
  readonly #members: Int32Array;
  #memberCount = 0;
  #mark = 0;
  #reachesRoot = false;
  /** The arcs into the members (each as 2 * edge or 2 * edge + 1). */
  #cut: number[] = [];

  constructor(network: Network, root: number) {
    this.#network = network;
    this.#root = root;
    this.reducedCosts = new Float64Array(2 * network.costs.length);
    for (let edge = 0; edge < network.costs.length; edge++) {
      this.reducedCosts[2 * edge] = network.costs[edge]!;
      this.reducedCosts[2 * edge + 1] = network.costs[edge]!;
    }
    this.#marks = new Int32Array(network.nodeCount);
    this.#members = new Int32Array(network.nodeCount);
  }

  /** Collects the nodes from which the terminal is reached for nothing; returns the number of arcs into them, 0 when the root is one. */
  findCut(terminal: number): number {
    this.#mark++;
    this.#memberCount = 0;
    this.#reachesRoot = false;
    this.#cut = [];
    this.#add(terminal);
    this.#expand(0);
    return this.#reachesRoot ? 0 : this.#tidyCut();
  }

  /** Pays for the cut, again and again while it stays below the limit; returns its last size, 0 when the root was reached. */
  raise(limit: number): number {
    for (;;) {
      let smallest = Number.POSITIVE_INFINITY;
      for (const arc of this.#cut) smallest = Math.min(smallest, this.reducedCosts[arc]!);
      if (smallest === Number.POSITIVE_INFINITY) return 0; // the terminal is cut off from the root
      this.bound += smallest;
      const already = this.#memberCount;
      for (const arc of this.#cut) {
        this.reducedCosts[arc]! -= smallest;
        if (this.reducedCosts[arc]! > 0) continue;
        const tail = (arc & 1) === 0 ? this.#network.tails[arc >> 1]! : this.#network.heads[arc >> 1]!;
        if (this.#marks[tail] !== this.#mark) this.#add(tail);
      }
      this.#expand(already);
      if (this.#reachesRoot) return 0;
      const size = this.#tidyCut();
      if (size > limit) return size;
    }
  }

  #add(node: number): void {
    this.#marks[node] = this.#mark;
    this.#members[this.#memberCount++] = node;
    if (node === this.#root) this.#reachesRoot = true;
  }

  /** Follows free arcs backwards from the members from `position` on. */
  #expand(position: number): void {
    const { offsets, neighbours, links, tails } = this.#network;
    for (let index = position; index < this.#memberCount && !this.#reachesRoot; index++) {
      const node = this.#members[index]!;
      for (let link = offsets[node]!; link < offsets[node + 1]!; link++) {
        const before = neighbours[link]!;
        if (this.#marks[before] === this.#mark) continue;
        const edge = links[link]!;
        const arc = tails[edge] === before ? 2 * edge : 2 * edge + 1;
        if (this.reducedCosts[arc]! > 0) this.#cut.push(arc);
        else this.#add(before);
      }
    }
  }

  /** Drops the arcs whose tail has become a member; returns how many are left. */
  #tidyCut(): number {
    const { tails, heads } = this.#network;
    let kept = 0;
    for (const arc of this.#cut) {
      const tail = (arc & 1) === 0 ? tails[arc >> 1]! : heads[arc >> 1]!;
      if (this.#marks[tail] !== this.#mark) this.#cut[kept++] = arc;
    }
    this.#cut.length = kept;
    return kept;
  }
}
