import { fileURLToPath } from "node:url";
import { readConfig } from "../server/config.ts";
import { ask } from "../server/database/ask.ts";
import { openDatabase, SYSTEM_ACTOR } from "../server/database/conversation.ts";
import { openJobs } from "../server/database/jobs.ts";
import { enterProvince } from "../server/database/province.ts";
import { gapsByOperator } from "../server/modules/coverage/coverage.queries.ts";
import { runCoverage } from "../server/modules/coverage/province.job.ts";
import { queueRun, readRun } from "../server/modules/coverage/runs.ts";

// `npm run coverage [-- --changed]`: computes the coverage of the loaded province here and now, and prints what came out of it.

const checkout = fileURLToPath(new URL("../", import.meta.url));
const config = readConfig(process.env);
const scope = process.argv.includes("--changed") ? "changed" : "province";
const province = await enterProvince(config, { checkout, say: console.error });
const connection = { connectionString: province.appUrl };
const database = openDatabase({ connection, statementTimeoutMs: 300_000 });
const jobs = await openJobs(connection, "sender", (error) => console.error(error.message));
const stop = new AbortController();
process.once("SIGINT", () => stop.abort(new Error("stopped by Ctrl-C; a new start goes on with the run")));

/** A run that this process computes itself: it is not given to the queue, so that no other worker takes it as well. */
const noQueue = { send: async () => {} };
const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

try {
  const runId = await queueRun(scope, SYSTEM_ACTOR, database, noQueue);
  const ticker = setInterval(() => void tell(runId), 2_000);
  await runCoverage(runId, { database, threads: config.workers, signal: stop.signal }).finally(() =>
    clearInterval(ticker),
  );
  const run = await database.withActor(SYSTEM_ACTOR, (client) => readRun(runId, client));
  if (run?.status !== "done") throw new Error(run?.failure ?? `the run ended as ${run?.status}`);
  console.log(`\nmodel      ${run.model}`);
  console.log(
    `terrain    ${run.terrain?.name ?? "none: circles"}; clutter ${run.clutter?.name ?? "none"}; population ${run.population?.name ?? "none"}`,
  );
  console.log(`sectors    ${run.sectors}, of which ${run.assumedSectors} with assumed parameters`);
  for (const warning of run.warnings)
    console.log(`warning    ${warning.code}: ${warning.sites} sites of ${warning.operatorCode}`);
  await printGaps();
  console.log(`seconds    ${number.format(run.seconds ?? Number.NaN)} with ${config.workers} threads`);
  console.log(`memory     ${number.format(process.resourceUsage().maxRSS / 1024)} MiB at most`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await jobs.close();
  await database.close();
  await province.leave();
}

async function tell(runId: number): Promise<void> {
  const run = await database.withActor(SYSTEM_ACTOR, (client) => readRun(runId, client)).catch(() => undefined);
  if (run?.status === "running") console.error(`${Math.round(run.progress * 100)} %  ${run.step}`);
}

async function printGaps(): Promise<void> {
  const rows = await database.withActor(SYSTEM_ACTOR, (client) => ask(gapsByOperator, undefined, client));
  for (const row of rows) {
    const label = row.name === null ? `by no operator: ${row.service}` : `${row.name}: no ${row.service}`;
    const unknown = row.unknownPopulation === 0 ? "" : `; population unknown for ${row.unknownPopulation} of them`;
    const people =
      row.hamlets > 0 && row.unknownPopulation === row.hamlets
        ? "people unknown"
        : `${number.format(row.people)} people${unknown}`;
    console.log(`uncovered  ${label.padEnd(36)} ${String(row.hamlets).padStart(5)} of ${row.total} hamlets, ${people}`);
  }
}
