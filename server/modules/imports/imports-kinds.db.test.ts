import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { ImportKind } from "./imports.schemas.ts";
import { importer, jsonFile } from "./imports.testing.ts";

let app: TestApp;
let imports: ReturnType<typeof importer>;
beforeAll(async () => {
  app = await buildTestApp();
  imports = importer(app);
  await app.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query(
      "INSERT INTO catalogue_mast_class VALUES ('A2b', 'A2b', 'A2b', 'ground', 'test') ON CONFLICT DO NOTHING",
    );
    await client.query("INSERT INTO plan_version (name) VALUES ('Draft')");
  });
});
afterAll(() => app.close());

const LINE = {
  type: "LineString",
  coordinates: [
    [106.6, 11.5],
    [106.61, 11.51],
    [106.62, 11.51],
  ],
};
const POINT = { type: "Point", coordinates: [106.61, 11.505] };
const square = (west: number, south: number, size = 0.1) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const collection = (...features: (readonly [geometry: object, properties: object])[]) => ({
  type: "FeatureCollection",
  features: features.map(([geometry, properties]) => ({ type: "Feature", geometry, properties })),
});
const rows = <Row>(sql: string) =>
  app.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(sql)).rows as Row[]);

const CASES: readonly [ImportKind, TestUser, object, string, object, string, object][] = [
  [
    "roads",
    "construction",
    LINE,
    "road",
    { name: "ĐT.741", width: "7,5 m" },
    "code LIKE 'road-%'",
    { class: "provincial", width_m: 7.5 },
  ],
  [
    "fibre",
    "viettel",
    LINE,
    "fibre_route",
    { ma_tuyen: "T1", hinh_thuc: "Cáp treo", so_soi: "48FO" },
    "code = 'T1'",
    { kind: "aerial", cores: 48 },
  ],
  [
    "access-points",
    "viettel",
    POINT,
    "access_point",
    { code: "TU1", loai: "Tủ cáp", so_cong: 64, cong_trong: 12 },
    "code = 'TU1'",
    { kind: "cabinet", ports: 64, free_ports: 12 },
  ],
  [
    "ducts",
    "viettel",
    LINE,
    "duct",
    { code: "CB1", so_ong: 6, ong_trong: "2", nam_du_kien: 2027 },
    "code = 'CB1'",
    { pipes: 6, free_pipes: 2, status: "planned" },
  ],
  ["pole-lines", "viettel", LINE, "pole_line", { code: "C1", so_cot: "31 cột" }, "code = 'C1'", { poles: 31 }],
  [
    "road-works",
    "construction",
    LINE,
    "road_work",
    { ten_cong_trinh: "Mở rộng ĐT.741", loai: "mở rộng", ngay_bat_dau: "01/03/2027", ngay_ket_thuc: "2027-12-31" },
    "name LIKE '%741'",
    { kind: "widening", status: "planned" },
  ],
  [
    "streets",
    "construction",
    LINE,
    "plan_zone",
    { ten_tuyen: "Hùng Vương", loai_cot: "A2b, A2b", han_ngam_hoa: "31/12/2028", pham_vi: "25 m" },
    "code LIKE 'street-%'",
    { kind: "street", permitted_mast_classes: ["A2b"], permitted_cable_classes: null, reach_m: 25 },
  ],
  [
    "priority-places",
    "authority",
    POINT,
    "priority_place",
    { ten: "Bệnh viện đa khoa", loai: "Bệnh viện" },
    "name LIKE 'Bệnh%'",
    { kind: "hospital" },
  ],
  [
    "hamlets",
    "authority",
    POINT,
    "hamlet",
    { ten_thon: "Ấp 3", dan_so: "1.234", so_ho: 0 },
    "name = 'Ấp 3'",
    { kind: "ap", population: 1234, households: null },
  ],
];

