import type { Cell, FormatId, ParsedTable, TableColumn, TableRow, Warning } from "../parsed-file.ts";
import { UnreadableFileError } from "../parsed-file.ts";

/** A merged block of cells; rows as the spreadsheet numbers them, columns from 0, both ends included. */
export type Merge = { top: number; bottom: number; left: number; right: number };

export type RawTable = {
  format: FormatId;
  sheet: string | null;
  sheets: string[];
  encoding: string | null;
  rows: TableRow[];
  merges: Merge[];
  warnings: Warning[];
};

/** No inventory has more columns; a stray cell far to the right would otherwise widen every row. */
const MAX_COLUMNS = 500;
/** Titles and notes above a header are fewer. */
const HEADER_SEARCH_ROWS = 30;

/** Finds the header, names the columns and evens the rows. */
export function finishTable(raw: RawTable, headerRow?: number): ParsedTable {
  const rows = raw.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const width = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 0);
  if (width > MAX_COLUMNS) {
    throw new UnreadableFileError(
      { code: "table.too-many-columns", params: { found: width, limit: MAX_COLUMNS } },
      413,
    );
  }
  const { first, count } = headerOf(rows, raw.merges, headerRow);
  const header = rows.slice(first, first + count);
  const numbered = header.length > 0 && isColumnNumbers(rows[first + count]) ? 1 : 0;
  const data = rows.slice(first + count + numbered);
  const warnings = [...raw.warnings];
  if (header.length === 0 && rows.length > 0) warnings.push({ code: "table.no-header" });
  const filled = fillMergedDown(data, raw.merges);
  if (filled > 0) warnings.push({ code: "table.merged-filled", params: { count: filled } });
  const headed = header.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 0);
  if (header.length > 0) warnings.push(...extraCells(data, headed));
  return {
    kind: "table",
    format: raw.format,
    sheet: raw.sheet,
    sheets: raw.sheets,
    encoding: raw.encoding,
    preamble: rows.slice(0, first),
    headerRows: header.map(({ row }) => row),
    columns: columnsOf(header, raw.merges, width),
    rows: data.map(({ row, cells }) => ({
      row,
      cells: Array.from({ length: width }, (_, index) => unguarded(cells[index] ?? null)),
    })),
    crs: { found: null, used: null, how: "none" },
    warnings,
    refused: [],
    rowsRead: data.length,
  };
}

