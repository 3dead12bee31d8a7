import { describe, expect, it } from "vitest";
import type { PlanningBasis } from "../../planning-case/basis.ts";
import { DEFAULT_PLANNING } from "../../planning-case/setting.ts";
import { createPattern, TR_36814_MACRO_PANEL } from "../../radio/antenna-pattern.ts";
import { MergePredictor } from "./merge-effect.ts";
import type { EffectHamlet, EffectInputs, Serving } from "./merge-levels.ts";
import { judgePair, type MergeMast } from "./merging.ts";
import type { MergeEffect } from "./pairs.schemas.ts";

const LAT = 11.5;
const METRES_PER_DEGREE = 111_195 * Math.cos((LAT * Math.PI) / 180);
const REQUIRED_DBM = -110;
const [OWN, OTHER] = [1, 2];

const mast = (id: number, eastM: number, organisationId: number, technologies = ["4G"]): MergeMast => ({
  id,
  code: `M${id}`,
  ownerOrganisationId: organisationId,
  ownerName: `O${organisationId}`,
  lon: 107 + eastM / METRES_PER_DEGREE,
  lat: LAT,
  mastClass: null,
  heightM: 42,
  buildingHeightM: null,
  freeHeightM: id === 1 ? 6 : 0,
  freeLoadKg: 400,
  rentVndPerMonth: null,
  stations: technologies.map((technology) => ({
    organisationId,
    organisationName: `O${organisationId}`,
    technology,
    isMobile: true,
  })),
  hamlets: 0,
  smallestReserveDb: null,
});

const hamlet = (id: number, eastM: number): EffectHamlet => ({
  id,
  name: `H${id}`,
  unitName: null,
  lon: 107 + eastM / METRES_PER_DEGREE,
  lat: LAT,
  population: 100 * id,
});

const serving = (hamletId: number, verdict: string, bestSiteId: number | null, rsrpDbm: number | null): Serving => ({
  hamletId,
  organisationId: OTHER,
  technology: "4G",
  verdict,
  bestSiteId,
  rsrpDbm,
});

const basis: PlanningBasis = {
  technology: "4G",
  setting: DEFAULT_PLANNING,
  requirement: {
    thresholdDbm: REQUIRED_DBM,
    requiredDbm: REQUIRED_DBM,
    servedShare: 0.5,
    receiverHeightM: 1.5,
  },
  antenna: {
    bandCode: "L900",
    frequencyMhz: 950,
    bandwidthMhz: 10,
    powerDbm: 46,
    referenceDbm: 18,
    pattern: createPattern(TR_36814_MACRO_PANEL),
    offsetsDb: undefined,
  },
  costs: new Map(),
  ground: undefined,
  calibration: undefined,
  coverageRunId: 1,
};

// Mast 1 has room and stays; mast 2, four hundred metres east of it, is given up by the other operator.
const MASTS = [mast(1, 0, OWN), mast(2, 400, OTHER)];

function effectOf(hamlets: EffectHamlet[], servings: Serving[], masts = MASTS): MergeEffect {
  const inputs: EffectInputs = {
    masts: new Map(masts.map((each) => [each.id, each])),
    hamlets,
    servings,
    antennaHeights: new Map(),
    bases: new Map([["4G", basis]]),
  };
  const pair = judgePair(masts[0]!, masts[1]!, 400, {
    setting: DEFAULT_PLANNING,
    costs: new Map(),
    sharingDistanceM: 500,
  });
  expect([pair.stays.id, pair.goes.id]).toEqual([1, 2]);
  const steps = new MergePredictor(inputs).effectOf(pair);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe("the effect of a merge on hamlets", () => {
  it("loses a hamlet with little reserve beyond the mast that goes, gains one beyond the mast that stays", () => {
    const effect = effectOf(
      [hamlet(1, 4000), hamlet(2, 4000), hamlet(3, -3000), hamlet(4, -3000)],
      [
        serving(1, "yes", 2, REQUIRED_DBM + 0.3),
        serving(2, "yes", 2, REQUIRED_DBM + 15),
        serving(3, "no", 2, REQUIRED_DBM - 0.3),
        serving(4, "no", 2, REQUIRED_DBM - 15),
      ],
    );
    expect(effect.changes.map(({ hamletId, isGained }) => [hamletId, isGained])).toEqual([
      [1, false],
      [3, true],
    ]);
    expect(effect.stations).toMatchObject([{ organisationId: OTHER, lost: { people: 100 }, gained: { people: 300 } }]);
    expect(effect).toMatchObject({ lost: { hamlets: 1 }, gained: { hamlets: 1 }, withoutAny: { hamlets: 1 } });
    expect(effect.changes[0]?.afterDbm).toBeLessThan(REQUIRED_DBM);
    expect(effect.changes[1]?.afterDbm).toBeGreaterThanOrEqual(REQUIRED_DBM);
  });

  it("does not lose a hamlet that another mast of the operator takes over", () => {
    const masts = [...MASTS, mast(3, 7000, OTHER)];
    const servings = [serving(1, "yes", 2, REQUIRED_DBM + 4.3), serving(2, "yes", 3, REQUIRED_DBM + 10)];
    // Hamlet 2 shows how strong mast 3 is; it lies as far from it as hamlet 1.
    expect(effectOf([hamlet(1, 4000), hamlet(2, 10_000)], servings, masts).changes).toEqual([]);
    expect(effectOf([hamlet(1, 4000)], servings.slice(0, 1)).changes).toHaveLength(1);
  });

  it("asks for some decibels to spare where it cannot be sure: before a hamlet stays, and before one that another mast serves is gained", () => {
    const stays = (reserveDb: number) =>
      effectOf([hamlet(1, 4000)], [serving(1, "yes", 2, REQUIRED_DBM + reserveDb)]).changes.length === 0;
    // Moving 400 m away costs this hamlet between 1 and 4 dB.
    expect([stays(4), stays(8.5)]).toEqual([false, true]);
    const masts = [...MASTS, mast(3, -9000, OTHER)];
    const gains = (bestSiteId: number) =>
      effectOf([hamlet(3, -3000)], [serving(3, "no", bestSiteId, REQUIRED_DBM - 0.3)], masts).changes.length;
    expect([gains(2), gains(3)]).toEqual([1, 0]);
  });

  it("ends a station that the operator has on the other mast already, and counts broadband once", () => {
    const both = { ...mast(1, 0, OWN), stations: [...mast(1, 0, OWN).stations, ...mast(9, 0, OTHER).stations] };
    const servings = [serving(1, "yes", 2, REQUIRED_DBM + 0.3)];
    const effect = effectOf([hamlet(1, 4000)], servings, [both, mast(2, 400, OTHER)]);
    expect(effect.stations).toMatchObject([{ antennaHeightM: null }]);
    const served = [...servings, { ...serving(1, "yes", 7, -90), organisationId: OWN }];
    expect(effectOf([hamlet(1, 4000)], served)).toMatchObject({ lost: { hamlets: 1 }, withoutAny: { hamlets: 0 } });
  });
});
