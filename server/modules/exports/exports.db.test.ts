import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import { arrangeWorld, findSecret, SECRET } from "../../testing/authorisation-world.ts";
import { importer } from "../imports/imports.testing.ts";
import { DATASET_IDS, DATASETS } from "./datasets.ts";
import { ExportFormat, ExportLayerId } from "./exports.schemas.ts";
import { unzipped } from "./exports.testing.ts";

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
  await arrangeWorld(test);
  await addLayers();
});
afterAll(() => test.close());

const FORMULA = "=HYPERLINK(A1)";

/** One or two objects of every kind, as a real inventory has them: marks, signs that begin formulas, odd coordinates. */
async function addLayers(): Promise<void> {
  const { viettel } = test.organisationIds;
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    const run = (sql: string, values: unknown[] = []) => client.query(sql, values);
    await run(`INSERT INTO administrative_unit (code, level, type, name, valid_from, valid_to, geom, population, source, source_date)
      VALUES ('25001', 'commune', 'Xã', 'Lộc Thành', '2023-01-01', '2025-07-01', ST_Multi(ST_MakeEnvelope(106.8, 11.4, 106.9, 11.6, 4326)), 4123, 'test', '2024-05-01'),
        ('25002', 'commune', 'Phường', 'Bình Phước', '2025-07-01', NULL, ST_Multi(ST_Difference(ST_MakeEnvelope(106.80000000000001, 11.4, 107, 11.6, 4326), ST_MakeEnvelope(106.85, 11.45, 106.86, 11.46, 4326))), 51230, 'test', '2025-07-01')`);
    await run(
      "INSERT INTO unit_successor SELECT o.id, n.id FROM administrative_unit o, administrative_unit n WHERE o.code = '25001' AND n.code = '25002'",
    );
    await run(
      `INSERT INTO hamlet (code, name, kind, geom, population, households, position_accuracy_m, source, source_date)
      VALUES ('H2', 'Ấp Đắk Ơ', 'ap', ST_SetSRID(ST_MakePoint(106.912345678901234, 11.512345678901234), 4326), 1234, 301, 25.125, 'test', '2026-01-02'),
        ('H3', $1, 'thon', ST_SetSRID(ST_MakePoint(106.95, 11.55), 4326), NULL, NULL, NULL, 'test', NULL)`,
      [FORMULA],
    );
    const line = "ST_GeomFromText('LINESTRING(106.9 11.5, 106.91234567890123 11.51, 106.93 11.500000000000123)', 4326)";
    await run(
      `INSERT INTO road (code, name, class, is_urban, width_m, geom, source) VALUES ('R1', 'Đường Hùng Vương', 'urban', true, 7.125, ${line}, 'test'), ('R2', 'QL14', 'national', false, NULL, ${line}, 'test')`,
    );
    await run(
      `INSERT INTO road_work (code, name, kind, starts_on, ends_on, status, geom, source) VALUES ('W1', 'Mở rộng đường', 'widening', '2026-03-01', '2026-09-30', 'planned', ${line}, 'test')`,
    );
    await run(
      "INSERT INTO priority_place (code, name, kind, geom, source) VALUES ('P1', 'Khu công nghiệp Đồng Xoài', 'industrial_zone', ST_SetSRID(ST_MakePoint(106.91, 11.52), 4326), 'test')",
    );
    const area = "ST_GeomFromText('POLYGON((106.9 11.5, 106.91234567890123 11.5, 106.91 11.51, 106.9 11.5))', 4326)";
    await run(
      "INSERT INTO catalogue_cable_class VALUES ('N1', 'N1', 'N1', 'underground', 'test'), ('N2', 'N2', 'N2', 'underground', 'test')",
    );
    await run("INSERT INTO plan_version (name, decision, valid_from) VALUES ('Quy hoạch', '12/QĐ-UBND', '2026-01-01')");
    await run(
      `INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, underground_by, source)
       SELECT id, 'Z1', 'zone', 'Trung tâm', ${area}, NULL::double precision, '{}'::text[], NULL::text[], 12.5, NULL::date, 'Phụ lục 1' FROM plan_version
       UNION ALL SELECT id, 'S1', 'street', 'Hùng Vương', ST_Collect(${line}, ST_Translate(${line}, 0.1, 0)), 25, NULL, '{N1,N2}', NULL, '2028-12-31', 'Phụ lục 2' FROM plan_version`,
    );
    await run("UPDATE plan_version SET published_at = now()");
    await run(
      `INSERT INTO fibre_route (code, organisation_id, kind, cores, status, planned_from, planned_to, geom, source)
       VALUES ('F1', $1, 'aerial', 48, 'planned', '2027-01-01', '2027-12-31', ${line}, 'test')`,
      [viettel],
    );
    await run(
      "INSERT INTO access_point (code, organisation_id, kind, ports, free_ports, geom, source) VALUES ('A1', $1, 'splitter', 16, 3, ST_SetSRID(ST_MakePoint(106.92, 11.53), 4326), 'test')",
      [viettel],
    );
    await run(
      `INSERT INTO duct (code, owner_organisation_id, pipes, free_pipes, geom, source) VALUES ('D1', $1, 4, 1, ${line}, 'test')`,
      [viettel],
    );
    await run(
      `INSERT INTO pole_line (code, owner_organisation_id, poles, status, geom, source) VALUES ('L1', $1, 40, 'planned', ${line}, 'test')`,
      [viettel],
    );
  });
}

