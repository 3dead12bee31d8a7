import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { type Cell, type FigureSources, figureOf, judge, percentOf, targetIn, trendOf } from "./figures.ts";
import { figureFrom, readValueRows, tableOf } from "./value-file.ts";

describe("a target", () => {
  it("holds in its year, after it until the next, and before the first one", () => {
    const targets = [
      { year: 2025, value: 25 },
      { year: 2023, value: 10 },
    ];
    expect([2022, 2023, 2024, 2026].map((year) => targetIn(year, targets)?.value)).toEqual([10, 10, 10, 25]);
    expect(targetIn(2025, [])).toBeNull();
  });

  it("is met by the figure itself, not by its rounding; unknown is neither", () => {
    const target = { year: 2025, value: 100 };
    expect(judge(99.99, target, "up")).toBe("missed");
    expect(judge(112.4, target, "up")).toBe("met");
    expect(judge(99.99, target, "down")).toBe("met");
    expect(judge(null, target, "up")).toBe("unknown");
    expect(judge(5, null, "up")).toBe("none");
    expect(percentOf({ good: 0, counted: 0, unknown: 12 })).toBeNull();
  });
});

describe("the figure of a year", () => {
  const cell: Cell = {
    indicator: "hamlets-ftth",
    mode: "any",
    organisationId: null,
    level: "province",
    unitId: null,
    good: 3,
    counted: 4,
    unknown: 1,
  };
  const sources: FigureSources = {
    thisYear: 2026,
    cells: [cell],
    frozen: new Map([[2025, [{ ...cell, good: 2 }]]]),
    entered: [2024, 2025, 2026].map((year) => ({
      indicatorCode: "hamlets-ftth",
      year,
      unitId: null,
      organisationId: null,
      value: 41,
      source: "report",
    })),
  };
  const asked = { code: "hamlets-ftth", mode: "any", organisationId: null, level: "province", unitId: null } as const;

  it("is this year's of the map, an earlier one's as it was frozen, else as it was entered", () => {
    const trend = trendOf(asked, true, sources);
    expect(trend.map(({ year, value, basis }) => [year, value, basis])).toEqual([
      [2024, 41, "entered"],
      [2025, 50, "frozen"],
      [2026, 75, "computed"],
    ]);
    expect(figureOf(asked, true, 2023, sources)).toMatchObject({ value: null, basis: null });
    expect(figureOf({ ...asked, mode: "each" }, true, 2024, sources).value).toBeNull();
  });
});

describe("a file of figures", () => {
  const known = {
    indicators: new Set(["fixed-lines"]),
    unitIds: new Map([["25195", 7]]),
    operatorIds: new Map([["viettel", 1]]),
  };

  it.each([
    ["99,5", 99.5],
    ["99.5", 99.5],
    ["112,4 %", 112.4],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["12", 12],
    ["1.234", undefined],
    ["-3", undefined],
    ["", undefined],
    ["chưa có", undefined],
  ])("reads %s as %s", (text, value) => expect(figureFrom(text)).toBe(value));

  it("names every wrong cell by its line and column, and takes the right lines", async () => {
    const text = [
      "\uFEFFNguồn;Năm;MÃ CHỈ TIÊU;Giá trị;Mã đơn vị;Nhà mạng",
      "Báo cáo A;2025;fixed-lines;61,5;;",
      "Báo cáo A;2025;fixed-lines;70;25195;Viettel",
      "",
      ";1890;fixed-line;chưa;99999;VNPT9",
      "Báo cáo B;2025;fixed-lines;62;;",
    ].join("\r\n");
    const { rows, problems } = readValueRows(await tableOf("a.csv", Buffer.from(text)), known);
    expect(rows).toEqual([
      {
        indicatorCode: "fixed-lines",
        year: 2025,
        unitId: null,
        organisationId: null,
        value: 61.5,
        source: "Báo cáo A",
      },
      { indicatorCode: "fixed-lines", year: 2025, unitId: 7, organisationId: 1, value: 70, source: "Báo cáo A" },
    ]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [5, "indicator-unknown"],
      [5, "year-bad"],
      [5, "unit-unknown"],
      [5, "operator-unknown"],
      [5, "value-bad"],
      [5, "source-missing"],
      [6, "twice"],
    ]);
  });

  it("reads a workbook like the text, with numbers as they are stored", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("Số liệu");
    sheet.addRow(["Mã chỉ tiêu", "Năm", "Giá trị", "Nguồn"]);
    sheet.addRow(["fixed-lines", 2024, 58.125, "Báo cáo"]).getCell(3).numFmt = "0";
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(readValueRows(await tableOf("a.xlsx", bytes), known).rows).toMatchObject([{ year: 2024, value: 58.125 }]);
    await expect(tableOf("a.xlsx", Buffer.from("no workbook"))).rejects.toMatchObject({ code: "bad-file" });
  });

  it("says which columns are missing", () => {
    const { problems } = readValueRows(
      [
        ["Năm", "Giá trị"],
        ["2025", "1"],
      ],
      known,
    );
    expect(problems.map(({ column }) => column)).toEqual(["Mã chỉ tiêu", "Nguồn"]);
  });
});
