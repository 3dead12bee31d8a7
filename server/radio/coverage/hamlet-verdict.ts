import { normalTailProbability } from "../normal-distribution.ts";
import { NO_VALUE } from "./tenths.ts";

/** A cell that belongs to a hamlet, and how many of its residents live there (or 1 where nobody knows). */
export interface HamletCell {
  readonly cell: number;
  readonly weight: number;
}

export interface HamletVerdict {
  readonly rsrpDbm: number | null;
  readonly servedShare: number | null;
  readonly bestSiteId: number | null;
  readonly verdict: "yes" | "no" | "unknown";
}

export interface VerdictRule {
  readonly thresholdDbm: number;
  readonly probability: number;
  readonly sigmaDb: number;
  readonly servedShare: number;
}

/** The level (dBm) from which P(level >= threshold) reaches the rule's probability. */
export function requiredLevelDbm(rule: VerdictRule): number {
  let low = rule.thresholdDbm - 6 * rule.sigmaDb;
  let high = rule.thresholdDbm + 6 * rule.sigmaDb;
  if (rule.sigmaDb === 0) return rule.thresholdDbm;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalTailProbability((rule.thresholdDbm - middle) / rule.sigmaDb) >= rule.probability) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Verdict of one operator and technology on one hamlet from its raster (tenths of dBm; NO_VALUE: no server in reach).
 * A hamlet outside the raster is unknown. `required` is the level of requiredLevelDbm.
 */
export function judgeHamlet(
  cells: readonly HamletCell[],
  tenths: Int16Array,
  servers: Int32Array,
  rule: VerdictRule,
  required: number,
): HamletVerdict {
  if (cells.length === 0) return { rsrpDbm: null, servedShare: null, bestSiteId: null, verdict: "unknown" };
  let total = 0;
  let served = 0;
  for (const { cell, weight } of cells) {
    total += weight;
    const value = tenths[cell] as number;
    if (value !== NO_VALUE && value / 10 >= required) served += weight;
  }
  const servedShare = served / total;
  const middle = weightedMedian(cells, tenths, total);
  return {
    rsrpDbm: middle === undefined ? null : (tenths[middle] as number) / 10,
    servedShare,
    bestSiteId: middle === undefined ? null : (servers[middle] as number) || null,
    verdict: servedShare >= rule.servedShare ? "yes" : "no",
  };
}

/** The cell where half of the residents have a better level; undefined where that half has no server at all. */
function weightedMedian(cells: readonly HamletCell[], tenths: Int16Array, total: number): number | undefined {
  const sorted = [...cells].sort((a, b) => (tenths[b.cell] as number) - (tenths[a.cell] as number) || a.cell - b.cell);
  let sum = 0;
  for (const { cell, weight } of sorted) {
    sum += weight;
    if (sum * 2 >= total) return (tenths[cell] as number) === NO_VALUE ? undefined : cell;
  }
  return undefined;
}
