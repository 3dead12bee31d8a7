import { describe, expect, it } from "vitest";
import { DisjointSets } from "../../optimisation/disjoint-sets.ts";
import { unlimitedTime } from "../../optimisation/time-budget.ts";
import { findBackhaul } from "./backhaul.ts";
import { buildBaseNetwork } from "./base-network.ts";
import type { Problem, Segment, TreeOrder, TreeResult } from "./fibre.schemas.ts";
import { accessPoint, at, gridTown, hamlet, order, PRICES, road, type Street, town } from "./fibre.testing.ts";
import type { FibreData } from "./fibre-data.ts";
import { previewFibreTree, solveFibrePlan } from "./solve-tree.ts";

const solve = (data: FibreData, asked: TreeOrder) => solveFibrePlan(buildBaseNetwork(data), asked, unlimitedTime);
const problemOf = <Code extends Problem["code"]>(result: TreeResult, code: Code) =>
  result.problems.find((problem) => problem.code === code) as Extract<Problem, { code: Code }> | undefined;

const METRE = { duct: PRICES.duct, "full-duct": PRICES.newPoles, poles: PRICES.poles, nothing: PRICES.newPoles };

/** The least cost of streets that join all crossings given, over every set of streets. */
function leastByEnumeration(streets: readonly Street[], crossings: readonly number[], count: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 1 << streets.length; mask++) {
    const sets = new DisjointSets(count);
    let cost = 0;
    for (const [index, { ends, laying, lengthM }] of streets.entries()) {
      if (((mask >> index) & 1) === 0) continue;
      sets.join(ends[0], ends[1]);
      cost += METRE[laying] * lengthM;
    }
    if (cost < least && crossings.every((each) => sets.find(each) === sets.find(crossings[0]!))) least = cost;
  }
  return least;
}

