import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogues } from "../../../data/catalogues/load.ts";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { runTask } from "../../tasks/run.ts";
import type { Task } from "../../tasks/tasks.schemas.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import { contentStreams } from "../../testing/pdf-content.ts";
import { hasPoppler, readPdf, structureOf } from "../../testing/poppler.ts";
import { gapRows } from "../hamlets/hamlets.routes.ts";
import { PRINT_TASK } from "./print.routes.ts";
import { PRINT_LAYERS, type PrintRequest, type PrintResult } from "./print.schemas.ts";
import { printTask } from "./print.task.ts";

let test: TestApp;
let layers: Record<"best" | "band", number>;

const REQUEST = {
  paper: "A3",
  orientation: "landscape",
  scale: 25_000,
  center: [106.9, 11.53],
  title: "Vùng phủ sóng và hạ tầng dùng chung phường Bình Phước",
  subtitle: "Phụ lục",
  language: "vi",
  layers: [...PRINT_LAYERS],
  operators: [],
  mastClasses: [],
  statuses: [],
  gaps: { service: "mobile", by: "any" },
  coverage: null,
} satisfies PrintRequest as PrintRequest;

/** One ward with a road, a fibre route, two hamlets, two masts with sectors, and coverage of all and of one band. */
beforeAll(async () => {
  test = await buildTestApp();
  layers = await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await loadCatalogues(client);
    const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0]?.id as number;
    await client.query(
      `INSERT INTO setting (key, value, source) VALUES ('province', '{"name": "Bình Phước", "vn2000Epsg": 9212}', 'test')
       ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
    );
    await client.query(
      `INSERT INTO administrative_unit (code, level, type, name, valid_from, geom, source, source_date)
       VALUES ('25195', 'commune', 'phường', 'Bình Phước', '2025-07-01', ST_Multi(ST_MakeEnvelope(106.88, 11.51, 106.92, 11.55, 4326)), 'Nghị quyết', '2025-07-01')`,
    );
    await client.query(
      `INSERT INTO road (code, name, class, geom, source, is_synthetic)
       VALUES ('R1', 'Quốc lộ 14', 'national', ST_GeomFromText('LINESTRING(106.8 11.5, 107.0 11.56)', 4326), 'Sở Xây dựng', true)`,
    );
    await client.query(
      `INSERT INTO fibre_route (code, organisation_id, kind, geom, source)
       VALUES ('F', $1, 'duct', ST_GeomFromText('LINESTRING(106.89 11.52, 106.91 11.54)', 4326), 'test')`,
      [test.organisationIds.viettel],
    );
    const run = await one(
      `INSERT INTO coverage_run (status, scope, model, parameters, finished_at, sectors, assumed_sectors)
       VALUES ('done', 'province', 'ITU-R P.1812', '{"thresholdDbm": {"4G": -110}, "probability": 0.9, "receiverHeightM": 1.5}', '2026-11-22T03:00:00Z', 6, 4) RETURNING id`,
    );
    for (const [at, verdict] of ["no", "yes"].entries()) {
      const hamlet = await one(
        `INSERT INTO hamlet (code, name, kind, geom, population, source)
         VALUES ($1, $2, 'ap', ST_SetSRID(ST_MakePoint($3, 11.53), 4326), 420, 'test') RETURNING id`,
        [`H${at}`, `Ấp Suối Đỉa ${at + 1}`, 106.895 + at * 0.01],
      );
      await client.query(
        `INSERT INTO hamlet_service (hamlet_id, mobile_any, ftth_any, mobile_organisations, ftth_organisations, needs_check, was_only_2g, run_id)
         VALUES ($1, $2, 'unknown', '{}', '{}', false, false, $3)`,
        [hamlet, verdict, run],
      );
      await client.query(
        "INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, verdict, run_id) VALUES ($1, $2, '4G', $3, $4)",
        [hamlet, test.organisationIds.viettel, verdict, run],
      );
    }
    for (const [at, user] of (["viettel", "mobifone"] as const).entries()) {
      const owner = test.organisationIds[user];
      const site = await one(
        "INSERT INTO site (code, owner_organisation_id, geom, source) VALUES ($1, $2, ST_SetSRID(ST_MakePoint($3, 11.535), 4326), 'test') RETURNING id",
        [`BPC-000${at}`, owner, 106.897 + at * 0.008],
      );
      const station = await one(
        "INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '4G', 'test') RETURNING id",
        [site, owner],
      );
      await client.query(
        `INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, source)
         SELECT $1, $2, 1, code, 90, 40, 'test' FROM catalogue_band WHERE technology = '4G' ORDER BY code LIMIT 1`,
        [station, owner],
      );
    }
    const cells = Int16Array.from({ length: 256 * 256 }, (_, cell) => (cell % 256 < 128 ? -900 : -1_150));
    const add = async (organisationId: number | null, band: string | null) => {
      const id = await one(
        `INSERT INTO coverage_layer (quantity, organisation_id, technology, band_code, run_id, west_deg, north_deg, step_deg, columns, rows)
         VALUES ('rsrp', $1, '4G', $2, $3, 106.7, 11.7, 0.0015, 256, 256) RETURNING id`,
        [organisationId, band, run],
      );
      await client.query(
        "INSERT INTO coverage_chunk (layer_id, level, chunk_column, chunk_row, values) VALUES ($1, 0, 0, 0, $2)",
        [id, deflateSync(Buffer.from(cells.buffer))],
      );
      return id;
    };
    const band = (await client.query("SELECT code FROM catalogue_band WHERE technology = '4G' ORDER BY code LIMIT 1"))
      .rows[0].code as string;
    return { best: await add(null, null), band: await add(test.organisationIds.viettel, band) };
  });
}, 60_000);
afterAll(() => test.close());

const coverageOf = (layerId: number): PrintRequest["coverage"] => ({
  layerId,
  quantity: "rsrp",
  building: "traditional",
  bandwidthMhz: null,
  threshold: -105,
  opacity: 0.8,
});
const ask = (user: TestUser, payload: PrintRequest) =>
  test.request(user, { method: "POST", url: "/api/prints", payload });

async function print(user: TestUser, payload: PrintRequest): Promise<{ result: PrintResult; bytes: Buffer }> {
  const started = await ask(user, payload);
  expect([started.statusCode, started.body]).toEqual([202, expect.any(String)]);
  const { taskId } = started.json() as { taskId: number };
  const handlers = { [PRINT_TASK]: printTask(gapRows) };
  await runTask(taskId, handlers, test.test.database, new AbortController().signal);
  const task = (await test.request(user, { url: `/api/tasks/${taskId}` })).json() as Task;
  expect([task.status, task.failure]).toEqual(["done", null]);
  const result = task.result as PrintResult;
  const file = await test.request(user, { url: `/api/documents/${result.file.id}` });
  expect(file.headers["content-type"]).toBe("application/pdf");
  return { result, bytes: file.rawPayload };
}

describe("printing", () => {
  it.skipIf(!hasPoppler)(
    "gives a sheet that another program reads: its size, embedded letters, names, legend and colours",
    async () => {
      const { result, bytes } = await print("viettel", { ...REQUEST, coverage: coverageOf(layers.best) });
      const { text, fonts, pages, size, picture } = await readPdf(bytes);
      expect(pages).toBe(result.pages);
      expect(size?.map(Math.round)).toEqual([1191, 842]);
      expect(fonts).toHaveLength(2);
      for (const font of fonts) expect(font).toMatch(/BeVietnamPro-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
      for (const part of [
        "Vùng phủ sóng và hạ tầng dùng chung phường Bình Phước",
        "Phường Bình Phước",
        "Ấp Suối Đỉa 1",
        "Tỷ lệ 1:25.000",
        "kinh tuyến trục 106°15', múi 3° (EPSG:9212)",
        "Chưa có băng rộng di động (4G hoặc 5G)",
        "Ngưỡng −105 dBm",
        "Kết quả từng thôn tính với ngưỡng −110 dBm.",
        "4 trên 6 sector",
        "DỮ LIỆU MINH HỌA",
        "Bắc lưới",
        "X 1.276.000",
      ])
        expect(text).toContain(part);
      const read = await structureOf(bytes);
      expect([read.isTagged, read.title, read.warnings]).toEqual([true, REQUEST.title, ""]);
      expect(Buffer.from(bytes).toString("latin1")).toContain("/Lang (vi-VN)");
      expect(read.parts).toMatch(/H2 \(block\)\n\s+"Chú giải"/);
      expect(read.alternatives).toEqual([
        expect.stringMatching(/^Bản đồ .+, tỷ lệ 1:25\.000\. Đã vẽ: .*Thôn, ấp, khu phố.*Vùng phủ sóng\.$/),
      ]);
      // What is on but empty is told rather than left out.
      expect(text.replace(/\s+/g, " ")).toMatch(/không có đối tượng bạn được xem: .*Cống bể/);
      // East of the middle the level is poor: light; west of it strong: dark.
      const at = (x: number, y: number) =>
        picture.pixels[Math.round(picture.height * y) * picture.width + Math.round(picture.width * x)] as number;
      const mean = (x: number) => [0.4, 0.45, 0.62, 0.66, 0.7].reduce((sum, y) => sum + at(x, y), 0) / 5;
      expect(mean(0.7) - mean(0.1)).toBeGreaterThan(40);
    },
  );

  it("prints what the asking one may see, and the same bytes each time", async () => {
    const payload = { ...REQUEST, scale: 10_000, layers: ["sectors", "sites"] } satisfies PrintRequest;
    const [own, again, all] = [
      await print("viettel", payload),
      await print("viettel", payload),
      await print("authority", payload),
    ];
    expect(own.bytes.equals(again.bytes)).toBe(true);
    const fans = ({ bytes }: { bytes: Buffer }) =>
      contentStreams(bytes).flatMap(
        (content) => /Signs-sectors BMC([\s\S]*?)EMC/.exec(content)?.[1]?.match(/ Do /g) ?? [],
      );
    expect([fans(own).length, fans(all).length]).toEqual([1, 2]);
    expect((await test.request("mobifone", { url: `/api/documents/${own.result.file.id}` })).statusCode).toBe(404);
  });

  it("refuses another operator's band, a place out of reach, and a scale out of range, with words", async () => {
    const band = { ...REQUEST, coverage: coverageOf(layers.band) };
    expect((await ask("mobifone", band)).statusCode).toBe(404);
    expect((await ask("viettel", band)).statusCode).toBe(202);
    const far = await ask("viettel", { ...REQUEST, center: [2, 48] });
    expect([far.statusCode, far.json().error.code]).toEqual([422, "out-of-zone"]);
    const tooSmall = await ask("viettel", { ...REQUEST, scale: 500_001 });
    expect([tooSmall.statusCode, tooSmall.json().error.path]).toEqual([400, "body/scale"]);
  });
});
