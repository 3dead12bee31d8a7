import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, SYSTEM_ACTOR } from "../../database/conversation.ts";
import { readBasis } from "../../planning-case/basis.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import { placeOf } from "../../planning-case/prediction.ts";
import { offsetsByHeight } from "../../radio/calibration/calibration.ts";
import { StationLinks } from "../../radio/coverage/station-link.ts";
import { StationPreview, tenthsAt } from "../../radio/coverage/station-preview.ts";
import { inverseNormal } from "../../radio/normal-distribution.ts";
import type { TerrainGrid } from "../../radio/terrain-grid.ts";
import { encodeSamples } from "../../rasters/grids.ts";
import { runTask } from "../../tasks/run.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { PreviewSectors, PreviewSetup } from "../coverage/preview.schemas.ts";
import { runCoverage } from "../coverage/province.job.ts";
import { queueRun, readCoverage } from "../coverage/runs.ts";
import type { Hamlet } from "../hamlets/hamlets.schemas.ts";
import { compareMeasurements } from "./compare.ts";
import type {
  Calibration,
  Comparison,
  ComparisonsAnswer,
  ResidualPoints,
  SetsAnswer,
  UploadReport,
} from "./measurements.schemas.ts";

/** A plain of 40 m, open in the west and forest in the east; Viettel's mast stands between, MobiFone's beside it. */
const GRID = { westDeg: 106.8, northDeg: 11.7, stepDeg: 3 / 3600, columns: 240, rows: 180 };
const FOREST_FROM_DEG = 106.9;
const MAST = { lon: 106.9, lat: 11.63 };
/** What the measured world has more than the model. */
const TRUTH_DB = { open: 4, high: -6 } as const;

let test: TestApp;
let authority: Actor;
const jobs = { send: async () => {} };
const signal = new AbortController().signal;

const system = <Result>(
  work: (query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>) => Promise<Result>,
) => test.test.database.withActor(SYSTEM_ACTOR, (client) => work((sql, values) => client.query(sql, values)));

async function addGrid(kind: "terrain" | "clutter", cellOf: (lon: number) => number): Promise<void> {
  const length = GRID.columns * GRID.rows;
  const cells = Array.from({ length }, (_, cell) => cellOf(GRID.westDeg + (cell % GRID.columns) * GRID.stepDeg));
  const { samples, sampleType, contentHash } = encodeSamples(
    kind === "terrain" ? Float32Array.from(cells) : Uint8Array.from(cells),
  );
  await system((query) =>
    query(
      "INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source) VALUES ($9, $9, $1, $2, $3, $4, $5, $6, $7, $8, 'made for the test', 'test')",
      [GRID.westDeg, GRID.northDeg, GRID.stepDeg, GRID.columns, GRID.rows, sampleType, samples, contentHash, kind],
    ),
  );
}

async function addMast(owner: "viettel" | "mobifone", lon: number): Promise<void> {
  await system((query) =>
    query(
      `WITH s AS (INSERT INTO site (code, owner_organisation_id, geom, height_m, source) VALUES ($1, $2, ST_SetSRID(ST_MakePoint($3, $4), 4326), 42, 'test') RETURNING id),
       n AS (INSERT INTO station (site_id, organisation_id, technology, source) SELECT id, $2, '4G', 'test' FROM s RETURNING id)
       INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, source)
       SELECT n.id, $2, i, 'L1800', i * 120 - 120, 40, 'test' FROM n, generate_series(1, 3) i`,
      [owner, test.organisationIds[owner], lon, MAST.lat],
    ),
  );
}

async function compute(): Promise<void> {
  const runId = await queueRun("changed", authority, test.test.database, jobs);
  await runCoverage(runId, { database: test.test.database, threads: 2, signal });
}

async function rasterBytes(): Promise<string[]> {
  const { rows } = await system((query) =>
    query(
      "SELECT l.quantity, l.organisation_id, l.technology, l.band_code, c.level, c.chunk_column, c.chunk_row, md5(c.values) AS v, md5(c.servers) AS s FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id ORDER BY 1, 2, 3, 4, 5, 6, 7",
    ),
  );
  return rows.map((row) => JSON.stringify(row));
}

