import { Value } from "typebox/value";
import { unacceptable } from "../../errors.ts";
import { CorridorSetting } from "./corridors.schemas.ts";

/** Suggestions until the province decides in the setting "corridors"; assumptions of this program, no regulation. */
export const DEFAULT_CORRIDORS: CorridorSetting = {
  positionErrorM: 8,
  longestSegmentM: 1_000,
  minCableShare: 0.3,
  minDuctShare: 0.5,
  operatorsNow: 3,
  operatorsWhenOpened: 2,
  waitMonths: 18,
  openingKinds: ["new_road", "widening", "drainage", "pavement"],
  nearM: 20,
  similarDays: 180,
};

/** The stored setting over the suggestions. Throws 422 with the place where it does not fit. */
export function corridorSettingOf(stored: unknown): CorridorSetting {
  const given = typeof stored === "object" && stored !== null ? (stored as Partial<CorridorSetting>) : {};
  const merged = { ...DEFAULT_CORRIDORS, ...given };
  const [first] = Value.Errors(CorridorSetting, merged);
  if (first !== undefined)
    throw unacceptable("bad-setting", `setting "corridors"${first.instancePath}: ${first.message}`, "body.setting");
  if (merged.operatorsWhenOpened > merged.operatorsNow) {
    throw unacceptable(
      "bad-setting",
      `operatorsWhenOpened is ${merged.operatorsWhenOpened}; permitted: at most operatorsNow, ${merged.operatorsNow}`,
      "body.setting.operatorsWhenOpened",
    );
  }
  return merged;
}
