import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogues } from "../../../data/catalogues/load.ts";
import { type Actor, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { hasPoppler, readPdf } from "../../testing/poppler.ts";
import { DEFAULT_TEMPLATE } from "./default-template.ts";
import type { Freeze, ReportResult } from "./freezes.schemas.ts";
import { readFreeze } from "./freezes.ts";
import { runReport } from "./report.task.ts";
import type { TargetsAnswer } from "./targets.schemas.ts";
import type { ReportTemplate, TemplateAnswer } from "./template.schemas.ts";

let test: TestApp;
let authority: Actor;

/** Two communes with three hamlets, one of them without service. */
beforeAll(async () => {
  test = await buildTestApp();
  authority = {
    kind: "member",
    role: "authority",
    userId: test.userIds.authority,
    organisationId: test.organisationIds.authority,
  };
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await loadCatalogues(client);
    const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0].id as number;
    const run = await one(
      "INSERT INTO coverage_run (status, scope, model, parameters, finished_at) VALUES ('done', 'province', 'test', '{}', now()) RETURNING id",
    );
    const viettel = await one("SELECT id FROM organisation WHERE code = 'viettel'");
    for (const [at, verdict] of ["yes", "yes", "no"].entries()) {
      const unit = await one(
        `INSERT INTO administrative_unit (code, level, type, name, valid_from, geom, source)
         VALUES ($1, 'commune', 'xã', $2, '2025-07-01', ST_Multi(ST_MakeEnvelope($3::float8, 11, $3::float8 + 0.1, 11.1, 4326)), 'test') RETURNING id`,
        [`U${at}`, `Lộc Thạnh ${at}`, 106.5 + at / 10],
      );
      const hamlet = await one(
        `INSERT INTO hamlet (code, name, kind, unit_id, geom, source)
         VALUES ($1, $2, 'ap', $3, ST_SetSRID(ST_MakePoint($4, 11.05), 4326), 'test') RETURNING id`,
        [`H${at}`, `Ấp ${at + 1}`, unit, 106.55 + at / 10],
      );
      await client.query(
        "INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, verdict, run_id) VALUES ($1, $2, '4G', $3, $4)",
        [hamlet, viettel, verdict, run],
      );
      await client.query(
        `INSERT INTO hamlet_service (hamlet_id, mobile_any, ftth_any, mobile_organisations, ftth_organisations, needs_check, was_only_2g, run_id)
         VALUES ($1, $2, 'unknown', '{}', '{}', false, false, $3)`,
        [hamlet, verdict, run],
      );
    }
  });
}, 60_000);
afterAll(() => test.close());

