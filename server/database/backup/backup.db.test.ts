import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { arrangeWorld } from "../../testing/authorisation-world.ts";
import { describeSchema } from "../../testing/describe-schema.ts";
import { type SocketPlace, socketUrl } from "../connections.ts";
import { SYSTEM_ACTOR } from "../conversation.ts";
import { dropDatabase, ensureDatabase } from "../ensure.ts";
import { ensureJobs } from "../jobs.ts";
import { type BackupDone, keepNewest, takeBackup } from "./back-up.ts";
import { readBackup } from "./file.ts";
import { differingTables, parseManifest, readContents } from "./manifest.ts";
import { checkMigrations, restoreBackup } from "./restore.ts";

const said: string[] = [];
const say = (line: string) => said.push(line);
const folder = mkdtempSync(join(tmpdir(), "tram-chung-backup-"));
const path = join(folder, "tram-chung-20260101-020000.tar");
let world: TestApp;
let done: BackupDone;
let restored: string;
const urlOf = (database: string) => socketUrl({ ...(world.test.ownerConnection as SocketPlace), database });
const maintenance = () => ({ connectionString: urlOf("postgres") });

async function inDatabase<Result>(name: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: urlOf(name) });
  await client.connect();
  return work(client).finally(() => client.end());
}
const databases = () =>
  inDatabase("postgres", async (client) => {
    const names = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE $1 ORDER BY 1",
      [`${restored}%`],
    );
    return names.rows.map(({ datname }) => datname);
  });
const restore = (file: string, replace = false) =>
  restoreBackup({ ownerUrl: urlOf(restored), path: file, replace, say });

beforeAll(async () => {
  world = await buildTestApp();
  restored = `${world.test.name}_restored`;
  await arrangeWorld(world);
  await ensureJobs(world.test.ownerConnection as pg.PoolConfig);
  await world.test.database.withActor(SYSTEM_ACTOR, (client) =>
    client.query(`INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source)
     SELECT 'terrain', 'noise', 106, 12, 0.001, 512, 512, 'uint8', decode(string_agg(md5(n::text), ''), 'hex'), 'x', 'none', 'test' FROM generate_series(1, 16384) n`),
  );
  const whose = [world.userIds.viettel];
  await world.test.owner.query("BEGIN; SET LOCAL app.role = 'system'");
  await world.test.owner.query(
    "INSERT INTO access_token (user_id, name, token_hash, expires_at) VALUES ($1, 'QGIS', sha256('t'), now() + interval '9 days')",
    whose,
  );
  await world.test.owner.query(
    "INSERT INTO one_time_link (user_id, kind, token_hash, created_by, expires_at) VALUES ($1, 'reset', sha256('l'), $1, now() + interval '1 day')",
    whose,
  );
  await world.test.owner.query("COMMIT");
  await ensureDatabase(maintenance(), restored);
  done = await takeBackup({ ownerUrl: urlOf(world.test.name), path, applicationVersion: "1.2.3", say });
});
afterAll(async () => {
  for (const name of await databases()) await dropDatabase(maintenance(), name);
  rmSync(folder, { recursive: true });
  await world.close();
});

