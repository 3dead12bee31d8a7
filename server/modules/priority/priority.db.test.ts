import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { LegacyAnswer, PlacesAnswer } from "./priority.schemas.ts";

let test: TestApp;
const asSystem = async <Row extends object>(sql: string, values: unknown[] = []) =>
  (await test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query<Row>(sql, values))).rows;
const read = async <Answer>(url: string) => (await test.request("inspector", { url })).json() as Answer;

/** A raster of 256 x 256 cells of 0.001 degrees from 106.9 east and 11.6 north; −80.0 dBm in its western half, nothing elsewhere. */
async function computeCoverage(): Promise<number> {
  const parameters = { thresholdDbm: { "2G": -95, "3G": -95, "4G": -100, "5G": -105 }, probability: 0.9, sigmaDb: 8 };
  const [run] = await asSystem<{ id: number }>(
    "INSERT INTO coverage_run (status, scope, model, parameters, finished_at) VALUES ('done', 'province', 'test', $1, now()) RETURNING id",
    [JSON.stringify(parameters)],
  );
  const [layer] = await asSystem<{ id: number }>(
    `INSERT INTO coverage_layer (quantity, organisation_id, technology, run_id, west_deg, north_deg, step_deg, columns, rows)
     VALUES ('rsrp', $1, '5G', $2, 106.9, 11.6, 0.001, 256, 256) RETURNING id`,
    [test.organisationIds.viettel, run!.id],
  );
  const cells = Int16Array.from({ length: 256 * 256 }, (_, cell) =>
    cell % 256 < 100 ? -800 : cell % 256 < 128 ? -1_000 : -32_768,
  );
  await asSystem(
    "INSERT INTO coverage_chunk (layer_id, level, chunk_column, chunk_row, values) VALUES ($1, 0, 0, 0, $2)",
    [layer!.id, deflateSync(new Uint8Array(cells.buffer))],
  );
  return run!.id;
}

beforeAll(async () => {
  test = await buildTestApp();
  await asSystem(
    `INSERT INTO priority_place (code, name, kind, geom, source) VALUES
     ('P1', 'Khu công nghiệp', 'industrial_zone', ST_SetSRID(ST_MakePoint(106.95, 11.5), 4326), 'test'),
     ('P2', 'Trường học', 'school', ST_SetSRID(ST_MakePoint(107.01, 11.5), 4326), 'test'),
     ('P3', 'Bệnh viện', 'hospital', ST_SetSRID(ST_MakePoint(107.1, 11.5), 4326), 'test'),
     ('P4', 'Ngoài vùng', 'agency', ST_SetSRID(ST_MakePoint(107.9, 11.5), 4326), 'test')`,
  );
  await asSystem(
    `WITH s AS (INSERT INTO site (code, owner_organisation_id, geom, source) VALUES
       ('near', $1, ST_SetSRID(ST_MakePoint(106.951, 11.5), 4326), 'test'), ('five', $1, ST_SetSRID(ST_MakePoint(106.96, 11.5), 4326), 'test') RETURNING id, code)
     INSERT INTO station (site_id, organisation_id, technology, status, source)
     SELECT s.id, $1, t.technology, t.status, 'test' FROM s JOIN (VALUES ('near', '2G', 'retired'), ('five', '2G', 'retired'), ('five', '5G', 'existing')) AS t (code, technology, status) USING (code)`,
    [test.organisationIds.viettel],
  );
});
afterAll(() => test.close());

describe("5G at the places that get it first", () => {
  it("is unknown, not missing, before coverage is computed", async () => {
    const { runId, places } = await read<PlacesAnswer>("/api/priority/places");
    expect(runId).toBeNull();
    expect(places.map(({ covered, levels }) => [covered, levels])).toEqual(Array(4).fill(["unknown", []]));
  });

  it("is there where the level meets the threshold with the run's probability, and unknown outside the raster", async () => {
    const run = await computeCoverage();
    const { runId, thresholdDbm, places } = await read<PlacesAnswer>("/api/priority/places");
    expect([runId, thresholdDbm]).toEqual([run, -105]);
    expect(places.map(({ covered, levels }) => [covered, levels[0]?.rsrpDbm])).toEqual([
      ["yes", -80],
      ["no", -100], // above −105, but not with a probability of 90 % at 8 dB
      ["no", null],
      ["unknown", null],
    ]);
  });

  it("names the nearest site that has 5G, not a nearer one without", async () => {
    const [place] = (await read<PlacesAnswer>("/api/priority/places")).places;
    expect(place!.nearestSite).toMatchObject({ code: "five", operatorIds: [test.organisationIds.viettel] });
    expect(place!.nearestSite!.distanceM).toBeCloseTo(1_091, -1);
  });
});

describe("what 2G has left behind", () => {
  it("are the stations without anything newer, and the hamlets that reported nothing else", async () => {
    await asSystem(
      `WITH h AS (INSERT INTO hamlet (code, name, kind, geom, source) VALUES
         ('H1', 'Ấp 1', 'ap', ST_SetSRID(ST_MakePoint(106.9, 11.5), 4326), 'test'), ('H2', 'Ấp 2', 'ap', ST_SetSRID(ST_MakePoint(106.9, 11.5), 4326), 'test') RETURNING id, code)
       INSERT INTO hamlet_report (hamlet_id, organisation_id, service, served, reported_on, source)
       SELECT h.id, $1, r.service, r.served, '2026-01-01', 'test' FROM h
       JOIN (VALUES ('H1', '2G', true), ('H1', '4G', false), ('H2', '2G', true), ('H2', '3G', true)) AS r (code, service, served) USING (code)`,
      [test.organisationIds.viettel],
    );
    const { hamlets, sites } = await read<LegacyAnswer>("/api/priority/legacy");
    expect(hamlets.map(({ name, modelled, reported, population }) => [name, modelled, reported, population])).toEqual([
      ["Ấp 1", false, true, null],
    ]);
    expect(sites.map(({ code, operatorIds }) => [code, operatorIds])).toEqual([
      ["near", [test.organisationIds.viettel]],
    ]);
  });
});
