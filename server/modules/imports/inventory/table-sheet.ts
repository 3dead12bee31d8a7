import type { ParsedTable } from "../parsed-file.ts";
import type { SheetRow } from "./headers.ts";
import type { InventorySheet } from "./types.ts";

/**
 * The sheet that a format reader has already split into preamble, header and rows. The header is put back as rows, because
 * only the inventory knows which rows name its columns: a title may pass for a header, a second level for data.
 */
export function inventorySheet(table: ParsedTable): InventorySheet {
  const header = table.headerRows.map(
    (row, level): SheetRow => ({
      row,
      cells: table.columns.map(({ path }) => path[level] ?? null),
    }),
  );
  return { sheetName: table.sheet ?? "", rows: [...table.preamble, ...header, ...table.rows] };
}
