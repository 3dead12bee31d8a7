import { describe, expect, test } from "vitest";
import { createPattern, patternGainDb } from "./antenna-pattern.ts";
import { createSectorAntenna, sectorGainDb } from "./antenna-sector.ts";
import { type CatalogueBand, catalogueAntenna, cataloguePatternOf, referenceSignalDbm } from "./catalogue-antenna.ts";

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

const MOUNTING = { azimuthDeg: 30, mechanicalTiltDeg: 0, electricalTiltDeg: 4 };

describe("a measured antenna in the catalogue", () => {
  test("radiates as its file says, with the tilt that was measured into it", () => {
    const off = (angle: number) => ((angle + 540) % 360) - 180;
    const cut = (width: number, middle: number) =>
      Array.from({ length: 720 }, (_, at) => ({
        angleDeg: at / 2,
        lossDb: Math.min(25, 12 * (off(at / 2 - middle) / width) ** 2),
      }));
    const definition = {
      kind: "cuts",
      name: "panel",
      peakGainDbi: 17,
      horizontal: cut(65, 0),
      vertical: cut(10, 6),
      builtInTiltDeg: 6,
    } as const;
    const direct = createSectorAntenna(createPattern(definition), MOUNTING);
    const stored = createSectorAntenna(catalogueAntenna(cataloguePatternOf(definition)), MOUNTING);
    for (let bearing = 0; bearing < 360; bearing += 7) {
      for (let elevation = -20; elevation <= 10; elevation += 1.5) {
        // Whole degrees cut the corner where the made-up cut ends abruptly.
        const difference = sectorGainDb(stored, bearing, elevation) - sectorGainDb(direct, bearing, elevation);
        expect(Math.abs(difference)).toBeLessThan(1);
      }
    }
    // 4 degrees asked for, 6 built in: the beam points where it is asked to.
    expect(sectorGainDb(stored, 30, -4)).toBeCloseTo(17, 1);
  });
});
