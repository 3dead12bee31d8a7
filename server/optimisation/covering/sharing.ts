import type { Highs } from "../mip.ts";
import { seededRandom } from "../random.ts";
import type { TimeBudget } from "../time-budget.ts";
import { solveSharingMip } from "./sharing-core.ts";
import { firstSharing, searchSharing } from "./sharing-heuristic.ts";
import { causesAgainst, sentenceOf, shareOverBudget } from "./sharing-infeasible.ts";
import { buildSharingMip } from "./sharing-mip.ts";
import {
  buildingCost,
  countShared,
  InfeasibleSharingError,
  indexSharing,
  isAllowedChoice,
  type SharingIndex,
  type SharingProblem,
  sharingCost,
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
  const mip = buildSharingMip(index);
  const answer = solveSharingMip(index, mip, hasStart ? start : undefined, options);
  if (answer.status === "infeasible") {
    const causes = causesAgainst(index);
    throw new InfeasibleSharingError(causes.map(sentenceOf), [], causes);
  }
  const found = answer.values && mip.toChoice(answer.values);
  const choices = [start, found ?? []].filter((choice) => isAllowedChoice(index, choice));
  if (choices.length === 0) {
    const cause = { code: "not-found-in-time" } as const;
    throw new InfeasibleSharingError([sentenceOf(cause)], [], [cause]);
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
    buildingCost: buildingCost(index.problem, chosen),
    cost,
    bound,
    gap: cost === 0 ? 0 : (cost - bound) / cost,
    sharedShare: used === 0 ? undefined : shared / used,
    unserved,
    peopleGained,
  };
}
