import { foldText } from "../text.ts";
import type { CellNote, CellParser, Parsed } from "./parsed.ts";
import { known, refused, textParser } from "./parsed.ts";

/**
 * Every reading of a written number, the Vietnamese one first; empty where it is none.
 * Two readings only where one separator is followed by exactly three digits: "1.234" is 1234 or 1.234.
 */
export function numberReadings(written: string): number[] {
  const text = written.replace(/(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/g, "");
  if (/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text)) return [Number(text)];
  if (!/^[+-]?\d+([.,]\d+)*$/.test(text)) return [];
  const separators = text.replace(/[^.,]/g, "");
  if (separators === "") return [Number(text)];
  if (separators.length === 1) return singleSeparatorReadings(text);
  const decimal = separators.at(-1) as string;
  const mixed = separators.includes(".") && separators.includes(",");
  const groups = text.replace(/^[+-]/, "").split(/[.,]/);
  const thousands = mixed ? groups.slice(1, -1) : groups.slice(1);
  const wellGrouped = groups[0].length <= 3 && thousands.every((group) => group.length === 3);
  if (!wellGrouped || (mixed && separators.indexOf(decimal) !== separators.length - 1)) return [];
  if (!mixed) return [Number(text.replace(/[.,]/g, ""))];
  const cut = text.lastIndexOf(decimal);
  return [Number(`${text.slice(0, cut).replace(/[.,]/g, "")}.${text.slice(cut + 1)}`)];
}

function singleSeparatorReadings(text: string): number[] {
  const decimal = Number(text.replace(",", "."));
  if (!/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return [decimal];
  const thousands = Number(text.replace(/[.,]/, ""));
  return text.includes(",") ? [decimal, thousands] : [thousands, decimal];
}

/** A permitted range, and inside it the usual one: outside the first is refused, outside the second is remarked. */
export interface QuantityRange {
  min: number;
  max: number;
  usualMin?: number;
  usualMax?: number;
}

export interface QuantityOptions {
  range: QuantityRange;
  /** The unit of the result, "" for a count. */
  unit: string;
  /** Factor to the result's unit for every unit that may stand in the cell or in the header, written without marks. */
  factors: Record<string, number>;
  integer?: boolean;
}

const quantityPattern = /^(?<prefix>[^\d+-]*?)\s*(?<number>[+-]?\d[\d.,\s'’]*(?:e[+-]?\d+)?)\s*(?<unit>[^\d]*)$/iu;
const permittedPrefixes = new Set(["", "h", "cao", "khoang", "cao khoang", "chieu cao", "do cao", "tam", "nam"]);

/**
 * A quantity with an optional unit and remark in its cell: "42m", "cao 42,5 mét", "~ 42 (tạm)".
 * A bare number takes the header's unit, else the result's. Out of range: refused with the range.
 */
export function quantity(options: QuantityOptions): CellParser<number> {
  return textParser((text, context) => parseQuantity(text, context.headerUnit, options));
}

export function parseQuantity(text: string, headerUnit: string | null, options: QuantityOptions): Parsed<number> {
  const match = quantityPattern.exec(text.replace(/\([^)]*\)\s*$/, "").trim());
  const unreadable = refused("NUMBER_UNREADABLE", { value: text, ...rangeParameters(options) });
  if (match?.groups === undefined) return unreadable;
  const { prefix = "", number = "", unit = "" } = match.groups;
  const readings = numberReadings(number.trim().replace(/[.,]$/, ""));
  if (!permittedPrefixes.has(foldText(prefix)) || readings.length === 0) return unreadable;
  const factor = unitFactor(unit, headerUnit, options);
  if (factor === undefined) return refused("UNIT_UNKNOWN", { value: text, permitted: unitNames(options) });
  return withinRange(
    text,
    readings.map((reading) => round(reading * factor)),
    options,
  );
}

function unitFactor(unit: string, headerUnit: string | null, options: QuantityOptions): number | undefined {
  const written = unitKey(unit);
  if (written !== "") return options.factors[written];
  return (headerUnit === null ? undefined : options.factors[unitKey(headerUnit)]) ?? 1;
}

/** A unit as a key: "mét" -> "met", "°" -> "°". */
function unitKey(unit: string): string {
  return unit.includes("°") || unit.includes("º") ? "°" : foldText(unit);
}

function unitNames(options: QuantityOptions): string {
  return Object.keys(options.factors).join(", ");
}

/** Factors such as 0.01 leave noise in the last place of a double; twelve significant digits hold every input. */
const round = (value: number) => Number(value.toPrecision(12));

/** Chooses the reading that the range permits; where it permits both, the first with a remark. */
export function withinRange(text: string, readings: number[], options: QuantityOptions): Parsed<number> {
  const { min, max, usualMin = min, usualMax = max } = options.range;
  const possible = readings.filter((value) => value >= min && value <= max);
  const [value, other] = possible;
  if (value === undefined) return refused("OUT_OF_RANGE", { value: text, ...rangeParameters(options) });
  if (options.integer === true && !Number.isInteger(value)) {
    return refused("NOT_A_WHOLE_NUMBER", { value: text, ...rangeParameters(options) });
  }
  const notes: CellNote[] = [];
  if (other !== undefined) notes.push({ code: "NUMBER_AMBIGUOUS", parameters: { value: text, taken: value, other } });
  if (value < usualMin || value > usualMax) {
    notes.push({
      code: "VALUE_UNUSUAL",
      parameters: { value: text, min: usualMin, max: usualMax, unit: options.unit },
    });
  }
  return known(value, notes);
}

export function rangeParameters(options: QuantityOptions): { min: number; max: number; unit: string } {
  return { min: options.range.min, max: options.range.max, unit: options.unit };
}

const metreFactors = { m: 1, met: 1, metre: 1, meter: 1, meters: 1, metres: 1, cm: 0.01 };

/** A height or length in metres. */
export const heightM = (range: QuantityRange) => quantity({ range, unit: "m", factors: metreFactors });

/** A whole count; `words` may follow it ("3 sector"). */
export const wholeNumber = (range: QuantityRange, words: string[]) =>
  quantity({ range, unit: "", integer: true, factors: Object.fromEntries(words.map((word) => [word, 1])) });
