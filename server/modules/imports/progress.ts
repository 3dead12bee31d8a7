import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Database } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import * as queries from "./imports.queries.ts";

/** What an import goes through: its turn, the file's content, its rows, the comparison with what is stored, storing. */
export type ImportStep = "waiting" | "reading" | "checking" | "comparing" | "storing";

/** How far a step has come; `total` is null where its length cannot be known. */
export interface ImportProgress {
  readonly step: ImportStep;
  readonly done: number;
  readonly total: number | null;
  readonly unit: "bytes" | "rows" | "files";
}

export type TellProgress = (progress: ImportProgress) => void;

/** Somebody asked to stop; nothing is stored. */
export class ImportStoppedError extends AppError {
  constructor() {
    super(409, "import.stopped", "the import was stopped; nothing was stored");
  }
}

const WRITE_EVERY_MS = 300;

export interface Watch {
  readonly tell: TellProgress;
  /** Aborts with ImportStoppedError when somebody has asked to stop. */
  readonly signal: AbortSignal;
}

/**
 * Does the work of an import while its progress is written beside it, in transactions of their own, and a request to stop is
 * heard. Throws ImportStoppedError where the stop came before the work began, and what the work throws.
 */
export async function watched<Result>(
  importId: string,
  first: ImportProgress,
  actor: Actor,
  database: Database,
  work: (watch: Watch) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  let current = first;
  const write = async () => {
    const { step, done, total, unit } = current;
    const values = { importId, step, done: Math.round(done), total: total === null ? null : Math.round(total), unit };
    const answer = await database.withActor(actor, (client) => askOne(queries.noteProgress, values, client));
    if (answer?.stopRequested === true) stop.abort(new ImportStoppedError());
  };
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;
  const clock = setInterval(() => {
    if (isWriting) return;
    isWriting = true;
    // A missed note costs a picture, not the import.
    writing = write()
      .catch(() => {})
      .finally(() => {
        isWriting = false;
      });
  }, WRITE_EVERY_MS);
  try {
    await write();
    stop.signal.throwIfAborted();
    return await work({
      tell: (progress) => {
        current = progress;
      },
      signal: stop.signal,
    });
  } finally {
    clearInterval(clock);
    await writing;
    await database.withActor(actor, (client) => ask(queries.endProgress, { importId }, client)).catch(() => {});
  }
}
