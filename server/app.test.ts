import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { type Database, DatabaseAwayError } from "./database/conversation.ts";

const PAGE = "<!doctype html><title>Trạm Chung</title>";
let folder: string;
let app: FastifyInstance;
const open: FastifyInstance[] = [];

const noDatabase: Database = {
  withActor: () => Promise.reject(new DatabaseAwayError("there is none")),
  ping: async () => {},
  close: async () => {},
};

async function build(environment: Record<string, string> = {}, database = noDatabase): Promise<FastifyInstance> {
  const config = readConfig({ LOG_LEVEL: "silent", ...environment });
  const built = await buildApp({ config, database, jobs: { send: async () => {} }, clientFolder: folder });
  open.push(built);
  return built;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tram-chung-client-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), PAGE);
  const script = "console.log('Trạm Chung');".repeat(200);
  writeFileSync(join(folder, "assets", "app-1a2b3c.js"), script);
  writeFileSync(join(folder, "assets", "app-1a2b3c.js.br"), brotliCompressSync(script));
  app = await build();
});
afterAll(async () => {
  await Promise.all(open.map((each) => each.close()));
  rmSync(folder, { recursive: true });
});

it("has a check and a writer for every schema of its routes", async () => {
  const config = readConfig({ LOG_LEVEL: "silent" });
  const eager = await buildApp({ config, database: noDatabase, jobs: { send: async () => {} }, isEager: true });
  open.push(eager);
  await eager.ready();
});

describe("the pages of the client", () => {
  const page = (url: string) => app.inject({ url, headers: { accept: "text/html,*/*" } });

  it("are one page at every address of the client, asked for anew each time", async () => {
    for (const url of ["/", "/planning", "/planning/gaps?hamlet=3&lang=en"]) {
      const response = await page(url);
      expect([url, response.statusCode, response.body]).toEqual([url, 200, PAGE]);
      expect(response.headers["cache-control"]).toBe("no-cache");
    }
  });

  it("keep files with a hash in their name for good, and send the compressed twin", async () => {
    const response = await app.inject({ url: "/assets/app-1a2b3c.js", headers: { "accept-encoding": "br" } });
    expect(response.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(response.headers["content-encoding"]).toBe("br");
    expect(response.headers["content-type"]).toMatch(/javascript/);
    expect(brotliDecompressSync(response.rawPayload).toString()).toContain("Trạm Chung");
  });

  it.each([
    "/api/nothing",
    "/assets/gone-9.js",
    "/favicon.png",
    "/assets/../../secret.txt",
    "/assets/..%2f..%2fsecret.txt",
  ])("are not what %s answers", async (url) => {
    const response = await page(url);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.statusCode).toBeLessThan(500);
    expect(response.body).not.toContain("<title>");
  });
});

describe("every answer", () => {
  it("forbids inline script, inline style, eval, frames and guessed types", async () => {
    for (const url of ["/", "/api/session", "/assets/app-1a2b3c.js"]) {
      const { headers } = await app.inject({ url, headers: { accept: "text/html" } });
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("default-src 'self'");
      // Compiled WebAssembly, which the coverage preview is made of, is not a way for text to become a program.
      expect(policy.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe-(inline|eval)|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
    }
  });

  it("lets the browser load the one base map that is configured, and no other outside address", async () => {
    expect(String((await app.inject({ url: "/" })).headers["content-security-policy"])).not.toMatch(/https?:\/\//);
    const withMap = await build({ BASE_MAP_URL: "https://tiles.example:8443/a/{z}/{x}/{y}.png" });
    const policy = String((await withMap.inject({ url: "/" })).headers["content-security-policy"]);
    expect(policy.match(/https?:\/\/[^ ;]+/g)).toEqual(["https://tiles.example:8443", "https://tiles.example:8443"]);
  });

  it("promises TLS, and binds the cookie to it, only behind a TLS proxy", async () => {
    const visit = async (built: FastifyInstance) => (await built.inject({ url: "/livez" })).headers;
    expect((await visit(app))["strict-transport-security"]).toBeUndefined();
    expect((await visit(await build({ BEHIND_PROXY: "true" })))["strict-transport-security"]).toMatch(/^max-age=\d+/);
  });

  it("tells nothing of the inside of a failure", async () => {
    const failing = await build({}, { ...noDatabase, withActor: () => Promise.reject(new Error("secret: 4711")) });
    const response = await failing.inject({ url: "/api/session" });
    expect(response.statusCode).toBe(500);
    expect(response.json()).toMatchObject({ error: { code: "internal" } });
    expect(response.body).not.toContain("4711");
  });
});

describe("the address of a client", () => {
  const addressSeen = async (environment: Record<string, string>) => {
    const built = await build(environment);
    const seen: string[] = [];
    built.addHook("onRequest", async (request) => {
      seen.push(request.ip);
    });
    await built.inject({
      url: "/livez",
      headers: { "x-forwarded-for": "6.6.6.6, 10.1.2.3" },
      remoteAddress: "127.0.0.1",
    });
    return seen;
  };

  it("is the one that our proxy adds, not one that the client claims", async () => {
    expect(await addressSeen({ BEHIND_PROXY: "true" })).toEqual(["10.1.2.3"]);
  });

  it("is that of the connection where there is no proxy", async () => {
    expect(await addressSeen({})).toEqual(["127.0.0.1"]);
  });
});

describe("stopping", () => {
  it("says not ready first, while requests are still answered", async () => {
    const stopping = await build();
    expect((await stopping.inject({ url: "/readyz" })).statusCode).toBe(200);
    stopping.beginDraining();
    expect((await stopping.inject({ url: "/readyz" })).statusCode).toBe(503);
    expect((await stopping.inject({ url: "/livez" })).statusCode).toBe(200);
  });

  it("lets a request in flight end with its answer", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stopping = await build({}, { ...noDatabase, ping: () => held });
    const address = await stopping.listen({ port: 0 });
    const inFlight = fetch(`${address}/readyz`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const closed = stopping.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(fetch(`${address}/livez`)).rejects.toThrow();
    release();
    expect((await inFlight).status).toBe(200);
    await closed;
  });
});

describe("a slow client", () => {
  it("is cut when its headers do not come", async () => {
    const slow = await build();
    const address = new URL(await slow.listen({ port: 0 }));
    slow.server.headersTimeout = 300; // the limit is shortened; that it is looked at every 2 s is what counts
    const socket = connect(Number(address.port), address.hostname);
    socket.write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString();
    });
    await new Promise<void>((resolve) => socket.on("close", () => resolve()));
    expect(answer).toMatch(/^HTTP\/1.1 408|^$/);
  });
});
