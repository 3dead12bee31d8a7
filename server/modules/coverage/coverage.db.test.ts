import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { encodeSamples } from "../../rasters/grids.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { CoverageAnswer } from "./coverage.schemas.ts";
import { runCoverage } from "./province.job.ts";
import { queueRun, queueWhenStale, readCoverage } from "./runs.ts";

/** A ridge of 260 m runs north to south at 106.95 through a plain of 40 m; masts stand west of it, hamlets on both sides. */
const GRID = { westDeg: 106.8, northDeg: 11.7, stepDeg: 3 / 3600, columns: 360, rows: 240 };
const WEST_HAMLET = { lon: 106.88, lat: 11.6 };
const EAST_HAMLET = { lon: 106.965, lat: 11.6 };

let test: TestApp;
const jobs = { send: async () => {} };
const signal = new AbortController().signal;
let authority: Actor;

const system = <Result>(
  work: (query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>) => Promise<Result>,
) => test.test.database.withActor(SYSTEM_ACTOR, (client) => work((sql, values) => client.query(sql, values)));

function ridge(): Float32Array {
  const heights = new Float32Array(GRID.columns * GRID.rows);
  for (let row = 0; row < GRID.rows; row++) {
    for (let column = 0; column < GRID.columns; column++) {
      const lon = GRID.westDeg + column * GRID.stepDeg;
      heights[row * GRID.columns + column] = Math.abs(lon - 106.95) < 0.006 ? 260 : 40;
    }
  }
  return heights;
}

async function arrange(): Promise<void> {
  const { samples, sampleType, contentHash } = encodeSamples(ridge());
  await system(async (query) => {
    await query(
      "INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source) VALUES ('terrain', 'ridge', $1, $2, $3, $4, $5, $6, $7, $8, 'made for the test', 'test')",
      [GRID.westDeg, GRID.northDeg, GRID.stepDeg, GRID.columns, GRID.rows, sampleType, samples, contentHash],
    );
    await query(
      "INSERT INTO antenna_pattern (code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, source) VALUES ('panel', 'Panel', 17, 65, 10, 'test')",
    );
    await query(
      "INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source) VALUES ('L1800', 'LTE 1800', '4G', 1842.5, 'FDD', 20, 15, 46, 'panel', 'test')",
    );
    for (const [name, place] of Object.entries({ west: WEST_HAMLET, east: EAST_HAMLET })) {
      await query(
        "INSERT INTO hamlet (code, name, kind, geom, population, source) VALUES ($1, $1, 'ap', ST_SetSRID(ST_MakePoint($2, $3), 4326), 400, 'test')",
        [name, place.lon, place.lat],
      );
    }
    await query("UPDATE organisation SET is_mobile = true WHERE code IN ('viettel', 'mobifone')");
  });
  await addMast("viettel", 106.89, 11.6, 42);
  await addMast("mobifone", 106.84, 11.64, 30);
}

async function addMast(owner: "viettel" | "mobifone", lon: number, lat: number, heightM: number): Promise<void> {
  await system((query) =>
    query(
      `WITH s AS (INSERT INTO site (code, owner_organisation_id, geom, height_m, source) VALUES ($5, $1, ST_SetSRID(ST_MakePoint($2, $3), 4326), $4, 'test') RETURNING id),
       n AS (INSERT INTO station (site_id, organisation_id, technology, source) SELECT id, $1, '4G', 'test' FROM s RETURNING id)
       INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, source)
       SELECT n.id, $1, i, 'L1800', 90 + i * 120 - 120, $4, 'test' FROM n, generate_series(1, 2) i`,
      [test.organisationIds[owner], lon, lat, heightM, `${owner}-${lon}`],
    ),
  );
}

async function compute(scope: "province" | "changed", threads = 1): Promise<number> {
  const runId = await queueRun(scope, authority, test.test.database, jobs);
  await runCoverage(runId, { database: test.test.database, threads, signal });
  return runId;
}

