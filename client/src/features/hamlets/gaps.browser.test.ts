import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LIGHT_MAP, type OpenBrowser, openBrowser } from "../../../../server/testing/browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const LIGHT = `/?${LIGHT_MAP}`;

/** Those that are partly served come first: masts are near them. */
const NEAR_MASTS = `${LIGHT}&sort=-share`;

/** The list of hamlets without mobile broadband, as Viettel's planner. */
async function openList(address = LIGHT) {
  const watched = await browser.newPage();
  await watched.signIn("viettel");
  await watched.page.goto(address);
  const grid = watched.page.getByRole("grid");
  await grid.waitFor();
  return { ...watched, grid, details: watched.page.getByRole("complementary", { name: "Chi tiết" }) };
}

/** The list as a file that a spreadsheet opens with its Vietnamese marks. */
async function keepsAsFile(page: Page, grid: Locator): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Xuất CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^thon-chua-co-mobile-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  const lines = text.trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFSố hiệu;Thôn, ấp;|^\uFEFFSố hiệu;"Thôn, ấp";/);
  expect(lines).toHaveLength(Number(await grid.getAttribute("aria-rowcount")));
}

describe("the list of hamlets without service", () => {
  it("leads from a gap to its hamlet and to a suggestion with reasons, cost and a number on the map, and tells why other masts were rejected", async () => {
    const { page, grid, details, problems } = await openList(NEAR_MASTS);
    // Other tests may have made a hamlet that is served one to be verified.
    const modelled = page.locator("td[data-column=modelled]", { hasText: /^Chưa$/ });
    const row = grid.getByRole("row").filter({ has: modelled }).first();
    const name = await row.getByRole("gridcell").first().innerText();
    const best = row.locator("td[data-column=best]");
    await expect.poll(() => best.innerText(), { timeout: 45_000 }).toMatch(/^(Chung cột|Roaming|Cột mới)/);
    const way = (await best.innerText()).replace(/^(Chung cột|Roaming) /, "");
    await row.click();
    await details.getByRole("heading", { name, level: 2 }).waitFor();
    await details.getByText(/Mô hình: chưa có băng rộng/).waitFor();
    expect(await details.getByText(/−\d+\sdBm/).count()).toBeGreaterThan(0);

    const first = details.locator("ol > li").first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/khả thi|cần thỏa thuận/);
    expect((await first.innerText()).toLowerCase()).toContain(way.toLowerCase());
    expect(await first.locator("ul").last().getByRole("listitem").count()).toBeGreaterThan(0);
    await first.getByRole("button", { name: /^Xem trên bản đồ/ }).click();
    await page.getByRole("button", { name: /^Vị trí được đề xuất số 1/ }).waitFor();

    const button = details.getByRole("button", { name: /^Xem lý do loại/ });
    const count = Number((await button.innerText()).replace(/\D/g, ""));
    await button.click();
    const rejected = details.getByText("bị loại", { exact: true });
    await expect.poll(() => rejected.count(), { timeout: 15_000 }).toBeGreaterThanOrEqual(count);
    expect(problems).toEqual([]);
  });

  it("ranks fibre from each operator for a hamlet without FTTH, with route, cost and the way to its tree", async () => {
    const { page, grid, details, problems } = await openList(`${LIGHT}&service=FTTH`);
    await grid.getByRole("row").nth(1).click();
    const ways = details.getByRole("region", { name: "Cách có FTTH" });
    const first = ways.locator("ol > li").first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(
      /Kéo cáp của[\s\S]*khả thi[\s\S]*Từ điểm truy nhập \S+, [\d.,]+\s(m|km)[\s\S]*Đầu tư/,
    );
    await first.getByRole("button", { name: /^Xem tuyến cáp/ }).click();
    await page.waitForURL(/tool=fibre/);
    await page.getByText("Tổng chi phí").waitFor();
    expect(problems).toEqual([]);
  });

  it("is worked with the keyboard alone: arrows between rows, Enter opens, the focus stays in sight", async () => {
    const { page, grid, details } = await openList();
    await grid.locator("tbody tr[tabindex='0']").focus();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowDown");
    const focused = page.locator('tbody tr[aria-rowindex="14"]:focus');
    await focused.waitFor();
    const [row, list] = [await focused.boundingBox(), await grid.locator("xpath=..").boundingBox()];
    expect(row!.y).toBeGreaterThanOrEqual(list!.y);
    expect(row!.y + row!.height).toBeLessThanOrEqual(list!.y + list!.height + 1);
    const name = await focused.getByRole("gridcell").first().innerText();
    await page.keyboard.press("Enter");
    await details.getByRole("heading", { name, level: 2 }).waitFor();
    await page.keyboard.press("End");
    const last = await grid.getAttribute("aria-rowcount");
    await page.locator(`tbody tr[aria-rowindex="${last}"]:focus`).waitFor();
  });

  it("sorts by the titles of its columns, remembers it in the address, and can be kept as a file for a spreadsheet", async () => {
    const { page, grid } = await openList();
    const people = async () => {
      const cells = await grid.locator("tbody td[data-column=people]").allInnerTexts();
      return cells.map((text) => Number(text.replaceAll(".", "")));
    };
    const descending = await people();
    expect(descending).toEqual(descending.toSorted((a, b) => b - a));
    await grid.getByRole("button", { name: "Dân", exact: true }).click();
    await page.waitForURL(/sort=people/);
    const ascending = await people();
    expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
    await keepsAsFile(page, grid);
  });

  it("is narrowed to what the map shows, and says so when that is nothing", async () => {
    const { page, grid } = await openList(`${LIGHT}&at=106.9,11.53,11`);
    await page.getByLabel("Trong khung").check();
    await page.getByText(/thôn trong khung bản đồ/).waitFor();
    const all = await grid.getAttribute("aria-rowcount");
    for (let step = 0; step < 7; step += 1) await page.getByRole("button", { name: "Phóng to" }).click();
    await expect
      .poll(async () => ((await grid.count()) === 0 ? "0" : await grid.getAttribute("aria-rowcount")), {
        timeout: 15_000,
      })
      .not.toBe(all);
  });
});
