import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { ownTokens, revokeToken } from "./access-tokens.queries.ts";
import type { MemberRole } from "./accounts.schemas.ts";
import { makeOneTimeLink } from "./one-time-links.ts";
import { normalLogin } from "./sign-in.ts";
import * as queries from "./users.queries.ts";
import {
  Invitation,
  LinkWish,
  OneTimeLink,
  User,
  UserAccess,
  UserChange,
  UserParams,
  UserSessionParams,
  type UserState,
  UserTokenParams,
} from "./users.schemas.ts";

const config = { access: ["authority"] } as const;
const tags = ["administration"];
const idOf = (actor: Actor) => (actor.kind === "member" ? actor.userId : 0);
const NOTHING = { 204: Type.Null() };

/** The accounts of all organisations, kept by the authority alone. */
export const usersRoutes: Module = async (app, { database }) => {
  app.get("/api/users", { config, schema: { response: { 200: Type.Array(User) }, tags } }, ({ actor }) =>
    database.withActor(actor, (client) => listUsers(client, null)),
  );

  app.post(
    "/api/users",
    { config, schema: { body: Invitation, response: { 201: OneTimeLink }, tags } },
    async ({ actor, body }, reply) => {
      const answer = await database.withActor(actor, async (client) => {
        await checkPlace(client, body.role, body.organisationId);
        const login = normalLogin(body.login);
        const added = await askOne(queries.inviteUser, { ...body, login }, client);
        if (added === undefined) throw loginInUse(login);
        return linkFor(client, { userId: added.id, kind: "invitation", createdBy: idOf(actor), days: body.days });
      });
      return reply.status(201).send(answer);
    },
  );

  app.patch(
    "/api/users/:userId",
    { config, schema: { params: UserParams, body: UserChange, response: { 200: User }, tags } },
    ({ actor, params: { userId }, body, headers }) => {
      const expected = expectedVersion(headers["if-match"]);
      return database.withActor(actor, async (client) => {
        await changeUser(client, userId, body, expected);
        return findUser(client, userId);
      });
    },
  );

  app.post(
    "/api/users/:userId/link",
    { config, schema: { params: UserParams, body: LinkWish, response: { 201: OneTimeLink }, tags } },
    async ({ actor, params: { userId }, body }, reply) => {
      const answer = await database.withActor(actor, async (client) => {
        const user = await askOne(queries.lockUser, { userId }, client);
        if (user === undefined) throw notFound("user", userId);
        if (user.isDisabled) throw new AppError(409, "account-disabled", `the account ${userId} is disabled`);
        // The old password stops at once, and with it every session (trigger end_access).
        await ask(queries.forgetPassword, { userId }, client);
        const kind = user.hasPassword ? "reset" : "invitation";
        return linkFor(client, { userId, kind, createdBy: idOf(actor), days: body.days });
      });
      return reply.status(201).send(answer);
    },
  );

  app.delete(
    "/api/users/:userId/link",
    { config, schema: { params: UserParams, response: NOTHING, tags } },
    async ({ actor, params: { userId } }, reply) => {
      const [revoked] = await database.withActor(actor, (client) => ask(queries.revokeLinks, { userId }, client));
      if (revoked === undefined) throw notFound("one-time link of user", userId);
      return reply.status(204).send(null);
    },
  );

  app.get(
    "/api/users/:userId/access",
    { config, schema: { params: UserParams, response: { 200: UserAccess }, tags } },
    ({ actor, params: { userId } }) =>
      database.withActor(actor, async (client) => {
        await findUser(client, userId);
        const sessions = await ask(queries.sessionsOf, { userId }, client);
        return { sessions, tokens: (await ask(ownTokens, { userId }, client)) as unknown as UserAccess["tokens"] };
      }),
  );

  app.delete(
    "/api/users/:userId/sessions/:sessionId",
    { config, schema: { params: UserSessionParams, response: NOTHING, tags } },
    async ({ actor, params }, reply) => {
      const one = { ...params, keptId: null };
      const ended = await database.withActor(actor, (client) => askOne(queries.endSessionsOf, one, client));
      if (ended === undefined) throw notFound("session", params.sessionId);
      return reply.status(204).send(null);
    },
  );

  app.delete(
    "/api/users/:userId/tokens/:tokenId",
    { config, schema: { params: UserTokenParams, response: NOTHING, tags } },
    async ({ actor, params }, reply) => {
      const revoked = await database.withActor(actor, (client) => askOne(revokeToken, params, client));
      if (revoked === undefined) throw notFound("access token", params.tokenId);
      return reply.status(204).send(null);
    },
  );
};

const loginInUse = (login: string) =>
  new AppError(409, "login-in-use", `the login ${login} is in use`, { path: "body/login" });

/** Which organisations a role belongs to; roles that stand here nowhere may be of any. */
const KIND_OF_ROLE: Partial<Record<MemberRole, string>> = { authority: "authority", construction: "construction" };

/** Throws 422 where the organisation takes no users, or none of this role: a competitor's employee is never the authority. */
async function checkPlace(client: Conversation, role: MemberRole, organisationId: number): Promise<void> {
  const organisation = await askOne(queries.organisationForUser, { organisationId }, client);
  if (organisation === undefined || organisation.isRetired) {
    const message = `the organisation ${organisationId} does not exist or takes no further users`;
    throw unacceptable("organisation-retired", message, "body/organisationId");
  }
  const kind = KIND_OF_ROLE[role];
  if (kind !== undefined && kind !== organisation.kind) {
    const message = `the role ${role} belongs to an organisation of the kind ${kind}, this one is ${organisation.kind}`;
    throw unacceptable("role-not-of-organisation", message, "body/role");
  }
}

async function changeUser(client: Conversation, userId: number, change: UserChange, expected: number): Promise<void> {
  const user = await findUser(client, userId);
  const locked = await askOne(queries.lockUser, { userId }, client);
  if (locked === undefined) throw notFound("user", userId);
  if (locked.version !== expected) throw staleVersion(`user ${userId}`, expected, locked.version);
  const { isActive = !locked.isDisabled, ...fields } = change;
  const row = { ...user, ...fields, login: normalLogin(change.login ?? user.login) };
  const movesIn = row.role !== locked.role || row.organisationId !== locked.organisationId || locked.isDisabled;
  if (isActive && movesIn) await checkPlace(client, row.role, row.organisationId);
  await ask(queries.changeUser, { ...row, userId, isActive }, client);
}

async function linkFor(client: Conversation, link: Parameters<typeof makeOneTimeLink>[1]): Promise<OneTimeLink> {
  const made = await makeOneTimeLink(client, link);
  return { ...made, user: await findUser(client, link.userId) };
}

async function findUser(client: Conversation, userId: number): Promise<User> {
  const [user] = await listUsers(client, userId);
  if (user === undefined) throw notFound("user", userId);
  return user;
}

async function listUsers(client: Conversation, userId: number | null): Promise<User[]> {
  const rows = await ask(queries.listUsers, { userId }, client);
  return rows.map(({ hasPassword, ...row }) => ({
    ...row,
    role: row.role as MemberRole,
    state: stateOf({ hasPassword, ...row }),
  }));
}

function stateOf(row: { disabledAt: string | null; hasPassword: boolean; linkExpiresAt: string | null }): UserState {
  if (row.disabledAt !== null) return "disabled";
  if (row.hasPassword) return "active";
  return row.linkExpiresAt === null ? "link-over" : "waiting";
}
