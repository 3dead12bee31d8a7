import { type AppliedCalibration, modelSigmaDb } from "../radio/calibration/calibration.ts";
import { inverseNormal } from "../radio/normal-distribution.ts";
import { DEFAULT_RECEIVER_HEIGHT_M, DEFAULT_REQUIREMENTS, DEFAULT_SERVED_SHARE } from "../radio/service.ts";

/** Technologies that can still be asked for: 2G is closed. */
export type PlannedTechnology = "3G" | "4G" | "5G";

/** When a place, and when a hamlet, counts as served. */
export interface Requirement {
  readonly thresholdDbm: number;
  /** The median level from which the threshold is met with the required probability. */
  readonly requiredDbm: number;
  /** Share of the hamlet's places at the required level that makes it served. */
  readonly servedShare: number;
  readonly receiverHeightM: number;
}

interface StoredParameters {
  readonly thresholdDbm?: Partial<Record<PlannedTechnology, number>>;
  readonly probability?: number;
  readonly sigmaDb?: number;
  readonly calibration?: Pick<AppliedCalibration, "sigmaDb">;
  readonly servedShare?: number;
  readonly receiverHeightM?: number;
}

const { WCDMA, LTE, NR } = DEFAULT_REQUIREMENTS;
const DEFAULT_THRESHOLD_DBM: Readonly<Record<PlannedTechnology, number>> = {
  "3G": WCDMA.thresholdRsrpDbm,
  "4G": LTE.thresholdRsrpDbm,
  "5G": NR.thresholdRsrpDbm,
};

/** The requirement of a technology from the parameters of a coverage run, or of the setting "coverage"; suggestions where they say nothing. */
export function requirementOf(technology: PlannedTechnology, stored: unknown): Requirement {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as StoredParameters;
  const thresholdDbm = given.thresholdDbm?.[technology] ?? DEFAULT_THRESHOLD_DBM[technology];
  const probability = given.probability ?? LTE.probability;
  const sigmaDb = modelSigmaDb({ ...given, sigmaDb: given.sigmaDb ?? LTE.sigmaDb }, technology);
  return {
    thresholdDbm,
    requiredDbm: thresholdDbm + sigmaDb * inverseNormal(probability),
    servedShare: given.servedShare ?? DEFAULT_SERVED_SHARE,
    receiverHeightM: given.receiverHeightM ?? DEFAULT_RECEIVER_HEIGHT_M,
  };
}
