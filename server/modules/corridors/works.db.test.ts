import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import { refreshCorridors } from "./refresh.ts";
import type { Invitation, InvitationsAnswer, WorkAnswer, WorksAnswer } from "./works.schemas.ts";

let test: TestApp;
/** Ids of the works by their code. */
let works: Map<string, number>;

const asSystem = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query<Row>(sql, values))).rows;
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

async function addWork(code: string, line: string, from: number, to: number): Promise<void> {
  await asSystem(
    `INSERT INTO road_work (code, name, kind, starts_on, ends_on, geom, source)
     VALUES ($1, $1, 'drainage', $2, $3, ST_GeomFromText($4, 4326), 'test')`,
    [code, day(from), day(to), line],
  );
}

const addPlan = (code: string, from: number | null, to: number | null) =>
  asSystem(
    `INSERT INTO fibre_route (code, organisation_id, kind, status, planned_from, planned_to, geom, source)
     VALUES ($2, $1, 'duct', 'planned', $3, $4, ST_GeomFromText('LINESTRING(106.9 11.50003, 106.905 11.50003)', 4326), 'test')`,
    [test.organisationIds.mobifone, code, from === null ? null : day(from), to === null ? null : day(to)],
  );

beforeAll(async () => {
  test = await buildTestApp();
  await asSystem(
    `INSERT INTO road (code, name, class, is_urban, geom, source)
     VALUES ('R1', 'Hùng Vương', 'urban', true, ST_GeomFromText('LINESTRING(106.9 11.5, 106.905 11.5)', 4326), 'test')`,
  );
  await addWork("W-main", "LINESTRING(106.9 11.5, 106.905 11.5)", 30, 90);
  await addWork("W-onward", "LINESTRING(106.905 11.5, 106.91 11.5)", 60, 120); // goes on at the end, at the same time
  await addWork("W-later", "LINESTRING(106.9 11.50005, 106.905 11.50005)", 150, 200); // 60 days after the first
  await addWork("W-far", "LINESTRING(106.9 11.52, 106.905 11.52)", 30, 90);
  await addWork("W-over", "LINESTRING(106.9 11.5, 106.905 11.5)", -90, -1);
  await asSystem(
    `INSERT INTO fibre_route (code, organisation_id, kind, geom, source) VALUES
     ('along', $1, 'aerial', ST_GeomFromText('LINESTRING(106.9 11.50004, 106.905 11.50004)', 4326), 'test'),
     ('across', $2, 'aerial', ST_GeomFromText('LINESTRING(106.902 11.499, 106.902 11.501)', 4326), 'test')`,
    [test.organisationIds.viettel, test.organisationIds.mobifone],
  );
  await addPlan("clashing", 90, 100);
  await addPlan("near", 91 + 170, 91 + 175);
  await addPlan("far", 91 + 200, 91 + 210);
  await addPlan("undated", null, null);
  expect(await refreshCorridors(test.test.database, 0)).toBe(1);
  const rows = await asSystem<{ id: number; code: string }>("SELECT id, code FROM road_work");
  works = new Map(rows.map(({ id, code }) => [code, id]));
});
afterAll(() => test.close());

const workOf = async (user: TestUser, code: string) =>
  (await test.request(user, { url: `/api/corridors/works/${works.get(code)}` })).json() as WorkAnswer;

describe("what meets a road work", () => {
  it("is a clash at the same time, an opportunity near in time, and nothing where only a line crosses", async () => {
    const { meetings } = await workOf("construction", "W-main");
    const seen = meetings.map(({ partner, partnerName, relation, gapDays }) => [
      partner,
      partnerName,
      relation,
      gapDays,
    ]);
    expect(seen).toHaveLength(6);
    expect(seen).toEqual(
      expect.arrayContaining([
        ["cable", "clashing", "clash", 0], // begins on the work's last day
        ["cable", "near", "opportunity", 171],
        ["cable", "undated", "undated", null],
        ["cable", null, "affected", null],
        ["work", "W-onward", "clash", 0],
        ["work", "W-later", "opportunity", 60],
      ]),
    );
    const affected = meetings.find(({ relation }) => relation === "affected");
    expect(affected).toMatchObject({ organisationId: test.organisationIds.viettel, kind: "aerial" });
    expect(affected!.lengthM).toBeCloseTo(545, -1);
  });

  it("is counted in the list of works that are not over", async () => {
    const {
      works: rows,
      nearM,
      similarDays,
    } = (await test.request("inspector", { url: "/api/corridors/works" })).json() as WorksAnswer;
    expect([nearM, similarDays]).toEqual([20, 180]);
    expect(rows.map(({ name, clashes, opportunities, undated }) => [name, clashes, opportunities, undated])).toEqual([
      ["W-main", 2, 2, 1],
      ["W-far", 0, 0, 0],
      ["W-onward", 1, 1, 0],
      ["W-later", 0, 5, 1],
    ]);
  });
});

