import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { needsReference, referencePath } from "../../testing/reference.ts";
import { readPaceSteiner } from "../instances/pace-steiner.ts";
import { seededRandom } from "../random.ts";
import { startTimeBudget, unlimitedTime } from "../time-budget.ts";
import { ascendDual } from "./dual-ascent.ts";
import { buildNetwork, DisconnectedTerminalsError, type SteinerProblem } from "./graph.ts";
import { improveTree } from "./local-search.ts";
import { previewTree } from "./mehlhorn.ts";
import { ReducibleGraph } from "./reducible-graph.ts";
import { reduceGraph } from "./reductions.ts";
import { growTree } from "./shortest-path-heuristic.ts";
import { solveSteiner } from "./solve.ts";
import { exactSteinerCost, randomProblem } from "./steiner.testing.ts";
import { isSteinerTree, spanEdges } from "./tree.ts";

const reference = "reference/steiner/";
const seconds = (limit: number) => startTimeBudget({ seconds: limit, nowMs: () => performance.now() });

function optima(): { file: string; optimum: number }[] {
  const lines = readFileSync(referencePath(`${reference}optima.csv`)!, "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return lines.map((line) => ({ file: line.split(",")[0]!, optimum: Number(line.split(",")[5]) }));
}
const read = (file: string) => readPaceSteiner(readFileSync(referencePath(reference + file)!, "utf8"));

/** Random networks of several shapes: sparse like roads and dense, whole costs with ties and zeros, fractional costs. */
function* randomProblems(count: number): Generator<SteinerProblem> {
  const random = seededRandom(2024);
  for (let index = 0; index < count; index++) {
    const nodes = 6 + random.below(20);
    yield randomProblem(random, {
      nodes,
      extraEdges: random.below(2 * nodes),
      terminals: 2 + random.below(5),
      whole: index % 2 === 0,
    });
  }
}

describe("a Steiner tree on random networks, against exact dynamic programming", () => {
  test("is the best one, and proves it", () => {
    for (const problem of randomProblems(150)) {
      const network = buildNetwork(problem);
      const exact = exactSteinerCost(network);
      const answer = solveSteiner(problem, { budget: seconds(0.2) });
      expect(isSteinerTree(network, answer.edges)).toBe(true);
      expect(answer.cost).toBeCloseTo(exact, 9);
      expect(answer.bound).toBeLessThanOrEqual(exact + 1e-9);
    }
  });

  test("survives the reductions: the small network's best tree costs as much as the large one's", () => {
    for (const problem of randomProblems(300)) {
      const graph = new ReducibleGraph(problem);
      reduceGraph(graph, unlimitedTime);
      const { network } = graph.compact();
      expect(graph.fixedCost + exactSteinerCost(network)).toBeCloseTo(exactSteinerCost(buildNetwork(problem)), 9);
    }
  });

  test("never costs less than the dual ascent's bound, whichever terminal is the root", () => {
    for (const problem of randomProblems(60)) {
      const network = buildNetwork(problem);
      const exact = exactSteinerCost(network);
      for (const root of network.terminals) {
        expect(ascendDual(network, root, unlimitedTime).bound).toBeLessThanOrEqual(exact + 1e-9);
      }
    }
  });

  test("costs at most twice the best one in the preview", () => {
    for (const problem of randomProblems(100)) {
      const network = buildNetwork(problem);
      const preview = previewTree(network);
      expect(isSteinerTree(network, preview.edges)).toBe(true);
      expect(preview.cost).toBeLessThanOrEqual(2 * exactSteinerCost(network) + 1e-9);
    }
  });

  test("stays a tree of all terminals and never becomes dearer in local search", () => {
    for (const problem of randomProblems(200)) {
      const network = buildNetwork(problem);
      const start = growTree(network, network.terminals[0]!)!;
      const improved = improveTree(network, start, seededRandom(3), unlimitedTime);
      expect(isSteinerTree(network, improved.edges)).toBe(true);
      expect(spanEdges(network, improved.edges).cost).toBeCloseTo(improved.cost, 9);
      expect(improved.cost).toBeLessThanOrEqual(start.cost + 1e-9);
    }
  });
});

describe("a Steiner tree on the public instances", needsReference(reference), () => {
  test("is optimal and proven so on every small instance", () => {
    for (const { file, optimum } of optima().filter((one) => one.file.startsWith("small/"))) {
      const answer = solveSteiner(read(file), { budget: seconds(5) });
      expect({ file, cost: answer.cost, bound: answer.bound }).toEqual({ file, cost: optimum, bound: optimum });
    }
  });

  test("is within 0.1 % of the optimum on street networks of a few thousand nodes in 1 s", () => {
    for (const { file, optimum } of optima().filter((one) => /009|016|121/.test(one.file))) {
      const problem = read(file);
      const answer = solveSteiner(problem, { budget: seconds(1) });
      expect(isSteinerTree(buildNetwork(problem), answer.edges)).toBe(true);
      expect(answer.cost / optimum).toBeLessThanOrEqual(1.001);
      expect(answer.cost).toBeGreaterThanOrEqual(optimum);
      expect(answer.bound).toBeLessThanOrEqual(optimum);
      expect(answer.bound / optimum).toBeGreaterThan(0.99);
    }
  });
});

describe("a Steiner tree in unusual situations", () => {
  const line: SteinerProblem = {
    nodeCount: 4,
    tails: Int32Array.of(0, 1),
    heads: Int32Array.of(1, 2),
    costs: Float64Array.of(3, 4),
    terminals: [0, 2],
  };

  test("of one terminal has no edges and costs nothing", () => {
    expect(solveSteiner({ ...line, terminals: [1] }, { budget: unlimitedTime })).toEqual({
      cost: 0,
      edges: [],
      bound: 0,
      gap: 0,
    });
  });

  test("names the terminals that no road joins", () => {
    const broken = { ...line, terminals: [0, 2, 3] };
    expect(() => solveSteiner(broken, { budget: unlimitedTime })).toThrow(DisconnectedTerminalsError);
    expect(() => solveSteiner(broken, { budget: unlimitedTime })).toThrow("nodes 3");
  });

  test("rejects a negative cost, a node out of range and a terminal given twice", () => {
    const solve = (change: Partial<SteinerProblem>) => () =>
      solveSteiner({ ...line, ...change }, { budget: unlimitedTime });
    expect(solve({ costs: Float64Array.of(3, -1) })).toThrow("edge 1 costs -1");
    expect(solve({ heads: Int32Array.of(1, 4) })).toThrow("edge 1 names node 4; nodes run from 0 to 3");
    expect(solve({ terminals: [0, 2, 2] })).toThrow("terminal 2 is given twice");
  });

  test("is the same for the same seed, and is given at once when the time is 0", () => {
    const problem = randomProblem(seededRandom(5), { nodes: 300, extraEdges: 200, terminals: 40, whole: true });
    const once = solveSteiner(problem, { budget: seconds(1), seed: 9 });
    expect(solveSteiner(problem, { budget: seconds(1), seed: 9 }).cost).toBe(once.cost);
    const instant = solveSteiner(problem, { budget: seconds(0) });
    expect(isSteinerTree(buildNetwork(problem), instant.edges)).toBe(true);
    expect(instant.bound).toBeLessThanOrEqual(once.cost);
  });

  test("ends when it is stopped", () => {
    const problem = randomProblem(seededRandom(5), { nodes: 3000, extraEdges: 4000, terminals: 500, whole: false });
    let asked = 0;
    const budget = startTimeBudget({ seconds: 60, nowMs: () => performance.now(), isStopped: () => ++asked > 20 });
    expect(isSteinerTree(buildNetwork(problem), solveSteiner(problem, { budget }).edges)).toBe(true);
    // Each part of the work hears of it once; one that went on would ask for the whole minute.
    expect(asked).toBeLessThan(40);
  });
});
