import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";

let test: TestApp;
const PLACE = { z: 12, x: 3264, y: 1915 };

const tile = (user: TestUser | "public", layer: string, headers: Record<string, string> = {}, query = "") =>
  test.request(user, { method: "GET", url: `/tiles/${layer}/${PLACE.z}/${PLACE.x}/${PLACE.y}.mvt${query}`, headers });

const query = (sql: string, values: unknown[] = []) =>
  test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql, values));

beforeAll(async () => {
  test = await buildTestApp();
  await query(
    "INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source) VALUES ('L1800', 'LTE 1800', '4G', 1842.5, 'FDD', 20, 15, 46, 'panel', 'test')",
  );
  const center = (
    await query(
      "SELECT ST_X(c) AS lon, ST_Y(c) AS lat FROM (SELECT ST_Transform(ST_Centroid(ST_TileEnvelope($1, $2, $3)), 4326) AS c) t",
      [PLACE.z, PLACE.x, PLACE.y],
    )
  ).rows[0];
  for (const owner of ["viettel", "mobifone"] as const) {
    await query(
      `WITH s AS (INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, source) VALUES ($4, $1, ST_SetSRID(ST_MakePoint($2, $3), 4326), 42, 7.25, 'test') RETURNING id),
       n AS (INSERT INTO station (site_id, organisation_id, technology, source) SELECT id, $1, '4G', 'test' FROM s RETURNING id)
       INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, source) SELECT id, $1, 1, 'L1800', 123.5, 40, 'test' FROM n`,
      [test.organisationIds[owner], center.lon, center.lat, `mast-of-${owner}`],
    );
    await query(
      "INSERT INTO fibre_route (code, organisation_id, kind, geom, source) VALUES ($3, $1, 'duct', ST_SetSRID(ST_MakeLine(ST_MakePoint($2 - 0.01, $4), ST_MakePoint($2 + 0.01, $4)), 4326), 'test')",
      [test.organisationIds[owner], center.lon, `cable-of-${owner}`, center.lat],
    );
  }
});
afterAll(() => test.close());

describe("many tiles at once", () => {
  const at = `${PLACE.z}/${PLACE.x}/${PLACE.y}`;
  const batch = (user: TestUser | "public", tiles: string, layers: string, headers: Record<string, string> = {}) =>
    test.request(user, { method: "GET", url: `/api/tiles?tiles=${tiles}&layers=${layers}`, headers });
  function unpacked(body: Buffer): Buffer[] {
    const parts: Buffer[] = [];
    for (let from = 0; from < body.length; ) {
      const length = body.readUInt32BE(from);
      parts.push(body.subarray(from + 4, from + 4 + length));
      from += 4 + length;
    }
    return parts;
  }

  it("are the tiles that single requests give, in the order asked, empty ones too", async () => {
    const far = `${PLACE.z}/0/0`;
    const answer = await batch("viettel", `${at},${far}`, "sites,sectors");
    const parts = unpacked(answer.rawPayload);
    expect(parts).toHaveLength(4);
    for (const [index, layer] of ["sites", "sectors"].entries())
      expect(parts[index]?.equals(gunzipIfNeeded((await tile("viettel", layer)).rawPayload))).toBe(true);
    expect(parts.slice(2).map(({ length }) => length)).toEqual([0, 0]);
  });

  it("give each actor what the actor may see, and nothing where one layer is not for the actor", async () => {
    const [own, other] = [await batch("viettel", at, "sectors"), await batch("mobifone", at, "sectors")];
    expect(own.rawPayload.equals(other.rawPayload)).toBe(false);
    expect((await batch("public", at, "sites,fibre")).statusCode).toBe(401);
    expect((await batch("public", at, "sites")).headers["cache-control"]).toMatch(/private/);
  });

  it("are not sent again where they are the same, and are changed by any change", async () => {
    const { etag } = (await batch("viettel", at, "sites,hamlets")).headers;
    const again = { "if-none-match": String(etag) };
    expect((await batch("viettel", at, "sites,hamlets", again)).statusCode).toBe(304);
    expect((await batch("viettel", at, "sites,sectors", again)).statusCode).toBe(200);
  });

  it("are refused with what is permitted", async () => {
    const many = Array.from({ length: 129 }, (_, x) => `12/${x}/0`).join();
    const codes = await Promise.all([
      batch("public", many, "sites,hamlets"),
      batch("public", at, "cables"),
      batch("public", "2/9/0", "sites"),
      batch("public", "17/0/0", "sites"),
    ]);
    expect(codes.map((answer) => [answer.statusCode, answer.json().error.code])).toEqual([
      [422, "too-many-tiles"],
      [422, "unknown-layer"],
      [422, "tile-outside"],
      [422, "tile-outside"],
    ]);
    expect(codes[0]?.json().error.message).toBe("258 tiles were asked for; one request gives at most 256");
  });
});

