import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { runTask } from "../../tasks/run.ts";
import type { Task } from "../../tasks/tasks.schemas.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { SegmentsAnswer } from "./corridors.schemas.ts";
import { DOSSIER_TASK } from "./dossier.routes.ts";
import type { DossierResult } from "./dossier.schemas.ts";
import { makeDossier } from "./dossier.task.ts";
import { refreshCorridors } from "./refresh.ts";

let test: TestApp;
let ids: number[];

beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query(
      `INSERT INTO road (code, name, class, is_urban, geom, source, source_date, is_synthetic) VALUES
       ('R1', 'Hùng Vương', 'urban', true, ST_GeomFromText('LINESTRING(106.9 11.5, 106.905 11.5)', 4326), 'Sở Xây dựng', '2026-05-01', true),
       ('R2', NULL, 'commune', true, ST_GeomFromText('LINESTRING(106.9 11.51, 106.905 11.51)', 4326), 'Sở Xây dựng', '2026-05-01', true)`,
    );
    await client.query(
      `INSERT INTO fibre_route (code, organisation_id, kind, geom, source)
       VALUES ('F', $1, 'aerial', ST_GeomFromText('LINESTRING(106.9 11.50004, 106.905 11.50004)', 4326), 'test')`,
      [test.organisationIds.viettel],
    );
  });
  await refreshCorridors(test.test.database, 0);
  const answer = await test.request("construction", { url: "/api/corridors/segments" });
  ids = (answer.json() as SegmentsAnswer).rows.map(({ id }) => id);
});
afterAll(() => test.close());

async function make(user: TestUser, segmentIds: readonly number[]): Promise<Task> {
  const started = await test.request(user, { method: "POST", url: "/api/corridors/dossiers", payload: { segmentIds } });
  expect(started.statusCode).toBe(202);
  const { taskId } = started.json() as { taskId: number };
  await runTask(taskId, { [DOSSIER_TASK]: makeDossier }, test.test.database, new AbortController().signal);
  return (await test.request(user, { url: `/api/tasks/${taskId}` })).json() as Task;
}

describe("the dossier of chosen segments", () => {
  it("holds each segment with its reasons, says that data are made up, and is seen by its organisation alone", async () => {
    expect(ids).toHaveLength(2);
    const task = await make("construction", ids);
    expect(task.status).toBe("done");
    const { files, ...counts } = task.result as DossierResult;
    expect(counts).toEqual({ segments: 2, roads: 2, maps: 2 });
    expect(files.map(({ name }) => name.split(".").at(-1))).toEqual(["docx", "xlsx"]);
    for (const { id } of files) {
      expect((await test.request("viettel", { url: `/api/documents/${id}` })).statusCode).toBe(404);
      expect((await test.request("authority", { url: `/api/documents/${id}` })).statusCode).toBe(404);
    }
    const file = await test.request("construction", { url: `/api/documents/${files[1]!.id}` });
    expect(file.headers["content-disposition"]).toMatch(
      /^attachment; filename="danh-muc-cong-be-\d{4}-\d\d-\d\d\.xlsx"$/,
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file.rawPayload as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Tổng hợp", "Các đoạn", "Bản đồ"]);
    expect(workbook.getWorksheet("Tổng hợp")!.getCell("A2").value).toMatch(/minh họa/);
    const rows = workbook.getWorksheet("Các đoạn")!;
    const texts = [3, 4].map((row) => [2, 9, 12, 13].map((column) => rows.getRow(row).getCell(column).value));
    expect(texts).toContainEqual([
      "Hùng Vương",
      expect.stringMatching(/^viettel: treo, 5\d\d\u00a0m$/),
      "Chưa cần",
      "mới có 1 doanh nghiệp có cáp ngoài cống bể (ngưỡng 2)",
    ]);
    expect(texts).toContainEqual([
      "Đường không tên (R2)",
      "không có",
      "Chưa đủ số liệu",
      "chưa doanh nghiệp nào cung cấp tuyến cáp tại xã, phường",
    ]);
    expect(workbook.getWorksheet("Bản đồ")!.getImages()).toHaveLength(2);
  });

  it("says so where the segments are gone", async () => {
    expect(await make("viettel", [999_999])).toMatchObject({ status: "failed", failure: { code: "no-segments" } });
  });
});
