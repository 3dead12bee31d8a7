import { deflateSync } from "node:zlib";
import { readConfig } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound } from "../../errors.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import type { TenthsWindow } from "../../radio/coverage/station-preview.ts";
import { findScenario } from "../../scenarios/read.ts";
import * as scenarios from "../../scenarios/scenarios.queries.ts";
import type { Scenario } from "../../scenarios/scenarios.schemas.ts";
import type { TaskContext, TaskHandler } from "../../tasks/run.ts";
import * as queries from "./coverage.queries.ts";
import type { SectorRow } from "./operator-plan.ts";
import * as previews from "./preview.queries.ts";
import { HamletCellCache, readSetup } from "./preview-inputs.ts";
import { currentParameters } from "./run-inputs.ts";
import type { Comparison } from "./scenario.schemas.ts";
import { computeNetwork, levelLayers, type NetworkResult, placesOf } from "./scenario-coverage.ts";
import {
  broadbandAfter,
  comparisonOf,
  costsBehind,
  type HamletFacts,
  type HamletShift,
  type SiteFacts,
} from "./scenario-figures.ts";
import { type ScenarioNetwork, scenarioNetwork } from "./scenario-network.ts";
import { CoverageThreads } from "./threads.ts";

type LeftOut = Comparison["leftOut"][number];
type Setup = Awaited<ReturnType<typeof readInputs>>["setup"];
type Frame = NonNullable<Setup["frame"]>;

const grounds = new GroundCache();
/** Of each database its own: versions of data are told apart within one only. */
const cells = new WeakMap<TaskContext["database"], HamletCellCache>();

function cellsOf(database: TaskContext["database"]): HamletCellCache {
  const known = cells.get(database) ?? new HamletCellCache();
  cells.set(database, known);
  return known;
}

async function readInputs(scenarioId: number, client: Conversation) {
  const scenario = await findScenario(scenarioId, client);
  if (scenario === undefined) throw notFound("scenario", scenarioId);
  const setup = await readSetup(grounds, client);
  const versions = (await askOne(scenarios.currentVersions, undefined, client))?.versions ?? {};
  const rows: SectorRow[] = await ask(queries.sectorInputs, undefined, client);
  const hamlets = (await ask(previews.scenarioHamlets, undefined, client)) as HamletFacts[];
  const sites = (await ask(previews.scenarioSites, undefined, client)) as SiteFacts[];
  return {
    scenario,
    setup,
    versions,
    rows,
    hamlets,
    sites,
    parameters: await currentParameters(client),
    layerIds: await levelLayers(client),
    ground: await grounds.current(client),
  };
}
type Inputs = Awaited<ReturnType<typeof readInputs>>;

/** The coverage of every operator and technology that the scenario changes, one after the other. */
async function computeNetworks(
  { changes, itemsAt }: ScenarioNetwork,
  { setup, parameters, layerIds, ground }: Inputs,
  leftOut: LeftOut[],
  context: TaskContext,
): Promise<NetworkResult[]> {
  const frame = setup.frame;
  if (frame === null || changes.length === 0) return [];
  const { hasTerrain, patterns } = setup;
  const { radiusKm, receiverHeightM } = parameters;
  const terrain = ground?.grid ?? { ...frame, heightM: new Float32Array(0) };
  const threads = new CoverageThreads(
    { terrain, hasTerrain, patterns, radiusKm, receiverHeightM },
    readConfig(process.env).workers,
  );
  const places = changes.reduce((sum, change) => sum + placesOf(change), 0);
  const began = performance.now();
  let done = 0;
  const onAdded = (count: number) => {
    done += count;
    const share = Math.min(done / places, 1);
    const left = share === 0 ? undefined : ((performance.now() - began) / 1000) * (1 / share - 1);
    context.progress(0.05 + 0.9 * share, "stations", left);
  };
  const results: NetworkResult[] = [];
  const shared = { parameters, frame, terrain, cells: cellsOf(context.database), threads, layerIds };
  const missing = (siteIds: readonly number[]) => {
    const items = siteIds.flatMap((siteId) => itemsAt.get(siteId) ?? []);
    leftOut.push(...items.map((itemId) => ({ itemId, because: "outside-terrain" as const })));
  };
  try {
    for (const change of changes) {
      context.signal.throwIfAborted();
      const result = await computeNetwork(change, shared, context, onAdded);
      if (result !== undefined) results.push(result);
      missing(result?.skippedSites ?? change.added.map(({ siteId }) => siteId));
    }
  } finally {
    await threads.close();
  }
  return results;
}

/** Hamlets that roaming brings to an operator: those of the item that the host serves after the scenario's other changes. */
function roamingGains(
  scenario: Scenario,
  hamlets: readonly HamletFacts[],
  served: ReadonlyMap<number, ReadonlySet<number>>,
  leftOut: LeftOut[],
): HamletShift[] {
  return scenario.list.flatMap((item): HamletShift[] => {
    const { id, kind, decision, organisationId, hamletId, technology, properties } = item;
    if (kind !== "roaming" || decision === "forbidden" || organisationId === null) return [];
    const host = properties.hostOrganisationId;
    if (typeof host !== "number") {
      leftOut.push({ itemId: id, because: "host-unknown" });
      return [];
    }
    const reached = hamlets.filter((hamlet) => {
      const who = served.get(hamlet.id);
      return (hamletId === null || hamlet.id === hamletId) && who?.has(host) === true && !who.has(organisationId);
    });
    return reached.map((hamlet) => ({ hamletId: hamlet.id, organisationId, technology }));
  });
}

const deflated = ({ tenths }: TenthsWindow) => deflateSync(new Uint8Array(tenths.buffer), { level: 3 });

async function store(
  inputs: Inputs,
  results: readonly NetworkResult[],
  comparison: Comparison,
  context: TaskContext,
): Promise<void> {
  const { scenario, setup, versions } = inputs;
  const scenarioId = scenario.id;
  await context.database.withActor(context.actor, async (client) => {
    const outcome = JSON.stringify({ comparison });
    const used = costsBehind(scenario.list, setup.costs);
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

/** Computes every indicator of a scenario before and after, and the coverage that its stations, changes and removals leave. */
export const computeScenario: TaskHandler = async (parameters, context) => {
  const { scenarioId } = parameters as { scenarioId: number };
  context.progress(0, "read");
  const inputs = await context.database.withActor(context.actor, (client) => readInputs(scenarioId, client));
  const { scenario, setup, rows, hamlets, sites } = inputs;
  const items = scenario.list.filter(({ decision }) => decision !== "forbidden");
  const network = scenarioNetwork(items, rows, setup, sites);
  const leftOut: LeftOut[] = [...network.leftOut];
  const results = await computeNetworks(network, inputs, leftOut, context);
  context.progress(0.95, "figures");
  const covered = results.flatMap((result) => result.gained);
  const lost = results.flatMap((result) => result.lost);
  const gained = [...covered, ...roamingGains(scenario, hamlets, broadbandAfter(hamlets, covered, lost), leftOut)];
  const operators = await context.database.withActor(context.actor, (client) =>
    ask(queries.mobileOrganisations, undefined, client),
  );
  const figures = comparisonOf({ hamlets, sites, operators, items, gained, lost });
  const comparison: Comparison = {
    ...figures,
    leftOut,
    version: scenario.version,
    computedAt: new Date().toISOString(),
  };
  await store(inputs, results, comparison, context);
  return { scenarioId };
};
