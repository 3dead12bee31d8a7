import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogues } from "../../../data/catalogues/load.ts";
import { type Actor, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { sheetsOfXlsx, wordsOfDocx } from "../../testing/office.ts";
import { hasPoppler, readPdf, structureOf } from "../../testing/poppler.ts";
import type { Freeze, ReportResult } from "./freezes.schemas.ts";
import { runReport } from "./report.task.ts";

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, loadCatalogues);
}, 60_000);
afterAll(() => test.close());

/** Freezes today and has the report written: its three files as other programs read them. */
async function reportOfToday() {
  const frozen = await test.request("authority", {
    method: "POST",
    url: "/api/targets/freezes",
    payload: { note: "" },
  });
  expect(frozen.statusCode).toBe(201);
  const { id } = frozen.json() as Freeze;
  const { userIds, organisationIds } = test;
  const actor: Actor = {
    kind: "member",
    role: "authority",
    userId: userIds.authority,
    organisationId: organisationIds.authority,
  };
  const { files } = (await runReport(
    { freezeId: id },
    {
      taskId: null as unknown as number,
      actor,
      database: test.test.database,
      signal: new AbortController().signal,
      progress: () => undefined,
    },
  )) as ReportResult;
  const [docx, pdf, xlsx] = (await Promise.all(
    files.map(async (file) => (await test.request("authority", { url: `/api/documents/${file.id}` })).rawPayload),
  )) as [Buffer, Buffer, Buffer];
  return {
    words: await wordsOfDocx(docx),
    text: hasPoppler ? (await readPdf(pdf)).text : null,
    read: hasPoppler ? await structureOf(pdf) : null,
    sheets: await sheetsOfXlsx(xlsx),
  };
}

const NO_DATA = "chưa có số liệu";
const SAID = [
  "Vùng phủ sóng chưa được tính: chưa có số liệu.",
  "Dùng chung vị trí trạm: chưa có số liệu.",
  "Tuyến hạ tầng trên đường đô thị: chưa có số liệu.",
  "Trong năm không có phản ánh nào.",
];

function expectNothingKnown({ words, text, sheets }: Awaited<ReturnType<typeof reportOfToday>>) {
  for (const said of SAID) {
    expect(words).toContain(said);
    if (text !== null) expect(text).toContain(said);
  }
  expect(words).toContain("Báo cáo chỉ tiêu hạ tầng số tỉnh (chưa đặt tên) năm");
  expect(words).not.toMatch(/Hình \d|null|NaN|undefined|\b0 %/);
  const targets = sheets.get("Chỉ tiêu")?.slice(4) ?? [];
  expect(targets).toHaveLength(16);
  for (const row of targets) expect(row[5], String(row[1])).toBe(NO_DATA);
  expect(sheets.get("Thôn chưa có dịch vụ")?.at(-1)).toEqual([SAID[0]]);
  expect(sheets.get("Dùng chung")?.at(-1)).toEqual([SAID[1]]);
  expect(sheets.get("Phản ánh")?.at(-1)).toEqual([SAID[3]]);
  expect(sheets.has("Bản đồ")).toBe(false);
}

describe("the report of a province of which nothing is known", () => {
  it("says so in every section, in all three files", async () => {
    const report = await reportOfToday();
    expectNothingKnown(report);
    expect(report.words).toContain("Đây là lần chốt số liệu đầu tiên.");
  });

  it("says so too where there are boundaries alone, and compares nothing with nothing", async () => {
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        `INSERT INTO administrative_unit (code, level, type, name, valid_from, geom, source)
         SELECT 'U' || at, 'commune', 'xã', 'Lộc ' || at, '2025-07-01', ST_Multi(ST_MakeEnvelope(106.5 + at / 10.0, 11, 106.6 + at / 10.0, 11.1, 4326)), 'test'
         FROM generate_series(0, 2) at`,
      ),
    );
    const report = await reportOfToday();
    expectNothingKnown(report);
    const changes = report.sheets.get("Thay đổi")?.slice(2) ?? [];
    expect(changes.map((row) => row.slice(2))).toEqual(Array.from({ length: 18 }, () => [NO_DATA, NO_DATA, "—"]));
  });

  it("does not call hamlets served of which coverage could judge none, and maps what there is", async () => {
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        `WITH run AS (INSERT INTO coverage_run (status, scope, model, parameters, finished_at) VALUES ('done', 'province', 'test', '{}', now()) RETURNING id),
           hamlet AS (INSERT INTO hamlet (code, name, kind, geom, source) VALUES ('H1', 'Ấp 1', 'ap', ST_SetSRID(ST_MakePoint(106.55, 11.05), 4326), 'test') RETURNING id),
           place AS (INSERT INTO priority_place (code, name, kind, geom, source)
             VALUES ('P1', 'Khu công nghiệp', 'industrial_zone', ST_SetSRID(ST_MakePoint(106.56, 11.05), 4326), 'test'))
         INSERT INTO hamlet_service (hamlet_id, mobile_any, ftth_any, mobile_organisations, ftth_organisations, needs_check, was_only_2g, run_id)
         SELECT hamlet.id, 'unknown', 'unknown', '{}', '{}', false, false, run.id FROM hamlet, run`,
      ),
    );
    const said = "Dịch vụ tại thôn, ấp, khu phố: chưa có số liệu.";
    const { words, sheets, read } = await reportOfToday();
    expect(words).toContain(said);
    expect(sheets.get("Thôn chưa có dịch vụ")?.at(-1)).toEqual([said]);
    expect(words).toContain("Sóng 5G tại 1 địa điểm ưu tiên: chưa có số liệu.");
    expect(words).toContain("Hình 1. Địa điểm ưu tiên và sóng 5G");
    expect(sheets.has("Bản đồ")).toBe(true);
    if (read === null) return;
    expect([read.isTagged, read.warnings]).toEqual([true, ""]);
    expect(read.alternatives).toEqual([
      expect.stringMatching(/^Bản đồ địa điểm ưu tiên và sóng 5G, ngày .* Chưa có số liệu: 1/),
    ]);
    for (const part of [/^\s*H1 /m, /^\s*H2 /m, /^\s*Table /m, /^\s*TH:/m, /^\s*LI /m])
      expect(read.parts).toMatch(part);
  });
});
