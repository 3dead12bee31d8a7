import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound } from "../../errors.ts";
import { compareGrid, previewEffect, storeEffect, storeGrid } from "./effects.ts";
import * as queries from "./imports.queries.ts";
import type { ImportKind, ImportReport } from "./imports.schemas.ts";
import { unpackRows } from "./packed-rows.ts";
import { findingRow, planFinding } from "./plan/findings.ts";
import type { PlanMessageCode, PlanParameters } from "./plan/messages.ts";
import type { PreparedFinding } from "./plan/types.ts";
import { PLANS } from "./plans/index.ts";
import { type PreparedFile, ROWS_IN_BATCH } from "./prepare-in-worker.ts";
import type { Watch } from "./progress.ts";
import { compareTables, storeTable } from "./tables/index.ts";

/** A report without its findings, which are rows of their own. */
export type ReportFacts = Omit<ImportReport, "findings" | "moreFindings">;

/** Puts what a file holds into the staging tables and compares it with what is stored: the dry run. */
export async function stageImport(
  importId: string,
  fileName: string,
  { prepared, batches, findingBatches }: PreparedFile,
  client: Conversation,
  watch: Partial<Watch> = {},
): Promise<ReportFacts> {
  for (const [at, bytes] of batches.entries()) {
    watch.signal?.throwIfAborted();
    watch.tell?.({ step: "comparing", done: at * ROWS_IN_BATCH, total: batches.length * ROWS_IN_BATCH, unit: "rows" });
    await ask(queries.stageRows, { importId, rows: unpackRows(bytes) }, client);
  }
  watch.tell?.({ step: "comparing", done: 0, total: null, unit: "rows" });
  for (const bytes of findingBatches) {
    await ask(queries.stageFindings, { importId, stage: "file", findings: unpackRows(bytes) }, client);
  }
  const { grid } = prepared;
  if (grid !== null) await ask(queries.stageGrid, { importId, ...grid, samples: Buffer.from(grid.samples) }, client);
  const read = {
    fileName,
    format: prepared.format,
    kind: prepared.kind,
    crs: prepared.crs,
    rowsRead: prepared.rowsRead,
    rowsDropped: prepared.dropped,
    columns: prepared.columns,
  };
  await ask(queries.joinByHash, undefined, client);
  const compared = await compareImport(importId, read, client);
  watch.signal?.throwIfAborted();
  await noteComparison(importId, "previewed", compared, client);
  return compared.facts;
}

type ReadFacts = Pick<ReportFacts, "fileName" | "format" | "kind" | "crs" | "rowsRead" | "rowsDropped" | "columns">;
interface Compared {
  readonly facts: ReportFacts;
  readonly bounds: number[] | null;
  /** Versions of the layers that were compared with. */
  readonly layers: string | null;
  /** Rows or the file as a whole that cannot be stored. */
  readonly refusals: number;
}

/** Compares staged rows with what is stored now. Dry run and real run take their report from here. */
async function compareImport(importId: string, read: ReadFacts, client: Conversation): Promise<Compared> {
  const kind = read.kind as ImportKind;
  const plan = PLANS[kind];
  // Before comparing: what changes meanwhile must count as changed.
  const layers = await askOne(queries.layersNow, undefined, client);
  await ask(queries.forgetDatabaseFindings, { importId }, client);
  await ask(queries.forgetComparison, { importId }, client);
  await ask(queries.refuseInvalidGeometry, { importId }, client);
  await compareTables(plan.tables, importId, client);
  const effect = await previewEffect(kind, importId, client);
  const grid = plan.form === "raster" ? await compareGrid(importId, client) : undefined;
  const findings = [...(await refusedByDatabase(importId, client)), ...effect.findings, ...(grid?.findings ?? [])];
  if (findings.length > 0) {
    const rows = JSON.stringify(findings.map(findingRow));
    await ask(queries.stageFindings, { importId, stage: "database", findings: rows }, client);
  }
  const counts = (await askOne(queries.countRows, { importId }, client))!;
  const taken = grid === undefined ? null : grid.status === "unchanged" ? "unchanged" : "stored";
  return {
    facts: {
      ...read,
      rowsStored: taken === "stored" ? read.rowsRead : counts.stored,
      rowsUnchanged: taken === "unchanged" ? read.rowsRead : counts.unchanged,
      rowsRefused: counts.refused,
      objects: grid?.objects ?? (await countObjects(importId, effect.removed, client)),
    },
    bounds: grid?.bounds ?? (await boundsOf(importId, client)),
    layers: layers!.versions,
    refusals: counts.refused + counts.refusedWholly,
  };
}

