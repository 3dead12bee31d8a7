import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import { arrangeWorld, SECRET, type World } from "../../testing/authorisation-world.ts";
import type { CreatedShare, OpenedShare, Share } from "./shares.schemas.ts";

let test: TestApp;
let world: World;

beforeAll(async () => {
  test = await buildTestApp();
  world = await arrangeWorld(test);
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query("UPDATE scenario SET name = 'Phương án phía bắc', note = $1 WHERE id = $2", [
      SECRET.text,
      world.viettel.scenarioId,
    ]);
    await client.query(
      "UPDATE scenario_item SET cost_vnd = $1, reasons = jsonb_build_array($2::text) WHERE scenario_id = $3",
      [SECRET.rentVndPerMonth, SECRET.text, world.viettel.scenarioId],
    );
    await client.query(
      `INSERT INTO scenario_item (scenario_id, kind, decision, site_id, organisation_id, technology) VALUES
        ($1, 'antenna', 'pinned', $2, $3, '4G'), ($1, 'antenna', 'forbidden', $4, $3, '4G')`,
      [world.viettel.scenarioId, world.viettel.siteId, world.viettel.organisationId, world.mobifone.siteId],
    );
  });
});
afterAll(() => test.close());

const VIEW = "?layers=sites&at=106.90000,11.50000,12.00";
const make = (user: TestUser, scenarioId: number | null = null, days = 30) =>
  test.request(user, {
    method: "POST",
    url: "/api/shares",
    payload: { title: "Cho xã", view: VIEW, days, scenarioId },
  });
const made = async (user: TestUser, scenarioId: number | null = null) =>
  (await make(user, scenarioId)).json() as CreatedShare;
/** Opened by somebody without an account: only the cookie that every visitor gets. */
async function open(secret: string) {
  const visit = await test.app.inject({ url: "/api/session" });
  return test.app.inject({
    method: "POST",
    url: "/api/shares/open",
    headers: {
      cookie: String(visit.headers["set-cookie"]).split(";")[0] as string,
      "x-csrf-token": visit.json().csrfToken,
    },
    payload: { secret },
  });
}
const listed = async (user: TestUser) => (await test.request(user, { url: "/api/shares" })).json() as Share[];
const asSystem = (sql: string, values: unknown[]) =>
  test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql, values));

