import { describe, expect, it } from "vitest";
import type { Scenario, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import { changesBetween } from "./conflict.ts";

const item = (id: number, more: Partial<ScenarioItem> = {}): ScenarioItem => ({
  id,
  kind: "mast",
  decision: "proposed",
  organisationId: null,
  organisationName: null,
  siteId: null,
  siteCode: null,
  hamletId: null,
  hamletName: null,
  technology: "4G",
  geometry: null,
  place: [106.9, 11.6],
  heightM: 42,
  properties: {},
  reasons: [],
  costVnd: null,
  peopleGained: null,
  lengthM: null,
  ...more,
});
const scenario = (list: ScenarioItem[], more: Partial<Scenario> = {}) =>
  ({ name: "A", note: "", isSharedWithAuthority: false, list, ...more }) as Scenario;

describe("what somebody else changed meanwhile", () => {
  it("is nothing where only the version was counted", () => {
    expect(changesBetween(scenario([item(1)], { version: 1 }), scenario([item(1)], { version: 2 }))).toEqual([]);
  });

  it("names the head's fields with both values, and items that came, went or changed", () => {
    const base = scenario([item(1), item(2), item(3)]);
    const newest = scenario([item(1), item(3, { heightM: 50 }), item(4)], { name: "B", isSharedWithAuthority: true });
    expect(changesBetween(base, newest)).toEqual([
      { what: "name", before: "A", after: "B" },
      { what: "shared" },
      { what: "changed", item: item(3, { heightM: 50 }) },
      { what: "added", item: item(4) },
      { what: "removed", item: item(2) },
    ]);
  });
});
