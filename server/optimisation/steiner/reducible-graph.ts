import { buildNetwork, type Network, type SteinerProblem } from "./graph.ts";

/**
 * A network that shrinks without losing every best tree: edges are deleted, contracted (then they are part of the answer) or
 * replaced by one edge that stands for two. Each edge remembers what it stands for, so that a tree of the small network
 * unfolds into one of the problem.
 */
export class ReducibleGraph {
  readonly problem: SteinerProblem;
  readonly isTerminal: Uint8Array;
  readonly degrees: Int32Array;
  /** Where a node went when it was contracted; itself otherwise. */
  readonly #representatives: Int32Array;
  /** Half-edges 2e (at the tail) and 2e + 1 (at the head) of edge e form one chain per node. */
  readonly #firsts: Int32Array;
  #nexts: Int32Array;
  #previouses: Int32Array;
  #ends: Int32Array;
  #costs: Float64Array;
  #alive: Uint8Array;
  /** The two edges that a replacement stands for; -1 for an edge of the problem. */
  #parts: Int32Array;
  #edgeCount: number;
  #aliveEdgeCount: number;
  #terminalCount: number;
  readonly #fixedEdges: number[] = [];
  #fixedCost = 0;

  constructor(problem: SteinerProblem) {
    const { nodeCount, tails, heads, costs, terminals } = problem;
    this.problem = problem;
    this.isTerminal = new Uint8Array(nodeCount);
    for (const terminal of terminals) this.isTerminal[terminal] = 1;
    this.degrees = new Int32Array(nodeCount);
    this.#representatives = Int32Array.from({ length: nodeCount }, (_, node) => node);
    this.#firsts = new Int32Array(nodeCount).fill(-1);
    const capacity = Math.max(16, 2 * tails.length);
    this.#nexts = new Int32Array(2 * capacity);
    this.#previouses = new Int32Array(2 * capacity);
    this.#ends = new Int32Array(2 * capacity);
    this.#costs = new Float64Array(capacity);
    this.#alive = new Uint8Array(capacity);
    this.#parts = new Int32Array(2 * capacity).fill(-1);
    this.#edgeCount = 0;
    this.#aliveEdgeCount = 0;
    this.#terminalCount = terminals.length;
    for (let edge = 0; edge < tails.length; edge++) this.#append(tails[edge]!, heads[edge]!, costs[edge]!, -1, -1);
    for (let edge = 0; edge < tails.length; edge++) if (tails[edge] === heads[edge]) this.deleteEdge(edge);
    for (let node = 0; node < nodeCount; node++) this.#dropParallels(node);
  }

  get terminalCount(): number {
    return this.#terminalCount;
  }
  /** Edges still there. */
  get aliveEdgeCount(): number {
    return this.#aliveEdgeCount;
  }
  /** Edges ever made: their numbers run from 0 to this - 1. */
  get edgeCount(): number {
    return this.#edgeCount;
  }
  /** Cost of the edges that are part of every answer from now on. */
  get fixedCost(): number {
    return this.#fixedCost;
  }

