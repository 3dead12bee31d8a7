import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogues } from "../../../data/catalogues/load.ts";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { readBasis } from "../../planning-case/basis.ts";
import { USED_COSTS, usesOfCost } from "../../planning-case/cost-uses.ts";
import { costCodes } from "../../planning-case/costs.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { CORRIDOR_COSTS } from "../corridors/verdict.ts";
import { COST_CODES } from "../fibre/laying.ts";
import { neededCosts } from "../sharing/inputs.ts";
import type { CatalogueEntries } from "./editing.schemas.ts";

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, loadCatalogues);
});
afterAll(() => test.close());

const BAND = {
  code: "N3500",
  name: "NR 3500 (n78)",
  technology: "5G",
  downlinkMhz: 3550,
  duplex: "TDD",
  subcarrierSpacingKhz: 30,
  defaultBandwidthMhz: 100,
  defaultPowerDbm: 53,
  defaultPatternCode: "active-64",
  source: "Giấy phép 3",
};

const add = (url: string, payload: object) => test.request("authority", { method: "POST", url, payload });
const entries = async (): Promise<CatalogueEntries> =>
  (await test.request("viettel", { method: "GET", url: "/api/catalogue/entries" })).json();

describe("the codes of unit costs", () => {
  it("are those that the formulas read, each with the computations that do", () => {
    const technologies = ["3G", "4G", "5G"] as const;
    const readBy = (use: string) => USED_COSTS.filter((code) => (usesOfCost(code) as string[]).includes(use)).sort();
    const all = (codes: readonly string[]) => [...new Set(codes)].sort();
    expect(readBy("ways")).toEqual(all(technologies.flatMap(costCodes)));
    expect(readBy("sharing")).toEqual(expect.arrayContaining(technologies.flatMap((each) => neededCosts(each, true))));
    expect(readBy("fibre")).toEqual(all(COST_CODES));
    expect(readBy("corridors")).toEqual(all(CORRIDOR_COSTS));
  });

  it("get a first price where a formula asks in vain, and no other code is taken in", async () => {
    const before = await entries();
    expect(before.missingCosts.map(({ code, uses }) => [code, uses.length])).toEqual([["station-3g", 4]]);
    expect(before.costs.find(({ code }) => code === "mast-roof")?.uses).toEqual([]);
    const price = { validFrom: "2026-02-01", amountVnd: 2.2e8, isAssumption: false, source: "Báo giá 7", note: "" };
    const stranger = await add("/api/catalogue/costs/tea-and-cake", price);
    expect(stranger.statusCode).toBe(404);
    const after = (await add("/api/catalogue/costs/station-3g", price)).json() as CatalogueEntries;
    expect(after.missingCosts).toEqual([]);
    expect(after.costs.find(({ code }) => code === "station-3g")).toMatchObject({
      unit: "VND/station",
      uses: ["ways", "sharing", "merging", "what-if"],
      versions: [{ amountVnd: 2.2e8, holds: "today", validFrom: "2026-02-01" }],
    });
    const { costs } = await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      readBasis("3G", new GroundCache(), client),
    );
    expect(costs.get("station-3g")?.amountVnd).toBe(2.2e8);
  });
});

describe("a band that the catalogue lacks", () => {
  it("is added once, with who did, and sectors may use it", async () => {
    const added = (await add("/api/catalogue/bands", BAND)).json() as CatalogueEntries;
    expect(added.bands.find(({ code }) => code === "N3500")).toMatchObject({
      version: 1,
      downlinkMhz: 3550,
      sectors: 0,
    });
    expect(added.bands.find(({ code }) => code === "N3500")?.changedAt).not.toBeNull();
    const twice = await add("/api/catalogue/bands", BAND);
    expect([twice.statusCode, twice.json().error.code]).toEqual([409, "code-taken"]);
    const known = (await test.request("public", { method: "GET", url: "/api/catalogue" })).json().bands;
    expect(known.map(({ code }: { code: string }) => code)).toContain("N3500");
  });

  it("must be a carrier that the standards know, or no level could be computed", async () => {
    const odd = await add("/api/catalogue/bands", { ...BAND, code: "N9", defaultBandwidthMhz: 33 });
    expect([odd.statusCode, odd.json().error.code]).toEqual([422, "unknown-carrier"]);
    expect(odd.json().error.message).toMatch(/^NR 30 kHz bandwidthMhz is 33 MHz; allowed are 5, 10, /);
    expect((await add("/api/catalogue/bands", { ...BAND, code: "N9", defaultPatternCode: "none" })).statusCode).toBe(
      422,
    );
    expect((await add("/api/catalogue/bands", { ...BAND, code: "N9", downlinkMhz: 26_000 })).statusCode).toBe(400);
    const { version, name, defaultPatternCode } = (await entries()).bands.find(({ code }) => code === "L1800") ?? {};
    const changed = await test.request("authority", {
      method: "PATCH",
      url: "/api/catalogue/bands/L1800",
      headers: { "if-match": `"${version}"` },
      payload: { name, defaultPatternCode, defaultPowerDbm: 46, defaultBandwidthMhz: 12, source: "test" },
    });
    expect([changed.statusCode, changed.json().error.code]).toEqual([422, "unknown-carrier"]);
  });
});

