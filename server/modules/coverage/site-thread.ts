import { parentPort, workerData } from "node:worker_threads";
import { type Ground, PlaceAdder } from "./operator-layers.ts";
import type { SharedLayers } from "./shared-layers.ts";
import { finishStripe } from "./stripes.ts";
import type { PartOrder, ThreadAnswer, ThreadOrder } from "./thread-orders.ts";

// A thread adds the places that it is given to layers that all threads share, and turns finished rows into chunks.
// Merging is exact in any order, so it does not matter which thread does what.
const port = parentPort;
if (port === null) throw new Error("site-thread runs as a worker thread only");
const ground = workerData as Ground;
const adder = new PlaceAdder(ground);
let part: PartOrder | undefined;

function answer(message: ThreadAnswer): void {
  port?.postMessage(message);
}

port.on("message", (order: ThreadOrder) => {
  if (order.kind === "part") {
    part = order;
    adder.skippedSites.clear();
    return;
  }
  if (part === undefined) throw new Error("a coverage thread got work before it knew for what");
  const shared: SharedLayers = part.shared;
  if (order.kind === "places") {
    for (const place of order.places) adder.add(place, shared, part.window);
    answer({ kind: "added", order: order.order, skippedSites: [...adder.skippedSites] });
    return;
  }
  answer({ kind: "stripe", stripe: order.stripe, rasters: finishStripe(order.stripe, part, ground.terrain) });
});
