import { ask } from "../../database/ask.ts";
import { type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { modelSigmaDb } from "../../radio/calibration/calibration.ts";
import type { Technology } from "../../schemas.ts";
import * as queries from "./coverage.queries.ts";
import {
  type HamletCell,
  type HamletVerdict,
  hamletCells,
  judgeHamlet,
  requiredLevelDbm,
  type VerdictRule,
} from "./hamlet-verdict.ts";
import type { RunPlan, Work } from "./plan-work.ts";
import type { RunInputs } from "./run-inputs.ts";
import * as store from "./run-store.ts";
import type { CellWindow, Frame } from "./window.ts";

export type Verdicts = Map<Technology, Map<number, HamletVerdict>>;

/** When a hamlet counts as served by a technology; what remains after a calibration is measured, not assumed. */
export function ruleOf({ parameters }: Pick<RunInputs, "parameters">, technology: Technology): VerdictRule {
  const { probability, servedShare } = parameters;
  const sigmaDb = modelSigmaDb(parameters, technology);
  return { thresholdDbm: parameters.thresholdDbm[technology], probability, sigmaDb, servedShare };
}

/**
 * Judges the hamlets whose cells one operator's changed windows touch, and those that have no verdict yet; all of them
 * where the run says so. Verdicts of the others stay.
 */
export class HamletJudge {
  readonly #cells: ReadonlyMap<number, readonly HamletCell[]>;
  readonly #inputs: RunInputs;

  constructor(inputs: RunInputs) {
    this.#inputs = inputs;
    this.#cells = new Map(
      inputs.hamlets.map((hamlet) => [hamlet.id, hamletCells(inputs.frame, hamlet, inputs.residentsAt)]),
    );
  }

  async judge(runId: number, work: Work, runPlan: RunPlan, database: Database): Promise<Verdicts> {
    const { organisationId, carriers } = work.plan;
    const verdicts: Verdicts = new Map();
    const judged = await this.#judged(organisationId, database);
    for (const technology of new Set(carriers.map((carrier) => carrier.technology))) {
      const window = work.technologies.has(technology) ? work.window : undefined;
      const had = judged.get(technology);
      const hamletIds = [...this.#cells.keys()].filter(
        (id) => runPlan.judgesAll || !had?.has(id) || this.#touches(id, window),
      );
      if (hamletIds.length === 0) continue;
      const key = { quantity: "rsrp", organisationId, technology, bandCode: null } as const;
      verdicts.set(technology, await this.#judgeOn(runId, hamletIds, key, runPlan, database));
    }
    return verdicts;
  }

  async #judged(organisationId: number, database: Database): Promise<Map<string, Set<number>>> {
    const rows = await database.withActor(SYSTEM_ACTOR, (client) =>
      ask(queries.judgedHamlets, { organisationId }, client),
    );
    return new Map(rows.map((row) => [row.technology, new Set(row.hamletIds)]));
  }

  async #judgeOn(
    runId: number,
    hamletIds: readonly number[],
    key: Parameters<typeof store.readRunRaster>[1],
    runPlan: RunPlan,
    database: Database,
  ): Promise<Map<number, HamletVerdict>> {
    const { frame } = this.#inputs;
    const rule = ruleOf(this.#inputs, key.technology);
    const required = requiredLevelDbm(rule);
    const ofHamlet = hamletIds.map((id) => [id, this.#cells.get(id) ?? []] as const);
    const window = windowAround(
      ofHamlet.flatMap(([, cells]) => cells),
      frame,
    );
    const { tenths, servers = new Int32Array(0) } = await database.withActor(SYSTEM_ACTOR, (client) =>
      store.readRunRaster(runId, key, window, !runPlan.isWhole, client),
    );
    return new Map(
      ofHamlet.map(([id, cells]) => [
        id,
        judgeHamlet(withinWindow(cells, window, frame), tenths, servers, rule, required),
      ]),
    );
  }

  #touches(hamletId: number, window: CellWindow | undefined): boolean {
    if (window === undefined) return false;
    return (this.#cells.get(hamletId) ?? []).some(({ cell }) => {
      const column = (cell % this.#inputs.frame.columns) - window.column0;
      const row = Math.floor(cell / this.#inputs.frame.columns) - window.row0;
      return column >= 0 && row >= 0 && column < window.columns && row < window.rows;
    });
  }
}

/** The smallest window that holds the cells; one cell where there are none. */
function windowAround(cells: readonly HamletCell[], frame: Frame): CellWindow {
  if (cells.length === 0) return { column0: 0, row0: 0, columns: 1, rows: 1 };
  let [west, north, east, south] = [frame.columns, frame.rows, 0, 0];
  for (const { cell } of cells) {
    const column = cell % frame.columns;
    const row = Math.floor(cell / frame.columns);
    west = Math.min(west, column);
    east = Math.max(east, column);
    north = Math.min(north, row);
    south = Math.max(south, row);
  }
  return { column0: west, row0: north, columns: east - west + 1, rows: south - north + 1 };
}

/** Cells of the frame as cells of a window that holds them all. */
function withinWindow(cells: readonly HamletCell[], window: CellWindow, frame: Frame): HamletCell[] {
  return cells.map(({ cell, weight }) => {
    const column = (cell % frame.columns) - window.column0;
    const row = Math.floor(cell / frame.columns) - window.row0;
    return { cell: row * window.columns + column, weight };
  });
}