const levelAt = async (lon: number): Promise<number> => {
  const answer = await test.request("viettel", { method: "GET", url: `/api/coverage/at?lon=${lon}&lat=11.64` });
  const { levels } = answer.json() as { levels: { organisationId: number; rsrpDbm: number }[] };
  return levels.find((each) => each.organisationId === test.organisationIds.viettel)?.rsrpDbm as number;
};

const upload = (user: TestUser, csv: string, options: Record<string, string> = {}) =>
  test.request(user, {
    method: "POST",
    url: `/api/measurements/sets?${new URLSearchParams({ fileName: "drive.csv", name: "Drive", kind: "drive-test", source: "test", dryRun: "false", ...options })}`,
    headers: { "content-type": "application/octet-stream" },
    payload: Buffer.from(csv),
  });

const HEADER = "Kinh độ;Vĩ độ;Thời gian;Nhà mạng;Công nghệ;Băng tần;Mức thu (dBm)";

/** Drives along parallels through every cell: the modelled level, the truth's offset, and 5 dB of scatter from cell to cell. */
async function driveTest(): Promise<string> {
  const { rows } = await system((query) =>
    query(
      "SELECT c.chunk_column, c.chunk_row, c.values FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id WHERE l.quantity = 'rsrp' AND l.band_code = 'L1800' AND l.organisation_id = $1 AND c.level = 0",
      [test.organisationIds.viettel],
    ),
  );
  const { inflateSync } = await import("node:zlib");
  const values = inflateSync(rows[0]?.values as Uint8Array);
  let state = 12_345;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const lines: string[] = [];
  for (let row = 30; row < 150; row += 5) {
    for (let column = 20; column < 220; column += 2) {
      const modelled = values.readInt16LE((row * 256 + column) * 2) / 10;
      const lon = GRID.westDeg + column * GRID.stepDeg;
      const lat = GRID.northDeg - row * GRID.stepDeg;
      const offset = lon >= FOREST_FROM_DEG ? TRUTH_DB.high : TRUTH_DB.open;
      const level = modelled + offset + 5 * inverseNormal(Math.min(Math.max(next(), 1e-9), 1 - 1e-9));
      if (modelled < -150 || level > -20 || level < -160) continue;
      const seconds = String(lines.length % 60).padStart(2, "0");
      const minutes = String(Math.floor(lines.length / 60)).padStart(2, "0");
      const place = `${lon.toFixed(6).replace(".", ",")};${lat.toFixed(6).replace(".", ",")}`;
      lines.push(`${place};15/03/2026 08:${minutes}:${seconds};Viettel;LTE;1800;${level.toFixed(1).replace(".", ",")}`);
    }
  }
  return [HEADER, ...lines].join("\r\n");
}

beforeAll(async () => {
  test = await buildTestApp();
  authority = {
    kind: "member",
    userId: test.userIds.authority,
    organisationId: test.organisationIds.authority,
    role: "authority",
  };
  await system(async (query) => {
    await query(
      "INSERT INTO antenna_pattern (code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, source) VALUES ('panel', 'Panel', 17, 65, 10, 'test')",
    );
    await query(
      "INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source) VALUES ('L1800', 'LTE 1800 (B3)', '4G', 1842.5, 'FDD', 20, 15, 46, 'panel', 'test')",
    );
    await query("UPDATE organisation SET is_mobile = true WHERE code IN ('viettel', 'mobifone')");
  });
  await addGrid("terrain", () => 40);
  await addGrid("clutter", (lon) => (lon >= FOREST_FROM_DEG ? 15 : 0));
  await addMast("viettel", MAST.lon);
  await addMast("mobifone", MAST.lon + 0.02);
  await compute();
});
afterAll(() => test.close());

let setId: number;
let comparison: Comparison;

async function compare(user: TestUser, setIds: number[]): Promise<Comparison> {
  const answer = await test.request(user, {
    method: "POST",
    url: "/api/measurements/comparisons",
    payload: { setIds },
  });
  expect(answer.statusCode, answer.body).toBe(202);
  const { taskId } = answer.json() as { taskId: number };
  await runTask(taskId, { "measurement-comparison": compareMeasurements }, test.test.database, signal);
  const task = (await test.request(user, { method: "GET", url: `/api/tasks/${taskId}` })).json() as {
    status: string;
    result: { comparisonId: number };
  };
  expect(task).toMatchObject({ status: "done" });
  const url = `/api/measurements/comparisons/${task.result.comparisonId}`;
  return (await test.request(user, { method: "GET", url })).json() as Comparison;
}

