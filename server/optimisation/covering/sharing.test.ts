import loadHighs, { type Model, type ModelData } from "highs";
import { describe, expect, test } from "vitest";
import type { Highs } from "../mip.ts";
import { type Random, seededRandom } from "../random.ts";
import { startTimeBudget } from "../time-budget.ts";
import { generateSharingProblem } from "./generated-sharing.ts";
import { solveSharing } from "./sharing.ts";
import {
  countShared,
  InfeasibleSharingError,
  indexSharing,
  isAllowedChoice,
  type SharingProblem,
  sharingCost,
} from "./sharing-problem.ts";

const highs = await loadHighs();
const seconds = (limit: number) => startTimeBudget({ seconds: limit, nowMs: () => performance.now() });

function randomProblem(random: Random): SharingProblem {
  const sites = Array.from({ length: 2 + random.below(3) }, () => {
    const isNew = random.next() < 0.4;
    return {
      tenants: isNew ? [] : [random.below(2)],
      openingCost: isNew ? 10 + random.below(20) : 0,
      freePlaces: random.below(3),
    };
  });
  const installations = Array.from({ length: 4 + random.below(6) }, () => ({
    site: random.below(sites.length),
    operator: random.below(3),
    cost: 1 + random.below(12),
    hamlets: [random.below(4), random.below(4)],
  }));
  const demands = [0, 1, 2, 3].flatMap((hamlet) =>
    [0, 1, 2].map((operator) => ({
      hamlet,
      operator,
      people: 10 * hamlet + 5,
      penalty: random.next() < 0.1 ? Number.POSITIVE_INFINITY : 5 + random.below(20),
    })),
  );
  const isLimited = random.next() < 0.4;
  return {
    sites: sites.map((site) => ({ ...site, isCounted: random.next() < 0.8 })),
    installations,
    demands,
    minimumSharedShare: random.below(3) * 0.4,
    ...(isLimited && { budget: random.below(60), costWeight: random.next() < 0.5 ? 1 : 0.01 }),
  };
}

/** The least cost over every subset of installations; undefined when none is allowed. */
function enumerate(problem: SharingProblem): number | undefined {
  const index = indexSharing(problem);
  const all = [...problem.installations.keys()];
  const costs = Array.from({ length: 1 << all.length }, (_, mask) => all.filter((item) => (mask >> item) & 1))
    .filter((chosen) => isAllowedChoice(index, chosen))
    .map((chosen) => sharingCost(index, chosen));
  return costs.length === 0 ? undefined : Math.min(...costs);
}

/** Two hamlets, two masts of operator 0, operator 1 wants in; a new mast would serve both hamlets. */
const small: SharingProblem = {
  sites: [
    { tenants: [0], openingCost: 0, freePlaces: 1 },
    { tenants: [0], openingCost: 0, freePlaces: 1 },
    { tenants: [], openingCost: 50, freePlaces: 2 },
  ],
  installations: [
    { site: 0, operator: 1, cost: 10, hamlets: [0] },
    { site: 1, operator: 1, cost: 12, hamlets: [1] },
    { site: 2, operator: 1, cost: 10, hamlets: [0, 1] },
  ],
  demands: [
    { hamlet: 0, operator: 1, people: 300, penalty: Number.POSITIVE_INFINITY },
    { hamlet: 1, operator: 1, people: 200, penalty: 100 },
  ],
  minimumSharedShare: 0,
};

