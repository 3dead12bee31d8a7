import { loadavg } from "node:os";
import type { Browser } from "playwright-core";
import { median, withProduct } from "./bench-product.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";

// npm run bench:first-paint [-- ADDRESS of a product that runs]: opens the product on the province that is loaded several times with an
// empty cache: when the first text, the province and everything on the map can be seen. The map is drawn by software.

const RUNS = 7;
interface Opened {
  readonly contentfulMs: number;
  readonly mapMs: number;
  /** Relief, painted values, layers and names. */
  readonly completeMs: number;
  readonly kilobytes: number;
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
    const soFar = await page.evaluate(() => ({
      contentfulMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
      mapMs: performance.getEntriesByName("map-first-paint")[0]?.startTime ?? Number.NaN,
      kilobytes:
        (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).reduce(
          (sum, { transferSize }) => sum + transferSize,
          0,
        ) / 1000,
    }));
    await page.waitForFunction(() => performance.getEntriesByName("map-complete").length > 0, null, {
      timeout: 60_000,
    });
    const completeMs = await page.evaluate(
      () => performance.getEntriesByName("map-complete")[0]?.startTime ?? Number.NaN,
    );
    return { ...soFar, completeMs };
  } finally {
    await context.close();
  }
}

const opened: Opened[] = [];
await withProduct(async (base, browser) => {
  await open(browser, base); // fills the server's own caches, as for everybody but the very first
  for (let run = 0; run < RUNS; run++) opened.push(await open(browser, base));
}, process.argv[2]);

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
    "everything on the map",
    opened.map(({ completeMs }) => completeMs),
    "ms",
  ),
  line(
    "fetched until the province is on the map",
    opened.map(({ kilobytes }) => kilobytes),
    "kB",
  ),
].join("\n");
console.log(table);
writeBenchmarkSection(
  "first paint",
  `## First paint\n\n\`npm run bench:first-paint\`: ${RUNS} visits with an empty cache, 1440 x 900, from loopback, the map drawn by software.\n\n${table}\n\n${machine()}; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}.`,
);
