import { VN2000_ZONES, vn2000ProjText } from "../geometry/vn2000.ts";
import { numberText } from "./csv.ts";
import { dictionaryRows, sidecars, sourceLines } from "./dictionary.ts";
import { dropFolder, gdal, takeComplaints } from "./gdal.ts";
import { type Dossier, type Field, geometryOf, type Layer, type WrittenFile } from "./layer.ts";
import { isProjected, projected } from "./projected.ts";

/** Names of columns that a format permits, told apart where they were cut to the same. */
export function shortNames(fields: readonly Field[], most: number): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { name } of fields) {
    let short = name.slice(0, most);
    for (let number = 2; taken.has(short); number++) {
      short = `${name.slice(0, most - String(number).length)}${number}`;
    }
    taken.add(short);
    names.set(name, short);
  }
  return names;
}

const VRT_TYPES: Record<Field["type"], string> = {
  text: "String",
  number: "Real",
  integer: "Integer",
  boolean: "Integer",
  date: "Date",
};
const VRT_GEOMETRIES = {
  Point: "wkbPoint",
  LineString: "wkbLineString",
  MultiLineString: "wkbMultiLineString",
  MultiPolygon: "wkbMultiPolygon",
} as const;

let folders = 0;

/** A layer as GeoJSON whose coordinates are those of the target system already; GDAL only labels them. */
function plainGeoJson(
  layer: Layer,
  names: ReadonlyMap<string, string>,
  { crs }: Dossier,
  asTexts: ReadonlySet<string>,
): Uint8Array {
  const features = layer.rows.map((row) => {
    const geometry = geometryOf(row);
    const values = layer.fields.map(({ name, type }) => {
      const value = row.properties[name] ?? null;
      if (typeof value === "number" && asTexts.has(name)) return [names.get(name), numberText(value, "en")];
      return [names.get(name), type === "boolean" && value !== null ? Number(value) : value];
    });
    return JSON.stringify({
      type: "Feature",
      geometry: geometry === null ? null : projected(geometry, crs),
      properties: Object.fromEntries(values),
    });
  });
  return Buffer.from(`{"type":"FeatureCollection","features":[${features.join(",\n")}]}`, "utf8");
}

function fieldsWithUnknown({ fields, rows }: Layer): Set<string> {
  const isUnknown = (name: string) => rows.some(({ properties }) => (properties[name] ?? null) === null);
  return new Set(fields.map(({ name }) => name).filter(isUnknown));
}

/** Declares types and order of the fields, which GDAL would else guess from the values. */
function vrtLayer(
  layer: Layer,
  names: ReadonlyMap<string, string>,
  folder: string,
  asTexts: ReadonlySet<string>,
): string {
  const fields = layer.fields.map(({ name, type }) => {
    const short = names.get(name) as string;
    return `<Field name="${short}" src="${short}" type="${asTexts.has(name) ? "String" : VRT_TYPES[type]}"/>`;
  });
  return (
    `<OGRVRTLayer name="${layer.id}"><SrcDataSource>${folder}/${layer.id}.geojson</SrcDataSource><SrcLayer>${layer.id}</SrcLayer>` +
    `<GeometryType>${VRT_GEOMETRIES[layer.geometryType]}</GeometryType><LayerSRS>NULL</LayerSRS>${fields.join("")}</OGRVRTLayer>`
  );
}

interface Target {
  readonly driver: string;
  readonly longestName: number;
  readonly options: readonly string[];
  /** The format knows no unknown number and would write 0: a column that has one is written as text. */
  readonly unknownAsText?: boolean;
  /** The system as the format needs it where its code is not enough. */
  readonly crs?: string;
  /** The tables that go along as layers without geometry. */
  readonly tables?: boolean;
}

