import { setImmediate } from "node:timers/promises";
import { deflateSync } from "node:zlib";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound } from "../../errors.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import { BLOCK_CELLS, pasteBlock } from "../../radio/coverage/ground-blocks.ts";
import { PreviewJudge, StationPreview, type TenthsWindow, tenthsAt } from "../../radio/coverage/station-preview.ts";
import { NO_VALUE } from "../../radio/coverage/tenths.ts";
import { OutOfRangeError } from "../../radio/valid-range.ts";
import { inflatedValues } from "../../rasters/pyramid.ts";
import { findScenario } from "../../scenarios/read.ts";
import * as scenarios from "../../scenarios/scenarios.queries.ts";
import type { Scenario } from "../../scenarios/scenarios.schemas.ts";
import type { TaskContext, TaskHandler } from "../../tasks/run.ts";
import * as queries from "./coverage.queries.ts";
import * as previews from "./preview.queries.ts";
import { HamletCellCache, readHamlets, readSetup } from "./preview-inputs.ts";
import type { Comparison } from "./scenario.schemas.ts";
import { comparisonOf, type HamletFacts, type SiteFacts } from "./scenario-figures.ts";
import { type PlannedStation, stationsOf } from "./scenario-stations.ts";
import { reachBox, unite, windowOf } from "./window.ts";

type LeftOut = Comparison["leftOut"][number];
type Gained = Comparison["gained"][number];
type Setup = Awaited<ReturnType<typeof readInputs>>["setup"];
type Frame = NonNullable<Setup["frame"]>;

const grounds = new GroundCache();
const cells = new HamletCellCache();

async function readInputs(scenarioId: number, client: Conversation) {
  const scenario = await findScenario(scenarioId, client);
  if (scenario === undefined) throw notFound("scenario", scenarioId);
  const setup = await readSetup(grounds, client);
  const versions = (await askOne(scenarios.currentVersions, undefined, client))?.versions ?? {};
  const layers = (await ask(queries.layers, undefined, client)).filter(
    ({ quantity, bandCode, organisationId }) => quantity === "rsrp" && bandCode === null && organisationId !== null,
  );
  const hamlets = (await ask(previews.scenarioHamlets, undefined, client)) as HamletFacts[];
  const sites = (await ask(previews.scenarioSites, undefined, client)) as SiteFacts[];
  return { scenario, setup, versions, layers, hamlets, sites, ground: await grounds.current(client) };
}
type Inputs = Awaited<ReturnType<typeof readInputs>>;

/** Today's levels of an operator in a window of the frame, in tenths of dBm. */
async function levelsBefore(
  layerId: number | undefined,
  window: Omit<TenthsWindow, "tenths">,
  client: Conversation,
): Promise<TenthsWindow> {
  const tenths = new Int16Array(window.columns * window.rows).fill(NO_VALUE);
  const frame = { westDeg: 0, northDeg: 0, stepDeg: 1, columns: window.columns, rows: window.rows };
  const part = { frame, column0: window.column0, row0: window.row0 };
  const last = (first: number, count: number) => Math.floor((first + count - 1) / BLOCK_CELLS);
  for (let row = Math.floor(window.row0 / BLOCK_CELLS); row <= last(window.row0, window.rows); row++) {
    for (
      let column = Math.floor(window.column0 / BLOCK_CELLS);
      column <= last(window.column0, window.columns);
      column++
    ) {
      const block =
        layerId === undefined ? undefined : await askOne(previews.levelBlock, { layerId, column, row }, client);
      if (block?.values != null) pasteBlock(part, tenths, column, row, inflatedValues(block.values));
    }
  }
  return { ...window, tenths };
}

/** The stronger of what is there and what comes, cell by cell. */
function mergeInto(after: TenthsWindow, added: TenthsWindow): void {
  for (let y = 0; y < after.rows; y++) {
    for (let x = 0; x < after.columns; x++) {
      const cell = y * after.columns + x;
      after.tenths[cell] = Math.max(after.tenths[cell] as number, tenthsAt(added, after.column0 + x, after.row0 + y));
    }
  }
}

