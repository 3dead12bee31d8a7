import { describe, expect, it } from "vitest";
import { bodyOf, type Draft, type DraftPlace, draftOf, EMPTY_DRAFT, isWrong, missingIn, typedNumber } from "./draft.ts";

const WHERE: DraftPlace = { hamletId: 3, place: [106.9, 11.5], accuracyM: 8, positionSource: "device" };
const DRAFT: Draft = { ...EMPTY_DRAFT, operatorId: 2, verdict: "not-covered", levelDbm: "\u2212116,5", note: " dốc " };
const NOW = Date.parse("2026-11-22T01:30:00Z");

describe("the form of a record", () => {
  it("reads numbers as people type them, and unknown stays unknown", () => {
    expect([typedNumber("−116,5"), typedNumber("0"), typedNumber(" ")]).toEqual([-116.5, 0, null]);
    expect([
      isWrong("levelDbm", "-19"),
      isWrong("levelDbm", "-20"),
      isWrong("levelDbm", "weak"),
      isWrong("upMbps", ""),
    ]).toEqual([true, false, true, false]);
  });

  it("says what is missing, and makes no record without it", () => {
    expect(missingIn(EMPTY_DRAFT, null)).toEqual(["place", "operator", "verdict"]);
    expect(() => bodyOf({ ...DRAFT, latencyMs: "-1" }, WHERE, NOW)).toThrow(/number/);
  });

  it("becomes the record that is sent, and comes back from it to be corrected", () => {
    const body = bodyOf(DRAFT, WHERE, NOW);
    expect(body).toMatchObject({
      hamletId: 3,
      levelDbm: -116.5,
      downMbps: null,
      note: "dốc",
      measuredAt: "2026-11-22T01:30:00.000Z",
      placeName: null,
    });
    expect(bodyOf(draftOf(body), WHERE, 0)).toEqual(body);
  });
});
