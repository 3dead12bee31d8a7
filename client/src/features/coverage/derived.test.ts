import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requiredLevelDbm } from "../../../../server/radio/coverage/hamlet-verdict.ts";
import { derivationOf, entryLossDb } from "./derived.ts";
import { rampExpression, rampStops, scaleOf } from "./ramp.ts";

const assumptions = { building: "traditional" as const, bandwidthMhz: null };
const indoor = derivationOf("indoor", { technology: "4G", assumptions, bandsMhz: [900, 1800, 2100] });
const lte = derivationOf("throughput", { technology: "4G", assumptions, bandsMhz: [1800] });
const nr = derivationOf("throughput", { technology: "5G", assumptions, bandsMhz: [3700] });

describe("what follows from a computed raster", () => {
  it("is the level less the entry loss of the band that enters worst", () => {
    expect(entryLossDb("traditional", [900, 1800, 2100])).toBe(entryLossDb("traditional", [2100]));
    expect(indoor.fromStored(-80)).toBeCloseTo(-80 - entryLossDb("traditional", [2100]), 9);
    expect(entryLossDb("thermally-efficient", [2100])).toBeGreaterThan(28);
  });

  it("goes to throughput and back without loss between the floor and the ceiling", () => {
    for (const curve of [lte, nr]) {
      fc.assert(
        fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (share) => {
          const mbps = share * curve.most;
          // Below the floor nothing is decoded: what is less than the least is shown at the floor.
          if (curve.toStored(mbps) < -10) return;
          expect(curve.fromStored(curve.toStored(mbps))).toBeCloseTo(mbps, 6);
        }),
      );
    }
    expect(lte.most).toBeCloseTo(18 * 4.4, 9);
    expect(lte.fromStored(-11)).toBe(0);
    const odd = { ...assumptions, bandwidthMhz: 13 };
    expect(derivationOf("throughput", { technology: "4G", assumptions: odd, bandsMhz: [] }).most).toBe(lte.most);
  });

  it("is the probability that decides a run's verdicts: at the level that a verdict requires it is the run's own", () => {
    const rule = { thresholdDbm: -110, sigmaDb: 6.5 };
    const covered = derivationOf("covered", { technology: "4G", assumptions, bandsMhz: [], rule });
    const required = requiredLevelDbm({ ...rule, probability: 0.9, servedShare: 0.5 });
    expect(covered.fromStored(required)).toBeCloseTo(90, 6);
    expect(covered.toStored(90)).toBeCloseTo(required, 4);
    expect(covered.fromStored(-110)).toBeCloseTo(50, 9);
    const stops = rampExpression("covered", scaleOf("covered"), 90, covered).filter((part) => typeof part === "number");
    expect(stops.toSorted((a, b) => (a as number) - (b as number))).toEqual(stops);
  });

  it("gives the map rising stops whose colours are those of the legend", () => {
    const scale = scaleOf("throughput", { most: lte.most });
    const flat = rampExpression("throughput", scale, 10, lte);
    const values = flat.filter((part): part is number => typeof part === "number");
    for (let at = 1; at < values.length; at++) expect(values[at]).toBeGreaterThan(values[at - 1] as number);
    const [edge] = rampStops("throughput", scale, 10).filter(({ value }) => value === 10);
    const place = flat.indexOf(lte.toStored(10));
    expect(flat[place + 1]).toBe(edge?.colour);
    expect(rampExpression("indoor", scaleOf("indoor"), -105, indoor)).toContain(indoor.toStored(-105));
  });
});