/** The window that the stations reach, on whole blocks. */
function windowAround(
  stations: readonly PlannedStation[],
  frame: Frame,
  radiusKm: number,
): Omit<TenthsWindow, "tenths"> | undefined {
  const box = stations
    .map(({ station }) => reachBox(station.longitudeDeg, station.latitudeDeg, radiusKm + 0.5))
    .reduce<ReturnType<typeof reachBox> | undefined>((sum, each) => unite(sum, each), undefined);
  const window = box === undefined ? undefined : windowOf(frame, box);
  if (window === undefined) return undefined;
  const column0 = Math.floor(window.column0 / BLOCK_CELLS) * BLOCK_CELLS;
  const row0 = Math.floor(window.row0 / BLOCK_CELLS) * BLOCK_CELLS;
  const columns =
    Math.min(Math.ceil((window.column0 + window.columns) / BLOCK_CELLS) * BLOCK_CELLS, frame.columns) - column0;
  const rows = Math.min(Math.ceil((window.row0 + window.rows) / BLOCK_CELLS) * BLOCK_CELLS, frame.rows) - row0;
  return { column0, row0, columns, rows };
}

interface OperatorResult {
  readonly organisationId: number;
  readonly technology: PlannedStation["technology"];
  readonly before: TenthsWindow;
  readonly after: TenthsWindow;
  readonly gained: readonly Gained[];
}

/** One operator's and technology's coverage with the stations added, and the hamlets that it serves then. */
async function computeOperator(
  stations: readonly PlannedStation[],
  inputs: Inputs,
  leftOut: LeftOut[],
  context: TaskContext,
  onDone: () => void,
): Promise<OperatorResult | undefined> {
  const { setup, layers } = inputs;
  const [{ organisationId, technology }] = stations as [PlannedStation];
  const { radiusKm, receiverHeightM, probability, sigmaDb, servedShare, thresholdDbm } = setup.parameters;
  const frame = setup.frame as Frame;
  const window = windowAround(stations, frame, radiusKm);
  if (window === undefined) {
    leftOut.push(...stations.map(({ itemId }) => ({ itemId, because: "outside-terrain" as const })));
    return undefined;
  }
  const layer = layers.find((each) => each.organisationId === organisationId && each.technology === technology);
  const before = await context.database.withActor(context.actor, (client) => levelsBefore(layer?.id, window, client));
  const after = { ...before, tenths: before.tenths.slice() };
  const grid = inputs.ground?.grid ?? { ...frame, heightM: new Float32Array(0) };
  for (const { station, itemId } of stations) {
    // A station takes some tens of milliseconds: between two of them the worker answers and looks whether to stop.
    await setImmediate();
    context.signal.throwIfAborted();
    try {
      const preview = new StationPreview({ radiusKm, receiverHeightM, hasTerrain: setup.hasTerrain });
      const levels = preview.levels(grid, station);
      mergeInto(after, { ...levels.window, tenths: levels.tenths });
    } catch (error) {
      if (!(error instanceof OutOfRangeError)) throw error;
      leftOut.push({ itemId, because: "outside-terrain" });
    }
    onDone();
  }
  const judge = new PreviewJudge({ thresholdDbm: thresholdDbm[technology], probability, sigmaDb, servedShare });
  const box = {
    west: frame.westDeg + window.column0 * frame.stepDeg,
    east: frame.westDeg + (window.column0 + window.columns) * frame.stepDeg,
    north: frame.northDeg - window.row0 * frame.stepDeg,
    south: frame.northDeg - (window.row0 + window.rows) * frame.stepDeg,
  };
  const hamlets = await context.database.withActor(context.actor, async (client) =>
    readHamlets(box, technology, await cells.current(client), client),
  );
  const gained = hamlets.flatMap((hamlet): Gained[] => {
    if (hamlet.served.includes(organisationId)) return [];
    const { verdict } = judge.judge(hamlet, frame.columns, before, after);
    return verdict === "yes" ? [{ hamletId: hamlet.id, organisationId, technology }] : [];
  });
  return { organisationId, technology, before, after, gained };
}

