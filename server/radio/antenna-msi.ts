import { type AntennaPattern, type CutPattern, type CutSample, createPattern, wrapDegrees } from "./antenna-pattern.ts";

/** Gain of a half-wave dipole over the isotropic antenna, dB: dBi = dBd + 2.15. */
const DIPOLE_GAIN_DBI = 2.15;
/** Longer texts are no antenna patterns: two cuts at 0.1 degree take about 100 kB. */
const MAXIMUM_CHARACTERS = 2_000_000;
/** Fewer rows leave gaps in which a side lobe hides. */
const MINIMUM_ROWS = 36;
const MAXIMUM_GAP_DEG = 10;
const MAXIMUM_LOSS_DB = 150;
/** Mobile networks and what is near them. */
const FREQUENCY_MHZ = { min: 30, max: 100_000 } as const;
/** A main lobe further from the horizon than this is no electrical tilt but a different antenna. */
const LARGEST_BUILT_IN_TILT_DEG = 30;

/** What is wrong in an antenna file, with the file, the line (1-based, 0 for the whole file) and the permitted values. */
export class AntennaFileError extends Error {
  readonly code = "ANTENNA_FILE";
  readonly fileName: string;
  readonly line: number;

  constructor(fileName: string, line: number, problem: string) {
    super(line > 0 ? `${fileName}, line ${line}: ${problem}` : `${fileName}: ${problem}`);
    this.name = "AntennaFileError";
    this.fileName = fileName;
    this.line = line;
  }
}

/** An imported antenna: its pattern, what the header says, and what had to be assumed. */
export interface ImportedAntenna {
  readonly pattern: AntennaPattern;
  /** What the pattern is made of. */
  readonly definition: CutPattern;
  readonly make: string | undefined;
  /** Undefined where the file names none. */
  readonly frequencyMhz: number | undefined;
  readonly warnings: readonly string[];
}

interface Cut {
  readonly line: number;
  readonly samples: CutSample[];
}

interface MsiFile {
  readonly fileName: string;
  /** Header lines by upper-case keyword: value and line. */
  readonly header: Map<string, { text: string; line: number }>;
  readonly cuts: Map<string, Cut>;
}

/** A number with a decimal point, or a decimal comma where no point is written; NaN otherwise. */
function toNumber(text: string): number {
  const trimmed = text.trim();
  return /^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed.replace(",", ".")) : Number.NaN;
}

function readSample(file: string, line: number, text: string): CutSample {
  const [angle = "", loss = ""] = text.trim().split(/[\s;]+/);
  const angleDeg = toNumber(angle);
  const lossDb = toNumber(loss);
  if (!(angleDeg >= -180 && angleDeg <= 360)) {
    throw new AntennaFileError(file, line, `angle is "${angle}"; -180 to 360 degrees are allowed`);
  }
  if (!(lossDb >= 0 && lossDb <= MAXIMUM_LOSS_DB)) {
    const rule = `0 to ${MAXIMUM_LOSS_DB} dB below the peak are allowed, written without a sign`;
    throw new AntennaFileError(file, line, `loss is "${loss}"; ${rule}`);
  }
  return { angleDeg: ((angleDeg % 360) + 360) % 360, lossDb };
}

/** Reads the rows of one cut and checks that they go all around. */
function readCut(file: string, lines: string[], at: number, keyword: string, declared: string): Cut {
  const count = toNumber(declared);
  const line = at + 1;
  if (!Number.isInteger(count) || count < MINIMUM_ROWS || count > 36_000) {
    const rule = `${MINIMUM_ROWS} to 36000 are allowed`;
    throw new AntennaFileError(file, line, `${keyword} declares "${declared}" rows; ${rule}`);
  }
  const samples: CutSample[] = [];
  for (let i = 1; i <= count; i++) {
    const text = lines[at + i];
    if (text === undefined || text.trim() === "" || /^\s*[A-Za-z]/.test(text)) {
      throw new AntennaFileError(file, line + i, `${keyword} declares ${count} rows, ${i - 1} found`);
    }
    samples.push(readSample(file, line + i, text));
  }
  return { line, samples: sortedAround(file, line, keyword, samples) };
}

