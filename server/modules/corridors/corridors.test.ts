import { describe, expect, test } from "vitest";
import { generateTown } from "../../geometry/generated-cables.ts";
import type { Position } from "../../geometry/road-network.ts";
import type { CorridorLines, SegmentPresence } from "./presence.ts";
import { findPresence } from "./presence.ts";
import { corridorSettingOf, DEFAULT_CORRIDORS } from "./setting.ts";
import { addMonths, type JudgeContext, judge } from "./verdict.ts";

const CONTEXT: JudgeContext = {
  setting: DEFAULT_CORRIDORS,
  today: "2026-11-22",
  unitCosts: new Map([
    ["duct-new-metre", 1_450_000],
    ["duct-new-with-roadwork-metre", 820_000],
    ["fibre-duct-metre", 52_000],
  ]),
  hasCableData: true,
};
const SEGMENT: SegmentPresence = {
  roadId: 1,
  part: 0,
  fromM: 0,
  toM: 400,
  lengthM: 400,
  positions: [],
  cables: [],
  ducts: [],
  poles: [],
  works: [],
  ductM: 0,
};
const aerial = (organisationId: number, lengthM = 400) =>
  ({ organisationId, kind: "aerial", status: "existing", lengthM }) as const;
const duct = (freePipes: number | null) =>
  ({ ductId: 1, code: "CB", organisationId: 1, status: "existing", pipes: 4, freePipes, lengthM: 400 }) as const;
const work = (kind: "drainage" | "resurfacing", startsOn: string) =>
  ({ workId: 1, name: "Cống", kind, startsOn, endsOn: addMonths(startsOn, 3), lengthM: 400 }) as const;
const judged = (over: Partial<SegmentPresence>, context: Partial<JudgeContext> = {}) => {
  const { verdict, reasons, costVnd } = judge({ ...SEGMENT, ...over }, { ...CONTEXT, ...context });
  return [verdict, reasons.map(({ code }) => code), costVnd];
};

describe("the verdict on a segment", () => {
  test("needs a shared duct now from the threshold on, one operator below it only when the road is opened", () => {
    expect(judged({ cables: [aerial(1), aerial(2), aerial(3)] })).toEqual([
      "duct-now",
      ["operators-outside"],
      580_000_000,
    ]);
    expect(judged({ cables: [aerial(1), aerial(2)] })).toEqual([
      "duct-when-opened",
      ["operators-outside", "no-work-planned"],
      328_000_000,
    ]);
    expect(judged({ cables: [aerial(1)] })).toEqual(["not-needed", ["one-operator-outside"], null]);
    expect(judged({})).toEqual(["not-needed", ["no-cables"], null]);
  });

  test("counts an operator from its share of the segment on, its kinds of cable together", () => {
    expect(judged({ cables: [aerial(1), aerial(2, 120)] })[0]).toBe("duct-when-opened");
    expect(judged({ cables: [aerial(1), aerial(2, 119)] })[0]).toBe("not-needed");
    const buried = { organisationId: 2, kind: "buried", status: "existing", lengthM: 60 } as const;
    expect(judged({ cables: [aerial(1), aerial(2, 60), buried] })[0]).toBe("duct-when-opened");
  });

  test("waits for a work that opens the road soon, not for one far off, nor for a new surface", () => {
    const cables = [aerial(1), aerial(2), aerial(3)];
    const soon = judged({ cables, works: [work("drainage", "2027-03-01")] });
    expect(soon).toEqual(["duct-when-opened", ["operators-outside", "work-opens-road"], 328_000_000]);
    expect(judged({ cables, works: [work("drainage", "2028-06-01")] })[0]).toBe("duct-now");
    const surface = judged({ cables, works: [work("resurfacing", "2027-03-01")] });
    expect(surface).toEqual(["duct-now", ["operators-outside", "work-new-surface"], 580_000_000]);
  });

  test("tells a duct with room from a full one and from one whose room nobody knows", () => {
    expect(judged({ ducts: [duct(2)], ductM: 400 })).toEqual(["has-room", ["duct-room"], null]);
    expect(judged({ ducts: [duct(1)], ductM: 400, cables: [aerial(1), aerial(2)] })).toEqual([
      "has-room",
      ["duct-room-for-some", "operators-outside"],
      41_600_000,
    ]);
    expect(judged({ ducts: [duct(0)], ductM: 400 })).toEqual(["full", ["duct-full"], null]);
    expect(judged({ ducts: [duct(null)], ductM: 400 })).toEqual(["unknown", ["duct-room-unknown"], null]);
  });

  test("pays only for the part without a duct, and says that a short duct is not enough", () => {
    const cables = [aerial(1), aerial(2), aerial(3)];
    expect(judged({ cables, ducts: [duct(2)], ductM: 199 })).toEqual([
      "duct-now",
      ["operators-outside", "duct-partial"],
      Math.round(201 * 1_450_000),
    ]);
    expect(judged({ cables, ducts: [duct(2)], ductM: 200 })[0]).toBe("has-room");
  });

  test("counts plans towards the next opening of the road, never towards now", () => {
    const planned = { ...aerial(2), status: "planned" as const };
    expect(judged({ cables: [aerial(1), planned] })[0]).toBe("duct-when-opened");
    expect(judged({ cables: [aerial(1), { ...planned, organisationId: 1 }] })[0]).toBe("not-needed");
  });

  test("takes silence for silence: no data is unknown, and so is a cost that the catalogue lacks", () => {
    expect(judged({}, { hasCableData: false })).toEqual(["unknown", ["no-cable-data"], null]);
    const cables = [aerial(1), aerial(2), aerial(3)];
    expect(judged({ cables }, { unitCosts: new Map() })).toEqual([
      "duct-now",
      ["operators-outside", "cost-unknown"],
      null,
    ]);
    const inDuct = { ...aerial(1), kind: "duct" as const };
    expect(judged({ cables: [inDuct] })).toEqual(["unknown", ["all-in-duct"], null]);
  });
});

