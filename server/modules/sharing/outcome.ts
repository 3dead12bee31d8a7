import type { ChosenInstallation, SharingAnswer } from "../../optimisation/covering/sharing.ts";
import { buildingCost, countShared } from "../../optimisation/covering/sharing-problem.ts";
import { STATION_COST } from "../../planning-case/costs.ts";
import type { SharingInputs } from "./inputs.ts";
import type { PlannedDemand, PlannedInstallation, PlanningProblem } from "./problem.ts";
import type {
  ServedHamlet,
  SharingGain,
  SharingItem,
  SharingOutcome,
  SharingReason,
  UnservedHamlet,
} from "./sharing.schemas.ts";
import { triesByHamlet, whyHopeless, whyLeftOut } from "./unserved.ts";

export interface SolvedPlan {
  readonly inputs: SharingInputs;
  readonly planned: PlanningProblem;
  readonly answer: SharingAnswer;
  readonly isStopped: boolean;
  readonly predictionSeconds: number;
  readonly solverSeconds: number;
  readonly paths: number;
}

const MODEL_ON_TERRAIN = "ITU-R P.1812, p = 50 %, pL = 50 %";
const MODEL_WITHOUT_TERRAIN = "3GPP TR 38.901 RMa, NLOS";
const round = (value: number, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits;

function peopleOf(demands: readonly PlannedDemand[]) {
  return {
    hamlets: demands.length,
    people: demands.reduce((sum, { hamlet }) => sum + (hamlet.population ?? 0), 0),
    unknownPopulation: demands.filter(({ hamlet }) => hamlet.population === null).length,
  };
}

/** Why one operator's antennas stand where they stand, and what they rest on. */
function reasonsOf(chosen: ChosenInstallation, plan: SolvedPlan, sharers: number): SharingReason[] {
  const { planned, inputs } = plan;
  const installation = planned.installations[chosen.installation]!;
  const { candidate, rentVndPerMonth, isRentFromContract, operatorId } = installation;
  const pick = (numbers: readonly number[]) => numbers.map((number) => planned.demands[number]!);
  const reasons: SharingReason[] = [];
  const served = peopleOf(pick(chosen.serves));
  if (installation.isPinned) reasons.push({ code: "kept-by-you", parameters: {} });
  if (served.hamlets > 0) {
    reasons.push({ code: "serves-hamlets", parameters: { hamlets: served.hamlets, people: served.people } });
    const alone = peopleOf(pick(chosen.servesAlone));
    if (alone.hamlets > 0)
      reasons.push({ code: "only-here", parameters: { hamlets: alone.hamlets, people: alone.people } });
    if (served.unknownPopulation > 0) {
      reasons.push({ code: "population-unknown-nearby", parameters: { hamlets: served.unknownPopulation } });
    }
  } else if (!installation.isPinned) reasons.push({ code: "for-shared-share", parameters: {} });
  if (candidate.kind === "new") {
    const parameters = { operators: sharers, mastVnd: candidate.openingVnd, shareVnd: candidate.openingVnd / sharers };
    return [...reasons, { code: "new-mast-shared-by", parameters }, ...candidate.reasons];
  }
  const { mast, room } = candidate;
  if (mast.tenants.includes(operatorId)) reasons.push({ code: "tenant-already", parameters: { operators: 1 } });
  else if (mast.freeHeightM !== null && mast.freeLoadKg !== null) {
    reasons.push({ code: "room-left", parameters: { freeHeightM: mast.freeHeightM, freeLoadKg: mast.freeLoadKg } });
  }
  reasons.push(...room.flags);
  if (rentVndPerMonth > 0) {
    const code = isRentFromContract ? "rent-from-contract" : "rent-from-catalogue";
    const months = inputs.basis.setting.rentMonths;
    reasons.push({ code, parameters: { vndPerMonth: rentVndPerMonth, operators: 1 } });
    reasons.push({ code: "rent-months", parameters: { months } });
  }
  return reasons;
}

function itemOf(chosen: ChosenInstallation, plan: SolvedPlan, sharers: number): SharingItem {
  const { planned, inputs } = plan;
  const { candidate, operatorId, azimuthDeg, costVnd, isPinned } = planned.installations[chosen.installation]!;
  const served = chosen.serves.map((number) => planned.demands[number]!);
  const isNew = candidate.kind === "new";
  const { people, unknownPopulation } = peopleOf(served);
  return {
    kind: isNew ? "mast" : "antenna",
    organisationId: operatorId,
    organisationName: inputs.operators.find(({ id }) => id === operatorId)?.name ?? "",
    siteId: isNew ? null : candidate.mast.id,
    siteCode: isNew ? null : candidate.mast.code,
    ownerOrganisationId: isNew ? null : candidate.mast.ownerOrganisationId,
    ownerName: isNew ? null : candidate.mast.ownerName,
    center: [round(candidate.request.lon, 6), round(candidate.request.lat, 6)],
    antennaHeightM: round(candidate.request.antennaHeightM, 1),
    azimuthDeg,
    costVnd: Math.round(costVnd + (isNew ? candidate.openingVnd / sharers : 0)),
    hamletIds: served.map(({ hamlet }) => hamlet.id),
    onlyHere: chosen.servesAlone.length,
    people,
    unknownPopulation,
    decision: isPinned ? "pinned" : "proposed",
    reasons: reasonsOf(chosen, plan, sharers),
  };
}

function itemsOf(plan: SolvedPlan): SharingItem[] {
  const { installations } = plan.planned;
  const candidateOf = ({ installation }: ChosenInstallation) =>
    (installations[installation] as PlannedInstallation).candidate;
  const sharers = Map.groupBy(plan.answer.installations, candidateOf);
  return plan.answer.installations
    .map((chosen) => itemOf(chosen, plan, sharers.get(candidateOf(chosen))?.length ?? 1))
    .sort((a, b) => b.people - a.people || (a.siteId ?? 0) - (b.siteId ?? 0));
}

function servedOf({ planned, answer }: SolvedPlan): ServedHamlet[] {
  const left = new Set(answer.unserved);
  const served = planned.demands.filter((_, number) => !left.has(number));
  return [...Map.groupBy(served, ({ hamlet }) => hamlet)].map(([{ id, name, population, lon, lat }, demands]) => ({
    hamletId: id,
    name,
    population,
    center: [lon, lat],
    organisationIds: demands.map(({ operatorId }) => operatorId),
  }));
}

/** Hamlets that stay without some operators, each with every reason once. */
function unservedOf(plan: SolvedPlan): UnservedHamlet[] {
  const { planned, answer, inputs } = plan;
  const tries = triesByHamlet(planned);
  const cheapest = cheapestByDemand(planned);
  const left = [
    ...answer.unserved.map((number) => {
      const demand = planned.demands[number]!;
      return { demand, reasons: whyLeftOut(demand, cheapest[number]!, inputs) };
    }),
    ...planned.hopeless.map((demand) => ({
      demand,
      reasons: whyHopeless(demand, tries.get(demand.hamlet.id) ?? [], inputs),
    })),
  ];
  return [...Map.groupBy(left, ({ demand }) => demand.hamlet)].map(([hamlet, each]) => ({
    hamletId: hamlet.id,
    name: hamlet.name,
    unitName: hamlet.unitName,
    population: hamlet.population,
    center: [hamlet.lon, hamlet.lat],
    organisationIds: each.map(({ demand }) => demand.operatorId),
    reasons: [...new Map(each.flatMap(({ reasons }) => reasons).map((reason) => [reason.code, reason])).values()],
  }));
}

/** What serving each demand alone would cost at least. */
function cheapestByDemand({ problem, demands }: PlanningProblem): number[] {
  const numberOf = new Map(demands.map(({ hamlet, operatorId }, number) => [`${hamlet.id},${operatorId}`, number]));
  const cheapest = demands.map(() => Number.POSITIVE_INFINITY);
  for (const { site, operator, cost, hamlets } of problem.installations) {
    const total = cost + problem.sites[site]!.openingCost;
    for (const hamlet of hamlets) {
      const number = numberOf.get(`${hamlet},${operator}`);
      if (number !== undefined) cheapest[number] = Math.min(cheapest[number]!, total);
    }
  }
  return cheapest;
}

function gainsOf({ planned, answer, inputs }: SolvedPlan, items: readonly SharingItem[]): SharingGain[] {
  const left = new Set(answer.unserved);
  return inputs.operators.map(({ id, name }) => {
    const own = items.filter(({ organisationId }) => organisationId === id);
    return {
      organisationId: id,
      organisationName: name,
      ...peopleOf(planned.demands.filter(({ operatorId }, number) => operatorId === id && !left.has(number))),
      antennas: own.length,
      costVnd: own.reduce((sum, { costVnd }) => sum + costVnd, 0),
    };
  });
}

function basisOf({ basis, parameters }: SharingInputs): SharingOutcome["basis"] {
  const { setting, requirement, antenna, ground, costs, coverageRunId, calibration } = basis;
  const used = [...costs.values()];
  return {
    model: ground === undefined ? MODEL_WITHOUT_TERRAIN : MODEL_ON_TERRAIN,
    terrainName: ground?.name ?? null,
    coverageRunId,
    calibrationNumber: calibration?.number ?? null,
    bandCode: antenna.bandCode,
    thresholdDbm: requirement.thresholdDbm,
    searchRadiusM: setting.searchRadiusM,
    newMastReachM: setting.neighbourReachM,
    rentMonths: setting.rentMonths,
    costDate: costs.get(STATION_COST[parameters.technology])?.validFrom ?? null,
    costsAreAssumptions: used.some(({ isAssumption }) => isAssumption),
  };
}

/** The plan in figures and reasons, as it is stored, drawn and listed. */
export function describeOutcome(plan: SolvedPlan): SharingOutcome {
  const { inputs, planned, answer } = plan;
  const { problem } = planned;
  const chosen = answer.installations.map(({ installation }) => installation);
  const items = itemsOf(plan);
  const [before, after] = [countShared(problem, []), countShared(problem, chosen)];
  const newSites = new Set(answer.openedSites);
  const operatorIds = inputs.operators.map(({ id }) => id);
  return {
    status: answer.gap === 0 ? "optimal" : plan.isStopped ? "stopped" : "limit",
    costVnd: Math.round(buildingCost(problem, chosen)),
    objective: answer.cost,
    bound: answer.bound,
    gap: answer.gap,
    predictionSeconds: round(plan.predictionSeconds, 2),
    solverSeconds: round(plan.solverSeconds, 2),
    before: { sites: before.used, shared: before.shared },
    after: { sites: after.used, shared: after.shared },
    gains: gainsOf(plan, items),
    items,
    newMasts: newSites.size,
    served: servedOf(plan),
    unserved: unservedOf(plan),
    unknownHamlets: inputs.hamlets.filter(({ lacking, served }) => lacking.length + served.length < operatorIds.length)
      .length,
    candidates: {
      masts: planned.candidates.filter(({ candidate }) => candidate.kind === "existing").length,
      newMasts: planned.candidates.filter(({ candidate }) => candidate.kind === "new").length,
      installations: problem.installations.length,
      hamlets: new Set(planned.demands.map(({ hamlet }) => hamlet.id)).size,
      paths: plan.paths,
    },
    basis: basisOf(inputs),
  };
}