/** Whether the segments join the two places; they meet where their corners are the same to a tenth of a metre. */
function areJoined(segments: readonly Segment[], one: readonly number[], other: readonly number[]): boolean {
  const numbers = new Map<string, number>();
  const numberOf = ([lon, lat]: readonly number[]) => {
    const key = `${lon?.toFixed(6)},${lat?.toFixed(6)}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  };
  const links = segments.flatMap(({ path }) =>
    path.slice(1).map((end, i) => [numberOf(path[i]!), numberOf(end)] as const),
  );
  const [from, to] = [numberOf(one), numberOf(other)];
  const sets = new DisjointSets(numbers.size);
  for (const [a, b] of links) sets.join(a, b);
  return sets.find(from) === sets.find(to);
}

describe("a fibre tree in a town", () => {
  it("costs what every set of streets tried out says, with ducts and poles used and full ducts not", () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { streets, place, data } = gridTown(3, seed);
      const hamlets = [hamlet(1, place(2)), hamlet(2, place(6)), hamlet(3, place(8))];
      const result = solve(town({ ...data, hamlets, accessPoints: [accessPoint(1, 5, place(0))] }), order([1, 2, 3]));
      const least = leastByEnumeration(streets, [0, 2, 6, 8], 9);
      expect(Math.abs(result.layingVnd / least - 1)).toBeLessThan(0.006); // the plane of the test is not the network's
      expect(result.whole.gap).toBe(0);
      expect(result.costVnd).toBe(result.layingVnd + 3 * PRICES.cabinet);
    }
  });

  it("is joined, costs the sum of its segments, grows by phases and stays within each budget", () => {
    for (const seed of [11, 12, 13, 14, 15, 16]) {
      const { place, data } = gridTown(4, seed);
      const hamlets = [1, 3, 6, 10, 12, 15].map((crossing, i) => hamlet(i + 1, place(crossing), 50 + 40 * i));
      const points = [accessPoint(1, 5, place(0)), accessPoint(2, 6, place(9))];
      const full = town({ ...data, hamlets, accessPoints: points });
      const ids = hamlets.map(({ id }) => id);
      const whole = solve(full, order(ids));
      for (const share of [0.2, 0.35]) {
        const budget = Math.floor(share * whole.costVnd);
        const result = solve(full, order(ids, { phaseBudgetsVnd: [budget, budget, budget] }));
        const sum = result.segments
          .filter(({ phase }) => phase !== null)
          .reduce((all, { costVnd }) => all + costVnd, 0);
        expect(result.layingVnd).toBe(sum);
        expect(result.phases.reduce((all, { costVnd }) => all + costVnd, 0)).toBe(result.costVnd);
        for (const { costVnd } of result.phases) expect(costVnd).toBeLessThanOrEqual(budget);
        for (const { center, phase, accessPointId } of result.hamlets.filter(({ phase }) => phase !== null)) {
          const built = result.segments.filter((segment) => segment.phase !== null && segment.phase <= phase!);
          const feeder = points.find(({ id }) => id === accessPointId)!;
          expect(areJoined(built, center, feeder.position)).toBe(true);
        }
        const told = [...result.hamlets.filter(({ phase }) => phase !== null).map(({ hamletId }) => hamletId)];
        told.push(...(problemOf(result, "beyond-budget")?.hamletIds ?? []));
        expect(told.sort((a, b) => a - b)).toEqual(ids);
      }
    }
  });

  it("is at most twice as dear in the preview, and names the same hamlets", () => {
    for (const seed of [21, 22, 23]) {
      const { place, data } = gridTown(4, seed);
      const hamlets = [3, 5, 12, 14].map((crossing, i) => hamlet(i + 1, place(crossing)));
      const full = town({ ...data, hamlets, accessPoints: [accessPoint(1, 5, place(0))] });
      const preview = previewFibreTree(buildBaseNetwork(full), order([1, 2, 3, 4]), unlimitedTime);
      const best = solve(full, order([1, 2, 3, 4]));
      expect(preview.whole.weighedVnd).toBeLessThanOrEqual(2 * best.whole.weighedVnd);
      expect(preview.hamlets.map(({ hamletId }) => hamletId).sort()).toEqual([1, 2, 3, 4]);
    }
  });
});

/** Two ways from an access point to a hamlet: 2 km in the south, 3 km in the north. */
const LOOP = town({
  roads: [
    road(1, at(0, 0), at(2_000, 0)),
    road(2, at(0, 0), at(0, 500)),
    road(3, at(0, 500), at(2_000, 500)),
    road(4, at(2_000, 500), at(2_000, 0)),
  ],
  hamlets: [hamlet(1, at(2_000, 0))],
  accessPoints: [accessPoint(1, 5, at(0, 0))],
});
const roadsOf = ({ segments }: TreeResult) => segments.flatMap(({ roadId }) => roadId ?? []).sort();

describe("roads marked by hand", () => {
  it("take the shorter way without a mark, and the other one where it is forbidden", () => {
    expect(roadsOf(solve(LOOP, order([1])))).toEqual([1]);
    expect(roadsOf(solve(LOOP, order([1], { forbiddenRoadIds: [1] })))).toEqual([2, 3, 4]);
  });

  it("are told by name, whether anything is laid along them or not; of a road that is gone nothing", () => {
    const named = { ...LOOP, roads: LOOP.roads.map((each) => ({ ...each, name: each.id === 1 ? "ĐT 741" : null })) };
    const { markedRoads } = solve(
      named,
      order([1], { forbiddenRoadIds: [1, 99], preferredRoadIds: [2], pinnedRoadIds: [2] }),
    );
    expect(markedRoads).toEqual([
      { roadId: 1, roadName: "ĐT 741" },
      { roadId: 2, roadName: null },
    ]);
  });

  it("are preferred up to twice the cost, which is told in full", () => {
    const result = solve(LOOP, order([1], { preferredRoadIds: [2, 3, 4] }));
    expect(roadsOf(result)).toEqual([2, 3, 4]);
    expect(result.isWeighed).toBe(true);
    expect(result.layingVnd / (3_000 * PRICES.newPoles)).toBeCloseTo(1, 2);
  });

  it("are laid along where they are pinned", () => {
    expect(roadsOf(solve(LOOP, order([1], { pinnedRoadIds: [3] })))).toContain(3);
  });

  it("cost a trench along urban roads, unless poles are asked for", () => {
    const urban = { ...LOOP, roads: LOOP.roads.map((each) => ({ ...each, isUrban: true })) };
    expect(solve(urban, order([1])).segments[0]?.kind).toBe("new-trench");
    expect(solve(urban, order([1], { newBuild: "poles" })).segments[0]?.kind).toBe("new-poles");
  });
});

describe("what cannot be built is told by name", () => {
  const far = { ...LOOP, hamlets: [...LOOP.hamlets, hamlet(2, at(1_000, -900))] };

  it("hamlets far from every road, with the distance and the limit", () => {
    const result = solve(far, order([1, 2], { maxApproachM: 500 }));
    const problem = problemOf(result, "far-from-road");
    expect(problem).toMatchObject({ limitM: 500, hamlets: [{ hamletId: 2, name: "H2" }] });
    expect(problem?.hamlets[0]?.distanceM).toBeCloseTo(900, -1);
    expect(result.hamlets.map(({ hamletId }) => hamletId)).toEqual([1]);
    expect(problemOf(solve(far, order([1, 2], { maxApproachM: 950 })), "far-from-road")).toBeUndefined();
  });

  it("parts of the road network without an access point, and whether a forbidden road made them", () => {
    const island = {
      ...LOOP,
      roads: [...LOOP.roads, road(5, at(9_000, 0), at(10_000, 0))],
      hamlets: [...LOOP.hamlets, hamlet(2, at(9_500, 0))],
    };
    const apart = problemOf(solve(island, order([1, 2])), "disconnected");
    expect(apart?.parts).toMatchObject([{ hamletIds: [2], roads: 1, byForbiddenRoad: false }]);
    expect(apart?.parts[0]?.lengthM).toBeCloseTo(1_000, -2);
    const cut = problemOf(solve(LOOP, order([1], { forbiddenRoadIds: [1, 3] })), "disconnected");
    expect(cut?.parts).toMatchObject([{ hamletIds: [1], byForbiddenRoad: true }]);
  });

  it("an operator without a usable access point, and one whose ports are all taken", () => {
    expect(problemOf(solve(LOOP, order([1], { organisationId: 9 })), "no-access-point")).toMatchObject({ full: 0 });
    const full = { ...LOOP, accessPoints: [accessPoint(1, 5, at(0, 0), 0)] };
    expect(problemOf(solve(full, order([1])), "no-access-point")).toMatchObject({ full: 1, farFromRoad: 0 });
    const unknown = { ...LOOP, accessPoints: [accessPoint(1, 5, at(0, 0), null)] };
    expect(solve(unknown, order([1])).problems).toEqual([]);
  });

  it("pinned roads that hang on no access point", () => {
    const island = { ...LOOP, roads: [...LOOP.roads, road(5, at(9_000, 0), at(10_000, 0))] };
    const pinned = solve(island, order([1], { pinnedRoadIds: [5] }));
    const problem = problemOf(pinned, "pin-unreachable");
    expect(problem?.roadIds).toEqual([5]);
    expect(problem?.roadNames).toHaveLength(1);
  });

  it("a budget of 0, with what the cheapest hamlet needs", () => {
    const result = solve(LOOP, order([1], { phaseBudgetsVnd: [0] }));
    const needed = solve(LOOP, order([1])).costVnd;
    expect(problemOf(result, "budget-too-small")).toMatchObject({ largestBudgetVnd: 0, hamletId: 1, leastVnd: needed });
    expect(problemOf(result, "beyond-budget")).toMatchObject({ hamletIds: [1], hamletNames: ["H1"] });
    expect(result.costVnd).toBe(0);
  });

  it("a missing unit cost, no roads, hamlets that are gone", () => {
    const { costs } = LOOP;
    const missing = { ...LOOP, costs: costs.filter(({ code }) => code !== "fibre-buried-metre") };
    expect(problemOf(solve(missing, order([1])), "cost-unknown")?.costCodes).toEqual(["fibre-buried-metre"]);
    expect(solve({ ...LOOP, roads: [] }, order([1])).problems).toEqual([{ code: "no-roads" }]);
    expect(problemOf(solve(LOOP, order([1, 77])), "unknown-hamlets")?.hamletIds).toEqual([77]);
  });
});

describe("lines beside roads", () => {
  it("serve where they lie, by the road that they name or by their course", () => {
    for (const roadId of [1, null]) {
      const duct = {
        id: 1,
        code: "D",
        ownerOrganisationId: 7,
        roadId,
        freePipes: 1,
        positions: [at(500, 4), at(1_500, 4)],
      };
      const result = solve({ ...LOOP, ducts: [duct] }, order([1]));
      const ductM = result.byKind.find(({ kind }) => kind === "duct")?.lengthM ?? 0;
      expect(Math.abs(ductM - 1_000)).toBeLessThan(roadId === null ? 30 : 8);
      expect(result.segments.find(({ kind }) => kind === "duct")?.ownerOrganisationId).toBe(7);
    }
  });

  it("tell of a duct whose free pipes are unknown, and leave it", () => {
    const duct = {
      id: 1,
      code: "D",
      ownerOrganisationId: 7,
      roadId: 1,
      freePipes: null,
      positions: [at(0, 4), at(2_000, 4)],
    };
    const [segment] = solve({ ...LOOP, ducts: [duct] }, order([1])).segments;
    expect(segment).toMatchObject({ kind: "new-poles", unusableDuct: "unknown" });
  });
});

describe("the backhaul of a mast", () => {
  const cable = { id: 1, code: "C1", organisationId: 6, positions: [at(0, 503), at(2_000, 503)] };
  const data = { ...LOOP, cables: [cable] };
  const [lon, lat] = at(2_000, 100);

  it("meets the nearest cable along roads, or the asked operator's", () => {
    const nearest = findBackhaul(data, { lon, lat });
    expect(nearest).toMatchObject({ organisationId: 6, meets: "cable", meetsCode: "C1" });
    expect(nearest.lengthM).toBeCloseTo(400, -1);
    expect(nearest.costVnd / (400 * PRICES.newPoles)).toBeCloseTo(1, 1);
    const own = findBackhaul(data, { lon, lat, organisationId: 5 });
    expect(own).toMatchObject({ organisationId: 5, meets: "access-point", meetsCode: "A1" });
    expect(own.lengthM).toBeCloseTo(2_100, -2);
  });

  it("is refused with the distance and the limit where no road is near", () => {
    const [farLon, farLat] = at(2_000, -3_000);
    expect(() => findBackhaul(data, { lon: farLon, lat: farLat })).toThrow(
      /30\d\d m from the nearest road; permitted: 2000 m|2[89]\d\d m/,
    );
    expect(() => findBackhaul(data, { lon, lat, organisationId: 99 })).toThrow("no fibre can be reached");
  });
});
