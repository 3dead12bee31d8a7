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
