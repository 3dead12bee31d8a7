import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type ExcelJS from "exceljs";
import { tableRows } from "./csv.ts";
import { dictionaryRows, sourceLines } from "./dictionary.ts";
import type { Dossier, WrittenFile } from "./layer.ts";
import { safeText } from "./safe-text.ts";

/** Excel's limit for names of worksheets, and what they must not hold. */
const SHEET_NAME_LENGTH = 31;
const NOT_IN_SHEET_NAMES = /[[\]*?:/\\]/g;
const COLUMN_WIDTH = { least: 10, most: 48 } as const;

type Cell = string | number | null;

/** One workbook: a sheet a layer, then the data dictionary, then title, date and sources. */
export async function writeXlsx(dossier: Dossier): Promise<WrittenFile[]> {
  const { default: excel } = await import("exceljs"); // large, and seldom needed
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const names = new Set<string>();
  for (const layer of dossier.layers) {
    addSheet(workbook, uniqueName(layer.title[dossier.language], names), tableRows(layer, dossier));
  }
  const vi = dossier.language === "vi";
  addSheet(workbook, uniqueName(vi ? "Từ điển dữ liệu" : "Data dictionary", names), dictionaryRows(dossier));
  addSheet(workbook, uniqueName(vi ? "Nguồn" : "Source", names), [
    vi ? ["Mục", "Giá trị"] : ["Item", "Value"],
    ...sourceLines(dossier),
  ]);
  await workbook.commit();
  return [{ name: "export.xlsx", bytes: await bytes }];
}

function uniqueName(title: string, taken: Set<string>): string {
  const base = title.replace(NOT_IN_SHEET_NAMES, " ").slice(0, SHEET_NAME_LENGTH).trim();
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    name = `${base.slice(0, SHEET_NAME_LENGTH - 3)} ${number}`;
  }
  taken.add(name.toLowerCase());
  return name;
}

function addSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, name: string, rows: Iterable<readonly Cell[]>): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  let isHeader = true;
  for (const cells of rows) {
    if (isHeader) {
      sheet.columns = cells.map((cell) => ({
        width: Math.min(Math.max(String(cell ?? "").length + 4, COLUMN_WIDTH.least), COLUMN_WIDTH.most),
      }));
    }
    const row = sheet.addRow(cells.map((cell) => (typeof cell === "string" ? safeText(cell) : cell)));
    if (isHeader) row.font = { bold: true };
    row.commit();
    isHeader = false;
  }
  sheet.commit();
}
