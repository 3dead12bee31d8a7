import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Supervised, superviseProcess } from "./worker-process.ts";

let folder: string;
let supervised: Supervised;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tram-chung-worker-"));
});
afterEach(async () => {
  await supervised.stop();
  rmSync(folder, { recursive: true });
});

/** A program that writes its process id into a file and stays. */
function start(): () => number[] {
  const file = join(folder, "program.mjs");
  const log = join(folder, "log");
  writeFileSync(log, "");
  writeFileSync(
    file,
    `import { appendFileSync } from "node:fs";
     appendFileSync(${JSON.stringify(log)}, process.pid + "\\n");
     process.on("disconnect", () => process.exit(0));
     setInterval(() => {}, 1000);`,
  );
  supervised = superviseProcess({ file, environment: process.env, say: () => {} });
  return () => readFileSync(log, "utf8").trim().split("\n").filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe("the worker's process", () => {
  it("is started again after it was killed", async () => {
    const pids = start();
    await vi.waitFor(() => expect(pids()).toHaveLength(1), 10_000);
    process.kill(pids()[0] as number, "SIGKILL");
    await vi.waitFor(() => expect(pids()).toHaveLength(2), 10_000);
    expect(isAlive(pids()[1] as number)).toBe(true);
  });

  it("is gone when it was stopped, and is not started again", async () => {
    const pids = start();
    await vi.waitFor(() => expect(pids()).toHaveLength(1), 10_000);
    await supervised.stop();
    expect(isAlive(pids()[0] as number)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(pids()).toHaveLength(1);
  });
});
