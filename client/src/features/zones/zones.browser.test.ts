import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriersIn } from "../../../../server/testing/barriers.ts";
import { LIGHT_MAP, type OpenBrowser, openBrowser } from "../../../../server/testing/browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Names the decision and the day of the draft. */
async function decide(page: Page): Promise<void> {
  await button(page, "Sửa thông tin").click();
  await page.getByLabel("Số quyết định").fill("77/QĐ-UBND");
  await page.getByLabel("Ngày có hiệu lực").fill("01/01/2026");
  await button(page, "Lưu").click();
  await page.getByText("Quyết định: 77/QĐ-UBND").waitFor();
}

/** Clicks a triangle on the map, then gives its corners their coordinates as text. */
async function drawArea(page: Page): Promise<void> {
  await button(page, "Vẽ khu vực").click();
  const map = page.locator("canvas.maplibregl-canvas");
  for (const position of [
    { x: 300, y: 100 },
    { x: 420, y: 100 },
    { x: 360, y: 180 },
  ]) {
    await map.click({ position });
  }
  await page.getByText("3 đỉnh", { exact: true }).waitFor();
  await button(page, "Xong").click();
  await page.getByText("Tọa độ 3 đỉnh").click();
  const vertices = page.getByLabel("Mỗi dòng một đỉnh");
  await vertices.fill("11,50 106,88\n11,50 106,92\n11,56 106,90");
  await vertices.blur();
}

describe("the plan of passive infrastructure", () => {
  it("is drawn, put in force by its decision, and answers the check of a mast with its rule and source", async () => {
    const { page, problems, signIn } = await browser.newPage();
    await signIn("so-xaydung");
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto(`/?workspace=corridors&tool=zones&${LIGHT_MAP}`);
    // The province has a plan in force already; a draft begins with what that says.
    await button(page, "Lập bản điều chỉnh").click();
    await decide(page);
    await drawArea(page);
    await page.getByRole("textbox", { name: "Tên", exact: true }).fill("Trung tâm hành chính");
    await page.getByRole("textbox", { name: "Căn cứ", exact: true }).fill("Phụ lục 3, mục 1");
    await page.getByRole("switch", { name: "Quy hoạch có quy định loại cột ở đây" }).check();
    await page.getByRole("checkbox", { name: /^A1a/ }).check();
    // the corners are taken hold of in a wider circle than is drawn, and stand in the panel as text
    expect(await barriersIn(page, { except: ["#map"] })).toEqual([]);
    await button(page, "Lưu").click();
    await page.getByRole("heading", { name: "Trung tâm hành chính" }).waitFor();
    await button(page, "Danh sách").click();
    await button(page, "Đưa vào hiệu lực").click();
    await page.getByText("Đang có hiệu lực", { exact: true }).waitFor();

    const place = "t.lat=11.52&t.lon=106.9&t.class=A2b&t.h=30";
    const operator = (await (await page.request.get("/api/catalogue")).json()).organisations.find(
      ({ code }: { code: string }) => code === "viettel",
    );
    await page.goto(`/?workspace=corridors&tool=permit&${place}&t.op=${operator.id}&${LIGHT_MAP}`);
    const fails = page.getByRole("region", { name: "Không đạt" });
    await fails.getByText("Trung tâm hành chính: cho phép loại A1a; đề xuất loại A2b.").waitFor();
    await fails.getByText("Nguồn: Phụ lục 3, mục 1").waitFor();
    await page
      .getByText(/quyết định 77\/QĐ-UBND, có hiệu lực từ/)
      .first()
      .waitFor();
    // The town's own area is in the draft's copy too, and refuses the mast as well.
    const rule = fails.getByRole("listitem").filter({ hasText: "Phụ lục 3, mục 1" });
    await rule.getByRole("button", { name: "Xem trong quy hoạch" }).click();
    await page.getByRole("heading", { name: "Trung tâm hành chính" }).waitFor();
    expect(problems).toEqual([]);
  });
});
