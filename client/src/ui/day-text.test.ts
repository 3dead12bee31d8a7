import { describe, expect, it } from "vitest";
import { dayOfText, textOfDay } from "./day-text.ts";

describe("a day that is typed in", () => {
  it.each([
    ["22/11/2026", "2026-11-22"],
    ["1/2/2026", "2026-02-01"],
    [" 1-2-2026 ", "2026-02-01"],
    ["01.02.2026", "2026-02-01"],
    ["2026-02-01", "2026-02-01"],
    ["29/02/2024", "2024-02-29"],
  ])("reads %s with the day first", (text, day) => {
    expect(dayOfText(text)).toBe(day);
  });

  it.each(["", "29/02/2026", "11/22/2026", "31/04/2026", "1/1/26", "1/1/1899", "1/1/2101", "hôm nay"])(
    "refuses %s instead of guessing",
    (text) => {
      expect(dayOfText(text)).toBeUndefined();
    },
  );

  it("is written day first", () => {
    expect(textOfDay("2026-02-01")).toBe("01/02/2026");
  });
});
