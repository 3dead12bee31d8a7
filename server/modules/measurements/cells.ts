import type { Technology } from "../../schemas.ts";
import { foldText, parseDecimal } from "../imports/reading.ts";

/** Levels that receivers show: RSRP -156 to -31 dBm [3GPP TS 36.133 and 38.133], RxLev and RSCP within. */
export const LEVEL_RANGE_DBM = { min: -160, max: -20 } as const;
export const HEIGHT_RANGE_M = { min: 0.1, max: 400 } as const;

/** A number in a cell, with a decimal comma or point, and its unit after it or not. */
export function numberOf(text: string): number | undefined {
  const bare = text
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\s*(dbm|m)$/i, "")
    .trim();
  return parseDecimal(bare) ?? undefined;
}

const TECHNOLOGY_NAMES: Readonly<Record<Technology, readonly string[]>> = {
  "2G": ["2g", "gsm", "gprs", "edge"],
  "3G": ["3g", "umts", "wcdma", "hspa", "hspa+", "hsdpa"],
  "4G": ["4g", "lte", "lte a", "lte+", "4g lte"],
  "5G": ["5g", "nr", "5g nr", "5g sa", "5g nsa", "nr sa", "nr nsa"],
};
const TECHNOLOGY_OF = new Map(
  Object.entries(TECHNOLOGY_NAMES).flatMap(([technology, names]) =>
    names.map((name) => [foldText(name), technology as Technology]),
  ),
);

export const technologyOf = (text: string): Technology | undefined => TECHNOLOGY_OF.get(foldText(text));

export interface Band {
  readonly code: string;
  readonly name: string;
  readonly technology: string;
  readonly downlinkMhz: number;
}

/** Farther from a band's centre than this no channel of it lies, MHz. */
const BAND_REACH_MHZ = 60;

/** The band that a text names by its code, its name, or its frequency in MHz; of the technology where that is known. */
export function bandOf(text: string, technology: Technology | undefined, bands: readonly Band[]): Band | undefined {
  const own = bands.filter((band) => technology === undefined || band.technology === technology);
  const folded = foldText(text);
  const named = own.find((band) => foldText(band.code) === folded || foldText(band.name) === folded);
  if (named !== undefined) return named;
  const byNumber = own.filter((band) => foldText(/\((\w+)\)/.exec(band.name)?.[1] ?? "") === folded); // B3, n77
  if (byNumber.length > 0) return byNumber.length === 1 ? byNumber[0] : undefined;
  const mhz = Number(/(\d{3,4})(?:[.,]\d+)?\s*(?:mhz)?$/i.exec(text.trim())?.[1] ?? Number.NaN);
  if (Number.isNaN(mhz)) return undefined;
  const byCode = own.filter((band) => /\d{3,4}/.exec(band.code)?.[0] === String(mhz));
  if (byCode.length > 0) return byCode.length === 1 ? byCode[0] : undefined;
  const near = own
    .map((band) => ({ band, apartMhz: Math.abs(band.downlinkMhz - mhz) }))
    .filter(({ apartMhz }) => apartMhz <= BAND_REACH_MHZ)
    .sort((a, b) => a.apartMhz - b.apartMhz);
  return near[0] !== undefined && near[1]?.apartMhz !== near[0].apartMhz ? near[0].band : undefined;
}

/** Viet Nam has one time zone; a file that names none was written there. */
const LOCAL_ZONE = "+07:00";
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;

const two = (text: string | undefined) => (text ?? "0").padStart(2, "0");

/** "2026-11-22 08:15:03", "22/11/2026 8:15", ISO with a zone, or seconds or milliseconds since 1970: ISO in UTC. */
export function timeOf(text: string, nowMs: number): string | undefined {
  const clean = text.trim().replace(/\s+/g, " ");
  const epoch = /^(\d{10}|\d{13})$/.exec(clean)?.[1];
  if (epoch !== undefined) return within(epoch.length === 10 ? Number(epoch) * 1000 : Number(epoch), nowMs);
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.*))?$/.exec(clean);
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,]+(.*))?$/.exec(clean);
  const parts = yearFirst ?? (dayFirst && [dayFirst[0], dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]]);
  if (!parts) return undefined;
  const [, year, month, day, rest = "00:00"] = parts;
  const clock = /^(\d{1,2})[:hH](\d{2})?(?::(\d{2})(?:[.,](\d{1,6}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(rest);
  if (clock === null) return undefined;
  const [, hour, minute, second, fraction, zone] = clock;
  const date = `${year}-${two(month)}-${two(day)}`;
  // Date.parse turns 31 February into March: the calendar day must come back as it was written.
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== date) return undefined;
  const written = `${date}T${two(hour)}:${two(minute)}:${two(second)}.${(fraction ?? "0").padEnd(3, "0").slice(0, 3)}`;
  return within(Date.parse(`${written}${zone ?? LOCAL_ZONE}`), nowMs);
}

function within(ms: number, nowMs: number): string | undefined {
  return ms >= EARLIEST_MS && ms <= nowMs + DAY_MS ? new Date(ms).toISOString() : undefined;
}
