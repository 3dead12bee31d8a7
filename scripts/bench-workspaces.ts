// npm run bench:workspaces [-- ADDRESS of a product that runs]: opens every workspace and every tool of the province that is loaded, and
// uses filters, in a real browser; from the click until what is shown does not change any more.
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { median, withProduct } from "./bench-product.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";

/** The authority sees every workspace. */
const LOGIN = "so-khcn";
const RUNS = 3;
const TOOL_RUNS = 2;
/** So long somebody looks at the map before opening another workspace. */
const LOOK_MS = 10_000;
const WORKSPACE_TARGET_MS = 1_000;
const FILTER_TARGET_MS = 200;
const WORKSPACES = "nav[data-tour=workspaces] button";
const TOOLS = "nav[data-tour=rail] button";

/** The map has drawn all when it has said so and not again for so long; one picture with relief takes over a second by software. */
const MAP_QUIET_MS = 4_000;
const MAP_LIMIT_MS = 15_000;

interface Measured {
  readonly name: string;
  /** From the click until the map with what the workspace draws on it stands still; absent: not waited for. */
  readonly mapMs?: number;
  readonly firstMs: number;
  readonly againMs: number;
}

async function signIn(page: Page): Promise<void> {
  const file = fileURLToPath(new URL("../.local/demonstration.json", import.meta.url));
  const stored = JSON.parse(readFileSync(file, "utf8")) as Record<string, { password: string }>;
  const { request } = page.context();
  const session = (await (await request.get("/api/session")).json()) as { csrfToken: string };
  const answer = await request.post("/api/session", {
    data: { login: LOGIN, password: stored[LOGIN]?.password },
    headers: { "x-csrf-token": session.csrfToken },
  });
  if (!answer.ok()) throw new Error(`${LOGIN} could not sign in: ${answer.status()}`);
}

/**
 * Clicks the element and waits until panels and table have stopped changing and nothing is loading any more: milliseconds from the
 * click to the last change. The map's own picture is not waited for. Runs in the page: nothing from outside is at hand there.
 */
function clickAndSettle({ selector, at }: { selector: string; at: number }): Promise<number> {
  const QUIET_MS = 350;
  const LIMIT_MS = 20_000;
  const element = document.querySelectorAll<HTMLElement>(selector)[at];
  if (element === undefined) throw new Error(`${selector} ${at} is not there`);
  return new Promise((resolve) => {
    const startMs = performance.now();
    let changedMs = startMs;
    const isLoading = () => document.querySelector("main .mantine-Loader-root, aside .mantine-Loader-root") !== null;
    const observer = new MutationObserver((mutations) => {
      const counts = mutations.some(({ target }) => {
        const own = target instanceof Element ? target : target.parentElement;
        return own !== null && own.closest(".maplibregl-map, [data-portal], header") === null;
      });
      if (counts) changedMs = performance.now();
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    element.click();
    const look = () => {
      const nowMs = performance.now();
      if (isLoading()) changedMs = nowMs;
      if (nowMs - changedMs < QUIET_MS && nowMs - startMs < LIMIT_MS) requestAnimationFrame(look);
      else {
        observer.disconnect();
        resolve(changedMs - startMs);
      }
    };
    requestAnimationFrame(look);
  });
}

const settle = (page: Page, selector: string, at: number) => page.evaluate(clickAndSettle, { selector, at });
/** Waits until the map stands still: milliseconds since `clickMs` of the page's clock. Runs in the page. */
async function mapToSettle({ clickMs, quietMs, limitMs }: { clickMs: number; quietMs: number; limitMs: number }) {
  const drawnMs = () => performance.getEntriesByName("map-drawn").at(-1)?.startTime ?? 0;
  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  while (performance.now() - Math.max(drawnMs(), clickMs) < quietMs && performance.now() - clickMs < limitMs)
    await sleep(50);
  return Math.max(drawnMs() - clickMs, 0);
}

const namesOf = async (page: Page, selector: string) =>
  (await page.locator(selector).allTextContents()).map((name) => name.trim());

/** Every workspace: once with nothing of it loaded, then several times from its neighbour. */
async function openWorkspaces(page: Page): Promise<Measured[]> {
  const names = await namesOf(page, WORKSPACES);
  const times = names.map((): number[] => []);
  const mapTimes: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    for (const at of names.keys()) {
      // The first one is open already: it is left and entered again.
      const clickMs = await page.evaluate(() => performance.now());
      times[at]?.push(await settle(page, WORKSPACES, (at + 1) % names.length));
      const asked = { clickMs, quietMs: MAP_QUIET_MS, limitMs: MAP_LIMIT_MS };
      if (run === 0) mapTimes.push(await page.evaluate(mapToSettle, asked));
    }
  }
  return names.map((_, at) => {
    const [firstMs = Number.NaN, ...again] = times[at] ?? [];
    const mapMs = mapTimes[at] ?? Number.NaN;
    return { name: names[(at + 1) % names.length] as string, mapMs, firstMs, againMs: median(again) };
  });
}

/** Every tool of every workspace. */
async function openTools(page: Page): Promise<Measured[]> {
  const measured: Measured[] = [];
  const workspaces = await namesOf(page, WORKSPACES);
  for (const [number, workspace] of workspaces.entries()) {
    await settle(page, WORKSPACES, number);
    const tools = await namesOf(page, TOOLS);
    for (const at of tools.keys()) {
      const away = at === 0 ? tools.length - 1 : 0;
      if (away === at) continue;
      await settle(page, TOOLS, away);
      const firstMs = await settle(page, TOOLS, at);
      const again: number[] = [];
      for (let run = 0; run < TOOL_RUNS; run++) {
        await settle(page, TOOLS, away);
        again.push(await settle(page, TOOLS, at));
      }
      measured.push({ name: `${workspace}: ${tools[at]}`, firstMs, againMs: median(again) });
    }
  }
  return measured;
}

interface Filter {
  readonly name: string;
  readonly address: string;
  /** What is clicked on and off again. */
  readonly selector: string;
}

const FILTERS: readonly Filter[] = [
  {
    name: "hamlets: in view only",
    address: "/?workspace=plan&tool=layers&at=106.9,11.6,10.5",
    selector: "#table input[type=checkbox]",
  },
  {
    name: "roads: one verdict",
    address: "/?workspace=corridors&tool=corridors",
    selector: "aside button[aria-pressed]",
  },
];

async function useFilters(page: Page): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { name, address, selector } of FILTERS) {
    await page.goto(`${address}&lang=en&coverage=off~rsrp~4G~~`);
    await page.locator(selector).first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(4_000);
    const times: number[] = [];
    for (let run = 0; run < 2 * RUNS; run++) times.push(await settle(page, selector, 0));
    const [firstMs = Number.NaN, ...again] = times;
    measured.push({ name, firstMs, againMs: median(again) });
  }
  return measured;
}

