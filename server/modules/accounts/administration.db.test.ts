import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { AccessToken } from "./access-tokens.schemas.ts";
import type { OwnSession, Session } from "./accounts.schemas.ts";
import type { ManagedOrganisation } from "./organisations.schemas.ts";
import { hashPassword } from "./passwords.ts";
import type { LinkAnswer, OneTimeLink, User, UserAccess } from "./users.schemas.ts";

const PASSWORD = "cỏ xanh bốn mùa";
const OTHER_PASSWORD = "mưa nắng hai mùa";
let test: TestApp;

beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(() => test.close());

const asAuthority = (
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  payload?: object,
  version?: number,
) =>
  test.request("authority", {
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
    ...(version === undefined ? {} : { headers: { "if-match": `"${version}"` } }),
  });
const users = async () => (await asAuthority("GET", "/api/users")).json() as User[];
const userNamed = async (login: string) => (await users()).find((user) => user.login === login) as User;
const change = async (login: string, payload: object) => {
  const { id, version } = await userNamed(login);
  return asAuthority("PATCH", `/api/users/${id}`, payload, version);
};

/** A browser of its own: keeps its cookie and brings its token. */
async function visitor() {
  let cookie = "";
  let csrfToken = "";
  const ask = async (method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object) => {
    const options: InjectOptions = {
      method,
      url,
      headers: { cookie, "x-csrf-token": csrfToken, "user-agent": "test" },
    };
    const answer = await test.app.inject({ ...options, ...(payload === undefined ? {} : { payload }) });
    const given = answer.headers["set-cookie"];
    if (given !== undefined) cookie = String(given).split(";")[0] as string;
    if (url === "/api/session" && answer.statusCode === 200) csrfToken = (answer.json() as Session).csrfToken;
    return answer;
  };
  await ask("GET", "/api/session");
  return {
    ask,
    signIn: (login: string, password: string) => ask("POST", "/api/session", { login, password }),
    who: async () => ((await ask("GET", "/api/session")).json() as Session).user,
  };
}

async function invite(login: string, organisationId = test.organisationIds.viettel): Promise<OneTimeLink> {
  const payload = { login, displayName: "Người mới", role: "planner", organisationId, days: 7 };
  const answer = await asAuthority("POST", "/api/users", payload);
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

/** Invited, with a password, signed in. */
async function arrived(login: string) {
  const { secret } = await invite(login);
  const guest = await visitor();
  expect((await guest.ask("POST", "/api/one-time-link/password", { secret, password: PASSWORD })).statusCode).toBe(204);
  expect((await guest.signIn(login, PASSWORD)).statusCode).toBe(200);
  return guest;
}

describe("an invitation", () => {
  it("lets its holder set a password without an account, once, and is shown to nobody again", async () => {
    const { secret, user } = await invite("An.Nguyen");
    expect(user).toMatchObject({ login: "an.nguyen", state: "waiting", sessions: 0 });
    const guest = await visitor();
    expect((await guest.signIn("an.nguyen", PASSWORD)).statusCode).toBe(401);
    const looked = (await guest.ask("POST", "/api/one-time-link", { secret })).json() as LinkAnswer;
    expect(looked).toMatchObject({ kind: "invitation", login: "an.nguyen", organisationName: "viettel" });
    const short = await guest.ask("POST", "/api/one-time-link/password", { secret, password: "short" });
    expect(short.json().error).toMatchObject({ code: "short-password", details: { minimum: 12 } });
    expect((await guest.ask("POST", "/api/one-time-link/password", { secret, password: PASSWORD })).statusCode).toBe(
      204,
    );
    const again = await guest.ask("POST", "/api/one-time-link/password", { secret, password: OTHER_PASSWORD });
    expect([again.statusCode, again.json().error.code]).toEqual([404, "link-over"]);
    expect((await guest.signIn("an.nguyen", PASSWORD)).statusCode).toBe(200);
    expect(await guest.who()).toMatchObject({ role: "planner", organisationId: test.organisationIds.viettel });
    expect(JSON.stringify(await users())).not.toContain(secret);
    const kept = await test.test.owner.query("SELECT row_to_json(l)::text AS text FROM one_time_link l");
    expect(kept.rows.map(({ text }) => text).join()).not.toContain(secret);
  });

  it("answers alike for a link that is over, that was revoked, that was replaced and that never was", async () => {
    const over = await invite("over");
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        "UPDATE one_time_link SET created_at = now() - interval '9 days', expires_at = now() - interval '1 s' WHERE user_id = $1",
        [over.user.id],
      ),
    );
    const revoked = await invite("revoked");
    expect((await asAuthority("DELETE", `/api/users/${revoked.user.id}/link`)).statusCode).toBe(204);
    const replaced = await invite("replaced");
    expect((await asAuthority("POST", `/api/users/${replaced.user.id}/link`, { days: 1 })).statusCode).toBe(201);
    const guest = await visitor();
    for (const url of ["/api/one-time-link", "/api/one-time-link/password"]) {
      const answers = new Set<string>();
      for (const secret of [over.secret, revoked.secret, replaced.secret, "never-was"]) {
        const body = url.endsWith("password") ? { secret, password: PASSWORD } : { secret };
        const answer = await guest.ask("POST", url, body);
        answers.add(`${answer.statusCode} ${answer.body}`);
      }
      expect(answers.size).toBe(1);
    }
    expect((await userNamed("over")).state).toBe("link-over");
  });

  it("is refused after many links that do not hold, from one address", async () => {
    const guess = (at: number) =>
      test.app.inject({
        method: "POST",
        url: "/api/one-time-link",
        remoteAddress: "203.0.113.9",
        headers: test.headersOf("viettel"),
        payload: { secret: `guess-${at}` },
      });
    const statuses = [];
    for (let at = 0; at < 31; at += 1) statuses.push((await guess(at)).statusCode);
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true);
    expect(statuses[30]).toBe(429);
  });

  it("makes no second account of a login, and none that a competitor could rule with", async () => {
    await invite("twice");
    const place = { displayName: "X", organisationId: test.organisationIds.viettel, days: 7 };
    const again = await asAuthority("POST", "/api/users", { ...place, login: "TWICE", role: "planner" });
    expect([again.statusCode, again.json().error.code]).toEqual([409, "login-in-use"]);
    const ruler = await asAuthority("POST", "/api/users", { ...place, login: "ruler", role: "authority" });
    expect([ruler.statusCode, ruler.json().error.code]).toEqual([422, "role-not-of-organisation"]);
  });
});

