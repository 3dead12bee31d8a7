import { createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../app.ts";
import { readConfig } from "../config.ts";
import { buildTestApp, type TestApp } from "../testing/app.ts";
import { DatabaseAwayError, DatabaseBusyError, openDatabase, PUBLIC_ACTOR, SYSTEM_ACTOR } from "./conversation.ts";

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(() => test.close());

const killAll = () =>
  test.test.owner.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'tram_chung_app'",
  );
const answer = () => test.request("viettel", { url: "/api/session" });

describe("the loss of the database", () => {
  it("fails the conversation it hits with DatabaseAwayError and spares the next one", async () => {
    const hit = test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
      await killAll();
      await client.query("SELECT 1");
    });
    await expect(hit).rejects.toThrow(DatabaseAwayError);
    await expect(test.test.database.withActor(PUBLIC_ACTOR, async () => "fine")).resolves.toBe("fine");
  });

  it("is survived while a query runs in every connection", async () => {
    const running = Array.from({ length: 6 }, () =>
      test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query("SELECT pg_sleep(20)")),
    );
    const outcomes = Promise.allSettled(running);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await killAll();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(DatabaseAwayError) });
    }
    expect((await answer()).statusCode).toBe(200);
  });

  it("is survived while every connection is idle", async () => {
    await answer();
    await killAll();
    const next = await Promise.all(Array.from({ length: 8 }, answer));
    expect(next.filter(({ statusCode }) => statusCode !== 200 && statusCode !== 503)).toEqual([]);
    expect((await answer()).statusCode).toBe(200);
  });
});

describe("a database that is not there", () => {
  const nowhere = () => openDatabase({ connection: { host: "127.0.0.1", port: 1, user: "u", database: "d" } });

  it("answers 503 with Retry-After, while /livez goes on", async () => {
    const app = await buildApp({
      config: readConfig({ LOG_LEVEL: "silent" }),
      database: nowhere(),
      jobs: { send: async () => {} },
    });
    const refused = await app.inject({ url: "/api/session" });
    expect(refused.statusCode).toBe(503);
    expect(refused.headers["retry-after"]).toBe("2");
    expect(refused.json()).toMatchObject({ error: { code: "database-away" } });
    expect((await app.inject({ url: "/livez" })).statusCode).toBe(200);
    const ready = await app.inject({ url: "/readyz" });
    expect(ready.statusCode).toBe(503);
    expect(ready.json()).toEqual({ status: "database-away" });
    await app.close();
  });

  it("is told apart from one whose connections are all in use", async () => {
    const database = openDatabase({ connection: test.test.appConnection, maxConnections: 1, waitMs: 200 });
    await database.withActor(PUBLIC_ACTOR, async () => {
      await expect(database.withActor(PUBLIC_ACTOR, async () => {})).rejects.toThrow(DatabaseBusyError);
    });
    await database.close();
  });

  it("is given up after the wait, also where it takes connections and never speaks", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as { port: number };
    const database = openDatabase({ connection: { host: "127.0.0.1", port, user: "u", database: "d" }, waitMs: 300 });
    await expect(database.ping()).rejects.toThrow(/cannot be reached|in use/);
    for (const socket of sockets) socket.destroy();
    silent.close();
    await database.close();
  });
});
