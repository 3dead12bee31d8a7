// npm run bench:planning: holds the planning algorithms against public instances with known optima and against generated truth,
// prints the tables and writes them into docs/benchmarks.md. Time limits count this thread's processor time, so that other
// programs on the machine do not change the result.
import { readFileSync } from "node:fs";
import loadHighs from "highs";
import { generateTown, scoreMatching } from "../server/geometry/generated-cables.ts";
import { matchCables } from "../server/geometry/match-cables.ts";
import { generateSharingProblem } from "../server/optimisation/covering/generated-sharing.ts";
import { solveSharing } from "../server/optimisation/covering/sharing.ts";
import { InfeasibleSharingError } from "../server/optimisation/covering/sharing-problem.ts";
import { solveMaximalCover, solveSetCover } from "../server/optimisation/covering/solve.ts";
import { facilitiesWithin, readDistanceTable } from "../server/optimisation/instances/distance-table-csv.ts";
import { coverWithin, readMaximalCoverText } from "../server/optimisation/instances/maximal-cover-text.ts";
import { readOrLibrarySetCover } from "../server/optimisation/instances/or-library-set-cover.ts";
import { readPaceSteiner } from "../server/optimisation/instances/pace-steiner.ts";
import { seededRandom, shuffle } from "../server/optimisation/random.ts";
import { solveBudgetedTree } from "../server/optimisation/steiner/budgeted-tree.ts";
import { buildNetwork } from "../server/optimisation/steiner/graph.ts";
import { previewTree } from "../server/optimisation/steiner/mehlhorn.ts";
import { solvePrizeCollecting } from "../server/optimisation/steiner/prize-collecting.ts";
import { solveSteiner } from "../server/optimisation/steiner/solve.ts";
import { startThreadBudget, threadProcessorMs } from "../server/tasks/thread-time.ts";
import { referencePath } from "../server/testing/reference.ts";
import { provinceProblems } from "./bench-planning.province.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";

type Row = readonly (string | number)[];

const STEINER_SECONDS = 10;
const COVER_SECONDS = 60;
const PROVINCE_SECONDS = 20;

const budgetOf = (seconds: number) => startThreadBudget(seconds);
const percent = (share: number, digits = 4) => `${(100 * share).toFixed(digits)} %`;
const highs = await loadHighs();

function timed<T>(compute: () => T): { result: T; seconds: string } {
  const startMs = threadProcessorMs();
  const result = compute();
  return { result, seconds: `${((threadProcessorMs() - startMs) / 1000).toFixed(2)} s` };
}

