import { parentPort } from "node:worker_threads";
import { hasGdalStarted, RESERVED_MB } from "../../formats/gdal.ts";
import { writeDossier } from "../../formats/index.ts";
import { holdsLittle } from "../../kept-threads.ts";
import type { WriteAnswer, WriteTask } from "./write-in-worker.ts";

/** The inside of the worker: writes what it is given, and answers once. */
parentPort!.on("message", async ({ dossier, format }: WriteTask) => {
  const written = await writeDossier(dossier, format);
  const mayStay = holdsLittle(hasGdalStarted() ? RESERVED_MB : 0);
  parentPort!.postMessage({ written, mayStay } satisfies WriteAnswer);
});
