import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInventory } from "./inventory.ts";
import { goodRow, options, type Row, sheetOf } from "./inventory-builder.ts";
import type { InventoryOptions, InventoryReport } from "./types.ts";

const read = (rows: Row[], more: Partial<InventoryOptions> = {}) =>
  readInventory([sheetOf(rows)], { ...options, ...more });
const codes = (messages: InventoryReport["info"]) => messages.map(({ code }) => code);
const find = (messages: InventoryReport["info"], code: string) => messages.filter((message) => message.code === code);
const stationsOf = ({ sites }: InventoryReport) =>
  sites.map(({ stations }) => stations.map(({ operatorId, technology }) => `${operatorId} ${technology}`).sort());

/** 0.0001 degrees to the east are about 10.9 m here. */
const moved = (row: Row, metres: number): Row => ({
  ...row,
  "Kinh độ": Number(row["Kinh độ"]) + (metres / 10.9) * 0.0001,
});

describe("folding rows into sites", () => {
  const perTechnology = ["2G", "3G", "4G"].map((technology, index) => ({
    ...goodRow(0),
    "Công nghệ": technology,
    "Băng tần": [900, 2100, 1800][index],
  }));

  test("joins one row per technology by the code and says so with the rows", () => {
    const report = read(perTechnology);
    expect(stationsOf(report)).toEqual([["viettel 2G", "viettel 3G", "viettel 4G"]]);
    expect(report.sites[0].rows.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(find(report.info, "FOLDED_BY_CODE")).toMatchObject([
      { row: 2, rows: [2, 3, 4], parameters: { site: "BPC0001", count: 3 } },
    ]);
    expect(report.warnings).toEqual([]);
  });

  test("gives the same sites for one row with three technologies", () => {
    const report = read([{ ...goodRow(0), "Công nghệ": "2G/3G/4G", "Băng tần": "900/2100/1800" }]);
    const short = (of: InventoryReport) => of.sites[0].stations.map(({ rows: _rows, ...station }) => station);
    expect(short(report)).toEqual(short(read(perTechnology)));
  });

  test("joins one row per sector into one station", () => {
    const sectors = [0, 120, 240].map((azimuth, index) => ({
      ...goodRow(0),
      Sector: `S${index + 1}`,
      Azimuth: azimuth,
      "Số sector": null,
    }));
    const [station] = read(sectors).sites[0].stations;
    expect(station.sectorCount).toBe(3);
    expect(station.sectors.map(({ name, azimuthDeg }) => [name, azimuthDeg])).toEqual([
      ["S1", 0],
      ["S2", 120],
      ["S3", 240],
    ]);
  });

  test("gives tilts and powers to the sectors in their order", () => {
    const [station] = read([
      { ...goodRow(0), "Góc cụp điện": "2/3/4", "Góc cụp cơ": 1, "Công suất (W)": 20, "Độ cao treo anten": "38m" },
    ]).sites[0].stations;
    expect(station.sectors.map(({ electricalTiltDeg }) => electricalTiltDeg)).toEqual([2, 3, 4]);
    expect(station.sectors[2]).toMatchObject({
      mechanicalTiltDeg: 1,
      powerDbm: 43.01,
      antennaHeightM: 38,
      band: { frequencyMhz: 1800 },
    });
  });

  test("fills rows below merged cells from the row above", () => {
    const { "Công nghệ": _t, "Băng tần": _b, ...site } = goodRow(0);
    const report = read([
      perTechnology[0],
      ...["3G", "4G"].map((technology) => ({
        ...Object.fromEntries(Object.keys(site).map((key) => [key, null])),
        "Công nghệ": technology,
      })),
      goodRow(1),
    ]);
    expect(stationsOf(report)).toEqual([["viettel 2G", "viettel 3G", "viettel 4G"], ["viettel 4G"]]);
    expect(find(report.info, "ROWS_CONTINUED")).toMatchObject([{ parameters: { count: 2 } }]);
  });

  test("refuses rows that continue a refused one", () => {
    const report = read([{ ...goodRow(0), "Kinh độ": "?!" }, { "Công nghệ": "3G" }]);
    expect(report.sites).toEqual([]);
    expect(report.refused).toHaveLength(2);
  });

  test("joins rows without a code by position and owner, at most 30 m apart", () => {
    const { "Mã trạm": _code, ...bare } = goodRow(0);
    const near = read([bare, { ...moved(bare, 29), "Công nghệ": "3G" }]);
    expect(stationsOf(near)).toEqual([["viettel 3G", "viettel 4G"]]);
    expect(find(near.info, "FOLDED_BY_POSITION")).toMatchObject([{ rows: [2, 3] }]);
    expect(read([bare, { ...moved(bare, 31), "Công nghệ": "3G" }]).sites).toHaveLength(2);
    expect(read([bare, { ...moved(bare, 5), "Doanh nghiệp": "VNPT" }]).sites).toHaveLength(2);
  });

  test("joins the tenant's row with the owner's mast and keeps the owner's code", () => {
    const tenant = {
      ...moved(goodRow(0), 8),
      "Mã trạm": "VNP-77",
      "Doanh nghiệp": "VinaPhone",
      "Chủ sở hữu cột": "Viettel",
    };
    const report = read([tenant, { ...goodRow(0), "Chủ sở hữu cột": "Viettel" }]);
    expect(stationsOf(report)).toEqual([["viettel 4G", "vnpt 4G"]]);
    expect(report.sites[0]).toMatchObject({ code: "BPC0001", owner: { operatorId: "viettel" } });
    expect(report.sites[0].stations.map(({ code }) => code)).toEqual(["VNP-77", null]);
  });

  test("keeps two masts of one owner apart when code and height differ, and says so", () => {
    const report = read([goodRow(0), { ...moved(goodRow(0), 20), "Mã trạm": "BPC0999", "Độ cao cột (m)": 12 }]);
    expect(report.sites).toHaveLength(2);
    expect(report.warnings).toMatchObject([{ code: "NEARBY_SITE_KEPT", row: 3, parameters: { first: 2, metres: 20 } }]);
  });

  test("refuses one operator's code used at two distant places", () => {
    const report = read([goodRow(0), { ...goodRow(5), "Mã trạm": "BPC0001" }]);
    expect(report.sites).toHaveLength(1);
    expect(report.refused).toMatchObject([
      { code: "CODE_FAR_APART", row: 3, parameters: { site: "BPC0001", first: 2, limit: 1000 } },
    ]);
  });

  test("keeps equal codes of two operators apart with a warning", () => {
    const report = read([goodRow(0), { ...goodRow(5), "Mã trạm": "BPC0001", "Doanh nghiệp": "MobiFone" }]);
    expect(report.sites).toHaveLength(2);
    expect(codes(report.warnings)).toEqual(["CODE_REUSED"]);
  });

  test("warns of positions that differ within one code and keeps the first", () => {
    const report = read([goodRow(0), { ...moved(goodRow(0), 400), "Công nghệ": "3G" }]);
    expect(report.sites).toMatchObject([{ lon: goodRow(0)["Kinh độ"] }]);
    expect(report.warnings).toMatchObject([
      { code: "POSITION_DIFFERS", row: 3, parameters: { metres: 400, first: 2 } },
    ]);
  });

  test("takes a position from any row of the code, and refuses all rows where none has one", () => {
    const without = { ...goodRow(0), "Kinh độ": null, "Vĩ độ": null };
    expect(read([without, goodRow(0)]).sites).toMatchObject([{ code: "BPC0001", lat: goodRow(0)["Vĩ độ"] }]);
    expect(read([without, { ...without, "Công nghệ": "3G" }]).refused).toMatchObject([
      { code: "POSITION_MISSING", row: 2 },
      { code: "POSITION_MISSING", row: 3 },
    ]);
  });

  test("keeps the first of contradicting values and reports the others", () => {
    const report = read([goodRow(0), { ...goodRow(0), "Công nghệ": "3G", "Độ cao cột (m)": 45 }]);
    expect(report.sites[0].mastHeightM).toBe(42);
    expect(report.warnings).toMatchObject([
      {
        code: "VALUE_CONFLICT",
        row: 3,
        column: { fieldId: "mastHeightM" },
        parameters: { kept: "42", other: "45", first: 2 },
      },
    ]);
  });

  test("reports a row that repeats a station", () => {
    const report = read([goodRow(0), goodRow(0)]);
    expect(report.sites[0].stations).toHaveLength(1);
    expect(find(report.info, "STATION_REPEATED")).toMatchObject([{ row: 3, rows: [2, 3] }]);
  });

  test("takes a site as existing while any of its stations is, and as old as the oldest", () => {
    const report = read([
      { ...goodRow(0), "Trạng thái": "Đã tháo dỡ", "Công nghệ": "2G", Năm: 2009, "Băng tần": 900 },
      { ...goodRow(0), "Trạng thái": "Đang hoạt động", Năm: 2017 },
    ]);
    expect(report.sites[0]).toMatchObject({ status: "existing", builtYear: 2009 });
    expect(report.sites[0].stations).toMatchObject([
      { status: "retired", onAirDate: "2009" },
      { status: "existing", onAirDate: "2017" },
    ]);
  });

  test("doubts a site stated as not shared that carries two operators", () => {
    const both = [goodRow(0), { ...goodRow(0), "Doanh nghiệp": "VNPT" }].map((row) => ({
      ...row,
      "Nhà mạng dùng chung": "Không",
    }));
    expect(codes(read(both).warnings)).toEqual(["SHARING_CONTRADICTED"]);
  });

  test("does not depend on the order of rows", () => {
    const pool = [0, 1, 2].flatMap((index) =>
      ["2G", "3G", "4G"].map((technology) => ({ ...goodRow(index), "Công nghệ": technology, "Băng tần": null })),
    );
    const expected = stationsOf(read(pool)).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (rows) => {
        const report = read(rows);
        expect(report.sites.map(({ code }) => code).sort()).toEqual(["BPC0001", "BPC0002", "BPC0003"]);
        expect(stationsOf(report).sort()).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe("technologies and bands of one row", () => {
  const bandsOf = (row: Row) =>
    Object.fromEntries(
      read([{ ...goodRow(0), ...row }]).sites[0].stations.map(({ technology, bands }) => [
        technology,
        bands.map(({ frequencyMhz }) => frequencyMhz),
      ]),
    );

  test.each<[string, Row, Record<string, number[]>]>([
    [
      "in the order of the cell",
      { "Công nghệ": "4G/3G/2G", "Băng tần": "1800/2100/900" },
      { "4G": [1800], "3G": [2100], "2G": [900] },
    ],
    [
      "by the letter before the band",
      { "Công nghệ": "3G/4G", "Băng tần": "U2100/L1800/L900" },
      { "3G": [2100], "4G": [1800, 900] },
    ],
    [
      "by the only technology that can use them",
      { "Công nghệ": "4G+5G", "Băng tần": "3700" },
      { "4G": [], "5G": [3700] },
    ],
    ["from the bands alone", { "Công nghệ": null, "Băng tần": "L1800/U2100" }, { "3G": [2100], "4G": [1800] }],
    [
      "written in the technology's cell",
      { "Công nghệ": "3G2100/4G1800", "Băng tần": null },
      { "3G": [2100], "4G": [1800] },
    ],
  ])("are joined %s", (_, row, expected) => expect(bandsOf(row)).toEqual(expected));

  test("that cannot be told apart are left open with a warning", () => {
    const report = read([{ ...goodRow(0), "Công nghệ": "2G/3G/4G", "Băng tần": "900/1800" }]);
    expect(report.sites[0].stations.map(({ bands }) => bands)).toEqual([[], [], []]);
    expect(report.warnings).toMatchObject([{ code: "BANDS_NOT_ASSIGNED", parameters: { bands: "900, 1800" } }]);
  });

  test("may be marked in columns", () => {
    const { "Công nghệ": _t, ...row } = goodRow(0);
    const report = read([
      { ...row, "2G": "x", "3G": "", "4G": "L1800", "5G": 0, "Số sector": "3" },
      { ...goodRow(1), "Công nghệ": null, "2G": "Không", "3G": true, "4G": "4G", "5G": "✓" },
    ]);
    expect(report.refused).toEqual([]);
    expect(stationsOf(report)).toEqual([
      ["viettel 2G", "viettel 4G"],
      ["viettel 3G", "viettel 4G", "viettel 5G"],
    ]);
  });

  test("without any technology are told, and the site is kept", () => {
    const report = read([{ ...goodRow(0), "Công nghệ": null }]);
    expect(report.sites).toMatchObject([{ stations: [] }]);
    expect(codes(report.warnings)).toEqual(["TECHNOLOGY_MISSING"]);
  });

  test("that list another number of sectors than stated are told", () => {
    expect(codes(read([{ ...goodRow(0), "Số sector": 4 }]).warnings)).toEqual(["SECTOR_COUNT_DIFFERS"]);
  });
});
