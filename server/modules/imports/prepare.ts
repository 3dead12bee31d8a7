import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { endingOf, type TellRead } from "./formats/format.ts";
import type { ImportOptions, ImportReport } from "./imports.schemas.ts";
import { messageText } from "./messages.ts";
import { parseFile } from "./parse.ts";
import type { ParsedFile, ParsedRaster, ParsedTable, ParseOptions } from "./parsed-file.ts";
import { Findings } from "./plan/findings.ts";
import { kindOf } from "./plan/kind-of.ts";
import { prepareRecords } from "./plan/record-plan.ts";
import { recordsOf } from "./plan/records.ts";
import { type EmitObject, type PlanContext, PlanError, type Prepared, type PreparedFinding } from "./plan/types.ts";
import { PLANS, type Plan } from "./plans/index.ts";
import { prepareInventory } from "./plans/inventory.ts";
import { prepareGrid, type RasterPlan } from "./plans/rasters.ts";
import { prepareFigures } from "./plans/residents.ts";
import type { TellProgress } from "./progress.ts";
import { throttled } from "./throttled.ts";

export interface PrepareTask {
  /** Names as the user knows them; several are tiles of a raster or the parts of a Shapefile, TAB or MIF. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly options: ImportOptions;
  readonly context: PlanContext;
}

const RASTER_ENDINGS = ["hgt", "tif", "tiff"];
const MAIN_ENDINGS = ["shp", "tab", "mif"];
/** 20,000 rows are about 5 MB as CSV and 2 MB as XLSX. */
const USUAL_TABLE_BYTES = 10 * 2 ** 20;
const USUAL_TABLE_MB = 320;
/** Further sheets of a workbook are read for an inventory; more than these are no inventory. */
const MOST_SHEETS = 8;

/**
 * Reads a file, tells what it is and lays out what it holds: all that can be done without the database. Objects leave by `emit`
 * one by one, parents before children, so that they are never held together.
 * Throws UnreadableFileError and PlanError where the file as a whole is not taken.
 */
export async function prepare(
  { files, options, context }: PrepareTask,
  emit: EmitObject,
  tell: TellProgress = () => {},
): Promise<Prepared> {
  const findings = new Findings();
  const parsed = await parseAll(files, options, context, tell);
  const [first] = parsed;
  const decided =
    options.kind === undefined || options.kind === "auto"
      ? kindOf(first!, files[0]!.name, context.mapping)
      : { kind: options.kind, because: null };
  const plan = PLANS[decided.kind];
  if (decided.because !== null) {
    const [labels, because] = [plan.label, decided.because];
    const parameters = { kindVi: labels.vi, kindEn: labels.en, becauseVi: because.vi, becauseEn: because.en };
    findings.inform({ code: "kind.decided", parameters });
  }
  for (const one of parsed) findings.list.push(...fileFindings(one));
  const laidOut = await layOut(plan, parsed, files, { options, context, findings, emit, tell });
  for (const [code, count] of Object.entries(findings.dropped)) tellDropped(code, count, findings);
  const refusedFirst = { refused: 0, warning: 1, info: 2 };
  return {
    kind: decided.kind,
    format: first!.format,
    rowsRead: laidOut.rowsRead ?? parsed.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    dropped: findings.dropped,
    crs: laidOut.crs,
    columns: laidOut.columns,
    grid: laidOut.grid,
    findings: findings.list.toSorted((one, other) => refusedFirst[one.severity] - refusedFirst[other.severity]),
  };
}

async function parseAll(
  files: PrepareTask["files"],
  options: ImportOptions,
  context: PlanContext,
  tell: TellProgress,
): Promise<ParsedFile[]> {
  const tellRead: TellRead = (done, total, unit) => tell({ step: "reading", done, total, unit });
  const parse = parseOptions(options, context);
  const endings = files.map(({ name }) => endingOf(name));
  if (files.length === 1) {
    const { path, name } = files[0]!;
    return [
      await parseFile({ path, fileName: name, options: parse, limits: await tableLimits(path, name), tell: tellRead }),
    ];
  }
  if (endings.every((ending) => RASTER_ENDINGS.includes(ending))) {
    const parsed: ParsedFile[] = [];
    for (const { path, name } of files) {
      parsed.push(await parseFile({ path, fileName: name, options: parse }));
      tell({ step: "reading", done: parsed.length, total: files.length, unit: "files" });
    }
    return parsed;
  }
  const main = files[endings.findIndex((ending) => MAIN_ENDINGS.includes(ending))];
  if (main === undefined) throw new PlanError("file.several");
  const companions = await Promise.all(
    files
      .filter((file) => file !== main)
      .map(async ({ name, path }) => ({ fileName: name, bytes: new Uint8Array(await readFile(path)) })),
  );
  return [await parseFile({ path: main.path, fileName: main.name, companions, options: parse, tell: tellRead })];
}

/** Tables of a usual size get along with a small heap; the reader would take more only because it may. */
async function tableLimits(path: string, name: string): Promise<{ memoryMb?: number }> {
  const isTable = ["csv", "xlsx"].includes(endingOf(name));
  return isTable && (await stat(path)).size < USUAL_TABLE_BYTES ? { memoryMb: USUAL_TABLE_MB } : {};
}

function parseOptions(options: ImportOptions, context: PlanContext): ParseOptions {
  const raster = options.kind === "population" ? "population" : "terrain";
  const isRaster = options.kind === "terrain" || options.kind === "clutter" || options.kind === "population";
  return {
    ...(options.crs === undefined ? {} : { crs: options.crs }),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.swapAxes === undefined ? {} : { swapAxes: options.swapAxes }),
    ...(isRaster ? { raster } : {}),
    ...(context.bounds === null ? {} : { bounds: [...context.bounds] as [number, number, number, number] }),
    provinces: context.provinceCodes,
  };
}

