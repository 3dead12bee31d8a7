import { rm } from "node:fs/promises";
import { ask, askOne } from "../../database/ask.ts";
import { type Actor, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { AppError, forbidden, notFound } from "../../errors.ts";
import { mappingOwner, readContext } from "./context.ts";
import * as queries from "./imports.queries.ts";
import type { ImportKind, ImportOptions } from "./imports.schemas.ts";
import { packRows } from "./packed-rows.ts";
import { planFinding } from "./plan/findings.ts";
import { planText } from "./plan/messages.ts";
import { PLANS } from "./plans/index.ts";
import { type PreparedFile, prepareInWorker, RefusedFileError } from "./prepare-in-worker.ts";
import { ImportStoppedError, type Watch, watched } from "./progress.ts";
import { type ReportFacts, stageImport } from "./staging.ts";
import type { Upload } from "./upload.ts";

/** Files prepared at the same time: each takes a thread and some hundred megabytes. */
const AT_ONCE = 1;
const MOST_WAITING = 16;
const STOPPED = "import.stopped";

type Files = Pick<Upload, "files" | "contentHash" | "options">;

/** Notes an import of these files. Refuses an organisation that the actor may not import for. */
export async function createImport(
  { files, contentHash, options }: Files,
  actor: Actor,
  database: Database,
): Promise<string> {
  return database.withActor(actor, async (client) => {
    await readContext(actor, options, client);
    const fileName = files
      .map(({ name }) => name)
      .join(", ")
      .slice(0, 300);
    const created = await askOne(queries.createImport, { fileName, contentHash, options: options as never }, client);
    return created!.id;
  });
}

/** Reads, understands, stages and compares: the dry run. Throws RefusedFileError where the file as a whole is not taken. */
export async function runDry(
  importId: string,
  { files, contentHash, options }: Files,
  actor: Actor,
  database: Database,
  watch: Partial<Watch> = {},
): Promise<ReportFacts> {
  const context = await database.withActor(actor, (client) => readContext(actor, options, client));
  const prepared = await prepareInWorker({ files, options, context }, watch.signal, watch.tell);
  checkRole(prepared.prepared.kind, actor);
  const fileName = files
    .map(({ name }) => name)
    .join(", ")
    .slice(0, 300);
  return database.withActor(actor, async (client) => {
    const before = await askOne(queries.storedBefore, { contentHash, importId }, client);
    const told = before?.storedOn == null ? prepared : withStoredBefore(prepared, before.storedOn);
    const facts = await stageImport(importId, fileName, told, client, watch);
    await ask(queries.forgetEarlierPreviews, { importId, contentHash }, client);
    await rememberMapping(facts.kind as ImportKind, options, actor, client);
    return facts;
  });
}

function withStoredBefore(prepared: PreparedFile, date: string): PreparedFile {
  const message = { code: "file.stored-before", parameters: { date } } as const;
  const { column, messageVi, messageEn, ...same } = planFinding("info", message);
  // Behind all findings of the file, of which there are fewer.
  const row = { ...same, number: 2_000_000, column_name: column, message_vi: messageVi, message_en: messageEn };
  return { ...prepared, findingBatches: [...prepared.findingBatches, packRows([row])] };
}

function checkRole(kind: ImportKind, actor: Actor): void {
  const { roles, label } = PLANS[kind];
  if (actor.kind === "system" || (actor.kind === "member" && roles.includes(actor.role))) return;
  const role = actor.kind === "member" ? actor.role : "public";
  const message = {
    code: "kind.role",
    parameters: { role, kindVi: label.vi, kindEn: label.en, permitted: roles.join(", ") },
  } as const;
  throw new RefusedFileError({ code: message.code, vi: planText(message, "vi"), en: planText(message, "en") });
}

async function rememberMapping(
  kind: ImportKind,
  options: ImportOptions,
  actor: Actor,
  client: Parameters<typeof readContext>[2],
): Promise<void> {
  const organisationId = mappingOwner(actor, options);
  if (organisationId === null || options.mapping === undefined) return;
  const entries = Object.entries(options.mapping).map(([header, fieldId]) => ({ header, field_id: fieldId }));
  await ask(queries.saveMapping, { organisationId, kind, entries: JSON.stringify(entries) }, client);
}

/** Notes why an import failed; what is not for its sender is told as a fault of ours. */
export async function noteFailure(importId: string, error: unknown, actor: Actor, database: Database): Promise<void> {
  const unknown = { code: "import.failed" } as const;
  const failure =
    error instanceof RefusedFileError
      ? { code: error.code, vi: error.vi, en: error.en }
      : error instanceof ImportStoppedError
        ? { code: STOPPED, vi: planText({ code: STOPPED }, "vi"), en: planText({ code: STOPPED }, "en") }
        : error instanceof AppError
          ? { code: error.code, vi: error.message, en: error.message }
          : { code: unknown.code, vi: planText(unknown, "vi"), en: planText(unknown, "en") };
  await database.withActor(actor, (client) =>
    ask(queries.setImport, { importId, status: "failed", failure: failure as never }, client),
  );
}

/** Asks an import to stop. One that still waits its turn ends at once. Throws 404 where the actor may not see it, 409 where nothing runs. */
export async function requestStop(importId: string, actor: Actor, database: Database): Promise<void> {
  const asked = await database.withActor(actor, async (client) => {
    if ((await askOne(queries.findImports, { importId }, client)) === undefined) throw notFound("import", importId);
    return askOne(queries.requestStop, { importId }, client);
  });
  if (asked === undefined) throw new AppError(409, "import-not-running", "nothing of this import is running");
  if (asked.step === "waiting") await noteFailure(importId, new ImportStoppedError(), actor, database);
}

/** Works uploads off in the background of the server, one after the other. */
export class ImportRunner {
  readonly #database: Database;
  readonly #log: (error: unknown) => void;
  readonly #stop = new AbortController();
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #running = new Set<Promise<void>>();

  constructor(database: Database, log: (error: unknown) => void) {
    this.#database = database;
    this.#log = log;
  }

  /** Takes an upload over; its folder is removed when it has been read. Throws AppError 503 where too many wait. */
  async take(upload: Upload, actor: Actor): Promise<string> {
    try {
      if (this.#waiting.length >= MOST_WAITING) {
        throw new AppError(503, "imports-busy", `${MOST_WAITING} files wait to be read; try again in a minute`);
      }
      if (actor.kind !== "member") throw forbidden("sign in to import");
      const importId = await createImport(upload, actor, this.#database);
      await this.#database.withActor(actor, (client) => ask(queries.beginProgress, { importId }, client));
      this.#waiting.push(() => this.#work(importId, upload, actor));
      this.#next();
      return importId;
    } catch (error) {
      await rm(upload.folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Ends what runs; its imports are noted as failed. */
  async close(): Promise<void> {
    this.#stop.abort(new Error("the server is stopping"));
    await Promise.all(this.#running);
  }

  #next(): void {
    const work = this.#running.size < AT_ONCE ? this.#waiting.shift() : undefined;
    if (work === undefined) return;
    const running = work().finally(() => {
      this.#running.delete(running);
      this.#next();
    });
    this.#running.add(running);
  }

  async #work(importId: string, upload: Upload, actor: Actor): Promise<void> {
    try {
      const ending = this.#stop.signal;
      if (ending.aborted) throw ending.reason;
      await watched(
        importId,
        { step: "reading", done: 0, total: null, unit: "bytes" },
        actor,
        this.#database,
        (watch) =>
          runDry(importId, upload, actor, this.#database, {
            ...watch,
            signal: AbortSignal.any([ending, watch.signal]),
          }),
      );
      await this.#database.withActor(SYSTEM_ACTOR, (client) => ask(queries.forgetOldRows, undefined, client));
    } catch (error) {
      if (!(error instanceof RefusedFileError) && !(error instanceof AppError)) this.#log(error);
      await noteFailure(importId, error, actor, this.#database).catch(this.#log);
    } finally {
      await rm(upload.folder, { recursive: true, force: true });
    }
  }
}
