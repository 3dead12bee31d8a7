import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startCluster } from "../database/cluster.ts";
import { ensureDatabase, ensureSchema } from "../database/ensure.ts";
import { readMigrations } from "../database/migrate.ts";

const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));

/** Where test databases are made: plain values, so that they can be handed to the test processes. */
export interface TestCluster {
  readonly host: string;
  readonly port: number;
  readonly owner: string;
  readonly template: string;
}

export function ownerConnection(cluster: TestCluster, database: string): pg.ClientConfig {
  return { host: cluster.host, port: cluster.port, user: cluster.owner, database };
}

export function appConnection(cluster: TestCluster, database: string): pg.ClientConfig {
  return { host: cluster.host, port: cluster.port, user: "tram_chung_app", database };
}

/** Starts the tests' own cluster and makes the migrated template database, named by the migrations' content. */
export async function prepareTestCluster(): Promise<{ cluster: TestCluster; stop: () => Promise<void> }> {
  const started = await startCluster({ checkout: CHECKOUT, name: "postgres-test", disposable: true });
  const connection = started.connection("owner", "postgres");
  const migrations = await readMigrations();
  const hash = createHash("sha256")
    .update(migrations.map((each) => each.up).join("\0"))
    .digest("hex")
    .slice(0, 12);
  const cluster: TestCluster = {
    host: connection.host,
    port: connection.port,
    owner: connection.user,
    template: `template_${hash}`,
  };
  await makeTemplate(cluster);
  return { cluster, stop: async () => (started.started ? started.stop() : undefined) };
}

async function makeTemplate(cluster: TestCluster): Promise<void> {
  const maintenance = new pg.Client(ownerConnection(cluster, "postgres"));
  await maintenance.connect();
  try {
    await maintenance.query("SELECT pg_advisory_lock(42)");
    const ready = await maintenance.query("SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate", [
      cluster.template,
    ]);
    if (ready.rowCount !== 0) return;
    await maintenance.query(`DROP DATABASE IF EXISTS ${cluster.template}`);
    await ensureDatabase(ownerConnection(cluster, "postgres"), cluster.template);
    await ensureSchema(ownerConnection(cluster, cluster.template));
    await maintenance.query(`ALTER DATABASE ${cluster.template} IS_TEMPLATE true`);
  } finally {
    await maintenance.end();
  }
}
