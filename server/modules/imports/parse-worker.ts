import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { hasGdalStarted } from "../../formats/gdal.ts";
import { closePrototypes, holdsLittle } from "../../kept-threads.ts";
import type { TellRead } from "./formats/format.ts";
import { readFiles } from "./formats/index.ts";
import type { ParseAnswer, ParseResult, ParseTask, ReadProgress } from "./parse.ts";
import { shortened, UnreadableFileError } from "./parsed-file.ts";
import { throttled } from "./throttled.ts";

const CRASHED = "file.crashed";

const tell: TellRead = (done, total, unit) => parentPort!.postMessage({ done, total, unit } satisfies ReadProgress);

/** The inside of the worker: reads what it is given and answers once. */
async function answer({ files, options, limits }: ParseTask): Promise<ParseResult> {
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
    return { reason: { code: CRASHED, params: { detail } }, statusCode: 422 };
  }
}

/** GDAL is written in a language in which a file can spoil its memory: a thread that has used it reads no other file. */
const mayStay = (result: ParseResult): boolean =>
  !("reason" in result && result.reason.code === CRASHED) && !hasGdalStarted() && holdsLittle();

closePrototypes();
parentPort!.on("message", async (task: ParseTask) => {
  const result = await answer(task);
  parentPort!.postMessage({ result, mayStay: mayStay(result) } satisfies ParseAnswer);
});
