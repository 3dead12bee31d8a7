import { parentPort } from "node:worker_threads";
import { closePrototypes, holdsLittle } from "../../kept-threads.ts";
import { messageText, parseFile, UnreadableFileError } from "../imports/reading.ts";
import { HEADERS } from "./columns.ts";
import type { LastMessage, ReadAnswer, ReadTask } from "./read-in-thread.ts";
import { MissingColumnsError, readSamples } from "./read-samples.ts";

/** The inside of the thread: reads one file and answers once. */
async function answer({ bytes, fileName, context, maxRows }: ReadTask): Promise<ReadAnswer> {
  try {
    const table = await parseFile({ bytes, fileName, limits: { maxRows } });
    if (table.kind !== "table") {
      const en = `${fileName} is no table: CSV or XLSX is needed.`;
      return {
        ok: false,
        status: 415,
        code: "measurements-no-table",
        vi: `${fileName} không phải là bảng: cần tệp CSV hoặc XLSX.`,
        en,
      };
    }
    return { ok: true, read: readSamples(table, messageText, context) };
  } catch (error) {
    if (error instanceof UnreadableFileError) {
      const { reason, statusCode } = error;
      return {
        ok: false,
        status: statusCode,
        code: reason.code,
        vi: messageText(reason, "vi"),
        en: messageText(reason, "en"),
      };
    }
    if (!(error instanceof MissingColumnsError)) throw error;
    const names = (language: "vi" | "en") => error.fields.map((field) => HEADERS[field][language]).join(", ");
    return {
      ok: false,
      status: 422,
      code: "measurements-columns",
      vi: `Thiếu cột: ${names("vi")}. Hãy dùng tệp mẫu.`,
      en: `Columns are missing: ${names("en")}. Use the template.`,
    };
  }
}

closePrototypes();
parentPort!.on("message", async (task: ReadTask) => {
  const given = await answer(task);
  parentPort!.postMessage({ ...given, mayStay: holdsLittle() } satisfies LastMessage);
});
