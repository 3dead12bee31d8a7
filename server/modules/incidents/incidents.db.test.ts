import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { jpegOf } from "../../photos/photos.testing.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { Incident, IncidentReceipt, IncidentRow, TrackedIncident } from "./incidents.schemas.ts";
import { deletePersonalData } from "./keep-private.ts";

const WORDS = "Cáp sà xuống ngang đầu người <script>alert(1)</script>";
const CONTACT = "0900 000 000";
const PLACE = { lon: 106.9012, lat: 11.5034 };

let test: TestApp;
/** The public's own cookie and token, as its browser has them. */
let visitor: Record<string, string>;

const asSystem = async (sql: string, values: unknown[] = []) =>
  (await test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql, values))).rows;

beforeAll(async () => {
  test = await buildTestApp();
  const answer = await test.request("public", { url: "/api/session" });
  const [cookie] = [answer.headers["set-cookie"]].flat();
  visitor = { cookie: String(cookie).split(";")[0] as string, "x-csrf-token": answer.json().csrfToken };
  await asSystem(
    `INSERT INTO administrative_unit (code, level, type, name, valid_from, geom, source)
     VALUES ('25001', 'commune', 'xã', 'Lộc Hưng', '2025-07-01', ST_Multi(ST_MakeEnvelope(106.8, 11.4, 107, 11.6, 4326)), 'test')`,
  );
});
afterAll(() => test.close());

