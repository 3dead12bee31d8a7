import { Worker } from "node:worker_threads";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import type { ReachAnswer, ReachRequest, ReachSetting } from "./reach.ts";

export interface ReachThreadData {
  readonly setting: ReachSetting;
  /** Its arrays lie in memory that the threads share. */
  readonly terrain: TerrainGrid | undefined;
}

export interface ReachOptions {
  readonly threads: number;
  readonly signal: AbortSignal;
  /** Told how many requests are done. */
  readonly onDone: (done: number) => void;
}

const BATCH = 8;

/** The arrays in memory that all threads read, so that none has to copy a province's terrain. */
function shared<Array extends Float32Array | Uint8Array>(values: Array): Array {
  const memory = new SharedArrayBuffer(values.byteLength);
  const Kind = values.constructor as unknown as new (buffer: SharedArrayBuffer) => Array;
  const copy = new Kind(memory);
  copy.set(values);
  return copy;
}

function sharedTerrain(terrain: TerrainGrid | undefined): TerrainGrid | undefined {
  if (terrain === undefined) return undefined;
  const { heightM, clutterHeightM, ...frame } = terrain;
  return {
    ...frame,
    heightM: shared(heightM),
    ...(clutterHeightM !== undefined && { clutterHeightM: shared(clutterHeightM) }),
  };
}

/** Answers all requests with some threads, in their order; the answers do not depend on the number of threads. Throws the signal's reason when it is raised. */
export async function predictReach(
  setting: ReachSetting,
  terrain: TerrainGrid | undefined,
  requests: readonly ReachRequest[],
  { threads, signal, onDone }: ReachOptions,
): Promise<ReachAnswer[]> {
  const answers: ReachAnswer[] = new Array(requests.length);
  const workerData: ReachThreadData = { setting, terrain: sharedTerrain(terrain) };
  const workers: Worker[] = [];
  let next = 0;
  let done = 0;
  const serve = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL("./reach-thread.ts", import.meta.url), { workerData });
      workers.push(worker);
      let at = 0;
      const give = () => {
        at = next;
        const batch = requests.slice(at, at + BATCH);
        next += batch.length;
        if (batch.length === 0) resolve();
        else worker.postMessage(batch);
      };
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`a prediction thread ended with code ${code}`)));
      worker.on("message", (batch: ReachAnswer[]) => {
        for (const [i, answer] of batch.entries()) answers[at + i] = answer;
        done += batch.length;
        onDone(done);
        give();
      });
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      give();
    });
  try {
    signal.throwIfAborted();
    const count = Math.max(1, Math.min(threads, Math.ceil(requests.length / BATCH)));
    if (requests.length > 0) await Promise.all(Array.from({ length: count }, serve));
    return answers;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
