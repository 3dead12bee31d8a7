import { parentPort, workerData } from "node:worker_threads";
import { type LayerRequest, OperatorLayers } from "./operator-layers.ts";
import type { AntennaPlace } from "./operator-plan.ts";
import type { ThreadAnswer, ThreadOrder } from "./threads.ts";

// A thread adds the places that it is given to layers of its own and hands these over at the end.
// Merging is exact in any order, so it does not matter which thread gets which place.
const port = parentPort;
if (port === null) throw new Error("site-thread runs as a worker thread only");
const layers = new OperatorLayers(workerData as LayerRequest);

function answer(message: ThreadAnswer, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

port.on("message", (order: ThreadOrder) => {
  if (order.kind === "places") {
    for (const place of order.places as AntennaPlace[]) layers.add(place);
    answer({ kind: "added", places: order.places.length });
    return;
  }
  const buffers = layers.layers.flatMap((layer) =>
    [layer.bestDbm, layer.secondDbm, layer.bestSector, layer.totalMw].map((each) => each.buffer as ArrayBuffer),
  );
  answer({ kind: "finished", layers: layers.layers, skippedSites: [...layers.skippedSites] }, buffers);
  port.close();
});
