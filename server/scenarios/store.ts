import type { Geometry } from "geojson";
import { ask, askOne } from "../database/ask.ts";
import type { Actor, Conversation } from "../database/conversation.ts";
import { AppError } from "../errors.ts";
import type { Technology } from "../schemas.ts";
import * as queries from "./scenarios.queries.ts";
import type { ItemKind } from "./scenarios.schemas.ts";

export type { ItemKind } from "./scenarios.schemas.ts";

/** One proposed change; what a field means for each kind stands at the columns of `scenario_item`. */
export interface NewItem {
  readonly kind: ItemKind;
  readonly decision: "proposed" | "pinned" | "forbidden";
  readonly organisationId?: number | null;
  readonly siteId?: number | null;
  readonly hamletId?: number | null;
  readonly technology?: Technology | null;
  /** WGS84. */
  readonly geometry?: Geometry | null;
  /** Of the antenna above ground. */
  readonly heightM?: number | null;
  readonly properties?: object;
  /** Coded reasons, `{ code, ...figures }`; the client has their texts. */
  readonly reasons?: readonly object[];
  readonly costVnd?: number | null;
  readonly peopleGained?: number | null;
}

export interface NewScenario {
  readonly name: string;
  readonly note?: string;
  readonly source: "manual" | "sharing" | "fibre";
  readonly parameters?: object;
  /** Rows of the cost catalogue that were used, with their dates. */
  readonly costs?: readonly object[];
  readonly outcome?: object | null;
  readonly items: readonly NewItem[];
}

/** Stores a scenario with its items for the actor's organisation, inside the actor's conversation. Returns its id. */
export async function createScenario(scenario: NewScenario, actor: Actor, client: Conversation): Promise<number> {
  if (actor.kind !== "member") throw new AppError(401, "sign-in-needed", "a scenario belongs to a signed-in user");
  const row = await askOne(
    queries.insertScenario,
    {
      name: scenario.name,
      note: scenario.note ?? "",
      organisationId: actor.organisationId,
      userId: actor.userId,
      source: scenario.source,
      parameters: JSON.stringify(scenario.parameters ?? {}),
      costs: JSON.stringify(scenario.costs ?? []),
      outcome: scenario.outcome == null ? null : JSON.stringify(scenario.outcome),
    },
    client,
  );
  if (row === undefined) throw new Error("the scenario was not stored");
  await addItems(row.id, scenario.items, client);
  return row.id;
}

/** Appends items to a scenario. Its version is the caller's to count. */
export async function addItems(scenarioId: number, items: readonly NewItem[], client: Conversation): Promise<void> {
  if (items.length === 0) return;
  const last = await askOne(queries.lastPosition, { scenarioId }, client);
  const first = (last?.position ?? -1) + 1;
  const rows = items.map((item, at) => ({ position: first + at, ...item }));
  await ask(queries.insertItems, { scenarioId, items: JSON.stringify(rows) }, client);
}
