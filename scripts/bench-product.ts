// The product as benchmarks meet it: started on a free port, opened in a real browser whose map is drawn by software.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../server/testing/chromium.ts";

const START_LIMIT_MS = 120_000;
const FLAGS =
  "--no-sandbox --disable-background-networking --disable-component-update --disable-sync --no-first-run".split(" ");
const SOFTWARE = "--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --disable-gpu-compositing".split(
  " ",
);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port is free on loopback");
  return address.port;
}

async function untilReady(base: string, product: ChildProcess): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    if (product.exitCode !== null)
      throw new Error(`the product ended with status ${product.exitCode} while it started`);
    const isReady = await fetch(`${base}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the server did not answer within ${START_LIMIT_MS / 1000} s`);
}

async function inChromium(base: string, work: Work): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("Chromium was not found: apt-get install chromium");
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...SOFTWARE] });
  try {
    await work(base, browser);
  } finally {
    await browser.close();
  }
}

type Work = (base: string, browser: Browser) => Promise<void>;

export interface StartedProduct {
  readonly base: string;
  /** The process that serves. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a product of its own on a free port (`file`: the program) and waits until it answers. Throws where it does not. */
export async function startProduct(
  file = fileURLToPath(new URL("start.ts", import.meta.url)),
  environment: Record<string, string> = {},
): Promise<StartedProduct> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const product = spawn(process.execPath, [file], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const stop = async () => {
    if (product.exitCode !== null) return;
    const ended = new Promise((resolve) => product.once("exit", resolve));
    product.kill("SIGTERM");
    await ended;
  };
  try {
    await untilReady(base, product);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, pid: product.pid as number, stop };
}

/**
 * Runs `work` against the product in Chromium, and ends both in any case: a product of its own on a free port, or the one that
 * runs at `address`. Throws where Chromium or the product is missing.
 */
export async function withProduct(work: Work, address?: string): Promise<void> {
  if (address !== undefined) return inChromium(address, work);
  const product = await startProduct();
  try {
    await inChromium(product.base, work);
  } finally {
    await product.stop();
  }
}

/** The middle one of several values; NaN of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