describe("a file of samples", () => {
  it("is refused row by row, with value, column and range, and nothing of it is stored", async () => {
    const rows = [
      "106,9;11,63;2026-03-15 08:00;Viettel;4G;L1800;-95,5",
      "106,9;11,63;2026-03-15 08:01;Viettel;4G;L1800;95",
      "106,9;11,63;2026-02-31 08:00;Viettel;4G;L1800;-95",
      "106,9;11,63;2026-03-15 08:00;Telstra;4G;L1800;-95",
      "106,9;11,63;2026-03-15 08:00;Viettel;4G;L2600;-95",
      "106,9;11,63;2026-03-15 08:00;45204;LTE;1800 MHz;-95,5",
      "0;0;2026-03-15 08:00;Viettel;4G;B3;-95",
      "abc;11,63;2026-03-15 08:00;Viettel;4G;B3;-95",
    ];
    const csv = [HEADER, ...rows].join("\n");
    const dry = (await upload("viettel", csv, { dryRun: "true" })).json() as UploadReport;
    expect(dry).toMatchObject({ setId: null, rowsRead: 8, samples: 1, refusedRows: 7, assumedHeights: 1 });
    expect(dry.errors.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, "Mức thu (dBm)", "95", "levelDbm-range"],
      [4, "Thời gian", "2026-02-31 08:00", "time-unreadable"],
      [5, "Nhà mạng", "Telstra", "operator-unknown"],
      [6, "Băng tần", "L2600", "band-unknown"],
      [7, "Mức thu (dBm)", "", "repeated"],
      [8, "Kinh độ", "0; 0", "place-outside"],
      [9, "Kinh độ", "abc", expect.any(String)],
    ]);
    expect(dry.errors[0]?.vi).toContain("từ −160 đến −20 dBm");
    expect((await upload("viettel", csv)).json()).toMatchObject({ error: { code: "rows-refused" } });
    const { sets } = (
      await test.request("viettel", { method: "GET", url: "/api/measurements/sets" })
    ).json() as SetsAnswer;
    expect(sets).toEqual([]);
  });

  it("without the columns that it needs says which; what is no table is refused", async () => {
    const columns = await upload("viettel", "Kinh độ,Vĩ độ,Nhà mạng\n106.9,11.6,Viettel");
    expect(columns.statusCode).toBe(422);
    expect(columns.json().error.details.vi).toContain("Mức thu (dBm), Công nghệ, Thời gian");
    const other = await upload("viettel", '{"type":"FeatureCollection","features":[]}', { fileName: "a.geojson" });
    expect(other.statusCode).toBeGreaterThanOrEqual(415);
    expect(other.statusCode).toBeLessThan(423);
  });

  it("in VN-2000 with English headers lands at the same place", async () => {
    const csv = "x,y,timestamp,operator,rat,RSRP\n570984.6,1286291.9,2026-03-15T01:00:00Z,MobiFone,4G,-101.5";
    const answer = (await upload("mobifone", csv, { dryRun: "true", crs: "EPSG:9212" })).json() as UploadReport;
    expect(answer).toMatchObject({ samples: 1, refusedRows: 0, crs: "EPSG:9212", firstAt: "2026-03-15T01:00:00.000Z" });
    expect(answer.bounds?.[0]).toBeCloseTo(106.9, 1);
    expect(answer.bounds?.[1]).toBeCloseTo(11.63, 1);
  });

  it("is stored as its dry run said, and the same file again changes nothing", async () => {
    const csv = await driveTest();
    const dry = (await upload("viettel", csv, { dryRun: "true" })).json() as UploadReport;
    const stored = (await upload("viettel", csv)).json() as UploadReport;
    expect({ ...stored, setId: null }).toEqual(dry);
    setId = stored.setId as number;
    expect(stored.samples).toBeGreaterThan(1_500);
    expect((await upload("viettel", csv)).json()).toMatchObject({ setId, isKnown: true });
    const half = csv.split("\r\n").slice(0, 800).join("\r\n");
    expect((await upload("viettel", half)).statusCode).toBe(409);
    const { rows } = await system((query) => query("SELECT count(*)::integer AS n FROM measurement"));
    expect(rows[0]?.n).toBe(stored.samples);
  });

  it("is seen by its operator and the authority, by no competitor; a sample about another operator by that one too", async () => {
    const seenBy = async (user: TestUser) =>
      ((await test.request(user, { method: "GET", url: "/api/measurements/sets" })).json() as SetsAnswer).sets;
    expect(await seenBy("viettel")).toHaveLength(1);
    expect(await seenBy("authority")).toHaveLength(1);
    expect(await seenBy("mobifone")).toHaveLength(0);
    expect(await seenBy("construction")).toHaveLength(0);
    const both = [
      HEADER,
      "106,9;11,63;2026-03-16 08:00;Viettel;4G;;-95",
      "106,9;11,63;2026-03-16 08:00;MobiFone;4G;;-99",
    ];
    const { setId: mixed } = (await upload("authority", both.join("\n"))).json() as UploadReport;
    expect((await seenBy("mobifone")).map(({ id, samples, mayRemove }) => ({ id, samples, mayRemove }))).toEqual([
      { id: mixed, samples: 1, mayRemove: false },
    ]);
    const foreign = await test.request("mobifone", { method: "DELETE", url: `/api/measurements/sets/${mixed}` });
    expect(foreign.statusCode).toBe(404);
    await test.request("authority", { method: "DELETE", url: `/api/measurements/sets/${mixed}` });
    expect(await seenBy("mobifone")).toHaveLength(0);
  });
});

