import { parseArgs } from "node:util";
import type { ImportKind } from "../imports.schemas.ts";
import { KINDS } from "../plans/index.ts";

export const USAGE = `usage: npm run import -- [--dry-run] [--json] [--as ORGANISATION] [--partial] [--crs EPSG:9212] [--kind KIND] [--date YYYY-MM-DD] [--lang vi|en] PATH...
  PATH    a file, or a folder that is searched for data
  KIND    ${KINDS.join(", ")}`;

export interface ImportArguments {
  readonly paths: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly partial: boolean;
  readonly language: "vi" | "en";
  /** Code of the organisation whose data these are; absent: the system. */
  readonly organisation: string | undefined;
  readonly crs: string | undefined;
  readonly kind: ImportKind | undefined;
  readonly sourceDate: string | undefined;
}

export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the command line. Throws UsageError that names the argument and what it permits. */
export function readArguments(words: readonly string[], systemLanguage = ""): ImportArguments {
  const { values, positionals } = parse(words);
  const { kind, crs, date, lang } = values;
  if (positionals.length === 0) throw new UsageError("no PATH is given");
  if (kind !== undefined && !KINDS.includes(kind as ImportKind)) throw new UsageError(`--kind ${kind} is not known`);
  if (crs !== undefined && !/^EPSG:\d{4,5}$/.test(crs))
    throw new UsageError(`--crs ${crs}: EPSG:9212 or alike is needed`);
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new UsageError(`--date ${date}: YYYY-MM-DD is needed`);
  if (lang !== undefined && lang !== "vi" && lang !== "en") throw new UsageError(`--lang ${lang}: vi or en is needed`);
  return {
    paths: positionals,
    dryRun: values["dry-run"] === true,
    json: values.json === true,
    partial: values.partial === true,
    language: (lang as "vi" | "en" | undefined) ?? (systemLanguage.startsWith("vi") ? "vi" : "en"),
    organisation: values.as,
    crs,
    kind: kind as ImportKind | undefined,
    sourceDate: date,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        json: { type: "boolean" },
        partial: { type: "boolean" },
        as: { type: "string" },
        crs: { type: "string" },
        kind: { type: "string" },
        date: { type: "string" },
        lang: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
