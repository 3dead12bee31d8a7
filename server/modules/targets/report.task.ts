import { DOCX, keepDocument, PDF, XLSX } from "../../documents/store.ts";
import type { TaskHandler } from "../../tasks/run.ts";
import { DEFAULT_TEMPLATE } from "./default-template.ts";
import type { ReportResult } from "./freezes.schemas.ts";
import { readFreeze } from "./freezes.ts";
import { writePreview, writeReport } from "./report.ts";
import type { ReportTemplate } from "./template.schemas.ts";
import { templateOf } from "./template-store.ts";

/** The kind of task that writes the annual report of a freeze. */
export const REPORT_TASK = "annual-report";

interface Parameters {
  readonly freezeId: number;
  /** Another version of the template than the freeze's own. */
  readonly template?: number;
  /** A template that is not stored: only the PDF is made. */
  readonly preview?: ReportTemplate;
}

export const runReport: TaskHandler = async (parameters, { taskId, actor, database, signal, progress }) => {
  const { freezeId, template, preview } = parameters as Parameters;
  progress(0.02, "read");
  const { freeze, before, kept } = await database.withActor(actor, async (client) => {
    const [asked, earlier] = await readFreeze(freezeId, client);
    const own = asked.content.template ?? { version: 0, content: DEFAULT_TEMPLATE };
    return { freeze: asked, before: earlier, kept: template === undefined ? own : await templateOf(template, client) };
  });
  const tell = (share: number, step: string) => {
    signal.throwIfAborted();
    progress(share, step);
  };
  const name = `bao-cao-chi-tieu-${freeze.asOf}-${freeze.id}`;
  const made =
    preview === undefined
      ? await writeReport(freeze, before, kept.content, tell).then(({ docx, pdf, xlsx }) => [
          { name: `${name}-mau-${kept.version}.docx`, mediaType: DOCX, bytes: docx },
          { name: `${name}-mau-${kept.version}.pdf`, mediaType: PDF, bytes: pdf },
          { name: `${name}.xlsx`, mediaType: XLSX, bytes: xlsx },
        ])
      : [{ name: `${name}-xem-truoc.pdf`, mediaType: PDF, bytes: await writePreview(freeze, before, preview, tell) }];
  signal.throwIfAborted();
  const files = await database.withActor(actor, async (client) => {
    const stored = [];
    for (const file of made) stored.push({ ...(await keepDocument({ ...file, taskId }, client)) });
    return stored;
  });
  return { freezeId, files } satisfies ReportResult;
};
