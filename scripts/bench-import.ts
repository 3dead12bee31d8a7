// npm run bench:import: sends an inventory of 20,000 rows as a planner through the product's own routes, in a database of its own:
// how long the dry run and the import take, what the server holds in memory, and how long others wait for an answer meanwhile.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startCluster } from "../server/database/cluster.ts";
import { socketUrl } from "../server/database/connections.ts";
import { dropDatabase, ensureDatabase } from "../server/database/ensure.ts";
import { enterProvince } from "../server/database/province.ts";
import { seedDemonstrationUsers } from "../server/modules/accounts/demonstration.ts";
import type { Import } from "../server/modules/imports/imports.schemas.ts";
import { type HostileAnswers, hostileAnswers } from "./bench-import.hostile.ts";
import { benchmarkInventory, type InventoryFile } from "./bench-import.inventory.ts";
import { forgetPeak, peakMegabytes, processMs, serverMs } from "./bench-process.ts";
import { type StartedProduct, startProduct } from "./bench-product.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";
import { addBasics, loadDemonstrationProvince, today, withFilling } from "./start/fill.ts";

const checkout = fileURLToPath(new URL("../", import.meta.url));
const ROWS = 20_000;
const LOGIN = "viettel";
const TARGET_S = 20;
const TARGET_MB = 600;
/** How often somebody else asks for an answer, and how often the import is asked for. */
const ASK_EVERY_MS = 50;
const POLL_MS = 200;

interface Step {
  readonly name: string;
  readonly seconds: number;
  readonly serverSeconds: number;
  readonly databaseSeconds: number;
  readonly peakMb: number;
  readonly slowestAnswerMs: number;
}

/** One who asks again and again while the server works: the longest wait for an answer, in ms. */
function askMeanwhile(base: string) {
  const ended = new AbortController();
  let slowestMs = 0;
  const asking = (async () => {
    while (!ended.signal.aborted) {
      const began = performance.now();
      const answer = await fetch(`${base}/api/session`);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`the server answered ${answer.status} while it worked`);
      slowestMs = Math.max(slowestMs, performance.now() - began);
      await sleep(ASK_EVERY_MS);
    }
  })();
  return async () => {
    ended.abort();
    await asking;
    return slowestMs;
  };
}

/** A planner's way to the routes. */
async function signIn(base: string, password: string) {
  const first = await fetch(`${base}/api/session`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookieOf = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const answer = await fetch(`${base}/api/session`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-csrf-token": csrfToken,
      cookie: cookieOf(first).join("; "),
    },
    body: JSON.stringify({ login: LOGIN, password }),
  });
  if (!answer.ok) throw new Error(`${LOGIN} could not sign in: ${answer.status}`);
  const cookie = cookieOf(answer).join("; ");
  const session = (await (await fetch(`${base}/api/session`, { headers: { cookie } })).json()) as { csrfToken: string };
  const send = (path: string, options: RequestInit = {}): Promise<Response> =>
    fetch(`${base}${path}`, { ...options, headers: { ...options.headers, cookie, "x-csrf-token": session.csrfToken } });
  const ask = async <Answer>(path: string, options?: RequestInit): Promise<Answer> => {
    const found = await send(path, options);
    if (!found.ok) throw new Error(`${path}: ${found.status} ${await found.text()}`);
    return found.json() as Promise<Answer>;
  };
  return { send, ask };
}
type Ask = Awaited<ReturnType<typeof signIn>>["ask"];

const post = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

async function dryRun({ name, bytes }: InventoryFile, ask: Ask): Promise<Import> {
  const form = new FormData();
  form.set("kind", "inventory");
  form.set("file", new Blob([bytes]), name);
  const { id } = await ask<{ id: string }>("/api/imports", { method: "POST", body: form });
  for (;;) {
    const found = await ask<Import>(`/api/imports/${id}`);
    if (found.status === "previewed") return found;
    if (found.status !== "reading") throw new Error(`${name}: ${found.status} ${found.failure?.message ?? ""}`);
    await sleep(POLL_MS);
  }
}

/** Throws where the report is not what the file holds: a figure for a file that was not read would be worth nothing. */
function checkReport({ report }: Import, faults: number): void {
  const read = [report?.rowsRead, report?.rowsRefused, report?.rowsStored];
  const expected = [ROWS, faults, ROWS - faults];
  if (read.join() !== expected.join())
    throw new Error(`rows read, refused and to be stored are ${read.join()}; expected ${expected.join()}`);
}

async function measured<Result>(
  name: string,
  { base, pid }: StartedProduct,
  databasePid: string,
  work: () => Promise<Result>,
): Promise<{ step: Step; result: Result }> {
  forgetPeak(pid);
  const [serverBefore, databaseBefore, began] = [processMs(String(pid)), serverMs(databasePid), performance.now()];
  const end = askMeanwhile(base);
  let slowestAnswerMs = Number.NaN;
  const timed = async () => {
    const result = await work();
    return { result, seconds: (performance.now() - began) / 1000 };
  };
  const { result, seconds } = await timed().finally(async () => {
    slowestAnswerMs = await end();
  });
  const step = {
    name,
    seconds,
    serverSeconds: (processMs(String(pid)) - serverBefore) / 1000,
    databaseSeconds: (serverMs(databasePid) - databaseBefore) / 1000,
    peakMb: peakMegabytes(pid),
    slowestAnswerMs,
  };
  console.error(step);
  return { step, result };
}

