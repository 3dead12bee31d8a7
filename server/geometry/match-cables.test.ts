import { describe, expect, test } from "vitest";
import { generateTown, scoreMatching } from "./generated-cables.ts";
import { matchCables, type NamedLine } from "./match-cables.ts";

const NORTH = 1 / 111_195; // degrees of latitude a metre
const EAST = NORTH / Math.cos((11.5 * Math.PI) / 180);
/** A line through places given in metres east and north of a corner of the province. */
const line = (id: string, ...places: [number, number][]): NamedLine => ({
  id,
  positions: places.map(([eastM, northM]) => [106.9 + eastM * EAST, 11.5 + northM * NORTH]),
});
const roadsOf = (roads: NamedLine[], cable: NamedLine) => matchCables(roads, [cable]).map(({ roadId }) => roadId);

describe("the matching of cables to roads", () => {
  test("finds the length, the part of the road and the distance", () => {
    const [match, ...others] = matchCables([line("main", [0, 0], [500, 0])], [line("cable", [100, 5], [300, 5])]);
    expect(others).toEqual([]);
    expect(match).toMatchObject({ cableId: "cable", roadId: "main", fromM: 0 });
    expect(match!.toM).toBeCloseTo(200, 0);
    expect(match!.roadFromM).toBeCloseTo(104, 0);
    expect(match!.roadToM).toBeCloseTo(296, 0);
    expect(match!.meanDistanceM).toBeCloseTo(5, 1);
  });

  test("leaves out the street that a cable only crosses, and the field that it runs across", () => {
    const roads = [
      line("main", [0, 0], [250, 0]),
      line("onward", [250, 0], [500, 0]),
      line("cross", [250, -200], [250, 200]),
    ];
    expect(roadsOf(roads, line("cable", [20, 5], [480, 5]))).toEqual(["main", "onward"]);
    expect(roadsOf(roads, line("slant", [20, 30], [200, 150]))).toEqual([]);
  });

  test("follows the road around a corner", () => {
    const roads = [line("east", [0, 0], [300, 0]), line("north", [300, 0], [300, 300]), line("on", [300, 0], [600, 0])];
    expect(roadsOf(roads, line("cable", [50, 5], [295, 5], [295, 250]))).toEqual(["east", "north"]);
  });

  test("takes the nearer of two parallel roads, and stays on it through a single bad vertex", () => {
    const roads = [line("west", [0, 0], [0, 600]), line("east", [14, 0], [14, 600])];
    const cable = line("cable", [-4, 20], [-5, 150], [11, 200], [-4, 250], [-3, 400], [-5, 580]);
    expect(roadsOf(roads, cable)).toEqual(["west"]);
  });

  test("finds nothing without roads or without length, and rejects an error of 0", () => {
    expect(matchCables([], [line("cable", [0, 0], [100, 0])])).toEqual([]);
    expect(matchCables([line("main", [0, 0], [500, 0])], [line("cable", [5, 5], [5, 5])])).toEqual([]);
    expect(() => matchCables([], [], { positionErrorM: 0 })).toThrow("positionErrorM is 0; it must be above 0");
  });
});

describe("the matching against a town with known truth", () => {
  test.each([
    { noiseM: 0, precision: 0.98, recall: 0.98 },
    { noiseM: 5, precision: 0.98, recall: 0.98 },
    { noiseM: 10, precision: 0.93, recall: 0.98 },
  ])("has precision $precision and recall $recall at $noiseM m of position noise", ({ noiseM, precision, recall }) => {
    for (const seed of [11, 12]) {
      const town = generateTown(seed, 100, noiseM);
      const score = scoreMatching(town, matchCables(town.roads, town.cables, { positionErrorM: Math.max(6, noiseM) }));
      expect(score.truePairs).toBeGreaterThan(300);
      expect(score.precision).toBeGreaterThanOrEqual(precision);
      expect(score.recall).toBeGreaterThanOrEqual(recall);
    }
  });
});
