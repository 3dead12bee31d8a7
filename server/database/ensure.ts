import pg from "pg";
import { migrate } from "./migrate.ts";

/** Makes the database where it is missing. `maintenance` connects to a database that exists. */
export async function ensureDatabase(maintenance: pg.ClientConfig, name: string, template?: string): Promise<boolean> {
  const client = new pg.Client(maintenance);
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount !== 0) return false;
    const source = template === undefined ? "" : ` TEMPLATE ${client.escapeIdentifier(template)}`;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${source}`);
    return true;
  } finally {
    await client.end();
  }
}

/** Removes a database with all that is in it, and ends who is connected to it. */
export async function dropDatabase(maintenance: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client(maintenance);
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

/** Runs the missing migrations as the owner. Returns what was run. */
export async function ensureSchema(owner: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return await migrate(client);
  } finally {
    await client.end();
  }
}
