import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Config } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import { type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { giveToken, readToken } from "../../plugins/session-cookie.ts";
import { ownSessions, revokeOwnSession } from "./accounts.queries.ts";
import { OwnSession, Session, SessionParams, SignIn } from "./accounts.schemas.ts";
import { describeSession } from "./describe-session.ts";
import { currentSession, finishSession } from "./sessions.ts";
import { makeSignIn } from "./sign-in.ts";

/** Signing in and out, who is here and which province this is, the user's own sessions. */
export const accountsRoutes: Module = async (app, { database, config }) => {
  const signIn = makeSignIn(database, config);

  app.get(
    "/api/session",
    { config: { access: "public" }, schema: { response: { 200: Session }, tags: ["accounts"] } },
    (request, reply) => {
      const token = readToken(request, config) ?? giveToken(reply, config);
      return describeSession(database, config, request.actor, token);
    },
  );

  app.post(
    "/api/session",
    {
      config: { access: "public" },
      schema: { body: SignIn, response: { 200: Session }, tags: ["accounts"] },
    },
    async (request, reply) => {
      const { actor, token } = await signIn(request, reply);
      return describeSession(database, config, actor, token);
    },
  );

  app.delete(
    "/api/session",
    { config: { access: "public" }, schema: { response: { 204: Type.Null() }, tags: ["accounts"] } },
    async (request, reply) => {
      const token = readToken(request, config);
      if (token !== undefined) await database.withActor(SYSTEM_ACTOR, (client) => finishSession(client, token));
      giveToken(reply, config);
      return reply.status(204).send(null);
    },
  );

  app.get(
    "/api/sessions",
    { config: { access: "member" }, schema: { response: { 200: Type.Array(OwnSession) }, tags: ["accounts"] } },
    (request) => listOwnSessions(database, config, request),
  );

  app.delete(
    "/api/sessions/:sessionId",
    {
      config: { access: "member" },
      schema: { params: SessionParams, response: { 204: Type.Null() }, tags: ["accounts"] },
    },
    ({ actor, params }, reply) =>
      database.withActor(actor, async (client) => {
        const userId = actor.kind === "member" ? actor.userId : 0;
        const revoked = await askOne(revokeOwnSession, { sessionId: params.sessionId, userId }, client);
        if (revoked === undefined) throw notFound("session", params.sessionId);
        return reply.status(204).send(null);
      }),
  );
};

async function listOwnSessions(database: Database, config: Config, request: FastifyRequest): Promise<OwnSession[]> {
  const { actor } = request;
  const token = readToken(request, config);
  if (actor.kind !== "member" || token === undefined) return [];
  const current = await database.withActor(SYSTEM_ACTOR, (client) => currentSession(client, token, config));
  const rows = await database.withActor(actor, (client) => ask(ownSessions, { userId: actor.userId }, client));
  return rows.map((row) => ({ ...row, isCurrent: row.id === current?.id }));
}
