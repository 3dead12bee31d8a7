import { type Highs, type MipAnswer, MipModel, solveMip } from "../mip.ts";
import { seededRandom } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import { firstSharing, searchSharing } from "./sharing-heuristic.ts";
import {
  buildingCost,
  countShared,
  type InfeasibleCause,
  InfeasibleSharingError,
  indexSharing,
  isAllowedChoice,
  isCounted,
  type SharingIndex,
  type SharingProblem,
  sharingCost,
  takesPlace,
  tenantsWith,
} from "./sharing-problem.ts";

export interface SharingOptions {
  readonly budget: TimeBudget;
  /** Loaded by the caller: `await loadHighs()`. */
  readonly highs: Highs;
  readonly seed?: number;
  /** Told of the best cost and the bound as they come. */
  readonly onProgress?: (cost: number, bound: number) => void;
}

export interface SharingAnswer {
  /** Installations to put up, in rising order, each with its reason. */
  readonly installations: readonly ChosenInstallation[];
  /** Sites to be opened (built) for them. */
  readonly openedSites: readonly number[];
  /** Installations and opened sites, in VND. */
  readonly buildingCost: number;
  /** Building cost by its weight and the penalties of whom it leaves unserved: what is made as small as possible. */
  readonly cost: number;
  /** No choice has a smaller cost. */
  readonly bound: number;
  /** (cost - bound) / cost; 0 for a choice proven best. */
  readonly gap: number;
  /** Share of used sites with two operators or more; undefined while no site is used. */
  readonly sharedShare: number | undefined;
  /** Demands left unserved, as indices. */
  readonly unserved: readonly number[];
  /** People newly served, by operator. */
  readonly peopleGained: ReadonlyMap<number, number>;
}

export interface ChosenInstallation {
  readonly installation: number;
  /** Demands that it serves, as indices. */
  readonly serves: readonly number[];
  /** Those of them that nothing else in the answer serves: why it is needed. Empty: it is there for the share of shared sites, or pinned. */
  readonly servesAlone: readonly number[];
}

/** Share of the time that the search for a start may take. */
const SEARCH_SHARE = 0.15;
const SEARCH_ROUNDS = 40;
/** Share of the time after which the other way of solving is tried. */
const FIRST_PART_SHARE = 0.6;
const FEW_INSTALLATIONS = 8;

/**
 * Chooses antennas on existing and new masts so that the demands are served at least cost with the wanted share of shared sites:
 * greedy and local search, then HiGHS begun from there; the better of the two is returned with HiGHS's bound.
 * @throws InfeasibleSharingError naming what cannot be met; RangeError for numbers out of range.
 */
export function solveSharing(problem: SharingProblem, options: SharingOptions): SharingAnswer {
  const index = indexSharing(problem);
  const tooDear = shareOverBudget(index);
  if (tooDear !== undefined) throw new InfeasibleSharingError([sentenceOf(tooDear)], [], [tooDear]);
  const random = seededRandom(options.seed ?? 1);
  const budget = options.budget.untilShare(SEARCH_SHARE);
  const start = searchSharing(index, firstSharing(index), { random, budget, rounds: SEARCH_ROUNDS });
  const hasStart = isAllowedChoice(index, start);
  if (hasStart) options.onProgress?.(sharingCost(index, start), 0);
  const { model, toChoice, toValues } = buildSharingMip(index);
  const answer = solveByParts(index, model, options, hasStart ? toValues(start) : undefined);
  if (answer.status === "infeasible") {
    const causes = causesAgainst(index);
    throw new InfeasibleSharingError(causes.map(sentenceOf), [], causes);
  }
  const found = answer.values && toChoice(answer.values);
  const choices = [start, found ?? []].filter((choice) => isAllowedChoice(index, choice));
  if (choices.length === 0) {
    const cause = { code: "not-found-in-time" } as const;
    throw new InfeasibleSharingError([sentenceOf(cause)], [], [cause]);
  }
  const best = choices.reduce((one, other) => (sharingCost(index, other) < sharingCost(index, one) ? other : one));
  return describe(index, best, answer.status === "optimal" ? Number.POSITIVE_INFINITY : answer.bound);
}

/**
 * HiGHS once, or twice where a budget limits the choice: with its presolve and without. Presolve is what makes most of them quick,
 * but on budgets for a few antennas it was seen to use all of the time before the first bound.
 */
