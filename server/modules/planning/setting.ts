import { Value } from "typebox/value";
import { PlanningSetting } from "./planning.schemas.ts";

/** Suggestions until the province decides in the setting "planning". */
export const DEFAULT_PLANNING: PlanningSetting = {
  searchRadiusM: 8_000,
  maxMasts: 60,
  neighbourReachM: 5_000,
  maxNeighbours: 40,
  // The bands that operators have nearly everywhere; below 1 GHz more would be reached, so this is the careful side.
  bandCodes: { "3G": "U2100", "4G": "L1800", "5G": "N2600" },
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
