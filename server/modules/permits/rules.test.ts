import { describe, expect, it } from "vitest";
import { DEFAULT_PLANNING } from "../../planning-case/setting.ts";
import { judgeNeighbour, type MastNear } from "./neighbours.ts";
import type { PermitAsked, PermitRules } from "./permits.schemas.ts";
import { a1aFindings, airDefenceFinding, distanceFinding, sharingFindings, zoneFindings } from "./rules.ts";
import { DEFAULT_RULES } from "./setting.ts";

const ASKED: PermitAsked = { lon: 107, lat: 11.5, mastClass: "A2b", heightM: 30, buildingHeightM: null, operatorId: 1 };
const RULES: PermitRules = {
  ...DEFAULT_RULES,
  neighbourDistanceM: { value: 300, source: "test", isVerified: true },
};
const MAST: MastNear = {
  id: 1,
  code: "S1",
  ownerOrganisationId: 2,
  ownerName: "Owner",
  lon: 107,
  lat: 11.5,
  status: "existing",
  heightM: 42,
  buildingHeightM: null,
  freeHeightM: 6,
  freeLoadKg: 200,
  distanceM: 400,
  tenants: [2],
  source: "test",
  sourceDate: null,
  isSynthetic: false,
};
const judged = (change: Partial<MastNear> = {}) =>
  judgeNeighbour({ ...MAST, ...change }, ASKED, 30, 500, DEFAULT_PLANNING);
const verdicts = (findings: readonly { verdict: string }[]) => findings.map(({ verdict }) => verdict);

describe("class A1a", () => {
  const a1a = (heightM: number, buildingHeightM: number | null) =>
    verdicts(a1aFindings({ ...ASKED, mastClass: "A1a", heightM, buildingHeightM }, RULES));

  it.each([
    [2, 10, "passes", "passes"],
    [2.01, 10, "fails", "passes"],
    [3, 15, "passes", "passes"],
    [3.01, 15.05, "passes", "fails"],
    [3.01, 15, "fails", "fails"],
    [2, null, "unknown", "passes"],
    [2, 0, "unknown", "passes"],
  ])("%d m on %d m: share %s, height %s", (heightM, buildingHeightM, share, height) => {
    expect(a1a(heightM, buildingHeightM)).toEqual([share, height]);
  });

  it("says nothing of other classes", () => expect(a1aFindings(ASKED, RULES)).toEqual([]));
});

describe("air defence", () => {
  const of = (heightM: number, buildingHeightM: number | null, place: "ground" | "building") =>
    airDefenceFinding({ ...ASKED, heightM, buildingHeightM }, place, RULES).verdict;

  it("is asked from 45 m above ground on, that height included", () => {
    expect(of(44.9, null, "ground")).toBe("passes");
    expect(of(45, null, "ground")).toBe("needs-approval");
    expect(of(6, 39, "building")).toBe("needs-approval");
    expect(of(5.9, 39, "building")).toBe("passes");
  });

  it("cannot be told on a building of unknown height, unless the mast alone is as high", () => {
    expect(of(6, null, "building")).toBe("unknown");
    expect(of(45, null, "building")).toBe("needs-approval");
  });
});

describe("zones and streets", () => {
  const zone = {
    id: 7,
    kind: "zone",
    name: "Z",
    permittedMastClasses: ["A2b"],
    greatestHeightM: 30,
    source: "Plan",
    isVerified: true,
  } as const;

  it("never permits where nothing is loaded or nothing holds", () => {
    expect(zoneFindings(ASKED, [], 0)).toMatchObject([{ code: "no-zones", verdict: "unknown" }]);
    expect(zoneFindings(ASKED, [], 4)).toMatchObject([{ code: "outside-zones", verdict: "unknown" }]);
  });

  it("judges class and height, with the plan as source", () => {
    expect(zoneFindings(ASKED, [zone], 1)).toMatchObject([
      { code: "zone-class", verdict: "passes", source: "Plan", isVerified: true, zoneId: 7 },
      { code: "zone-height", verdict: "passes" },
    ]);
    expect(verdicts(zoneFindings({ ...ASKED, heightM: 30.1 }, [zone], 1))).toEqual(["passes", "fails"]);
    expect(verdicts(zoneFindings({ ...ASKED, mastClass: "A2a" }, [{ ...zone, greatestHeightM: null }], 1))).toEqual([
      "fails",
    ]);
    expect(verdicts(zoneFindings(ASKED, [{ ...zone, permittedMastClasses: [] }], 1))).toEqual(["fails", "passes"]);
  });

  it("does not take silence for permission", () => {
    const silent = { ...zone, permittedMastClasses: null };
    expect(zoneFindings(ASKED, [silent], 1)).toMatchObject([{ code: "zone-height", verdict: "passes" }]);
    expect(zoneFindings(ASKED, [{ ...silent, greatestHeightM: null }], 1)).toMatchObject([
      { code: "zone-silent", verdict: "unknown", source: "Plan" },
    ]);
  });
});

describe("masts around", () => {
  it.each([
    [{}, "yes", []],
    [{ freeHeightM: 2.9 }, "no", ["no-free-height"]],
    [{ freeLoadKg: 89 }, "no", ["no-free-load"]],
    [{ freeLoadKg: null }, "unknown", ["unknown-free-room"]],
    [{ status: "planned" }, "unknown", ["not-built"]],
    [{ heightM: 29 }, "yes", ["lower"]],
    [{ heightM: null }, "yes", ["height-unknown"]],
    [{ ownerOrganisationId: 1, tenants: [1] }, "yes", ["own-mast", "already-on-mast"]],
  ] as const)("%o would do: %s", (change, wouldDo, reasons) => {
    expect(judged(change as Partial<MastNear>)).toMatchObject({ wouldDo, reasons });
  });

  it("go before a new mast within the sharing distance, its border included", () => {
    const of = (...masts: Partial<MastNear>[]) => verdicts(sharingFindings(masts.map(judged), RULES));
    expect(of({ distanceM: 500 })).toEqual(["fails", "needs-approval"]);
    expect(of({ distanceM: 500.1 })).toEqual(["passes", "passes"]);
    expect(of({ freeLoadKg: null })).toEqual(["unknown", "needs-approval"]);
    expect(of({ freeHeightM: 0 })).toEqual(["passes", "passes"]);
    expect(of()).toEqual(["passes", "passes"]);
  });

  it("stand at least the least distance away, where the province has set one", () => {
    const of = (distanceM: number) => distanceFinding([judged({ distanceM })], RULES).verdict;
    expect([of(300), of(299.9)]).toEqual(["passes", "fails"]);
    expect(distanceFinding([judged()], DEFAULT_RULES).verdict).toBe("unknown");
    expect(distanceFinding([], RULES).verdict).toBe("unknown");
  });
});
