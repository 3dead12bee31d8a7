import { ask, askOne } from "../database/ask.ts";
import type { Conversation } from "../database/conversation.ts";
import type { AppliedCalibration } from "../radio/calibration/calibration.ts";
import { costCodes, type UnitCost, type UnitCosts } from "./costs.ts";
import type { Ground, GroundCache } from "./ground.ts";
import * as queries from "./planning-case.queries.ts";
import type { PlanningSetting } from "./planning-case.schemas.ts";
import { type PlannedTechnology, type Requirement, requirementOf } from "./requirement.ts";
import { planningSettingOf } from "./setting.ts";
import { type TypicalAntenna, typicalAntenna } from "./typical-antenna.ts";

/** What every prediction and cost of planning rests on, as the actor may see it. */
export interface PlanningBasis {
  readonly technology: PlannedTechnology;
  readonly setting: PlanningSetting;
  readonly requirement: Requirement;
  readonly antenna: TypicalAntenna;
  /** By code, as they hold today; a code that the catalogue lacks is missing. */
  readonly costs: UnitCosts;
  /** undefined: no terrain is loaded. */
  readonly ground: Ground | undefined;
  /** The calibration that today's levels have and predictions get too; undefined: none. */
  readonly calibration: AppliedCalibration | undefined;
  /** Whose verdicts hold; null: coverage has not been computed, every verdict is unknown. */
  readonly coverageRunId: number | null;
}

/** Reads the basis of one technology. Throws 422 where the catalogue has no antenna for it, RangeError for a setting out of range. */
export async function readBasis(
  technology: PlannedTechnology,
  grounds: GroundCache,
  client: Conversation,
): Promise<PlanningBasis> {
  const stored = new Map((await ask(queries.planningSettings, undefined, client)).map((row) => [row.key, row.value]));
  const setting = planningSettingOf(stored.get("planning"));
  const run = await askOne(queries.newestRun, undefined, client);
  const calibration = (run?.parameters as { calibration?: AppliedCalibration } | undefined)?.calibration;
  const costs: UnitCost[] = await ask(queries.costsToday, { codes: costCodes(technology) }, client);
  return {
    technology,
    setting,
    requirement: requirementOf(technology, run?.parameters ?? stored.get("coverage")),
    antenna: await typicalAntenna(technology, setting, calibration, client),
    calibration,
    costs: new Map(costs.map((cost) => [cost.code, cost])),
    ground: await grounds.current(client),
    coverageRunId: run?.id ?? null,
  };
}
