import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import type { AppliedCalibration, ClassedResidual } from "../../radio/calibration/calibration.ts";
import { distanceClassOf, levelClassOf } from "../../radio/calibration/classes.ts";
import { figuresBy, residualFigures } from "../../radio/calibration/residuals.ts";
import { directionBetween } from "../../radio/coverage/station-link.ts";
import { DEFAULT_RECEIVER_HEIGHT_M } from "../../radio/service.ts";
import type { TaskHandler } from "../../tasks/run.ts";
import * as queries from "./measurements.queries.ts";
import type { ComparisonBody, ComparisonFigures } from "./measurements.schemas.ts";
import { clutterAt, type ModelledLevel, ModelledLevels } from "./modelled-levels.ts";

/** Levels change by about a decibel a metre over clutter: measured on a roof or a drone they are not those of a telephone. */
const HEIGHT_TOLERANCE_M = 3;
const SAMPLES_AT_ONCE = 20_000;

interface StoredSample {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly levelDbm: number;
  readonly heightM: number;
  readonly operatorId: number;
  readonly technology: string;
  readonly bandCode: string | null;
}

/** A comparable sample with what it was compared with. */
export interface ComparedSample extends ClassedResidual {
  readonly measurementId: number;
  readonly operatorId: number;
  readonly statedBand: string | null;
  readonly byBand: boolean;
  readonly siteId: number | null;
  readonly distanceM: number | null;
}

interface RunFacts {
  readonly id: number;
  readonly clutterGridId: number | null;
  readonly receiverHeightM: number;
  readonly calibration: AppliedCalibration | undefined;
}

/** The finished run whose levels are stored. Throws 409 where there is none. */
export async function currentRunFacts(client: Conversation): Promise<RunFacts> {
  const run = await askOne(queries.currentCoverageRun, undefined, client);
  if (run === undefined)
    throw new AppError(409, "no-coverage", "coverage has not been computed yet: nothing to compare with");
  const parameters = run.parameters as { receiverHeightM?: number; calibration?: AppliedCalibration };
  return {
    id: run.id,
    clutterGridId: run.clutterGridId,
    receiverHeightM: parameters.receiverHeightM ?? DEFAULT_RECEIVER_HEIGHT_M,
    calibration: parameters.calibration,
  };
}

async function* samplesOf(setIds: readonly number[], client: Conversation): AsyncGenerator<StoredSample[]> {
  for (let afterId = 0; ; ) {
    const rows = await ask(queries.samplesOfSets, { setIds: [...setIds], afterId, most: SAMPLES_AT_ONCE }, client);
    if (rows.length === 0) return;
    yield rows.map(({ lonDeg, latDeg, ...row }) => ({ ...row, lon: lonDeg, lat: latDeg }));
    afterId = rows.at(-1)?.id as number;
  }
}

async function sitePlaces(
  levels: readonly (ModelledLevel | string)[],
  known: Map<number, Place>,
  client: Conversation,
) {
  const siteIds = new Set(
    levels.flatMap((each) =>
      typeof each === "object" && each.siteId !== null && !known.has(each.siteId) ? [each.siteId] : [],
    ),
  );
  for (const { id, lon, lat } of await ask(queries.sitePlaces, { siteIds: [...siteIds] }, client))
    known.set(id, { longitudeDeg: lon, latitudeDeg: lat });
}
interface Place {
  readonly longitudeDeg: number;
  readonly latitudeDeg: number;
}

type Reasons = Map<ComparisonFigures["incomparable"][number]["reason"], number>;

/** Looks the modelled level up at every sample of the sets that this actor may see. */
export async function compareSamples(
  setIds: readonly number[],
  run: RunFacts,
  client: Conversation,
  tell: (samples: number) => void = () => {},
): Promise<{ compared: ComparedSample[]; samples: number; reasons: Reasons }> {
  const model = await ModelledLevels.open(client);
  const clutter = await clutterAt(run.clutterGridId, client);
  const sites = new Map<number, Place>();
  const compared: ComparedSample[] = [];
  const reasons: Reasons = new Map();
  const leaveOut = (reason: Parameters<Reasons["set"]>[0]) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  let samples = 0;
  for await (const part of samplesOf(setIds, client)) {
    samples += part.length;
    const level = part.filter(({ heightM }) => Math.abs(heightM - run.receiverHeightM) <= HEIGHT_TOLERANCE_M);
    for (let i = level.length; i < part.length; i++) leaveOut("height-differs");
    const carriers = Map.groupBy(level, (each) => `${each.operatorId}/${each.technology}/${each.bandCode}`);
    for (const own of carriers.values()) {
      const found = await model.at(own);
      await sitePlaces(found, sites, client);
      for (const [i, sample] of own.entries()) {
        const at = found[i] as (typeof found)[number];
        if (typeof at === "string") leaveOut(at);
        else compared.push(comparedSample(sample, at, at.siteId === null ? undefined : sites.get(at.siteId), clutter));
      }
    }
    tell(samples);
  }
  return { compared, samples, reasons };
}

