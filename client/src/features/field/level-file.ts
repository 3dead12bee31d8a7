/** What a file of measured levels says: the median of its samples, dBm. */
export interface LevelFile {
  readonly medianDbm: number;
  readonly samples: number;
  readonly weakestDbm: number;
  readonly strongestDbm: number;
  /** Lines whose level could not be read or is outside of -160 to -20 dBm. */
  readonly ignored: number;
}

/** Titles of a level's column in what phones and measuring programs write; compared in lower case without marks and signs. */
const TITLES = ["muc thu", "rsrp", "ss rsrp", "ssrsrp", "rscp", "rxlev", "level", "signal", "dbm"];

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, " ")
    .trim();

/** Cells of a line; quotes hold separators together. */
function cellsOf(line: string, separator: string): string[] {
  const cells = [""];
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) cells.push("");
    else cells[cells.length - 1] += character;
  }
  return cells.map((cell) => cell.trim());
}

const separatorOf = (line: string) =>
  [";", "\t", ","].reduce((best, each) => (line.split(each).length > line.split(best).length ? each : best), ";");

function columnOf(titles: readonly string[]): number {
  const names = titles.map(plain);
  for (const title of TITLES) {
    const exact = names.indexOf(title);
    if (exact >= 0) return exact;
  }
  return names.findIndex((name) => TITLES.some((title) => name.split(" ").includes(title) || name.startsWith(title)));
}

function readLevel(text: string | undefined): number | null {
  const match = /^[-\u2212]?\d{1,3}(?:[.,]\d+)?/.exec((text ?? "").trim());
  if (match === null) return null;
  const level = Number(match[0].replace("\u2212", "-").replace(",", "."));
  return level >= -160 && level <= -20 ? level : null;
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Reads a CSV text with a titled column of levels. undefined: no such column, or no level in it. */
export function readLevelFile(text: string): LevelFile | undefined {
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "");
  const [head = ""] = lines;
  const separator = separatorOf(head);
  const column = columnOf(cellsOf(head, separator));
  if (column < 0) return undefined;
  const read = lines.slice(1).map((line) => readLevel(cellsOf(line, separator)[column]));
  const levels = read.filter((level) => level !== null).sort((one, other) => one - other);
  if (levels.length === 0) return undefined;
  return {
    medianDbm: Math.round(medianOf(levels) * 10) / 10,
    samples: levels.length,
    weakestDbm: levels[0] as number,
    strongestDbm: levels.at(-1) as number,
    ignored: read.length - levels.length,
  };
}
