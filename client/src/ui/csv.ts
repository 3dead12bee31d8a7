import type { Language } from "../i18n/format.ts";
import { saveFile } from "./save-file.ts";

export type CsvCell = string | number | boolean | null;

/** A cell that begins so is run as a formula when a spreadsheet opens the file. */
const FORMULA_START = /^[=+\-@\t\r]/;

function cellText(cell: CsvCell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "number") return language === "vi" ? String(cell).replace(".", ",") : String(cell);
  const text = typeof cell === "string" && FORMULA_START.test(cell) ? `'${cell}` : String(cell);
  return /[";,\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV that a spreadsheet opens as it is: with a byte order mark, since Excel takes other files for the machine's
 * old encoding; with semicolons and decimal commas in Vietnamese, as Excel reads there. Texts that would be run as formulas
 * are quoted; null is an empty cell.
 */
export function csvText(header: readonly string[], rows: readonly (readonly CsvCell[])[], language: Language): string {
  const separator = language === "vi" ? ";" : ",";
  const lines = [header, ...rows].map((row) => row.map((cell) => cellText(cell, language)).join(separator));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** Hands a text over as a file to keep. */
export function saveText(fileName: string, text: string, type = "text/csv;charset=utf-8"): void {
  saveFile(fileName, new Blob([text], { type }));
}