describe("a share link", () => {
  it("shows its view and nothing else where no scenario was chosen", async () => {
    const { secret, id } = await made("viettel");
    const answer = (await open(secret)).json() as OpenedShare;
    expect(answer).toMatchObject({ title: "Cho xã", view: VIEW, organisationName: "viettel", scenario: null });
    expect((await listed("viettel")).find((share) => share.id === id)).toMatchObject({ openedCount: 1, isOwn: true });
    const kept = await test.test.owner.query("SELECT row_to_json(l)::text AS text FROM share_link l");
    expect(kept.rows.map(({ text }) => text).join()).not.toContain(secret);
  });

  it("shows of a scenario where, what, whose and how high, and no cost, remark, reason or radio parameter", async () => {
    const { secret } = await made("viettel", world.viettel.scenarioId);
    const answer = await open(secret);
    const { scenario } = answer.json() as OpenedShare;
    expect(scenario?.name).toBe("Phương án phía bắc");
    expect(scenario?.items.map(({ kind, heightM, placeName }) => [kind, heightM, placeName])).toEqual([
      ["mast", 42, null],
      ["antenna", null, "S1"],
    ]);
    for (const secretOfViettel of [SECRET.text, String(SECRET.rentVndPerMonth), String(SECRET.azimuthDeg)]) {
      expect(answer.body).not.toContain(secretOfViettel);
    }
  });

  it("gives its holder no other door: the scenario itself stays closed", async () => {
    await made("viettel", world.viettel.scenarioId);
    for (const url of [`/api/scenarios/${world.viettel.scenarioId}`, "/api/shares", "/api/scenarios"]) {
      expect((await test.request("public", { url })).statusCode).toBe(401);
    }
  });

  it("is not made of another organisation's scenario, not even by the authority that it is shared with", async () => {
    expect((await make("mobifone", world.viettel.scenarioId)).statusCode).toBe(404);
    await asSystem("UPDATE scenario SET is_shared_with_authority = true WHERE id = $1", [world.viettel.scenarioId]);
    expect((await make("authority", world.viettel.scenarioId)).statusCode).toBe(404);
    const authority = {
      kind: "member" as const,
      role: "authority" as const,
      userId: test.userIds.authority,
      organisationId: test.organisationIds.authority,
    };
    const forced = test.test.database.withActor(authority, (client) =>
      client.query(
        "INSERT INTO share_link (token_hash, title, view, organisation_id, created_by, scenario_id, expires_at) VALUES (sha256('x'), 'x', '', $1, $2, $3, now() + interval '1 day')",
        [authority.organisationId, authority.userId, world.viettel.scenarioId],
      ),
    );
    await expect(forced).rejects.toThrow(/row-level security/);
  });

  it("is listed and revoked by its organisation and the authority, and not known to a competitor", async () => {
    const { id, secret } = await made("viettel", world.viettel.scenarioId);
    expect((await listed("mobifone")).some((share) => share.id === id)).toBe(false);
    expect((await listed("authority")).find((share) => share.id === id)).toMatchObject({ isOwn: false });
    const revoke = (user: TestUser) => test.request(user, { method: "DELETE", url: `/api/shares/${id}` });
    expect((await revoke("mobifone")).statusCode).toBe(404);
    expect((await revoke("authority")).statusCode).toBe(204);
    expect((await open(secret)).json().error.code).toBe("share-over");
  });

  it("answers alike when it is over, revoked, of an account that ended, and when it never was", async () => {
    const over = await made("viettel");
    await asSystem(
      "UPDATE share_link SET created_at = now() - interval '3 days', expires_at = now() - interval '1 s' WHERE id = $1",
      [over.id],
    );
    const left = await made("inspector" as TestUser).catch(() => undefined);
    expect(left?.secret).toBeUndefined(); // inspectors do not share
    const ended = await made("construction");
    await asSystem("UPDATE app_user SET disabled_at = now() WHERE id = $1", [test.userIds.construction]);
    const answers = await Promise.all([over.secret, ended.secret, "never-was"].map(open));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(404);
  });

  it("vanishes with its scenario, holds at most a year, and is in the audit", async () => {
    const { secret } = await made("viettel", world.viettel.scenarioId);
    expect((await make("viettel", null, 366)).statusCode).toBe(400);
    await asSystem("UPDATE scenario SET deleted_at = now() WHERE id = $1", [world.viettel.scenarioId]);
    expect(((await open(secret)).json() as OpenedShare).scenario).toBeNull();
    const audit = await test.request("viettel", { url: "/api/audit?topic=shares" });
    expect(audit.json().entries[0]).toMatchObject({ what: "share-made", details: { name: "Cho xã" } });
  });
});

