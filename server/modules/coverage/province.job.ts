import { ask, askOne } from "../../database/ask.ts";
import { type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import type { Technology } from "../../schemas.ts";
import * as queries from "./coverage.queries.ts";
import { putFixedVerdicts } from "./fixed-access.ts";
import { hamletCells, judgeHamlet, requiredLevelDbm, type VerdictRule } from "./hamlet-verdict.ts";
import type { OperatorPlan } from "./operator-plan.ts";
import { type Progress, progressOf, RunStopped } from "./progress.ts";
import { blankRaster, CombinedRasters, operatorRasters, type Raster, type RasterKey } from "./rasters.ts";
import { type RunInputs, readInputs } from "./run-inputs.ts";
import * as store from "./run-store.ts";
import { computeLayers } from "./threads.ts";
import { type CellWindow, type DegreeBox, overlaps, reachBox, unite, wholeWindow, windowOf } from "./window.ts";

export interface JobOptions {
  readonly database: Database;
  readonly threads: number;
  readonly signal: AbortSignal;
}

const TECHNOLOGIES: readonly Technology[] = ["3G", "4G", "5G"];
/** A cell more on each side than the radius: the engine rounds outwards. */
const REACH_MARGIN_KM = 0.5;

/** What one operator needs: everything, a window of it, or nothing. */
type Work = { readonly plan: OperatorPlan; readonly window: CellWindow | undefined };

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
  const { database } = options;
  const scope = await database.withActor(
    SYSTEM_ACTOR,
    async (client) => (await askOne(queries.findRun, { runId }, client))?.scope,
  );
  const works = await planWork(inputs, scope === "changed", options);
  const places = works.reduce((sum, { plan, window }) => sum + (window === undefined ? 0 : plan.places.length), 0);
  const progress = progressOf(runId, database, places);
  const finished = await database.withActor(
    SYSTEM_ACTOR,
    async (client) => new Set((await ask(queries.finishedParts, { runId }, client)).map((row) => row.part)),
  );
  for (const { plan, window } of works) {
    if (window === undefined) continue;
    if (finished.has(plan.code)) await progress.add(plan.places.length);
    else await computeOperator(runId, inputs, plan, window, progress, options);
  }
  await progress.step("combining");
  await combineOperators(runId, inputs, works, options);
  await progress.step("hamlets");
  await publish(runId, inputs, works, options);
}

/** Whole rasters, or what changed sites reach. A changed model, terrain or parameter makes everything change. */
async function planWork(inputs: RunInputs, changedOnly: boolean, { database }: JobOptions): Promise<Work[]> {
  const whole = wholeWindow(inputs.frame);
  if (!changedOnly || !(await sameGround(inputs, database)))
    return inputs.operators.map((plan) => ({ plan, window: whole }));
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const works: Work[] = [];
    for (const plan of inputs.operators) {
      const stored = await ask(queries.siteSignatures, { organisationId: plan.organisationId }, client);
      let box: DegreeBox | undefined;
      const known = new Set<number>();
      for (const row of stored) {
        known.add(row.siteId);
        const now = plan.signatures.get(row.siteId);
        if (now?.signature === row.signature) continue;
        box = unite(box, row);
        if (now !== undefined)
          box = unite(box, reachBox(now.lon, now.lat, inputs.parameters.radiusKm + REACH_MARGIN_KM));
      }
      for (const [siteId, { lon, lat }] of plan.signatures) {
        if (!known.has(siteId)) box = unite(box, reachBox(lon, lat, inputs.parameters.radiusKm + REACH_MARGIN_KM));
      }
      works.push({ plan, window: box === undefined ? undefined : windowOf(inputs.frame, box) });
    }
    return works;
  });
}

/** Whether the last finished run stood on the same frame, terrain, model and parameters. */
async function sameGround(inputs: RunInputs, database: Database): Promise<boolean> {
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const current = await askOne(queries.currentRun, undefined, client);
    const run = current === undefined ? undefined : await askOne(queries.findRun, { runId: current.id }, client);
    if (run === undefined) return false;
    const stable = (value: unknown) => JSON.stringify(value, Object.keys(flatten(value)).sort());
    return (
      run.model === inputs.model &&
      run.terrainGridId === inputs.terrainGridId &&
      run.clutterGridId === inputs.clutterGridId &&
      inputs.hasTerrain &&
      stable(run.parameters) === stable(inputs.parameters)
    );
  });
}

/** Every key at any depth, so that two objects can be compared in one order. */
function flatten(value: unknown): Record<string, true> {
  if (typeof value !== "object" || value === null) return {};
  const keys: Record<string, true> = {};
  for (const [key, inner] of Object.entries(value)) Object.assign(keys, { [key]: true }, flatten(inner));
  return keys;
}

