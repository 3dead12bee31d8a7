import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { needsReference, referencePath } from "../../testing/reference.ts";
import { readLinkFile, readProfileFile } from "../link-batch-file.ts";
import { p1812PathLoss } from "./path-loss.ts";
import { rasterLoss } from "./raster-loss.ts";

const folder = "reference/p1812-cellular-oracle";

describe("P.1812 against an independent implementation at 0.7 to 3.8 GHz", needsReference(folder), () => {
  const root = referencePath(folder);
  const read = (name: string) => readFileSync(`${root}/${name}`, "utf8");
  const links = root
    ? readLinkFile("expected.csv", read("expected.csv"), readProfileFile("profiles.csv", read("profiles.csv")))
    : [];
  const expected = root
    ? read("expected.csv")
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(","))
    : [];

  test("all 320 median values agree within 1e-5 dB, and those at 1 % of time too", () => {
    expect(links.length).toBe(320);
    links.forEach(({ profile, link, pathId }, i) => {
      const at = (timePercent: number) => p1812PathLoss(profile, { ...link, timePercent }).lossDb;
      expect(Math.abs(at(50) - Number(expected[i]![13])), `path ${pathId}, 50 %`).toBeLessThan(1e-5);
      expect(Math.abs(at(1) - Number(expected[i]![14])), `path ${pathId}, 1 %`).toBeLessThan(1e-5);
    });
  });

  test("raster mode stays within 0.2 dB of the full method where the loss is below 150 dB", () => {
    let largest = 0;
    for (const { profile, link } of links) {
      const full = p1812PathLoss(profile, link).lossDb;
      if (full < 150) largest = Math.max(largest, Math.abs(rasterLoss(profile, link).lossDb - full));
    }
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThan(0.2);
  });
});
