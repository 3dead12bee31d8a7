import { inflateSync } from "node:zlib";
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
import { inflatedValues } from "../../rasters/pyramid.ts";
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
    offsetsDb: undefined,
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

/** The published level of the operator, chunk by chunk, and a scenario's raster cut the same way. */
async function levelsNow() {
  const rows = await system(
    `SELECT c.chunk_column AS x, c.chunk_row AS y, c.values FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id
     WHERE l.quantity = 'rsrp' AND l.organisation_id = $1 AND l.band_code IS NULL AND c.level = 0`,
    [test.organisationIds.viettel],
  );
  const whole = new Int16Array(GRID.columns * GRID.rows).fill(NO_VALUE);
  const part = { frame: { ...GRID }, column0: 0, row0: 0 };
  for (const { x, y, values } of rows) pasteBlock(part, whole, x, y, inflatedValues(values));
  return whole;
}

describe("changed, moved and removed sectors", () => {
  it("come out of a scenario as of a coverage run of the changed data, level for level", async () => {
    const { viettel } = test.organisationIds;
    await addMast("LEFT", 106.93, 11.64, 36);
    await addMast("HOST", 106.95, 11.63, 45);
    await compute();
    const today = await verdicts();
    const sites = new Map((await system("SELECT id, code FROM site")).map(({ id, code }) => [code, id as number]));
    const [sector] = await system(
      "SELECT c.id FROM sector c JOIN station n ON n.id = c.station_id WHERE n.site_id = $1 AND c.number = 2",
      [sites.get("OLD")],
    );
    const values = { azimuthDeg: 75, antennaHeightM: 20, electricalTiltDeg: 9, mechanicalTiltDeg: 1, powerDbm: 33 };
    const items = [
      { kind: "site-removal", siteId: sites.get("NEW") },
      {
        kind: "sector-change",
        siteId: sites.get("OLD"),
        properties: { changes: [{ sectorId: sector.id, ...values }] },
      },
      {
        kind: "antenna",
        siteId: sites.get("HOST"),
        organisationId: viettel,
        technology: "4G",
        heightM: 30,
        properties: { movedFromSiteId: sites.get("LEFT") },
      },
      { kind: "site-removal", siteId: sites.get("LEFT") },
    ];
    const made = await test.request("viettel", {
      method: "POST",
      url: "/api/scenarios",
      payload: { name: "Đổi", items },
    });
    expect([made.statusCode, made.statusCode === 201 ? "" : made.body]).toEqual([201, ""]);
    const { id } = made.json() as Scenario;
    await computeScenario(
      { scenarioId: id },
      { taskId: 2, actor: planner, database: test.test.database, signal, progress: () => {} },
    );
    const { outcome, rasters } = await get<Scenario>(`/api/scenarios/${id}`);
    const { comparison } = outcome as { comparison: Comparison };
    const [{ after }] = await system("SELECT after FROM scenario_raster WHERE scenario_id = $1", [id]);

    await system(
      "UPDATE sector SET azimuth_deg = $2, antenna_height_m = $3, electrical_tilt_deg = $4, mechanical_tilt_deg = $5, power_dbm = $6 WHERE id = $1",
      [sector.id, ...Object.values(values)],
    );
    await system("UPDATE site SET status = 'retired' WHERE code IN ('NEW', 'LEFT')");
    await system(
      `WITH n AS (INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '5G', 'test') RETURNING id)
       UPDATE sector SET antenna_height_m = 30, number = number + 3,
         station_id = (SELECT id FROM station WHERE site_id = $1 AND technology = '4G')
       WHERE station_id IN (SELECT id FROM station WHERE site_id = $3) AND EXISTS (SELECT FROM n)`,
      [sites.get("HOST"), viettel, sites.get("LEFT")],
    );
    await compute();

    const [raster] = rasters;
    const whole = await levelsNow();
    const own = new Int16Array(new Uint8Array(inflateSync(after)).buffer);
    const column0 = Math.round(((raster?.westDeg ?? 0) - GRID.westDeg) / GRID.stepDeg);
    const row0 = Math.round((GRID.northDeg - (raster?.northDeg ?? 0)) / GRID.stepDeg);
    const columns = raster?.columns ?? 0;
    const differing = own.filter(
      (value, cell) => value !== whole[(row0 + Math.floor(cell / columns)) * GRID.columns + column0 + (cell % columns)],
    );
    expect([own.length > 10_000, differing.length]).toEqual([true, 0]);
    const then = await verdicts();
    const shifted = (from: string, to: string) =>
      then.filter((each, at) => each.verdict === to && today[at]?.verdict === from).map((each) => each.id);
    expect(shifted("yes", "no").length).toBeGreaterThan(3);
    expect(comparison.lost?.map(({ hamletId }) => hamletId)).toEqual(shifted("yes", "no"));
    expect(comparison.gained.map(({ hamletId }) => hamletId)).toEqual(shifted("no", "yes"));
    expect(comparison.leftOut).toEqual([]);
    expect(comparison.mobileAny.after.hamlets).toBe(then.filter(({ verdict }) => verdict === "no").length);
    expect(comparison.sites).toEqual({ before: 4, after: 2 });
  });

  it("are left out, and said to be, where the reader may not see them", async () => {
    const [{ id: siteId }] = await system("SELECT id FROM site WHERE code = 'OLD'");
    const items = [{ kind: "site-removal", siteId }];
    const made = await test.request("mobifone", {
      method: "POST",
      url: "/api/scenarios",
      payload: { name: "Lạ", items },
    });
    const { id } = made.json() as Scenario;
    const actor: Actor = {
      kind: "member",
      userId: test.userIds.mobifone,
      organisationId: test.organisationIds.mobifone,
      role: "planner",
    };
    await computeScenario(
      { scenarioId: id },
      { taskId: 3, actor, database: test.test.database, signal, progress: () => {} },
    );
    const { outcome } = (await test.request("mobifone", { url: `/api/scenarios/${id}` })).json() as Scenario;
    const { comparison } = outcome as { comparison: Comparison };
    expect(comparison.leftOut).toMatchObject([{ because: "sectors-unknown" }]);
    expect(comparison.lost).toEqual([]);
  });
});
