import type { TreeCase } from "./tree-case.ts";

/** How the tree hangs on its access points. */
export interface TreeWays {
  /** The access point (its node) that feeds each node of the tree. */
  readonly feeders: ReadonlyMap<number, number>;
  /** Metres along the tree from the access point. */
  readonly distancesM: ReadonlyMap<number, number>;
  /** Hamlets that are fed through each edge. */
  readonly hamletsBeyond: ReadonlyMap<number, number>;
  /** Edges of the tree at each node. */
  readonly degrees: ReadonlyMap<number, number>;
}

/** Follows the tree from its access points outwards. */
export function followTree({ network, edges, hamlets, accessPoints }: TreeCase, tree: readonly number[]): TreeWays {
  const links = new Map<number, { edge: number; next: number }[]>();
  const link = (from: number, edge: number, next: number) => {
    const known = links.get(from);
    if (known === undefined) links.set(from, [{ edge, next }]);
    else known.push({ edge, next });
  };
  for (const edge of tree) {
    link(network.tails[edge]!, edge, network.heads[edge]!);
    link(network.heads[edge]!, edge, network.tails[edge]!);
  }
  const feeders = new Map<number, number>();
  const distancesM = new Map<number, number>();
  const before = new Map<number, { edge: number; node: number }>();
  const order: number[] = [];
  for (const node of accessPoints.keys()) {
    if (!links.has(node)) continue;
    feeders.set(node, node);
    distancesM.set(node, 0);
    order.push(node);
  }
  for (let at = 0; at < order.length; at++) {
    const node = order[at]!;
    for (const { edge, next } of links.get(node) ?? []) {
      if (feeders.has(next)) continue;
      feeders.set(next, feeders.get(node)!);
      distancesM.set(next, distancesM.get(node)! + edges[edge]!.lengthM);
      before.set(next, { edge, node });
      order.push(next);
    }
  }
  const ends = new Set(hamlets.map(({ node }) => node));
  const beyond = new Map<number, number>();
  const hamletsBeyond = new Map<number, number>();
  for (const node of order.toReversed()) {
    const count = (beyond.get(node) ?? 0) + (ends.has(node) ? 1 : 0);
    const way = before.get(node);
    if (way === undefined) continue;
    hamletsBeyond.set(way.edge, count);
    beyond.set(way.node, (beyond.get(way.node) ?? 0) + count);
  }
  const degrees = new Map([...links].map(([node, all]) => [node, all.length]));
  return { feeders, distancesM, hamletsBeyond, degrees };
}
