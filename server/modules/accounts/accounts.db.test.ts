import { createHook } from "node:async_hooks";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { Session } from "./accounts.schemas.ts";
import { hashPassword } from "./passwords.ts";

const PASSWORD = "mật khẩu của tôi";
let test: TestApp;

beforeAll(async () => {
  test = await buildTestApp();
  await test.test.owner.query("BEGIN; SET LOCAL app.role = 'system'");
  await test.test.owner.query("UPDATE app_user SET password_hash = $1 WHERE login = 'viettel'", [
    await hashPassword(PASSWORD),
  ]);
  await test.test.owner.query("COMMIT");
});
afterAll(() => test.close());

interface Visit {
  readonly cookie: string;
  readonly session: Session;
}

function visitOf(response: { headers: Record<string, unknown>; json(): unknown }, before?: Visit): Visit {
  const given = String(response.headers["set-cookie"] ?? before?.cookie);
  return { cookie: given.split(";")[0] as string, session: response.json() as Session };
}

async function visit(): Promise<Visit> {
  return visitOf(await test.app.inject({ url: "/api/session" }));
}

const write = (from: Visit, method: "POST" | "DELETE", payload?: object, headers: Record<string, string> = {}) =>
  test.app.inject({
    method,
    url: "/api/session",
    headers: { cookie: from.cookie, "x-csrf-token": from.session.csrfToken, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });

async function signedIn(): Promise<Visit> {
  return visitOf(await write(await visit(), "POST", { login: "viettel", password: PASSWORD }));
}

const asks = (from: Visit) => test.app.inject({ url: "/api/session", headers: { cookie: from.cookie } });
const user = async (from: Visit) => ((await asks(from)).json() as Session).user;

describe("signing in", () => {
  it("tells a visitor that nobody is signed in, and gives a cookie that no script reads", async () => {
    const response = await test.app.inject({ url: "/api/session" });
    expect(response.json()).toMatchObject({ user: null, isDemonstration: false, provinceName: null, bounds: null });
    expect(response.headers["set-cookie"]).toMatch(/^tram-chung=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(response.headers["cache-control"]).toBe("private, no-store");
  });

  it("starts a session under a fresh cookie, of which only the hash is stored", async () => {
    const before = await visit();
    const after = visitOf(await write(before, "POST", { login: " Viettel ", password: PASSWORD }));
    expect(after.session.user).toMatchObject({ login: "viettel", role: "planner", organisationCode: "viettel" });
    expect(after.cookie).not.toBe(before.cookie);
    expect(await user(after)).toMatchObject({ login: "viettel" });
    expect(await user(before)).toBeNull();
    const stored = await test.test.owner.query("SELECT session::text AS text FROM session");
    const value = after.cookie.split("=")[1] as string;
    const hex = Buffer.from(value, "base64url").toString("hex");
    for (const { text } of stored.rows) {
      expect(text).not.toContain(value);
      expect(text).not.toContain(hex);
    }
  });

  it("takes a password in whichever way its marks are composed", async () => {
    const decomposed = await write(await visit(), "POST", { login: "viettel", password: PASSWORD.normalize("NFD") });
    expect(decomposed.statusCode).toBe(200);
  });

  it("answers a wrong password and an unknown login alike, after the same work", async () => {
    const from = await visit();
    const answers: unknown[] = [];
    for (const login of ["viettel", "nobody"]) {
      let derived = 0;
      const init = (_id: number, type: string) => {
        if (type === "ARGON2REQUEST") derived += 1;
      };
      const hook = createHook({ init }).enable();
      const { statusCode, body } = await write(from, "POST", { login, password: "sai" });
      hook.disable();
      expect(statusCode).toBe(401);
      // Nearly all of the time goes into deriving keys: as many of them is as late.
      answers.push({ body, derived });
    }
    expect(answers[0]).toMatchObject({ derived: 1 });
    expect(answers[1]).toEqual(answers[0]);
  });

  it("refuses a login after ten guesses from one address, whatever the password is then", async () => {
    const from = await visit();
    const guess = (password: string) => write(from, "POST", { login: "inspector2", password });
    for (let i = 0; i < 10; i += 1) expect((await guess(`sai ${i}`)).statusCode).toBe(401);
    const refused = await guess("sai");
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ error: { code: "too-many-requests" } });
    expect((await write(from, "POST", { login: "viettel", password: PASSWORD })).statusCode).toBe(200);
  });

  it("says which field is missing or unknown, without repeating the password", async () => {
    const from = await visit();
    const missing = await write(from, "POST", { login: "viettel" });
    expect(missing.statusCode).toBe(400);
    expect(missing.json()).toMatchObject({ error: { code: "invalid-request", path: "body/password" } });
    const unknown = await write(from, "POST", { login: "viettel", password: "x", isAdmin: true });
    expect(unknown.json()).toMatchObject({ error: { path: "body/isAdmin" } });
    const notText = await write(from, "POST", { login: "viettel", password: 12345678 });
    expect(notText.statusCode).toBe(400);
    expect(notText.body).not.toContain("12345678");
  });
});

