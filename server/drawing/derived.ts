import { type Carrier, occupiedBandwidthMhz } from "../radio/carrier.ts";
import { inverseNormal } from "../radio/normal-distribution.ts";
import { type BuildingClass, buildingEntryLossDb } from "../radio/p2109.ts";
import { coverageProbability, DEFAULT_REQUIREMENTS } from "../radio/service.ts";
import { LINK_CURVES, spectralEfficiencyBpsHz } from "../radio/throughput.ts";
import type { Technology } from "../schemas.ts";

/** What can be painted: what was computed, and what follows from it in every cell by one formula. */
export type Quantity = "rsrp" | "sinr" | "operators";
export type ShownQuantity = Quantity | "covered" | "indoor" | "throughput";

/** The computed raster behind each. */
export const STORED: Record<ShownQuantity, Quantity> = {
  rsrp: "rsrp",
  covered: "rsrp",
  indoor: "rsrp",
  sinr: "sinr",
  throughput: "sinr",
  operators: "operators",
};

/** What the formulas assume; the user chooses, the legend says it. */
export interface Assumptions {
  readonly building: BuildingClass;
  /** null: the widest carrier of the technology. */
  readonly bandwidthMhz: number | null;
}

/** How a shown value follows from the computed one and back; both rise together. */
export interface Derivation {
  fromStored(value: number): number;
  toStored(value: number): number;
  /** The greatest value that can be shown; Infinity where there is none. */
  readonly most: number;
}

const UNCHANGED: Derivation = {
  fromStored: (value) => value,
  toStored: (value) => value,
  most: Number.POSITIVE_INFINITY,
};

export const BANDWIDTHS_MHZ: Partial<Record<Technology, readonly number[]>> = {
  "4G": [5, 10, 15, 20],
  "5G": [20, 40, 60, 80, 100],
};
/** Downlink share of a TDD frame that is assumed for 5G. */
export const NR_TIME_SHARE = 0.75;

/** The wanted carrier where the technology has such a one, else its widest. */
export function bandwidthOf(technology: Technology, { bandwidthMhz }: Assumptions): number {
  const known = BANDWIDTHS_MHZ[technology] ?? [];
  return known.find((each) => each === bandwidthMhz) ?? known.at(-1) ?? 5;
}

/** Median building entry loss of the technology's highest band, the one that enters worst, dB. [P.2109-1] */
export function entryLossDb(building: BuildingClass, bandsMhz: readonly number[]): number {
  return buildingEntryLossDb({ building, frequencyGhz: Math.max(...bandsMhz, 700) / 1000 });
}

/** Mbit/s of a lone user in one spatial layer by the truncated Shannon curve, and its inverse. [TR 36.942, A.1] */
function throughput(technology: Technology, assumptions: Assumptions): Derivation {
  const bandwidthMhz = bandwidthOf(technology, assumptions);
  const isNr = technology === "5G";
  const carrier: Carrier = isNr
    ? { technology: "NR", bandwidthMhz, subcarrierSpacingKhz: 30 }
    : { technology: "LTE", bandwidthMhz };
  const curve = LINK_CURVES[isNr ? "NR downlink" : "LTE downlink"];
  const perBpsHz = occupiedBandwidthMhz(carrier) * (isNr ? NR_TIME_SHARE : 1);
  const most = perBpsHz * curve.maximumBpsHz;
  return {
    most,
    fromStored: (sinrDb) => perBpsHz * spectralEfficiencyBpsHz(sinrDb, curve),
    toStored: (mbps) =>
      mbps <= 0 ? curve.minimumSinrDb : 10 * Math.log10(2 ** (Math.min(mbps, most) / perBpsHz / curve.attenuation) - 1),
  };
}

/** Probabilities are shown within these, percent: a normal distribution never comes to the ends. */
const SHOWN_PERCENT = { least: 0.1, most: 99.9 } as const;

/**
 * Probability, percent, that a place with this median level lies above the threshold, and its inverse: exactly what a run's
 * verdicts rest on, as they depend on level, threshold and sigma alone.
 */
function covered({ thresholdDbm, sigmaDb }: CoveredRule): Derivation {
  const spreadDb = Math.max(sigmaDb, 1e-3);
  return {
    most: 100,
    fromStored: (dbm) => 100 * coverageProbability(dbm, thresholdDbm, spreadDb),
    toStored: (percent) => {
      const share = Math.min(Math.max(percent, SHOWN_PERCENT.least), SHOWN_PERCENT.most) / 100;
      return thresholdDbm + spreadDb * inverseNormal(share);
    },
  };
}

/** When a level counts as service, and how far the model errs. */
export interface CoveredRule {
  readonly thresholdDbm: number;
  readonly sigmaDb: number;
}

export interface DerivedFrom {
  readonly technology: Technology;
  readonly assumptions: Assumptions;
  /** Frequencies that the raster may hold, MHz. */
  readonly bandsMhz: readonly number[];
  /** Of the run; the suggested requirement where it says nothing. */
  readonly rule?: CoveredRule | undefined;
}

const SUGGESTED: CoveredRule = {
  thresholdDbm: DEFAULT_REQUIREMENTS.LTE.thresholdRsrpDbm,
  sigmaDb: DEFAULT_REQUIREMENTS.LTE.sigmaDb,
};

export function derivationOf(quantity: ShownQuantity, from: DerivedFrom): Derivation {
  if (quantity === "throughput") return throughput(from.technology, from.assumptions);
  if (quantity === "covered") return covered(from.rule ?? SUGGESTED);
  if (quantity !== "indoor") return UNCHANGED;
  const lossDb = entryLossDb(from.assumptions.building, from.bandsMhz);
  return { fromStored: (dbm) => dbm - lossDb, toStored: (dbm) => dbm + lossDb, most: Number.POSITIVE_INFINITY };
}
