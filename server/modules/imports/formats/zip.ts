import { buffer } from "node:stream/consumers";
import type { Entry, ZipFile } from "yauzl";
import yauzl from "yauzl";
import type { InputFile, ParseLimits } from "../parsed-file.ts";
import { shortened, UnreadableFileError } from "../parsed-file.ts";
import { startsWith } from "./format.ts";

/** Entries below this inflated size are exempt from the ratio limit: blank tables compress a thousandfold and harm nobody. */
const RATIO_EXEMPT_BYTES = 10 * 2 ** 20;

const SIGNATURES = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
] as const;

export const isZip = (bytes: Uint8Array): boolean => SIGNATURES.some((signature) => startsWith(bytes, signature));

/** An opened archive: its list is checked before anything is inflated. */
export type Archive = {
  /** Paths of the files inside, as written, with forward slashes. */
  paths: string[];
  /** Inflates one file of `paths`. */
  read(path: string): Promise<Uint8Array>;
};

/**
 * Opens a zip in memory and checks its list: number of entries, inflated size, ratio, names, encryption. Nothing is ever written to a disk.
 * Throws UnreadableFileError, 413 where a limit is passed.
 */
export async function openArchive(
  bytes: Uint8Array,
  limits: Pick<ParseLimits, "maxEntries" | "maxInflatedBytes" | "maxRatio">,
): Promise<Archive> {
  const contents = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true } as const;
  const zip = await yauzl.fromBufferPromise(contents, options).catch((error: unknown) => Promise.reject(broken(error)));
  if (zip.entryCount > limits.maxEntries) {
    throw tooLarge("archive.entries", { found: zip.entryCount, limit: limits.maxEntries });
  }
  const entries = new Map<string, Entry>();
  let inflated = 0;
  for (const entry of await listed(zip).catch((error: unknown) => Promise.reject(broken(error)))) {
    if (entry.fileName.endsWith("/")) continue;
    checkEntry(entry, limits);
    inflated += entry.uncompressedSize;
    if (inflated > limits.maxInflatedBytes) throw tooLarge("archive.inflated", { limit: limits.maxInflatedBytes });
    entries.set(entry.fileName, entry);
  }
  return { paths: [...entries.keys()], read: (path) => inflate(zip, entries.get(path)!) };
}

const tooLarge = (
  code: "archive.entries" | "archive.inflated" | "archive.ratio",
  params: Record<string, string | number>,
) => new UnreadableFileError({ code, params }, 413);

function broken(error: unknown): UnreadableFileError {
  const detail = error instanceof Error ? error.message : String(error);
  const unsafe = /invalid relative path|absolute path|invalid characters in fileName/.exec(detail);
  return new UnreadableFileError(
    unsafe
      ? { code: "archive.unsafe-name", params: { name: shortened(detail.slice(detail.indexOf(":") + 2)) } }
      : { code: "archive.broken", params: { detail: shortened(detail, 120) } },
  );
}

async function listed(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

function checkEntry(entry: Entry, { maxRatio }: Pick<ParseLimits, "maxRatio">): void {
  const name = shortened(entry.fileName);
  if (entry.isEncrypted()) throw new UnreadableFileError({ code: "archive.encrypted", params: { name } });
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > RATIO_EXEMPT_BYTES && ratio > maxRatio) {
    throw tooLarge("archive.ratio", { name, found: Math.round(ratio), limit: maxRatio });
  }
}

/** The stream fails by itself where an entry holds more than its list says (validateEntrySizes). */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    return new Uint8Array(await buffer(await zip.openReadStreamPromise(entry)));
  } catch (error) {
    throw broken(error);
  }
}

/** Files that operating systems and map programs add and nobody means. */
const ACCESSORY = /^__MACOSX\/|(^|\/)\.|\.(sbn|sbx|qpj|qmd|qml|xml|txt|md|aux|lock)$/i;

/** Inflates everything of use as a flat set of files under their base names. Throws where two have the same one. */
export async function filesOfArchive(archive: Archive): Promise<InputFile[]> {
  const files: InputFile[] = [];
  const names = new Set<string>();
  for (const path of archive.paths) {
    if (ACCESSORY.test(path)) continue;
    const name = path.slice(path.lastIndexOf("/") + 1);
    if (names.has(name.toLowerCase())) throw new UnreadableFileError({ code: "archive.same-name", params: { name } });
    names.add(name.toLowerCase());
    files.push({ name, bytes: await archive.read(path) });
  }
  return files;
}
