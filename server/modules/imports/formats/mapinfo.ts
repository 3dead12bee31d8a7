import type { FormatId, InputFile } from "../parsed-file.ts";
import { UnreadableFileError } from "../parsed-file.ts";
import type { DeclaredCrs } from "./declared-crs.ts";
import { declaredByCoordSys } from "./declared-crs.ts";
import type { FormatReader } from "./format.ts";
import { endingOf } from "./format.ts";
import type { VectorSet } from "./vector.ts";
import { readVectorSets, setOf } from "./vector.ts";

const start = (file: InputFile): string => new TextDecoder("latin1").decode(file.bytes.subarray(0, 400));

const isTab = (file: InputFile): boolean => /^\s*!table\b/i.test(start(file));
const isMif = (file: InputFile): boolean =>
  /^\s*version\s+\d+/i.test(start(file)) && /\b(charset|delimiter|columns|coordsys)\b/i.test(start(file));

/** MapInfo's native table: .tab with .dat, .map and .id. */
export const mapinfoTab: FormatReader = {
  find: (files) => files.find(isTab),
  read: (_main, files, context) =>
    readVectorSets(
      files
        .filter(isTab)
        .map((main) => mapinfoSet("mapinfo-tab", main, files, ["dat", "map", "id", "ind"], ["dat", "map", "id"])),
      context,
    ),
};

/** MapInfo's exchange text: .mif with .mid. */
export const mapinfoMif: FormatReader = {
  find: (files) => files.find(isMif),
  read: (_main, files, context) =>
    readVectorSets(
      files.filter(isMif).map((main) => mapinfoSet("mapinfo-mif", main, files, ["mid"], [])),
      context,
    ),
};

function mapinfoSet(
  format: FormatId,
  main: InputFile,
  files: readonly InputFile[],
  endings: readonly string[],
  needed: readonly string[],
): VectorSet {
  const companions = setOf(main, files, endings);
  const missing = needed.filter((ending) => !companions.some((file) => endingOf(file.name) === ending));
  if (missing.length > 0) {
    const names = missing.map((ending) => `.${ending}`).join(", ");
    throw new UnreadableFileError({ code: "set.incomplete", params: { name: main.name, missing: names } });
  }
  return {
    format,
    driver: "MapInfo File",
    main,
    files: [main, ...companions],
    warnings: [],
    openOptions: [],
    rawTexts: false,
    declared: format === "mapinfo-mif" ? coordSysOf(main) : null,
  };
}

/** A MIF without a CoordSys clause is in degrees by definition, which is left to detection: many are not. */
function coordSysOf(main: InputFile): DeclaredCrs | null {
  const header = new TextDecoder("latin1").decode(main.bytes.subarray(0, 64 * 1024));
  const clause = /^\s*CoordSys\s+(.*?)\s*$/im.exec(header)?.[1];
  return clause === undefined ? null : declaredByCoordSys(clause);
}
