/** A network in which some nodes, the terminals, are to be joined by a tree of least cost. */
export interface SteinerProblem {
  /** Nodes are numbered from 0 to nodeCount - 1. */
  readonly nodeCount: number;
  /** One end of each edge. */
  readonly tails: Int32Array;
  /** The other end of each edge; edges have no direction. */
  readonly heads: Int32Array;
  /** The cost of each edge, >= 0, in any one unit (metres, VND). */
  readonly costs: Float64Array;
  /** The nodes that the tree must join, each once. */
  readonly terminals: readonly number[];
}

/** The same network arranged by node: the links of node `n` stand at `offsets[n]` up to `offsets[n + 1]`. */
export interface Network extends SteinerProblem {
  readonly offsets: Int32Array;
  /** The far node of each link. */
  readonly neighbours: Int32Array;
  /** The edge of each link. */
  readonly links: Int32Array;
  /** 1 for a terminal, 0 for another node. */
  readonly isTerminal: Uint8Array;
}

/** Terminals lie in parts of the network that no edge joins. */
export class DisconnectedTerminalsError extends Error {
  /** Terminals that cannot be reached from the first terminal. */
  readonly unreachable: readonly number[];

  constructor(unreachable: readonly number[]) {
    super(
      `${unreachable.length} terminals cannot be reached from the others: nodes ${unreachable.slice(0, 10).join(", ")}`,
    );
    this.name = "DisconnectedTerminalsError";
    this.unreachable = unreachable;
  }
}

/**
 * Arranges the network by node.
 * @throws RangeError when an edge or a terminal names a node outside 0..nodeCount - 1, a terminal comes twice, or a cost is negative or not finite.
 */
export function buildNetwork(problem: SteinerProblem): Network {
  const { nodeCount, tails, heads, costs, terminals } = problem;
  const offsets = new Int32Array(nodeCount + 1);
  for (let edge = 0; edge < tails.length; edge++) {
    checkNode(tails[edge]!, nodeCount, `edge ${edge}`);
    checkNode(heads[edge]!, nodeCount, `edge ${edge}`);
    const cost = costs[edge]!;
    if (!(cost >= 0 && cost < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`edge ${edge} costs ${cost}; a cost must be finite and 0 or more`);
    }
    offsets[tails[edge]! + 1]!++;
    offsets[heads[edge]! + 1]!++;
  }
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const cursor = offsets.slice();
  const neighbours = new Int32Array(2 * tails.length);
  const links = new Int32Array(2 * tails.length);
  for (let edge = 0; edge < tails.length; edge++) {
    const tail = tails[edge]!;
    const head = heads[edge]!;
    links[cursor[tail]!] = edge;
    neighbours[cursor[tail]!++] = head;
    links[cursor[head]!] = edge;
    neighbours[cursor[head]!++] = tail;
  }
  const isTerminal = new Uint8Array(nodeCount);
  for (const terminal of terminals) {
    checkNode(terminal, nodeCount, "a terminal");
    if (isTerminal[terminal] === 1)
      throw new RangeError(`terminal ${terminal} is given twice; each must be given once`);
    isTerminal[terminal] = 1;
  }
  return { ...problem, offsets, neighbours, links, isTerminal };
}

function checkNode(node: number, nodeCount: number, place: string): void {
  if (!(Number.isInteger(node) && node >= 0 && node < nodeCount)) {
    throw new RangeError(`${place} names node ${node}; nodes run from 0 to ${nodeCount - 1}`);
  }
}

/** @throws DisconnectedTerminalsError when no tree can join all terminals. */
export function requireConnectedTerminals(network: Network): void {
  const start = network.terminals[0];
  if (start === undefined) return;
  const reached = new Uint8Array(network.nodeCount);
  reached[start] = 1;
  const queue = [start];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (let link = network.offsets[node]!; link < network.offsets[node + 1]!; link++) {
      const next = network.neighbours[link]!;
      if (reached[next] === 0) {
        reached[next] = 1;
        queue.push(next);
      }
    }
  }
  const unreachable = network.terminals.filter((terminal) => reached[terminal] === 0);
  if (unreachable.length > 0) throw new DisconnectedTerminalsError(unreachable);
}

/** The sum of the costs of the edges. */
export function totalCost(costs: Float64Array, edges: Iterable<number>): number {
  let sum = 0;
  for (const edge of edges) sum += costs[edge]!;
  return sum;
}

/** True when every cost is a whole number: then so is every tree's cost, and a bound may be rounded up. */
export function hasWholeCosts(costs: Float64Array): boolean {
  return costs.every((cost) => Number.isInteger(cost));
}
