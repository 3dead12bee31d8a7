import { type Cost, RENT_COST, STATION_COST, sumCosts } from "../../planning-case/costs.ts";
import { antennaHeightM, type Mast, type MastRoom, roomOnMast } from "../../planning-case/mast-room.ts";
import { hamletsReached, judgeLevel, placeOf, predictHamlet } from "../../planning-case/prediction.ts";
import { byPeopleGained, gainOf, type Operator, peopleOf, type Served } from "./gains.ts";
import { blankOption, costFields, predictedFields } from "./option.ts";
import type { OperatorGain, Reason, ReasonCode, ServingOption } from "./planning.schemas.ts";
import { neighboursOf, type PlanningCase, stationAt } from "./planning-case.ts";

/** What everybody knows of a mast before anything is computed. */
function optionOn(mast: Mast): ServingOption {
  return {
    ...blankOption("existing-mast"),
    siteId: mast.id,
    siteCode: mast.code,
    ownerName: mast.ownerName,
    center: [mast.lon, mast.lat],
    distanceM: mast.distanceM,
    freeHeightM: mast.freeHeightM,
    freeLoadKg: mast.freeLoadKg,
  };
}

/** Operators that could be added: those without the technology on this mast, and which of them need room of their own. */
function candidatesOn(mast: Mast, lacking: readonly Operator[]): { absent: Operator[]; newcomers: Operator[] } {
  const absent = lacking.filter((operator) => !mast.onAir.includes(operator.organisationId));
  return { absent, newcomers: absent.filter((operator) => !mast.tenants.includes(operator.organisationId)) };
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
  newcomers: readonly Operator[],
): { taken: OperatorGain[]; reasons: Reason[] } {
  const needRoom = new Set(newcomers.map((operator) => operator.organisationId));
  let left = room.fits;
  const taken = gains.toSorted(byPeopleGained).filter((gain) => !needRoom.has(gain.organisationId) || left-- >= 1);
  const tenants = taken.filter((gain) => !needRoom.has(gain.organisationId)).length;
  const reasons: Reason[] = [];
  if (taken.length < gains.length) {
    reasons.push({ code: "room-for-some", parameters: { operators: taken.length, lacking: gains.length } });
  }
  if (tenants > 0) reasons.push({ code: "tenant-already", parameters: { operators: tenants } });
  return { taken, reasons };
}

/** Who gains from a mast that serves the hamlet and has room, and what it costs. */
function feasibleFields(mast: Mast, room: MastRoom, asked: PlanningCase, served: Served) {
  const { absent, newcomers } = candidatesOn(mast, asked.lacking);
  const gains = absent.map((operator) => gainOf(operator, served));
  const { taken, reasons } = takeRoom(gains, room, newcomers);
  const onAir = asked.lacking.length - absent.length;
  if (onAir > 0) reasons.push({ code: "already-on-mast", parameters: { operators: onAir } });
  const people = peopleOf(taken, served);
  const investment = sumCosts(asked.costs, [{ code: STATION_COST[asked.technology], quantity: taken.length }]);
  const rent = rentOf(mast, taken, asked);
  return {
    gains: taken,
    peopleGained: people.peopleGained,
    ...costFields(taken, investment.amountVnd, rent.amountVnd, asked.setting),
    reasons: [...reasons, ...room.flags, ...people.reasons, ...rent.reasons, ...investment.reasons],
  };
}

/**
 * Judges one existing mast as a way to serve the hamlet. A rejected mast keeps every reason, the decisive one first: what
 * no work on the mast could change (terrain, distance) stands before what it could (room, load).
 */
export function judgeMast(mast: Mast, asked: PlanningCase): ServingOption {
  const { technology, hamlet, requirement, setting, lacking } = asked;
  const rejected = (code: ReasonCode, parameters: Reason["parameters"]): ServingOption => ({
    ...optionOn(mast),
    reasons: [{ code, parameters }],
  });
  if (mast.status !== "existing") return rejected("not-existing", { status: mast.status });
  const { absent, newcomers } = candidatesOn(mast, lacking);
  if (absent.length === 0) return rejected("already-on-mast", { operators: lacking.length });
  const room = roomOnMast(mast, setting);
  const heightM = antennaHeightM(mast, Math.min(newcomers.length, Math.max(room.fits, 1)), setting);
  const { links, azimuthDeg } = stationAt(asked, placeOf(mast), heightM);
  const prediction = predictHamlet(links, hamlet, requirement);
  const level = judgeLevel(prediction, requirement);
  const option = { ...optionOn(mast), azimuthDeg, antennaHeightM: heightM, ...predictedFields(prediction) };
  const isFull = newcomers.length === absent.length && room.rejections.length > 0;
  if (level.rejection !== undefined || isFull) {
    const rejections = [...(level.rejection === undefined ? [] : [level.rejection]), ...room.rejections];
    return { ...option, reasons: [...rejections, ...room.flags, ...level.flags] };
  }
  const others = hamletsReached(links, neighboursOf(asked, placeOf(mast)), requirement);
  const fields = feasibleFields(mast, room, asked, { technology, hamlet, prediction, others });
  return { ...option, ...fields, verdict: "feasible", reasons: [...level.flags, ...fields.reasons] };
}