describe("the comparison with the model", () => {
  it("finds the bias and sigma that the world was made with", async () => {
    comparison = await compare("viettel", [setId]);
    const { figures, staleBecause } = comparison;
    expect(staleBecause).toEqual([]);
    expect(figures.comparable).toBe(figures.samples);
    expect(figures.againstBestLayer).toBe(0);
    for (const [clutter, truth] of Object.entries(TRUTH_DB)) {
      const own = figures.byClutter.find((each) => each.clutter === clutter)?.figures;
      expect(own?.biasInterval?.[0]).toBeLessThan(truth);
      expect(own?.biasInterval?.[1]).toBeGreaterThan(truth);
      expect(own?.sigmaDb).toBeCloseTo(5, 0);
    }
    expect(figures.byDistance.length).toBeGreaterThan(3);
    const points = (
      await test.request("viettel", { method: "GET", url: `/api/measurements/comparisons/${comparison.id}/points` })
    ).json() as ResidualPoints;
    expect(points.modelledDbm).toHaveLength(points.measuredDbm.length);
    expect(points.total).toBe(figures.comparable);
  });

  it("counts what cannot be compared, with the reason", async () => {
    const rows = [
      "106,9;11,64;2026-03-17 08:00;Viettel;4G;L1800;-95;1,5",
      "106,9;11,64;2026-03-17 08:01;Viettel;4G;L1800;-95;30",
      "106,9;11,64;2026-03-17 08:02;Viettel;3G;;-95;1,5",
      "107,9;11,64;2026-03-17 08:03;Viettel;4G;L1800;-95;1,5",
    ];
    const csv = [`${HEADER};Độ cao`, ...rows].join("\n");
    const { setId: other } = (await upload("viettel", csv)).json() as UploadReport;
    const { figures } = await compare("viettel", [other as number]);
    expect(figures).toMatchObject({ samples: 4, comparable: 1 });
    expect(new Map(figures.incomparable.map(({ reason, samples }) => [reason, samples]))).toEqual(
      new Map([
        ["height-differs", 1],
        ["no-modelled-layer", 1],
        ["outside-raster", 1],
      ]),
    );
    await test.request("viettel", { method: "DELETE", url: `/api/measurements/sets/${other}` });
  });

  it("stays with who asked, and a set that one does not see cannot be compared", async () => {
    const url = "/api/measurements/comparisons";
    const foreign = (await test.request("mobifone", { method: "GET", url })).json() as ComparisonsAnswer;
    expect(foreign.comparisons).toEqual([]);
    const refused = await test.request("mobifone", { method: "POST", url, payload: { setIds: [setId] } });
    expect(refused.statusCode).toBe(404);
  });
});

