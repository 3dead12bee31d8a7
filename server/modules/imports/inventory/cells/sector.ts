import { foldText } from "../text.ts";
import { numberReadings, parseQuantity, type QuantityOptions, withinRange } from "./number.ts";
import type { CellParser, Parsed } from "./parsed.ts";
import { known, refused, textParser } from "./parsed.ts";

const azimuthOptions: QuantityOptions = { range: { min: 0, max: 360 }, unit: "°", factors: {} };
const omniWords = /^(omni|vo huong|da huong|dang huong|toan huong|360 do|omni 360)$/;

/** Directions of a station's sectors, degrees clockwise from north in [0, 360); "omni" for an antenna without direction. */
export type Azimuths = number[] | "omni";

/** "0/120/240", "0-120-240", "40;160;280", "0, 120, 240", "0° 120° 240°", one number, or "vô hướng". 360 is 0. */
export const azimuthList = textParser<Azimuths>((text) => {
  if (omniWords.test(foldText(text))) return known("omni");
  const list = angleList(text, azimuthOptions);
  if (!list.ok || list.value === null) return list;
  return known(list.value.map((azimuth) => azimuth % 360));
});

/** Tilts in degrees, positive downwards, one for all sectors or one for each: "4", "2/2/4", "-1". */
export const tiltList: CellParser<number[]> = textParser((text) =>
  angleList(text, { range: { min: -15, max: 25, usualMin: 0, usualMax: 15 }, unit: "°", factors: {} }),
);

/** Whole angles may be parted by almost anything; a comma is a decimal comma only in "2,5", never between directions. */
function angleList(text: string, options: QuantityOptions): Parsed<number[]> {
  const values: number[] = [];
  const plain = text.replace(/[°º]|độ|deg(rees)?/giu, " ").replace(/\b(azimuth|az|hướng|phương vị)\b\s*:?/giu, " ");
  const decimals = options.range.max < 100 ? plain : plain.replace(/(?<=\d),(?=\d{2,3}(?!\d))/g, ";");
  for (const part of decimals.split(/\s*[/;|&\n]\s*|,\s+|(?<=\d)\s*-\s*(?=\d)|\s+/)) {
    if (part === "") continue;
    const readings = numberReadings(part);
    const number = readings.length === 0 ? undefined : withinRange(text, readings, options);
    if (number === undefined) return refused("ANGLES_UNREADABLE", { value: text, ...options.range });
    if (!number.ok) return number;
    if (number.value !== null) values.push(number.value);
  }
  return values.length === 0 ? refused("ANGLES_UNREADABLE", { value: text, ...options.range }) : known(values);
}

/** Numbers of sectors: one for the row, or one for each of its technologies ("3/3/3"). 0 to 36 each. */
export const sectorCounts = textParser<number[]>((text) => {
  const options: QuantityOptions = {
    range: { min: 0, max: 36, usualMin: 1, usualMax: 12 },
    unit: "sector",
    integer: true,
    factors: { sector: 1, sectors: 1, cell: 1, cells: 1, sec: 1 },
  };
  const values: number[] = [];
  for (const part of text.split(/\s*[/;+&]\s*/)) {
    const parsed = parseQuantity(part, null, options);
    if (!parsed.ok) return { ...parsed, parameters: { ...parsed.parameters, value: text } };
    if (parsed.value !== null) values.push(parsed.value);
  }
  return known(values);
});

/** Transmitters of masts give between 0.1 W (20 dBm) and 1 kW (60 dBm). */
const powerRangeDbm = { min: 0, max: 60, usualMin: 20, usualMax: 55 };
const wattFactors: Record<string, number> = { w: 1, watt: 1, watts: 1, mw: 0.001, kw: 1000 };

/**
 * Transmit power in dBm out of "46 dBm", "20W", "2 x 20 W" (the sum). Without a unit in the cell or the header it is
 * refused: 40 may be 40 W or 40 dBm, which differ by 6 dB.
 */
export const powerDbm = textParser<number>((text, context) => {
  const match = /^(?:(\d{1,2})\s*[x×*]\s*)?([\d.,]+)\s*(\p{L}*)$/iu.exec(text.trim());
  const unit = foldText(match?.[3] || context.headerUnit || "");
  const options: QuantityOptions = { range: powerRangeDbm, unit: "dBm", factors: {} };
  if (match === null) return refused("NUMBER_UNREADABLE", { value: text, ...powerRangeDbm, unit: "dBm" });
  if (unit === "") return refused("UNIT_MISSING", { value: text, permitted: "dBm, W" });
  const watts = wattFactors[unit];
  if (watts === undefined && unit !== "dbm") return refused("UNIT_UNKNOWN", { value: text, permitted: "dBm, W" });
  const count = Number(match[1] ?? 1);
  const toDbm = (value: number) =>
    watts === undefined ? value + 10 * Math.log10(count) : 10 * Math.log10(value * watts * 1000 * count);
  const rounded = numberReadings(match[2]).map((value) => Math.round(toDbm(value) * 100) / 100);
  return withinRange(text, rounded, options);
});
