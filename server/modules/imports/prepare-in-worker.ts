import { Worker } from "node:worker_threads";
import { keepGdalProgram } from "../../formats/gdal-program.ts";
import { KeptThreads } from "../../kept-threads.ts";
import { bareEnvironment } from "../../thread-environment.ts";
import { endingOf } from "./formats/format.ts";
import type { Prepared } from "./plan/types.ts";
import type { PrepareTask } from "./prepare.ts";
import type { ImportProgress, TellProgress } from "./progress.ts";

/** What is known of a file when its rows lie ready as texts for the staging tables. */
export interface PreparedFile {
  readonly prepared: Omit<Prepared, "findings">;
  /** Staged objects, packed: see `packRows`. */
  readonly batches: readonly Uint8Array[];
  /** Findings, packed. */
  readonly findingBatches: readonly Uint8Array[];
}

/** What the worker says at last. */
export type PrepareAnswer =
  | { readonly kind: "answer"; readonly ok: true; readonly prepared: PreparedFile["prepared"] }
  | { readonly kind: "answer"; readonly ok: false; readonly code: string; readonly vi: string; readonly en: string };

/** `mayStay`: the thread can prepare another file. */
type LastMessage = PrepareAnswer & { readonly mayStay: boolean };

export type PrepareMessage =
  | LastMessage
  | { readonly kind: "objects" | "findings"; readonly bytes: Uint8Array }
  | { readonly kind: "progress"; readonly progress: ImportProgress };

/** The file is not taken as a whole; the message is for its sender. */
export class RefusedFileError extends Error {
  override readonly name = "RefusedFileError";
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  constructor({ code, vi, en }: { code: string; vi: string; en: string }) {
    super(en);
    this.code = code;
    this.vi = vi;
    this.en = en;
  }
}

/**
 * Rows in one text: large enough for few round trips, small enough (below 128 KB) to be a short-lived object for V8: of larger ones a
 * hundred megabytes would lie about before it tidies up.
 */
export const ROWS_IN_BATCH = 150;
/** Reading, and again as long for understanding what was read. */
const TIME_MS = 150_000;
/** An inventory of 20,000 rows takes about 150 MB; the file itself is read in a thread with a limit of its own. */
const HEAP_MB = 320;
/** Small, so that what is no longer used goes soon: the server shall stay below 600 MB in all. */
const YOUNG_MB = 16;

const threads = new KeptThreads(
  () =>
    new Worker(new URL("./prepare-worker.ts", import.meta.url), {
      env: { ...bareEnvironment(), TMPDIR: process.env.TMPDIR ?? "/tmp" },
      // The reader of GeoTIFF looks into it for work of its own.
      workerData: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB, stackSizeMb: 4 },
    }),
);

/**
 * Prepares a file beside the server's own thread, which goes on answering. Throws RefusedFileError with words for the sender;
 * `signal` ends the work.
 */
export async function prepareInWorker(
  task: PrepareTask,
  signal?: AbortSignal,
  tell: TellProgress = () => {},
): Promise<PreparedFile> {
  signal?.throwIfAborted();
  keepGdalProgram(task.files.map(({ name }) => endingOf(name)));
  const worker = threads.take();
  let mayStay = false;
  try {
    const batches: Record<"objects" | "findings", Uint8Array[]> = { objects: [], findings: [] };
    worker.on("message", (message: PrepareMessage) => {
      if (message.kind === "progress") tell(message.progress);
      else if (message.kind !== "answer") batches[message.kind].push(message.bytes);
    });
    const answered = answerOf(worker, signal);
    worker.postMessage(task);
    const answer = await answered;
    mayStay = answer.mayStay;
    if (answer.ok) return { prepared: answer.prepared, batches: batches.objects, findingBatches: batches.findings };
    throw new RefusedFileError(answer);
  } finally {
    await threads.giveBack(worker, mayStay);
  }
}

function answerOf(worker: Worker, signal: AbortSignal | undefined): Promise<LastMessage> {
  let clock: NodeJS.Timeout | undefined;
  const stopping = new AbortController();
  return new Promise<LastMessage>((resolve, reject) => {
    const refuse = (words: { code: string; vi: string; en: string }) =>
      resolve({ kind: "answer", ok: false, mayStay: false, ...words });
    const time = {
      code: "file.time",
      vi: `Đọc tệp quá ${TIME_MS / 1000} giây.`,
      en: `Reading took longer than ${TIME_MS / 1000} s.`,
    };
    clock = setTimeout(() => refuse(time), TIME_MS);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true, signal: stopping.signal });
    worker.on("message", (message: PrepareMessage) => {
      if (message.kind === "answer") resolve(message);
    });
    worker.once("error", (error: Error & { code?: string }) => {
      if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") return reject(error);
      const [vi, en] = [`Đọc tệp cần hơn ${HEAP_MB} MB bộ nhớ.`, `Reading needed more than ${HEAP_MB} MB of memory.`];
      refuse({ code: "file.memory", vi, en });
    });
    worker.once("exit", (code) => reject(new Error(`reading ended with status ${code} and without an answer`)));
  }).finally(() => {
    clearTimeout(clock);
    stopping.abort();
  });
}
