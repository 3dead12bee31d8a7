import type { Random } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import {
  buildingCost,
  countShared,
  isAllowedChoice,
  isCounted,
  type SharingIndex,
  sharingCost,
  takesPlace,
  tenantsWith,
} from "./sharing-problem.ts";

/** A demand that must be served weighs more than any cost. */
const MUST = 1e15;

/**
 * A first choice: the installation that saves most penalty per cost first, needless ones out again, then further operators on sites
 * of one operator until the wanted share is met. What is reserved is paid for first and stays. It may break a rule where room or
 * share are tight: check it.
 */
export function greedySharing(
  index: SharingIndex,
  start: readonly number[] = [],
  reserved: readonly number[] = [],
): number[] {
  const { installations } = index.problem;
  const weight = index.problem.costWeight ?? 1;
  const choice = new Choice(index, reserved);
  for (const [installation, pinned] of index.isPinned.entries()) if (pinned === 1) choice.add(installation);
  for (const installation of reserved) if (choice.mayAdd(installation)) choice.add(installation);
  for (const installation of start) if (choice.mayAdd(installation)) choice.add(installation);
  for (;;) {
    let best = -1;
    let bestRatio = 1; // below 1 an installation costs more than it saves
    for (let installation = 0; installation < installations.length; installation++) {
      const saved = choice.gains[installation]!;
      if (saved <= 0 || !choice.mayAdd(installation)) continue;
      const ratio = saved / Math.max(weight * choice.costOf(installation), 1e-9);
      if (ratio > bestRatio) {
        best = installation;
        bestRatio = ratio;
      }
    }
    if (best < 0) break;
    choice.add(best);
  }
  choice.dropNeedless();
  return shareMore(index, [...choice.chosen]);
}

/**
 * The greedy choice; where a budget leaves it short of the wanted share, one that pays for the cheapest sharing first and gives the
 * rest to people. It may still break a rule: check it.
 */
export function firstSharing(index: SharingIndex): number[] {
  const greedy = greedySharing(index);
  if (isAllowedChoice(index, greedy)) return greedy;
  const pinned = [...index.isPinned.keys()].filter((installation) => index.isPinned[installation] === 1);
  return greedySharing(index, [], shareMore(index, pinned));
}

/** Takes a random part out and completes the rest again; keeps what is cheaper and allowed. */
export function searchSharing(
  index: SharingIndex,
  start: readonly number[],
  options: { readonly random: Random; readonly budget: TimeBudget; readonly rounds: number },
): number[] {
  let best = [...start];
  let bestCost = isAllowedChoice(index, best) ? sharingCost(index, best) : Number.POSITIVE_INFINITY;
  for (let round = 0; round < options.rounds && !options.budget.isOver(); round++) {
    const removedShare = 0.05 + 0.25 * options.random.next();
    const candidate = greedySharing(
      index,
      best.filter(() => options.random.next() > removedShare),
    );
    if (!isAllowedChoice(index, candidate)) continue;
    const cost = sharingCost(index, candidate);
    if (cost >= bestCost) continue;
    best = candidate;
    bestCost = cost;
  }
  return best;
}

class Choice {
  readonly chosen = new Set<number>();
  /** Penalty that each installation would save now. */
  readonly gains: Float64Array;
  /** Chosen installations per site, and those of them that take one of its free places. */
  readonly #counts: Int32Array;
  readonly #placesTaken: Int32Array;
  #spent = 0;
  readonly #index: SharingIndex;
  readonly #serverCounts: Int32Array;
  readonly #places = new Set<string>();
  readonly #reserved: ReadonlySet<number>;