function sortedAround(file: string, line: number, keyword: string, rows: CutSample[]): CutSample[] {
  const samples = rows.toSorted((a, b) => a.angleDeg - b.angleDeg);
  // Some files close the circle with a row at 360 that repeats 0.
  const distinct = samples.filter((sample, i) => i === 0 || sample.angleDeg !== samples[i - 1]!.angleDeg);
  if (samples.length - distinct.length > 1) {
    throw new AntennaFileError(file, line, `${keyword} repeats ${samples.length - distinct.length} angles`);
  }
  distinct.forEach((sample, i) => {
    const next = distinct[i + 1]?.angleDeg ?? distinct[0]!.angleDeg + 360;
    if (next - sample.angleDeg > MAXIMUM_GAP_DEG) {
      const gap = `${keyword} has no row between ${sample.angleDeg} and ${next} degrees`;
      throw new AntennaFileError(file, line, `${gap}; gaps up to ${MAXIMUM_GAP_DEG} degrees are allowed`);
    }
  });
  return distinct;
}

function readLines(text: string, fileName: string): MsiFile {
  if (text.length > MAXIMUM_CHARACTERS) {
    const size = `has ${text.length} characters; at most ${MAXIMUM_CHARACTERS} are allowed`;
    throw new AntennaFileError(fileName, 0, size);
  }
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  const file: MsiFile = { fileName, header: new Map(), cuts: new Map() };
  for (let at = 0; at < lines.length; at++) {
    const [, word = "", value = ""] = /^\s*(\S+)\s*(.*?)\s*$/.exec(lines[at]!) ?? [];
    const keyword = word.toUpperCase();
    if (keyword === "HORIZONTAL" || keyword === "VERTICAL") {
      if (file.cuts.has(keyword)) throw new AntennaFileError(fileName, at + 1, `${keyword} is given twice`);
      const cut = readCut(fileName, lines, at, keyword, value.split(/\s+/)[0]!);
      file.cuts.set(keyword, cut);
      at += toNumber(value.split(/\s+/)[0]!);
    } else if (/^[-+]?\d/.test(word) && file.cuts.size > 0) {
      throw new AntennaFileError(
        fileName,
        at + 1,
        `row "${lines[at]!.trim()}" lies beyond the declared number of rows`,
      );
    } else if (word !== "" && !file.header.has(keyword)) {
      file.header.set(keyword, { text: value, line: at + 1 });
    }
  }
  return file;
}

function requireCut(file: MsiFile, keyword: string): CutSample[] {
  const cut = file.cuts.get(keyword);
  if (cut === undefined) throw new AntennaFileError(file.fileName, 0, `has no ${keyword} cut; both cuts are needed`);
  return cut.samples;
}

/** Peak gain in dBi. The format counts in dBd where no unit is written. */
function readGainDbi(file: MsiFile, warnings: string[]): number {
  const entry = file.header.get("GAIN");
  if (entry === undefined) throw new AntennaFileError(file.fileName, 0, "has no GAIN line");
  const [, number = "", unit = ""] = /^(\S+?)\s*(dB[id]?)?$/i.exec(entry.text) ?? [];
  const gain = toNumber(number);
  const gainDbi = unit.toLowerCase() === "dbi" ? gain : gain + DIPOLE_GAIN_DBI;
  if (!(gainDbi >= -20 && gainDbi <= 40)) {
    const rule = "a number with dBi or dBd, -20 to 40 dBi, is allowed";
    throw new AntennaFileError(file.fileName, entry.line, `GAIN is "${entry.text}"; ${rule}`);
  }
  if (!/^dB[id]$/i.test(unit)) warnings.push(`GAIN ${entry.text} has no unit: read as dBd, ${gainDbi.toFixed(2)} dBi`);
  return gainDbi;
}

/** The electrical tilt a header states, or undefined. */
function statedTiltDeg(file: MsiFile): number | undefined {
  for (const keyword of ["ELECTRICAL_TILT", "TILT"]) {
    const numbers = /[-+]?\d+(?:[.,]\d+)?/.exec(file.header.get(keyword)?.text ?? "");
    if (numbers !== null) return toNumber(numbers[0]);
  }
  return undefined;
}