/** What the format reader said; a guess of the raster's kind is told by the decision already. */
function fileFindings(parsed: ParsedFile): PreparedFinding[] {
  const warnings = parsed.warnings.filter(({ code }) => code !== "raster.kind-guessed" && code !== "xlsx.other-sheets");
  const common = { column: null, value: null, row: null, layer: null };
  return [
    ...parsed.refused.map(({ row, column, value, layer, reason }) => ({
      severity: "refused" as const,
      layer: layer ?? null,
      row,
      column: column ?? null,
      value: value ?? null,
      code: reason.code,
      parameters: reason.params ?? {},
      messageVi: messageText(reason, "vi"),
      messageEn: messageText(reason, "en"),
    })),
    ...warnings.map(({ row, column, layer, ...message }) => ({
      ...common,
      severity: "warning" as const,
      row: row ?? null,
      column: column ?? null,
      layer: layer ?? null,
      code: message.code,
      parameters: message.params ?? {},
      messageVi: messageText(message, "vi"),
      messageEn: messageText(message, "en"),
    })),
  ];
}

const tellRows =
  ({ tell }: { tell: TellProgress }) =>
  (done: number, total: number) =>
    tell({ step: "checking", done, total, unit: "rows" });

type LaidOut = Pick<Prepared, "columns" | "crs" | "grid"> & { rowsRead?: number };
type Scope = Pick<PrepareTask, "options" | "context"> & { findings: Findings; emit: EmitObject; tell: TellProgress };

async function layOut(
  plan: Plan,
  parsed: readonly ParsedFile[],
  files: PrepareTask["files"],
  scope: Scope,
): Promise<LaidOut> {
  const [first] = parsed as [ParsedFile];
  if (plan.form === "raster") {
    if (!parsed.every(isRaster)) throw wrongForm(plan, first);
    const grid = await makeGrid(plan, parsed, files, scope);
    return { columns: null, crs: crsReport(first.crs), grid };
  }
  if (isRaster(first)) throw wrongForm(plan, first);
  if (plan.form === "records") {
    const raw = recordsOf(first, parseOptions(scope.options, scope.context), scope.findings);
    const columns = prepareRecords(plan, raw, { ...scope, tell: throttled(tellRows(scope)) });
    return { columns, crs: crsReport(raw.crs), grid: null };
  }
  if (first.kind !== "table") throw wrongForm(plan, first);
  if (plan.form === "figures") {
    const columns = prepareFigures(plan, first, {
      ...scope,
      asOf: scope.options.sourceDate,
      tell: throttled(tellRows(scope)),
    });
    return { columns, crs: null, grid: null };
  }
  const tables = await sheetsOf(first, files, scope);
  const report = prepareInventory(tables, {
    ...scope,
    crs: scope.options.crs,
    tell: throttled(tellRows(scope)),
  });
  const recognised = [...report.columns.recognised, ...report.columns.mapped];
  return {
    rowsRead: report.rowsRead,
    columns: {
      recognised: Object.fromEntries(
        recognised.flatMap(({ header, target }) => (target === null ? [] : [[header, target]])),
      ),
      unrecognised: report.columns.unrecognised.map(({ header }) => header),
    },
    crs:
      report.crs.code === null
        ? null
        : {
            found: null,
            used: report.crs.code,
            how: report.crs.byHand ? "chosen" : "detected",
            alternatives: report.crs.alternatives,
          },
    grid: null,
  };
}

