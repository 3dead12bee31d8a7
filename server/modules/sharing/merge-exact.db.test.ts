import { afterAll, beforeAll, expect, it } from "vitest";
import { type Actor, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { encodeSamples } from "../../rasters/grids.ts";
import type { Scenario } from "../../scenarios/scenarios.schemas.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { runCoverage } from "../coverage/province.job.ts";
import { queueRun } from "../coverage/runs.ts";
import type { Comparison } from "../coverage/scenario.schemas.ts";
import { computeScenario } from "../coverage/scenario.task.ts";
import { predictMergeEffects } from "./merge-effects.task.ts";
import type { MergeEffects, PairsAnswer } from "./pairs.schemas.ts";

/** Of the hamlets that the estimate names, and of those that it should name. Where little is at stake they agree less: docs/benchmarks.md. */
const AGREED_SHARE = 0.85;

/** A ridge of 120 m from north to south; its crest lies between two masts that stand 440 m apart. */
const GRID = { westDeg: 106.9, northDeg: 11.6, stepDeg: 3 / 3600, columns: 240, rows: 170 };
const CREST_DEG = 107;
const RIDGE_M = 120;
const RIDGE_WIDTH_DEG = 0.0012;
const LAT = 11.53;
const WEST = { code: "WEST", owner: "viettel", lon: CREST_DEG - 0.002, freeHeightM: 6 } as const;
const EAST = { code: "EAST", owner: "mobifone", lon: CREST_DEG + 0.002, freeHeightM: 0 } as const;

let test: TestApp;
let planner: Actor;
const signal = new AbortController().signal;
const progress = () => {};

const system = (sql: string, values: unknown[] = []) =>
  test.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(sql, values)).rows);

async function addMast({ code, owner, lon, freeHeightM }: typeof WEST | typeof EAST): Promise<void> {
  await system(
    `WITH s AS (INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, free_load_kg, source)
       VALUES ($1, $2, ST_SetSRID(ST_MakePoint($3, $4), 4326), 30, $5, 400, 'test') RETURNING id),
     n AS (INSERT INTO station (site_id, organisation_id, technology, source) SELECT id, $2, '4G', 'test' FROM s RETURNING id)
     INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, electrical_tilt_deg, source)
     SELECT n.id, $2, i, 'L1800', (i - 1) * 120, 28, 2, 'test' FROM n, generate_series(1, 3) i`,
    [code, test.organisationIds[owner], lon, LAT, freeHeightM],
  );
}

beforeAll(async () => {
  test = await buildTestApp();
  planner = {
    kind: "member",
    userId: test.userIds.mobifone,
    organisationId: test.organisationIds.mobifone,
    role: "planner",
  };
  await system("UPDATE site SET status = 'retired'");
  await system("UPDATE organisation SET is_mobile = code IN ('viettel', 'mobifone')");
  const heights = Float32Array.from({ length: GRID.columns * GRID.rows }, (_, cell) => {
    const lon = GRID.westDeg + (cell % GRID.columns) * GRID.stepDeg;
    return 50 + RIDGE_M * Math.exp(-(((lon - CREST_DEG) / RIDGE_WIDTH_DEG) ** 2));
  });
  const { samples, sampleType, contentHash } = encodeSamples(heights);
  await system(
    "INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source) VALUES ('terrain', 'ridge', $1, $2, $3, $4, $5, $6, $7, $8, 'made for the test', 'test')",
    [GRID.westDeg, GRID.northDeg, GRID.stepDeg, GRID.columns, GRID.rows, sampleType, samples, contentHash],
  );
  await system(
    "INSERT INTO antenna_pattern (code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, source) VALUES ('panel', 'Panel', 17, 65, 10, 'test')",
  );
  await system(
    "INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source) VALUES ('L1800', 'LTE 1800', '4G', 1842.5, 'FDD', 20, 15, 46, 'panel', 'test')",
  );
  await system(
    `INSERT INTO hamlet (code, name, kind, geom, population, source)
     SELECT 'M' || x || '-' || y, 'M' || x || '-' || y, 'ap', ST_SetSRID(ST_MakePoint(106.92 + x * 0.01, 11.49 + y * 0.01), 4326), 100, 'test'
     FROM generate_series(0, 16) x, generate_series(0, 8) y`,
  );
  await addMast(WEST);
  await addMast(EAST);
  const runId = await queueRun("province", planner, test.test.database, { send: async () => {} });
  await runCoverage(runId, { database: test.test.database, threads: 1, signal });
});
afterAll(() => test.close());

/** The merge as the screen puts it into a scenario, computed exactly. */
async function exactMerge({ stays, goes, moves, antennaHeightM }: PairsAnswer["pairs"][number]): Promise<Comparison> {
  const antennas = moves.map(({ organisationId, technology }) => ({
    kind: "antenna",
    siteId: stays.id,
    organisationId,
    technology,
    heightM: antennaHeightM,
    properties: { movedFromSiteId: goes.id },
  }));
  const payload = { name: "Gộp", items: [...antennas, { kind: "site-removal", siteId: goes.id }] };
  const made = await test.request("mobifone", { method: "POST", url: "/api/scenarios", payload });
  const { id } = made.json() as Scenario;
  await computeScenario(
    { scenarioId: id },
    { taskId: 1, actor: planner, database: test.test.database, signal, progress },
  );
  const { outcome } = (await test.request("mobifone", { url: `/api/scenarios/${id}` })).json() as Scenario;
  return (outcome as { comparison: Comparison }).comparison;
}

it("tells the hamlets that a merge over a ridge loses and gains as the exact coverage of the merge does", async () => {
  const { pairs } = (await test.request("mobifone", { url: "/api/sharing/pairs" })).json() as PairsAnswer;
  expect(pairs.map(({ stays, goes }) => [stays.code, goes.code])).toEqual([["WEST", "EAST"]]);
  const context = { taskId: 2, actor: planner, database: test.test.database, signal, progress };
  const { effects } = (await predictMergeEffects({}, context)) as MergeEffects;
  const exact = await exactMerge(pairs[0]!);
  const told = (isGained: boolean) =>
    new Set(effects[0]!.changes.filter((each) => each.isGained === isGained).map(({ hamletId }) => hamletId));
  expect(exact.leftOut).toEqual([]);
  for (const [named, shifts] of [[told(false), exact.lost ?? []] as const, [told(true), exact.gained] as const]) {
    const so = new Set(shifts.map(({ hamletId }) => hamletId));
    const right = [...named].filter((id) => so.has(id)).length;
    expect(so.size).toBeGreaterThan(40);
    expect([right / named.size >= AGREED_SHARE, right / so.size >= AGREED_SHARE]).toEqual([true, true]);
  }
});
