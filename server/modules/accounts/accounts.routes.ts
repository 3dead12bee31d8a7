import { Type } from "typebox";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import type { Module } from "../../module.ts";
import { giveToken, readToken } from "../../plugins/session-cookie.ts";
import { Session, SignIn } from "./accounts.schemas.ts";
import { describeSession } from "./describe-session.ts";
import { finishSession } from "./sessions.ts";
import { makeSignIn } from "./sign-in.ts";

/** Signing in and out, who is here and which province this is. */
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
};
