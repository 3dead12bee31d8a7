import type { CellContext, CellValue, Parsed } from "./cells/parsed.ts";
import { cellText } from "./cells/parsed.ts";
import { type Band, parseRadioWords, type Technology } from "./cells/radio.ts";
import type { Azimuths } from "./cells/sector.ts";
import { mark } from "./cells/words.ts";
import { type FieldId, inventoryColumns, type RowValues } from "./columns.ts";
import type { Header, HeaderColumn, SheetRow } from "./headers.ts";
import { emptyRadioCells, type RadioCells, saysRadio, technologyMark } from "./radio-part.ts";
import type { Messages } from "./report.ts";
import { classifyRow } from "./row-kinds.ts";

/** One row of an inventory, its cells understood. */
export interface InventoryRow {
  sheet: string;
  row: number;
  values: RowValues;
  radio: RadioCells;
  columns: ReadonlyMap<FieldId, HeaderColumn>;
}

/** Fields of a site rather than of one of its stations: what merged cells hold for all rows of a site. */
const siteFields = [
  "siteCode",
  "siteName",
  "operator",
  "address",
  "hamlet",
  "commune",
  "communeNew",
  "communeCode",
  "district",
  "longitude",
  "latitude",
  "x",
  "y",
  "coordinates",
  "crs",
  "mastType",
  "mastHeightM",
  "buildingHeightM",
  "owner",
] as const satisfies readonly FieldId[];
const identityFields = ["siteCode", "siteName", "longitude", "latitude", "x", "y", "coordinates"] as const;

/** What the headings above a row say about its place. */
type Area = { district?: string; commune?: string };
type ColumnReader = (cell: CellValue) => Parsed<unknown>;

/**
 * Reads the rows below a header. Rows that are no stations are left out and counted; a row that names only an area gives
 * its district or commune to those below; a row without identity continues the one above. Rows with a cell that must be
 * right and is not are refused and reported with all their faults.
 */
export function readRows(
  sheet: string,
  rows: readonly SheetRow[],
  header: Header,
  context: Omit<CellContext, "headerUnit">,
  messages: Messages,
): { rows: InventoryRow[]; rowsRead: number } {
  const columns = header.columns.filter(({ target, repeated }) => target !== null && !repeated);
  const readers = columns.map((column) => columnReader(column, { ...context, headerUnit: column.unit }));
  const byField = new Map(
    columns.flatMap((one) => (one.target === null ? [] : [[one.target.fieldId, one] as const])).reverse(),
  );
  const accepted: InventoryRow[] = [];
  const counts = { read: 0, skipped: 0, sections: 0, continued: 0 };
  let area: Area = {};
  let previous: { row: InventoryRow; refused: boolean } | undefined;
  for (let index = header.firstDataIndex; index < rows.length; index++) {
    const kind = classifyRow(rows[index], header);
    if (kind.kind === "blank") continue;
    if (kind.kind === "skip") counts.skipped++;
    if (kind.kind === "section") {
      counts.sections++;
      // A new district ends the commune above it.
      if (kind.area !== undefined) area = kind.area.field === "district" ? {} : { ...area };
      if (kind.area !== undefined) area[kind.area.field] = kind.area.name;
    }
    if (kind.kind !== "data") continue;
    counts.read++;
    const read = readRow(sheet, rows[index], columns, readers, byField, messages);
    const continues = continuesRow(read.row);
    if (continues && previous !== undefined) {
      counts.continued++;
      if (previous.refused && !read.refused) {
        messages.refuse({ code: "CONTINUES_REFUSED_ROW", parameters: { first: previous.row.row }, at: read.row });
      }
      inherit(read.row, previous.row);
      read.refused ||= previous.refused;
    } else {
      read.row.values.district ??= area.district ?? null;
      read.row.values.commune ??= area.commune ?? null;
    }
    previous = read;
    if (!read.refused) accepted.push(read.row);
  }
  reportCounts(sheet, counts, messages);
  return { rows: accepted, rowsRead: counts.read };
}

function reportCounts(
  sheet: string,
  counts: { skipped: number; sections: number; continued: number },
  messages: Messages,
): void {
  const say = (code: "ROWS_SKIPPED" | "SECTION_ROWS" | "ROWS_CONTINUED", count: number) => {
    if (count > 0) messages.inform({ code, parameters: { count }, at: { sheet, row: null } });
  };
  say("ROWS_SKIPPED", counts.skipped);
  say("SECTION_ROWS", counts.sections);
  say("ROWS_CONTINUED", counts.continued);
}

