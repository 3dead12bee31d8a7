import { describe, expect, it } from "vitest";
import { LINK_CURVES, rsrqDb, sinrDb, spectralEfficiencyBpsHz, throughputMbps } from "./throughput.ts";

const QUIET = { servingDbm: -90, interferersDbm: [], load: 0.5, noiseDbm: -125 };

describe("SINR and RSRQ", () => {
  it("is the signal over the noise where nobody disturbs", () => {
    expect(sinrDb(QUIET)).toBeCloseTo(35, 9);
  });

  it("is 0 dB at the border of two full cells, 3 dB at half load", () => {
    const border = { ...QUIET, interferersDbm: [-90], noiseDbm: -200 };
    expect(sinrDb({ ...border, load: 1 })).toBeCloseTo(0, 9);
    expect(sinrDb({ ...border, load: 0.5 })).toBeCloseTo(3.0103, 4);
    expect(sinrDb({ ...border, load: 1, interferersDbm: [-90, -90, -90, -90] })).toBeCloseTo(-6.0206, 4);
  });

  it("has an RSRQ of -3 dB alone and idle, -10.8 dB alone and full", () => {
    expect(rsrqDb({ ...QUIET, load: 0, noiseDbm: -200 })).toBeCloseTo(-3.01, 2);
    expect(rsrqDb({ ...QUIET, load: 1, noiseDbm: -200 })).toBeCloseTo(-10.79, 2);
    expect(rsrqDb({ ...QUIET, load: 1, noiseDbm: -200, interferersDbm: [-90] })).toBeCloseTo(-13.8, 2);
  });

  it("refuses a load that is no share", () => {
    expect(() => sinrDb({ ...QUIET, load: 50 })).toThrow("load is 50; a cell load allows 0 to 1");
  });
});

describe("throughput", () => {
  it("is 0.6 of Shannon's bound between a floor and a ceiling", () => {
    const curve = LINK_CURVES["LTE downlink"];
    expect(spectralEfficiencyBpsHz(-10.01, curve)).toBe(0);
    expect(spectralEfficiencyBpsHz(-10, curve)).toBeCloseTo(0.6 * Math.log2(1.1), 12);
    expect(spectralEfficiencyBpsHz(0, curve)).toBeCloseTo(0.6, 12);
    expect(spectralEfficiencyBpsHz(22, curve)).toBeCloseTo(4.39, 1);
    expect(spectralEfficiencyBpsHz(40, curve)).toBe(4.4);
    expect(spectralEfficiencyBpsHz(Number.NaN, curve)).toBeNaN();
  });

  it("fills the occupied bandwidth, layer by layer and by the downlink's share of time", () => {
    const lte = { carrier: { technology: "LTE", bandwidthMhz: 20 }, curve: LINK_CURVES["LTE downlink"] } as const;
    expect(throughputMbps(40, lte)).toBeCloseTo(18 * 4.4, 9);
    expect(throughputMbps(40, { ...lte, layers: 2 })).toBeCloseTo(36 * 4.4, 9);
    const carrier = { technology: "NR", bandwidthMhz: 100, subcarrierSpacingKhz: 30 } as const;
    const nr = { carrier, curve: LINK_CURVES["NR downlink"], layers: 4, timeShare: 0.75 };
    expect(throughputMbps(60, nr)).toBeCloseTo(98.28 * 4 * 0.75 * 7.4063, 6);
    expect(() => throughputMbps(10, { ...nr, layers: 9 })).toThrow("layers is 9; a carrier allows 1 to 8");
  });
});
