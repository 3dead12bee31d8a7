import { Type } from "typebox";
import { Value } from "typebox/value";
import { DEFAULT_RECEIVER_HEIGHT_M, DEFAULT_REQUIREMENTS, DEFAULT_SERVED_SHARE } from "../../radio/service.ts";
import { CoverageParameters } from "./coverage.schemas.ts";

/**
 * What a province decides in the setting "coverage"; these are the suggestions until it does.
 * 2G is closed and never counts; its threshold is kept for old measurements.
 */
export const DEFAULT_PARAMETERS: CoverageParameters = {
  thresholdDbm: {
    "2G": -95,
    "3G": DEFAULT_REQUIREMENTS.WCDMA.thresholdRsrpDbm,
    "4G": DEFAULT_REQUIREMENTS.LTE.thresholdRsrpDbm,
    "5G": DEFAULT_REQUIREMENTS.NR.thresholdRsrpDbm,
  },
  probability: DEFAULT_REQUIREMENTS.LTE.probability,
  sigmaDb: DEFAULT_REQUIREMENTS.LTE.sigmaDb,
  servedShare: DEFAULT_SERVED_SHARE,
  receiverHeightM: DEFAULT_RECEIVER_HEIGHT_M,
  radiusKm: 10,
  loadShare: 0.5,
};

/** The stored setting over the suggestions. Throws where the setting does not fit. */
export function parametersOf(setting: unknown): CoverageParameters {
  const given = typeof setting === "object" && setting !== null ? setting : {};
  const merged = { ...DEFAULT_PARAMETERS, ...given };
  const [first] = Value.Errors(CoverageParameters, merged);
  if (first !== undefined) throw new RangeError(`setting "coverage"${first.instancePath}: ${first.message}`);
  return merged as CoverageParameters;
}

/** The setting "ftth". */
export const FtthSetting = Type.Object({ distanceM: Type.Number({ minimum: 50, maximum: 20_000 }) });

/** Metres along the road within which an access point counts as serving a hamlet, where the setting "ftth" says nothing. */
export const DEFAULT_FTTH_DISTANCE_M = 2_000;
