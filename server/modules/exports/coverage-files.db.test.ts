import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { decode } from "fast-png";
import { fromArrayBuffer, type GeoTIFFImage } from "geotiff";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { encodeSamples } from "../../rasters/grids.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { CoverageAnswer, CoverageLayer, LevelsAnswer } from "../coverage/coverage.schemas.ts";
import { runCoverage } from "../coverage/province.job.ts";
import { queueRun } from "../coverage/runs.ts";
import { unzipped } from "./exports.testing.ts";

const GDALINFO = "/usr/bin/gdalinfo";
const GDALLOCATION = "/usr/bin/gdallocationinfo";
const hasGdal = existsSync(GDALINFO) && existsSync(GDALLOCATION);
if (!hasGdal) console.warn(`skipped: ${GDALINFO} is absent (apt-get install gdal-bin)`);
const run = promisify(execFile);

/** Hills of a few hundred metres under two operators' masts: levels of every kind, and cells that nobody reaches. */
const GRID = { westDeg: 106.8, northDeg: 11.7, stepDeg: 3 / 3600, columns: 300, rows: 280 };
const MASTS = [
  ["viettel", 106.89, 11.6, 42],
  ["viettel", 106.98, 11.53, 30],
  ["mobifone", 106.84, 11.64, 30],
] as const;
const METRES_PER_DEGREE = 111_195;

let test: TestApp;
let layers: readonly CoverageLayer[];

const query = (sql: string, values: unknown[] = []) =>
  test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql, values));

function hills(): Float32Array {
  return Float32Array.from({ length: GRID.columns * GRID.rows }, (_, cell) => {
    const [row, column] = [Math.floor(cell / GRID.columns), cell % GRID.columns];
    return 120 + 90 * Math.sin(column / 17) * Math.cos(row / 23);
  });
}

async function arrange(): Promise<void> {
  const { samples, sampleType, contentHash } = encodeSamples(hills());
  const { westDeg, northDeg, stepDeg, columns, rows } = GRID;
  await query(
    "INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source) VALUES ('terrain', 'hills & dales', $1, $2, $3, $4, $5, $6, $7, $8, 'made for the test', 'test')",
    [westDeg, northDeg, stepDeg, columns, rows, sampleType, samples, contentHash],
  );
  await query(
    "INSERT INTO antenna_pattern (code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, source) VALUES ('panel', 'Panel', 17, 65, 10, 'test')",
  );
  await query(
    "INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source) VALUES ('L1800', 'LTE 1800', '4G', 1842.5, 'FDD', 20, 15, 46, 'panel', 'test')",
  );
  await query("UPDATE organisation SET is_mobile = true WHERE code IN ('viettel', 'mobifone')");
  for (const [owner, lon, lat, heightM] of MASTS) {
    await query(
      `WITH s AS (INSERT INTO site (code, owner_organisation_id, geom, height_m, source) VALUES ($5, $1, ST_SetSRID(ST_MakePoint($2, $3), 4326), $4, 'test') RETURNING id),
       n AS (INSERT INTO station (site_id, organisation_id, technology, source) SELECT id, $1, '4G', 'test' FROM s RETURNING id)
       INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, source)
       SELECT n.id, $1, i, 'L1800', i * 120 - 120, $4, 'test' FROM n, generate_series(1, 3) i`,
      [test.organisationIds[owner], lon, lat, heightM, `${owner}-${lon}`],
    );
  }
}

beforeAll(async () => {
  test = await buildTestApp();
  await arrange();
  const { authority: userId } = test.userIds;
  const authority = {
    kind: "member",
    userId,
    organisationId: test.organisationIds.authority,
    role: "authority",
  } as const;
  const runId = await queueRun("province", authority, test.test.database, { send: async () => {} });
  await runCoverage(runId, { database: test.test.database, threads: 2, signal: new AbortController().signal });
  layers = ((await test.request("viettel", { url: "/api/coverage" })).json() as CoverageAnswer).layers;
});
afterAll(() => test.close());

const layerOf = (quantity: string) =>
  layers.find(
    (layer) =>
      layer.quantity === quantity &&
      layer.organisationCode === "viettel" &&
      layer.technology === "4G" &&
      layer.bandCode === null,
  ) as CoverageLayer;

