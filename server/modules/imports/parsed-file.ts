import type { Geometry } from "geojson";
import type { Bounds } from "./crs/detect.ts";
import type { Message } from "./messages.ts";

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

export type FormatId =
  | "geojson"
  | "shapefile"
  | "mapinfo-tab"
  | "mapinfo-mif"
  | "geopackage"
  | "kml"
  | "kmz"
  | "xlsx"
  | "csv"
  | "geotiff"
  | "hgt";

export type InputFile = { readonly name: string; readonly bytes: Uint8Array };

/** What the user may name where the file does not say it, or says it wrongly. */
export type ParseOptions = {
  /** "EPSG:9212"; wins over what the file declares and over detection. */
  crs?: string;
  /** Name of the worksheet; the first with contents otherwise. */
  sheet?: string;
  /** Row number (1-based) of the last header row of a table; detected otherwise. */
  headerRow?: number;
  /** Encoding of texts: "utf-8", "utf-16le", "windows-1258", "windows-1252", "tcvn3", "vni"; detected otherwise. */
  encoding?: string;
  /** The first coordinate of each pair is the latitude or northing. */
  swapAxes?: boolean;
  /** What a raster holds; told from its values and name otherwise. */
  raster?: "terrain" | "population";
  /** Where the data should lie: steers the detection of the coordinate system and the warning about places outside. */
  bounds?: Bounds;
  /** Codes of the provinces whose own VN-2000 zones come first in detection. */
  provinces?: readonly string[];
};

export type ParseLimits = {
  /** Size of the given file, bytes. */
  maxBytes: number;
  /** Entries of an archive. */
  maxEntries: number;
  /** Inflated bytes of all entries of an archive together. */
  maxInflatedBytes: number;
  /** Inflated to compressed size of one entry; small entries are exempt. */
  maxRatio: number;
  /** Rows or features. */
  maxRows: number;
  /** Wall-clock time of parsing, milliseconds. */
  timeMs: number;
  /**
   * Memory of the worker with everything that it holds outside the JavaScript heap, megabytes. The vector library alone reserves
   * 560 (about 120 of them used), so less than 700 shuts out Shapefile, MapInfo and GeoPackage.
   */
  memoryMb: number;
};

/** Generous for a province (a 20,000-row inventory is about 5 MB), far below what would trouble the server. */
export const DEFAULT_LIMITS: ParseLimits = {
  maxBytes: 200 * 2 ** 20,
  maxEntries: 2_000,
  maxInflatedBytes: 400 * 2 ** 20,
  maxRatio: 100,
  maxRows: 500_000,
  timeMs: 60_000,
  memoryMb: 900,
};

/** `layer` is named where a file has several. */
export type Warning = Message & { row?: number; column?: string; layer?: string };

/** A row that is not taken. `column` is a column name or a JSON path; `value` is what stood there, shortened. */
export type Refusal = { row: number; column?: string; value?: string; layer?: string; reason: Message };

export type CrsReport = {
  /** What the file says, in its words: "EPSG:9212", the name in its .prj; null where it says nothing. */
  found: string | null;
  /** What the coordinates were read in; null where nothing has coordinates. A code, or the file's own name for it. */
  used: string | null;
  how: "named-by-user" | "declared" | "meridian-recognised" | "detected" | "standard" | "none";
};

type Common = { format: FormatId; crs: CrsReport; warnings: Warning[]; refused: Refusal[]; rowsRead: number };

export type FieldType = "text" | "number" | "integer" | "boolean" | "mixed" | "empty";
export type Field = { name: string; type: FieldType };

/** `row` counts features from 1 in file order. Coordinates are EPSG:4326 [lon, lat], two-dimensional. */
export type ParsedFeature = { row: number; geometry: Geometry | null; properties: Record<string, JsonValue> };
export type ParsedLayer = { name: string; fields: Field[]; features: ParsedFeature[] };
export type ParsedFeatures = Common & { kind: "features"; layers: ParsedLayer[] };

export type Cell = string | number | boolean | null;
export type TableRow = { row: number; cells: Cell[] };
export type TableColumn = {
  /** Header texts of all header rows joined by " / ": "Tọa độ / Kinh độ". The spreadsheet letter where there is none. Unique. */
  name: string;
  /** The same, one text a header row, from above; merged cells repeated, empty ones left out. */
  path: string[];
  letter: string;
};
/** `row` is the row number that a spreadsheet shows. Dates are ISO texts. `cells` are as many as `columns`. */
export type ParsedTable = Common & {
  kind: "table";
  sheet: string | null;
  sheets: string[];
  encoding: string | null;
  /** Rows above the header (titles, notes). */
  preamble: TableRow[];
  headerRows: number[];
  columns: TableColumn[];
  rows: TableRow[];
};

/** The description of a raster; its values are read by the terrain readers. Extent: [west, south, east, north] of pixel edges. */
export type ParsedRaster = Common & {
  kind: "terrain" | "population";
  widthPx: number;
  heightPx: number;
  bands: number;
  /** In the units of `crs.used`; for EPSG:4326 degrees. */
  extent: Bounds;
  pixelSize: [number, number];
  noData: number | null;
  /** Set where the raster came in an archive: the terrain readers need it as a plain file. */
  unpacked: InputFile | null;
};

export type ParsedFile = ParsedFeatures | ParsedTable | ParsedRaster;

/** The file as a whole cannot be read. `statusCode` suits an HTTP answer: 413 too large, 415 unknown format, 422 else. */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";
  readonly reason: Message;
  readonly statusCode: number;
  constructor(reason: Message, statusCode = 422) {
    super(`${reason.code} ${JSON.stringify(reason.params ?? {})}`);
    this.reason = reason;
    this.statusCode = statusCode;
  }
}

/** Texts of files shown back to the user are cut. */
export function shortened(value: unknown, length = 60): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
