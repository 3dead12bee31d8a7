import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumCosts, type UnitCosts } from "../../planning-case/costs.ts";
import { antennaHeightM, type Mast, roomOnMast } from "../../planning-case/mast-room.ts";
import { bestGround } from "../../planning-case/new-mast-place.ts";
import { judgeLevel } from "../../planning-case/prediction.ts";
import { requirementOf } from "../../planning-case/requirement.ts";
import { DEFAULT_PLANNING, planningSettingOf } from "../../planning-case/setting.ts";
import { costPerPersonVnd, gainOf, peopleOf } from "./gains.ts";
import type { OperatorGain, ReasonCode, ServingOption } from "./planning.schemas.ts";
import { countRejections, rankOptions } from "./rank.ts";

const mast: Mast = {
  id: 1,
  code: "M1",
  ownerOrganisationId: 9,
  ownerName: "Owner",
  lon: 106.9,
  lat: 11.7,
  status: "existing",
  heightM: 42,
  buildingHeightM: null,
  freeHeightM: 9,
  freeLoadKg: 200,
  distanceM: 2_000,
  rentVndPerMonth: null,
  tenants: [1],
  onAir: [1],
};

const gain = (organisationId: number, peopleGained: number | null): OperatorGain => ({
  organisationId,
  organisationName: `Operator ${organisationId}`,
  technology: "4G",
  rsrpDbm: -95,
  peopleGained,
  otherHamlets: 0,
});

const option = (changes: Partial<ServingOption>): ServingOption => ({
  kind: "existing-mast",
  verdict: "feasible",
  siteId: 1,
  siteCode: "M1",
  ownerName: "Owner",
  center: [106.9, 11.7],
  distanceM: 2_000,
  azimuthDeg: 0,
  antennaHeightM: 36,
  freeHeightM: 9,
  freeLoadKg: 200,
  rsrpDbm: -95,
  servedShare: 1,
  lineOfSight: true,
  fresnelClearance: 0.8,
  gains: [gain(1, 400)],
  peopleGained: 400,
  investmentVnd: 300e6,
  monthlyVnd: 0,
  costPerPersonVnd: 750_000,
  reasons: [],
  ...changes,
});

describe("room on a mast", () => {
  test("is what height and load both allow, the boundary included", () => {
    expect(roomOnMast(mast, DEFAULT_PLANNING).fits).toBe(2);
    expect(roomOnMast({ ...mast, freeHeightM: 3, freeLoadKg: 90 }, DEFAULT_PLANNING)).toMatchObject({
      fits: 1,
      rejections: [],
    });
    const codes = (changes: Partial<Mast>) =>
      roomOnMast({ ...mast, ...changes }, DEFAULT_PLANNING).rejections.map((reason) => reason.code);
    expect(codes({ freeHeightM: 2.9 })).toEqual(["no-free-height"]);
    expect(codes({ freeLoadKg: 89 })).toEqual(["no-free-load"]);
    expect(codes({ freeHeightM: 0, freeLoadKg: 0 })).toEqual(["no-free-height", "no-free-load"]);
  });

  test("that nobody knows rejects nothing and is flagged", () => {
    const room = roomOnMast({ ...mast, freeHeightM: null, freeLoadKg: null, heightM: null }, DEFAULT_PLANNING);
    expect(room.rejections).toEqual([]);
    expect(room.fits).toBe(Number.POSITIVE_INFINITY);
    expect(room.flags.map((flag) => flag.code)).toEqual(["unknown-free-room", "mast-height-assumed"]);
  });

  test("lies under the tenants, and lower for each further operator", () => {
    expect(antennaHeightM({ ...mast, tenants: [] }, 1, DEFAULT_PLANNING)).toBe(40.5);
    expect(antennaHeightM(mast, 1, DEFAULT_PLANNING)).toBe(37.5);
    expect(antennaHeightM(mast, 2, DEFAULT_PLANNING)).toBe(34.5);
    expect(antennaHeightM({ ...mast, buildingHeightM: 12, heightM: 6, freeHeightM: 6 }, 1, DEFAULT_PLANNING)).toBe(
      16.5,
    );
  });

  test("never lies under the mast's foot or above its top", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (heightM, freeShare, tenants, added) => {
          const asked = { ...mast, heightM, freeHeightM: heightM * freeShare, tenants: Array(tenants).fill(1) };
          const height = antennaHeightM(asked, added, DEFAULT_PLANNING);
          expect(height).toBeGreaterThan(0);
          expect(height).toBeLessThanOrEqual(Math.max(heightM, 1));
        },
      ),
    );
  });
});