describe("an account", () => {
  it("ends with its sessions and tokens at once when it is deactivated; they stay ended when it comes back", async () => {
    const guest = await arrived("leaving");
    const token = (await guest.ask("POST", "/api/access-tokens", { name: "QGIS", days: 30 })).json().token as string;
    const ogc = () => test.app.inject({ url: "/ogc/collections", headers: { authorization: `Bearer ${token}` } });
    expect((await ogc()).statusCode).toBe(200);
    expect((await change("leaving", { isActive: false })).json()).toMatchObject({
      state: "disabled",
      sessions: 0,
      tokens: 0,
    });
    expect(await guest.who()).toBeNull();
    expect((await ogc()).statusCode).toBe(401);
    expect((await guest.signIn("leaving", PASSWORD)).statusCode).toBe(401);
    expect((await change("leaving", { isActive: true })).json()).toMatchObject({ state: "active" });
    expect(await guest.who()).toBeNull();
    expect((await ogc()).statusCode).toBe(401);
    expect((await guest.signIn("leaving", PASSWORD)).statusCode).toBe(200);
  });

  it("does not read for its new organisation with what was made for the old one", async () => {
    const guest = await arrived("moving");
    await guest.ask("POST", "/api/access-tokens", { name: "QGIS", days: 30 });
    const moved = await change("moving", { organisationId: test.organisationIds.mobifone });
    expect(moved.json()).toMatchObject({ organisationName: "mobifone", sessions: 0, tokens: 0 });
    expect(await guest.who()).toBeNull();
  });

  it("is changed on the version that was seen, keeping its sessions at a mere renaming", async () => {
    const guest = await arrived("renamed");
    const { id, version } = await userNamed("renamed");
    expect((await asAuthority("PATCH", `/api/users/${id}`, { displayName: "Tên mới" })).statusCode).toBe(428);
    expect((await asAuthority("PATCH", `/api/users/${id}`, { displayName: "Tên mới" }, version)).json()).toMatchObject({
      displayName: "Tên mới",
      version: version + 1,
    });
    expect((await asAuthority("PATCH", `/api/users/${id}`, { displayName: "Tên khác" }, version)).statusCode).toBe(412);
    expect(await guest.who()).toMatchObject({ displayName: "Tên mới" });
  });

  it("that is reset can no longer sign in, until its holder has set another password", async () => {
    const guest = await arrived("forgetful");
    const { id } = await userNamed("forgetful");
    const { secret, user } = (await asAuthority("POST", `/api/users/${id}/link`, { days: 1 })).json() as OneTimeLink;
    expect(user.state).toBe("waiting");
    expect(await guest.who()).toBeNull();
    expect((await guest.signIn("forgetful", PASSWORD)).statusCode).toBe(401);
    expect((await guest.ask("POST", "/api/one-time-link", { secret })).json()).toMatchObject({ kind: "reset" });
    await guest.ask("POST", "/api/one-time-link/password", { secret, password: OTHER_PASSWORD });
    expect((await guest.signIn("forgetful", OTHER_PASSWORD)).statusCode).toBe(200);
  });

  it("of the authority stays while it is the last one that can sign in", async () => {
    for (const payload of [{ isActive: false }, { role: "inspector" }]) {
      const refused = await change("authority", payload);
      expect([refused.statusCode, refused.json().error.code]).toEqual([409, "last-authority"]);
    }
    const { id } = await userNamed("authority");
    const reset = await asAuthority("POST", `/api/users/${id}/link`, { days: 1 });
    expect([reset.statusCode, reset.json().error.code]).toEqual([409, "last-authority"]);
    expect((await asAuthority("GET", "/api/users")).statusCode).toBe(200);
  });

  it("shows the authority where it is signed in and its tokens by name, and lets it end them", async () => {
    const guest = await arrived("watched");
    await guest.ask("POST", "/api/access-tokens", { name: "QGIS at home", days: 30 });
    const { id } = await userNamed("watched");
    const seen = await asAuthority("GET", `/api/users/${id}/access`);
    const { sessions, tokens } = seen.json() as UserAccess;
    expect(sessions).toMatchObject([{ userAgent: "test", address: "127.0.0.1" }]);
    expect(tokens).toMatchObject([{ name: "QGIS at home", scope: "read" }]);
    expect(seen.body).not.toMatch(/hash|tc_/i);
    expect((await asAuthority("DELETE", `/api/users/${id}/tokens/${tokens[0]?.id}`)).statusCode).toBe(204);
    expect((await guest.ask("GET", "/api/access-tokens")).json() as AccessToken[]).toEqual([]);
    expect((await asAuthority("DELETE", `/api/users/${id}/sessions/${sessions[0]?.id}`)).statusCode).toBe(204);
    expect(await guest.who()).toBeNull();
  });

  it("is changed by no other role, not even by a statement of its own", async () => {
    const viettel = {
      kind: "member" as const,
      role: "planner" as const,
      userId: test.userIds.viettel,
      organisationId: test.organisationIds.viettel,
    };
    const asPlanner = (sql: string) => test.test.database.withActor(viettel, (client) => client.query(sql));
    expect((await asPlanner("UPDATE app_user SET role = 'authority'")).rowCount).toBe(0);
    await expect(
      asPlanner("INSERT INTO app_user (organisation_id, login, display_name, role) VALUES (1, 'x', 'x', 'planner')"),
    ).rejects.toThrow(/row-level security/);
    await expect(asPlanner("UPDATE organisation SET name = 'Mine'")).rejects.toThrow(/may not write/);
    expect((await asPlanner("SELECT id FROM one_time_link")).rowCount).toBe(0);
    await expect(asPlanner("SELECT password_hash FROM app_user")).rejects.toThrow(/permission denied/);
  });
});

