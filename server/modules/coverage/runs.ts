import { ask, askOne } from "../../database/ask.ts";
import { type Actor, type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import type { Jobs } from "../../database/jobs.ts";
import { AppError } from "../../errors.ts";
import * as queries from "./coverage.queries.ts";
import type { CoverageAnswer, CoverageRun, GridInfo } from "./coverage.schemas.ts";
import { parametersOf } from "./parameters.ts";

async function gridInfo(gridId: number | null, client: Conversation): Promise<GridInfo | null> {
  return gridId === null ? null : ((await askOne(queries.gridFacts, { gridId }, client)) ?? null);
}

/** A run as the screens show it. */
export async function readRun(runId: number, client: Conversation): Promise<CoverageRun | undefined> {
  const row = await askOne(queries.findRun, { runId }, client);
  if (row === undefined) return undefined;
  const { terrainGridId, clutterGridId, populationGridId, inputVersions, stopRequested, parameters, ...rest } = row;
  return {
    ...rest,
    parameters: parametersOf(parameters),
    terrain: await gridInfo(terrainGridId, client),
    clutter: await gridInfo(clutterGridId, client),
    population: await gridInfo(populationGridId, client),
  } as CoverageRun;
}

/** The newest result, the run that goes on, what has changed since, and the rasters that this actor may see. */
export async function readCoverage(client: Conversation): Promise<CoverageAnswer> {
  const currentId = (await askOne(queries.currentRun, undefined, client))?.id;
  const activeId = (await askOne(queries.activeRun, undefined, client))?.id;
  const stale = currentId === undefined ? [] : await ask(queries.staleInputs, { runId: currentId }, client);
  const newestId = (await askOne(queries.newestRun, undefined, client))?.id;
  const newest =
    newestId === undefined || newestId === activeId || newestId === currentId
      ? undefined
      : await readRun(newestId, client);
  return {
    unfinished: newest !== undefined && ["failed", "stopped"].includes(newest.status) ? newest : null,
    current: currentId === undefined ? null : ((await readRun(currentId, client)) ?? null),
    active: activeId === undefined ? null : ((await readRun(activeId, client)) ?? null),
    staleBecause: stale.map((row) => row.layer),
    layers: (await ask(queries.layers, undefined, client)) as CoverageAnswer["layers"],
  };
}

/** Queues a run. Throws 409 where one is waiting or going on. */
export async function queueRun(
  scope: "province" | "changed",
  actor: Actor,
  database: Database,
  jobs: Pick<Jobs, "send">,
): Promise<number> {
  const createdBy = actor.kind === "member" ? actor.userId : null;
  const runId = await database.withActor(actor, async (client) => {
    if ((await askOne(queries.activeRun, undefined, client)) !== undefined) {
      throw new AppError(409, "run-active", "coverage is being computed already: wait for it or stop it");
    }
    return (await askOne(queries.queueRun, { scope, createdBy }, client))?.id;
  });
  if (runId === undefined) throw new Error("the run was not stored");
  await jobs.send("coverage", { runId });
  return runId;
}

const QUIET_SECONDS = 3;

/**
 * Queues a run where the inputs have changed since the newest one and nobody has changed anything for three seconds; puts a
 * run whose job was lost back into the queue. A run that failed or was stopped is not repeated on the same inputs.
 */
export async function queueWhenStale(database: Database, jobs: Pick<Jobs, "send">): Promise<void> {
  const scope = await database.withActor(SYSTEM_ACTOR, async (client) => {
    const state = await askOne(queries.newestInputs, undefined, client);
    if (state === undefined || state.isActive || !state.hasSectors || state.quietSeconds < QUIET_SECONDS)
      return undefined;
    if (state.newestRunId === null) return "province";
    const stale = await ask(queries.staleInputs, { runId: state.newestRunId }, client);
    if (stale.length === 0) return undefined;
    return state.hasResult ? "changed" : "province";
  });
  if (scope !== undefined) await queueRun(scope, SYSTEM_ACTOR, database, jobs);
}

/** The run that is waiting or was under way when a worker ended, if any, goes into the queue again. */
export async function requeueActiveRun(database: Database, jobs: Pick<Jobs, "send">): Promise<void> {
  const active = await database.withActor(SYSTEM_ACTOR, (client) => askOne(queries.activeRun, undefined, client));
  if (active !== undefined) await jobs.send("coverage", { runId: active.id });
}
