import { createCoverageProbability } from "../service.ts";
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

/**
 * Probability that a place within the cell is covered, cell by cell (service.ts): 0 where the level is -Infinity (no
 * server), NaN where it is NaN (unknown). sigmaDb 0 to 20 dB.
 */
export function layerProbability(levelDbm: Float32Array, thresholdDbm: number, sigmaDb: number): Float32Array {
  const probabilityOf = createCoverageProbability(thresholdDbm, sigmaDb);
  const probability = new Float32Array(levelDbm.length);
  for (let cell = 0; cell < probability.length; cell++) probability[cell] = probabilityOf(levelDbm[cell]!);
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
