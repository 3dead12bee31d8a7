import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { endingOf, stemOf } from "../formats/format.ts";
import { UsageError } from "./arguments.ts";

/** Files that are imported together: one, the parts of a set, or the tiles of a raster. */
export interface FileSet {
  readonly paths: readonly string[];
  /** Named on the command line; a file found in a folder may turn out not to be data. */
  readonly isNamed: boolean;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** Endings of data, the fuller form before a poorer copy of the same. */
const DATA_ENDINGS = [
  "gpkg",
  "shp",
  "tab",
  "mif",
  "geojson",
  "json",
  "kml",
  "kmz",
  "zip",
  "xlsx",
  "csv",
  "hgt",
  "tif",
  "tiff",
];
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  shp: ["shx", "dbf", "prj", "cpg"],
  tab: ["dat", "map", "id", "ind"],
  mif: ["mid"],
};
const COMPANION_ENDINGS = new Set(Object.values(COMPANIONS).flat());
/** Copies for drawing: what they were made from lies beside them. */
const SIMPLIFIED = /[_-](simplified|simple|small|don[_-]?gian)$/i;
const DEEPEST_FOLDER = 6;

/** What there is to import under the paths, and what is left out with the reason. Throws UsageError for a path that does not exist. */
export async function findFiles(paths: readonly string[]): Promise<{ sets: FileSet[]; skipped: SkippedFile[] }> {
  const sets: FileSet[] = [];
  const skipped: SkippedFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new UsageError(`${path} does not exist`);
    if (!found.isDirectory()) {
      sets.push({ paths: [path, ...(await companionsOf(path))], isNamed: true });
      continue;
    }
    for (const folder of await foldersUnder(path)) await searchFolder(folder, sets, skipped);
  }
  return { sets, skipped };
}

async function foldersUnder(path: string, depth = 0): Promise<string[]> {
  if (depth >= DEEPEST_FOLDER) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
  const below = await Promise.all(inner.sort().map((name) => foldersUnder(join(path, name), depth + 1)));
  return [path, ...below.flat()];
}

const namesIn = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();

async function companionsOf(path: string): Promise<string[]> {
  const wanted = COMPANIONS[endingOf(basename(path))] ?? [];
  if (wanted.length === 0) return [];
  const names = await namesIn(dirname(path));
  const stem = stemOf(basename(path)).toLowerCase();
  return names
    .filter((name) => stemOf(name).toLowerCase() === stem && wanted.includes(endingOf(name)))
    .map((name) => join(dirname(path), name));
}

async function searchFolder(folder: string, sets: FileSet[], skipped: SkippedFile[]): Promise<void> {
  const names = await namesIn(folder);
  const skip = (name: string, reason: string) => skipped.push({ path: join(folder, name), reason });
  const tiles = names.filter((name) => endingOf(name) === "hgt");
  if (tiles.length > 0) sets.push({ paths: tiles.map((name) => join(folder, name)), isNamed: false });
  for (const name of names) {
    const ending = endingOf(name);
    if (ending === "hgt" || (COMPANION_ENDINGS.has(ending) && hasMain(name, names))) continue;
    if (!DATA_ENDINGS.includes(ending)) {
      skip(name, "not a format that is imported");
      continue;
    }
    const stem = stemOf(name);
    const original = names.find(
      (other) => other !== name && stemOf(other) === stem.replace(SIMPLIFIED, "") && SIMPLIFIED.test(stem),
    );
    if (original !== undefined) {
      skip(name, `a simplified copy of ${original}`);
      continue;
    }
    const fuller = names.find((other) => stemOf(other) === stem && rank(other) >= 0 && rank(other) < rank(name));
    if (fuller !== undefined) {
      skip(name, `the same as ${fuller} in another format`);
      continue;
    }
    const path = join(folder, name);
    sets.push({ paths: [path, ...(await companionsOf(path))], isNamed: false });
  }
}

const rank = (name: string) => DATA_ENDINGS.indexOf(endingOf(name));

function hasMain(name: string, names: readonly string[]): boolean {
  const mains = Object.entries(COMPANIONS).filter(([, endings]) => endings.includes(endingOf(name)));
  const stem = stemOf(name).toLowerCase();
  return names.some(
    (other) => stemOf(other).toLowerCase() === stem && mains.some(([main]) => main === endingOf(other)),
  );
}
