import { describe, expect, it } from "vitest";
import { readDegrees, readPlace, writePlace } from "./place.ts";

describe("a typed coordinate", () => {
  it.each([
    ["11,5342", 90, 11.5342],
    [" 106.8917° ", 180, 106.8917],
    ["\u221290", 90, -90],
    ["90,0001", 90, null],
    ["1e2", 180, null],
    ["", 90, null],
    ["11°32′", 90, null],
  ])("reads %s within %s as %s", (text, limit, degrees) => {
    expect(readDegrees(text, limit)).toBe(degrees);
  });

  it("comes back from the address as it went in", () => {
    expect(readPlace(writePlace([106.8917, -11.5342]))).toEqual([106.8917, -11.5342]);
    for (const text of [undefined, "", "1", "1,2,3", "181,0", "0,91"]) expect(readPlace(text)).toBeNull();
  });
});
