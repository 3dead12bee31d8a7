import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig } from "../server/config.ts";
import type { EndedAccess } from "../server/database/backup/end-access.ts";
import { restoreBackup } from "../server/database/backup/restore.ts";
import { reachAsOwner } from "../server/database/province.ts";

const USAGE = `usage: npm run restore -- FILE [--replace]
Stop server and worker first. --replace: the backup takes the place of a database that holds something; that one is kept
under another name. Whatever goes wrong, the present database stays as it is.`;
const checkout = fileURLToPath(new URL("../", import.meta.url));

/** What nobody may find out by being let in, or shut out. */
function endedLines({
  tokens,
  shares,
  oneTimeLinks,
  deactivated,
  stillActive,
  knowsDeactivated,
}: EndedAccess): string[] {
  return [
    "everybody has to sign in again, with the password of that moment",
    `ended, because some may have been revoked since: ${tokens} access tokens, ${shares} share links, ${oneTimeLinks} invitations and links for a new password; whoever needs one makes a new one`,
    ...(deactivated.length === 0 ? [] : [`deactivated since the backup, and again now: ${deactivated.join(", ")}`]),
    ...(stillActive.length === 0
      ? []
      : [`active again, or no account of the authority would be left: ${stillActive.join(", ")}; look at them first`]),
    ...(knowsDeactivated
      ? []
      : [
          "the database before could not be read: accounts deactivated since the backup are active again; look through the list",
        ]),
  ];
}

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop.abort());
try {
  const { values, positionals } = parseArgs({ options: { replace: { type: "boolean" } }, allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error(USAGE);
  const say = (line: string) => console.error(`${line} …`);
  const owner = await reachAsOwner(readConfig(process.env), { checkout, say: console.error });
  try {
    const order = { ...owner, path: resolve(path), replace: values.replace === true, say, signal: stop.signal };
    const { manifest, migrated, former, ended } = await restoreBackup(order);
    console.log(`restored: the province as of ${manifest.takenAt}, from version ${manifest.applicationVersion}`);
    for (const migration of migrated) console.log(migration);
    for (const line of endedLines(ended)) console.log(line);
    if (former !== null) {
      console.log(`the database before is kept as ${former}; when it is no longer needed: DROP DATABASE "${former}"`);
    }
  } finally {
    await owner.leave();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
