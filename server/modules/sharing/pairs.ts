import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { RENT_COST, STATION_COST } from "../../planning-case/costs.ts";
import { planningSettingOf } from "../../planning-case/setting.ts";
import { judgePair, type MergeMast, type MergeStation, pathToTarget, rateOf, shareOf } from "./merging.ts";
import * as queries from "./pairs.queries.ts";
import type { PairsAnswer } from "./pairs.schemas.ts";
import { DEFAULT_MERGE, mergeSettingOf } from "./setting.ts";

const MAX_LISTED = 500;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** The distance within which masts are near, and who says so. The permit rule of sharing before building is about the same masts. */
function distanceOf(sharing: unknown, permit: unknown): Pick<PairsAnswer, "sharingDistanceM" | "distanceFrom"> {
  const own = fieldsOf(sharing).mergeDistanceM;
  if (typeof own === "number") return { sharingDistanceM: own, distanceFrom: "setting" };
  const rule = fieldsOf(fieldsOf(permit).sharingDistanceM).value;
  if (typeof rule === "number") return { sharingDistanceM: rule, distanceFrom: "permit-rule" };
  return { sharingDistanceM: DEFAULT_MERGE.mergeDistanceM, distanceFrom: "suggestion" };
}

async function readSettings(client: Conversation) {
  const stored = new Map((await ask(queries.mergeSettings, undefined, client)).map(({ key, value }) => [key, value]));
  return {
    ...distanceOf(stored.get("sharing"), stored.get("permit")),
    targetShare: mergeSettingOf(stored.get("sharing")).targetShare,
    planning: planningSettingOf(stored.get("planning")),
  };
}

/** Existing masts with who is on them and the hamlets that they serve best, by id. */
export async function readMasts(client: Conversation): Promise<Map<number, MergeMast>> {
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

/** Near masts that could be merged, nearest first, and how far that brings the sharing rate. `asked`: another distance, m. */
export async function findPairs(asked: number | undefined, client: Conversation): Promise<PairsAnswer> {
  const { sharingDistanceM, distanceFrom, targetShare, planning } = await readSettings(client);
  const maxDistanceM = asked ?? sharingDistanceM;
  const masts = await readMasts(client);
  const costs = await ask(queries.mergeCosts, { codes: [...Object.values(STATION_COST), RENT_COST] }, client);
  const rule = { setting: planning, costs: new Map(costs.map((cost) => [cost.code, cost])), sharingDistanceM };
  const near = await ask(queries.nearPairs, { maxDistanceM }, client);
  const pairs = near.flatMap(({ firstId, secondId, distanceM }) => {
    const [first, second] = [masts.get(firstId), masts.get(secondId)];
    return first && second ? [judgePair(first, second, distanceM, rule)] : [];
  });
  const rate = rateOf([...masts.values()]);
  const path = pathToTarget(pairs, rate, targetShare);
  return {
    maxDistanceM,
    sharingDistanceM,
    distanceFrom,
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
