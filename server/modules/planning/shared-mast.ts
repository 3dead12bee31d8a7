import { type Cost, RENT_COST, STATION_COST, sumCosts } from "./costs.ts";
import { byPeopleGained, costPerPersonVnd, gainOf, type Operator, peopleOf } from "./gains.ts";
import { antennaHeightM, type Mast, type MastRoom, roomOnMast } from "./mast-room.ts";
import type { OperatorGain, Reason, ServingOption } from "./planning.schemas.ts";
import { neighboursOf, type PlanningCase, stationAt } from "./planning-case.ts";
import { hamletsReached, judgeLevel, placeOf, predictHamlet } from "./prediction.ts";

/** What is known of a mast before anything is computed. */
function blankOption(mast: Mast): ServingOption {
  return {
    kind: "existing-mast",
    verdict: "rejected",
    siteId: mast.id,
    siteCode: mast.code,
    ownerName: mast.ownerName,
    center: [mast.lon, mast.lat],
    distanceM: mast.distanceM,
    azimuthDeg: null,
    antennaHeightM: null,
    freeHeightM: mast.freeHeightM,
    freeLoadKg: mast.freeLoadKg,
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

/** Operators that could be added: those without the technology on this mast, split by whether they need room of their own. */
function candidatesOn(mast: Mast, lacking: readonly Operator[]) {
  const absent = lacking.filter((operator) => !mast.onAir.includes(operator.organisationId));
  const isTenant = (operator: Operator) => mast.tenants.includes(operator.organisationId);
  const newcomers = absent.filter((operator) => !isTenant(operator));
  return { absent, isTenant, newcomers };
}

/** Rent of the operators that do not own the mast and pay no rent there yet. */
function rentOf(mast: Mast, gains: readonly OperatorGain[], asked: PlanningCase): Cost {
  const paying = gains.filter(
    ({ organisationId }) => organisationId !== mast.ownerOrganisationId && !mast.tenants.includes(organisationId),
  ).length;
  if (paying === 0) return { amountVnd: 0, reasons: [] };
  if (mast.rentVndPerMonth !== null) {
    const parameters = { vndPerMonth: mast.rentVndPerMonth, operators: paying };
    return { amountVnd: mast.rentVndPerMonth * paying, reasons: [{ code: "rent-from-contract", parameters }] };
  }
  const rent = sumCosts(asked.costs, [{ code: RENT_COST, quantity: paying }]);
  if (rent.amountVnd === null) return rent;
  const parameters = { vndPerMonth: rent.amountVnd / paying, operators: paying };
  return { amountVnd: rent.amountVnd, reasons: [{ code: "rent-from-catalogue", parameters }] };
}

/** The operators that take the room, those with most people first; tenants that swap antennas need none. */
function takeRoom(
  gains: readonly OperatorGain[],
  room: MastRoom,
  needsRoom: (gain: OperatorGain) => boolean,
): { taken: OperatorGain[]; reasons: Reason[] } {
  let left = room.fits;
  const taken = gains.toSorted(byPeopleGained).filter((gain) => !needsRoom(gain) || left-- >= 1);
  const parameters = { operators: taken.length, lacking: gains.length };
  return { taken, reasons: taken.length < gains.length ? [{ code: "room-for-some", parameters }] : [] };
}

/**
 * Judges one existing mast as a way to serve the hamlet. A rejected mast keeps every reason, the decisive one first: what
 * no work on the mast could change (terrain, distance) stands before what it could (room, load).
 */
export function judgeMast(mast: Mast, asked: PlanningCase): ServingOption {
  const option = blankOption(mast);
  if (mast.status !== "existing") {
    return { ...option, reasons: [{ code: "not-existing", parameters: { status: mast.status } }] };
  }
  const { absent, isTenant, newcomers } = candidatesOn(mast, asked.lacking);
  if (absent.length === 0) {
    return { ...option, reasons: [{ code: "already-on-mast", parameters: { operators: asked.lacking.length } }] };
  }
  const room = roomOnMast(mast, asked.setting);
  const heightM = antennaHeightM(mast, Math.min(newcomers.length, Math.max(room.fits, 1)), asked.setting);
  const { links, azimuthDeg } = stationAt(asked, placeOf(mast), heightM);
  const prediction = predictHamlet(links, asked.hamlet, asked.requirement);
  const level = judgeLevel(prediction, asked.requirement);
  const predicted = {
    ...option,
    azimuthDeg,
    antennaHeightM: heightM,
    rsrpDbm: prediction.rsrpDbm,
    servedShare: prediction.servedShare,
    lineOfSight: prediction.centre.report?.lineOfSight ?? null,
    fresnelClearance: prediction.centre.report?.fresnelClearance ?? null,
  };
  const isFull = newcomers.length === absent.length && room.rejections.length > 0;
  if (level.rejection !== undefined || isFull) {
    const rejections = [...(level.rejection === undefined ? [] : [level.rejection]), ...room.rejections];
    return { ...predicted, reasons: [...rejections, ...room.flags, ...level.flags] };
  }
  const others = hamletsReached(links, neighboursOf(asked, placeOf(mast)), asked.requirement);
  const served = { technology: asked.technology, hamlet: asked.hamlet, prediction, others };
  const gains = absent.map((operator) => gainOf(operator, served));
  const { taken, reasons } = takeRoom(gains, room, ({ organisationId }) =>
    newcomers.some((operator) => operator.organisationId === organisationId),
  );
  const people = peopleOf(taken, served);
  const investment = sumCosts(asked.costs, [{ code: STATION_COST[asked.technology], quantity: taken.length }]);
  const rent = rentOf(mast, taken, asked);
  const tenants = absent.filter(isTenant).length;
  const tenantReasons: Reason[] = tenants > 0 ? [{ code: "tenant-already", parameters: { operators: tenants } }] : [];
  const money = { investmentVnd: investment.amountVnd, monthlyVnd: rent.amountVnd };
  return {
    ...predicted,
    verdict: "feasible",
    gains: taken,
    peopleGained: people.peopleGained,
    ...money,
    costPerPersonVnd: costPerPersonVnd({ ...money, gains: taken }, asked.setting.rentMonths),
    reasons: [
      ...level.flags,
      ...reasons,
      ...tenantReasons,
      ...room.flags,
      ...people.reasons,
      ...rent.reasons,
      ...investment.reasons,
    ],
  };
}
