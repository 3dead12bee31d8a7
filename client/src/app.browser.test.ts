// The library that the map itself reads tiles with.
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriersIn } from "../../server/testing/barriers.ts";
import {
  LIGHT_MAP,
  type OpenBrowser,
  openBrowser,
  type WatchedPage,
  WITHOUT_MAP,
} from "../../server/testing/browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Two sites of which one has no position, and a column that nobody knows. */
const FAULTY_INVENTORY = `Mã trạm;Tên trạm;Vĩ độ;Kinh độ;Loại cột;Độ cao cột;Công nghệ;Thông số K7
AXE-1;Trạm 1;11,53;106,9;A2b;42m;4G;x
AXE-2;Trạm 2;không rõ;106,9;A2b;42m;4G;y
`;

/** The names of the program's files that the page has fetched, without their hashes. Runs in the page. */
function fetchedParts(): string[] {
  const resources = performance.getEntriesByType("resource");
  return resources.flatMap(({ name }) => /\/assets\/([\w.-]+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? []);
}

/** Opens a view and waits until the list of hamlets is there. */
async function open({ page }: WatchedPage, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("grid").waitFor();
}

/** Waits until the address follows no movement of the map any more; it is written at most every 250 ms. */
async function settledAddress(page: Page): Promise<void> {
  let before = "";
  const isSettled = () => {
    const same = page.url() === before;
    before = page.url();
    return same;
  };
  await expect.poll(isSettled, { interval: 400, timeout: 15_000 }).toBe(true);
}

/** Looks for barriers in Vietnamese, then in English on the same page: the language is changed as a user changes it. */
async function barriersInBoth(page: Page, menu?: string): Promise<Record<string, string[]>> {
  const vietnamese = await barriersIn(page);
  if (menu !== undefined) await page.getByRole("button", { name: menu }).click();
  await page.getByText("EN", { exact: true }).click();
  await page.locator("html[lang=en]").waitFor();
  if (menu !== undefined) await page.keyboard.press("Escape");
  return { vietnamese, english: await barriersIn(page) };
}

const NO_BARRIERS = { vietnamese: [], english: [] };

describe("the first look", () => {
  it("leads from a first start to the map, its layers and the list of hamlets without broadband, with nothing forbidden", async () => {
    const watched = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "no-preference" });
    const { page, problems } = watched;
    await page.addInitScript(() => Reflect.deleteProperty(navigator, "connection"));
    await open(watched, "/");
    await page.locator("canvas.maplibregl-canvas").waitFor();
    expect(await page.getByRole("heading", { name: "Thôn, ấp chưa có băng rộng di động" }).isVisible()).toBe(true);
    await page.getByText("Dữ liệu minh họa").filter({ visible: true }).first().waitFor();
    expect(await page.getByRole("checkbox", { name: "Vị trí trạm" }).isChecked()).toBe(true);
    expect(await page.getByText(/trên 870 thôn/).isVisible()).toBe(true);
    await page.waitForLoadState("networkidle");
    expect(await page.title()).toMatch(/Trạm Chung/);
    // What the first picture can do without comes after it, or not at all; where it takes long, nothing else waits for it for ever.
    await page.waitForFunction(() => performance.getEntriesByName("map-complete").length > 0);
    const early = await page.evaluate(() => {
      const paintedMs = performance.getEntriesByName("map-first-paint")[0]?.startTime ?? 0;
      const before = performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime < Math.min(paintedMs, 3_000));
      return before.map(({ name }) => name).filter((name) => /tiles\/|latin-ext|\/(en|FieldKeeper)-/.test(name));
    });
    expect(early).toEqual([]);
    // Then the tools of every workspace, before they are opened.
    await expect.poll(() => page.evaluate(fetchedParts), { timeout: 30_000 }).toContain("CorridorsPanel");
    expect(problems).toEqual([]);
  });

  it("shows the same view when a shared link is opened by somebody else", async () => {
    const first = await browser.newPage();
    await open(first, `/?${LIGHT_MAP}`);
    const { page } = first;
    await page.getByRole("combobox", { name: "Dịch vụ còn thiếu" }).click();
    await page.getByRole("option", { name: "FTTH" }).click();
    await page.getByRole("heading", { name: "Thôn, ấp chưa có cáp quang FTTH" }).waitFor();
    await page.getByRole("button", { name: "Thôn, ấp", exact: true }).click();
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await page.getByRole("complementary", { name: "Chi tiết" }).getByRole("heading", { level: 2 }).waitFor();
    await page.getByText("EN", { exact: true }).click();
    await page.getByRole("heading", { name: "Hamlets without FTTH" }).waitFor();
    await page.waitForURL(/selected=hamlets:\d+.*sort=name/);
    // The camera is written to the address when the map has come to the hamlet.
    await page.waitForURL(/at=/);
    await settledAddress(page);
    const seen = async (from: Page) => ({
      title: await from.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }).innerText(),
      list: await from.getByRole("heading", { name: /^Hamlets/, level: 2 }).innerText(),
      row: await from.getByRole("row", { selected: true }).innerText(),
      sorted: await from.locator("th[aria-sort=ascending]").innerText(),
      address: new URL(from.url()).search,
    });
    const shared = await seen(page);

    const second = await browser.newPage();
    await open(second, shared.address);
    await second.page.getByRole("row", { selected: true }).waitFor();
    expect(await seen(second.page)).toEqual(shared);
    await second.page.reload();
    await second.page.getByRole("row", { selected: true }).waitFor();
    expect(await seen(second.page)).toEqual(shared);
    // This connection is to be spared.
    expect(await page.evaluate(fetchedParts)).not.toContain("CorridorsPanel");
    expect([...first.problems, ...second.problems]).toEqual([]);
  });
});

