/** A fault in a text file, with the place where a person finds it. Rows count from 1, the header included. */
export class FileFault extends Error {
  override name = "FileFault";
  readonly file: string;
  /** Line number in the file, from 1. */
  readonly row: number;
  readonly column: string;

  constructor(file: string, row: number, column: string, fault: string) {
    super(`${file}, row ${row}, column ${column}: ${fault}`);
    this.file = file;
    this.row = row;
    this.column = column;
  }
}

/** One line of a comma-separated file without quoting, as engineers exchange profiles. */
export interface FileRow {
  file: string;
  /** Line number, from 1. */
  row: number;
  cells: string[];
}

/** Splits a comma-separated text into rows; blank lines are left out but counted. Accepts a byte order mark and CRLF. */
export function fileRows(file: string, text: string): FileRow[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ file, row: index + 1, cells: line.split(",").map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** The number in a cell, or a {@link FileFault} that names the place, the value and the permitted range. */
export function numberAt(
  row: FileRow,
  index: number,
  column: string,
  range: { minimum: number; maximum: number; unit: string; whole?: boolean },
): number {
  const cell = row.cells[index] ?? "";
  const value = Number(cell);
  const permitted = `permitted: ${range.whole ? "a whole number " : ""}${range.minimum} to ${range.maximum} ${range.unit}`;
  if (cell === "") throw new FileFault(row.file, row.row, column, `is empty; ${permitted.trimEnd()}`);
  if (!(value >= range.minimum && value <= range.maximum) || (range.whole && !Number.isInteger(value))) {
    throw new FileFault(row.file, row.row, column, `is "${cell}"; ${permitted.trimEnd()}`);
  }
  return value;
}
