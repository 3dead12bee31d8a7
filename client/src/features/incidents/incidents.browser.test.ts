import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LIGHT_MAP, type OpenBrowser, openBrowser, WITHOUT_MAP } from "../../../../server/testing/browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("a report of the public", () => {
  it("is written at a desk and found again by its code alone", async () => {
    const { page, problems } = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`/?workspace=incidents&${LIGHT_MAP}`);
    await page.getByLabel("Vĩ độ").fill("11,54");
    await page.getByLabel("Kinh độ").fill("106,91");
    await page.getByLabel("Việc gì").selectOption({ label: "Hư hỏng" });
    await page.getByLabel(/^Mô tả/).fill("Cáp võng thấp ngang đường");
    await page.getByRole("button", { name: "Gửi phản ánh", exact: true }).click();
    const code = await page.locator("output").innerText();
    await page.getByRole("navigation", { name: "Công cụ" }).getByRole("button", { name: "Tra cứu" }).click();
    await page.getByLabel(/^Mã tra cứu/).fill(code);
    await page.getByRole("button", { name: "Xem", exact: true }).click();
    await page.getByText("Cáp võng thấp ngang đường").waitFor();
    expect(page.url()).not.toContain(code);
    expect(problems).toEqual([]);
  });

  it("is sent on a phone with a photo, assigned by the authority, answered by the operator, and followed with its code", async () => {
    const phone = await browser.newPage({ ...WITHOUT_MAP, viewport: { width: 390, height: 844 } });
    const { page } = phone;
    await page.goto(`/?workspace=incidents&${LIGHT_MAP}`);
    await page.getByLabel("Vĩ độ").fill("11,53");
    await page.getByLabel("Kinh độ").fill("106,9");
    await page.getByLabel("Việc gì").selectOption({ label: "Hư hỏng" });
    await page.getByLabel(/^Mô tả/).fill("Nắp cống bể vỡ <b>trước</b> cổng trường");
    await page.locator("input[type=file]").setInputFiles({ name: "anh.png", mimeType: "image/png", buffer: PIXEL });
    await page.getByRole("img", { name: "Ảnh 1" }).waitFor();
    await page.getByLabel(/^Số điện thoại/).fill("0900 000 000");
    await page.getByRole("button", { name: "Gửi phản ánh", exact: true }).click();
    const code = await page.locator("output").innerText();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const id = /\d+/.exec(await page.getByRole("heading", { name: /^Đã nhận phản ánh số/ }).innerText())?.[0];
    expect(page.url()).not.toContain(code);

    const authority = await browser.newPage(WITHOUT_MAP);
    await authority.signIn("so-khcn");
    await authority.page.goto(`/?workspace=incidents&t.id=${id}&${LIGHT_MAP}`);
    await authority.page.getByText("Nắp cống bể vỡ <b>trước</b> cổng trường").first().waitFor();
    await authority.page.getByText("0900 000 000").waitFor();
    const photo = authority.page.getByRole("img", { name: "Ảnh 1 của phản ánh" });
    await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1);
    await authority.page.getByLabel("Giao cho").selectOption({ label: "Viettel" });
    await authority.page.getByRole("button", { name: "Ghi bước này" }).click();
    await authority.page.getByText("Giao cho Viettel").waitFor();

    const operator = await browser.newPage(WITHOUT_MAP);
    await operator.signIn("viettel");
    await operator.page.goto(`/?workspace=incidents&t.id=${id}&${LIGHT_MAP}`);
    await operator.page.getByLabel("Báo đã xử lý").check();
    expect(await operator.page.getByText("0900 000 000").count()).toBe(0);
    await operator.page.getByLabel(/^Lời nhắn/).fill("Đã thay nắp mới");
    await operator.page.getByRole("button", { name: "Ghi bước này" }).click();
    await operator.page.getByText("Đã thay nắp mới").waitFor();

    await page.getByRole("button", { name: "Xem phản ánh này" }).click();
    await page.getByText("Đã thay nắp mới").waitFor();
    expect(await page.getByText("Đã xử lý", { exact: true }).count()).toBeGreaterThan(0);
    expect([...phone.problems, ...authority.problems, ...operator.problems]).toEqual([]);
  });
});
