import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PUBLIC_ACTOR, SYSTEM_ACTOR } from "../../server/database/conversation.ts";
import { decodeSamples } from "../../server/rasters/grids.ts";
import { createTestDatabase, type TestDatabase } from "../../server/testing/database.ts";
import { generateProvince } from "./generate.ts";
import { loadDemonstration } from "./load.ts";

const province = generateProvince({ seed: 1, referenceDate: "2026-11-22" });
let test: TestDatabase;
let loaded: Map<string, number>;

beforeAll(async () => {
  test = await createTestDatabase();
  const startedAt = performance.now();
  loaded = await test.database.withActor(SYSTEM_ACTOR, (client) => loadDemonstration(client, province));
  console.log(`the database took the province in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
});
afterAll(() => test.close());

async function value(sql: string): Promise<unknown> {
  const { rows } = await test.owner.query(sql);
  return Object.values(rows[0])[0];
}

describe("a loaded demonstration", () => {
  it("has every record of the province", async () => {
    expect(Object.fromEntries(loaded)).toMatchObject({
      administrative_unit: 168,
      hamlet: 870,
      site: 1_500,
      station: 4_500,
      sector: province.sectors.length,
      road: province.roads.length,
      fibre_route: province.fibreRoutes.length,
      grid: 3,
    });
  });

  it("has only valid shapes, which tile the province", async () => {
    expect(await value("SELECT count(*)::int FROM administrative_unit WHERE NOT ST_IsValid(geom)")).toBe(0);
    const outline = "(SELECT area_km2 FROM administrative_unit WHERE code = '70')";
    for (const unit of [
      "level = 'commune' AND valid_to IS NULL",
      "level = 'district'",
      "level = 'commune' AND valid_to = '2025-07-01'",
    ]) {
      const sum = await value(`SELECT sum(area_km2) / ${outline} FROM administrative_unit WHERE ${unit}`);
      expect(sum).toBeCloseTo(1, 5);
      const union = await value(
        `SELECT ST_Area(ST_Union(geom)::geography) / 1e6 / ${outline} FROM administrative_unit WHERE ${unit}`,
      );
      expect(union).toBeCloseTo(1, 5);
    }
  });

  it("puts hamlets and sites into the communes that hold them", async () => {
    const astray = (table: string) =>
      value(
        `SELECT count(*)::int FROM ${table} x JOIN administrative_unit u ON u.id = x.unit_id WHERE NOT ST_Covers(u.geom, x.geom)`,
      );
    expect(await astray("hamlet")).toBe(0);
    expect(await astray("site")).toBe(0);
  });

  it("says of every row that it is synthetic and where it comes from", async () => {
    for (const table of [
      "hamlet",
      "site",
      "station",
      "sector",
      "road",
      "fibre_route",
      "access_point",
      "duct",
      "pole_line",
      "road_work",
      "priority_place",
      "grid",
    ]) {
      expect(
        await value(`SELECT count(*)::int FROM ${table} WHERE NOT is_synthetic OR source <> 'Dữ liệu minh họa'`),
      ).toBe(0);
    }
  });

  it("keeps the grids cell by cell", async () => {
    const { rows } = await test.owner.query(
      "SELECT samples, sample_type FROM grid WHERE kind = 'terrain' AND is_current",
    );
    const heights = decodeSamples(rows[0].samples, rows[0].sample_type);
    expect(Buffer.compare(Buffer.from(heights.buffer), Buffer.from(province.terrain.heightM.buffer))).toBe(0);
  });

  it("has 2,500 km of fibre by the database's own measure", async () => {
    const km = Number(await value("SELECT sum(length_m) / 1000 FROM fibre_route"));
    expect(km).toBeGreaterThan(2_400);
    expect(km).toBeLessThan(2_600);
  });

  it("has a plan in force that is whole, valid, and says that it was made up", async () => {
    expect(await value("SELECT plan_in_force('2026-11-22')")).not.toBeNull();
    expect(await value("SELECT count(*)::int FROM plan_zone WHERE is_synthetic AND ST_IsValid(geom)")).toBe(
      province.plan.zones.length,
    );
    const overlaps =
      "SELECT count(*)::int FROM plan_zone a JOIN plan_zone b ON a.id < b.id AND ST_Overlaps(a.geom, b.geom) WHERE a.kind = 'zone' AND b.kind = 'zone'";
    expect(await value(overlaps)).toBe(0);
  });

  it("shows the public no sector", async () => {
    const read = test.database.withActor(PUBLIC_ACTOR, (client) => client.query("SELECT 1 FROM sector"));
    await expect(read).rejects.toThrow(/permission denied/);
  });

  it("is not loaded a second time", async () => {
    const again = test.database.withActor(SYSTEM_ACTOR, (client) => loadDemonstration(client, province));
    await expect(again).rejects.toThrow(/holds administrative units already/);
  });
});
