import { afterAll, beforeAll, expect, it } from "vitest";
import { LIGHT_MAP, type OpenBrowser, openBrowser, WITHOUT_MAP } from "../../../../server/testing/browser.ts";
import { WIDTHS } from "../../../../server/testing/screen.ts";

const [, PHONE] = WIDTHS;

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("brings the choice between two edits of a scenario into sight on a phone", async () => {
  const { page, problems, signIn } = await browser.newPage({ ...PHONE.options, ...WITHOUT_MAP });
  await signIn("viettel");
  const { csrfToken } = await (await page.request.get("/api/session")).json();
  const headers = { "x-csrf-token": csrfToken };
  const made = await page.request.post("/api/scenarios", { headers, data: { name: "Hai người sửa" } });
  const { id, version } = (await made.json()) as { id: number; version: number };
  await page.goto(`/?workspace=plan&tool=scenarios&t.scenario=${id}&${LIGHT_MAP}`);
  await page.getByRole("button", { name: "Đổi tên, ghi chú" }).click();
  await page.request.patch(`/api/scenarios/${id}`, {
    headers: { ...headers, "if-match": `"${version}"` },
    data: { name: "Tên của người kia", note: "một\nhai\nba" },
  });
  await page.getByLabel(/^Tên/).last().fill("Tên của tôi");
  await page.getByRole("button", { name: /^Lưu/ }).last().click();
  const box = page.getByRole("alertdialog");
  const choice = box.getByRole("button", { name: "Lấy bản của người đó" });
  await choice.waitFor();
  const sheet = await page.getByRole("navigation").last().boundingBox();
  await expect.poll(async () => ((await choice.boundingBox())?.y ?? Infinity) < (sheet?.y ?? 0)).toBe(true);
  await choice.click();
  await box.waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "Tên của người kia" }).waitFor();
  expect(problems).toEqual([]);
});
