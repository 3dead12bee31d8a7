import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldId, inventoryColumns } from "../columns.ts";
import { options } from "../inventory-builder.ts";
import { createNameIndex } from "./names.ts";
import { numberReadings } from "./number.ts";
import type { CellContext, CellValue, Parsed } from "./parsed.ts";

const context: CellContext = {
  headerUnit: null,
  operators: createNameIndex(options.operators),
  mastClasses: createNameIndex(options.mastClasses),
};
const parse = (field: FieldId, cell: CellValue, headerUnit: string | null = null) =>
  inventoryColumns[field].parse(cell, { ...context, headerUnit }) as Parsed<unknown>;
const read = (field: FieldId, cell: CellValue, headerUnit: string | null = null) => {
  const parsed = parse(field, cell, headerUnit);
  return parsed.ok ? parsed.value : parsed.code;
};
const notesOf = (field: FieldId, cell: CellValue) => {
  const parsed = parse(field, cell);
  return parsed.ok ? (parsed.notes ?? []).map(({ code }) => code) : [];
};

describe("numbers", () => {
  test.each<[string, number[]]>([
    ["42", [42]],
    ["42,5", [42.5]],
    ["42.5", [42.5]],
    ["-3,25", [-3.25]],
    ["1.234,5", [1234.5]],
    ["1,234.5", [1234.5]],
    ["4.500.000", [4_500_000]],
    ["4,500,000", [4_500_000]],
    ["4 500 000", [4_500_000]],
    ["1.234", [1234, 1.234]],
    ["1,234", [1.234, 1234]],
    ["0.234", [0.234]],
    ["1.23E+3", [1230]],
    ["1.2.3", []],
    ["1.234,5,6", []],
    ["1,2.345.678", []],
    ["12a", []],
    ["", []],
  ])("read %j as %j", (text, readings) => expect(numberReadings(text)).toEqual(readings));

  test("come back from Vietnamese and English writing", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, hundredths) => {
          const value = Number(`${whole}.${String(hundredths).padStart(2, "0")}`);
          for (const locale of ["vi-VN", "en-GB"]) {
            const text = value.toLocaleString(locale, { minimumFractionDigits: 2 });
            expect(numberReadings(text)).toEqual([value]);
          }
        },
      ),
    );
  });
});

describe("a mast height", () => {
  test.each<[CellValue, unknown]>([
    [42, 42],
    ["42", 42],
    ["42m", 42],
    ["42 m", 42],
    ["42,5 mét", 42.5],
    ["42.5M", 42.5],
    ["4200 cm", 42],
    ["cao 42m", 42],
    ["~42m (tạm)", 42],
    ["H=42m", 42],
    [null, null],
    ["", null],
    ["-", null],
    ["chưa rõ", null],
    ["N/A", null],
    ["#REF!", "FORMULA_FAILED"],
    ["18+24", "NUMBER_UNREADABLE"],
    ["30-45m", "NUMBER_UNREADABLE"],
    ["bốn hai", "NUMBER_UNREADABLE"],
    ["42 feet", "UNIT_UNKNOWN"],
    [0, "OUT_OF_RANGE"],
    [0.5, 0.5],
    [350, 350],
    [350.1, "OUT_OF_RANGE"],
    ["2016-05-12", "DATE_UNEXPECTED"],
    [new Date(Date.UTC(2016, 4, 12)), "DATE_UNEXPECTED"],
  ])("in %j is %j", (cell, value) => expect(read("mastHeightM", cell)).toBe(value));

  test("far above the usual is kept with a remark", () => {
    expect(read("mastHeightM", "121m")).toBe(121);
    expect(notesOf("mastHeightM", "121m")).toEqual(["VALUE_UNUSUAL"]);
    expect(notesOf("mastHeightM", "120m")).toEqual([]);
  });

  test("names the permitted range when refused", () => {
    expect(parse("mastHeightM", "420m")).toMatchObject({
      ok: false,
      parameters: { value: "420m", min: 0.5, max: 350, unit: "m" },
    });
  });
});

