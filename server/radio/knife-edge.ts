import { requireInRange } from "./valid-range.ts";

/** Speed of light, m/s. */
const SPEED_OF_LIGHT_M_PER_S = 299_792_458;
/** Mean radius of the Earth, km [P.526]. */
const EARTH_RADIUS_KM = 6371;
/** Below this nu an edge is far enough under the ray: no loss [P.526, eq 31]. */
const NO_LOSS_NU = -0.78;

function requirePositive(quantity: string, value: number, unit: string): void {
  requireInRange(quantity, value, { min: Number.MIN_VALUE, max: Number.MAX_VALUE, unit, source: "P.526 (above zero)" });
}

/** Loss of one knife edge, dB, for the dimensionless obstruction nu; 0 for nu <= -0.78. Source: [P.526-15, eq 31]. */
export function knifeEdgeLossDb(nu: number): number {
  if (!(nu > NO_LOSS_NU)) return 0;
  return 6.9 + 20 * Math.log10(Math.sqrt((nu - 0.1) ** 2 + 1) + nu - 0.1);
}

/**
 * The obstruction nu of an edge that rises `heightAboveRayM` over the straight line between the terminals (negative below it).
 * Distances to the edge in kilometres, both above zero; frequency in GHz. Source: [P.526-15, eq 26].
 */
export function knifeEdgeNu(heightAboveRayM: number, nearKm: number, farKm: number, frequencyGhz: number): number {
  requirePositive("nearKm", nearKm, "km");
  requirePositive("farKm", farKm, "km");
  requirePositive("frequencyGhz", frequencyGhz, "GHz");
  const wavelengthM = SPEED_OF_LIGHT_M_PER_S / (frequencyGhz * 1e9);
  return heightAboveRayM * Math.sqrt((2 * (nearKm + farKm)) / (wavelengthM * nearKm * farKm * 1000));
}

/** Radius of the n-th Fresnel ellipsoid between the terminals, metres; n = 1 for the first. Source: [P.526-15, eq 1]. */
export function fresnelRadiusM(nearKm: number, farKm: number, frequencyGhz: number, zone = 1): number {
  requirePositive("frequencyGhz", frequencyGhz, "GHz");
  const total = nearKm + farKm;
  return total === 0 ? 0 : Math.sqrt((zone * SPEED_OF_LIGHT_M_PER_S * nearKm * farKm) / (frequencyGhz * 1e6 * total));
}

/** Height by which the Earth bulges over the chord between the terminals, metres, for the effective-radius factor k (4/3 on average). */
export function earthBulgeM(nearKm: number, farKm: number, effectiveRadiusFactor = 4 / 3): number {
  requirePositive("effectiveRadiusFactor", effectiveRadiusFactor, "");
  return (1000 * nearKm * farKm) / (2 * effectiveRadiusFactor * EARTH_RADIUS_KM);
}
