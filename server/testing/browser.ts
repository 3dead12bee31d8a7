import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import type { BrowserTarget } from "./browser-setup.ts";
import { findTestChromium } from "./chromium.ts";
import "./browser-setup.ts";

/** No request of Chromium's own leaves the machine, and the map is drawn by software where there is no graphics card. */
const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-dev-shm-usage",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // Only the map itself is drawn in WebGL: putting the page together there as well takes five times the map's own work.
  "--disable-gpu-compositing",
];

/**
 * The part of an address that leaves the map with the hamlets alone: without a graphics card coverage, relief and many layers
 * take most of a test's time. For tests that are about something else than the map's layers.
 */
export const LIGHT_MAP = "layers=hamlets&coverage=off~rsrp~4G~~&relief=off";

export interface PageOptions extends BrowserContextOptions {
  /**
   * True: the browser has no WebGL, as where a driver is barred. The product says that the map cannot be drawn, and everything else
   * works; without a graphics card that is a fifth of the work. For tests that are about something else than the map.
   */
  readonly withoutMap?: boolean;
}

/** See `PageOptions`. */
export const WITHOUT_MAP: PageOptions = { withoutMap: true };

/** Wide enough for every panel of a desktop, and half the pixels of the designs' window. */
const DESKTOP = { width: 1200, height: 640 };

export interface OpenBrowser {
  readonly target: BrowserTarget;
  /** A page in a context of its own: nobody is signed in, and nothing moves on its way (override `reducedMotion` to see it move). */
  newPage(options?: PageOptions): Promise<WatchedPage>;
  /** Closes every page so far; call it in afterEach: a map that nobody looks at still takes the processor. */
  closePages(): Promise<void>;
  /** Ends what this file opened; Chromium itself is the next file's. */
  close(): Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Errors that no user should ever cause: thrown scripts, violations of the content policy, requests to other hosts, 5xx. */
  readonly problems: readonly string[];
  /** Signs this page's context in without the screen; `login` as printed at start (`viettel`, `so-khcn` …). Reload to see it. */
  signIn(login: string): Promise<void>;
}

let launched: Promise<Browser> | undefined;

/** The one Chromium of a test process; it ends with the process, whose pipe it listens to. */
async function launch(): Promise<Browser> {
  const executablePath = findTestChromium();
  if (executablePath === undefined) throw new Error("Chromium was not found: apt-get install chromium");
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  browser.on("disconnected", () => {
    launched = undefined;
  });
  return browser;
}

/** Takes the Chromium that runs, or starts it; call `close` in afterAll. Throws where the machine has none. */
export async function openBrowser(): Promise<OpenBrowser> {
  const target = inject("browserTarget");
  launched ??= launch();
  const browser = await launched;
  const closePages = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return { target, newPage: (options) => newPage(browser, target, options), closePages, close: closePages };
}

/** Takes WebGL away. Runs in the page. */
function withoutWebGl(): void {
  const of = HTMLCanvasElement.prototype.getContext as (kind: string, ...more: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
    return kind.startsWith("webgl") ? null : of.call(this, kind, ...more);
  } as typeof HTMLCanvasElement.prototype.getContext;
}

async function newPage(browser: Browser, target: BrowserTarget, asked: PageOptions = {}): Promise<WatchedPage> {
  const { withoutMap = false, ...options } = asked;
  const context = await browser.newContext({
    baseURL: target.baseUrl,
    viewport: DESKTOP,
    // A quarter of the pixels to draw by software; the layout stays as it is.
    deviceScaleFactor: 0.5,
    reducedMotion: "reduce",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    ...options,
  });
  // The offer of a first look round stands over the screen until it is answered; the test of it takes the mark away.
  // On a connection that is to be spared no tool is fetched before it is opened: most tests open one of sixty.
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true });
    if (window.origin !== "null") localStorage.setItem("tram-chung.seen-tour", "yes");
  });
  if (withoutMap) await context.addInitScript(withoutWebGl);
  const page = await context.newPage();
  const problems: string[] = [];
  watch(page, target, problems);
  return { page, problems, signIn: (login) => signIn(page, target, login) };
}

function watch(page: Page, target: BrowserTarget, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // A refused answer (401, 404 …) is logged by Chromium itself; what it means is for the test to say.
    if (!/Failed to load resource/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isOurs = url.origin === target.baseUrl || url.protocol === "blob:" || url.protocol === "data:";
    if (!isOurs) problems.push(`request to another host: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
  });
}

async function signIn(page: Page, target: BrowserTarget, login: string): Promise<void> {
  const known = target.signIns.find((each) => each.login === login);
  if (known === undefined) {
    throw new Error(`no sign-in ${login}; there are ${target.signIns.map((each) => each.login).join(", ")}`);
  }
  const { request } = page.context();
  const session = (await (await request.get("/api/session")).json()) as { csrfToken: string };
  const answer = await request.post("/api/session", {
    data: { login, password: known.password },
    headers: { "x-csrf-token": session.csrfToken },
  });
  if (!answer.ok()) throw new Error(`signing in as ${login}: ${answer.status()} ${await answer.text()}`);
}