describe("technologies", () => {
  test.each([
    ["4G", "4G"],
    ["LTE", "4G"],
    ["2G/3G/4G", "2G 3G 4G"],
    ["4G+5G", "4G 5G"],
    ["2G, 3G và 4G", "2G 3G 4G"],
    ["2G3G4G", "2G 3G 4G"],
    ["234G", "2G 3G 4G"],
    ["2,3,4G", "2G 3G 4G"],
    ["2/3/4 G", "2G 3G 4G"],
    ["GSM-UMTS-LTE", "2G 3G 4G"],
    ["NR", "5G"],
    ["4G LTE-A", "4G"],
    ["eNodeB + gNodeB", "4G 5G"],
    ["3G2100/4G1800", "3G 4G"],
    ["L1800/L2100", "4G"],
    ["4G-1800", "4G"],
  ])("in %j are %s", (cell, expected) => {
    expect(read("technologies", cell)).toMatchObject({ technologies: expected.split(" ") });
  });

  test.each(["6G", "1800", "Nokia", "4G/xyz", "#NAME?", "4"])("are refused in %j", (cell) => {
    expect(parse("technologies", cell).ok).toBe(false);
  });
});

describe("bands", () => {
  const band = (frequencyMhz: number, name: string | null = null, technology: string | null = null) => ({
    frequencyMhz,
    band: name,
    technology,
  });
  test.each<[CellValue, unknown[]]>([
    [1800, [band(1800)]],
    ["1800", [band(1800)]],
    ["1.800", [band(1800)]],
    ["2600MHz", [band(2600)]],
    ["900/1800 MHz", [band(900), band(1800)]],
    ["900-1800", [band(900), band(1800)]],
    ["1800-2100", [band(1800), band(2100)]],
    ["900; 1800; 2100", [band(900), band(1800), band(2100)]],
    ["B3", [band(1800, "B3")]],
    ["B1+B3", [band(2100, "B1"), band(1800, "B3")]],
    ["Band 28", [band(700, "B28")]],
    ["n41", [band(2600, "n41", "5G")]],
    ["N78", [band(3500, "n78", "5G")]],
    ["L1800/L2100", [band(1800, null, "4G"), band(2100, null, "4G")]],
    ["U2100", [band(2100, null, "3G")]],
    ["G900/DCS1800", [band(900, null, "2G"), band(1800, null, "2G")]],
    ["LTE 1800", [band(1800, null, "4G")]],
    ["NR3700", [band(3700, null, "5G")]],
    ["2,1 GHz", [band(2100)]],
    ["3700-3800", [band(3750)]],
    ["2500-2600 MHz", [band(2550)]],
    ["1800/1800", [band(1800)]],
  ])("in %j are %j", (cell, expected) => expect(read("bands", cell)).toEqual(expected));

  test.each(["B99", "180", "20000", "4G", "abc", "L18"])("are refused in %j", (cell) => {
    expect(parse("bands", cell).ok).toBe(false);
  });
});

