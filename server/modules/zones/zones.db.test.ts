import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogues } from "../../../data/catalogues/load.ts";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { runTask } from "../../tasks/run.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import { makePlanDocument } from "./plan-document.task.ts";
import { PLAN_DOCUMENT_TASK } from "./works.routes.ts";
import type { PlanDocumentResult, WorksAnswer } from "./works.schemas.ts";
import type {
  DifferencesAnswer,
  PlansAnswer,
  PlanVersion,
  PlanZone,
  StreetsAnswer,
  ZoneChange,
} from "./zones.schemas.ts";

let test: TestApp;

const STREET: ZoneChange = {
  code: "S1",
  kind: "street",
  name: "Hùng Vương",
  geometry: {
    type: "LineString",
    coordinates: [
      [106.9, 11.5],
      [106.91, 11.5],
    ],
  },
  reachM: 30,
  permittedMastClasses: ["A1a", "A1b"],
  permittedCableClasses: ["N1", "N2"],
  greatestHeightM: null,
  removeBy: null,
  undergroundBy: "2028-12-31",
  source: "Phụ lục 2",
  sourceDate: null,
  isVerified: false,
};
const ring = [
  [106.9, 11.5],
  [106.92, 11.5],
  [106.92, 11.52],
  [106.9, 11.52],
  [106.9, 11.5],
] as [number, number][];
const ZONE: ZoneChange = {
  ...STREET,
  code: "Z1",
  kind: "zone",
  name: "Trung tâm",
  geometry: { type: "Polygon", coordinates: [ring] },
  reachM: null,
  undergroundBy: null,
};

beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await loadCatalogues(client);
    await client.query(
      `INSERT INTO road (code, name, class, is_urban, geom, source) VALUES
       ('R1', 'Hùng Vương', 'urban', true, ST_GeomFromText('LINESTRING(106.9 11.5, 106.905 11.5)', 4326), 'test'),
       ('R2', 'Hùng Vương', 'urban', true, ST_GeomFromText('LINESTRING(106.905 11.5, 106.91 11.5)', 4326), 'test'),
       ('R3', NULL, 'commune', false, ST_GeomFromText('LINESTRING(106.95 11.5, 106.96 11.5)', 4326), 'test')`,
    );
    await client.query(
      `INSERT INTO administrative_unit (code, level, type, name, valid_from, geom, source)
       VALUES ('25001', 'commune', 'phường', 'Đồng Xoài', '2025-07-01', ST_Multi(ST_MakeEnvelope(106.8, 11.4, 107, 11.6, 4326)), 'test')`,
    );
    const { viettel } = test.organisationIds;
    await client.query(
      `INSERT INTO fibre_route (code, organisation_id, kind, geom, source, source_date) VALUES
       ('F1', $1, 'aerial', ST_GeomFromText('LINESTRING(106.9 11.50004, 106.91 11.50004)', 4326), 'test', '2026-05-01'),
       ('F2', $1, 'aerial', ST_GeomFromText('LINESTRING(106.9 11.51, 106.95 11.51)', 4326), 'test', NULL)`,
      [viettel],
    );
    await client.query(
      `INSERT INTO duct (code, owner_organisation_id, pipes, status, planned_from, planned_to, geom, source)
       VALUES ('D1', $1, 4, 'planned', '2027-01-01', '2027-12-31', ST_GeomFromText('LINESTRING(106.9 11.5, 106.91 11.5)', 4326), 'test')`,
      [viettel],
    );
    await client.query(
      `INSERT INTO site (code, owner_organisation_id, geom, mast_class, height_m, source)
       VALUES ('M1', $1, ST_SetSRID(ST_MakePoint(106.91, 11.511), 4326), 'A2b', 42, 'test')`,
      [viettel],
    );
  });
});
afterAll(() => test.close());

type Method = "GET" | "POST" | "PUT" | "DELETE";
const send = (user: TestUser, method: Method, path: string, payload?: object, version?: number) =>
  test.request(user, {
    method,
    url: `/api/zones/${path}`,
    ...(payload === undefined ? {} : { payload }),
    headers: version === undefined ? {} : { "if-match": `"${version}"` },
  });
async function right<Answer>(sent: ReturnType<typeof send>): Promise<Answer> {
  const answer = await sent;
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}
const plans = async (user: TestUser = "construction") => (await right<PlansAnswer>(send(user, "GET", "plans"))).plans;
const change = (validFrom: string | null, decision: string | null = "12/QĐ-UBND") => ({
  name: "Plan",
  decision,
  sourceUrl: null,
  note: "",
  validFrom,
});