async function computeOperator(
  runId: number,
  inputs: RunInputs,
  plan: OperatorPlan,
  window: CellWindow,
  progress: Progress,
  { database, threads, signal }: JobOptions,
): Promise<void> {
  const { frame, parameters } = inputs;
  await progress.step("sites");
  const places = plan.places.filter((place) => reaches(place, frame, window, parameters.radiusKm + REACH_MARGIN_KM));
  const request = {
    terrain: inputs.terrain,
    hasTerrain: inputs.hasTerrain,
    window,
    carriers: plan.carriers.length,
    patterns: inputs.patterns,
    radiusKm: parameters.radiusKm,
    receiverHeightM: parameters.receiverHeightM,
  };
  const scale = plan.places.length / Math.max(places.length, 1);
  const stop = new AbortController();
  const onAdded = (count: number) => void progress.add(count * scale).catch((error) => stop.abort(error));
  const { layers, skippedSites } = await computeLayers(request, places, {
    threads,
    onAdded,
    signal: AbortSignal.any([signal, stop.signal]),
  });
  const isWhole = window.columns === frame.columns && window.rows === frame.rows;
  const base = (key: RasterKey, withServers: boolean): Promise<Raster> =>
    isWhole
      ? Promise.resolve(blankRaster(key, frame, withServers))
      : database.withActor(SYSTEM_ACTOR, (client) => store.readStoredRaster(key, frame, withServers, client));
  const rasters = await operatorRasters(plan, layers, frame, window, parameters.loadShare, base);
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    await store.stagePart(runId, plan.code, rasters, frame, client);
    await store.noteSkipped(runId, plan.code, skippedSites, client);
  });
}

function reaches(
  place: { lon: number; lat: number },
  frame: RunInputs["frame"],
  window: CellWindow,
  radiusKm: number,
): boolean {
  const westDeg = frame.westDeg + window.column0 * frame.stepDeg;
  const northDeg = frame.northDeg - window.row0 * frame.stepDeg;
  const box = {
    westDeg,
    northDeg,
    eastDeg: westDeg + window.columns * frame.stepDeg,
    southDeg: northDeg - window.rows * frame.stepDeg,
  };
  return overlaps(reachBox(place.lon, place.lat, radiusKm), box);
}

function ruleOf({ parameters }: RunInputs, technology: Technology): VerdictRule {
  const { probability, sigmaDb, servedShare } = parameters;
  return { thresholdDbm: parameters.thresholdDbm[technology], probability, sigmaDb, servedShare };
}

/** An operator's raster of one technology: staged by this run, or published before it where nothing changed. */
async function technologyRaster(
  runId: number,
  inputs: RunInputs,
  work: Work,
  technology: Technology,
  database: Database,
): Promise<Raster> {
  const key: RasterKey = { quantity: "rsrp", organisationId: work.plan.organisationId, technology, bandCode: null };
  return database.withActor(SYSTEM_ACTOR, (client) =>
    work.window === undefined
      ? store.readStoredRaster(key, inputs.frame, true, client)
      : store.readStagedRaster(runId, key, inputs.frame, client),
  );
}

const COMBINED_PART = "*";

async function combineOperators(
  runId: number,
  inputs: RunInputs,
  works: readonly Work[],
  { database }: JobOptions,
): Promise<void> {
  const rasters: Raster[] = [];
  for (const technology of TECHNOLOGIES) {
    const having = works.filter(({ plan }) => plan.carriers.some((carrier) => carrier.technology === technology));
    if (having.length === 0) continue;
    const combined = new CombinedRasters(technology, inputs.frame, requiredLevelDbm(ruleOf(inputs, technology)));
    for (const work of having) combined.add((await technologyRaster(runId, inputs, work, technology, database)).tenths);
    rasters.push(...combined.rasters);
  }
  await database.withActor(SYSTEM_ACTOR, (client) =>
    store.stagePart(runId, COMBINED_PART, rasters, inputs.frame, client),
  );
}

/** One transaction: rasters, verdicts on hamlets, FTTH, the summary that the map paints, and the run's end. */
async function publish(
  runId: number,
  inputs: RunInputs,
  works: readonly Work[],
  { database }: JobOptions,
): Promise<void> {
  const cells = new Map(
    inputs.hamlets.map((hamlet) => [hamlet.id, hamletCells(inputs.frame, hamlet, inputs.residentsAt)]),
  );
  const verdicts = new Map<number, Map<Technology, Map<number, ReturnType<typeof judgeHamlet>>>>();
  for (const work of works) {
    const byTechnology = new Map<Technology, Map<number, ReturnType<typeof judgeHamlet>>>();
    for (const technology of TECHNOLOGIES) {
      if (!work.plan.carriers.some((carrier) => carrier.technology === technology)) continue;
      const raster = await technologyRaster(runId, inputs, work, technology, database);
      const rule = ruleOf(inputs, technology);
      const required = requiredLevelDbm(rule);
      const servers = raster.servers ?? new Int32Array(raster.tenths.length);
      byTechnology.set(
        technology,
        new Map(
          inputs.hamlets.map(({ id }) => [
            id,
            judgeHamlet(cells.get(id) ?? [], raster.tenths, servers, rule, required),
          ]),
        ),
      );
    }
    verdicts.set(work.plan.organisationId, byTechnology);
  }
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    await store.publishRasters(runId, inputs.frame, inputs.parameters.thresholdDbm, client);
    await store.dropVanished(
      runId,
      works.map(({ plan }) => plan),
      client,
    );
    for (const { plan } of works) {
      await store.putSignatures(plan, inputs.parameters.radiusKm + REACH_MARGIN_KM, client);
      await store.putHamletVerdicts(runId, plan.organisationId, verdicts.get(plan.organisationId) ?? new Map(), client);
    }
    await putFixedVerdicts(runId, inputs.hamlets, inputs.ftthDistanceM, client);
    await ask(queries.forgetService, undefined, client);
    await ask(queries.putService, { runId }, client);
    await ask(queries.bumpCoverageVersion, undefined, client);
    await ask(queries.endRun, { runId, status: "done", failure: null }, client);
    await ask(queries.forgetRun, { runId }, client);
  });
}
