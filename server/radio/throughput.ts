import { type Carrier, occupiedBandwidthMhz, SUBCARRIERS_PER_BLOCK } from "./carrier.ts";
import { requireInRange } from "./valid-range.ts";

/** dBm to milliwatts. */
export function dbmToMilliwatts(levelDbm: number): number {
  return 10 ** (levelDbm / 10);
}

/** Levels, all per resource element, from which the SINR of one place follows. */
export interface SinrInput {
  readonly servingDbm: number;
  /** RSRP of the other cells on the same carrier, dBm. */
  readonly interferersDbm: ArrayLike<number>;
  /** Share of their resource elements that carry something, 0..1. */
  readonly load: number;
  /** Noise in one resource element, dBm. */
  readonly noiseDbm: number;
}

function sumOfOthersMw(interferersDbm: ArrayLike<number>): number {
  let sumMw = 0;
  for (let i = 0; i < interferersDbm.length; i++) sumMw += dbmToMilliwatts(interferersDbm[i]!);
  return sumMw;
}

function requireLoad(load: number): void {
  requireInRange("load", load, { min: 0, max: 1, unit: "", source: "a cell load" });
}

/** SINR in dB at a cell load: S / (load * sum of the others + noise). Throws OutOfRangeError for a load outside 0..1. */
export function sinrDb(input: SinrInput): number {
  requireLoad(input.load);
  const interferenceMw = input.load * sumOfOthersMw(input.interferersDbm);
  return sinrFromSumDb(input.servingDbm, interferenceMw, dbmToMilliwatts(input.noiseDbm));
}

/** The same for a raster that keeps the sum of the loaded interference, mW; no checks. */
export function sinrFromSumDb(servingDbm: number, interferenceMw: number, noiseMw: number): number {
  return servingDbm - 10 * Math.log10(interferenceMw + noiseMw);
}

/** Elements of a block that carry reference signals in the symbols over which RSSI is measured, whatever the load. */
const REFERENCE_ELEMENTS = 2;

/**
 * LTE's RSRQ in dB: RSRP over the power of one resource block in the symbols with reference signals, where two of twelve
 * elements are always sent and the others by load. -3 dB alone and idle, -10.8 dB alone and full. Source: [TS 36.214, 5.1.3].
 */
export function rsrqDb(input: SinrInput): number {
  requireLoad(input.load);
  const sentElements = REFERENCE_ELEMENTS + (SUBCARRIERS_PER_BLOCK - REFERENCE_ELEMENTS) * input.load;
  const signalsMw = dbmToMilliwatts(input.servingDbm) + sumOfOthersMw(input.interferersDbm);
  const blockMw = sentElements * signalsMw + SUBCARRIERS_PER_BLOCK * dbmToMilliwatts(input.noiseDbm);
  return input.servingDbm - 10 * Math.log10(blockMw);
}

/** How a link turns SINR into bits: an attenuated Shannon bound with a floor and a ceiling. */
export interface LinkCurve {
  /** Share of the Shannon bound that the implementation reaches. */
  readonly attenuation: number;
  /** Below this nothing is decoded, dB. */
  readonly minimumSinrDb: number;
  /** Ceiling of the best modulation and code, bit/s/Hz in one layer. */
  readonly maximumBpsHz: number;
}

/**
 * Curves of one spatial layer: [TR 36.942, A.1]; the ceilings of NR are rate 948/1024 in 256QAM down and 64QAM up
 * [TS 38.214, Tables 5.1.3.1-2 and 5.1.3.1-1].
 */
export const LINK_CURVES = {
  "LTE downlink": { attenuation: 0.6, minimumSinrDb: -10, maximumBpsHz: 4.4 },
  "LTE uplink": { attenuation: 0.4, minimumSinrDb: -10, maximumBpsHz: 2 },
  "NR downlink": { attenuation: 0.6, minimumSinrDb: -10, maximumBpsHz: 7.4063 },
  "NR uplink": { attenuation: 0.4, minimumSinrDb: -10, maximumBpsHz: 5.5547 },
} as const satisfies Record<string, LinkCurve>;

/** Spectral efficiency of one layer, bit/s/Hz: truncated Shannon; 0 below the floor, NaN for an unknown SINR. */
export function spectralEfficiencyBpsHz(sinr: number, curve: LinkCurve): number {
  if (sinr < curve.minimumSinrDb) return 0;
  return Math.min(curve.attenuation * Math.log2(1 + 10 ** (sinr / 10)), curve.maximumBpsHz);
}

/** What one user gets of a carrier. */
export interface ThroughputQuestion {
  readonly carrier: Carrier;
  readonly curve: LinkCurve;
  /** Spatial layers, 1..8; 1 where not given. */
  readonly layers?: number;
  /** Share of time in this direction (TDD), above 0 to 1; 1 where not given (FDD). */
  readonly timeShare?: number;
}

/** Peak throughput of a lone user at an SINR (dB), Mbit/s over the occupied bandwidth. Throws OutOfRangeError or UnknownCarrierError. */
export function throughputMbps(sinr: number, question: ThroughputQuestion): number {
  const { carrier, curve, layers = 1, timeShare = 1 } = question;
  requireInRange("layers", layers, { min: 1, max: 8, unit: "", source: "a carrier" });
  requireInRange("timeShare", timeShare, { min: 0.01, max: 1, unit: "", source: "a carrier" });
  return occupiedBandwidthMhz(carrier) * layers * timeShare * spectralEfficiencyBpsHz(sinr, curve);
}
