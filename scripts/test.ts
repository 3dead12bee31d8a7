import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { prepareTestCluster } from "../server/testing/cluster.ts";
import { addCounts, type Count, countReport, lastLine, NOTHING, type TestReport } from "./testing/count.ts";
import { isTier, TIERS, type Tier, whatIsMissing } from "./testing/tiers.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const results = `${root}.local/test-results/`;
const inCi = process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false";
const say = (line: string) => console.error(line);

interface Lane {
  readonly tiers: readonly Tier[];
  /** What it prints is kept back until its end, so that it does not mix with the lane that shows what it does. */
  readonly isBeside: boolean;
  /** It takes the processor time that the lanes after it leave. */
  readonly givesWay: boolean;
}

/**
 * Tiers that run one after the other, beside the other lanes. The browser's files run one by one and never use both cores of a small
 * machine: its lane is the longest, and the other gives way to it.
 */
const LANES: readonly (readonly Tier[])[] = [["database", "pure"], ["browser"]];
const running = new Set<ChildProcess>();
let isStopWanted = false;
// The tiers end first, then what they stand on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    isStopWanted = true;
    for (const child of running) child.kill(signal);
  });
}

/**
 * Runs one tier in its own vitest process; a crash of it is one failure and does not hide the other tiers.
 */
async function runTier(tier: Tier, filters: readonly string[], { isBeside, givesWay }: Lane): Promise<Count> {
  const file = `${results}${tier}.json`;
  rmSync(file, { force: true });
  const words = ["run", "--project", tier, "--passWithNoTests", "--reporter=default", "--reporter=json"];
  const child = spawn(
    process.execPath,
    [`${root}node_modules/vitest/vitest.mjs`, ...words, `--outputFile=${file}`, ...filters],
    {
      cwd: root,
      stdio: isBeside ? ["ignore", "pipe", "pipe"] : "inherit",
    },
  );
  running.add(child);
  if (givesWay && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  running.delete(child);
  process.stderr.write(Buffer.concat(printed));
  const count = readCount(file);
  if (status !== 0 && count.failed === 0) {
    return addCounts(
      count,
      failed(`the ${tier} tier ended with status ${status} although no test failed: see its output above`),
    );
  }
  return count;
}

function readCount(file: string): Count {
  try {
    return countReport(JSON.parse(readFileSync(file, "utf8")) as TestReport);
  } catch {
    return NOTHING;
  }
}

/** A failure that is no test's. */
function failed(cause: string): Count {
  return { ...NOTHING, failed: 1, failures: [cause] };
}

/** A tier that cannot run is one skip, in CI one failure: there, everything must have run. */
function leftOut(tier: Tier, missing: string): Count {
  say(`the ${tier} tier ${inCi ? "failed" : "was skipped"}: it needs ${missing}`);
  const name = `the whole ${tier} tier: ${missing} is missing`;
  return inCi ? failed(name) : { ...NOTHING, skipped: 1, skippedNames: [name] };
}

const words = process.argv.slice(2);
const named = words.filter(isTier);
const filters = words.filter((word) => !isTier(word));
mkdirSync(results, { recursive: true });
const wanted = named.length > 0 ? named : TIERS;
/** Only the first lane shows what it does while it does it. */
const lanes = LANES.map((lane) => lane.filter((tier) => wanted.includes(tier)))
  .filter((tiers) => tiers.length > 0)
  .map((tiers, place, all): Lane => ({ tiers, isBeside: place > 0, givesWay: place < all.length - 1 }));

/** One tier after the other. */
async function runLane(lane: Lane): Promise<Count> {
  let sum = NOTHING;
  for (const tier of lane.tiers) {
    if (isStopWanted) return addCounts(sum, failed(`the ${tier} tier did not run: a stop was asked for`));
    const began = performance.now();
    const missing = lacking.get(tier);
    const count = missing === undefined ? await runTier(tier, filters, lane) : leftOut(tier, missing);
    say(`${tier} tier: ${lastLine(count)} in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
    sum = addCounts(sum, count);
  }
  return sum;
}

// One after the other: two installations at the same time would stand in each other's way.
const lacking = new Map(wanted.map((tier) => [tier, whatIsMissing(tier, say)]));
const needCluster = wanted.some((tier) => tier !== "pure" && lacking.get(tier) === undefined);
// Started here, so that the tier that ends first does not stop it for the other. Where it does not start, the tiers say so themselves.
const cluster = needCluster ? await prepareTestCluster().catch(() => undefined) : undefined;
let total = NOTHING;
try {
  const counts = await Promise.all(lanes.map(runLane));
  for (const count of counts) total = addCounts(total, count);
} finally {
  await cluster?.stop();
}
for (const name of total.skippedNames) say(`skipped: ${name}`);
for (const cause of total.failures) say(`failed: ${cause}`);
if (total.passed === 0 && total.failed === 0) say("no test ran");
console.log(lastLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
