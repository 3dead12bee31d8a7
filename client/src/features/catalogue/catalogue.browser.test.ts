import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LIGHT_MAP, type OpenBrowser, openBrowser, WITHOUT_MAP } from "../../../../server/testing/browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const TRENCH = {
  kind: "duct",
  geometry: {
    type: "LineString",
    coordinates: [
      [106.9, 11.53],
      [106.91, 11.53],
    ],
  },
  costVnd: 7.4e9,
};

/** A scenario whose figures were made with today's unit costs. */
async function scenarioOf(page: Page): Promise<number> {
  const { request } = page.context();
  const { csrfToken } = (await (await request.get("/api/session")).json()) as { csrfToken: string };
  const headers = { "x-csrf-token": csrfToken };
  const made = await request.post("/api/scenarios", { data: { name: "Giá thử", items: [TRENCH] }, headers });
  const { id } = (await made.json()) as { id: number };
  await request.post(`/api/scenarios/${id}/computations`, { headers });
  const figures = async () =>
    ((await (await request.get(`/api/scenarios/${id}`)).json()) as { hasOutcome: boolean }).hasOutcome;
  await expect.poll(figures, { timeout: 60_000 }).toBe(true);
  return id;
}

describe("the authority", () => {
  it("sets a unit cost, sees what rests on the old one, takes it back, and changes a setting within its range", async () => {
    const { page, problems, signIn } = await browser.newPage(WITHOUT_MAP);
    await signIn("so-khcn");
    const id = await scenarioOf(page);
    await page.goto(`/?workspace=system&tool=catalogue&${LIGHT_MAP}`);
    await page.getByRole("button", { name: "Hào kỹ thuật" }).click();
    await page
      .getByRole("region", { name: "Cống bể và hào kỹ thuật" })
      .getByRole("button", { name: "Đặt giá mới" })
      .click();
    const form = page.getByRole("form", { name: "Đặt giá mới" });
    await form.getByLabel(/^Đơn giá/).fill("7000000");
    await form.getByLabel("Nguồn").fill("Báo giá 12");
    await form.getByRole("button", { name: "Lưu" }).click();
    await page.getByText("7.000.000 ₫", { exact: true }).waitFor();
    expect(await page.getByText("6.800.000 ₫", { exact: true }).count()).toBe(1);

    const scenario = await page.context().newPage();
    await scenario.goto(`/?workspace=plan&tool=scenarios&t.scenario=${id}&${LIGHT_MAP}`);
    await scenario.getByText("Đơn giá đã đổi từ khi tính").click();
    await scenario.getByText(/^Hào kỹ thuật: 6\.800\.000 → 7\.000\.000 \(₫\/m/).waitFor();
    await scenario.close();

    await page.getByRole("button", { name: /^Bỏ: / }).first().click();
    await page.getByRole("button", { name: /^Bỏ thật: / }).click();
    await expect.poll(() => page.getByText("7.000.000 ₫", { exact: true }).count()).toBe(0);

    await page
      .getByRole("navigation")
      .getByRole("button", { name: /Thiết lập/ })
      .click();
    await page.getByRole("button", { name: "Kết luận từ số liệu đo", exact: true }).click();
    await page.getByRole("button", { name: "Sửa: Kết luận từ số liệu đo" }).click();
    const samples = page.getByRole("textbox", { name: "Số mẫu tối thiểu" });
    await samples.fill("0");
    await page.getByRole("textbox", { name: /^Căn cứ/ }).fill("Họp ngày 22/11");
    expect(await page.getByRole("button", { name: "Lưu", exact: true }).isDisabled()).toBe(true);
    await samples.fill("12");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByText("Căn cứ: Họp ngày 22/11").waitFor();
    await page.getByText(/Số mẫu tối thiểu: 10 → 12/).waitFor();
    await page.getByRole("button", { name: "Sửa: Kết luận từ số liệu đo" }).click();
    await page.getByRole("button", { name: "Về mức gợi ý", exact: true }).click();
    await page.getByRole("button", { name: /^Bỏ quyết định/ }).click();
    await page.getByText(/Số mẫu tối thiểu: 12 → 10/).waitFor();
    expect(problems).toEqual([]);
  });
});
