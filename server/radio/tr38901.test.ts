import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { needsReference, referencePath } from "../testing/reference.ts";
import { type Tr38901Condition, type Tr38901Link, type Tr38901Scenario, tr38901LossDb } from "./tr38901.ts";
import { outdoorToIndoorLossDb } from "./tr38901-indoor.ts";
import { losProbability } from "./tr38901-los-probability.ts";
import { rmaBreakpointM } from "./tr38901-rma.ts";
import { urbanBreakpointM } from "./tr38901-urban.ts";

const VALUES = "reference/tr38901/pathloss_values.csv";
const SIGMAS = "reference/tr38901/table-7.4.1-1.csv";

function referenceRows(file: string): string[] {
  const path = referencePath(file);
  return path === undefined ? [] : readFileSync(path, "utf8").trim().split(/\r?\n/).slice(1);
}

function link(changes: Partial<Tr38901Link>): Tr38901Link {
  return { condition: "LOS", distance2dM: 500, baseHeightM: 25, userHeightM: 1.5, frequencyGhz: 3.5, ...changes };
}

describe("TR 38.901 path loss", () => {
  it("agrees with every published value to its last decimal (0.0001 dB)", needsReference(VALUES), () => {
    const rows = referenceRows(VALUES).map((line) => line.split(","));
    expect(rows).toHaveLength(32);
    for (const row of rows) {
      const [scenario, condition, ...numbers] = row;
      const [distance2dM, baseHeightM, userHeightM, frequencyGhz, lossDb] = numbers.map(Number);
      const computed = tr38901LossDb(scenario as Tr38901Scenario, {
        condition: condition as Tr38901Condition,
        distance2dM: distance2dM!,
        baseHeightM: baseHeightM!,
        userHeightM: userHeightM!,
        frequencyGhz: frequencyGhz!,
      });
      expect(Math.abs(computed.lossDb - lossDb!), row.join(",")).toBeLessThan(1e-4);
    }
  });

  it("takes the shadow-fading deviations of Table 7.4.1-1", needsReference(SIGMAS), () => {
    const table = referenceRows(SIGMAS);
    const published = (start: string) =>
      Number(/",(\d+(?:\.\d+)?),/.exec(table.find((row) => row.startsWith(start))!)?.[1]);
    for (const condition of ["LOS", "NLOS"] as const) {
      const near = link({ condition, baseHeightM: 25 });
      expect(tr38901LossDb("RMa", { ...near, condition: "NLOS" }).shadowSigmaDb).toBe(published("RMa,NLOS"));
      const uma = table.find((row) => row.startsWith(`UMa,${condition},,`))!;
      const umi = table.find((row) => row.startsWith(`UMi-StreetCanyon,${condition},,`))!;
      expect(uma).toContain(`,${tr38901LossDb("UMa", near).shadowSigmaDb},`);
      expect(umi).toContain(`,${tr38901LossDb("UMi", { ...near, baseHeightM: 10 }).shadowSigmaDb},`);
    }
    expect(tr38901LossDb("RMa", link({ distance2dM: 100, baseHeightM: 35 })).shadowSigmaDb).toBe(4);
    expect(tr38901LossDb("RMa", link({ distance2dM: 9_000, baseHeightM: 35 })).shadowSigmaDb).toBe(6);
  });

  it("is continuous across the breakpoint of RMa, UMa and UMi", () => {
    const cases = [
      ["RMa", 35, rmaBreakpointM(35, 1.5, 0.9)],
      ["UMa", 25, urbanBreakpointM(25, 1.5, 0.9)],
      ["UMi", 10, urbanBreakpointM(10, 1.5, 0.9)],
    ] as const;
    for (const [scenario, baseHeightM, breakpointM] of cases) {
      const at = (distance2dM: number) =>
        tr38901LossDb(scenario, link({ distance2dM, baseHeightM, frequencyGhz: 0.9 })).lossDb;
      expect(breakpointM).toBeGreaterThan(10);
      expect(Math.abs(at(breakpointM * 1.000001) - at(breakpointM * 0.999999)), scenario).toBeLessThan(0.05);
      const slopeDb = at(breakpointM * 4) - at(breakpointM * 2);
      expect(slopeDb, scenario).toBeCloseTo(40 * Math.log10(2), 1);
    }
  });

  it("never gives less loss without sight than with it, nor less at a longer distance", () => {
    for (const scenario of ["RMa", "UMa", "UMi"] as const) {
      let previousDb = 0;
      for (let distance2dM = 10; distance2dM <= 5_000; distance2dM *= 1.1) {
        const at = (condition: Tr38901Condition) =>
          tr38901LossDb(scenario, link({ condition, distance2dM, baseHeightM: 20 })).lossDb;
        expect(at("NLOS")).toBeGreaterThanOrEqual(at("LOS"));
        expect(at("LOS")).toBeGreaterThan(previousDb);
        previousDb = at("LOS");
      }
    }
  });

  it.each([
    ["RMa", { distance2dM: 10_001, baseHeightM: 35 }, "distance2dM is 10001 m; TR 38.901 RMa LOS allows 10 to 10000 m"],
    ["RMa", { condition: "NLOS", distance2dM: 5_001 }, "distance2dM is 5001 m; TR 38.901 RMa NLOS allows 10 to 5000 m"],
    ["RMa", { frequencyGhz: 30.1 }, "frequencyGhz is 30.1 GHz; TR 38.901 RMa LOS allows 0.5 to 30 GHz"],
    ["RMa", { baseHeightM: 151 }, "baseHeightM is 151 m; TR 38.901 RMa LOS allows 10 to 150 m"],
    ["RMa", { streetWidthM: 4 }, "streetWidthM is 4 m; TR 38.901 RMa allows 5 to 50 m"],
    ["UMa", { userHeightM: 1.4 }, "userHeightM is 1.4 m; TR 38.901 UMa LOS allows 1.5 to 22.5 m"],
    ["UMa", { distance2dM: 9.9 }, "distance2dM is 9.9 m; TR 38.901 UMa LOS allows 10 to 5000 m"],
    ["UMi", { baseHeightM: 25 }, "baseHeightM is 25 m; TR 38.901 UMi LOS allows 5 to 20 m"],
    ["UMa", { frequencyGhz: -1 }, "frequencyGhz is -1 GHz; TR 38.901 UMa LOS allows 0.5 to 100 GHz"],
    ["UMa", { frequencyGhz: Number.NaN }, "frequencyGhz is NaN GHz; TR 38.901 UMa LOS allows 0.5 to 100 GHz"],
  ] as const)("refuses %s with %o and names the range", (scenario, changes, message) => {
    expect(() => tr38901LossDb(scenario, link(changes))).toThrow(message);
  });

  it("accepts both ends of a range", () => {
    expect(tr38901LossDb("RMa", link({ distance2dM: 10_000, baseHeightM: 150 })).lossDb).toBeGreaterThan(100);
    expect(tr38901LossDb("RMa", link({ distance2dM: 10, baseHeightM: 10, userHeightM: 10 })).lossDb).toBeGreaterThan(
      40,
    );
  });
});

describe("TR 38.901 line of sight and building entry", () => {
  it("is certain near the base and fades with the distance constants of Table 7.4.2-1", () => {
    expect(losProbability("RMa", 10, 1.5)).toBe(1);
    expect(losProbability("RMa", 1010, 1.5)).toBeCloseTo(Math.exp(-1), 12);
    expect(losProbability("UMa", 18, 1.5)).toBe(1);
    expect(losProbability("UMi", 36, 1.5)).toBeCloseTo(0.5 + 0.5 * Math.exp(-1), 12);
    expect(losProbability("UMa", 63, 1.5)).toBeCloseTo(18 / 63 + Math.exp(-1) * (1 - 18 / 63), 12);
  });

  it("sees farther from a high floor in UMa, and never beyond certainty", () => {
    for (let distanceM = 20; distanceM < 2_000; distanceM += 10) {
      const high = losProbability("UMa", distanceM, 23);
      expect(high).toBeGreaterThan(losProbability("UMa", distanceM, 13));
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  it("puts a coated facade far above an ordinary one, and half a decibel on every metre inside", () => {
    const low = outdoorToIndoorLossDb("low-loss", 3.5, 0);
    const high = outdoorToIndoorLossDb("high-loss", 3.5, 0);
    expect(low.lossDb).toBeCloseTo(5 - 10 * Math.log10(0.3 * 10 ** -0.27 + 0.7 * 10 ** -1.9), 9);
    expect(high.lossDb - low.lossDb).toBeGreaterThan(10);
    expect(outdoorToIndoorLossDb("low-loss", 3.5, 10).lossDb - low.lossDb).toBeCloseTo(5, 12);
    expect(() => outdoorToIndoorLossDb("low-loss", 3.5, 26)).toThrow("depthInsideM is 26 m");
  });
});