function comparedSample(
  sample: StoredSample,
  { modelledDbm, byBand, siteId, cell }: ModelledLevel,
  site: Place | undefined,
  clutter: (lon: number, lat: number) => ClassedResidual["clutter"],
): ComparedSample {
  const here = { longitudeDeg: sample.lon, latitudeDeg: sample.lat };
  return {
    measurementId: sample.id,
    operatorId: sample.operatorId,
    technology: sample.technology,
    statedBand: sample.bandCode,
    bandCode: sample.bandCode ?? "",
    measuredDbm: sample.levelDbm,
    modelledDbm,
    byBand,
    siteId,
    cell,
    distanceM: site === undefined ? null : directionBetween(site, here).distanceM,
    clutter: clutter(sample.lon, sample.lat),
  };
}

/** All groups of figures of a comparison. */
export function comparisonFigures(
  { compared, samples, reasons }: Awaited<ReturnType<typeof compareSamples>>,
  calibrationNumber: number | null,
): ComparisonFigures {
  const grouped = <Keys>(keyOf: (each: ComparedSample) => string | undefined, keysOf: (key: string) => Keys) =>
    [...figuresBy(compared, keyOf)].map(([key, figures]) => ({ ...keysOf(key), figures }));
  const carriers = grouped(
    (each) => `${each.operatorId}/${each.technology}/${each.statedBand ?? ""}`,
    (key) => {
      const [operatorId, technology, band] = key.split("/") as [string, string, string];
      return { operatorId: Number(operatorId), technology, bandCode: band === "" ? null : band };
    },
  );
  return {
    samples,
    comparable: compared.length,
    incomparable: [...reasons].map(([reason, count]) => ({ reason, samples: count })),
    againstBestLayer: compared.filter((each) => !each.byBand).length,
    overall: compared.length === 0 ? null : residualFigures(compared),
    byCarrier: carriers.sort((a, b) => b.figures.samples - a.figures.samples),
    byDistance: grouped(
      (each) => (each.distanceM === null ? undefined : distanceClassOf(each.distanceM)),
      (distanceKm) => ({ distanceKm }),
    ).sort((a, b) => Number.parseFloat(a.distanceKm) - Number.parseFloat(b.distanceKm)),
    byClutter: grouped(
      (each) => each.clutter,
      (clutter) => ({ clutter }),
    ),
    byLevel: grouped(
      (each) => levelClassOf(each.modelledDbm),
      (fromDbm) => ({ fromDbm }),
    ).sort((a, b) => Number(b.fromDbm) - Number(a.fromDbm)),
    byBandAndClutter: grouped(
      (each) => (each.byBand ? `${each.technology}/${each.bandCode}/${each.clutter}` : undefined),
      (key) => {
        const [technology, bandCode, clutter] = key.split("/") as [string, string, string];
        return { technology, bandCode, clutter };
      },
    ),
    calibrationNumber,
  } as ComparisonFigures;
}

async function storeComparison(
  compared: readonly ComparedSample[],
  parameters: Parameters<typeof queries.insertComparison.run>[0],
  client: Conversation,
): Promise<number> {
  const stored = await askOne(queries.insertComparison, parameters, client);
  if (stored === undefined) throw new Error("the comparison was not stored");
  for (let from = 0; from < compared.length; from += SAMPLES_AT_ONCE) {
    const part = compared.slice(from, from + SAMPLES_AT_ONCE);
    await ask(
      queries.insertResiduals,
      {
        comparisonId: stored.id,
        measurementIds: part.map((each) => each.measurementId),
        modelled: part.map((each) => each.modelledDbm),
        byBand: part.map((each) => each.byBand),
        siteIds: part.map((each) => each.siteId) as number[],
        distances: part.map((each) => each.distanceM) as number[],
      },
      client,
    );
  }
  return stored.id;
}

/** Throws 404 for a set that this actor does not see, 409 without coverage. */
export async function requireComparable(setIds: readonly number[], client: Conversation): Promise<void> {
  const visible = new Set((await ask(queries.visibleSets, { setIds: [...setIds] }, client)).map(({ id }) => id));
  for (const setId of setIds) if (!visible.has(setId)) throw notFound("measurement set", setId);
  await currentRunFacts(client);
}

/** Task `measurement-comparison`: compares sets with the coverage that is stored, as the one who asked may see both. */
export const compareMeasurements: TaskHandler = async (parameters, { taskId, actor, database, signal, progress }) => {
  const { setIds } = parameters as ComparisonBody;
  const { organisationId, userId } = actor as Extract<Actor, { kind: "member" }>;
  return database.withActor(actor, async (client) => {
    await requireComparable(setIds, client);
    const versions = (await askOne(queries.comparisonVersions, undefined, client))?.versions as object;
    const run = await currentRunFacts(client);
    progress(0.05, "reading");
    const result = await compareSamples(setIds, run, client, (samples) => {
      signal.throwIfAborted();
      progress(0.1 + 0.6 * (1 - 1 / (1 + samples / 50_000)), "comparing");
    });
    if (result.samples === 0) throw unacceptable("no-samples", "the sets hold no sample that you may see");
    progress(0.8, "storing");
    await ask(queries.forgetComparisonOfTask, { taskId }, client);
    const comparisonId = await storeComparison(
      result.compared,
      {
        organisationId,
        createdBy: userId,
        taskId,
        runId: run.id,
        inputVersions: JSON.stringify(versions),
        setIds: [...setIds],
        figures: JSON.stringify(comparisonFigures(result, run.calibration?.number ?? null)),
      },
      client,
    );
    return { comparisonId };
  });
};
