import type ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { ParsedTable } from "../parsed-file.ts";
import type { CellValue } from "./cells/parsed.ts";
import { fieldIds } from "./columns.ts";
import { readInventory } from "./inventory.ts";
import { goodRow, options, sheetOfLines } from "./inventory-builder.ts";
import { inventorySheet } from "./table-sheet.ts";
import { inventoryColumnsTable, inventoryTemplateWorkbook } from "./template.ts";
import type { InventorySheet } from "./types.ts";

async function reopened(): Promise<ExcelJS.Workbook> {
  const { default: Excel } = await import("exceljs");
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(await (await inventoryTemplateWorkbook()).xlsx.writeBuffer());
  return workbook;
}

function sheets(workbook: ExcelJS.Workbook): InventorySheet[] {
  return workbook.worksheets.map((worksheet) => {
    const rows: InventorySheet["rows"] = [];
    worksheet.eachRow((row, number) => {
      rows.push({ row: number, cells: (row.values as CellValue[]).slice(1).map((cell) => cell ?? null) });
    });
    return { sheetName: worksheet.name, rows };
  });
}

describe("the template", () => {
  test("is recognised column by column, and its example is never imported", async () => {
    const report = readInventory(sheets(await reopened()), options);
    expect(report.columns.recognised.map(({ target }) => target)).toEqual(fieldIds);
    expect(report.columns.unrecognised).toEqual([]);
    expect(report).toMatchObject({ rowsRead: 0, sites: [], refused: [], warnings: [] });
  });

  test("has an example that would be read without a fault", async () => {
    const workbook = await reopened();
    workbook.worksheets[0].getCell(2, 1).value = 1;
    const report = readInventory(sheets(workbook), options);
    expect(report.refused).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report.sites).toMatchObject([
      {
        code: "BPC001",
        mastHeightM: 42,
        sharedOperatorIds: ["vnpt", "mobifone"],
        rent: { vndPerMonth: 4_500_000 },
        stations: [{ technology: "4G", sectorCount: 3 }],
      },
    ]);
  });

  test("offers the choices of a column as a list", async () => {
    const column = fieldIds.indexOf("status") + 1;
    expect((await reopened()).worksheets[0].getCell(3, column).dataValidation?.formulae).toEqual([
      '"Đang hoạt động,Quy hoạch,Đã tháo dỡ"',
    ]);
  });

  test("and the documentation list every column once", () => {
    for (const language of ["vi", "en"] as const) {
      expect(inventoryColumnsTable(language).split("\n")).toHaveLength(fieldIds.length + 2);
    }
  });
});

describe("a table of the format readers", () => {
  const row = goodRow(0);
  const parsed = (preamble: CellValue[][], paths: string[][], rows: CellValue[][]) =>
    ({
      sheet: "BTS",
      preamble: preamble.map((cells, index) => ({ row: index + 1, cells })),
      headerRows: paths.some((path) => path.length > 1)
        ? [preamble.length + 1, preamble.length + 2]
        : [preamble.length + 1],
      columns: paths.map((path, index) => ({ name: path.join(" / "), path, letter: String(index) })),
      rows: rows.map((cells, index) => ({ row: preamble.length + 3 + index, cells })),
    }) as unknown as ParsedTable;

  test("gives the same sites as the sheet itself", () => {
    const headers = Object.keys(row);
    const table = parsed(
      [["DANH SÁCH"]],
      headers.map((header) => (/độ$/.test(header) ? ["Tọa độ", header] : [header])),
      [Object.values(row)],
    );
    const direct = readInventory([sheetOfLines([["DANH SÁCH"], [], headers, Object.values(row)])], options);
    const { sites, refused } = readInventory([inventorySheet(table)], options);
    expect(refused).toEqual([]);
    expect(sites).toEqual(direct.sites);
  });

  test("is read even where the reader took a title for the header", () => {
    const table = parsed([], [["DANH SÁCH TRẠM"], ["Năm 2025"]], [Object.keys(row), Object.values(row)]);
    expect(readInventory([inventorySheet(table)], options).sites).toHaveLength(1);
  });
});
