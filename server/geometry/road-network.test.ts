import { describe, expect, it } from "vitest";
import { buildRoadNetwork, type Position } from "./road-network.ts";

const NORTH = 1 / 111_195; // degrees of latitude a metre
const EAST = NORTH / Math.cos((11.5 * Math.PI) / 180);
/** A place by metres east and north of a corner of the province. */
const at = (eastM: number, northM: number): Position => [106.9 + eastM * EAST, 11.5 + northM * NORTH];

describe("distances along roads", () => {
  it("follow the road around the corner, not the straight line", () => {
    const network = buildRoadNetwork([[at(0, 0), at(1000, 0), at(1000, 1000)]], [at(0, 0), at(1000, 1000)]);
    expect(network.distancesM([0])[1]).toBeCloseTo(2000, -1);
  });

  it("include the way from the place to the road at both ends", () => {
    const network = buildRoadNetwork([[at(0, 0), at(1000, 0)]], [at(100, 50), at(600, -30)]);
    expect(network.distancesM([0])[1]).toBeCloseTo(50 + 500 + 30, 0);
    expect(network.approachM[0]).toBeCloseTo(50, 1);
  });

  it("join a side road that ends on the middle of another, but not a bridge", () => {
    const main = [at(0, 0), at(1000, 0)];
    const side = [at(500, 4), at(500, 700)];
    const crossing = [at(300, -500), at(300, 500)];
    const network = buildRoadNetwork([main, side, crossing], [at(0, 0), at(500, 700), at(300, 480)]);
    const distances = network.distancesM([0]);
    expect(distances[1]).toBeCloseTo(1200, -1);
    expect(distances[2]).toBe(Number.POSITIVE_INFINITY);
  });

  it("take the nearest of several sources", () => {
    const network = buildRoadNetwork([[at(0, 0), at(5000, 0)]], [at(0, 0), at(5000, 0), at(4000, 0)]);
    expect(network.distancesM([0, 1])[2]).toBeCloseTo(1000, 0);
  });

  it("two places on the same stretch of road are as far apart as the stretch between them", () => {
    const network = buildRoadNetwork([[at(0, 0), at(5000, 0)]], [at(1000, 0), at(1250, 0)]);
    expect(network.distancesM([0])[1]).toBeCloseTo(250, 0);
  });

  it("say that a place has no road in reach", () => {
    const network = buildRoadNetwork([[at(0, 0), at(1000, 0)]], [at(0, 0), at(0, 9000)]);
    expect(network.approachM[1]).toBeNaN();
    expect(network.distancesM([0])[1]).toBe(Number.POSITIVE_INFINITY);
  });

  it("know no way at all where there are no roads", () => {
    expect(buildRoadNetwork([], [at(0, 0)]).distancesM([0])[0]).toBe(Number.POSITIVE_INFINITY);
  });
});
