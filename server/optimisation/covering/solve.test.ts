import { readFileSync } from "node:fs";
import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { needsReference, referencePath } from "../../testing/reference.ts";
import { facilitiesWithin, readDistanceTable } from "../instances/distance-table-csv.ts";
import { coverWithin, readMaximalCoverText } from "../instances/maximal-cover-text.ts";
import { readOrLibrarySetCover } from "../instances/or-library-set-cover.ts";
import { type Random, seededRandom } from "../random.ts";
import { startTimeBudget } from "../time-budget.ts";
import { type CoverModel, coverCost, transpose } from "./cover-model.ts";
import { relaxCover } from "./lagrangian.ts";
import type { MaximalCoverProblem, SetCoverProblem } from "./problem.ts";
import { reduceCover } from "./reductions.ts";
import { solveMaximalCover, solveSetCover } from "./solve.ts";

const highs = await loadHighs();
const reference = "reference/facility-location/";
const read = (file: string) => readFileSync(referencePath(reference + file)!, "utf8");
const seconds = (limit: number) => startTimeBudget({ seconds: limit, nowMs: () => performance.now() });

function randomCovers(random: Random, rows: number, columns: number): Int32Array[] {
  return Array.from({ length: rows }, () => {
    const count = 1 + random.below(4);
    return Int32Array.from(new Set(Array.from({ length: count }, () => random.below(columns)))).sort();
  });
}

function randomSetCover(random: Random): SetCoverProblem {
  const columns = 4 + random.below(7);
  const costs = Float64Array.from({ length: columns }, () => 1 + random.below(9));
  return { costs, coveringColumns: randomCovers(random, 3 + random.below(10), columns) };
}

function randomMaximalCover(random: Random): MaximalCoverProblem {
  const columns = 4 + random.below(7);
  const rows = 3 + random.below(12);
  return {
    demands: Float64Array.from({ length: rows }, () => random.below(20)),
    coveringFacilities: randomCovers(random, rows, columns),
    costs: Float64Array.from({ length: columns }, () => 1 + random.below(4)),
    budget: 1 + random.below(10),
  };
}

function subsets(count: number): number[][] {
  const all = [...Array(count).keys()];
  return Array.from({ length: 1 << count }, (_, mask) => all.filter((item) => (mask >> item) & 1));
}
const covered = (covers: readonly Int32Array[], chosen: readonly number[]) =>
  covers.map((columns) => columns.some((column) => chosen.includes(column)));
const sum = (values: Float64Array, chosen: readonly number[]) =>
  chosen.reduce((total, item) => total + values[item]!, 0);
const demandCovered = (problem: MaximalCoverProblem, chosen: readonly number[]) =>
  covered(problem.coveringFacilities, chosen).reduce((total, is, row) => total + (is ? problem.demands[row]! : 0), 0);

describe("covering, against the enumeration of every choice", () => {
  test("finds the cheapest set cover and proves it, with HiGHS and without a worse bound", () => {
    const random = seededRandom(11);
    for (let index = 0; index < 60; index++) {
      const problem = randomSetCover(random);
      const covering = subsets(problem.costs.length).filter((chosen) =>
        covered(problem.coveringColumns, chosen).every(Boolean),
      );
      const best = Math.min(...covering.map((chosen) => sum(problem.costs, chosen)));
      const answer = solveSetCover(problem, { budget: seconds(5), highs });
      expect(covered(problem.coveringColumns, answer.chosen).every(Boolean)).toBe(true);
      expect([answer.value, answer.bound, answer.gap]).toEqual([best, best, 0]);
      expect(solveSetCover(problem, { budget: seconds(5) }).bound).toBeLessThanOrEqual(best);
    }
  });

  test("finds the greatest demand within a budget of unequal costs and proves it", () => {
    const random = seededRandom(12);
    for (let index = 0; index < 60; index++) {
      const problem = randomMaximalCover(random);
      const affordable = subsets(problem.costs.length).filter((chosen) => sum(problem.costs, chosen) <= problem.budget);
      const best = Math.max(...affordable.map((chosen) => demandCovered(problem, chosen)));
      const answer = solveMaximalCover(problem, { budget: seconds(5), highs });
      expect(sum(problem.costs, answer.chosen)).toBeLessThanOrEqual(problem.budget);
      expect(demandCovered(problem, answer.chosen)).toBe(answer.value);
      expect([answer.value, answer.bound]).toEqual([best, best]);
    }
  });

  test("keeps the best cost through the reductions", () => {
    const random = seededRandom(13);
    for (let index = 0; index < 200; index++) {
      const problem = randomMaximalCover(random);
      const isSetCover = index % 2 === 0;
      const original: CoverModel = {
        columnCosts: isSetCover ? problem.costs : new Float64Array(problem.costs.length),
        penalties: isSetCover ? problem.demands.map(() => Number.POSITIVE_INFINITY) : problem.demands,
        rowColumns: problem.coveringFacilities,
        columnRows: transpose(problem.coveringFacilities, problem.costs.length),
        weights: problem.costs,
        weightLimit: isSetCover ? Number.POSITIVE_INFINITY : problem.budget,
      };
      const best = (model: CoverModel) =>
        Math.min(
          ...subsets(model.columnCosts.length)
            .filter((chosen) => sum(model.weights, chosen) <= model.weightLimit)
            .map((chosen) => coverCost(model, chosen)),
        );
      const exact = best(original);
      expect(best(reduceCover(original).model)).toBe(exact);
      expect(relaxCover(original, { budget: seconds(1), knownCost: exact, steps: 300 }).bound).toBeLessThanOrEqual(
        exact + 1e-6,
      );
    }
  });
});

