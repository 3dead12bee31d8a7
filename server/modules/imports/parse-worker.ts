import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { TellRead } from "./formats/format.ts";
import { readFiles } from "./formats/index.ts";
import type { ParseAnswer, ParseTask, ReadProgress } from "./parse.ts";
import { shortened, UnreadableFileError } from "./parsed-file.ts";
import { throttled } from "./throttled.ts";

const tell: TellRead = (done, total, unit) => parentPort!.postMessage({ done, total, unit } satisfies ReadProgress);

/** The inside of the worker: reads what it is given, answers once, ends. */
async function answer({ files, options, limits }: ParseTask): Promise<ParseAnswer> {
  try {
    const loaded = await Promise.all(
      files.map(async ({ name, source }) => ({
        name,
        bytes: typeof source === "string" ? new Uint8Array(await readFile(source)) : source,
      })),
    );
    return { parsed: await readFiles(loaded, options, limits, throttled(tell)) };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { reason: error.reason, statusCode: error.statusCode };
    const detail = shortened(error instanceof Error ? error.message : String(error), 160);
    return { reason: { code: "file.crashed", params: { detail } }, statusCode: 422 };
  }
}

parentPort!.postMessage(await answer(workerData as ParseTask));
