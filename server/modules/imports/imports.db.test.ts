import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { addCatalogues, csvFile, importer } from "./imports.testing.ts";

let app: TestApp;
let imports: ReturnType<typeof importer>;
beforeAll(async () => {
  app = await buildTestApp();
  await addCatalogues(app);
  imports = importer(app);
});
afterAll(() => app.close());

const HEADER =
  "Mã trạm;Tên trạm;Doanh nghiệp;Kinh độ;Vĩ độ;Độ cao cột (m);Loại cột;Công nghệ;Băng tần;Azimuth;Giá thuê (đồng/tháng)";
const GOOD = [
  "BPC1;Trạm 1;Viettel;106,61001;11,55002;42;A2b;4G;1800;40/160/280;4.500.000",
  "BPC1;Trạm 1;Viettel;106,61001;11,55002;42;A2b;3G;2100;40/160/280;4.500.000",
  "BPC2;Trạm 2;Viettel;106,63001;11,55002;36;A2b;4G;1800;;",
];
const FAULTY = [...GOOD.slice(0, 2), GOOD[2]!.replace(";36;", ";360;")];

const count = async (table: string) =>
  Number((await app.test.owner.query(`SELECT count(*) FROM ${table}`)).rows[0].count);

describe("an inventory, from its faults to the map", () => {
  test("is refused by row and column while it has faults, and nothing is stored", async () => {
    const found = await imports.preview("viettel", [csvFile("tram.csv", [HEADER, ...FAULTY])]);
    expect(found).toMatchObject({
      status: "previewed",
      failure: null,
      organisationName: "viettel",
      userName: "viettel",
    });
    expect(found.report).toMatchObject({
      kind: "inventory",
      rowsRead: 3,
      rowsStored: 2,
      rowsUnchanged: 0,
      rowsRefused: 1,
    });
    expect(found.report?.findings[0]).toMatchObject({
      severity: "refused",
      row: 4,
      column: "Độ cao cột (m)",
      value: "360",
      code: "OUT_OF_RANGE",
    });
    const stored = await imports.store("viettel", found.id);
    expect(stored.json()).toMatchObject({ status: "previewed", report: { rowsRefused: 1 } });
    expect(await count("site")).toBe(0);
  });

  test("shows on the map what it would do", async () => {
    const found = await imports.preview("viettel", [csvFile("tram.csv", [HEADER, ...GOOD])]);
    expect(found.bounds?.map((edge) => Math.round(edge * 100) / 100)).toEqual([106.61, 11.55, 106.63, 11.55]);
    const preview = (await app.request("viettel", { url: `/api/imports/${found.id}/preview` })).json();
    expect(preview).toMatchObject({
      type: "FeatureCollection",
      more: 0,
      features: [
        { properties: { status: "added", table: "site", name: "Trạm 1", row: 2 } },
        { properties: { status: "added", table: "site", name: "Trạm 2", row: 4 } },
      ],
    });
  });

  test("is stored once it is right, with the report that the preview gave", async () => {
    const found = await imports.preview("viettel", [csvFile("tram.csv", [HEADER, ...GOOD])]);
    const stored = (await imports.store("viettel", found.id)).json();
    expect(stored.status).toBe("stored");
    expect(stored.report).toEqual(found.report);
    expect(stored.report.objects).toEqual({
      site: { added: 2, changed: 0, unchanged: 0 },
      site_confidential: { added: 1, changed: 0, unchanged: 0 },
      station: { added: 3, changed: 0, unchanged: 0 },
      sector: { added: 9, changed: 0, unchanged: 0 },
    });
    const { rows } = await app.test.owner
      .query(
        "BEGIN; SET LOCAL app.role = 'system'; SELECT s.code, x.number, x.band_code, x.azimuth_deg, x.antenna_height_m, x.is_assumed FROM sector x JOIN station t ON t.id = x.station_id JOIN site s ON s.id = t.site_id WHERE t.technology = '4G' ORDER BY 1, 2; COMMIT",
      )
      .then((answers) => (answers as unknown as { rows: unknown[] }[])[2]!);
    expect(rows).toMatchObject([
      { code: "BPC1", number: 1, band_code: "L1800", azimuth_deg: 40, antenna_height_m: 42, is_assumed: true },
      { code: "BPC1", number: 2, azimuth_deg: 160 },
      { code: "BPC1", number: 3, azimuth_deg: 280 },
      { code: "BPC2", number: 1, azimuth_deg: 0, antenna_height_m: 36, is_assumed: true },
      { code: "BPC2", number: 2, azimuth_deg: 120 },
      { code: "BPC2", number: 3, azimuth_deg: 240 },
    ]);
  });

  test("changes nothing the second time and says that it was stored before", async () => {
    const before = await app.test.owner.query(
      "SELECT table_name, count(*)::integer FROM history GROUP BY 1 ORDER BY 1",
    );
    const found = await imports.preview("viettel", [csvFile("tram-copy.csv", [HEADER, ...GOOD])]);
    expect(found.report).toMatchObject({ rowsStored: 0, rowsUnchanged: 3, rowsRefused: 0 });
    expect(found.report?.findings.map(({ code }) => code)).toContain("file.stored-before");
    expect((await imports.store("viettel", found.id)).json()).toMatchObject({
      status: "stored",
      report: { rowsUnchanged: 3 },
    });
    const after = await app.test.owner.query("SELECT table_name, count(*)::integer FROM history GROUP BY 1 ORDER BY 1");
    expect(after.rows).toEqual(before.rows);
  });
});