let addresses = 0;
/** Sends a form from an address of its own: the limits are another test's matter. */
function send(report: object | string, photos: readonly Buffer[] = [], remoteAddress = `10.0.0.${++addresses}`) {
  const boundary = "----incident";
  const text = typeof report === "string" ? report : JSON.stringify(report);
  const part = (head: string, body: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      body,
      Buffer.from("\r\n"),
    ]);
  const payload = Buffer.concat([
    part('name="report"', Buffer.from(text)),
    ...photos.map((bytes) => part('name="photo"; filename="../../p.html"\r\nContent-Type: text/html', bytes)),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const headers = { ...visitor, "content-type": `multipart/form-data; boundary=${boundary}` };
  return test.request("public", { method: "POST", url: "/api/incidents", payload, headers, remoteAddress });
}

async function report(change: object = {}, photos: readonly Buffer[] = []): Promise<IncidentReceipt> {
  const answer = await send({ kind: "unsafe", ...PLACE, words: WORDS, contact: CONTACT, ...change }, photos);
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
  return answer.json();
}

const listOf = async (user: TestUser | "public") =>
  (await test.request(user, { url: "/api/incidents" })).json().incidents as IncidentRow[];
const read = async (user: TestUser, id: number) =>
  (await test.request(user, { url: `/api/incidents/${id}` })).json() as Incident;
const step = (user: TestUser, id: number, version: number, payload: object) =>
  test.request(user, {
    method: "POST",
    url: `/api/incidents/${id}/steps`,
    headers: { "if-match": `"${version}"` },
    payload: { words: "", ...payload },
  });
const track = (code: string, remoteAddress = `10.1.0.${++addresses}`) =>
  test.request("public", {
    method: "POST",
    url: "/api/incidents/track",
    headers: visitor,
    payload: { code },
    remoteAddress,
  });

async function assigned(to: "viettel" | "mobifone" = "viettel") {
  const receipt = await report({}, [jpegOf({ note: "GPS 11.5N" })]);
  const answer = await step("authority", receipt.incidentId, 1, {
    step: "assign",
    organisationId: test.organisationIds[to],
    words: "Chuyển đơn vị chủ quản",
  });
  expect(answer.statusCode).toBe(200);
  return { ...receipt, incident: answer.json() as Incident };
}

describe("who sees what of a report", () => {
  it("shows everybody its kind, state and rounded place, and nobody else's words, photo or contact", async () => {
    const { incidentId } = await assigned();
    for (const user of ["public", "mobifone"] as const) {
      const row = (await listOf(user)).find(({ id }) => id === incidentId);
      expect(row).toMatchObject({ kind: "unsafe", state: "assigned", unitName: "xã Lộc Hưng", case: null });
      expect(row?.roughCenter).toEqual([106.9025, 11.5025]);
      const all = (await test.request(user, { url: "/api/incidents" })).body;
      for (const secret of ["Cáp", CONTACT, "11.5034", "106.9012"])
        expect([user, all.includes(secret)]).toEqual([user, false]);
    }
    const photoId = (await read("viettel", incidentId)).photos[0]?.id;
    const photo = `/api/incidents/${incidentId}/photos/${photoId}`;
    expect((await test.request("mobifone", { url: `/api/incidents/${incidentId}` })).statusCode).toBe(404);
    expect((await test.request("mobifone", { url: photo })).statusCode).toBe(404);
    expect((await test.request("public", { url: photo })).statusCode).toBe(401);
    // nor is a competitor told that it exists when it writes
    expect((await step("mobifone", incidentId, 2, { step: "fix" })).statusCode).toBe(404);
  });

  it("shows the contact to the authority alone, and the words to construction, inspectors and whom it is assigned to", async () => {
    const { incidentId } = await assigned();
    for (const user of ["authority", "viettel", "construction", "inspector"] as const) {
      const incident = await read(user, incidentId);
      expect([user, incident.words, incident.contact]).toEqual([user, WORDS, user === "authority" ? CONTACT : null]);
    }
    const before = await report();
    expect((await test.request("viettel", { url: `/api/incidents/${before.incidentId}` })).statusCode).toBe(404);
  });

  it("takes it out of the public's list when it is closed, and keeps the photo a picture", async () => {
    const { incidentId } = await assigned();
    expect((await step("viettel", incidentId, 2, { step: "fix", words: "Đã căng lại cáp" })).statusCode).toBe(200);
    expect((await listOf("public")).some(({ id }) => id === incidentId)).toBe(false);
    expect((await listOf("viettel")).some(({ id }) => id === incidentId)).toBe(true);
    const [{ id: photoId } = { id: 0 }] = (await read("viettel", incidentId)).photos;
    const photo = await test.request("viettel", { url: `/api/incidents/${incidentId}/photos/${photoId}` });
    expect(photo.headers).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
    expect(photo.rawPayload.includes("GPS")).toBe(false);
  });

  it("lets row security refuse what a route would forget to ask", async () => {
    const { incidentId } = await assigned();
    const mobifone = {
      kind: "member",
      role: "planner",
      userId: test.userIds.mobifone,
      organisationId: test.organisationIds.mobifone,
    } as const;
    const count = (sql: string) =>
      test.test.database.withActor(mobifone, async (client) => (await client.query(sql, [incidentId])).rowCount);
    for (const table of ["incident_case", "incident_step", "incident_photo", "incident_contact"]) {
      expect([table, await count(`SELECT 1 FROM ${table} WHERE incident_id = $1`)]).toEqual([table, 0]);
    }
    expect(await count("UPDATE incident SET state = 'fixed', closed_at = now() WHERE id = $1")).toBe(0);
    await expect(
      count("INSERT INTO incident_step (incident_id, kind, side, words) VALUES ($1, 'words', 'assigned', 'hello')"),
    ).rejects.toThrow(/row-level security/);
  });
});

describe("the way of a report", () => {
  it("is followed with its code from the first day to the answer, with the words of both sides", async () => {
    const { incidentId, code, dueOn } = await assigned();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const said = await test.request("public", {
      method: "POST",
      url: "/api/incidents/track/words",
      headers: visitor,
      payload: { code: code.toLowerCase().replaceAll("-", " "), words: "Hôm nay cáp thấp hơn nữa" },
    });
    expect(said.statusCode).toBe(200);
    await step("viettel", incidentId, 2, { step: "refuse", words: "Cáp này của đơn vị khác" });
    const again = await step("authority", incidentId, 3, { step: "reopen", words: "Xem lại biên bản" });
    expect(again.json()).toMatchObject({ state: "received", closedOn: null, version: 4 });
    const tracked = (await track(code)).json() as TrackedIncident;
    expect(tracked).toMatchObject({ state: "received", words: WORDS, photoCount: 1, dueOn, isOverdue: false });
    expect(tracked.steps.map(({ kind, side, words }) => [kind, side, words])).toEqual([
      ["received", "sender", ""],
      ["assigned", "authority", "Chuyển đơn vị chủ quản"],
      ["words", "sender", "Hôm nay cáp thấp hơn nữa"],
      ["refused", "assigned", "Cáp này của đơn vị khác"],
      ["reopened", "authority", "Xem lại biên bản"],
    ]);
    expect(JSON.stringify(tracked)).not.toContain("viettel-user");
  });

  it("is found by no other code and stores the code nowhere", async () => {
    const { code } = await report();
    const other = code.startsWith("0") ? `1${code.slice(1)}` : `0${code.slice(1)}`;
    expect((await track(other)).statusCode).toBe(404);
    expect((await track("' OR 1=1 --         ")).statusCode).toBe(404);
    const rows = await asSystem(
      "SELECT to_jsonb(i) || to_jsonb(c) AS row FROM incident i JOIN incident_case c ON c.incident_id = i.id",
    );
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll("-", ""));
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it("refuses steps that are not possible, not theirs, not explained or based on an older version", async () => {
    const { incidentId } = await assigned();
    const codeOf = async (answer: ReturnType<typeof step>) => {
      const { statusCode, json } = await answer;
      return [statusCode, json().error?.code];
    };
    expect(await codeOf(step("viettel", incidentId, 2, { step: "refuse", words: "   " }))).toEqual([
      422,
      "words-needed",
    ]);
    expect(await codeOf(step("viettel", incidentId, 2, { step: "reopen", words: "xem lại" }))).toEqual([
      409,
      "not-yours-to-do",
    ]);
    expect(await codeOf(step("construction", incidentId, 2, { step: "fix" }))).toEqual([409, "not-yours-to-do"]);
    expect(await codeOf(step("authority", incidentId, 2, { step: "reopen", words: "xem lại" }))).toEqual([
      409,
      "wrong-state",
    ]);
    expect(await codeOf(step("viettel", incidentId, 1, { step: "fix" }))).toEqual([412, "changed-meanwhile"]);
    const own = { step: "assign", organisationId: test.organisationIds.authority };
    expect(await codeOf(step("authority", incidentId, 2, own))).toEqual([422, "not-assignable"]);
    const past = { step: "assign", organisationId: test.organisationIds.viettel, dueOn: "2020-01-01" };
    expect(await codeOf(step("authority", incidentId, 2, past))).toEqual([422, "due-date-past"]);
    expect((await read("authority", incidentId)).version).toBe(2);
  });

  it("is overdue the day after its time limit and no longer when it is closed", async () => {
    const { incidentId } = await assigned();
    const days = (offset: number) =>
      asSystem(
        "UPDATE incident_case SET due_on = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + $2::integer WHERE incident_id = $1",
        [incidentId, offset],
      );
    await days(0);
    expect((await read("viettel", incidentId)).isOverdue).toBe(false);
    await days(-1);
    expect((await read("viettel", incidentId)).isOverdue).toBe(true);
    await step("viettel", incidentId, 2, { step: "fix" });
    expect((await read("viettel", incidentId)).isOverdue).toBe(false);
  });
});

describe("what strangers send", () => {
  it("stays text, without characters that turn or hide it", async () => {
    const { incidentId } = await report({ words: "dòng 1\r\n\u202egnp.exe\u0007 <img src=x onerror=alert(1)>" });
    expect((await read("authority", incidentId)).words).toBe("dòng 1\ngnp.exe <img src=x onerror=alert(1)>");
  });

  it.each([
    ["an unknown kind", { kind: "party" }, 400],
    ["no words", { words: "    .    " }, 422],
    ["words without end", { words: "x".repeat(4_001) }, 400],
    ["a field of its own", { state: "fixed" }, 400],
    ["a place in another province", { lon: 105.8, lat: 21 }, 422],
    ["a latitude that is none", { lat: 91 }, 400],
  ])("is refused with %s", async (_what, change, status) => {
    expect((await send({ kind: "unsafe", ...PLACE, words: WORDS, ...change })).statusCode).toBe(status);
  });

  it.each([
    ["not JSON", "kind=unsafe", [], 400],
    ["a key that reaches for prototypes", `{"__proto__":{},"kind":"unsafe","lon":1,"lat":1,"words":"abcdef"}`, [], 400],
    ["a page as a photo", { kind: "unsafe", ...PLACE, words: WORDS }, [Buffer.from("<html><script>1</script>")], 422],
    ["four photos", { kind: "unsafe", ...PLACE, words: WORDS }, Array(4).fill(jpegOf({})), 413],
    ["a photo of six megabytes", { kind: "unsafe", ...PLACE, words: WORDS }, [Buffer.alloc(6 << 20, 1)], 413],
  ])("is refused as %s, and nothing is stored", async (_what, body, photos, status) => {
    const before = (await listOf("authority")).length;
    expect((await send(body, photos)).statusCode).toBe(status);
    expect((await listOf("authority")).length).toBe(before);
  });

  it("comes from one address ten times an hour", async () => {
    const body = { kind: "noisy", ...PLACE, words: WORDS };
    const statuses: number[] = [];
    for (let count = 0; count < 11; count++) statuses.push((await send(body, [], "10.9.9.9")).statusCode);
    expect(statuses).toEqual([...Array(10).fill(201), 429]);
    expect((await send(body, [], "10.9.9.8")).statusCode).toBe(201);
  });
});

describe("personal data", () => {
  it("are deleted when their time is over, and the history says so", async () => {
    const [open, closed, old] = [await assigned(), await assigned(), await assigned()];
    await step("viettel", closed.incidentId, 2, { step: "fix" });
    const put = await test.request("authority", {
      method: "PUT",
      url: "/api/incidents/setting",
      payload: {
        setting: {
          daysToFix: { unsafe: 2, damaged: 7, "against-rules": 15, noisy: 15, "no-signal": 30, other: 15 },
          contactDaysAfterClosing: 10,
          contactDaysAtMost: 90,
          photoDaysAfterClosing: 20,
        },
        source: "Quyết định thử",
      },
    });
    expect(put.json()).toMatchObject({ source: "Quyết định thử" });
    const age = (id: number, column: string, days: number) =>
      asSystem(`UPDATE incident SET ${column} = now() - make_interval(days => $2) WHERE id = $1`, [id, days]);
    await age(closed.incidentId, "closed_at", 11);
    await age(old.incidentId, "received_at", 91);
    expect(await deletePersonalData(test.test.database)).toEqual({ contacts: 2, photos: 0 });
    const contacts = await Promise.all(
      [open, closed, old].map(async ({ incidentId }) => (await read("authority", incidentId)).contact),
    );
    expect(contacts).toEqual([CONTACT, null, null]);
    expect((await read("authority", closed.incidentId)).steps.at(-1)?.kind).toBe("personal-data-deleted");
    await age(closed.incidentId, "closed_at", 21);
    expect(await deletePersonalData(test.test.database)).toEqual({ contacts: 0, photos: 1 });
    expect((await read("authority", closed.incidentId)).photos).toEqual([]);
    expect((await read("authority", open.incidentId)).photos).toHaveLength(1);
  });

  it("are not kept longer after closing than at most", async () => {
    const { setting } = (await test.request("public", { url: "/api/incidents/setting" })).json();
    const answer = await test.request("authority", {
      method: "PUT",
      url: "/api/incidents/setting",
      payload: { setting: { ...setting, contactDaysAfterClosing: setting.contactDaysAtMost + 1 }, source: "test" },
    });
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, "bad-setting"]);
  });
});
