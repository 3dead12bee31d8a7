/** A place for antennas: an existing mast, or one that might be built. */
export interface SharingSite {
  /** Operators that are there already, by their number; empty for a mast to be built. */
  readonly tenants: readonly number[];
  /** What must be paid once before anyone can use it (a new mast, a reinforced one), in VND; 0 for a mast that stands. */
  readonly openingCost: number;
  /** How many further operators find room there (height and load left); who is there already needs none. */
  readonly freePlaces: number;
  /** False where it does not count towards the share of shared sites: it lies outside of the area. */
  readonly isCounted?: boolean;
}

/** An antenna that an operator could put up at a site. */
export interface Installation {
  readonly site: number;
  readonly operator: number;
  /** Equipment, rent and backhaul, in VND. */
  readonly cost: number;
  /** The hamlets that it would serve. */
  readonly hamlets: readonly number[];
}

/**
 * Who is to be served at least cost by sharing masts: every demand is one hamlet for one operator that does not serve it yet.
 * Sites, operators and hamlets are numbered from 0.
 */
export interface SharingProblem {
  readonly sites: readonly SharingSite[];
  readonly installations: readonly Installation[];
  readonly demands: readonly SharingDemand[];
  /** At least this share (0..1) of all used sites must have two operators or more. */
  readonly minimumSharedShare: number;
  /** Installations that must be part of the answer. */
  readonly pinned?: readonly number[];
  /** Installations that must not. */
  readonly forbidden?: readonly number[];
  /** What installations and opened sites may cost together, in VND; absent: no limit. */
  readonly budget?: number;
  /** What one VND of installations and opened sites counts beside the penalties; absent: 1. */
  readonly costWeight?: number;
}

export interface SharingDemand {
  readonly hamlet: number;
  readonly operator: number;
  /** People of the hamlet, for the account of who gains. */
  readonly people: number;
  /** What leaving it unserved is reckoned at, in VND; Infinity where it must be served. */
  readonly penalty: number;
}

/** No choice meets the request; `reasons` names the hamlets, sites or shares that make it so. */
export class InfeasibleSharingError extends Error {
  readonly reasons: readonly string[];
  /** Demands that no allowed installation can serve, as indices. */
  readonly demands: readonly number[];
  /** The same reasons in figures. */
  readonly causes: readonly InfeasibleCause[];

  constructor(reasons: readonly string[], demands: readonly number[] = [], causes: readonly InfeasibleCause[] = []) {
    super(reasons.join("; "));
    this.name = "InfeasibleSharingError";
    this.reasons = reasons;
    this.demands = demands;
    this.causes = causes;
  }
}

export type InfeasibleCause =
  | { readonly code: "pins-over-room"; readonly site: number; readonly freePlaces: number; readonly pins: number }
  | { readonly code: "pins-over-budget"; readonly cost: number; readonly budget: number }
  | {
      readonly code: "share-unreachable";
      readonly wanted: number;
      readonly used: number;
      /** Sites with two operators now, and if every site took whoever finds room. */
      readonly shared: number;
      readonly reachable: number;
      /** Used sites of one operator where no other finds room or wants to come. */
      readonly blocked: readonly number[];
    }
  | { readonly code: "share-over-budget"; readonly cost: number; readonly sites: number; readonly budget: number }
  | { readonly code: "not-found-in-time" }
  | { readonly code: "too-little-room" };

/** The problem with its cross references, and only the installations that are allowed. */
export interface SharingIndex {
  readonly problem: SharingProblem;
  readonly isAllowed: Uint8Array;
  readonly isPinned: Uint8Array;
  /** For each installation the demands that it serves. */
  readonly served: readonly number[][];
  /** For each demand the allowed installations that serve it. */
  readonly serving: readonly number[][];
  /** For each site its allowed installations. */
  readonly atSite: readonly number[][];
}

/**
 * Checks the problem and finds who serves whom.
 * @throws RangeError when a number is out of its range; InfeasibleSharingError when a demand that must be served cannot be.
 */
