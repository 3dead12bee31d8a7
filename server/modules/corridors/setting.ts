import { unacceptable } from "../../errors.ts";
import { unfit } from "../../mismatch.ts";
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
  const refusal = unfit("bad-setting", CorridorSetting, merged, "body/setting");
  if (refusal !== undefined) throw refusal;
  if (merged.operatorsWhenOpened > merged.operatorsNow) {
    throw unacceptable(
      "bad-setting",
      `operatorsWhenOpened is ${merged.operatorsWhenOpened}; permitted: at most operatorsNow, ${merged.operatorsNow}`,
      "body/setting/operatorsWhenOpened",
      { rule: "range", most: merged.operatorsNow, found: merged.operatorsWhenOpened },
    );
  }
  return merged;
}
