import { inverseNormal } from "./normal-distribution.ts";
import { requireInRange } from "./valid-range.ts";

const SOURCE = "P.2108 section 3.2";
/** No path loses more to clutter than one of this length, km [section 3.2]: at rare locations a shorter one otherwise would. */
const CAPPING_DISTANCE_KM = 2;

/** Equations 3 to 5 without the cap, dB. */
function uncappedLossDb(frequencyGhz: number, distanceKm: number, quantile: number): number {
  const logFrequency = Math.log10(frequencyGhz);
  const nearLossDb = -2 * Math.log10(10 ** (-5 * logFrequency - 12.5) + 10 ** -16.5);
  const spreadLossDb = 32.98 + 23.9 * Math.log10(distanceKm) + 3 * logFrequency;
  const nearWeight = 10 ** (-0.2 * nearLossDb);
  const spreadWeight = 10 ** (-0.2 * spreadLossDb);
  const total = nearWeight + spreadWeight;
  const sigmaDb = Math.sqrt((16 * nearWeight + 36 * spreadWeight) / total);
  return -5 * Math.log10(total) + sigmaDb * quantile;
}

/**
 * Clutter loss not exceeded at `locationsPercent` of the locations, dB, for one terminal below the clutter in a town or suburb.
 * Source: [P.2108-1, section 3.2, eq 3-5]. 0.5..67 GHz, path 0.25 km or longer, 0 < locations < 100 % (open).
 * Never on an end whose clutter P.1812 already counts. Throws OutOfRangeError outside.
 */
export function terrestrialClutterLossDb(frequencyGhz: number, distanceKm: number, locationsPercent: number): number {
  requireInRange("frequencyGhz", frequencyGhz, { min: 0.5, max: 67, unit: "GHz", source: SOURCE });
  requireInRange("distanceKm", distanceKm, { min: 0.25, max: 10_000, unit: "km", source: SOURCE });
  requireInRange("locationsPercent", locationsPercent, { min: 1e-6, max: 100 - 1e-6, unit: "%", source: SOURCE });
  const quantile = inverseNormal(locationsPercent / 100);
  const capDb = uncappedLossDb(frequencyGhz, CAPPING_DISTANCE_KM, quantile);
  return Math.min(uncappedLossDb(frequencyGhz, distanceKm, quantile), capDb);
}
