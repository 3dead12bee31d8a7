import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type pg from "pg";

const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../migrations/", import.meta.url));
const ADVISORY_LOCK = 7_030_075; // any number, the same for every process that migrates

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly up: string;
  readonly down: string;
}

/** All migrations in order. Throws when a number is used twice, left out, or has no way down. */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".up.sql")).sort();
  return Promise.all(
    files.map(async (file, index) => {
      const match = /^(\d{4})_([a-z0-9_]+)\.up\.sql$/.exec(file);
      if (match === null) throw new Error(`migration ${file}: name it NNNN_words.up.sql`);
      const number = Number(match[1]);
      if (number !== index + 1) throw new Error(`migration ${file}: number ${index + 1} expected, ${number} found`);
      const [up, down] = await Promise.all([
        readFile(`${folder}${file}`, "utf8"),
        readFile(`${folder}${file.replace(".up.", ".down.")}`, "utf8"),
      ]);
      return { number, name: match[2] as string, up, down };
    }),
  );
}

/** Brings the schema to `target` (default: the newest), one transaction a migration, under an advisory lock. Returns what was run. */
export async function migrate(client: pg.ClientBase, target = Number.POSITIVE_INFINITY): Promise<string[]> {
  const migrations = await readMigrations();
  await client.query("SET lock_timeout = '10s'");
  await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
  try {
    await client.query(
      "CREATE TABLE IF NOT EXISTS schema_migration (number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())",
    );
    const applied = await client.query<{ number: number }>("SELECT number FROM schema_migration");
    const done = new Set(applied.rows.map((row) => row.number));
    const log: string[] = [];
    for (const migration of migrations) {
      if (!done.has(migration.number) && migration.number <= target) log.push(await run(client, migration, "up"));
    }
    for (const migration of migrations.toReversed()) {
      if (done.has(migration.number) && migration.number > target) log.push(await run(client, migration, "down"));
    }
    return log;
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [ADVISORY_LOCK]);
    await client.query("RESET lock_timeout");
  }
}

async function run(client: pg.ClientBase, migration: Migration, way: "up" | "down"): Promise<string> {
  const label = `${String(migration.number).padStart(4, "0")} ${migration.name} ${way}`;
  await client.query("BEGIN");
  try {
    await client.query(migration[way]);
    await client.query(
      way === "up"
        ? "INSERT INTO schema_migration (number, name) VALUES ($1, $2)"
        : "DELETE FROM schema_migration WHERE number = $1 AND name = $2",
      [migration.number, migration.name],
    );
    await client.query("COMMIT");
    return label;
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`migration ${label}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