function solveByParts(
  index: SharingIndex,
  model: MipModel,
  { highs, budget, onProgress }: SharingOptions,
  start: Float64Array | undefined,
): MipAnswer {
  const solve = (presolve: boolean, until: TimeBudget, from: Float64Array | undefined) =>
    solveMip(highs, model, {
      budget: until,
      presolve,
      ...(from && { start: from }),
      ...(onProgress && { onProgress }),
    });
  if (index.problem.budget === undefined) return solve(true, budget, start);
  const presolveFirst = mostAffordable(index) > FEW_INSTALLATIONS;
  const first = solve(presolveFirst, budget.untilShare(FIRST_PART_SHARE), start);
  if (first.status !== "limit" || budget.isOver()) return first;
  const second = solve(!presolveFirst, budget, first.values ?? start);
  const bound = Math.max(first.bound, second.bound);
  return { ...second, values: second.values ?? first.values, bound };
}

/** At most so many installations can be paid for together. */
function mostAffordable({ problem, isAllowed }: SharingIndex): number {
  const costs = problem.installations
    .filter((_each, installation) => isAllowed[installation] === 1)
    .map(({ cost }) => cost)
    .sort((a, b) => a - b);
  let left = problem.budget ?? Number.POSITIVE_INFINITY;
  const end = costs.findIndex((cost) => {
    left -= cost;
    return left < 0;
  });
  return end < 0 ? costs.length : end;
}

function describe(index: SharingIndex, chosen: readonly number[], provenBound: number): SharingAnswer {
  const { sites, installations, demands } = index.problem;
  const serverCounts = new Int32Array(demands.length);
  for (const installation of chosen) for (const demand of index.served[installation]!) serverCounts[demand]!++;
  const openedSites = [...new Set(chosen.map((installation) => installations[installation]!.site))].filter(
    (site) => sites[site]!.tenants.length === 0 || sites[site]!.openingCost > 0,
  );
  const unserved = [...demands.keys()].filter((demand) => serverCounts[demand] === 0);
  const cost = sharingCost(index, chosen);
  const bound = Math.max(0, Math.min(cost, provenBound));
  const { used, shared } = countShared(index.problem, chosen);
  const peopleGained = new Map<number, number>();
  for (const [demand, { operator, people }] of demands.entries()) {
    if (serverCounts[demand]! > 0) peopleGained.set(operator, (peopleGained.get(operator) ?? 0) + people);
  }
  return {
    installations: [...chosen]
      .sort((one, other) => one - other)
      .map((installation) => ({
        installation,
        serves: index.served[installation]!,
        servesAlone: index.served[installation]!.filter((demand) => serverCounts[demand] === 1),
      })),
    openedSites: openedSites.sort((one, other) => one - other),
    buildingCost: buildingCost(index.problem, chosen),
    cost,
    bound,
    gap: cost === 0 ? 0 : (cost - bound) / cost,
    sharedShare: used === 0 ? undefined : shared / used,
    unserved,
    peopleGained,
  };
}

/** Why HiGHS found no choice: sites whose pins exceed their room, pins beyond the budget, the greatest share that can be reached. */
function causesAgainst(index: SharingIndex): InfeasibleCause[] {
  const { problem } = index;
  const causes: InfeasibleCause[] = [];
  const pinned = problem.pinned ?? [];
  for (const [site, { freePlaces }] of problem.sites.entries()) {
    const pins = pinned.filter(
      (installation) => problem.installations[installation]!.site === site && takesPlace(problem, installation),
    ).length;
    if (pins > freePlaces) causes.push({ code: "pins-over-room", site, freePlaces, pins });
  }
  const cost = buildingCost(problem, pinned);
  if (problem.budget !== undefined && cost > problem.budget)
    causes.push({ code: "pins-over-budget", cost, budget: problem.budget });
  if (problem.minimumSharedShare > 0) {
    const { used, shared } = countShared(problem, pinned);
    const reachable = problem.sites.filter((_site, number) => isCounted(problem, number) && canBeShared(index, number));
    causes.push({
      code: "share-unreachable",
      wanted: problem.minimumSharedShare,
      used,
      shared,
      reachable: reachable.length,
    });
  }
  return causes.length > 0 ? causes : [{ code: "too-little-room" }];
}

