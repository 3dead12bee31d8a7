import { Worker } from "node:worker_threads";
import type { Actor, Database } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import type { BackhaulQuery } from "./backhaul.schemas.ts";
import type { TreeOrder, TreeQuery } from "./fibre.schemas.ts";
import type { FibreData } from "./fibre-data.ts";
import { readDataKey, readFibreData } from "./inputs.ts";

export type ThreadRequest =
  | { readonly kind: "preview"; readonly query: TreeQuery }
  | { readonly kind: "plan"; readonly order: TreeOrder }
  | { readonly kind: "backhaul"; readonly query: BackhaulQuery };

export interface ThreadOrder {
  readonly id: number;
  readonly request: ThreadRequest;
  /** One shared number: another value than 0 asks to stop. */
  readonly stop: SharedArrayBuffer | null;
}

export interface ThreadProgress {
  readonly step: "tree" | "phases";
  readonly costVnd: number;
  readonly boundVnd: number;
}

export type ThreadAnswer =
  | { readonly id: number; readonly progress: ThreadProgress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: ThreadFailure };

/** An error as it passes from a thread: `refusal` where it is one for its reader (AppError). */
export interface ThreadFailure {
  readonly message: string;
  readonly refusal: {
    readonly status: number;
    readonly code: string;
    readonly details?: Record<string, unknown>;
  } | null;
}

function errorOf({ message, refusal }: ThreadFailure): Error {
  if (refusal === null) return new Error(message);
  const { status, code, details } = refusal;
  return new AppError(status, code, message, details === undefined ? {} : { details });
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: (progress: ThreadProgress) => void;
}

interface Asking {
  readonly onProgress?: (progress: ThreadProgress) => void;
  /** Raised: the best so far is answered. */
  readonly signal?: AbortSignal;
}

/** A thread with the network of one state of the data. It does not keep the process alive while nothing is asked. */
export class FibreThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(data: FibreData) {
    this.#worker = new Worker(new URL("./fibre-thread.ts", import.meta.url), { workerData: data });
    this.#worker.on("message", (message: ThreadAnswer) => this.#take(message));
    this.#worker.on("error", (error) => this.#giveUp(error));
    this.#worker.on("exit", (code) => this.#giveUp(new Error(`the fibre thread ended with code ${code}`)));
    this.#worker.unref();
  }

  async ask<Answer>(request: ThreadRequest, { onProgress = () => {}, signal }: Asking = {}): Promise<Answer> {
    const id = ++this.#lastId;
    const stop = signal === undefined ? null : new SharedArrayBuffer(4);
    const raise = () => stop !== null && Atomics.store(new Int32Array(stop), 0, 1);
    if (signal?.aborted === true) raise();
    signal?.addEventListener("abort", raise, { once: true });
    this.#worker.ref();
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject, onProgress });
        this.#worker.postMessage({ id, request, stop } satisfies ThreadOrder);
      });
    } finally {
      signal?.removeEventListener("abort", raise);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(message: ThreadAnswer): void {
    const waiting = this.#waiting.get(message.id);
    if ("progress" in message) waiting?.onProgress(message.progress);
    else if ("failure" in message) waiting?.reject(errorOf(message.failure));
    else waiting?.resolve(message.result);
  }

  #giveUp(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** A thread that nobody has asked for so long is ended. */
const IDLE_MS = 10 * 60_000;

/** Keeps one thread for the newest state of the data, so that previews are instant. What members see of it is the same for all. */
export class FibreThreads {
  readonly #database: Database;
  #key = "";
  #thread: Promise<FibreThread> | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The thread of the data as they are now; a new one reads them first. */
  async current(actor: Actor): Promise<FibreThread> {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.end(), IDLE_MS).unref();
    const key = await this.#database.withActor(actor, readDataKey);
    if (this.#thread !== undefined && this.#key === key) return this.#thread;
    const before = this.#thread;
    this.#key = key;
    const made = this.#database.withActor(actor, readFibreData).then((data) => new FibreThread(data));
    this.#thread = made;
    made.catch(() => {
      if (this.#thread === made) this.#thread = undefined; // the next question reads again
    });
    void before?.then((thread) => thread.end()).catch(() => {});
    return made;
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.then((each) => each.end()).catch(() => {});
  }
}