describe("an invitation to dig once", () => {
  const invite = (user: TestUser, payload: object) =>
    test.request(user, { method: "POST", url: `/api/corridors/works/${works.get("W-main")}/invitations`, payload });
  const answer = (user: TestUser, { id, version }: Invitation, payload: object) =>
    test.request(user, {
      method: "PATCH",
      url: `/api/corridors/invitations/${id}`,
      headers: { "if-match": `"${version}"` },
      payload: { reason: null, pipesWanted: null, ...payload },
    });
  const listOf = async (user: TestUser) =>
    ((await test.request(user, { url: "/api/corridors/invitations" })).json() as InvitationsAnswer).invitations;

  it("is sent by the construction department, once to each operator, with a day in the future", async () => {
    const { viettel, mobifone, construction } = test.organisationIds;
    const body = { organisationIds: [viettel, mobifone], replyBy: day(14), message: "Mở vỉa hè phía bắc" };
    expect((await invite("construction", { ...body, replyBy: day(-2) })).json()).toMatchObject({
      error: { code: "reply-date-past" },
    });
    expect((await invite("construction", { ...body, organisationIds: [construction] })).statusCode).toBe(422);
    expect((await invite("viettel", body)).statusCode).toBe(403);
    const sent = (await invite("construction", body)).json() as InvitationsAnswer;
    expect(sent.invitations.map(({ organisationId }) => organisationId)).toEqual([viettel, mobifone]);
    expect((await invite("authority", body)).json()).toMatchObject({ error: { code: "already-invited" } });
  });

  it("is seen by the invited and those who invite, not by the invited's competitor or an inspector", async () => {
    expect((await listOf("viettel")).map(({ organisationId }) => organisationId)).toEqual([
      test.organisationIds.viettel,
    ]);
    expect(await listOf("construction")).toHaveLength(2);
    expect(await listOf("authority")).toHaveLength(2);
    expect(await listOf("inspector")).toEqual([]);
    expect((await workOf("mobifone", "W-main")).invitations).toHaveLength(1);
    const [own] = await listOf("viettel");
    expect((await answer("mobifone", own!, { answer: "not-in-plan" })).statusCode).toBe(404);
  });

  it("is answered with pipes or a reason, may be answered anew, and keeps every answer in history", async () => {
    const [own] = await listOf("viettel");
    expect((await answer("viettel", own!, { answer: "joins" })).json()).toMatchObject({
      error: { code: "pipes-needed" },
    });
    expect((await answer("viettel", own!, { answer: "declines" })).json()).toMatchObject({
      error: { code: "reason-needed" },
    });
    expect((await answer("viettel", own!, { answer: "declines", reason: "ok", pipesWanted: 2 })).statusCode).toBe(422);
    expect((await answer("construction", own!, { answer: "not-in-plan" })).statusCode).toBe(403);
    const first = await answer("viettel", own!, { answer: "declines", reason: "Đã có cống riêng" });
    expect(first.json()).toMatchObject({ answer: "declines", answerReason: "Đã có cống riêng", version: 2 });
    expect((await answer("viettel", own!, { answer: "joins", pipesWanted: 2 })).statusCode).toBe(412);
    const second = await answer("viettel", first.json() as Invitation, { answer: "joins", pipesWanted: 2 });
    expect(second.json()).toMatchObject({ answer: "joins", pipesWanted: 2, version: 3 });
    const history = await asSystem<{ answer: string | null }>(
      "SELECT before ->> 'answer' AS answer FROM history WHERE table_name = 'dig_invitation' AND operation = 'update' ORDER BY id",
    );
    expect(history.map((row) => row.answer)).toEqual([null, "declines"]);
    const { works: rows } = (await test.request("construction", { url: "/api/corridors/works" })).json() as WorksAnswer;
    expect(rows.find(({ name }) => name === "W-main")).toMatchObject({ joins: 1, waiting: 1, declines: 0 });
  });

  it("is kept apart by the database itself: who invites cannot answer, who answers cannot change the question", async () => {
    const as = (user: "viettel" | "construction", role: "planner" | "construction", sql: string) =>
      test.test.database.withActor(
        { kind: "member", role, userId: test.userIds[user], organisationId: test.organisationIds[user] },
        (client) => client.query(sql),
      );
    await expect(
      as("construction", "construction", "UPDATE dig_invitation SET pipes_wanted = 9 WHERE answer = 'joins'"),
    ).rejects.toThrow("only the invited may answer");
    await expect(as("viettel", "planner", "UPDATE dig_invitation SET message = 'khác'")).rejects.toThrow(
      "the invited may only answer",
    );
    const others = await as(
      "viettel",
      "planner",
      `UPDATE dig_invitation SET version = version WHERE organisation_id <> ${test.organisationIds.viettel}`,
    );
    expect(others.rowCount).toBe(0);
    await expect(
      as(
        "viettel",
        "planner",
        `INSERT INTO dig_invitation (work_name, work_starts_on, work_ends_on, organisation_id, reply_by)
      VALUES ('x', now(), now(), ${test.organisationIds.viettel}, now())`,
      ),
    ).rejects.toThrow("row-level security");
  });

  it("can be withdrawn, and outlives its work", async () => {
    const open = (await listOf("construction")).find(({ answer: given }) => given === null)!;
    const withdraw = () =>
      test.request("construction", {
        method: "DELETE",
        url: `/api/corridors/invitations/${open.id}`,
        headers: { "if-match": `"${open.version}"` },
      });
    expect((await withdraw()).json()).toMatchObject({ withdrawnAt: expect.any(String) });
    expect((await withdraw()).statusCode).toBe(412);
    const late = await answer("mobifone", { ...open, version: open.version + 1 }, { answer: "not-in-plan" });
    expect(late.json()).toMatchObject({ error: { code: "withdrawn" } });
    await asSystem("DELETE FROM road_work WHERE code = 'W-main'");
    expect((await listOf("viettel"))[0]).toMatchObject({ workId: null, workName: "W-main", answer: "joins" });
  });
});
