import { pipeline } from "node:stream/promises";
import pg from "pg";
import { dropDatabase, ensureDatabase, ensureSchema } from "../ensure.ts";
import { ensureJobs } from "../jobs.ts";
import { readMigrations } from "../migrate.ts";
import { serverMajor } from "./back-up.ts";
import { type EndedAccess, endAccess, readDeactivated } from "./end-access.ts";
import { BackupError, readBackup, type WholeBackup } from "./file.ts";
import { type BackupManifest, countRows, differingTables, parseManifest, readContents } from "./manifest.ts";
import { findProgram, startProgram } from "./programs.ts";

/** What every start writes by itself: a database that holds nothing else is empty. */
const BASICS =
  /^(pgboss\.|public\.(schema_migration|layer_version|setting|organisation|antenna_pattern|catalogue_|backup_log|history|security_event|worker_pulse|storage_sample))/;

export interface RestoreOrder {
  /** The owner's address of the database that the backup takes the place of; it need not exist. */
  readonly ownerUrl: string;
  readonly path: string;
  /** Takes the place of a database that holds something; that one is kept under another name. */
  readonly replace: boolean;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface RestoreDone {
  readonly manifest: BackupManifest;
  /** Migrations that the backup did not have yet. */
  readonly migrated: readonly string[];
  /** The database that was there before, kept; null: there was none, or nothing in it. */
  readonly former: string | null;
  readonly ended: EndedAccess;
}

/**
 * Restores a backup: checks the whole file, fills a new database beside the present one, compares every table with the manifest,
 * migrates it forward, and only then swaps the names. Ends the backup's sessions, access tokens, share links and one-time links: some may have been revoked
 * since. Accounts that are deactivated in the database before stay so.
 * Throws BackupError; the present database is as it was then.
 */
export async function restoreBackup(order: RestoreOrder): Promise<RestoreDone> {
  const { say } = order;
  const database = nameIn(order.ownerUrl);
  say(`checking ${order.path}`);
  const backup = await readBackup(order.path);
  const manifest = parseManifest(backup.manifest);
  checkMigrations(manifest, await readMigrations());
  const present = await readPresent(order.ownerUrl, database);
  refuseToOverwrite(present, order.replace);
  const maintenance = urlOf(order.ownerUrl, "postgres");
  const fresh = `${database}_unfinished_restore`;
  return withClient(maintenance, async (client) => {
    await beAlone(client);
    // One that a killed restore left behind: nobody uses it.
    await dropDatabase({ connectionString: maintenance }, fresh);
    try {
      const deactivated = present.exists ? await readDeactivated(order.ownerUrl) : [];
      const { migrated, ended } = await fill(fresh, backup, { manifest, deactivated }, order);
      say("putting it in place");
      const former = await swap(client, { database, fresh, present });
      if (former !== null && !present.isFilled) await dropDatabase({ connectionString: maintenance }, former);
      return { manifest, migrated, former: present.isFilled ? former : null, ended };
    } catch (error) {
      await dropDatabase({ connectionString: maintenance }, fresh).catch(() => {});
      throw order.signal?.aborted ? new BackupError("stopped; nothing was changed") : error;
    }
  });
}

const ADVISORY_LOCK = 7_030_076; // any number, the same for every process that restores

/** Held until the connection ends. Throws where another restore runs. */
async function beAlone(client: pg.Client): Promise<void> {
  const answer = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock($1) AS free", [ADVISORY_LOCK]);
  if (answer.rows[0]?.free !== true) throw new BackupError("another restore is running: wait for it");
}

function nameIn(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function urlOf(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: "tram-chung restore" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Throws where the backup is of a newer program, or of one that went another way. */
export function checkMigrations(
  { migrations, applicationVersion }: Pick<BackupManifest, "migrations" | "applicationVersion">,
  known: readonly { readonly number: number; readonly name: string }[],
): void {
  if (migrations.length > known.length) {
    throw new BackupError(
      `the backup is of a newer program (${applicationVersion}, migration ${migrations.length}; this one knows ${known.length}): install that one first`,
    );
  }
  const other = migrations.find(({ number, name }, at) => known[at]?.number !== number || known[at]?.name !== name);
  if (other !== undefined) {
    throw new BackupError(`the backup's migration ${other.number} ${other.name} is not one of this program`);
  }
}

interface Present {
  readonly exists: boolean;
  readonly isFilled: boolean;
  /** Its largest tables, in words. */
  readonly holds: string;
  /** Connections of others. */
  readonly users: number;
}

async function readPresent(ownerUrl: string, database: string): Promise<Present> {
  const [exists, users] = await withClient(urlOf(ownerUrl, "postgres"), async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    const others = await client.query<{ count: number }>(
      "SELECT count(*)::integer AS count FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'",
      [database],
    );
    return [found.rowCount !== 0, others.rows[0]?.count ?? 0] as const;
  });
  if (!exists) return { exists, isFilled: false, holds: "", users };
  const counts = await withClient(ownerUrl, countRows);
  const filled = [...counts].filter(([name]) => !BASICS.test(name)).sort(([, one], [, other]) => other - one);
  const holds = filled.slice(0, 3).map(([name, rows]) => `${rows} rows in ${name}`);
  return { exists, isFilled: filled.length > 0, holds: holds.join(", "), users };
}

function refuseToOverwrite({ isFilled, holds, users }: Present, replace: boolean): void {
  if (isFilled && !replace) {
    throw new BackupError(
      `the database is not empty (${holds}): --replace puts the backup in its place and keeps the present one under another name`,
    );
  }
  if (users > 0) {
    throw new BackupError(`${users} connections to the database are open: stop server and worker first`);
  }
}

/** Makes the new database and brings it to where it can take the other's place. */
async function fill(
  fresh: string,
  backup: WholeBackup,
  { manifest, deactivated }: { readonly manifest: BackupManifest; readonly deactivated: readonly string[] | null },
  { ownerUrl, say, signal }: RestoreOrder,
): Promise<{ readonly migrated: string[]; readonly ended: EndedAccess }> {
  const url = urlOf(ownerUrl, fresh);
  await withClient(urlOf(ownerUrl, "postgres"), (client) => makeRoles(client, manifest));
  await ensureDatabase({ connectionString: urlOf(ownerUrl, "postgres") }, fresh, "template0");
  say(`restoring ${Object.keys(manifest.tables).length} tables of ${manifest.takenAt}`);
  const program = await findProgram("pg_restore", await withClient(url, serverMajor));
  const { child, ended } = startProgram(program, ["--no-owner", "--exit-on-error"], url, signal);
  const fed = pipeline(backup.dump(), child.stdin as NonNullable<typeof child.stdin>);
  await Promise.all([ended, fed.catch(() => {})]); // where feeding fails, the program says why
  say("comparing every table with the manifest");
  await withClient(url, async (client) => {
    await addSpatialReferences(client, manifest);
    const differing = differingTables(manifest.tables, await readContents(client));
    if (differing.length > 0) {
      throw new BackupError(
        `what was restored is not what was backed up, in ${differing.join(", ")}: nothing was changed`,
      );
    }
  });
  const migrated = await ensureSchema({ connectionString: url });
  await ensureJobs({ connectionString: url });
  return withClient(url, async (client) => {
    const ended = await endAccess(client, deactivated, manifest.takenAt);
    await client.query("ANALYZE"); // statistics are not part of a dump, and without them the first queries crawl
    return { migrated, ended };
  });
}

/** Roles belong to the whole cluster and are in no dump. The backup's owner may be named in grants. */
async function makeRoles(client: pg.Client, { roles, owner }: BackupManifest): Promise<void> {
  const ownerRole = { name: owner, mayLogIn: false, inherits: true, memberOf: [] };
  for (const { name, mayLogIn, inherits } of [...roles, ownerRole]) {
    const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
    if (found.rowCount !== 0) continue;
    const powers = `${mayLogIn ? "LOGIN" : "NOLOGIN"} ${inherits ? "INHERIT" : "NOINHERIT"}`;
    await client.query(`CREATE ROLE ${client.escapeIdentifier(name)} ${powers}`);
  }
  for (const { name, memberOf } of roles) {
    for (const group of memberOf) {
      await client.query(`GRANT ${client.escapeIdentifier(group)} TO ${client.escapeIdentifier(name)}`);
    }
  }
}

async function addSpatialReferences(client: pg.Client, { spatialReferences }: BackupManifest): Promise<void> {
  await client.query(
    `INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
     SELECT srid, auth_name, auth_srid, srtext, proj4text FROM jsonb_to_recordset($1::jsonb)
       AS r (srid integer, auth_name text, auth_srid integer, srtext text, proj4text text)
     ON CONFLICT (srid) DO NOTHING`,
    [JSON.stringify(spatialReferences)],
  );
}

/** Both names change in one transaction. Returns the name of the database that was there. */
async function swap(
  client: pg.Client,
  { database, fresh, present }: { database: string; fresh: string; present: Present },
): Promise<string | null> {
  const stamp = new Date()
    .toISOString()
    .replaceAll(/[-:]|\..*/g, "")
    .replace("T", "_");
  const former = present.exists ? `${database}_before_${stamp}` : null;
  const rename = (from: string, to: string) =>
    client.query(`ALTER DATABASE ${client.escapeIdentifier(from)} RENAME TO ${client.escapeIdentifier(to)}`);
  await client.query("BEGIN");
  try {
    if (former !== null) await rename(database, former);
    await rename(fresh, database);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupError(`the database could not be put in place (${reason}): stop server and worker, and try again`);
  }
  return former;
}
