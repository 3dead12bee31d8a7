import { ask, askOne } from "../database/ask.ts";
import type { Conversation } from "../database/conversation.ts";
import * as queries from "./scenarios.queries.ts";
import type { Scenario, ScenarioItem, ScenarioRaster, ScenarioSummary } from "./scenarios.schemas.ts";

/** The scenarios that the actor may see, the last changed first; deleted ones are not among them. */
export async function listScenarios(client: Conversation): Promise<ScenarioSummary[]> {
  return (await ask(queries.listScenarios, { scenarioId: null }, client)) as ScenarioSummary[];
}

/** The proposed changes of a scenario in their order. */
export async function itemsOf(scenarioId: number, client: Conversation): Promise<ScenarioItem[]> {
  const rows = await ask(queries.scenarioItems, { scenarioId }, client);
  return rows.map(({ lon, lat, ...row }) => ({
    ...row,
    place: lon === null || lat === null ? null : [lon, lat],
  })) as ScenarioItem[];
}

/** One scenario with everything in it; undefined where there is none for this actor. */
export async function findScenario(scenarioId: number, client: Conversation): Promise<Scenario | undefined> {
  const row = await askOne(queries.listScenarios, { scenarioId }, client);
  const detail = row === undefined ? undefined : await askOne(queries.scenarioDetail, { scenarioId }, client);
  if (row === undefined || detail === undefined) return undefined;
  return {
    ...(row as ScenarioSummary),
    ...detail,
    list: await itemsOf(scenarioId, client),
    rasters: (await ask(queries.scenarioRasters, { scenarioId }, client)) as ScenarioRaster[],
  };
}
