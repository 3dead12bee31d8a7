import type { FastifyRequest } from "fastify";
import type { Config } from "../../config.ts";
import { allowsDemonstration } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import {
  type Actor,
  type Conversation,
  type Database,
  type MemberRole,
  PUBLIC_ACTOR,
  SYSTEM_ACTOR,
} from "../../database/conversation.ts";
import type { ActorFinder } from "../../plugins/access.ts";
import { readToken, tokenHash } from "../../plugins/session-cookie.ts";
import { endSession, findSession, forgetOldSessions, keepSession, startSession } from "./accounts.queries.ts";

/** A session that is not used for this long is over. It moves on while used, up to 30 days after the sign-in (migration 0003). */
const IDLE_HOURS = 24;
/** How long the browser keeps the cookie: as long as any session can last. */
export const COOKIE_MAX_AGE_S = 30 * 24 * 3600;

/** Finds who asks by the session cookie. Nothing is remembered between requests: a revoked session is over at once. */
export function sessionActorFinder(database: Database, config: Config): ActorFinder {
  return async (request: FastifyRequest): Promise<Actor> => {
    const token = readToken(request, config);
    if (token === undefined) return PUBLIC_ACTOR;
    const session = await database.withActor(SYSTEM_ACTOR, (client) => currentSession(client, token, config));
    if (session === undefined) return PUBLIC_ACTOR;
    const { userId, organisationId, role } = session;
    return { kind: "member", userId, organisationId, role: role as MemberRole };
  };
}

/** The running session of a cookie, moved on if it was not seen for a while. Needs the system's conversation. */
export async function currentSession(client: Conversation, token: string, config: Config) {
  const demonstrationAllowed = allowsDemonstration(config);
  const session = await askOne(findSession, { tokenHash: tokenHash(token), demonstrationAllowed }, client);
  if (session?.isStale === true) await ask(keepSession, { sessionId: session.id, idleHours: IDLE_HOURS }, client);
  return session;
}

/** Records a session for a cookie value that was just made. Needs the system's conversation. */
export async function beginSession(
  client: Conversation,
  {
    token,
    userId,
    userAgent,
    address,
  }: { token: string; userId: number; userAgent: string | undefined; address: string },
): Promise<void> {
  await ask(forgetOldSessions, undefined, client);
  const shown = userAgent?.slice(0, 200) ?? null;
  const row = { tokenHash: tokenHash(token), userId, idleHours: IDLE_HOURS, userAgent: shown, address };
  await ask(startSession, row, client);
}

/** Ends the session of a cookie value; does nothing where it has none. Needs the system's conversation. */
export async function finishSession(client: Conversation, token: string): Promise<void> {
  await ask(endSession, { tokenHash: tokenHash(token) }, client);
}