const fetchFile = async (who: TestUser | "public", query: string) => {
  const answer = await test.request(who, { url: `/api/exports/file?${query}` });
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.rawPayload;
};

/** The bytes of an archive's files, or the file itself. */
async function contents(bytes: Buffer): Promise<Buffer> {
  return bytes.subarray(0, 2).toString() === "PK" ? Buffer.concat([...(await unzipped(bytes)).values()]) : bytes;
}

const EVERYTHING = ExportLayerId.enum.join(",");

describe("an export of every layer", () => {
  it("offers what the datasets are", () => {
    expect(ExportLayerId.enum.filter((id) => id !== "gaps")).toEqual([...DATASET_IDS]);
  });

  it.each(DATASET_IDS)("has in %s exactly the fields of the data dictionary", async (id) => {
    const collection = JSON.parse((await fetchFile("authority", `layers=${id}&format=geojson`)).toString());
    const fields = collection.fields.map(({ name }: { name: string }) => name);
    const { query } = DATASETS[id];
    const rows = await test.test.database.withActor(SYSTEM_ACTOR, (client) => query.run({ offset: 0 }, client));
    // The table for the imports tells its sources apart from its columns.
    const beside = id === "inventory" ? ["source", "source_date", "is_synthetic"] : [];
    for (const row of rows) expect(Object.keys(row.properties as object).sort()).toEqual([...fields, ...beside].sort());
  });

  it.each(ExportFormat.enum)("as %s holds a planner's own secrets and no competitor's", async (format) => {
    const signedIn = "hamlets,gaps,sites,roads,road-works,priority-places,units,former-units";
    const own = await contents(await fetchFile("viettel", `layers=${EVERYTHING}&format=${format}`));
    // A drawing has no attributes, and pages of a GeoPackage or table may split a text: elsewhere the own secret is there.
    if (["xlsx", "csv", "geojson", "kml", "kmz"].includes(format)) expect(own.includes(SECRET.text)).toBe(true);
    const slow = ["gpkg", "shp", "tab"].includes(format);
    for (const who of slow ? (["mobifone"] as const) : (["mobifone", "construction", "inspector", "public"] as const)) {
      const file = await contents(
        await fetchFile(who, `layers=${who === "public" ? signedIn : EVERYTHING}&format=${format}`),
      );
      expect([who, findSecret(file)]).toEqual([who, undefined]);
    }
  });

  it("keeps spreadsheets from running texts, and leaves negative numbers alone", async () => {
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query("UPDATE sector SET electrical_tilt_deg = -3.5"),
    );
    const csv = (await fetchFile("authority", "layers=hamlets&format=csv&lang=en")).toString();
    expect(csv.startsWith("\uFEFFCode,Name,Kind")).toBe(true);
    expect(csv).toContain(`"'${FORMULA}"`);
    expect((await fetchFile("viettel", "layers=sectors&format=csv&lang=en")).toString()).toContain(",-3.5,");
    expect((await fetchFile("viettel", "layers=sectors&format=csv&lang=vi")).toString()).toContain(";-3,5;");
    const sheet = await contents(await fetchFile("authority", "layers=hamlets&format=xlsx"));
    expect(sheet.toString()).toContain(`>&apos;${FORMULA}<`);
  });

  it("is restricted to a box or a unit, and names what it does not know", async () => {
    const rows = async (more: string) =>
      JSON.parse((await fetchFile("authority", `layers=hamlets&format=geojson&${more}`)).toString()).features.length;
    expect(await rows("bbox=106.94,11.5,107,11.6")).toBe(1);
    expect(await rows("unitCode=25002")).toBe(3);
    const refused = (query: string) => test.request("authority", { url: `/api/exports/file?${query}` });
    expect((await refused("layers=hamlets&format=csv&unitCode=99999")).statusCode).toBe(404);
    expect((await refused("layers=nothing&format=csv")).json().error.code).toBe("unknown-layer");
    expect((await refused("layers=hamlets&format=csv&crs=EPSG:1234")).json().error.code).toBe("unknown-crs");
    expect((await refused("layers=hamlets&format=csv&bbox=108,11,107,12")).json().error.code).toBe("bad-box");
    expect((await test.request("public", { url: "/api/exports/file?layers=ducts&format=csv" })).statusCode).toBe(401);
  });
});

