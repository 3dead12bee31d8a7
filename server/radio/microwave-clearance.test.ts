import { describe, expect, it } from "vitest";
import { clearanceDemands, hopClearance } from "./microwave-clearance.ts";

/** Flat ground with one hill of `topM` at the middle. */
function profileOf(lengthKm: number, topM: number) {
  const count = 101;
  const distanceKm = Float64Array.from({ length: count }, (_, i) => (lengthKm * i) / (count - 1));
  const heightM = Float64Array.from({ length: count }, (_, i) => (i === 50 ? topM : 0));
  return { distanceKm, heightM };
}

const hop = (fromHeightM: number, toHeightM: number, frequencyGhz = 7) => ({ frequencyGhz, fromHeightM, toHeightM });
const [median, adverse] = clearanceDemands(20) as [{ radiusFactor: number; neededShare: number }, never];

describe("the clearance of a microwave hop", () => {
  it("is the room over the hill and the Earth's bulge in first Fresnel radii", () => {
    // At the middle of 20 km: bulge 10 * 10 / (12.74 * 4/3) = 5.89 m, radius at 7 GHz 17.3 * sqrt(10 * 10 / (7 * 20)) = 14.6 m.
    const { share, distanceKm } = hopClearance(profileOf(20, 10), hop(40, 40), median);
    expect(distanceKm).toBeCloseTo(10);
    expect(share).toBeCloseTo((40 - 10 - 5.886) / 14.63, 2);
  });

  it("tells by how much both ends are too low, and is met when they are raised by it", () => {
    const { raiseM } = hopClearance(profileOf(20, 40), hop(40, 40), median);
    expect(raiseM).toBeCloseTo(14.63 + 5.886, 1);
    expect(hopClearance(profileOf(20, 40), hop(40 + raiseM, 40 + raiseM), median).raiseM).toBeCloseTo(0, 6);
  });

  it("shrinks under adverse refraction and grows with the frequency", () => {
    const at7 = hopClearance(profileOf(20, 10), hop(40, 40), median).share;
    expect(hopClearance(profileOf(20, 10), hop(40, 40), adverse).share).toBeLessThan(at7);
    expect(hopClearance(profileOf(20, 10), hop(40, 40, 23), median).share).toBeGreaterThan(at7);
  });

  it("asks for more under adverse refraction beyond 30 km", () => {
    expect(clearanceDemands(30).map(({ neededShare }) => neededShare)).toEqual([1, 0.3]);
    expect(clearanceDemands(30.1).map(({ neededShare }) => neededShare)).toEqual([1, 0.6]);
  });
});