export function indexSharing(problem: SharingProblem): SharingIndex {
  const { sites, installations, demands } = problem;
  if (!(problem.minimumSharedShare >= 0 && problem.minimumSharedShare <= 1)) {
    throw new RangeError(`the minimum share of shared sites is ${problem.minimumSharedShare}; it must be from 0 to 1`);
  }
  if (problem.budget !== undefined && !(problem.budget >= 0)) {
    throw new RangeError(`the budget is ${problem.budget}; it must be 0 or more`);
  }
  const isAllowed = new Uint8Array(installations.length).fill(1);
  const isPinned = new Uint8Array(installations.length);
  for (const installation of problem.forbidden ?? []) isAllowed[installation] = 0;
  for (const installation of problem.pinned ?? []) {
    if (isAllowed[installation] !== 1)
      throw new RangeError(`installation ${installation} is pinned and forbidden, or unknown`);
    isPinned[installation] = 1;
  }
  const demandAt = new Map(demands.map(({ hamlet, operator }, index) => [`${hamlet},${operator}`, index]));
  const served = installations.map(({ hamlets, operator }) =>
    [...new Set(hamlets)]
      .map((hamlet) => demandAt.get(`${hamlet},${operator}`))
      .filter((demand) => demand !== undefined),
  );
  const serving = demands.map((): number[] => []);
  const atSite = sites.map((): number[] => []);
  for (const [installation, { site, cost }] of installations.entries()) {
    if (sites[site] === undefined)
      throw new RangeError(`installation ${installation} names site ${site}; there are ${sites.length}`);
    if (!(cost >= 0)) throw new RangeError(`installation ${installation} costs ${cost}; a cost must be 0 or more`);
    // What the budget cannot pay for alone is never chosen: saying so makes the bound of a small budget tight.
    if (
      isPinned[installation] === 0 &&
      cost + sites[site]!.openingCost > (problem.budget ?? Number.POSITIVE_INFINITY)
    ) {
      isAllowed[installation] = 0;
    }
    if (isAllowed[installation] === 0) continue;
    atSite[site]!.push(installation);
    for (const demand of served[installation]!) serving[demand]!.push(installation);
  }
  const hopeless = [...demands.keys()].filter(
    (demand) => serving[demand]!.length === 0 && demands[demand]!.penalty === Number.POSITIVE_INFINITY,
  );
  if (hopeless.length > 0) {
    const named = hopeless
      .slice(0, 10)
      .map((demand) => `hamlet ${demands[demand]!.hamlet} for operator ${demands[demand]!.operator}`);
    throw new InfeasibleSharingError([`no mast can serve ${named.join(", ")} (${hopeless.length} in all)`], hopeless);
  }
  return { problem, isAllowed, isPinned, served, serving, atSite };
}

/** The operators at each site when the chosen installations are put up. */
export function tenantsWith(problem: SharingProblem, chosen: Iterable<number>): Set<number>[] {
  const tenants = problem.sites.map((site) => new Set(site.tenants));
  for (const installation of chosen) {
    const { site, operator } = problem.installations[installation]!;
    tenants[site]!.add(operator);
  }
  return tenants;
}

/** The sites in use and those of them with two operators or more. */
export function countShared(problem: SharingProblem, chosen: Iterable<number>): { used: number; shared: number } {
  const tenants = tenantsWith(problem, chosen);
  return {
    used: tenants.filter((operators, site) => isCounted(problem, site) && operators.size > 0).length,
    shared: tenants.filter((operators, site) => isCounted(problem, site) && operators.size > 1).length,
  };
}

export const isCounted = ({ sites }: SharingProblem, site: number): boolean => sites[site]!.isCounted !== false;

/** Whether the operator comes anew to the site, and so takes one of its free places. */
export function takesPlace({ sites, installations }: SharingProblem, installation: number): boolean {
  const { site, operator } = installations[installation]!;
  return !sites[site]!.tenants.includes(operator);
}

/** Installations and the sites opened for them, in VND. */
export function buildingCost({ sites, installations }: SharingProblem, chosen: readonly number[]): number {
  const opened = new Set(chosen.map((installation) => installations[installation]!.site));
  let cost = 0;
  for (const site of opened) cost += sites[site]!.openingCost;
  for (const installation of chosen) cost += installations[installation]!.cost;
  return cost;
}

/** What is made as small as possible: installations and opened sites by their weight, and the penalties of whom the choice leaves unserved. */
export function sharingCost(index: SharingIndex, chosen: readonly number[]): number {
  const { problem } = index;
  const isServed = new Uint8Array(problem.demands.length);
  for (const installation of chosen) for (const demand of index.served[installation]!) isServed[demand] = 1;
  let cost = (problem.costWeight ?? 1) * buildingCost(problem, chosen);
  for (const [demand, { penalty }] of problem.demands.entries()) if (isServed[demand] === 0) cost += penalty;
  return cost;
}

/** True when the choice keeps to every rule: room at the sites, one installation per operator and site, pins, the share, the budget. */
export function isAllowedChoice(index: SharingIndex, chosen: readonly number[]): boolean {
  const { problem } = index;
  const perSite = new Map<number, number>();
  const perPlace = new Set<string>();
  for (const installation of chosen) {
    const { site, operator } = problem.installations[installation]!;
    if (takesPlace(problem, installation)) perSite.set(site, (perSite.get(site) ?? 0) + 1);
    perPlace.add(`${site},${operator}`);
    if (index.isAllowed[installation] === 0) return false;
  }
  const { used, shared } = countShared(problem, chosen);
  return (
    perPlace.size === chosen.length &&
    [...perSite].every(([site, count]) => count <= problem.sites[site]!.freePlaces) &&
    (problem.pinned ?? []).every((pin) => chosen.includes(pin)) &&
    shared >= problem.minimumSharedShare * used - 1e-9 &&
    buildingCost(problem, chosen) <= (problem.budget ?? Number.POSITIVE_INFINITY) * (1 + 1e-9) &&
    Number.isFinite(sharingCost(index, chosen))
  );
}
