import { parentPort, workerData } from "node:worker_threads";
import { writeDossier } from "../../formats/index.ts";
import type { WriteTask } from "./write-in-worker.ts";

/** The inside of the worker: writes what it is given, answers once, ends. */
const { dossier, format } = workerData as WriteTask;
const written = await writeDossier(dossier, format);
parentPort!.postMessage(written);
