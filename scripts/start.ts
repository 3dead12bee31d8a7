import { fileURLToPath } from "node:url";
import { allowsDemonstration, type Config, readConfig } from "../server/config.ts";
import { enterProvince, type Province } from "../server/database/province.ts";
import { type Served, serve } from "../server/main.ts";
import { type PrintedSignIn, seedDemonstrationUsers } from "../server/modules/accounts/demonstration.ts";
import { buildClient } from "./build-client.ts";
import { makeProgress } from "./start/progress.ts";
import { type Supervised, superviseProcess } from "./start/worker-process.ts";

const checkout = fileURLToPath(new URL("../", import.meta.url));
const SECRETS_FILE = `${checkout}.local/demonstration.json`;
const WORKER = `${checkout}server/worker.ts`;
const say = makeProgress();

/** What was started, in order; stopped in the reverse order. */
const started: { name: string; stop: () => Promise<void> }[] = [];
let stopping: Promise<void> | undefined;

async function stopAll(): Promise<void> {
  for (const { name, stop } of started.toReversed()) {
    await stop().catch((error: Error) => say(`${name}: ${error.message}`));
  }
}

function stopOnce(): Promise<void> {
  stopping ??= stopAll();
  return stopping;
}

async function start(config: Config): Promise<void> {
  say("Chuẩn bị cơ sở dữ liệu · Preparing the database");
  const [province] = await Promise.all([openProvince(config), makeClient()]);
  const served = await serveProvince(config, province);
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
    if (stopping === undefined) say("Đang dừng · Stopping");
    stopOnce().then(() => process.exit(0));
  });
}
try {
  await start(readConfig(process.env));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  await stopOnce();
  process.exit(1);
}
