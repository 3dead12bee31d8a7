import { erfc } from "../normal-distribution.ts";
import { requireInRange } from "../valid-range.ts";
import { type CoverageLayer, quantisedPowerMw } from "./coverage-layer.ts";

export interface SinrSetting {
  /** Share of resource elements that interfering cells use, 0 to 1. */
  load: number;
  /** Noise in one resource element, receiver noise figure included, dBm. */
  noiseDbm: number;
}

/** SINR of the best server per resource element, dB; NaN where there is none. S / (load * (all others) + noise). */
export function layerSinrDb(layer: CoverageLayer, setting: SinrSetting): Float32Array {
  const source = "the coverage engine";
  requireInRange("load", setting.load, { min: 0, max: 1, unit: "", source });
  requireInRange("noiseDbm", setting.noiseDbm, { min: -160, max: -60, unit: "dBm", source });
  const noiseMw = 10 ** (setting.noiseDbm / 10);
  const sinrDb = new Float32Array(layer.bestDbm.length);
  for (let cell = 0; cell < sinrDb.length; cell++) {
    const level = layer.bestDbm[cell]!;
    if (level === -Infinity) {
      sinrDb[cell] = Number.NaN;
      continue;
    }
    const othersMw = layer.totalMw[cell]! - quantisedPowerMw(level);
    sinrDb[cell] = level - 10 * Math.log10(setting.load * othersMw + noiseMw);
  }
  return sinrDb;
}

const probabilityReach = 6;
const probabilityEntries = 1024;
/** P(standard normal > -z) at z = -6..6: linear between entries within 2e-6. */
const probabilityTable = Float64Array.from({ length: 2 * probabilityReach * probabilityEntries + 1 }, (_, i) => {
  return 0.5 * erfc(-(i / probabilityEntries - probabilityReach) / Math.SQRT2);
});

/**
 * Probability that a place within the cell is covered, 1/2 erfc((threshold - level) / (sigma sqrt 2)); 0 where the
 * level is -Infinity (no server), NaN where it is NaN (unknown). sigmaDb 0.1 to 30 dB. Error below 1e-5.
 */
export function coverageProbability(levelDbm: Float32Array, thresholdDbm: number, sigmaDb: number): Float32Array {
  requireInRange("sigmaDb", sigmaDb, { min: 0.1, max: 30, unit: "dB", source: "the coverage engine" });
  const probability = new Float32Array(levelDbm.length);
  const last = probabilityTable.length - 1;
  for (let cell = 0; cell < probability.length; cell++) {
    const at = ((levelDbm[cell]! - thresholdDbm) / sigmaDb + probabilityReach) * probabilityEntries;
    if (Number.isNaN(at)) probability[cell] = Number.NaN;
    else if (at <= 0) probability[cell] = 0;
    else if (at >= last) probability[cell] = 1;
    else {
      const entry = at | 0;
      const here = probabilityTable[entry]!;
      probability[cell] = here + (probabilityTable[entry + 1]! - here) * (at - entry);
    }
  }
  return probability;
}

/** The results of one technology of an operator over its bands. */
export interface TechnologyResult {
  bestDbm: Float32Array;
  bestSector: Int32Array;
  secondDbm: Float32Array;
  /** SINR on the band of the best server. */
  sinrDb: Float32Array;
}

/** Joins the bands of a technology: the strongest sector of any band serves; ties go to the lower sector number. */
export function joinBands(bands: readonly { layer: CoverageLayer; sinrDb: Float32Array }[]): TechnologyResult {
  const first = bands[0];
  if (!first) throw new RangeError("a technology has 0 bands; at least 1 is needed");
  const bestDbm = Float32Array.from(first.layer.bestDbm);
  const secondDbm = Float32Array.from(first.layer.secondDbm);
  const bestSector = Int32Array.from(first.layer.bestSector);
  const sinrDb = Float32Array.from(first.sinrDb);
  for (const { layer, sinrDb: bandSinrDb } of bands.slice(1)) {
    for (let cell = 0; cell < bestDbm.length; cell++) {
      const level = layer.bestDbm[cell]!;
      const best = bestDbm[cell]!;
      if (level === -Infinity) continue;
      if (level > best || (level === best && layer.bestSector[cell]! < bestSector[cell]!)) {
        secondDbm[cell] = Math.max(best, layer.secondDbm[cell]!);
        bestDbm[cell] = level;
        bestSector[cell] = layer.bestSector[cell]!;
        sinrDb[cell] = bandSinrDb[cell]!;
      } else secondDbm[cell] = Math.max(secondDbm[cell]!, level);
    }
  }
  return { bestDbm, bestSector, secondDbm, sinrDb };
}
