import { erf, erfc } from "./normal-distribution.ts";
import { requireInRange } from "./valid-range.ts";

/** A step of signal quality: from this level on, by its name. */
export interface ServiceTier {
  readonly id: "excellent" | "good" | "fair" | "weak" | "none";
  /** The level from which the tier holds, dBm of RSRP or SS-RSRP outdoors. */
  readonly fromRsrpDbm: number;
}

/** Suggested tiers, strongest first; data, so that a province can set its own. No coverage below -115 dBm is the Australian standard's limit. */
export const DEFAULT_TIERS: readonly ServiceTier[] = [
  { id: "excellent", fromRsrpDbm: -85 },
  { id: "good", fromRsrpDbm: -95 },
  { id: "fair", fromRsrpDbm: -105 },
  { id: "weak", fromRsrpDbm: -115 },
  { id: "none", fromRsrpDbm: Number.NEGATIVE_INFINITY },
];

/** When a place counts as covered: this level, with this probability over places and model errors. */
export interface CoverageRequirement {
  readonly thresholdRsrpDbm: number;
  readonly probability: number;
  /** Deviation of shadowing and model error together, dB. */
  readonly sigmaDb: number;
}

/** Suggested requirement by technology; data, to be set by the province. WCDMA: RSCP of the pilot channel. */
export const DEFAULT_REQUIREMENTS = {
  WCDMA: { thresholdRsrpDbm: -100, probability: 0.9, sigmaDb: 8 },
  LTE: { thresholdRsrpDbm: -110, probability: 0.9, sigmaDb: 8 },
  NR: { thresholdRsrpDbm: -110, probability: 0.9, sigmaDb: 8 },
} as const satisfies Record<string, CoverageRequirement>;

/** Suggested share of a hamlet's residents that must be served for the hamlet to count as served. */
export const DEFAULT_SERVED_SHARE = 0.5;
/** Height of the user's terminal above ground. */
export const DEFAULT_RECEIVER_HEIGHT_M = 1.5;

/** The tier of a level, or undefined where the level is unknown (NaN): unknown is not "none". */
export function tierOf(rsrpDbm: number, tiers: readonly ServiceTier[] = DEFAULT_TIERS): ServiceTier["id"] | undefined {
  return tiers.find((tier) => rsrpDbm >= tier.fromRsrpDbm)?.id;
}

function requireSigma(sigmaDb: number): void {
  requireInRange("sigmaDb", sigmaDb, { min: 0, max: 20, unit: "dB", source: "log-normal shadowing" });
}

/**
 * Probability that a place whose median level is `rsrpDbm` lies above the threshold: 1/2 erfc((T - RSRP) / (sigma sqrt 2)).
 * With sigma 0 it is a step. NaN for an unknown level. Throws OutOfRangeError for sigma outside 0..20 dB.
 */
export function coverageProbability(rsrpDbm: number, thresholdRsrpDbm: number, sigmaDb: number): number {
  requireSigma(sigmaDb);
  if (Number.isNaN(rsrpDbm)) return Number.NaN;
  if (sigmaDb === 0) return rsrpDbm >= thresholdRsrpDbm ? 1 : 0;
  return 0.5 * erfc((thresholdRsrpDbm - rsrpDbm) / (sigmaDb * Math.SQRT2));
}

/** Half the width of the table below, in sigmas: beyond, the probability is 0 or 1 within 1e-9. */
const TABLE_SIGMAS = 6;
const TABLE_STEPS_PER_SIGMA = 200;

/**
 * `coverageProbability` for rasters: a function of the level alone, from a table, within 2e-6 of the exact value.
 * Throws OutOfRangeError for sigma outside 0..20 dB.
 */
export function createCoverageProbability(thresholdRsrpDbm: number, sigmaDb: number): (rsrpDbm: number) => number {
  requireSigma(sigmaDb);
  if (sigmaDb === 0) return (rsrpDbm) => coverageProbability(rsrpDbm, thresholdRsrpDbm, 0);
  const last = 2 * TABLE_SIGMAS * TABLE_STEPS_PER_SIGMA;
  const table = Float64Array.from({ length: last + 1 }, (_, i) =>
    coverageProbability(i / TABLE_STEPS_PER_SIGMA - TABLE_SIGMAS, 0, 1),
  );
  return (rsrpDbm) => {
    const position = ((rsrpDbm - thresholdRsrpDbm) / sigmaDb + TABLE_SIGMAS) * TABLE_STEPS_PER_SIGMA;
    if (position <= 0) return 0;
    if (position >= last) return 1;
    const index = Math.floor(position);
    return table[index]! + (table[index + 1]! - table[index]!) * (position - index);
  };
}

/** A circular cell seen statistically. */
export interface CellStatistics {
  /** Deviation of shadowing, above 0 to 20 dB. */
  readonly sigmaDb: number;
  /** Exponent of distance in the path loss (3.5 means 35 dB a decade), 1..6. */
  readonly distanceExponent: number;
}

function requireStatistics({ sigmaDb, distanceExponent }: CellStatistics): void {
  requireInRange("sigmaDb", sigmaDb, { min: 0.1, max: 20, unit: "dB", source: "the area coverage formula" });
  requireInRange("distanceExponent", distanceExponent, {
    min: 1,
    max: 6,
    unit: "",
    source: "the area coverage formula",
  });
}

/**
 * Share of a circular cell's area above the threshold when the median at its edge exceeds it by `marginDb`.
 * Source: [Jakes, Microwave Mobile Communications, 2.5.3].
 */
export function areaCoverageShare(marginDb: number, cell: CellStatistics): number {
  requireStatistics(cell);
  const spread = cell.sigmaDb * Math.SQRT2;
  const a = -marginDb / spread;
  const b = (10 * cell.distanceExponent * Math.LOG10E) / spread;
  return 0.5 * (1 - erf(a) + Math.exp((1 - 2 * a * b) / b ** 2) * erfc((1 - a * b) / b));
}

/** The margin at the edge, dB, that covers the given share (0.5..0.9999) of a circular cell's area; the inverse of `areaCoverageShare`. */
export function shadowMarginDb(areaShare: number, cell: CellStatistics): number {
  requireInRange("areaShare", areaShare, { min: 0.5, max: 0.9999, unit: "", source: "the area coverage formula" });
  let low = -5 * cell.sigmaDb;
  let high = 5 * cell.sigmaDb;
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (areaCoverageShare(middle, cell) < areaShare) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
