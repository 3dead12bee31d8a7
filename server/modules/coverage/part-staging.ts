import { ask } from "../../database/ask.ts";
import { type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { COARSEST_LEVEL } from "../../rasters/chunks.ts";
import {
  type ChunkChange,
  chunkChanges,
  chunksOfWindow,
  newChunks,
  putInto,
  type RasterPart,
} from "../../rasters/pyramid.ts";
import * as queries from "./coverage.queries.ts";
import { blankRaster, type Raster, type RasterKey } from "./rasters.ts";
import type { FinishedRaster } from "./thread-orders.ts";
import type { CellWindow } from "./window.ts";

/**
 * Keeps the chunks of one part of a run until the run is published. They are written while the next ones are computed, and
 * count only once `end` has resolved: a part that was left in the middle is begun anew.
 */
export class PartStaging {
  readonly #runId: number;
  readonly #part: string;
  readonly #database: Database;
  /** Everything that was given so far is written when this resolves. */
  #written: Promise<void> = Promise.resolve();

  constructor(runId: number, part: string, database: Database) {
    this.#runId = runId;
    this.#part = part;
    this.#database = database;
  }

  async begin(): Promise<void> {
    await this.#database.withActor(SYSTEM_ACTOR, (client) =>
      ask(queries.forgetPart, { runId: this.#runId, part: this.#part }, client),
    );
  }

  /** Chunks of a raster that replaces everything. */
  add({ quantity, organisationId, technology, bandCode }: RasterKey, chunks: Iterable<ChunkChange>): void {
    const key = { runId: this.#runId, part: this.#part, quantity, organisationId, technology, bandCode };
    const given = [...chunks];
    this.#then(async (client) => {
      for (const chunk of given) await ask(queries.stageChunk, { ...key, ...chunk }, client);
    });
  }

  /** A window of a raster: only the chunks that come out differently from the published ones are kept. */
  addChanges(raster: Raster): void {
    const { quantity, organisationId, technology, bandCode, window } = raster;
    const key = { quantity, organisationId, technology, bandCode };
    this.#then(async (client) => {
      const rows = await ask(queries.storedChunks, { ...key, ...chunksOfWindow(window) }, client);
      const stored = new Map(rows.map((row) => [`${row.level}/${row.chunkColumn}/${row.chunkRow}`, row]));
      for (const chunk of chunkChanges(raster, (level, column, row) => stored.get(`${level}/${column}/${row}`)))
        await ask(queries.stageChunk, { runId: this.#runId, part: this.#part, ...key, ...chunk }, client);
    });
  }

  /** Waits until all is written, and finishes the part together with some work. Throws where something was not written. */
  async end(work: (client: Conversation) => Promise<void> = async () => {}): Promise<void> {
    this.#then(async (client) => {
      await work(client);
      await ask(queries.markPart, { runId: this.#runId, part: this.#part }, client);
    });
    await this.#written;
  }

  #then(work: (client: Conversation) => Promise<void>): void {
    this.#written = this.#written.then(() => this.#database.withActor(SYSTEM_ACTOR, work));
    this.#written.catch(() => {}); // told by `end`
  }
}

const COARSER = { first: 1, last: COARSEST_LEVEL };

/** Collects the stripes of an operator's whole rasters; the coarser levels are made once all stripes are there. */
export class WholeRasters {
  readonly #halves = new Map<string, { key: RasterKey; half: RasterPart }>();
  readonly #window: CellWindow;
  readonly #staging: PartStaging;

  constructor(frame: { readonly columns: number; readonly rows: number }, staging: PartStaging) {
    this.#window = { column0: 0, row0: 0, columns: Math.ceil(frame.columns / 2), rows: Math.ceil(frame.rows / 2) };
    this.#staging = staging;
  }

  add(rasters: readonly FinishedRaster[]): void {
    for (const { key, chunks, coarser } of rasters) {
      const name = JSON.stringify(key);
      const known = this.#halves.get(name) ?? { key, half: blankRaster(key, this.#window) };
      this.#halves.set(name, known);
      putInto(known.half, coarser);
      this.#staging.add(key, chunks);
    }
  }

  finish(): void {
    for (const { key, half } of this.#halves.values()) this.#staging.add(key, newChunks(half, COARSER));
  }
}