  constructor(index: SharingIndex, reserved: readonly number[]) {
    this.#index = index;
    this.#reserved = new Set(reserved);
    this.#serverCounts = new Int32Array(index.problem.demands.length);
    this.#counts = new Int32Array(index.problem.sites.length);
    this.#placesTaken = new Int32Array(index.problem.sites.length);
    this.gains = Float64Array.from(index.served, (demands) =>
      demands.reduce((sum, demand) => sum + this.#penalty(demand), 0),
    );
  }

  mayAdd(installation: number): boolean {
    const { problem } = this.#index;
    const { site, operator } = problem.installations[installation]!;
    return (
      this.#index.isAllowed[installation] === 1 &&
      (!takesPlace(problem, installation) || this.#placesTaken[site]! < problem.sites[site]!.freePlaces) &&
      !this.#places.has(`${site},${operator}`) &&
      this.#spent + this.costOf(installation) <= (problem.budget ?? Number.POSITIVE_INFINITY)
    );
  }

  /** What adding it costs now: a site is opened once. */
  costOf(installation: number): number {
    const { sites, installations } = this.#index.problem;
    const { cost, site } = installations[installation]!;
    return cost + (this.#counts[site]! > 0 ? 0 : sites[site]!.openingCost);
  }

  add(installation: number): void {
    const { site, operator } = this.#index.problem.installations[installation]!;
    this.#spent += this.costOf(installation);
    this.chosen.add(installation);
    this.#counts[site]!++;
    if (takesPlace(this.#index.problem, installation)) this.#placesTaken[site]!++;
    this.#places.add(`${site},${operator}`);
    for (const demand of this.#index.served[installation]!) {
      if (this.#serverCounts[demand]!++ > 0) continue;
      for (const other of this.#index.serving[demand]!) this.gains[other]! -= this.#penalty(demand);
    }
  }

  /** Takes out installations whose demands others serve, the dearest first. */
  dropNeedless(): void {
    const { installations } = this.#index.problem;
    const dearestFirst = [...this.chosen].sort((one, other) => installations[other]!.cost - installations[one]!.cost);
    for (const installation of dearestFirst) {
      const served = this.#index.served[installation]!;
      if (this.#index.isPinned[installation] === 1 || this.#reserved.has(installation)) continue;
      if (!served.every((demand) => this.#serverCounts[demand]! > 1)) continue;
      const { site, operator } = installations[installation]!;
      this.chosen.delete(installation);
      this.#counts[site]!--;
      if (takesPlace(this.#index.problem, installation)) this.#placesTaken[site]!--;
      this.#places.delete(`${site},${operator}`);
      for (const demand of served) this.#serverCounts[demand]!--;
      this.#spent -= this.costOf(installation);
    }
  }

  #penalty(demand: number): number {
    return Math.min(MUST, this.#index.problem.demands[demand]!.penalty);
  }
}

/** Adds the cheapest second operators to used sites of one operator until the share is met or none is left. */
function shareMore(index: SharingIndex, chosen: number[]): number[] {
  const { problem } = index;
  const { used, shared: sharedBefore } = countShared(problem, chosen);
  let shared = sharedBefore;
  if (shared >= problem.minimumSharedShare * used - 1e-9) return chosen;
  const tenants = tenantsWith(problem, chosen);
  const room = problem.sites.map((site) => site.freePlaces);
  for (const installation of chosen)
    if (takesPlace(problem, installation)) room[problem.installations[installation]!.site]!--;
  let left = (problem.budget ?? Number.POSITIVE_INFINITY) - buildingCost(problem, chosen);
  const cheapest = [...problem.sites.keys()]
    .filter((site) => isCounted(problem, site) && tenants[site]!.size === 1 && room[site]! > 0)
    .map((site) =>
      index.atSite[site]!.filter((installation) => !tenants[site]!.has(problem.installations[installation]!.operator)),
    )
    .filter((others) => others.length > 0)
    .map((others) =>
      others.reduce((one, other) =>
        problem.installations[other]!.cost < problem.installations[one]!.cost ? other : one,
      ),
    )
    .sort((one, other) => problem.installations[one]!.cost - problem.installations[other]!.cost);
  for (const installation of cheapest) {
    if (shared >= problem.minimumSharedShare * used - 1e-9) break;
    const { cost } = problem.installations[installation]!;
    if (cost > left) break;
    left -= cost;
    chosen.push(installation);
    shared++;
  }
  return chosen;
}
