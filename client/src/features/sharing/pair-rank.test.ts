import { describe, expect, it } from "vitest";
import type { MergeEffect, SharingPair } from "../../../../server/modules/sharing/pairs.schemas.ts";
import { rankPairs, savedPerYear } from "./pair-rank.ts";

const pair = (id: number, parts: Partial<SharingPair> = {}) =>
  ({
    distanceM: 300,
    stays: { id },
    goes: { id: 100 + id },
    hasRoom: true,
    isFar: false,
    becomesShared: false,
    equipmentVnd: 1e8,
    rentVndPerYear: 5e7,
    endedRentVndPerYear: 9e7,
    ...parts,
  }) as SharingPair;

const count = (people: number) => ({ hamlets: people > 0 ? 1 : 0, people, unknownPopulation: 0 });
const effect = (id: number, lost: number, gained: number, withoutAny = 0) =>
  ({
    staysId: id,
    goesId: 100 + id,
    lost: count(lost),
    gained: count(gained),
    withoutAny: count(withoutAny),
  }) as MergeEffect;

const order = (pairs: SharingPair[], effects?: MergeEffect[]) =>
  rankPairs(pairs, effects).map(({ pair: { stays }, standing }) => [stays.id, standing]);

describe("the order of pairs", () => {
  it("never puts a far pair, or one without room, before one that may be advised", () => {
    const pairs = [pair(1, { isFar: true }), pair(2, { hasRoom: false }), pair(3, { hasRoom: null }), pair(4), pair(5)];
    expect(order(pairs, [effect(1, 0, 9_000), effect(4, 10, 0), effect(5, 0, 0)])).toEqual([
      [5, "good"],
      [4, "trade-off"],
      [3, "room-unknown"],
      [2, "no-room"],
      [1, "far"],
    ]);
  });

  it("weighs hamlets left without anybody before people, people before money", () => {
    const effects = [effect(1, 50, 0, 50), effect(2, 200, 0), effect(3, 100, 0), effect(4, 100, 0)];
    const pairs = [pair(1), pair(2), pair(3), pair(4, { equipmentVnd: 5e7 })];
    expect(order(pairs, effects).map(([id]) => id)).toEqual([4, 3, 2, 1]);
  });

  it("does not call a pair good before it is predicted, nor invent a saving", () => {
    expect(order([pair(1)])).toEqual([[1, "open"]]);
    expect(savedPerYear(pair(1))).toBe(4e7);
    expect(savedPerYear(pair(1, { endedRentVndPerYear: null }))).toBeNull();
  });
});
