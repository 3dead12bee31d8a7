import type { FastifyReply, FastifyRequest } from "fastify";
import { allowsDemonstration, type Config } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import { type Actor, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import { giveToken, readToken } from "../../plugins/session-cookie.ts";
import { findCredentials } from "./accounts.queries.ts";
import type { SignIn } from "./accounts.schemas.ts";
import { userOf } from "./describe-session.ts";
import { GuessLimit } from "./guesses.ts";
import { isNobodysPassword, isPassword } from "./passwords.ts";
import { beginSession, COOKIE_MAX_AGE_S, finishSession } from "./sessions.ts";
import { recordEvent } from "./users.queries.ts";

/** Wrong guesses that one address may make in 15 minutes, for one login and for all logins together. */
const GUESSES_PER_LOGIN = 10;
const GUESSES_PER_ADDRESS = 100;

/** A login as it is stored and compared: without surrounding blanks, in lower case. */
export const normalLogin = (login: string) => login.trim().normalize("NFKC").toLowerCase();

export interface SignedIn {
  readonly actor: Actor;
  /** The fresh cookie value. */
  readonly token: string;
}

/** Makes the function that signs in. It throws 401, the same and as late whether or not the login exists; 429 after too many guesses. */
export function makeSignIn(database: Database, config: Config) {
  const ofLogin = new GuessLimit(GUESSES_PER_LOGIN);
  const ofAddress = new GuessLimit(GUESSES_PER_ADDRESS);

  return async (request: FastifyRequest<{ Body: SignIn }>, reply: FastifyReply): Promise<SignedIn> => {
    const login = normalLogin(request.body.login);
    const loginHere = `${request.ip} ${login}`;
    ofLogin.begin(loginHere);
    ofAddress.begin(request.ip);
    const { userId, subjectId } = await findUser(database, config, login, request.body.password);
    if (userId === undefined) {
      await noteFailure(database, subjectId, request.ip);
      throw new AppError(401, "wrong-credentials", "the login or the password is wrong", { path: "body" });
    }
    ofLogin.wasRight(loginHere);
    ofAddress.wasRight(request.ip);
    return startFor(userId, database, config, request, reply);
  };
}

/** `subjectId`: whose login it is; `userId`: the same where the password is right, too. */
async function findUser(
  database: Database,
  config: Config,
  login: string,
  password: string,
): Promise<{ userId?: number | undefined; subjectId: number | null }> {
  const query = { login, demonstrationAllowed: allowsDemonstration(config) };
  const found = await database.withActor(SYSTEM_ACTOR, (client) => askOne(findCredentials, query, client));
  const isRight =
    found === undefined || found.passwordHash === null
      ? await isNobodysPassword(password)
      : await isPassword(password, found.passwordHash);
  return { userId: isRight ? found?.id : undefined, subjectId: found?.id ?? null };
}

/** What was typed as the login is not kept: it may be a password in the wrong field. */
async function noteFailure(database: Database, subjectId: number | null, address: string): Promise<void> {
  const event = { kind: "sign-in-failed", actorId: null, subjectId, address, details: {} };
  await database.withActor(SYSTEM_ACTOR, (client) => ask(recordEvent, event, client));
}

async function startFor(
  userId: number,
  database: Database,
  config: Config,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedIn> {
  const old = readToken(request, config);
  const token = giveToken(reply, config, COOKIE_MAX_AGE_S);
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    if (old !== undefined) await finishSession(client, old);
    await beginSession(client, { token, userId, userAgent: request.headers["user-agent"], address: request.ip });
    const user = await userOf(client, userId);
    if (user === null) throw new Error(`the user ${userId} vanished while signing in`);
    return { actor: { kind: "member", userId, organisationId: user.organisationId, role: user.role }, token };
  });
}