async function rasterBytes(): Promise<string[]> {
  return system(async (query) => {
    const { rows } = await query(
      "SELECT l.quantity, l.organisation_id, l.technology, l.band_code, c.level, c.chunk_column, c.chunk_row, md5(c.values) AS v, md5(c.servers) AS s FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id ORDER BY 1, 2, 3, 4, 5, 6, 7",
    );
    return rows.map((row) => JSON.stringify(row));
  });
}

/** Everything that a run publishes, without the run's own number and the layers' versions. */
async function published(): Promise<Record<string, unknown>> {
  const tables = {
    layers:
      "SELECT quantity, organisation_id, technology, band_code, columns, rows, min_value, max_value FROM coverage_layer ORDER BY 1, 2, 3, 4",
    contours:
      "SELECT l.quantity, l.organisation_id, l.technology, threshold, area_km2, md5(geom::text) FROM coverage_contour c JOIN coverage_layer l ON l.id = c.layer_id ORDER BY 1, 2, 3, 4",
    verdicts:
      "SELECT hamlet_id, organisation_id, technology, rsrp_dbm, served_share, best_site_id, verdict FROM hamlet_coverage ORDER BY 1, 2, 3",
    services: "SELECT hamlet_id, mobile_any, mobile_organisations, served_share FROM hamlet_service ORDER BY 1",
    sites: "SELECT * FROM coverage_site ORDER BY 1, 2",
  };
  return system(async (query) => {
    const found: Record<string, unknown> = { chunks: await rasterBytes() };
    for (const [name, sql] of Object.entries(tables)) found[name] = (await query(sql)).rows;
    return found;
  });
}

async function afterWholeRun(): Promise<Record<string, unknown>> {
  await compute("province");
  return published();
}

const answerFor = async (user: "viettel" | "mobifone" | "public") =>
  (await test.request(user, { method: "GET", url: "/api/coverage" })).json() as CoverageAnswer;

beforeAll(async () => {
  test = await buildTestApp();
  authority = {
    kind: "member",
    userId: test.userIds.authority,
    organisationId: test.organisationIds.authority,
    role: "authority",
  };
  await arrange();
  await compute("province", 2);
});
afterAll(() => test.close());

