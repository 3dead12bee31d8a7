import type { Geometry } from "geojson";
import type { CrsCode } from "../geometry/vn2000.ts";

/** A text in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
export type Language = keyof Bilingual;

export type FieldType = "text" | "number" | "integer" | "boolean" | "date";
export type FieldValue = string | number | boolean | null;

/** A column of a layer, with all that a data dictionary says of it. */
export interface Field {
  /** Technical name: lower case letters, digits and `_`. */
  readonly name: string;
  readonly type: FieldType;
  /** Heading of the column in tables. */
  readonly label: Bilingual;
  /** What it means where the heading does not say it. */
  readonly meaning?: Bilingual;
  /** "m", "dBm", "%" … */
  readonly unit?: string;
  /** The values that it can have, with their words; tables show the words, geographic files the values. */
  readonly words?: Readonly<Record<string, Bilingual>>;
}

/** A feature; its geometry is GeoJSON text in EPSG:4326. */
export interface Row {
  readonly id: number;
  readonly geometry: string | null;
  readonly properties: Readonly<Record<string, FieldValue>>;
}

export type GeometryType = "Point" | "LineString" | "MultiLineString" | "MultiPolygon";

export interface Layer {
  /** Lower case letters, digits and `-`: the name in files. */
  readonly id: string;
  readonly title: Bilingual;
  readonly geometryType: GeometryType;
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
  /** The field that names a feature on a map, such as `code`. */
  readonly nameField: string;
  /** The field whose values are told apart by colour, and `#rrggbb` by value. */
  readonly colourField?: string | undefined;
  readonly colours?: Readonly<Record<string, string>> | undefined;
}

/** Whence the rows of a layer come. */
export interface Source {
  readonly layer: string;
  readonly source: string;
  /** yyyy-mm-dd, the newest; null: the source states none. */
  readonly date: string | null;
  readonly rows: number;
  readonly syntheticRows: number;
}

/** What is written into one file or set of files. */
export interface Dossier {
  readonly title: Bilingual;
  readonly language: Language;
  /** The system that coordinates are written in. */
  readonly crs: CrsCode;
  /** yyyy-mm-dd */
  readonly date: string;
  readonly layers: readonly Layer[];
  readonly sources: readonly Source[];
  /** Further lines about the content: model and date of what was computed, filters. */
  readonly remarks: readonly Bilingual[];
}

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The geometry of a row, in EPSG:4326. */
export function geometryOf(row: Row): Geometry | null {
  return row.geometry === null ? null : (JSON.parse(row.geometry) as Geometry);
}

/** A value as tables show it: in words where the field has words, yes and no in the language. */
export function shownValue(field: Field, value: FieldValue | undefined, language: Language): string | number | null {
  if (value === undefined || value === null) return null;
  const word = field.words?.[String(value)];
  if (word !== undefined) return word[language];
  if (typeof value === "boolean") return language === "vi" ? (value ? "Có" : "Không") : value ? "yes" : "no";
  return value;
}

/** The heading of a column with its unit: `Độ cao cột (m)`. */
export function heading(field: Field, language: Language): string {
  const label = field.label[language];
  return field.unit === undefined || label.includes(`(${field.unit})`) ? label : `${label} (${field.unit})`;
}
