import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTestApp, type TestApp, type TestUser } from "../../../testing/app.ts";
import { arrangeWorld, SECRET } from "../../../testing/authorisation-world.ts";

const OGR = "/usr/bin/ogr2ogr";
const hasGdal = existsSync(OGR);
if (!hasGdal) console.warn(`skipped: ${OGR} is absent (apt-get install gdal-bin)`);
const run = promisify(execFile);

let test: TestApp;
let base: string;
beforeAll(async () => {
  test = await buildTestApp();
  await arrangeWorld(test);
  base = await test.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => test.close());

async function makeToken(user: TestUser): Promise<{ id: string; token: string }> {
  const payload = { name: "QGIS", days: 30 };
  const answer = await test.request(user, { method: "POST", url: "/api/access-tokens", payload });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

const asToken = (token: string, url: string) => test.app.inject({ url, headers: { authorization: `Bearer ${token}` } });

describe("an access token", () => {
  it("reads the services as its user, in the header and in the address, until it is revoked", async () => {
    const { id, token } = await makeToken("viettel");
    const url = "/ogc/collections/sectors/items";
    expect((await asToken(token, url)).json().features).toHaveLength(1);
    expect((await test.app.inject({ url: `${url}?token=${token}` })).json().features).toHaveLength(1);
    expect((await asToken(token, "/api/sessions")).statusCode).toBe(401);
    const described = await test.app.inject({ url: `/tiles/sectors/tile.json?token=${token}` });
    expect(described.json()).toMatchObject({ tilejson: "3.0.0", name: "sectors", maxzoom: 16 });
    const tile = new URL(described.json().tiles[0].replace("{z}/{x}/{y}", "12/3264/1916"));
    expect((await test.app.inject({ url: `${tile.pathname}${tile.search}` })).statusCode).toBe(200);
    expect((await test.app.inject({ url: tile.pathname })).statusCode).toBe(401);
    expect((await test.app.inject({ url: "/tiles/sectors/tile.json" })).statusCode).toBe(401);
    const listed = await test.request("viettel", { url: "/api/access-tokens" });
    expect([listed.json().length, listed.body.includes(token)]).toEqual([1, false]);
    const revoke = { method: "DELETE", url: `/api/access-tokens/${id}` } as const;
    expect((await test.request("mobifone", revoke)).statusCode).toBe(404);
    expect((await test.request("viettel", revoke)).statusCode).toBe(204);
    expect((await asToken(token, url)).json().error.code).toBe("bad-token");
  });
});

describe("OGC API - Features", () => {
  it("pages by next links, filters by property, box and time, and answers in the system asked for", async () => {
    const get = async (url: string) => (await test.request("authority", { url })).json();
    const first = await get("/ogc/collections/sites/items?limit=1");
    const next = first.links.find(({ rel }: { rel: string }) => rel === "next").href as string;
    const second = await get(next.slice(next.indexOf("/ogc")));
    expect([first.numberMatched, first.features.length, second.features.length]).toEqual([2, 1, 1]);
    expect(second.features[0].id).not.toBe(first.features[0].id);
    const matched = async (query: string) => (await get(`/ogc/collections/sites/items?${query}`)).numberMatched;
    expect(await matched("owner=viettel&height_m=42")).toBe(1);
    expect(await matched("bbox=106.8,11.4,107,11.6")).toBe(2);
    expect(await matched("bbox=100,5,101,6")).toBe(0);
    const latitudeFirst = encodeURIComponent("http://www.opengis.net/def/crs/EPSG/0/4326");
    expect(await matched(`bbox=11.4,106.8,11.6,107&bbox-crs=${latitudeFirst}`)).toBe(2);
    const turned = await get(`/ogc/collections/sites/items?limit=1&crs=${latitudeFirst}`);
    expect(turned.features[0].geometry.coordinates).toEqual([11.5, 106.9]);
    expect((await test.request("authority", { url: "/ogc/collections/sites/items?nothing=1" })).statusCode).toBe(422);
  });

  it.skipIf(!hasGdal)("is read by ogr2ogr with three tokens, each seeing what its user may see", async () => {
    for (const [user, sectors, secret] of [
      ["authority", 2, true],
      ["viettel", 1, true],
      ["inspector", 0, false],
    ] as const) {
      const { token } = await makeToken(user);
      const options = ["-f", "GeoJSON", "/vsistdout/", `OAPIF:${base}/ogc/collections/sectors?token=${token}`];
      const { stdout } = await run(OGR, options, {
        env: { ...process.env, no_proxy: "127.0.0.1", GDAL_HTTP_HEADERS: `Authorization: Bearer ${token}` },
      });
      const features = stdout.trim() === "" ? [] : JSON.parse(stdout).features;
      expect([user, features.length, stdout.includes(SECRET.text)]).toEqual([user, sectors, secret]);
    }
  });
});
