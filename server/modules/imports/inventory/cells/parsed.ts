import type { MessageCode, MessageParameters } from "../messages.ts";
import { cleanText, meansUnknown } from "../text.ts";

/** A cell as a format reader delivers it. */
export type CellValue = string | number | boolean | Date | null;

/** Something to say about a cell that was understood all the same. */
export interface CellNote {
  code: MessageCode;
  parameters: MessageParameters;
}

/** A cell understood (null = unknown), or the reason why not. */
export type Parsed<Value> =
  | { ok: true; value: Value | null; notes?: CellNote[] }
  | { ok: false; code: MessageCode; parameters: MessageParameters };

/** What a cell's meaning may depend on besides the cell. */
export interface CellContext {
  /** The unit written in the header, "m" in "Độ cao cột (m)"; null where there is none. */
  headerUnit: string | null;
  /** Operators and other owners by every name in use. */
  operators: NameIndex;
  /** Mast classes by code and by name. */
  mastClasses: NameIndex;
}

/** Finds the identities a free text names; see `createNameIndex`. */
export interface NameIndex {
  find(text: string): string[];
  /** Identities in a permitted-values message. */
  labels: string[];
}

export type CellParser<Value> = (cell: CellValue, context: CellContext) => Parsed<Value>;

export function known<Value>(value: Value, notes?: CellNote[]): Parsed<Value> {
  return notes === undefined || notes.length === 0 ? { ok: true, value } : { ok: true, value, notes };
}

/** Unknown: nothing was said, which is not the same as none. */
export const unknown: { ok: true; value: null } = { ok: true, value: null };

export function refused(code: MessageCode, parameters: MessageParameters): Parsed<never> {
  return { ok: false, code, parameters };
}

/** A cell as text; dates as dd/mm/yyyy, the way they are shown in the sheet. */
export function cellText(cell: CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : formatDate(cell);
  return cleanText(String(cell));
}

function formatDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** True where a cell says nothing. */
export function isBlank(cell: CellValue): boolean {
  if (cell === null) return true;
  return typeof cell === "string" && meansUnknown(cell) && !cell.includes("#");
}

const formulaError = /^#(REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|GETTING_DATA|SPILL!|CALC!)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unstorable = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** Format readers may hand dates on as text. */
const isoDate = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/;

/** Longer texts are no values; the limit also bounds the time that any pattern can take. */
const longestValue = 300;
const longestFreeText = 2000;

/** What no cell may hold: failed formulas, texts without end, characters that cannot be stored. */
function textFault(text: string, longest: number): Parsed<never> | undefined {
  if (formulaError.test(text)) return refused("FORMULA_FAILED", { value: text });
  if (text.length > longest) return refused("TEXT_TOO_LONG", { value: `${text.slice(0, 40)}…`, max: longest });
  if (text.search(unstorable) >= 0 || !text.isWellFormed())
    return refused("TEXT_INVALID", { value: text.replace(unstorable, "\ufffd").toWellFormed() });
  return undefined;
}

/**
 * Wraps a parser of text: blank cells are unknown, failed formulas are refused, and so is a date where none belongs
 * (a spreadsheet turns "10/12" into one without asking).
 */
export function textParser<Value>(parse: (text: string, context: CellContext) => Parsed<Value>): CellParser<Value> {
  return (cell, context) => {
    const text = cellText(cell);
    const fault = textFault(text, longestValue);
    if (fault !== undefined) return fault;
    if (cell instanceof Date || isoDate.test(text)) return refused("DATE_UNEXPECTED", { value: text });
    if (isBlank(cell)) return unknown;
    return parse(text, context);
  };
}

/** Free text, kept as written; at most 2,000 characters. */
export const freeText: CellParser<string> = (cell) => {
  const text = cellText(cell);
  const fault = textFault(text, longestFreeText);
  if (fault !== undefined) return fault;
  return isBlank(cell) || text === "" ? unknown : known(text);
};
