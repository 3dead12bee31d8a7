// The one entry of every npm script. Plain JavaScript, because it must run on the machine's own Node,
// which may be too old to run the project: it installs what is missing, then runs the wanted
// script with Node 24 (the machine's, or the one that the npm package node-linux-* carries).
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const needed = [24, 7]; // crypto.argon2 came with 24.7; types are stripped without a flag since 22.18

function isRecent(version) {
  const [major, minor] = version.replace(/^v/, "").split(".").map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

function installWhatIsMissing() {
  const stamp = join(root, "node_modules", ".tram-chung-lock");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("Đang cài thư viện · Installing libraries (npm ci) …");
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    console.error("npm ci failed. Is the npm registry reachable?");
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

function nodeBinary() {
  if (isRecent(process.version)) return process.execPath;
  const carried = join(root, "node_modules", `node-linux-${process.arch}`, "bin", "node");
  if (process.platform === "linux" && existsSync(carried)) return carried;
  console.error(`Node ${needed.join(".")} or newer is needed, this is ${process.version}: install it from nodejs.org.`);
  process.exit(1);
}

const [script, ...rest] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(script ?? "") || !existsSync(join(root, "scripts", `${script}.ts`))) {
  console.error(`usage: node scripts/bootstrap.mjs SCRIPT [ARGUMENT...]; there is no scripts/${script}.ts`);
  process.exit(2);
}
/** Tells glibc to give back what is let go, also what threads that have ended held: a hundred megabytes after an import. */
const GIVE_MEMORY_BACK = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: String(128 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(128 * 1024),
};
installWhatIsMissing();
const node = nodeBinary();
const child = spawn(node, [join(root, "scripts", `${script}.ts`), ...rest], {
  stdio: "inherit",
  env: {
    ...(script === "test" ? {} : GIVE_MEMORY_BACK),
    ...process.env,
    PATH: `${dirname(node)}:${process.env.PATH}`,
    NODE_NO_WARNINGS: "1",
    NODE_COMPILE_CACHE: join(root, ".local", "compile-cache"), // halves the time until a second start answers
  },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