async function convert(dossier: Dossier, layers: readonly Layer[], target: Target): Promise<WrittenFile[]> {
  const library = await gdal();
  const { Module, open, ogr2ogr, close } = library;
  const folder = `/input/export${++folders}`;
  Module.FS.mkdir(folder);
  const parts = layers.map((layer) => {
    const names = shortNames(layer.fields, target.longestName);
    const asTexts = target.unknownAsText === true ? fieldsWithUnknown(layer) : new Set<string>();
    Module.FS.writeFile(`${folder}/${layer.id}.geojson`, plainGeoJson(layer, names, dossier, asTexts));
    return vrtLayer(layer, names, folder, asTexts);
  });
  if (target.tables === true) {
    for (const [name, rows] of [
      ["data_dictionary", dictionaryRows(dossier)],
      ["source", [["item", "value"], ...sourceLines(dossier)]],
    ] as const) {
      Module.FS.writeFile(`${folder}/${name}.json`, tableJson(rows));
      parts.push(
        `<OGRVRTLayer name="${name}"><SrcDataSource>${folder}/${name}.json</SrcDataSource><SrcLayer>${name}</SrcLayer><GeometryType>wkbNone</GeometryType></OGRVRTLayer>`,
      );
    }
  }
  Module.FS.writeFile(`${folder}/export.vrt`, Buffer.from(`<OGRVRTDataSource>${parts.join("")}</OGRVRTDataSource>`));
  takeComplaints();
  const dataset = (await open(`${folder}/export.vrt`)).datasets[0];
  if (dataset === undefined) throw new Error(`GDAL did not take the layers: ${takeComplaints().join("; ")}`);
  const options = ["-f", target.driver, "-a_srs", target.crs ?? dossier.crs, ...target.options];
  const output = await ogr2ogr(dataset, [...options], `export${folders}`).catch((error: unknown) => {
    const words = [(error as { message?: string }).message ?? String(error), ...takeComplaints()];
    throw new Error(`GDAL could not write ${target.driver}: ${words.join("; ").slice(0, 300)}`);
  });
  const files = output.all.map(({ local }) => {
    const bytes = Module.FS.readFile(local);
    Module.FS.unlink(local);
    return { name: local.split("/").at(-1) as string, bytes };
  });
  await close(dataset);
  dropFolder(library, folder);
  return files;
}

function tableJson([header = [], ...rows]: readonly (readonly (string | null)[])[]): Uint8Array {
  const names = header.map((name, index) => (name ?? `column${index + 1}`).split(" / ").at(-1) as string);
  const features = rows.map((cells) => ({
    type: "Feature",
    geometry: null,
    properties: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])),
  }));
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", features }), "utf8");
}

/** One GeoPackage with a layer each, and the data dictionary and the sources as tables. */
export async function writeGeoPackage(dossier: Dossier): Promise<WrittenFile[]> {
  const target = { driver: "GPKG", longestName: 60, options: ["-lco", "GEOMETRY_NAME=geom"], tables: true };
  const [file] = await convert(dossier, dossier.layers, target);
  if (file === undefined) throw new Error("GDAL wrote no GeoPackage");
  return [{ name: "export.gpkg", bytes: file.bytes }];
}

const DBF_NAME = 10;
const TAB_NAME = 31;

function sidecarsWith(dossier: Dossier, most: number): WrittenFile[] {
  const names = new Map(dossier.layers.map(({ id, fields }) => [id, shortNames(fields, most)]));
  return sidecars(dossier, (layerId, { name }) => names.get(layerId)?.get(name) ?? name);
}

/** A Shapefile a layer, in UTF-8 with its .cpg, and the sidecars. */
export async function writeShapefile(dossier: Dossier): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const layer of dossier.layers) {
    const target = { driver: "ESRI Shapefile", longestName: DBF_NAME, options: ["-lco", "ENCODING=UTF-8"] };
    files.push(...named(await convert(dossier, [layer], target), layer));
  }
  return [...files, ...sidecarsWith(dossier, DBF_NAME)];
}

/** The box that TAB's whole-number coordinates are spread over: half a millimetre over the country. */
const TAB_BOUNDS = { degrees: "100,6,112,25", metres: "-500000,500000,1500000,3000000" } as const;

/** A MapInfo table a layer. Texts are UTF-8 under the charset "Neutral": MapInfo has no Vietnamese one that GDAL writes. */
export async function writeTab(dossier: Dossier): Promise<WrittenFile[]> {
  const bounds = isProjected(dossier.crs) ? TAB_BOUNDS.metres : TAB_BOUNDS.degrees;
  // By its code the system would lose its shift to WGS 84 on the way: the table then lies 224 m off.
  const zone = VN2000_ZONES.find(({ code }) => code === dossier.crs);
  const crs = zone === undefined ? dossier.crs : vn2000ProjText(zone);
  const files: WrittenFile[] = [];
  for (const layer of dossier.layers) {
    const target = {
      driver: "MapInfo File",
      longestName: TAB_NAME,
      options: ["-lco", `BOUNDS=${bounds}`],
      crs,
      unknownAsText: true,
    };
    files.push(...named(await convert(dossier, [layer], target), layer));
  }
  return [...files, ...sidecarsWith(dossier, TAB_NAME)];
}

/** Gives the parts of a table the layer's name; what GDAL put into folders comes out of them. */
function named(files: readonly WrittenFile[], layer: Layer): WrittenFile[] {
  return files.map(({ name, bytes }) => ({ name: `${layer.id}${name.slice(name.lastIndexOf("."))}`, bytes }));
}
