import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { TargetsAnswer } from "../../../../server/modules/targets/targets.schemas.ts";
import { barriersIn } from "../../../../server/testing/barriers.ts";
import { LIGHT_MAP, type OpenBrowser, openBrowser, WITHOUT_MAP } from "../../../../server/testing/browser.ts";
import { sheetsOfXlsx, wordsOfDocx } from "../../../../server/testing/office.ts";
import { hasPoppler, readPdf } from "../../../../server/testing/poppler.ts";
import { chooseTool, keepFile, signInOnScreen, WIDTHS } from "../../../../server/testing/screen.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const ENTRY = { label: "Nhập số liệu chỉ tiêu", short: "Nhập số liệu" };
const FREEZES = { label: "Chốt số liệu và báo cáo năm", short: "Báo cáo" };
const ADDRESS = `/?workspace=targets&${LIGHT_MAP}`;
const FORMATS = ["docx", "pdf", "xlsx"] as const;
type Files = Readonly<Record<(typeof FORMATS)[number], Buffer>>;

const overview = async (page: Page) => (await (await page.request.get("/api/targets")).json()) as TargetsAnswer;

/** What the dashboard says of the hamlets with mobile broadband: the share as it is written, and the hamlets without. */
async function readDashboard(page: Page) {
  const button = page.getByRole("button", { name: /^Thôn, ấp, khu phố có sóng di động băng rộng/ });
  const share = /(\d+(?:,\d+)?)\s%/.exec(await button.innerText())?.[1];
  const [, good, all] = /Đếm được: ([\d.]+) \/ ([\d.]+)/.exec(await page.getByText(/^Đếm được:/).innerText()) ?? [];
  if (share === undefined || good === undefined) throw new Error("the dashboard names no share of hamlets");
  const missing = Number(all?.replaceAll(".", "")) - Number(good.replaceAll(".", ""));
  return { share, missing, name: "Thôn, ấp, khu phố có sóng di động băng rộng" };
}

/** Stores this year's figure of an indicator that no map gives, with its source; the dashboard shows it. */
async function enterFigure(page: Page, isPhone: boolean, name: string, value: string) {
  await chooseTool(page, isPhone, ENTRY);
  await page.getByRole("combobox", { name: "Chỉ tiêu" }).fill(name);
  await page.getByRole("option", { name, exact: true }).click();
  const { thisYear } = await overview(page);
  const form = page.locator("form", { has: page.getByRole("heading", { name: "Thêm số liệu" }) });
  await form.getByLabel("Năm").fill(String(thisYear));
  await form.getByLabel(/^Giá trị/).fill(value);
  await form.getByLabel("Nguồn (văn bản, ngày)").fill("Báo cáo 12/BC");
  await form.getByRole("button", { name: "Lưu" }).click();
  await page.getByRole("cell", { name: /Báo cáo 12\/BC/ }).waitFor();
}

/** Freezes today's figures under a note. */
async function freezeToday(page: Page, isPhone: boolean, note: string) {
  await chooseTool(page, isPhone, FREEZES);
  await page.getByLabel("Ghi chú (không bắt buộc)").fill(note);
  await page.getByRole("button", { name: "Chốt số liệu hôm nay" }).click();
  const frozen = page.getByRole("listitem").filter({ hasText: note });
  await frozen.waitFor();
  return frozen;
}

/** Has the report of a freeze written and keeps its three files. */
async function keepReport(page: Page, frozen: ReturnType<Page["getByRole"]>): Promise<Files> {
  const before = await frozen.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  await frozen.getByRole("button", { name: "Lập báo cáo", exact: true }).click();
  const written = async () => {
    const links = await frozen.getByRole("link").evaluateAll((each) => each.map((link) => link.getAttribute("href")));
    return links.filter((link) => link?.startsWith("/api/documents/") && !before.includes(link)).length;
  };
  await expect.poll(written, { timeout: 60_000 }).toBe(FORMATS.length);
  const files: Partial<Record<(typeof FORMATS)[number], Buffer>> = {};
  for (const format of FORMATS)
    files[format] = await keepFile(page, frozen.getByRole("link", { name: new RegExp(`\\.${format}$`) }));
  return files as Files;
}

