import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { needsReference, referencePath } from "../server/testing/reference.ts";

const reference = (file: string) => referencePath(`reference/${file}`)!;
const script = new URL("./solve.ts", import.meta.url).pathname;
const solve = (...words: string[]) =>
  JSON.parse(execFileSync(process.execPath, [script, ...words], { encoding: "utf8" }));

describe("npm run solve", needsReference("reference/"), () => {
  test("prints a Steiner tree as pairs of nodes counted from 1", () => {
    const answer = solve("steiner", reference("steiner/small/instance001.gr"), "--seconds", "5");
    expect(answer).toMatchObject({ value: 503, bound: 503, gap: 0 });
    expect(Object.keys(answer)).toEqual(["value", "bound", "gap", "seconds", "solution"]);
    for (const [tail, head] of answer.solution) expect(Math.min(tail, head)).toBeGreaterThanOrEqual(1);
  });

  test("prints facilities counted from 0 and columns counted from 1", () => {
    const city = solve("mclp", reference("facility-location/mclp/SJC32.txt"), "--facilities", "2", "--radius", "200");
    expect(city.solution).toHaveLength(2);
    const cover = solve("scp", reference("facility-location/scp/scp42.txt"), "--seconds", "10");
    expect(cover).toMatchObject({ value: 512, bound: 512 });
    expect(Math.min(...cover.solution)).toBeGreaterThanOrEqual(1);
  });

  test("fails with a reason for an unknown kind, a missing number and a missing file", () => {
    const failing = (...words: string[]) => spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });
    expect(failing("tsp", "x").stderr).toContain("usage: solve steiner");
    const noRadius = failing("mclp", reference("facility-location/mclp/SJC32.txt"), "--facilities", "2");
    expect([noRadius.status, noRadius.stderr]).toEqual([
      1,
      expect.stringContaining('--radius is ""; a number is needed'),
    ]);
    expect(failing("scp", "no-such-file.txt").stderr).toContain("no-such-file.txt");
  });
});