describe("a file of each kind is told from its content and stored", () => {
  test.each(CASES)("%s", async (kind, user, geometry, table, properties, where, expected) => {
    const file = jsonFile(`${kind}.geojson`, collection([geometry, properties]));
    const found = await imports.preview(user, [file]);
    expect(found).toMatchObject({ status: "previewed", report: { kind, rowsStored: 1, rowsRefused: 0 } });
    expect(found.report?.findings.map(({ code }) => code)).toContain("kind.decided");
    expect((await imports.store(user, found.id)).json()).toMatchObject({ status: "stored", report: found.report });
    expect(await rows(`SELECT * FROM ${table} WHERE ${where}`)).toMatchObject([
      { ...expected, source: `${kind}.geojson`, is_synthetic: false },
    ]);
    const again = await imports.preview(user, [file]);
    expect(again.report).toMatchObject({ rowsStored: 0, rowsUnchanged: 1 });
  });

  test("a value that changed is changed, one that the file does not say stays", async () => {
    const first = jsonFile("ducts.geojson", collection([LINE, { code: "CB9", so_ong: 6, ong_trong: 2 }]));
    await imports.store("viettel", (await imports.preview("viettel", [first])).id);
    const second = jsonFile("ducts.geojson", collection([LINE, { code: "CB9", so_ong: 8 }]));
    const found = await imports.preview("viettel", [second]);
    expect(found.report?.objects).toEqual({ duct: { added: 0, changed: 1, unchanged: 0 } });
    await imports.store("viettel", found.id);
    expect(await rows("SELECT pipes, free_pipes, version FROM duct WHERE code = 'CB9'")).toEqual([
      { pipes: 8, free_pipes: 2, version: 2 },
    ]);
  });

  test("what cannot be is refused with row, column and value", async () => {
    const file = jsonFile(
      "ducts.geojson",
      collection(
        [LINE, { code: "A", so_ong: 600 }],
        [LINE, { code: "B", so_ong: 6, ong_trong: 9 }],
        [POINT, { code: "C", so_ong: 6 }],
        [LINE, { code: "D", so_ong: "nhiều" }],
        [LINE, { code: "E", so_ong: 2 }],
        [LINE, { code: "E", so_ong: 2 }],
      ),
    );
    const found = await imports.preview("viettel", [file]);
    expect(found.report).toMatchObject({ rowsRead: 6, rowsStored: 1, rowsRefused: 5 });
    expect(
      found.report?.findings
        .filter(({ severity }) => severity === "refused")
        .map(({ row, column, value, code }) => [row, column, value, code]),
    ).toEqual([
      [1, "so_ong", "600", "value.range"],
      [2, null, "9", "value.range"],
      [3, null, "Point", "geometry.wanted"],
      [4, "so_ong", "nhiều", "value.number"],
      [6, null, "E", "row.duplicate"],
    ]);
    const vietnamese = await imports.find("viettel", found.id, "vi");
    expect(vietnamese.report?.findings[0]?.message).toBe("Số ống là 600, phải từ 1 đến 200.");
  });
});