describe("the own account", () => {
  it("changes its password knowing the present one, which ends its other sessions", async () => {
    const guest = await arrived("careful");
    const elsewhere = await visitor();
    await elsewhere.signIn("careful", PASSWORD);
    const wrong = await guest.ask("PUT", "/api/account/password", {
      current: "not it at all",
      password: OTHER_PASSWORD,
    });
    expect([wrong.statusCode, wrong.json().error.code]).toEqual([422, "wrong-password"]);
    const right = await guest.ask("PUT", "/api/account/password", { current: PASSWORD, password: OTHER_PASSWORD });
    expect(right.statusCode).toBe(204);
    expect(await guest.who()).not.toBeNull();
    expect(await elsewhere.who()).toBeNull();
    expect((await elsewhere.signIn("careful", PASSWORD)).statusCode).toBe(401);
  });

  it("ends one session elsewhere or all of them, and none of others", async () => {
    const here = await arrived("everywhere");
    const [one, two] = [await visitor(), await visitor()];
    await one.signIn("everywhere", PASSWORD);
    await two.signIn("everywhere", PASSWORD);
    const sessions = (await here.ask("GET", "/api/sessions")).json() as OwnSession[];
    expect(sessions).toHaveLength(3);
    expect((await here.ask("DELETE", "/api/sessions")).statusCode).toBe(204);
    expect([await one.who(), await two.who()]).toEqual([null, null]);
    expect(await here.who()).not.toBeNull();
    expect((await test.request("viettel", { url: "/api/session" })).json().user).not.toBeNull();
  });
});

