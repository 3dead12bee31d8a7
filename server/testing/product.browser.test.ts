import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LIGHT_MAP, type OpenBrowser, openBrowser } from "./browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the product in a browser", () => {
  it("keeps the session in a cookie that scripts cannot read, and that another site's page cannot use for a change", async () => {
    const { page, signIn } = await browser.newPage();
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
});
