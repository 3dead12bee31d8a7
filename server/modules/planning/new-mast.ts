import {
  type Cost,
  type CostItem,
  NEW_MAST_COST,
  NEW_MAST_METRE_COST,
  NEW_MAST_PRICED_HEIGHT_M,
  STATION_COST,
  sumCosts,
} from "../../planning-case/costs.ts";
import { backhaulOf, bestGround } from "../../planning-case/new-mast-place.ts";
import { hamletsReached, judgeLevel, placeOf, predictHamlet } from "../../planning-case/prediction.ts";
import type { Place } from "../../radio/coverage/terrain-profile.ts";
import { gainOf, peopleOf } from "./gains.ts";
import { blankOption, costFields, predictedFields } from "./option.ts";
import type { Reason, ServingOption } from "./planning.schemas.ts";
import { neighboursOf, type PlanningCase, stationAt } from "./planning-case.ts";

/** Investment in a new mast for `operators`: mast, a station each, the way to the network. */
function newMastInvestment(asked: PlanningCase, operators: number): Cost {
  const items: CostItem[] = [
    { code: NEW_MAST_COST, quantity: 1 },
    { code: NEW_MAST_METRE_COST, quantity: asked.setting.newMastHeightM - NEW_MAST_PRICED_HEIGHT_M },
    { code: STATION_COST[asked.technology], quantity: operators },
  ];
  const building = sumCosts(asked.costs, items);
  const backhaul = backhaulOf(asked.costs, asked.fibreDistanceM);
  const isKnown = building.amountVnd !== null && backhaul.amountVnd !== null;
  return {
    amountVnd: isKnown ? building.amountVnd + backhaul.amountVnd : null,
    reasons: [...backhaul.reasons, ...building.reasons],
  };
}

/** A new mast at one place, judged by itself. */
function judgePlace(asked: PlanningCase, place: Place): ServingOption {
  const { setting, requirement, technology, hamlet, lacking } = asked;
  const antennaHeightM = Math.max(setting.newMastHeightM - (lacking.length - 0.5) * setting.tenantRoomM, 1);
  const { links, distanceM, azimuthDeg } = stationAt(asked, place, antennaHeightM);
  const prediction = predictHamlet(links, hamlet, requirement);
  const level = judgeLevel(prediction, requirement);
  const others = hamletsReached(links, neighboursOf(asked, place), requirement);
  const served = { technology, hamlet, prediction, others };
  const gains = lacking.map((operator) => gainOf(operator, served));
  const people = peopleOf(gains, served);
  const investment = newMastInvestment(asked, lacking.length);
  const rejection = level.rejection === undefined ? [] : [level.rejection];
  return {
    ...blankOption("new-mast"),
    verdict: level.rejection === undefined ? "feasible" : "rejected",
    center: [place.longitudeDeg, place.latitudeDeg],
    distanceM,
    azimuthDeg,
    antennaHeightM,
    ...predictedFields(prediction),
    gains,
    peopleGained: people.peopleGained,
    ...costFields(gains, investment.amountVnd, null, setting),
    reasons: [
      ...rejection,
      ...level.flags,
      ...people.reasons,
      ...investment.reasons,
      { code: "running-cost-unknown", parameters: {} },
    ],
  };
}

function peopleAndOperators(option: ServingOption): number {
  return option.gains.reduce((sum, gain) => sum + (gain.peopleGained ?? gain.otherHamlets), 0);
}

/** The better of two places: the one that serves, then the one that more people gain from, then the stronger level. */
function isBetter(a: ServingOption, b: ServingOption): boolean {
  if (a.verdict !== b.verdict) return a.verdict === "feasible";
  const people = peopleAndOperators(a) - peopleAndOperators(b);
  if (people !== 0) return people > 0;
  return (a.rsrpDbm ?? Number.NEGATIVE_INFINITY) > (b.rsrpDbm ?? Number.NEGATIVE_INFINITY);
}

/**
 * A new mast for all operators that lack the service: at the hamlet's centre or on the best ground near it. Before any
 * new mast come the existing ones: it is rejected where `feasible` masts together serve every operator.
 */
export function judgeNewMast(asked: PlanningCase, feasible: readonly ServingOption[]): ServingOption {
  const centre = placeOf(asked.hamlet);
  let option = judgePlace(asked, centre);
  if (asked.terrain !== undefined) {
    const { place, groundM } = bestGround(asked.terrain, centre, asked.setting.newMastSearchM);
    const onGround = place === centre ? undefined : judgePlace(asked, place);
    if (onGround !== undefined && isBetter(onGround, option)) {
      const parameters = { movedM: onGround.distanceM, groundM };
      option = { ...onGround, reasons: [...onGround.reasons, { code: "best-ground", parameters }] };
    }
  }
  const best = feasible.reduce<ServingOption | undefined>(
    (most, each) => (most === undefined || each.gains.length > most.gains.length ? each : most),
    undefined,
  );
  if (best === undefined) return option;
  const served = new Set(feasible.flatMap((each) => each.gains.map((gain) => gain.organisationId)));
  const left = asked.lacking.filter((operator) => !served.has(operator.organisationId));
  const parameters = { siteCode: best.siteCode, operators: served.size, lacking: asked.lacking.length };
  if (left.length > 0) {
    const reason: Reason = { code: "existing-mast-serves-some", parameters };
    return { ...option, reasons: [reason, ...option.reasons] };
  }
  const reason: Reason = { code: "existing-mast-suffices", parameters };
  return { ...option, verdict: "rejected", reasons: [reason, ...option.reasons] };
}
