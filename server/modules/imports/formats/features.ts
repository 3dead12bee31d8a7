import type { Geometry, Position } from "geojson";
import type { CoordinateSystem } from "../../../geometry/coordinate-systems.ts";
import { coordinateSystem, UnknownCrsError } from "../../../geometry/coordinate-systems.ts";
import { WGS84 } from "../../../geometry/vn2000.ts";
import type { CrsCandidate, CrsDetection } from "../crs/detect.ts";
import { detectCrs, isInside, VIETNAM } from "../crs/detect.ts";
import type {
  CrsReport,
  Field,
  FieldType,
  FormatId,
  JsonValue,
  ParsedFeature,
  ParsedFeatures,
  ParseOptions,
  Refusal,
  Warning,
} from "../parsed-file.ts";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import type { DeclaredCrs } from "./declared-crs.ts";
import { mapPositions, somePosition } from "./geojson-geometry.ts";

/** A feature as a file has it: sound in shape, coordinates in the declared system. `path` leads to its geometry. */
export type RawFeature = {
  row: number;
  geometry: Geometry | null;
  properties: Record<string, JsonValue>;
  path: string;
};

export type RawFeatures = {
  format: FormatId;
  layers: Array<{ name: string; features: RawFeature[] }>;
  declared: DeclaredCrs | null;
  /** The format prescribes WGS 84 where a file says nothing. */
  standardIsWgs84: boolean;
  warnings: Warning[];
  refused: Refusal[];
  rowsRead: number;
};

type ChosenCrs = { system: CoordinateSystem | null; report: CrsReport; warnings: Warning[] };

/** Settles the coordinate system, brings everything to EPSG:4326 and refuses the features that cannot be there. */
export function finishFeatures(raw: RawFeatures, options: ParseOptions): ParsedFeatures {
  const sample = samplePositions(raw.layers.flatMap((layer) => layer.features));
  const chosen = chooseCrs(sample, raw, options);
  const counts = { outside: 0, flattened: 0 };
  const refused = [...raw.refused];
  const layers = raw.layers.map(({ name, features }) => {
    const taken: ParsedFeature[] = [];
    for (const feature of features) {
      const placed = place(feature, chosen.system, options, counts);
      if ("reason" in placed) refused.push(placed);
      else taken.push(placed);
    }
    return { name: name.normalize("NFC"), fields: fieldsOf(taken), features: taken };
  });
  const warnings = [...raw.warnings, ...chosen.warnings];
  if (counts.outside > 0) warnings.push({ code: "place.outside", params: { count: counts.outside } });
  if (counts.flattened > 0) warnings.push({ code: "geometry.flattened", params: { count: counts.flattened } });
  refused.sort((a, b) => a.row - b.row);
  return {
    kind: "features",
    format: raw.format,
    layers,
    crs: chosen.report,
    warnings,
    refused,
    rowsRead: raw.rowsRead,
  };
}

function chooseCrs(sample: [number, number][], raw: RawFeatures, options: ParseOptions): ChosenCrs {
  const found = raw.declared?.name ?? null;
  if (options.crs) {
    const system = namedSystem(options.crs);
    return { system, report: { found, used: system.code, how: "named-by-user" }, warnings: [] };
  }
  if (raw.declared) {
    const { name, system, how, warnings } = raw.declared;
    return { system: system ?? coordinateSystem(WGS84), report: { found, used: system?.code ?? name, how }, warnings };
  }
  if (sample.length === 0) return { system: null, report: { found, used: null, how: "none" }, warnings: [] };
  return detectedSystem(sample, raw, options);
}

function detectedSystem(sample: [number, number][], raw: RawFeatures, options: ParseOptions): ChosenCrs {
  const detection = detectCrs(sample, detectionArea(options));
  if (raw.standardIsWgs84 && (detection.best === null || detection.best === WGS84)) {
    return { system: coordinateSystem(WGS84), report: { found: null, used: WGS84, how: "standard" }, warnings: [] };
  }
  if (detection.best === null) {
    const [x, y] = sample[0]!;
    if (detection.alternatives.length > 0) {
      throw new UnreadableFileError({
        code: "crs.not-certain",
        params: { candidates: candidateList(detection.alternatives) },
      });
    }
    throw new UnreadableFileError({ code: "crs.unknown", params: { x: Math.round(x), y: Math.round(y) } });
  }
  return {
    system: coordinateSystem(detection.best),
    report: { found: null, used: detection.best, how: "detected" },
    warnings: detectionWarnings(detection),
  };
}

/** What the user has to know about a detected system. */
export function detectionWarnings({ best, ambiguous, alternatives }: CrsDetection): Warning[] {
  if (best === null) return [];
  const others = candidateList(alternatives);
  if (ambiguous) return [{ code: "crs.ambiguous", params: { used: best, others } }];
  return [{ code: "crs.detected", params: { used: best } }];
}

/** The likeliest few, with how far apart they put the points. */
export const candidateList = (candidates: readonly CrsCandidate[]): string =>
  candidates
    .slice(0, 5)
    .map(({ code, apartM }) => (apartM > 0 ? `${code} (${apartM} m)` : code))
    .join(", ");