describe("the sharing optimiser", () => {
  test("finds the least cost of all choices and proves it, or says that there is none", () => {
    const random = seededRandom(31);
    let solved = 0;
    for (let index = 0; index < 120; index++) {
      const problem = randomProblem(random);
      let best: number | undefined;
      try {
        best = enumerate(problem);
      } catch (error) {
        expect(error).toBeInstanceOf(InfeasibleSharingError);
      }
      if (best === undefined) {
        expect(() => solveSharing(problem, { budget: seconds(5), highs })).toThrow(InfeasibleSharingError);
        continue;
      }
      solved++;
      const answer = solveSharing(problem, { budget: seconds(5), highs });
      expect(answer.cost).toBeCloseTo(best, 9);
      expect(answer.bound).toBeCloseTo(best, 6);
      if (answer.sharedShare !== undefined)
        expect(answer.sharedShare).toBeGreaterThanOrEqual(problem.minimumSharedShare - 1e-9);
      expect(answer.buildingCost).toBeLessThanOrEqual(problem.budget ?? Number.POSITIVE_INFINITY);
    }
    expect(solved).toBeGreaterThan(40);
  });

  test("prefers existing masts to a new one, tells who gains and why each antenna is needed", () => {
    const answer = solveSharing(small, { budget: seconds(5), highs });
    expect(answer.installations).toEqual([
      { installation: 0, serves: [0], servesAlone: [0] },
      { installation: 1, serves: [1], servesAlone: [1] },
    ]);
    expect(answer).toMatchObject({ cost: 22, bound: 22, gap: 0, openedSites: [], unserved: [], sharedShare: 1 });
    expect(answer.peopleGained).toEqual(new Map([[1, 500]]));
  });

  test("keeps to pins and leaves out what is forbidden", () => {
    const pinned = solveSharing({ ...small, pinned: [2] }, { budget: seconds(5), highs });
    expect(pinned).toMatchObject({ cost: 60, openedSites: [2], buildingCost: 60 });
    const forbidden = solveSharing({ ...small, forbidden: [1, 2] }, { budget: seconds(5), highs });
    expect(forbidden).toMatchObject({ cost: 110, buildingCost: 10, unserved: [1] });
    expect(() => solveSharing({ ...small, pinned: [1], forbidden: [1] }, { budget: seconds(5), highs })).toThrow(
      "pinned and forbidden",
    );
  });

  test("asks no free place for an operator that is on the mast already", () => {
    const full = { tenants: [1], openingCost: 0, freePlaces: 0 };
    const swap = { ...small, sites: [full, ...small.sites.slice(1)] };
    expect(solveSharing(swap, { budget: seconds(5), highs })).toMatchObject({ cost: 22, gap: 0 });
    const stranger = { ...small, sites: [{ ...full, tenants: [0] }, ...small.sites.slice(1)] };
    expect(solveSharing(stranger, { budget: seconds(5), highs })).toMatchObject({ cost: 60, openedSites: [2] });
  });

  test("serves the most people for a budget, and nobody for none", () => {
    const willing = small.demands.map((demand) => ({ ...demand, penalty: demand.people }));
    const limited = { ...small, demands: willing, costWeight: 0.001 };
    expect(solveSharing({ ...limited, budget: 12 }, { budget: seconds(5), highs })).toMatchObject({
      unserved: [1],
      buildingCost: 10,
    });
    expect(solveSharing({ ...limited, budget: 0 }, { budget: seconds(5), highs })).toMatchObject({
      unserved: [0, 1],
      installations: [],
      gap: 0,
    });
    expect(() => solveSharing({ ...limited, budget: 5, pinned: [0] }, { budget: seconds(5), highs })).toThrow(
      "what is pinned costs 10, the budget is 5",
    );
  });

  test("has nothing to do where nothing can be put up, and says so of a share that is asked for", () => {
    const none = { ...small, installations: [], demands: [] };
    const idle = solveSharing(none, { budget: seconds(5), highs });
    expect([idle.cost, idle.bound, idle.gap, idle.installations]).toEqual([0, 0, 0, []]);
    expect(() => solveSharing({ ...none, minimumSharedShare: 0.5 }, { budget: seconds(5), highs })).toThrow(
      "now 0 of 2, 0 at most",
    );
  });

  test("names the hamlets that nothing can serve, and the share that cannot be met", () => {
    expect(() => solveSharing({ ...small, forbidden: [0, 2] }, { budget: seconds(5), highs })).toThrow(
      "no mast can serve hamlet 0 for operator 1",
    );
    const lonely = { tenants: [0], openingCost: 0, freePlaces: 0 };
    const unshared = { ...small, sites: [...small.sites, lonely, lonely, lonely], minimumSharedShare: 0.9 };
    expect(() => solveSharing(unshared, { budget: seconds(5), highs })).toThrow(
      "at least 0.9 of the sites must be shared",
    );
    expect(() => solveSharing({ ...small, minimumSharedShare: 1.1 }, { budget: seconds(5), highs })).toThrow(
      "from 0 to 1",
    );
  });

  test("proves the best use of a budget for a few antennas, and of one that is bound to a share of shared sites", () => {
    const province = generateSharingProblem({ seed: 2, hamlets: 170, sites: 300, operators: 4, minimumSharedShare: 0 });
    const people = province.demands.map((demand) => ({ ...demand, penalty: demand.people }));
    const within = (budget: number, minimumSharedShare: number) =>
      solveSharing(
        { ...province, demands: people, budget, costWeight: 0.5 / budget, minimumSharedShare },
        { budget: seconds(10), highs },
      );
    const few = within(0.7e9, 0);
    expect(few.gap).toBe(0);
    expect(few.installations.length).toBeGreaterThan(1);
    expect(few.buildingCost).toBeLessThanOrEqual(0.7e9);
    const shared = within(9e9, 0.3);
    expect(shared.gap).toBeLessThanOrEqual(0.01);
    expect(shared.sharedShare).toBeGreaterThanOrEqual(0.3);
  });

  test("is near the bound already when it is stopped after the relaxation and the likely installations", () => {
    const province = generateSharingProblem({
      seed: 2,
      hamlets: 170,
      sites: 300,
      operators: 4,
      minimumSharedShare: 0.3,
    });
    const people = province.demands.map((demand) => ({ ...demand, penalty: demand.people }));
    let models = 0;
    const counting: Highs = {
      ...highs,
      withModel: ((data: ModelData, work: (native: Model) => unknown) => {
        models++;
        return highs.withModel(data, work);
      }) as Highs["withModel"],
    };
    const budget = startTimeBudget({ seconds: 60, nowMs: () => 0, isStopped: () => models >= 3 });
    const answer = solveSharing(
      { ...province, demands: people, budget: 9e9, costWeight: 0.5 / 9e9 },
      { budget, highs: counting },
    );
    expect(models).toBe(3);
    expect(answer.gap).toBeLessThan(0.01);
  });

  test("plans a fifth of a province to at most 1 % from the bound in 10 s", () => {
    const problem = generateSharingProblem({
      seed: 1,
      hamlets: 170,
      sites: 300,
      operators: 4,
      minimumSharedShare: 0.25,
    });
    const answer = solveSharing(problem, { budget: seconds(10), highs });
    expect(answer.gap).toBeLessThanOrEqual(0.01);
    expect(
      isAllowedChoice(
        indexSharing(problem),
        answer.installations.map(({ installation }) => installation),
      ),
    ).toBe(true);
    const { used, shared } = countShared(
      problem,
      answer.installations.map(({ installation }) => installation),
    );
    expect(shared / used).toBeGreaterThanOrEqual(0.25);
  });
});
