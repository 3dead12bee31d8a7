import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readFiles } from "../formats/index.ts";
import { DEFAULT_LIMITS } from "../parsed-file.ts";
import type { CellValue } from "./cells/parsed.ts";
import { readInventory } from "./inventory.ts";
import { goodRow, inSystem, options } from "./inventory-builder.ts";
import { inventorySheet } from "./table-sheet.ts";
import { inventoryTemplateWorkbook } from "./template.ts";
import type { InventoryReport } from "./types.ts";

/** From the bytes of a file through the format readers to sites. */
async function readBytes(name: string, bytes: Uint8Array): Promise<InventoryReport> {
  const parsed = await readFiles([{ name, bytes }], {}, DEFAULT_LIMITS);
  if (parsed.kind !== "table") throw new Error(`${name} was read as ${parsed.kind}`);
  return readInventory([inventorySheet(parsed)], options);
}

const bytesOf = async (workbook: ExcelJS.Workbook) => new Uint8Array(await workbook.xlsx.writeBuffer());

/** A sheet as a department asks for it: titles, merged headers, numbered columns, merged sites, x-columns, a total. */
function officialForm(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Phụ lục 1");
  const lines: CellValue[][] = [
    ["PHỤ LỤC 1: DANH SÁCH TRẠM BTS"],
    ["(Kèm theo Công văn số 12)"],
    [
      "STT",
      "Mã trạm",
      "Doanh nghiệp",
      "Tọa độ (VN-2000)",
      null,
      "Độ cao cột",
      "Công nghệ",
      null,
      null,
      "Azimuth",
      "Ghi chú",
    ],
    [null, null, null, "X", "Y", "(m)", "2G", "3G", "4G", null, null],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"],
    ["I", "Huyện Lộc Ninh"],
  ];
  for (const index of [0, 1]) {
    const { X, Y } = inSystem(goodRow(index), "EPSG:9212");
    lines.push([index + 1, `BPC${index}`, "Viettel", X, Y, "42m", "x", null, null, "0/120/240", null]);
    lines.push([null, null, null, null, null, null, null, "x", "x", "40/160/280", null]);
  }
  lines.push(["Tổng cộng", null, null, null, null, null, 2, 2, 2]);
  for (const cells of lines) sheet.addRow(cells);
  for (const range of [
    "A1:K1",
    "A3:A4",
    "B3:B4",
    "C3:C4",
    "D3:E3",
    "G3:I3",
    "J3:J4",
    "K3:K4",
    "A7:A8",
    "B7:B8",
    "C7:C8",
    "D7:D8",
    "E7:E8",
    "F7:F8",
    "B6:K6",
  ]) {
    sheet.mergeCells(range);
  }
  return workbook;
}

describe("an inventory file", () => {
  test("in the form of an office is read from XLSX, merged or not", async () => {
    const report = await readBytes("phu-luc.xlsx", await bytesOf(officialForm()));
    expect(report.refused).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report).toMatchObject({ rowsRead: 4, crs: { code: "EPSG:9212" } });
    expect(report.columns.unrecognised).toEqual([]);
    expect(
      report.sites.map(({ code, mastHeightM, place, stations }) => [
        code,
        mastHeightM,
        place.district,
        stations.map(({ technology }) => technology),
      ]),
    ).toEqual([
      ["BPC0", 42, "Huyện Lộc Ninh", ["2G", "3G", "4G"]],
      ["BPC1", 42, "Huyện Lộc Ninh", ["2G", "3G", "4G"]],
    ]);
    expect(report.sites[0].rows.map(({ row }) => row)).toEqual([7, 8]);
  });

  test("filled into the template is read from XLSX", async () => {
    const workbook = await inventoryTemplateWorkbook();
    const cells: Record<number, CellValue> = { 1: 1, 2: "BPC9", 4: "VNPT" };
    const sheet = workbook.worksheets[0];
    const place = (label: string) => (sheet.getRow(1).values as CellValue[]).indexOf(label);
    const values = {
      "Kinh độ": "106,6513",
      "Vĩ độ": "11,5527",
      "Công nghệ": "4G+5G",
      "Băng tần": "L1800/n78",
      "Độ cao cột": "36m",
      "Ngày phát sóng": new Date(Date.UTC(2021, 4, 3)),
    };
    for (const [column, value] of Object.entries(cells)) sheet.getCell(3, Number(column)).value = value;
    for (const [label, value] of Object.entries(values)) sheet.getCell(3, place(label)).value = value;
    const report = await readBytes("mau.xlsx", await bytesOf(workbook));
    expect(report.refused).toEqual([]);
    expect(report.sites).toMatchObject([
      {
        code: "BPC9",
        lon: 106.6513,
        lat: 11.5527,
        mastHeightM: 36,
        stations: [{ technology: "4G", onAirDate: "2021-05-03" }, { technology: "5G" }],
      },
    ]);
  });

  test("is read from CSV with semicolons and decimal commas", async () => {
    const text =
      "Mã trạm;Doanh nghiệp;Kinh độ;Vĩ độ;Độ cao cột;Công nghệ\nA1;Mobi;106,65131;11,55272;42,5;2G/4G\nA2;Mobi;106,66131;11,55272;450;4G\n";
    const report = await readBytes("tram.csv", new TextEncoder().encode(text));
    expect(report.sites).toMatchObject([{ code: "A1", lon: 106.65131, mastHeightM: 42.5 }]);
    expect(report.refused).toMatchObject([
      { row: 3, column: { header: "Độ cao cột" }, value: "450", code: "OUT_OF_RANGE" },
    ]);
  });
});