describe("versions of the plan", () => {
  let first: PlanVersion;

  it("begin as a draft that only its makers see, and are published with decision, day and zones only", async () => {
    first = await right(send("construction", "POST", "plans", { name: "Plan", note: "", basedOnId: null }));
    expect(first).toMatchObject({ status: "draft", zones: 0, streets: 0, createdBy: expect.any(String) });
    const second = await send("authority", "POST", "plans", { name: "Other", note: "", basedOnId: null });
    expect([second.statusCode, second.json().error.code]).toEqual([409, "draft-exists"]);
    expect(await plans("viettel")).toEqual([]);
    expect((await send("viettel", "GET", `plans/${first.id}/zones`)).statusCode).toBe(404);
    const publish = (version: number) =>
      send("construction", "POST", `plans/${first.id}/publication`, undefined, version);
    expect((await publish(1)).json().error.code).toBe("decision-needed");
    await right(send("construction", "PUT", `plans/${first.id}`, change(null), 1));
    expect((await publish(2)).json().error.code).toBe("day-needed");
    await right(send("construction", "PUT", `plans/${first.id}`, change("2025-01-01"), 2));
    expect((await publish(3)).json().error.code).toBe("plan-empty");
    await right(send("authority", "POST", `plans/${first.id}/zones`, STREET));
    await right(send("construction", "POST", `plans/${first.id}/zones`, ZONE));
    expect((await publish(2)).statusCode).toBe(412);
    first = await right(publish(3));
    expect(first).toMatchObject({ status: "in-force", zones: 1, streets: 1 });
    expect(await plans("viettel")).toHaveLength(1);
  });

  it("are never edited once published, neither by a route nor past it", async () => {
    const { zones } = await right<{ zones: PlanZone[] }>(send("viettel", "GET", `plans/${first.id}/zones`));
    expect(zones.map(({ code }) => code)).toEqual(["Z1", "S1"]);
    expect(zones[1]?.lengthM).toBeCloseTo(1091, 0);
    const zone = zones[0] as PlanZone;
    for (const answer of [
      await send("authority", "PUT", `plans/${first.id}/zones/${zone.id}`, ZONE, zone.version),
      await send("authority", "DELETE", `plans/${first.id}/zones/${zone.id}`, undefined, zone.version),
      await send("authority", "POST", `plans/${first.id}/zones`, { ...ZONE, code: "Z2" }),
      await send("authority", "PUT", `plans/${first.id}`, change("2025-02-01"), first.version),
      await send("authority", "DELETE", `plans/${first.id}`, undefined, first.version),
    ]) {
      expect([answer.statusCode, answer.json().error.code]).toEqual([409, "plan-published"]);
    }
    expect(
      (await send("authority", "DELETE", `plans/${first.id}/publication`, undefined, first.version)).json(),
    ).toMatchObject({ error: { code: "plan-not-coming" } });
    for (const sql of [
      "DELETE FROM plan_zone",
      "UPDATE plan_zone SET name = 'x'",
      "UPDATE plan_version SET note = 'x'",
      "DELETE FROM plan_version",
    ]) {
      await expect(test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql))).rejects.toThrow(
        /has been published/,
      );
    }
  });

  it("continue as a copy, whose differences are listed, and replace each other on their day", async () => {
    const draft: PlanVersion = await right(
      send("construction", "POST", "plans", { name: "Plan 2", note: "", basedOnId: first.id }),
    );
    expect(draft).toMatchObject({ zones: 1, streets: 1, basedOnId: first.id });
    const { zones } = await right<{ zones: PlanZone[] }>(send("construction", "GET", `plans/${draft.id}/zones`));
    const [zone, street] = zones as [PlanZone, PlanZone];
    const path = `plans/${draft.id}/zones/${zone.id}`;
    await right(send("construction", "PUT", path, { ...ZONE, greatestHeightM: 20 }, 1));
    expect((await send("authority", "PUT", path, { ...ZONE, greatestHeightM: 25 }, 1)).statusCode).toBe(412);
    expect((await send("authority", "PUT", path, { ...ZONE, code: "S1" }, 2)).json().error.code).toBe(
      "zone-code-taken",
    );
    await right(send("construction", "DELETE", `plans/${draft.id}/zones/${street.id}`, undefined, 1));
    const told = await right<DifferencesAnswer>(
      send("construction", "GET", `plans/${draft.id}/differences?from=${first.id}`),
    );
    expect(told).toMatchObject({
      unchanged: 0,
      differences: [
        { code: "S1", change: "removed" },
        { code: "Z1", change: "changed", fields: [{ field: "greatestHeightM", before: null, after: 20 }] },
      ],
    });
    await right(send("construction", "PUT", `plans/${draft.id}`, change("2025-01-01"), 1));
    const early = await send("construction", "POST", `plans/${draft.id}/publication`, undefined, 2);
    expect(early.json().error.code).toBe("day-too-early");
    await right(send("construction", "PUT", `plans/${draft.id}`, change("2090-01-01"), 2));
    await right(send("construction", "POST", `plans/${draft.id}/publication`, undefined, 3));
    expect((await plans("viettel")).map(({ status, validTo }) => [status, validTo])).toEqual([
      ["coming", null],
      ["in-force", "2090-01-01"],
    ]);
    await right(send("construction", "DELETE", `plans/${draft.id}/publication`, undefined, 4));
    await right(send("construction", "PUT", `plans/${draft.id}`, change("2026-01-01"), 5));
    await right(send("construction", "POST", `plans/${draft.id}/publication`, undefined, 6));
    expect((await plans()).map(({ status }) => status)).toEqual(["in-force", "replaced"]);
  });

  it("refuse crossed shapes, shapes of the wrong kind and unknown classes", async () => {
    const draft: PlanVersion = await right(
      send("construction", "POST", "plans", { name: "Plan 3", note: "", basedOnId: null }),
    );
    const [a, b, c, d, e] = ring as [number, number][];
    for (const zone of [
      { ...ZONE, geometry: { type: "Polygon", coordinates: [[a, c, b, d, e]] } },
      { ...ZONE, kind: "street", reachM: 20 },
      { ...STREET, reachM: null },
      { ...STREET, permittedCableClasses: ["C9"] },
      { ...STREET, permittedMastClasses: ["Z9"] },
    ]) {
      expect((await send("construction", "POST", `plans/${draft.id}/zones`, zone)).statusCode).toBe(422);
    }
    await right(send("construction", "DELETE", `plans/${draft.id}`, undefined, 1));
  });
});

