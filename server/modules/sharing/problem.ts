import type {
  Installation,
  SharingDemand,
  SharingProblem,
  SharingSite,
} from "../../optimisation/covering/sharing-problem.ts";
import { RENT_COST, STATION_COST } from "../../planning-case/costs.ts";
import { placeOf } from "../../planning-case/prediction.ts";
import { directionBetween } from "../../radio/coverage/station-link.ts";
import type { Candidate, ExistingCandidate } from "./candidates.ts";
import type { AreaHamlet, SharingInputs } from "./inputs.ts";
import { type ReachAnswer, type ReachedHamlet, worthwhileOrientations } from "./reach.ts";
import type { SharingDecision } from "./sharing.schemas.ts";

/** A candidate with what it would reach. */
export interface ReachedCandidate {
  readonly candidate: Candidate;
  readonly reached: readonly ReachedHamlet[];
}

/** What an installation of the problem is in the province. */
export interface PlannedInstallation {
  readonly candidate: Candidate;
  readonly operatorId: number;
  readonly azimuthDeg: number;
  /** Investment, and rent of the setting's months. */
  readonly costVnd: number;
  readonly rentVndPerMonth: number;
  readonly isRentFromContract: boolean;
  readonly isPinned: boolean;
}

export interface PlannedDemand {
  readonly hamlet: AreaHamlet;
  readonly operatorId: number;
}

/** The optimiser's problem with what its numbers stand for. */
export interface PlanningProblem {
  readonly problem: SharingProblem;
  readonly installations: readonly PlannedInstallation[];
  readonly demands: readonly PlannedDemand[];
  /** What nothing can serve, whatever is chosen. */
  readonly hopeless: readonly PlannedDemand[];
  readonly candidates: readonly ReachedCandidate[];
}

/** Two places nearer than this are the same mast. */
const SAME_PLACE_M = 30;
/** Where every hamlet is to be served, one left out counts as so many of the dearest masts: never worth it while one is possible. */
const MUST_SERVE_MASTS = 20;

/** What the optimiser reckons with where the number of people is not known: the area's median. */
export function assumedPeople(hamlets: readonly AreaHamlet[]): number {
  const known = hamlets.flatMap(({ population }) => population ?? []).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? 1;
}

function concerns(
  { siteId, center, organisationId }: SharingDecision,
  candidate: Candidate,
  operatorId: number,
): boolean {
  if (organisationId !== null && organisationId !== operatorId) return false;
  if (candidate.kind === "existing") return siteId === candidate.mast.id;
  if (siteId !== null || center === null) return false;
  const [lon, lat] = center;
  return directionBetween(placeOf({ lon, lat }), placeOf(candidate)).distanceM <= SAME_PLACE_M;
}

export function isDecided(
  decision: SharingDecision["decision"],
  decisions: readonly SharingDecision[],
  candidate: Candidate,
  operatorId: number,
): boolean {
  return decisions.some((each) => each.decision === decision && concerns(each, candidate, operatorId));
}

/** Rent a month of an operator that comes anew to a mast of somebody else. */
function rentOf({ mast }: ExistingCandidate, operatorId: number, catalogueVnd: number) {
  const pays = operatorId !== mast.ownerOrganisationId && !mast.tenants.includes(operatorId);
  if (!pays) return { rentVndPerMonth: 0, isRentFromContract: false };
  return {
    rentVndPerMonth: mast.rentVndPerMonth ?? catalogueVnd,
    isRentFromContract: mast.rentVndPerMonth !== null,
  };
}

/** The antennas that the operators could put up at a candidate, with the hamlets that each would serve. */
function installationsAt(
  { candidate, reached }: ReachedCandidate,
  inputs: SharingInputs,
  hamletOf: ReadonlyMap<number, AreaHamlet>,
  weightOf: (hamletId: number) => number,
): { planned: PlannedInstallation; hamlets: readonly number[] }[] {
  const { costs, setting } = inputs.basis;
  const amount = (code: string) => costs.get(code)?.amountVnd ?? 0;
  return candidate.absent.flatMap((operatorId) => {
    const isPinned = isDecided("pinned", inputs.decisions, candidate, operatorId);
    if (!isPinned && isDecided("forbidden", inputs.decisions, candidate, operatorId)) return [];
    const isNewcomer = candidate.kind === "existing" && !candidate.mast.tenants.includes(operatorId);
    if (!isPinned && isNewcomer && candidate.room.fits < 1) return [];
    const wanted = reached.filter(({ hamletId }) => hamletOf.get(hamletId)?.lacking.includes(operatorId));
    const orientations = worthwhileOrientations(wanted, weightOf);
    const countsForShare = isNewcomer && inputs.parameters.minimumSharedShare > 0 && candidate.mast.isInArea;
    if (orientations.length === 0 && (isPinned || countsForShare)) orientations.push({ azimuthDeg: 0, hamletIds: [] });
    const rent =
      candidate.kind === "existing"
        ? rentOf(candidate, operatorId, amount(RENT_COST))
        : { rentVndPerMonth: 0, isRentFromContract: false };
    const costVnd = amount(STATION_COST[inputs.parameters.technology]) + rent.rentVndPerMonth * setting.rentMonths;
    return orientations.map(({ azimuthDeg, hamletIds }, number) => ({
      planned: { candidate, operatorId, azimuthDeg, costVnd, ...rent, isPinned: isPinned && number === 0 },
      hamlets: hamletIds,
    }));
  });
}

