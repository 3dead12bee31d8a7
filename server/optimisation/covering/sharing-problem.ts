/** A place for antennas: an existing mast, or one that might be built. */
export interface SharingSite {
  /** Operators that are there already, by their number; empty for a mast to be built. */
  readonly tenants: readonly number[];
  /** What must be paid once before anyone can use it (a new mast, a reinforced one), in VND; 0 for a mast that stands. */
  readonly openingCost: number;
  /** How many further operators find room there (height and load left). */
  readonly freePlaces: number;
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

  constructor(reasons: readonly string[], demands: readonly number[] = []) {
    super(reasons.join("; "));
    this.name = "InfeasibleSharingError";
    this.reasons = reasons;
    this.demands = demands;
  }
}

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
    used: tenants.filter((operators) => operators.size > 0).length,
    shared: tenants.filter((operators) => operators.size > 1).length,
  };
}

/** Installations, opened sites and penalties of whom the choice leaves unserved, in VND. */
export function sharingCost(index: SharingIndex, chosen: readonly number[]): number {
  const { sites, installations, demands } = index.problem;
  const opened = new Set(chosen.map((installation) => installations[installation]!.site));
  const isServed = new Uint8Array(demands.length);
  let cost = 0;
  for (const site of opened) cost += sites[site]!.openingCost;
  for (const installation of chosen) {
    cost += installations[installation]!.cost;
    for (const demand of index.served[installation]!) isServed[demand] = 1;
  }
  for (const [demand, { penalty }] of demands.entries()) if (isServed[demand] === 0) cost += penalty;
  return cost;
}

/** True when the choice keeps to every rule: room at the sites, one installation per operator and site, pins, the share. */
export function isAllowedChoice(index: SharingIndex, chosen: readonly number[]): boolean {
  const { problem } = index;
  const perSite = new Map<number, number>();
  const perPlace = new Set<string>();
  for (const installation of chosen) {
    const { site, operator } = problem.installations[installation]!;
    perSite.set(site, (perSite.get(site) ?? 0) + 1);
    perPlace.add(`${site},${operator}`);
    if (index.isAllowed[installation] === 0) return false;
  }
  const { used, shared } = countShared(problem, chosen);
  return (
    perPlace.size === chosen.length &&
    [...perSite].every(([site, count]) => count <= problem.sites[site]!.freePlaces) &&
    (problem.pinned ?? []).every((pin) => chosen.includes(pin)) &&
    shared >= problem.minimumSharedShare * used - 1e-9 &&
    Number.isFinite(sharingCost(index, chosen))
  );
}
