import type { Highs } from "../mip.ts";
import { seededRandom } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import { closeGap, type ProvenChoice } from "./cover-mip.ts";
import { type CoverModel, coverCost, transpose } from "./cover-model.ts";
import { relaxCover } from "./lagrangian.ts";
import { recombineMaximalCover } from "./maximal-cover-recombination.ts";
import { searchMaximalCover } from "./maximal-cover-search.ts";
import type { MaximalCoverProblem, SetCoverProblem } from "./problem.ts";
import { reduceCover } from "./reductions.ts";
import { completeCover, requireCoverable, searchSetCover } from "./set-cover-search.ts";

export interface CoverOptions {
  readonly budget: TimeBudget;
  /** Loaded by the caller: `await loadHighs()`. Without it only heuristics and the Lagrangian bound are used. */
  readonly highs?: Highs;
  readonly seed?: number;
  /** Told of the best value and the bound as they come. */
  readonly onProgress?: (value: number, bound: number) => void;
}

export interface CoverAnswer {
  /** Chosen columns (facilities), in rising order. */
  readonly chosen: number[];
  /** Set covering: the cost. Maximal covering: the demand covered. */
  readonly value: number;
  /** No choice is better than this; equal to the value when the choice is proven best. */
  readonly bound: number;
  /** |value - bound| / value; 0 for a choice proven best. */
  readonly gap: number;
}

/** Share of the time after which HiGHS begins on a set covering problem. */
const SEARCH_SHARE = 0.25;
/** Shares of the time after which, for a maximal covering problem, the bound and then HiGHS must be done. */
const RELAXATION_SHARE = 0.1;
const CLOSING_SHARE = 0.5;
/** Exchanges tried before the first bound. */
const FIRST_TRIALS = 20_000;
/** Above this many entries HiGHS does not even solve the first relaxation in a minute: the time goes to the search. */
const LARGE_ENTRY_COUNT = 100_000;

/**
 * Covers every row at least cost: reductions, greedy and Lagrangian heuristics with a bound, then HiGHS on the columns that can still
 * matter, begun from the best choice known. The better of all choices is returned.
 * @throws UncoverableRowsError naming rows without a column.
 */
export function solveSetCover(problem: SetCoverProblem, options: CoverOptions): CoverAnswer {
  const original: CoverModel = {
    columnCosts: problem.costs,
    penalties: new Float64Array(problem.coveringColumns.length).fill(Number.POSITIVE_INFINITY),
    rowColumns: problem.coveringColumns,
    columnRows: transpose(problem.coveringColumns, problem.costs.length),
    weights: new Float64Array(problem.costs.length).fill(1),
    weightLimit: Number.POSITIVE_INFINITY,
  };
  requireCoverable(original);
  const { model, columns } = reduceCover(original);
  const random = seededRandom(options.seed ?? 1);
  const budget = options.budget.untilShare(SEARCH_SHARE);
  let best = completeCover(model, [], model.columnCosts);
  const offer = (choice: number[]) => {
    if (coverCost(model, choice) < coverCost(model, best)) best = choice;
    return coverCost(model, best);
  };
  const relaxation = relaxCover(model, {
    budget,
    knownCost: coverCost(model, best),
    onPrices: (reducedCosts) => offer(completeCover(model, [], reducedCosts)),
  });
  offer(searchSetCover(model, best, { random, budget, rounds: 300 }));
  const closed = closeGap(model, best, relaxation, options);
  return {
    chosen: closed.chosen.map((column) => columns[column]!).sort((one, other) => one - other),
    value: closed.cost,
    bound: closed.bound,
    gap: relativeGap(closed.cost, closed.bound),
  };
}

/**
 * Covers as much demand as the budget allows: reductions, greedy and exchange search, a Lagrangian bound, then HiGHS on the facilities
 * that can still matter, begun from the best choice known. The better of all choices is returned.
 * @throws RangeError when the budget is negative or a facility costs nothing.
 */
export function solveMaximalCover(problem: MaximalCoverProblem, options: CoverOptions): CoverAnswer {
  const original = maximalCoverModel(problem);
  const total = problem.demands.reduce((sum, demand) => sum + demand, 0);
  const { model, columns } = reduceCover(original);
  const choice = coverMost(model, {
    ...options,
    onProgress: (cost, bound) => options.onProgress?.(total - cost, total - bound),
  });
  const value = total - choice.cost;
  return {
    chosen: choice.chosen.map((column) => columns[column]!).sort((one, other) => one - other),
    value,
    bound: total - choice.bound,
    gap: relativeGap(value, total - choice.bound),
  };
}

/** HiGHS first where the model is small enough for it; then, while nothing is proven, search for better choices. */
function coverMost(model: CoverModel, options: CoverOptions): ProvenChoice {
  const { budget, onProgress } = options;
  const random = seededRandom(options.seed ?? 1);
  const first = searchMaximalCover(model, { random, budget, trials: FIRST_TRIALS });
  onProgress?.(first.uncovered, 0);
  const relaxation = relaxCover(model, { budget: budget.untilShare(RELAXATION_SHARE), knownCost: first.uncovered });
  onProgress?.(first.uncovered, relaxation.bound);
  const isLarge = model.rowColumns.reduce((sum, row) => sum + row.length, 0) > LARGE_ENTRY_COUNT;
  const closed = closeGap(model, first.chosen, relaxation, {
    budget: budget.untilShare(CLOSING_SHARE),
    highs: isLarge ? undefined : options.highs,
    onProgress,
  });
  if (closed.bound >= closed.cost || budget.isOver()) return closed;
  const start = { chosen: [...closed.chosen], uncovered: closed.cost };
  const { highs } = options;
  const best = recombineMaximalCover(model, start, {
    random,
    budget,
    relaxation,
    bound: closed.bound,
    highs,
    onProgress,
  });
  return { chosen: best.chosen, cost: best.uncovered, bound: Math.min(best.uncovered, closed.bound) };
}

function maximalCoverModel(problem: MaximalCoverProblem): CoverModel {
  if (!(problem.budget >= 0)) throw new RangeError(`the budget is ${problem.budget}; it must be 0 or more`);
  for (const [facility, cost] of problem.costs.entries()) {
    if (!(cost > 0)) throw new RangeError(`facility ${facility} costs ${cost}; a cost must be above 0`);
  }
  return {
    columnCosts: new Float64Array(problem.costs.length),
    penalties: problem.demands,
    rowColumns: problem.coveringFacilities,
    columnRows: transpose(problem.coveringFacilities, problem.costs.length),
    weights: problem.costs,
    weightLimit: problem.budget,
  };
}

function relativeGap(value: number, bound: number): number {
  return value === bound ? 0 : Math.abs(value - bound) / Math.max(Math.abs(value), Number.MIN_VALUE);
}
