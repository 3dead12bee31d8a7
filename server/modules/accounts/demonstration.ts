import { randomInt } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { allowsDemonstration, type Config, isReachableByOthers } from "../../config.ts";
import { ask, askOne } from "../../database/ask.ts";
import { type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import {
  countDemonstrationUsers,
  disableDemonstrationUsers,
  keepDemonstrationUser,
  mobileOperators,
} from "./accounts.queries.ts";
import type { MemberRole } from "./accounts.schemas.ts";
import { hashPassword } from "./passwords.ts";
import { ensureAuthorities } from "./users.ts";

/** The passwords of this installation's demonstration sign-ins, kept in a file that only its user may read. */
const SecretsFile = Type.Record(Type.String(), Type.Object({ password: Type.String(), hash: Type.String() }));
type Secrets = Static<typeof SecretsFile>;

interface DemonstrationUser {
  readonly login: string;
  readonly displayName: string;
  readonly role: MemberRole;
  readonly organisationId: number;
}

export interface PrintedSignIn {
  readonly login: string;
  readonly password: string;
  readonly role: MemberRole;
  readonly displayName: string;
}

/**
 * Makes one sign-in a role and one planner a mobile operator, with passwords that are drawn once for this installation and
 * kept in `secretsFile`. Those that exist get the file's password again. Returns what to print.
 */
export async function seedDemonstrationUsers(database: Database, secretsFile: string): Promise<PrintedSignIn[]> {
  const users = await database.withActor(SYSTEM_ACTOR, demonstrationUsers);
  const secrets = await keepSecrets(
    secretsFile,
    users.map((user) => user.login),
  );
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    for (const user of users) {
      await ask(keepDemonstrationUser, { ...user, passwordHash: secrets[user.login]?.hash as string }, client);
    }
  });
  return users.map(({ login, role, displayName }) => ({
    login,
    role,
    displayName,
    password: secrets[login]?.password as string,
  }));
}

async function demonstrationUsers(client: Conversation): Promise<DemonstrationUser[]> {
  const { technologyId, constructionId } = await ensureAuthorities(client);
  const operators = await ask(mobileOperators, undefined, client);
  return [
    { login: "so-khcn", displayName: "Cán bộ Sở KH&CN", role: "authority", organisationId: technologyId },
    { login: "so-xaydung", displayName: "Cán bộ Sở Xây dựng", role: "construction", organisationId: constructionId },
    { login: "thanh-tra", displayName: "Thanh tra viên", role: "inspector", organisationId: technologyId },
    ...operators.map(
      ({ id, code, name }): DemonstrationUser => ({
        login: code,
        displayName: `Quy hoạch ${name}`,
        role: "planner",
        organisationId: id,
      }),
    ),
  ];
}

/** Reads the secrets and draws those that are missing. A file that cannot be read as secrets is made anew. */
async function keepSecrets(file: string, logins: readonly string[]): Promise<Secrets> {
  const secrets = await readSecrets(file);
  const missing = logins.filter((login) => secrets[login] === undefined);
  await Promise.all(
    missing.map(async (login) => {
      const password = drawPassword();
      secrets[login] = { password, hash: await hashPassword(password) };
    }),
  );
  if (missing.length > 0) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}

async function readSecrets(file: string): Promise<Secrets> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return Value.Check(SecretsFile, value) ? value : {};
  } catch {
    return {};
  }
}

const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike

/** Three groups of four letters, easily typed off a terminal; 59 bits. */
function drawPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${group()}-${group()}-${group()}`;
}

/**
 * Keeps sign-ins with printed passwords off a server that others can reach: with DEMONSTRATION=no they are disabled and their
 * sessions ended; otherwise, where the database holds some, this throws and the server must not start.
 */
export async function guardDemonstration(database: Database, config: Config): Promise<void> {
  if (allowsDemonstration(config)) return;
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    const count = (await askOne(countDemonstrationUsers, undefined, client))?.count ?? 0;
    if (count === 0) return;
    if (config.demonstration !== "no" && isReachableByOthers(config)) {
      throw new Error(
        `the database holds ${count} demonstration sign-ins with printed passwords, and the server would be reachable by others (HOST=${config.host}, BEHIND_PROXY=${config.behindProxy}): start with DEMONSTRATION=no, which disables them, or on HOST=127.0.0.1`,
      );
    }
    await ask(disableDemonstrationUsers, undefined, client);
  });
}