/** Angle of the main lobe below the horizon, degrees: the middle of the samples that reach the peak near the horizon. */
function lobeTiltDeg(vertical: readonly CutSample[]): number | undefined {
  const front = vertical
    .map(({ angleDeg, lossDb }) => ({ angleDeg: wrapDegrees(angleDeg), lossDb }))
    .filter(({ angleDeg }) => Math.abs(angleDeg) <= LARGEST_BUILT_IN_TILT_DEG);
  const smallestDb = Math.min(...front.map(({ lossDb }) => lossDb));
  const wholeDb = Math.min(...vertical.map(({ lossDb }) => lossDb));
  if (smallestDb > wholeDb + 1e-9) return undefined;
  const peaks = front.filter(({ lossDb }) => lossDb === smallestDb).map(({ angleDeg }) => angleDeg);
  return (Math.min(...peaks) + Math.max(...peaks)) / 2;
}

/** The tilt inside the vertical cut, and the cut with angles that count downward. */
function orientVertical(file: MsiFile, samples: CutSample[], warnings: string[]) {
  const stated = statedTiltDeg(file);
  const lobe = lobeTiltDeg(samples);
  if (lobe === undefined) {
    warnings.push(`the vertical cut has its peak more than ${LARGEST_BUILT_IN_TILT_DEG} degrees off the horizon`);
    return { vertical: samples, builtInTiltDeg: 0 };
  }
  if (stated !== undefined && Math.abs(stated) >= 1 && Math.abs(lobe + stated) < 1) {
    warnings.push(`the vertical cut counts upward (stated tilt ${stated}, peak at ${lobe} degrees): turned over`);
    const turned = samples.map(({ angleDeg, lossDb }) => ({ angleDeg: (360 - angleDeg) % 360, lossDb }));
    return { vertical: turned.toSorted((a, b) => a.angleDeg - b.angleDeg), builtInTiltDeg: -lobe };
  }
  if (Math.abs(lobe - (stated ?? 0)) >= 1) {
    const statement = stated === undefined ? "no tilt is stated" : `a tilt of ${stated} degrees is stated`;
    warnings.push(`${statement}, the vertical cut peaks ${lobe} degrees below the horizon: that is taken as built in`);
  }
  return { vertical: samples, builtInTiltDeg: lobe };
}

/** Frequency in MHz; a range ("806-960") counts as its middle. Undefined where none can be read. */
function readFrequencyMhz(file: MsiFile): number | undefined {
  const text = file.header.get("FREQUENCY")?.text ?? "";
  const numbers = [...text.matchAll(/(?<![\d.])\s*-?\d+(?:\.\d+)?|\d+(?:\.\d+)?/g)]
    .slice(0, 2)
    .map(([number]) => Number(number));
  if (numbers.length === 0) return undefined;
  // "806-960" is a range: its dash is no sign.
  const ends = /^\s*-/.test(text) ? numbers : numbers.map(Math.abs);
  const middle = ends.reduce((sum, value) => sum + value, 0) / ends.length;
  const frequencyMhz = /ghz/i.test(text) ? middle * 1000 : middle;
  if (!(frequencyMhz >= FREQUENCY_MHZ.min && frequencyMhz <= FREQUENCY_MHZ.max)) {
    const rule = `${FREQUENCY_MHZ.min} to ${FREQUENCY_MHZ.max} MHz are allowed`;
    throw new AntennaFileError(file.fileName, file.header.get("FREQUENCY")!.line, `FREQUENCY is "${text}"; ${rule}`);
  }
  return frequencyMhz;
}

/**
 * Reads a Planet antenna file (.msi, .pln): header lines and a horizontal and a vertical cut, losses in dB below the peak.
 * Vertical angles count downward from the horizon in front; a cut that counts the other way is recognised by its stated tilt.
 * Throws AntennaFileError with file and line for missing, short, gapped, signed or unreadable content.
 */
export function parseMsiAntenna(text: string, fileName: string): ImportedAntenna {
  const file = readLines(text, fileName);
  const warnings: string[] = [];
  const horizontal = requireCut(file, "HORIZONTAL");
  const { vertical, builtInTiltDeg } = orientVertical(file, requireCut(file, "VERTICAL"), warnings);
  const peakGainDbi = readGainDbi(file, warnings);
  const name = file.header.get("NAME")?.text || fileName;
  const definition: CutPattern = { kind: "cuts", name, peakGainDbi, horizontal, vertical, builtInTiltDeg };
  return {
    pattern: createPattern(definition),
    definition,
    make: file.header.get("MAKE")?.text || undefined,
    frequencyMhz: readFrequencyMhz(file),
    warnings,
  };
}
