import { createNameIndex } from "./cells/names.ts";
import { inventoryColumns } from "./columns.ts";
import { type Entry, foldRows } from "./fold.ts";
import { findHeader, type Header, type HeaderColumn, type MappingTarget } from "./headers.ts";
import { createGazetteer } from "./places.ts";
import { placeRows } from "./positions.ts";
import { radioParts } from "./radio-part.ts";
import { Messages } from "./report.ts";
import { type InventoryRow, readRows } from "./rows.ts";
import { buildSite } from "./sites.ts";
import { foldText } from "./text.ts";
import type { InventoryColumns, InventoryOptions, InventoryReport, InventorySheet } from "./types.ts";

/**
 * Understands an operator's BTS inventory: finds headers, reads cells, finds the coordinate system, folds rows into sites,
 * stations and sectors, and matches places. Pure: the same sheets and options give the same report.
 * Nothing is thrown for what a file holds; an unknown `crs` option throws UnknownCrsError.
 */
export function readInventory(sheets: readonly InventorySheet[], options: InventoryOptions): InventoryReport {
  const messages = new Messages();
  const columns: InventoryColumns = { recognised: [], unrecognised: [], mapped: [] };
  const context = { operators: createNameIndex(options.operators), mastClasses: createNameIndex(options.mastClasses) };
  const rows: InventoryRow[] = [];
  let rowsRead = 0;
  const found = sheets.map((sheet) => ({ sheet, header: findHeader(sheet.rows, options.mapping) }));
  const readable = found.some(({ header }) => header !== undefined && givesPosition(header));
  for (const { sheet, header } of found) {
    if (!readable || header === undefined || !joinsSites(header)) {
      leaveOut(sheet, header, readable, messages);
      continue;
    }
    reportColumns(sheet.sheetName, header, columns, messages);
    const read = readRows(sheet.sheetName, sheet.rows, header, context, messages);
    rowsRead += read.rowsRead;
    rows.push(...read.rows);
  }
  remarkUnusedMapping(
    found.flatMap(({ header }) => header?.columns ?? []),
    options,
    messages,
  );
  const { placed, crs } = placeRows(rows, options.province, options.crs, messages);
  const entries = placed.flatMap(({ row, lonLat, crs: rowCrs }, index) => {
    options.tell?.(index + 1, placed.length);
    return toEntry(row, lonLat, rowCrs, options, context, messages);
  });
  const places = { gazetteer: options.places && createGazetteer(options.places), communeAt: options.communeAt };
  const sites = foldRows(entries, messages).map((group) => buildSite(group, places, messages));
  if (sites.length > 0) {
    const stations = sites.reduce((sum, site) => sum + site.stations.length, 0);
    const folded = sites.reduce((sum, site) => sum + site.rows.length, 0);
    const at = { sheet: rows[0].sheet, row: null };
    messages.inform({ code: "SITES_FOLDED", parameters: { rows: folded, sites: sites.length, stations }, at });
  }
  const { refused, warnings, info } = messages;
  return { rowsRead, sites, refused, warnings, info, columns, crs };
}

const fieldsOf = ({ columns }: Header) => new Set(columns.map(({ target }) => target?.fieldId));

/** True where the columns can say where a site stands; without any such sheet nothing is read. */
function givesPosition(header: Header): boolean {
  const fields = fieldsOf(header);
  const pairs = [["longitude", "latitude"], ["x", "y"], ["coordinates"]] as const;
  return pairs.some((pair) => pair.every((field) => fields.has(field)));
}

/** A sheet of sectors may name its sites by code only; a price list that shares three headers is no part of the inventory. */
const joinsSites = (header: Header) => givesPosition(header) || fieldsOf(header).has("siteCode");

/** A sheet that is not read is told once, not row by row. */
function leaveOut(sheet: InventorySheet, header: Header | undefined, others: boolean, messages: Messages): void {
  const at = { sheet: sheet.sheetName, row: header?.row ?? null };
  const { siteCode, operator, longitude, latitude, x, y, technologies } = inventoryColumns;
  if (others) messages.inform({ code: "SHEET_SKIPPED", parameters: { sheet: sheet.sheetName }, at });
  else if (header === undefined) {
    const example = [siteCode, operator, longitude, latitude, technologies].map(({ label }) => label.vi).join(", ");
    messages.refuse({ code: "HEADER_NOT_FOUND", parameters: { example }, at });
  } else {
    const wanted = `${longitude.label.vi}, ${latitude.label.vi} / ${x.label.vi}, ${y.label.vi}`;
    messages.refuse({ code: "COLUMN_MISSING", parameters: { columns: wanted }, at });
  }
}

function reportColumns(sheet: string, header: Header, columns: InventoryColumns, messages: Messages): void {
  for (const column of header.columns) {
    const report = { sheet, letter: column.letter, header: column.header };
    if (column.mapped) columns.mapped.push({ ...report, target: targetText(column) });
    else if (column.target !== null && !column.repeated)
      columns.recognised.push({ ...report, target: targetText(column) as MappingTarget });
    else columns.unrecognised.push(report);
    if (column.repeated) {
      messages.warn({
        code: "COLUMN_REPEATED",
        parameters: { header: column.header },
        at: { sheet, row: header.row },
        column,
      });
    }
  }
}

function targetText({ target }: HeaderColumn): MappingTarget | null {
  if (target === null) return null;
  return target.technology === undefined ? target.fieldId : `${target.fieldId}:${target.technology}`;
}

function remarkUnusedMapping(columns: readonly HeaderColumn[], options: InventoryOptions, messages: Messages): void {
  const present = new Set(columns.map(({ header }) => foldText(header)));
  for (const header of Object.keys(options.mapping ?? {})) {
    if (present.has(foldText(header))) continue;
    messages.inform({ code: "MAPPING_UNUSED", parameters: { header }, at: { sheet: "", row: null } });
  }
}

/** A placed row with its operator and radio parts; refused where the operator is missing or foreign. */
function toEntry(
  row: InventoryRow,
  lonLat: [number, number] | null,
  crs: string | null,
  options: InventoryOptions,
  { operators }: { operators: ReturnType<typeof createNameIndex> },
  messages: Messages,
): Entry[] {
  const { parts, notes } = radioParts(row.radio);
  for (const note of notes)
    messages.warn({ ...note, at: row, column: row.columns.get("technologies") ?? row.columns.get("bands") });
  const stated = row.values.operator ?? null;
  const operatorId = stated ?? options.operatorId ?? null;
  const column = row.columns.get("operator");
  if (options.operatorId !== undefined && operatorId !== options.operatorId) {
    const parameters = { value: stated as string, own: options.operatorId };
    messages.refuse({ code: "OPERATOR_FOREIGN", parameters, at: row, column });
    return [];
  }
  if (operatorId === null && parts.length > 0) {
    messages.refuse({
      code: "OPERATOR_MISSING",
      parameters: { permitted: operators.labels.join(", ") },
      at: row,
      column,
    });
    return [];
  }
  return [{ row, lonLat, crs, operatorId, parts }];
}
