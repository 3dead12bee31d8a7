import { allowsDemonstration, type Config } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import { type Actor, type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { csrfTokenOf } from "../../plugins/session-cookie.ts";
import { demonstrationSignIns, findSessionUser } from "./accounts.queries.ts";
import type { DemonstrationSignIn, Session, SessionUser } from "./accounts.schemas.ts";
import { describeProvince } from "./province.ts";

/** What the client asks first, for the holder of a cookie (`token`). */
export async function describeSession(
  database: Database,
  config: Config,
  actor: Actor,
  token: string,
): Promise<Session> {
  const offered = allowsDemonstration(config) ? await offeredSignIns(database) : [];
  return database.withActor(actor, async (client) => ({
    user: actor.kind === "member" ? await userOf(client, actor.userId) : null,
    csrfToken: csrfTokenOf(token),
    ...(await describeProvince(client)),
    demonstrationSignIns: offered,
    baseMap:
      config.baseMapUrl === undefined
        ? null
        : { url: config.baseMapUrl, attribution: config.baseMapAttribution ?? null },
  }));
}

export async function userOf(client: Conversation, userId: number): Promise<SessionUser | null> {
  return ((await askOne(findSessionUser, { userId }, client)) as SessionUser | undefined) ?? null;
}

/** The public may not read the users; which demonstration sign-ins there are is told all the same. */
async function offeredSignIns(database: Database): Promise<DemonstrationSignIn[]> {
  const rows = await database.withActor(SYSTEM_ACTOR, (client) => ask(demonstrationSignIns, undefined, client));
  return rows as DemonstrationSignIn[];
}
