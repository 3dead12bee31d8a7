import type { InputFile, ParsedFile, ParseLimits, ParseOptions } from "../parsed-file.ts";
import { UnreadableFileError } from "../parsed-file.ts";

/** Bytes (characters of a text) or rows read so far, of how many. */
export type TellRead = (done: number, total: number, unit: "bytes" | "rows") => void;

export type ReadContext = {
  options: ParseOptions;
  limits: ParseLimits;
  /** Throws when a file holds more rows than the limit. */
  checkRows(rows: number): void;
  /** How far reading has come. */
  tell: TellRead;
  /** The files came in an archive. */
  fromArchive: boolean;
};

/** One kind of file. `find` looks at contents first, names second; `read` throws UnreadableFileError. */
export type FormatReader = {
  find(files: readonly InputFile[]): InputFile | undefined;
  read(main: InputFile, files: readonly InputFile[], context: ReadContext): ParsedFile | Promise<ParsedFile>;
};

export function readContext(
  options: ParseOptions,
  limits: ParseLimits,
  fromArchive: boolean,
  tell: TellRead,
): ReadContext {
  return {
    tell,
    options,
    limits,
    fromArchive,
    checkRows(rows) {
      if (rows > limits.maxRows) {
        throw new UnreadableFileError({ code: "file.too-many-rows", params: { rows, limit: limits.maxRows } }, 413);
      }
    },
  };
}

/** "Trạm 2025.TAB" -> "Trạm 2025" */
export const stemOf = (name: string): string => name.replace(/\.[^.]*$/, "");

/** "Trạm 2025.TAB" -> "tab" */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

export const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);
