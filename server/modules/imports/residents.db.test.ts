import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { csvFile, importer, jsonFile } from "./imports.testing.ts";

let app: TestApp;
let imports: ReturnType<typeof importer>;
const sql = <Row>(text: string) =>
  app.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(text)).rows as Row[]);

/** Square communes of 0.1 degrees (about 120 km²), of both periods: 25195 is another unit since the reform. */
const UNITS = `
  INSERT INTO administrative_unit (code, level, type, name, valid_from, valid_to, geom, population, source)
  SELECT code, 'commune', type, name, f::date, t::date, ST_Multi(ST_MakeEnvelope(x, 11.5, x + 0.1, 11.6, 4326)), people, 'ranh giới'
  FROM (VALUES
    ('25195', 'Phường', 'Tân Phú', '2023-01-01', '2025-07-01', 106.6, NULL),
    ('25195', 'Phường', 'Bình Phước', '2025-07-01', NULL, 106.6, NULL),
    ('25270', 'Xã', 'Lộc Thành', '2023-01-01', '2025-07-01', 106.7, NULL),
    ('25271', 'Xã', 'Lộc Thạnh', '2023-01-01', '2025-07-01', 106.8, NULL),
    ('25280', 'Xã', 'Lộc Hưng', '2025-07-01', NULL, 106.7, 26600),
    ('25290', 'Xã', 'Đăk Ơ', '2023-01-01', '2025-07-01', 106.9, NULL),
    ('25290', 'Xã', 'Đăk Ơ', '2025-07-01', NULL, 106.9, NULL)
  ) AS u (code, type, name, f, t, x, people)`;
const HAMLETS = `
  INSERT INTO hamlet (code, name, kind, unit_id, geom, source)
  SELECT h.code, h.name, 'ap', u.id, ST_SetSRID(ST_MakePoint(x, 11.55), 4326), 'khảo sát'
  FROM (VALUES ('H1', 'Ấp 3', 106.65, 'Bình Phước'), ('H2', 'Ấp 3', 106.75, 'Lộc Hưng'), ('H3', 'Ấp Thạnh Tây', 106.76, 'Lộc Hưng')) AS h (code, name, x, unit)
  JOIN administrative_unit u ON u.name = h.unit AND u.valid_to IS NULL`;

beforeAll(async () => {
  app = await buildTestApp();
  imports = importer(app);
  await sql(UNITS);
  await sql(HAMLETS);
});
afterAll(() => app.close());

const people = (name: string) =>
  sql(`SELECT population, population_source FROM administrative_unit WHERE name = '${name}' ORDER BY valid_from`);

describe("a table of people without coordinates", () => {
  test("finds units by code and period, and by names that can mean one only", async () => {
    const file = csvFile("dan-so.csv", [
      "Mã xã;Tên xã;Ngày hiệu lực;Dân số",
      "25195;Phường Tân Phú;;21.500", // the name tells the period
      "25195;;01/01/2026;64.100", // the day tells it
      ";Xã Lộc Thành;;9.800", // marks tell it from Lộc Thạnh
      ";Loc Thanh;;9.900", // two units without their marks
      ";Lộc Thánh;;9.900", // a name with other marks is another name
      "25290;Đăk Ơ;;8.000", // the same code and name in both periods
      "25280;Lộc Hưng;;2.660", // has lost a zero
      "25270;Bình Phước;;9.000", // another name
      "99999;;;5.000",
      "Tổng cộng;;;150.000",
    ]);
    const found = await imports.preview("authority", [file]);
    expect(found.report).toMatchObject({ kind: "residents", rowsRead: 10, rowsStored: 3, rowsRefused: 6 });
    expect(found.report?.rowsDropped).toEqual({ total: 1 });
    expect(found.report?.objects).toEqual({ unit_population: { added: 0, changed: 3, unchanged: 0 } });
    const refused = found.report?.findings.filter(({ severity }) => severity === "refused") ?? [];
    expect(refused.map(({ row, code }) => [row, code])).toEqual([
      [5, "population.unit-ambiguous"],
      [6, "population.unit-unknown"],
      [7, "population.unit-ambiguous"],
      [8, "unit.population-zeros"],
      [9, "population.name-differs"],
      [10, "population.unit-unknown"],
    ]);
    expect(refused[0]?.message).toContain("Xã Lộc Thành (25270, 01/01/2023–01/07/2025); Xã Lộc Thạnh (25271");
    const preview = await app.request("authority", { url: `/api/imports/${found.id}/preview` });
    expect(preview.json().features.filter((f: { geometry: unknown }) => f.geometry !== null)).toHaveLength(4);

    await imports.store("authority", found.id, true);
    expect(await people("Tân Phú")).toEqual([{ population: 21500, population_source: "dan-so.csv" }]);
    expect(await people("Bình Phước")).toEqual([{ population: 64100, population_source: "dan-so.csv" }]);
    expect(await people("Lộc Thành")).toMatchObject([{ population: 9800 }]);
    expect(await people("Lộc Thạnh")).toMatchObject([{ population: null }]);
    expect(await sql("SELECT DISTINCT source FROM administrative_unit")).toEqual([{ source: "ranh giới" }]);
    const again = await imports.preview("authority", [file]);
    expect(again.report).toMatchObject({ rowsStored: 0, rowsUnchanged: 3 });
  });

  test("takes the date of the data for rows that state no day", async () => {
    const file = csvFile("ky.csv", ["Mã xã;Dân số", "25290;8.000"]);
    const found = await imports.preview("authority", [file], { sourceDate: "2024-12-31" });
    await imports.store("authority", found.id);
    expect(await people("Đăk Ơ")).toMatchObject([{ population: 8000 }, { population: null }]);
  });

  test("finds hamlets by code, and by name inside their commune of either period", async () => {
    const file = csvFile("thon.csv", [
      "Mã thôn;Thôn;Xã;Dân số;Số hộ",
      "H1;;;1.204;301",
      ";Ấp 3;Xã Lộc Hưng;812;",
      ";Thạnh Tây;Lộc Thành;455;120",
      ";Ấp 3;;900;",
      ";Ấp 9;Lộc Hưng;10;",
    ]);
    const found = await imports.preview("authority", [file]);
    expect(found.report).toMatchObject({ kind: "residents", rowsStored: 3, rowsRefused: 2 });
    expect(found.report?.findings.flatMap(({ row, code }) => (row === null ? [] : [[row, code]]))).toEqual([
      [5, "population.hamlet-ambiguous"],
      [6, "population.hamlet-unknown"],
    ]);
    await imports.store("authority", found.id, true);
    expect(await sql("SELECT code, population, households FROM hamlet ORDER BY code")).toEqual([
      { code: "H1", population: 1204, households: 301 },
      { code: "H2", population: 812, households: null },
      { code: "H3", population: 455, households: 120 },
    ]);
  });

  test("needs the authority, and people: 0 is not a figure", async () => {
    const file = csvFile("dan-so.csv", ["Mã xã;Dân số", "25280;0"]);
    expect((await imports.preview("viettel", [file])).failure?.code).toBe("kind.role");
    const found = await imports.preview("authority", [file]);
    expect(found.report?.findings[0]).toMatchObject({ row: 2, column: "Dân số", value: "0", code: "value.range" });
  });
});

