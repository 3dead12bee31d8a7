import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { BackupError, finishBackup, readBackup, writeDump } from "./file.ts";
import { type BackupManifest, describeDatabase } from "./manifest.ts";
import { findProgram, startProgram } from "./programs.ts";

const FILE_NAME = /^tram-chung-\d{8}-\d{6}\.tar$/;
const LONGEST_MESSAGE = 2_000; // as table backup_log takes it

/** The usual name of a backup, by the time in UTC: names sort by age. */
export function backupName(at: Date): string {
  const [day, time] = at
    .toISOString()
    .replaceAll(/[-:]|\..*/g, "")
    .split("T");
  return `tram-chung-${day}-${time}.tar`;
}

export interface BackupOrder {
  /** The owner of the tables, who reads past row security. */
  readonly ownerUrl: string;
  /** The file to write; must not exist. */
  readonly path: string;
  readonly applicationVersion: string;
  readonly say: (line: string) => void;
  /** Gives up: nothing is left behind. */
  readonly signal?: AbortSignal;
}

export interface BackupDone {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly manifest: BackupManifest;
}

/**
 * Writes everything of the province into one file, as it stood at one moment, while others go on working. Dump and manifest see
 * the same snapshot; the file is read back before it takes its name. What came of it is kept in table backup_log.
 * Throws BackupError; nothing of the file is left then.
 */
export async function takeBackup(order: BackupOrder): Promise<BackupDone> {
  try {
    const done = await writeBackup(order);
    await keepRecord(order.ownerUrl, { ...done, message: null });
    return done;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await keepRecord(order.ownerUrl, { path: order.path, bytes: null, sha256: null, message }).catch(() => {});
    throw error;
  }
}

async function writeBackup(order: BackupOrder): Promise<BackupDone> {
  const { path, say } = order;
  if (existsSync(path)) throw new BackupError(`${path} exists already: name another file`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.unfinished-${process.pid}`;
  const file = await open(unfinished, "wx", 0o600); // holds what is confidential to every operator
  try {
    const manifest = await dumpInto(file, order);
    await file.close();
    say("reading it back");
    const { bytes, sha256 } = await readBackup(unfinished);
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return { path, bytes, sha256, manifest };
  } catch (error) {
    await file.close().catch(() => {});
    await rm(unfinished, { force: true });
    throw order.signal?.aborted ? new BackupError("stopped; nothing was written") : error;
  }
}

async function dumpInto(file: Awaited<ReturnType<typeof open>>, order: BackupOrder): Promise<BackupManifest> {
  const { ownerUrl, signal, say } = order;
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "tram-chung backup" });
  await client.connect();
  try {
    await checkOwner(client);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const major = await serverMajor(client);
    const snapshot = await client.query<{ id: string }>("SELECT pg_export_snapshot() AS id");
    say("writing tables and their contents' hashes");
    const options = ["--format=custom", "--compress=1", "--exclude-table-data=public.spatial_ref_sys"];
    const program = await findProgram("pg_dump", major);
    const { child, ended } = startProgram(
      program,
      [...options, `--snapshot=${snapshot.rows[0]?.id}`],
      ownerUrl,
      signal,
    );
    const [written, manifest] = await Promise.all([
      writeDump(file, child.stdout as NonNullable<typeof child.stdout>),
      describeDatabase(client, order.applicationVersion),
      ended,
    ]).catch((error: unknown) => {
      child.kill();
      throw error;
    });
    await finishBackup(file, written, `${JSON.stringify(manifest, null, 1)}\n`);
    return manifest;
  } finally {
    await client.end();
  }
}

/** Major version of the server, e.g. 15. */
export async function serverMajor(client: pg.ClientBase): Promise<number> {
  const answer = await client.query<{ number: string }>("SELECT current_setting('server_version_num') AS number");
  return Math.floor(Number(answer.rows[0]?.number) / 10_000);
}

/** A backup without the rows that row security hides would look whole and not be. */
async function checkOwner(client: pg.ClientBase): Promise<void> {
  const answer = await client.query<{ name: string; sees: boolean; schema: string | null }>(
    "SELECT rolname AS name, rolsuper OR rolbypassrls AS sees, to_regclass('schema_migration')::text AS schema FROM pg_roles WHERE rolname = session_user",
  );
  const [role] = answer.rows;
  if (role?.sees !== true) {
    throw new BackupError(
      `${role?.name ?? "this user"} may not read past row security, so the backup would lack rows: set DATABASE_OWNER_URL to the owner of the tables, a superuser or one with BYPASSRLS`,
    );
  }
  if (role.schema === null) throw new BackupError("the database holds no province yet: there is nothing to back up");
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

interface Outcome {
  readonly path: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly message: string | null;
}

/** For the system page. A database older than that table is backed up as well. */
async function keepRecord(ownerUrl: string, { path, bytes, sha256, message }: Outcome): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const found = await client.query("SELECT to_regclass('backup_log') AS name");
    if (found.rows[0]?.name === null) return;
    await client.query("BEGIN; SET LOCAL app.role = 'system'");
    await client.query(
      "INSERT INTO backup_log (bytes, sha256, path_name, succeeded, message) VALUES ($1, $2, $3, $4, $5)",
      [bytes, sha256, path, bytes !== null, message?.slice(0, LONGEST_MESSAGE) ?? null],
    );
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** Removes the oldest backups of a folder (files named by `backupName`) until `keep` are left. Returns the removed names. */
export async function keepNewest(folder: string, keep: number): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => FILE_NAME.test(name)).sort();
  const old = names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await rm(join(folder, name));
  return old;
}
