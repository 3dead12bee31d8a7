import { keepDocument, PDF } from "../../documents/store.ts";
import type { TaskHandler } from "../../tasks/run.ts";
import { type GapIdsReader, gather } from "./gather.ts";
import type { PrintRequest, PrintResult } from "./print.schemas.ts";
import { writePrint } from "./write-print.ts";

/** The day of today in Viet Nam. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

/** `ban-do-vung-phu-A3-1-50000-2026-11-22.pdf`: Latin letters only. */
export function fileName({ title, paper, scale }: PrintRequest, day: string): string {
  const stem = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
  return `${stem === "" ? "ban-do" : stem}-${paper}-1-${scale}-${day}.pdf`;
}

/** Makes the sheet that was asked for, as the one who asked. */
export const printTask =
  (gapIds: GapIdsReader): TaskHandler =>
  async (parameters, { taskId, actor, database, signal, progress }) => {
    const request = parameters as PrintRequest;
    progress(0.02, "read");
    let read = 0;
    const gathered = await database.withActor(actor, (client) =>
      gather(request, gapIds, client, () => {
        signal.throwIfAborted();
        read += 1;
        progress(0.02 + (0.4 * read) / request.layers.length, "read");
      }),
    );
    const day = today();
    const { bytes, pages, unnamed } = await writePrint(gathered, day, signal, progress);
    signal.throwIfAborted();
    const file = await database.withActor(actor, (client) =>
      keepDocument({ name: fileName(request, day), mediaType: PDF, bytes, taskId }, client),
    );
    return { pages, unnamed, file: { ...file } } satisfies PrintResult;
  };
