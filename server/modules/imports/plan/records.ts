import type { Geometry, LineString, MultiLineString, MultiPolygon, Point } from "geojson";
import { locatePoints } from "../formats/points.ts";
import type { ImportReport } from "../imports.schemas.ts";
import { foldText } from "../inventory/text.ts";
import { messageText } from "../messages.ts";
import type { JsonValue, ParsedFeatures, ParsedTable, ParseOptions } from "../parsed-file.ts";
import { shortened } from "../parsed-file.ts";
import type { FieldSpec } from "./fields.ts";
import type { Findings } from "./findings.ts";
import { type PlanContext, PlanError } from "./types.ts";

/** A feature or table row with its properties by column name. */
export interface RawRecord {
  readonly row: number;
  readonly layer: string | null;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, JsonValue>>;
}

export interface RawRecords {
  readonly records: readonly RawRecord[];
  /** Column names in the order of the file. */
  readonly columns: readonly string[];
  readonly crs: ParsedFeatures["crs"];
}

/** One shape for features and for tables with coordinates. What could not be placed is told in `findings`. */
export function recordsOf(parsed: ParsedFeatures | ParsedTable, options: ParseOptions, findings: Findings): RawRecords {
  return parsed.kind === "table" ? recordsOfTable(parsed, options, findings) : recordsOfFeatures(parsed);
}

function recordsOfFeatures(parsed: ParsedFeatures): RawRecords {
  const several = parsed.layers.length > 1;
  const records = parsed.layers.flatMap(({ name, features }) =>
    features.map(({ row, geometry, properties }) => ({
      row,
      layer: several ? name : null,
      geometry,
      properties: flattened(properties),
    })),
  );
  const columns = new Set<string>();
  for (const { properties } of records) for (const name of Object.keys(properties)) columns.add(name);
  return { records, columns: [...columns], crs: parsed.crs };
}

/** `{a: {b: 1}}` -> `{"a.b": 1}`, two levels deep: standards such as WZDx and OFDS nest their properties. */
export function flattened(
  properties: Readonly<Record<string, JsonValue>>,
  prefix = "",
  depth = 0,
): Record<string, JsonValue> {
  const flat: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(properties)) {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    if (typeof value === "object" && value !== null && !Array.isArray(value) && depth < 2) {
      Object.assign(flat, flattened(value, name, depth + 1));
    } else flat[name] = value;
  }
  return flat;
}

const AXIS_NAMES = {
  first: [
    "longitude",
    "lon",
    "long",
    "lng",
    "kinh độ",
    "kinh do",
    "y",
    "tọa độ y",
    "easting",
    "y (m)",
    "kinh độ (longitude)",
  ],
  second: ["latitude", "lat", "vĩ độ", "vi do", "x", "tọa độ x", "northing", "x (m)", "vĩ độ (latitude)"],
} as const;

