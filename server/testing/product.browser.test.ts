import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriersIn } from "./barriers.ts";
import { LIGHT_MAP, type OpenBrowser, openBrowser, WITHOUT_MAP } from "./browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the product in a browser", () => {
  it("keeps the session in a cookie that scripts cannot read, and that another site's page cannot use for a change", async () => {
    const { page, signIn } = await browser.newPage(WITHOUT_MAP);
    await signIn("viettel");
    await page.goto(`/?${LIGHT_MAP}`);
    expect(await page.evaluate(() => document.cookie)).toBe("");
    const askSession = () => page.evaluate(async () => (await fetch("/api/session")).json());
    expect(await askSession()).toMatchObject({ user: { login: "viettel", role: "planner" }, isDemonstration: true });

    await page.goto("about:blank");
    const refused = await page.evaluate(async (url) => {
      const answer = await fetch(`${url}/api/session`, {
        method: "DELETE",
        mode: "no-cors",
        credentials: "include",
      }).catch(() => undefined);
      return answer?.status ?? 0;
    }, browser.target.baseUrl);
    expect(refused).toBe(0);
    await page.goto(`/?${LIGHT_MAP}`);
    expect((await askSession()).user).toMatchObject({ login: "viettel" });
  });

  it("offers a look round on the first visit only, and explains the open tool", async () => {
    const { page, problems } = await browser.newPage(WITHOUT_MAP);
    await page.addInitScript(() => sessionStorage.getItem("again") ?? localStorage.clear());
    await page.goto(`/?workspace=incidents&tool=report&${LIGHT_MAP}`);
    await page.getByRole("button", { name: "Bắt đầu" }).click();
    await page.getByRole("dialog", { name: "Không gian làm việc" }).getByRole("button", { name: "Tiếp" }).click();
    await page.getByRole("dialog", { name: "Công cụ" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);

    await page.keyboard.press("Shift+?");
    const help = page.getByRole("dialog", { name: "Trợ giúp" });
    await help.getByText("Giữ lại mã tra cứu.").waitFor();
    expect(await barriersIn(page, { inside: ["[role=dialog]"] })).toEqual([]);
    await help.getByText("Tra cứu phản ánh").click();
    await help.getByRole("button", { name: "Mở công cụ này" }).click();
    await page.waitForURL(/tool=track/);
    await page.evaluate(() => sessionStorage.setItem("again", "yes"));
    await page.reload();
    await page.getByRole("heading", { name: "Tra cứu phản ánh" }).waitFor();
    expect(await page.getByRole("button", { name: "Bắt đầu" }).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
