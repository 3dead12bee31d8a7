import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { DemonstrationProvince, Site } from "../../data/demonstration/types.ts";
import { addBasics, loadDemonstrationProvince, withFilling } from "../../scripts/start/fill.ts";
import { superviseProcess } from "../../scripts/start/worker-process.ts";
import { socketUrl } from "../database/connections.ts";
import { ensureDatabase } from "../database/ensure.ts";
import { ensureJobs } from "../database/jobs.ts";
import { ownerConnection, type TestCluster } from "./cluster.ts";

const CHECKOUT = fileURLToPath(new URL("../../", import.meta.url));
/** Everything that what the template holds is made from. */
const SOURCES = [
  "migrations/*.sql",
  "data/**/*.{ts,json}",
  "server/{radio,rasters,geometry,terrain}/**/*.ts",
  "server/modules/coverage/**/*.{ts,sql}",
  "server/testing/demonstration.ts",
  "scripts/start/fill.ts",
];
/** The day that the tests' province is laid out from: always the same, so that every run sees the same. */
const REFERENCE_DATE = "2026-11-22";
/** Coverage of the whole province takes minutes; the tests keep the sites nearest to the town of Đồng Xoài. */
const KEPT_SITES = 60;
const TOWN = [106.9, 11.53];
const COVERAGE_WAIT_MS = 200_000;

export function appUrl(cluster: TestCluster, database: string): string {
  return socketUrl({ host: cluster.host, port: cluster.port, user: "tram_chung_app", database });
}

function sourcesHash(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: CHECKOUT }).filter((file) => !/\.test\.ts$/.test(file));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(CHECKOUT, file)));
  return hash.digest("hex").slice(0, 12);
}

/** Makes, once for its sources, a template database with the demonstration province and its computed coverage. Returns its name. */
export async function demonstrationTemplate(cluster: TestCluster, say: (line: string) => void): Promise<string> {
  const name = `demonstration_${sourcesHash()}`;
  const maintenance = new pg.Client(ownerConnection(cluster, "postgres"));
  await maintenance.connect();
  try {
    await maintenance.query("SELECT pg_advisory_lock(43)");
    const found = await maintenance.query(
      "SELECT datname AS name FROM pg_database WHERE datname LIKE 'demonstration_%'",
    );
    const names = found.rows.map((row) => row.name as string);
    if (names.includes(name)) return name;
    for (const old of names) await dropTemplate(maintenance, old);
    const unfinished = `unfinished_${name}`;
    await maintenance.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await ensureDatabase(ownerConnection(cluster, "postgres"), unfinished, cluster.template);
    await fill(cluster, unfinished, say);
    await maintenance.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    await maintenance.query(`ALTER DATABASE ${name} IS_TEMPLATE true`);
    return name;
  } finally {
    await maintenance.end();
  }
}

/** Made from older sources; one that another run copies just now stays. */
async function dropTemplate(maintenance: pg.Client, name: string): Promise<void> {
  await maintenance.query(`ALTER DATABASE ${name} IS_TEMPLATE false`);
  await maintenance.query(`DROP DATABASE ${name}`).catch(() => {});
}

/** The sites nearest to the town, with what stands on them. */
function withFewSites(province: DemonstrationProvince): DemonstrationProvince {
  const degreesFromTown = ({ geometry: { coordinates } }: Site) =>
    Math.hypot(...TOWN.map((degrees, axis) => degrees - (coordinates[axis] ?? 0)));
  const sites = province.sites.toSorted((a, b) => degreesFromTown(a) - degreesFromTown(b)).slice(0, KEPT_SITES);
  const siteCodes = new Set(sites.map(({ code }) => code));
  const stations = province.stations.filter(({ siteCode }) => siteCodes.has(siteCode));
  const stationCodes = new Set(stations.map(({ code }) => code));
  return {
    ...province,
    sites,
    stations,
    siteContracts: province.siteContracts.filter(({ siteCode }) => siteCodes.has(siteCode)),
    sectors: province.sectors.filter(({ stationCode }) => stationCodes.has(stationCode)),
  };
}

async function fill(cluster: TestCluster, name: string, say: (line: string) => void): Promise<void> {
  await ensureJobs(ownerConnection(cluster, name) as pg.PoolConfig);
  say("browser tier: making the demonstration province");
  await withFilling(appUrl(cluster, name), async (database) => {
    await addBasics(database);
    await loadDemonstrationProvince(database, REFERENCE_DATE, withFewSites);
  });
  const owner = new pg.Client(ownerConnection(cluster, name));
  await owner.connect();
  try {
    await owner.query("VACUUM ANALYZE");
    say("browser tier: computing its coverage");
    await computeCoverage(cluster, name, owner);
  } finally {
    await owner.end();
  }
}

/** Lets a worker process do it, as in production. Throws with the run's own words when it fails. */
async function computeCoverage(cluster: TestCluster, name: string, owner: pg.Client): Promise<void> {
  const worker = startWorker(appUrl(cluster, name));
  try {
    const end = performance.now() + COVERAGE_WAIT_MS;
    for (;;) {
      const { rows } = await owner.query(
        "SELECT status, failure, progress, EXISTS (SELECT FROM corridor_run) AS corridors FROM coverage_run ORDER BY id DESC LIMIT 1",
      );
      const run = rows[0] as
        | { status: string; failure: string | null; progress: number; corridors: boolean }
        | undefined;
      // Verdicts on roads that are not there yet would be made again in every copy.
      if (run?.status === "done" && run.corridors) return;
      if (run?.status === "failed") throw new Error(`the coverage run failed: ${run.failure}`);
      if (performance.now() > end) {
        throw new Error(
          `coverage is ${run?.status ?? "not begun"} at ${run?.progress ?? 0} after ${COVERAGE_WAIT_MS / 1000} s`,
        );
      }
      await sleep(250);
    }
  } finally {
    await worker.stop();
  }
}

/** A worker process on a test database. */
export function startWorker(databaseUrl: string) {
  return superviseProcess({
    file: join(CHECKOUT, "server/worker.ts"),
    environment: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: "error", NODE_NO_WARNINGS: "1" },
    say: console.error,
  });
}
