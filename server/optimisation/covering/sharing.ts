import { type Highs, MipModel, solveMip } from "../mip.ts";
import { seededRandom } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import { greedySharing, searchSharing } from "./sharing-heuristic.ts";
import {
  countShared,
  InfeasibleSharingError,
  indexSharing,
  isAllowedChoice,
  type SharingIndex,
  type SharingProblem,
  sharingCost,
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
  /** Building cost and the penalties of whom it leaves unserved: what is made as small as possible. */
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

/**
 * Chooses antennas on existing and new masts so that the demands are served at least cost with the wanted share of shared sites:
 * greedy and local search, then HiGHS begun from there; the better of the two is returned with HiGHS's bound.
 * @throws InfeasibleSharingError naming what cannot be met; RangeError for numbers out of range.
 */
export function solveSharing(problem: SharingProblem, options: SharingOptions): SharingAnswer {
  const index = indexSharing(problem);
  const random = seededRandom(options.seed ?? 1);
  const budget = options.budget.untilShare(SEARCH_SHARE);
  const start = searchSharing(index, greedySharing(index), { random, budget, rounds: SEARCH_ROUNDS });
  const hasStart = isAllowedChoice(index, start);
  if (hasStart) options.onProgress?.(sharingCost(index, start), 0);
  const { model, toChoice, toValues } = buildSharingMip(index);
  const answer = solveMip(options.highs, model, {
    budget: options.budget,
    ...(hasStart && { start: toValues(start) }),
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
  if (answer.status === "infeasible") throw new InfeasibleSharingError(reasonsAgainst(index));
  const found = answer.values && toChoice(answer.values);
  const choices = [start, found ?? []].filter((choice) => isAllowedChoice(index, choice));
  if (choices.length === 0) {
    throw new InfeasibleSharingError(["no choice that meets room, pins and share was found in the time given"]);
  }
  const best = choices.reduce((one, other) => (sharingCost(index, other) < sharingCost(index, one) ? other : one));
  return describe(index, best, answer.status === "optimal" ? Number.POSITIVE_INFINITY : answer.bound);
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
    buildingCost: cost - unserved.reduce((sum, demand) => sum + demands[demand]!.penalty, 0),
    cost,
    bound,
    gap: cost === 0 ? 0 : (cost - bound) / cost,
    sharedShare: used === 0 ? undefined : shared / used,
    unserved,
    peopleGained,
  };
}

/** Why HiGHS found no choice: the greatest share that can be reached, and sites whose pins exceed their room. */
function reasonsAgainst(index: SharingIndex): string[] {
  const { problem } = index;
  const reasons: string[] = [];
  for (const [site, { freePlaces }] of problem.sites.entries()) {
    const pins = index.atSite[site]!.filter((installation) => index.isPinned[installation] === 1).length;
    if (pins > freePlaces)
      reasons.push(`site ${site} has room for ${freePlaces} more operators, but ${pins} are pinned there`);
  }
  if (problem.minimumSharedShare > 0) {
    const { used, shared } = countShared(problem, problem.pinned ?? []);
    reasons.push(
      `at least ${problem.minimumSharedShare} of the sites must be shared (now ${shared} of ${used}), together with the hamlets that must be served`,
    );
  }
  return reasons.length > 0 ? reasons : ["the sites have too little room for the hamlets that must be served"];
}

interface SharingMip {
  readonly model: MipModel;
  readonly toChoice: (values: Float64Array) => number[];
  readonly toValues: (chosen: readonly number[]) => Float64Array;
}

function buildSharingMip(index: SharingIndex): SharingMip {
  const { sites, installations, demands } = index.problem;
  const model = new MipModel();
  const variables = installations.map(({ cost }) => model.addBinary(cost));
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
    const ones = here.map(() => 1);
    if (here.length > freePlaces)
      model.addRow(
        0,
        freePlaces,
        here.map((installation) => variables[installation]!),
        ones,
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
    const open = model.addBinary(openingCost);
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
  const { sites, installations, minimumSharedShare } = index.problem;
  const sharedVariables = new Map<number, number>();
  if (minimumSharedShare === 0) return sharedVariables;
  let alreadyUsed = 0;
  let alreadyShared = 0;
  const row: [number, number][] = [];
  for (const [site, { tenants }] of sites.entries()) {
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
