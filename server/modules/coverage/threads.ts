import { Worker } from "node:worker_threads";
import { type CoverageLayer, mergeLayer } from "../../radio/coverage/coverage-layer.ts";
import type { LayerRequest } from "./operator-layers.ts";
import type { AntennaPlace } from "./operator-plan.ts";

export type ThreadOrder = { kind: "places"; places: readonly AntennaPlace[] } | { kind: "finish" };
export type ThreadAnswer =
  | { kind: "added"; places: number }
  | { kind: "finished"; layers: CoverageLayer[]; skippedSites: number[] };

const PLACES_PER_ORDER = 8;

export interface OperatorResult {
  readonly layers: CoverageLayer[];
  readonly skippedSites: number[];
}

export interface ThreadOptions {
  readonly threads: number;
  readonly onAdded: (places: number) => void;
  readonly signal: AbortSignal;
}

/** Computes an operator's layers with some threads. The result does not depend on their number. Ends them all when it throws. */
export async function computeLayers(
  request: LayerRequest,
  places: readonly AntennaPlace[],
  options: ThreadOptions,
): Promise<OperatorResult> {
  let next = 0;
  const take = () => {
    const taken = places.slice(next, next + PLACES_PER_ORDER);
    next += taken.length;
    return taken;
  };
  const workers: Worker[] = [];
  try {
    const results = await Promise.all(
      Array.from({ length: Math.max(1, Math.min(options.threads, places.length)) }, () => {
        const worker = new Worker(new URL("./site-thread.ts", import.meta.url), { workerData: request });
        workers.push(worker);
        return runThread(worker, take, options);
      }),
    );
    const [first, ...others] = results as [OperatorResult, ...OperatorResult[]];
    for (const other of others) {
      for (const [i, layer] of first.layers.entries()) mergeLayer(layer, other.layers[i] as CoverageLayer);
    }
    const skipped = results.flatMap((result) => result.skippedSites);
    return { layers: first.layers, skippedSites: [...new Set(skipped)].sort((a, b) => a - b) };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function runThread(
  worker: Worker,
  take: () => readonly AntennaPlace[],
  { onAdded, signal }: ThreadOptions,
): Promise<OperatorResult> {
  return new Promise((resolve, reject) => {
    const order = (message: ThreadOrder) => worker.postMessage(message);
    const giveMore = () => {
      const places = take();
      order(places.length === 0 ? { kind: "finish" } : { kind: "places", places });
    };
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    worker.once("error", reject);
    worker.once("exit", (code) =>
      reject(new Error(`a coverage thread ended with code ${code} before it was finished`)),
    );
    worker.on("message", (answer: ThreadAnswer) => {
      if (answer.kind === "added") {
        onAdded(answer.places);
        giveMore();
        return;
      }
      signal.removeEventListener("abort", stop);
      resolve({ layers: answer.layers, skippedSites: answer.skippedSites });
    });
    if (signal.aborted) stop();
    else giveMore();
  });
}
