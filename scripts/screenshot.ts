import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { runnerImport } from "vite";
import type { guideIn } from "../client/src/guide.ts";
import { CHROMIUM_PACKAGE, findChromium } from "../server/testing/chromium.ts";
import { pictureOf } from "./generate/guide-pictures.ts";

// `npm run screenshot [-- ADDRESS]`: pictures of the running province for the README, wide and on a phone, and of every tool for
// the user guide (then `npm run generate -- guide`). Start it first (npm start).

const checkout = fileURLToPath(new URL("../", import.meta.url));
const folder = `${checkout}docs/images/`;
const address = process.argv[2] ?? "http://127.0.0.1:3000";
const SETTLE_MS = 20_000; // tiles, fonts and the software-drawn map
const TOOL_SETTLE_MS = 6_000;
const JPEG_QUALITY = 60; // small enough to keep some forty of them

function passwordOf(login: string): string {
  const stored = JSON.parse(readFileSync(`${checkout}.local/demonstration.json`, "utf8")) as Record<
    string,
    { password: string }
  >;
  const password = stored[login]?.password;
  if (password === undefined) throw new Error(`no demonstration sign-in ${login} in .local/demonstration.json`);
  return password;
}

async function signIn(page: Page, login: string): Promise<void> {
  const session = (await (await page.request.get(`${address}/api/session`)).json()) as { csrfToken: string };
  const answer = await page.request.post(`${address}/api/session`, {
    data: { login, password: process.env.PASSWORD ?? passwordOf(login) },
    headers: { "x-csrf-token": session.csrfToken },
  });
  if (!answer.ok()) throw new Error(`signing in as ${login}: ${answer.status()}`);
}

/** Who has no offer of a look round over the picture. */
async function openPage(browser: Browser, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  await page.addInitScript(() => localStorage.setItem("tram-chung.seen-tour", "yes"));
  return page;
}

/** Every tool as its user sees it: field work on a phone by an inspector, the rest wide by the authority or a planner. */
async function pictureTools(browser: Browser): Promise<void> {
  const { module } = await runnerImport<{ guideIn: typeof guideIn }>(`${checkout}client/src/guide.ts`, {
    configFile: false,
    logLevel: "error",
  });
  mkdirSync(`${folder}guide`, { recursive: true });
  for (const login of ["so-khcn", "viettel", "thanh-tra"] as const) {
    const page = login === "thanh-tra" ? await openPage(browser, 390, 844) : await openPage(browser, 1200, 750);
    await page.goto(address);
    await signIn(page, login);
    for (const { workspace, tool } of module.guideIn("vi").entries) {
      const user = workspace === "field" ? "thanh-tra" : ["whatif", "requests"].includes(tool) ? "viettel" : "so-khcn";
      if (user !== login) continue;
      await page.goto(`${address}/?workspace=${workspace}&tool=${tool}`);
      await page.waitForTimeout(TOOL_SETTLE_MS);
      await page.screenshot({
        path: `${checkout}docs/${pictureOf(workspace, tool)}`,
        type: "jpeg",
        quality: JPEG_QUALITY,
      });
      console.log(`docs/${pictureOf(workspace, tool)}`);
    }
    await page.close();
  }
}

/** The hamlet without mobile broadband that has the most people. */
async function worstGap(page: Page): Promise<number | undefined> {
  const gaps = (await (await page.request.get(`${address}/api/hamlets/gaps?service=mobile&by=any`)).json()) as {
    rows: { id: number }[];
  };
  return gaps.rows[0]?.id;
}

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(`Chromium was not found: apt-get install ${CHROMIUM_PACKAGE}`);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
  ],
});
try {
  for (const [name, width, height] of [
    ["planner-wide", 1440, 900],
    ["planner-phone", 390, 844],
  ] as const) {
    const page = await openPage(browser, width, height);
    await page.goto(address);
    await signIn(page, "viettel");
    const hamlet = await worstGap(page);
    await page.goto(`${address}/?${hamlet === undefined ? "" : `selected=hamlets:${hamlet}`}`);
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(`docs/images/${name}.png`);
    await page.close();
  }
  await pictureTools(browser);
} finally {
  await browser.close();
}
