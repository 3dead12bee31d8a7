// Solves one instance from a file and prints one JSON object { value, bound, gap, seconds, solution }:
//   solve steiner FILE.gr [--seconds S]                                  tree edges as 1-based node pairs
//   solve mclp FILE.txt --facilities P --radius METRES [--seconds S]     facilities counted from 0, as the published solutions do
//   solve scp FILE.txt [--seconds S]                                     columns counted from 1, as the file does
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import loadHighs from "highs";
import { type CoverAnswer, solveMaximalCover, solveSetCover } from "../server/optimisation/covering/solve.ts";
import { coverWithin, readMaximalCoverText } from "../server/optimisation/instances/maximal-cover-text.ts";
import { readOrLibrarySetCover } from "../server/optimisation/instances/or-library-set-cover.ts";
import { readPaceSteiner } from "../server/optimisation/instances/pace-steiner.ts";
import { solveSteiner } from "../server/optimisation/steiner/solve.ts";
import { startTimeBudget, type TimeBudget } from "../server/optimisation/time-budget.ts";

const USAGE = `usage: solve steiner FILE.gr [--seconds S]
       solve mclp FILE.txt --facilities P --radius METRES [--seconds S]
       solve scp FILE.txt [--seconds S]`;
const DEFAULT_SECONDS = 10;

interface Answer {
  readonly value: number;
  readonly bound: number;
  readonly gap: number;
  readonly solution: unknown[];
}

type Options = { readonly facilities?: string | undefined; readonly radius?: string | undefined };
type Solver = (text: string, budget: TimeBudget, options: Options) => Promise<Answer>;

const solvers: Record<string, Solver> = {
  async steiner(text, budget) {
    const problem = readPaceSteiner(text);
    const { cost, bound, gap, edges } = solveSteiner(problem, { budget });
    return {
      value: cost,
      bound,
      gap,
      solution: edges.map((edge) => [problem.tails[edge]! + 1, problem.heads[edge]! + 1]),
    };
  },
  async mclp(text, budget, { facilities, radius }) {
    const problem = coverWithin(
      readMaximalCoverText(text),
      number("--radius", radius),
      number("--facilities", facilities),
    );
    return fromCover(solveMaximalCover(problem, { budget, highs: await loadHighs() }), 0);
  },
  async scp(text, budget) {
    return fromCover(solveSetCover(readOrLibrarySetCover(text), { budget, highs: await loadHighs() }), 1);
  },
};

function fromCover({ value, bound, gap, chosen }: CoverAnswer, firstNumber: number): Answer {
  return { value, bound, gap, solution: chosen.map((column) => column + firstNumber) };
}

function number(name: string, word: string | undefined): number {
  const value = word === undefined || word === "" ? Number.NaN : Number(word);
  if (!Number.isFinite(value)) throw new RangeError(`${name} is "${word ?? ""}"; a number is needed\n${USAGE}`);
  return value;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: "string" }, facilities: { type: "string" }, radius: { type: "string" } },
  });
  const [kind, file, ...surplus] = positionals;
  const solver = kind !== undefined && Object.hasOwn(solvers, kind) ? solvers[kind] : undefined;
  if (solver === undefined || file === undefined || surplus.length > 0) throw new RangeError(USAGE);
  const seconds = values.seconds === undefined ? DEFAULT_SECONDS : number("--seconds", values.seconds);
  const budget = startTimeBudget({ seconds, nowMs: () => performance.now() });
  const { value, bound, gap, solution } = await solver(readFileSync(file, "utf8"), budget, values);
  console.log(JSON.stringify({ value, bound, gap, seconds: Number(budget.elapsedSeconds().toFixed(3)), solution }));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
