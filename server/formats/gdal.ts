import { createRequire } from "node:module";
import { dirname, relative } from "node:path";

/**
 * The one place that knows GDAL's WebAssembly build. It has its own file system in memory: nothing of the machine's disk is mounted,
 * and it has no network. Runs only inside workers; a dataset is opened from bytes under names that we choose.
 */

export type GdalDataset = { pointer: number; path: string };

type EmscriptenFileSystem = {
  writeFile(path: string, bytes: Uint8Array): void;
  readFile(path: string): Uint8Array;
  mkdir(path: string): void;
  readdir(path: string): string[];
  rmdir(path: string): void;
  unlink(path: string): void;
};

export type GdalLibrary = {
  open(path: string, openOptions?: string[]): Promise<{ datasets: GdalDataset[] }>;
  close(dataset: GdalDataset): Promise<void>;
  ogrinfo(dataset: GdalDataset): Promise<unknown>;
  ogr2ogr(
    dataset: GdalDataset,
    options: string[],
    outputName?: string,
  ): Promise<{ local: string; all: Array<{ local: string }> }>;
  Module: { FS: EmscriptenFileSystem };
};

/** Address space that the library asks for at its start, most of which it never touches, MiB. */
export const RESERVED_MB = 512;

let library: Promise<GdalLibrary> | undefined;
const complaints: string[] = [];

/** Starts the library once a worker (0.8 s). */
export function gdal(): Promise<GdalLibrary> {
  library ??= start();
  return library;
}

function start(): Promise<GdalLibrary> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("gdal3.js/node.js");
  const initialise = require("gdal3.js/node.js") as (config: object) => Promise<GdalLibrary>;
  // The library reads its data file relative to the working directory and takes no absolute path.
  const path = relative(process.cwd(), `${dirname(entry)}/dist/package`) || ".";
  return initialise({
    path,
    useWorker: false,
    env: { SHAPE_RESTORE_SHX: "YES", OGR_GEOJSON_MAX_OBJ_SIZE: "0" },
    logHandler: () => {},
    errorHandler: (text: string) => complaints.push(text),
  });
}

/** Empties a folder of the library's memory that holds files alone, and takes it away. */
export function dropFolder({ Module: { FS } }: Pick<GdalLibrary, "Module">, folder: string): void {
  for (const name of FS.readdir(folder)) if (name !== "." && name !== "..") FS.unlink(`${folder}/${name}`);
  FS.rmdir(folder);
}

/** Whether the library runs in this thread. */
export const hasGdalStarted = (): boolean => library !== undefined;

/** What GDAL has said on its error channel since the last call. */
export function takeComplaints(): string[] {
  return complaints.splice(0);
}
