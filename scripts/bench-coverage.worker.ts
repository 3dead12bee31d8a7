// One worker of the coverage benchmark: computes its share of the sites and hands back its layers.
import { parentPort, workerData } from "node:worker_threads";
import { type BenchmarkTask, runShare } from "./bench-coverage.work.ts";

const layers = runShare(workerData as BenchmarkTask);
const buffers = layers.flatMap(({ bestDbm, secondDbm, bestSector, totalMw }) =>
  [bestDbm, secondDbm, bestSector, totalMw].map((array) => array.buffer as ArrayBuffer),
);
parentPort!.postMessage(layers, buffers);
