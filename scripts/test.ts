import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addCounts, type Count, countReport, lastLine, NOTHING, type TestReport } from "./testing/count.ts";
import { isTier, TIERS, type Tier, whatIsMissing } from "./testing/tiers.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const results = `${root}.local/test-results/`;
const inCi = process.env.CI !== undefined && process.env.CI !== "" && process.env.CI !== "false";
const say = (line: string) => console.error(line);

/** Which tiers run at the same time: the browser waits for pictures while the pure tests compute, and two tiers fill two cores. */
const ROUNDS: readonly (readonly Tier[])[] = [["database"], ["pure", "browser"]];

/**
 * Runs one tier in its own vitest process; a crash of it is one failure and does not hide the other tiers. What it prints is
 * kept back until its end where `isBeside` another one's, so that the two do not mix.
 */
async function runTier(tier: Tier, filters: readonly string[], isBeside: boolean): Promise<Count> {
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
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => printed.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  process.stderr.write(Buffer.concat(printed));
  const count = readCount(file);
  if (status !== 0 && count.failed === 0) {
    say(`the ${tier} tier ended with status ${status} although no test failed: see its output above`);
    return addCounts(count, { ...NOTHING, failed: 1 });
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

/** A tier that cannot run is one skip, in CI one failure: there, everything must have run. */
function leftOut(tier: Tier, missing: string): Count {
  say(`the ${tier} tier ${inCi ? "failed" : "was skipped"}: it needs ${missing}`);
  const name = `the whole ${tier} tier: ${missing} is missing`;
  return inCi ? { ...NOTHING, failed: 1 } : { ...NOTHING, skipped: 1, skippedNames: [name] };
}

const words = process.argv.slice(2);
const named = words.filter(isTier);
const filters = words.filter((word) => !isTier(word));
mkdirSync(results, { recursive: true });
const wanted = named.length > 0 ? named : TIERS;
let total = NOTHING;
for (const round of ROUNDS) {
  const tiers = round.filter((tier) => wanted.includes(tier));
  const counts = await Promise.all(
    tiers.map(async (tier, place) => {
      const began = performance.now();
      const missing = whatIsMissing(tier, say);
      // The last of a round shows what it does while it does it.
      const isBeside = place < tiers.length - 1;
      const count = missing === undefined ? await runTier(tier, filters, isBeside) : leftOut(tier, missing);
      say(`${tier} tier: ${lastLine(count)} in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
      return count;
    }),
  );
  for (const count of counts) total = addCounts(total, count);
}
for (const name of total.skippedNames) say(`skipped: ${name}`);
if (total.passed === 0 && total.failed === 0) say("no test ran");
console.log(lastLine(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
