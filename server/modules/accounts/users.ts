import { ask, askOne } from "../../database/ask.ts";
import { type Conversation, type Database, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { AppError, unacceptable } from "../../errors.ts";
import { addOrganisation, addUser, organisationByCode } from "./accounts.queries.ts";
import type { MemberRole } from "./accounts.schemas.ts";
import { hashPassword } from "./passwords.ts";
import { normalLogin } from "./sign-in.ts";

/** Shorter ones are guessed too easily; there are no rules on signs, which only make passwords worse. */
const MIN_PASSWORD_LENGTH = 12;

export interface Authorities {
  /** Sở Khoa học và Công nghệ: leads the plan. */
  readonly technologyId: number;
  /** Sở Xây dựng: roads and shared ducts. */
  readonly constructionId: number;
}

/** Makes the two departments where they are missing. Needs the system's conversation. */
export async function ensureAuthorities(client: Conversation): Promise<Authorities> {
  const organisation = async (code: string, name: string, kind: string) =>
    (await askOne(addOrganisation, { code, name, kind }, client))?.id as number;
  return {
    technologyId: await organisation("so-khcn", "Sở Khoa học và Công nghệ", "authority"),
    constructionId: await organisation("so-xaydung", "Sở Xây dựng", "construction"),
  };
}

/** Throws 422 where a new password is too short; `path` is its place in the request. */
export function checkNewPassword(password: string, path: string): void {
  if (password.length >= MIN_PASSWORD_LENGTH) return;
  throw unacceptable(
    "short-password",
    `a password needs at least ${MIN_PASSWORD_LENGTH} characters, this one has ${password.length}`,
    path,
    { minimum: MIN_PASSWORD_LENGTH },
  );
}

export interface NewUser {
  readonly login: string;
  readonly displayName: string;
  readonly role: MemberRole;
  /** Code of an organisation that exists. */
  readonly organisationCode: string;
  readonly password: string;
}

/** Adds a user and returns the id. Throws 422 for a short password or an unknown organisation; 409 for a login in use. */
export async function createUser(database: Database, user: NewUser): Promise<number> {
  checkNewPassword(user.password, "password");
  const passwordHash = await hashPassword(user.password);
  return database.withActor(SYSTEM_ACTOR, async (client) => {
    const organisation = await askOne(organisationByCode, { code: user.organisationCode }, client);
    if (organisation === undefined) {
      throw unacceptable(
        "unknown-organisation",
        `there is no organisation ${user.organisationCode}`,
        "organisationCode",
      );
    }
    const { displayName, role } = user;
    const login = normalLogin(user.login);
    const row = { organisationId: organisation.id, login, displayName, role, passwordHash, isDemonstration: false };
    const [added] = await ask(addUser, row, client);
    if (added === undefined)
      throw new AppError(409, "already-exists", `the login ${login} is in use`, { path: "login" });
    return added.id;
  });
}
