import { DOCX, keepDocument, XLSX } from "../../documents/store.ts";
import type { TaskHandler } from "../../tasks/run.ts";
import type { ReportResult } from "./freezes.schemas.ts";
import { readFreeze } from "./freezes.ts";
import { writeReport } from "./report.ts";

/** The kind of task that writes the annual report of a freeze. */
export const REPORT_TASK = "annual-report";

export const runReport: TaskHandler = async (parameters, { taskId, actor, database, signal, progress }) => {
  const { freezeId } = parameters as { freezeId: number };
  progress(0.02, "read");
  const [freeze, before] = await database.withActor(actor, (client) => readFreeze(freezeId, client));
  const { docx, xlsx } = await writeReport(freeze, before, (share, step) => {
    signal.throwIfAborted();
    progress(share, step);
  });
  signal.throwIfAborted();
  const name = `bao-cao-chi-tieu-${freeze.asOf}-${freeze.id}`;
  const files = await database.withActor(actor, async (client) => [
    await keepDocument({ name: `${name}.docx`, mediaType: DOCX, bytes: docx, taskId }, client),
    await keepDocument({ name: `${name}.xlsx`, mediaType: XLSX, bytes: xlsx, taskId }, client),
  ]);
  return { freezeId, files } satisfies ReportResult;
};