describe("an organisation", () => {
  const fields = {
    kind: "tower",
    isMobile: false,
    isFixed: false,
    plmn: null,
    mapSymbol: "star",
    mapColour: "#123456",
  };

  it("is made, changed on the version that was seen, and retired once nobody works there", async () => {
    const made = (
      await asAuthority("POST", "/api/organisations", { ...fields, code: "masts", name: "Masts" })
    ).json() as ManagedOrganisation;
    expect(made).toMatchObject({ code: "masts", users: 0, sites: 0, isRetired: false, version: 1 });
    expect(
      (await asAuthority("POST", "/api/organisations", { ...fields, code: "masts", name: "Again" })).statusCode,
    ).toBe(409);
    const put = (edit: object, version: number) =>
      asAuthority("PUT", `/api/organisations/${made.id}`, { ...fields, ...edit }, version);
    expect((await put({ name: "Towers", isRetired: false }, 7)).statusCode).toBe(412);
    expect((await put({ name: "Towers", isRetired: false }, 1)).json()).toMatchObject({ name: "Towers", version: 2 });
    await invite("worker", made.id);
    const refused = await put({ name: "Towers", isRetired: true }, 2);
    expect(refused.json().error).toMatchObject({ code: "organisation-has-users", details: { users: 1 } });
    await change("worker", { isActive: false });
    expect((await put({ name: "Towers", isRetired: true }, 2)).json()).toMatchObject({ isRetired: true, version: 3 });
    const late = { login: "late", displayName: "X", role: "planner", organisationId: made.id, days: 1 };
    expect((await asAuthority("POST", "/api/users", late)).json().error.code).toBe("organisation-retired");
    expect((await change("worker", { isActive: true })).json().error.code).toBe("organisation-retired");
  });

  it("that becomes a mobile network makes coverage stale", async () => {
    const version = async () =>
      (await test.test.owner.query("SELECT version FROM layer_version WHERE layer = 'coverage_setting'")).rows[0]
        .version;
    const [made] = (await asAuthority("GET", "/api/organisations")).json() as ManagedOrganisation[];
    const { id, code: _code, users: _users, sites: _sites, version: seen, ...edit } = made as ManagedOrganisation;
    const before = await version();
    const answer = await asAuthority("PUT", `/api/organisations/${id}`, { ...edit, isFixed: !edit.isFixed }, seen);
    expect(answer.statusCode).toBe(200);
    expect(Number(await version())).toBe(Number(before) + 1);
  });
});

describe("what is recorded", () => {
  it("tells who did what to whom, never a password, and cannot be changed", async () => {
    await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
      const hash = await hashPassword(PASSWORD);
      await client.query("UPDATE app_user SET password_hash = $1 WHERE login = 'mobifone'", [hash]);
      const { rows } = await client.query(
        `SELECT e.kind, a.login AS actor, s.login AS subject FROM security_event e
         LEFT JOIN app_user a ON a.id = e.actor_user_id LEFT JOIN app_user s ON s.id = e.subject_user_id
         WHERE s.login IN ('forgetful', 'leaving')`,
      );
      for (const event of [
        { kind: "invited", actor: "authority", subject: "forgetful" },
        { kind: "password-set", actor: "forgetful", subject: "forgetful" },
        { kind: "sign-in", actor: "forgetful", subject: "forgetful" },
        { kind: "sign-in-failed", actor: null, subject: "forgetful" },
        { kind: "password-reset", actor: "authority", subject: "forgetful" },
        { kind: "session-ended", actor: "authority", subject: "leaving" },
        { kind: "token-made", actor: "leaving", subject: "leaving" },
        { kind: "token-revoked", actor: "authority", subject: "leaving" },
      ]) {
        expect(rows).toContainEqual(event);
      }
      const history = await client.query(
        "SELECT before, after, actor_role FROM history WHERE table_name = 'app_user' AND operation = 'update'",
      );
      expect(
        history.rows.some(({ after, actor_role }) => after.login === "renamed" && actor_role === "authority"),
      ).toBe(true);
      expect(JSON.stringify(history.rows)).not.toMatch(/argon2|password_hash/);
    });
    for (const sql of ["DELETE FROM security_event", "UPDATE security_event SET kind = 'none'"]) {
      await expect(test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql))).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});
