import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SYSTEM_ACTOR } from "../../../database/conversation.ts";
import { encodeSamples } from "../../../rasters/grids.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../../testing/app.ts";
import type { GridsAnswer } from "./grids.schemas.ts";

let app: TestApp;
const ids: Record<string, number> = {};
const FRAME = { west: 106.605, north: 11.595, step: 0.01, columns: 10, rows: 10 };

async function add(
  name: string,
  kind: string,
  samples: Float32Array | Uint8Array,
  { isCurrent = false, columns = 10 } = {},
) {
  const { samples: bytes, sampleType, contentHash } = encodeSamples(samples);
  await app.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    const added = await client.query(
      `INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing, source, is_current)
       VALUES ($1, $2, $3, $4, $5, $6, 10, $7, $8, 3, $9, 'made for a test', $2, $10) RETURNING id`,
      [kind, name, FRAME.west, FRAME.north, FRAME.step, columns, sampleType, bytes, contentHash, isCurrent],
    );
    ids[name] = added.rows[0].id;
  });
}

beforeAll(async () => {
  app = await buildTestApp();
  // The province is twice as wide as the grids reach: 20 x 10 cells.
  await app.test.database.withActor(SYSTEM_ACTOR, (client) =>
    client.query(
      `INSERT INTO administrative_unit (code, level, type, name, valid_from, geom, source)
       VALUES ('25195', 'commune', 'Phường', 'Bình Phước', '2025-07-01', ST_Multi(ST_MakeEnvelope(106.6, 11.5, 106.8, 11.6, 4326)), 'test')`,
    ),
  );
  await add(
    "voids",
    "terrain",
    Float32Array.from({ length: 100 }, (_, at) => (at < 20 ? Number.NaN : 90)),
    { isCurrent: true },
  );
  await add("whole", "terrain", new Float32Array(100).fill(80));
  await add("trees", "clutter", new Uint8Array(100).fill(15), { isCurrent: true });
  await add("other frame", "clutter", new Uint8Array(50), { columns: 5 });
});
afterAll(() => app.close());

const grids = async () => (await app.request("viettel", { url: "/api/grids" })).json<GridsAnswer>().grids;
const choose = (user: TestUser, kind: string, gridId: number | null) =>
  app.request(user, { method: "PUT", url: "/api/grids/current", payload: { kind, gridId } });
const version = async () =>
  Number((await app.test.owner.query("SELECT version FROM layer_version WHERE layer = 'grid'")).rows[0].version);

describe("the grids that coverage stands on", () => {
  test("tell how much of the province they know, and which land cover lies on the terrain", async () => {
    const found = Object.fromEntries((await grids()).map((grid) => [grid.name, grid]));
    expect(found.voids).toMatchObject({
      isCurrent: true,
      cells: 100,
      filledCells: 3,
      knownShare: 0.4,
      unknownCells: 120,
    });
    expect(found.whole).toMatchObject({ isCurrent: false, knownShare: 0.5, unknownCells: 100, fitsTerrain: null });
    expect([found.trees?.fitsTerrain, found["other frame"]?.fitsTerrain]).toEqual([true, false]);
  });

  test("are chosen and retired by the authority, and results notice", async () => {
    const before = await version();
    const answer = await choose("authority", "terrain", ids.whole!);
    expect(
      answer
        .json<GridsAnswer>()
        .grids.filter(({ isCurrent }) => isCurrent)
        .map(({ name }) => name),
    ).toEqual(["whole", "trees"]);
    expect(await version()).toBeGreaterThan(before);
    await choose("authority", "clutter", null);
    expect((await grids()).filter(({ isCurrent }) => isCurrent).map(({ name }) => name)).toEqual(["whole"]);
  });

  test("refuse a grid of another kind and anybody else", async () => {
    const wrong = await choose("authority", "population", ids.trees!);
    expect([wrong.statusCode, wrong.json().error.message]).toEqual([422, `there is no population grid ${ids.trees}`]);
    expect((await choose("viettel", "clutter", ids.trees!)).statusCode).toBe(403);
  });
});
