import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogues } from "../../../data/catalogues/load.ts";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { createScenario } from "../../scenarios/store.ts";
import type { Setting } from "../../settings/settings.schemas.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { CatalogueEntries, CostEntry } from "../catalogue/editing.schemas.ts";

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, loadCatalogues);
});
afterAll(() => test.close());

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
const send = (method: Method, url: string, more: { payload?: object; version?: number; user?: TestUser } = {}) =>
  test.request(more.user ?? "authority", {
    method,
    url,
    ...(more.payload === undefined ? {} : { payload: more.payload }),
    ...(more.version === undefined ? {} : { headers: { "if-match": `"${more.version}"` } }),
  });
const setting = async (key: string): Promise<Setting> =>
  (await send("GET", "/api/settings", { user: "viettel" })).json().settings.find((each: Setting) => each.key === key);
const layers = async () =>
  Object.fromEntries(
    (
      await test.test.owner.query<{ layer: string; version: string }>("SELECT layer, version FROM layer_version")
    ).rows.map(({ layer, version }) => [layer, Number(version)]),
  );

describe("settings", () => {
  it("are the suggestions until somebody decides, then tell who did, from what, and go back", async () => {
    expect(await setting("ftth")).toMatchObject({
      isDecided: false,
      version: 0,
      value: { distanceM: 2000 },
      history: [],
    });
    const before = await layers();
    const payload = { value: { distanceM: 1500 }, source: "Quyết định 12" };
    expect((await send("PUT", "/api/settings/ftth", { payload, version: 0 })).statusCode).toBe(200);
    const decided = await setting("ftth");
    expect(decided).toMatchObject({ isDecided: true, value: { distanceM: 1500 }, source: "Quyết định 12" });
    expect(decided.history[0]?.changes).toEqual([{ path: ["distanceM"], before: 2000, after: 1500 }]);
    const after = await layers();
    expect([after.coverage_setting, after.planning_setting]).toEqual([
      (before.coverage_setting ?? 0) + 1,
      before.planning_setting,
    ]);
    expect((await send("DELETE", "/api/settings/ftth", { version: decided.version })).statusCode).toBe(200);
    const back = await setting("ftth");
    expect(back).toMatchObject({ isDecided: false, value: { distanceM: 2000 } });
    expect(back.history.map(({ isReset }) => isReset)).toEqual([true, false]);
    const again = (await send("PUT", "/api/settings/ftth", { payload, version: 0 })).json().settings as Setting[];
    expect(again.find(({ key }) => key === "ftth")?.version).toBeGreaterThan(decided.version);
  });

  it("that concern no computation make none stale", async () => {
    const before = await layers();
    const { value, version } = await setting("incidents");
    const payload = { value: { ...(value as object), photoDaysAfterClosing: 100 }, source: "Quyết định 13" };
    expect((await send("PUT", "/api/settings/incidents", { payload, version })).statusCode).toBe(200);
    const after = await layers();
    expect([after.coverage_setting, after.planning_setting]).toEqual([
      before.coverage_setting,
      before.planning_setting,
    ]);
  });

  it("name value, place and range, keep what two people do apart, and are the authority's", async () => {
    const { value, version } = await setting("corridors");
    const change = (more: object) => ({ value: { ...(value as object), ...more }, source: "Quyết định 14" });
    const wide = await send("PUT", "/api/settings/corridors", { payload: change({ nearM: 900 }), version });
    expect([wide.statusCode, wide.json().error.message]).toEqual([
      422,
      "nearM is 900; permitted: a number from 1 to 500",
    ]);
    const both = await send("PUT", "/api/settings/corridors", { payload: change({ operatorsWhenOpened: 9 }), version });
    expect(both.json().error.message).toBe("operatorsWhenOpened is 9; permitted: at most operatorsNow, 3");
    const stranger = await send("PUT", "/api/settings/corridors", { payload: change({ nearMetres: 9 }), version });
    expect(stranger.json().error.message).toBe('nearMetres is no figure of the setting "corridors"');
    expect((await send("PUT", "/api/settings/corridors", { payload: change({}) })).statusCode).toBe(428);
    expect(
      (await send("PUT", "/api/settings/corridors", { payload: change({}), version: version + 7 })).statusCode,
    ).toBe(412);
    expect(
      (await send("PUT", "/api/settings/corridors", { payload: change({}), version, user: "viettel" })).statusCode,
    ).toBe(403);
  });
});