function table(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function reference(file: string): string | undefined {
  const path = referencePath(`reference/${file}`);
  return path === undefined ? undefined : readFileSync(path, "utf8");
}

function steinerSection(): string {
  const optima = reference("steiner/optima.csv");
  if (optima === undefined) return "Skipped: the reference instances are absent.";
  const gaps: number[] = [];
  const rows = optima
    .trim()
    .split("\n")
    .slice(1)
    .map((line): Row => {
      const [file, , nodes, edges, terminals, known] = line.split(",") as [string, ...string[]];
      const problem = readPaceSteiner(reference(`steiner/${file}`)!);
      const preview = timed(() => previewTree(buildNetwork(problem)));
      const { result, seconds } = timed(() => solveSteiner(problem, { budget: budgetOf(STEINER_SECONDS) }));
      const optimum = Number(known);
      const aboveOptimum = result.cost / optimum - 1;
      if (file.startsWith("street")) gaps.push(aboveOptimum);
      const size = `${nodes} / ${edges} / ${terminals}`;
      return [
        file,
        size,
        optimum,
        result.cost,
        percent(aboveOptimum),
        percent(result.gap),
        seconds,
        `${percent(preview.result.cost / optimum - 1, 2)}, ${preview.seconds}`,
      ];
    });
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const head = [
    "instance",
    "nodes / edges / terminals",
    "optimum",
    "found",
    "above the optimum",
    "own proven gap",
    "time",
    "preview",
  ];
  return `${table(head, rows)}\n\nStreet networks: ${percent(mean)} above the optimum on average in ${STEINER_SECONDS} s each (target 0.1 %).`;
}

/** No public truth here: the bound of each answer tells how good it is. */
function phasesSection(): string {
  const text = reference("steiner/street-networks/instance098.gr");
  if (text === undefined) return "Skipped: the reference instances are absent.";
  const problem = readPaceSteiner(text);
  const random = seededRandom(7);
  const [first, second, third, ...others] = shuffle([...problem.terminals], random);
  const network = { ...problem, accessPoints: [first!, second!, third!] };
  const customers = others.map((node) => ({ node, prize: 50_000 + random.below(600_000) }));
  const collected = timed(() => solvePrizeCollecting(network, customers, { budget: budgetOf(STEINER_SECONDS) }));
  const { value, bound, connected } = collected.result;
  const people = others.map((node) => ({ node, prize: 50 + random.below(500) }));
  const limit = 40_000_000;
  const limited = timed(() => solveBudgetedTree(network, people, limit, { budget: budgetOf(STEINER_SECONDS) }));
  const { prize, connected: within, buildingCost } = limited.result;
  return table(
    ["question, on the streets of instance098", "answer", "bound", "gap", "time"],
    [
      [
        `prize-collecting, ${customers.length} places`,
        `${value.toFixed(0)} (${connected.length} joined)`,
        bound.toFixed(0),
        percent((value - bound) / value),
        collected.seconds,
      ],
      [
        `most people for ${limit}`,
        `${prize} people (${within.length} places, cost ${buildingCost})`,
        limited.result.bound.toFixed(0),
        percent(limited.result.bound / prize - 1),
        limited.seconds,
      ],
    ],
  );
}

function setCoverRows(): Row[] {
  const optima = new Map(
    (reference("facility-location/scp/best.txt") ?? "")
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/) as [string, string]),
  );
  return [
    ["scp42", "4.2"],
    ["scp51", "5.1"],
    ["scp61", "6.1"],
    ["scpa1", "A.1"],
    ["scpb1", "B.1"],
  ].flatMap(([file, name]): Row[] => {
    const text = reference(`facility-location/scp/${file}.txt`);
    if (text === undefined) return [];
    const { result, seconds } = timed(() =>
      solveSetCover(readOrLibrarySetCover(text), { budget: budgetOf(COVER_SECONDS), highs }),
    );
    return [[`set covering ${file}`, optima.get(name!)!, result.value, result.bound, percent(result.gap), seconds]];
  });
}

function cityRows(): Row[] {
  const text = reference(
    "facility-location/lscp-mclp-san-francisco/SF_network_distance_candidateStore_16_censusTract_205_new.csv",
  );
  if (text === undefined) return [];
  const distances = readDistanceTable(text);
  const coveringFacilities = facilitiesWithin(distances, 5000);
  const costs = new Float64Array(distances.facilities.length).fill(1);
  const all = timed(() =>
    solveSetCover({ costs, coveringColumns: coveringFacilities }, { budget: budgetOf(COVER_SECONDS), highs }),
  );
  const most = timed(() =>
    solveMaximalCover(
      { demands: distances.demands, coveringFacilities, costs, budget: 4 },
      { budget: budgetOf(COVER_SECONDS), highs },
    ),
  );
  return [
    ["all tracts of San Francisco, 5 km", 8, all.result.value, all.result.bound, percent(all.result.gap), all.seconds],
    [
      "most people of San Francisco, 4 of 16 stores",
      875_247,
      most.result.value,
      most.result.bound,
      percent(most.result.gap),
      most.seconds,
    ],
  ];
}

