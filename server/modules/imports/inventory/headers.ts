import { columnLetter } from "../formats/table.ts";
import type { CellValue } from "./cells/parsed.ts";
import { cellText } from "./cells/parsed.ts";
import type { Technology } from "./cells/radio.ts";
import { technologies } from "./cells/radio.ts";
import { type FieldId, fieldIds, inventoryColumns } from "./columns.ts";
import { cleanText, foldText } from "./text.ts";

export interface SheetRow {
  /** Row number as in the file, 1-based. */
  row: number;
  cells: CellValue[];
}

/** What a column of the file holds: a field, for all technologies or for one, or the mark of one band. */
export interface ColumnTarget {
  fieldId: FieldId;
  technology?: Technology;
  bandMhz?: number;
}

/** A target as it is written in a mapping: "mastHeightM", "bands:4G", "technologies:5G". */
export type MappingTarget = FieldId | `${FieldId}:${Technology}`;
/** Columns named by hand: header text as reported -> target, or null to leave the column out. */
export type ColumnMapping = Record<string, MappingTarget | null>;

export interface HeaderColumn {
  /** Place in the row, from 0. */
  index: number;
  /** "A", "B", ... as in the spreadsheet. */
  letter: string;
  /** The header as written; levels of a merged header parted by " / ". */
  header: string;
  target: ColumnTarget | null;
  /** The unit in the header's parentheses, "m" in "Độ cao cột (m)". */
  unit: string | null;
  /** True where the mapping by hand decided. */
  mapped: boolean;
  /** True where another column holds the same field already. */
  repeated: boolean;
}

export interface Header {
  /** Index (not row number) of the first row of data. */
  firstDataIndex: number;
  /** Row number of the header's first row. */
  row: number;
  columns: HeaderColumn[];
}

/** Titles, the province's name, dates of issue and notes may stand above a header. */
const deepestHeader = 40;
const mostLevels = 3;
/** Longer cells are notes; the limit bounds the time that patterns can take. */
const longestHeader = 200;
/** Fewer recognised columns than this are no header: a title may contain "Ghi chú" too. */
const fewestColumns = 3;

const fieldByName = new Map<string, FieldId>();
/** The same without words that add nothing; null where two fields would share a name. */
const fieldByBareName = new Map<string, FieldId | null>();
const emptyWords = new Set([
  "bts",
  "cua",
  "theo",
  "thong",
  "tin",
  "hien",
  "tai",
  "cac",
  "so",
  "lieu",
  "tram",
  "nha",
  "va",
]);
for (const id of fieldIds) {
  const { label, variants } = inventoryColumns[id];
  for (const name of [label.vi, label.en, ...variants].map(foldText)) {
    fieldByName.set(name, id);
    const shared = fieldByBareName.get(bareName(name)) ?? id;
    fieldByBareName.set(bareName(name), shared === id ? id : null);
  }
}

function bareName(name: string): string {
  return name
    .split(" ")
    .filter((word) => !emptyWords.has(word))
    .join(" ");
}

function fieldOf(name: string): FieldId | undefined {
  return fieldByName.get(name) ?? fieldByBareName.get(bareName(name)) ?? undefined;
}

/** Fields that a sheet may give for each technology in its own column. */
const perTechnology: ReadonlySet<FieldId> = new Set([
  "technologies",
  "bands",
  "sectorCount",
  "azimuths",
  "antennaHeightM",
  "electricalTiltsDeg",
  "mechanicalTiltsDeg",
  "antennaPattern",
  "powerDbm",
]);

/**
 * Finds the header of a sheet: the rows (one to three, merged cells resolved or not) below any titles whose texts name the
 * most inventory columns. Undefined where no rows name at least three.
 */
