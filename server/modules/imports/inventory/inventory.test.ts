import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CellValue } from "./cells/parsed.ts";
import { describeMessage, inventoryFields, inventoryFindings, refusedRowCount } from "./describe.ts";
import { distanceM } from "./fold.ts";
import { readInventory } from "./inventory.ts";
import { goodRow, inSystem, options, type Row, sexagesimal, sheetOf, sheetOfLines } from "./inventory-builder.ts";
import { inventoryMessages } from "./messages.ts";
import type { InventoryReport } from "./types.ts";

const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => goodRow(index));
const read = (of: Row[], more: Partial<typeof options> = {}) => readInventory([sheetOf(of)], { ...options, ...more });
const codes = (messages: InventoryReport["refused"]) => messages.map(({ code }) => code);

/** The places of all sites must be those of the good rows, to a metre. */
function expectPlaces(report: InventoryReport, count: number): void {
  expect(report.sites).toHaveLength(count);
  for (const [index, { lon, lat }] of report.sites.entries()) {
    const { "Kinh độ": trueLon, "Vĩ độ": trueLat } = goodRow(index);
    expect(distanceM([lon, lat], [Number(trueLon), Number(trueLat)])).toBeLessThan(1);
  }
}

describe("an inventory", () => {
  test("gives a site with its station and sectors", () => {
    const report = read(rows(1));
    expect(report.refused).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report.sites[0]).toMatchObject({
      code: "BPC0001",
      lon: 106.50013,
      lat: 11.40017,
      crs: "EPSG:4326",
      mastHeightM: 42,
      owner: null,
    });
    expect(report.sites[0].stations).toMatchObject([
      { operatorId: "viettel", technology: "4G", sectorCount: 3, rows: [{ row: 2 }] },
    ]);
    expect(report.sites[0].stations[0].sectors.map(({ azimuthDeg, band }) => [azimuthDeg, band?.frequencyMhz])).toEqual(
      [
        [0, 1800],
        [120, 1800],
        [240, 1800],
      ],
    );
  });

  test("leaves unknown what is not said, and never takes it for zero", () => {
    const [site] = read([{ ...goodRow(), "Độ cao cột (m)": "chưa rõ", "Số sector": null, Azimuth: "-" }]).sites;
    expect(site).toMatchObject({ mastHeightM: null, status: null, sharedOperatorIds: null, rent: null });
    expect(site.stations[0]).toMatchObject({ sectorCount: null, sectors: [] });
  });

  test("refuses a row with the value and the permitted range, and keeps the others", () => {
    const report = read([goodRow(0), { ...goodRow(1), "Độ cao cột (m)": "420m" }, goodRow(2)]);
    expect(report.sites.map(({ code }) => code)).toEqual(["BPC0001", "BPC0003"]);
    expect(report.rowsRead).toBe(3);
    expect(report.refused).toMatchObject([
      { row: 3, column: { fieldId: "mastHeightM", header: "Độ cao cột (m)" }, value: "420m", code: "OUT_OF_RANGE" },
    ]);
    expect(describeMessage(report.refused[0], "vi")).toBe("“420m” nằm ngoài khoảng cho phép 0,5 đến 350 m.");
    expect(describeMessage(report.refused[0], "en")).toBe("“420m” is outside the permitted range 0.5 to 350 m.");
  });

  test("refuses every fault of a row at once", () => {
    const report = read([{ ...goodRow(), "Công nghệ": "6G", Azimuth: "0/400", "Doanh nghiệp": "Nokia" }]);
    expect(codes(report.refused).sort()).toEqual(["OPERATOR_UNKNOWN", "OUT_OF_RANGE", "TECHNOLOGY_UNKNOWN"]);
  });

  test("takes rows without operator as those of the deliverer, and refuses foreign ones", () => {
    const report = read(
      [
        { ...goodRow(0), "Doanh nghiệp": null },
        { ...goodRow(1), "Doanh nghiệp": "VinaPhone" },
      ],
      { operatorId: "viettel" },
    );
    expect(report.sites.map(({ stations }) => stations[0].operatorId)).toEqual(["viettel"]);
    expect(codes(report.refused)).toEqual(["OPERATOR_FOREIGN"]);
  });

  test("says which operator is missing where nobody is named", () => {
    expect(codes(read([{ ...goodRow(), "Doanh nghiệp": "" }]).refused)).toEqual(["OPERATOR_MISSING"]);
  });

  test("answers a sheet without inventory with one refusal", () => {
    const report = readInventory(
      [sheetOfLines([["Kế hoạch 2025"], ["Nội dung", "Số tiền"], ["Mua sắm", 12]])],
      options,
    );
    expect(report).toMatchObject({ rowsRead: 0, sites: [] });
    expect(codes(report.refused)).toEqual(["HEADER_NOT_FOUND"]);
  });

  test("without columns of a position is told once, not row by row", () => {
    const report = read(rows(50).map(({ "Kinh độ": _lon, ...row }) => row));
    expect(report).toMatchObject({ rowsRead: 0, sites: [] });
    expect(report.refused).toMatchObject([{ code: "COLUMN_MISSING", row: 1 }]);
  });

  test("may hold its sectors in a second sheet, joined by the code", () => {
    const { Azimuth: _azimuth, "Băng tần": _band, ...site } = goodRow(0);
    const sectors = {
      ...sheetOf([{ "Mã trạm": "BPC0001", "Doanh nghiệp": "Viettel", "Công nghệ": "4G", Azimuth: "40/160/280" }]),
      sheetName: "Sector",
    };
    const report = readInventory([sheetOf([site]), sectors], options);
    expect(report.refused).toEqual([]);
    expect(report.sites).toMatchObject([
      {
        code: "BPC0001",
        stations: [
          {
            rows: [
              { sheet: "BTS", row: 2 },
              { sheet: "Sector", row: 2 },
            ],
          },
        ],
      },
    ]);
    expect(report.sites[0].stations[0].sectors.map(({ azimuthDeg }) => azimuthDeg)).toEqual([40, 160, 280]);
  });

  test("answers its findings with words, faults first, and counts refused rows once", () => {
    const report = read([goodRow(0), { ...goodRow(1), "Độ cao cột (m)": 420, Azimuth: "999" }]);
    expect(refusedRowCount(report)).toBe(1);
    const findings = inventoryFindings(report, "vi");
    expect(findings.map(({ severity }) => severity).slice(0, 3)).toEqual(["refused", "refused", "info"]);
    expect(findings[0]).toMatchObject({ layer: "BTS", row: 3, column: "Độ cao cột (m)", value: "420" });
    for (const { message } of findings) expect(message).not.toMatch(/[{}]/);
    expect(inventoryFields().map(({ id }) => id)).toContain("mastHeightM");
  });

  test("with cells that no database can store is refused there", () => {
    const report = read([
      { ...goodRow(0), "Tên trạm": "Trạm\u0000A" },
      { ...goodRow(1), Azimuth: "0/".repeat(500) },
    ]);
    expect(report.warnings).toMatchObject([{ code: "TEXT_INVALID", row: 2 }]);
    expect(report.refused).toMatchObject([{ code: "TEXT_TOO_LONG", row: 3 }]);
  });

  test("never throws, whatever the cells hold", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
      fc.constantFrom<CellValue>(
        "#REF!",
        "11°60'",
        "1.2.3",
        "0/",
        "()",
        "NaN",
        "x",
        "L",
        "B999",
        "106,",
        "-",
        "{value}",
      ),
    );
    const headers = Object.keys(goodRow()).concat(
      "Giá thuê",
      "GPXD",
      "Tọa độ",
      "X",
      "Y",
      "Xã",
      "Huyện",
      "Công suất",
      "Năm",
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: headers.length }), { maxLength: 12 }), (lines) => {
        const report = readInventory([sheetOfLines([headers, ...lines])], options);
        for (const message of [...report.refused, ...report.warnings, ...report.info]) {
          const text = describeMessage(message, "vi");
          const open = [...inventoryMessages[message.code].vi.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
          for (const name of open)
            expect(message.parameters, `${message.code}: ${text}`).toHaveProperty(name === "label" ? "kept" : name);
        }
        const { bounds } = options.province;
        for (const { lon, lat } of report.sites)
          expect(lon >= bounds[0] && lat >= bounds[1] && lon <= bounds[2] && lat <= bounds[3]).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("reads 20,000 rows", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => {
      const site = Math.floor(index / 3);
      const extra = {
        Xã: "Lộc Thành",
        Huyện: "Lộc Ninh",
        "Giá thuê": `${(site % 70) + 10} triệu/năm`,
        GPXD: "Có",
        Năm: 2010 + (site % 10),
      };
      return inSystem(
        {
          ...goodRow(site),
          ...extra,
          "Công nghệ": ["2G", "3G", "4G"][index % 3],
          "Băng tần": [900, 2100, 1800][index % 3],
        },
        "EPSG:9212",
      );
    });
    const sheet = sheetOf(many);
    const report = readInventory([sheet], options);
    expect(report.sites).toHaveLength(6667);
    expect(report.refused).toEqual([]);
  });
});