function siteOf(candidate: Candidate, operators: readonly number[]): SharingSite {
  if (candidate.kind === "new") return { tenants: [], openingCost: candidate.openingVnd, freePlaces: operators.length };
  const { mast, room } = candidate;
  return {
    tenants: mast.tenants,
    openingCost: 0,
    freePlaces: Math.min(room.fits, operators.length),
    isCounted: mast.isInArea,
  };
}

/** Penalties and limits by what is asked for. */
function objectiveOf({ parameters }: SharingInputs, dearestVnd: number) {
  const { objective, budgetVnd, maxCostPerPersonVnd } = parameters;
  const budget = objective === "budget" ? { budget: budgetVnd ?? 0 } : {};
  if (maxCostPerPersonVnd !== undefined) {
    return { limits: budget, penaltyOf: (people: number) => people * maxCostPerPersonVnd };
  }
  if (objective === "cover") return { limits: {}, penaltyOf: () => MUST_SERVE_MASTS * dearestVnd };
  // People count; the whole budget weighs less than one of them, so that cost decides between equal numbers of people only.
  const limits = { ...budget, costWeight: 0.5 / Math.max(budgetVnd ?? 0, 1) };
  return { limits, penaltyOf: (people: number) => people };
}

/**
 * The optimiser's problem: sites are candidates, installations an operator's antennas in one orientation, demands a hamlet that an
 * operator does not serve. What nothing can serve is kept apart, so that the rest can still be planned.
 */
export function buildProblem(inputs: SharingInputs, candidates: readonly ReachedCandidate[]): PlanningProblem {
  const { hamlets, operators, parameters } = inputs;
  const hamletOf = new Map(hamlets.map((hamlet) => [hamlet.id, hamlet]));
  const assumed = assumedPeople(hamlets);
  const weightOf = (hamletId: number) => hamletOf.get(hamletId)?.population ?? assumed;
  const operatorIds = operators.map(({ id }) => id);
  const found = candidates.flatMap((reached, site) =>
    installationsAt(reached, inputs, hamletOf, weightOf).map((each) => ({ ...each, site })),
  );
  const installations = found.map(
    ({ site, planned, hamlets: served }): Installation => ({
      site,
      operator: planned.operatorId,
      cost: planned.costVnd,
      hamlets: served,
    }),
  );
  const servable = new Set(
    installations.flatMap(({ operator, hamlets: served }) => served.map((id) => `${id},${operator}`)),
  );
  const all = hamlets.flatMap((hamlet) => hamlet.lacking.map((operatorId): PlannedDemand => ({ hamlet, operatorId })));
  const isServable = ({ hamlet, operatorId }: PlannedDemand) => servable.has(`${hamlet.id},${operatorId}`);
  const demands = all.filter(isServable);
  const sites = candidates.map(({ candidate }) => siteOf(candidate, operatorIds));
  const dearestVnd = Math.max(0, ...found.map(({ site, planned }) => sites[site]!.openingCost + planned.costVnd));
  const { limits, penaltyOf } = objectiveOf(inputs, dearestVnd);
  return {
    problem: {
      sites,
      installations,
      demands: demands.map(
        ({ hamlet, operatorId }): SharingDemand => ({
          hamlet: hamlet.id,
          operator: operatorId,
          people: hamlet.population ?? 0,
          penalty: penaltyOf(weightOf(hamlet.id)),
        }),
      ),
      minimumSharedShare: parameters.minimumSharedShare,
      pinned: [...found.keys()].filter((number) => found[number]!.planned.isPinned),
      ...limits,
    },
    installations: found.map(({ planned }) => planned),
    demands,
    hopeless: all.filter((demand) => !isServable(demand)),
    candidates,
  };
}

/** Joins candidates with the answers to their requests; a candidate for which nobody could come is only counted. */
export function withReach(candidates: readonly Candidate[], answers: readonly ReachAnswer[]): ReachedCandidate[] {
  return candidates.map((candidate, number) => ({ candidate, reached: answers[number]?.hamlets ?? [] }));
}