export function findHeader(rows: readonly SheetRow[], mapping: ColumnMapping = {}): Header | undefined {
  const byHand = foldedMapping(mapping);
  let best: { header: Header; score: number; start: number; ownScore: number } | undefined;
  for (let start = 0; start < Math.min(rows.length, deepestHeader); start++) {
    let ownScore = 0;
    for (let levels = 1; levels <= mostLevels && start + levels <= rows.length; levels++) {
      const block = rows.slice(start, start + levels);
      if (levels > 1 && !isHeaderLevel(block)) break;
      const columns = headerColumns(block, byHand);
      const score = columns.filter(({ target, repeated }) => target !== null && !repeated).length;
      if (levels === 1) ownScore = score;
      // A lower level that loses no column (units, parts of a name) belongs to the header; so does an upper one that is
      // more than a title. A row of data loses the columns above it.
      const equal =
        best !== undefined && score === best.score && (start === best.start || best.ownScore < fewestColumns);
      if (score < fewestColumns || (best !== undefined && score <= best.score && !equal)) continue;
      best = { score, start, ownScore, header: { firstDataIndex: start + levels, row: rows[start].row, columns } };
    }
  }
  return best?.header;
}

function foldedMapping(mapping: ColumnMapping): Map<string, MappingTarget | null> {
  return new Map(Object.entries(mapping).map(([header, target]) => [foldText(header), target]));
}

/** A further level of a header holds texts, or numbers that name a band; a row with any other number or date is data. */
function isHeaderLevel(block: readonly SheetRow[]): boolean {
  const lowest = block[block.length - 1];
  if (lowest.cells.every((cell) => cell === null || cell === "")) return false;
  return lowest.cells.every((cell) => {
    if (cell === null || typeof cell === "string") return true;
    return typeof cell === "number" && headerBandMhz(String(cell)) !== undefined;
  });
}

function headerColumns(block: readonly SheetRow[], byHand: Map<string, MappingTarget | null>): HeaderColumn[] {
  const width = Math.max(...block.map(({ cells }) => cells.length));
  const levels = block.map((row, level) =>
    levelTexts(row, width, level < block.length - 1 ? block[level + 1] : undefined),
  );
  const taken = new Set<string>();
  const columns: HeaderColumn[] = [];
  for (let index = 0; index < width; index++) {
    const path = [...new Set(levels.map((texts) => texts[index]).filter((text) => text !== "" && !isNumbering(text)))];
    if (path.length === 0) continue;
    const header = path.join(" / ");
    const manual = byHand.get(foldText(header));
    const target = manual === undefined ? recogniseHeader(path) : mappingTarget(manual);
    const key = target === null ? "" : `${target.fieldId}:${target.technology ?? ""}:${target.bandMhz ?? ""}`;
    const repeated = target !== null && taken.has(key);
    if (target !== null) taken.add(key);
    columns.push({
      index,
      letter: columnLetter(index),
      header,
      target,
      unit: headerUnit(path),
      mapped: manual !== undefined,
      repeated,
    });
  }
  return columns;
}

/** Texts of one level; an upper text reaches over the empty cells to its right below which the next level says something. */
function levelTexts({ cells }: SheetRow, width: number, below: SheetRow | undefined): string[] {
  const texts: string[] = [];
  for (let index = 0; index < width; index++) {
    const own = headerCellText(cells[index] ?? null);
    const spans = own === "" && index > 0 && below !== undefined && headerCellText(below.cells[index] ?? null) !== "";
    texts.push(spans ? texts[index - 1] : own);
  }
  return texts;
}

const headerCellText = (cell: CellValue) => (cell instanceof Date ? "" : cellText(cell).slice(0, longestHeader));

/** The target of a header path from the top level to the lowest: the whole path, then its lowest level, then its levels above. */
export function recogniseHeader(path: readonly string[]): ColumnTarget | null {
  const names = path.filter((text) => !isUnitOnly(text)).map(headerName);
  if (names.length === 0) return null;
  const whole = fieldByName.get(names.join(" "));
  if (whole !== undefined) return { fieldId: whole };
  const leaf = names[names.length - 1];
  const parent = names.length > 1 ? fieldOf(names[names.length - 2]) : undefined;
  return markTarget(leaf, parent) ?? namedTarget(leaf) ?? qualifiedTarget(leaf);
}

