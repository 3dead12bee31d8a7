import type { FeatureCollection } from "geojson";
import { gdal } from "../../../formats/gdal.ts";
import type { InputFile } from "../parsed-file.ts";

let written = 0;

/** Writes features (EPSG:4326) with GDAL in the format and system wanted, for tests: true files of another maker's hand. */
export async function writeVector(
  features: FeatureCollection,
  driver: string,
  options: readonly string[] = [],
  name = "tram",
): Promise<InputFile[]> {
  const { Module, open, ogr2ogr, close } = await gdal();
  const folder = `/input/written${++written}`;
  Module.FS.mkdir(folder);
  Module.FS.writeFile(`${folder}/source.geojson`, Buffer.from(JSON.stringify(features)));
  const dataset = (await open(`${folder}/source.geojson`)).datasets[0]!;
  const output = await ogr2ogr(dataset, ["-f", driver, "-nln", name, ...options], `${name}${written}`);
  await close(dataset);
  return output.all.map(({ local }) => {
    const file = local.slice(local.lastIndexOf("/") + 1);
    return { name: file.replace(`${name}${written}`, name), bytes: new Uint8Array(Module.FS.readFile(local)) };
  });
}
