// npm run bench:what-if [-- ADDRESS of a product that runs]: drags, turns, raises and tilts a proposed mast in a real browser with the pointer, and counts what reaches
// the screen. Beside it, in the same run, what each change would cost if every cell were computed from scratch.
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { PreviewSetup } from "../server/modules/coverage/preview.schemas.ts";
import {
  BLOCK_CELLS,
  blocksAround,
  blocksOf,
  type GroundBlock,
  groundOf,
  partOf,
} from "../server/radio/coverage/ground-blocks.ts";
import { median, withProduct } from "./bench-product.ts";
import { type BruteForce, bruteForce } from "./bench-what-if.brute.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";

const LOGIN = "viettel";
const MOVE_MS = 5_000;
const POINTER_EVERY_MS = 16;
/** A machine that others use as well may take long to open the page; what is measured comes after. */
const PATIENCE_MS = 120_000;
const MAST = [106.95, 11.7] as const;
/** The map around the mast, and no coverage under it: the preview is what is measured. */
const VIEW = `/?lang=en&workspace=plan&tool=whatif&at=${MAST.join(",")},10.3&coverage=off~rsrp~4G~~`;

interface Update {
  readonly startMs: number;
  readonly endMs: number;
}
interface Observed {
  readonly updates: Update[];
  readonly pointerMs: number[];
  readonly figureMs: number[];
}
interface Movement {
  readonly name: string;
  readonly perSecond: number;
  readonly figuresPerSecond: number;
  readonly latencyMs: readonly number[];
  /** Of all of Chromium's processes together, for one picture. */
  readonly processorMs: number;
}

/** Processor time of all of Chromium's processes, ms. */
async function processorMsOf(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the page has no browser");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return 1_000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function signIn(page: Page): Promise<void> {
  const stored = JSON.parse(
    readFileSync(fileURLToPath(new URL("../.local/demonstration.json", import.meta.url)), "utf8"),
  ) as Record<string, { password: string }>;
  const { request } = page.context();
  const session = (await (await request.get("/api/session")).json()) as { csrfToken: string };
  const answer = await request.post("/api/session", {
    data: { login: LOGIN, password: stored[LOGIN]?.password },
    headers: { "x-csrf-token": session.csrfToken },
  });
  if (!answer.ok()) throw new Error(`signing in as ${LOGIN}: ${answer.status()}`);
}

/** Writes down, in the page, when the pointer spoke, when the map had drawn an answer, and when its figures changed. */
async function observe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Observed = { updates: [], pointerMs: [], figureMs: [] };
    Object.assign(globalThis, { seen });
    for (const kind of ["pointermove", "input"]) {
      addEventListener(kind, (event) => seen.pointerMs.push(event.timeStamp), { capture: true });
    }
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntriesByName("whatif-update")) {
        seen.updates.push({ startMs: startTime, endMs: startTime + duration });
      }
    }).observe({ type: "measure" });
    const figures = document.querySelector("[data-figures]");
    if (figures === null) throw new Error("no figures of the trial are on the screen");
    new MutationObserver(() => seen.figureMs.push(performance.now())).observe(figures, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

/** Moves the pressed pointer along a way for some seconds; `at` tells the place for a share of it. */
async function drag(page: Page, name: string, at: (share: number) => [x: number, y: number]): Promise<Movement> {
  const [x, y] = at(0);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Observed };
    for (const list of Object.values(seen)) list.length = 0;
  });
  const processorBefore = await processorMsOf(page);
  const began = performance.now();
  while (performance.now() - began < MOVE_MS) {
    const asked = performance.now();
    await page.mouse.move(...at((asked - began) / MOVE_MS));
    const rest = POINTER_EVERY_MS - (performance.now() - asked);
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
  const seen = await page.evaluate(() => structuredClone((globalThis as unknown as { seen: Observed }).seen));
  const lastedMs = performance.now() - began;
  const processorMs = ((await processorMsOf(page)) - processorBefore) / seen.updates.length;
  await page.mouse.up();
  await page.waitForTimeout(1_000); // what is exact at rest comes now
  const latencyMs = seen.updates.flatMap(({ startMs, endMs }) => {
    const cause = seen.pointerMs.findLast((each) => each <= startMs + 1);
    return cause === undefined ? [] : [endMs - cause];
  });
  const perSecond = (list: readonly unknown[]) => (list.length * 1_000) / lastedMs;
  const [pictures, figures] = [perSecond(seen.updates), perSecond(seen.figureMs)];
  return { name, perSecond: pictures, figuresPerSecond: figures, latencyMs, processorMs };
}

/** The middle of something on the screen. */
async function middleOf(page: Page, selector: string): Promise<[number, number]> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not on the screen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Drags the thumb of a slider to and fro over its width. */
async function slide(page: Page, name: string, label: string): Promise<Movement> {
  const thumb = page.getByRole("slider", { name: label });
  const track = thumb.locator("xpath=ancestor::*[contains(@class,'Slider-trackContainer')]").first();
  const place = async () => {
    await thumb.scrollIntoViewIfNeeded();
    return track.boundingBox();
  };
  // Figures of the movement before may still come and push the form down: only what rests can be taken hold of.
  let box = await place();
  for (let before: typeof box = null; JSON.stringify(before) !== JSON.stringify(box); ) {
    before = box;
    await page.waitForTimeout(1_500);
    box = await place();
  }
  if (box === null) throw new Error(`the slider "${label}" is not on the screen`);
  const [low, high] = [box.x + 8, box.x + box.width - 8];
  return drag(page, name, (share) => [
    low + (high - low) * (0.5 + 0.5 * Math.sin(share * 4 * Math.PI)),
    box.y + box.height / 2,
  ]);
}

