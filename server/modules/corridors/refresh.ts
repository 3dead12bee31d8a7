import { Worker } from "node:worker_threads";
import { ask, askOne } from "../../database/ask.ts";
import { type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import type { Position } from "../../geometry/road-network.ts";
import * as queries from "./corridors.queries.ts";
import type { CableKind, CorridorRun, CorridorSetting, RoadWorkKind } from "./corridors.schemas.ts";
import type { CorridorLines, SegmentPresence } from "./presence.ts";
import { corridorSettingOf } from "./setting.ts";
import { CORRIDOR_COSTS, type JudgeContext, judge } from "./verdict.ts";
import { clearMeetings, insertMeetings } from "./works.queries.ts";

/** Nobody has changed anything for so long: an import is one change, not a thousand. */
const QUIET_SECONDS = 3;

/** What the verdicts were made from against what holds now. */
export async function corridorState(client: Conversation) {
  const row = await askOne(queries.corridorState, { costCodes: [...CORRIDOR_COSTS] }, client);
  if (row === undefined) throw new Error("the state of the corridors has no row");
  const staleBecause = [
    ...row.changed,
    ...(row.isSettingChanged ? ["setting"] : []),
    ...(row.areCostsChanged ? ["catalogue_cost"] : []),
    ...(row.isOfAnotherDay ? ["day"] : []),
  ];
  return { ...row, costs: row.costs as CorridorRun["costs"], staleBecause: row.runId === null ? [] : staleBecause };
}
type CorridorState = Awaited<ReturnType<typeof corridorState>>;

async function readLines(client: Conversation): Promise<CorridorLines> {
  const placed = <Row extends { positions: unknown }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, positions: row.positions as Position[] }));
  return {
    roads: placed(await ask(queries.roadLines, undefined, client)),
    cables: placed(await ask(queries.cableLines, undefined, client)).map((row) => ({
      ...row,
      kind: row.kind as CableKind,
      status: row.status as "existing" | "planned",
    })),
    ducts: placed(await ask(queries.ductLines, undefined, client)).map((row) => ({
      ...row,
      status: row.status as "existing" | "planned",
    })),
    poles: placed(await ask(queries.poleLines, undefined, client)),
    works: placed(await ask(queries.workLines, undefined, client)).map((row) => ({
      ...row,
      kind: row.kind as RoadWorkKind,
    })),
  };
}

function matchInThread(lines: CorridorLines, setting: CorridorSetting): Promise<SegmentPresence[]> {
  const worker = new Worker(new URL("./match-thread.ts", import.meta.url), { workerData: { lines, setting } });
  return new Promise<SegmentPresence[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread that matches lines to roads ended without an answer")));
  }).finally(() => worker.terminate());
}

/** A line that crosses a work at a right angle lies within reach over two reaches: what is no longer than this is a crossing. */
const SHORTEST_MEETING_REACHES = 2.5;
const ROUND_M = 10;
const metres = (value: number) => Math.round(value * ROUND_M) / ROUND_M;

/** A segment as `InsertCorridorSegments` reads it. */
function recordOf(segment: SegmentPresence, context: JudgeContext) {
  const { verdict, reasons, costVnd, costCode, costM, operatorIds, freePipes } = judge(segment, context);
  const rounded = <Item extends { lengthM: number }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, lengthM: metres(item.lengthM) }));
  return {
    road_id: segment.roadId,
    part: segment.part,
    from_m: segment.fromM,
    to_m: segment.toM,
    line: { type: "LineString", coordinates: segment.positions },
    verdict,
    operator_ids: operatorIds,
    duct_m: metres(segment.ductM),
    free_pipes: freePipes,
    next_work_on: segment.works.find(({ endsOn }) => endsOn >= context.today)?.startsOn ?? null,
    cost_vnd: costVnd,
    cost_code: costCode,
    cost_m: costM === null ? null : metres(costM),
    cables: rounded(segment.cables),
    ducts: rounded(segment.ducts),
    poles: rounded(segment.poles),
    works: rounded(segment.works),
    reasons,
  };
}

async function computeAll(state: CorridorState, client: Conversation): Promise<number> {
  const began = performance.now();
  const setting = corridorSettingOf(state.storedSetting);
  const withData = new Set((await ask(queries.roadsWithCableData, undefined, client)).map(({ id }) => id));
  const segments = await matchInThread(await readLines(client), setting);
  const unitCosts = new Map(state.costs.map(({ code, amountVnd }) => [code, amountVnd]));
  const records = segments.map((segment) =>
    recordOf(segment, { setting, today: state.today, unitCosts, hasCableData: withData.has(segment.roadId) }),
  );
  const run = await askOne(
    queries.insertCorridorRun,
    {
      computedFor: state.today,
      storedSetting: state.storedSetting === null ? null : JSON.stringify(state.storedSetting),
      setting: JSON.stringify(setting),
      settingSource: state.settingSource,
      costs: JSON.stringify(state.costs),
      inputVersions: JSON.stringify(state.versions),
      seconds: (performance.now() - began) / 1000,
    },
    client,
  );
  if (run === undefined) throw new Error("the run was not stored");
  await ask(queries.clearCorridorSegments, undefined, client);
  await ask(queries.insertCorridorSegments, { runId: run.id, segments: JSON.stringify(records) }, client);
  await ask(clearMeetings, undefined, client);
  const { nearM, similarDays } = setting;
  await ask(
    insertMeetings,
    { nearM, similarDays, today: state.today, shortestM: SHORTEST_MEETING_REACHES * nearM },
    client,
  );
  await ask(queries.keepNewestRuns, { runId: run.id }, client);
  return records.length;
}

/**
 * Computes every segment's verdict again where its inputs, the thresholds, the costs or the day have changed, in one transaction:
 * readers see the old verdicts until the new ones are there. One process at a time. Returns how many segments were stored;
 * undefined: nothing was to be done, or somebody changed something within the last three seconds.
 */
export async function refreshCorridors(database: Database, quietSeconds = QUIET_SECONDS): Promise<number | undefined> {
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    if ((await askOne(queries.lockCorridors, undefined, client))?.isFree !== true) return undefined;
    const state = await corridorState(client);
    const isDue = state.runId === null ? state.hasUrbanRoads : state.staleBecause.length > 0;
    if (!isDue || (state.quietSeconds ?? quietSeconds) < quietSeconds) return undefined;
    return computeAll(state, client);
  });
}

/** `refreshCorridors` as the worker process calls it again and again: never twice at once, and not soon again after an error. */
export function corridorsKeeper(database: Database, tell: (error: Error) => void): () => void {
  const PAUSE_AFTER_ERROR_MS = 60_000;
  let isBusy = false;
  let pausedUntil = 0;
  return () => {
    if (isBusy || Date.now() < pausedUntil) return;
    isBusy = true;
    refreshCorridors(database)
      .catch((error: Error) => {
        pausedUntil = Date.now() + PAUSE_AFTER_ERROR_MS;
        tell(error);
      })
      .finally(() => {
        isBusy = false;
      });
  };
}