describe("the order of options", () => {
  test("puts sharing before building and what is rejected last, whatever it costs", () => {
    const ranked = rankOptions([
      option({ kind: "new-mast", siteId: null, costPerPersonVnd: 1 }),
      option({ siteId: 2, verdict: "rejected", costPerPersonVnd: 0 }),
      option({ kind: "roaming", verdict: "needs-agreement", siteId: null, costPerPersonVnd: null }),
      option({ siteId: 3, costPerPersonVnd: 9e9 }),
    ]);
    expect(ranked.map((each) => [each.kind, each.verdict])).toEqual([
      ["existing-mast", "feasible"],
      ["roaming", "needs-agreement"],
      ["new-mast", "feasible"],
      ["existing-mast", "rejected"],
    ]);
  });

  test("goes by cost per person, then people, level, distance and id; an unknown cost comes last", () => {
    const ranked = rankOptions([
      option({ siteId: 7, costPerPersonVnd: null }),
      option({ siteId: 6, costPerPersonVnd: 2 }),
      option({ siteId: 5, distanceM: 3_000 }),
      option({ siteId: 4 }),
      option({ siteId: 3 }),
      option({ siteId: 2, rsrpDbm: -80 }),
      option({ siteId: 1, gains: [gain(1, 400), gain(2, 400)] }),
    ]);
    expect(ranked.map((each) => each.siteId)).toEqual([6, 1, 2, 3, 4, 5, 7]);
  });

  test("does not depend on the order in which the options come", () => {
    const options = Array.from({ length: 12 }, (_, i) =>
      option({
        siteId: i + 1,
        verdict: i % 3 === 0 ? "rejected" : "feasible",
        costPerPersonVnd: i % 4 === 0 ? null : i % 5,
        rsrpDbm: i % 2 === 0 ? null : -90,
      }),
    );
    const expected = rankOptions(options).map((each) => each.siteId);
    const shuffles = fc.shuffledSubarray(options, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(shuffles, (shuffled) => {
        expect(rankOptions(shuffled).map((each) => each.siteId)).toEqual(expected);
      }),
    );
  });

  test("counts each rejected mast once, under its first reason", () => {
    const reason = (code: ReasonCode) => ({ code, parameters: {} });
    const rejected = (...codes: ReasonCode[]) => option({ verdict: "rejected", reasons: codes.map(reason) });
    expect(
      countRejections([rejected("terrain-obstruction", "no-free-load"), rejected("no-free-load"), option({})]),
    ).toEqual({ "terrain-obstruction": 1, "no-free-load": 1 });
  });
});

describe("people gained", () => {
  const hamlet = { id: 1, lon: 106.9, lat: 11.7, population: 401 };
  const other = (id: number, population: number | null, lacking: number[]) => ({ ...hamlet, id, population, lacking });
  const served = {
    technology: "4G" as const,
    hamlet,
    prediction: { rsrpDbm: -95, servedShare: 0.5 },
    others: [other(2, 100, [1]), other(3, 50, [1, 2]), other(4, null, [2])],
  };
  const operator = (organisationId: number) => ({ organisationId, organisationName: "X" });

  test("are the served share of the hamlet and the hamlets around that lack this operator", () => {
    expect(gainOf(operator(1), served)).toMatchObject({ peopleGained: 201 + 150, otherHamlets: 2 });
    expect(gainOf(operator(2), served)).toMatchObject({ peopleGained: 201 + 50, otherHamlets: 2 });
  });

  test("count nobody twice over all operators", () => {
    const gains = [gainOf(operator(1), served), gainOf(operator(2), served)];
    expect(peopleOf(gains, served).peopleGained).toBe(201 + 100 + 50);
  });

  test("are unknown, not 0, where the hamlet's population is", () => {
    const unknown = { ...served, hamlet: { ...hamlet, population: null } };
    const gains = [gainOf(operator(1), unknown)];
    expect(gains[0]?.peopleGained).toBeNull();
    expect(peopleOf(gains, unknown).peopleGained).toBeNull();
    expect(costPerPersonVnd({ investmentVnd: 1e6, monthlyVnd: 0, gains }, 60)).toBeNull();
  });

  test("share investment and rent", () => {
    const gains = [gain(1, 300), gain(2, 100)];
    expect(costPerPersonVnd({ investmentVnd: 400e6, monthlyVnd: 2e6, gains }, 50)).toBe(1_250_000);
    expect(costPerPersonVnd({ investmentVnd: null, monthlyVnd: 2e6, gains }, 50)).toBeNull();
    expect(costPerPersonVnd({ investmentVnd: 1, monthlyVnd: 0, gains: [gain(1, 0)] }, 50)).toBeNull();
  });
});

