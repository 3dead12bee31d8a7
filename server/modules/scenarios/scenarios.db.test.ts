import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import type { Scenario } from "../../scenarios/scenarios.schemas.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";

const MAST = {
  kind: "mast",
  geometry: { type: "Point", coordinates: [106.9, 11.6] },
  heightM: 42,
  technology: "4G",
  costVnd: 1_560_000_000,
  peopleGained: 412,
  properties: {
    radio: {
      bandCodes: ["L900"],
      sectors: [{ azimuthDeg: 90, electricalTiltDeg: 2, mechanicalTiltDeg: 0 }],
      patternCode: null,
      powerDbm: null,
    },
  },
};

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(() => test.close());

const ask = (user: TestUser, method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE", url: string, more: object = {}) =>
  test.request(user, { method, url: `/api/scenarios${url}`, ...more });
const at = (version: number) => ({ "if-match": `"${version}"` });
const make = async (name: string, items: object[] = [MAST]) =>
  (await ask("viettel", "POST", "", { payload: { name, items } })).json() as Scenario;

describe("a scenario", () => {
  it("keeps its items, sums what is known of their cost, and lists for its organisation alone", async () => {
    const made = await make("Biên giới", [MAST, { kind: "roaming", organisationId: test.organisationIds.mobifone }]);
    expect(made).toMatchObject({ version: 1, items: 2, costVnd: 1_560_000_000, itemsWithoutCost: 1, isOwn: true });
    expect(made.list[0]).toMatchObject({ kind: "mast", decision: "proposed", place: [106.9, 11.6], peopleGained: 412 });
    const listed = async (user: TestUser) => (await ask(user, "GET", "")).json().scenarios.length;
    expect(await listed("viettel")).toBe(1);
    expect([await listed("mobifone"), await listed("authority")]).toEqual([0, 0]);
  });

  it("says that a fibre tree is out of date when ducts have changed, and a mast is not", async () => {
    const line = {
      type: "LineString",
      coordinates: [
        [106.9, 11.6],
        [106.91, 11.6],
      ],
    };
    const [tree, mast] = [await make("Cáp", [{ kind: "fibre", geometry: line }]), await make("Cột")];
    const stale = async ({ id }: Scenario) => ((await ask("viettel", "GET", `/${id}`)).json() as Scenario).staleBecause;
    const system = (sql: string) => test.test.database.withActor(SYSTEM_ACTOR, (client) => client.query(sql));
    await system("UPDATE scenario SET outcome = '{}', input_versions = current_input_versions()");
    expect(await stale(tree)).toEqual([]);
    await system("UPDATE layer_version SET version = version + 1 WHERE layer = 'duct'");
    expect([await stale(tree), await stale(mast)]).toEqual([["duct"], []]);
    await system("UPDATE scenario SET deleted_at = now()");
  });

  it("is shown to the authority once it is shared, to be read and not to be changed", async () => {
    const { id } = await make("Chia sẻ");
    expect((await ask("authority", "GET", `/${id}`)).statusCode).toBe(404);
    await ask("viettel", "PATCH", `/${id}`, { payload: { isSharedWithAuthority: true }, headers: at(1) });
    expect((await ask("authority", "GET", `/${id}`)).json()).toMatchObject({ name: "Chia sẻ", isOwn: false });
    const renamed = await ask("authority", "PATCH", `/${id}`, { payload: { name: "Khác" }, headers: at(2) });
    expect(renamed.statusCode).toBe(403);
    expect((await ask("mobifone", "GET", `/${id}`)).statusCode).toBe(404);
  });

  it("refuses the second of two edits on the same version, and loses neither an addition", async () => {
    const { id, list } = await make("Cùng sửa");
    const item = list[0]?.id;
    const pinned = await ask("viettel", "PATCH", `/${id}/items/${item}`, {
      payload: { decision: "pinned" },
      headers: at(1),
    });
    expect(pinned.json()).toMatchObject({ version: 2, updatedBy: expect.any(String) });
    const late = await ask("viettel", "PATCH", `/${id}/items/${item}`, { payload: { heightM: 50 }, headers: at(1) });
    expect(late.statusCode).toBe(412);
    expect(late.json().error.details).toEqual({ expected: 1, found: 2 });
    // Two additions at once: both are kept.
    const both = await Promise.all(
      [1, 2].map(() => ask("viettel", "POST", `/${id}/items`, { payload: { items: [MAST] } })),
    );
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    expect((await ask("viettel", "GET", `/${id}`)).json()).toMatchObject({ version: 4, items: 3 });
  });

  it("forgets its figures when what is built changes, and keeps them when an item is only pinned", async () => {
    const { id, list } = await make("Số liệu");
    const store = () =>
      test.test.database.withActor(SYSTEM_ACTOR, (client) =>
        client.query("UPDATE scenario SET outcome = '{\"comparison\": {}}' WHERE id = $1", [id]),
      );
    const change = async (version: number, payload: object) =>
      (
        await ask("viettel", "PATCH", `/${id}/items/${list[0]?.id}`, { payload, headers: at(version) })
      ).json() as Scenario;
    await store();
    expect(await change(1, { decision: "pinned" })).toMatchObject({ hasOutcome: true, list: [{ peopleGained: 412 }] });
    expect(await change(2, { decision: "forbidden" })).toMatchObject({ hasOutcome: false, costVnd: 0 });
    await store();
    const moved = { geometry: { type: "Point", coordinates: [106.91, 11.6] } };
    expect(await change(3, moved)).toMatchObject({
      hasOutcome: false,
      list: [{ peopleGained: null, place: [106.91, 11.6] }],
    });
  });

  it("comes back after it was deleted, under the same number", async () => {
    const { id } = await make("Xóa nhầm");
    expect((await ask("viettel", "DELETE", `/${id}`, { headers: at(1) })).statusCode).toBe(204);
    expect((await ask("viettel", "GET", `/${id}`)).statusCode).toBe(404);
    expect((await ask("mobifone", "PUT", `/${id}/restored`)).statusCode).toBe(404);
    expect((await ask("viettel", "PUT", `/${id}/restored`)).json()).toMatchObject({ id, items: 1, version: 3 });
  });

  it.each([
    [{ kind: "mast", heightM: 42 }, "items/0/geometry"],
    [{ ...MAST, geometry: { type: "Point", coordinates: [106.9, 91] } }, "items/0/geometry"],
    [{ kind: "antenna", organisationId: 1, technology: "4G" }, "items/0/siteId"],
    [{ ...MAST, properties: { radio: { ...MAST.properties.radio, sectors: [] } } }, "items/0/properties/radio/sectors"],
  ])("refuses an item that cannot be built: %j", async (item, path) => {
    const refused = await ask("viettel", "POST", "", { payload: { name: "Lỗi", items: [item] } });
    expect([refused.statusCode, refused.json().error.path]).toEqual([422, path]);
  });

  it("refuses a height of 0 with the permitted range", async () => {
    const refused = await ask("viettel", "POST", "", { payload: { name: "Lỗi", items: [{ ...MAST, heightM: 0 }] } });
    expect(refused.statusCode).toBe(400);
    expect(refused.json().error.message).toMatch(/1|400/);
  });
});
