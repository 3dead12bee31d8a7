import { describe, expect, it } from "vitest";
import { AntennaFileError, parseMsiAntenna } from "./antenna-msi.ts";
import { patternGainDb } from "./antenna-pattern.ts";
import { createSectorAntenna, sectorGainDb } from "./antenna-sector.ts";

const across = (angle: number) => Math.min(12 * ((angle > 180 ? angle - 360 : angle) / 65) ** 2, 28);
const downTo = (tilt: number) => (angle: number) => {
  const offset = ((((angle - tilt + 180) % 360) + 360) % 360) - 180;
  return Math.min(12 * (offset / 8) ** 2, Math.abs(offset) > 90 ? 28 : 22);
};

interface Parts {
  header?: string[];
  horizontal?: (angle: number) => number;
  vertical?: (angle: number) => number;
  rows?: number;
}

/** A file in the Planet layout, the way manufacturers write it. */
function msiText({
  header = ["GAIN 15.5 dBi"],
  horizontal = across,
  vertical = downTo(0),
  rows = 360,
}: Parts = {}): string {
  const cut = (lossDb: (angle: number) => number) =>
    Array.from({ length: rows }, (_, i) => `${i.toFixed(1)}\t${lossDb(i).toFixed(4)}`);
  const head = ["NAME Panel 65", "MAKE Example", "FREQUENCY 1710-2170", ...header];
  return [...head, `HORIZONTAL ${rows}`, ...cut(horizontal), `VERTICAL ${rows}`, ...cut(vertical), ""].join("\r\n");
}

describe("Planet antenna files", () => {
  it("give back both cuts exactly, and interpolate between their rows", () => {
    const { pattern, frequencyMhz, make, warnings } = parseMsiAntenna(msiText(), "panel.msi");
    expect(warnings).toEqual([]);
    expect({ name: pattern.name, make, frequencyMhz }).toEqual({
      name: "Panel 65",
      make: "Example",
      frequencyMhz: 1940,
    });
    for (const angle of [0, 17, 90, 179, 181, 300]) {
      expect(patternGainDb(pattern, angle, 0)).toBeCloseTo(15.5 - across(angle), 3);
    }
    for (const down of [-80, -9, 0, 4, 60]) {
      expect(patternGainDb(pattern, 0, -down)).toBeCloseTo(15.5 - downTo(0)(down), 3);
    }
    expect(patternGainDb(pattern, 17.5, 0)).toBeCloseTo(15.5 - (across(17) + across(18)) / 2, 3);
  });

  it("look backward along the far half of the vertical cut", () => {
    const { pattern } = parseMsiAntenna(
      msiText({ vertical: (angle) => (angle === 170 ? 14 : downTo(0)(angle)) }),
      "a.pln",
    );
    expect(patternGainDb(pattern, 180, -10)).toBeCloseTo(1.5, 3);
  });

  it("read a gain without unit as dBd, and say so", () => {
    const { pattern, warnings } = parseMsiAntenna(msiText({ header: ["GAIN 15.5"] }), "panel.msi");
    expect(pattern.peakGainDbi).toBeCloseTo(17.65, 9);
    expect(warnings).toEqual(["GAIN 15.5 has no unit: read as dBd, 17.65 dBi"]);
    expect(parseMsiAntenna(msiText({ header: ["GAIN 15.5 dBd"] }), "panel.msi").pattern.peakGainDbi).toBeCloseTo(
      17.65,
      9,
    );
  });

  it("do not apply the tilt twice that a cut already contains", () => {
    const parts = { header: ["GAIN 17 dBi", "TILT ELECTRICAL", "ELECTRICAL_TILT 6"], vertical: downTo(6) };
    const { pattern, warnings } = parseMsiAntenna(msiText(parts), "panel.msi");
    expect(warnings).toEqual([]);
    expect(pattern.builtInTiltDeg).toBe(6);
    const at = (electricalTiltDeg: number, elevationDeg: number) =>
      sectorGainDb(
        createSectorAntenna(pattern, { azimuthDeg: 0, mechanicalTiltDeg: 0, electricalTiltDeg }),
        0,
        elevationDeg,
      );
    expect(at(6, -6)).toBeCloseTo(17, 3);
    expect(at(2, -2)).toBeCloseTo(17, 3);
  });

  it("recognise a vertical cut that counts upward by its stated tilt", () => {
    const parts = { header: ["GAIN 17 dBi", "TILT 6"], vertical: downTo(-6) };
    const { pattern, warnings } = parseMsiAntenna(msiText(parts), "panel.msi");
    expect(pattern.builtInTiltDeg).toBe(6);
    expect(patternGainDb(pattern, 0, -6)).toBeCloseTo(17, 3);
    expect(warnings[0]).toContain("turned over");
  });

  it("report a tilt that nobody stated", () => {
    const { pattern, warnings } = parseMsiAntenna(msiText({ vertical: downTo(4) }), "panel.msi");
    expect(pattern.builtInTiltDeg).toBe(4);
    expect(warnings[0]).toContain("no tilt is stated, the vertical cut peaks 4 degrees below the horizon");
  });

  it.each<[string, string, string]>([
    ["10 rows", msiText({ rows: 10 }), 'panel.msi, line 5: HORIZONTAL declares "10" rows; 36 to 36000 are allowed'],
    [
      "missing rows",
      msiText().replace(/359\.0\t[\d.]+\r\nVERTICAL/, "VERTICAL"),
      "HORIZONTAL declares 360 rows, 359 found",
    ],
    ["surplus rows", `${msiText()}12 3\r\n`, 'row "12 3" lies beyond the declared number of rows'],
    ["half a circle", msiText({ rows: 180 }), "HORIZONTAL has no row between 179 and 360 degrees"],
    [
      "signed losses",
      msiText().replace(/\r\n7\.0\t/, "\r\n7.0\t-"),
      'line 13: loss is "-0.1392"; 0 to 150 dB below the peak',
    ],
    ["words", msiText().replace(/\r\n7\.0\t\S+/, "\r\n7.0\tloud"), 'line 13: loss is "loud"'],
    ["no gain", msiText({ header: [] }), "panel.msi: has no GAIN line"],
    ["a wild gain", msiText({ header: ["GAIN 155 dBi"] }), 'line 4: GAIN is "155 dBi"'],
    ["no vertical cut", msiText().split("VERTICAL")[0]!, "panel.msi: has no VERTICAL cut"],
    ["an empty file", "", "panel.msi: has no HORIZONTAL cut"],
    ["another file", "\u0089PNG\r\n\u001a\n", "panel.msi: has no HORIZONTAL cut"],
  ])("refuse %s with the place", (_, text, message) => {
    expect(() => parseMsiAntenna(text, "panel.msi")).toThrow(AntennaFileError);
    expect(() => parseMsiAntenna(text, "panel.msi")).toThrow(message);
  });
});
