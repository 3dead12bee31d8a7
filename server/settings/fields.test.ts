import { describe, expect, it } from "vitest";
import { fault, valueAt } from "./fields.ts";
import { SETTINGS } from "./register.ts";
import type { SettingField } from "./settings.schemas.ts";

const field = (key: string, place: string): SettingField => {
  const found = SETTINGS[key]?.fields.find(({ path }) => path.join(".") === place);
  if (found === undefined) throw new Error(`${key} has no ${place}`);
  return found;
};

describe("the fields of a setting", () => {
  it("are drawn from its schema with range and unit", () => {
    expect(field("coverage", "thresholdDbm.4G")).toMatchObject({
      kind: "number",
      unit: "dBm",
      minimum: -160,
      maximum: -40,
    });
    expect(field("coverage", "probability")).toMatchObject({ unit: "share", minimum: 0, isMinimumOut: true });
    expect(field("corridors", "openingKinds")).toMatchObject({ kind: "choices", unit: null });
    expect(field("corridors", "waitMonths")).toMatchObject({ kind: "integer", unit: "months" });
    expect(field("permit", "neighbourDistanceM.value")).toMatchObject({ isNullable: true, unit: "m", minimum: 1 });
    expect(field("permit", "a1aHeightM.isVerified").kind).toBe("yes-no");
    expect(field("incidents", "daysToFix.unsafe")).toMatchObject({ kind: "integer", unit: "days", maximum: 365 });
    expect(field("province", "vn2000Epsg").options).toContain(9212);
    expect(SETTINGS.permit?.fields.some(({ path }) => path.join(".") === "sharingPriority.value")).toBe(false);
  });

  it.each(Object.keys(SETTINGS).filter((key) => SETTINGS[key]?.suggestion !== null))(
    "of %s permit the suggestions",
    (key) => {
      const { fields, suggestion, check } = SETTINGS[key] as (typeof SETTINGS)[string];
      expect(fields.length).toBeGreaterThan(0);
      for (const each of fields)
        expect([each.path, fault(each, valueAt(suggestion, each.path))]).toEqual([each.path, undefined]);
      expect(() => check(suggestion as object)).not.toThrow();
    },
  );

  it.each([
    ["coverage", "thresholdDbm.4G", -160, undefined],
    ["coverage", "thresholdDbm.4G", -161, "a number from -160 to -40"],
    ["coverage", "probability", 1, "a number over 0 to under 1"],
    ["corridors", "waitMonths", 1.5, "a whole number from 0 to 120"],
    ["corridors", "openingKinds", ["digging"], "any of new_road, widening, resurfacing, drainage, pavement, other"],
    ["permit", "neighbourDistanceM.value", null, undefined],
    ["permit", "sharingDistanceM.value", null, "a number from 10 to 5000"],
    ["permit", "a1aShare.source", " ", "a text of 1 to 500 characters"],
    ["ftth", "distanceM", undefined, "a number from 50 to 20000"],
  ] as const)("%s.%s: %o is answered with %s", (key, place, value, words) => {
    expect(fault(field(key, place), value as never)).toBe(words);
  });
});