  isAlive(edge: number): boolean {
    return this.#alive[edge] === 1;
  }
  costOf(edge: number): number {
    return this.#costs[edge]!;
  }
  /** The end of the edge that is not `node`. */
  across(edge: number, node: number): number {
    return this.#ends[2 * edge]! === node ? this.#ends[2 * edge + 1]! : this.#ends[2 * edge]!;
  }
  tailOf(edge: number): number {
    return this.#ends[2 * edge]!;
  }
  headOf(edge: number): number {
    return this.#ends[2 * edge + 1]!;
  }
  /** The node that the given node is part of after contractions. */
  representative(node: number): number {
    let current = node;
    while (this.#representatives[current] !== current) current = this.#representatives[current]!;
    return current;
  }

  /** The edges at a node, as a copy that stays valid while the graph changes. */
  edgesAt(node: number): number[] {
    const edges: number[] = [];
    for (let half = this.#firsts[node]!; half >= 0; half = this.#nexts[half]!) edges.push(half >> 1);
    return edges;
  }
  /** First half-edge of a node's chain, for loops that must not allocate; -1 at its end. */
  firstHalf(node: number): number {
    return this.#firsts[node]!;
  }
  nextHalf(half: number): number {
    return this.#nexts[half]!;
  }
  /** The node at the far end of a half-edge. */
  farEnd(half: number): number {
    return this.#ends[half ^ 1]!;
  }

  deleteEdge(edge: number): void {
    if (this.#alive[edge] === 0) return;
    this.#alive[edge] = 0;
    this.#aliveEdgeCount--;
    this.#unlink(2 * edge);
    this.#unlink(2 * edge + 1);
  }

  deleteNode(node: number): void {
    for (const edge of this.edgesAt(node)) this.deleteEdge(edge);
  }

  /** Adds one edge that stands for two consecutive ones; a dearer parallel edge goes, a cheaper one stays instead. */
  replacePair(first: number, second: number, tail: number, head: number): void {
    const cost = this.#costs[first]! + this.#costs[second]!;
    for (let half = this.#firsts[tail]!; half >= 0; half = this.#nexts[half]!) {
      if (this.#ends[half ^ 1] !== head) continue;
      if (this.#costs[half >> 1]! <= cost) return;
      this.deleteEdge(half >> 1);
      break;
    }
    this.#append(tail, head, cost, first, second);
  }

  /** Makes the edge part of the answer: `gone` becomes one with `kept`. */
  contract(edge: number, kept: number, gone: number): void {
    this.#fixedEdges.push(edge);
    this.#fixedCost += this.#costs[edge]!;
    this.deleteEdge(edge);
    if (this.isTerminal[gone] === 1 && this.isTerminal[kept] === 1) this.#terminalCount--;
    if (this.isTerminal[gone] === 1) this.isTerminal[kept] = 1;
    this.isTerminal[gone] = 0;
    this.#representatives[gone] = kept;
    for (let half = this.#firsts[gone]!; half >= 0; half = this.#firsts[gone]!) {
      this.#unlink(half);
      this.#ends[half] = kept;
      this.#link(half, kept);
      if (this.#ends[half ^ 1] === kept) this.deleteEdge(half >> 1);
    }
    this.#dropParallels(kept);
  }

  /** The edges of the problem that these edges and the fixed ones stand for. */
  unfold(edges: Iterable<number>): number[] {
    const originals = new Set<number>();
    const open = [...this.#fixedEdges, ...edges];
    for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
      if (this.#parts[2 * edge]! < 0) originals.add(edge);
      else open.push(this.#parts[2 * edge]!, this.#parts[2 * edge + 1]!);
    }
    return [...originals];
  }

  /** What is left, numbered anew; `edgeIds[e]` is this graph's number of the network's edge e. */
  compact(): { network: Network; edgeIds: Int32Array; nodeIds: Int32Array } {
    const numbers = new Int32Array(this.problem.nodeCount).fill(-1);
    const nodeIds: number[] = [];
    for (let node = 0; node < numbers.length; node++) {
      if (this.degrees[node]! === 0 && this.isTerminal[node] === 0) continue;
      numbers[node] = nodeIds.length;
      nodeIds.push(node);
    }
    const edgeIds: number[] = [];
    for (let edge = 0; edge < this.#edgeCount; edge++) if (this.#alive[edge] === 1) edgeIds.push(edge);
    const network = buildNetwork({
      nodeCount: nodeIds.length,
      tails: Int32Array.from(edgeIds, (edge) => numbers[this.#ends[2 * edge]!]!),
      heads: Int32Array.from(edgeIds, (edge) => numbers[this.#ends[2 * edge + 1]!]!),
      costs: Float64Array.from(edgeIds, (edge) => this.#costs[edge]!),
      terminals: nodeIds.filter((node) => this.isTerminal[node] === 1).map((node) => numbers[node]!),
    });
    return { network, edgeIds: Int32Array.from(edgeIds), nodeIds: Int32Array.from(nodeIds) };
  }

  #append(tail: number, head: number, cost: number, first: number, second: number): void {
    if (this.#edgeCount === this.#costs.length) this.#grow();
    const edge = this.#edgeCount++;
    this.#ends[2 * edge] = tail;
    this.#ends[2 * edge + 1] = head;
    this.#costs[edge] = cost;
    this.#parts[2 * edge] = first;
    this.#parts[2 * edge + 1] = second;
    this.#alive[edge] = 1;
    this.#aliveEdgeCount++;
    this.#link(2 * edge, tail);
    this.#link(2 * edge + 1, head);
  }

  #link(half: number, node: number): void {
    const first = this.#firsts[node]!;
    this.#nexts[half] = first;
    this.#previouses[half] = -1;
    if (first >= 0) this.#previouses[first] = half;
    this.#firsts[node] = half;
    this.degrees[node]!++;
  }

  #unlink(half: number): void {
    const node = this.#ends[half]!;
    const next = this.#nexts[half]!;
    const previous = this.#previouses[half]!;
    if (previous >= 0) this.#nexts[previous] = next;
    else this.#firsts[node] = next;
    if (next >= 0) this.#previouses[next] = previous;
    this.degrees[node]!--;
  }

  #dropParallels(node: number): void {
    const cheapest = new Map<number, number>();
    for (const edge of this.edgesAt(node)) {
      const far = this.across(edge, node);
      const other = cheapest.get(far);
      if (other === undefined) cheapest.set(far, edge);
      else if (this.#costs[edge]! < this.#costs[other]!) {
        this.deleteEdge(other);
        cheapest.set(far, edge);
      } else this.deleteEdge(edge);
    }
  }

  #grow(): void {
    const capacity = 2 * this.#costs.length;
    const enlarged = <A extends Int32Array | Float64Array | Uint8Array>(target: A, source: A): A => {
      target.set(source);
      return target;
    };
    this.#nexts = enlarged(new Int32Array(2 * capacity), this.#nexts);
    this.#previouses = enlarged(new Int32Array(2 * capacity), this.#previouses);
    this.#ends = enlarged(new Int32Array(2 * capacity), this.#ends);
    this.#parts = enlarged(new Int32Array(2 * capacity).fill(-1), this.#parts);
    this.#costs = enlarged(new Float64Array(capacity), this.#costs);
    this.#alive = enlarged(new Uint8Array(capacity), this.#alive);
  }
}
