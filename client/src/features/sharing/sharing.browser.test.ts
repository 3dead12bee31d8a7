import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { GapsAnswer } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { OptionsAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import { LIGHT_MAP, type OpenBrowser, openBrowser, WITHOUT_MAP } from "../../../../server/testing/browser.ts";
import { WIDTHS } from "../../../../server/testing/screen.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const OPERATORS = new Map([
  ["Viettel", "viettel"],
  ["MobiFone", "mobifone"],
  ["VNPT (VinaPhone)", "vnpt"],
  ["Vietnamobile", "vietnamobile"],
]);
const MOST_ASKED = 25;

/** A hamlet without broadband that a mast of another operator could serve, nearest to being served first. */
async function gapWithMast(page: Page, own: string) {
  const read = async <Answer>(path: string) => (await (await page.request.get(path)).json()) as Answer;
  const { rows } = await read<GapsAnswer>("/api/hamlets/gaps?service=mobile&by=any");
  // What lacks nothing by the model, as inspectors of another test may have left it, is not gained by it either.
  const nearest = rows
    .filter(({ isOnlyToVerify }) => !isOnlyToVerify)
    .toSorted((a, b) => (b.servedShare ?? 0) - (a.servedShare ?? 0))
    .slice(0, MOST_ASKED);
  for (const { id } of nearest) {
    const { options } = await read<OptionsAnswer>(`/api/hamlets/${id}/options`);
    for (const { kind, verdict, siteCode, ownerName } of options) {
      const owner = OPERATORS.get(ownerName ?? "");
      const isTakable = kind === "existing-mast" && verdict === "feasible" && siteCode !== null;
      if (isTakable && owner !== undefined && ownerName !== own) return { hamletId: id, siteCode, owner };
    }
  }
  throw new Error(`none of ${nearest.length} hamlets can be served from a mast that is not ${own}'s`);
}

/** Puts the way to serve the hamlet into a new scenario, and compares before and after. */
async function compareInScenario(page: Page, siteCode: string) {
  const card = page.locator("ol > li").filter({ hasText: siteCode }).first();
  await card.getByRole("button", { name: /^Đưa vào phương án/ }).click();
  await page.getByLabel("Tên phương án mới").fill(`Phủ sóng từ ${siteCode}`);
  await page.getByRole("button", { name: "Tạo và đưa vào" }).click();
  await card.getByRole("button", { name: "Mở", exact: true }).click();
  await page.getByRole("button", { name: "Tính trước và sau" }).click();
  await page.getByRole("columnheader", { name: "Sau", exact: true }).waitFor({ timeout: 60_000 });
  const unserved = page.getByRole("row", { name: /^Thôn chưa có băng rộng di động của nhà mạng nào/ });
  const [before, after] = (await unserved.getByRole("cell").allInnerTexts()).map((cell) => Number.parseInt(cell, 10));
  expect(after).toBeLessThan(before ?? 0);
  await page.goBack();
}

describe("the errand of an operator's planner", () => {
  it.each(WIDTHS)(
    "goes from a gap over a scenario to a sharing request and its answer $at",
    async ({ isPhone, options }) => {
      const [name, login] = isPhone ? ["MobiFone", "mobifone"] : ["Viettel", "viettel"];
      const { page, problems, signIn } = await browser.newPage({ ...options, withoutMap: isPhone });
      await signIn(login);
      const { hamletId, siteCode, owner } = await gapWithMast(page, name);
      await page.goto(`/?selected=hamlets:${hamletId}&${LIGHT_MAP}`);
      await compareInScenario(page, siteCode);

      const card = page.locator("ol > li").filter({ hasText: siteCode }).first();
      await card.getByRole("button", { name: "Gửi yêu cầu" }).click();
      const message = `Xin một chỗ cho thôn ${hamletId}`;
      const form = page.locator("form").filter({ hasText: "Xin chỗ trên cột" });
      await form.getByLabel("Lời nhắn, lý do").fill(message);
      await form.getByRole("button", { name: "Gửi yêu cầu" }).click();
      const thread = page.getByRole("region", { name: `Cột ${siteCode}` });
      await thread.getByText(message).waitFor();

      const other = await browser.newPage({ ...options, ...WITHOUT_MAP });
      await other.signIn(owner);
      await other.page.goto(`/?workspace=plan&tool=requests&${LIGHT_MAP}`);
      await other.page.getByRole("button", { name: new RegExp(`^Cột ${siteCode} chờ trả lời`) }).click();
      const asked = other.page.getByRole("region", { name: `Cột ${siteCode}` });
      await asked.getByText(message).waitFor();
      await asked.getByLabel("Lời nhắn, lý do").fill("Còn chỗ ở cao độ đó");
      await asked.getByRole("button", { name: "Đồng ý" }).click();
      await asked.getByText("đồng ý", { exact: true }).first().waitFor();

      await page.reload();
      // the hamlet is still chosen: on a phone its sheet is the one that stands open
      if (isPhone) await page.getByRole("navigation").getByRole("button", { name: "Yêu cầu" }).click();
      await thread.getByText("Còn chỗ ở cao độ đó").waitFor();
      // the request is agreed to, and so say the words that it was answered with
      await thread.getByRole("heading").getByText("đồng ý", { exact: true }).waitFor();
      await thread.getByRole("listitem").getByText("đồng ý", { exact: true }).waitFor();
      expect([...problems, ...other.problems]).toEqual([]);
    },
    180_000,
  );
});
