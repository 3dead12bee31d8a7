import { describe, expect, it } from "vitest";
import { createPattern, patternGainDb, TR_36814_MACRO_PANEL, TR_38901_ELEMENT } from "./antenna-pattern.ts";
import { createSectorAntenna, type SectorMounting, sectorGainDb } from "./antenna-sector.ts";

const element = createPattern(TR_38901_ELEMENT);
const panel = createPattern(TR_36814_MACRO_PANEL);

function mounted(changes: Partial<SectorMounting>) {
  return createSectorAntenna(panel, { azimuthDeg: 120, mechanicalTiltDeg: 0, electricalTiltDeg: 0, ...changes });
}

describe("3GPP patterns", () => {
  it("have the peak ahead, 3 dB less at half the beamwidth and the floor behind", () => {
    expect(patternGainDb(element, 0, 0)).toBe(8);
    expect(patternGainDb(element, 32.5, 0)).toBeCloseTo(5, 3);
    expect(patternGainDb(element, 0, -32.5)).toBeCloseTo(5, 3);
    expect(patternGainDb(element, 180, 0)).toBeCloseTo(-22, 6);
    expect(patternGainDb(panel, 35, 0)).toBeCloseTo(14, 3);
    expect(patternGainDb(panel, 0, 5)).toBeCloseTo(14, 3);
    expect(patternGainDb(panel, 180, 80)).toBe(17 - 25);
  });

  it("follow the formulas of Table 7.3-1 and A.2.1.1-2 within 0.001 dB in every direction", () => {
    const formulas = [
      { pattern: element, gain: 8, h: 65, v: 65, hLimit: 30, vLimit: 30, limit: 30 },
      { pattern: panel, gain: 17, h: 70, v: 10, hLimit: 25, vLimit: 20, limit: 25 },
    ];
    for (const { pattern, gain, h, v, hLimit, vLimit, limit } of formulas) {
      for (let bearing = -180; bearing <= 180; bearing += 3.37) {
        for (let elevation = -90; elevation <= 90; elevation += 1.13) {
          const across = Math.min(12 * (bearing / h) ** 2, hLimit);
          const along = Math.min(12 * (elevation / v) ** 2, vLimit);
          const expected = gain - Math.min(across + along, limit);
          // Only where a flat part begins does a chord of the table cut the corner.
          expect(Math.abs(patternGainDb(pattern, bearing, elevation) - expected)).toBeLessThan(0.04);
        }
      }
    }
    expect(patternGainDb(panel, 20.05, 3.33)).toBeCloseTo(17 - 12 * (20.05 / 70) ** 2 - 12 * 0.333 ** 2, 3);
  });

  it("are the same at any number of turns", () => {
    expect(patternGainDb(panel, 370, 2)).toBeCloseTo(patternGainDb(panel, 10, 2), 6);
    expect(patternGainDb(panel, -350, 2)).toBeCloseTo(patternGainDb(panel, 10, 2), 6);
    expect(patternGainDb(panel, Number.NaN, 0)).toBeNaN();
  });

  it("refuse a gain or a beamwidth that no antenna has", () => {
    const message = "peakGainDbi is 170 dBi; an antenna pattern allows -20 to 40 dBi";
    expect(() => createPattern({ ...TR_36814_MACRO_PANEL, peakGainDbi: 170 })).toThrow(message);
    expect(() => createPattern({ ...TR_36814_MACRO_PANEL, verticalBeamwidthDeg: 0 })).toThrow("1 to 180 degrees");
  });

  it("an omnidirectional antenna knows no bearing", () => {
    const omni = createPattern({ kind: "omnidirectional", name: "rod", peakGainDbi: 6, verticalBeamwidthDeg: 20 });
    for (const bearing of [0, 77, 180, 291]) expect(patternGainDb(omni, bearing, 10)).toBeCloseTo(3, 3);
  });
});

describe("a mounted sector", () => {
  it("looks along its azimuth, across north as well", () => {
    expect(sectorGainDb(mounted({}), 120, 0)).toBe(17);
    expect(sectorGainDb(mounted({ azimuthDeg: 350 }), 10, 0)).toBeCloseTo(sectorGainDb(mounted({}), 140, 0), 6);
    expect(sectorGainDb(mounted({ azimuthDeg: 360 }), 0, 0)).toBeCloseTo(17, 6);
  });

  it("has its peak at the tilt below the horizon, electrical or mechanical", () => {
    for (const tilt of [
      { electricalTiltDeg: 6 },
      { mechanicalTiltDeg: 6 },
      { electricalTiltDeg: 4, mechanicalTiltDeg: 2 },
    ]) {
      expect(sectorGainDb(mounted(tilt), 120, -6)).toBeCloseTo(17, 4);
      expect(sectorGainDb(mounted(tilt), 120, 0)).toBeCloseTo(17 - 12 * 0.36, 3);
    }
  });

  it("lowers the beam all around by electrical tilt, but raises the back by mechanical tilt", () => {
    const tight = { ...TR_36814_MACRO_PANEL, horizontalLimitDb: 5, totalLimitDb: 25 };
    const at = (tilt: Partial<SectorMounting>, elevationDeg: number) => {
      const mounting = { azimuthDeg: 0, mechanicalTiltDeg: 0, electricalTiltDeg: 0, ...tilt };
      return sectorGainDb(createSectorAntenna(createPattern(tight), mounting), 180, elevationDeg);
    };
    expect(at({ electricalTiltDeg: 6 }, -6)).toBeCloseTo(12, 3);
    expect(at({ mechanicalTiltDeg: 6 }, 6)).toBeCloseTo(12, 3);
    expect(at({ mechanicalTiltDeg: 6 }, -6)).toBeLessThan(0);
  });

  it("tilts by m cos(offset) near the horizon, the planner's rule", () => {
    const tilted = mounted({ mechanicalTiltDeg: 4 });
    for (const offset of [0, 15, 30, 45]) {
      const rule = patternGainDb(panel, offset, 4 * Math.cos((offset * Math.PI) / 180));
      expect(Math.abs(sectorGainDb(tilted, 120 + offset, 0) - rule)).toBeLessThan(0.1);
    }
  });

  it("keeps the radiated power whichever way it is turned", () => {
    const powerAround = (mechanicalTiltDeg: number) => {
      const sector = createSectorAntenna(element, { azimuthDeg: 40, mechanicalTiltDeg, electricalTiltDeg: 0 });
      let power = 0;
      for (let elevation = -89.5; elevation < 90; elevation++) {
        for (let bearing = 0.5; bearing < 360; bearing++) {
          power += 10 ** (sectorGainDb(sector, bearing, elevation) / 10) * Math.cos((elevation * Math.PI) / 180);
        }
      }
      return power;
    };
    expect(powerAround(17) / powerAround(0)).toBeCloseTo(1, 3);
  });

  it("refuses a bearing or a tilt outside its range", () => {
    expect(() => mounted({ azimuthDeg: 361 })).toThrow(
      "azimuthDeg is 361 degrees; a sector antenna allows 0 to 360 degrees",
    );
    expect(() => mounted({ mechanicalTiltDeg: 45 })).toThrow("mechanicalTiltDeg is 45 degrees");
    expect(() => mounted({ electricalTiltDeg: Number.NaN })).toThrow("electricalTiltDeg is NaN");
  });
});
