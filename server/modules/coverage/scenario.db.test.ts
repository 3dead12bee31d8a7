import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { catalogueAntenna, referenceSignalDbm } from "../../radio/catalogue-antenna.ts";
import {
  blocksAround,
  blocksOf,
  type GroundBlock,
  groundOf,
  partOf,
  pasteBlock,
} from "../../radio/coverage/ground-blocks.ts";
import { PreviewJudge, StationPreview } from "../../radio/coverage/station-preview.ts";
import { NO_VALUE } from "../../radio/coverage/tenths.ts";
import { encodeSamples } from "../../rasters/grids.ts";
import type { Scenario } from "../../scenarios/scenarios.schemas.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { CoverageAnswer } from "./coverage.schemas.ts";
import type { PreviewHamlets, PreviewSetup } from "./preview.schemas.ts";
import { runCoverage } from "./province.job.ts";
import { queueRun } from "./runs.ts";
import type { Comparison } from "./scenario.schemas.ts";
import { computeScenario } from "./scenario.task.ts";

/** Hills of 80 m every four kilometres; hamlets in rows through them; one mast in the west, another proposed in the east. */
const GRID = { westDeg: 106.8, northDeg: 11.7, stepDeg: 3 / 3600, columns: 420, rows: 300 };
const OLD = { lon: 106.86, lat: 11.58 };
const NEW = { lon: 107.02, lat: 11.57, heightM: 42 };

let test: TestApp;
let planner: Actor;
let scenario: Scenario;
const signal = new AbortController().signal;
const jobs = { send: async () => {} };

const system = (sql: string, values: unknown[] = []) =>
  test.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(sql, values)).rows);
const get = async <Answer>(url: string) => (await test.request("viettel", { method: "GET", url })).json() as Answer;
const bytes = async (url: string) => (await test.request("viettel", { method: "GET", url })).rawPayload;
const compute = async () => {
  const runId = await queueRun("province", planner, test.test.database, jobs);
  await runCoverage(runId, { database: test.test.database, threads: 1, signal });
};

async function addMast(code: string, lon: number, lat: number, heightM: number): Promise<void> {
  await system(
    `WITH s AS (INSERT INTO site (code, owner_organisation_id, geom, height_m, source) VALUES ($5, $1, ST_SetSRID(ST_MakePoint($2, $3), 4326), $4, 'test') RETURNING id),
     n AS (INSERT INTO station (site_id, organisation_id, technology, source) SELECT id, $1, '4G', 'test' FROM s RETURNING id)
     INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, electrical_tilt_deg, source)
     SELECT n.id, $1, i, 'L1800', (i - 1) * 120, $4, 2, 'test' FROM n, generate_series(1, 3) i`,
    [test.organisationIds.viettel, lon, lat, heightM, code],
  );
}

const verdicts = () =>
  system(
    "SELECT hamlet_id AS id, verdict, rsrp_dbm::double precision AS rsrp, served_share::double precision AS share FROM hamlet_coverage WHERE organisation_id = $1 ORDER BY hamlet_id",
    [test.organisationIds.viettel],
  );