describe("every main screen keeps nobody out, in both languages", () => {
  it("with a hamlet, its ways to be served, the list and every layer's legend", async () => {
    const watched = await browser.newPage();
    await watched.signIn("viettel");
    await open(watched, "/");
    const { page } = watched;
    await page.getByRole("grid").getByRole("row").nth(1).click();
    await page.locator("aside ol > li").first().waitFor();
    expect(await barriersInBoth(page)).toEqual(NO_BARRIERS);
    // a calm ground is part of what a link shows
    await page.getByRole("checkbox", { name: "Terrain shading" }).uncheck();
    await page.waitForURL(/relief=off/);
  });

  it("when files are imported", async () => {
    const watched = await browser.newPage(WITHOUT_MAP);
    await watched.signIn("viettel");
    const { page } = watched;
    await page.goto(`/?workspace=data&${LIGHT_MAP}`);
    await page.locator("input[type=file]").setInputFiles({
      name: "tram.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(FAULTY_INVENTORY),
    });
    await page.locator("table").first().waitFor();
    expect(await barriersInBoth(page)).toEqual(NO_BARRIERS);
  });

  it("on a phone, in each of its sheets", async () => {
    const watched = await browser.newPage({ ...PHONE, ...WITHOUT_MAP });
    await watched.signIn("viettel");
    const { page } = watched;
    await page.goto(`/?${LIGHT_MAP}`);
    const tabs = page.locator("nav button");
    await tabs.nth(1).click();
    const card = page.locator("li button", { has: page.locator("strong") }).first();
    await card.waitFor();
    expect(await barriersIn(page), "the list in Vietnamese").toEqual([]);
    await card.click();
    await page.locator("ol > li").first().waitFor();
    expect(await barriersInBoth(page, "Trình đơn")).toEqual(NO_BARRIERS);
    await tabs.nth(1).click();
    await card.waitFor();
    expect(await barriersIn(page), "the list in English").toEqual([]);
  });
});

