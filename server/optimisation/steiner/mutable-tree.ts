import type { Network } from "./graph.ts";
import { prune, type SteinerTree } from "./tree.ts";

/** A walk between two key nodes without a key node inside. */
export interface KeyPath {
  readonly start: number;
  readonly end: number;
  readonly edges: readonly number[];
  readonly cost: number;
}

/** A tree that local search changes edge by edge. Between moves it joins all terminals; during a move it may be in parts. */
export class MutableTree {
  readonly network: Network;
  readonly hasEdge: Uint8Array;
  readonly degrees: Int32Array;
  cost = 0;

  constructor(network: Network, tree: SteinerTree) {
    this.network = network;
    this.hasEdge = new Uint8Array(network.costs.length);
    this.degrees = new Int32Array(network.nodeCount);
    for (const edge of tree.edges) this.add(edge);
  }

  add(edge: number): void {
    if (this.hasEdge[edge] === 1) return;
    this.hasEdge[edge] = 1;
    this.degrees[this.network.tails[edge]!]!++;
    this.degrees[this.network.heads[edge]!]!++;
    this.cost += this.network.costs[edge]!;
  }

  remove(edge: number): void {
    if (this.hasEdge[edge] === 0) return;
    this.hasEdge[edge] = 0;
    this.degrees[this.network.tails[edge]!]!--;
    this.degrees[this.network.heads[edge]!]!--;
    this.cost -= this.network.costs[edge]!;
  }

  /** Terminals and branchings: the nodes between which a tree consists of plain paths. */
  isKey(node: number): boolean {
    return this.degrees[node]! >= 3 || (this.degrees[node]! > 0 && this.network.isTerminal[node] === 1);
  }

  across(edge: number, node: number): number {
    return this.network.tails[edge] === node ? this.network.heads[edge]! : this.network.tails[edge]!;
  }

  /** The tree's edges at a node. */
  edgesAt(node: number): number[] {
    const edges: number[] = [];
    for (let link = this.network.offsets[node]!; link < this.network.offsets[node + 1]!; link++) {
      const edge = this.network.links[link]!;
      if (this.hasEdge[edge] === 1) edges.push(edge);
    }
    return edges;
  }

  /** The path that begins with `edge` at the key node `start`. */
  keyPathFrom(start: number, edge: number): KeyPath {
    const edges = [edge];
    let cost = this.network.costs[edge]!;
    let node = this.across(edge, start);
    let last = edge;
    while (!this.isKey(node) && this.degrees[node] === 2) {
      const [one, other] = this.edgesAt(node);
      last = one === last ? other! : one!;
      edges.push(last);
      cost += this.network.costs[last]!;
      node = this.across(last, node);
    }
    return { start, end: node, edges, cost };
  }

  toTree(): SteinerTree {
    const edges: number[] = [];
    for (let edge = 0; edge < this.hasEdge.length; edge++) if (this.hasEdge[edge] === 1) edges.push(edge);
    return prune(this.network, edges);
  }
}
