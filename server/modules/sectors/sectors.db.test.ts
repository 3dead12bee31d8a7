import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { Sector } from "./sectors.schemas.ts";

let test: TestApp;
let siteId: number;
let sectorId: number;

beforeAll(async () => {
  test = await buildTestApp();
  const made = await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query(
      "INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source) VALUES ('L1800', 'LTE 1800', '4G', 1842.5, 'FDD', 20, 15, 46, 'panel', 'test')",
    );
    const site = await client.query(
      "INSERT INTO site (code, owner_organisation_id, geom, height_m, source) VALUES ('S1', $1, ST_SetSRID(ST_MakePoint(106.9, 11.5), 4326), 42, 'test') RETURNING id",
      [test.organisationIds.viettel],
    );
    const sectors = [];
    for (const owner of ["viettel", "mobifone"] as const) {
      const { rows } = await client.query(
        "WITH n AS (INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '4G', 'test') RETURNING id) INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, power_dbm, source) SELECT id, $2, 1, 'L1800', 90, 40, 46, 'test' FROM n RETURNING id",
        [site.rows[0].id, test.organisationIds[owner]],
      );
      sectors.push(rows[0].id);
    }
    return { siteId: site.rows[0].id, sectorId: sectors[0] };
  });
  ({ siteId, sectorId } = made);
});
afterAll(() => test.close());

const sectorsOf = async (user: TestUser) =>
  (await test.request(user, { method: "GET", url: `/api/sites/${siteId}/sectors` })).json().sectors as Sector[];
const turn = (user: TestUser, payload: object, version?: number) =>
  test.request(user, {
    method: "PATCH",
    url: `/api/sectors/${sectorId}`,
    payload,
    headers: version === undefined ? {} : { "if-match": `"${version}"` },
  });

describe("sectors on a shared mast", () => {
  it("are shown to each operator for itself, to the authority together, to construction not at all", async () => {
    expect((await sectorsOf("viettel")).map((each) => each.organisationId)).toEqual([test.organisationIds.viettel]);
    expect((await sectorsOf("mobifone")).map((each) => each.organisationId)).toEqual([test.organisationIds.mobifone]);
    expect(await sectorsOf("authority")).toHaveLength(2);
    expect(await sectorsOf("construction")).toHaveLength(0);
  });

  it("can be turned by their operator on the version that was read, once", async () => {
    const [before] = await sectorsOf("viettel");
    const first = await turn("viettel", { azimuthDeg: 135.5 }, before?.version);
    expect(first.statusCode).toBe(200);
    expect(first.json()).toMatchObject({ azimuthDeg: 135.5, powerDbm: 46, version: 2 });
    const second = await turn("viettel", { azimuthDeg: 10 }, before?.version);
    expect(second.statusCode).toBe(412);
    expect(second.json().error.details).toEqual({ expected: 1, found: 2 });
    expect((await sectorsOf("viettel"))[0]?.azimuthDeg).toBe(135.5);
  });

  it("become assumed in power when the power is taken away, and keep it when it is not mentioned", async () => {
    expect((await turn("viettel", { electricalTiltDeg: 6 }, 2)).json()).toMatchObject({
      electricalTiltDeg: 6,
      powerDbm: 46,
    });
    expect((await turn("viettel", { powerDbm: null }, 3)).json()).toMatchObject({ powerDbm: null });
  });

  it("are not changed without a version, outside the range, or by a competitor, to whom they do not exist", async () => {
    expect((await turn("viettel", { azimuthDeg: 1 })).statusCode).toBe(428);
    const outside = await turn("viettel", { azimuthDeg: 360 }, 4);
    expect(outside.statusCode).toBe(400);
    expect(outside.json().error.path).toContain("azimuthDeg");
    expect((await turn("mobifone", { azimuthDeg: 1 }, 4)).statusCode).toBe(404);
    expect((await turn("construction", { azimuthDeg: 1 }, 4)).statusCode).toBe(403);
  });

  it("leave who, before and after in the history, out of competitors' sight", async () => {
    const history = (user: "viettel" | "mobifone") =>
      test.test.database.withActor(
        { kind: "member", userId: test.userIds[user], organisationId: test.organisationIds[user], role: "planner" },
        async (client) =>
          (
            await client.query(
              "SELECT actor_user_id, before ->> 'azimuth_deg' AS b, after ->> 'azimuth_deg' AS a FROM history WHERE table_name = 'sector' AND row_id = $1 AND operation = 'update' ORDER BY id LIMIT 1",
              [sectorId],
            )
          ).rows,
      );
    expect(await history("viettel")).toEqual([{ actor_user_id: test.userIds.viettel, b: "90", a: "135.5" }]);
    expect(await history("mobifone")).toEqual([]);
  });
});
