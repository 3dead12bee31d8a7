import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { migrate, readMigrations } from "./migrate.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const rows = async (sql: string) => (await test.owner.query(sql)).rows as unknown[];

/** Everything that migrations make: columns, constraints, indexes, policies, triggers, grants. */
async function schema(): Promise<unknown> {
  return {
    columns: await rows(
      "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
    ),
    constraints: await rows(
      "SELECT conrelid::regclass::text AS on_table, conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
    ),
    indexes: await rows("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"),
    policies: await rows("SELECT tablename, policyname, cmd, qual, with_check FROM pg_policies ORDER BY 1, 2"),
    triggers: await rows(
      "SELECT tgrelid::regclass::text AS on_table, tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2",
    ),
    grants: await rows(
      "SELECT grantee, table_name, column_name, privilege_type FROM information_schema.column_privileges WHERE table_schema = 'public' AND grantee LIKE 'tram_chung%' AND grantee <> 'tram_chung_owner' ORDER BY 1, 2, 3, 4",
    ),
  };
}

describe("migrations", () => {
  it("lead down to nothing and up to the same schema again", async () => {
    const before = await schema();
    await migrate(test.owner, 0);
    const left = await rows(
      "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')",
    );
    expect(left).toEqual([{ relname: "schema_migration" }]);
    const log = await migrate(test.owner);
    expect(log).toHaveLength((await readMigrations()).length);
    expect(await schema()).toEqual(before);
  }, 60_000);

  it("are run once when two programs start at the same moment", async () => {
    await migrate(test.owner, 2);
    const clients = [new pg.Client(test.ownerConnection), new pg.Client(test.ownerConnection)];
    await Promise.all(clients.map((client) => client.connect()));
    const logs = await Promise.all(clients.map((client) => migrate(client)));
    await Promise.all(clients.map((client) => client.end()));
    expect(logs.flat()).toHaveLength((await readMigrations()).length - 2);
  }, 60_000);

  it("leave every table with row security where it is forced on its owner too", async () => {
    const half = await rows(
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity <> relforcerowsecurity",
    );
    expect(half).toEqual([]);
    const secured = await rows("SELECT relname FROM pg_class WHERE relrowsecurity ORDER BY relname");
    expect(secured).toEqual(
      expect.arrayContaining(
        ["app_user", "history", "sector", "session", "site_confidential"].map((relname) => ({ relname })),
      ),
    );
  });

  it("give the application's role nothing of its own", async () => {
    const powers = await rows(
      "SELECT rolsuper, rolbypassrls, rolinherit, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'tram_chung_app'",
    );
    expect(powers).toEqual([
      { rolsuper: false, rolbypassrls: false, rolinherit: false, rolcreatedb: false, rolcreaterole: false },
    ]);
    expect(await rows("SELECT tablename FROM pg_tables WHERE tableowner = 'tram_chung_app'")).toEqual([]);
    expect(
      await rows(
        "SELECT table_name FROM information_schema.table_privileges WHERE grantee = 'tram_chung_app' AND table_schema = 'public'",
      ),
    ).toEqual([]);
  });
});
