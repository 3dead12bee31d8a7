import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { ParsedTable, ParseOptions } from "../parsed-file.ts";
import { DEFAULT_LIMITS } from "../parsed-file.ts";
import { readFiles } from "./index.ts";
import { columnLetter } from "./table.ts";

async function readTable(name: string, bytes: Uint8Array, options: ParseOptions = {}): Promise<ParsedTable> {
  const parsed = await readFiles([{ name, bytes }], options, DEFAULT_LIMITS);
  if (parsed.kind !== "table") throw new Error(`expected a table, found ${parsed.kind}`);
  return parsed;
}
const csv = (text: string, options?: ParseOptions) => readTable("a.csv", new Uint8Array(Buffer.from(text)), options);
const names = (table: ParsedTable) => table.columns.map(({ name }) => name);
const codes = (table: ParsedTable) => table.warnings.map(({ code }) => code);

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("Trạm"), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("delimited text", () => {
  test.each([
    [";", "Mã;Kinh độ;Vĩ độ\nA1;106,8832;11,5349\nA2;106,9;11,6\n"],
    ["tab", "Mã\tKinh độ\tVĩ độ\nA1\t106,8832\t11,5349\nA2\t106,9\t11,6\n"],
    ["quoted comma", 'Mã,Kinh độ,Vĩ độ\nA1,"106,8832","11,5349"\nA2,"106,9","11,6"\n'],
  ])("%s is seen, decimal commas stay in their cells", async (_, text) => {
    const table = await csv(`\uFEFF${text}`);
    expect(names(table)).toEqual(["Mã", "Kinh độ", "Vĩ độ"]);
    expect(table.rows[0]).toEqual({ row: 2, cells: ["A1", "106,8832", "11,5349"] });
    expect(table.rowsRead).toBe(2);
  });

  test("row numbers are those of a spreadsheet: titles, blank rows and line breaks in cells count as it counts them", async () => {
    const table = await csv('DANH SÁCH TRẠM,,\n\nMã,Tên,Xã\nA1,"hai\ndòng",X\n\nA2,b,Y\n');
    expect(table.preamble).toEqual([{ row: 1, cells: ["DANH SÁCH TRẠM", null, null] }]);
    expect(table.headerRows).toEqual([3]);
    expect(table.rows.map(({ row }) => row)).toEqual([4, 6]);
  });

  test("a header of two rows is joined, a row of column numbers is left out", async () => {
    const table = await csv(
      "STT,Tên,Tọa độ,,Ghi chú\n,,Kinh độ,Vĩ độ,\n(1),(2),(3),(4),(5)\n1,Trạm A,106.8,11.5,\n2,Trạm B,106.9,11.6,\n",
    );
    expect(names(table)).toEqual(["STT", "Tên", "Tọa độ / Kinh độ", "Tọa độ / Vĩ độ", "Ghi chú"]);
    expect(table.headerRows).toEqual([1, 2]);
    expect(table.rows.map(({ row }) => row)).toEqual([4, 5]);
  });

  test("a table without header has letters, repeated names are numbered", async () => {
    const bare = await csv("1,106.8,11.5\n2,106.9,11.6\n");
    expect(names(bare)).toEqual(["A", "B", "C"]);
    expect(codes(bare)).toEqual(["table.no-header"]);
    expect(names(await csv("Mã,Tên,Tên\nA,b,c\n"))).toEqual(["Mã", "Tên", "Tên (2)"]);
  });

  test("a row longer than the header is told, text comes in NFC", async () => {
    const table = await csv(`Mã,Tên\nA,${"Đồng".normalize("NFD")}\nB,c,d\n`);
    expect(table.rows[0]!.cells[1]).toBe("Đồng");
    expect(table.warnings).toEqual([{ code: "table.extra-cells", row: 3, params: { found: 3, expected: 2 } }]);
  });

  test("legacy bytes, sep= and a named header row", async () => {
    const legacy = await readTable("a.csv", new Uint8Array(Buffer.from("M·,Tªn tr¹m\nA,Léc Ninh\n", "latin1")));
    expect(legacy).toMatchObject({ encoding: "tcvn3" });
    expect(names(legacy)).toEqual(["Mã", "Tên trạm"]);
    expect(names(await csv("sep=|\na|b\n1|2\n"))).toEqual(["a", "b"]);
    expect(names(await csv("1,2\n3,4\n5,6\n", { headerRow: 2 }))).toEqual(["3", "4"]);
  });

  test("an open quote is refused with its line", async () => {
    await expect(csv('a,b\n1,"open\n2,3\n')).rejects.toMatchObject({ reason: { code: "csv.syntax" } });
  });

  test("columns are lettered as in a spreadsheet", () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });
});

