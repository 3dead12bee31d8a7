import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../server/testing/chromium.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";

// Starts the product on the province that is loaded and opens it several times with an empty cache: when the first text and when
// the province on the map can be seen, and when everything that was asked for has come. The map is drawn by software.

const RUNS = 7;
const START_LIMIT_MS = 120_000;
const FLAGS =
  "--no-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run".split(" ");
const SOFTWARE = "--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --disable-gpu-compositing".split(
  " ",
);

interface Opened {
  readonly contentfulMs: number;
  readonly mapMs: number;
  readonly kilobytes: number;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port is free on loopback");
  return address.port;
}

async function untilReady(base: string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    const isReady = await fetch(`${base}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the server did not answer within ${START_LIMIT_MS / 1000} s`);
}

/** One visit by somebody who was never there. */
async function open(browser: Browser, base: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(base);
    await page.waitForFunction(() => performance.getEntriesByName("map-first-paint").length > 0, null, {
      timeout: 60_000,
    });
    return await page.evaluate(() => ({
      contentfulMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      mapMs: performance.getEntriesByName("map-first-paint")[0]?.startTime ?? Number.NaN,
      kilobytes:
        (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).reduce(
          (sum, { transferSize }) => sum + transferSize,
          0,
        ) / 1000,
    }));
  } finally {
    await context.close();
  }
}

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("Chromium was not found: apt-get install chromium");
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const start = fileURLToPath(new URL("start.ts", import.meta.url));
const product = spawn(process.execPath, [start], {
  env: { ...process.env, PORT: String(port) },
  stdio: ["ignore", "ignore", "inherit"],
});
const opened: Opened[] = [];
try {
  await untilReady(base);
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...SOFTWARE] });
  await open(browser, base); // fills the server's own caches, as for everybody but the very first
  for (let run = 0; run < RUNS; run++) opened.push(await open(browser, base));
  await browser.close();
} finally {
  product.kill("SIGTERM");
  await new Promise((resolve) => product.once("exit", resolve));
}

const line = (name: string, values: readonly number[], unit: string) =>
  `| ${name} | ${median(values).toFixed(0)} ${unit} | ${Math.min(...values).toFixed(0)} | ${Math.max(...values).toFixed(0)} |`;
const table = [
  "| | median | best | worst |",
  "|---|---|---|---|",
  line(
    "first text",
    opened.map(({ contentfulMs }) => contentfulMs),
    "ms",
  ),
  line(
    "the province on the map (target 2,000 ms)",
    opened.map(({ mapMs }) => mapMs),
    "ms",
  ),
  line(
    "fetched until then",
    opened.map(({ kilobytes }) => kilobytes),
    "kB",
  ),
].join("\n");
console.log(table);
writeBenchmarkSection(
  "first paint",
  `## First paint\n\n\`npm run bench:first-paint\`: ${RUNS} visits with an empty cache, 1440 x 900, from loopback, the map drawn by software.\n\n${table}\n\n${machine()}; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}.`,
);
