import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { formatLength, formatVnd } from "../../../../server/documents/vietnamese.ts";
import type { Catalogue } from "../../../../server/modules/catalogue/catalogue.schemas.ts";
import type { SegmentsAnswer } from "../../../../server/modules/corridors/corridors.schemas.ts";
import { LIGHT_MAP, type OpenBrowser, openBrowser } from "../../../../server/testing/browser.ts";
import { sheetsOfXlsx, wordsOfDocx } from "../../../../server/testing/office.ts";
import { chooseTool, keepFile, rowsOfTable, signInOnScreen, WIDTHS } from "../../../../server/testing/screen.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const NOW = "Cần cống bể dùng chung ngay";
const WORKS = { label: "Công trình đường, đào một lần", short: "Đào một lần" };
/** A mast nearby that is too far to be asked for first. */
const BEYOND = "ngoài bán kính dùng chung";
const CHECK = { label: "Kiểm tra cột đề xuất", short: "Kiểm tra cột" };

const read = async <Answer>(page: Page, path: string) => (await (await page.request.get(path)).json()) as Answer;

/** The commune with the fewest segments that need a duct now, and what these add up to. */
async function smallestCommune(page: Page) {
  const { rows } = await read<SegmentsAnswer>(page, "/api/corridors/segments");
  const groups = Map.groupBy(
    rows.filter(({ verdict }) => verdict === "duct-now"),
    ({ unitCode }) => unitCode,
  );
  const [unitCode, segments = []] = [...groups].toSorted(([, a], [, b]) => a.length - b.length)[0] ?? [];
  const { communes } = await read<Catalogue>(page, "/api/catalogue");
  const commune = communes.find(({ code }) => code === unitCode);
  if (commune === undefined) throw new Error("no commune has a segment that needs a duct now");
  return {
    name: commune.name,
    count: segments.length,
    lengthM: segments.reduce((sum, { lengthM }) => sum + lengthM, 0),
    costVnd: segments.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0),
  };
}

/** Leaves the segments of one verdict in one commune; opens the first of them and reads why; goes back to the list. */
async function narrowAndRead(page: Page, isPhone: boolean, commune: { name: string; count: number }): Promise<string> {
  await page.getByRole("button", { name: new RegExp(`^${NOW}`) }).click();
  await page.getByPlaceholder("Mọi xã, phường").fill(commune.name);
  await page.getByRole("option", { name: new RegExp(`^${commune.name} `) }).click();
  const rows = await rowsOfTable(page, isPhone);
  await expect.poll(() => rows.count()).toBe(commune.count);
  await rows.first().click();
  // the list of segments is the table's; what is said of one stands in the panel, also on a phone
  await page.getByRole("heading", { name: "Vì sao" }).waitFor();
  await page.getByText(NOW, { exact: true }).last().waitFor();
  const reasons = page.locator("section", { has: page.getByRole("heading", { name: "Vì sao" }) }).last();
  expect(await reasons.getByRole("listitem").count()).toBeGreaterThan(0);
  const road = await page.getByRole("heading", { level: 1 }).last().innerText();
  await page.getByRole("button", { name: "Về danh sách" }).click();
  return road;
}

/** Makes the dossier of the list and compares both files with what the list said. */
async function keepDossier(page: Page, commune: Awaited<ReturnType<typeof smallestCommune>>, road: string) {
  await page.getByRole("button", { name: "Lập danh mục" }).click();
  const docx = page.getByRole("link", { name: /^danh-muc-cong-be-.*\.docx$/ });
  await docx.waitFor({ timeout: 60_000 });
  const words = await wordsOfDocx(await keepFile(page, docx));
  const [lengthText, costText] = [formatLength(commune.lengthM), formatVnd(commune.costVnd)];
  expect(words).toMatch(new RegExp(`${commune.count} đoạn trên \\d+ tuyến đường, tổng chiều dài ${lengthText}, `));
  expect(words).toContain(`chi phí ước tính ${costText}.`);
  expect(words).toContain([NOW, commune.count, lengthText, costText].join("\n"));
  expect(words).toContain(commune.name);
  expect(words).toContain(road);
  const xlsx = page.getByRole("link", { name: /^danh-muc-cong-be-.*\.xlsx$/ });
  const summary = (await sheetsOfXlsx(await keepFile(page, xlsx))).get("Tổng hợp") ?? [];
  const row = summary.find(([unit]) => String(unit).includes(commune.name));
  expect(row?.slice(1)).toEqual([NOW, commune.count, Math.round(commune.lengthM), commune.costVnd]);
}