describe("Excel workbooks", () => {
  test("merged titles and headers, dates, formulas, truth and rich text", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["DANH SÁCH TRẠM"]);
      sheet.mergeCells("A1:F1");
      sheet.addRow(["Mã trạm", "Tọa độ", null, "Ngày", "Cao", "Đạt"]);
      sheet.addRow([null, "Kinh độ", "Vĩ độ"]);
      for (const merge of ["A2:A3", "B2:C2", "D2:D3", "E2:E3", "F2:F3"]) sheet.mergeCells(merge);
      sheet.addRow([
        "A1",
        106.8832,
        "11,5349",
        new Date("2025-07-01T00:00:00Z"),
        { formula: "40+2", result: 42 },
        true,
      ]);
      sheet.addRow([{ richText: [{ text: "A" }, { text: "2" }] }, 106.9, 11.6, null, { error: "#REF!" }, false]);
    });
    const table = await readTable("a.xlsx", bytes);
    expect(names(table)).toEqual(["Mã trạm", "Tọa độ / Kinh độ", "Tọa độ / Vĩ độ", "Ngày", "Cao", "Đạt"]);
    expect(table.headerRows).toEqual([2, 3]);
    expect(table.preamble).toHaveLength(1);
    expect(table.rows).toEqual([
      { row: 4, cells: ["A1", 106.8832, "11,5349", "2025-07-01", 42, true] },
      { row: 5, cells: ["A2", 106.9, 11.6, null, null, false] },
    ]);
    expect(codes(table)).toEqual(["xlsx.error-value"]);
  });

  test("a formula without a stored result is told, not taken for 0", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["Mã", "Cao"]);
      sheet.addRow(["A1", { formula: "40+2" }]);
    });
    const table = await readTable("a.xlsx", bytes);
    expect(table.rows[0]!.cells).toEqual(["A1", null]);
    expect(codes(table)).toEqual(["xlsx.formula-without-value"]);
  });

  test("a cell merged over rows stands for each of them", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["Mã", "Công nghệ"]);
      sheet.addRow(["A1", "3G"]);
      sheet.addRow([null, "4G"]);
      sheet.mergeCells("A2:A3");
    });
    const table = await readTable("a.xlsx", bytes);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["A1", "3G"],
      ["A1", "4G"],
    ]);
  });

  test("the first sheet with contents is read, hidden ones are not, another can be named", async () => {
    const bytes = await workbook((_, book) => {
      book.addWorksheet("Ẩn", { state: "hidden" }).addRows([["x"], ["y"]]);
      book.addWorksheet("BTS").addRows([
        ["Mã", "Tên"],
        ["A1", "Trạm"],
      ]);
      book.addWorksheet("Khác").addRows([
        ["Mã", "Xã"],
        ["B1", "Lộc Ninh"],
      ]);
    });
    const table = await readTable("a.xlsx", bytes);
    expect([table.sheet, codes(table)]).toEqual(["BTS", ["xlsx.other-sheets"]]);
    expect((await readTable("a.xlsx", bytes, { sheet: "Khác" })).rows[0]!.cells).toEqual(["B1", "Lộc Ninh"]);
    await expect(readTable("a.xlsx", bytes, { sheet: "Không" })).rejects.toThrow(/xlsx.no-such-sheet/);
  });

  test("a stray cell far to the right is refused instead of widening every row", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["Mã", "Tên"]);
      sheet.getCell("XFD2").value = 1;
    });
    await expect(readTable("a.xlsx", bytes)).rejects.toMatchObject({ statusCode: 413 });
  });
});
