import { describe, expect, it } from "vitest";
import type { Sector } from "../../../../server/modules/sectors/sectors.schemas.ts";
import { changeOf, conflicts, draftOf, rebased, wrongFields } from "./sector-edit.ts";

const base: Sector = {
  id: 1,
  siteId: 2,
  organisationId: 3,
  organisationName: "Viettel",
  technology: "4G",
  number: 1,
  bandCode: "L1800",
  azimuthDeg: 120,
  antennaHeightM: 40,
  electricalTiltDeg: 4,
  mechanicalTiltDeg: 0,
  powerDbm: 46,
  bandwidthMhz: 20,
  patternCode: null,
  isAssumed: false,
  source: "test",
  sourceDate: null,
  isSynthetic: false,
  version: 7,
};

describe("editing a sector", () => {
  it("writes only what was changed, and an emptied power as not stated", () => {
    expect(changeOf(draftOf(base), base)).toBeNull();
    expect(changeOf({ ...draftOf(base), azimuthDeg: 90, powerDbm: "" }, base)).toEqual({
      azimuthDeg: 90,
      powerDbm: null,
    });
  });

  it("names every field that cannot be written", () => {
    const draft = { ...draftOf(base), azimuthDeg: 360, antennaHeightM: "" as const, powerDbm: "" as const };
    expect(wrongFields(draft)).toEqual(["azimuthDeg", "antennaHeightM"]);
    expect(wrongFields({ ...draft, azimuthDeg: -1, antennaHeightM: 0 })).toEqual(["azimuthDeg", "antennaHeightM"]);
  });

  it("keeps both people's work where they changed different fields, and names the field where they did not", () => {
    const theirs = { ...base, electricalTiltDeg: 6, azimuthDeg: 130, version: 8 };
    const mine = { ...draftOf(base), mechanicalTiltDeg: 2, azimuthDeg: 90 };
    expect(conflicts(mine, base, theirs)).toEqual(["azimuthDeg"]);
    expect(rebased(mine, base, theirs)).toMatchObject({ electricalTiltDeg: 6, mechanicalTiltDeg: 2, azimuthDeg: 90 });
    expect(conflicts({ ...mine, azimuthDeg: 130 }, base, theirs)).toEqual([]);
  });
});
