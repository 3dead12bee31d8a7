import type pg from "pg";

/** Everything that migrations make in schema public: columns, constraints, indexes, functions, policies, triggers, grants, owners. */
export async function describeSchema(client: pg.ClientBase): Promise<Record<string, unknown[]>> {
  const rows = async (sql: string) => (await client.query(sql)).rows as unknown[];
  const isOurs = (oid: string, catalogue: string) =>
    `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${oid} AND d.classid = '${catalogue}'::regclass AND d.deptype = 'e')`;
  return {
    columns: await rows(
      "SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
    ),
    constraints: await rows(
      "SELECT conrelid::regclass::text AS on_table, conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
    ),
    indexes: await rows("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"),
    functions: await rows(
      `SELECT p.oid::regprocedure::text AS name, pg_get_functiondef(p.oid) AS definition, p.proacl::text AS grants, p.proowner::regrole::text AS owner
       FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND ${isOurs("p.oid", "pg_proc")} ORDER BY 1`,
    ),
    security: await rows(
      `SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relowner::regrole::text AS owner, c.reloptions::text AS options
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'S') AND ${isOurs("c.oid", "pg_class")} ORDER BY 1`,
    ),
    policies: await rows(
      "SELECT tablename, policyname, permissive, roles::text AS roles, cmd, qual, with_check FROM pg_policies ORDER BY 1, 2",
    ),
    triggers: await rows(
      "SELECT tgrelid::regclass::text AS on_table, tgname, pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2",
    ),
    grants: await rows(
      "SELECT grantee, table_name, column_name, privilege_type FROM information_schema.column_privileges WHERE table_schema = 'public' AND grantee LIKE 'tram_chung%' AND grantee <> 'tram_chung_owner' ORDER BY 1, 2, 3, 4",
    ),
  };
}