async function measure(page: Page): Promise<Movement[]> {
  await page.goto(VIEW);
  await page.getByRole("button", { name: "Place in the middle of the map" }).click();
  await page.locator("[data-figures]").waitFor({ timeout: 60_000 });
  // The look round that is offered on a first visit lies over the form.
  await page
    .getByRole("button", { name: "Later" })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await page.waitForTimeout(3_000);
  await observe(page);
  const [x, y] = await middleOf(page, "[data-mast-handle]");
  const moving = await drag(page, "moving the mast", (share) => {
    const turn = 2 * Math.PI * share;
    return [x + 60 * Math.sin(turn), y + 40 * (1 - Math.cos(turn))];
  });
  const [centreX, centreY] = await middleOf(page, "[data-mast-handle]");
  const turning = await drag(page, "turning a sector", (share) => {
    const turn = 2 * Math.PI * share;
    return [centreX + 56 * Math.sin(turn), centreY - 56 * Math.cos(turn)];
  });
  const raising = await slide(page, "raising the antennas", "Drag to change: Antenna height");
  const tilting = await slide(page, "tilting the antennas", "Drag to change: Electrical tilt");
  return [moving, turning, raising, tilting];
}

/** The ground of the trial as the browser fetched it, and the cost of its cells from scratch. */
async function fromScratch(page: Page): Promise<BruteForce> {
  const { request } = page.context();
  const setup = (await (await request.get("/api/preview")).json()) as PreviewSetup;
  const { frame, parameters, groundVersion, hasClutter } = setup;
  const [longitudeDeg, latitudeDeg] = MAST;
  const range = frame && blocksAround(frame, longitudeDeg, latitudeDeg, parameters.radiusKm);
  if (!frame || !range || !setup.hasTerrain) throw new Error("the province has no terrain around the mast");
  const blocks = new Map<string, GroundBlock>();
  for (const [column, row] of blocksOf(range)) {
    const bytes = await (await request.get(`/api/preview/ground/${column}/${row}?v=${groundVersion}`)).body();
    const memory = Uint8Array.from(bytes).buffer;
    const cells = BLOCK_CELLS * BLOCK_CELLS;
    const clutterHeightM = hasClutter ? new Uint8Array(memory, cells * 4, cells) : undefined;
    blocks.set(`${column}/${row}`, { heightM: new Float32Array(memory, 0, cells), clutterHeightM });
  }
  const grid = groundOf(partOf(frame, range), range, (column, row) => blocks.get(`${column}/${row}`) as GroundBlock);
  const bands = (new URL(page.url()).searchParams.get("t.mast") ?? "").split("~")[2]?.split("!") ?? [];
  const frequenciesGhz = setup.bands.filter(({ code }) => bands.includes(code)).map((band) => band.downlinkMhz / 1000);
  const mast = { longitudeDeg, latitudeDeg, antennaHeightM: setup.assumed.heightM };
  return bruteForce(grid, setup, mast, frequenciesGhz);
}

const movements: Movement[] = [];
let brute: BruteForce | undefined;
await withProduct(async (base, browser) => {
  const context = await browser.newContext({ baseURL: base, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await signIn(page);
  movements.push(...(await measure(page)));
  brute = await fromScratch(page);
}, process.argv[2]);

const { cells, bands, allMs } = brute as unknown as BruteForce;
const times = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)}`;
const rows = movements.map(({ name, perSecond, figuresPerSecond, latencyMs, processorMs }) => {
  const worst = latencyMs.toSorted((a, b) => a - b)[Math.floor(0.95 * latencyMs.length)] ?? Number.NaN;
  const cellsOf = [
    name,
    times(perSecond),
    times(figuresPerSecond),
    median(latencyMs).toFixed(0),
    worst.toFixed(0),
    processorMs.toFixed(0),
  ];
  return `| ${[...cellsOf, ((perSecond * allMs) / 1_000).toFixed(0)].join(" | ")} |`;
});
const table = [
  "| movement | pictures a second (target 10) | new figures a second | pointer to map, median ms | 95 % of them, ms | processor time of a picture, ms | times as often as from scratch |",
  "|---|---|---|---|---|---|---|",
  ...rows,
].join("\n");
console.log(table);
const note = `From scratch, every one of ${cells} cells would have its own profile and its own diffraction on each of ${bands} bands: ${(allMs / 1_000).toFixed(2)} s of one thread a change, without antennas, comparison and painting, or ${times(1_000 / allMs)} a second. Chromium, 1440 x 900, the page and the map drawn by software, on the same two processors as the engine; pointer events at about 60 a second for ${MOVE_MS / 1_000} s, real ones. "Processor time" is that of all of Chromium's processes, the software's drawing in it: where others use the machine too, pictures a second fall with their share, this does not. "Pointer to map" runs from the last pointer event before a question until the map has drawn the answer. While the mast is moved or raised a level stands for 2 x 2 cells (over terrain in full resolution) and the screen says so; the exact levels follow 0.4 s after the hand holds still, at once when it lets go.`;
writeBenchmarkSection(
  "what-if",
  `## A mast on trial\n\n\`npm run bench:what-if\` on the demonstration province.\n\n${table}\n\n${note}\n\n${machine()}; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}.`,
);
