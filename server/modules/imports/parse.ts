import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { keepGdalProgram } from "../../formats/gdal-program.ts";
import { KeptThreads } from "../../kept-threads.ts";
import { bareEnvironment } from "../../thread-environment.ts";
import { endingOf, type TellRead } from "./formats/format.ts";
import type { Message } from "./messages.ts";
import type { ParsedFile, ParseLimits, ParseOptions } from "./parsed-file.ts";
import { DEFAULT_LIMITS, UnreadableFileError } from "./parsed-file.ts";

export type ParseInput = {
  /** Either the file's place or its bytes. */
  path?: string;
  bytes?: Uint8Array;
  /** The name under which the user knows the file; that of `path` otherwise. Folders in it are dropped. */
  fileName?: string;
  /** The other files of a loose Shapefile, TAB or MIF. */
  companions?: ReadonlyArray<{ fileName: string; bytes: Uint8Array }>;
  /** With `path`: also take the files beside it that have the same stem (`a.shp` brings `a.dbf`). */
  takeCompanions?: boolean;
  options?: ParseOptions;
  limits?: Partial<ParseLimits>;
  /** Hears a few times a second how far reading has come. */
  tell?: TellRead;
};

export type ReadProgress = { done: number; total: number; unit: "bytes" | "rows" };

export type ParseTask = {
  files: Array<{ name: string; source: string | Uint8Array }>;
  options: ParseOptions;
  limits: ParseLimits;
};

export type ParseResult = { parsed: ParsedFile } | { reason: Message; statusCode: number };

/** `mayStay`: the thread can read another file. */
export type ParseAnswer = { result: ParseResult; mayStay: boolean };

/** Files read at the same time: each may take `memoryMb`. */
const MAX_WORKERS = 2;
/** Small, so that what is no longer used goes soon: the server shall stay below 600 MB in all. */
const YOUNG_MB = 16;
/** How often the worker's memory is looked at. */
const MEMORY_CHECK_MS = 100;
const COMPANION_ENDINGS = /\.(shx|dbf|prj|cpg|dat|map|id|ind|mid)$/i;

/**
 * Reads a file of any known format in a worker thread, with a limit of time and memory. A thread that has answered well may read
 * another file.
 * Whatever the file does there, the caller gets a ParsedFile or an UnreadableFileError (`reason` says why in both languages).
 */
export async function parseFile(input: ParseInput): Promise<ParsedFile> {
  const limits = { ...DEFAULT_LIMITS, ...input.limits };
  const files = await filesOf(input);
  const bytes = await totalBytes(files);
  if (bytes > limits.maxBytes) {
    throw new UnreadableFileError({ code: "file.too-large", params: { bytes, limit: limits.maxBytes } }, 413);
  }
  const leave = await enter();
  try {
    const { result } = await readInThread({ files, options: input.options ?? {}, limits }, input.tell);
    if ("parsed" in result) return result.parsed;
    throw new UnreadableFileError(result.reason, result.statusCode);
  } finally {
    leave();
  }
}

const baseName = (name: string): string => basename(name.replaceAll("\\", "/"));

async function filesOf(input: ParseInput): Promise<ParseTask["files"]> {
  const { path, bytes, fileName, companions = [], takeCompanions } = input;
  const source = bytes ?? path;
  if (source === undefined) throw new TypeError("parseFile needs a path or bytes");
  const main = { name: baseName(fileName ?? path ?? "file"), source };
  const given = companions.map((one) => ({ name: baseName(one.fileName), source: one.bytes }));
  const beside = takeCompanions && path !== undefined ? await filesBeside(path) : [];
  return [main, ...given, ...beside];
}

async function filesBeside(path: string): Promise<ParseTask["files"]> {
  const stem = (name: string) => name.replace(/\.[^.]*$/, "").toLowerCase();
  const names = await readdir(dirname(path));
  return names
    .filter((name) => name !== basename(path) && stem(name) === stem(basename(path)) && COMPANION_ENDINGS.test(name))
    .map((name) => ({ name, source: join(dirname(path), name) }));
}

async function totalBytes(files: ParseTask["files"]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async ({ source }) => (typeof source === "string" ? (await stat(source)).size : source.byteLength)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

let running = 0;
const waiting: Array<() => void> = [];

/** Waits for a free place; the answer gives it back. */
async function enter(): Promise<() => void> {
  if (running >= MAX_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  return () => {
    const next = waiting.shift();
    if (next) next();
    else running--;
  };
}

/** Threads by their limit of memory: it is set when one begins. */
const threads = new Map<number, KeptThreads>();

function threadsOf(heapMb: number): KeptThreads {
  const known = threads.get(heapMb);
  if (known !== undefined) return known;
  const made = new KeptThreads(
    () =>
      // The worker gets no environment, so no secret of the server is within reach of what it reads.
      new Worker(new URL("./parse-worker.ts", import.meta.url), {
        env: bareEnvironment(),
        // The reader of GeoTIFF looks into it for work of its own.
        workerData: {},
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: YOUNG_MB, stackSizeMb: 4 },
      }),
  );
  threads.set(heapMb, made);
  return made;
}

async function readInThread(task: ParseTask, tell: TellRead = () => {}): Promise<ParseAnswer> {
  keepGdalProgram(task.files.map(({ name }) => endingOf(name)));
  const kept = threadsOf(Math.min(task.limits.memoryMb, 512));
  const worker = kept.take();
  const answer = await answerOf(worker, task, tell);
  await kept.giveBack(worker, answer.mayStay);
  return answer;
}

/** Never rejects: whatever becomes of the thread, there is an answer. */
function answerOf(worker: Worker, task: ParseTask, tell: TellRead): Promise<ParseAnswer> {
  const { timeMs, memoryMb } = task.limits;
  let clock: NodeJS.Timeout | undefined;
  let scale: NodeJS.Timeout | undefined;
  return new Promise<ParseAnswer>((resolve) => {
    const refuse = (reason: Message, statusCode: number) => resolve({ result: { reason, statusCode }, mayStay: false });
    const outOfMemory = () => refuse({ code: "file.memory", params: { limit: memoryMb } }, 413);
    clock = setTimeout(() => refuse({ code: "file.time", params: { seconds: timeMs / 1000 } }, 422), timeMs);
    scale = setInterval(() => {
      // Buffers and WebAssembly lie outside the heap that resourceLimits bounds.
      worker.getHeapStatistics().then(
        ({ used_heap_size, external_memory }) =>
          (used_heap_size + external_memory) / 2 ** 20 > memoryMb && outOfMemory(),
        () => {},
      );
    }, MEMORY_CHECK_MS);
    worker.on("message", (message: ParseAnswer | ReadProgress) => {
      if ("done" in message) tell(message.done, message.total, message.unit);
      else resolve(message);
    });
    worker.once("error", (error: Error & { code?: string }) =>
      error.code === "ERR_WORKER_OUT_OF_MEMORY"
        ? outOfMemory()
        : refuse({ code: "file.crashed", params: { detail: error.message.slice(0, 160) } }, 422),
    );
    worker.once("exit", (code) => refuse({ code: "file.crashed", params: { detail: `exit ${code}` } }, 422));
    worker.postMessage(task);
  }).finally(() => {
    clearTimeout(clock);
    clearInterval(scale);
  });
}
