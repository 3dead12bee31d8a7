import { costPerPersonVnd } from "./gains.ts";
import type { PlanningSetting, ServingOption } from "./planning.schemas.ts";
import type { HamletPrediction } from "./prediction.ts";

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
  const { lineOfSight = null, fresnelClearance = null } = centre.report ?? {};
  return { rsrpDbm, servedShare, lineOfSight, fresnelClearance };
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
