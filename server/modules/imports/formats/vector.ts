import { type GdalDataset, takeComplaints } from "../../../formats/gdal.ts";
import type { FormatId, InputFile, JsonValue, ParsedFeatures, Refusal, Warning } from "../parsed-file.ts";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import { repairAs, textRepair } from "./attribute-text.ts";
import type { DeclaredCrs } from "./declared-crs.ts";
import { declaredByProjJson } from "./declared-crs.ts";
import type { RawFeature } from "./features.ts";
import { finishFeatures, mergeLayers } from "./features.ts";
import type { ReadContext } from "./format.ts";
import { endingOf, stemOf } from "./format.ts";
import type { VectorInfo } from "./gdal.ts";
import { layerLines, openDataset } from "./gdal.ts";
import { checkGeometry } from "./geojson-geometry.ts";
import { knownEncoding } from "./text-encoding.ts";

/** A vector file and its companions, as GDAL is to open them. */
export type VectorSet = {
  format: FormatId;
  /** GDAL's name of the driver that must answer; another one means that the file is not what it seems. */
  driver: string;
  main: InputFile;
  /** The files that belong together, `main` among them. */
  files: readonly InputFile[];
  warnings: Warning[];
  openOptions: string[];
  /** Texts come byte for byte as ISO 8859-1, because the file does not say its encoding. */
  rawTexts: boolean;
  /** What the file declares where the library does not tell. */
  declared?: DeclaredCrs | null;
};

/** The files with the same stem as `main` and one of the endings. */
export function setOf(main: InputFile, files: readonly InputFile[], endings: readonly string[]): InputFile[] {
  const stem = stemOf(main.name).toLowerCase();
  return files.filter((file) => stemOf(file.name).toLowerCase() === stem && endings.includes(endingOf(file.name)));
}

/** Reads every layer of the sets through GDAL, each with the coordinate system that it declares. */
export async function readVectorSets(sets: readonly VectorSet[], context: ReadContext): Promise<ParsedFeatures> {
  const parts: ParsedFeatures[] = [];
  for (const set of sets) parts.push(...(await readSet(set, context)));
  return mergeLayers(parts);
}

async function readSet(set: VectorSet, context: ReadContext): Promise<ParsedFeatures[]> {
  // Our own plain name keeps user-given names out of the library; the layer gets its name back below.
  const files = set.files.map((file) => ({ name: `data.${endingOf(file.name)}`, bytes: file.bytes }));
  const { dataset, info, close } = await openDataset(files, `data.${endingOf(set.main.name)}`, set.openOptions);
  if (info.driverShortName !== set.driver) {
    throw new UnreadableFileError({ code: "file.disguised", params: { found: info.driverShortName } });
  }
  context.checkRows(info.layers.reduce((sum, layer) => sum + Math.max(0, layer.featureCount), 0));
  const layers = info.layers.filter((layer) => layer.geometryFields?.length);
  if (layers.length === 0) throw new UnreadableFileError({ code: "file.no-layers" });
  const parts: ParsedFeatures[] = [];
  for (const layer of layers) parts.push(await readLayer(dataset, layer, set, context));
  await close();
  return parts;
}

async function readLayer(
  dataset: GdalDataset,
  layer: VectorInfo["layers"][number],
  set: VectorSet,
  context: ReadContext,
): Promise<ParsedFeatures> {
  if (layer.name.startsWith("-")) throw new UnreadableFileError({ code: "file.no-layers" });
  const refused: Refusal[] = [];
  const warnings = [...set.warnings];
  const declared = declaredOf(layer) ?? set.declared ?? null;
  const toWgs84 = declared !== null && declared.system === null && context.options.crs === undefined;
  const lines = await layerLines(dataset, layer.name, toWgs84);
  const features = lines.flatMap((line, index) => {
    context.tell(index + 1, lines.length, "rows");
    return readLine(line, index + 1, refused);
  });
  warnings.push(...repairTexts(features, set, context));
  if (lines.length < layer.featureCount) {
    warnings.push({ code: "gdal.features-lost", params: { count: layer.featureCount - lines.length } });
  }
  if (layer.geometryFields?.[0]?.type.startsWith("3D")) {
    warnings.push({ code: "geometry.flattened", params: { count: lines.length } }); // z is dropped by the library
  }
  const words = takeComplaints().slice(0, 3);
  for (const detail of words) warnings.push({ code: "gdal.remark", params: { detail: shortened(detail, 160) } });
  return finishFeatures(
    {
      format: set.format,
      layers: [{ name: layer.name === "data" ? stemOf(set.main.name) : layer.name, features }],
      declared,
      standardIsWgs84: false,
      warnings,
      refused,
      rowsRead: lines.length,
    },
    context.options,
  );
}

/** One feature a line, so that a broken one costs itself only. */
function readLine(line: string, row: number, refused: Refusal[]): RawFeature[] {
  let feature: { geometry: RawFeature["geometry"]; properties: Record<string, JsonValue> };
  try {
    feature = JSON.parse(line);
  } catch {
    refused.push({ row, value: shortened(line), reason: { code: "geometry.not-number" } });
    return [];
  }
  const { geometry, properties } = feature;
  const empty = geometry && "coordinates" in geometry && geometry.coordinates.length === 0;
  const fault = geometry && !empty ? checkGeometry(geometry, "geometry") : null;
  if (fault) {
    refused.push({ row, column: fault.path, value: fault.value, reason: fault.reason });
    return [];
  }
  return [{ row, geometry: empty ? null : geometry, properties: properties ?? {}, path: "geometry" }];
}

function declaredOf(layer: VectorInfo["layers"][number]): DeclaredCrs | null {
  const description = layer.geometryFields?.[0]?.coordinateSystem?.projjson;
  return description ? declaredByProjJson(description) : null;
}

/** Changes the features in place. */
function repairTexts(features: RawFeature[], set: VectorSet, { options }: ReadContext): Warning[] {
  const legacy = options.encoding && ["tcvn3", "vni"].includes(options.encoding.toLowerCase());
  const named = options.encoding && (set.rawTexts || legacy) ? repairAs(knownEncoding(options.encoding)) : null;
  const found = named ?? textRepair(features.flatMap(textsOf));
  if (!found) return [];
  for (const feature of features) {
    const entries = Object.entries(feature.properties).map(([name, value]): [string, JsonValue] => [
      found.repair(name),
      typeof value === "string" ? found.repair(value) : value,
    ]);
    feature.properties = Object.fromEntries(entries);
  }
  return named ? [] : [{ code: "text.encoding-detected", params: { encoding: found.encoding } }];
}

const textsOf = ({ properties }: RawFeature): string[] =>
  Object.entries(properties).flatMap(([name, value]) => (typeof value === "string" ? [name, value] : [name]));
