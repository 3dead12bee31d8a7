import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig } from "../server/config.ts";
import { backupName, keepNewest, takeBackup } from "../server/database/backup/back-up.ts";
import { reachAsOwner } from "../server/database/province.ts";

const USAGE = `usage: npm run backup -- [PATH] [--keep N]
PATH: a folder (default .local/backups), where the file is named by the time, or the file itself. --keep N: of the folder's
backups only the newest N stay. May run while the province is in use.`;
const checkout = fileURLToPath(new URL("../", import.meta.url));

function readArguments() {
  const { values, positionals } = parseArgs({ options: { keep: { type: "string" } }, allowPositionals: true });
  const [path = join(checkout, ".local", "backups"), ...more] = positionals;
  const keep = values.keep === undefined ? undefined : Number(values.keep);
  if (more.length > 0) throw new Error(USAGE);
  if (keep !== undefined && (!Number.isInteger(keep) || keep < 1)) {
    throw new Error(`--keep ${values.keep}: a whole number from 1 on is allowed\n${USAGE}`);
  }
  const isFile = path.endsWith(".tar") && !(existsSync(path) && statSync(path).isDirectory());
  if (isFile && keep !== undefined) throw new Error(`--keep needs a folder, and ${path} is a file\n${USAGE}`);
  return isFile
    ? { path: resolve(path) }
    : { folder: resolve(path), path: join(resolve(path), backupName(new Date())), keep };
}

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop.abort());
try {
  const { path, folder, keep } = readArguments();
  const say = (line: string) => process.stderr.isTTY && console.error(`${line} …`); // by night only what is wrong is worth a mail
  const { version } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) as { version: string };
  const owner = await reachAsOwner(readConfig(process.env), { checkout, say: console.error });
  try {
    const done = await takeBackup({ ...owner, path, applicationVersion: version, say, signal: stop.signal });
    const tables = Object.values(done.manifest.tables);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`${done.path}\n${done.bytes} bytes, ${tables.length} tables, ${rows} rows\nSHA-256 ${done.sha256}`);
    const removed = folder === undefined || keep === undefined ? [] : await keepNewest(folder, keep);
    for (const name of removed) console.log(`removed ${name}`);
  } finally {
    await owner.leave();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