describe("a report by link", () => {
  const FILES = { docx: "the paper", pdf: "the print", xlsx: "the sheets" };
  let freezeId: number;
  let taskId: number;
  let draftId: number;

  beforeAll(async () => {
    const one = async (sql: string, values: unknown[]) => (await asSystem(sql, values)).rows[0].id as number;
    const indicator = {
      code: "sites-shared",
      nameVi: "Vị trí dùng chung",
      nameEn: "Shared sites",
      unit: "%",
      target: { year: 2030, value: 60 },
      actual: { year: 2026, value: null, parts: null, basis: null, source: SECRET.text },
      verdict: "unknown",
      definitionVi: SECRET.text,
    };
    freezeId = await one(
      "INSERT INTO target_freeze (as_of, year, content) VALUES ('2026-11-22', 2026, $1) RETURNING id",
      [JSON.stringify({ province: "Đồng Nai", isSynthetic: true, indicators: [indicator], costs: [SECRET.text] })],
    );
    const task = (more: object, kind = "annual-report", user: TestUser = "authority") =>
      one(
        "INSERT INTO task (kind, organisation_id, created_by, status, parameters) VALUES ($1, $2, $3, 'done', $4) RETURNING id",
        [kind, test.organisationIds[user], test.userIds[user], JSON.stringify({ freezeId, ...more })],
      );
    [taskId, draftId] = [await task({}), await task({ preview: {} })];
    for (const [ending, bytes] of Object.entries(FILES)) {
      await asSystem(
        "INSERT INTO document_file (task_id, organisation_id, name, media_type, bytes) VALUES ($1, $2, $3, 'application/octet-stream', $4)",
        [taskId, test.organisationIds.authority, `bao-cao.${ending}`, Buffer.from(bytes)],
      );
    }
  });

  const makeOf = (user: TestUser, reportTaskId: number, scenarioId: number | null = null) =>
    test.request(user, {
      method: "POST",
      url: "/api/shares",
      payload: { title: "Báo cáo 2026", view: "", days: 30, scenarioId, reportTaskId },
    });
  async function take(secret: string, documentId: number) {
    const visit = await test.app.inject({ url: "/api/session" });
    return test.app.inject({
      method: "POST",
      url: "/api/shares/file",
      headers: {
        cookie: String(visit.headers["set-cookie"]).split(";")[0] as string,
        "x-csrf-token": visit.json().csrfToken,
      },
      payload: { secret, documentId },
    });
  }

  it("shows its targets and gives its files to whoever holds it, and nothing else of the freeze", async () => {
    const { secret, id } = (await makeOf("authority", taskId)).json() as CreatedShare;
    const answer = await open(secret);
    const { report, scenario } = answer.json() as OpenedShare;
    expect(scenario).toBeNull();
    expect(report).toMatchObject({ asOf: "2026-11-22", province: "Đồng Nai", isSynthetic: true });
    expect(report?.targets).toEqual([
      {
        code: "sites-shared",
        nameVi: "Vị trí dùng chung",
        nameEn: "Shared sites",
        unit: "%",
        target: { year: 2030, value: 60 },
        value: null,
        basis: null,
        verdict: "unknown",
      },
    ]);
    expect(answer.body).not.toContain(SECRET.text);
    const taken = await Promise.all((report?.files ?? []).map((file) => take(secret, file.id)));
    expect(taken.map(({ body }) => body)).toEqual(Object.values(FILES));
    expect(taken[1]?.headers["content-disposition"]).toBe('attachment; filename="bao-cao.pdf"');
    expect((await listed("authority")).find((share) => share.id === id)).toMatchObject({
      reportTaskId: taskId,
      reportAsOf: "2026-11-22",
    });
    const audit = (await test.request("authority", { url: "/api/audit?topic=shares" })).json();
    // They were taken at the same time: which was last is nobody's to say.
    const told = audit.entries.slice(0, taken.length) as { what: string; person: unknown; details: { file: string } }[];
    expect(told.map(({ what, person }) => [what, person])).toEqual(taken.map(() => ["share-file", null]));
    expect(told.map(({ details }) => details.file).sort()).toEqual(
      Object.keys(FILES).map((ending) => `bao-cao.${ending}`),
    );
  });

  it("gives no file of another paper, and none once it is revoked", async () => {
    const other = await asSystem(
      "INSERT INTO document_file (organisation_id, name, media_type, bytes) VALUES ($1, 'other.pdf', 'application/pdf', 'x') RETURNING id",
      [test.organisationIds.authority],
    );
    const { secret, id } = (await makeOf("authority", taskId)).json() as CreatedShare;
    const files = ((await open(secret)).json() as OpenedShare).report?.files ?? [];
    const mapOnly = await made("authority");
    for (const [key, documentId] of [
      [secret, other.rows[0].id as number],
      [mapOnly.secret, files[0]?.id as number],
    ] as const) {
      expect((await take(key, documentId)).json().error.code).toBe("share-over");
    }
    await test.request("authority", { method: "DELETE", url: `/api/shares/${id}` });
    expect((await take(secret, files[0]?.id as number)).statusCode).toBe(404);
  });

  it("is made by the authority alone, of what it has written and not of a draft", async () => {
    expect((await makeOf("viettel", taskId)).statusCode).toBe(403);
    expect((await makeOf("authority", draftId)).statusCode).toBe(404);
    expect((await makeOf("authority", 999_999)).statusCode).toBe(404);
    expect((await makeOf("authority", taskId, world.viettel.scenarioId)).statusCode).toBe(404);
    const planner = {
      kind: "member" as const,
      role: "planner" as const,
      userId: test.userIds.viettel,
      organisationId: test.organisationIds.viettel,
    };
    const forced = test.test.database.withActor(planner, (client) =>
      client.query(
        "INSERT INTO share_link (token_hash, title, view, organisation_id, created_by, report_task_id, expires_at) VALUES (sha256('y'), 'x', '', $1, $2, $3, now() + interval '1 day')",
        [planner.organisationId, planner.userId, taskId],
      ),
    );
    await expect(forced).rejects.toThrow(/row-level security/);
  });
});
