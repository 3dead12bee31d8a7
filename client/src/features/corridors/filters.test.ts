import { describe, expect, test } from "vitest";
import type { SegmentRow } from "../../../../server/modules/corridors/corridors.schemas.ts";
import { passes, readFilters, sumOf, writeFilters } from "./filters.ts";

const row = (over: Partial<SegmentRow>): SegmentRow => ({
  id: 64,
  roadName: "Hùng Vương",
  roadCode: "D-1",
  roadClass: "urban",
  unitCode: "25195",
  unitName: "Phường Bình Phước",
  lengthM: 400,
  verdict: "duct-now",
  operatorIds: [3, 5],
  ductM: 0,
  freePipes: null,
  nextWorkOn: null,
  costVnd: 580_000_000,
  center: [106.9, 11.5],
  ...over,
});

describe("the filters of the corridors", () => {
  test("are the same after a way through the address", () => {
    const filters = { verdicts: ["duct-now", "full"], unitCode: "25195", roadClass: "urban", operatorId: 5 } as const;
    const written = Object.fromEntries(
      Object.entries(writeFilters(filters)).map(([name, value]) => [name, value ?? ""]),
    );
    expect(readFilters(written)).toEqual(filters);
  });

  test("understand nothing of an address that somebody bent", () => {
    const bent = { verdict: "all,<b>", unit: "a b", class: "lane", operator: "0" };
    expect(readFilters(bent)).toEqual({ verdicts: [], unitCode: null, roadClass: null, operatorId: null });
  });

  test("narrow by each of their parts", () => {
    const none = readFilters({});
    expect(passes(row({}), none)).toBe(true);
    expect(passes(row({}), { ...none, verdicts: ["full"] })).toBe(false);
    expect(passes(row({}), { ...none, verdicts: ["full"] }, "verdicts")).toBe(true);
    expect(passes(row({}), { ...none, unitCode: "25198" })).toBe(false);
    expect(passes(row({}), { ...none, roadClass: "national" })).toBe(false);
    expect(passes(row({}), { ...none, operatorId: 5 })).toBe(true);
    expect(passes(row({}), { ...none, operatorId: 4 })).toBe(false);
  });

  test("count a missing cost as unknown, not as nothing", () => {
    const rows = [row({}), row({ costVnd: null }), row({ verdict: "not-needed", costVnd: null })];
    expect(sumOf(rows)).toEqual({ segments: 3, lengthM: 1_200, costVnd: 580_000_000, unknownCosts: 1 });
  });
});
