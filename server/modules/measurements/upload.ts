import { createHash } from "node:crypto";
import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation, Database } from "../../database/conversation.ts";
import { AppError, unacceptable } from "../../errors.ts";
import { DEFAULT_RECEIVER_HEIGHT_M } from "../../radio/service.ts";
import * as queries from "./measurements.queries.ts";
import type { UploadQuery, UploadReport } from "./measurements.schemas.ts";
import { readInThread } from "./read-in-thread.ts";
import type { ReadSamples } from "./read-samples.ts";
import type { Sample, SampleContext } from "./sample-row.ts";

const ERRORS_TOLD = 500;
const PREVIEW_POINTS = 2_000;
const ROWS_IN_STATEMENT = 10_000;

async function contextOf(crs: string | undefined, client: Conversation): Promise<SampleContext> {
  const setting = (await askOne(queries.coverageSettingValue, undefined, client))?.value as
    | { receiverHeightM?: number }
    | undefined;
  return {
    operators: await ask(queries.operators, undefined, client),
    bands: await ask(queries.bands, undefined, client),
    receiverHeightM: setting?.receiverHeightM ?? DEFAULT_RECEIVER_HEIGHT_M,
    crs,
    nowMs: Date.now(),
  };
}

/** Every so many-th item, so that at most `most` remain. */
export const strideFor = (total: number, most: number): number => Math.max(1, Math.ceil(total / most));

function boundsOf(samples: readonly Sample[]): UploadReport["bounds"] {
  if (samples.length === 0) return null;
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { lon, lat } of samples) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

function groupsOf(samples: readonly Sample[]): UploadReport["groups"] {
  const groups = new Map<string, UploadReport["groups"][number]>();
  for (const { operatorId, technology, bandCode } of samples) {
    const key = `${operatorId}/${technology}/${bandCode}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { operatorId, technology, bandCode, samples: 1 });
    else group.samples++;
  }
  return [...groups.values()].sort((a, b) => b.samples - a.samples);
}

function reportOf(read: ReadSamples, context: SampleContext): UploadReport {
  const { samples, errors, rowsRead, crs, unknownColumns } = read;
  const every = strideFor(samples.length, PREVIEW_POINTS);
  const times = samples.map(({ measuredAt }) => measuredAt).sort();
  return {
    setId: null,
    isKnown: false,
    rowsRead,
    samples: samples.length,
    knownSamples: 0,
    refusedRows: errors.length,
    errors: errors.slice(0, ERRORS_TOLD),
    crs,
    unknownColumns: [...unknownColumns],
    assumedHeights: samples.filter(({ isHeightAssumed }) => isHeightAssumed).length,
    receiverHeightM: context.receiverHeightM,
    groups: groupsOf(samples),
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
    bounds: boundsOf(samples),
    preview: samples.filter((_, i) => i % every === 0).map(({ lon, lat, levelDbm }) => [lon, lat, levelDbm]),
  };
}

async function insertSamples(setId: number, organisationId: number, samples: readonly Sample[], client: Conversation) {
  for (let from = 0; from < samples.length; from += ROWS_IN_STATEMENT) {
    const part = samples.slice(from, from + ROWS_IN_STATEMENT);
    await ask(
      queries.insertSamples,
      {
        setId,
        organisationId,
        operatorIds: part.map((each) => each.operatorId),
        times: part.map((each) => each.measuredAt),
        lons: part.map((each) => each.lon),
        lats: part.map((each) => each.lat),
        technologies: part.map((each) => each.technology),
        bands: part.map((each) => each.bandCode) as string[],
        levels: part.map((each) => each.levelDbm),
        heights: part.map((each) => each.heightM),
        assumed: part.map((each) => each.isHeightAssumed),
        notes: part.map((each) => each.note) as string[],
      },
      client,
    );
  }
}

/**
 * Reads a file of samples and, unless it is a dry run, stores it in one transaction. The report of a dry run is that of the real
 * one. Throws AppError: for a file that cannot be read, 422 where rows are refused and `partial` was not asked for.
 */
export async function takeUpload(
  bytes: Buffer,
  asked: UploadQuery,
  actor: Actor,
  database: Database,
): Promise<UploadReport> {
  if (actor.kind !== "member") throw new AppError(401, "sign-in-needed", "measurements belong to a signed-in user");
  const { organisationId, userId } = actor;
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const context = await database.withActor(actor, (client) => contextOf(asked.crs, client));
  const read = await readInThread(bytes, asked.fileName, context);
  const report = reportOf(read, context);
  return database.withActor(actor, async (client) => {
    const known = await askOne(queries.findSetByHash, { organisationId, contentHash }, client);
    if (known !== undefined) return { ...report, setId: known.id, isKnown: true, knownSamples: report.samples };
    if (asked.dryRun) return report;
    if (read.errors.length > 0 && asked.partial !== true) {
      const [first] = read.errors;
      throw unacceptable(
        "rows-refused",
        `${read.errors.length} of ${read.rowsRead} rows have errors, the first in row ${first?.row}, ${first?.column}: ${first?.en}`,
        "body",
        { refusedRows: read.errors.length },
      );
    }
    if (read.samples.length === 0) throw unacceptable("no-samples", "the file holds no row that can be stored", "body");
    const operatorIds = [...new Set(read.samples.map((each) => each.operatorId))];
    const set = await askOne(
      queries.insertSet,
      {
        name: asked.name,
        kind: asked.kind,
        organisationId,
        createdBy: userId,
        fileName: asked.fileName,
        contentHash,
        source: asked.source,
        sourceDate: asked.sourceDate ?? null,
        isSynthetic: asked.isSynthetic ?? false,
        operatorIds,
      },
      client,
    );
    if (set === undefined) throw new AppError(409, "file-known", "the same file is being stored at this moment");
    await insertSamples(set.id, organisationId, read.samples, client);
    const stored = (await askOne(queries.countSamples, { setId: set.id }, client))?.samples ?? 0;
    if (stored === 0)
      throw new AppError(409, "samples-known", "earlier files hold every sample of this one: nothing was stored");
    return { ...report, setId: set.id, samples: stored, knownSamples: read.samples.length - stored };
  });
}
