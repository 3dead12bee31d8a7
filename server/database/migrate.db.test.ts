import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { describeSchema } from "../testing/describe-schema.ts";
import { migrate, readMigrations } from "./migrate.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const rows = async (sql: string) => (await test.owner.query(sql)).rows as unknown[];

describe("migrations", () => {
  it("lead down to nothing and up to the same schema again", async () => {
    const before = await describeSchema(test.owner);
    await migrate(test.owner, 0);
    const left = await rows(
      "SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')",
    );
    expect(left).toEqual([{ relname: "schema_migration" }]);
    const log = await migrate(test.owner);
    expect(log).toHaveLength((await readMigrations()).length);
    expect(await describeSchema(test.owner)).toEqual(before);
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
