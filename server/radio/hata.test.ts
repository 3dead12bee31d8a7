import { describe, expect, it } from "vitest";
import { cost231HataLossDb, type HataEnvironment, okumuraHataLossDb } from "./hata.ts";

const LINK = { frequencyMhz: 869, baseHeightM: 30, mobileHeightM: 1, distanceKm: 2 };

describe("Okumura-Hata and COST 231-Hata", () => {
  it.each<[HataEnvironment, number]>([
    ["large-city", 137.93],
    ["small-city", 137.88],
    ["suburban", 128.03],
    ["open", 109.52],
  ])("has the known loss of %s at 869 MHz and 2 km", (environment, lossDb) => {
    expect(Math.abs(okumuraHataLossDb(environment, LINK) - lossDb)).toBeLessThan(0.01);
  });

  it("has COST 231's terms at 1800 MHz, and 3 dB more in a metropolis", () => {
    const link = { frequencyMhz: 1800, baseHeightM: 30, mobileHeightM: 1.5, distanceKm: 1 };
    // At 1 km the distance term vanishes: 46.3 + 33.9 log 1800 - 13.82 log 30 - a(1.5 m), with a = 0.0430 dB.
    expect(cost231HataLossDb("medium-city", link)).toBeCloseTo(46.3 + 110.3534 - 20.4138 - 0.043, 2);
    expect(cost231HataLossDb("metropolitan", link)).toBeCloseTo(cost231HataLossDb("medium-city", link) + 3, 12);
  });

  it.each([
    [{ frequencyMhz: 1501 }, "frequencyMhz is 1501 MHz; Okumura-Hata allows 150 to 1500 MHz"],
    [{ baseHeightM: 29.9 }, "baseHeightM is 29.9 m; Okumura-Hata allows 30 to 200 m"],
    [{ mobileHeightM: 0.9 }, "mobileHeightM is 0.9 m; Okumura-Hata allows 1 to 10 m"],
    [{ distanceKm: 0.99 }, "distanceKm is 0.99 km; Okumura-Hata allows 1 to 20 km"],
    [{ distanceKm: 20.1 }, "distanceKm is 20.1 km; Okumura-Hata allows 1 to 20 km"],
  ])("refuses %o and names the range", (changes, message) => {
    expect(() => okumuraHataLossDb("open", { ...LINK, ...changes })).toThrow(message);
  });

  it("refuses COST 231 above 2 GHz, where it is often stretched", () => {
    const message = "frequencyMhz is 2114 MHz; COST 231-Hata allows 1500 to 2000 MHz";
    expect(() => cost231HataLossDb("medium-city", { ...LINK, frequencyMhz: 2114 })).toThrow(message);
    expect(cost231HataLossDb("medium-city", { ...LINK, frequencyMhz: 2000 })).toBeGreaterThan(145);
  });
});
