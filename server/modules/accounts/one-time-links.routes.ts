import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { tokenHash } from "../../plugins/session-cookie.ts";
import { GuessLimit } from "./guesses.ts";
import { hashPassword } from "./passwords.ts";
import { findLink, setPassword, useLink } from "./users.queries.ts";
import { LinkAnswer, LinkPassword, LinkQuestion } from "./users.schemas.ts";
import { checkNewPassword } from "./users.ts";

const config = { access: "public" } as const;
const tags = ["accounts"];
/** Links that do not hold which one address may try in 15 minutes. */
const GUESSES_PER_ADDRESS = 30;

/** The same for a link that never was, that was used, that is over or revoked: nothing is learnt by trying. */
const noLink = () =>
  new AppError(404, "link-over", "the link does not hold: it was used, revoked, is over or never was");

/** The way in for who was invited or reset: no account needed, only the link. */
export const oneTimeLinksRoutes: Module = async (app, { database }) => {
  const guesses = new GuessLimit(GUESSES_PER_ADDRESS);

  // Asked with POST, so that the secret stands in no address that is logged.
  app.post(
    "/api/one-time-link",
    { config, schema: { body: LinkQuestion, response: { 200: LinkAnswer }, tags } },
    async ({ body, ip }) => {
      guesses.begin(ip);
      const link = await database.withActor(SYSTEM_ACTOR, (client) =>
        askOne(findLink, { tokenHash: tokenHash(body.secret) }, client),
      );
      if (link === undefined) throw noLink();
      guesses.wasRight(ip);
      const { kind, login, displayName, organisationName, expiresAt } = link;
      return { kind: kind as LinkAnswer["kind"], login, displayName, organisationName, expiresAt };
    },
  );

  app.post(
    "/api/one-time-link/password",
    { config, schema: { body: LinkPassword, response: { 204: Type.Null() }, tags } },
    async ({ body, ip }, reply) => {
      guesses.begin(ip);
      checkNewPassword(body.password, "body/password");
      const passwordHash = await hashPassword(body.password); // before looking: takes as long for a link that is none
      await database.withActor(SYSTEM_ACTOR, async (client) => {
        const used = await askOne(useLink, { tokenHash: tokenHash(body.secret) }, client);
        const [set] = used === undefined ? [] : await ask(setPassword, { userId: used.userId, passwordHash }, client);
        if (set === undefined) throw noLink();
      });
      guesses.wasRight(ip);
      return reply.status(204).send(null);
    },
  );
};
