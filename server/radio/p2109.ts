import { inverseNormal } from "./normal-distribution.ts";
import { requireInRange } from "./valid-range.ts";

/** Classes of buildings in P.2109: a traditional one, or one with metallised glass and foil-backed panels. */
export type BuildingClass = "traditional" | "thermally-efficient";

/** Constants r..z of one building class [P.2109, Table 1]. */
const CONSTANTS: Record<BuildingClass, Record<"r" | "s" | "t" | "u" | "v" | "w" | "x" | "y" | "z", number>> = {
  traditional: { r: 12.64, s: 3.72, t: 0.96, u: 9.6, v: 2.0, w: 9.1, x: -3.0, y: 4.5, z: -2.0 },
  "thermally-efficient": { r: 28.19, s: -3.0, t: 8.48, u: 13.5, v: 3.8, w: 27.8, x: -2.9, y: 9.4, z: -2.1 },
};

/** What is asked of P.2109. */
export interface BuildingEntry {
  readonly building: BuildingClass;
  /** 0.08..100 GHz. */
  readonly frequencyGhz: number;
  /** Elevation of the path at the facade, -90..90 degrees; 0 where not given. */
  readonly elevationDeg?: number;
  /** Share of buildings and places inside whose loss is not exceeded, 0 < probability < 1; 0.5 where not given. */
  readonly probability?: number;
}

/**
 * Building entry loss not exceeded with the given probability, dB, isotropic antennas indoors.
 * Source: [P.2109-1, eq 1-9 and Table 1]. Throws OutOfRangeError outside 0.08..100 GHz, -90..90 degrees, 0 < probability < 1.
 */
export function buildingEntryLossDb(entry: BuildingEntry): number {
  const { building, frequencyGhz, elevationDeg = 0, probability = 0.5 } = entry;
  requireInRange("frequencyGhz", frequencyGhz, { min: 0.08, max: 100, unit: "GHz", source: "P.2109" });
  requireInRange("elevationDeg", elevationDeg, { min: -90, max: 90, unit: "degrees", source: "P.2109" });
  requireInRange("probability", probability, { min: 1e-9, max: 1 - 1e-9, unit: "", source: "P.2109" });
  const { r, s, t, u, v, w, x, y, z } = CONSTANTS[building];
  const logFrequency = Math.log10(frequencyGhz);
  const horizontalMedianDb = r + s * logFrequency + t * logFrequency ** 2;
  const quantile = inverseNormal(probability);
  const wallDb = horizontalMedianDb + 0.212 * Math.abs(elevationDeg) + (u + v * logFrequency) * quantile;
  const deepDb = w + x * logFrequency + (y + z * logFrequency) * quantile;
  return 10 * Math.log10(10 ** (0.1 * wallDb) + 10 ** (0.1 * deepDb) + 10 ** -0.3);
}
