import { fileURLToPath } from "node:url";
import { allowsDemonstration, type Config, readConfig } from "../server/config.ts";
import { enterProvince, type Province } from "../server/database/province.ts";
import { type Served, serve } from "../server/main.ts";
import { type PrintedSignIn, seedDemonstrationUsers } from "../server/modules/accounts/demonstration.ts";
import { buildClient } from "./build-client.ts";
import { addBasics, isEmptyProvince, loadDemonstrationProvince, today, withFilling } from "./start/fill.ts";
import { makeProgress } from "./start/progress.ts";
import { type Supervised, superviseProcess } from "./start/worker-process.ts";

const checkout = fileURLToPath(new URL("../", import.meta.url));
const SECRETS_FILE = `${checkout}.local/demonstration.json`;
const WORKER = `${checkout}server/worker.ts`;
const say = makeProgress();

/** What was started, in order; stopped in the reverse order. */
const started: { name: string; stop: () => Promise<void> }[] = [];
const stopWanted = Promise.withResolvers<void>();
let isStopWanted = false;

class StoppedWhileStarting extends Error {}

/** Between the steps of starting: nothing further is started once the stop is wanted. */
function goOn(): void {
  if (isStopWanted) throw new StoppedWhileStarting();
}

async function stopAll(): Promise<void> {
  for (const { name, stop } of started.toReversed()) {
    await stop().catch((error: Error) => say(`${name}: ${error.message}`));
  }
}

async function start(config: Config): Promise<void> {
  say("Chuẩn bị cơ sở dữ liệu · Preparing the database");
  // Both are waited for, also where one fails: what is half started must be known before it is stopped.
  const [filled, made] = await Promise.allSettled([fillProvince(config), makeClient()]);
  if (filled.status === "rejected") throw filled.reason;
  if (made.status === "rejected") throw made.reason;
  const province = filled.value;
  goOn();
  const served = await serveProvince(config, province);
  goOn();
  const worker: Supervised = superviseProcess({
    file: WORKER,
    environment: { ...process.env, DATABASE_URL: province.appUrl },
    say,
  });
  started.push({ name: "worker", stop: () => worker.stop() });
  const signIns = allowsDemonstration(config) ? await seedDemonstrationUsers(served.database, SECRETS_FILE) : [];
  say("Sẵn sàng · Ready");
  printWelcome(served.address, signIns);
}

async function openProvince(config: Config): Promise<Province> {
  const province = await enterProvince(config, { checkout, say });
  started.push({ name: "database", stop: () => province.leave() });
  for (const migration of province.migrated) say(`  ${migration}`);
  return province;
}

async function fillProvince(config: Config): Promise<Province> {
  const province = await openProvince(config);
  await withFilling(province.appUrl, async (database) => {
    await addBasics(database);
    goOn();
    if (!allowsDemonstration(config) || !(await isEmptyProvince(database))) return;
    say("Tạo tỉnh minh họa · Making the demonstration province");
    const loaded = await loadDemonstrationProvince(database, today());
    const counts = ["hamlet", "site", "sector"].map((table) => `${loaded.get(table) ?? 0} ${table}s`);
    say(`  ${counts.join(", ")}`);
  });
  return province;
}

async function makeClient(): Promise<void> {
  if (await buildClient()) say("Đã dựng giao diện · Client built");
}

async function serveProvince(config: Config, province: Province): Promise<Served> {
  const served = await serve({ config, databaseUrl: province.appUrl, clientFolder: `${checkout}dist/` });
  started.push({ name: "server", stop: () => served.close() });
  return served;
}

function printWelcome(address: string, signIns: readonly PrintedSignIn[]): void {
  const lines = ["", `  Trạm Chung: ${address}`, ""];
  if (signIns.length > 0) {
    lines.push("  Tài khoản trình diễn · Demonstration sign-ins (this machine only):");
    const width = Math.max(...signIns.map(({ login }) => login.length));
    for (const { login, password, displayName } of signIns) {
      lines.push(`    ${login.padEnd(width)}  ${password}  ${displayName}`);
    }
    lines.push("");
  }
  lines.push("  Ctrl-C dừng tất cả · Ctrl-C stops everything", "");
  console.log(lines.join("\n"));
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (!isStopWanted) say("Đang dừng · Stopping");
    isStopWanted = true;
    stopWanted.resolve();
  });
}
let status = 0;
try {
  await start(readConfig(process.env));
  await stopWanted.promise;
} catch (error) {
  if (!(error instanceof StoppedWhileStarting)) {
    say(error instanceof Error ? error.message : String(error));
    status = 1;
  }
}
await stopAll();
process.exit(status);
