import { writeCsv } from "./csv.ts";
import { sidecars } from "./dictionary.ts";
import { writeDxf } from "./dxf.ts";
import { writeGeoPackage, writeShapefile, writeTab } from "./gdal-vector.ts";
import { writeGeoJson } from "./geojson.ts";
import { writeKml, writeKmz } from "./kml.ts";
import type { Dossier, WrittenFile } from "./layer.ts";
import { writeXlsx } from "./xlsx.ts";
import { zipOf } from "./zip.ts";

export const FORMAT_IDS = ["xlsx", "csv", "geojson", "gpkg", "shp", "kml", "kmz", "tab", "dxf"] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

interface Format {
  readonly ending: string;
  readonly mediaType: string;
  /** Several files always, so they come as one archive. */
  readonly archived: boolean;
  /** The format knows no coordinate system but WGS 84. */
  readonly onlyWgs84: boolean;
  /** The data dictionary and the sources are added where the files come as an archive. */
  readonly needsSidecars: boolean;
  write(dossier: Dossier): WrittenFile[] | Promise<WrittenFile[]>;
}

const plain = { archived: false, onlyWgs84: false, needsSidecars: false };

/** Every format; a missing one does not compile. */
export const FORMATS: Readonly<Record<FormatId, Format>> = {
  xlsx: {
    ...plain,
    ending: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: writeXlsx,
  },
  csv: { ...plain, ending: "csv", mediaType: "text/csv; charset=utf-8", needsSidecars: true, write: writeCsv },
  geojson: { ...plain, ending: "geojson", mediaType: "application/geo+json", write: writeGeoJson },
  gpkg: { ...plain, ending: "gpkg", mediaType: "application/geopackage+sqlite3", write: writeGeoPackage },
  shp: { ...plain, ending: "shp", mediaType: "application/zip", archived: true, write: writeShapefile },
  kml: {
    ...plain,
    ending: "kml",
    mediaType: "application/vnd.google-earth.kml+xml",
    onlyWgs84: true,
    write: writeKml,
  },
  kmz: { ...plain, ending: "kmz", mediaType: "application/vnd.google-earth.kmz", onlyWgs84: true, write: writeKmz },
  tab: { ...plain, ending: "tab", mediaType: "application/zip", archived: true, write: writeTab },
  dxf: { ...plain, ending: "dxf", mediaType: "application/zip", archived: true, write: writeDxf },
};

export interface WrittenDossier {
  /** What comes after the file's name: `xlsx`, `shp.zip`. */
  readonly ending: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Writes a dossier in a format: one file as it is, several as a zip archive. */
export async function writeDossier(dossier: Dossier, formatId: FormatId): Promise<WrittenDossier> {
  const format = FORMATS[formatId];
  const files = await format.write(format.onlyWgs84 ? { ...dossier, crs: "EPSG:4326" } : dossier);
  const [only] = files;
  if (!format.archived && files.length === 1 && only !== undefined) {
    return { ending: format.ending, mediaType: format.mediaType, bytes: only.bytes };
  }
  const all = format.needsSidecars ? [...files, ...sidecars(dossier)] : files;
  return { ending: `${format.ending}.zip`, mediaType: "application/zip", bytes: zipOf(all) };
}