describe("the measured status of a hamlet", () => {
  it("is told from enough samples to those who may see them, with count and date, and asks for a check where it contradicts", async () => {
    const { rows } = await system((query) =>
      query(
        "INSERT INTO hamlet (code, name, kind, geom, population, source) VALUES ('M1', 'M1', 'ap', ST_SetSRID(ST_MakePoint(106.8505, 11.6305), 4326), 100, 'test') RETURNING id",
      ),
    );
    const hamletId = rows[0]?.id as number;
    await compute();
    const hamletFor = async (user: TestUser | "public") => {
      const answer = await test.request(user, { method: "GET", url: `/api/hamlets/${hamletId}` });
      const hamlet = answer.json() as Hamlet;
      const own = hamlet.mobile.find((each) => each.organisationId === test.organisationIds.viettel);
      return { needsCheck: hamlet.needsCheck, modelled: own?.modelled, measured: own?.measured, on: own?.measuredOn };
    };
    expect(await hamletFor("viettel")).toMatchObject({ modelled: "yes", measured: "unknown", needsCheck: false });
    const weak = Array.from({ length: 12 }, (_, i) => {
      const lon = (106.8495 + i * 0.0002).toFixed(5).replace(".", ",");
      return `${lon};11,6305;2026-04-02 09:${10 + i};Viettel;4G;L1800;-125`;
    });
    const { setId: field } = (await upload("authority", [HEADER, ...weak].join("\n"))).json() as UploadReport;
    const seen = { modelled: "yes", measured: "no", on: "2026-04-02", needsCheck: true };
    expect(await hamletFor("viettel")).toEqual(seen);
    expect(await hamletFor("authority")).toEqual(seen);
    for (const user of ["mobifone", "construction", "public"] as const)
      expect(await hamletFor(user)).toMatchObject({ measured: "unknown", on: null, needsCheck: false });
    expect(
      (await test.request("public", { method: "GET", url: "/api/hamlets/gaps?service=4G&by=each" })).statusCode,
    ).toBe(200);
    expect(
      (await test.request("viettel", { method: "GET", url: "/api/hamlets/gaps?service=4G&by=each" })).statusCode,
    ).toBe(200);
    await test.request("authority", { method: "DELETE", url: `/api/measurements/sets/${field}` });
  });
});

/** What a trial and a planning option predict of the existing mast is what coverage holds of it. */
async function expectCalibratedPredictions(): Promise<void> {
  const get = async <Answer>(url: string) => (await test.request("viettel", { method: "GET", url })).json() as Answer;
  const setup = await get<PreviewSetup>("/api/preview");
  expect(setup.parameters.calibration?.number).toBe(1);
  const own = `organisationId=${test.organisationIds.viettel}&technology=4G`;
  const { places } = await get<PreviewSectors>(`/api/preview/sectors?${own}&west=106.8&south=11.5&east=107&north=11.7`);
  const [place] = places as [PreviewSectors["places"][0]];
  const basis = await test.test.database.withActor(authority, (client) => readBasis("4G", new GroundCache(), client));
  const grid = basis.ground?.grid as TerrainGrid;
  const sectors = place.sectors.map((sector) => ({
    ...sector,
    pattern: basis.antenna.pattern,
    offsetsDb: offsetsByHeight(setup.parameters.calibration, "4G", sector.bandCode),
  }));
  const { longitudeDeg, latitudeDeg } = placeOf(place);
  const { antennaHeightM } = place;
  const { radiusKm, receiverHeightM } = setup.parameters;
  const trial = new StationPreview({ radiusKm, receiverHeightM, hasTerrain: true }).levels(grid, {
    longitudeDeg,
    latitudeDeg,
    antennaHeightM,
    sectors,
  });
  const { antenna } = basis;
  const links = new StationLinks(
    {
      place: { longitudeDeg, latitudeDeg },
      antennaHeightM,
      frequencyGhz: antenna.frequencyMhz / 1000,
      referenceDbm: antenna.referenceDbm,
      pattern: antenna.pattern,
      azimuthDeg: 0,
      tiltDeg: place.sectors[0]?.electricalTiltDeg ?? 0,
      sectors: 3,
      offsetsDb: antenna.offsetsDb,
    },
    grid,
    receiverHeightM,
  );
  for (const lon of [106.85, 106.95]) {
    const stored = await levelAt(lon);
    const [column, row] = [Math.round((lon - GRID.westDeg) / GRID.stepDeg), Math.round((11.7 - 11.64) / GRID.stepDeg)];
    const tenths = tenthsAt({ ...trial.window, tenths: trial.tenths }, column, row);
    expect(tenths / 10, `trial at ${lon}`).toBeCloseTo(stored, 5);
    // Along its own profile instead of the raster's nearest radial.
    const option = links.levelAt({ longitudeDeg: lon, latitudeDeg: 11.64 }).levelDbm as number;
    expect(Math.abs(option - stored), `option at ${lon}: ${option} for ${stored}`).toBeLessThan(0.5);
  }
}