describe("covering on the public instances", needsReference(reference), () => {
  test("reaches the optimum of OR-Library instances and proves it", () => {
    const optima = new Map(
      read("scp/best.txt")
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/) as [string, string]),
    );
    for (const [file, name] of [
      ["scp42", "4.2"],
      ["scp51", "5.1"],
    ] as const) {
      const answer = solveSetCover(readOrLibrarySetCover(read(`scp/${file}.txt`)), { budget: seconds(10), highs });
      expect([file, answer.value, answer.bound]).toEqual([file, Number(optima.get(name)), Number(optima.get(name))]);
    }
  });

  test("needs 8 of 16 stores within 5 km of San Francisco's tracts, and 4 stores reach 875,247 people", () => {
    const table = readDistanceTable(
      read("lscp-mclp-san-francisco/SF_network_distance_candidateStore_16_censusTract_205_new.csv"),
    );
    const coveringFacilities = facilitiesWithin(table, 5000);
    const costs = new Float64Array(table.facilities.length).fill(1);
    const all = solveSetCover({ costs, coveringColumns: coveringFacilities }, { budget: seconds(5), highs });
    expect([all.value, all.bound]).toEqual([8, 8]);
    const most = solveMaximalCover(
      { demands: table.demands, coveringFacilities, costs, budget: 4 },
      { budget: seconds(5), highs },
    );
    expect([most.value, most.bound]).toEqual([875_247, 875_247]);
  });

  test("solves the 32 points of São José dos Campos to the proven optimum at every number of facilities", () => {
    const points = readMaximalCoverText(read("mclp/SJC32.txt"));
    let before = 0;
    for (const facilities of [1, 2, 3, 5]) {
      const answer = solveMaximalCover(coverWithin(points, 150, facilities), { budget: seconds(5), highs });
      expect(answer.gap).toBe(0);
      expect(answer.value).toBeGreaterThan(before);
      before = answer.value;
    }
  });

  test("counts the published choice of 50 facilities at its published value", () => {
    const problem = coverWithin(readMaximalCoverText(read("mclp/SanFrancisco.txt")), 600, 50);
    const published = read("mclp/SanFrancisco_50_600.txt");
    const chosen = /Facilidade: (.*)/.exec(published)![1]!.trim().split(/\s+/).map(Number);
    expect(demandCovered(problem, chosen)).toBe(Number(/f: (\d+)/.exec(published)![1]));
  });

  test("comes within 4 % of the best known value of a city of 5,137 points in a few seconds, below its bound", () => {
    const problem = coverWithin(readMaximalCoverText(read("mclp/SanFrancisco.txt")), 600, 50);
    const answer = solveMaximalCover(problem, { budget: seconds(3), highs });
    expect(answer.value).toBeGreaterThan(0.96 * 617_592);
    expect(answer.bound).toBeGreaterThanOrEqual(617_592);
    expect(demandCovered(problem, answer.chosen)).toBe(answer.value);
    expect(answer.chosen).toHaveLength(50);
  });
});

describe("covering in unusual situations", () => {
  test("names the rows that nothing covers", () => {
    const problem = { costs: Float64Array.of(1), coveringColumns: [Int32Array.of(0), Int32Array.of()] };
    expect(() => solveSetCover(problem, { budget: seconds(1), highs })).toThrow(
      "1 rows can be covered by no column: 1",
    );
  });

  test("covers nothing for a budget of 0 and rejects a negative one or a facility without cost", () => {
    const problem = {
      demands: Float64Array.of(5),
      coveringFacilities: [Int32Array.of(0)],
      costs: Float64Array.of(2),
      budget: 0,
    };
    const solve = (change: Partial<MaximalCoverProblem>) =>
      solveMaximalCover({ ...problem, ...change }, { budget: seconds(1), highs });
    expect(solve({})).toEqual({ chosen: [], value: 0, bound: 0, gap: 0 });
    expect(() => solve({ budget: -1 })).toThrow("the budget is -1");
    expect(() => solve({ costs: Float64Array.of(0) })).toThrow("facility 0 costs 0");
  });
});
