// A province in a private PostGIS of its own, computed, staged and published by the product's own coverage job.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startCluster } from "../server/database/cluster.ts";
import { type Database, openDatabase, SYSTEM_ACTOR } from "../server/database/conversation.ts";
import { dropDatabase, ensureDatabase, ensureSchema } from "../server/database/ensure.ts";
import { runCoverage } from "../server/modules/coverage/province.job.ts";
import { queueRun, readRun } from "../server/modules/coverage/runs.ts";
import { layerProbability } from "../server/radio/coverage/layer-results.ts";
import type { TerrainGrid } from "../server/radio/terrain-grid.ts";
import type { StoredChunk } from "../server/rasters/chunks.ts";
import { encodeSamples } from "../server/rasters/grids.ts";
import { decodeWindow } from "../server/rasters/pyramid.ts";
import { benchmarkSite, benchmarkTilts, frequenciesGhz } from "./bench-coverage.work.ts";
import { serverMs } from "./bench-process.ts";

const checkout = fileURLToPath(new URL("../", import.meta.url));

/** What a run cost: elapsed until it was published, processor time of this process' threads and of PostgreSQL, ms. */
export interface RunCost {
  elapsed: number;
  processor: number;
  database: number;
}

export interface BenchmarkProvince {
  /** Replaces what the province holds: terrain, and sites with three sectors in three bands. */
  fill(terrain: TerrainGrid, sites: number, radiusKm: number): Promise<void>;
  /** Computes everything, or what has changed. */
  run(scope: "province" | "changed", threads: number): Promise<RunCost>;
  /** Turns one sector by 20 degrees. */
  turnSector(): Promise<void>;
  /** P(covered) from the published level of the best server, on every cell. */
  probability(): Promise<void>;
  /** Hash of every stored chunk. */
  digest(): Promise<string>;
  close(): Promise<void>;
}

const processMsHere = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function addGround(terrain: TerrainGrid, radiusKm: number, database: Database): Promise<void> {
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query("UPDATE grid SET is_current = false");
    for (const [kind, cells] of [
      ["terrain", terrain.heightM],
      ["clutter", terrain.clutterHeightM!],
    ] as const) {
      const { samples, sampleType, contentHash } = encodeSamples(cells);
      const { westDeg, northDeg, stepDeg, columns, rows } = terrain;
      await client.query(
        "INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source, is_synthetic) VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, 'made', 'benchmark', true)",
        [kind, westDeg, northDeg, stepDeg, columns, rows, sampleType, samples, contentHash],
      );
    }
    await client.query(
      "INSERT INTO setting (key, value, source) VALUES ('coverage', $1, 'benchmark') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      [JSON.stringify({ radiusKm })],
    );
  });
}

async function addSites(terrain: TerrainGrid, sites: number, database: Database): Promise<void> {
  const requests = Array.from({ length: sites }, (_, n) => benchmarkSite(terrain, n, 10));
  await database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query("DELETE FROM site");
    await client.query(
      "INSERT INTO organisation (code, name, kind, is_mobile) VALUES ('bench', 'Bench', 'operator', true) ON CONFLICT DO NOTHING",
    );
    await client.query(
      "INSERT INTO antenna_pattern (code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, source) VALUES ('panel', 'Panel', 17, 70, 10, 'benchmark') ON CONFLICT DO NOTHING",
    );
    for (const frequency of frequenciesGhz) {
      await client.query(
        "INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source) VALUES ($1, $1, '4G', $2, 'FDD', 20, 15, 46, 'panel', 'benchmark') ON CONFLICT DO NOTHING",
        [`B${frequency * 1000}`, frequency * 1000],
      );
    }
    await client.query(
      `WITH o AS (SELECT id FROM organisation WHERE code = 'bench'),
       s AS (INSERT INTO site (code, owner_organisation_id, geom, height_m, source)
         SELECT 'S' || u.n, o.id, ST_SetSRID(ST_MakePoint(u.lon, u.lat), 4326), u.height, 'benchmark'
         FROM o, unnest($1::double precision[], $2::double precision[], $3::double precision[]) WITH ORDINALITY AS u (lon, lat, height, n) RETURNING id, height_m),
       t AS (INSERT INTO station (site_id, organisation_id, technology, source) SELECT s.id, o.id, '4G', 'benchmark' FROM s, o RETURNING id, site_id)
       INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, electrical_tilt_deg, mechanical_tilt_deg, source)
       SELECT t.id, o.id, row_number() OVER (PARTITION BY t.id), b.code, 120 * a, s.height_m, $4, $5, 'benchmark'
       FROM t JOIN s ON s.id = t.site_id, o, catalogue_band b, generate_series(0, 2) a WHERE b.source = 'benchmark'`,
      [
        requests.map((request) => request.longitudeDeg),
        requests.map((request) => request.latitudeDeg),
        requests.map((request) => request.antennaHeightM),
        benchmarkTilts.electricalTiltDeg,
        benchmarkTilts.mechanicalTiltDeg,
      ],
    );
  });
}