describe("costs", () => {
  const costs: UnitCosts = new Map([
    ["a", { code: "a", amountVnd: 10, isAssumption: true, validFrom: "2026-01-01" }],
    ["b", { code: "b", amountVnd: 3, isAssumption: false, validFrom: "2026-01-01" }],
  ]);

  test("add up, also with negative quantities", () => {
    const items = [
      { code: "a", quantity: 2 },
      { code: "b", quantity: -1 },
    ];
    expect(sumCosts(costs, items)).toEqual({ amountVnd: 17, reasons: [] });
  });

  test("are unknown where one is missing, unless none of it is needed", () => {
    expect(sumCosts(costs, [{ code: "c", quantity: 1 }])).toEqual({
      amountVnd: null,
      reasons: [{ code: "cost-unknown", parameters: { costCode: "c" } }],
    });
    expect(sumCosts(costs, [{ code: "c", quantity: 0 }]).amountVnd).toBe(0);
  });
});

describe("the reason of a rejection", () => {
  const requirement = requirementOf("4G", { thresholdDbm: { "4G": -110 }, probability: 0.9, sigmaDb: 8 });
  const at = (rsrpDbm: number | null, freeSpaceDbm: number, servedShare = 0) => ({
    rsrpDbm,
    servedShare,
    centre: { distanceM: 6_000, levelDbm: rsrpDbm, freeSpaceDbm, onTerrain: true, report: undefined },
  });

  test("is distance where not even free space would do, else the level", () => {
    expect(judgeLevel(at(-130, -105), requirement).rejection?.code).toBe("too-far");
    expect(judgeLevel(at(null, -80), requirement).rejection).toEqual({
      code: "too-far",
      parameters: { distanceM: 6_000, limitM: 5_000 },
    });
    expect(judgeLevel(at(-101, -80), requirement).rejection?.code).toBe("level-below-threshold");
  });

  test("is absent from the required share of places on", () => {
    expect(judgeLevel(at(-90, -80, 0.5), requirement).rejection).toBeUndefined();
    expect(judgeLevel(at(-90, -80, 0.49), requirement).rejection).toBeDefined();
  });
});

describe("settings", () => {
  test("of a run decide; suggestions fill what they leave open", () => {
    expect(requirementOf("4G", undefined).requiredDbm).toBeCloseTo(-110 + 1.28155 * 8, 3);
    expect(requirementOf("3G", { thresholdDbm: { "4G": -90 } }).thresholdDbm).toBe(-100);
    expect(requirementOf("4G", { thresholdDbm: { "4G": -90 }, sigmaDb: 0 }).requiredDbm).toBe(-90);
  });

  test("of planning are refused by name where they do not fit", () => {
    expect(planningSettingOf({ searchRadiusM: 5_000 })).toEqual({ ...DEFAULT_PLANNING, searchRadiusM: 5_000 });
    expect(() => planningSettingOf({ maxMasts: 0 })).toThrow(/setting "planning"\/maxMasts/);
  });
});

describe("the best ground for a new mast", () => {
  const heights = new Float32Array(61 * 61).fill(100);
  const grid = { westDeg: 106.9, northDeg: 11.7, stepDeg: 3 / 3600, columns: 61, rows: 61, heightM: heights };
  const centre = { longitudeDeg: grid.westDeg + 30 * grid.stepDeg, latitudeDeg: grid.northDeg - 30 * grid.stepDeg };

  test("is the highest within the radius, not the higher one beyond; a void is no ground", () => {
    heights[30 * 61 + 36] = 120; // 545 m to the east
    heights[30 * 61 + 45] = 300; // 1,360 m to the east
    heights[25 * 61 + 30] = Number.NaN;
    const { place, groundM } = bestGround(grid, centre, 1_000);
    expect(groundM).toBe(120);
    expect(place.longitudeDeg).toBeCloseTo(grid.westDeg + 36 * grid.stepDeg, 9);
    expect(bestGround(grid, centre, 400).place).toBe(centre);
  });
});
