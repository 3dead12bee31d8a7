import { Value } from "typebox/value";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import type { Module } from "../../module.ts";
import { RENT_COST, STATION_COST } from "../../planning-case/costs.ts";
import { planningSettingOf } from "../../planning-case/setting.ts";
import { judgePair, type MergeMast, type MergeStation, pathToTarget, rateOf, shareOf } from "./merging.ts";
import * as queries from "./pairs.queries.ts";
import { MergeSetting, PairsAnswer, PairsQuery } from "./pairs.schemas.ts";

/** Suggestions until the province decides. */
const DEFAULT_MERGE: MergeSetting = { mergeDistanceM: 500, targetShare: 0.25 };
const MAX_LISTED = 500;

async function settingOf(client: Conversation): Promise<MergeSetting> {
  const stored = (await askOne(queries.sharingSetting, undefined, client))?.value;
  const merged = { ...DEFAULT_MERGE, ...(typeof stored === "object" && stored !== null ? stored : {}) };
  const [first] = Value.Errors(MergeSetting, merged);
  if (first !== undefined) throw new RangeError(`setting "sharing"${first.instancePath}: ${first.message}`);
  return merged;
}

async function readMasts(client: Conversation): Promise<Map<number, MergeMast>> {
  const masts = await ask(queries.mergeMasts, undefined, client);
  const atStake = new Map((await ask(queries.hamletsAtStake, undefined, client)).map((row) => [row.siteId, row]));
  const stations = new Map<number, MergeStation[]>();
  for (const { siteId, ...station } of await ask(queries.mergeStations, undefined, client)) {
    const there = stations.get(siteId);
    if (there === undefined) stations.set(siteId, [station]);
    else there.push(station);
  }
  return new Map(
    masts.map((mast) => [
      mast.id,
      {
        ...mast,
        rentVndPerMonth: mast.rentVndPerMonth ?? null,
        stations: stations.get(mast.id) ?? [],
        hamlets: atStake.get(mast.id)?.hamlets ?? 0,
        smallestReserveDb: atStake.get(mast.id)?.smallestReserveDb ?? null,
      },
    ]),
  );
}

async function findPairs(asked: number | undefined, client: Conversation): Promise<PairsAnswer> {
  const { mergeDistanceM, targetShare } = await settingOf(client);
  const maxDistanceM = asked ?? mergeDistanceM;
  const room = planningSettingOf((await askOne(queries.storedPlanning, undefined, client))?.value);
  const masts = await readMasts(client);
  const costs = await ask(queries.mergeCosts, { codes: [...Object.values(STATION_COST), RENT_COST] }, client);
  const costOf = new Map(costs.map((cost) => [cost.code, cost]));
  const near = await ask(queries.nearPairs, { maxDistanceM }, client);
  const pairs = near.flatMap(({ firstId, secondId, distanceM }) => {
    const [first, second] = [masts.get(firstId), masts.get(secondId)];
    return first && second ? [judgePair(first, second, distanceM, room, costOf)] : [];
  });
  const rate = rateOf([...masts.values()]);
  const path = pathToTarget(pairs, rate, targetShare);
  return {
    maxDistanceM,
    total: pairs.length,
    pairs: pairs.slice(0, MAX_LISTED),
    rate,
    targetShare,
    missingShared: Math.max(0, Math.ceil(targetShare * rate.sites - 1e-9) - rate.shared),
    path,
    isReached: (shareOf(path.at(-1) ?? rate) ?? 0) >= targetShare,
    costs,
  };
}

/** Near masts that could be merged, and how far that brings the sharing rate. */
export const pairsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/sharing/pairs",
    {
      config: { access: "member" },
      schema: { querystring: PairsQuery, response: { 200: PairsAnswer }, tags: ["sharing"] },
    },
    ({ actor, query }) => database.withActor(actor, (client) => findPairs(query.maxDistanceM, client)),
  );
};
