import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";

/**
 * A backup is one tar file of three entries: PostgreSQL's own dump, what is in it, and the checksums of both. Any tar,
 * `sha256sum -c SHA256SUMS` and `pg_restore` can use it where this program cannot be had.
 */
const DUMP = "province.dump";
const MANIFEST = "manifest.json";
const SUMS = "SHA256SUMS";
const BLOCK = 512;
/** A manifest names some hundred tables; what is larger is none. */
const LARGEST_MANIFEST = 16 * 1024 * 1024;

export class BackupError extends Error {
  override name = "BackupError";
}

/** Bytes of zeros that fill an entry up to whole blocks. */
const paddingOf = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

/** The header of a tar entry (POSIX ustar; sizes from 8 GiB on in GNU's base-256 form). */
function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100, "ascii");
  header.write("0000600\0", 100, "ascii");
  header.write("0000000\0", 108, "ascii");
  header.write("0000000\0", 116, "ascii");
  if (size < 8 ** 11) header.write(`${size.toString(8).padStart(11, "0")}\0`, 124, "ascii");
  else {
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write("00000000000\0", 136, "ascii");
  header.write("        ", 148, "ascii"); // counts as blanks in its own sum
  header.write("0", 156, "ascii");
  header.write("ustar\x0000", 257, "ascii");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "ascii");
  return header;
}

/** The size that a header states; undefined where it is not exactly the header of that entry. */
function sizeIn(header: Buffer, name: string): number | undefined {
  const isLarge = header[124] === 0x80;
  const size = isLarge ? Number(header.readBigUInt64BE(128)) : Number.parseInt(header.toString("ascii", 124, 135), 8);
  return Number.isSafeInteger(size) && size >= 0 && headerOf(name, size).equals(header) ? size : undefined;
}

const sumsOf = (dumpSha256: string, manifest: string) => `${dumpSha256}  ${DUMP}\n${sha256(manifest)}  ${MANIFEST}\n`;

/** What was written of the dump. */
export interface DumpWritten {
  readonly bytes: number;
  readonly sha256: string;
}

/** Streams the dump to where it belongs in an open, empty file. Its header comes last, in `finishBackup`: until then it is no backup. */
export async function writeDump(file: FileHandle, dump: Readable): Promise<DumpWritten> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of dump as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (let at = 0; at < chunk.length; ) {
      const { bytesWritten } = await file.write(chunk, at, chunk.length - at, BLOCK + bytes + at);
      at += bytesWritten;
    }
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Writes manifest, checksums and at last the first header, and waits until the disk has them. */
export async function finishBackup(file: FileHandle, dump: DumpWritten, manifest: string): Promise<void> {
  const parts: Buffer[] = [Buffer.alloc(paddingOf(dump.bytes))];
  for (const [name, text] of [
    [MANIFEST, manifest],
    [SUMS, sumsOf(dump.sha256, manifest)],
  ] as const) {
    const content = Buffer.from(text, "utf8");
    parts.push(headerOf(name, content.length), content, Buffer.alloc(paddingOf(content.length)));
  }
  parts.push(Buffer.alloc(2 * BLOCK));
  const end = Buffer.concat(parts);
  await file.write(end, 0, end.length, BLOCK + dump.bytes);
  await file.sync();
  await file.write(headerOf(DUMP, dump.bytes), 0, BLOCK, 0);
  await file.sync();
}

/** A backup file that was read from end to end and found whole. */
export interface WholeBackup {
  readonly manifest: string;
  readonly bytes: number;
  /** Of the whole file. */
  readonly sha256: string;
  /** PostgreSQL's dump, for pg_restore. */
  dump(): Readable;
}

/**
 * Reads a backup from end to end. Throws BackupError that says whether it is something else, cut off or damaged, and where:
 * not one byte of it may differ.
 */
export async function readBackup(path: string): Promise<WholeBackup> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`${path} cannot be read: ${error.message}`);
  });
  try {
    const { size: bytes } = await file.stat();
    const piece = (from: number, length: number, what: string) => readPiece(file, { path, bytes, from, length, what });
    const first = await piece(0, BLOCK, "its first header");
    const dumpBytes = sizeIn(first, DUMP);
    if (dumpBytes === undefined) {
      const isOurs = first.toString("ascii", 0, DUMP.length) === DUMP;
      throw new BackupError(isOurs ? `${path} is damaged: its first header` : `${path} is no backup of this program`);
    }
    const entry = async (from: number, name: string, most: number) => {
      const size = sizeIn(await piece(from, BLOCK, `the header of ${name}`), name);
      if (size === undefined || size > most) throw new BackupError(`${path} is damaged: the header of ${name}`);
      const padded = await piece(from + BLOCK, size + paddingOf(size), name);
      if (padded.subarray(size).some((byte) => byte !== 0)) throw new BackupError(`${path} is damaged: after ${name}`);
      return { text: padded.toString("utf8", 0, size), end: from + BLOCK + padded.length };
    };
    const dumpEnd = BLOCK + dumpBytes;
    const padding = await piece(dumpEnd, paddingOf(dumpBytes), DUMP);
    const manifest = await entry(dumpEnd + padding.length, MANIFEST, LARGEST_MANIFEST);
    const sums = await entry(manifest.end, SUMS, BLOCK);
    const end = await piece(sums.end, 2 * BLOCK, "its end");
    if (bytes !== sums.end + end.length) throw new BackupError(`${path} is damaged: something follows its end`);
    const hashes = await hashesOf(path, dumpEnd);
    const expected = sumsOf(hashes.dump, manifest.text);
    if (sums.text !== expected || [...padding, ...end].some((byte) => byte !== 0)) {
      throw new BackupError(
        `${path} is damaged: SHA-256 ${hashes.dump} of the dump or that of its manifest is not the stated one`,
      );
    }
    return {
      manifest: manifest.text,
      bytes,
      sha256: hashes.whole,
      dump: () => createReadStream(path, { start: BLOCK, end: dumpEnd - 1, highWaterMark: 1 << 20 }),
    };
  } finally {
    await file.close();
  }
}

interface Piece {
  readonly path: string;
  readonly bytes: number;
  readonly from: number;
  readonly length: number;
  readonly what: string;
}

async function readPiece(file: FileHandle, { path, bytes, from, length, what }: Piece): Promise<Buffer> {
  if (from + length > bytes) {
    throw new BackupError(`${path} is cut off: it has ${bytes} bytes, and ${what} ends at byte ${from + length}`);
  }
  const buffer = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(buffer, at, length - at, from + at);
    if (bytesRead === 0) throw new BackupError(`${path} became shorter while it was read`);
    at += bytesRead;
  }
  return buffer;
}

/** Of the dump alone and of the whole file, in one reading. */
async function hashesOf(path: string, dumpEnd: number): Promise<{ dump: string; whole: string }> {
  const [dump, whole] = [createHash("sha256"), createHash("sha256")];
  let at = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    whole.update(chunk);
    dump.update(chunk.subarray(Math.max(0, BLOCK - at), Math.max(0, dumpEnd - at)));
    at += chunk.length;
  }
  return { dump: dump.digest("hex"), whole: whole.digest("hex") };
}