beforeAll(async () => {
  test = await buildTestApp();
  planner = {
    kind: "member",
    userId: test.userIds.viettel,
    organisationId: test.organisationIds.viettel,
    role: "planner",
  };
  const heights = Float32Array.from(
    { length: GRID.columns * GRID.rows },
    (_, cell) => 50 + 40 * (1 + Math.sin((cell % GRID.columns) / 7)),
  );
  const { samples, sampleType, contentHash } = encodeSamples(heights);
  await system(
    "INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source) VALUES ('terrain', 'hills', $1, $2, $3, $4, $5, $6, $7, $8, 'made for the test', 'test')",
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
     SELECT 'H' || x || '-' || y, 'H' || x || '-' || y, 'ap', ST_SetSRID(ST_MakePoint(106.85 + x * 0.03, 11.5 + y * 0.03), 4326), 100 + x, 'test'
     FROM generate_series(0, 8) x, generate_series(0, 5) y`,
  );
  await system("UPDATE organisation SET is_mobile = true WHERE code IN ('viettel', 'mobifone')");
  await addMast("OLD", OLD.lon, OLD.lat, 42);
  await compute();
  const radio = {
    bandCodes: ["L1800"],
    sectors: [0, 120, 240].map((azimuthDeg) => ({ azimuthDeg, electricalTiltDeg: 2, mechanicalTiltDeg: 0 })),
    patternCode: null,
    powerDbm: null,
  };
  const item = {
    kind: "mast",
    organisationId: test.organisationIds.viettel,
    technology: "4G",
    geometry: { type: "Point", coordinates: [NEW.lon, NEW.lat] },
    heightM: NEW.heightM,
    properties: { radio },
    costVnd: 1e9,
  };
  scenario = (
    await test.request("viettel", { method: "POST", url: "/api/scenarios", payload: { name: "Đồi", items: [item] } })
  ).json() as Scenario;
});
afterAll(() => test.close());

/** What a browser would show for the new mast, from the same routes. */
async function previewed() {
  const setup = await get<PreviewSetup>("/api/preview");
  const frame = setup.frame as NonNullable<PreviewSetup["frame"]>;
  const { layers } = await get<CoverageAnswer>("/api/coverage");
  const layer = layers.find(
    (each) =>
      each.quantity === "rsrp" && each.organisationId === test.organisationIds.viettel && each.bandCode === null,
  );
  const range = blocksAround(frame, NEW.lon, NEW.lat, setup.parameters.radiusKm);
  if (range === undefined || layer === undefined) throw new Error("the mast stands on the terrain");
  const part = partOf(frame, range);
  const blocks = new Map<string, GroundBlock>();
  const tenths = new Int16Array(part.frame.columns * part.frame.rows).fill(NO_VALUE);
  for (const [column, row] of blocksOf(range)) {
    const ground = await bytes(`/api/preview/ground/${column}/${row}`);
    blocks.set(`${column}/${row}`, {
      heightM: new Float32Array(new Uint8Array(ground).buffer, 0, 65_536),
      clutterHeightM: undefined,
    });
    const levels = await test.request("viettel", {
      method: "GET",
      url: `/api/preview/levels/${layer.id}/${column}/${row}`,
    });
    if (levels.statusCode === 204) continue;
    const { inflateSync } = await import("node:zlib");
    pasteBlock(part, tenths, column, row, new Int16Array(new Uint8Array(inflateSync(levels.rawPayload)).buffer));
  }
  const grid = groundOf(part, range, (column, row) => blocks.get(`${column}/${row}`) as GroundBlock);
  const band = setup.bands[0] as PreviewSetup["bands"][number];
  const pattern = catalogueAntenna(setup.patterns[0] as PreviewSetup["patterns"][number]);
  const referenceDbm = referenceSignalDbm({ ...band, technology: "4G" });
  const sectors = [0, 120, 240].map((azimuthDeg) => ({
    azimuthDeg,
    electricalTiltDeg: 2,
    mechanicalTiltDeg: 0,
    frequencyGhz: 1.8425,
    referenceDbm,
    patternCode: "panel",
    pattern,
  }));
  const { radiusKm, receiverHeightM, probability, sigmaDb, servedShare, thresholdDbm } = setup.parameters;
  const levels = new StationPreview({ radiusKm, receiverHeightM, hasTerrain: true }).levels(grid, {
    longitudeDeg: NEW.lon,
    latitudeDeg: NEW.lat,
    antennaHeightM: NEW.heightM,
    sectors,
  });
  const { column0, row0, columns, rows } = levels.window;
  const added = { column0: column0 + part.column0, row0: row0 + part.row0, columns, rows, tenths: levels.tenths };
  const before = { column0: part.column0, row0: part.row0, columns: part.frame.columns, rows: part.frame.rows, tenths };
  const { hamlets } = await get<PreviewHamlets>(
    "/api/preview/hamlets?west=106.8&south=11.4&east=107.2&north=11.7&technology=4G",
  );
  const judge = new PreviewJudge({ thresholdDbm: thresholdDbm["4G"], probability, sigmaDb, servedShare });
  return hamlets.map((hamlet) => ({ id: hamlet.id, ...judge.judge(hamlet, frame.columns, before, added) }));
}

describe("a proposed mast", () => {
  it("is judged in the preview and in a scenario as by a coverage run once it is built", async () => {
    const today = await verdicts();
    const preview = await previewed();
    const progress = () => {};
    await computeScenario(
      { scenarioId: scenario.id },
      { taskId: 1, actor: planner, database: test.test.database, signal, progress },
    );
    const computed = await get<Scenario>(`/api/scenarios/${scenario.id}`);
    const { comparison } = computed.outcome as { comparison: Comparison };
    await addMast("NEW", NEW.lon, NEW.lat, NEW.heightM);
    await compute();
    const built = await verdicts();

    const gained = built.filter(
      ({ id, verdict }) => verdict === "yes" && today.find((each) => each.id === id)?.verdict !== "yes",
    );
    expect(gained.length).toBeGreaterThan(3);
    expect(built.filter(({ verdict }) => verdict === "no").length).toBeGreaterThan(3);
    for (const { id, verdict, rsrp, share } of built) {
      const own = preview.find((each) => each.id === id);
      expect([id, own?.verdict, own?.rsrpDbm]).toEqual([
        id,
        verdict,
        rsrp === null ? null : Math.round(rsrp * 10) / 10,
      ]);
      expect(own?.servedShare).toBeCloseTo(share as number, 5);
    }
    expect(comparison.gained.map(({ hamletId }) => hamletId).sort()).toEqual(gained.map(({ id }) => id).sort());
    expect(comparison.mobileAny.before.hamlets - comparison.mobileAny.after.hamlets).toBe(gained.length);
    expect(comparison).toMatchObject({
      sites: { before: 1, after: 2 },
      costs: [{ kind: "mast", amountVnd: 1e9 }],
      leftOut: [],
    });
    expect(computed.rasters).toHaveLength(1);
  });

  it("leaves figures that say they are out of date after the data have changed", async () => {
    expect((await get<Scenario>(`/api/scenarios/${scenario.id}`)).staleBecause).toContain("coverage");
  });
});
