import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandFactors } from "../p1812/band-factors.ts";
import { wavelengthM } from "../p1812/bullington-loss.ts";
import { medianEffectiveEarthRadiusKm } from "../p1812/effective-earth.ts";
import { rasterLoss } from "../p1812/raster-loss.ts";
import { kernel } from "./kernel.ts";

const frequenciesGhz = [0.7, 1.8, 3.5];

interface Radial {
  groundM: number[];
  clutterM: number[];
  stepKm: number;
  transmitterHeightM: number;
  receiverHeightM: number;
}

/** Loss of every sample of a radial, dB, an array for each frequency. */
function tracedLosses(radial: Radial, polarisation: "horizontal" | "vertical"): Float64Array[] {
  const { setRadials, traceRadial, computeBandLoss, memory, ...at } = kernel();
  const rings = radial.groundM.length - 1;
  const earthRadiusKm = medianEffectiveEarthRadiusKm(45);
  setRadials(radial.stepKm, rings, earthRadiusKm, wavelengthM(frequenciesGhz[0]!), radial.receiverHeightM);
  const surfaceM = radial.groundM.map((height, i) => height + radial.clutterM[i]!);
  new Float64Array(memory.buffer, at.groundAddress(), rings + 1).set(radial.groundM);
  new Float64Array(memory.buffer, at.surfaceAddress(), rings + 1).set(surfaceM);
  const wanted = new Uint16Array(memory.buffer, at.wantedRingAddress(), rings);
  for (let i = 0; i < rings; i++) wanted[i] = i + 1;
  traceRadial(rings, radial.transmitterHeightM);
  return frequenciesGhz.map((frequencyGhz) => {
    computeBandLoss(rings, ...bandFactors(frequencyGhz, polarisation));
    return new Float64Array(memory.buffer, at.lossAddress(), rings).slice();
  });
}

/** Largest difference between the incremental and the brute-force loss over every sample and frequency, dB. */
function largestDifferenceDb(radial: Radial, polarisation: "horizontal" | "vertical" = "vertical"): number {
  const { stepKm, receiverHeightM, transmitterHeightM } = radial;
  const rings = radial.groundM.length - 1;
  const lossDb = tracedLosses(radial, polarisation);
  let largest = 0;
  for (const [band, frequencyGhz] of frequenciesGhz.entries()) {
    for (let n = 1; n <= rings; n++) {
      const profile = {
        distanceKm: Float64Array.from({ length: n + 1 }, (_, i) => i * stepKm),
        heightM: Float64Array.from(radial.groundM.slice(0, n + 1)),
        clutterHeightM: radial.clutterM.slice(0, n + 1),
      };
      const link = { frequencyGhz, transmitterHeightM, receiverHeightM, polarisation };
      const difference = Math.abs(lossDb[band]![n - 1]! - rasterLoss(profile, link).lossDb);
      largest = Math.max(largest, difference);
      if (Number.isNaN(difference)) return Number.NaN;
    }
  }
  return largest;
}

/** Stretches of terrain: flat, at sea level, rolling, a cliff, a single obstacle. */
const stretch = fc.oneof(
  fc.record({
    kind: fc.constant("flat"),
    length: fc.integer({ min: 1, max: 40 }),
    heightM: fc.integer({ min: 0, max: 700 }),
  }),
  fc.record({ kind: fc.constant("sea"), length: fc.integer({ min: 1, max: 40 }), heightM: fc.constant(0) }),
  fc.record({
    kind: fc.constant("rolling"),
    length: fc.integer({ min: 1, max: 40 }),
    heightM: fc.integer({ min: 0, max: 900 }),
  }),
  fc.record({ kind: fc.constant("obstacle"), length: fc.constant(1), heightM: fc.integer({ min: 0, max: 1500 }) }),
);
const radialArbitrary: fc.Arbitrary<Radial> = fc
  .record({
    stretches: fc.array(stretch, { minLength: 1, maxLength: 6 }),
    noise: fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 1, maxLength: 60 }),
    clutter: fc.array(fc.constantFrom(0, 0, 0, 10, 15, 20), { minLength: 1, maxLength: 30 }),
    stepKm: fc.constantFrom(0.03, 0.09, 0.3),
    transmitterHeightM: fc.double({ min: 1, max: 150, noNaN: true }),
    receiverHeightM: fc.double({ min: 1, max: 30, noNaN: true }),
  })
  .map(({ stretches, noise, clutter, ...rest }) => {
    const groundM = [stretches[0]!.heightM];
    for (const { kind, length, heightM } of stretches) {
      for (let i = 0; i < length; i++) {
        groundM.push(kind === "rolling" ? heightM + noise[groundM.length % noise.length]! : heightM);
      }
    }
    if (groundM.length < 2) groundM.push(0);
    return { ...rest, groundM, clutterM: groundM.map((_, i) => clutter[i % clutter.length]!) };
  });

describe("incremental evaluation along a radial", () => {
  test("equals the brute-force loss within 1e-5 dB on any terrain", () => {
    fc.assert(
      fc.property(radialArbitrary, (radial) => {
        expect(largestDifferenceDb(radial)).toBeLessThan(1e-5);
      }),
      { numRuns: 400 },
    );
  });

  test("equals it for horizontal polarisation", () => {
    fc.assert(
      fc.property(radialArbitrary, (radial) => {
        expect(largestDifferenceDb(radial, "horizontal")).toBeLessThan(1e-5);
      }),
      { numRuns: 50 },
    );
  });

  test("equals it over 60 km of flat sea, beyond the horizon", () => {
    const flat = Array.from({ length: 601 }, () => 0);
    const radial = { groundM: flat, clutterM: flat, stepKm: 0.1, transmitterHeightM: 45, receiverHeightM: 1.5 };
    expect(largestDifferenceDb(radial)).toBeLessThan(1e-5);
  });

  test("equals it over gentle waves, where the dominant sample is no vertex of the hull", () => {
    for (const amplitudeM of [0.5, 2, 8, 30]) {
      const groundM = Array.from({ length: 301 }, (_, i) => 100 + amplitudeM * Math.sin(i / 7) + 2 * Math.sin(i * 1.7));
      const clutterM = groundM.map(() => 0);
      const radial = { groundM, clutterM, stepKm: 0.09, transmitterHeightM: 40, receiverHeightM: 1.5 };
      expect(largestDifferenceDb(radial)).toBeLessThan(1e-5);
    }
  });
});