async function exported(layer: CoverageLayer, more: string): Promise<Buffer> {
  const answer = await test.request("viettel", { url: `/api/exports/coverage/${layer.id}?${more}` });
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.rawPayload;
}

const opened = async (bytes: Buffer): Promise<GeoTIFFImage> =>
  (await fromArrayBuffer(Uint8Array.from(bytes).buffer as ArrayBuffer)).getImage();

/** Places spread over the raster, none of them on the border between two cells. */
function places(image: GeoTIFFImage, count: number): { lon: number; lat: number; column: number; row: number }[] {
  const [originLon = Number.NaN, originLat = Number.NaN] = image.getOrigin();
  const [stepLon = Number.NaN, stepLat = Number.NaN] = image.getResolution();
  return Array.from({ length: count }, (_, index) => {
    const column = (index * 7919) % image.getWidth();
    const row = (index * 104_729) % image.getHeight();
    return { lon: originLon + (column + 0.3) * stepLon, lat: originLat + (row + 0.7) * stepLat, column, row };
  });
}

async function levelAt({ lon, lat }: { lon: number; lat: number }) {
  const { levels } = (
    await test.request("viettel", { url: `/api/coverage/at?lon=${lon}&lat=${lat}` })
  ).json() as LevelsAnswer;
  return levels.find(({ organisationId }) => organisationId === test.organisationIds.viettel);
}

async function inFolder<Result>(
  files: Record<string, Uint8Array>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "coverage-files-"));
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("coverage as GeoTIFF", () => {
  it("holds at every place the level and the serving site that the map tells there", async () => {
    const level = await opened(await exported(layerOf("rsrp"), "format=tif"));
    const files = await unzipped(await exported(layerOf("rsrp"), "format=tif&what=server&lang=en"));
    const server = await opened([...files].find(([name]) => name.endsWith(".tif"))?.[1] as Buffer);
    const siteRows = files.get("sites.csv")?.toString() ?? "";
    expect(level.getGeoKeys()).toMatchObject({
      GTModelTypeGeoKey: 2,
      GTRasterTypeGeoKey: 1,
      GeographicTypeGeoKey: 4326,
    });
    expect([level.getGDALNoData(), server.getGDALNoData()]).toEqual([-9999, 0]);
    expect(server.getBoundingBox()).toEqual(level.getBoundingBox());
    const [levels] = await level.readRasters();
    const [servers] = await server.readRasters();
    const seen = { served: 0, unserved: 0, sites: new Set<number>() };
    for (const place of places(level, 300)) {
      const told = await levelAt(place);
      const cell = place.row * level.getWidth() + place.column;
      const value = (levels as Float32Array)[cell] as number;
      const siteId = (servers as Int32Array)[cell] as number;
      expect([value === -9999 ? null : Math.fround(value)]).toEqual([
        told?.rsrpDbm == null ? null : Math.fround(told.rsrpDbm),
      ]);
      expect(siteId === 0 ? null : siteId).toBe(told?.siteId ?? null);
      if (siteId !== 0) {
        seen.sites.add(siteId);
        expect(siteRows).toContain(`${siteId},${told?.siteCode}`);
      }
      if (value === -9999) seen.unserved++;
      else seen.served++;
    }
    expect(seen.served).toBeGreaterThan(100);
    expect(seen.sites.size).toBe(2);
  });

  it.skipIf(!hasGdal)("is read by GDAL with the same place, unit, facts and values", async () => {
    const bytes = await exported(layerOf("rsrp"), "format=tif");
    const image = await opened(bytes);
    const [cells] = await image.readRasters();
    await inFolder({ "level.tif": bytes }, async (folder) => {
      const file = join(folder, "level.tif");
      const info = JSON.parse((await run(GDALINFO, ["-json", file])).stdout);
      const [west, stepLon, , north, , stepLat] = info.geoTransform;
      const placed = [...image.getOrigin().slice(0, 2), ...image.getResolution().slice(0, 2)];
      [west, north, stepLon, stepLat].forEach((value, index) => {
        expect(value).toBeCloseTo(placed[index] as number, 12);
      });
      expect(info.coordinateSystem.wkt).toContain('ID["EPSG",4326]');
      expect(info.bands[0]).toMatchObject({
        type: "Float32",
        noDataValue: -9999,
        unit: "dBm",
        description: "RSRP (dBm)",
      });
      expect(info.metadata[""].TERRAIN).toBe("hills & dales");
      for (const { lon, lat, column, row } of places(image, 5)) {
        const { stdout } = await run(GDALLOCATION, ["-valonly", "-wgs84", file, String(lon), String(lat)]);
        expect(Math.fround(Number(stdout))).toBe((cells as Float32Array)[row * image.getWidth() + column]);
      }
    });
  });
});