/** The least that as many further shared sites cost as are asked for, where that is above the budget. */
function shareOverBudget({ problem, atSite }: SharingIndex): InfeasibleCause | undefined {
  const { budget, minimumSharedShare, sites, installations } = problem;
  if (budget === undefined || minimumSharedShare === 0) return undefined;
  const { used, shared } = countShared(problem, []);
  const missing = Math.ceil(minimumSharedShare * used - shared - 1e-9);
  if (missing <= 0) return undefined;
  // One newcomer makes a site of one operator shared, two make an empty one shared: no site becomes shared for less.
  const least = sites.flatMap(({ tenants, openingCost }, site) => {
    const present = new Set(tenants).size;
    const newcomers = atSite[site]!.filter((installation) => takesPlace(problem, installation));
    const needed = 2 - present;
    if (needed <= 0 || newcomers.length < needed || !isCounted(problem, site)) return [];
    const costs = newcomers.map((installation) => installations[installation]!.cost).sort((a, b) => a - b);
    return [openingCost + costs.slice(0, needed).reduce((sum, cost) => sum + cost, 0)];
  });
  const cost = least
    .sort((a, b) => a - b)
    .slice(0, missing)
    .reduce((sum, each) => sum + each, 0);
  return cost > budget ? { code: "share-over-budget", cost, sites: missing, budget } : undefined;
}

/** Whether a used site has two operators, or would have with whoever finds room there. */
function canBeShared({ problem, atSite }: SharingIndex, site: number): boolean {
  const { tenants, freePlaces } = problem.sites[site]!;
  if (tenants.length === 0) return false;
  const newcomers = atSite[site]!.filter((installation) => takesPlace(problem, installation));
  return new Set(tenants).size + Math.min(freePlaces, newcomers.length) > 1;
}

function sentenceOf(cause: InfeasibleCause): string {
  switch (cause.code) {
    case "pins-over-room":
      return `site ${cause.site} has room for ${cause.freePlaces} more operators, but ${cause.pins} are pinned there`;
    case "pins-over-budget":
      return `what is pinned costs ${cause.cost}, the budget is ${cause.budget}`;
    case "share-unreachable":
      return `at least ${cause.wanted} of the sites must be shared (now ${cause.shared} of ${cause.used}, ${cause.reachable} at most), together with the hamlets that must be served`;
    case "share-over-budget":
      return `sharing the ${cause.sites} more sites that are asked for costs at least ${cause.cost}, the budget is ${cause.budget}`;
    case "not-found-in-time":
      return "no choice that meets room, pins and share was found in the time given";
    case "too-little-room":
      return "the sites have too little room for the hamlets that must be served";
  }
}

interface SharingMip {
  readonly model: MipModel;
  readonly toChoice: (values: Float64Array) => number[];
  readonly toValues: (chosen: readonly number[]) => Float64Array;
}

function buildSharingMip(index: SharingIndex): SharingMip {
  const { sites, installations, demands } = index.problem;
  const model = new MipModel();
  const weight = index.problem.costWeight ?? 1;
  const variables = installations.map(({ cost }) => model.addBinary(weight * cost));
  const unservedVariables = new Map<number, number>();
  for (const [installation, variable] of variables.entries()) {
    if (index.isAllowed[installation] === 0) model.addRow(0, 0, [variable], [1]);
    if (index.isPinned[installation] === 1) model.addRow(1, 1, [variable], [1]);
  }
  for (const [demand, { penalty }] of demands.entries()) {
    const row = index.serving[demand]!.map((installation) => variables[installation]!);
    if (penalty < Number.POSITIVE_INFINITY) {
      unservedVariables.set(demand, model.addShare(penalty));
      row.push(unservedVariables.get(demand)!);
    }
    model.addRow(
      1,
      Number.POSITIVE_INFINITY,
      row,
      row.map(() => 1),
    );
  }
  const openVariables = addSiteRows(index, model, variables);
  const sharedVariables = addShareRow(index, model, variables, openVariables);
  addBudgetRow(index, model, variables, openVariables);
  return {
    model,
    toChoice: (values) => [...variables.keys()].filter((installation) => values[variables[installation]!]! > 0.5),
    toValues: (chosen) => {
      const values = new Float64Array(model.columnCount);
      const served = new Set(chosen.flatMap((installation) => index.served[installation]!));
      const tenants = tenantsWith(index.problem, chosen).map((operators) => operators.size);
      for (const installation of chosen) values[variables[installation]!] = 1;
      for (const [demand, variable] of unservedVariables) values[variable] = served.has(demand) ? 0 : 1;
      for (const [site, variable] of openVariables)
        values[variable] = tenants[site]! > sites[site]!.tenants.length ? 1 : 0;
      for (const [site, variable] of sharedVariables) values[variable] = tenants[site]! > 1 ? 1 : 0;
      return values;
    },
  };
}

