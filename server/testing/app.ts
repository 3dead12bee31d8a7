import { randomBytes } from "node:crypto";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { buildApp } from "../app.ts";
import { type Config, readConfig } from "../config.ts";
import type { MemberRole } from "../database/conversation.ts";
import type { JobData, QueueName } from "../database/jobs.ts";
import { csrfTokenOf, tokenHash } from "../plugins/session-cookie.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

/** Who the tests act as: one sign-in a role, and a planner of a competitor. */
export const TEST_USERS = {
  authority: { organisation: "so-khcn", kind: "authority", role: "authority" },
  viettel: { organisation: "viettel", kind: "operator", role: "planner" },
  mobifone: { organisation: "mobifone", kind: "operator", role: "planner" },
  construction: { organisation: "so-xaydung", kind: "construction", role: "construction" },
  inspector: { organisation: "so-khcn", kind: "authority", role: "inspector" },
} as const satisfies Record<string, { organisation: string; kind: string; role: MemberRole }>;
export type TestUser = keyof typeof TEST_USERS;

export interface SentJob {
  readonly name: QueueName;
  readonly data: JobData[QueueName];
}

export interface TestApp {
  readonly app: FastifyInstance;
  /** Its database; what a test needs beyond organisations and users, it arranges with `test.owner` or as an actor. */
  readonly test: TestDatabase;
  /** Background work that was asked for; no worker takes it. */
  readonly sentJobs: readonly SentJob[];
  readonly userIds: Readonly<Record<TestUser, number>>;
  readonly organisationIds: Readonly<Record<TestUser, number>>;
  /** Cookie and token of a running session, to be sent with a request. */
  headersOf(user: TestUser): Record<string, string>;
  /** A request through all plugins, as a signed-in user or as the public. */
  request(user: TestUser | "public", options: InjectOptions & { url: string }): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** The whole application on a fresh database with organisations and users; nothing listens. Call `close` in afterAll. */
export async function buildTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const test = await createTestDatabase();
  const config: Config = readConfig({ LOG_LEVEL: "fatal", ...environment });
  const sentJobs: SentJob[] = [];
  const jobs = {
    send: async <Name extends QueueName>(name: Name, data: JobData[Name]) => {
      sentJobs.push({ name, data });
    },
  };
  const app = await buildApp({ config, database: test.database, jobs });
  await app.ready();
  const people = await addPeople(test);
  const tokens = Object.fromEntries(
    Object.entries(people).map(([user, { userId }]) => [
      user,
      { userId, token: randomBytes(32).toString("base64url") },
    ]),
  ) as Record<TestUser, { userId: number; token: string }>;
  for (const { userId, token } of Object.values(tokens)) {
    await test.owner.query(
      "INSERT INTO session (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')",
      [tokenHash(token), userId],
    );
  }
  const cookieName = config.behindProxy ? "__Host-tram-chung" : "tram-chung";
  const headersOf = (user: TestUser) => ({
    cookie: `${cookieName}=${tokens[user].token}`,
    "x-csrf-token": csrfTokenOf(tokens[user].token),
  });
  return {
    app,
    test,
    sentJobs,
    userIds: mapPeople(people, ({ userId }) => userId),
    organisationIds: mapPeople(people, ({ organisationId }) => organisationId),
    headersOf,
    request: (user, options) =>
      app.inject({ ...options, headers: { ...(user === "public" ? {} : headersOf(user)), ...options.headers } }),
    close: async () => {
      await app.close();
      await test.close();
    },
  };
}

interface Person {
  readonly userId: number;
  readonly organisationId: number;
}

function mapPeople(people: Record<TestUser, Person>, pick: (person: Person) => number): Record<TestUser, number> {
  return Object.fromEntries(Object.entries(people).map(([user, person]) => [user, pick(person)])) as Record<
    TestUser,
    number
  >;
}

async function addPeople({ owner }: TestDatabase): Promise<Record<TestUser, Person>> {
  const people: Partial<Record<TestUser, Person>> = {};
  await owner.query("BEGIN; SET LOCAL app.role = 'system'");
  for (const [login, user] of Object.entries(TEST_USERS)) {
    const organisation = await owner.query<{ id: number }>(
      `INSERT INTO organisation (code, name, kind, is_mobile) VALUES ($1, $1, $2, $2 = 'operator')
       ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id`,
      [user.organisation, user.kind],
    );
    const organisationId = (organisation.rows[0] as { id: number }).id;
    const added = await owner.query<{ id: number }>(
      "INSERT INTO app_user (organisation_id, login, display_name, role, password_hash) VALUES ($1, $2, $2, $3, 'none') RETURNING id",
      [organisationId, login, user.role],
    );
    people[login as TestUser] = { userId: (added.rows[0] as { id: number }).id, organisationId };
  }
  await owner.query("COMMIT");
  return people as Record<TestUser, Person>;
}
