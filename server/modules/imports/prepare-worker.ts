import { parentPort } from "node:worker_threads";
import { closePrototypes, holdsLittle } from "../../kept-threads.ts";
import { messageText } from "./messages.ts";
import { packRows } from "./packed-rows.ts";
import { UnreadableFileError } from "./parsed-file.ts";
import { findingRow } from "./plan/findings.ts";
import { planText } from "./plan/messages.ts";
import { PlanError, type StagedObject } from "./plan/types.ts";
import { type PrepareTask, prepare } from "./prepare.ts";
import { type PrepareAnswer, type PrepareMessage, ROWS_IN_BATCH } from "./prepare-in-worker.ts";
import type { TellProgress } from "./progress.ts";

/**
 * Sends rows as the JSON that the staging statements take, as soon as there are enough. The server's thread holds them until the file
 * has been understood as a whole, and so packed: a tenth of the bytes.
 */
function sender(kind: "objects" | "findings") {
  let rows: object[] = [];
  const flush = () => {
    if (rows.length === 0) return;
    const bytes = packRows(rows);
    rows = [];
    parentPort!.postMessage({ kind, bytes } satisfies PrepareMessage, [bytes.buffer]);
  };
  const send = (row: object) => {
    rows.push(row);
    if (rows.length >= ROWS_IN_BATCH) flush();
  };
  return { send, flush };
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
    const objects = sender("objects");
    const tell: TellProgress = (progress) =>
      parentPort!.postMessage({ kind: "progress", progress } satisfies PrepareMessage);
    const { findings, ...prepared } = await prepare(task, (object) => objects.send(objectRow(object)), tell);
    objects.flush();
    const rest = sender("findings");
    for (const [index, finding] of findings.entries()) rest.send(findingRow(finding, index));
    rest.flush();
    return { kind: "answer", ok: true, prepared };
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      const { reason } = error;
      return {
        kind: "answer",
        ok: false,
        code: reason.code,
        vi: messageText(reason, "vi"),
        en: messageText(reason, "en"),
      };
    }
    if (error instanceof PlanError) {
      return { kind: "answer", ok: false, code: error.code, vi: planText(error, "vi"), en: planText(error, "en") };
    }
    throw error;
  }
}

closePrototypes();
parentPort!.on("message", async (task: PrepareTask) => {
  const given = await answer(task);
  parentPort!.postMessage({ ...given, mayStay: holdsLittle() } satisfies PrepareMessage);
});
