import { randomBytes } from "node:crypto";
import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import type { Actor } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { tokenHash } from "../../plugins/session-cookie.ts";
import { createToken, ownTokens, revokeToken } from "./access-tokens.queries.ts";
import { AccessToken, CreatedToken, NewToken, TokenParams } from "./access-tokens.schemas.ts";
import { TOKEN_PREFIX } from "./access-tokens.ts";

const config = { access: "member" } as const;
const tags = ["accounts"];
const idOf = (actor: Actor) => (actor.kind === "member" ? actor.userId : 0);

/** The user's own access tokens for other programs: listed, made (shown once), revoked. */
export const accessTokensRoutes: Module = async (app, { database }) => {
  app.get("/api/access-tokens", { config, schema: { response: { 200: Type.Array(AccessToken) }, tags } }, ({ actor }) =>
    database.withActor(
      actor,
      async (client) => (await ask(ownTokens, { userId: idOf(actor) }, client)) as unknown as AccessToken[],
    ),
  );

  app.post(
    "/api/access-tokens",
    { config, schema: { body: NewToken, response: { 201: CreatedToken }, tags } },
    async ({ actor, body }, reply) => {
      const token = `${TOKEN_PREFIX}${randomBytes(32).toString("base64url")}`;
      const row = { userId: idOf(actor), name: body.name, days: body.days, tokenHash: tokenHash(token) };
      const made = await database.withActor(actor, (client) => askOne(createToken, row, client));
      if (made === undefined) throw new Error("a token was inserted and not returned");
      return reply.status(201).send({ ...made, token });
    },
  );

  app.delete(
    "/api/access-tokens/:tokenId",
    { config, schema: { params: TokenParams, response: { 204: Type.Null() }, tags } },
    async ({ actor, params }, reply) => {
      const one = { tokenId: params.tokenId, userId: idOf(actor) };
      const revoked = await database.withActor(actor, (client) => askOne(revokeToken, one, client));
      if (revoked === undefined) throw notFound("access token", params.tokenId);
      return reply.status(204).send(null);
    },
  );
};
