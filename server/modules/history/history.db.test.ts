import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import { arrangeWorld, type World } from "../../testing/authorisation-world.ts";
import type { HistoryEntry } from "./history.schemas.ts";

let test: TestApp;
let world: World;

beforeAll(async () => {
  test = await buildTestApp();
  world = await arrangeWorld(test);
});
afterAll(() => test.close());

const historyOf = async (user: TestUser, table: string, rowId: number) =>
  (await test.request(user, { method: "GET", url: `/api/history?table=${table}&rowId=${rowId}` })).json()
    .entries as HistoryEntry[];
const undo = (user: TestUser, historyId: number | undefined) =>
  test.request(user, { method: "POST", url: `/api/history/${historyId}/undo` });
const sector = async () =>
  (await test.request("viettel", { method: "GET", url: `/api/sectors/${world.viettel.sectorId}` })).json();
const turn = async (azimuthDeg: number) => {
  const { version } = await sector();
  const url = `/api/sectors/${world.viettel.sectorId}`;
  const answer = await test.request("viettel", {
    method: "PATCH",
    url,
    payload: { azimuthDeg, mechanicalTiltDeg: 2 },
    headers: { "if-match": `"${version}"` },
  });
  expect(answer.statusCode).toBe(200);
  return (await historyOf("viettel", "sector", world.viettel.sectorId))[0] as HistoryEntry;
};
/** Everything as the system sees it, geometry included. */
const siteRow = () =>
  test.test.database.withActor(
    SYSTEM_ACTOR,
    async (client) =>
      (await client.query("SELECT *, ST_AsText(geom) AS place FROM site WHERE id = $1", [world.viettel.siteId]))
        .rows[0],
  );

describe("the history of a row", () => {
  it("tells who turned a sector, what it was before and what it is now", async () => {
    const entry = await turn(200);
    expect(entry).toMatchObject({ operation: "update", role: "planner", table: "sector" });
    expect(entry.person).not.toBeNull();
    expect(entry.changes?.map(({ field }) => field)).toEqual(["azimuth_deg", "mechanical_tilt_deg"]);
    expect(entry.changes?.[0]).toMatchObject({ before: 123.456, after: 200 });
  });

  it("holds a mast's sectors and contract for those who may see them, and for no competitor", async () => {
    const tables = async (user: TestUser) =>
      new Set((await historyOf(user, "site", world.viettel.siteId)).map(({ table }) => table));
    expect(await tables("viettel")).toEqual(new Set(["site", "site_confidential", "station", "sector"]));
    expect(await tables("authority")).toEqual(new Set(["site", "site_confidential", "station", "sector"]));
    expect(await tables("mobifone")).toEqual(new Set(["site", "station"]));
    const seen = await historyOf("mobifone", "site", world.viettel.siteId);
    expect(seen.every(({ person }) => person === null)).toBe(true);
    expect(seen[0]?.organisation).not.toBeNull();
  });

  it("takes a change back, which is a change of its own", async () => {
    const before = await sector();
    const entry = await turn((before.azimuthDeg + 40) % 360);
    expect((await undo("viettel", entry.id)).statusCode).toBe(200);
    const after = await sector();
    expect(after).toEqual({ ...before, version: before.version + 2 });
    const [newest] = await historyOf("viettel", "sector", world.viettel.sectorId);
    expect(newest?.id).toBeGreaterThan(entry.id);
  });

  it("does not overwrite what was changed again since, and says which fields", async () => {
    const first = await turn(10);
    await turn(20);
    const answer = await undo("viettel", first.id);
    expect(answer.statusCode).toBe(409);
    expect(answer.json().error).toMatchObject({ code: "changed-since", details: { fields: ["azimuth_deg"] } });
    expect((await sector()).azimuthDeg).toBe(20);
  });

  it("brings a moved mast back to the last digit, for its owner and for nobody else", async () => {
    const before = await siteRow();
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query("UPDATE site SET geom = ST_Translate(geom, 0.0123456789, -0.1), height_m = 45 WHERE id = $1", [
        world.viettel.siteId,
      ]),
    );
    const entry = (await historyOf("viettel", "site", world.viettel.siteId)).find(({ table }) => table === "site");
    expect((await undo("mobifone", entry?.id)).statusCode).toBe(404);
    expect((await undo("viettel", entry?.id)).statusCode).toBe(200);
    const { version, ...after } = await siteRow();
    expect(after).toEqual({ ...after, place: before.place, height_m: before.height_m, search: before.search });
  });

  it("hides a competitor's changes and says so of ones that are no updates", async () => {
    const entry = await turn(77);
    expect((await undo("mobifone", entry.id)).statusCode).toBe(404);
    const inserted = (await historyOf("viettel", "sector", world.viettel.sectorId)).find(
      ({ operation }) => operation === "insert",
    );
    expect((await undo("viettel", inserted?.id)).statusCode).toBe(404);
  });
});
