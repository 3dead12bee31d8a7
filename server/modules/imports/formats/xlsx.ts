import type { ParsedTable, Warning } from "../parsed-file.ts";
import { UnreadableFileError } from "../parsed-file.ts";
import type { FormatReader, ReadContext } from "./format.ts";
import { finishTable } from "./table.ts";
import type { Worksheet } from "./xlsx-sheet.ts";
import { readWorksheet } from "./xlsx-sheet.ts";
import type { Workbook } from "./xlsx-workbook.ts";
import { isWorkbook, partText, readWorkbook } from "./xlsx-workbook.ts";
import { isZip, openArchive } from "./zip.ts";

/** Excel workbooks (.xlsx, .xlsm): one worksheet is read, the named one or the first visible with contents. */
export const xlsx: FormatReader = {
  find: (files) => files.find(({ bytes }) => isZip(bytes) && hasWorkbookPart(bytes)),
  async read(main, _files, context): Promise<ParsedTable> {
    const archive = await openArchive(main.bytes, context.limits);
    if (!isWorkbook(archive.paths)) throw new UnreadableFileError({ code: "xlsx.no-sheets" });
    const workbook = await readWorkbook(archive);
    const read = async (path: string) => readWorksheet(await partText(archive, path), workbook, context);
    const { name, sheet } = await chooseSheet(workbook, read, context);
    const others = workbook.sheets.filter((one) => one.name !== name && !one.hidden).map((one) => one.name);
    const note: Warning[] =
      others.length > 0 && context.options.sheet === undefined
        ? [{ code: "xlsx.other-sheets", params: { read: name, others: others.join(", ") } }]
        : [];
    return finishTable(
      {
        format: "xlsx",
        sheet: name,
        sheets: workbook.sheets.map((one) => one.name),
        encoding: null,
        rows: sheet.rows,
        merges: sheet.merges,
        warnings: [...note, ...sheet.warnings],
      },
      context.options.headerRow,
    );
  },
};

/** The name of the part stands uncompressed in the archive's list, at its end. */
function hasWorkbookPart(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return end.lastIndexOf("xl/workbook.xml", undefined, "latin1") !== -1;
}

async function chooseSheet(
  workbook: Workbook,
  read: (path: string) => Promise<Worksheet>,
  { options }: ReadContext,
): Promise<{ name: string; sheet: Worksheet }> {
  if (options.sheet !== undefined) {
    const named = workbook.sheets.find((one) => one.name === options.sheet);
    if (named) return { name: named.name, sheet: await read(named.path) };
    const names = workbook.sheets.map((one) => one.name).join(", ");
    throw new UnreadableFileError({ code: "xlsx.no-such-sheet", params: { sheet: options.sheet, sheets: names } });
  }
  for (const { name, path, hidden } of workbook.sheets) {
    if (hidden) continue;
    const sheet = await read(path);
    if (sheet.rows.length > 0) return { name, sheet };
  }
  throw new UnreadableFileError({ code: "table.empty" });
}