describe("hamlets with outlines", () => {
  // An L: its centroid lies outside.
  const corner = [
    [106.7, 11.5],
    [106.79, 11.5],
    [106.79, 11.51],
    [106.71, 11.51],
    [106.71, 11.59],
    [106.7, 11.59],
    [106.7, 11.5],
  ];
  const feature = (geometry: object, more: object = {}) => ({
    type: "FeatureCollection",
    features: [{ type: "Feature", geometry, properties: { ma_thon: "V1", ten_thon: "Ấp Góc", dan_so: 640, ...more } }],
  });

  test("keep them, and get a centre that lies inside", async () => {
    const found = await imports.preview("authority", [
      jsonFile("thon.geojson", feature({ type: "Polygon", coordinates: [corner] })),
    ]);
    expect(found.report).toMatchObject({ kind: "hamlets", rowsStored: 1, rowsRefused: 0 });
    expect(found.report?.findings.map(({ code }) => code)).toContain("hamlet.outlined");
    const preview = (await app.request("authority", { url: `/api/imports/${found.id}/preview` })).json();
    expect(preview.features[0].geometry.type).toBe("MultiPolygon");
    await imports.store("authority", found.id);
    const stored = `SELECT ST_Covers(area, geom) AS inside, round((ST_Area(area::geography) / 1e4)::numeric) AS hectares,
      (SELECT name FROM administrative_unit u WHERE u.id = unit_id) AS unit FROM hamlet WHERE code = 'V1'`;
    expect(await sql(stored)).toEqual([{ inside: true, hectares: expect.anything(), unit: "Lộc Hưng" }]);
    const again = jsonFile("thon.geojson", feature({ type: "Polygon", coordinates: [corner] }));
    expect((await imports.preview("authority", [again])).report).toMatchObject({ rowsUnchanged: 1, rowsStored: 0 });
  });

  test("keep the outline when a point inside it comes, and lose it when the hamlet has moved", async () => {
    const at = async (coordinates: number[]) => {
      const found = await imports.preview("authority", [
        jsonFile("p.geojson", feature({ type: "Point", coordinates })),
      ]);
      await imports.store("authority", found.id);
      return sql("SELECT area IS NOT NULL AS has_area, ST_X(geom) AS lon FROM hamlet WHERE code = 'V1'");
    };
    expect(await at([106.705, 11.55])).toEqual([{ has_area: true, lon: 106.705 }]);
    expect(await at([106.76, 11.56])).toEqual([{ has_area: false, lon: 106.76 }]);
  });

  test("are refused where the outline crosses itself", async () => {
    const bow = [
      [106.7, 11.5],
      [106.72, 11.52],
      [106.72, 11.5],
      [106.7, 11.52],
      [106.7, 11.5],
    ];
    const found = await imports.preview("authority", [
      jsonFile("no.geojson", feature({ type: "Polygon", coordinates: [bow] }, { ma_thon: "V2" })),
    ]);
    expect(found.report?.findings.map(({ code }) => code)).toContain("geometry.invalid");
  });
});
