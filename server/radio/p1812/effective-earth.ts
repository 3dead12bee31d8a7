import { requireRange } from "./profile.ts";

/** Mean radius of the Earth in the Recommendation, km. */
export const earthRadiusKm = 6371;

/**
 * Median effective Earth radius, km, from the average radio-refractivity lapse rate through the lowest 1 km,
 * in N-units/km (0 to 150; 45 is a usual default, 39.25 gives the 4/3 Earth). [P.1812, eq 6 and 7a]
 */
export function medianEffectiveEarthRadiusKm(deltaN: number): number {
  requireRange("deltaN", deltaN, 0, 150, "N-units/km");
  return (earthRadiusKm * 157) / (157 - deltaN);
}

/** Effective Earth radius exceeded for beta0 per cent of the time (k = 3), km. [P.1812, eq 7b] */
export const betaEffectiveEarthRadiusKm = earthRadiusKm * 3;