describe("administrative units", () => {
  const unit = (code: string, name: string, west: number, more: object = {}) =>
    [square(west, 11.5), { maxa: code, ten_xa: name, ...more }] as const;

  test("replace the demonstration's current form and leave its former ones", async () => {
    await app.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        `INSERT INTO administrative_unit (code, level, type, name, valid_from, valid_to, geom, population, source, is_synthetic)
         SELECT '25270', 'commune', 'Xã', 'Lộc Ninh', d.from_day::date, d.to_day::date, ST_Multi(ST_MakeEnvelope(106, 11, 106.1, 11.1, 4326)), 30450, 'test', true
         FROM (VALUES ('2023-01-01', '2025-07-01'), ('2025-07-01', NULL)) AS d (from_day, to_day)`,
      ),
    );
    const file = jsonFile(
      "xa.geojson",
      collection(unit("25270", "Phường Lộc Ninh", 106.6, { dan_so: 3045 }), unit("25273", "Xã Lộc Hòa", 106.7)),
    );
    const found = await imports.preview("authority", [file]);
    expect(found.report).toMatchObject({
      kind: "units",
      objects: { administrative_unit: { added: 1, changed: 1, unchanged: 0 } },
    });
    // The figure without its zero is not taken, and a type without a date does not overwrite.
    expect(found.report?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["unit.population-zeros", "unit.type-kept"]),
    );
    await imports.store("authority", found.id);
    expect(
      await rows(
        "SELECT code, type, population, is_synthetic, valid_to IS NULL AS current, round(ST_XMin(geom)::numeric, 1)::float AS west FROM administrative_unit WHERE code LIKE '2527%' ORDER BY code, valid_from",
      ),
    ).toEqual([
      { code: "25270", type: "Xã", population: 30450, is_synthetic: true, current: false, west: 106 },
      { code: "25270", type: "Xã", population: 30450, is_synthetic: false, current: true, west: 106.6 },
      { code: "25273", type: "Xã", population: null, is_synthetic: false, current: true, west: 106.7 },
    ]);
    expect(
      await rows("SELECT u.code FROM hamlet h JOIN administrative_unit u ON u.id = h.unit_id WHERE h.name = 'Ấp 3'"),
    ).toEqual([{ code: "25270" }]);
  });

  test("succeed others only where codes and dates say so", async () => {
    const file = jsonFile(
      "moi.geojson",
      collection(unit("25280", "Xã Mới", 106.8, { valid_from: "2026-07-01", former_codes: "25270; 25273" })),
    );
    const found = await imports.preview("authority", [file]);
    expect(found.report?.findings.map(({ code }) => code)).toContain("unit.superseded");
    await imports.store("authority", found.id);
    expect(
      await rows(
        "SELECT o.code, to_char(o.valid_to, 'YYYY-MM-DD') AS until FROM unit_successor s JOIN administrative_unit o ON o.id = s.old_unit_id JOIN administrative_unit n ON n.id = s.new_unit_id WHERE n.code = '25280' AND o.valid_from > '2024-01-01' ORDER BY 1",
      ),
    ).toEqual([
      { code: "25270", until: "2026-07-01" },
      { code: "25273", until: "2026-07-01" },
    ]);
  });

  test("with crossing borders are refused with the place and never repaired", async () => {
    const bow = {
      type: "Polygon",
      coordinates: [
        [
          [106, 11],
          [106.2, 11.2],
          [106.2, 11],
          [106, 11.2],
          [106, 11],
        ],
      ],
    };
    const found = await imports.preview("authority", [
      jsonFile("no.geojson", collection([bow, { maxa: "25299", ten_xa: "Xã Nơ" }])),
    ]);
    expect(found.report).toMatchObject({ rowsStored: 0, rowsRefused: 1 });
    expect(found.report?.findings[0]).toMatchObject({
      row: 1,
      code: "geometry.invalid",
      parameters: { lon: 106.1, lat: 11.1 },
    });
  });
});

test("real hamlets retire the demonstration's, so that people are not counted twice", async () => {
  await app.test.database.withActor(SYSTEM_ACTOR, (client) =>
    client.query(
      "INSERT INTO hamlet (code, name, kind, geom, source, is_synthetic) SELECT 'demo-' || n, 'Thôn ' || n, 'thon', ST_SetSRID(ST_MakePoint(106.6, 11.6), 4326), 'test', true FROM generate_series(1, 5) n",
    ),
  );
  const found = await imports.preview("authority", [
    jsonFile("thon.geojson", collection([POINT, { code: "real-1", name: "Thôn 1", population: 400 }])),
  ]);
  expect(found.report?.objects).toEqual({ hamlet: { added: 1, changed: 0, unchanged: 0, removed: 5 } });
  expect(found.report?.findings.map(({ code }) => code)).toContain("hamlet.synthetic-retired");
  await imports.store("authority", found.id);
  expect(await rows("SELECT count(*)::integer FROM hamlet WHERE is_synthetic")).toEqual([{ count: 0 }]);
});
