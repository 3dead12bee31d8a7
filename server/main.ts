import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { buildApp } from "./app.ts";
import { type Config, isReachableByOthers, readConfig } from "./config.ts";
import { type Database, openDatabase, SYSTEM_ACTOR } from "./database/conversation.ts";
import { type Jobs, openJobs } from "./database/jobs.ts";
import { enterProvince } from "./database/province.ts";
import { guardDemonstration } from "./modules/accounts/demonstration.ts";

/** How long /readyz says no before new connections are refused: a proxy asks every few seconds. */
const NOTICE_MS = 3_000;
/** How long requests in flight may take to end before they are cut. */
const DRAIN_MS = 20_000;

export interface ServeOptions {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clientFolder?: string | undefined;
}

export interface Served {
  readonly address: string;
  readonly database: Database;
  readonly jobs: Jobs;
  /** Not ready, then drained, then closed. A second call waits for the first. */
  close(): Promise<void>;
}

/** Starts to serve. Throws, and leaves nothing open, where the server would not be safe or the address is in use. */
export async function serve({ config, databaseUrl, clientFolder }: ServeOptions): Promise<Served> {
  const onError = (error: Error) => console.error(`database connection lost: ${error.message}`);
  const connection = { connectionString: databaseUrl };
  const database = openDatabase({ connection, onError });
  let jobs: Jobs | undefined;
  try {
    await refusePowerfulRole(database);
    await guardDemonstration(database, config);
    jobs = await openJobs(connection, "sender", onError);
    const app = await buildApp({ config, database, jobs, clientFolder });
    const address = await app.listen({ host: config.host, port: config.port });
    return { address, database, jobs, close: closeOnce({ app, config, database, jobs }) };
  } catch (error) {
    await jobs?.close();
    await database.close();
    throw error;
  }
}

interface Open {
  readonly app: FastifyInstance;
  readonly config: Config;
  readonly database: Database;
  readonly jobs: Jobs;
}

function closeOnce({ app, config, database, jobs }: Open): () => Promise<void> {
  const close = async () => {
    app.beginDraining();
    if (isReachableByOthers(config)) await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
    const cut = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
    await app.close();
    clearTimeout(cut);
    await jobs.close();
    await database.close();
  };
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= close();
    return closing;
  };
}

/** Row security binds neither superusers nor those with BYPASSRLS: with such a role nothing would be confidential. */
async function refusePowerfulRole(database: Database): Promise<void> {
  const answer = await database.withActor(SYSTEM_ACTOR, (client) =>
    client.query<{ name: string }>(
      "SELECT rolname AS name FROM pg_roles WHERE rolname = session_user AND (rolsuper OR rolbypassrls)",
    ),
  );
  const powerful = answer.rows[0]?.name;
  if (powerful !== undefined) {
    throw new Error(`the application must not sign in as ${powerful}, which is above row security: use tram_chung_app`);
  }
}

/** The server alone, for a machine where database and worker run elsewhere: `node server/main.ts` with DATABASE_URL. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) throw new Error("DATABASE_URL is not set; npm start needs none");
  const checkout = fileURLToPath(new URL("../", import.meta.url));
  const { appUrl } = await enterProvince({ databaseUrl: config.databaseUrl }, { checkout, say: console.error });
  const dist = `${checkout}dist/`;
  const clientFolder = existsSync(`${dist}index.html`) ? dist : undefined;
  const served = await serve({ config, databaseUrl: appUrl, clientFolder });
  console.log(`serving on ${served.address}`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void served.close());
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
