import { describe, expect, it } from "vitest";
import {
  type Carrier,
  LTE_RESOURCE_BLOCKS,
  NR_RESOURCE_BLOCKS,
  occupiedBandwidthMhz,
  resourceBlocks,
} from "./carrier.ts";
import {
  DEFAULT_UPLINK,
  eirpDbm,
  energyPerResourceElementDbm,
  maximumPathLoss,
  noisePerResourceElementDbm,
  rsrpDbm,
  type SectorPower,
  uplinkEndRsrpDbm,
  wattsToDbm,
} from "./link-budget.ts";

const LTE_20: Carrier = { technology: "LTE", bandwidthMhz: 20 };
const NR_100: Carrier = { technology: "NR", bandwidthMhz: 100, subcarrierSpacingKhz: 30 };
const LTE_SECTOR: SectorPower = { carrier: LTE_20, totalPowerDbm: 46, ports: 2, feederLossDb: 0.5 };

describe("carriers", () => {
  it("have the resource blocks of the standards", () => {
    expect([1.4, 3, 5, 10, 15, 20].map((bandwidthMhz) => resourceBlocks({ technology: "LTE", bandwidthMhz }))).toEqual([
      6, 15, 25, 50, 75, 100,
    ]);
    const nr = (subcarrierSpacingKhz: number, bandwidthMhz: number) =>
      resourceBlocks({ technology: "NR", bandwidthMhz, subcarrierSpacingKhz });
    expect([5, 10, 15, 20, 40, 50].map((bandwidth) => nr(15, bandwidth))).toEqual([25, 52, 79, 106, 216, 270]);
    expect([20, 40, 50, 60, 80, 90, 100].map((bandwidth) => nr(30, bandwidth))).toEqual([
      51, 106, 133, 162, 217, 245, 273,
    ]);
  });

  it("fill 75 to 99 % of their channel, never more", () => {
    const carriers: Carrier[] = [...LTE_RESOURCE_BLOCKS.keys()].map((bandwidthMhz) => ({
      technology: "LTE",
      bandwidthMhz,
    }));
    for (const [subcarrierSpacingKhz, table] of NR_RESOURCE_BLOCKS) {
      for (const bandwidthMhz of table.keys()) carriers.push({ technology: "NR", bandwidthMhz, subcarrierSpacingKhz });
    }
    for (const carrier of carriers) {
      const share = occupiedBandwidthMhz(carrier) / carrier.bandwidthMhz;
      expect(share, JSON.stringify(carrier)).toBeGreaterThan(0.75);
      expect(share, JSON.stringify(carrier)).toBeLessThan(0.99);
    }
  });

  it("are refused outside the standard, with the values it knows", () => {
    const odd = { technology: "LTE", bandwidthMhz: 7 } as const;
    expect(() => resourceBlocks(odd)).toThrow("LTE bandwidthMhz is 7 MHz; allowed are 1.4, 3, 5, 10, 15, 20 MHz");
    expect(() => resourceBlocks({ ...NR_100, subcarrierSpacingKhz: 120 })).toThrow("allowed are 15, 30, 60 kHz");
    expect(() => resourceBlocks({ ...NR_100, subcarrierSpacingKhz: 15 })).toThrow("NR 15 kHz bandwidthMhz is 100 MHz");
  });
});

describe("link budget", () => {
  it("gives 12.2 dBm an element to a 2 x 20 W LTE cell, 15.2 boosted, 17.8 to a 200 W NR cell", () => {
    expect(energyPerResourceElementDbm(LTE_SECTOR)).toBeCloseTo(12.2, 1);
    expect(energyPerResourceElementDbm({ ...LTE_SECTOR, referenceBoostDb: 3 })).toBeCloseTo(15.2, 1);
    const nr = { carrier: NR_100, totalPowerDbm: wattsToDbm(200), ports: 1, feederLossDb: 0 };
    expect(Math.abs(energyPerResourceElementDbm(nr) - 17.86)).toBeLessThan(0.01);
  });

  it("has the thermal noise of one element", () => {
    expect(noisePerResourceElementDbm(LTE_20)).toBeCloseTo(-125.2, 1);
    expect(noisePerResourceElementDbm(NR_100)).toBeCloseTo(-122.2, 1);
  });

  it("adds gains and subtracts losses once each", () => {
    expect(eirpDbm(LTE_SECTOR, 17)).toBe(62.5);
    const outdoors = rsrpDbm(LTE_SECTOR, 17, 130);
    expect(outdoors).toBeCloseTo(energyPerResourceElementDbm(LTE_SECTOR) - 0.5 + 17 - 130, 12);
    expect(rsrpDbm(LTE_SECTOR, 17, 130, { indoorLossDb: 14, bodyLossDb: 3, userGainDbi: -1 })).toBeCloseTo(
      outdoors - 18,
      12,
    );
  });

  it("ends at the uplink on 3.5 GHz with much power, at the downlink with little", () => {
    const question = { antennaGainDbi: 17, thresholdRsrpDbm: -118, marginDb: 6 };
    const strong = maximumPathLoss({
      ...question,
      power: { carrier: NR_100, totalPowerDbm: 53, ports: 1, feederLossDb: 0 },
      uplink: { ...DEFAULT_UPLINK, resourceBlocks: 20 },
    });
    expect(strong.limitedBy).toBe("uplink");
    expect(strong.uplinkDb).toBeLessThan(strong.downlinkDb);
    const weak = maximumPathLoss({ ...question, power: { ...LTE_SECTOR, totalPowerDbm: 30 } });
    expect(weak.limitedBy).toBe("downlink");
  });

  it("ends the uplink at one level, wherever the user is, which says what limits", () => {
    for (const totalPowerDbm of [30, 40, 46, 55, 63]) {
      for (const antennaGainDbi of [-3, 17]) {
        const power = { ...LTE_SECTOR, totalPowerDbm };
        const end = uplinkEndRsrpDbm(power);
        const { uplinkDb, limitedBy } = maximumPathLoss({ power, antennaGainDbi, thresholdRsrpDbm: -118, marginDb: 0 });
        expect(rsrpDbm(power, antennaGainDbi, uplinkDb)).toBeCloseTo(end, 9);
        expect(limitedBy).toBe(end > -118 ? "uplink" : "downlink");
      }
    }
  });

  it("bears exactly the loss that brings the level to the threshold", () => {
    const { downlinkDb } = maximumPathLoss({
      power: LTE_SECTOR,
      antennaGainDbi: 15,
      thresholdRsrpDbm: -110,
      marginDb: 0,
    });
    expect(rsrpDbm(LTE_SECTOR, 15, downlinkDb)).toBeCloseTo(-110, 12);
  });

  it("refuses watts written for dBm and names the range", () => {
    const wrong = { ...LTE_SECTOR, totalPowerDbm: 200 };
    expect(() => energyPerResourceElementDbm(wrong)).toThrow("totalPowerDbm is 200 dBm; a sector allows 0 to 70 dBm");
    expect(() => wattsToDbm(0)).toThrow("powerW is 0 W");
    expect(wattsToDbm(20)).toBeCloseTo(43.01, 2);
  });
});
