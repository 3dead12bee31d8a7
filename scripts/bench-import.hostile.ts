import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Import } from "../server/modules/imports/imports.schemas.ts";
import { referencePath } from "../server/testing/reference.ts";

/** How often an import is asked whether it has been read, ms: the answer is known to this. */
const POLL_MS = 25;

export interface HostileAnswers {
  readonly files: number;
  readonly medianMs: number;
  readonly slowestMs: number;
  readonly slowest: string;
}

type Send = (path: string, options?: RequestInit) => Promise<Response>;

async function answerMs(path: string, send: Send): Promise<number> {
  const began = performance.now();
  const form = new FormData();
  form.set("file", new Blob([readFileSync(path)]), basename(path));
  const answer = await send("/api/imports", { method: "POST", body: form });
  if (answer.status >= 500) throw new Error(`${path}: the server answered ${answer.status}`);
  const { id } = (await answer.json()) as { id?: string };
  // Refused at the door, which is an answer too.
  if (answer.status !== 202 || id === undefined) return performance.now() - began;
  for (;;) {
    const { status } = (await (await send(`/api/imports/${id}`)).json()) as Import;
    if (status !== "reading") return performance.now() - began;
    await sleep(POLL_MS);
  }
}

/** Sends every broken and hostile file, one after the other, until each has its answer; undefined where the files are not here. */
export async function hostileAnswers(send: Send): Promise<HostileAnswers | undefined> {
  const root = referencePath("bad-input");
  if (root === undefined) return undefined;
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const answers: { name: string; ms: number }[] = [];
  for (const { name, parentPath } of files) answers.push({ name, ms: await answerMs(join(parentPath, name), send) });
  answers.sort((a, b) => a.ms - b.ms);
  const last = answers.at(-1);
  return {
    files: answers.length,
    medianMs: answers[Math.floor(answers.length / 2)]?.ms ?? 0,
    slowestMs: last?.ms ?? 0,
    slowest: last?.name ?? "",
  };
}
