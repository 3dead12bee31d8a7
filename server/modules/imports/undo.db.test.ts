import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { Import } from "./imports.schemas.ts";
import { addCatalogues, csvFile, type FormFile, importer, jsonFile } from "./imports.testing.ts";

let app: TestApp;
let imports: ReturnType<typeof importer>;
beforeAll(async () => {
  app = await buildTestApp();
  await addCatalogues(app);
  imports = importer(app);
});
afterAll(() => app.close());

const sql = <Row>(text: string) =>
  app.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(text)).rows as Row[]);

/** Everything that imports write, without counters. */
const everything = async () => {
  const tables = ["administrative_unit", "hamlet", "site", "site_confidential", "station", "sector", "road"];
  const rows = tables.map((table) =>
    sql(
      `SELECT to_jsonb(t) - 'version' AS row FROM ${table} t ORDER BY to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'site_id'`,
    ),
  );
  return Promise.all(rows);
};
async function stored(user: TestUser, file: FormFile): Promise<string> {
  const found = await imports.preview(user, [file]);
  expect((await imports.store(user, found.id, true)).json()).toMatchObject({ status: "stored", canUndo: true });
  return found.id;
}
const undo = async (user: TestUser, id: string) =>
  app.request(user, { method: "POST", url: `/api/imports/${id}/undo?lang=en` });

const HEADER =
  "Mã trạm;Tên trạm;Kinh độ;Vĩ độ;Độ cao cột (m);Loại cột;Công nghệ;Băng tần;Azimuth;Giá thuê (đồng/tháng)";
const FIRST = [
  "H1;Trạm 1;106,61001;11,55002;42;A2b;4G;1800;40/160/280;4.500.000",
  "H2;Trạm 2;106,63001;11,55002;36;A2b;4G;1800;0/120/240;",
];
/** Another height, two sectors instead of three, a new mast. */
const SECOND = [
  "H1;Trạm 1 mới;106,61101;11,55002;45;A2b;4G;1800;40/160;5.000.000",
  "H2;Trạm 2;106,63001;11,55002;36;A2b;4G;1800;0/120/240;",
  "H3;Trạm 3;106,65001;11,55002;30;A2b;4G;1800;0/120/240;",
];
const square = (west: number) => ({
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [west, 11.5],
        [west + 0.1, 11.5],
        [west + 0.1, 11.6],
        [west, 11.6],
        [west, 11.5],
      ],
    ],
  ],
});
const collection = (...features: [object, object][]) => ({
  type: "FeatureCollection",
  features: features.map(([geometry, properties]) => ({ type: "Feature", geometry, properties })),
});

describe("undoing a whole import", () => {
  test("brings every row back as it was, and the same file can be imported again", async () => {
    await stored("viettel", csvFile("dau.csv", [HEADER, ...FIRST]));
    const before = await everything();
    const id = await stored("viettel", csvFile("sau.csv", [HEADER, ...SECOND]));
    const between = await everything();
    expect(between).not.toEqual(before);
    const foreseen = (await app.request("viettel", { method: "POST", url: `/api/imports/${id}/undo-preview` })).json();
    const undone = await undo("viettel", id);
    expect(undone.json<Import>().undone).toEqual(foreseen);
    expect(undone.json<Import>()).toMatchObject({
      status: "undone",
      canUndo: false,
      undone: { left: [], moreLeft: 0 },
    });
    expect(await everything()).toEqual(before);
    expect((await undo("viettel", id)).json().error).toMatchObject({ code: "import-not-stored" });
    const again = await imports.preview("viettel", [csvFile("sau.csv", [HEADER, ...SECOND])]);
    expect(again.report?.rowsStored).toBe(2);
    await undo("viettel", await stored("viettel", csvFile("sau.csv", [HEADER, ...SECOND])));
    expect(await everything()).toEqual(before);
  });

  test("leaves what has changed since and what others have built on, and names it", async () => {
    const id = await stored("viettel", csvFile("sau.csv", [HEADER, ...SECOND]));
    await sql(
      "UPDATE sector SET azimuth_deg = 77 WHERE id = (SELECT min(c.id) FROM sector c JOIN station n ON n.id = c.station_id JOIN site s ON s.id = n.site_id WHERE s.code = 'H3')",
    );
    await sql("UPDATE site SET height_m = 50 WHERE code = 'H1'");
    const answer = (await undo("viettel", id)).json<Import>().undone!;
    const left = answer.left.map(({ table, name, why }) => [table, name, why]);
    expect(left.toSorted()).toEqual(
      [
        ["sector", null, "changed"],
        ["site", "Trạm 1 mới", "changed"],
        ["site", "Trạm 3", "needed"],
        ["station", null, "needed"],
      ].toSorted(),
    );
    expect(await sql("SELECT code, height_m FROM site ORDER BY code")).toEqual([
      { code: "H1", height_m: 50 },
      { code: "H2", height_m: 36 },
      { code: "H3", height_m: 30 },
    ]);
    // The other rows went back: the third sector of H1, its rent.
    expect(await sql("SELECT rent_vnd_per_month::integer AS rent FROM site_confidential")).toEqual([{ rent: 4500000 }]);
    expect(
      await sql(
        "SELECT count(*)::integer FROM sector c JOIN station n ON n.id = c.station_id JOIN site s ON s.id = n.site_id WHERE s.code = 'H1'",
      ),
    ).toEqual([{ count: 3 }]);
  });

  test("opens closed units again and returns the demonstration's hamlets", async () => {
    await stored(
      "authority",
      jsonFile("cu.geojson", collection([square(106.6), { maxa: "25270", ten_xa: "Xã Cũ", valid_from: "2025-07-01" }])),
    );
    await sql(
      "INSERT INTO hamlet (code, name, kind, geom, source, is_synthetic, area) SELECT 'demo-' || n, 'Thôn ' || n, 'thon', ST_SetSRID(ST_MakePoint(106.65 + n * 0.0123456789, 11.55), 4326), 'test', true, ST_Multi(ST_Buffer(ST_SetSRID(ST_MakePoint(106.65, 11.55), 4326), 0.01)) FROM generate_series(1, 3) n",
    );
    const before = await everything();
    const hamlets = await stored(
      "authority",
      jsonFile(
        "thon.geojson",
        collection([
          { type: "Point", coordinates: [106.61, 11.55] },
          { ma_thon: "real-1", ten_thon: "Ấp 1", dan_so: 120 },
        ]),
      ),
    );
    const units = await stored(
      "authority",
      jsonFile(
        "moi.geojson",
        collection([
          square(106.6),
          { maxa: "25280", ten_xa: "Xã Mới", valid_from: "2026-07-01", former_codes: "25270" },
        ]),
      ),
    );
    expect(await sql("SELECT valid_to IS NULL AS open FROM administrative_unit WHERE code = '25270'")).toEqual([
      { open: false },
    ]);
    expect((await undo("authority", units)).json<Import>().undone?.left).toEqual([]);
    expect((await undo("authority", hamlets)).json<Import>().undone).toMatchObject({
      returned: 3,
      removed: 1,
      left: [],
    });
    expect(await everything()).toEqual(before);
  });

  test("is for the organisation itself and the authority", async () => {
    const id = await stored(
      "viettel",
      csvFile("nua.csv", [HEADER, FIRST[0]!.replace("H1", "H9").replace("106,61", "106,64")]),
    );
    expect((await undo("mobifone", id)).statusCode).toBe(404);
    expect((await undo("authority", id)).statusCode).toBe(200);
  });
});
