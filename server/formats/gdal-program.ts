import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isMainThread } from "node:worker_threads";

/** So long after its last use the compiled program's memory is given back. */
const IDLE_MS = 10 * 60_000;
/** Endings of the files that are read or written with it, and of archives that may hold some. */
const ENDINGS = new Set(["shp", "zip", "tab", "mif", "gpkg"]);

/** Nothing reads it: V8 has the compiled program as long as somebody holds it. */
const held: { program?: Promise<unknown> | undefined } = {};
let idle: NodeJS.Timeout | undefined;

async function compile(): Promise<unknown> {
  const entry = createRequire(import.meta.url).resolve("gdal3.js/node.js");
  const bytes = await readFile(join(dirname(entry), "dist/package/gdal3WebAssembly.wasm"));
  return WebAssembly.compile(bytes);
}

/**
 * Call it before a thread is begun that will read or write files of these endings: keeps GDAL's program (28 MB of WebAssembly)
 * compiled in this process for a while. V8 hands what it has compiled to every thread that brings the same bytes, so that each
 * thread saves half of what it takes. Threads share the code alone; what a file leaves in memory goes with its thread.
 */
export function keepGdalProgram(endings: readonly string[]): void {
  if (!isMainThread || !endings.some((ending) => ENDINGS.has(ending))) return;
  // A thread that needs it says better what is wrong with it.
  held.program ??= compile().catch(() => undefined);
  clearTimeout(idle);
  idle = setTimeout(() => {
    held.program = undefined;
  }, IDLE_MS).unref();
}
