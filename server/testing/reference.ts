import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Public reference data and real files lie beside the checkout and are read in place; they are not part of the project. */
const sharedData = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

/** The absolute path of a file or folder of the shared data, or undefined where it is absent. */
export function referencePath(relative: string): string | undefined {
  const path = `${sharedData}${relative}`;
  return existsSync(path) ? path : undefined;
}

/** Options for describe/test: skips with a clear line where the shared data are absent. */
export function needsReference(relative: string): { skip: boolean } {
  const skip = referencePath(relative) === undefined;
  if (skip) console.warn(`skipped: ../shared/data/${relative} is absent`);
  return { skip };
}