describe("what an operator may see", () => {
  it("is its own sectors and rents, never another's", async () => {
    const site = await siteWithRent();
    const organisationIds = await idsOf(["viettel", "mobifone"]);
    const counts = new Map<string, number>();
    for (const login of ["viettel", "mobifone"]) {
      const { page, signIn, problems } = await browser.newPage();
      const tiles: Buffer[] = [];
      page.on("response", (response) => {
        if (/\/tiles\/sectors\//.test(response.url()) && response.status() === 200) {
          void response.body().then((body) => tiles.push(body));
        }
      });
      await signIn(login);
      await page.goto(
        `/?layers=sites,sectors&coverage=off~rsrp~4G~~&at=${site.lon},${site.lat},13&selected=sites:${site.id}`,
      );
      await page.getByRole("heading", { name: site.code }).waitFor();
      await expect.poll(() => tiles.length, { timeout: 30_000 }).toBeGreaterThan(0);
      const row = page.locator("li", { has: page.getByLabel("Sector", { exact: true }) });
      const shown = (await row.innerText()).replace(/\D/g, "");
      counts.set(login, Number(shown));
      // The contract's number stands in the panel only for the owner of the mast.
      expect(await page.getByText(site.contract).count(), login).toBe(login === site.owner ? 1 : 0);
      const operators = new Set(tiles.flatMap(operatorsIn));
      expect([...operators], `operators in the tiles of ${login}`).toEqual([organisationIds.get(login)]);
      expect(problems).toEqual([]);
    }
    expect(Object.fromEntries(counts)).toEqual(await sectorsByOperator(["viettel", "mobifone"]));
  });

  it("is nothing of sectors and rents for the public", async () => {
    const site = await siteWithRent();
    const { page } = await browser.newPage(WITHOUT_MAP);
    await page.goto(`/?${LIGHT_MAP}&selected=sites:${site.id}`);
    await page.getByText("Chi tiết của cột chỉ hiện với người đã đăng nhập").waitFor();
    expect(await page.getByLabel("Sector", { exact: true }).count()).toBe(0);
    expect(await page.getByText(site.contract).count()).toBe(0);
  });
});

/** Asks the database behind the screen, as its owner. */
async function ask<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(browser.target.owner);
  await client.connect();
  try {
    await client.query("BEGIN; SET LOCAL app.role = 'system'");
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

interface SiteWithRent {
  readonly id: number;
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
  readonly contract: string;
  /** Code of the organisation that owns the mast. */
  readonly owner: string;
}

/** A mast of one operator with a contract, on which two operators have sectors. */
async function siteWithRent(): Promise<SiteWithRent> {
  const [site] = await ask<SiteWithRent>(`
    SELECT s.id, s.code, ST_X(s.geom) AS lon, ST_Y(s.geom) AS lat, r.contract_number AS contract, o.code AS owner
    FROM site s
    JOIN site_confidential r ON r.site_id = s.id
    JOIN organisation o ON o.id = s.owner_organisation_id
    WHERE r.contract_number IS NOT NULL AND o.code IN ('viettel', 'mobifone')
      AND (SELECT count(DISTINCT n.organisation_id) FROM station n JOIN organisation t ON t.id = n.organisation_id
           JOIN sector c ON c.station_id = n.id WHERE n.site_id = s.id AND t.code IN ('viettel', 'mobifone')) = 2
    ORDER BY s.id LIMIT 1`);
  if (site === undefined) throw new Error("no mast of Viettel or MobiFone carries sectors of both and has a contract");
  return site;
}

async function idsOf(codes: readonly string[]): Promise<Map<string, number>> {
  const rows = await ask<{ code: string; id: number }>("SELECT code, id FROM organisation WHERE code = ANY($1)", [
    codes,
  ]);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function sectorsByOperator(codes: readonly string[]): Promise<Record<string, number>> {
  const rows = await ask<{ code: string; sectors: number }>(
    "SELECT o.code, count(*)::integer AS sectors FROM sector c JOIN organisation o ON o.id = c.organisation_id WHERE o.code = ANY($1) GROUP BY o.code",
    [codes],
  );
  return Object.fromEntries(rows.map(({ code, sectors }) => [code, sectors]));
}

/** Whose sectors a tile holds. */
function operatorsIn(tile: Buffer): number[] {
  const layer = new VectorTile(new PbfReader(tile)).layers.sectors;
  if (layer === undefined) return [];
  return Array.from({ length: layer.length }, (_, at) => Number(layer.feature(at).properties.organisationId));
}
