import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { LIGHT_MAP, type OpenBrowser, openBrowser } from "../../../../server/testing/browser.ts";
import { hasPoppler, readPdf } from "../../../../server/testing/poppler.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

it("prints the map from the tool to the file in hand, with the frame moved on the map and what is out of range refused", async () => {
  const { page, signIn, problems } = await browser.newPage();
  await signIn("viettel");
  await page.goto(`/?workspace=data&tool=print&${LIGHT_MAP}`);
  const make = page.getByRole("button", { name: "Lập tệp PDF" });
  const handle = page.getByRole("button", { name: /^Tâm khung in/ });
  await handle.waitFor();
  await handle.press("Shift+ArrowRight");
  await page.waitForURL(/t\.at=1\d\d\.\d+,1\d\.\d+/);
  const scale = page.getByLabel("Tỷ lệ bản đồ 1:");
  await scale.fill("900");
  await page.getByText("Tỷ lệ từ 1:1.000 đến 1:500.000").waitFor();
  expect(await make.isDisabled()).toBe(true);
  await page.getByLabel("Tỷ lệ thường dùng").selectOption("50000");
  await page.getByLabel("Tiêu đề").fill("Thôn chưa có sóng, khung thử");
  await make.click();
  const link = page.getByRole("link", { name: /^thon-chua-co-song-khung-thu-A4-1-50000-.*\.pdf$/ });
  await link.waitFor({ timeout: 20_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  if (hasPoppler) expect((await readPdf(bytes)).text).toContain("Thôn chưa có sóng, khung thử");
  expect(problems).toEqual([]);
});