describe("coordinates", () => {
  test.each(["EPSG:9212", "EPSG:5899", "EPSG:3405"])("in %s are found by the easting", (code) => {
    const report = read(rows(20).map((row) => inSystem(row, code)));
    expect(report.crs).toMatchObject({ code, swapped: false, byHand: false, insideShare: 1 });
    expectPlaces(report, 20);
  });

  test("that fit a second zone are taken with a warning that names it", () => {
    const report = read(rows(20).map((row) => inSystem(row, "EPSG:3405")));
    expect(report.crs.alternatives).toContain("EPSG:5897");
    expect(codes(report.warnings)).toContain("CRS_AMBIGUOUS");
  });

  test("follow the system chosen by hand", () => {
    const report = read(
      rows(20).map((row) => inSystem(row, "EPSG:5897")),
      { crs: "EPSG:5897" },
    );
    expect(report.crs).toMatchObject({ code: "EPSG:5897", byHand: true });
    expectPlaces(report, 20);
  });

  const swap = ({ "Kinh độ": lon, "Vĩ độ": lat, ...row }: Row): Row => ({ ...row, "Kinh độ": lat, "Vĩ độ": lon });
  const comma = (value: CellValue) => String(value).replace(".", ",");
  test.each<[string, (row: Row) => Row]>([
    ["with decimal commas", (row) => ({ ...row, "Kinh độ": comma(row["Kinh độ"]), "Vĩ độ": comma(row["Vĩ độ"]) })],
    [
      "in degrees, minutes and seconds",
      (row) => ({
        ...row,
        "Kinh độ": `${sexagesimal(Number(row["Kinh độ"]))}Đ`,
        "Vĩ độ": `${sexagesimal(Number(row["Vĩ độ"]))}B`,
      }),
    ],
    ["in swapped columns", swap],
    [
      "in metres below the headers of degrees",
      (row) => {
        const { X, Y, ...rest } = inSystem(row, "EPSG:9212");
        return { ...rest, "Kinh độ": Y, "Vĩ độ": X };
      },
    ],
    [
      "with X to the east",
      (row) => {
        const { X, Y, ...rest } = inSystem(row, "EPSG:9212");
        return { ...rest, X: Y, Y: X };
      },
    ],
    [
      "in metres with thousands dots",
      (row) => {
        const { X, Y, ...rest } = inSystem(row, "EPSG:9212");
        const text = (value: CellValue) => Number(value).toLocaleString("de-DE", { minimumFractionDigits: 3 });
        return { ...rest, X: text(X), Y: text(Y) };
      },
    ],
    ["in one cell", ({ "Kinh độ": lon, "Vĩ độ": lat, ...row }) => ({ ...row, "Tọa độ": `${lat}, ${lon}` })],
    [
      "in one cell with commas",
      ({ "Kinh độ": lon, "Vĩ độ": lat, ...row }) => ({ ...row, "Tọa độ": `${comma(lat)}; ${comma(lon)}` }),
    ],
  ])("%s give the same places", (_, faulty) => {
    const report = read(rows(12).map(faulty));
    expect(codes(report.refused)).toEqual([]);
    expectPlaces(report, 12);
  });

  test("of single rows that deviate from the file are read with a warning", () => {
    const mixed = rows(20);
    mixed[5] = swap(mixed[5]);
    mixed[9] = {
      ...mixed[9],
      "Kinh độ": inSystem(mixed[9], "EPSG:9212").Y,
      "Vĩ độ": inSystem(mixed[9], "EPSG:9212").X,
    };
    const report = read(mixed);
    expect(report.warnings).toMatchObject([
      { row: 7, code: "ROW_SWAPPED" },
      { row: 11, code: "ROW_CRS_DIFFERS", parameters: { found: "EPSG:9212", crs: "EPSG:4326" } },
    ]);
    expectPlaces(report, 20);
  });

  test("hold a majority of another zone against a few rows of the province's own", () => {
    const report = read(rows(20).map((row, index) => inSystem(row, index < 14 ? "EPSG:5899" : "EPSG:9212")));
    expect(report.crs.code).toBe("EPSG:5899");
    expect(codes(report.warnings)).toEqual(Array(6).fill("ROW_CRS_DIFFERS"));
    expectPlaces(report, 20);
  });

  test("outside the province are refused with the value and the permitted window", () => {
    const report = read([...rows(5), { ...goodRow(6), "Kinh độ": 105.8, "Vĩ độ": 21.03 }]);
    expect(report.sites).toHaveLength(5);
    expect(report.refused).toMatchObject([{ row: 7, code: "OUTSIDE_PROVINCE", value: "105.8; 21.03" }]);
    expect(describeMessage(report.refused[0], "en")).toContain("E 106.4116–107.4272°, N 11.3016–12.2984°");
    const metres = read([
      ...rows(5).map((row) => inSystem(row, "EPSG:9212")),
      { ...inSystem(goodRow(6), "EPSG:9212"), X: 1_400_000 },
    ]);
    expect(describeMessage(metres.refused[0], "vi")).toMatch(/EPSG:9212: X 12498\d\d–13603\d\d, Y 5173\d\d–6283\d\d/);
  });

  test("that are no numbers are refused, one missing half too", () => {
    const report = read([goodRow(0), { ...goodRow(1), "Vĩ độ": "gần chợ" }, { ...goodRow(2), "Kinh độ": null }]);
    expect(report.refused).toMatchObject([
      { row: 3, code: "COORDINATE_UNREADABLE", value: "gần chợ" },
      { row: 4, code: "COORDINATE_HALF", value: "11.40017" },
    ]);
  });

  test("may be stated row by row", () => {
    const report = read(
      rows(10).map((row, index) => ({
        ...inSystem(row, index % 2 ? "EPSG:5899" : "EPSG:9212"),
        "Hệ tọa độ": index % 2 ? "EPSG:5899" : "VN-2000",
      })),
    );
    expect(codes(report.refused)).toEqual([]);
    expectPlaces(report, 10);
  });

  test("stated as WGS84 but written in metres are read as what they are, with a warning", () => {
    const report = read(rows(3).map((row) => ({ ...inSystem(row, "EPSG:9212"), "Hệ tọa độ": "WGS84" })));
    expect(codes(report.warnings)).toEqual(Array(3).fill("CRS_CONTRADICTED"));
    expectPlaces(report, 3);
  });

  test("written with two decimals are marked as coarse", () => {
    const report = read([{ ...goodRow(), "Kinh độ": "106,51", "Vĩ độ": "11,42" }]);
    expect(report.warnings).toMatchObject([{ code: "POSITION_COARSE", parameters: { metres: 1113 } }]);
  });

  test("come back from every zone and order to the same place", () => {
    const position = fc.record({
      lon: fc.double({ min: 106.42, max: 107.42, noNaN: true }),
      lat: fc.double({ min: 11.31, max: 12.29, noNaN: true }),
    });
    fc.assert(
      fc.property(
        position,
        fc.constantFrom("EPSG:4326", "EPSG:9212", "EPSG:5899"),
        fc.boolean(),
        ({ lon, lat }, code, turned) => {
          const row = { ...goodRow(), "Kinh độ": lon, "Vĩ độ": lat };
          const { X, Y, ...rest } = code === "EPSG:4326" ? { ...row, X: lat, Y: lon } : inSystem(row, code);
          const { "Kinh độ": _lon, "Vĩ độ": _lat, ...bare } = rest as Row;
          const [site] = read([{ ...bare, X: turned ? Y : X, Y: turned ? X : Y }]).sites;
          expect(distanceM([site.lon, site.lat], [lon, lat])).toBeLessThan(0.1);
        },
      ),
    );
  });
});
