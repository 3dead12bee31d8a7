import type { Cell, TableRow, Warning } from "../parsed-file.ts";
import type { ReadContext } from "./format.ts";
import type { Merge } from "./table.ts";
import type { Workbook } from "./xlsx-workbook.ts";
import { scanXml } from "./xml-scan.ts";

export type Worksheet = { rows: TableRow[]; merges: Merge[]; warnings: Warning[] };

/** One warning a fault is enough to find the others by. */
const MAX_WARNINGS = 20;

type OpenCell = { column: number; type: string; style: number; value: string; hasValue: boolean; hasFormula: boolean };

/** Reads the cells of a worksheet; formulas give the value that was stored with them. Source: ECMA-376 part 1, 18.3. */
export function readWorksheet(
  xml: string,
  workbook: Workbook,
  { checkRows, tell }: Pick<ReadContext, "checkRows" | "tell">,
): Worksheet {
  const sheet: Worksheet = { rows: [], merges: [], warnings: [] };
  let row: TableRow = { row: 0, cells: [] };
  let cell: OpenCell | null = null;
  let inValue = false;
  scanXml(xml, {
    open(name, attribute) {
      if (name === "c") {
        const column = columnIndex(attribute("r")) ?? row.cells.length;
        cell = {
          column,
          type: attribute("t") ?? "n",
          style: Number(attribute("s") ?? 0),
          value: "",
          hasValue: false,
          hasFormula: false,
        };
      } else if (name === "v" || name === "t") {
        inValue = true;
        if (cell) cell.hasValue = true;
      } else if (name === "f" && cell) cell.hasFormula = true;
      else if (name === "row") row = { row: Number(attribute("r") ?? row.row + 1), cells: [] };
      else if (name === "mergeCell") sheet.merges.push(...mergeOf(attribute("ref")));
    },
    text(text) {
      if (inValue && cell) cell.value += text;
    },
    close(name, at) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c" && cell) {
        storeCell(row, cell, workbook, sheet.warnings);
        cell = null;
      } else if (name === "row" && row.cells.length > 0) {
        sheet.rows.push(row);
        checkRows(sheet.rows.length);
        tell(at, xml.length, "bytes");
      }
    },
  });
  return sheet;
}

function storeCell(row: TableRow, cell: OpenCell, workbook: Workbook, warnings: Warning[]): void {
  const place = { row: row.row, params: { column: cell.column + 1 } };
  const value = cellValue(cell, workbook);
  if (cell.type === "e" && warnings.length < MAX_WARNINGS) {
    warnings.push({ code: "xlsx.error-value", ...place, params: { value: cell.value } });
  }
  if (cell.hasFormula && !cell.hasValue && warnings.length < MAX_WARNINGS) {
    warnings.push({ code: "xlsx.formula-without-value", ...place });
  }
  if (value === null || cell.column >= 16_384) return;
  while (row.cells.length < cell.column) row.cells.push(null);
  row.cells[cell.column] = value;
}

function cellValue(cell: OpenCell, { sharedTexts, dateStyles, from1904 }: Workbook): Cell {
  const { type, value } = cell;
  if (!cell.hasValue || type === "e") return null;
  if (type === "s") return textCell(sharedTexts[Number(value)] ?? "");
  if (type === "str" || type === "inlineStr" || type === "d") return textCell(value);
  if (type === "b") return value.trim() === "1";
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return null;
  const dateStyle = dateStyles[cell.style] ?? null;
  return dateStyle ? dateText(number, dateStyle, from1904) : number;
}

const textCell = (text: string): Cell => {
  // Office writes control signs as _x000D_.
  const plain = text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain.trim() === "" ? null : plain.normalize("NFC");
};

const DAY_MS = 86_400_000;

/** Serial day -> ISO text. Day 60 of 1900 never was (29 February), so days before it are one later. Source: ECMA-376, 18.17.4. */
function dateText(serial: number, style: "date" | "datetime" | "time", from1904: boolean): Cell {
  if (serial < 0 || serial > 2_958_465) return serial;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const iso = new Date(epoch + Math.round(serial * DAY_MS)).toISOString();
  if (style === "date") return iso.slice(0, 10);
  return style === "time" && serial < 1 ? iso.slice(11, 19) : iso.slice(0, 19);
}

/** "AB12" -> 27 */
function columnIndex(reference: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d*$/i.exec(reference ?? "")?.[1]?.toUpperCase();
  if (!letters) return null;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergeOf(reference: string | undefined): Merge[] {
  const match = /^([A-Z]{1,3}\d+):([A-Z]{1,3}\d+)$/i.exec(reference ?? "");
  if (!match) return [];
  const [left, right] = [columnIndex(match[1])!, columnIndex(match[2])!];
  const [top, bottom] = [Number(match[1]!.replace(/\D/g, "")), Number(match[2]!.replace(/\D/g, ""))];
  return [{ top, bottom, left, right }];
}
