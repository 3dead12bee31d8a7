import type { Random } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import type { CoverModel } from "./cover-model.ts";

/** Rows without any column: no choice can cover them. */
export class UncoverableRowsError extends Error {
  readonly rows: readonly number[];

  constructor(rows: readonly number[]) {
    super(`${rows.length} rows can be covered by no column: ${rows.slice(0, 10).join(", ")}`);
    this.name = "UncoverableRowsError";
    this.rows = rows;
  }
}

/** @throws UncoverableRowsError when a row that must be covered has no column. */
export function requireCoverable(model: CoverModel): void {
  const rows = [...model.rowColumns.keys()].filter(
    (row) => model.rowColumns[row]!.length === 0 && model.penalties[row] === Number.POSITIVE_INFINITY,
  );
  if (rows.length > 0) throw new UncoverableRowsError(rows);
}

/**
 * Completes a choice until every row is covered: the column with the least score per newly covered row first; then columns
 * that became needless go, the dearest first. `scores` are the costs, or costs reduced by prices of the rows.
 */
export function completeCover(model: CoverModel, start: Iterable<number>, scores: Float64Array): number[] {
  const counts = new Int32Array(model.rowColumns.length);
  const fresh = Int32Array.from(model.columnRows, (rows) => rows.length);
  const chosen = new Set<number>();
  let open = model.rowColumns.length;
  const choose = (column: number) => {
    chosen.add(column);
    for (const row of model.columnRows[column]!) {
      if (counts[row]!++ > 0) continue;
      open--;
      for (const other of model.rowColumns[row]!) fresh[other]!--;
    }
  };
  for (const column of start) choose(column);
  while (open > 0) {
    let best = -1;
    let bestScore = Number.POSITIVE_INFINITY;
    for (let column = 0; column < fresh.length; column++) {
      const gain = fresh[column]!;
      if (gain === 0) continue;
      const score = scores[column]!;
      const value = score > 0 ? score / gain : score * gain;
      if (value < bestScore) {
        best = column;
        bestScore = value;
      }
    }
    if (best < 0) break; // only rows that nothing covers are left
    choose(best);
  }
  return withoutNeedless(model, chosen, counts);
}

function withoutNeedless(model: CoverModel, chosen: Set<number>, counts: Int32Array): number[] {
  const dearestFirst = [...chosen].sort((one, other) => model.columnCosts[other]! - model.columnCosts[one]!);
  for (const column of dearestFirst) {
    if (!model.columnRows[column]!.every((row) => counts[row]! > 1)) continue;
    chosen.delete(column);
    for (const row of model.columnRows[column]!) counts[row]!--;
  }
  return [...chosen];
}

/**
 * Takes a random part out of the choice and completes it again with slightly shaken costs; keeps what is not dearer.
 * Ends after `rounds` or with the budget.
 */
export function searchSetCover(
  model: CoverModel,
  start: readonly number[],
  options: { readonly random: Random; readonly budget: TimeBudget; readonly rounds: number },
): number[] {
  const { random, budget } = options;
  const costOf = (choice: readonly number[]) => choice.reduce((sum, column) => sum + model.columnCosts[column]!, 0);
  let best = [...start];
  let bestCost = costOf(best);
  for (let round = 0; round < options.rounds && !budget.isOver(); round++) {
    const removedShare = 0.1 + 0.3 * random.next();
    const kept = best.filter(() => random.next() > removedShare);
    const shaken = model.columnCosts.map((cost) => cost * (0.8 + 0.4 * random.next()));
    const candidate = completeCover(model, kept, shaken);
    const cost = costOf(candidate);
    if (cost > bestCost) continue;
    best = candidate;
    bestCost = cost;
  }
  return best;
}
