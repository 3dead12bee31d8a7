import { dropFolder, type GdalDataset, gdal, takeComplaints } from "../../../formats/gdal.ts";
import { UnreadableFileError } from "../parsed-file.ts";

/** Reading vector files through GDAL. */

export type VectorInfo = {
  driverShortName: string;
  layers: Array<{
    name: string;
    featureCount: number;
    fields?: Array<{ name: string; type: string }>;
    geometryFields?: Array<{ type: string; coordinateSystem?: { wkt?: string; projjson?: object } }>;
  }>;
};

let folders = 0;

/** Puts the files into a fresh folder of the library's memory and opens `main`. Throws UnreadableFileError with GDAL's words. */
export async function openDataset(
  files: ReadonlyArray<{ name: string; bytes: Uint8Array }>,
  main: string,
  openOptions: string[] = [],
): Promise<{ dataset: GdalDataset; info: VectorInfo; close(): Promise<void> }> {
  const library = await gdal();
  const { Module, open, ogrinfo, close } = library;
  const folder = `/input/set${++folders}`;
  Module.FS.mkdir(folder);
  for (const file of files) Module.FS.writeFile(`${folder}/${file.name}`, file.bytes);
  takeComplaints();
  try {
    const dataset = (await open(`${folder}/${main}`, openOptions)).datasets[0];
    if (!dataset) throw new Error("no dataset");
    const info = (await ogrinfo(dataset)) as VectorInfo;
    const closeAndDrop = async () => {
      await close(dataset);
      dropFolder(library, folder);
    };
    return { dataset, info, close: closeAndDrop };
  } catch (error) {
    throw new UnreadableFileError({ code: "gdal.unreadable", params: { detail: wordsOf(error) } });
  }
}

/**
 * Every feature of a layer as one line of GeoJSON, z dropped: coordinates as the file has them, or brought to WGS 84 by the library
 * for the systems that only it understands.
 */
export async function layerLines(dataset: GdalDataset, layer: string, toWgs84: boolean): Promise<string[]> {
  const { Module, ogr2ogr } = await gdal();
  // Calling the coordinates WGS 84 (-a_srs) keeps the writer from transforming them: that is done where the datum shift is known.
  const options = [
    "-f",
    "GeoJSONSeq",
    toWgs84 ? "-t_srs" : "-a_srs",
    "EPSG:4326",
    "-dim",
    "XY",
    "-lco",
    "COORDINATE_PRECISION=10",
    "-skipfailures",
    layer,
  ];
  try {
    const output = await ogr2ogr(dataset, options, `layer${++folders}`);
    const bytes = Module.FS.readFile(output.local);
    Module.FS.unlink(output.local);
    return decoded(bytes)
      .split("\n")
      .filter((line) => line !== "");
  } catch (error) {
    throw new UnreadableFileError({ code: "gdal.unreadable", params: { detail: wordsOf(error) } });
  }
}

/** A file of "neutral" encoding passes its bytes through: then they stand for themselves, to be read right later. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  }
}

function wordsOf(error: unknown): string {
  const first = Array.isArray(error) ? error[0] : error;
  const words = (first as { message?: string } | undefined)?.message ?? String(first);
  return [words, ...takeComplaints()]
    .join("; ")
    .replaceAll(/\/(input|output)\/(set\d+\/)?/g, "")
    .slice(0, 200);
}