/** Hamlets that roaming brings to an operator: those of the item that the host serves today. */
function roamingGains(scenario: Scenario, hamlets: readonly HamletFacts[], leftOut: LeftOut[]): Gained[] {
  return scenario.list.flatMap((item): Gained[] => {
    const { id, kind, decision, organisationId, hamletId, technology, properties } = item;
    if (kind !== "roaming" || decision === "forbidden" || organisationId === null) return [];
    const host = properties.hostOrganisationId;
    const reached = hamlets.filter(
      (hamlet) =>
        typeof host === "number" &&
        (hamletId === null || hamlet.id === hamletId) &&
        hamlet.broadband.includes(host) &&
        !hamlet.broadband.includes(organisationId),
    );
    if (typeof host !== "number") leftOut.push({ itemId: id, because: "host-unknown" });
    return reached.map((hamlet) => ({ hamletId: hamlet.id, organisationId, technology }));
  });
}

const deflated = ({ tenths }: TenthsWindow) => deflateSync(new Uint8Array(tenths.buffer), { level: 3 });

async function store(
  inputs: Inputs,
  results: readonly OperatorResult[],
  comparison: Comparison,
  context: TaskContext,
): Promise<void> {
  const { scenario, setup, versions } = inputs;
  const scenarioId = scenario.id;
  await context.database.withActor(context.actor, async (client) => {
    const outcome = JSON.stringify({ comparison });
    const used = setup.costs.filter(({ code }) => /^(mast|station|sharing|fibre|duct|backhaul)/.test(code));
    const costs = JSON.stringify(Array.isArray(scenario.costs) && scenario.costs.length > 0 ? scenario.costs : used);
    const stored = await askOne(
      scenarios.putOutcome,
      { scenarioId, version: scenario.version, outcome, costs, inputVersions: JSON.stringify(versions) },
      client,
    );
    if (stored === undefined) {
      const message = `scenario ${scenarioId} was changed while it was computed`;
      throw new AppError(409, "scenario-changed", message);
    }
    await ask(scenarios.forgetRasters, { scenarioId }, client);
    for (const { organisationId, technology, before, after } of results) {
      const { westDeg, northDeg, stepDeg } = setup.frame as Frame;
      const place = {
        westDeg: westDeg + before.column0 * stepDeg,
        northDeg: northDeg - before.row0 * stepDeg,
        stepDeg,
        columns: before.columns,
        rows: before.rows,
      };
      await ask(
        scenarios.putRaster,
        { scenarioId, organisationId, technology, ...place, before: deflated(before), after: deflated(after) },
        client,
      );
    }
  });
}

/** Computes every indicator of a scenario before and after, and the coverage that its stations change. */
export const computeScenario: TaskHandler = async (parameters, context) => {
  const { scenarioId } = parameters as { scenarioId: number };
  context.progress(0, "read");
  const inputs = await context.database.withActor(context.actor, (client) => readInputs(scenarioId, client));
  const { scenario, setup, hamlets, sites } = inputs;
  const leftOut: LeftOut[] = [];
  const built = scenario.list.filter(({ decision }) => decision !== "forbidden");
  const stations = built.flatMap((item) => {
    if (item.kind === "sector-change" || item.kind === "site-removal")
      leftOut.push({ itemId: item.id, because: "not-modelled" });
    if (item.kind !== "mast" && item.kind !== "antenna") return [];
    const own = setup.frame === null ? "no-place" : stationsOf(item, setup);
    if (typeof own !== "string") return own;
    leftOut.push({ itemId: item.id, because: own });
    return [];
  });
  const results: OperatorResult[] = [];
  let done = 0;
  for (const own of Map.groupBy(stations, (each) => `${each.organisationId}/${each.technology}`).values()) {
    const result = await computeOperator(own, inputs, leftOut, context, () => {
      done += 1;
      context.progress(0.05 + (0.9 * done) / stations.length, "stations");
    });
    if (result !== undefined) results.push(result);
  }
  context.progress(0.95, "figures");
  const gained = [...results.flatMap((result) => result.gained), ...roamingGains(scenario, hamlets, leftOut)];
  const operators = await context.database.withActor(context.actor, (client) =>
    ask(queries.mobileOrganisations, undefined, client),
  );
  const figures = comparisonOf({ hamlets, sites, operators, items: built, gained });
  const comparison: Comparison = {
    ...figures,
    leftOut,
    version: scenario.version,
    computedAt: new Date().toISOString(),
  };
  await store(inputs, results, comparison, context);
  return { scenarioId };
};
