import { DisjointSets } from "../disjoint-sets.ts";
import type { Network } from "./graph.ts";

/** A tree that joins all terminals. */
export interface SteinerTree {
  /** Sum of the edge costs, in the unit of the problem. */
  readonly cost: number;
  /** Edges of the problem, as indices. */
  readonly edges: readonly number[];
}

/**
 * The cheapest tree on the given nodes (minimum spanning tree of the induced network, Kruskal), without the branches that end at no
 * terminal. Every edge set or node set that joins the terminals becomes a tree at most as dear.
 */
export function spanAndPrune(network: Network, nodes: Iterable<number>): SteinerTree {
  const inside = new Uint8Array(network.nodeCount);
  const members: number[] = [];
  for (const node of nodes) {
    if (inside[node] === 0) members.push(node);
    inside[node] = 1;
  }
  const candidates: number[] = [];
  for (const node of members) {
    for (let link = network.offsets[node]!; link < network.offsets[node + 1]!; link++) {
      const next = network.neighbours[link]!;
      if (node < next && inside[next] === 1) candidates.push(network.links[link]!);
    }
  }
  return spanEdges(network, candidates);
}

/** The cheapest tree within the given edges, without the branches that end at no terminal. */
export function spanEdges(network: Network, candidates: readonly number[]): SteinerTree {
  const { tails, heads, costs } = network;
  const ordered = Int32Array.from(candidates).sort((first, second) => costs[first]! - costs[second]! || first - second);
  const sets = new DisjointSets(network.nodeCount);
  const kept: number[] = [];
  for (const edge of ordered) if (sets.join(tails[edge]!, heads[edge]!)) kept.push(edge);
  return prune(network, kept);
}

/** Cuts the branches that end at a node which is no terminal. The edges must form a forest. */
export function prune(network: Network, edges: readonly number[]): SteinerTree {
  const { tails, heads, costs, isTerminal } = network;
  const degrees = new Map<number, number>();
  const edgeSums = new Map<number, number>(); // the exclusive or of a node's edges names its last one
  for (const edge of edges) {
    for (const node of [tails[edge]!, heads[edge]!]) {
      degrees.set(node, (degrees.get(node) ?? 0) + 1);
      edgeSums.set(node, (edgeSums.get(node) ?? 0) ^ edge);
    }
  }
  const removed = new Set<number>();
  const leaves = [...degrees.keys()].filter((node) => degrees.get(node) === 1 && isTerminal[node] === 0);
  for (let leaf = leaves.pop(); leaf !== undefined; leaf = leaves.pop()) {
    if (degrees.get(leaf) !== 1) continue;
    const edge = edgeSums.get(leaf)!;
    removed.add(edge);
    const next = tails[edge] === leaf ? heads[edge]! : tails[edge]!;
    degrees.set(leaf, 0);
    degrees.set(next, degrees.get(next)! - 1);
    edgeSums.set(next, edgeSums.get(next)! ^ edge);
    if (degrees.get(next) === 1 && isTerminal[next] === 0) leaves.push(next);
  }
  const kept = edges.filter((edge) => !removed.has(edge));
  let cost = 0;
  for (const edge of kept) cost += costs[edge]!;
  return { cost, edges: kept };
}

/** The nodes at the ends of the edges; for a tree of one node without edges, that terminal. */
export function nodesOfEdges(network: Network, edges: Iterable<number>): Set<number> {
  const nodes = new Set<number>();
  for (const edge of edges) nodes.add(network.tails[edge]!).add(network.heads[edge]!);
  return nodes;
}

/** True when the edges form one tree (no cycle, one part) that holds every terminal. */
export function isSteinerTree(network: Network, edges: readonly number[]): boolean {
  const sets = new DisjointSets(network.nodeCount);
  for (const edge of edges) if (!sets.join(network.tails[edge]!, network.heads[edge]!)) return false;
  const nodes = nodesOfEdges(network, edges);
  if (nodes.size > 0 && nodes.size !== edges.length + 1) return false;
  return network.terminals.every((terminal) => sets.find(terminal) === sets.find(network.terminals[0]!));
}
