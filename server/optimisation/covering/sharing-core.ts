import { type ColumnBounds, type Highs, type MipAnswer, type Relaxation, solveMip, solveRelaxation } from "../mip.ts";
import type { TimeBudget } from "../time-budget.ts";
import type { SharingMip } from "./sharing-mip.ts";
import { type SharingIndex, sharingCost } from "./sharing-problem.ts";

export interface SharingMipOptions {
  readonly budget: TimeBudget;
  readonly highs: Highs;
  /** Told of the best cost and the bound as they come. */
  readonly onProgress?: ((cost: number, bound: number) => void) | undefined;
}

/** Share of the time that the search among the likely installations may take, and the gap at which it ends. */
const CORE_SHARE = 0.15;
const CORE_GAP = 1e-3;
/** Likely installations, as a multiple of those that the relaxation uses. */
const CORE_SIZE = 1.5;
/** What counts as a variable's end, or as no difference between costs. */
const TOLERANCE = 1e-6;

/**
 * Solves the model in three steps, each of which makes the next one small: the relaxation, whose bound stands should the time be over
 * soon; the best choice among the installations that it uses or nearly uses; then the whole, without what the two together exclude
 * from any better choice, begun from there.
 */
export function solveSharingMip(
  index: SharingIndex,
  mip: SharingMip,
  start: readonly number[] | undefined,
  options: SharingMipOptions,
): MipAnswer {
  const { highs, budget, onProgress } = options;
  const startValues = start && mip.toValues(start);
  const relaxation = mip.model.columnCount === 0 ? "limit" : solveRelaxation(highs, mip.model, budget);
  if (relaxation === "infeasible") return { status: "infeasible", values: undefined, bound: Number.POSITIVE_INFINITY };
  if (relaxation === "limit")
    return solveMip(highs, mip.model, {
      budget,
      ...(startValues && { start: startValues }),
      ...(onProgress && { onProgress }),
    });
  const tell = (cost: number, bound: number) => onProgress?.(cost, Math.max(bound, relaxation.bound));
  const core = solveMip(highs, mip.model, {
    budget: budget.untilShare(Math.min(1, budget.usedShare() + CORE_SHARE)),
    bounds: coreBounds(index, mip, relaxation, start ?? []),
    relativeGap: CORE_GAP,
    ...(startValues && { start: startValues }),
    onProgress: (cost) => tell(cost, relaxation.bound),
  });
  const known = core.values ?? startValues;
  const knownCost = known ? sharingCost(index, mip.toChoice(known)) : Number.POSITIVE_INFINITY;
  const answer = solveMip(highs, mip.model, {
    budget,
    bounds: boundsBelow(mip, relaxation, knownCost),
    ...(known && { start: known }),
    onProgress: tell,
  });
  // What was excluded is no better than the known choice: nothing else left proves it.
  if (answer.status === "infeasible" && known) return { status: "optimal", values: known, bound: knownCost };
  return { ...answer, values: answer.values ?? known, bound: Math.max(answer.bound, relaxation.bound) };
}

/** Only installations that the relaxation uses, those that it came nearest to using, pins, and those of the start. */
function coreBounds(
  index: SharingIndex,
  { model, columns }: SharingMip,
  { values, reducedCosts }: Relaxation,
  start: readonly number[],
): ColumnBounds {
  const isUsed = (installation: number) => values[columns[installation]!]! > TOLERANCE;
  const byCost = (one: number, other: number) => reducedCosts[columns[one]!]! - reducedCosts[columns[other]!]!;
  const used = [...columns.keys()].filter(isUsed);
  const others = [...columns.keys()].filter((installation) => !isUsed(installation)).sort(byCost);
  const kept = new Set([...used, ...others.slice(0, Math.ceil((CORE_SIZE - 1) * used.length)), ...start]);
  const bounds = model.bounds();
  for (const [installation, column] of columns.entries())
    if (!kept.has(installation) && index.isPinned[installation] === 0) bounds.upper[column] = 0;
  return bounds;
}

/** Without the values that would make any choice dearer than the known one (a share, too, is all or nothing in a best choice). */
function boundsBelow(
  { model }: SharingMip,
  { values, reducedCosts, bound }: Relaxation,
  knownCost: number,
): ColumnBounds {
  const bounds = model.bounds();
  const slack = knownCost - bound + TOLERANCE * Math.max(1, Math.abs(knownCost));
  for (const [column, reducedCost] of reducedCosts.entries()) {
    if (reducedCost > slack && values[column]! < TOLERANCE) bounds.upper[column] = 0;
    if (-reducedCost > slack && values[column]! > 1 - TOLERANCE) bounds.lower[column] = 1;
  }
  return bounds;
}
