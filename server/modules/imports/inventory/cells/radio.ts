import { foldText } from "../text.ts";
import type { Parsed } from "./parsed.ts";
import { known, refused, textParser } from "./parsed.ts";

export const technologies = ["2G", "3G", "4G", "5G"] as const;
export type Technology = (typeof technologies)[number];

/** A frequency band as the sheet names it. */
export interface Band {
  /** Nominal downlink frequency, MHz; the middle where a range was given. */
  frequencyMhz: number;
  /** 3GPP band, "B3" or "n41", where it was given. */
  band: string | null;
  /** The technology written with the band ("L1800"), null where none was. */
  technology: Technology | null;
}

export interface RadioWords {
  technologies: Technology[];
  bands: Band[];
}

const technologyWords: Record<string, Technology> = {
  "2g": "2G",
  gsm: "2G",
  gprs: "2G",
  edge: "2G",
  dcs: "2G",
  g: "2G",
  "3g": "3G",
  umts: "3G",
  wcdma: "3G",
  hspa: "3G",
  u: "3G",
  w: "3G",
  "4g": "4G",
  lte: "4G",
  "lte a": "4G",
  enodeb: "4G",
  enb: "4G",
  l: "4G",
  "5g": "5G",
  nr: "5G",
  gnodeb: "5G",
  gnb: "5G",
  n: "5G",
};

/** Words that say nothing about technology or band. */
const fillerWords = new Set(["mhz", "bang", "tan", "tram", "va", "fdd", "tdd", "a", "duplex", "mang", "cong", "nghe"]);

/** Nominal downlink frequency in MHz by 3GPP band number (the same for B and n up to 71). Source: TS 36.101, 38.101-1. */
const bandFrequenciesMhz: Record<number, number> = {
  1: 2100,
  3: 1800,
  5: 850,
  7: 2600,
  8: 900,
  20: 800,
  28: 700,
  38: 2600,
  40: 2300,
  41: 2600,
  77: 3700,
  78: 3500,
  79: 4700,
  257: 28_000,
  258: 26_000,
};

/** Mobile services stand between 400 MHz and 7.1 GHz (FR1) or 24 and 71 GHz (FR2). Source: TS 38.101-1, -2. */
const isMobileFrequencyMhz = (mhz: number) => (mhz >= 400 && mhz <= 7125) || (mhz >= 24_000 && mhz <= 71_000);
const permittedBands = "700, 800, 850, 900, 1800, 2100, 2300, 2600, 3500, 3700 MHz; B1, B3, B8, n41, n78; L1800, U2100";

/** A gap of two neighbouring limits of one allocation ("2500-2600"); 1800 and 2100 are two bands. */
const widestAllocationMhz = 200;

/**
 * Technologies and bands out of any of "2G/3G/4G", "234G", "LTE", "4G+5G", "GSM900/DCS1800", "L1800/L2100", "B3", "n41",
 * "2600MHz", "2,1 GHz", "3700-3800". Each technology once, in the order written.
 */
export function parseRadioWords(text: string): Parsed<RadioWords> {
  const found: RadioWords = { technologies: [], bands: [] };
  for (const token of radioTokens(text)) {
    const band = parseBandToken(token);
    const technology = band?.technology ?? technologyWords[token];
    if (technology !== undefined && technology !== null && !found.technologies.includes(technology)) {
      found.technologies.push(technology);
    }
    if (band !== undefined && !found.bands.some((one) => sameBand(one, band))) found.bands.push(band);
    if (band === undefined && technology === undefined && !fillerWords.has(token)) {
      return refused("RADIO_WORD_UNKNOWN", { value: text, word: token, permitted: permittedBands });
    }
  }
  return known(found);
}

/** "2,1 GHz" becomes "2100", "3700-3800" its middle, "234G" and "2G3G" their parts; then words are cut at every other sign. */
function radioTokens(text: string): string[] {
  const prepared = text
    .replace(/(\d+)[.,](\d+)\s*ghz/giu, (_, whole, part) => `${Math.round(Number(`${whole}.${part}`) * 1000)}`)
    .replace(/(\d+)\s*ghz/giu, (_, whole) => `${Number(whole) * 1000}`)
    .replace(/(?<!\d)([1-9])\.(\d{3})(?!\d)/g, "$1$2")
    .replace(/(?<!\d)(\d{4})\s*(?:mhz)?\s*[-–÷~]\s*(\d{4})(?!\d)/giu, middleOfAllocation)
    .replace(/(?<![\d\p{L}])[2-5](?:[\s,/+&.-]*[2-5])+\s*g(?!\p{L})/giu, (digits) =>
      digits
        .replace(/\s*g$/i, "")
        .replace(/\D/g, "")
        .split("")
        .map((digit) => `${digit}G`)
        .join(" "),
    )
    .replace(/([2-5]g)(?=[2-5]g)/giu, "$1 ")
    .replace(/lte[\s-]*a(?!\p{L})/giu, "lte");
  const folded = foldText(prepared)
    .replace(/(\d)\s*mhz/g, "$1 ")
    .replace(/\b([gluwn]|b|band|nr|lte|gsm|dcs|umts|wcdma) (?=\d)/g, "$1");
  return folded.split(" ").filter((token) => token !== "");
}

