import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { needsReference, referencePath } from "../testing/reference.ts";
import { terrestrialClutterLossDb } from "./p2108.ts";
import { buildingEntryLossDb } from "./p2109.ts";

const P2108_CASES = "reference/p2108/TerrestrialStatisticalModelTestData.csv";

describe("P.2108 clutter loss", () => {
  it("agrees with the published cases and refuses those published as errors", needsReference(P2108_CASES), () => {
    const lines = readFileSync(referencePath(P2108_CASES)!, "utf8").trim().split(/\r?\n/).slice(1);
    expect(lines).toHaveLength(12);
    for (const line of lines) {
      const [frequencyGhz, distanceKm, percent, returnCode, lossDb] = line.split(",").map(Number);
      const compute = () => terrestrialClutterLossDb(frequencyGhz!, distanceKm!, percent!);
      if (returnCode === 0) expect(Math.abs(compute() - lossDb!), line).toBeLessThanOrEqual(0.05 + 1e-9);
      else expect(compute, line).toThrow(/allows/);
    }
  });

  it("loses no more on any path than on one of 2 km", () => {
    expect(terrestrialClutterLossDb(3.5, 40, 50)).toBe(terrestrialClutterLossDb(3.5, 2, 50));
    expect(terrestrialClutterLossDb(3.5, 1, 50)).toBeLessThan(terrestrialClutterLossDb(3.5, 2, 50));
    expect(terrestrialClutterLossDb(3.5, 1, 99.9)).toBe(terrestrialClutterLossDb(3.5, 2, 99.9));
  });
});

describe("P.2109 building entry loss", () => {
  it.each([
    [0.7, 14.1],
    [0.9, 14.2],
    [1.8, 14.8],
    [3.5, 15.7],
  ])("has the median of a traditional building at %d GHz", (frequencyGhz, lossDb) => {
    const computed = buildingEntryLossDb({ building: "traditional", frequencyGhz });
    expect(Math.abs(computed - lossDb)).toBeLessThanOrEqual(0.05);
  });

  it("has 31 to 32 dB for a thermally efficient building between 0.7 and 3.5 GHz", () => {
    for (const frequencyGhz of [0.7, 0.9, 1.8, 3.5]) {
      const computed = buildingEntryLossDb({ building: "thermally-efficient", frequencyGhz });
      expect(computed).toBeGreaterThan(30.5);
      expect(computed).toBeLessThan(32.5);
    }
  });

  it("grows with the probability and with the elevation on either side of the horizon", () => {
    const at = (probability: number, elevationDeg: number) =>
      buildingEntryLossDb({ building: "traditional", frequencyGhz: 2.1, probability, elevationDeg });
    expect(at(0.9, 0)).toBeGreaterThan(at(0.5, 0));
    expect(at(0.5, 0)).toBeGreaterThan(at(0.1, 0));
    expect(at(0.5, 40)).toBeGreaterThan(at(0.5, 0));
    expect(at(0.5, -40)).toBe(at(0.5, 40));
  });

  it("refuses certainty, vertical walls beyond 90 degrees and frequencies outside its range", () => {
    const ask = (changes: object) => () =>
      buildingEntryLossDb({ building: "traditional", frequencyGhz: 2.1, ...changes });
    expect(ask({ probability: 1 })).toThrow("probability is 1; P.2109 allows");
    expect(ask({ elevationDeg: 91 })).toThrow("elevationDeg is 91 degrees; P.2109 allows -90 to 90 degrees");
    expect(ask({ frequencyGhz: 0.079 })).toThrow("frequencyGhz is 0.079 GHz; P.2109 allows 0.08 to 100 GHz");
  });
});