describe("a class of masts that the catalogue lacks", () => {
  it("is added once under the plan's code", async () => {
    const added = { code: "A3", nameVi: "Cột cứu hộ", nameEn: "Mobile mast", place: "ground", source: "QĐ 5" };
    const answer = (await add("/api/catalogue/mast-classes", added)).json() as CatalogueEntries;
    expect(answer.mastClasses.find(({ code }) => code === "A3")).toMatchObject({ nameVi: "Cột cứu hộ", sites: 0 });
    expect((await add("/api/catalogue/mast-classes", added)).json().error.code).toBe("code-taken");
    expect((await add("/api/catalogue/mast-classes", { ...added, code: "<b>" })).statusCode).toBe(400);
  });
});

describe("an entry that was added by mistake", () => {
  const remove = (who: "authority" | "viettel", url: string, version: number) =>
    test.request(who, { method: "DELETE", url, headers: { "if-match": `"${version}"` } });
  const codeOf = (answer: { statusCode: number; json: () => { error: { code: string } } }) => [
    answer.statusCode,
    answer.json().error.code,
  ];

  it("goes again while nothing uses it; the program's own stay, and so does what somebody has changed meanwhile", async () => {
    const mast = { code: "Z9", nameVi: "Thử", nameEn: "Test", place: "other", source: "QĐ 9" };
    await add("/api/catalogue/mast-classes", mast);
    expect(codeOf(await remove("authority", "/api/catalogue/mast-classes/Z9", 7))).toEqual([412, "changed-meanwhile"]);
    expect((await remove("viettel", "/api/catalogue/mast-classes/Z9", 1)).statusCode).toBe(403);
    const left = (await remove("authority", "/api/catalogue/mast-classes/Z9", 1)).json() as CatalogueEntries;
    expect(left.mastClasses.map(({ code }) => code)).not.toContain("Z9");
    expect(left.mastClasses.find(({ code }) => code === "A3")?.isOwn).toBe(true);
    expect(codeOf(await remove("authority", "/api/catalogue/mast-classes/A2b", 1))).toEqual([409, "entry-brought"]);
    expect(codeOf(await remove("authority", "/api/catalogue/bands/L1800", 1))).toEqual([409, "entry-brought"]);
    expect((await remove("authority", "/api/catalogue/bands/none", 1)).statusCode).toBe(404);
    const bands = ((await remove("authority", "/api/catalogue/bands/N3500", 1)).json() as CatalogueEntries).bands;
    expect(bands.map(({ code }) => code)).not.toContain("N3500");
  });

  it("stays where a proposal is in that band, even one that the authority may not see", async () => {
    await add("/api/catalogue/bands", { ...BAND, code: "N3600" });
    const made = await test.request("viettel", { method: "POST", url: "/api/scenarios", payload: { name: "Riêng" } });
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        `INSERT INTO scenario_item (scenario_id, kind, technology, height_m, geom, properties)
         VALUES ($1, 'mast', '5G', 30, ST_SetSRID(ST_MakePoint(106.9, 11.5), 4326), '{"radio": {"bandCodes": ["N3600"]}}')`,
        [made.json().id],
      ),
    );
    expect((await test.request("authority", { url: `/api/scenarios/${made.json().id}` })).statusCode).toBe(404);
    expect(codeOf(await remove("authority", "/api/catalogue/bands/N3600", 1))).toEqual([409, "entry-used"]);
  });

  it("stays where a mast is of that class", async () => {
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        "INSERT INTO site (code, owner_organisation_id, geom, mast_class, source) SELECT 'T-A3', min(id), ST_SetSRID(ST_MakePoint(106.9, 11.5), 4326), 'A3', 'test' FROM organisation",
      ),
    );
    expect(codeOf(await remove("authority", "/api/catalogue/mast-classes/A3", 1))).toEqual([409, "entry-used"]);
  });
});
