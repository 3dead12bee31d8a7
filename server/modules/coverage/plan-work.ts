import { ask, askOne } from "../../database/ask.ts";
import { type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { alignedWindow } from "../../rasters/pyramid.ts";
import type { Technology } from "../../schemas.ts";
import * as queries from "./coverage.queries.ts";
import { changedTechnologies, type OperatorPlan } from "./operator-plan.ts";
import type { RunInputs } from "./run-inputs.ts";
import { type CellWindow, type DegreeBox, reachBox, unite, wholeWindow, windowOf } from "./window.ts";

/** A cell more on each side than the radius: the engine rounds outwards. */
export const REACH_MARGIN_KM = 0.5;

/** What is to be computed for one operator; without a window nothing. */
export interface Work {
  readonly plan: OperatorPlan;
  readonly window: CellWindow | undefined;
  readonly technologies: ReadonlySet<Technology>;
  /** Whether the remembered signatures of its sites must be written again. */
  readonly isChanged: boolean;
}

/** What a run has to do. */
export interface RunPlan {
  readonly works: readonly Work[];
  /** Everything is computed and replaced; else what is published stays where no window lies. */
  readonly isWhole: boolean;
  /** Where the rasters over all operators change, by technology. */
  readonly combined: ReadonlyMap<Technology, CellWindow>;
  /** Whether every hamlet is judged again: hamlets, residents or rules are others. */
  readonly judgesAll: boolean;
  /** Whether FTTH is measured again. */
  readonly measuresFixed: boolean;
}

/** Input tables whose change makes every verdict change, and every measured way to an access point. */
const VERDICT_INPUTS = ["hamlet", "grid", "coverage_setting"] as const;
const FIXED_INPUTS = ["hamlet", "access_point", "road", "coverage_setting"] as const;

/** Whole rasters, or what changed sites reach. A changed model, terrain or parameter makes everything change. */
export async function planRun(inputs: RunInputs, changedOnly: boolean, database: Database): Promise<RunPlan> {
  const last = changedOnly ? await lastVersions(inputs, database) : undefined;
  if (last === undefined) return wholeRun(inputs);
  const differs = (layers: readonly string[]) => layers.some((layer) => last[layer] !== inputs.versions[layer]);
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const boxes = new Map<Technology, DegreeBox>();
    const works: Work[] = [];
    for (const plan of inputs.operators) {
      const stored = await ask(queries.siteSignatures, { organisationId: plan.organisationId }, client);
      works.push(changedWork(plan, stored, inputs, boxes));
    }
    const organisationIds = inputs.operators.map((plan) => plan.organisationId);
    for (const gone of await ask(queries.vanishedSites, { organisationIds }, client)) {
      for (const technology of changedTechnologies(gone.signature, undefined))
        boxes.set(technology, unite(boxes.get(technology), gone));
    }
    const windows = [...boxes].map(([technology, box]) => [technology, windowInFrame(inputs, box)] as const);
    return {
      works,
      isWhole: false,
      combined: new Map(windows.filter((each): each is readonly [Technology, CellWindow] => each[1] !== undefined)),
      judgesAll: differs(VERDICT_INPUTS),
      measuresFixed: differs(FIXED_INPUTS),
    };
  });
}

function wholeRun(inputs: RunInputs): RunPlan {
  const window = wholeWindow(inputs.frame);
  const works = inputs.operators.map((plan) => {
    const technologies = new Set(plan.carriers.map((carrier) => carrier.technology));
    return { plan, window, technologies, isChanged: true };
  });
  const combined = new Map(works.flatMap((work) => [...work.technologies].map((technology) => [technology, window])));
  return { works, isWhole: true, combined, judgesAll: true, measuresFixed: true };
}

/** The window that an operator's changed sites reach, before and now; adds their boxes to those of all operators. */
function changedWork(
  plan: OperatorPlan,
  stored: readonly (DegreeBox & { siteId: number; signature: string })[],
  inputs: RunInputs,
  boxes: Map<Technology, DegreeBox>,
): Work {
  const before = new Map(stored.map((row) => [row.siteId, row]));
  const technologies = new Set<Technology>();
  let box: DegreeBox | undefined;
  for (const siteId of new Set([...before.keys(), ...plan.signatures.keys()])) {
    const was = before.get(siteId);
    const now = plan.signatures.get(siteId);
    if (was?.signature === now?.signature) continue;
    let reached: DegreeBox | undefined = was;
    if (now !== undefined)
      reached = unite(reached, reachBox(now.lon, now.lat, inputs.parameters.radiusKm + REACH_MARGIN_KM));
    if (reached === undefined) continue;
    box = unite(box, reached);
    for (const technology of changedTechnologies(was?.signature, now?.signature)) {
      technologies.add(technology);
      boxes.set(technology, unite(boxes.get(technology), reached));
    }
  }
  const window = box === undefined ? undefined : windowInFrame(inputs, box);
  return { plan, window, technologies, isChanged: box !== undefined };
}

function windowInFrame({ frame }: RunInputs, box: DegreeBox): CellWindow | undefined {
  const window = windowOf(frame, box);
  return window === undefined ? undefined : alignedWindow(window, frame);
}

/** The versions of the inputs of the last finished run where it stood on the same terrain, model and parameters. */
async function lastVersions(inputs: RunInputs, database: Database): Promise<Record<string, number> | undefined> {
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const current = await askOne(queries.currentRun, undefined, client);
    const run = current === undefined ? undefined : await askOne(queries.findRun, { runId: current.id }, client);
    const isSame =
      run !== undefined &&
      inputs.hasTerrain &&
      run.model === inputs.model &&
      run.terrainGridId === inputs.terrainGridId &&
      run.clutterGridId === inputs.clutterGridId &&
      inOneOrder(run.parameters) === inOneOrder(inputs.parameters);
    return isSame ? (run.inputVersions as Record<string, number>) : undefined;
  });
}

/** An object as a text that does not depend on the order of its keys. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, Object.keys(keysOf(value)).sort());
}

function keysOf(value: unknown): Record<string, true> {
  if (typeof value !== "object" || value === null) return {};
  const keys: Record<string, true> = {};
  for (const [key, inner] of Object.entries(value)) Object.assign(keys, { [key]: true }, keysOf(inner));
  return keys;
}