const freeze = async (): Promise<Freeze> => {
  const answer = await test.request("authority", {
    method: "POST",
    url: "/api/targets/freezes",
    payload: { note: "Quý IV" },
  });
  expect(answer.statusCode).toBe(201);
  return answer.json();
};
async function report(freezeId: number, more: object = {}): Promise<Record<"docx" | "pdf" | "xlsx", Buffer>> {
  const steps: number[] = [];
  const result = (await runReport(
    { freezeId, ...more },
    {
      taskId: null as unknown as number,
      actor: authority,
      database: test.test.database,
      signal: new AbortController().signal,
      progress: (share) => void steps.push(share),
    },
  )) as ReportResult;
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  const bytes = await Promise.all(
    result.files.map(async ({ id }) => (await test.request("authority", { url: `/api/documents/${id}` })).rawPayload),
  );
  return { docx: bytes[0] as Buffer, pdf: bytes[1] as Buffer, xlsx: bytes[2] as Buffer };
}
async function rowsOf(xlsx: Buffer, sheet: string) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(xlsx as unknown as ExcelJS.Buffer);
  const rows: unknown[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => void rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

const getTemplate = async () =>
  (await test.request("viettel", { url: "/api/targets/report-template" })).json() as TemplateAnswer;
const putTemplate = (content: ReportTemplate, version: number, user: "authority" | "viettel" = "authority") =>
  test.request(user, {
    method: "PUT",
    url: "/api/targets/report-template",
    payload: { content },
    headers: { "if-match": `"${version}"` },
  });

describe("a freeze", () => {
  it("keeps the figures of its day when the data go on, and nobody changes it", async () => {
    const { id, unserved, person } = await freeze();
    expect([unserved, person]).toEqual([1, "authority"]);
    const then = await report(id);
    await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
      await client.query("UPDATE hamlet_coverage SET verdict = 'yes'");
      await client.query("UPDATE hamlet_service SET mobile_any = 'yes'");
    });
    const { indicators } = (await test.request("viettel", { url: "/api/targets" })).json() as TargetsAnswer;
    expect(indicators.find(({ code }) => code === "hamlets-mobile-broadband")?.actual.value).toBe(100);
    const again = await report(id);
    expect(again.docx.equals(then.docx)).toBe(true);
    expect(again.pdf.equals(then.pdf)).toBe(true);
    expect(again.xlsx.equals(then.xlsx)).toBe(true);
    for (const sql of ["UPDATE target_freeze SET note = 'x'", "DELETE FROM target_freeze"])
      await expect(test.test.owner.query(sql)).rejects.toThrow(/kept as it is/);
  });

  it("gives a report whose figures are its own, with what changed since the one before", async () => {
    const { freezes } = (await test.request("viettel", { url: "/api/targets/freezes" })).json();
    const second = await freeze();
    const [kept, before] = await test.test.database.withActor(authority, (client) => readFreeze(second.id, client));
    expect(before?.id).toBe(freezes[0].id);
    const { xlsx, docx } = await report(second.id);
    const targets = await rowsOf(xlsx, "Chỉ tiêu");
    for (const { code, actual, target } of kept.content.indicators) {
      const row = targets.find(([first]) => first === code);
      expect(row?.slice(0, 6)).toEqual([
        code,
        expect.any(String),
        expect.any(String),
        target?.year,
        target?.value ?? "chưa đặt chỉ tiêu",
        actual.value ?? "chưa có số liệu",
      ]);
    }
    const changes = await rowsOf(xlsx, "Thay đổi");
    expect(changes.find(([name]) => name === "Thôn, ấp, khu phố có sóng di động băng rộng")).toEqual([
      "Thôn, ấp, khu phố có sóng di động băng rộng",
      "%",
      200 / 3,
      100,
      100 - 200 / 3,
    ]);
    // Nobody knows of any hamlet whether it has FTTH: that is not none.
    expect(changes.find(([name]) => name === "Thôn chưa có FTTH")?.slice(2)).toEqual([
      "chưa có số liệu",
      "chưa có số liệu",
      "—",
    ]);
    expect(changes.find(([name]) => name === "Thôn chưa có sóng băng rộng")?.slice(2)).toEqual([1, 0, -1]);
    const first = await rowsOf((await report(freezes[0].id)).xlsx, "Thôn chưa có dịch vụ");
    expect(first.at(-1)).toEqual(["Xã Lộc Thạnh 2", "H2", "Ấp 3", "chưa có số liệu", "chưa có", "chưa rõ"]);
    expect(docx.subarray(0, 2).toString()).toBe("PK");
  });

  it("is made by the authority alone, and its report is asked for by members", async () => {
    const post = (user: "viettel" | "public", url: string) => test.request(user, { method: "POST", url, payload: {} });
    expect((await post("viettel", "/api/targets/freezes")).statusCode).toBe(403);
    const { freezes } = (await test.request("viettel", { url: "/api/targets/freezes" })).json();
    expect((await post("viettel", `/api/targets/freezes/${freezes[0].id}/reports`)).statusCode).toBe(202);
    expect((await post("viettel", "/api/targets/freezes/99999/reports")).statusCode).toBe(404);
  });
});