describe("coverage as a picture", () => {
  it("stands where the raster stands, transparent where nothing is known, in the colours asked for", async () => {
    const image = await opened(await exported(layerOf("rsrp"), "format=tif"));
    const files = await unzipped(await exported(layerOf("rsrp"), "format=png&stops=-120:ff0000,-60:0000ff"));
    const nameOf = (ending: string) => [...files.keys()].find((name) => name.endsWith(ending)) as string;
    expect(new Set([".png", ".pgw", ".prj"].map((ending) => nameOf(ending).slice(0, -4))).size).toBe(1);
    const world = (files.get(nameOf(".pgw"))?.toString() ?? "").trim().split(/\s+/).map(Number);
    const [originLon = 0, originLat = 0] = image.getOrigin();
    const [stepLon = 0, stepLat = 0] = image.getResolution();
    const wanted = [stepLon, 0, 0, stepLat, originLon + stepLon / 2, originLat + stepLat / 2];
    wanted.forEach((value, index) => {
      expect(world[index]).toBeCloseTo(value, 10);
    });
    expect(files.get(nameOf(".prj"))?.toString()).toMatch(/^GEOGCS\["GCS_WGS_1984",DATUM\["D_WGS_1984"/);
    const { width, height, data } = decode(files.get(nameOf(".png")) as Buffer);
    expect([width, height]).toEqual([image.getWidth(), image.getHeight()]);
    const [cells] = await image.readRasters();
    for (const { column, row } of places(image, 300)) {
      const cell = row * width + column;
      const value = (cells as Float32Array)[cell] as number;
      const [red, , blue, alpha] = data.slice(cell * 4, cell * 4 + 4);
      expect(alpha).toBe(value === -9999 ? 0 : 255);
      if (value === -9999) continue;
      const share = Math.min(1, Math.max(0, (value + 120) / 60));
      expect(Math.abs((red as number) - 255 * (1 - share))).toBeLessThanOrEqual(1);
      expect(Math.abs((blue as number) - 255 * share)).toBeLessThanOrEqual(1);
    }
  });
});

describe("contours of coverage", () => {
  it("are valid and enclose the cells at or above the threshold to within a cell's width", async () => {
    const image = await opened(await exported(layerOf("rsrp"), "format=tif"));
    const [cells] = await image.readRasters();
    const { features } = JSON.parse((await exported(layerOf("rsrp"), "format=geojson")).toString());
    expect(features).toHaveLength(1);
    const [{ geometry, properties }] = features;
    const [, originLat = 0] = image.getOrigin();
    const [stepLon = 0] = image.getResolution();
    let cellsKm2 = 0;
    (cells as Float32Array).forEach((value, cell) => {
      const latDeg = originLat - (Math.floor(cell / image.getWidth()) + 0.5) * stepLon;
      if (value >= properties.threshold) {
        cellsKm2 += ((stepLon * METRES_PER_DEGREE) / 1000) ** 2 * Math.cos((latDeg * Math.PI) / 180);
      }
    });
    const { rows } = await query(
      "SELECT ST_IsValid(g) AS valid, ST_Area(g::geography) / 1e6 AS area_km2, ST_Perimeter(g::geography) / 1e3 AS edge_km FROM (SELECT ST_SetSRID(ST_GeomFromGeoJSON($1), 4326) AS g) one",
      [JSON.stringify(geometry)],
    );
    const [{ valid, area_km2: areaKm2, edge_km: edgeKm }] = rows as [
      { valid: boolean; area_km2: number; edge_km: number },
    ];
    expect(valid).toBe(true);
    expect(cellsKm2).toBeGreaterThan(10);
    expect(properties.area_km2).toBeCloseTo(cellsKm2, 0);
    expect(Math.abs(areaKm2 - cellsKm2)).toBeLessThan((edgeKm * stepLon * METRES_PER_DEGREE) / 1000);
  });
});
