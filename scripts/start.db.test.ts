import { type ChildProcess, spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { socketUrl } from "../server/database/connections.ts";
import { SYSTEM_ACTOR } from "../server/database/conversation.ts";
import { createTestDatabase, type TestDatabase } from "../server/testing/database.ts";
import { buildClient } from "./build-client.ts";

const START = fileURLToPath(new URL("./start.ts", import.meta.url));
const COMPILE_CACHE = fileURLToPath(new URL("../.local/compile-cache", import.meta.url));
/** A start takes seconds; on a machine that is busy with other things it takes as many times longer. */
const BUSY_MS = 90_000;
let test: TestDatabase;
const running: ChildProcess[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
  await buildClient();
}, 120_000);
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  }
});
afterAll(() => test.close());

interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<number | null>;
}

function run(environment: Record<string, string>) {
  const { host, port, user, database } = test.ownerConnection as {
    host: string;
    port: number;
    user: string;
    database: string;
  };
  const child = spawn(process.execPath, [START], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: "1",
      // As bootstrap.mjs starts it.
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      PORT: "0",
      DEMONSTRATION: "no",
      DATABASE_URL: socketUrl({ host, port, user, database }),
      ...environment,
    },
  });
  running.push(child);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  return { child, ended, text: () => output.join("") };
}

async function start(environment: Record<string, string> = {}): Promise<Started> {
  const { child, ended, text } = run(environment);
  const address = await vi.waitFor(() => {
    const found = /Trạm Chung: (http\S+)/.exec(text())?.[1];
    if (found === undefined) throw new Error(`no address printed: ${text()}`);
    return found;
  }, BUSY_MS);
  return { child, ended, address };
}

/** The processes that a process started, by /proc. */
function childrenOf(pid: number): number[] {
  return globSync("/proc/[0-9]*/stat").flatMap((file) => {
    try {
      const fields = readFileSync(file, "utf8")
        .replace(/^.*\) /, "")
        .split(" ");
      return Number(fields[1]) === pid ? [Number(file.split("/")[2])] : [];
    } catch {
      return [];
    }
  });
}

/** A process that ended but was not yet waited for (a zombie) is not alive. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

const readyz = async (address: string) => (await fetch(`${address}/readyz`)).status;

describe("npm start", () => {
  it(
    "serves pages and API, with the worker beside it, says of a second one that the address is in use, and ends all on SIGTERM with status 0",
    async () => {
      const { child, address, ended } = await start();
      expect(await readyz(address)).toBe(200);
      const page = await fetch(`${address}/planning`, { headers: { accept: "text/html" } });
      expect(await page.text()).toContain('<div id="root">');
      const workers = await vi.waitFor(() => {
        const found = childrenOf(child.pid as number);
        expect(found).toHaveLength(1);
        return found;
      }, BUSY_MS);
      const second = run({ PORT: new URL(address).port });
      expect(await second.ended).toBe(1);
      expect(second.text()).toMatch(/EADDRINUSE|in use/);
      child.kill("SIGTERM");
      expect(await ended).toBe(0);
      expect(workers.filter(isAlive)).toEqual([]);
      await expect(readyz(address)).rejects.toThrow();
    },
    2 * BUSY_MS,
  );

  it(
    "leaves no worker behind when it is killed, and starts again",
    async () => {
      const { child } = await start();
      const [worker] = await vi.waitFor(() => {
        const found = childrenOf(child.pid as number);
        expect(found).toHaveLength(1);
        return found as [number];
      }, BUSY_MS);
      child.kill("SIGKILL");
      await vi.waitFor(() => expect(isAlive(worker)).toBe(false), BUSY_MS);
      const again = await start();
      expect(await readyz(again.address)).toBe(200);
      again.child.kill("SIGTERM");
      expect(await again.ended).toBe(0);
    },
    2 * BUSY_MS,
  );
});

describe("demonstration sign-ins", () => {
  beforeAll(async () => {
    await test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        `WITH o AS (INSERT INTO organisation (code, name, kind) VALUES ('demo', 'Demo', 'authority') RETURNING id)
         INSERT INTO app_user (organisation_id, login, display_name, role, password_hash, is_demonstration)
         SELECT id, 'demo', 'Demo', 'authority', 'none', true FROM o`,
      ),
    );
  });

  it.each([
    [{ HOST: "0.0.0.0", DEMONSTRATION: "auto" }, /1 demonstration sign-ins/],
    [{ HOST: "0.0.0.0", DEMONSTRATION: "yes" }, /DEMONSTRATION=yes/],
    [{ HOST: "127.0.0.1", BEHIND_PROXY: "true", DEMONSTRATION: "auto" }, /1 demonstration sign-ins/],
  ])(
    "never meet an address that others reach: %o is refused",
    async (environment, reason) => {
      const { ended, text } = run(environment);
      expect(await ended).toBe(1);
      expect(text()).toMatch(reason);
    },
    2 * BUSY_MS,
  );

  it(
    "are disabled where the owner of the server says that there are none",
    async () => {
      const { child, ended } = await start({ DEMONSTRATION: "no" });
      child.kill("SIGTERM");
      await ended;
      const { rows } = await test.owner.query(
        "SELECT disabled_at IS NOT NULL AS disabled FROM app_user WHERE login = 'demo'",
      );
      expect(rows).toEqual([{ disabled: true }]);
    },
    2 * BUSY_MS,
  );
});
