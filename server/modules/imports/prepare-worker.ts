import { parentPort, workerData } from "node:worker_threads";
import { messageText } from "./messages.ts";
import { UnreadableFileError } from "./parsed-file.ts";
import { findingRow } from "./plan/findings.ts";
import { planText } from "./plan/messages.ts";
import { PlanError, type StagedObject } from "./plan/types.ts";
import { type PrepareTask, prepare } from "./prepare.ts";
import type { PrepareAnswer } from "./prepare-in-worker.ts";

/** Objects in one text: large enough for few round trips, small enough for the server to go on answering between two. */
const BATCH = 1_000;

/** Rows as the JSON that the staging statements take: texts cross between threads without being built up again. */
function batchesOf<Item>(items: readonly Item[], toRow: (item: Item, index: number) => object): string[] {
  const batches: string[] = [];
  for (let start = 0; start < items.length; start += BATCH) {
    batches.push(JSON.stringify(items.slice(start, start + BATCH).map((item, index) => toRow(item, start + index))));
  }
  return batches;
}

const objectRow = (object: StagedObject) => ({
  number: object.number,
  table_name: object.table,
  layer: object.layer,
  rows: object.rows,
  key: object.key,
  parent_number: object.parent,
  is_reference: object.isReference,
  payload: object.payload,
  geometry: object.geometry === null ? null : JSON.stringify(object.geometry),
});

async function answer(task: PrepareTask): Promise<PrepareAnswer> {
  try {
    const { objects, findings, ...prepared } = await prepare(task);
    const batches = batchesOf(objects, objectRow);
    return {
      ok: true,
      prepared,
      objectCount: objects.length,
      batches,
      findingBatches: batchesOf(findings, findingRow),
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      const { reason } = error;
      return { ok: false, code: reason.code, vi: messageText(reason, "vi"), en: messageText(reason, "en") };
    }
    if (error instanceof PlanError) {
      return { ok: false, code: error.code, vi: planText(error, "vi"), en: planText(error, "en") };
    }
    throw error;
  }
}

parentPort!.postMessage(await answer(workerData as PrepareTask));
