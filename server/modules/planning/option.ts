import type { HamletPrediction } from "../../planning-case/prediction.ts";
import { costPerPersonVnd } from "./gains.ts";
import type { PlanningSetting, Reason, ServingOption } from "./planning.schemas.ts";

/** An option of which nothing is known yet: rejected until something speaks for it. */
export function blankOption(kind: ServingOption["kind"]): ServingOption {
  return {
    kind,
    verdict: "rejected",
    siteId: null,
    siteCode: null,
    ownerName: null,
    center: null,
    distanceM: null,
    azimuthDeg: null,
    antennaHeightM: null,
    freeHeightM: null,
    freeLoadKg: null,
    rsrpDbm: null,
    servedShare: null,
    lineOfSight: null,
    fresnelClearance: null,
    gains: [],
    peopleGained: null,
    investmentVnd: null,
    monthlyVnd: null,
    costPerPersonVnd: null,
    reasons: [],
  };
}

/** What a prediction says of an option. */
export function predictedFields({ rsrpDbm, servedShare, centre }: HamletPrediction) {
  if (centre.report !== undefined) {
    const { lineOfSight, fresnelClearance } = centre.report;
    return { rsrpDbm, servedShare, lineOfSight, fresnelClearance };
  }
  // On known terrain a path lacks only where the mast stands in the place itself.
  return { rsrpDbm, servedShare, lineOfSight: centre.onTerrain ? true : null, fresnelClearance: null };
}

/** An option's costs with what they come to per person. */
export function costFields(
  gains: ServingOption["gains"],
  investmentVnd: number | null,
  monthlyVnd: number | null,
  { rentMonths }: Pick<PlanningSetting, "rentMonths">,
) {
  const money = { investmentVnd, monthlyVnd };
  return { ...money, costPerPersonVnd: costPerPersonVnd({ ...money, gains }, rentMonths) };
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function roundOrNull(value: number | null, digits: number): number | null {
  return value === null ? null : round(value, digits);
}

/** The option in figures that a person can use: metres, tenths of a decibel, whole dong. */
export function roundOption(option: ServingOption): ServingOption {
  return {
    ...option,
    distanceM: roundOrNull(option.distanceM, 0),
    azimuthDeg: roundOrNull(option.azimuthDeg, 1),
    antennaHeightM: roundOrNull(option.antennaHeightM, 1),
    rsrpDbm: roundOrNull(option.rsrpDbm, 1),
    servedShare: roundOrNull(option.servedShare, 3),
    fresnelClearance: roundOrNull(option.fresnelClearance, 2),
    gains: option.gains.map((gain) => ({ ...gain, rsrpDbm: roundOrNull(gain.rsrpDbm, 1) })),
    investmentVnd: roundOrNull(option.investmentVnd, 0),
    monthlyVnd: roundOrNull(option.monthlyVnd, 0),
    costPerPersonVnd: roundOrNull(option.costPerPersonVnd, 0),
    reasons: option.reasons.map(({ code, parameters }) => ({ code, parameters: roundParameters(parameters) })),
  };
}

function roundParameters(parameters: Reason["parameters"]): Reason["parameters"] {
  const entries = Object.entries(parameters);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "number" ? round(value, 2) : value]),
  );
}
