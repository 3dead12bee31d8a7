import { parentPort, workerData } from "node:worker_threads";
import type { CorridorSetting } from "./corridors.schemas.ts";
import { type CorridorLines, findPresence } from "./presence.ts";

// A thread of its own: the worker process goes on telling that it lives while lines are matched to roads.
const { lines, setting } = workerData as { lines: CorridorLines; setting: CorridorSetting };
parentPort?.postMessage(findPresence(lines, setting));