async function refusedByDatabase(importId: string, client: Conversation): Promise<PreparedFinding[]> {
  const rows = await ask(queries.refusedRows, { importId }, client);
  return rows.map(({ layer, row, key, reason }) => {
    const { code, ...parameters } = reason as { code: PlanMessageCode } & PlanParameters;
    return planFinding("refused", { code, parameters }, { layer, row, value: key });
  });
}

async function countObjects(
  importId: string,
  removed: Readonly<Record<string, number>>,
  client: Conversation,
): Promise<ImportReport["objects"]> {
  const objects: ImportReport["objects"] = {};
  for (const { tableName, status, count } of await ask(queries.countObjects, { importId }, client)) {
    const counts = objects[tableName] ?? { added: 0, changed: 0, unchanged: 0 };
    objects[tableName] = counts;
    if (status === "added" || status === "changed" || status === "unchanged") counts[status] = count;
  }
  for (const [table, count] of Object.entries(removed)) {
    objects[table] = { ...(objects[table] ?? { added: 0, changed: 0, unchanged: 0 }), removed: count };
  }
  return objects;
}

async function boundsOf(importId: string, client: Conversation): Promise<number[] | null> {
  const box = await askOne(queries.boundsOfRows, { importId }, client);
  if (box?.west == null || box.south == null || box.east == null || box.north == null) return null;
  return [box.west, box.south, box.east, box.north];
}

export interface StoredImport {
  readonly facts: ReportFacts;
  /** False where refusals were found and not accepted: nothing was stored. */
  readonly isStored: boolean;
}

/**
 * Stores a previewed import in the transaction of `client`, as its actor: guards and row security decide. What was stored
 * before stays as it is and is answered again. With refusals and without `partial` nothing is stored.
 */
export async function storeImport(
  importId: string,
  partial: boolean,
  client: Conversation,
  watch: Partial<Watch> = {},
): Promise<StoredImport> {
  const found = await askOne(queries.lockImport, { importId }, client);
  if (found === undefined) throw notFound("import", importId);
  const before = found.report as ReportFacts | null;
  if (found.status === "stored") return { facts: before!, isStored: true };
  if (found.status !== "previewed" || before === null) {
    throw new AppError(
      409,
      "import-not-ready",
      `the import is ${found.status}; only one that was previewed can be stored`,
    );
  }
  await ask(queries.joinByHash, undefined, client);
  const layers = await askOne(queries.layersNow, undefined, client);
  const holds = layers!.versions === found.comparedWith && PLANS[before.kind as ImportKind].form !== "raster";
  const compared = holds
    ? await comparedBefore(importId, before, client)
    : await compareImport(importId, before, client);
  const isStored = compared.refusals === 0 || partial;
  if (isStored) await storeRows(importId, compared.facts, found.options as { sourceDate?: string }, client, watch);
  await noteComparison(importId, isStored ? "stored" : "previewed", compared, client);
  return { facts: compared.facts, isStored };
}

/** The comparison of the preview, where nothing has changed since. */
async function comparedBefore(importId: string, facts: ReportFacts, client: Conversation): Promise<Compared> {
  const counts = (await askOne(queries.countRows, { importId }, client))!;
  return { facts, bounds: null, layers: null, refusals: counts.refused + counts.refusedWholly };
}

async function noteComparison(
  importId: string,
  status: string,
  { facts, bounds, layers }: Compared,
  client: Conversation,
) {
  const report = facts as never;
  await ask(queries.setImport, { importId, status, kind: facts.kind, report, bounds, comparedWith: layers }, client);
}

async function storeRows(
  importId: string,
  facts: ReportFacts,
  options: { sourceDate?: string },
  client: Conversation,
  { tell = () => {}, signal }: Partial<Watch>,
) {
  const kind = facts.kind as ImportKind;
  const plan = PLANS[kind];
  // History names the import, so that it can be taken back as a whole.
  await ask(queries.markHistory, { importId }, client);
  const origin = { importId, source: facts.fileName, sourceDate: options.sourceDate ?? null };
  if (plan.form === "raster") {
    if (facts.objects.grid?.unchanged === 0) await storeGrid(plan.grid, facts.fileName, origin, client);
    return;
  }
  const objectsOf = (table: string) => (facts.objects[table]?.added ?? 0) + (facts.objects[table]?.changed ?? 0);
  const total = plan.tables.reduce((sum, table) => sum + objectsOf(table), 0);
  let done = 0;
  for (const table of plan.tables) {
    tell({ step: "storing", done, total, unit: "rows" });
    await storeTable(table, origin, client);
    signal?.throwIfAborted();
    done += objectsOf(table);
  }
  await storeEffect(kind, origin, client);
  await ask(queries.markHistory, { importId: "" }, client);
  signal?.throwIfAborted();
}
