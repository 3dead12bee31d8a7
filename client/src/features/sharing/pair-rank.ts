import type { MergeEffect, SharingPair } from "../../../../server/modules/sharing/pairs.schemas.ts";

/** How a pair stands: what may be advised comes first. */
export const STANDINGS = ["good", "trade-off", "open", "room-unknown", "no-room", "far"] as const;
export type Standing = (typeof STANDINGS)[number];

export interface RankedPair {
  readonly key: string;
  /** From 1. */
  readonly rank: number;
  readonly standing: Standing;
  readonly pair: SharingPair;
  /** undefined: not predicted yet. */
  readonly effect: MergeEffect | undefined;
}

export const pairKey = (staysId: number, goesId: number): string => `${staysId}-${goesId}`;

/** Room comes before coverage: without it nothing can move. `open`: there is room, coverage has not been predicted. */
function standingOf({ isFar, hasRoom }: SharingPair, effect: MergeEffect | undefined): Standing {
  if (hasRoom === false) return "no-room";
  if (isFar) return "far";
  if (hasRoom === null) return "room-unknown";
  if (effect === undefined) return "open";
  return effect.lost.hamlets > 0 ? "trade-off" : "good";
}

/** Rent that is saved each year, VND; null: a rent or a unit cost is not known. */
export function savedPerYear({ endedRentVndPerYear, rentVndPerYear }: SharingPair): number | null {
  return endedRentVndPerYear === null || rentVndPerYear === null ? null : endedRentVndPerYear - rentVndPerYear;
}

const net = (effect: MergeEffect | undefined): number =>
  effect === undefined ? 0 : effect.gained.people - effect.lost.people;

/**
 * Pairs in the order in which they are worth looking at: by standing; then hamlets left without any mobile broadband, fewest first;
 * people gained less people lost; a new shared site; the cheaper equipment; the nearer pair.
 */
export function rankPairs(
  pairs: readonly SharingPair[],
  effects: readonly MergeEffect[] | undefined,
): readonly RankedPair[] {
  const byKey = new Map(effects?.map((effect) => [pairKey(effect.staysId, effect.goesId), effect]));
  return pairs
    .map((pair) => {
      const key = pairKey(pair.stays.id, pair.goes.id);
      const effect = byKey.get(key);
      return { key, pair, effect, standing: standingOf(pair, effect) };
    })
    .sort(
      (a, b) =>
        STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
        (a.effect?.withoutAny.hamlets ?? 0) - (b.effect?.withoutAny.hamlets ?? 0) ||
        net(b.effect) - net(a.effect) ||
        Number(b.pair.becomesShared) - Number(a.pair.becomesShared) ||
        (a.pair.equipmentVnd ?? Number.MAX_VALUE) - (b.pair.equipmentVnd ?? Number.MAX_VALUE) ||
        a.pair.distanceM - b.pair.distanceM,
    )
    .map((each, at) => ({ ...each, rank: at + 1 }));
}
