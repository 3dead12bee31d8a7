import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "../../errors.ts";
import { startThreadBudget } from "../../tasks/thread-time.ts";
import { findBackhaul } from "./backhaul.ts";
import { buildBaseNetwork } from "./base-network.ts";
import type { FibreData } from "./fibre-data.ts";
import { previewFibreTree, solveFibrePlan } from "./solve-tree.ts";
import type { ThreadAnswer, ThreadFailure, ThreadOrder, ThreadRequest } from "./threads.ts";

// A thread keeps the network of one state of the data and answers one question after the other on it.
const port = parentPort;
if (port === null) throw new Error("fibre-thread runs as a worker thread only");
const data = workerData as FibreData;
const base = buildBaseNetwork(data);

const answer = (message: ThreadAnswer) => port.postMessage(message);

/** Progress is told at most this often. */
const TELL_EVERY_MS = 200;

function work(id: number, request: ThreadRequest, stop: Int32Array | null): unknown {
  const isStopped = () => stop !== null && Atomics.load(stop, 0) !== 0;
  const time = (seconds: number) => startThreadBudget(seconds, isStopped);
  switch (request.kind) {
    case "preview":
      return previewFibreTree(base, request.query, time(Number.POSITIVE_INFINITY));
    case "backhaul":
      return findBackhaul(data, request.query);
    case "plan": {
      let toldMs = Number.NEGATIVE_INFINITY;
      return solveFibrePlan(base, request.order, time(request.order.seconds), (step, costVnd, boundVnd) => {
        if (performance.now() - toldMs < TELL_EVERY_MS) return;
        toldMs = performance.now();
        answer({ id, progress: { step, costVnd, boundVnd } });
      });
    }
  }
}

function failureOf(error: unknown): ThreadFailure {
  if (!(error instanceof AppError)) {
    return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), refusal: null };
  }
  const { status, code, message, details } = error;
  return { message, refusal: { status, code, ...(details === undefined ? {} : { details }) } };
}

port.on("message", ({ id, request, stop }: ThreadOrder) => {
  try {
    answer({ id, result: work(id, request, stop === null ? null : new Int32Array(stop)) });
  } catch (error) {
    answer({ id, failure: failureOf(error) });
  }
});
