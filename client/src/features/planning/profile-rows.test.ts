import { describe, expect, it } from "vitest";
import type { ProfileAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import { loadLanguage, wordsOf } from "../../i18n/language.tsx";
import { placeFromText, readEnd, readFrequency, writeEnd } from "./profile-ends.ts";
import { roundTicks } from "./profile-picture.ts";
import { lossParts, PROFILE_COLUMNS, profileCsv, profileFileName, profileRows } from "./profile-rows.ts";

const ANSWER: ProfileAnswer = {
  budget: null,
  model: "ITU-R P.1812-7",
  terrainName: "ridge",
  hasClutter: true,
  frequencyMhz: 1842.5,
  distanceM: 2000,
  bearingDeg: 90,
  lineOfSight: false,
  fresnelClearance: -0.4,
  lossDb: 128.5,
  freeSpaceDb: 103.75,
  diffractionDb: 24.25,
  otherMechanismsDb: 0.5,
  effectiveEarthRadiusKm: 8500,
  samples: {
    distanceM: [0, 1000, 2000],
    groundM: [40, 60, 42],
    clutterM: [0, 12, 0],
    bulgeM: [0, 0.06, 0],
    rayM: [82, 62.75, 43.5],
    fresnelRadiusM: [0, 9.02, 0],
  },
  obstructions: [],
  warnings: [],
};
const ENDS = [
  { center: [106.89, 11.6], heightM: 42, name: "=VT 001" },
  { center: [106.908, 11.6], heightM: 1.5, name: "Thôn Đắk Ơ" },
] as const;

describe("rows of a profile", () => {
  it("tell the clearance of the ray over ground, clutter and bulge, and none of the Fresnel radius at the ends", () => {
    const rows = profileRows(ANSWER);
    expect(rows.map(({ clearanceM }) => clearanceM)).toEqual([42, -9.31, 1.5]);
    expect(rows.map(({ clearanceShare }) => clearanceShare)).toEqual([null, -1.032, null]);
  });

  it("are written with the language's separators, then the ends and the losses, whose parts add up", async () => {
    const lines = profileCsv(ANSWER, ENDS, wordsOf("vi"), "2026-11-22").split("\r\n");
    expect(lines[0]?.split(";")).toHaveLength(PROFILE_COLUMNS.length);
    expect(lines[2]).toBe("1000;60;12;0,06;62,75;9,02;-9,31;-1,032");
    expect(lines).toContain(`Đầu A;"'=VT 001";11,6;106,89;42`);
    expect(lines).toContain("Tổng suy hao (dB);128,5");
    await loadLanguage("en");
    expect(profileCsv(ANSWER, ENDS, wordsOf("en"), "2026-11-22")).toContain("1000,60,12,0.06,62.75,9.02,-9.31,-1.032");
    const [freeSpace, diffraction, other, total] = lossParts(ANSWER).map(([, lossDb]) => lossDb);
    expect((freeSpace ?? 0) + (diffraction ?? 0) + (other ?? 0)).toBeCloseTo(total ?? 0);
    expect(profileFileName(ENDS, wordsOf("vi"), "2026-11-22")).toBe("mat-cat-VT-001-Thon-Dak-O-2026-11-22");
  });
});

describe("the ends of a profile", () => {
  it("stand in the address with height and name", () => {
    for (const end of ENDS) expect(readEnd(writeEnd(end))).toEqual(end);
    expect(readEnd(writeEnd({ ...ENDS[0], name: "a, b" }))?.name).toBe("a, b");
    for (const wrong of ["", "106,11", "106,11,0.5,", "x,11,30,", "106,95,30,"]) expect(readEnd(wrong)).toBeNull();
    expect(readEnd(undefined)).toBeNull();
    expect([readFrequency("700", 1800), readFrequency("7", 1800), readFrequency(undefined, 1800)]).toEqual([
      700, 1800, 1800,
    ]);
  });

  it.each([
    ["11.5312, 106.9021", [106.9021, 11.5312]],
    ["11,5312; 106,9021", [106.9021, 11.5312]],
    ["106.9021 11.5312", [106.9021, 11.5312]],
    ["11 106", [106, 11]],
    ["11.5", null],
    ["100, 100", null],
    ["thôn 5", null],
  ])("are read from %j", (text, place) => expect(placeFromText(text)).toEqual(place));
});

it("ticks are round numbers inside the range", () => {
  expect(roundTicks(31.2, 118, 5)).toEqual([40, 60, 80, 100]);
  expect(roundTicks(0, 2, 5)).toEqual([0, 0.5, 1, 1.5, 2]);
});