describe("works under a version", () => {
  /** The first version: a street whose cables go underground, in an area that permits two classes of masts and no hung cables. */
  const firstId = async () => ((await plans()).at(-1) as PlanVersion).id;

  it("are cut by zone, the street before the area around it, and told what becomes of them", async () => {
    const { pieces, summary, newestSourceDate } = await right<WorksAnswer>(
      send("viettel", "GET", `plans/${await firstId()}/works`),
    );
    const told = pieces.map(({ code, zoneName, disposition, by, lengthM, unitName }) => [
      code,
      zoneName,
      disposition,
      by,
      lengthM === null ? null : Math.round(lengthM / 10) * 10,
      unitName,
    ]);
    expect(told).toEqual([
      ["F1", "Hùng Vương", "underground", "2028-12-31", 1090, "phường Đồng Xoài"],
      ["F2", "Trung tâm", "not-permitted", null, 2180, "phường Đồng Xoài"],
      ["D1", "Hùng Vương", "planned", null, 1090, "phường Đồng Xoài"],
      ["M1", "Trung tâm", "not-permitted", null, null, "phường Đồng Xoài"],
    ]);
    expect(summary).toHaveLength(4);
    expect(newestSourceDate).toBe("2026-05-01");
  });

  it("are written with the plan and its maps into files that are the same each time", async () => {
    const make = async () => {
      const started = await send("construction", "POST", `plans/${await firstId()}/documents`);
      const { taskId } = started.json();
      await runTask(
        taskId,
        { [PLAN_DOCUMENT_TASK]: makePlanDocument },
        test.test.database,
        new AbortController().signal,
      );
      const task = (await test.request("construction", { url: `/api/tasks/${taskId}` })).json();
      expect(task.failure).toBeNull();
      return task.result as PlanDocumentResult;
    };
    const bytesOf = async ({ files }: PlanDocumentResult) =>
      Promise.all(
        files.map(async ({ id }) => (await test.request("construction", { url: `/api/documents/${id}` })).rawPayload),
      );
    const [one, other] = [await make(), await make()];
    expect(one.maps).toBe(2);
    const [first, second] = [await bytesOf(one), await bytesOf(other)];
    expect(first.map((bytes, at) => bytes.equals(second[at] as Buffer))).toEqual([true, true]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(first[1] as unknown as ExcelJS.Buffer);
    const totals = workbook.getWorksheet("Theo xã, phường");
    expect(totals?.lastRow?.values).toEqual([undefined, "Tổng cộng", 1, 0, 0, 1, 3273, 1091, 0, 0, 0, 1091]);
    expect(workbook.getWorksheet("Ngầm hóa")?.getSheetValues().flat()).toContain("F1");
    expect(workbook.getWorksheet("Bản đồ")?.getImages()).toHaveLength(2);
    expect((await test.request("viettel", { url: `/api/documents/${one.files[0]?.id}` })).statusCode).toBe(404);
  });
});

describe("streets to choose from", () => {
  it("are found by a click and by their name, all roads of a name in one", async () => {
    const named = await right<StreetsAnswer>(send("construction", "GET", "streets?text=hung%20vuong"));
    expect(named.streets).toMatchObject([{ name: "Hùng Vương", geometry: { type: "LineString" } }]);
    expect(named.streets[0]?.lengthM).toBeCloseTo(1091, 0);
    const clicked = await right<StreetsAnswer>(send("construction", "GET", "streets?lon=106.955&lat=11.5003"));
    expect(clicked.streets).toMatchObject([{ name: null, code: "R3" }]);
    expect(await right(send("construction", "GET", "streets?lon=106.955&lat=11.51"))).toEqual({ streets: [] });
  });
});