/** Makes the demonstration province in an empty database; the password of the planner. */
async function fill(databaseUrl: string): Promise<string> {
  const { appUrl } = await enterProvince({ databaseUrl }, { checkout, say: console.error });
  const folder = mkdtempSync(join(tmpdir(), "tram-chung-bench-"));
  try {
    return await withFilling(appUrl, async (database) => {
      await addBasics(database);
      await loadDemonstrationProvince(database, today());
      const signIns = await seedDemonstrationUsers(database, join(folder, "demonstration.json"));
      const found = signIns.find(({ login }) => login === LOGIN);
      if (found === undefined) throw new Error(`there is no demonstration sign-in ${LOGIN}`);
      return found.password;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchmark(product: StartedProduct, password: string, databasePid: string): Promise<Step[]> {
  const { files, faults } = await benchmarkInventory(ROWS);
  const steps: Step[] = [];
  for (const file of files) {
    const { ask } = await signIn(product.base, password);
    const preview = await measured(`${file.name}: dry run`, product, databasePid, () => dryRun(file, ask));
    checkReport(preview.result, faults);
    const { id } = preview.result;
    const stored = await measured(`${file.name}: import`, product, databasePid, () =>
      ask<Import>(`/api/imports/${id}/store`, post({ partial: true })),
    );
    if (stored.result.status !== "stored") throw new Error(`${file.name} was not stored: ${stored.result.status}`);
    const undone = await measured(`${file.name}: taken back`, product, databasePid, () =>
      ask<Import>(`/api/imports/${id}/undo`, { method: "POST" }),
    );
    if (undone.result.status !== "undone") throw new Error(`${file.name} was not taken back`);
    steps.push(preview.step, stored.step, undone.step);
  }
  return steps;
}

const cluster = await startCluster({ checkout, name: "postgres-bench" });
const [databasePid = ""] = readFileSync(join(cluster.socketFolder, ".s.PGSQL.5432.lock"), "utf8").split("\n");
const name = `bench_${process.pid}`;
const loadBefore = loadavg()[0] ?? 0;
let steps: Step[] = [];
let hostile: HostileAnswers | undefined;
try {
  await ensureDatabase(cluster.connection("owner", "postgres"), name);
  const databaseUrl = socketUrl(cluster.connection("owner", name));
  const password = await fill(databaseUrl);
  const product = await startProduct(`${checkout}server/main.ts`, { DATABASE_URL: databaseUrl });
  try {
    steps = await benchmark(product, password, databasePid);
    hostile = await hostileAnswers((await signIn(product.base, password)).send);
  } finally {
    await product.stop();
  }
} finally {
  await dropDatabase(cluster.connection("owner", "postgres"), name);
  if (cluster.started) await cluster.stop();
}

const lines = steps.map((step) => {
  const isMet = step.seconds <= TARGET_S && step.peakMb <= TARGET_MB;
  const figures = [
    `${step.seconds.toFixed(1)} s`,
    `${step.serverSeconds.toFixed(1)} s`,
    `${step.databaseSeconds.toFixed(1)} s`,
    `${step.peakMb.toFixed(0)} MB`,
    `${step.slowestAnswerMs.toFixed(0)} ms`,
    isMet ? "yes" : "no",
  ];
  return `| ${step.name} | ${figures.join(" | ")} |`;
});
const table = [
  `| step | elapsed | processor time of the server | of PostgreSQL | most memory of the server | longest wait of others | within ${TARGET_S} s and ${TARGET_MB} MB |`,
  "|---|---|---|---|---|---|---|",
  ...lines,
].join("\n");
const broken =
  hostile === undefined
    ? "Broken and hostile files: not measured, the reference files are not here."
    : `Broken and hostile files: ${hostile.files} sent one after the other, each with an answer; median ${hostile.medianMs.toFixed(0)} ms, slowest ${(hostile.slowestMs / 1000).toFixed(1)} s (\`${hostile.slowest}\`; target 5 s).`;
console.log(`${table}\n\n${broken}`);
writeBenchmarkSection(
  "import",
  `## Import\n\n\`npm run bench:import\`: an inventory of ${ROWS.toLocaleString("en")} rows (VN-2000, units in the cells, a fault in every hundredth row), sent by a planner to the demonstration province, stored and taken back; memory of the whole process with its threads. Others ask for their session every ${ASK_EVERY_MS} ms. The server runs without its worker: coverage is computed after an import, not by it.\n\n${table}\n\n${broken}\n\n${machine()}; load of the machine at the start ${loadBefore.toFixed(1)}.`,
);