/** Room, one installation per operator and site, and the sites that must be opened first. */
function addSiteRows(index: SharingIndex, model: MipModel, variables: readonly number[]): Map<number, number> {
  const { sites, installations } = index.problem;
  const openVariables = new Map<number, number>();
  for (const [site, { openingCost, freePlaces, tenants }] of sites.entries()) {
    const here = index.atSite[site]!;
    if (here.length === 0) continue;
    const newcomers = here.filter((installation) => takesPlace(index.problem, installation));
    if (newcomers.length > freePlaces)
      model.addRow(
        0,
        freePlaces,
        newcomers.map((installation) => variables[installation]!),
        newcomers.map(() => 1),
      );
    const byOperator = Map.groupBy(here, (installation) => installations[installation]!.operator);
    for (const rivals of byOperator.values()) {
      if (rivals.length > 1)
        model.addRow(
          0,
          1,
          rivals.map((rival) => variables[rival]!),
          rivals.map(() => 1),
        );
    }
    if (openingCost === 0 && tenants.length > 0) continue;
    const open = model.addBinary((index.problem.costWeight ?? 1) * openingCost);
    openVariables.set(site, open);
    for (const installation of here) model.addRow(0, 1, [open, variables[installation]!], [1, -1]);
  }
  return openVariables;
}

/** The share of used sites with two operators or more; returns the variables that say a site is shared. */
function addShareRow(
  index: SharingIndex,
  model: MipModel,
  variables: readonly number[],
  openVariables: ReadonlyMap<number, number>,
): Map<number, number> {
  const { problem } = index;
  const { sites, installations, minimumSharedShare } = problem;
  const sharedVariables = new Map<number, number>();
  if (minimumSharedShare === 0) return sharedVariables;
  let alreadyUsed = 0;
  let alreadyShared = 0;
  const row: [number, number][] = [];
  for (const [site, { tenants }] of sites.entries()) {
    if (!isCounted(problem, site)) continue;
    const present = new Set(tenants);
    if (present.size > 0) alreadyUsed++;
    else if (openVariables.has(site)) row.push([openVariables.get(site)!, -minimumSharedShare]);
    if (present.size > 1) {
      alreadyShared++;
      continue;
    }
    const newcomers = index.atSite[site]!.filter((installation) => !present.has(installations[installation]!.operator));
    if (newcomers.length + present.size < 2) continue;
    const shared = model.addBinary(0);
    sharedVariables.set(site, shared);
    row.push([shared, 1]);
    // One newcomer makes a site of one operator shared; an empty site needs two.
    const needed = 2 - present.size;
    const columns = [...newcomers.map((installation) => variables[installation]!), shared];
    model.addRow(0, Number.POSITIVE_INFINITY, columns, [...newcomers.map(() => 1), -needed]);
  }
  model.addRow(
    minimumSharedShare * alreadyUsed - alreadyShared - 1e-7,
    Number.POSITIVE_INFINITY,
    row.map(([variable]) => variable),
    row.map(([, value]) => value),
  );
  return sharedVariables;
}

/** What installations and opened sites may cost together. */
function addBudgetRow(
  index: SharingIndex,
  model: MipModel,
  variables: readonly number[],
  openVariables: ReadonlyMap<number, number>,
): void {
  const { sites, installations, budget } = index.problem;
  if (budget === undefined) return;
  // In millions, so that the row's tolerance is less than a VND of a usual antenna.
  const terms = [
    ...variables.map((variable, installation) => [variable, installations[installation]!.cost / 1e6] as const),
    ...[...openVariables].map(([site, variable]) => [variable, sites[site]!.openingCost / 1e6] as const),
  ].filter(([, cost]) => cost > 0);
  model.addRow(
    Number.NEGATIVE_INFINITY,
    budget / 1e6,
    terms.map(([variable]) => variable),
    terms.map(([, cost]) => cost),
  );
}