export function detectionArea({ bounds, provinces }: ParseOptions): {
  bounds?: typeof VIETNAM;
  provinces?: readonly string[];
} {
  return { ...(bounds && { bounds }), ...(provinces && { provinces }) };
}

export function namedSystem(code: string): CoordinateSystem {
  try {
    return coordinateSystem(code);
  } catch (error) {
    if (!(error instanceof UnknownCrsError)) throw error;
    throw new UnreadableFileError({ code: "crs.not-known", params: { crs: shortened(code) } });
  }
}

function samplePositions(features: readonly RawFeature[]): [number, number][] {
  const step = Math.max(1, Math.floor(features.length / 400));
  const sample: [number, number][] = [];
  for (let index = 0; index < features.length; index += step) {
    const { geometry, path } = features[index]!;
    if (geometry) somePosition(geometry, path, ([x, y]) => sample.push([x!, y!]) > 0);
  }
  return sample;
}

type Counts = { outside: number; flattened: number };

function place(
  feature: RawFeature,
  system: CoordinateSystem | null,
  options: ParseOptions,
  counts: Counts,
): ParsedFeature | Refusal {
  const { row, geometry, path } = feature;
  const properties = normalised(feature.properties);
  if (!geometry || !system) return { row, geometry: null, properties };
  const order = (p: Position): [number, number] => (options.swapAxes ? [p[1]!, p[0]!] : [p[0]!, p[1]!]);
  const identity = system.code === WGS84;
  const toLonLat = (p: Position) => (identity ? order(p) : system.toLonLat(order(p)));
  const fault = firstMisplaced(geometry, path, system, order, toLonLat);
  if (fault) return { row, ...fault };
  const bounds = options.bounds ?? VIETNAM;
  if (somePosition(geometry, path, (p) => !isInside(toLonLat(p) as [number, number], bounds))) counts.outside++;
  if (somePosition(geometry, path, (p) => p.length > 2)) counts.flattened++;
  return { row, geometry: mapPositions(geometry, toLonLat), properties };
}

/** The first position that is not on the globe, or whose degrees are plainly exchanged. */
function firstMisplaced(
  geometry: Geometry,
  path: string,
  system: CoordinateSystem,
  order: (p: Position) => [number, number],
  toLonLat: (p: Position) => Position,
): Omit<Refusal, "row"> | null {
  let fault: Omit<Refusal, "row"> | null = null;
  somePosition(geometry, path, (position, pathOf) => {
    const [x, y] = order(position);
    const [lon, lat] = toLonLat(position) as [number, number];
    // Written so that NaN is caught as well.
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return false;
    const exchanged = system.geographic && isInside([y, x], VIETNAM);
    const reason = exchanged
      ? ({ code: "place.exchanged" } as const)
      : ({ code: "place.off-globe", params: { crs: system.code } } as const);
    fault = { column: pathOf(), value: shortened(position), reason };
    return true;
  });
  return fault;
}

/** Texts are stored as NFC: Vietnamese from other systems comes decomposed. */
function normalised(properties: Record<string, JsonValue>): Record<string, JsonValue> {
  const entries = Object.entries(properties).map(([key, value]): [string, JsonValue] => [
    key.normalize("NFC"),
    typeof value === "string" ? value.normalize("NFC") : value,
  ]);
  return Object.fromEntries(entries);
}

function fieldsOf(features: readonly ParsedFeature[]): Field[] {
  const types = new Map<string, FieldType>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties)) {
      const [before, now] = [types.get(name) ?? "empty", typeOf(value)];
      types.set(name, now === "empty" || before === now ? before : widened(before, now));
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

function typeOf(value: JsonValue): FieldType {
  if (value === null) return "empty";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return "mixed";
}

function widened(before: FieldType, now: FieldType): FieldType {
  if (before === "empty") return now;
  const numeric = (type: FieldType) => type === "integer" || type === "number";
  return numeric(before) && numeric(now) ? "number" : "mixed";
}

/** Several layers, each with its own system, as one answer; refusals and warnings then name their layer. */
export function mergeLayers(parts: readonly ParsedFeatures[]): ParsedFeatures {
  const [first] = parts;
  if (!first || parts.length === 1) return first!;
  const named = <T extends object>(items: readonly T[], part: ParsedFeatures): Array<T & { layer?: string }> =>
    items.map((item) => ({ ...item, layer: part.layers[0]!.name }));
  const used = new Set(parts.map((part) => part.crs.used).filter((crs) => crs !== null));
  const mixed: Warning[] = used.size > 1 ? [{ code: "crs.mixed", params: { used: [...used].join(", ") } }] : [];
  return {
    ...first,
    layers: parts.flatMap((part) => part.layers),
    crs: parts.find((part) => part.crs.used !== null)?.crs ?? first.crs,
    warnings: [...mixed, ...parts.flatMap((part) => named(part.warnings, part))],
    refused: parts.flatMap((part) => named(part.refused, part)),
    rowsRead: parts.reduce((sum, part) => sum + part.rowsRead, 0),
  };
}