function maximalCoverRows(): Row[] {
  const text = reference("facility-location/mclp/SanFrancisco.txt");
  if (text === undefined) return [];
  const points = readMaximalCoverText(text);
  return [50, 60, 70, 80, 90, 100].map((facilities): Row => {
    const best = Number(/f: (\d+)/.exec(reference(`facility-location/mclp/SanFrancisco_${facilities}_600.txt`)!)![1]);
    const problem = coverWithin(points, 600, facilities);
    const { result, seconds } = timed(() => solveMaximalCover(problem, { budget: budgetOf(COVER_SECONDS), highs }));
    const against = percent(result.value / best - 1, 3);
    return [
      `maximal covering, 5,137 points, ${facilities} facilities`,
      best,
      `${result.value} (${against})`,
      Math.floor(result.bound),
      percent(result.gap),
      seconds,
    ];
  });
}

function sharingRows(): Row[] {
  return [1, 2, 3].map((seed): Row => {
    const problem = generateSharingProblem({ seed, hamlets: 870, sites: 1500, operators: 4, minimumSharedShare: 0.25 });
    const { result, seconds } = timed(() => solveSharing(problem, { budget: budgetOf(PROVINCE_SECONDS), highs }));
    const billions = (value: number) => `${(value / 1e9).toFixed(3)} bn`;
    return [
      `sharing, made-up province ${seed} (870 x 1,500 x 4)`,
      "",
      billions(result.cost),
      billions(result.bound),
      percent(result.gap),
      seconds,
    ];
  });
}

function matchingSection(): string {
  const rows = [0, 5, 10, 20].map((noiseM): Row => {
    const scores = [1, 2, 3, 4, 5].map((seed) => {
      const town = generateTown(seed, 100, noiseM);
      return scoreMatching(town, matchCables(town.roads, town.cables, { positionErrorM: Math.max(6, noiseM) }));
    });
    const mean = (pick: (score: (typeof scores)[number]) => number) =>
      scores.reduce((sum, score) => sum + pick(score), 0) / scores.length;
    return [
      `${noiseM} m`,
      mean((score) => score.precision).toFixed(3),
      mean((score) => score.recall).toFixed(3),
      scores.reduce((sum, score) => sum + score.truePairs, 0),
    ];
  });
  return table(["position noise (standard deviation, each direction)", "precision", "recall", "true pairs"], rows);
}

/** Of the province that is loaded: cover and budget, with and without a share of shared sites. The answer is money, or people who stay without. */
async function provinceSection(): Promise<string> {
  const problems = await provinceProblems();
  if (problems === undefined) return "Skipped: no province is loaded.";
  const rows = problems.map(({ name, problem }): Row => {
    const isBudget = problem.budget !== undefined;
    const amount = (value: number) =>
      isBudget ? `${Math.ceil(value - 1)} without` : `${(value / 1e9).toFixed(3)} bn VND`;
    const size = `${problem.sites.length} / ${problem.installations.length} / ${problem.demands.length}`;
    try {
      const { result, seconds } = timed(() => solveSharing(problem, { budget: budgetOf(PROVINCE_SECONDS), highs }));
      return [name, size, amount(result.cost), amount(result.bound), percent(result.gap), seconds];
    } catch (error) {
      if (!(error instanceof InfeasibleSharingError)) throw error;
      return [name, size, `none: ${error.message}`, "", "", ""];
    }
  });
  return table(["question", "sites / installations / demands", "found", "bound", "gap", "time"], rows);
}

const sections = [
  "## Planning\n\n`npm run bench:planning`. Times are processor time of one thread.",
  `### Fibre trees on street networks\n\n${steinerSection()}`,
  `### Whom to connect\n\n${phasesSection()}`,
  `### Covering and sharing\n\n${table(["question", "best known", "found", "bound", "own gap", "time"], [...setCoverRows(), ...cityRows(), ...maximalCoverRows(), ...sharingRows()])}`,
  `### Sharing in the province that is loaded\n\n${await provinceSection()}`,
  `### Cables on roads\n\nPairs (cable, road segment) of generated towns with parallel roads, crossings and dual carriageways; target 0.98 / 0.98 at 5 m.\n\n${matchingSection()}`,
  machine(),
];
console.log(sections.join("\n\n"));
writeBenchmarkSection("planning", sections.join("\n\n"));