describe("a calibration", () => {
  const decide = (id: number, decision: string, user: TestUser = "authority") =>
    test.request(user, { method: "PUT", url: `/api/calibrations/${id}/decision`, payload: { decision } });
  const propose = async (comparisonId: number, byClutter = true) =>
    test.request("viettel", {
      method: "POST",
      url: "/api/calibrations",
      payload: { comparisonId, byClutter, minimumCells: 30, reason: "Drive test of March" },
    });

  it("is proposed, accepted, in force in the next run, and taken back to the same bytes", async () => {
    comparison = await compare("viettel", [setId]);
    const before = await rasterBytes();
    const levels = [await levelAt(106.85), await levelAt(106.95)] as const;
    const { id, classes } = (await propose(comparison.id)).json() as Calibration;
    expect(classes.map((each) => [each.bandCode, each.clutter])).toEqual([
      ["L1800", "high"],
      ["L1800", "open"],
    ]);
    expect((await test.test.database.withActor(authority, readCoverage)).staleBecause).toEqual([]);
    expect((await decide(id, "accept", "viettel")).statusCode).toBe(403);
    expect((await decide(id, "accept")).json()).toMatchObject({ status: "in-force", number: 1 });
    expect((await test.test.database.withActor(authority, readCoverage)).staleBecause).toEqual([
      "calibration_in_force",
    ]);
    await compute();
    const [high, open] = classes as [Calibration["classes"][0], Calibration["classes"][0]];
    expect(await levelAt(106.85)).toBeCloseTo(levels[0] + (open.offsetDb as number), 5);
    expect(await levelAt(106.95)).toBeCloseTo(levels[1] + (high.offsetDb as number), 5);
    const { current } = await test.test.database.withActor(authority, readCoverage);
    expect(current?.parameters.calibration).toMatchObject({ number: 1, sigmaDb: { "4G": expect.closeTo(5, 0) } });

    await expectCalibratedPredictions();

    // Against calibrated levels nothing is left to correct, and what would be proposed is the same again.
    const again = await compare("viettel", [setId]);
    expect(again.figures.overall?.biasDb).toBeCloseTo(0, 0);
    expect(again.figures.calibrationNumber).toBe(1);
    const repeated = (await propose(again.id)).json() as Calibration;
    expect(repeated.classes.map((each) => each.offsetDb)).toEqual(classes.map((each) => each.offsetDb));

    expect((await decide(id, "take-back")).json()).toMatchObject({ status: "taken-back" });
    await compute();
    expect(await rasterBytes()).toEqual(before);
    expect((await decide(id, "take-back")).statusCode).toBe(409);
  });

  it("that replaced another brings that one back when it is taken back, and a stale comparison proposes nothing", async () => {
    expect((await propose(comparison.id)).json()).toMatchObject({ error: { code: "comparison-stale" } });
    const fresh = await compare("viettel", [setId]);
    const [one, two] = [
      (await propose(fresh.id)).json() as Calibration,
      (await propose(fresh.id, false)).json() as Calibration,
    ];
    expect(two.classes.map((each) => each.clutter)).toEqual(["all"]);
    await decide(one.id, "accept");
    expect((await decide(two.id, "accept")).json()).toMatchObject({ number: 3, replacesId: one.id });
    await decide(two.id, "take-back");
    const { calibrations } = (await test.request("authority", { method: "GET", url: "/api/calibrations" })).json() as {
      calibrations: Calibration[];
    };
    expect(calibrations.find((each) => each.id === one.id)?.status).toBe("in-force");
    await decide(one.id, "take-back");
  });
});
