import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig } from "../server/config.ts";
import { MEMBER_ROLES, type MemberRole, openDatabase } from "../server/database/conversation.ts";
import { enterProvince } from "../server/database/province.ts";
import { createUser } from "../server/modules/accounts/users.ts";

const USAGE = `usage: node scripts/bootstrap.mjs create-user --login LOGIN --name NAME --role ROLE --organisation CODE
The password is read from the first line of standard input. ROLE: ${MEMBER_ROLES.join(", ")}.`;

interface Answers {
  readonly login: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly organisation: string;
}

function readArguments(): Answers {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { login: text, name: text, role: text, organisation: text } });
  const { login, name, role, organisation } = values;
  if (login === undefined || name === undefined || organisation === undefined) throw new Error(USAGE);
  const known = MEMBER_ROLES.find((each) => each === role);
  if (known === undefined) throw new Error(`role ${role ?? "(none)"} is unknown\n${USAGE}`);
  return { login, name, role: known, organisation };
}

async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  if (process.stdin.isTTY) process.stderr.write("password: ");
  const [line] = (await Promise.race([once(lines, "line"), once(lines, "close")])) as [string | undefined];
  lines.close();
  return line ?? "";
}

try {
  const { login, name, role, organisation } = readArguments();
  const password = await readPassword();
  const checkout = fileURLToPath(new URL("../", import.meta.url));
  const province = await enterProvince(readConfig(process.env), { checkout, say: console.error });
  const database = openDatabase({ connection: { connectionString: province.appUrl }, maxConnections: 1 });
  try {
    const id = await createUser(database, { login, displayName: name, role, organisationCode: organisation, password });
    console.log(`user ${id} added: ${login}, ${role} of ${organisation}`);
  } finally {
    await database.close();
    await province.leave();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
