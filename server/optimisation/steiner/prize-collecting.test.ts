import { describe, expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { unlimitedTime } from "../time-budget.ts";
import { planPhases, solveBudgetedTree } from "./budgeted-tree.ts";
import { type FibreNetwork, solveFibreTree, withRoot } from "./fibre-tree.ts";
import { buildNetwork } from "./graph.ts";
import { type Customer, solvePrizeCollecting } from "./prize-collecting.ts";
import { exactSteinerCost, randomProblem } from "./steiner.testing.ts";

interface Case {
  readonly network: FibreNetwork;
  readonly customers: Customer[];
}

function* randomCases(count: number): Generator<Case> {
  const random = seededRandom(77);
  for (let index = 0; index < count; index++) {
    const nodes = 6 + random.below(9);
    const problem = randomProblem(random, { nodes, extraEdges: random.below(nodes), terminals: 6, whole: true });
    const [first, second, ...others] = problem.terminals;
    const customers = others.map((node) => ({ node, prize: 1 + random.below(9) }));
    yield { network: { ...problem, accessPoints: [first!, second!] }, customers };
  }
}

/** The building cost of every choice of customers, by exact dynamic programming. */
function costsOfChoices({ network, customers }: Case): { chosen: number[]; cost: number; prize: number }[] {
  const rooted = withRoot(network);
  return Array.from({ length: 1 << customers.length }, (_, mask) => {
    const chosen = [...customers.keys()].filter((index) => (mask >> index) & 1);
    const terminals = [rooted.root, ...chosen.map((index) => customers[index]!.node)];
    const cost = exactSteinerCost(buildNetwork({ ...rooted, terminals }));
    return { chosen, cost, prize: chosen.reduce((sum, index) => sum + customers[index]!.prize, 0) };
  });
}

describe("fibre from existing access points", () => {
  test("costs what exact dynamic programming says, whichever access point serves", () => {
    for (const one of randomCases(40)) {
      const answer = solveFibreTree(
        one.network,
        one.customers.map(({ node }) => node),
        { budget: unlimitedTime },
      );
      expect(answer.cost).toBe(costsOfChoices(one).at(-1)!.cost);
      expect(answer.edges.every((edge) => edge < one.network.costs.length)).toBe(true);
    }
  });

  test("names the customers that no road joins", () => {
    const network = {
      nodeCount: 3,
      tails: Int32Array.of(0),
      heads: Int32Array.of(1),
      costs: Float64Array.of(1),
      accessPoints: [0],
    };
    expect(() => solveFibreTree(network, [1, 2], { budget: unlimitedTime })).toThrow("nodes 2");
    expect(() => solveFibreTree({ ...network, accessPoints: [] }, [1], { budget: unlimitedTime })).toThrow(
      "no access point",
    );
  });
});

describe("prize-collecting: whom to connect", () => {
  test("has the least cost plus lost prizes of all choices, and proves it", () => {
    for (const one of randomCases(60)) {
      const total = one.customers.reduce((sum, { prize }) => sum + prize, 0);
      const best = Math.min(...costsOfChoices(one).map(({ cost, prize }) => cost + total - prize));
      const answer = solvePrizeCollecting(one.network, one.customers, { budget: unlimitedTime });
      expect(answer.value).toBe(best);
      expect(answer.bound).toBe(best);
    }
  });

  test("tells who cannot be reached and counts their prize as lost", () => {
    const network = {
      nodeCount: 3,
      tails: Int32Array.of(0),
      heads: Int32Array.of(1),
      costs: Float64Array.of(1),
      accessPoints: [0],
    };
    const customers = [
      { node: 2, prize: 5 },
      { node: 1, prize: 3 },
    ];
    const answer = solvePrizeCollecting(network, customers, { budget: unlimitedTime });
    expect(answer).toMatchObject({ connected: [1], unreachable: [0], value: 6, bound: 6, buildingCost: 1 });
  });
});

describe("the most people within a budget", () => {
  test("stays within the budget and below its bound, and comes near the best choice", () => {
    let reached = 0;
    let possible = 0;
    for (const one of randomCases(40)) {
      const choices = costsOfChoices(one);
      const limit = Math.floor(choices.at(-1)!.cost * 0.6);
      const best = Math.max(...choices.filter(({ cost }) => cost <= limit).map(({ prize }) => prize));
      const answer = solveBudgetedTree(one.network, one.customers, limit, { budget: unlimitedTime });
      expect(answer.buildingCost).toBeLessThanOrEqual(limit);
      expect(answer.prize).toBeLessThanOrEqual(best);
      expect(answer.bound).toBeGreaterThanOrEqual(best - 1e-9);
      reached += answer.prize;
      possible += best;
    }
    expect(reached / possible).toBeGreaterThan(0.97);
  });

  test("goes on in later phases from what the earlier ones have built, and connects everyone in the end", () => {
    for (const { network, customers } of randomCases(10)) {
      const all = solveFibreTree(
        network,
        customers.map(({ node }) => node),
        { budget: unlimitedTime },
      ).cost;
      const phases = planPhases(network, customers, [all / 2, all, all], { budget: unlimitedTime });
      for (const phase of phases) expect(phase.buildingCost).toBeLessThanOrEqual(phase.costLimit);
      const everyone = phases.flatMap((phase) => phase.connected).sort();
      expect(everyone).toEqual([...customers.keys()]);
      const built = phases.flatMap((phase) => phase.edges);
      expect(new Set(built).size).toBe(built.length);
    }
  });

  test("of 0 builds nothing that costs, and a negative one is rejected", () => {
    const [{ network, customers }] = [...randomCases(1)] as [Case];
    expect(solveBudgetedTree(network, customers, 0, { budget: unlimitedTime }).buildingCost).toBe(0);
    expect(() => solveBudgetedTree(network, customers, -1, { budget: unlimitedTime })).toThrow("the cost limit is -1");
  });
});