/** The apostrophe that keeps a spreadsheet from running a text is no part of the text. */
const unguarded = (cell: Cell): Cell => (typeof cell === "string" && /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

const lastFilled = (cells: readonly Cell[]): number => cells.findLastIndex((cell) => !isBlank(cell));

const isLabel = (cell: Cell | undefined): boolean =>
  typeof cell === "string" && cell.trim() !== "" && !/^[\s\d.,;:°'"+()-]+$/.test(cell);

const filledCount = ({ cells }: TableRow): number => cells.filter((cell) => !isBlank(cell)).length;

/** The first row of labels that is about as wide as what follows, and the header rows that belong to it. */
function headerOf(
  rows: readonly TableRow[],
  merges: readonly Merge[],
  named?: number,
): { first: number; count: number } {
  if (named !== undefined) {
    const last = rows.findIndex(({ row }) => row === named);
    if (last === -1) throw new UnreadableFileError({ code: "table.header-row", params: { row: named } });
    return { first: last, count: 1 };
  }
  const typical = rows
    .slice(0, 200)
    .map(filledCount)
    .sort((a, b) => a - b);
  const usual = typical[Math.floor(typical.length / 2)] ?? 0;
  const first = rows.slice(0, HEADER_SEARCH_ROWS).findIndex((row) => {
    const filled = filledCount(row);
    const labels = row.cells.filter(isLabel).length;
    return filled >= Math.min(2, usual) && filled >= usual * 0.5 && labels >= filled * 0.8;
  });
  if (first === -1) return { first: 0, count: 0 };
  return { first, count: headerHeight(rows, first, merges) };
}

function headerHeight(rows: readonly TableRow[], first: number, merges: readonly Merge[]): number {
  const top = rows[first]!;
  const touching = merges.filter((merge) => merge.top === top.row);
  const group = touching.some((merge) => merge.right > merge.left && merge.bottom === merge.top);
  const bottom = Math.max(top.row, ...touching.map((merge) => merge.bottom), group ? top.row + 1 : top.row);
  const byMerges = rows.slice(first).findIndex(({ row }) => row > bottom);
  if (bottom > top.row) return byMerges === -1 ? 1 : byMerges;
  return rows[first + 1] && isSubHeader(top, rows[first + 1]!) ? 2 : 1;
}

/** Without merges (CSV): labels only, under gaps of the row above, and nothing under its first column. */
function isSubHeader(above: TableRow, below: TableRow): boolean {
  const filled = below.cells.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
  if (filled.length === 0 || filled[0] === 0 || !filled.every((index) => isLabel(below.cells[index]))) return false;
  const gaps = above.cells.flatMap((cell, index) =>
    isBlank(cell) && index < lastFilled(above.cells) + 2 ? [index] : [],
  );
  return gaps.length > 0 && gaps.every((index) => filled.includes(index)) && filled.length <= filledCount(above);
}

/** "(1) (2) (3)" under a header, as Vietnamese tables number their columns. */
function isColumnNumbers(row: TableRow | undefined): boolean {
  const numbers =
    row?.cells.filter((cell) => !isBlank(cell)).map((cell) => Number(String(cell).replace(/[()\s]/g, ""))) ?? [];
  const start = numbers[0];
  return (
    numbers.length > 2 && (start === 0 || start === 1) && numbers.every((number, index) => number === start + index)
  );
}

/** 0 -> A, 26 -> AA */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

function columnsOf(header: readonly TableRow[], merges: readonly Merge[], width: number): TableColumn[] {
  const taken = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const letter = columnLetter(index);
    const path = header.map((_row, level) => labelAt(header, level, index, merges));
    const distinct = path.filter((label, level) => label !== "" && label !== path[level - 1]);
    const name = distinct.join(" / ") || letter;
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return { name: times === 1 ? name : `${name} (${times})`, path: distinct, letter };
  });
}

function labelAt(header: readonly TableRow[], level: number, index: number, merges: readonly Merge[]): string {
  const { row, cells } = header[level]!;
  const own = labelText(cells[index]);
  if (own !== "") return own;
  const merge = merges.find((one) => one.top <= row && row <= one.bottom && one.left <= index && index <= one.right);
  if (merge) return labelText(header.find((one) => one.row === merge.top)?.cells[merge.left]);
  // A group label without a merge reaches over the gaps to its right, where the row below has labels.
  const below = header[level + 1];
  if (!below || isBlank(below.cells[index])) return "";
  const left = cells.findLastIndex((cell, at) => at < index && !isBlank(cell));
  return left === -1 || isBlank(below.cells[left]) ? "" : labelText(cells[left]);
}

const labelText = (cell: Cell | undefined): string =>
  isBlank(cell) ? "" : String(cell).replace(/\s+/g, " ").trim().normalize("NFC");

/** A cell merged over several data rows stands for each of them. Returns how many cells were filled. */
function fillMergedDown(data: TableRow[], merges: readonly Merge[]): number {
  const byRow = new Map(data.map((row) => [row.row, row]));
  let filled = 0;
  for (const { top, bottom, left } of merges) {
    const value = byRow.get(top)?.cells[left];
    if (bottom === top || isBlank(value)) continue;
    for (let row = top + 1; row <= bottom && filled < 200_000; row++) {
      const below = byRow.get(row);
      if (!below || !isBlank(below.cells[left])) continue;
      while (below.cells.length < left) below.cells.push(null);
      below.cells[left] = value!;
      filled++;
    }
  }
  return filled;
}

function extraCells(data: readonly TableRow[], headed: number): Warning[] {
  const wide = data.filter(({ cells }) => lastFilled(cells) >= headed);
  return wide.slice(0, 20).map(({ row, cells }) => ({
    code: "table.extra-cells",
    row,
    params: { found: lastFilled(cells) + 1, expected: headed },
  }));
}
