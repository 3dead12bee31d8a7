import type { Random } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import type { Network } from "./graph.ts";
import { KeyVertexSearch } from "./key-vertex-search.ts";
import { MutableTree } from "./mutable-tree.ts";
import { SteinerVertexSearch } from "./steiner-vertex-search.ts";
import { nodesOfEdges, type SteinerTree, spanAndPrune } from "./tree.ts";

/** Improves a tree until no key path, key vertex or Steiner vertex move makes it cheaper, or the time is over. */
export function improveTree(network: Network, start: SteinerTree, random: Random, budget: TimeBudget): SteinerTree {
  if (start.edges.length < 2) return start;
  let best = start;
  for (;;) {
    const tree = new MutableTree(network, best);
    const keyVertices = new KeyVertexSearch(tree);
    const steinerVertices = new SteinerVertexSearch(tree);
    let improved = false;
    while (!budget.isOver() && (keyVertices.improve(random, budget) || steinerVertices.improve(random, budget)))
      improved = true;
    if (!improved) return best;
    const next = spanAndPrune(network, nodesOfEdges(network, tree.toTree().edges));
    if (next.cost >= best.cost) return best;
    best = next;
    if (budget.isOver()) return best;
  }
}
