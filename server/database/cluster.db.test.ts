import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Cluster, startCluster } from "./cluster.ts";

let checkout: string;
let cluster: Cluster;
const start = () => startCluster({ checkout, name: "postgres", say: () => {} });
const pidFile = () => join(checkout, ".local", "postgres", "postmaster.pid");
const serverPid = () => Number(readFileSync(pidFile(), "utf8").split("\n")[0]);

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client(cluster.connection("owner", "postgres"));
  await client.connect();
  client.on("error", () => {});
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

beforeAll(async () => {
  checkout = mkdtempSync(join(tmpdir(), "tram-chung-checkout-"));
  chmodSync(checkout, 0o755); // as a checkout that PostgreSQL's own user may enter
  cluster = await start();
}, 60_000);
afterAll(async () => {
  await cluster.stop();
  rmSync(cluster.socketFolder, { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

it("reuses a running server", async () => {
  expect(cluster.started).toBe(true);
  const again = await start();
  expect(again.started).toBe(false);
  expect(again.socketFolder).toBe(cluster.socketFolder);
});

it("loses nothing that was committed when the server is killed", async () => {
  await ask("CREATE TABLE kept AS SELECT 17 AS value");
  process.kill(serverPid(), "SIGKILL");
  cluster = await start();
  expect(await ask("SELECT value FROM kept")).toEqual([{ value: 17 }]);
}, 60_000);

it("starts although the number of the killed server now belongs to another program", async () => {
  await cluster.stop();
  writeFileSync(pidFile(), `${process.pid}\n${join(checkout, ".local", "postgres")}\n0\n5432\n\n\n\n`);
  cluster = await start();
  expect(await ask("SELECT value FROM kept")).toEqual([{ value: 17 }]);
}, 60_000);

it("listens on no network address, and its socket is open to its own user only", async () => {
  expect(await ask("SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
  expect(await ask("SHOW unix_socket_permissions")).toEqual([{ unix_socket_permissions: "0700" }]);
});
