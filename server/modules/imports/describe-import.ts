import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import * as queries from "./imports.queries.ts";
import type { Import, ImportFinding } from "./imports.schemas.ts";
import type { Bilingual } from "./inventory/messages.ts";
import { planText } from "./plan/messages.ts";
import type { ReportFacts } from "./staging.ts";

export type ImportLanguage = keyof Bilingual;

/** Findings in one answer; the report counts the others. */
const MOST_FINDINGS = 500;
const MOST_FEATURES = 5_000;

type ImportRow = queries.IFindImportsResult;

function describe(row: ImportRow, findings: readonly ImportFinding[], total: number, language: ImportLanguage): Import {
  const facts = row.report as ReportFacts | null;
  const stored = row.failure as { code: string; vi: string; en: string } | null;
  const progress = progressOf(row);
  const isStoring = row.status === "previewed" && progress?.step === "storing";
  const interrupted = { code: "import.interrupted", message: planText({ code: "import.interrupted" }, language) };
  const failure = stored === null ? null : { code: stored.code, message: stored[language] };
  return {
    id: row.id,
    // Storing is one transaction: until it ends, only the note beside it tells of it.
    status: isStoring ? "storing" : (row.status as Import["status"]),
    fileName: row.fileName,
    organisationName: row.organisationName,
    userName: row.userName,
    createdAt: row.createdAt,
    storedAt: row.storedAt,
    progress: row.status === "reading" || isStoring ? progress : null,
    report: facts === null ? null : { ...facts, findings: [...findings], moreFindings: total - findings.length },
    failure: row.status === "failed" ? (failure ?? interrupted) : null,
    canUndo: row.canUndo,
    undone: row.undone as Import["undone"],
    bounds: row.bounds === null ? null : (row.bounds as [number, number, number, number]),
  };
}

function progressOf({ step, done, total, unit }: ImportRow): Import["progress"] {
  if (step === null || unit === null) return null;
  const progress = { step, done: Number(done ?? 0), total: total === null ? null : Number(total), unit };
  return progress as Import["progress"];
}

/** An import with its report and at most 500 findings, refusals first. Throws 404 where the actor may not see it. */
export async function readImport(importId: string, language: ImportLanguage, client: Conversation): Promise<Import> {
  const row = await askOne(queries.findImports, { importId }, client);
  if (row === undefined) throw notFound("import", importId);
  const found = await ask(queries.findFindings, { importId, limit: MOST_FINDINGS }, client);
  const findings = found.map((one) => ({
    severity: one.severity as ImportFinding["severity"],
    layer: one.layer,
    row: one.row,
    column: one.columnName,
    value: one.value,
    code: one.code,
    parameters: one.parameters as Record<string, unknown>,
    message: language === "vi" ? one.messageVi : one.messageEn,
  }));
  return describe(row, findings, found[0]?.total ?? 0, language);
}

/** The newest hundred imports that the actor may see, without their findings. */
export async function listImports(language: ImportLanguage, client: Conversation): Promise<Import[]> {
  const rows = await ask(queries.findImports, { importId: null }, client);
  return rows.map((row) => describe(row, [], 0, language));
}

/** What the map shows of an import. */
export async function previewOf(importId: string, client: Conversation) {
  const row = await askOne(queries.findImports, { importId }, client);
  if (row === undefined) throw notFound("import", importId);
  const rows = await ask(queries.previewRows, { importId, limit: MOST_FEATURES }, client);
  return {
    type: "FeatureCollection" as const,
    features: rows.map(({ geometry, status, tableName, name, layer, row: number }) => ({
      type: "Feature" as const,
      geometry,
      properties: { status, table: tableName, name, layer, row: number },
    })),
    more: (rows[0]?.total ?? 0) - rows.length,
  };
}