/** Invites Viettel to a work, which answers in its own browser; the answer is read where the invitation was sent. */
async function inviteAndAnswer(page: Page, isPhone: boolean, options: BrowserContextOptions) {
  await chooseTool(page, isPhone, WORKS);
  await (await rowsOfTable(page, isPhone)).nth(isPhone ? 1 : 0).click();
  const form = page.locator("form", { has: page.getByText("Mời ai") });
  await form.waitFor();
  const chosen = form.getByRole("checkbox", { checked: true });
  while ((await chosen.count()) > 0) await chosen.first().uncheck();
  await form.getByRole("checkbox", { name: /^Viettel/ }).check();
  const message = `Mở đường một lần, ${isPhone ? "điện thoại" : "bàn"}`;
  await form.getByLabel("Lời nhắn").fill(message);
  await form.getByRole("button", { name: "Gửi lời mời" }).click();
  await page.getByText(message).waitFor();

  const operator = await browser.newPage({ ...options, withoutMap: true });
  await operator.signIn("viettel");
  await operator.page.goto(`/?workspace=corridors&tool=works&${LIGHT_MAP}`);
  const card = operator.page.getByRole("listitem").filter({ hasText: message });
  await card.getByRole("textbox", { name: "Số ống cần" }).fill("2");
  await card.getByRole("button", { name: "Gửi trả lời" }).click();
  await card.getByText(/cần 2 ống/).waitFor();
  await operator.page.context().close();

  await page.reload();
  const answered = page.getByRole("listitem").filter({ hasText: message });
  await answered.getByText(/cần 2 ống/).waitFor();
  expect(await answered.getByText("Tham gia", { exact: true }).count()).toBe(1);
  return operator.problems;
}

/** Asks the rules about a mast near the town, for Viettel. */
async function checkMast(page: Page, isPhone: boolean) {
  await chooseTool(page, isPhone, CHECK);
  await page.getByLabel("Vĩ độ (WGS84)").fill("11,53");
  await page.getByLabel("Kinh độ (WGS84)").fill("106,9");
  await page.getByRole("combobox", { name: "Loại cột" }).click();
  await page.getByRole("option", { name: /^A2b/ }).click();
  await page.getByLabel("Chiều cao cột").fill("42");
  await page.getByRole("combobox", { name: "Đơn vị đề nghị" }).click();
  await page.getByRole("option", { name: "Viettel" }).click();
  // the page for the printer says the same behind the screen
  const findings = page.getByText(/^Trong .* có \d+ cột: \d+ cột dùng chung được/);
  await findings.first().waitFor();
  const masts = page.getByRole("region", { name: "Cột lân cận", exact: true }).first();
  const near = masts.getByRole("listitem").filter({ hasNotText: BEYOND });
  const takable = near.filter({ has: page.getByText("Dùng chung được", { exact: true }) });
  const [all, usable] = [await near.count(), await takable.count()];
  expect(await findings.first().innerText()).toContain(` có ${all} cột: ${usable} cột dùng chung được`);
}

describe("the errand of the Department of Construction", () => {
  it.each(WIDTHS)(
    "goes from signing in to the dossier in hand, an answered invitation and a checked mast $at",
    async ({ isPhone, options }) => {
      const { page, problems } = await browser.newPage({ ...options, withoutMap: isPhone });
      await page.goto(`/?workspace=corridors&${LIGHT_MAP}`);
      await signInOnScreen(page, isPhone, browser.target, "so-xaydung");
      const commune = await smallestCommune(page);
      const road = await narrowAndRead(page, isPhone, commune);
      await keepDossier(page, commune, road);
      const others = await inviteAndAnswer(page, isPhone, options);
      await checkMast(page, isPhone);
      expect([...problems, ...others]).toEqual([]);
    },
    180_000,
  );
});
