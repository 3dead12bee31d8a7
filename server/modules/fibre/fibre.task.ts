import type { TaskHandler } from "../../tasks/run.ts";
import type { TreeOrder, TreeResult } from "./fibre.schemas.ts";
import { readFibreData } from "./inputs.ts";
import { FibreThread } from "./threads.ts";

export const FIBRE_TASK = "fibre-tree";

/** Share of the progress that stands for reading the data, and how often the time that has passed is told. */
const READ_SHARE = 0.05;
const TELL_EVERY_MS = 500;

/**
 * Looks for the cheapest tree in a thread. A stop ends the search: the best tree so far is the result then. The search ends
 * by itself when the tree is proven best, which is nearly always long before its time is over.
 */
export const runFibreTree: TaskHandler = async (parameters, { actor, database, signal, progress }) => {
  const order = parameters as TreeOrder;
  progress(0, "reading");
  const data = await database.withActor(actor, readFibreData);
  signal.throwIfAborted();
  const thread = new FibreThread(data);
  const startMs = performance.now();
  let step = "network";
  const tell = () => {
    const elapsed = (performance.now() - startMs) / 1000;
    const share = Math.min(elapsed / order.seconds, 1);
    progress(READ_SHARE + (1 - READ_SHARE) * share, step, Math.max(0, order.seconds - elapsed));
  };
  tell();
  const telling = setInterval(tell, TELL_EVERY_MS);
  try {
    return await thread.ask<TreeResult>(
      { kind: "plan", order },
      {
        signal,
        onProgress: (each) => {
          step = each.step;
        },
      },
    );
  } finally {
    clearInterval(telling);
    await thread.end();
  }
};
