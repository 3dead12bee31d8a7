import { readConfig } from "./config.ts";
import { openDatabase } from "./database/conversation.ts";
import { openJobs } from "./database/jobs.ts";
import { DOSSIER_TASK } from "./modules/corridors/dossier.routes.ts";
import { makeDossier } from "./modules/corridors/dossier.task.ts";
import { corridorsKeeper } from "./modules/corridors/refresh.ts";
import { runCoverage } from "./modules/coverage/province.job.ts";
import { queueWhenStale, requeueActiveRun } from "./modules/coverage/runs.ts";
import { computeScenario } from "./modules/coverage/scenario.task.ts";
import { FIBRE_TASK, runFibreTree } from "./modules/fibre/fibre.task.ts";
import { fieldStatusKeeper } from "./modules/field/status.ts";
import { gapRows } from "./modules/hamlets/hamlets.routes.ts";
import { personalDataKeeper } from "./modules/incidents/keep-private.ts";
import { compareMeasurements } from "./modules/measurements/compare.ts";
import { PRINT_TASK } from "./modules/print/print.routes.ts";
import { printTask } from "./modules/print/print.task.ts";
import { MERGE_EFFECTS_TASK, predictMergeEffects } from "./modules/sharing/merge-effects.task.ts";
import { runSharing } from "./modules/sharing/sharing.task.ts";
import { workerPulse } from "./modules/system/pulse.ts";
import { REPORT_TASK, runReport } from "./modules/targets/report.task.ts";
import { makePlanDocument } from "./modules/zones/plan-document.task.ts";
import { PLAN_DOCUMENT_TASK } from "./modules/zones/works.routes.ts";
import { requeueWaiting, runTask, type TaskHandlers } from "./tasks/run.ts";

// The worker process: takes jobs from the queue. Any number of them may run, on this machine or on others.
// It ends when it is told to, or when the process that started it is gone.

const LOOK_EVERY_MS = 1_500;
/** Tasks that are done at the same time: a report does not wait for an optimisation. */
const TASKS_AT_ONCE = 2;

/** The work of every kind of task, in one explicit list. */
const TASK_HANDLERS: TaskHandlers = {
  [FIBRE_TASK]: runFibreTree,
  scenario: computeScenario,
  "measurement-comparison": compareMeasurements,
  [REPORT_TASK]: runReport,
  sharing: runSharing,
  [MERGE_EFFECTS_TASK]: predictMergeEffects,
  [DOSSIER_TASK]: makeDossier,
  [PLAN_DOCUMENT_TASK]: makePlanDocument,
  [PRINT_TASK]: printTask(gapRows),
};

async function work(): Promise<void> {
  const stopWanted = whenStopWanted(); // listens before anything is awaited: an early word must not be lost
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) throw new Error("DATABASE_URL is not set");
  const connection = { connectionString: config.databaseUrl };
  const tell = (error: Error) => console.error(`worker: ${error.message}`);
  const database = openDatabase({ connection, maxConnections: 6, statementTimeoutMs: 300_000, onError: tell });
  const jobs = await openJobs(connection, "worker", tell);
  const ending = new AbortController();

  await requeueActiveRun(database, jobs);
  await jobs.work("coverage", ({ runId }, signal) =>
    runCoverage(runId, { database, threads: config.workers, signal: AbortSignal.any([signal, ending.signal]) }),
  );
  for (let each = 0; each < TASKS_AT_ONCE; each++) {
    await jobs.work("task", ({ taskId }) => runTask(taskId, TASK_HANDLERS, database, ending.signal));
  }
  const keepCorridors = corridorsKeeper(database, tell);
  const keepFieldStatus = fieldStatusKeeper(database, tell);
  const keepPrivate = personalDataKeeper(database, tell);
  const pulse = workerPulse(database, tell);
  const looking = setInterval(() => {
    pulse.beat();
    keepCorridors();
    keepFieldStatus();
    keepPrivate();
    void queueWhenStale(database, jobs).catch(tell);
    void requeueWaiting(database, jobs).catch(tell);
  }, LOOK_EVERY_MS);

  await stopWanted;
  clearInterval(looking);
  ending.abort(new Error("the worker is stopping"));
  await jobs.close();
  await pulse.end();
  await database.close();
  process.exit(0);
}

function whenStopWanted(): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.on(event, () => resolve());
  });
}

work().catch((error: unknown) => {
  console.error("worker:", error instanceof Error ? error.message : error);
  process.exit(1);
});