describe("the words of the report", () => {
  it.skipIf(!hasPoppler)(
    "are the department's own, with the freeze's figures in them, in the PDF as in the DOCX's content",
    async () => {
      const { current, placeholders } = await getTemplate();
      expect([current.version, current.content]).toEqual([0, DEFAULT_TEMPLATE]);
      expect(placeholders.find(({ name }) => name === "ty_le_thon_song")?.value).toMatch(/^[\d,]+$/);
      const before = await freeze();
      const [first, ...others] = DEFAULT_TEMPLATE.sections as [ReportTemplate["sections"][number]];
      const content = {
        ...DEFAULT_TEMPLATE,
        foreword: "Đến {ngay}, {ty_le_thon_song} % thôn có sóng.",
        sections: [...others, { ...first, heading: "Bảng chỉ tiêu năm {nam}" }],
        signerTitle: "KT. GIÁM ĐỐC",
      };
      expect((await putTemplate(content, 0)).json()).toEqual({ version: 1, content });
      const after = await freeze();
      expect([before.templateVersion, after.templateVersion]).toEqual([0, 1]);
      const { text, fonts, pages } = await readPdf((await report(after.id)).pdf);
      const [year, month, day] = after.asOf.split("-").map(Number);
      expect(text).toContain(`Đến ${day}/${month}/${year}, 100 % thôn có sóng.`);
      expect(text).toMatch(new RegExp(`7\\. Bảng chỉ tiêu năm ${year}`));
      expect(text).toContain("KT. GIÁM ĐỐC");
      expect(text).toContain(`${pages} / ${pages}`);
      expect(text).toContain("Độc lập - Tự do - Hạnh phúc");
      // What is drawn is named and counted; of FTTH nothing is known, so nothing is drawn.
      const drawn = (await readPdf((await report(before.id)).pdf)).text;
      expect(drawn).not.toContain("Hình 1.");
      expect(drawn).toContain("Chưa có số liệu: FTTH 3 thôn.");
      for (const font of fonts) expect(font).toMatch(/BeVietnamPro-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
      // A freeze keeps its words; another version is chosen knowingly.
      const [kept, chosen, own] = [
        await report(before.id),
        await report(before.id, { template: 1 }),
        await report(before.id),
      ];
      expect(own.pdf.equals(kept.pdf)).toBe(true);
      expect(chosen.pdf.equals(kept.pdf)).toBe(false);
      expect((await readPdf(kept.pdf)).text).not.toContain("KT. GIÁM ĐỐC");
    },
  );

  it("are versions: none is written over, and a stale or wrong edit is refused with what is wrong", async () => {
    const { current, versions } = await getTemplate();
    expect(versions.map(({ version }) => version).at(-1)).toBe(0);
    const stale = await putTemplate(DEFAULT_TEMPLATE, current.version - 1 < 0 ? 5 : current.version - 1);
    expect([stale.statusCode, stale.json().error.code]).toEqual([412, "changed-meanwhile"]);
    for (const [text, code] of [
      ["Tỉnh {tinhh}", "unknown-placeholder"],
      ["Năm {nam", "stray-brace"],
    ] as const) {
      const answer = await putTemplate({ ...DEFAULT_TEMPLATE, foreword: text }, current.version);
      expect([answer.statusCode, answer.json().error.code, answer.json().error.path]).toEqual([
        422,
        code,
        "body.content.foreword",
      ]);
    }
    const unknown = await putTemplate({ ...DEFAULT_TEMPLATE, title: "{tinhh}" }, current.version);
    expect(unknown.json().error.message).toMatch(/\{tinhh\} is no placeholder; known are \{tinh\}, \{TINH\}/);
    const [section] = DEFAULT_TEMPLATE.sections as [ReportTemplate["sections"][number]];
    const twice = { ...DEFAULT_TEMPLATE, sections: [section, ...DEFAULT_TEMPLATE.sections.slice(0, -1)] };
    expect((await putTemplate(twice, current.version)).json().error.code).toBe("section-twice");
    expect((await putTemplate(DEFAULT_TEMPLATE, current.version, "viettel")).statusCode).toBe(403);
    for (const sql of ["UPDATE report_template SET note = 'x'", "DELETE FROM report_template"])
      if (current.version > 0) await expect(test.test.owner.query(sql)).rejects.toThrow(/kept as it is/);
  });
});