describe("vector tiles", () => {
  it("show the public the masts but neither cables nor free room", async () => {
    const sites = await tile("public", "sites");
    expect(sites.statusCode).toBe(200);
    const text = gunzipIfNeeded(sites.rawPayload).toString("latin1");
    expect(text).toContain("mast-of-viettel");
    expect(text).not.toContain("free");
    for (const layer of ["fibre", "ducts", "pole-lines", "access-points", "sectors"]) {
      expect((await tile("public", layer)).statusCode).toBe(401);
    }
  });

  it("show a planner the sectors of the own organisation only", async () => {
    const own = Buffer.from(gunzipIfNeeded((await tile("viettel", "sectors")).rawPayload));
    const other = Buffer.from(gunzipIfNeeded((await tile("mobifone", "sectors")).rawPayload));
    const all = Buffer.from(gunzipIfNeeded((await tile("authority", "sectors")).rawPayload));
    expect(own.equals(other)).toBe(false);
    expect(all.length).toBeGreaterThan(own.length);
    // and what is cached for one never reaches the other
    expect(Buffer.from(gunzipIfNeeded((await tile("viettel", "sectors")).rawPayload)).equals(own)).toBe(true);
    expect((await tile("construction", "sectors")).statusCode).toBe(401);
  });

  it("may be kept by anyone under the address of their version where they are public, by nobody where they are not", async () => {
    const layers = (await test.request("public", { method: "GET", url: "/api/layers" })).json().layers as {
      id: string;
      version: string;
    }[];
    const version = layers.find((layer) => layer.id === "sites")?.version;
    expect((await tile("public", "sites", {}, `?v=${version}`)).headers["cache-control"]).toBe(
      "public, max-age=31536000, immutable",
    );
    expect((await tile("public", "sites", {}, "?v=other")).headers["cache-control"]).toBe("public, no-cache");
    expect((await tile("viettel", "fibre")).headers["cache-control"]).toBe("private, no-store");
    expect((await tile("viettel", "sectors")).headers["cache-control"]).toBe("private, no-store");
  });

  it("answer 304 to who has the tile, and a new tile once the data have changed", async () => {
    const first = await tile("public", "sites");
    const etag = String(first.headers.etag);
    expect((await tile("public", "sites", { "if-none-match": etag })).statusCode).toBe(304);
    await query("UPDATE site SET code = code || '-x'");
    await new Promise((resolve) => setTimeout(resolve, 600));
    const changed = await tile("public", "sites", { "if-none-match": etag });
    expect(changed.statusCode).toBe(200);
    expect(gunzipIfNeeded(changed.rawPayload).toString("latin1")).toContain("mast-of-viettel-x");
  });

  it("are empty where nothing lies, and refused outside the world", async () => {
    expect((await test.request("public", { method: "GET", url: "/tiles/sites/12/0/0.mvt" })).statusCode).toBe(204);
    const outside = await test.request("public", { method: "GET", url: "/tiles/sites/3/9/0.mvt" });
    expect(outside.statusCode).toBe(422);
    expect(outside.json().error.message).toContain("0 to 7");
    expect((await test.request("public", { method: "GET", url: "/tiles/nothing/3/1/1.mvt" })).statusCode).toBe(400);
  });
});

describe("the legend's facts", () => {
  it("name the layers that the actor may see, and count what the actor may see of them", async () => {
    const facts = async (user: TestUser | "public") =>
      new Map(
        (
          (await test.request(user, { method: "GET", url: "/api/layers" })).json().layers as {
            id: string;
            count: number;
          }[]
        ).map((layer) => [layer.id, layer.count]),
      );
    expect((await facts("public")).has("fibre")).toBe(false);
    expect((await facts("viettel")).get("sectors")).toBe(1);
    expect((await facts("authority")).get("sectors")).toBe(2);
    expect((await facts("construction")).has("sectors")).toBe(false);
    expect((await facts("construction")).get("fibre")).toBe(2);
  });
});

function gunzipIfNeeded(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
