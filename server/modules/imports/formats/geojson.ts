import type { Geometry } from "geojson";
import type { InputFile, JsonValue, Refusal, Warning } from "../parsed-file.ts";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import type { DeclaredCrs } from "./declared-crs.ts";
import { declaredByName } from "./declared-crs.ts";
import type { RawFeature } from "./features.ts";
import { finishFeatures } from "./features.ts";
import type { FormatReader } from "./format.ts";
import { stemOf } from "./format.ts";
import { checkBbox, checkGeometry, GEOMETRY_TYPES, isWoundWrong } from "./geojson-geometry.ts";
import type { JsonProblem } from "./strict-json.ts";
import { parseStrictJson, pathText } from "./strict-json.ts";
import { decodeUnicode } from "./text-encoding.ts";

/** Deepest lawful nesting is about 10; what lies deeper is an attack or an accident. */
const MAX_DEPTH = 32;

type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** GeoJSON by RFC 7946: every departure is refused with its JSON path, feature by feature where that is possible. */
export const geojson: FormatReader = {
  find: (files) => files.find((file) => looksLikeJson(file)),
  read(main, _files, context) {
    const { value, problems } = parseStrictJson(decodeUnicode(main.bytes), MAX_DEPTH);
    const located = featuresOf(value);
    context.checkRows(located.length);
    const refused = problemsByRow(problems, (value as JsonObject).type === "FeatureCollection");
    const features: RawFeature[] = [];
    located.forEach((one, index) => {
      const row = index + 1;
      context.tell(row, located.length, "rows");
      if (refused.has(row)) return;
      const found = checkFeature(one);
      if (found) refused.set(row, { row, ...found });
      else features.push(rawFeature(one, row));
    });
    const root = value as JsonObject;
    return finishFeatures(
      {
        format: "geojson",
        layers: [{ name: typeof root.name === "string" ? root.name : stemOf(main.name), features }],
        declared: crsMember(root.crs),
        standardIsWgs84: true,
        warnings: windingWarnings(features),
        refused: [...refused.values()],
        rowsRead: located.length,
      },
      context.options,
    );
  },
};

/** Told, not repaired and not refused, as RFC 7946 asks of readers. */
function windingWarnings(features: readonly RawFeature[]): Warning[] {
  const count = features.filter(({ geometry }) => geometry && isWoundWrong(geometry)).length;
  return count > 0 ? [{ code: "geometry.winding", params: { count } }] : [];
}

/** The `crs` member of the older GeoJSON of 2008, which GIS programs still write. */
function crsMember(crs: unknown): DeclaredCrs | null {
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined;
  return typeof name === "string" ? declaredByName(name) : null;
}

function rawFeature({ feature, geometryPath }: Located, row: number): RawFeature {
  const { geometry, properties, id } = feature as {
    geometry: Geometry | null;
    properties?: JsonObject;
    id?: JsonValue;
  };
  const own = (properties ?? {}) as Record<string, JsonValue>;
  return {
    row,
    geometry,
    properties: id === undefined || Object.hasOwn(own, "id") ? own : { id, ...own },
    path: geometryPath,
  };
}

function looksLikeJson({ name, bytes }: InputFile): boolean {
  const start = decodeUnicode(bytes.subarray(0, 512)).trimStart();
  return /^[{[]/.test(start) || (/\.(geo)?json$/i.test(name) && start !== "");
}

/** A feature with its JSON path and that of its geometry. */
type Located = { feature: unknown; path: string; geometryPath: string };

/** The features of any root that RFC 7946 permits. Throws for other roots. */
function featuresOf(root: unknown): Located[] {
  if (!isObject(root)) throw unreadable("geojson.root", "$", root);
  const type = root.type;
  if (type === "Feature") return [{ feature: root, path: "$", geometryPath: "$.geometry" }];
  if (typeof type === "string" && GEOMETRY_TYPES.includes(type)) {
    return [{ feature: { type: "Feature", properties: {}, geometry: root }, path: "$", geometryPath: "$" }];
  }
  if (type !== "FeatureCollection") throw unreadable("geojson.root", "$.type", type);
  const foreign = ["geometry", "properties", "coordinates", "geometries"].find((key) => Object.hasOwn(root, key));
  if (foreign) {
    throw new UnreadableFileError({
      code: "geojson.foreign-meaning",
      params: { member: foreign, path: `$.${foreign}` },
    });
  }
  const badBox = checkBbox(root.bbox, "$.bbox");
  if (badBox) throw unreadable("geojson.bbox", badBox.path, root.bbox);
  if (!Array.isArray(root.features)) throw unreadable("geojson.no-features", "$.features", root.features);
  return root.features.map((feature, index) => {
    const path = `$.features[${index}]`;
    return { feature, path, geometryPath: `${path}.geometry` };
  });
}

function unreadable(code: "geojson.root" | "geojson.bbox" | "geojson.no-features", path: string, value: unknown) {
  return new UnreadableFileError({ code, params: { path, value: shortened(value ?? null) } });
}

/** Problems inside one feature cost that feature; outside of any they cost the file. */
function problemsByRow(problems: readonly JsonProblem[], inCollection: boolean): Map<number, Refusal> {
  const refused = new Map<number, Refusal>();
  for (const { path, code } of problems) {
    const index = path[0] === "features" && typeof path[1] === "number" ? path[1] : null;
    if (inCollection && index === null) throw new UnreadableFileError({ code, params: { path: pathText(path) } });
    const row = inCollection ? index! + 1 : 1;
    if (!refused.has(row))
      refused.set(row, { row, column: pathText(path), reason: { code, params: { path: pathText(path) } } });
  }
  return refused;
}

type Fault = Omit<Refusal, "row">;

function checkFeature({ feature, path, geometryPath }: Located): Fault | null {
  if (!isObject(feature)) return fault("geojson.not-feature", path, feature);
  if (feature.type !== "Feature") return fault("geojson.not-feature", `${path}.type`, feature.type);
  const foreign = ["coordinates", "geometries", "features"].find((key) => Object.hasOwn(feature, key));
  if (foreign) {
    return { column: `${path}.${foreign}`, reason: { code: "geojson.foreign-meaning", params: { member: foreign } } };
  }
  const { id, properties, geometry, bbox } = feature;
  if (id !== undefined && typeof id !== "string" && typeof id !== "number")
    return fault("geojson.id", `${path}.id`, id);
  if (properties !== undefined && properties !== null && !isObject(properties)) {
    return fault("geojson.properties", `${path}.properties`, properties);
  }
  if (geometry === undefined) return fault("geojson.no-geometry", `${path}.geometry`, null);
  const found = checkBbox(bbox, `${path}.bbox`) ?? (geometry === null ? null : checkGeometry(geometry, geometryPath));
  return found && { column: found.path, value: found.value, reason: found.reason };
}

function fault(
  code: "geojson.not-feature" | "geojson.id" | "geojson.properties" | "geojson.no-geometry",
  path: string,
  value: unknown,
): Fault {
  return { column: path, value: shortened(value ?? null), reason: { code } };
}
