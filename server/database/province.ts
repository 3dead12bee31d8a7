import pg from "pg";
import type { Config } from "../config.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { APP_ROLE, type Connections, connectionsOf, socketUrl } from "./connections.ts";
import { ensureDatabase, ensureSchema } from "./ensure.ts";
import { ensureJobs } from "./jobs.ts";
import { readMigrations } from "./migrate.ts";

const DATABASE = "tram_chung";
const DATABASE_WAIT_MS = 30_000;

/** The province's database, there and migrated. */
export interface Province {
  readonly appUrl: string;
  /** Absent where the database belongs to somebody else and only the application's sign-in is known. */
  readonly ownerUrl: string | undefined;
  /** Migrations that were run now. */
  readonly migrated: readonly string[];
  /** Stops the private cluster unless somebody else still uses it; an outside database is left alone. */
  leave(): Promise<void>;
}

/**
 * Opens the province's database: `DATABASE_URL` where it is set, else the private cluster of this checkout, which is made and
 * started as needed. Brings the schema up to date. Throws where that needs an owner's address that is not known.
 */
export async function enterProvince(
  config: Pick<Config, "databaseUrl" | "databaseOwnerUrl">,
  options: { checkout: string; say: (line: string) => void },
): Promise<Province> {
  if (config.databaseUrl !== undefined) return enterOutside(connectionsOf(config.databaseUrl, config.databaseOwnerUrl));
  const cluster = await startCluster({ checkout: options.checkout, name: "postgres", say: options.say });
  await ensureDatabase(cluster.connection("owner", "postgres"), DATABASE);
  const ownerUrl = socketUrl(cluster.connection("owner", DATABASE));
  return {
    appUrl: socketUrl(cluster.connection("app", DATABASE)),
    ownerUrl,
    migrated: await migrateAll(ownerUrl),
    leave: () => stopUnlessUsed(cluster),
  };
}

/** The owner's way to the database as it is: neither made nor migrated. For backups, which may be of an older schema. */
export interface OwnersWay {
  readonly ownerUrl: string;
  /** Stops the private cluster unless somebody else still uses it. */
  leave(): Promise<void>;
}

/** Reaches the database that `enterProvince` would enter. Throws where only the application's sign-in to it is known. */
export async function reachAsOwner(
  config: Pick<Config, "databaseUrl" | "databaseOwnerUrl">,
  options: { checkout: string; say: (line: string) => void },
): Promise<OwnersWay> {
  if (config.databaseUrl === undefined) {
    const cluster = await startCluster({ checkout: options.checkout, name: "postgres", say: options.say });
    return { ownerUrl: socketUrl(cluster.connection("owner", DATABASE)), leave: () => stopUnlessUsed(cluster) };
  }
  const { owner } = connectionsOf(config.databaseUrl, config.databaseOwnerUrl);
  if (owner === undefined) throw new Error("set DATABASE_OWNER_URL: the owner of the tables is needed for this");
  return { ownerUrl: owner, leave: async () => {} };
}

async function enterOutside({ app, owner }: Connections): Promise<Province> {
  const migrated = owner === undefined ? [] : await migrateOutside(owner, app);
  await waitUntilThere(app);
  await checkSchemaIsCurrent(app);
  return { appUrl: app, ownerUrl: owner, migrated, leave: async () => {} };
}

async function migrateAll(ownerUrl: string): Promise<string[]> {
  const migrated = await ensureSchema({ connectionString: ownerUrl });
  await ensureJobs({ connectionString: ownerUrl });
  return migrated;
}

async function migrateOutside(owner: string, app: string): Promise<string[]> {
  await waitUntilThere(owner);
  const migrated = await migrateAll(owner);
  const { password } = new URL(app);
  if (password !== "") {
    await withClient(owner, (client) =>
      client.query(`ALTER ROLE ${APP_ROLE} PASSWORD ${client.escapeLiteral(decodeURIComponent(password))}`),
    );
  }
  return migrated;
}

/** Throws where the schema is older or newer than this program: both would fail later, less clearly. */
export async function checkSchemaIsCurrent(appUrl: string): Promise<void> {
  const wanted = (await readMigrations()).length;
  const found = await withClient(appUrl, async (client) => {
    await client.query("BEGIN; SET LOCAL ROLE tram_chung_system");
    const answer = await client.query<{ number: number | null }>("SELECT max(number) AS number FROM schema_migration");
    return answer.rows[0]?.number ?? 0;
  });
  if (found === wanted) return;
  throw new Error(
    `the database's schema is at migration ${found} and this program needs ${wanted}: ${
      found < wanted ? "run npm run migrate with DATABASE_OWNER_URL set" : "run the newer program"
    }`,
  );
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database that was started together with us may take a while: tries until it answers, at most 30 s. */
async function waitUntilThere(url: string): Promise<void> {
  const end = performance.now() + DATABASE_WAIT_MS;
  for (;;) {
    try {
      await withClient(url, (client) => client.query("SELECT 1"));
      return;
    } catch (error) {
      const isStarting = ["ECONNREFUSED", "ENOENT", "ENOTFOUND", "57P03"].includes(
        (error as { code?: string }).code ?? "",
      );
      if (!isStarting || performance.now() > end) {
        const place = new URL(url);
        const message = error instanceof Error ? error.message : String(error);
        throw new Error(`the database at ${place.host}${place.pathname} cannot be opened: ${message}`, {
          cause: error,
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function stopUnlessUsed(cluster: Cluster): Promise<void> {
  const client = new pg.Client(cluster.connection("owner", "postgres"));
  await client.connect();
  const others = await client.query(
    "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
  );
  await client.end();
  if (others.rowCount === 0) await cluster.stop();
}