describe("azimuths", () => {
  test.each<[CellValue, unknown]>([
    ["0/120/240", [0, 120, 240]],
    ["0-120-240", [0, 120, 240]],
    ["0 - 120 - 240", [0, 120, 240]],
    ["40;160;280", [40, 160, 280]],
    ["40,160,280", [40, 160, 280]],
    ["0, 120, 240", [0, 120, 240]],
    ["0 120 240", [0, 120, 240]],
    ["0°/120°/240°", [0, 120, 240]],
    ["22,5/142,5", [22.5, 142.5]],
    [120, [120]],
    [360, [0]],
    ["360", [0]],
    ["Omni", "omni"],
    ["vô hướng", "omni"],
    ["0/361", "OUT_OF_RANGE"],
    ["-10", "OUT_OF_RANGE"],
    ["bắc/nam", "ANGLES_UNREADABLE"],
    [120_240, "OUT_OF_RANGE"],
    ["2024-12-10", "DATE_UNEXPECTED"],
  ])("in %j are %j", (cell, expected) => expect(read("azimuths", cell)).toEqual(expected));

  test("come back from every way of parting them", () => {
    const list = fc.array(fc.integer({ min: 0, max: 359 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, fc.constantFrom("/", "-", " - ", ";", ", ", " ", "° / ", "|"), (azimuths, separator) => {
        expect(read("azimuths", azimuths.join(separator))).toEqual(azimuths);
      }),
    );
  });
});

describe("other radio cells", () => {
  test.each<[FieldId, CellValue, unknown, string?]>([
    ["sectorCount", 3, [3]],
    ["sectorCount", "3 sector", [3]],
    ["sectorCount", "3/3/6", [3, 3, 6]],
    ["sectorCount", "2,5", "NOT_A_WHOLE_NUMBER"],
    ["sectorCount", 37, "OUT_OF_RANGE"],
    ["powerDbm", "46 dBm", 46],
    ["powerDbm", "20W", 43.01],
    ["powerDbm", "2x20W", 46.02],
    ["powerDbm", 20, 43.01, "W"],
    ["powerDbm", 46, 46, "dBm"],
    ["powerDbm", 40, "UNIT_MISSING"],
    ["powerDbm", "40 hp", "UNIT_UNKNOWN"],
    ["electricalTiltsDeg", "2/2/4", [2, 2, 4]],
    ["mechanicalTiltsDeg", "2,5°", [2.5]],
    ["mechanicalTiltsDeg", -1, [-1]],
    ["mechanicalTiltsDeg", 26, "OUT_OF_RANGE"],
  ])("%s %j gives %j", (field, cell, expected, unit) => expect(read(field, cell, unit ?? null)).toEqual(expected));
});

describe("dates and years", () => {
  test.each<[CellValue, unknown]>([
    ["12/03/2015", "2015-03-12"],
    ["12-3-2015", "2015-03-12"],
    ["12.03.2015", "2015-03-12"],
    ["2015-03-12", "2015-03-12"],
    ["2015-03-12T00:00:00.000Z", "2015-03-12"],
    ["ngày 12 tháng 3 năm 2015", "2015-03-12"],
    ["03/2015", "2015-03"],
    ["T3/2015", "2015-03"],
    ["năm 2015", "2015"],
    [2015, "2015"],
    [42_075, "2015-03-12"],
    [new Date(Date.UTC(2015, 2, 12)), "2015-03-12"],
    ["29/02/2016", "2016-02-29"],
    ["29/02/2015", "DATE_UNREADABLE"],
    ["03/25/2015", "DATE_UNREADABLE"],
    ["12/03/1915", "DATE_UNREADABLE"],
    ["hôm qua", "DATE_UNREADABLE"],
    [new Date(Number.NaN), "DATE_UNREADABLE"],
  ])("%j is %j", (cell, expected) => expect(read("onAirDate", cell)).toBe(expected));

  test.each<[CellValue, unknown]>([
    [2016, 2016],
    ["2016", 2016],
    ["12/03/2016", 2016],
    [1989, "YEAR_UNREADABLE"],
    [1990, 1990],
    [2050, 2050],
    [2051, "YEAR_UNREADABLE"],
    ["cũ", "YEAR_UNREADABLE"],
  ])("year %j is %j", (cell, expected) => expect(read("builtYear", cell)).toBe(expected));
});

describe("rents", () => {
  test.each<[CellValue, number | null, number | null, string?]>([
    ["4,5 tr/tháng", 4_500_000, 4_500_000],
    ["4.5 triệu đồng/tháng", 4_500_000, 4_500_000],
    ["54 triệu/năm", 54_000_000, 4_500_000],
    ["4.500.000 đ/tháng", 4_500_000, 4_500_000],
    ["4.500.000 ₫", 4_500_000, null],
    [4_500_000, 4_500_000, null],
    [4_500_000, 4_500_000, 4_500_000, "đồng/tháng"],
    ["4,5", 4_500_000, 4_500_000, "triệu đồng/tháng"],
    ["54", 54_000_000, 4_500_000, "tr.đ/năm"],
    ["4.500", 4_500_000, 4_500_000, "nghìn đồng/tháng"],
    ["4,125 tr/tháng", 4_125_000, 4_125_000],
    ["miễn phí", 0, 0],
  ])("%j is %j dong, %j a month (%s)", (cell, amountVnd, vndPerMonth, unit) => {
    expect(read("rent", cell, unit ?? null)).toMatchObject({ amountVnd, vndPerMonth });
  });

  test.each<[CellValue, string]>([
    ["thỏa thuận", "MONEY_UNREADABLE"],
    ["5 bao gạo/tháng", "UNIT_UNKNOWN"],
    ["-5 tr/tháng", "MONEY_UNREADABLE"],
  ])("%j is refused with %s", (cell, code) => expect(read("rent", cell)).toBe(code));

  test("of a few dong a month are remarked", () => expect(notesOf("rent", "4.500 đ/tháng")).toEqual(["VALUE_UNUSUAL"]));
});

describe("names and words", () => {
  test.each([
    ["Viettel", "viettel"],
    ["VIETTEL BÌNH PHƯỚC", "viettel"],
    ["Tập đoàn Công nghiệp - Viễn thông Quân đội", "viettel"],
    ["VNPT", "vnpt"],
    ["Vinaphone", "vnpt"],
    ["VNPT/VinaPhone", "vnpt"],
    ["Mobi", "mobifone"],
    ["Công ty DV MobiFone KV 8", "mobifone"],
    ["VNM", "vietnamobile"],
    ["Viet Nam Mobile", "vietnamobile"],
    ["Viettel, VNPT", "OPERATOR_AMBIGUOUS"],
    ["Gtel", "OPERATOR_UNKNOWN"],
  ])("operator %j is %s", (cell, expected) => expect(read("operator", cell)).toBe(expected));

  test.each<[string, unknown]>([
    ["Viettel, VNPT", ["viettel", "vnpt"]],
    ["Viettel; Mobi và VNM", ["viettel", "mobifone", "vietnamobile"]],
    ["VNPT + Viettel + VNPT", ["vnpt", "viettel"]],
    ["Không", []],
    ["-", null],
    ["Viettel, Gtel", "OPERATOR_UNKNOWN"],
  ])("sharing operators %j are %j", (cell, expected) => expect(read("sharedOperators", cell)).toEqual(expected));

  test("an owner outside the list keeps its name", () => {
    expect(read("owner", "Công ty Hạ tầng Sóng Xanh")).toEqual({
      operatorId: null,
      name: "Công ty Hạ tầng Sóng Xanh",
    });
    expect(notesOf("owner", "Công ty Hạ tầng Sóng Xanh")).toEqual(["OWNER_NOT_LISTED"]);
  });

  test.each([
    ["A2b", "A2b"],
    ["a1.b", "A1b"],
    ["Cột trên mái nhà dân", "A2a"],
    ["Tự đứng, mặt đất", "A2b"],
    ["ngụy trang", "A1b"],
    ["Dây co", null],
  ])("mast %j is of class %s", (cell, classCode) => expect(read("mastType", cell)).toEqual({ classCode, text: cell }));

  test.each<[FieldId, string, unknown]>([
    ["status", "Đang hoạt động", "existing"],
    ["status", "On air", "existing"],
    ["status", "Ngừng hoạt động", "retired"],
    ["status", "không hoạt động", "retired"],
    ["status", "Đã tháo dỡ", "retired"],
    ["status", "Chưa phát sóng", "planned"],
    ["status", "Quy hoạch 2026", "planned"],
    ["status", "xanh", "WORD_UNKNOWN"],
    ["sharingForm", "Không", "none"],
    ["sharingForm", "Chưa dùng chung", "none"],
    ["sharingForm", "Dùng chung cột", "mast"],
    ["sharingForm", "Dùng chung nhà trạm", "site"],
    ["sharingForm", "MOCN", "ran"],
    ["sharingForm", "x", "shared"],
    ["crs", "VN-2000 KTT 106°15'", "VN2000"],
    ["crs", "WGS 84", "WGS84"],
    ["crs", "epsg:9212", "EPSG:9212"],
    ["crs", "HN-72", "WORD_UNKNOWN"],
  ])("%s %j is %j", (field, cell, expected) => expect(read(field, cell)).toBe(expected));

  test.each<[CellValue, unknown]>([
    ["Có", { held: "yes", date: null }],
    ["x", { held: "yes" }],
    ["Chưa có", { held: "no" }],
    ["Không", { held: "no" }],
    ["Miễn phép", { held: "exempt" }],
    ["Số 12/GPXD ngày 12/03/2015", { held: "yes", date: "2015-03-12" }],
    ["12/03/2015", { held: "yes", date: "2015-03-12" }],
    ["đang chờ", { held: null, text: "đang chờ" }],
    ["", null],
  ])("a permit %j is %j", (cell, expected) => {
    const value = read("buildingPermit", cell);
    if (expected === null) expect(value).toBeNull();
    else expect(value).toMatchObject(expected as object);
  });
});
