import { Worker } from "node:worker_threads";
import { AppError } from "../../errors.ts";
import { KeptThreads } from "../../kept-threads.ts";
import { bareEnvironment } from "../../thread-environment.ts";
import type { ReadSamples } from "./read-samples.ts";
import type { SampleContext } from "./sample-row.ts";

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly context: SampleContext;
  readonly maxRows: number;
}

export type ReadAnswer =
  | { readonly ok: true; readonly read: ReadSamples }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly vi: string; readonly en: string };

/** `mayStay`: the thread can read another file. */
export type LastMessage = ReadAnswer & { readonly mayStay: boolean };

/** A day of driving is some 30,000 samples. */
const MAX_ROWS = 300_000;
const HEAP_MB = 512;

const threads = new KeptThreads(
  () =>
    new Worker(new URL("./read-thread.ts", import.meta.url), {
      env: bareEnvironment(),
      // The reader of GeoTIFF looks into it for work of its own.
      workerData: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: 4 },
    }),
);

/** Reads a file of samples beside the server's own thread. Throws AppError with words for the sender. */
export async function readInThread(bytes: Uint8Array, fileName: string, context: SampleContext): Promise<ReadSamples> {
  const task: ReadTask = { bytes, fileName, context, maxRows: MAX_ROWS };
  const worker = threads.take();
  let mayStay = false;
  try {
    const answer = await new Promise<LastMessage>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("reading samples ended without an answer")));
      worker.postMessage(task);
    });
    mayStay = answer.mayStay;
    if (answer.ok) return answer.read;
    const { status, code, vi, en } = answer;
    throw new AppError(status, code, en, { path: "body", details: { vi, en } });
  } finally {
    await threads.giveBack(worker, mayStay);
  }
}
