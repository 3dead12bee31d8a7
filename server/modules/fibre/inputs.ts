import { createHash } from "node:crypto";
import type { LineString } from "geojson";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import type { Position } from "../../geometry/road-network-graph.ts";
import * as queries from "./fibre.queries.ts";
import type { FibreSetting, UsedCost } from "./fibre.schemas.ts";
import type { FibreData } from "./fibre-data.ts";
import { COST_CODES } from "./laying.ts";
import { fibreSettingOf } from "./setting.ts";

/** The tables that a tree is computed from. */
const LAYERS = ["road", "duct", "pole_line", "fibre_route", "access_point", "hamlet"];

const positionsOf = (geometry: unknown): Position[] => (geometry as LineString).coordinates as unknown as Position[];

/** A number that stands for a content: another content, another number. */
const numberOf = (content: unknown) => createHash("sha256").update(JSON.stringify(content)).digest().readUIntBE(0, 6);

/** Of the tables; unit costs and setting count by what they say, because a price may also begin to hold by its date. */
export async function readInputVersions(client: Conversation): Promise<Record<string, number>> {
  const rows = await ask(queries.fibreInputVersions, { layers: LAYERS }, client);
  return {
    ...Object.fromEntries(rows.map(({ layer, version }) => [layer, version])),
    catalogue_cost: numberOf((await readCosts(client)).map(({ code, amountVnd }) => [code, amountVnd])),
    planning_setting: numberOf(await readSetting(client)),
  };
}

export async function readCosts(client: Conversation): Promise<UsedCost[]> {
  return await ask(queries.fibreCosts, { codes: [...COST_CODES] }, client);
}

export async function readSetting(client: Conversation): Promise<FibreSetting> {
  return fibreSettingOf((await askOne(queries.fibreSettingRow, undefined, client))?.value);
}

/** Says of what the network is made: the same text, the same network. */
export async function readDataKey(client: Conversation): Promise<string> {
  return JSON.stringify([await readInputVersions(client), await readCosts(client), await readSetting(client)]);
}

/** Reads everything that trees are computed from, as the actor may see it. */
export async function readFibreData(client: Conversation): Promise<FibreData> {
  const inputVersions = await readInputVersions(client);
  const line = <Row extends { geometry: unknown }>({ geometry, ...row }: Row) => ({
    ...row,
    positions: positionsOf(geometry),
  });
  const place = <Row extends { lon: number; lat: number }>({ lon, lat, ...row }: Row) => ({
    ...row,
    position: [lon, lat] as Position,
  });
  return {
    roads: (await ask(queries.fibreRoads, undefined, client)).map(line),
    ducts: (await ask(queries.fibreDucts, undefined, client)).map(line),
    poleLines: (await ask(queries.fibrePoleLines, undefined, client)).map(line),
    cables: (await ask(queries.fibreCables, undefined, client)).map(line),
    accessPoints: (await ask(queries.fibreAccessPoints, undefined, client)).map(place),
    hamlets: (await ask(queries.fibreHamlets, undefined, client)).map(place),
    costs: await readCosts(client),
    setting: await readSetting(client),
    inputVersions,
  };
}