/** A reader of one column that understands the same cell only once: sheets repeat their words thousands of times. */
function columnReader({ target }: HeaderColumn, context: CellContext): ColumnReader {
  const known = new Map<CellValue, Parsed<unknown>>();
  const parse: ColumnReader =
    target === null
      ? () => ({ ok: true, value: null })
      : target.bandMhz !== undefined
        ? (cell) => bandMark(cell, target.bandMhz as number, context)
        : target.fieldId === "technologies" && target.technology !== undefined
          ? (cell) => technologyMark(cell, target.technology as Technology, context)
          : (cell) => inventoryColumns[target.fieldId].parse(cell, context);
  return (cell) => {
    if (cell instanceof Date) return parse(cell);
    const found = known.get(cell);
    if (found !== undefined) return found;
    const parsed = parse(cell);
    if (known.size < 5000) known.set(cell, parsed);
    return parsed;
  };
}

/** A cell below "1800": a mark, the band itself, or the technologies that use it. */
function bandMark(cell: CellValue, frequencyMhz: number, context: CellContext): Parsed<Band[]> {
  const marked = mark(cell, context);
  if (marked.ok) return { ok: true, value: marked.value ? [{ frequencyMhz, band: null, technology: null }] : null };
  const words = parseRadioWords(cellText(cell));
  if (!words.ok || words.value === null) return marked;
  if (words.value.technologies.length === 0) return { ok: true, value: words.value.bands };
  return { ok: true, value: words.value.technologies.map((technology) => ({ frequencyMhz, band: null, technology })) };
}

function readRow(
  sheet: string,
  { row, cells }: SheetRow,
  columns: readonly HeaderColumn[],
  readers: readonly ColumnReader[],
  byField: ReadonlyMap<FieldId, HeaderColumn>,
  messages: Messages,
): { row: InventoryRow; refused: boolean } {
  const read: InventoryRow = { sheet, row, values: {}, radio: emptyRadioCells(), columns: byField };
  let refused = false;
  for (const [place, column] of columns.entries()) {
    const { target } = column;
    if (target === null) continue;
    const cell = cells[column.index] ?? null;
    const parsed = readers[place](cell);
    if (parsed.ok) {
      store(read, column, parsed.value);
      for (const note of parsed.notes ?? []) messages.warn({ ...note, at: read, column });
      continue;
    }
    const refuses = inventoryColumns[target.fieldId].onInvalid === "refuse";
    refused ||= refuses;
    messages[refuses ? "refuse" : "warn"]({
      code: parsed.code,
      parameters: parsed.parameters,
      at: read,
      column,
      value: cellText(cell),
    });
  }
  return { row: read, refused };
}

/** Puts a value where it belongs: the row, all its technologies, or one of them. Blank cells overwrite nothing. */
function store(row: InventoryRow, { target }: HeaderColumn, value: unknown): void {
  if (target === null || value === null || value === undefined) return;
  const { radio } = row;
  const { fieldId, technology } = target;
  if (fieldId === "technologies") {
    const words = value as { technologies?: RadioCells["technologies"]; present?: boolean; bands: RadioCells["bands"] };
    if (words.present === false) return;
    const named = technology === undefined ? (words.technologies ?? []) : [technology];
    radio.technologies = [...new Set([...radio.technologies, ...named])];
    radio.bands = [...radio.bands, ...words.bands];
  } else if (technology !== undefined) {
    storeOwn(row, fieldId, technology, value);
  } else if (fieldId === "bands") radio.bands = [...radio.bands, ...(value as RadioCells["bands"])];
  else if (fieldId === "sectorCount") radio.sectorCounts = value as number[];
  else if (fieldId in radio.shared) Object.assign(radio.shared, { [fieldId]: value });
  else Object.assign(row.values, { [fieldId]: value });
}

function storeOwn(
  { radio }: InventoryRow,
  fieldId: FieldId,
  technology: RadioCells["technologies"][number],
  value: unknown,
): void {
  const own = radio.own.get(technology) ?? {};
  if (fieldId === "sectorCount") own.sectorCount = (value as number[])[0] ?? null;
  else if (fieldId === "bands") own.bands = (value as RadioCells["bands"]).map((band) => ({ ...band, technology }));
  else if (fieldId === "azimuths") own.azimuths = value as Azimuths;
  else Object.assign(own, { [fieldId]: value });
  // "Số sector 5G" = 0 says that there is no such station.
  if (own.sectorCount !== 0) radio.own.set(technology, own);
}

function continuesRow({ values, radio }: InventoryRow): boolean {
  return identityFields.every((field) => (values[field] ?? null) === null) && (saysRadio(radio) || radio.own.size > 0);
}

function inherit(row: InventoryRow, from: InventoryRow): void {
  for (const field of siteFields) {
    if ((row.values[field] ?? null) === null && (from.values[field] ?? null) !== null) {
      Object.assign(row.values, { [field]: from.values[field] });
    }
  }
}