/** Layer, who, formats: hamlets in WGS 84 and in the province's zone of VN-2000, the others in the zone; KML knows WGS 84 alone. */
const ROUND_TRIPS = [
  ["hamlets", "authority", ["csv", "xlsx", "geojson", "gpkg", "kml", "kmz", "shp", "tab"]],
  ["priority-places", "authority", ["geojson"]],
  ["access-points", "viettel", ["xlsx"]],
  ["roads", "authority", ["geojson", "gpkg", "kml", "shp", "tab"]],
  ["road-works", "authority", ["geojson"]],
  ["fibre", "viettel", ["geojson"]],
  ["ducts", "viettel", ["kmz"]],
  ["pole-lines", "viettel", ["geojson"]],
  ["zones", "construction", ["shp", "kml"]],
  ["streets", "construction", ["geojson", "kml"]],
  ["units", "authority", ["geojson", "shp", "kml"]],
  ["inventory", "viettel", ["csv", "xlsx"]],
] as const;
function systemsOf(layer: string, format: string): string[] {
  if (format.startsWith("km")) return ["EPSG:4326"];
  return layer === "hamlets" ? ["EPSG:4326", "EPSG:9212"] : ["EPSG:9212"];
}
const CASES = ROUND_TRIPS.flatMap(([layer, who, formats]) =>
  formats.flatMap((format) => systemsOf(layer, format).map((crs) => ({ layer, who, format, crs }))),
);

describe("importing an export", () => {
  it.each(CASES)("of $layer as $format in $crs changes nothing", async ({ layer, who, format, crs }) => {
    const lang = format === "csv" && crs === "EPSG:9212" ? "en" : "vi";
    const bytes = await fetchFile(who, `layers=${layer}&format=${format}&crs=${crs}&lang=${lang}`);
    const ending = bytes.subarray(0, 2).toString() === "PK" && !["xlsx", "kmz"].includes(format) ? "zip" : format;
    const found = await importer(test).preview(who, [{ name: `${layer}.${ending}`, bytes }], {
      kind: layer,
      ...(format === "csv" || format === "xlsx" ? { crs } : {}),
    });
    expect([found.failure, found.report?.findings.filter(({ severity }) => severity === "refused")]).toEqual([
      null,
      [],
    ]);
    const counts = Object.values(found.report?.objects ?? {});
    expect(counts.length).toBeGreaterThan(0);
    for (const { added, changed, unchanged, removed = 0 } of counts) {
      expect([added, changed, removed]).toEqual([0, 0, 0]);
      expect(unchanged).toBeGreaterThan(0);
    }
  });
});