describe("a write", () => {
  it("needs the token that only a page of this server can read", async () => {
    const from = await signedIn();
    for (const headers of [{ "x-csrf-token": "" }, { "x-csrf-token": (await visit()).session.csrfToken }]) {
      const refused = await write(from, "DELETE", undefined, headers);
      expect(refused.statusCode).toBe(403);
      expect(refused.json()).toMatchObject({ error: { code: "csrf" } });
    }
    expect(await user(from)).not.toBeNull();
  });

  it("is refused when the browser says that another site's page made it", async () => {
    const from = await signedIn();
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://elsewhere.example" },
      { origin: "null" },
    ]) {
      expect((await write(from, "DELETE", undefined, headers)).statusCode).toBe(403);
    }
    const own = await write(from, "DELETE", undefined, { host: "map.example:3000", origin: "http://map.example:3000" });
    expect(own.statusCode).toBe(204);
  });
});

describe("a session", () => {
  it("is over at once when its user signs out", async () => {
    const from = await signedIn();
    expect((await write(from, "DELETE")).statusCode).toBe(204);
    expect(await user(from)).toBeNull();
  });

  it("can be seen and ended from another one of the same user, and of nobody else", async () => {
    const lost = await signedIn();
    const here = await signedIn();
    const list = await test.app.inject({ url: "/api/sessions", headers: { cookie: here.cookie } });
    const sessions = list.json() as { id: string; isCurrent: boolean; createdAt: string }[];
    expect(sessions.filter((each) => each.isCurrent)).toHaveLength(1);
    expect(Date.parse(sessions[0]?.createdAt ?? "")).toBeGreaterThan(Date.now() - 60_000);
    const lostId = await idOf(lost);
    const end = (who: "mobifone" | "authority") =>
      test.request(who, { method: "DELETE", url: `/api/sessions/${lostId}` });
    expect((await end("mobifone")).statusCode).toBe(404);
    expect((await end("authority")).statusCode).toBe(404);
    expect(await user(lost)).not.toBeNull();
    const ended = await test.app.inject({
      method: "DELETE",
      url: `/api/sessions/${lostId}`,
      headers: { cookie: here.cookie, "x-csrf-token": here.session.csrfToken },
    });
    expect(ended.statusCode).toBe(204);
    expect(await user(lost)).toBeNull();
    expect(await user(here)).not.toBeNull();
  });

  it("ends when its time has passed, and moves on while it is used", async () => {
    const from = await signedIn();
    const id = await idOf(from);
    const change = (set: string) =>
      test.test.database.withActor(SYSTEM_ACTOR, (client) =>
        client.query(`UPDATE session SET ${set} WHERE id = $1`, [id]),
      );
    await change("last_seen_at = now() - interval '10 minutes', expires_at = now() + interval '1 minute'");
    expect(await user(from)).not.toBeNull();
    const moved = await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query("SELECT expires_at > now() + interval '23 hours' AS moved FROM session WHERE id = $1", [id]),
    );
    expect(moved.rows).toEqual([{ moved: true }]);
    await change("expires_at = now() - interval '1 second'");
    expect(await user(from)).toBeNull();
  });

  it("never outlives thirty days, however much it is used", async () => {
    const from = await signedIn();
    const id = await idOf(from);
    const asSystem = (sql: string) => test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql, [id]));
    await asSystem(
      "UPDATE session SET created_at = now() - interval '29 days 20 hours', last_seen_at = now() - interval '1 hour', expires_at = now() + interval '1 hour' WHERE id = $1",
    );
    expect(await user(from)).not.toBeNull();
    const life = await asSystem(
      "SELECT expires_at - created_at = interval '30 days' AS capped FROM session WHERE id = $1",
    );
    expect(life.rows).toEqual([{ capped: true }]);
  });

  it("is over at once when its user is disabled", async () => {
    const from = await signedIn();
    const disable = (at: string) =>
      test.test.database.withActor(SYSTEM_ACTOR, (client) =>
        client.query(`UPDATE app_user SET disabled_at = ${at} WHERE login = 'viettel'`),
      );
    await disable("now()");
    expect(await user(from)).toBeNull();
    expect((await write(from, "POST", { login: "viettel", password: PASSWORD })).statusCode).toBe(401);
    await disable("NULL");
  });

  it("cannot be chosen by whoever sets the cookie", async () => {
    const chosen = `tram-chung=${"A".repeat(43)}`;
    const response = await test.app.inject({ url: "/api/session", headers: { cookie: chosen } });
    const session = response.json() as Session;
    const after = visitOf(await write({ cookie: chosen, session }, "POST", { login: "viettel", password: PASSWORD }));
    expect(after.cookie).not.toBe(chosen);
    expect(await user({ cookie: chosen, session })).toBeNull();
  });
});

async function idOf(from: Visit): Promise<string> {
  const list = await test.app.inject({ url: "/api/sessions", headers: { cookie: from.cookie } });
  return (list.json() as { id: string; isCurrent: boolean }[]).find((each) => each.isCurrent)?.id as string;
}
