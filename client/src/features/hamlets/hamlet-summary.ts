import type { CoverageParameters } from "../../../../server/modules/coverage/coverage.schemas.ts";
import type { HamletFixed, HamletMobile, Verdict } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { inverseNormal } from "../../../../server/radio/normal-distribution.ts";
import type { Technology } from "../../../../server/schemas.ts";

/** Technologies that count as mobile broadband. */
const BROADBAND: readonly Technology[] = ["4G", "5G"];

/** One source's word about any of the operators: yes where one serves, no where one is known not to, else unknown. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("yes")) return "yes";
  return verdicts.includes("no") ? "no" : "unknown";
}

export interface Sources {
  readonly modelled: Verdict;
  readonly reported: Verdict;
  readonly measured: Verdict;
}

/** Mobile broadband from any operator, by each of the three sources, which are not mixed. */
export function broadbandBySource(mobile: readonly HamletMobile[]): Sources {
  const broadband = mobile.filter(({ technology }) => BROADBAND.includes(technology));
  return {
    modelled: anyOf(broadband.map(({ modelled }) => modelled)),
    reported: anyOf(broadband.map(({ reported }) => reported)),
    measured: anyOf(broadband.map(({ measured }) => measured)),
  };
}

export function ftthBySource(fixed: readonly HamletFixed[]): Omit<Sources, "measured"> {
  return {
    modelled: anyOf(fixed.map(({ modelled }) => modelled)),
    reported: anyOf(fixed.map(({ reported }) => reported)),
  };
}

/** Technologies of which anything is known here, the newest first; the one to begin with is 4G where there is any. */
export function technologiesOf(mobile: readonly HamletMobile[]): Technology[] {
  return [...new Set(mobile.map(({ technology }) => technology))].toSorted().toReversed();
}

/** Levels outside are drawn at the ends. The weaker end lies under every usable level, the stronger beside a mast. */
const WEAKEST_DBM = -135;
const STRONGEST_DBM = -65;

/** Where a level lies along the bar, 0 to 1. */
export function alongBar(levelDbm: number): number {
  return Math.min(Math.max((levelDbm - WEAKEST_DBM) / (STRONGEST_DBM - WEAKEST_DBM), 0), 1);
}

/** What a place's median level must reach, dBm: the threshold, and more so that it is met with the asked probability. */
export interface RequiredLevel {
  readonly thresholdDbm: number;
  readonly requiredDbm: number;
  /** 0 to 1. */
  readonly probability: number;
}

/** The requirement of a coverage run for one technology; null where the run names none. */
export function requiredLevel(parameters: CoverageParameters, technology: Technology): RequiredLevel | null {
  const thresholdDbm = parameters.thresholdDbm[technology];
  if (thresholdDbm === undefined) return null;
  const { probability, calibration } = parameters;
  const sigmaDb = calibration?.sigmaDb[technology] ?? parameters.sigmaDb;
  return { thresholdDbm, requiredDbm: thresholdDbm + sigmaDb * inverseNormal(probability), probability };
}
