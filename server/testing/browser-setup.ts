import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { buildClient } from "../../scripts/build-client.ts";
import { readConfig } from "../config.ts";
import { ensureDatabase } from "../database/ensure.ts";
import { serve } from "../main.ts";
import { type PrintedSignIn, seedDemonstrationUsers } from "../modules/accounts/demonstration.ts";
import { ownerConnection, prepareTestCluster } from "./cluster.ts";
import { appUrl, demonstrationTemplate, startWorker } from "./demonstration.ts";

/** What the browser tests need to know of the running product; plain values. */
export interface BrowserTarget {
  readonly baseUrl: string;
  readonly signIns: readonly PrintedSignIn[];
  /** The owner's way to its database, for looking behind the screen. */
  readonly owner: pg.ClientConfig;
  /** The application's way, for commands of the command line (`DATABASE_URL`). */
  readonly databaseUrl: string;
}

declare module "vitest" {
  interface ProvidedContext {
    browserTarget: BrowserTarget;
  }
}

const say = (line: string) => console.error(line);
const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

/**
 * Vitest's global set-up of the browser tier: the built client, served on a loopback port with a worker, on a fresh copy of
 * the demonstration province. All test files share it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  try {
    const { cluster, stop } = await prepareTestCluster();
    stops.push(stop);
    const [template] = await Promise.all([demonstrationTemplate(cluster, say), buildClient(DIST)]);
    const name = `browser_${randomBytes(6).toString("hex")}`;
    const maintenance = ownerConnection(cluster, "postgres");
    await ensureDatabase(maintenance, name, template);
    stops.push(() => dropDatabase(maintenance, name));
    const databaseUrl = appUrl(cluster, name);
    const config = readConfig({ PORT: "0", LOG_LEVEL: "fatal" });
    const served = await serve({ config, databaseUrl, clientFolder: DIST });
    stops.push(() => served.close());
    const worker = startWorker(databaseUrl);
    stops.push(() => worker.stop());
    const folder = mkdtempSync(join(tmpdir(), "tram-chung-browser-"));
    stops.push(async () => rmSync(folder, { recursive: true }));
    const signIns = await seedDemonstrationUsers(served.database, join(folder, "demonstration.json"));
    const owner = ownerConnection(cluster, name);
    project.provide("browserTarget", { baseUrl: served.address, signIns, owner, databaseUrl });
    return stopAll;
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function dropDatabase(maintenance: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client(maintenance);
  await client.connect();
  await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await client.end();
}