describe("a backup", () => {
  it("is one file for its owner's eyes, with what is in it, recorded for the system page", async () => {
    expect(readdirSync(folder)).toEqual([path.slice(folder.length + 1)]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const whole = await readBackup(path);
    expect([whole.sha256, whole.bytes]).toEqual([done.sha256, statSync(path).size]);
    expect(parseManifest(whole.manifest)).toEqual(done.manifest);
    expect(done.manifest).toMatchObject({ applicationVersion: "1.2.3", tables: { "public.grid": { rows: 1 } } });
    const log = await world.test.owner.query("SELECT bytes::integer, sha256, path_name, succeeded FROM backup_log");
    expect(log.rows).toEqual([{ bytes: done.bytes, sha256: done.sha256, path_name: path, succeeded: true }]);
    await expect(takeBackup({ ownerUrl: urlOf(world.test.name), path, applicationVersion: "1", say })).rejects.toThrow(
      "exists already",
    );
  });

  it.each([
    [
      "that is cut off",
      (file: string) => truncateSync(file, statSync(file).size - 2_000),
      /is cut off: it has \d+ bytes/,
    ],
    ["with one flipped bit in the dump", (file: string) => flip(file, 100_000), /is damaged: SHA-256/],
    ["with one flipped bit in the manifest", (file: string) => flip(file, -4_000), /is damaged/],
    ["that is another file", (file: string) => writeFileSync(file, "x".repeat(2_000)), /no backup of this program/],
  ])("%s is refused before anything is touched", async (_what, spoil, message) => {
    const broken = join(folder, "broken.tar");
    copyFileSync(path, broken);
    spoil(broken);
    await expect(restore(broken, true)).rejects.toThrow(message);
    expect(await databases()).toEqual([restored]);
    rmSync(broken);
  });

  it("of a newer or another program is refused", () => {
    const known = [{ number: 1, name: "province" }];
    const of = (...names: string[]) => ({
      applicationVersion: "9.9.9",
      migrations: names.map((name, at) => ({ number: at + 1, name })),
    });
    expect(() => checkMigrations(of("province", "later"), known)).toThrow("newer program (9.9.9, migration 2;");
    expect(() => checkMigrations(of("other"), known)).toThrow("migration 1 other is not one of this program");
    expect(() => checkMigrations(of("province"), known)).not.toThrow();
  });

  it("takes the place of a filled database only when told so, and while nobody uses that", async () => {
    await inDatabase(restored, async (client) => {
      await client.query("CREATE TABLE note (words text); INSERT INTO note VALUES ('kept')");
      await expect(restore(path, true)).rejects.toThrow("1 connections to the database are open");
    });
    await expect(restore(path)).rejects.toThrow("the database is not empty (1 rows in public.note): --replace");
    expect(await databases()).toEqual([restored]);
  });

  it("comes back with every row, right and trigger; what lets anybody in is ended, and what was there is kept", async () => {
    // Since the backup: one account deactivated in the database that is there now.
    await inDatabase(restored, async (client) => {
      await client.query("CREATE TABLE app_user (login text, disabled_at timestamptz)");
      await client.query("INSERT INTO app_user VALUES ('viettel', now()), ('authority', now()), ('mobifone', NULL)");
    });
    const before = { rows: done.manifest.tables, schema: await describeSchema(world.test.owner) };
    const { former, migrated, ended } = await restore(path, true);
    expect([migrated, await databases()]).toEqual([[], [restored, former]]);
    await inDatabase(restored, async (client) => {
      expect(await describeSchema(client)).toEqual(before.schema);
      const differing = differingTables(before.rows, await readContents(client));
      // The queue's list of running programs is written by whoever opens it.
      expect(differing.filter((name) => name !== "pgboss.instance")).toEqual([
        "public.access_token",
        "public.app_user",
        "public.history",
        "public.one_time_link",
        "public.security_event",
        "public.session",
        "public.share_link",
      ]);
      for (const table of ["session", "access_token", "share_link", "one_time_link"]) {
        const open = await client.query(`SELECT count(*)::integer AS open FROM ${table} WHERE revoked_at IS NULL`);
        expect([table, open.rows]).toEqual([table, [{ open: 0 }]]);
      }
      // The last account of the authority stays, so that somebody can let the others in again.
      expect(ended).toMatchObject({ deactivated: ["viettel"], stillActive: ["authority"], knowsDeactivated: true });
      expect([ended.tokens, ended.shares, ended.oneTimeLinks].every((count) => count > 0)).toBe(true);
      const accounts = await client.query("SELECT login FROM app_user WHERE disabled_at IS NOT NULL");
      expect(accounts.rows).toEqual([{ login: "viettel" }]);
      const zone = await client.query("SELECT proj4text FROM spatial_ref_sys WHERE srid = 9212");
      expect(zone.rows[0]?.proj4text).toContain("+lon_0=106.25");
    });
    await inDatabase(former as string, async (client) => {
      expect((await client.query("SELECT words FROM note")).rows).toEqual([{ words: "kept" }]);
    });
  });

  it("is removed when newer ones are to be kept only", async () => {
    for (const name of ["tram-chung-20260102-020000.tar", "tram-chung-20260103-020000.tar", "mine.tar"]) {
      writeFileSync(join(folder, name), "");
    }
    expect(await keepNewest(folder, 2)).toEqual(["tram-chung-20260101-020000.tar"]);
    expect(readdirSync(folder)).toContain("mine.tar");
  });
});

/** Turns one bit of a byte; negative places count from the end. */
function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] as number) ^ 1;
  writeFileSync(file, bytes);
}
