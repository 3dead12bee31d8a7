import { parentPort, workerData } from "node:worker_threads";
import { createReach, type ReachRequest } from "./reach.ts";
import type { ReachThreadData } from "./reach-pool.ts";

// A thread answers batches of requests until nobody sends any more.
const port = parentPort;
if (port === null) throw new Error("reach-thread runs as a worker thread only");
const { setting, terrain } = workerData as ReachThreadData;
const reach = createReach(setting, terrain);
port.on("message", (batch: readonly ReachRequest[]) => port.postMessage(batch.map(reach)));