function middleOfAllocation(range: string, low: string, high: string): string {
  const width = Number(high) - Number(low);
  return width > 0 && width <= widestAllocationMhz ? ` ${(Number(low) + Number(high)) / 2} ` : range;
}

function parseBandToken(token: string): Band | undefined {
  const match = /^([a-z]+|[2-5]g)?(\d{1,5})$/.exec(token);
  if (match === null) return undefined;
  const [, prefix, digits] = match;
  const value = Number(digits);
  if (value >= 400) {
    const technology = prefix === undefined ? null : technologyWords[prefix];
    if (technology === undefined || !isMobileFrequencyMhz(value)) return undefined;
    return { frequencyMhz: value, band: null, technology };
  }
  const frequencyMhz = bandFrequenciesMhz[value];
  if (frequencyMhz === undefined || (prefix !== "b" && prefix !== "n" && prefix !== "band")) return undefined;
  return prefix === "n"
    ? { frequencyMhz, band: `n${value}`, technology: "5G" }
    : { frequencyMhz, band: `B${value}`, technology: null };
}

export function sameBand(one: Band, other: Band): boolean {
  return (
    one.frequencyMhz === other.frequencyMhz &&
    (one.band === other.band || one.band === null || other.band === null) &&
    one.technology === other.technology
  );
}

/** A technology cell: at least one technology must be named. */
export const technologyList = textParser<RadioWords>((text) => {
  const parsed = parseRadioWords(text);
  if (parsed.ok && parsed.value?.technologies.length) return parsed;
  return refused("TECHNOLOGY_UNKNOWN", { value: text, permitted: technologies.join(", ") });
});

/** A band cell: at least one band must be named. */
export const bandList = textParser<Band[]>((text) => {
  const parsed = parseRadioWords(text);
  if (parsed.ok && parsed.value?.bands.length) return known(parsed.value.bands);
  return parsed.ok ? refused("BAND_UNKNOWN", { value: text, permitted: permittedBands }) : parsed;
});

/** In which bands each technology can stand in Viet Nam (MHz, inclusive): used only to join bands to technologies of one cell. */
const plausibleRangesMhz: Record<Technology, [number, number][]> = {
  "2G": [
    [850, 900],
    [1800, 1800],
  ],
  "3G": [
    [850, 900],
    [2100, 2100],
  ],
  "4G": [
    [700, 900],
    [1800, 2100],
    [2300, 2690],
  ],
  "5G": [
    [700, 700],
    [2500, 2690],
    [3300, 4990],
    [24_000, 71_000],
  ],
};

export function isPlausibleBand(technology: Technology, frequencyMhz: number): boolean {
  return plausibleRangesMhz[technology].some(([low, high]) => frequencyMhz >= low && frequencyMhz <= high);
}

export interface BandAssignment {
  /** Bands by technology; technologies without a certain band are absent. */
  byTechnology: Map<Technology, Band[]>;
  /** Bands that could belong to several of the row's technologies. */
  unassigned: Band[];
}

/**
 * Joins the bands of a row to its technologies: a band written with its technology first; then all when there is one
 * technology; then pairwise when both lists are equally long and every pair is plausible ("2G/3G/4G" with
 * "900/2100/1800"); then a band that only one technology can use. What stays open is left unassigned, not guessed.
 */
export function assignBands(of: readonly Technology[], bands: readonly Band[]): BandAssignment {
  const assignment: BandAssignment = { byTechnology: new Map(), unassigned: [] };
  const give = (technology: Technology, band: Band) => {
    const list = assignment.byTechnology.get(technology) ?? [];
    assignment.byTechnology.set(technology, [...list, { ...band, technology }]);
  };
  for (const band of bands) if (band.technology !== null) give(band.technology, band);
  const open = bands.filter((band) => band.technology === null);
  const pairwise =
    of.length === bands.length &&
    open.length === bands.length &&
    open.every((band, index) => isPlausibleBand(of[index], band.frequencyMhz));
  for (const [index, band] of open.entries()) {
    const possible = of.filter((technology) => isPlausibleBand(technology, band.frequencyMhz));
    if (of.length === 1) give(of[0], band);
    else if (pairwise) give(of[index], band);
    else if (possible.length === 1) give(possible[0], band);
    else assignment.unassigned.push(band);
  }
  return assignment;
}