function namedTarget(name: string): ColumnTarget | null {
  const fieldId = fieldOf(name);
  return fieldId === undefined ? null : { fieldId };
}

/** "2G" below "Công nghệ" (or alone) is a mark; below "Băng tần" the bands of 2G; "1800" below "Băng tần" the mark of a band. */
function markTarget(leaf: string, parent: FieldId | undefined): ColumnTarget | null {
  const technology = technologyOf(leaf);
  if (technology !== undefined) {
    return { fieldId: parent !== undefined && perTechnology.has(parent) ? parent : "technologies", technology };
  }
  const bandMhz = parent === "bands" ? headerBandMhz(leaf) : undefined;
  return bandMhz === undefined ? null : { fieldId: "bands", bandMhz };
}

function technologyOf(name: string): Technology | undefined {
  const bare = name
    .replace(/^(tram|co|mang|phat|phu song|so tram|bts|cong nghe) /, "")
    .replace(/ (lte|nr|gsm|umts|wcdma)$/, "");
  return technologies.find((one) => one.toLowerCase() === bare);
}

/** "Băng tần 4G", "Azimuth (3G)", "Số sector 4G". */
function qualifiedTarget(name: string): ColumnTarget | null {
  const technology = technologies.find((one) => name.endsWith(` ${one.toLowerCase()}`));
  const fieldId = technology === undefined ? undefined : fieldOf(name.slice(0, -3).trim());
  if (technology === undefined || fieldId === undefined || !perTechnology.has(fieldId)) return null;
  return { fieldId, technology };
}

function headerBandMhz(name: string): number | undefined {
  const digits = /^(\d{3,4})( mhz)?$/.exec(name)?.[1];
  return digits !== undefined &&
    [700, 800, 850, 900, 1800, 2100, 2300, 2500, 2600, 3500, 3700, 3800].includes(Number(digits))
    ? Number(digits)
    : undefined;
}

/** A header without its unit, footnote mark and leading number: "5. Độ cao cột (m) (*)" -> "do cao cot". */
function headerName(text: string): string {
  const unnumbered = text.replace(/^\s*\d+\s*[.)]\s+/, "").replace(/\(\s*([2-5]G)\s*\)/giu, " $1 ");
  const whole = foldText(unnumbered);
  if (fieldByName.has(whole)) return whole;
  return foldText(unnumbered.replace(/\([^)]*\)?/g, " ").replace(/,\s*(m|mét|dBm|W|độ|MHz)\s*$/iu, "")) || whole;
}

const isNumbering = (text: string) => /^[([]?\d{1,2}[)\]]?$/.test(text);

/** A level below the names that only gives units: "(m)", "độ". */
const isUnitOnly = (text: string) => /^\(.*\)$|^(m|mét|dBm|W|độ)$/iu.test(text);

function headerUnit(path: readonly string[]): string | null {
  for (const text of [...path].reverse()) {
    const unit = [...text.matchAll(/\(([^)]*[\p{L}°º][^)]*)\)/gu)].at(-1)?.[1];
    if (unit !== undefined) return cleanText(unit).replace(/^(đvt|đơn vị|đơn vị tính)\s*:?\s*/iu, "");
    const bare = /(?:,\s*|^)(m|mét|dBm|W|độ|MHz)\s*$/iu.exec(text)?.[1];
    if (bare !== undefined) return bare;
  }
  return null;
}

/** The target that a mapping by hand names; null for "leave out" and for a field that does not exist. */
export function mappingTarget(written: MappingTarget | null): ColumnTarget | null {
  if (written === null) return null;
  const [fieldId, technology] = written.split(":") as [FieldId, Technology | undefined];
  if (!(fieldId in inventoryColumns)) return null;
  return technology !== undefined && technologies.includes(technology) ? { fieldId, technology } : { fieldId };
}
