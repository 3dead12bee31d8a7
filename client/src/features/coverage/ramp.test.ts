import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rampExpression, rampStops, scaleOf } from "./ramp.ts";

/** CIE lightness of `#rrggbb`, 0 to 100. */
function lightness(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

describe("the ramp", () => {
  const scale = scaleOf("rsrp");

  it("grows darker with every stop, so that it reads without colours", () => {
    const values = rampStops("rsrp", scale, -105).map(({ colour }) => lightness(colour));
    expect(values.length).toBe(6);
    for (let index = 1; index < values.length; index++) expect(values[index]).toBeLessThan(values[index - 1] as number);
  });

  it("changes its colour at the threshold and nowhere else abruptly", () => {
    const stops = rampStops("rsrp", scale, -105);
    expect(stops.map(({ value }) => value).filter((value) => value > -105.1 && value <= -105)).toEqual([-105.05, -105]);
    expect(stops[0]?.value).toBe(-125);
    expect(stops.at(-1)?.value).toBe(-70);
  });

  it("gives MapLibre strictly rising values for every threshold, also at the ends and beyond", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("rsrp" as const, "sinr" as const, "operators" as const),
        fc.double({ min: -300, max: 300, noNaN: true }),
        (quantity, threshold) => {
          const flat = rampExpression(quantity, scaleOf(quantity), threshold);
          const values = flat.filter((part): part is number => typeof part === "number");
          expect(values.length).toBeGreaterThanOrEqual(3);
          for (let index = 1; index < values.length; index++)
            expect(values[index]).toBeGreaterThan(values[index - 1] as number);
        },
      ),
    );
  });

  it("gives every count of operators one flat colour, darker from the threshold on", () => {
    const counts = scaleOf("operators", { operators: 4 });
    const colours = rampStops("operators", counts, 2).map(({ colour }) => lightness(colour));
    expect(colours).toHaveLength(8);
    for (let at = 0; at < 8; at += 2) expect(colours[at]).toBe(colours[at + 1]);
    for (let at = 2; at < 8; at += 2) expect(colours[at]).toBeLessThan(colours[at - 2] as number);
  });

  it("leaves unpainted what no station reaches", () => {
    expect(rampExpression("rsrp", scale, -105).slice(0, 2)).toEqual([-199, "rgba(0, 0, 0, 0)"]);
    expect(scaleOf("operators", { operators: 3 }).ticks).toEqual([1, 2, 3]);
  });
});
