import { readFile } from "node:fs/promises";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import type { BrowserTarget } from "./browser-setup.ts";

/** The two widths of the designs: a planner's desk, and the phone in a hand. */
export const WIDTHS = [
  { at: "at a desk", isPhone: false, options: { viewport: { width: 1440, height: 900 } } },
  {
    at: "on a phone",
    isPhone: true,
    options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  },
] as const satisfies readonly { at: string; isPhone: boolean; options: BrowserContextOptions }[];

/** Signs in as a person does: by the door of the header, on a phone that of its menu. */
export async function signInOnScreen(page: Page, isPhone: boolean, { signIns }: BrowserTarget, login: string) {
  const password = signIns.find((each) => each.login === login)?.password;
  if (password === undefined) throw new Error(`no sign-in ${login}`);
  if (isPhone) await page.getByRole("banner").getByRole("button", { name: "Trình đơn" }).click();
  const door = isPhone ? page.getByRole("dialog", { name: "Trình đơn" }) : page.getByRole("banner");
  await door.getByRole("button", { name: "Đăng nhập" }).click();
  const dialog = page.getByRole("dialog", { name: "Đăng nhập" });
  await dialog.getByLabel("Tên đăng nhập").fill(login);
  await dialog.getByRole("textbox", { name: "Mật khẩu" }).fill(password);
  await dialog.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Another tool of the open workspace, from the rail or, on a phone, from the head of the sheet. */
export async function chooseTool(page: Page, isPhone: boolean, { label, short }: { label: string; short: string }) {
  if (isPhone) await page.getByLabel("Công cụ", { exact: true }).selectOption({ label });
  else await page.getByRole("navigation", { name: "Công cụ" }).getByRole("button", { name: short }).click();
}

/** The rows of the table under the map; on a phone the cards of its sheet, which is opened for it. */
export async function rowsOfTable(page: Page, isPhone: boolean): Promise<Locator> {
  if (!isPhone) return page.getByRole("grid").locator("tbody tr[aria-rowindex]");
  const tab = page.getByRole("navigation").getByRole("button", { name: "Bảng", exact: true });
  if ((await tab.getAttribute("aria-pressed")) !== "true") await tab.click();
  return page.getByRole("region", { name: "Bảng", exact: true }).locator("li button");
}

/** What a click on a link or button puts into the browser's folder of downloads. */
export async function keepFile(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return readFile(await download.path());
}
