import { parentPort, workerData } from "node:worker_threads";
import loadHighs from "highs";
import { solveSharing } from "../../optimisation/covering/sharing.ts";
import { InfeasibleSharingError } from "../../optimisation/covering/sharing-problem.ts";
import { startThreadBudget } from "../../tasks/thread-time.ts";
import type { SolverMessage, SolverOrder } from "./solve-pool.ts";

// HiGHS computes without a pause, so it has a thread of its own; the stop comes through shared memory.
const port = parentPort;
if (port === null) throw new Error("solve-thread runs as a worker thread only");
const { problem, seconds, stop } = workerData as SolverOrder;
const tell = (message: SolverMessage) => port.postMessage(message);
const TELL_EVERY_MS = 200;

const highs = await loadHighs();
const isStopped = () => Atomics.load(stop, 0) === 1;
const budget = startThreadBudget(seconds, isStopped);
const beganMs = performance.now();
let told = Number.NEGATIVE_INFINITY;
try {
  const answer = solveSharing(problem, {
    budget,
    highs,
    onProgress: (cost, bound) => {
      if (performance.now() - told < TELL_EVERY_MS) return;
      told = performance.now();
      tell({ kind: "progress", cost, bound, usedShare: budget.usedShare() });
    },
  });
  tell({ kind: "answer", answer, seconds: (performance.now() - beganMs) / 1000 });
} catch (error) {
  if (!(error instanceof InfeasibleSharingError)) throw error;
  tell({ kind: "infeasible", message: error.message, causes: error.causes, demands: error.demands });
}
