import { type Highs, MipModel, solveMip } from "../mip.ts";
import type { TimeBudget } from "../time-budget.ts";
import { type CoverModel, coverCost } from "./cover-model.ts";
import { type CoverRelaxation, worthwhileColumns } from "./lagrangian.ts";
import { keepColumns, reduceCover } from "./reductions.ts";

export interface ClosingOptions {
  readonly budget: TimeBudget;
  readonly highs?: Highs | undefined;
  readonly onProgress?: ((cost: number, bound: number) => void) | undefined;
}

/** A choice with its cost and a bound that no choice undercuts. */
export interface ProvenChoice {
  readonly chosen: readonly number[];
  readonly cost: number;
  readonly bound: number;
}

/**
 * Drops the columns that no better choice can contain and lets HiGHS find a better one, or prove that there is none.
 * The better of the known choice and HiGHS's own is returned: at a time limit the latter can be far worse.
 */
export function closeGap(
  model: CoverModel,
  known: readonly number[],
  relaxation: CoverRelaxation,
  options: ClosingOptions,
): ProvenChoice {
  const knownCost = coverCost(model, known);
  const step = costStep(model);
  const roundUp = (bound: number) => (step === 1 ? Math.ceil(bound - 1e-6) : bound);
  const unproven = { chosen: known, cost: knownCost, bound: Math.min(knownCost, roundUp(relaxation.bound)) };
  if (unproven.bound >= knownCost * (1 - 1e-12)) return { ...unproven, bound: knownCost };
  if (options.highs === undefined || options.budget.isOver()) return unproven;
  const core = [...worthwhileColumns(relaxation, knownCost, step)];
  const best = solveCore(options.highs, model, core, known, options);
  const bound = best.isOptimal ? best.cost : roundUp(Math.max(relaxation.bound, best.bound));
  // What was dropped is no better than the known choice, so the bound of the rest holds up to the cost.
  return { chosen: best.chosen, cost: best.cost, bound: Math.min(best.cost, bound) };
}

/**
 * The best choice from some of the columns only (those of the known choice are always among them), by HiGHS; the known choice where
 * nothing better is found in time. The bound holds for these columns.
 */
export function solveCore(
  highs: Highs,
  model: CoverModel,
  core: Iterable<number>,
  known: readonly number[],
  options: ClosingOptions,
): ProvenChoice & { readonly isOptimal: boolean } {
  const kept = Int32Array.from(new Set([...core, ...known])).sort();
  const reduced = reduceCover(keepColumns(model, kept));
  const columns = reduced.columns.map((column) => kept[column]!);
  const mip = buildMip(reduced.model);
  const isKnown = new Set(known);
  const start = [...columns.keys()].filter((number) => isKnown.has(columns[number]!));
  const answer = solveMip(highs, mip, {
    budget: options.budget,
    // Reductions may have dropped a known column for a better one: then there is no complete start.
    ...(start.length === known.length && { start: startValues(reduced.model, mip.columnCount, start) }),
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
  const found = answer.values && [...columns].filter((_, number) => answer.values![number]! > 0.5);
  const knownCost = coverCost(model, known);
  const isBetter = found !== undefined && isWithinLimit(model, found) && coverCost(model, found) < knownCost;
  const chosen = isBetter ? found : known;
  return {
    chosen,
    cost: isBetter ? coverCost(model, found) : knownCost,
    bound: answer.bound,
    isOptimal: answer.status === "optimal",
  };
}

/** Binary variables for the columns, then one share per row that may stay uncovered. */
function buildMip(model: CoverModel): MipModel {
  const mip = new MipModel();
  for (const cost of model.columnCosts) mip.addBinary(cost);
  for (const [row, columns] of model.rowColumns.entries()) {
    const penalty = model.penalties[row]!;
    const variables = [...columns];
    if (penalty < Number.POSITIVE_INFINITY) variables.push(mip.addShare(penalty));
    mip.addRow(
      1,
      Number.POSITIVE_INFINITY,
      variables,
      variables.map(() => 1),
    );
  }
  if (model.weightLimit < Number.POSITIVE_INFINITY) {
    mip.addRow(Number.NEGATIVE_INFINITY, model.weightLimit, model.weights.keys(), model.weights);
  }
  return mip;
}

function startValues(model: CoverModel, count: number, chosen: readonly number[]): Float64Array {
  const values = new Float64Array(count);
  for (const column of chosen) values[column] = 1;
  let share = model.columnCosts.length;
  for (const [row, columns] of model.rowColumns.entries()) {
    if (model.penalties[row] === Number.POSITIVE_INFINITY) continue;
    values[share++] = columns.some((column) => values[column] === 1) ? 0 : 1;
  }
  return values;
}

function isWithinLimit(model: CoverModel, chosen: readonly number[]): boolean {
  return chosen.reduce((sum, column) => sum + model.weights[column]!, 0) <= model.weightLimit * (1 + 1e-9);
}

/** 1 where all costs are whole, so that a better choice is better by 1 at least; otherwise 0. */
export function costStep(model: CoverModel): 0 | 1 {
  const isWhole = (value: number) => Number.isInteger(value) || value === Number.POSITIVE_INFINITY;
  return model.columnCosts.every(isWhole) && model.penalties.every(isWhole) ? 1 : 0;
}
