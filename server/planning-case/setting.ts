import { Value } from "typebox/value";
import { PlanningSetting } from "./planning-case.schemas.ts";

/** Suggestions until the province decides in the setting "planning". */
export const DEFAULT_PLANNING: PlanningSetting = {
  searchRadiusM: 8_000,
  maxMasts: 60,
  neighbourReachM: 5_000,
  maxNeighbours: 40,
  // What a lone station for a hamlet is built with: 900 MHz, free for 4G since 2G closed. 5G: 700 MHz is not everyone's yet.
  bandCodes: { "3G": "U900", "4G": "L900", "5G": "N2600" },
  tiltDeg: 2,
  tenantRoomM: 3,
  // Three panels with their mounts; radio units can stand at the foot of the mast.
  tenantLoadKg: 90,
  assumedMastHeightM: 30,
  newMastHeightM: 42,
  newMastSearchM: 1_000,
  rentMonths: 60,
};

/** The stored setting over the suggestions. Throws RangeError, with the place, where it does not fit. */
export function planningSettingOf(stored: unknown): PlanningSetting {
  const given = typeof stored === "object" && stored !== null ? (stored as Partial<PlanningSetting>) : {};
  const merged = {
    ...DEFAULT_PLANNING,
    ...given,
    bandCodes: { ...DEFAULT_PLANNING.bandCodes, ...given.bandCodes },
  };
  const [first] = Value.Errors(PlanningSetting, merged);
  if (first !== undefined) throw new RangeError(`setting "planning"${first.instancePath}: ${first.message}`);
  return merged;
}
