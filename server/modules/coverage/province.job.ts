import { createHash } from "node:crypto";
import { ask, askOne } from "../../database/ask.ts";
import { type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { newChunks } from "../../rasters/pyramid.ts";
import { calibrateLayers } from "./calibrated.ts";
import { drawMissingContours } from "./contours.ts";
import * as queries from "./coverage.queries.ts";
import { putFixedVerdicts } from "./fixed-access.ts";
import { requiredLevelDbm } from "./hamlet-verdict.ts";
import { HamletJudge, ruleOf, type Verdicts } from "./judge-hamlets.ts";
import { type AntennaPlace, type OperatorPlan, onlyTechnologies } from "./operator-plan.ts";
import { PartStaging, WholeRasters } from "./part-staging.ts";
import { planRun, REACH_MARGIN_KM, type RunPlan } from "./plan-work.ts";
import { type Progress, progressOf, RunStopped } from "./progress.ts";
import { CombinedRasters, operatorRasters } from "./rasters.ts";
import { type RunInputs, readInputs } from "./run-inputs.ts";
import * as store from "./run-store.ts";
import { ringRows, stripesOfPlace } from "./stripes.ts";
import type { FinishedRaster } from "./thread-orders.ts";
import { CoverageThreads } from "./threads.ts";
import { type CellWindow, overlaps, reachBox } from "./window.ts";

export interface JobOptions {
  readonly database: Database;
  readonly threads: number;
  readonly signal: AbortSignal;
}

/**
 * Computes a queued run: each operator's rasters and verdicts are staged as they are finished, so that another worker goes on
 * where this one died; all of it is published in one transaction at the end. Ends quietly when the run is not waiting any more.
 */
export async function runCoverage(runId: number, options: JobOptions): Promise<void> {
  const { database } = options;
  try {
    const inputs = await beginRun(runId, options);
    if (inputs === undefined) return;
    await computeRun(runId, inputs, options);
  } catch (error) {
    if (options.signal.aborted && !(error instanceof RunStopped)) throw error; // the worker goes, the run stays for the next one
    const stopped = error instanceof RunStopped;
    const failure = stopped ? null : error instanceof Error ? error.message : String(error);
    await database.withActor(SYSTEM_ACTOR, (client) =>
      ask(queries.endRun, { runId, status: stopped ? "stopped" : "failed", failure }, client),
    );
    if (!stopped) console.error(`coverage run ${runId} failed:`, error);
  }
}

async function beginRun(runId: number, { database }: JobOptions): Promise<RunInputs | undefined> {
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const inputs = await readInputs(client);
    const began = await askOne(
      queries.beginRun,
      {
        runId,
        model: inputs.model,
        parameters: inputs.parameters,
        inputVersions: inputs.versions,
        terrainGridId: inputs.terrainGridId,
        clutterGridId: inputs.clutterGridId,
        populationGridId: inputs.populationGridId,
        sectors: inputs.operators.reduce((sum, plan) => sum + plan.siteOfSector.length, 0),
        assumedSectors: inputs.operators.reduce((sum, plan) => sum + plan.assumedSectors, 0),
      },
      client,
    );
    await ask(queries.forgetOtherRuns, { runId }, client);
    return began === undefined ? undefined : inputs;
  });
}

async function computeRun(runId: number, inputs: RunInputs, options: JobOptions): Promise<void> {
  const { database, signal } = options;
  const scope = await database.withActor(
    SYSTEM_ACTOR,
    async (client) => (await askOne(queries.findRun, { runId }, client))?.scope,
  );
  const runPlan = await planRun(inputs, scope === "changed", database);
  const parts = operatorParts(runPlan, inputs);
  const progress = progressOf(
    runId,
    database,
    parts.reduce((sum, part) => sum + part.places.length, 0),
  );
  const finished = await forgetOtherParts(runId, parts, database);
  const missing = parts.filter((part) => !finished.has(part.name));
  for (const part of parts) if (finished.has(part.name)) await progress.add(part.places.length);
  await computeParts(runId, inputs, missing, progress, options);
  await progress.step("combining");
  await combineOperators(runId, inputs, runPlan, options);
  await progress.step("hamlets");
  await publish(runId, inputs, runPlan, options);
  // The run is done: what goes wrong from here on does not undo it, and the next run draws what is missing.
  await drawMissingContours(inputs.parameters.thresholdDbm, database, signal).catch((error: Error) =>
    console.error(`contours after coverage run ${runId}: ${error.message}`),
  );
}

/** The work for one operator, with a name that tells what it is computed from. */
interface OperatorPart {
  readonly name: string;
  readonly plan: OperatorPlan;
  readonly places: readonly AntennaPlace[];
  readonly window: CellWindow;
  readonly isWhole: boolean;
}

function operatorParts({ works, isWhole }: RunPlan, inputs: RunInputs): OperatorPart[] {
  return works.flatMap(({ plan, window, technologies }) => {
    if (window === undefined) return [];
    const part = onlyTechnologies(plan, technologies);
    const basis = [inputs.model, inputs.parameters, inputs.terrainGridId, inputs.clutterGridId, window, part];
    const signatures = [...plan.signatures].map(([siteId, { signature }]) => [siteId, signature]);
    const digest = createHash("sha256")
      .update(JSON.stringify([basis, signatures]))
      .digest("base64url")
      .slice(0, 22);
    const places = part.places.filter((place) => reaches(place, inputs, window));
    return [{ name: `${plan.code} ${digest}`, plan: part, places, window, isWhole }];
  });
}