describe("unit costs", () => {
  const CODE = "fibre-duct-metre";
  const entry = async (): Promise<CostEntry> =>
    ((await send("GET", "/api/catalogue/entries", { user: "mobifone" })).json() as CatalogueEntries).costs.find(
      ({ code }) => code === CODE,
    ) as CostEntry;
  const price = (amountVnd: number, more: object = {}) => ({
    amountVnd,
    isAssumption: false,
    source: "Báo giá 2026",
    note: "",
    ...more,
  });

  it("have a price by day: a new one leaves the old, and results made with the old one say so", async () => {
    const costs = [{ code: CODE, amountVnd: 34_000, validFrom: "2026-01-01", isAssumption: true }];
    const planner = {
      kind: "member",
      role: "planner",
      userId: test.userIds.viettel,
      organisationId: test.organisationIds.viettel,
    } as const;
    const scenarioId = await test.test.database.withActor(planner, (client) =>
      createScenario(
        { name: "Tuyến", source: "fibre", parameters: {}, costs, outcome: {}, items: [] },
        planner,
        client,
      ),
    );
    const changed = async () =>
      (await send("GET", `/api/scenarios/${scenarioId}`, { user: "viettel" })).json().changedCosts;
    const add = (validFrom: string, amountVnd: number) =>
      send("POST", `/api/catalogue/costs/${CODE}`, { payload: price(amountVnd, { validFrom }) });
    expect((await add("2026-02-01", 34_000)).statusCode).toBe(200);
    expect((await add("2090-01-01", 60_000)).statusCode).toBe(200);
    expect(await changed()).toEqual([]);
    expect((await add("2026-03-01", 41_000)).statusCode).toBe(200);
    expect((await entry()).versions.map(({ validFrom, holds }) => [validFrom, holds])).toEqual([
      ["2090-01-01", "later"],
      ["2026-03-01", "today"],
      ["2026-02-01", "earlier"],
      ["2026-01-01", "earlier"],
    ]);
    expect(await changed()).toMatchObject([
      { code: CODE, usedVnd: 34_000, usedFrom: "2026-01-01", todayVnd: 41_000, todayFrom: "2026-03-01" },
    ]);
    const twice = await add("2026-03-01", 1);
    expect([twice.statusCode, twice.json().error.code]).toEqual([409, "price-of-that-day"]);
  });

  it("are corrected and removed on the version one saw, but never to the last price", async () => {
    const [later, today] = (await entry()).versions as [CostEntry["versions"][0], CostEntry["versions"][0]];
    const url = `/api/catalogue/costs/${today.id}/price`;
    expect((await send("PATCH", url, { payload: price(42_000), version: today.version })).statusCode).toBe(200);
    expect((await send("PATCH", url, { payload: price(1), version: today.version })).statusCode).toBe(412);
    const now = (await entry()).versions[1];
    expect(now).toMatchObject({ amountVnd: 42_000, isAssumption: false, changedBy: null });
    expect(now?.changedAt).not.toBeNull();
    const drop = `/api/catalogue/costs/${later.id}/price`;
    expect((await send("DELETE", drop, { version: later.version })).statusCode).toBe(200);
    const roof = ((await send("GET", "/api/catalogue/entries")).json() as CatalogueEntries).costs.find(
      ({ code }) => code === "mast-roof",
    );
    const last = await send("DELETE", `/api/catalogue/costs/${roof?.versions[0]?.id}/price`, { version: 1 });
    expect([last.statusCode, last.json().error.code]).toEqual([422, "last-price"]);
  });
});

describe("what is assumed of a band", () => {
  it("changes on the version one saw, with a shared pattern, and makes coverage stale", async () => {
    const before = await layers();
    const { bands } = (await send("GET", "/api/catalogue/entries")).json() as CatalogueEntries;
    const { code, version, name, defaultBandwidthMhz, defaultPatternCode } = bands[0] as CatalogueEntries["bands"][0];
    const payload = { name, defaultBandwidthMhz, defaultPatternCode, defaultPowerDbm: 44, source: "Khảo sát 2026" };
    const url = `/api/catalogue/bands/${code}`;
    expect(
      (await send("PATCH", url, { payload: { ...payload, defaultPatternCode: "none" }, version })).statusCode,
    ).toBe(422);
    expect((await send("PATCH", url, { payload, version: version + 1 })).statusCode).toBe(412);
    const answer = await send("PATCH", url, { payload, version });
    expect((answer.json() as CatalogueEntries).bands[0]).toMatchObject({ defaultPowerDbm: 44, version: version + 1 });
    expect((await layers()).catalogue_band).toBe((before.catalogue_band ?? 0) + 1);
    await test.test.database.withActor(SYSTEM_ACTOR, loadCatalogues);
    expect((await layers()).catalogue_band).toBe((before.catalogue_band ?? 0) + 1);
  });
});