/** Columns of coordinates: Vietnamese papers write X for north and Y for east. */
export function coordinateColumns(names: readonly string[]): { first: string; second: string } | null {
  const find = (wanted: readonly string[]) => {
    for (const word of wanted) {
      const found = names.find((name) => foldText(name.split(" / ").at(-1) ?? name) === foldText(word));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const first = find(AXIS_NAMES.first);
  const second = find(AXIS_NAMES.second);
  return first === undefined || second === undefined ? null : { first, second };
}

function recordsOfTable(parsed: ParsedTable, options: ParseOptions, findings: Findings): RawRecords {
  const names = parsed.columns.map(({ name }) => name);
  const axes = coordinateColumns(names);
  if (axes === null) throw new PlanError("column.no-place");
  const [first, second] = [names.indexOf(axes.first), names.indexOf(axes.second)];
  const rows = parsed.rows.map(({ row, cells }) => ({
    row,
    first: cells[first] ?? null,
    second: cells[second] ?? null,
  }));
  const located = locatePoints(rows, axes, options);
  for (const { code, params } of located.warnings) {
    const message = { code, ...(params === undefined ? {} : { params }) };
    findings.list.push({
      severity: "warning",
      layer: parsed.sheet,
      row: null,
      column: null,
      value: null,
      code,
      parameters: params ?? {},
      messageVi: messageText(message, "vi"),
      messageEn: messageText(message, "en"),
    });
  }
  for (const { row, column, value, reason } of located.refused) {
    findings.list.push({
      severity: "refused",
      layer: parsed.sheet,
      row,
      column: column ?? null,
      value: value ?? null,
      code: reason.code,
      parameters: reason.params ?? {},
      messageVi: messageText(reason, "vi"),
      messageEn: messageText(reason, "en"),
    });
  }
  const records = parsed.rows.flatMap(({ row, cells }) => {
    const place = located.points.get(row);
    if (place === undefined) return [];
    const properties = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
    return [{ row, layer: parsed.sheet, geometry: { type: "Point" as const, coordinates: place }, properties }];
  });
  return { records, columns: names.filter((name) => name !== axes.first && name !== axes.second), crs: located.crs };
}

/** Which column holds which field: named by hand first, then by the names of the fields, in their order. */
export function matchColumns(
  columns: readonly string[],
  fields: Readonly<Record<string, FieldSpec>>,
  mapping: PlanContext["mapping"],
): { fieldOf: Map<string, string>; report: NonNullable<ImportReport["columns"]> } {
  const fieldOf = new Map<string, string>();
  const byHand = new Map(Object.entries(mapping).map(([header, id]) => [foldText(header), id]));
  const taken = new Set<string>();
  const left: string[] = [];
  for (const column of columns) {
    const named = byHand.get(foldText(column));
    if (named === undefined) left.push(column);
    else if (named !== null && named in fields && !taken.has(named)) {
      fieldOf.set(column, named);
      taken.add(named);
    }
  }
  for (const [id, spec] of Object.entries(fields)) {
    if (taken.has(id)) continue;
    const names = [id, spec.label.vi, spec.label.en, ...spec.names].map(foldText);
    const column = names.flatMap((name) => left.filter((one) => foldText(one) === name && !fieldOf.has(one)))[0];
    if (column === undefined) continue;
    fieldOf.set(column, id);
    taken.add(id);
  }
  const unrecognised = left.filter((column) => !fieldOf.has(column));
  return { fieldOf, report: { recognised: Object.fromEntries(fieldOf), unrecognised } };
}

/** "place": a point, or the area in which the place lies; "lines": all lines of a record as one thing. */
export type Wanted = "point" | "line" | "lines" | "area" | "place";
const WANTED_NAMES: Record<Wanted, string> = {
  point: "Point",
  line: "LineString",
  lines: "LineString, MultiLineString",
  area: "Polygon",
  place: "Point, Polygon",
};

/** What a table may keep. */
export type PlacedGeometry = Point | LineString | MultiLineString | MultiPolygon;

/** The geometry as the table keeps it: one point, one line a part, one area of all parts. Undefined where it is of another type. */
export function geometriesOf(geometry: Geometry, wanted: Wanted): PlacedGeometry[] | undefined {
  if (wanted === "place") return geometriesOf(geometry, "point") ?? geometriesOf(geometry, "area");
  if (wanted === "point") {
    if (geometry.type === "Point") return [geometry];
    if (geometry.type === "MultiPoint" && geometry.coordinates.length === 1) {
      return [{ type: "Point", coordinates: geometry.coordinates[0]! }];
    }
  } else if (wanted === "line") {
    if (geometry.type === "LineString") return [geometry];
    if (geometry.type === "MultiLineString") {
      return geometry.coordinates.map((coordinates) => ({ type: "LineString", coordinates }));
    }
  } else if (wanted === "lines") {
    if (geometry.type === "LineString") return [{ type: "MultiLineString", coordinates: [geometry.coordinates] }];
    if (geometry.type === "MultiLineString") return [geometry];
  } else {
    if (geometry.type === "Polygon") return [{ type: "MultiPolygon", coordinates: [geometry.coordinates] }];
    if (geometry.type === "MultiPolygon") return [geometry];
  }
  return undefined;
}

/** The geometries of a record, or none with the refusal told. */
export function placedGeometries(record: RawRecord, wanted: Wanted, findings: Findings) {
  const { row, layer, geometry } = record;
  if (geometry === null) {
    findings.refuse({ code: "geometry.absent" }, { row, layer });
    return [];
  }
  const parts = geometriesOf(geometry, wanted);
  if (parts === undefined) {
    const parameters = { found: geometry.type, wanted: WANTED_NAMES[wanted] };
    findings.refuse({ code: "geometry.wanted", parameters }, { row, layer, value: geometry.type });
    return [];
  }
  if (parts.length === 0 || parts.some(isWithoutLength)) {
    findings.refuse({ code: "geometry.empty" }, { row, layer });
    return [];
  }
  return parts;
}

function isWithoutLength(part: PlacedGeometry): boolean {
  if (part.type === "Point") return part.coordinates.length < 2;
  if (part.type === "MultiPolygon") return part.coordinates.length === 0;
  if (part.type === "MultiLineString") {
    const lines = part.coordinates.map((coordinates) => ({ type: "LineString" as const, coordinates }));
    return lines.length === 0 || lines.some(isWithoutLength);
  }
  const [first] = part.coordinates;
  return first === undefined || part.coordinates.every(([x, y]) => x === first[0] && y === first[1]);
}

/** The fields of a record; undefined where a value cannot be read or a required one is missing, which is told. */
export function readFields(
  record: RawRecord,
  fields: Readonly<Record<string, FieldSpec>>,
  fieldOf: ReadonlyMap<string, string>,
  findings: Findings,
): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  let sound = true;
  for (const [column, id] of fieldOf) {
    const spec = fields[id]!;
    const raw = record.properties[column] ?? null;
    const reading = spec.read(raw);
    if (reading.ok) {
      if (reading.value !== null) values[id] = reading.value;
      continue;
    }
    sound = false;
    const parameters = { labelVi: spec.label.vi, labelEn: spec.label.en, ...reading.parameters };
    findings.refuse(
      { code: reading.code, parameters },
      { row: record.row, layer: record.layer, column, value: shortened(raw) },
    );
  }
  for (const [id, spec] of Object.entries(fields)) {
    if (!spec.required || values[id] !== undefined || !sound) continue;
    sound = false;
    const column = [...fieldOf].find(([, field]) => field === id)?.[0] ?? null;
    const parameters = { labelVi: spec.label.vi, labelEn: spec.label.en };
    findings.refuse({ code: "value.missing", parameters }, { row: record.row, layer: record.layer, column });
  }
  return sound ? values : undefined;
}
