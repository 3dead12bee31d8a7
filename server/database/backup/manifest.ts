import type pg from "pg";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { BackupError } from "./file.ts";

const NAME = "^[a-z_][a-z0-9_]{0,62}$";

/** What is in a backup, written beside its dump. */
export const BackupManifest = Type.Object({
  format: Type.Literal("tram-chung-backup-1"),
  takenAt: Type.String({ format: "date-time" }),
  applicationVersion: Type.String(),
  postgresVersion: Type.String(),
  postgisVersion: Type.String(),
  /** Whom the tables belonged to; grants may name it. */
  owner: Type.String({ pattern: NAME }),
  migrations: Type.Array(Type.Object({ number: Type.Integer({ minimum: 1 }), name: Type.String() })),
  /** Roles that grants and policies name, made where they are missing; passwords are not kept. */
  roles: Type.Array(
    Type.Object({
      name: Type.String({ pattern: NAME }),
      mayLogIn: Type.Boolean(),
      inherits: Type.Boolean(),
      memberOf: Type.Array(Type.String({ pattern: NAME })),
    }),
  ),
  /** Rows beyond those that PostGIS itself brings; kept here because another PostGIS may bring them itself. */
  spatialReferences: Type.Array(
    Type.Object({
      srid: Type.Integer(),
      auth_name: Type.Union([Type.String(), Type.Null()]),
      auth_srid: Type.Union([Type.Integer(), Type.Null()]),
      srtext: Type.Union([Type.String(), Type.Null()]),
      proj4text: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  /** "schema.table" -> number of rows, and the sum of the hashes of their texts without generated columns. */
  tables: Type.Record(Type.String(), Type.Object({ rows: Type.Integer({ minimum: 0 }), hash: Type.String() })),
});
export type BackupManifest = Static<typeof BackupManifest>;
export type TableContents = BackupManifest["tables"];

/** Reads a manifest's text. Throws BackupError that names what is wrong with it. */
export function parseManifest(text: string): BackupManifest {
  const value: unknown = JSON.parse(text);
  const [first] = Value.Errors(BackupManifest, value);
  if (first !== undefined) throw new BackupError(`manifest: ${first.instancePath || "it"} ${first.message}`);
  return value as BackupManifest;
}

/** Tables with rows of their own: neither an extension's nor only the head of partitions. */
const TABLES = `
  SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name,
    (SELECT string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema$)'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')
  ORDER BY name`;

/**
 * Rows of every table with a sum of hashes that does not depend on their order. Generated columns are left out: another
 * version of PostGIS may compute their last digit differently.
 */
export async function readContents(client: pg.ClientBase): Promise<TableContents> {
  await client.query(
    "SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET bytea_output = 'hex'; SET extra_float_digits = 1",
  );
  const tables = await client.query<{ name: string; columns: string }>(TABLES);
  const contents: TableContents = {};
  for (const { name, columns } of tables.rows) {
    const answer = await client.query<{ rows: string; hash: string }>(
      `SELECT count(*) AS rows, coalesce(sum(hashtextextended(ROW(${columns})::text, 0)::numeric), 0)::text AS hash FROM ONLY ${name}`,
    );
    const [{ rows, hash }] = answer.rows as [{ rows: string; hash: string }];
    contents[name] = { rows: Number(rows), hash };
  }
  return contents;
}

/** Rows of every table that has any. */
export async function countRows(client: pg.ClientBase): Promise<Map<string, number>> {
  const tables = await client.query<{ name: string }>(TABLES);
  const counts = new Map<string, number>();
  for (const { name } of tables.rows) {
    const answer = await client.query<{ rows: string }>(`SELECT count(*) AS rows FROM ONLY ${name}`);
    if (answer.rows[0]?.rows !== "0") counts.set(name, Number(answer.rows[0]?.rows));
  }
  return counts;
}

/** The names of tables whose rows differ, or that only one side has. */
export function differingTables(one: TableContents, other: TableContents): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.filter((name) => one[name]?.rows !== other[name]?.rows || one[name]?.hash !== other[name]?.hash);
}

/** Everything that the manifest says of a database, as it stands in the client's transaction. */
export async function describeDatabase(client: pg.ClientBase, applicationVersion: string): Promise<BackupManifest> {
  const one = async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows;
  const [server] = await one<{ at: string; postgres: string; postgis: string; owner: string }>(
    `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, current_setting('server_version') AS postgres,
      (SELECT extversion FROM pg_extension WHERE extname = 'postgis') AS postgis, session_user AS owner`,
  );
  const { at, postgres, postgis, owner } = server as { at: string; postgres: string; postgis: string; owner: string };
  const [own] = await one<{ condition: string }>(
    "SELECT extcondition[array_position(extconfig, 'spatial_ref_sys'::regclass::oid)] AS condition FROM pg_extension WHERE extname = 'postgis'",
  );
  return {
    format: "tram-chung-backup-1",
    takenAt: at,
    applicationVersion,
    postgresVersion: postgres,
    postgisVersion: postgis,
    owner,
    migrations: await one("SELECT number, name FROM schema_migration ORDER BY number"),
    roles: await one(
      `SELECT r.rolname AS name, r.rolcanlogin AS "mayLogIn", r.rolinherit AS inherits,
        ARRAY(SELECT g.rolname::text FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid AND g.rolname ~ '^tram_chung_' ORDER BY 1) AS "memberOf"
      FROM pg_roles r WHERE r.rolname ~ '^tram_chung_' AND r.rolname <> session_user ORDER BY r.rolname`,
    ),
    spatialReferences: await one(
      `SELECT srid, auth_name, auth_srid, srtext, proj4text FROM spatial_ref_sys ${own?.condition ?? ""} ORDER BY srid`,
    ),
    tables: await readContents(client),
  };
}
