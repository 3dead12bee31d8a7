import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { unacceptable } from "../../errors.ts";
import type { ImportProblem } from "./targets.schemas.ts";

/** The columns of a file of figures, in Vietnamese and English; case, marks and order do not matter. */
const COLUMNS = {
  indicator: ["ma chi tieu", "indicator"],
  year: ["nam", "year"],
  unit: ["ma don vi", "unit"],
  operator: ["nha mang", "operator"],
  value: ["gia tri", "value"],
  source: ["nguon", "source"],
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ["indicator", "year", "value", "source"];
const TITLES: Record<Column, string> = {
  indicator: "Mã chỉ tiêu",
  year: "Năm",
  unit: "Mã đơn vị",
  operator: "Nhà mạng",
  value: "Giá trị",
  source: "Nguồn",
};
const MOST_ROWS = 20_000;

export interface KnownCodes {
  readonly indicators: ReadonlySet<string>;
  readonly unitIds: ReadonlyMap<string, number>;
  readonly operatorIds: ReadonlyMap<string, number>;
}
export interface ValueRow {
  readonly indicatorCode: string;
  readonly year: number;
  readonly unitId: number | null;
  readonly organisationId: number | null;
  readonly value: number;
  readonly source: string;
}

/** Lower case without Vietnamese marks. */
export const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase().trim();

/**
 * A number as a Vietnamese or English table has it: 1.234,5 and 1,234.5 and 99,5. A single dot before three digits is a
 * thousands mark only where a comma follows as well: 1.234 alone could be either, and is none. Undefined: no number.
 */
export function figureFrom(text: string): number | undefined {
  const plain = text.replaceAll(/[\s%]/g, "");
  if (/^\d+([.,]\d{1,2}|[.,]\d{4,})?$/.test(plain)) return Number(plain.replace(",", "."));
  if (/^\d{1,3}(\.\d{3})+(,\d+)$/.test(plain) || /^\d{1,3}(\.\d{3}){2,}$/.test(plain))
    return Number(plain.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(,\d{3})+(\.\d+)$/.test(plain) || /^\d{1,3}(,\d{3}){2,}$/.test(plain))
    return Number(plain.replaceAll(",", ""));
  return undefined;
}

function csvTable(bytes: Buffer): string[][] {
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const head = text.slice(0, text.indexOf("\n") + 1 || text.length);
  const delimiter = [";", "\t", ","].find((mark) => head.includes(mark)) ?? ",";
  try {
    return parse(text, { delimiter, relaxColumnCount: true, relaxQuotes: true });
  } catch {
    throw unacceptable("bad-file", "the file is not CSV text", "body.content");
  }
}

async function xlsxTable(bytes: Buffer): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer).catch(() => {
    throw unacceptable("bad-file", "the file is not an XLSX workbook", "body.content");
  });
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw unacceptable("bad-file", "the workbook has no sheet", "body.content");
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (number > MOST_ROWS + 1) return;
    // A number is taken as it is stored: its text would be rounded by the cell's format.
    rows[number - 1] = Array.from({ length: sheet.columnCount }, (_, at) => {
      const cell = row.getCell(at + 1);
      const value = cell.result ?? cell.value;
      return typeof value === "number" ? String(value).replace(/\.(\d{3})$/, ".$10") : cell.text;
    });
  });
  return Array.from(rows, (row) => row ?? []);
}

/** Cells of a file as text, line by line. Throws 422 where it cannot be read or is too long. */
export async function tableOf(fileName: string, bytes: Buffer): Promise<string[][]> {
  const rows = fileName.toLowerCase().endsWith(".csv") ? csvTable(bytes) : await xlsxTable(bytes);
  if (rows.length > MOST_ROWS + 1) {
    throw unacceptable("bad-file", `the file has ${rows.length} lines; at most ${MOST_ROWS} are taken`, "body.content");
  }
  return rows;
}

interface Reading {
  readonly rows: ValueRow[];
  readonly problems: ImportProblem[];
}

/** Checks every line; a line with a problem gives none of its figures. */
export function readValueRows([head = [], ...lines]: readonly string[][], known: KnownCodes): Reading {
  const names = head.map(withoutMarks);
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, titles]) => [
      column,
      names.findIndex((name) => (titles as readonly string[]).includes(name)),
    ]),
  ) as Record<Column, number>;
  const problems: ImportProblem[] = NEEDED.filter((column) => at[column] < 0).map((column) => ({
    row: 1,
    column: TITLES[column],
    code: "column-missing",
    found: head.join(" | ").slice(0, 200),
  }));
  if (problems.length > 0) return { rows: [], problems };
  const rows: ValueRow[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line.every((cell) => cell.trim() === "")) continue;
    const cells = (column: Column) => (at[column] < 0 ? "" : (line[at[column]] ?? "").trim());
    const { row, found } = readLine(cells, known);
    const key = row && JSON.stringify([row.indicatorCode, row.year, row.unitId, row.organisationId]);
    if (key !== undefined && seen.has(key)) found.push(["indicator", "twice"]);
    if (key !== undefined) seen.add(key);
    if (row !== undefined && found.length === 0) rows.push(row);
    for (const [column, code] of found)
      problems.push({ row: index + 2, column: TITLES[column], code, found: cells(column).slice(0, 200) });
  }
  return { rows, problems };
}

function readLine(cells: (column: Column) => string, known: KnownCodes) {
  const found: [Column, ImportProblem["code"]][] = [];
  const indicatorCode = cells("indicator").toLowerCase();
  if (!known.indicators.has(indicatorCode)) found.push(["indicator", "indicator-unknown"]);
  const year = Number(cells("year"));
  if (!Number.isInteger(year) || year < 2000 || year > 2100) found.push(["year", "year-bad"]);
  const unitId = cells("unit") === "" ? null : known.unitIds.get(cells("unit"));
  if (unitId === undefined) found.push(["unit", "unit-unknown"]);
  const organisationId = cells("operator") === "" ? null : known.operatorIds.get(withoutMarks(cells("operator")));
  if (organisationId === undefined) found.push(["operator", "operator-unknown"]);
  const value = figureFrom(cells("value"));
  if (value === undefined || value > 1e9) found.push(["value", "value-bad"]);
  const source = cells("source").normalize("NFC");
  if (source === "" || source.length > 500) found.push(["source", "source-missing"]);
  if (unitId === undefined || organisationId === undefined || value === undefined) return { found };
  return { row: { indicatorCode, year, unitId, organisationId, value, source } satisfies ValueRow, found };
}
