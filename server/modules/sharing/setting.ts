import { Value } from "typebox/value";
import { MergeSetting } from "./pairs.schemas.ts";

/** Suggestions until the province decides in the setting "sharing". */
export const DEFAULT_MERGE: MergeSetting = { mergeDistanceM: 500, targetShare: 0.25 };

/** The stored setting over the suggestions. Throws RangeError, with the place, where it does not fit. */
export function mergeSettingOf(stored: unknown): MergeSetting {
  const merged = { ...DEFAULT_MERGE, ...(typeof stored === "object" && stored !== null ? stored : {}) };
  const [first] = Value.Errors(MergeSetting, merged);
  if (first !== undefined) throw new RangeError(`setting "sharing"${first.instancePath}: ${first.message}`);
  return merged;
}
