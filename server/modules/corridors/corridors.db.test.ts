import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { Segment, SegmentsAnswer } from "./corridors.schemas.ts";
import { refreshCorridors } from "./refresh.ts";
import { DEFAULT_CORRIDORS } from "./setting.ts";

let test: TestApp;
const asSystem = (sql: string, values: unknown[] = []) =>
  test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql, values));
const segments = async () =>
  (await test.request("authority", { url: "/api/corridors/segments" })).json() as SegmentsAnswer;

/** A street of about 545 m with cables of two operators beside it, in a commune. */
async function layStreet(): Promise<void> {
  await asSystem(
    `INSERT INTO administrative_unit (code, level, type, name, valid_from, geom, source)
     VALUES ('25195', 'commune', 'phường', 'Bình Phước', '2025-07-01', ST_Multi(ST_MakeEnvelope(106.8, 11.4, 107, 11.6, 4326)), 'test')`,
  );
  await asSystem(
    `INSERT INTO road (code, name, class, is_urban, geom, source) VALUES
     ('R1', 'Hùng Vương', 'urban', true, ST_GeomFromText('LINESTRING(106.9 11.5, 106.905 11.5)', 4326), 'test'),
     ('R2', 'Đường liên xã', 'commune', false, ST_GeomFromText('LINESTRING(106.9 11.51, 106.905 11.51)', 4326), 'test')`,
  );
  await asSystem(
    `INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source)
     VALUES ('duct-new-metre', '2026-01-01', 'Xây mới cống bể', 'New duct', 'VND/m', 1000000, true, 'test'),
            ('duct-new-with-roadwork-metre', '2026-01-01', 'Khi mở đường', 'With work', 'VND/m', 600000, true, 'test')`,
  );
  for (const user of ["viettel", "mobifone"] as const) await layCable(user);
}

const layCable = (user: "viettel" | "mobifone", code = "F1") =>
  asSystem(
    `INSERT INTO fibre_route (code, organisation_id, kind, geom, source)
     VALUES ($2, $1, 'aerial', ST_GeomFromText('LINESTRING(106.9 11.50004, 106.905 11.50004)', 4326), 'test')`,
    [test.organisationIds[user], code],
  );

beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(() => test.close());

describe("the segments of urban roads", () => {
  it("are empty, and say so, where there is no urban road", async () => {
    expect(await refreshCorridors(test.test.database, 0)).toBeUndefined();
    expect(await segments()).toEqual({ run: null, hasUrbanRoads: false, rows: [] });
  });

  it("get their verdict, reasons, cost and commune when roads and cables come in", async () => {
    await layStreet();
    expect(await refreshCorridors(test.test.database, 3_600)).toBeUndefined(); // not while things are still changing
    expect(await refreshCorridors(test.test.database, 0)).toBe(1);
    const { run, rows } = await segments();
    expect(run).toMatchObject({ setting: DEFAULT_CORRIDORS, settingSource: null, staleBecause: [] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ roadName: "Hùng Vương", unitCode: "25195", verdict: "duct-when-opened", ductM: 0 });
    expect(rows[0]!.operatorIds).toEqual(
      [test.organisationIds.viettel, test.organisationIds.mobifone].sort((a, b) => a - b),
    );
    expect(rows[0]!.costVnd! / rows[0]!.lengthM).toBeCloseTo(600_000, -3);
    const answer = await test.request("construction", { url: `/api/corridors/segments/${rows[0]!.id}` });
    const segment = answer.json() as Segment;
    expect(segment.reasons.map(({ code }) => code)).toEqual(["operators-outside", "no-work-planned"]);
    expect(segment.cables.map(({ kind }) => kind)).toEqual(["aerial", "aerial"]);
    expect(Math.abs(segment.roadLengthM - 545.5)).toBeLessThan(2);
    expect((await test.request("construction", { url: "/api/corridors/segments/999999" })).statusCode).toBe(404);
  });

  it("are drawn as tiles for the signed-in alone", async () => {
    const tile = await test.request("viettel", { url: "/api/corridors/tiles/12/3264/1916.mvt" });
    expect(tile.statusCode).toBe(200);
    expect(tile.rawPayload.includes(Buffer.from("duct-when-opened"))).toBe(true);
    expect((await test.request("viettel", { url: "/api/corridors/tiles/12/0/0.mvt" })).statusCode).toBe(204);
    expect((await test.request("viettel", { url: "/api/corridors/tiles/2/9/0.mvt" })).statusCode).toBe(422);
    expect((await test.request("public", { url: "/api/corridors/tiles/12/3264/1916.mvt" })).statusCode).toBe(401);
  });

  it("say what has changed and are computed again, once, under the same id", async () => {
    const [before] = (await segments()).rows;
    await asSystem(
      `INSERT INTO duct (code, owner_organisation_id, pipes, free_pipes, geom, source)
       VALUES ('CB1', $1, 4, 2, ST_GeomFromText('LINESTRING(106.9 11.50002, 106.9046 11.50002)', 4326), 'test')`,
      [test.organisationIds.viettel],
    );
    expect((await segments()).run?.staleBecause).toEqual(["duct"]);
    const both = await Promise.all([refreshCorridors(test.test.database, 0), refreshCorridors(test.test.database, 0)]);
    expect(both.filter((count) => count !== undefined)).toEqual([1]);
    const { run, rows } = await segments();
    expect(run?.staleBecause).toEqual([]);
    expect(rows[0]).toMatchObject({ id: before!.id, verdict: "has-room", freePipes: 2 });
  });

  it("follow changed unit costs and thresholds, whose source is kept", async () => {
    await asSystem("UPDATE catalogue_cost SET amount_vnd = 700000 WHERE code = 'duct-new-with-roadwork-metre'");
    expect((await segments()).run?.staleBecause).toEqual(["catalogue_cost"]);
    const setting = { ...DEFAULT_CORRIDORS, minDuctShare: 1, operatorsNow: 2 };
    const put = (body: object) =>
      test.request("authority", { method: "PUT", url: "/api/corridors/setting", payload: body });
    expect((await put({ setting: { ...setting, operatorsNow: 1 }, source: "QĐ thử" })).statusCode).toBe(422);
    expect((await put({ setting: { ...setting, minDuctShare: 2 }, source: "QĐ thử" })).statusCode).toBe(400);
    const stored = await put({ setting, source: "Quyết định thử nghiệm" });
    expect(stored.json()).toMatchObject({ setting, source: "Quyết định thử nghiệm" });
    expect((await segments()).run?.staleBecause).toEqual(["setting", "catalogue_cost"]);
    expect(await refreshCorridors(test.test.database, 0)).toBe(1);
    const { run, rows } = await segments();
    expect(run).toMatchObject({ setting, settingSource: "Quyết định thử nghiệm", staleBecause: [] });
    expect(rows[0]!.verdict).toBe("duct-now"); // a duct beside 92 % of the segment is not enough any more
  });

  it("cannot be written by a member, whatever a route might do", async () => {
    const actor = {
      kind: "member",
      role: "authority",
      userId: test.userIds.authority,
      organisationId: test.organisationIds.authority,
    } as const;
    const write = test.test.database.withActor(actor, (client) => client.query("DELETE FROM corridor_segment"));
    await expect(write).rejects.toThrow("permission denied");
  });
});