/** Sends a written report by link, opens it as somebody without an account on a phone, and takes the link back. */
async function sendByLink(frozen: ReturnType<Page["getByRole"]>, files: Files, shown: RegExp) {
  const sending = frozen.getByRole("region", { name: "Gửi bằng liên kết" });
  await sending.getByLabel("Tên").fill("Gửi UBND tỉnh");
  await sending.getByRole("button", { name: "Tạo liên kết" }).click();
  const address = await sending.locator("code").innerText();
  const { page: guest, problems } = await browser.newPage({ ...WIDTHS[1].options, ...WITHOUT_MAP });
  await guest.goto(address);
  await guest.getByRole("heading", { name: "Gửi UBND tỉnh" }).waitFor();
  expect(await guest.getByRole("table").innerText()).toMatch(shown);
  for (const format of FORMATS) {
    const taken = await keepFile(guest, guest.getByRole("button", { name: new RegExp(`^${format}`, "i") }));
    expect(taken.equals(files[format]), format).toBe(true);
  }
  expect(await barriersIn(guest)).toEqual([]);
  await sending.getByRole("button", { name: /^Thu hồi/ }).click();
  await sending.getByRole("button", { name: /^Thu hồi ngay/ }).click();
  await sending.getByRole("list").waitFor({ state: "detached" });
  await guest.goto("about:blank");
  await guest.goto(address);
  await guest.getByText("Liên kết không còn dùng được").waitFor();
  expect(await guest.getByRole("table").count()).toBe(0);
  return problems;
}

describe("the errand of the department that leads the plan", () => {
  it.each(WIDTHS)(
    "goes from the dashboard over its rows and an entered figure to the frozen report in hand $at",
    async ({ isPhone, options }) => {
      const { page, problems } = await browser.newPage({ ...options, withoutMap: isPhone });
      await page.goto(ADDRESS);
      await page.getByRole("button", { name: /^Thôn, ấp, khu phố có sóng di động băng rộng/ }).waitFor();
      await signInOnScreen(page, isPhone, browser.target, "so-khcn");
      const shown = await readDashboard(page);
      await page.getByText("Huyện, thị xã", { exact: true }).click();
      await page
        .getByRole("region", { name: /^Chú giải: Thôn/ })
        .getByText(/^Theo 11 huyện, thị xã từ/)
        .waitFor();

      await page.getByRole("button", { name: "Xem các thôn chưa có sóng" }).click();
      await page.getByRole("heading", { name: "Thôn, ấp chưa có băng rộng di động" }).waitFor();
      await page.getByText(new RegExp(`^${shown.missing}\\D.*trên 870 thôn`)).waitFor();
      await page.goBack();

      const entered = (await overview(page)).indicators.filter(
        ({ origin, unit }) => origin === "entered" && unit === "%",
      );
      const indicator = entered[isPhone ? 1 : 0]?.nameVi ?? "";
      const value = isPhone ? "71,4" : "82,6";
      await enterFigure(page, isPhone, indicator, value);

      const frozen = await freezeToday(page, isPhone, `Báo cáo thử ${isPhone ? "điện thoại" : "bàn"}`);
      const files = await keepReport(page, frozen);
      const words = await wordsOfDocx(files.docx);
      expect(words).toContain(indicator);
      expect(words).toMatch(new RegExp(`${shown.name}[^]*?\\s${shown.share}\\s%`));
      expect(words).toMatch(new RegExp(`${value}\\s%`));
      const rows = (await sheetsOfXlsx(files.xlsx)).get("Chỉ tiêu") ?? [];
      const actualOf = (name: string) => Number(rows.find((row) => row[1] === name)?.[5]);
      expect(actualOf(indicator)).toBe(Number(value.replace(",", ".")));
      expect(actualOf(shown.name)).toBeCloseTo(Number(shown.share.replace(",", ".")), 1);
      if (hasPoppler) {
        const { text } = await readPdf(files.pdf);
        expect(text).toMatch(new RegExp(`${shown.share}\\s%`));
        expect(text).toMatch(new RegExp(`${value}\\s%`));
      }
      if (!isPhone) {
        const again = await keepReport(page, frozen);
        for (const format of FORMATS) expect(again[format].equals(files[format]), format).toBe(true);
        const share = new RegExp(`${shown.name}[^]*?\\s${shown.share}\\s%`);
        expect(await sendByLink(frozen, files, share)).toEqual([]);
      }
      expect(problems).toEqual([]);
    },
    180_000,
  );
});
