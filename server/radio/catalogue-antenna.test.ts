import { describe, expect, test } from "vitest";
import { patternGainDb } from "./antenna-pattern.ts";
import { type CatalogueBand, catalogueAntenna, referenceSignalDbm } from "./catalogue-antenna.ts";

const lte: CatalogueBand = {
  technology: "4G",
  downlinkMhz: 1842.5,
  bandwidthMhz: 20,
  subcarrierSpacingKhz: 15,
  powerDbm: 46,
};
const panel = {
  name: "Panel",
  gainDbi: 17,
  horizontalBeamwidthDeg: 65,
  verticalBeamwidthDeg: 7,
  frontToBackDb: 25,
  cuts: null,
};

describe("the reference signal of a band of the catalogue", () => {
  test("is the power of one resource element of one port, feeder off", () => {
    expect(referenceSignalDbm(lte)).toBeCloseTo(46 - 10 * Math.log10(2 * 1200) - 0.5, 9);
    const nr: CatalogueBand = {
      ...lte,
      technology: "5G",
      bandwidthMhz: 100,
      subcarrierSpacingKhz: 30,
      powerDbm: 53,
    };
    expect(referenceSignalDbm(nr)).toBeCloseTo(53 - 10 * Math.log10(273 * 12) - 0.5, 9);
  });

  test("is a tenth of the power on the pilot channel of 3G", () => {
    expect(referenceSignalDbm({ ...lte, technology: "3G", powerDbm: 43 }, 0)).toBe(33);
  });

  test("is refused for a bandwidth that the standard does not know", () => {
    expect(() => referenceSignalDbm({ ...lte, bandwidthMhz: 7 })).toThrow(/LTE bandwidthMhz is 7 MHz/);
  });
});

describe("an antenna of the catalogue", () => {
  test("falls by 3 dB at half its beamwidths and no lower than its front-to-back ratio", () => {
    const pattern = catalogueAntenna(panel);
    expect(patternGainDb(pattern, 32.5, 0)).toBeCloseTo(14, 3);
    expect(patternGainDb(pattern, 0, 3.5)).toBeCloseTo(14, 3);
    expect(patternGainDb(pattern, 180, -60)).toBeCloseTo(17 - 25, 6);
  });

  test("is the same all around where its beam is 360 degrees wide", () => {
    const pattern = catalogueAntenna({ ...panel, horizontalBeamwidthDeg: 360 });
    expect(patternGainDb(pattern, 180, 0)).toBeCloseTo(patternGainDb(pattern, 0, 0), 9);
  });

  test("follows its measured cuts where it has them", () => {
    const horizontal = Array.from({ length: 360 }, (_, i) => Math.min(i, 360 - i) / 10);
    const vertical = Array.from({ length: 360 }, (_, i) => Math.min(i, 360 - i) / 10);
    const pattern = catalogueAntenna({ ...panel, cuts: { horizontal, vertical } });
    expect(patternGainDb(pattern, 90, 0)).toBeCloseTo(17 - 9, 4);
    expect(patternGainDb(pattern, 0, -20)).toBeCloseTo(17 - 2, 4);
  });
});
