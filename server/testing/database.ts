import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "../database/conversation.ts";
import { dropDatabase, ensureDatabase } from "../database/ensure.ts";
import { appConnection, ownerConnection } from "./cluster.ts";
import "./database-setup.ts";

export interface TestDatabase {
  /** The application's way to the database, as in production. */
  readonly database: Database;
  /** The owner's connection, for arranging and for looking behind the scenes. */
  readonly owner: pg.Client;
  readonly name: string;
  readonly appConnection: pg.ClientConfig;
  readonly ownerConnection: pg.ClientConfig;
  close(): Promise<void>;
}

/** A fresh, migrated, empty database for one test file; call `close` in afterAll. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = inject("testCluster");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await ensureDatabase(ownerConnection(cluster, "postgres"), name, cluster.template);
  const owner = new pg.Client(ownerConnection(cluster, name));
  await owner.connect();
  const database = openDatabase({ connection: appConnection(cluster, name), maxConnections: 6 });
  return {
    database,
    owner,
    name,
    appConnection: appConnection(cluster, name),
    ownerConnection: ownerConnection(cluster, name),
    close: async () => {
      await database.close();
      await owner.end();
      await dropDatabase(ownerConnection(cluster, "postgres"), name);
    },
  };
}
