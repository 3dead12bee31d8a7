import { Worker } from "node:worker_threads";
import type { SharingAnswer } from "../../optimisation/covering/sharing.ts";
import {
  type InfeasibleCause,
  InfeasibleSharingError,
  type SharingProblem,
} from "../../optimisation/covering/sharing-problem.ts";

export interface SolverOrder {
  readonly problem: SharingProblem;
  /** Of the thread's processor time. */
  readonly seconds: number;
  /** One number: 1 asks for an end with the best so far. */
  readonly stop: Int32Array;
}

export type SolverMessage =
  | { readonly kind: "progress"; readonly cost: number; readonly bound: number; readonly usedShare: number }
  | { readonly kind: "answer"; readonly answer: SharingAnswer; readonly seconds: number }
  | {
      readonly kind: "infeasible";
      readonly message: string;
      readonly causes: readonly InfeasibleCause[];
      readonly demands: readonly number[];
    };

export interface SolverOptions {
  /** Of processor time, within a ceiling of wall time. */
  readonly seconds: number;
  /** Raised: the best so far is returned. */
  readonly signal: AbortSignal;
  /** Told of the best cost, the bound, and what is used up of the time (0 to 1). */
  readonly onProgress: (cost: number, bound: number, usedShare: number) => void;
}

/** Time that HiGHS may need to hear of a stop or of the end of its time, before its thread is ended. */
const PATIENCE_MS = 30_000;

/** Solves the problem in a thread of its own; `seconds` of the answer are wall time. Throws InfeasibleSharingError where nothing meets the request. */
export async function solveInThread(
  problem: SharingProblem,
  { seconds, signal, onProgress }: SolverOptions,
): Promise<{ answer: SharingAnswer; seconds: number }> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const workerData: SolverOrder = { problem, seconds, stop };
  const worker = new Worker(new URL("./solve-thread.ts", import.meta.url), { workerData });
  let patience: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const askToStop = () => {
        Atomics.store(stop, 0, 1);
        patience = setTimeout(() => reject(signal.reason), PATIENCE_MS);
      };
      if (signal.aborted) askToStop();
      else signal.addEventListener("abort", askToStop, { once: true });
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the solver's thread ended with code ${code} without an answer`)));
      worker.on("message", (message: SolverMessage) => {
        if (message.kind === "progress") onProgress(message.cost, message.bound, message.usedShare);
        else if (message.kind === "answer") resolve({ answer: message.answer, seconds: message.seconds });
        else reject(new InfeasibleSharingError([message.message], message.demands, message.causes));
      });
    });
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}
