import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import { arrangeWorld, findSecret, type World } from "../../testing/authorisation-world.ts";
import type { AuditAnswer, AuditEntry } from "./audit.schemas.ts";

let test: TestApp;
let world: World;

beforeAll(async () => {
  test = await buildTestApp();
  world = await arrangeWorld(test);
});
afterAll(() => test.close());

const page = async (user: TestUser, search = "") => {
  const answer = await test.request(user, { url: `/api/audit?${search}` });
  expect(answer.statusCode).toBe(200);
  return { ...(answer.json() as AuditAnswer), raw: answer.rawPayload };
};
const all = async (user: TestUser, search = "", limit = 1000) => {
  const entries: AuditEntry[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const found: AuditAnswer = await page(user, `limit=${limit}&${search}${after === "" ? "" : `&after=${after}`}`);
    entries.push(...found.entries);
    after = found.next;
  }
  return entries;
};

describe("the audit", () => {
  it("comes page by page without losing or repeating an entry, the newest first", async () => {
    const whole = await all("authority");
    const pieces = await all("authority", "", 3);
    expect(whole.length).toBeGreaterThan(15);
    expect(pieces.map(({ key }) => key)).toEqual(whole.map(({ key }) => key));
    expect(new Set(whole.map(({ key }) => key)).size).toBe(whole.length);
    const times = whole.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it("counts what one transaction did to one table as one entry", async () => {
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        `INSERT INTO hamlet (code, name, kind, geom, source)
         SELECT 'N' || n, 'Ấp ' || n, 'ap', ST_SetSRID(ST_MakePoint(107, 11.5), 4326), 'test' FROM generate_series(1, 200) n`,
      ),
    );
    const { entries } = await page("authority", "topic=changes&limit=1");
    expect(entries).toMatchObject([{ source: "change", what: "insert", table: "hamlet", count: 200, rowId: null }]);
  });

  it("shows an operator's planner what is its organisation's and nothing of a competitor's", async () => {
    const own = await all("viettel");
    expect(own.some(({ table }) => table === "sector")).toBe(true);
    const seen = await page("mobifone", "limit=1000");
    expect(findSecret(seen.raw)).toBeUndefined();
    const organisations = new Set(seen.entries.map(({ subjectOrganisation }) => subjectOrganisation));
    expect(organisations).toEqual(new Set(["mobifone"]));
    const asked = await all("mobifone", `organisationId=${world.viettel.organisationId}`);
    expect(asked).toEqual([]);
  });

  it("is found by person, organisation, topic and day", async () => {
    const { viettel } = test.userIds;
    await test.request("viettel", { method: "POST", url: "/api/access-tokens", payload: { name: "QGIS", days: 9 } });
    const tokens = await all("authority", `topic=tokens&personId=${viettel}`);
    expect(tokens).toMatchObject([
      { what: "token-made", person: "viettel", organisation: "viettel", details: { name: "QGIS" } },
    ]);
    const ofOrganisation = await all("authority", `organisationId=${world.mobifone.organisationId}`);
    expect(ofOrganisation.length).toBeGreaterThan(0);
    expect(ofOrganisation.every(({ subjectOrganisation }) => subjectOrganisation === "mobifone")).toBe(true);
    await test.test.owner.query("UPDATE security_event SET at = '2026-03-05T17:30:00Z' WHERE kind = 'token-made'");
    expect(await all("authority", "topic=tokens&since=2026-03-06&until=2026-03-06")).toHaveLength(1); // half past midnight in Viet Nam
    expect(await all("authority", "topic=tokens&since=2026-03-05&until=2026-03-05")).toHaveLength(0);
  });

  it("tells of files that left, with who took them", async () => {
    const url = "/api/exports/file?layers=sites&format=csv";
    expect((await test.request("viettel", { url })).statusCode).toBe(200);
    await expect.poll(async () => (await all("viettel", "topic=exports")).length).toBe(1);
    expect(await all("viettel", "topic=exports")).toMatchObject([
      { person: "viettel", role: "planner", details: { what: url } },
    ]);
    expect(await all("mobifone", "topic=exports")).toEqual([]);
  });

  it("refuses a page that it never gave", async () => {
    expect((await test.request("authority", { url: "/api/audit?after=now" })).statusCode).toBe(400);
  });
});

describe("the system page", () => {
  it("tells versions, storage, work and health, and nothing of what the work is about", async () => {
    const answer = await test.request("authority", { url: "/api/system" });
    expect(answer.statusCode).toBe(200);
    expect(findSecret(answer.rawPayload)).toBeUndefined();
    const { versions, storage, health, tasks } = answer.json();
    expect(versions.migration.number).toBe(versions.newestMigration);
    expect(storage.groups.map(({ id }: { id: string }) => id)).toContain("data");
    expect(storage.databaseBytes).toBeGreaterThan(1_000_000);
    expect(health.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(["worker-silent", "backup-never", "migrations-current"]),
    );
    expect(tasks).toHaveLength(2);
    expect(tasks[0]).toMatchObject({ kind: "sharing", status: "queued", organisationName: "mobifone" });
  });

  it("stops and retries work of any organisation, and the audit says who did", async () => {
    const { taskId } = world.viettel;
    const change = (what: string) =>
      test.request("authority", { method: "POST", url: `/api/system/tasks/${taskId}/${what}` });
    expect((await change("retry")).statusCode).toBe(404);
    expect((await change("stop")).statusCode).toBe(204);
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        "UPDATE task SET status = 'failed', attempts = 3, failure = '{\"code\": \"internal\"}' WHERE id = $1",
        [taskId],
      ),
    );
    expect((await change("retry")).statusCode).toBe(204);
    expect(test.sentJobs.at(-1)).toEqual({ name: "task", data: { taskId } });
    const task = await test.request("viettel", { url: `/api/tasks/${taskId}` });
    expect(task.json()).toMatchObject({ status: "queued", failure: null, stopRequested: false });
    expect((await all("authority", "topic=tasks")).map(({ what, person }) => [what, person])).toEqual([
      ["task-retried", "authority"],
      ["task-stopped", "authority"],
    ]);
  });
});