/** Starts the cluster and makes a database in it, both gone again after `close`. */
export async function openBenchmarkProvince(): Promise<BenchmarkProvince> {
  const cluster = await startCluster({ checkout, name: "postgres-bench" });
  const [serverPid = ""] = readFileSync(join(cluster.socketFolder, ".s.PGSQL.5432.lock"), "utf8").split("\n");
  const name = `bench_${process.pid}`;
  await ensureDatabase(cluster.connection("owner", "postgres"), name);
  await ensureSchema(cluster.connection("owner", name));
  const database = openDatabase({ connection: cluster.connection("app", name), statementTimeoutMs: 600_000 });
  const signal = new AbortController().signal;
  const noQueue = { send: async () => {} };
  return {
    async fill(terrain, sites, radiusKm) {
      await addGround(terrain, radiusKm, database);
      await addSites(terrain, sites, database);
    },
    async run(scope, threads) {
      const runId = await queueRun(scope, SYSTEM_ACTOR, database, noQueue);
      const [here, there] = [processMsHere(), serverMs(serverPid)];
      await runCoverage(runId, { database, threads, signal });
      const run = await database.withActor(SYSTEM_ACTOR, (client) => readRun(runId, client));
      if (run?.status !== "done") throw new Error(`the benchmark's run ended as ${run?.status}: ${run?.failure}`);
      const elapsed = (run.seconds ?? Number.NaN) * 1000;
      return { elapsed, processor: processMsHere() - here, database: serverMs(serverPid) - there };
    },
    turnSector: () =>
      database.withActor(SYSTEM_ACTOR, async (client) => {
        await client.query(
          "UPDATE sector SET azimuth_deg = (azimuth_deg::integer + 20) % 360 WHERE id = (SELECT min(id) FROM sector)",
        );
      }),
    probability: () =>
      database.withActor(SYSTEM_ACTOR, async (client) => {
        const { rows } = await client.query<StoredChunk & { columns: number; rows: number }>(
          `SELECT chunk_column AS "chunkColumn", chunk_row AS "chunkRow", values, NULL AS servers, l.columns, l.rows
           FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id
           WHERE c.level = 0 AND l.quantity = 'rsrp' AND l.organisation_id IS NOT NULL AND l.band_code IS NULL`,
        );
        const window = { column0: 0, row0: 0, columns: rows[0]!.columns, rows: rows[0]!.rows };
        const { tenths } = decodeWindow(rows, window, false);
        layerProbability(
          Float32Array.from(tenths, (value) => value / 10),
          -110,
          8,
        );
      }),
    digest: () =>
      database.withActor(SYSTEM_ACTOR, async (client) => {
        const { rows } = await client.query(
          "SELECT l.quantity, l.organisation_id, l.technology, l.band_code, c.level, c.chunk_column, c.chunk_row, md5(c.values) AS v, md5(c.servers) AS s FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id ORDER BY 1, 2, 3, 4, 5, 6, 7",
        );
        return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
      }),
    async close() {
      await database.close();
      await dropDatabase(cluster.connection("owner", "postgres"), name);
      if (cluster.started) await cluster.stop();
    },
  };
}
