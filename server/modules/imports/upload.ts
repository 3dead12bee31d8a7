import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { Compile } from "typebox/compile";
import { Value } from "typebox/value";
import { AppError, unacceptable } from "../../errors.ts";
import { refuseMismatch } from "../../mismatch.ts";
import { parseStrictJson } from "../../plugins/strict-input.ts";
import { closeSchema } from "../../plugins/validation.ts";
import { ImportOptions } from "./imports.schemas.ts";
import { DEFAULT_LIMITS } from "./parsed-file.ts";

/** One form: as many files as a province has terrain tiles, as many fields as there are options. */
export const UPLOAD_LIMITS = {
  fileSize: DEFAULT_LIMITS.maxBytes,
  files: 24,
  fields: 12,
  fieldSize: 100_000,
  fieldNameSize: 60,
  headerPairs: 40,
  parts: 36,
} as const;
const LONGEST_NAME = 200;

export interface ReceivedFile {
  readonly name: string;
  readonly path: string;
}

/** The files of a form in a folder of their own, which whoever receives them removes. */
export interface Upload {
  readonly folder: string;
  readonly files: readonly ReceivedFile[];
  readonly contentHash: string;
  readonly options: ImportOptions;
}

const CLOSED_OPTIONS = closeSchema(ImportOptions);
const checkOptions = Compile(CLOSED_OPTIONS);

/** Writes the files of a multipart form to a temporary folder, hashing on the way. Throws AppError; then nothing is left behind. */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new AppError(415, "multipart-needed", "send the file as multipart/form-data in the field `file`");
  }
  const folder = await mkdtemp(join(tmpdir(), "tram-chung-import-"));
  try {
    const files: ReceivedFile[] = [];
    const hashes: string[] = [];
    const fields: Record<string, unknown> = {};
    for await (const part of request.parts({ limits: UPLOAD_LIMITS })) {
      if (part.type === "file") files.push(await writeFile(part, folder, files, hashes));
      else fields[part.fieldname] = part.value;
    }
    if (files.length === 0) throw unacceptable("file-missing", "the form has no file", "file");
    return { folder, files, contentHash: contentHashOf(hashes), options: readOptions(fields) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function writeFile(
  part: MultipartFile,
  folder: string,
  before: readonly ReceivedFile[],
  hashes: string[],
): Promise<ReceivedFile> {
  const name = safeName(part.filename);
  if (before.some((file) => file.name === name))
    throw unacceptable("file-twice", `two files are named ${name}`, "file");
  const path = join(folder, name);
  const hash = createHash("sha256");
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(part.file, hashing, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  if (part.file.truncated) {
    throw new AppError(413, "file.too-large", `${name} is larger than ${UPLOAD_LIMITS.fileSize} bytes`, {
      path: "file",
    });
  }
  hashes.push(hash.digest("hex"));
  return { name, path };
}

/** SHA-256 of a file, or of the sorted hashes of several: neither names nor their order count. */
export function contentHashOf(hashes: readonly string[]): string {
  if (hashes.length === 1) return hashes[0]!;
  return createHash("sha256").update(hashes.toSorted().join("\n")).digest("hex");
}

/** The last part of a name, without what no file system takes. */
export function safeName(written: string | undefined): string {
  const last = basename((written ?? "").replaceAll("\\", "/"));
  const name = last
    .replace(/\p{Cc}/gu, "")
    .normalize("NFC")
    .toWellFormed();
  if (name === "" || name === "." || name === "..") throw unacceptable("file-name", "the file needs a name", "file");
  return name.length <= LONGEST_NAME ? name : name.slice(-LONGEST_NAME);
}

/** Fields of a form are texts: `mapping` is JSON, numbers and flags are written out. */
function readOptions(fields: Readonly<Record<string, unknown>>): ImportOptions {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
  if (typeof given.mapping === "string") given.mapping = parseStrictJson(Buffer.from(given.mapping));
  const options = Value.Convert(ImportOptions, given);
  if (checkOptions.Check(options)) return options;
  return refuseMismatch(CLOSED_OPTIONS, options, "form");
}