describe("a coverage run", () => {
  it("ends as done, with model, terrain and the number of assumed sectors", async () => {
    const { current, active, staleBecause } = await answerFor("public");
    expect(current).toMatchObject({
      status: "done",
      progress: 1,
      sectors: 4,
      assumedSectors: 4,
      terrain: { name: "ridge" },
      warnings: [],
    });
    expect(current?.model).toContain("P.1812");
    expect(active).toBeNull();
    expect(staleBecause).toEqual([]);
  });

  it("serves the hamlet in sight and not the one behind the ridge", async () => {
    const verdicts = await system((query) =>
      query(
        "SELECT h.name, c.verdict, c.rsrp_dbm FROM hamlet_coverage c JOIN hamlet h ON h.id = c.hamlet_id JOIN organisation o ON o.id = c.organisation_id WHERE o.code = 'viettel' ORDER BY h.name",
      ),
    );
    expect(verdicts.rows).toMatchObject([
      { name: "east", verdict: "no" },
      { name: "west", verdict: "yes" },
    ]);
    const [east, west] = verdicts.rows as { rsrp_dbm: number | null }[];
    expect((west?.rsrp_dbm ?? Number.NaN) - (east?.rsrp_dbm ?? Number.NaN)).toBeGreaterThan(20);
    const gaps = (
      await test.request("public", { method: "GET", url: "/api/hamlets/gaps?service=mobile&by=any" })
    ).json();
    expect(gaps).toMatchObject({
      hamlets: 1,
      people: 400,
      rows: [{ name: "east", modelled: "no", reported: "unknown" }],
    });
  });

  it("shows a planner the bands of the own organisation only, and the public the best of all operators only", async () => {
    const viettel = (await answerFor("viettel")).layers;
    const bandOwners = new Set(
      viettel.filter((layer) => layer.bandCode !== null).map((layer) => layer.organisationCode),
    );
    expect([...bandOwners]).toEqual(["viettel"]);
    const isForAll = (await answerFor("public")).layers.map((layer) => layer.organisationId);
    expect(new Set(isForAll)).toEqual(new Set([null]));
    const foreign = (await answerFor("mobifone")).layers.find((layer) => layer.bandCode !== null);
    const tile = await test.request("viettel", {
      method: "GET",
      url: `/tiles/coverage/${foreign?.id}/12/3263/1917.png`,
    });
    expect(tile.statusCode).toBe(404);
  });

  it("tells the level and the serving mast at a place", async () => {
    const { levels } = (
      await test.request("viettel", { method: "GET", url: "/api/coverage/at?lon=106.88&lat=11.6" })
    ).json();
    expect(levels).toHaveLength(2);
    const own = levels.find(
      (level: { organisationId: number }) => level.organisationId === test.organisationIds.viettel,
    );
    expect(own).toMatchObject({ technology: "4G", siteCode: "viettel-106.89" });
    expect(own.rsrpDbm).toBeGreaterThan(-90);
  });

  it("gives the same bytes with one thread and with two", async () => {
    const before = await rasterBytes();
    await compute("province", 1);
    expect(await rasterBytes()).toEqual(before);
  });

  it("computes only what a changed sector reaches, with the bytes of a whole run", async () => {
    await system((query) =>
      query("UPDATE sector SET azimuth_deg = 200, power_dbm = 43 WHERE number = 1 AND organisation_id = $1", [
        test.organisationIds.viettel,
      ]),
    );
    expect((await answerFor("public")).staleBecause).toEqual(["sector"]);
    const runId = await compute("changed");
    const layersOfRun = await system((query) =>
      query(
        "SELECT DISTINCT o.code FROM coverage_layer l JOIN organisation o ON o.id = l.organisation_id WHERE l.run_id = $1",
        [runId],
      ),
    );
    expect(layersOfRun.rows).toEqual([{ code: "viettel" }]);
    const partial = await published();
    await compute("province");
    expect(partial).toEqual(await published());
  });

  it("publishes masts that come, move, change technology or go as a whole run does", async () => {
    const { viettel, mobifone } = test.organisationIds;
    await addMast("viettel", 106.9921, 11.5533, 35); // its window ends at odd cells and lies in two chunks
    await compute("changed");
    await system(async (query) => {
      await query("UPDATE site SET geom = ST_SetSRID(ST_MakePoint(106.9, 11.65), 4326) WHERE code = 'mobifone-106.84'");
      await query(
        "UPDATE station SET technology = '5G' WHERE organisation_id = $1 AND id IN (SELECT min(id) FROM station WHERE organisation_id = $1)",
        [viettel],
      );
    });
    await compute("changed");
    expect(await published()).toEqual(await afterWholeRun());
    await system(async (query) => {
      await query("UPDATE station SET technology = '4G' WHERE organisation_id = $1", [viettel]);
      await query("UPDATE site SET status = 'retired' WHERE owner_organisation_id = $1", [mobifone]);
    });
    await compute("changed");
    expect(await published()).toEqual(await afterWholeRun());
    await system((query) => query("UPDATE site SET status = 'existing' WHERE owner_organisation_id = $1", [mobifone]));
    await compute("changed");
    expect(await published()).toEqual(await afterWholeRun());
  });

  it("leaves alone what no changed sector reaches", async () => {
    await system((query) =>
      query("UPDATE sector SET azimuth_deg = 10 WHERE number = 2 AND organisation_id = $1", [
        test.organisationIds.mobifone,
      ]),
    );
    const versions = async () =>
      (
        await system((query) =>
          query("SELECT organisation_id, technology, version FROM coverage_layer WHERE organisation_id = $1", [
            test.organisationIds.viettel,
          ]),
        )
      ).rows;
    const before = await versions();
    const runId = await compute("changed");
    expect(await versions()).toEqual(before);
    const touched = await system((query) =>
      query("SELECT DISTINCT organisation_id FROM coverage_layer WHERE run_id = $1 ORDER BY 1", [runId]),
    );
    expect(touched.rows.map((row) => row.organisation_id)).toEqual([test.organisationIds.mobifone, null]);
  });

  it("goes on where a dead worker left off, with the same bytes", async () => {
    const before = await rasterBytes();
    const runId = await queueRun("province", authority, test.test.database, jobs);
    const death = new AbortController();
    const dying = runCoverage(runId, { database: test.test.database, threads: 1, signal: death.signal });
    const watch = setInterval(() => {
      void system((query) =>
        query("SELECT 1 FROM coverage_staged WHERE quantity IS NULL AND run_id = $1", [runId]),
      ).then(({ rows }) => {
        if (rows.length > 0) death.abort(new Error("killed"));
      });
    }, 20);
    await dying.catch(() => {});
    clearInterval(watch);
    await runCoverage(runId, { database: test.test.database, threads: 2, signal });
    expect(await rasterBytes()).toEqual(before);
  });

  it("ends as stopped when somebody stops it, and keeps the last result", async () => {
    const before = await answerFor("public");
    const runId = await queueRun("province", authority, test.test.database, jobs);
    const stopped = await test.request("viettel", { method: "DELETE", url: `/api/coverage/runs/${runId}` });
    expect(stopped.statusCode).toBe(200);
    await runCoverage(runId, { database: test.test.database, threads: 1, signal });
    const { current, active } = await answerFor("public");
    expect(active).toBeNull();
    expect(current?.id).toBe(before.current?.id);
    expect(
      await system(async (query) => (await query("SELECT status FROM coverage_run WHERE id = $1", [runId])).rows),
    ).toEqual([{ status: "stopped" }]);
  });

  it("tells listeners without an account how the newest run goes on", async () => {
    const address = await test.app.listen({ host: "127.0.0.1", port: 0 });
    const listening = new AbortController();
    const response = await fetch(`${address}/api/coverage/events`, { signal: listening.signal });
    let heard = "";
    for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
      heard += Buffer.from(piece).toString();
      if (heard.includes("event: run")) break;
    }
    listening.abort();
    expect(heard).toMatch(/"status":"(stopped|done)"/);
  });

  it("refuses a second run while one is waiting", async () => {
    const first = await test.request("viettel", {
      method: "POST",
      url: "/api/coverage/runs",
      payload: { scope: "province" },
    });
    expect(first.statusCode).toBe(201);
    const second = await test.request("mobifone", {
      method: "POST",
      url: "/api/coverage/runs",
      payload: { scope: "province" },
    });
    expect(second.statusCode).toBe(409);
    await runCoverage(first.json().id, { database: test.test.database, threads: 1, signal });
  });

  it("is queued by itself once the inputs have changed and are quiet, and only then", async () => {
    const count = () =>
      system(async (query) => Number((await query("SELECT count(*) FROM coverage_run")).rows[0]?.count));
    const before = await count();
    await queueWhenStale(test.test.database, jobs);
    expect(await count()).toBe(before);
    await system((query) =>
      query("UPDATE sector SET power_dbm = 40 WHERE organisation_id = $1", [test.organisationIds.mobifone]),
    );
    await queueWhenStale(test.test.database, jobs);
    expect(await count()).toBe(before);
    await test.test.owner.query("UPDATE layer_version SET changed_at = now() - interval '10 seconds'");
    await queueWhenStale(test.test.database, jobs);
    expect(await count()).toBe(before + 1);
    const { active } = await test.test.database.withActor(SYSTEM_ACTOR, readCoverage);
    expect(active?.scope).toBe("changed");
    await runCoverage(active?.id ?? 0, { database: test.test.database, threads: 1, signal });
  });

  it("draws circles and says so where no terrain is loaded", async () => {
    await system((query) => query("UPDATE grid SET is_current = false"));
    await compute("province");
    const { current } = await answerFor("public");
    expect(current?.terrain).toBeNull();
    expect(current?.model).toContain("no terrain");
  });
});
