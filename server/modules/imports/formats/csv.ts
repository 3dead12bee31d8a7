import { CsvError, parse } from "csv-parse/sync";
import type { InputFile } from "../parsed-file.ts";
import { UnreadableFileError } from "../parsed-file.ts";
import type { FormatReader } from "./format.ts";
import { finishTable } from "./table.ts";
import { decodeText } from "./text-encoding.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** Delimited text. All cells are texts: what is a number is for the reader of the column to say. */
export const csv: FormatReader = {
  find: (files) => files.find(isText),
  read(main, _files, { options, checkRows, tell }) {
    const { text, encoding } = decodeText(main.bytes, options.encoding);
    const body = text.replace(/^\uFEFF/, "");
    const named = /^sep=(.)\r?\n/.exec(body);
    const delimiter = named?.[1] ?? detectDelimiter(body);
    const records = parseRecords(body, delimiter, (bytes) => tell(bytes, main.bytes.length, "bytes"));
    checkRows(records.length);
    const rows = records.map((cells, index) => ({ row: index + 1, cells: cells.map(cleanCell) }));
    const broken = body.includes("\uFFFD");
    return finishTable(
      {
        format: "csv",
        sheet: null,
        sheets: [],
        encoding,
        rows: named ? rows.slice(1) : rows,
        merges: [],
        warnings: broken ? [{ code: "text.broken-letters", params: { encoding } }] : [],
      },
      options.headerRow,
    );
  },
};

const cleanCell = (cell: string): string | null => (cell.trim() === "" ? null : cell.normalize("NFC"));

function isText({ bytes }: InputFile): boolean {
  const sample = decodeText(bytes.subarray(0, 4096)).text;
  return sample.trim() !== "" && ![...sample].some(isControlSign);
}

/** Signs that no text holds; tab, line ends and form feed are spared. */
const isControlSign = (sign: string): boolean => sign < " " && !/[\t\n\v\f\r]/.test(sign);

function parseRecords(text: string, delimiter: string, tell: (bytes: number) => void): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 1_000_000,
      on_record: (record: string[], { bytes }) => {
        tell(bytes);
        return record;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number((error as { lines?: number }).lines ?? 0);
    throw new UnreadableFileError({ code: "csv.syntax", params: { line, problem: error.code } });
  }
}

/** The sign that divides most of the first lines into the same number of cells, more than one. */
function detectDelimiter(text: string): string {
  const lines = linesOutsideQuotes(text).slice(0, 100);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const frequency = new Map<number, number>();
    for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
    const [count, times] = [...frequency].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    return { delimiter, score: (times / Math.max(1, lines.length)) * (1 + Math.min(count, 50) / 100) };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Quoted parts are blanked, so that signs and line ends inside them do not count. */
function linesOutsideQuotes(text: string): string[] {
  const start = text.slice(0, 100_000);
  return start
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
}
