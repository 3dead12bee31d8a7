import type { FastifyRequest } from "fastify";
import { allowsDemonstration, type Config } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import { type Database, type MemberRole, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import type { ActorFinder } from "../../plugins/access.ts";
import { tokenHash } from "../../plugins/session-cookie.ts";
import { findTokenUser, noteTokenUse } from "./access-tokens.queries.ts";

/** `tc_` and 32 random bytes in base64url: told from other secrets when it turns up where it should not. */
export const TOKEN_PREFIX = "tc_";
const TOKEN_SHAPE = /^tc_[A-Za-z0-9_-]{43}$/;
/** Where a token is taken: services that read. Everything else, writing above all, needs a session. */
const SERVICES = /^\/(ogc|tiles)(\/|\?|$)/;

/** The token of a request to a service, from `Authorization: Bearer` or from `?token=` for programs that send no headers. */
function tokenOf(request: FastifyRequest): string | undefined {
  if (!SERVICES.test(request.url) || (request.method !== "GET" && request.method !== "HEAD")) return undefined;
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  const query = request.query as { token?: unknown };
  return bearer ?? (typeof query.token === "string" ? query.token : undefined);
}

/** Finds who asks by an access token where the request brings one, else by the session. A token that does not hold is refused. */
export function withAccessTokens(bySession: ActorFinder, database: Database, config: Config): ActorFinder {
  return async (request) => {
    const token = tokenOf(request);
    if (token === undefined) return bySession(request);
    const found = TOKEN_SHAPE.test(token) ? await userOf(token, database, config) : undefined;
    if (found === undefined) throw new AppError(401, "bad-token", "the access token is unknown, revoked or over");
    return {
      kind: "member",
      userId: found.userId,
      organisationId: found.organisationId,
      role: found.role as MemberRole,
    };
  };
}

function userOf(token: string, database: Database, config: Config) {
  const demonstrationAllowed = allowsDemonstration(config);
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const user = await askOne(findTokenUser, { tokenHash: tokenHash(token), demonstrationAllowed }, client);
    if (user?.isStale === true) await ask(noteTokenUse, { tokenId: user.id }, client);
    return user;
  });
}