describe("the thresholds", () => {
  test("fill what a province left open, and refuse what cannot be", () => {
    expect(corridorSettingOf(null)).toEqual(DEFAULT_CORRIDORS);
    expect(corridorSettingOf({ operatorsNow: 4 })).toEqual({ ...DEFAULT_CORRIDORS, operatorsNow: 4 });
    expect(() => corridorSettingOf({ minCableShare: 1.2 })).toThrow("minCableShare");
    expect(() => corridorSettingOf({ operatorsNow: 1 })).toThrow(
      "operatorsWhenOpened is 2; permitted: at most operatorsNow, 1",
    );
  });
});

describe("what runs along a segment", () => {
  const town = generateTown(11, 40, 3);
  const cables = town.cables.map(({ positions }, index) => ({
    id: index + 1,
    positions,
    organisationId: 1 + (index % 3),
    kind: "aerial" as const,
    status: "existing" as const,
  }));
  const lines: CorridorLines = {
    roads: town.roads.map(({ positions }, index) => ({ id: index + 1, positions, isUrban: true })),
    cables,
    ducts: [],
    poles: [],
    works: [],
  };

  test("is found in a town with known truth, whole or cut into segments, and never longer than the segment", () => {
    const cut = findPresence(lines, { positionErrorM: 8, longestSegmentM: 80 });
    const whole = findPresence(lines, { positionErrorM: 8, longestSegmentM: 20_000 });
    const along = (segments: readonly SegmentPresence[]) =>
      segments.reduce((sum, segment) => sum + segment.cables.reduce((metres, { lengthM }) => metres + lengthM, 0), 0);
    expect(cut.length).toBeGreaterThan(whole.length);
    expect(Math.abs(along(cut) / along(whole) - 1)).toBeLessThan(0.05);
    for (const segment of cut)
      for (const { lengthM } of segment.cables) expect(lengthM).toBeLessThanOrEqual(segment.lengthM + 1e-6);
  });

  test("counts two cables of one operator beside each other once", () => {
    const east = (metres: number): number => 106.9 + metres / 108_960;
    const road: Position[] = [
      [east(0), 11.5],
      [east(400), 11.5],
    ];
    const beside = road.map(([lon, lat]): Position => [lon, lat + 0.00003]);
    const twice = [1, 2].map((id) => ({
      id,
      positions: beside,
      organisationId: 7,
      kind: "aerial" as const,
      status: "existing" as const,
    }));
    const duct = {
      id: 5,
      positions: beside,
      code: "CB",
      organisationId: 7,
      status: "planned" as const,
      pipes: 4,
      freePipes: 4,
    };
    const [segment] = findPresence(
      { roads: [{ id: 1, positions: road, isUrban: true }], cables: twice, ducts: [duct], poles: [], works: [] },
      DEFAULT_CORRIDORS,
    );
    expect(segment!.cables).toEqual([
      { organisationId: 7, kind: "aerial", status: "existing", lengthM: expect.closeTo(400, -0.5) },
    ]);
    expect(segment!.ducts).toHaveLength(1);
    expect(segment!.ductM).toBe(0); // a planned duct is none yet
  });
});
