import { Value } from "typebox/value";
import { FibreSetting } from "./fibre.schemas.ts";

/** Rules of thumb for quantities of material, until the province decides in the setting "fibre". */
export const DEFAULT_FIBRE_SETTING: FibreSetting = {
  cableSlackShare: 0.05,
  poleSpacingM: 40,
  // Drums of aerial and duct cable hold 2 to 4 km.
  closureSpacingM: 2_000,
  handholeSpacingM: 250,
  cabinetPorts: 64,
  takeUpShare: 0.6,
};

/** The stored setting over the suggestions. Throws RangeError, with the place, where it does not fit. */
export function fibreSettingOf(stored: unknown): FibreSetting {
  const given = typeof stored === "object" && stored !== null ? (stored as Partial<FibreSetting>) : {};
  const merged = { ...DEFAULT_FIBRE_SETTING, ...given };
  const [first] = Value.Errors(FibreSetting, merged);
  if (first !== undefined) throw new RangeError(`setting "fibre"${first.instancePath}: ${first.message}`);
  return merged;
}
