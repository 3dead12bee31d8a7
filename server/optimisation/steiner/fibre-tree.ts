import { DisconnectedTerminalsError, type SteinerProblem } from "./graph.ts";
import { type SteinerAnswer, type SteinerOptions, solveSteiner } from "./solve.ts";

/** Roads (and poles, ducts) along which customers are to be joined to any one of the existing access points. */
export interface FibreNetwork {
  /** Nodes are numbered from 0 to nodeCount - 1. */
  readonly nodeCount: number;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** The cost of laying fibre along each edge, >= 0. */
  readonly costs: Float64Array;
  /** Nodes that have fibre already; at least one. */
  readonly accessPoints: readonly number[];
}

/** One node more, joined to all access points for nothing: whatever reaches one of them is connected. */
export function withRoot(network: FibreNetwork): SteinerProblem & { readonly root: number } {
  if (network.accessPoints.length === 0) throw new RangeError("there is no access point; at least one is needed");
  const root = network.nodeCount;
  const access = [...new Set(network.accessPoints)];
  return {
    root,
    nodeCount: root + 1,
    tails: Int32Array.from([...network.tails, ...access.map(() => root)]),
    heads: Int32Array.from([...network.heads, ...access]),
    costs: Float64Array.from([...network.costs, ...access.map(() => 0)]),
    terminals: [root],
  };
}

/**
 * The cheapest set of edges that joins every customer node to some access point, with its bound.
 * @throws DisconnectedTerminalsError naming the customers that no road joins to an access point.
 */
export function solveFibreTree(
  network: FibreNetwork,
  customers: readonly number[],
  options: SteinerOptions,
): SteinerAnswer {
  const rooted = withRoot(network);
  const unserved = unreachableFrom(rooted, rooted.root, customers);
  if (unserved.length > 0) throw new DisconnectedTerminalsError(unserved);
  const answer = solveSteiner({ ...rooted, terminals: [rooted.root, ...new Set(customers)] }, options);
  return { ...answer, edges: answer.edges.filter((edge) => edge < network.costs.length) };
}

/** The nodes that no way joins to the root. */
export function unreachableFrom(problem: SteinerProblem, root: number, nodes: readonly number[]): number[] {
  const neighbours = Array.from({ length: problem.nodeCount }, (): number[] => []);
  for (const [edge, tail] of problem.tails.entries()) {
    neighbours[tail]!.push(problem.heads[edge]!);
    neighbours[problem.heads[edge]!]!.push(tail);
  }
  const reached = new Uint8Array(problem.nodeCount);
  reached[root] = 1;
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of neighbours[node]!) {
      if (reached[next] === 1) continue;
      reached[next] = 1;
      open.push(next);
    }
  }
  return nodes.filter((node) => reached[node] !== 1);
}
