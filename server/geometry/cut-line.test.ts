import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutLine, nearDistanceM, unionLength } from "./cut-line.ts";
import type { Position } from "./road-network.ts";

const lengthM = (positions: readonly Position[]) =>
  positions.slice(1).reduce((sum, position, index) => sum + nearDistanceM(positions[index]!, position), 0);

describe("cutting a line into parts", () => {
  const place = fc.tuple(
    fc.double({ min: 106.8, max: 107, noNaN: true }),
    fc.double({ min: 11.4, max: 11.6, noNaN: true }),
  );

  test("leaves nothing out: equal parts that meet, together as long as the line", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 50, max: 5_000 }),
        (line, longestM) => {
          const total = lengthM(line);
          fc.pre(total > 1);
          const parts = cutLine(line, longestM, 63);
          expect(parts).toHaveLength(Math.min(Math.ceil(total / longestM), 63));
          expect(parts[0]!.positions[0]).toEqual(line[0]);
          expect(parts.at(-1)!.positions.at(-1)).toEqual(line.at(-1));
          for (const [index, part] of parts.slice(1).entries())
            expect(part.positions[0]).toEqual(parts[index]!.positions.at(-1));
          for (const part of parts) expect((lengthM(part.positions) * parts.length) / total).toBeCloseTo(1, 3);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("keeps a short line whole, finds nothing in a point, and rejects a length of 0", () => {
    const line: Position[] = [
      [106.9, 11.5],
      [106.9, 11.504],
    ];
    expect(cutLine(line, 1_000)).toEqual([{ positions: line, fromM: 0, toM: expect.closeTo(444.8, 0) }]);
    expect(cutLine([line[0]!, line[0]!], 1_000)).toEqual([]);
    expect(() => cutLine(line, 0)).toThrow("longestM is 0; it must be above 0");
  });
});

test("stretches that overlap count once", () => {
  expect(unionLength([])).toBe(0);
  expect(
    unionLength([
      [50, 80],
      [0, 60],
      [100, 110],
      [105, 107],
    ]),
  ).toBe(90);
});
