import { Worker } from "node:worker_threads";
import { AppError } from "../../errors.ts";
import { keepGdalProgram } from "../../formats/gdal-program.ts";
import type { FormatId, WrittenDossier } from "../../formats/index.ts";
import type { Dossier } from "../../formats/layer.ts";
import { KeptThreads } from "../../kept-threads.ts";
import { bareEnvironment } from "../../thread-environment.ts";

export interface WriteTask {
  readonly dossier: Dossier;
  readonly format: FormatId;
}

/** `mayStay`: the thread can write another file. */
export interface WriteAnswer {
  readonly written: WrittenDossier;
  readonly mayStay: boolean;
}

/** Files written at the same time: each may take `HEAP_MB`. */
const MOST_WORKERS = 2;
const HEAP_MB = 768;
const TIME_MS = 180_000;

let running = 0;
const waiting: (() => void)[] = [];

/** Waits for a free place; the answer gives it back. */
async function enter(): Promise<() => void> {
  if (running >= MOST_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  return () => {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  };
}

/** Writes a file beside the server's own thread, which goes on answering. `signal` ends the work. */
export async function writeInWorker(task: WriteTask, signal: AbortSignal): Promise<WrittenDossier> {
  const leave = await enter();
  try {
    signal.throwIfAborted();
    return await run(task, signal);
  } finally {
    leave();
  }
}

const threads = new KeptThreads(
  () =>
    // The worker gets no environment, so no secret of the server is within its reach.
    new Worker(new URL("./write-worker.ts", import.meta.url), {
      env: bareEnvironment(),
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: 4 },
    }),
);

async function run(task: WriteTask, signal: AbortSignal): Promise<WrittenDossier> {
  keepGdalProgram([task.format]);
  const worker = threads.take();
  let mayStay = false;
  try {
    const answer = await answerOf(worker, task, signal);
    mayStay = answer.mayStay;
    return answer.written;
  } finally {
    await threads.giveBack(worker, mayStay);
  }
}

function answerOf(worker: Worker, task: WriteTask, signal: AbortSignal): Promise<WriteAnswer> {
  const tooLarge = (why: string) =>
    new AppError(
      422,
      "export-too-large",
      `the file could not be written ${why}: ask for fewer layers or a smaller area`,
    );
  const clock = Promise.withResolvers<never>();
  const timer = setTimeout(() => clock.reject(tooLarge(`in ${TIME_MS / 1000} s`)), TIME_MS);
  const stop = () => clock.reject(new AppError(499, "stopped", "the export was stopped by who asked for it"));
  signal.addEventListener("abort", stop, { once: true });
  const answer = new Promise<WriteAnswer>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (error: Error & { code?: string }) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge(`with ${HEAP_MB} MB of memory`) : error),
    );
    worker.once("exit", (status) => reject(new Error(`writing ended with status ${status} and without an answer`)));
    worker.postMessage(task);
  });
  return Promise.race([answer, clock.promise]).finally(() => {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  });
}
