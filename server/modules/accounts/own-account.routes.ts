import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Config } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import { type Actor, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { notFound, unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { readToken } from "../../plugins/session-cookie.ts";
import { OwnSession, SessionParams } from "./accounts.schemas.ts";
import { GuessLimit } from "./guesses.ts";
import { hashPassword, isNobodysPassword, isPassword } from "./passwords.ts";
import { currentSession } from "./sessions.ts";
import { endSessionsOf, passwordOf, recordEvent, sessionsOf, setPassword } from "./users.queries.ts";
import { PasswordChange } from "./users.schemas.ts";
import { checkNewPassword } from "./users.ts";

const config = { access: "member" } as const;
const tags = ["accounts"];
/** Wrong guesses of the present password that one account may make in 15 minutes. */
const GUESSES = 10;
const idOf = (actor: Actor) => (actor.kind === "member" ? actor.userId : 0);

/** What everybody does for the own account: see where it is signed in, end that, choose another password. */
export const ownAccountRoutes: Module = async (app, { database, config: settings }) => {
  const guesses = new GuessLimit(GUESSES);

  app.get("/api/sessions", { config, schema: { response: { 200: Type.Array(OwnSession) }, tags } }, async (request) => {
    const current = await currentId(database, settings, request);
    const rows = await database.withActor(request.actor, (client) =>
      ask(sessionsOf, { userId: idOf(request.actor) }, client),
    );
    return rows.map((row) => ({ ...row, isCurrent: row.id === current }));
  });

  app.delete("/api/sessions", { config, schema: { response: { 204: Type.Null() }, tags } }, async (request, reply) => {
    const keptId = await currentId(database, settings, request);
    const all = { userId: idOf(request.actor), sessionId: null, keptId };
    await database.withActor(request.actor, (client) => ask(endSessionsOf, all, client));
    return reply.status(204).send(null);
  });

  app.delete(
    "/api/sessions/:sessionId",
    { config, schema: { params: SessionParams, response: { 204: Type.Null() }, tags } },
    async ({ actor, params: { sessionId } }, reply) => {
      const one = { userId: idOf(actor), sessionId, keptId: null };
      const ended = await database.withActor(actor, (client) => askOne(endSessionsOf, one, client));
      if (ended === undefined) throw notFound("session", sessionId);
      return reply.status(204).send(null);
    },
  );

  app.put(
    "/api/account/password",
    { config, schema: { body: PasswordChange, response: { 204: Type.Null() }, tags } },
    async (request, reply) => {
      const { actor, body } = request;
      const userId = idOf(actor);
      checkNewPassword(body.password, "body/password");
      guesses.begin(String(userId));
      const present = await database.withActor(SYSTEM_ACTOR, (client) => askOne(passwordOf, { userId }, client));
      const stored = present?.passwordHash ?? null;
      const isRight = await (stored === null ? isNobodysPassword(body.current) : isPassword(body.current, stored));
      if (!isRight) throw unacceptable("wrong-password", "the present password is not this one", "body/current");
      guesses.wasRight(String(userId));
      const keptId = await currentId(database, settings, request);
      const passwordHash = await hashPassword(body.password);
      await database.withActor(SYSTEM_ACTOR, async (client) => {
        await ask(setPassword, { userId, passwordHash }, client);
        await ask(endSessionsOf, { userId, sessionId: null, keptId }, client);
        const event = {
          kind: "password-changed",
          actorId: userId,
          subjectId: userId,
          address: request.ip,
          details: {},
        };
        await ask(recordEvent, event, client);
      });
      return reply.status(204).send(null);
    },
  );
};

/** The session that asks; null where it ended meanwhile. */
async function currentId(database: Database, config: Config, request: FastifyRequest): Promise<string | null> {
  const token = readToken(request, config);
  if (token === undefined) return null;
  const current = await database.withActor(SYSTEM_ACTOR, (client) => currentSession(client, token, config));
  return current?.id ?? null;
}
