import { describe, expect, test } from "vitest";
import type { CellValue } from "./cells/parsed.ts";
import { fieldIds, inventoryColumns } from "./columns.ts";
import { type ColumnMapping, findHeader, recogniseHeader } from "./headers.ts";
import { readInventory } from "./inventory.ts";
import { goodRow, options, sheetOf, sheetOfLines } from "./inventory-builder.ts";
import { foldText } from "./text.ts";

const header = (lines: CellValue[][], mapping?: ColumnMapping) => findHeader(sheetOfLines(lines).rows, mapping);
const targets = (lines: CellValue[][], mapping?: ColumnMapping) =>
  header(lines, mapping)?.columns.map(({ target, repeated }) => {
    if (target === null || repeated) return null;
    return [target.fieldId, target.technology ?? target.bandMhz].filter((part) => part !== undefined).join(":");
  });

describe("a header", () => {
  test.each(fieldIds)("names %s by its label, in capitals, without marks, and by every variant", (id) => {
    const { label, variants } = inventoryColumns[id];
    for (const name of [
      label.vi,
      label.vi.toUpperCase(),
      foldText(label.vi),
      label.en,
      `${label.vi}:`,
      ` ${label.vi} (*)`,
      ...variants,
    ]) {
      expect(recogniseHeader([name]), name).toMatchObject({ fieldId: id });
    }
  });

  test("has no variant that means two columns", () => {
    const seen = new Map<string, string>();
    for (const id of fieldIds) {
      const { label, variants } = inventoryColumns[id];
      for (const name of new Set([label.vi, label.en, ...variants].map(foldText))) {
        expect(seen.get(name), name).toBeUndefined();
        seen.set(name, id);
      }
    }
  });

  test.each([
    ["Độ cao cột (m)", "mastHeightM"],
    ["ĐỘ CAO CỘT ANTEN (mét)", "mastHeightM"],
    ["Chiều cao cột ăng-ten, m", "mastHeightM"],
    ["5. Loại cột", "mastType"],
    ["Tọa độ X (VN-2000)", "x"],
    ["Kinh độ (Long)", "longitude"],
    ["Xã/Phường/Thị trấn", "commune"],
    ["Xã (cũ)", "commune"],
    ["Xã (mới)", "communeNew"],
    ["Huyện/TX/TP", "district"],
    ["Azimuth (độ)", "azimuths"],
    ["Giá thuê (triệu đồng/tháng)", "rent"],
    ["Số GPXD", "buildingPermit"],
    ["Năm phát sóng", "builtYear"],
    ["Site ID", "siteCode"],
    ["Lat", "latitude"],
    ["Công suất (W)", "powerDbm"],
  ])("%j names %s", (text, fieldId) => expect(recogniseHeader([text])).toMatchObject({ fieldId }));

  test.each(["Quyết định số 12", "Diện tích", "Ảnh", "Số điện thoại", "Người liên hệ"])("%j names nothing", (text) => {
    expect(recogniseHeader([text])).toBeNull();
  });

  const single: CellValue[] = ["STT", "Mã trạm", "Kinh độ", "Vĩ độ", "Công nghệ"];
  const data: CellValue[] = [1, "A1", 106.5, 11.4, "4G"];

  test("stands below titles", () => {
    const titles: CellValue[][] = [
      ["SỞ KHOA HỌC VÀ CÔNG NGHỆ"],
      [],
      ["DANH SÁCH TRẠM BTS", null, "Mã trạm"],
      ["(Kèm theo công văn số 12)"],
    ];
    expect(header([...titles, single, data])).toMatchObject({ row: 5, firstDataIndex: 5 });
  });

  test("is not stretched over data rows, whether cells are numbers or texts", () => {
    expect(header([single, data, data])?.firstDataIndex).toBe(1);
    expect(header([single, data.map(String), data.map(String)])?.firstDataIndex).toBe(1);
  });

  const upper: CellValue[] = ["STT", "Mã trạm", "Tọa độ", null, "Công nghệ", null, null, null, "Ghi chú"];
  const lower: CellValue[] = [null, null, "Kinh độ", "Vĩ độ", "2G", "3G", "4G", "5G", null];
  const expected = [
    "ordinal",
    "siteCode",
    "longitude",
    "latitude",
    "technologies:2G",
    "technologies:3G",
    "technologies:4G",
    "technologies:5G",
    "remarks",
  ];

  test("of two rows is read with merged cells left open", () => {
    expect(targets([upper, lower, [1, "A", 106.5, 11.4, "x"]])).toEqual(expected);
  });

  test("of two rows is read with merged cells repeated, below a title merged over all columns", () => {
    const title = upper.map(() => "DANH SÁCH TRẠM");
    const filled: CellValue[] = [
      "STT",
      "Mã trạm",
      "Tọa độ",
      "Tọa độ",
      "Công nghệ",
      "Công nghệ",
      "Công nghệ",
      "Công nghệ",
      "Ghi chú",
    ];
    const below: CellValue[] = ["STT", "Mã trạm", "Kinh độ", "Vĩ độ", "2G", "3G", "4G", "5G", "Ghi chú"];
    expect(targets([title, filled, below])).toEqual(expected);
    expect(header([title, filled, below])).toMatchObject({ row: 2, firstDataIndex: 3 });
    expect(header([title, filled, below])?.columns[2].header).toBe("Tọa độ / Kinh độ");
  });

  test("may carry units in a row of their own", () => {
    const found = header([
      ["Mã trạm", "Kinh độ", "Vĩ độ", "Độ cao", "Giá thuê"],
      [null, "(độ)", "(độ)", "cột (m)", "(triệu đồng/tháng)"],
    ]);
    expect(found?.columns.map(({ target }) => target?.fieldId)).toEqual([
      "siteCode",
      "longitude",
      "latitude",
      "mastHeightM",
      "rent",
    ]);
    expect(found?.columns[4].unit).toBe("triệu đồng/tháng");
  });

  test("may give bands as columns, and values for each technology", () => {
    const bands: CellValue[][] = [
      ["Mã trạm", "X", "Y", "Băng tần", null, null, "Số sector", null],
      [null, null, null, 900, "1800 MHz", 2100, "2G", "4G"],
    ];
    expect(targets(bands)?.slice(3)).toEqual([
      "bands:900",
      "bands:1800",
      "bands:2100",
      "sectorCount:2G",
      "sectorCount:4G",
    ]);
    expect(recogniseHeader(["Băng tần (4G)"])).toEqual({ fieldId: "bands", technology: "4G" });
    expect(recogniseHeader(["Azimuth 3G"])).toEqual({ fieldId: "azimuths", technology: "3G" });
  });

  test("follows a mapping by hand, which may also leave a column out", () => {
    const mapping: ColumnMapping = {
      "cot q": "mastHeightM",
      "Ghi chú": null,
      Băng: "bands:4G",
      Lạ: "nothing" as "remarks",
    };
    const lines: CellValue[][] = [["Mã trạm", "X", "Y", "Cột Q", "Ghi chú", "Băng", "Lạ"]];
    expect(targets(lines, mapping)).toEqual(["siteCode", "x", "y", "mastHeightM", null, "bands:4G", null]);
  });
});