/** Drops what this run staged from inputs that are others by now; the names of the parts that are finished. */
async function forgetOtherParts(
  runId: number,
  parts: readonly OperatorPart[],
  database: Database,
): Promise<ReadonlySet<string>> {
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    await ask(queries.forgetOtherParts, { runId, parts: parts.map((part) => part.name) }, client);
    return new Set((await ask(queries.finishedParts, { runId }, client)).map((row) => row.part));
  });
}

/** Computes operators one after the other, on threads that are started once. */
async function computeParts(
  runId: number,
  inputs: RunInputs,
  parts: readonly OperatorPart[],
  progress: Progress,
  options: JobOptions,
): Promise<void> {
  if (parts.length === 0) return;
  const { terrain, hasTerrain, patterns, parameters } = inputs;
  const { radiusKm, receiverHeightM } = parameters;
  const ground = { terrain, hasTerrain, patterns, radiusKm, receiverHeightM };
  const places = Math.max(...parts.map((part) => part.places.length));
  const threads = new CoverageThreads(ground, Math.min(options.threads, places));
  try {
    for (const part of parts) await computePart(runId, inputs, part, threads, progress, options);
  } finally {
    await threads.close();
  }
}

async function computePart(
  runId: number,
  inputs: RunInputs,
  part: OperatorPart,
  threads: CoverageThreads,
  progress: Progress,
  { database, signal }: JobOptions,
): Promise<void> {
  await progress.step("sites");
  const stop = new AbortController();
  const { loadShare, calibration } = inputs.parameters;
  const request = { ...part, loadShare, calibration };
  const listener = {
    onAdded: (count: number) => void progress.add(count).catch((error) => stop.abort(error)),
    signal: AbortSignal.any([signal, stop.signal]),
  };
  const staging = new PartStaging(runId, part.name, database);
  await staging.begin();
  let skippedSites: number[];
  if (part.isWhole) {
    const whole = new WholeRasters(part.window, staging);
    const reachKm = inputs.parameters.radiusKm + REACH_MARGIN_KM;
    const stripes = {
      reachOf: (place: AntennaPlace) => stripesOfPlace(place, inputs.frame, reachKm),
      ringRows: ringRows(inputs.frame, reachKm),
      onStripe: (rasters: readonly FinishedRaster[]) => whole.add(rasters),
    };
    skippedSites = await threads.computeStripes(request, stripes, listener);
    whole.finish();
  } else {
    const result = await threads.computeLayers(request, listener);
    skippedSites = result.skippedSites;
    calibrateLayers(part.plan, result.layers, part.window, inputs.terrain, calibration);
    for (const raster of operatorRasters(part.plan, result.layers, part.window, loadShare)) staging.addChanges(raster);
  }
  await staging.end((client) => store.noteSkipped(runId, part.plan.code, skippedSites, client));
}

function reaches(place: { lon: number; lat: number }, { frame, parameters }: RunInputs, window: CellWindow): boolean {
  const westDeg = frame.westDeg + window.column0 * frame.stepDeg;
  const northDeg = frame.northDeg - window.row0 * frame.stepDeg;
  const box = {
    westDeg,
    northDeg,
    eastDeg: westDeg + window.columns * frame.stepDeg,
    southDeg: northDeg - window.rows * frame.stepDeg,
  };
  return overlaps(reachBox(place.lon, place.lat, parameters.radiusKm + REACH_MARGIN_KM), box);
}

const COMBINED_PART = "*";

/** The rasters over all operators where one of them has changed. */
async function combineOperators(
  runId: number,
  inputs: RunInputs,
  { works, combined, isWhole }: RunPlan,
  { database }: JobOptions,
): Promise<void> {
  const staging = new PartStaging(runId, COMBINED_PART, database);
  await staging.begin();
  for (const [technology, window] of combined) {
    const having = works.filter(({ plan }) => plan.carriers.some((carrier) => carrier.technology === technology));
    if (having.length === 0) continue;
    const both = new CombinedRasters(technology, window, requiredLevelDbm(ruleOf(inputs, technology)));
    for (const { plan } of having) {
      const key = { quantity: "rsrp", organisationId: plan.organisationId, technology, bandCode: null } as const;
      const raster = await database.withActor(SYSTEM_ACTOR, (client) =>
        store.readRunRaster(runId, key, window, !isWhole, client),
      );
      both.add(raster.tenths);
    }
    for (const raster of both.rasters) {
      if (isWhole) staging.add(raster, newChunks(raster));
      else staging.addChanges(raster);
    }
  }
  await staging.end();
}

/** One transaction: rasters, verdicts on hamlets, FTTH, the summary that the map paints, and the run's end. */
async function publish(runId: number, inputs: RunInputs, runPlan: RunPlan, { database }: JobOptions): Promise<void> {
  const { works, isWhole } = runPlan;
  const judge = new HamletJudge(inputs);
  const verdicts: [number, Verdicts][] = [];
  for (const work of works)
    verdicts.push([work.plan.organisationId, await judge.judge(runId, work, runPlan, database)]);
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    await store.publishRasters(runId, inputs.frame, isWhole, client);
    await store.dropVanished(
      works.map(({ plan }) => plan),
      client,
    );
    for (const { plan, isChanged } of works) {
      if (isChanged) await store.putSignatures(plan, inputs.parameters.radiusKm + REACH_MARGIN_KM, client);
    }
    for (const [organisationId, ofOperator] of verdicts)
      await store.putHamletVerdicts(runId, organisationId, ofOperator, client);
    if (runPlan.measuresFixed) await putFixedVerdicts(runId, inputs.hamlets, inputs.ftthDistanceM, client);
    await ask(queries.forgetService, undefined, client);
    await ask(queries.putService, { runId }, client);
    await ask(queries.bumpCoverageVersion, undefined, client);
    await ask(queries.endRun, { runId, status: "done", failure: null }, client);
    await ask(queries.forgetRun, { runId }, client);
  });
}