const isRaster = (parsed: ParsedFile): parsed is ParsedRaster =>
  parsed.kind === "terrain" || parsed.kind === "population";

function wrongForm({ label, form }: Plan, parsed: ParsedFile): PlanError {
  const wanted = {
    raster: ["ảnh raster (.hgt, GeoTIFF)", "a raster (.hgt, GeoTIFF)"],
    inventory: ["bảng (XLSX, CSV)", "a table (XLSX, CSV)"],
    figures: ["bảng (XLSX, CSV)", "a table (XLSX, CSV)"],
    records: ["hình học hoặc bảng có tọa độ", "features or a table with coordinates"],
  }[form];
  return new PlanError("kind.form", {
    kindVi: label.vi,
    kindEn: label.en,
    wantedVi: wanted[0]!,
    wantedEn: wanted[1]!,
    foundVi: parsed.format,
    foundEn: parsed.format,
  });
}

/** All sheets of a workbook: an inventory may have its sectors on another one. */
async function sheetsOf(
  first: ParsedTable,
  files: PrepareTask["files"],
  { options, context }: Scope,
): Promise<ParsedTable[]> {
  const others = options.sheet === undefined ? first.sheets.filter((sheet) => sheet !== first.sheet) : [];
  const tables = [first];
  for (const sheet of others.slice(0, MOST_SHEETS)) {
    const { path, name } = files[0]!;
    const parsed = await parseFile({ path, fileName: name, options: { ...parseOptions(options, context), sheet } });
    if (parsed.kind === "table") tables.push(parsed);
  }
  return tables;
}

async function makeGrid(
  plan: RasterPlan,
  parsed: readonly ParsedRaster[],
  files: PrepareTask["files"],
  { context, findings }: Scope,
) {
  const folder = await mkdtemp(join(tmpdir(), "tram-chung-raster-"));
  try {
    const paths = await Promise.all(
      parsed.map(async ({ unpacked }, index) => {
        if (unpacked === null) return files[index]!.path;
        const path = join(folder, basename(unpacked.name));
        await writeFile(path, unpacked.bytes);
        return path;
      }),
    );
    return await prepareGrid(plan, paths, context, findings);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function crsReport({ found, used, how }: ParsedFile["crs"]): ImportReport["crs"] {
  if (used === null) return null;
  const said =
    how === "named-by-user" ? "chosen" : how === "detected" || how === "meridian-recognised" ? "detected" : "declared";
  return { found, used, how: said, alternatives: [] };
}

/** Rows left out on purpose, by reason. */
const DROPPED: Readonly<Record<string, { vi: string; en: string }>> = {
  total: { vi: "dòng tổng cộng", en: "lines of totals" },
  destroyed: { vi: "khu dân cư đã bị phá hủy (PPLW)", en: "settlements that were destroyed (PPLW)" },
  abandoned: { vi: "khu dân cư bỏ hoang (PPLQ)", en: "abandoned settlements (PPLQ)" },
  historical: { vi: "khu dân cư không còn tồn tại (PPLH)", en: "settlements that no longer exist (PPLH)" },
};

function tellDropped(code: string, count: number, findings: Findings): void {
  const reason = DROPPED[code] ?? { vi: code, en: code };
  findings.inform({ code: "rows.dropped", parameters: { count, reasonVi: reason.vi, reasonEn: reason.en } });
}
