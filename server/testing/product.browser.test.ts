import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenBrowser, openBrowser } from "./browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the product in a browser", () => {
  it("shows the map of the demonstration province without a script error, a forbidden style or a request to another host", async () => {
    const { page, problems } = await browser.newPage();
    await page.goto("/");
    await page.locator("canvas.maplibregl-canvas").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await page.title()).toMatch(/Trạm Chung/);
    expect(problems).toEqual([]);
  });

  it("keeps the session in a cookie that scripts cannot read", async () => {
    const { page, signIn } = await browser.newPage();
    await signIn("viettel");
    await page.goto("/");
    expect(await page.evaluate(() => document.cookie)).toBe("");
    const session = await page.evaluate(async () => (await fetch("/api/session")).json());
    expect(session).toMatchObject({ user: { login: "viettel", role: "planner" }, isDemonstration: true });
  });

  it("refuses a change that another site's page causes, although the browser sends what it has", async () => {
    const { page, signIn } = await browser.newPage();
    await signIn("viettel");
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
    await page.goto("/");
    const session = await page.evaluate(async () => (await fetch("/api/session")).json());
    expect(session.user).toMatchObject({ login: "viettel" });
  });
});