describe("the report on columns", () => {
  test("lists what was recognised, mapped, repeated and left", () => {
    const row = { ...goodRow(), "Số điện thoại": "0271", "Chiều cao cột": 42, "Cột Q": 3 };
    const report = readInventory([sheetOf([row])], {
      ...options,
      mapping: { "Cột Q": "buildingHeightM", "Cột Z": "remarks" },
    });
    expect(report.columns.unrecognised.map(({ header }) => header)).toEqual(["Số điện thoại", "Chiều cao cột"]);
    expect(report.columns.mapped).toMatchObject([{ header: "Cột Q", target: "buildingHeightM" }]);
    expect(report.columns.recognised).toContainEqual({
      sheet: "BTS",
      letter: "G",
      header: "Độ cao cột (m)",
      target: "mastHeightM",
    });
    expect(report.warnings.map(({ code }) => code)).toEqual(["COLUMN_REPEATED"]);
    expect(report.info.map(({ code }) => code)).toContain("MAPPING_UNUSED");
    expect(report.sites[0].buildingHeightM).toBe(3);
  });
});

describe("rows that are no stations", () => {
  const headers = Object.keys(goodRow());
  const line = (index: number) => Object.values(goodRow(index));
  const blank = headers.map(() => null);
  const read = (lines: CellValue[][]) => readInventory([sheetOfLines([headers, ...lines])], options);

  test.each<[string, CellValue[]]>([
    ["column numbers", headers.map((_, index) => index + 1)],
    ["column numbers in parentheses", headers.map((_, index) => `(${index + 1})`)],
    ["a repeated header", headers],
    ["a total", ["Tổng cộng", ...blank.slice(1, 9), 36, null]],
    ["a total over marks", [null, "TỔNG SỐ", ...blank.slice(2, 7), 120, null, 36, null]],
    ["the template's example", ["VÍ DỤ", ...line(5).slice(1)]],
    ["a signature", ["Người lập biểu", ...blank.slice(1)]],
  ])("such as %s are left out and counted", (_, odd) => {
    const report = read([line(0), odd, line(1)]);
    expect(report).toMatchObject({ rowsRead: 2, refused: [] });
    expect(report.sites.map(({ rows }) => rows[0].row)).toEqual([2, 4]);
    expect(report.info).toContainEqual(expect.objectContaining({ code: "ROWS_SKIPPED", parameters: { count: 1 } }));
  });

  test("such as headings of districts give their name to the rows below", () => {
    const heading = (text: string) => ["I", text, ...blank.slice(2)];
    const merged = (text: string) => headers.map(() => text);
    const report = read([
      heading("Huyện Lộc Ninh"),
      line(0),
      merged("2. Xã Lộc Thành (2 trạm)"),
      line(1),
      heading("HUYỆN BÙ ĐỐP"),
      line(2),
    ]);
    expect(report.rowsRead).toBe(3);
    expect(report.sites.map(({ place }) => [place.district, place.commune])).toEqual([
      ["Huyện Lộc Ninh", null],
      ["Huyện Lộc Ninh", "Xã Lộc Thành"],
      ["HUYỆN BÙ ĐỐP", null],
    ]);
  });

  test("a station without position is not mistaken for a heading", () => {
    const report = read([line(0), [2, "BPC2", "Trạm 2", "Viettel", ...blank.slice(4)]]);
    expect(report.refused).toMatchObject([{ row: 3, code: "POSITION_MISSING" }]);
  });

  test("sheets without inventory are passed over where another sheet holds one", () => {
    const notes = { ...sheetOfLines([["Hướng dẫn"], ["Điền đủ các cột"]]), sheetName: "Hướng dẫn" };
    const report = readInventory([notes, sheetOf([goodRow()])], options);
    expect(report.sites).toHaveLength(1);
    expect(report.refused).toEqual([]);
    expect(report.info[0]).toMatchObject({ code: "SHEET_SKIPPED", sheet: "Hướng dẫn" });
  });
});
