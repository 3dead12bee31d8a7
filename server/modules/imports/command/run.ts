import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { askOne } from "../../../database/ask.ts";
import { type Actor, type Database, type MemberRole, SYSTEM_ACTOR } from "../../../database/conversation.ts";
import { actorOf } from "../context.queries.ts";
import { readImport } from "../describe-import.ts";
import { createImport, noteFailure, runDry } from "../import-runner.ts";
import type { ImportKind, ImportOptions, ImportReport } from "../imports.schemas.ts";
import { messageText } from "../messages.ts";
import { parseFile } from "../parse.ts";
import { UnreadableFileError } from "../parsed-file.ts";
import { kindOf } from "../plan/kind-of.ts";
import { planText } from "../plan/messages.ts";
import { PlanError } from "../plan/types.ts";
import { KINDS } from "../plans/index.ts";
import { RefusedFileError } from "../prepare-in-worker.ts";
import { storeImport } from "../staging.ts";
import { contentHashOf } from "../upload.ts";
import { type ImportArguments, UsageError } from "./arguments.ts";
import { type FileSet, findFiles, type SkippedFile } from "./find-files.ts";
import { inSandbox } from "./sandbox.ts";

export interface FileOutcome {
  readonly path: string;
  /** "previewed" in a dry run; "refused": read, but not stored because of refusals; "failed": not taken as a whole. */
  readonly status: "stored" | "previewed" | "refused" | "failed";
  readonly report: ImportReport | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
}

export interface Outcome {
  readonly dryRun: boolean;
  readonly files: readonly FileOutcome[];
  readonly skipped: readonly SkippedFile[];
  /** Whether everything was taken, or what was refused was accepted. */
  readonly isComplete: boolean;
}

/** Imports files and folders as the command line asks: the same steps and the same report as through the browser. */
export async function runImport(given: ImportArguments, database: Database): Promise<Outcome> {
  const actor = await actorFor(given.organisation, database);
  const { sets, skipped } = await findFiles(given.paths);
  const ordered = await inOrder(sets, given, skipped);
  const importAll = async (into: Database) => {
    const files: FileOutcome[] = [];
    for (const set of ordered) files.push(await importSet(set, given, actor, into));
    return files;
  };
  const files = given.dryRun ? await inSandbox(database, actor, importAll) : await importAll(database);
  const isComplete = files.every(({ status, report }) => {
    if (status === "failed" || status === "refused") return false;
    return given.partial || !hasRefusals(report);
  });
  return { dryRun: given.dryRun, files, skipped, isComplete };
}

const hasRefusals = (report: ImportReport | null) =>
  report?.findings.some(({ severity }) => severity === "refused") ?? false;

async function actorFor(code: string | undefined, database: Database): Promise<Actor> {
  if (code === undefined) return SYSTEM_ACTOR;
  const found = await database.withActor(SYSTEM_ACTOR, (client) => askOne(actorOf, { code }, client));
  if (found === undefined) throw new UsageError(`--as ${code}: there is no organisation with this code`);
  // Number 0 is nobody: history then names the organisation's role and no person.
  return { kind: "member", role: found.role as MemberRole, organisationId: found.id, userId: found.userId ?? 0 };
}

interface KnownSet extends FileSet {
  readonly kind: ImportKind | undefined;
}

/** Places before what stands in them. What lies in a folder and is no data is left out with the reason. */
async function inOrder(sets: readonly FileSet[], given: ImportArguments, skipped: SkippedFile[]): Promise<KnownSet[]> {
  if (sets.length === 1 && sets[0]!.isNamed) return [{ ...sets[0]!, kind: given.kind }];
  const known: KnownSet[] = [];
  for (const set of sets) {
    try {
      known.push({ ...set, kind: given.kind ?? (await decide(set)) });
    } catch (error) {
      const reason = wordsOf(error, given.language);
      if (reason === undefined) throw error;
      if (set.isNamed) known.push({ ...set, kind: undefined });
      else skipped.push({ path: set.paths[0]!, reason: reason.message });
    }
  }
  const rank = ({ kind }: KnownSet) => (kind === undefined ? KINDS.length : KINDS.indexOf(kind));
  return known.toSorted((one, other) => rank(one) - rank(other));
}

async function decide({ paths }: FileSet): Promise<ImportKind> {
  const parsed = await parseFile({ path: paths[0]!, takeCompanions: true });
  return kindOf(parsed, basename(paths[0]!), {}).kind;
}

/** What to tell of an error that is the file's fault; undefined for any other. */
function wordsOf(error: unknown, language: "vi" | "en"): { code: string; message: string } | undefined {
  if (error instanceof UnreadableFileError)
    return { code: error.reason.code, message: messageText(error.reason, language) };
  if (error instanceof PlanError) return { code: error.code, message: planText(error, language) };
  if (error instanceof RefusedFileError) return { code: error.code, message: error[language] };
  return undefined;
}

async function importSet(
  set: KnownSet,
  given: ImportArguments,
  actor: Actor,
  database: Database,
): Promise<FileOutcome> {
  const path = set.paths[0]!;
  const options: ImportOptions = {
    ...(given.kind === undefined ? {} : { kind: given.kind }),
    ...(given.crs === undefined ? {} : { crs: given.crs }),
    ...(given.sourceDate === undefined ? {} : { sourceDate: given.sourceDate }),
  };
  const files = set.paths.map((one) => ({ name: basename(one), path: one }));
  const contentHash = contentHashOf(await Promise.all(set.paths.map(hashOf)));
  const upload = { files, contentHash, options };
  let importId: string | undefined;
  try {
    importId = await createImport(upload, actor, database);
    await runDry(importId, upload, actor, database);
    return await storeAndRead(importId, path, given, actor, database);
  } catch (error) {
    if (importId !== undefined) await noteFailure(importId, error, actor, database);
    const failure = wordsOf(error, given.language);
    if (failure === undefined) throw error;
    return { path, status: "failed", report: null, failure };
  }
}

async function storeAndRead(
  importId: string,
  path: string,
  { partial, dryRun, language }: ImportArguments,
  actor: Actor,
  database: Database,
): Promise<FileOutcome> {
  return database.withActor(actor, async (client) => {
    // In a dry run this happens in the sandbox, so that the next file sees it.
    const { isStored } = await storeImport(importId, partial, client);
    const { report } = await readImport(importId, language, client);
    return { path, status: isStored ? (dryRun ? "previewed" : "stored") : "refused", report, failure: null };
  });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
