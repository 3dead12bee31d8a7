import type { FormatId, InputFile, ParsedFile, ParseLimits, ParseOptions } from "../parsed-file.ts";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import { csv } from "./csv.ts";
import type { FormatReader } from "./format.ts";
import { endingOf, type ReadContext, readContext, startsWith, type TellRead } from "./format.ts";
import { geojson } from "./geojson.ts";
import { geopackage } from "./geopackage.ts";
import { kml } from "./kml.ts";
import { mapinfoMif, mapinfoTab } from "./mapinfo.ts";
import { geotiff, hgt } from "./raster.ts";
import { shapefile } from "./shapefile.ts";
import { xlsx } from "./xlsx.ts";
import { isWorkbook } from "./xlsx-workbook.ts";
import { filesOfArchive, isZip, openArchive } from "./zip.ts";

/** Every format, in the order in which files are tried: sure signatures first, plain text last. KMZ is a zip with KML. */
export const FORMATS: Record<Exclude<FormatId, "kmz">, FormatReader> = {
  shapefile,
  geopackage,
  geotiff,
  xlsx,
  "mapinfo-tab": mapinfoTab,
  "mapinfo-mif": mapinfoMif,
  kml,
  geojson,
  hgt,
  csv,
};

/** Reads a file, or a file with its companions (the first is the one meant). Throws UnreadableFileError. */
export async function readFiles(
  given: readonly InputFile[],
  options: ParseOptions,
  limits: ParseLimits,
  tell: TellRead = () => {},
): Promise<ParsedFile> {
  const [main] = given;
  if (!main || main.bytes.length === 0) throw new UnreadableFileError({ code: "file.empty" });
  refuseKnownStrangers(main);
  if (!isZip(main.bytes)) return readKnown(given, readContext(options, limits, false, tell));
  const archive = await openArchive(main.bytes, limits);
  if (isWorkbook(archive.paths)) return xlsx.read(main, [main], readContext(options, limits, false, tell));
  const files = await filesOfArchive(archive);
  if (files.length === 0)
    throw new UnreadableFileError({ code: "archive.nothing-known", params: { names: listOf(archive.paths) } });
  const nested = files.find((file) => isZip(file.bytes) && !xlsx.find([file]));
  if (nested) throw new UnreadableFileError({ code: "archive.nested", params: { name: shortened(nested.name) } });
  return readKnown(files, readContext(options, limits, true, tell));
}

function readKnown(files: readonly InputFile[], context: ReadContext) {
  const { fromArchive } = context;
  const companions = /^(prj|cpg|dbf|shx|dat|map|id|ind|mid)$/;
  const candidates = files.filter((file) => !companions.test(endingOf(file.name)));
  for (const [id, format] of Object.entries(FORMATS)) {
    const main = format.find(candidates);
    if (!main) continue;
    refuseSeveral(
      id,
      candidates.filter((file) => format.find([file])),
      fromArchive,
    );
    return format.read(main, files, context);
  }
  return refuseUnknown(files, fromArchive);
}

/** Layers may come together; tables, rasters and GeoJSON are imported one by one, so that each has its report. */
function refuseSeveral(id: string, alike: readonly InputFile[], fromArchive: boolean): void {
  const together = ["shapefile", "mapinfo-tab", "mapinfo-mif", "kml"];
  if (!fromArchive || alike.length < 2 || together.includes(id)) return;
  throw new UnreadableFileError({ code: "archive.several", params: { names: listOf(alike.map((file) => file.name)) } });
}

function refuseUnknown(files: readonly InputFile[], fromArchive: boolean): never {
  const name = shortened(files[0]!.name);
  const lonely: Record<string, string> = {
    shx: ".shp",
    dbf: ".shp",
    prj: ".shp",
    cpg: ".shp",
    dat: ".tab",
    map: ".tab",
    id: ".tab",
    ind: ".tab",
    mid: ".mif",
  };
  const missing = lonely[endingOf(files[0]!.name)];
  if (missing) throw new UnreadableFileError({ code: "set.incomplete", params: { name, missing } });
  if (fromArchive) {
    throw new UnreadableFileError(
      { code: "archive.nothing-known", params: { names: listOf(files.map((file) => file.name)) } },
      415,
    );
  }
  throw new UnreadableFileError({ code: "file.unknown-format", params: { name } }, 415);
}

const listOf = (names: readonly string[]): string =>
  shortened(names.slice(0, 8).join(", ") + (names.length > 8 ? ", …" : ""), 200);

/** Files that people do send and that have a better form. */
function refuseKnownStrangers({ bytes }: InputFile): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableFileError({ code: "file.old-excel" }, 415);
  const compressed: ReadonlyArray<readonly [string, readonly number[]]> = [
    ["gzip", [0x1f, 0x8b]],
    ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
    ["RAR", [0x52, 0x61, 0x72, 0x21]],
    ["bzip2", [0x42, 0x5a, 0x68]],
    ["xz", [0xfd, 0x37, 0x7a, 0x58]],
  ];
  const found = compressed.find(([, signature]) => startsWith(bytes, signature));
  if (found) throw new UnreadableFileError({ code: "file.other-archive", params: { found: found[0] } }, 415);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new UnreadableFileError({ code: "file.pdf" }, 415);
}
