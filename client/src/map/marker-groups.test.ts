import { describe, expect, it } from "vitest";
import { groupsOf } from "./marker-groups.ts";

const LAT = 11.5;
/** Degrees of longitude of one pixel at zoom 10: 360 / (512 * 1024). */
const PIXEL_DEG = 360 / (512 * 1024);
const placesAt = (...pixels: number[]) =>
  pixels.map((px, at) => ({ name: at + 1, center: [106.9 + px * PIXEL_DEG, LAT] as const }));
const namesOf = (groups: readonly { name: number }[][]) => groups.map((group) => group.map(({ name }) => name));

describe("numbered signs", () => {
  it("stand alone where they only touch, and together where they lie over each other", () => {
    expect(namesOf(groupsOf(placesAt(0, 28, 56), 10, 28))).toEqual([[1], [2], [3]]);
    expect(namesOf(groupsOf(placesAt(0, 27.9, 60), 10, 28))).toEqual([[1, 2], [3]]);
  });

  it("part when the map comes nearer: two places at one spot never do", () => {
    const places = placesAt(0, 20, 20);
    expect(namesOf(groupsOf(places, 10, 28))).toEqual([[1, 2, 3]]);
    expect(namesOf(groupsOf(places, 11, 28))).toEqual([[1], [2, 3]]);
  });

  it("join the nearest sign and build no chains, so that none ends far from its place", () => {
    expect(namesOf(groupsOf(placesAt(0, 20, 40, 30), 10, 28))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(groupsOf([], 10, 28)).toEqual([]);
  });

  it("are as far apart to the north as to the east", () => {
    const northDeg = PIXEL_DEG * 27 * Math.cos((LAT * Math.PI) / 180);
    const two = [{ center: [106.9, LAT] as const }, { center: [106.9, LAT + northDeg] as const }];
    expect([groupsOf(two, 10, 28).length, groupsOf(two, 10, 26.5).length]).toEqual([1, 2]);
  });
});