function tableOf(title: string, rows: readonly Measured[], targetMs: number): string {
  const verdict = (ms: number) => (ms <= targetMs ? "yes" : "**no**");
  const lines = rows.map(
    ({ name, firstMs, againMs, mapMs }) =>
      `| ${name} | ${firstMs.toFixed(0)} ms | ${verdict(firstMs)} | ${againMs.toFixed(0)} ms | ${verdict(againMs)} |${
        mapMs === undefined ? "" : ` ${mapMs.toFixed(0)} ms |`
      }`,
  );
  const within = `within ${targetMs} ms`;
  const hasMap = rows.some(({ mapMs }) => mapMs !== undefined);
  const head = `| ${title} | first time | ${within} | again | ${within} |${hasMap ? " first time, the map too |" : ""}`;
  return [head, `|---|---|---|---|---|${hasMap ? "---|" : ""}`, ...lines].join("\n");
}

const loadBefore = loadavg()[0] ?? 0;
let text = "";
await withProduct(async (base, browser) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: base });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem("tram-chung.seen-tour", "yes"));
  await signIn(page);
  const filters = await useFilters(page);
  await page.goto("/?lang=en&coverage=off~rsrp~4G~~");
  await page.locator(WORKSPACES).first().waitFor();
  await page.waitForTimeout(LOOK_MS);
  const workspaces = await openWorkspaces(page);
  const tools = await openTools(page);
  text = [
    tableOf("workspace", workspaces, WORKSPACE_TARGET_MS),
    tableOf("tool", tools, WORKSPACE_TARGET_MS),
    tableOf("filter", filters, FILTER_TARGET_MS),
  ].join("\n\n");
}, process.argv[2]);
console.log(text);
writeBenchmarkSection(
  "workspaces",
  `## Workspaces and filters\n\n\`npm run bench:workspaces\` on the province that is loaded, signed in as the authority, 1440 x 900, from loopback: from the click until panels and table have stopped changing and nothing is loading. The first workspace is opened ${LOOK_MS / 1000} s after the page, each next one when the map has stood still for ${MAP_QUIET_MS / 1000} s: the tools have mostly been fetched by then, their answers have not. The map is drawn by software on the same processors and follows the panel: it is not waited for, but in the last column, which tells when it stands still with what the workspace draws on it (0: nothing of it has changed).\n\n${text}\n\n${machine()}; load of the machine at the start ${loadBefore.toFixed(1)}.`,
);
