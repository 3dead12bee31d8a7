import { solveFibreTree, withRoot } from "../../optimisation/steiner/fibre-tree.ts";
import { buildNetwork } from "../../optimisation/steiner/graph.ts";
import { previewTree } from "../../optimisation/steiner/mehlhorn.ts";
import type { TimeBudget } from "../../optimisation/time-budget.ts";
import type { BaseNetwork } from "./base-network.ts";
import type { TreeOrder, TreeQuery, TreeResult } from "./fibre.schemas.ts";
import { phaseTree } from "./phases.ts";
import { buildTreeCase, type TreeCase } from "./tree-case.ts";
import { describeTree } from "./tree-result.ts";

/** Of the time, what the search for the tree may take where phases follow. */
const TREE_SHARE = 0.7;

const goalsOf = ({ hamlets, pinNodes }: TreeCase) => [...new Set([...hamlets.map(({ node }) => node), ...pinNodes])];

/** Nothing can be built: the reasons alone. */
function nothing(one: TreeCase, isPreview: boolean, seconds: number): TreeResult {
  const empty = { edges: [], hamlets: [] };
  const solved = { isPreview, isCutShort: false, seconds, weighedVnd: 0, boundVnd: null };
  return describeTree(one, { phases: [], rest: empty, problems: [] }, solved);
}

/** A tree at most twice as dear as the best one, at once; budgets are not looked at. */
export function previewFibreTree(base: BaseNetwork, query: TreeQuery, time: TimeBudget): TreeResult {
  const one = buildTreeCase(base, query);
  const goals = goalsOf(one);
  if (goals.length === 0) return nothing(one, true, time.elapsedSeconds());
  const rooted = withRoot(one.network);
  const tree = previewTree(buildNetwork({ ...rooted, terminals: [rooted.root, ...goals] }));
  const edges = tree.edges.filter((edge) => edge < one.edges.length);
  const plan = {
    phases: [{ budgetVnd: null, edges, hamlets: [...one.hamlets.keys()] }],
    rest: { edges: [], hamlets: [] },
    problems: [],
  };
  const solved = {
    isPreview: true,
    isCutShort: false,
    seconds: time.elapsedSeconds(),
    weighedVnd: tree.cost,
    boundVnd: null,
  };
  return describeTree(one, plan, solved);
}

/** Told while the tree is looked for: the cheapest so far and what none can be cheaper than, VND. */
export type TreeProgress = (step: "tree" | "phases", costVnd: number, boundVnd: number) => void;

/** The cheapest tree that the time allows, with its bound, in phases. */
export function solveFibrePlan(
  base: BaseNetwork,
  order: TreeOrder,
  time: TimeBudget,
  onProgress: TreeProgress = () => {},
): TreeResult {
  const one = buildTreeCase(base, order);
  const goals = goalsOf(one);
  if (goals.length === 0) return nothing(one, false, time.elapsedSeconds());
  const hasPhases = order.phaseBudgetsVnd.length > 0;
  const answer = solveFibreTree(one.network, goals, {
    budget: hasPhases ? time.untilShare(TREE_SHARE) : time,
    onProgress: ({ cost, bound }) => onProgress("tree", cost, bound),
  });
  if (hasPhases) onProgress("phases", answer.cost, answer.bound);
  const plan = phaseTree(one, answer.edges, order.phaseBudgetsVnd, time);
  return describeTree(one, plan, {
    isPreview: false,
    isCutShort: time.isOver() && answer.gap > 0,
    seconds: time.elapsedSeconds(),
    weighedVnd: answer.cost,
    boundVnd: answer.bound,
  });
}
