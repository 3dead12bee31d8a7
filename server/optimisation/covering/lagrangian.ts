import type { TimeBudget } from "../time-budget.ts";
import type { CoverModel } from "./cover-model.ts";

/** A proven bound, and what it says about single columns. */
export interface CoverRelaxation {
  /** No choice costs less. */
  readonly bound: number;
  /** How much the bound rises when the column is chosen (above 0) or left out (below 0, sign reversed). */
  readonly reducedCosts: Float64Array;
}

interface Evaluation {
  readonly bound: number;
  readonly reducedCosts: Float64Array;
  /** For each row, 1 minus how often it is covered: the direction in which its price should go. */
  readonly shortages: Float64Array;
}

export interface RelaxationOptions {
  readonly budget: TimeBudget;
  /** The cost of a known choice. */
  readonly knownCost: number;
  /** Steps of the subgradient method at most. */
  readonly steps?: number;
  /** Told the reduced costs now and then: they guide a heuristic better than the costs do; returns the cost of the best choice known. */
  readonly onPrices?: (reducedCosts: Float64Array) => number;
}

/**
 * Lagrangian relaxation of the covering rows, the prices of the rows found by the subgradient method.
 * Source: M. Held, P. Wolfe and H. Crowder, "Validation of subgradient optimization", 1974.
 */
export function relaxCover(model: CoverModel, options: RelaxationOptions): CoverRelaxation {
  let prices = startPrices(model);
  let best = evaluate(model, prices);
  let bestPrices = prices;
  let knownCost = options.knownCost;
  let agility = 1;
  let fruitless = 0;
  for (let step = 1; step <= (options.steps ?? 2000) && agility > 1e-4 && !options.budget.isOver(); step++) {
    const current = evaluate(model, prices);
    if (current.bound > best.bound + 1e-7 * Math.abs(best.bound)) fruitless = 0;
    else fruitless++;
    if (current.bound > best.bound) {
      best = current;
      bestPrices = prices;
    }
    if (step % 100 === 0 && options.onPrices !== undefined)
      knownCost = Math.min(knownCost, options.onPrices(current.reducedCosts));
    if (best.bound >= knownCost) break;
    if (fruitless >= 20) {
      agility *= 0.7;
      fruitless = 0;
      prices = bestPrices;
      continue;
    }
    const length = current.shortages.reduce((sum, shortage) => sum + shortage * shortage, 0);
    if (length === 0) break;
    // Aiming a little above the known cost keeps the steps from dying out where that cost is the optimum.
    const stepSize = (agility * (1.001 * knownCost - current.bound)) / length;
    prices = prices.map((price, row) =>
      Math.min(model.penalties[row]!, Math.max(0, price + stepSize * current.shortages[row]!)),
    );
  }
  return best;
}

/** Each row's cheapest column shared among the rows that it covers, or the row's penalty where that is less. */
function startPrices(model: CoverModel): Float64Array {
  return Float64Array.from(model.rowColumns, (columns, row) => {
    let price = model.penalties[row]!;
    for (const column of columns)
      price = Math.min(price, model.columnCosts[column]! / model.columnRows[column]!.length);
    if (model.weightLimit < Number.POSITIVE_INFINITY) price = Math.max(price, model.penalties[row]! / 2);
    return Number.isFinite(price) ? price : 0;
  });
}

function evaluate(model: CoverModel, prices: Float64Array): Evaluation {
  const reducedCosts = new Float64Array(model.columnCosts.length);
  for (let column = 0; column < reducedCosts.length; column++) {
    let reduced = model.columnCosts[column]!;
    for (const row of model.columnRows[column]!) reduced -= prices[row]!;
    reducedCosts[column] = reduced;
  }
  const shortages = new Float64Array(prices.length);
  let bound = 0;
  for (let row = 0; row < prices.length; row++) {
    bound += prices[row]!;
    // At a price of its whole penalty the row may as well count as paid for.
    shortages[row] = prices[row]! >= model.penalties[row]! ? 0 : 1;
  }
  const choose = (column: number, share: number) => {
    bound += share * reducedCosts[column]!;
    for (const row of model.columnRows[column]!) shortages[row]! -= share;
  };
  if (model.weightLimit === Number.POSITIVE_INFINITY) {
    for (let column = 0; column < reducedCosts.length; column++) if (reducedCosts[column]! < 0) choose(column, 1);
    return { bound, reducedCosts, shortages };
  }
  const threshold = chooseWithinLimit(model, reducedCosts, choose);
  const beyond = reducedCosts.map((reduced, column) => reduced + threshold * model.weights[column]!);
  return { bound, reducedCosts: beyond, shortages };
}

/** The best choice within the weight limit, the last column in part; returns what the limit's last unit is worth. */
function chooseWithinLimit(
  model: CoverModel,
  reducedCosts: Float64Array,
  choose: (column: number, share: number) => void,
): number {
  const { weights } = model;
  const ratio = (column: number) => reducedCosts[column]! / weights[column]!;
  const attractive = Int32Array.from(reducedCosts.keys()).filter((column) => reducedCosts[column]! < 0);
  attractive.sort((one, other) => ratio(one) - ratio(other));
  let left = model.weightLimit;
  for (const column of attractive) {
    if (left <= 0) return -ratio(column);
    choose(column, Math.min(1, left / weights[column]!));
    left -= weights[column]!;
    if (left < 0) return -ratio(column);
  }
  return 0;
}

/**
 * The columns that a choice cheaper than `knownCost` may contain, by the relaxation's reduced costs. `slack` is the least step
 * between two costs (1 for whole costs), so that equally good choices are left out too.
 */
export function worthwhileColumns(relaxation: CoverRelaxation, knownCost: number, slack: number): Int32Array {
  const limit = knownCost - slack + 1e-6;
  const { bound, reducedCosts } = relaxation;
  return Int32Array.from(reducedCosts.keys()).filter((column) => bound + Math.max(0, reducedCosts[column]!) < limit);
}
