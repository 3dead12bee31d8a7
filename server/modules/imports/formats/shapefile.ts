import type { InputFile, Warning } from "../parsed-file.ts";
import { UnreadableFileError } from "../parsed-file.ts";
import type { FormatReader } from "./format.ts";
import { endingOf, startsWith } from "./format.ts";
import type { VectorSet } from "./vector.ts";
import { readVectorSets, setOf } from "./vector.ts";

/** File code 9994, big-endian. Source: ESRI Shapefile Technical Description, table 1. */
const isShp = (file: InputFile): boolean =>
  endingOf(file.name) !== "shx" && startsWith(file.bytes, [0, 0, 0x27, 0x0a]) && file.bytes.length >= 100;

/** Byte 29 of a .dbf: none, or "Windows ANSI" as programs write it without looking. */
const MEANINGLESS_LANGUAGES = [0x00, 0x03, 0x57];

/** Shapefiles: one or several, zipped or loose with their companions. */
export const shapefile: FormatReader = {
  find: (files) => files.find(isShp),
  read: (_main, files, context) =>
    readVectorSets(
      files.filter(isShp).map((main) => shapeSet(main, files)),
      context,
    ),
};

function shapeSet(main: InputFile, files: readonly InputFile[]): VectorSet {
  const companions = setOf(main, files, ["shx", "dbf", "prj", "cpg"]);
  const companion = (ending: string) => companions.find((file) => endingOf(file.name) === ending);
  const warnings: Warning[] = ["shx", "dbf", "prj"]
    .filter((ending) => !companion(ending))
    .map((ending) => ({ code: "set.companion-missing", params: { missing: `.${ending}` } }));
  checkAttributes(companion("dbf"));
  const language = companion("dbf")?.bytes[29] ?? 0;
  const rawTexts = !companion("cpg") && MEANINGLESS_LANGUAGES.includes(language);
  return {
    format: "shapefile",
    driver: "ESRI Shapefile",
    main: { name: main.name.replace(/\.[^.]*$/, ".shp"), bytes: main.bytes },
    files: [{ name: main.name.replace(/\.[^.]*$/, ".shp"), bytes: main.bytes }, ...companions],
    warnings,
    openOptions: rawTexts ? ["ENCODING=ISO-8859-1"] : [],
    rawTexts,
  };
}

/** A header that promises more than the file holds would be read as blanks. */
function checkAttributes(dbf: InputFile | undefined): void {
  if (!dbf) return;
  const view = new DataView(dbf.bytes.buffer, dbf.bytes.byteOffset, dbf.bytes.byteLength);
  const broken = dbf.bytes.length < 32 || view.getUint16(8, true) > dbf.bytes.length;
  if (broken) throw new UnreadableFileError({ code: "file.cut-short", params: { name: dbf.name } });
}
