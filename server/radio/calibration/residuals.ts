import { inverseNormal } from "../normal-distribution.ts";
import { requireInRange } from "../valid-range.ts";

/** A measured level beside the modelled one. Samples of one coverage cell share its number: they are not independent of each other. */
export interface Residual {
  readonly measuredDbm: number;
  readonly modelledDbm: number;
  readonly cell: number;
}

/** What the residuals (measured minus modelled, dB) of some samples say. */
export interface ResidualFigures {
  readonly samples: number;
  /** Coverage cells that the samples lie in: what counts as independent. */
  readonly cells: number;
  /** Mean residual, dB; positive: the model is too low. */
  readonly biasDb: number;
  /** Standard deviation of the residuals about their mean, dB; null with one sample. */
  readonly sigmaDb: number | null;
  readonly rmseDb: number;
  /** 95 % confidence interval of the bias, dB; null with fewer than two cells. */
  readonly biasInterval: readonly [number, number] | null;
  /** 95 % confidence interval of sigma, dB. */
  readonly sigmaInterval: readonly [number, number] | null;
}

const CONFIDENCE = 0.95;

/**
 * Quantile of Student's t with `degrees` of freedom (>= 1): exact for 1 and 2, else Cornish and Fisher's expansion about the
 * normal quantile [Abramowitz & Stegun 26.7.5], within 0.02 from 3 degrees on at 97.5 %.
 */
export function studentQuantile(probability: number, degrees: number): number {
  requireInRange("degrees", degrees, { min: 1, max: 1e9, unit: "", source: "Student's t" });
  if (degrees === 1) return Math.tan(Math.PI * (probability - 0.5));
  if (degrees === 2) return (2 * probability - 1) / Math.sqrt(2 * probability * (1 - probability));
  const z = inverseNormal(probability);
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, i) => sum + term / degrees ** (i + 1), z);
}

/** Quantile of chi-square by Wilson and Hilferty's cube [Abramowitz & Stegun 26.4.17]; within 1 % from 5 degrees on. */
export function chiSquareQuantile(probability: number, degrees: number): number {
  requireInRange("degrees", degrees, { min: 1, max: 1e9, unit: "", source: "chi-square" });
  const spread = 2 / (9 * degrees);
  return degrees * Math.max(1 - spread + inverseNormal(probability) * Math.sqrt(spread), 0) ** 3;
}

/**
 * Bias, sigma and their confidence. The intervals count cells, not samples: a car that waits at a crossing measures one place
 * a hundred times. Sigma is that of the samples. Throws RangeError without any sample.
 */
export function residualFigures(residuals: readonly Residual[]): ResidualFigures {
  const samples = residuals.length;
  if (samples === 0) throw new RangeError("there is no residual: at least 1 is needed");
  let sum = 0;
  let squares = 0;
  const cells = new Map<number, { sum: number; count: number }>();
  for (const { measuredDbm, modelledDbm, cell } of residuals) {
    const residual = measuredDbm - modelledDbm;
    sum += residual;
    squares += residual * residual;
    const at = cells.get(cell);
    if (at === undefined) cells.set(cell, { sum: residual, count: 1 });
    else {
      at.sum += residual;
      at.count++;
    }
  }
  const biasDb = sum / samples;
  let about = 0;
  for (const { measuredDbm, modelledDbm } of residuals) about += (measuredDbm - modelledDbm - biasDb) ** 2;
  const sigmaDb = samples < 2 ? null : Math.sqrt(about / (samples - 1));
  const rmseDb = Math.sqrt(squares / samples);
  return { samples, cells: cells.size, biasDb, sigmaDb, rmseDb, ...intervals(biasDb, sigmaDb, [...cells.values()]) };
}

/** The mean's standard error from the scatter of the cells' totals: right also where cells hold unequally many samples. */
function intervals(
  biasDb: number,
  sigmaDb: number | null,
  cells: readonly { sum: number; count: number }[],
): Pick<ResidualFigures, "biasInterval" | "sigmaInterval"> {
  const count = cells.length;
  if (sigmaDb === null || count < 2) return { biasInterval: null, sigmaInterval: null };
  const samples = cells.reduce((total, each) => total + each.count, 0);
  const scatter = cells.reduce((total, each) => total + (each.sum - biasDb * each.count) ** 2, 0);
  const error = Math.sqrt((scatter * count) / (count - 1)) / samples;
  const half = studentQuantile((1 + CONFIDENCE) / 2, count - 1) * error;
  const ofSigma = (probability: number) =>
    sigmaDb * Math.sqrt((count - 1) / Math.max(chiSquareQuantile(probability, count - 1), 1e-9));
  return {
    biasInterval: [biasDb - half, biasDb + half],
    sigmaInterval: [ofSigma((1 + CONFIDENCE) / 2), ofSigma((1 - CONFIDENCE) / 2)],
  };
}

/** Figures of each group, in the order in which `keyOf` first names it; a sample without a key is in none. */
export function figuresBy<Sample extends Residual>(
  residuals: readonly Sample[],
  keyOf: (residual: Sample) => string | undefined,
): Map<string, ResidualFigures> {
  const groups = new Map<string, Sample[]>();
  for (const residual of residuals) {
    const key = keyOf(residual);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [residual]);
    else group.push(residual);
  }
  return new Map([...groups].map(([key, group]) => [key, residualFigures(group)]));
}
