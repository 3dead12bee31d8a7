import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const root = fileURLToPath(new URL("../", import.meta.url));
const CONFIG = "vite.config.ts";
/** All that the client is made of: its own sources, the pure rooms and schemas that it imports, and the packages. */
const SOURCES = [
  "client/**/*.*",
  "server/{radio,geometry,optimisation,drawing,measured}/**/*.ts",
  "server/**/*.schemas.ts",
  "server/schemas.ts",
  "package-lock.json",
  CONFIG,
  "scripts/offline-build.ts",
  "tsconfig.json",
];
/** Names the sources that a build is made of. */
const STAMP = ".hash";
const TEST = /\.test\.tsx?$/;
const COMPRESSED = /\.(js|mjs|css|html|svg|json|map|wasm)$/;

/** SHA-256 over names and contents of the client's sources. */
function sourcesHash(): string {
  const files = globSync(SOURCES, { cwd: root });
  const hash = createHash("sha256");
  for (const file of files.filter((each) => !TEST.test(each)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * Builds the client into `folder` unless it is there already, made of the same sources. Returns whether it was built. Others may
 * build it at the same time, or serve what is there: it is made beside and put in place whole.
 */
export async function buildClient(folder = join(root, "dist")): Promise<boolean> {
  const place = resolve(folder);
  const hash = sourcesHash();
  if (isBuilt(place, hash)) return false;
  const made = `${place}.${process.pid}`;
  try {
    await runVite(made);
    await compressFiles(made);
    writeFileSync(join(made, STAMP), hash);
    putInPlace(made, place, hash);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return true;
}

function isBuilt(folder: string, hash: string): boolean {
  const stamp = join(folder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

function putInPlace(made: string, place: string, hash: string): void {
  const former = `${made}.former`;
  if (existsSync(place)) renameSync(place, former);
  try {
    renameSync(made, place);
  } catch (error) {
    // Somebody else was quicker by this much; theirs is as good.
    if (!isBuilt(place, hash)) throw error;
  }
  rmSync(former, { recursive: true, force: true });
}

/** In a process of its own: it keeps a core busy for seconds, while this one migrates and seeds. */
async function runVite(folder: string): Promise<void> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const words = ["build", "--config", CONFIG, "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"];
  // Whoever asks, it is the production build: inherited from a test run, NODE_ENV would put React's slow checking build into it.
  const env = { ...process.env, NODE_ENV: "production" };
  const child = spawn(process.execPath, [vite, ...words], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on("exit", resolve));
  if (status !== 0) throw new Error(`the client could not be built:\n${output.trim()}`);
}

/** Puts `.br` and `.gz` beside what compresses well, so that the server compresses nothing twice. */
async function compressFiles(folder: string): Promise<void> {
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  const files = globSync("**/*", { cwd: folder });
  await Promise.all(
    files
      .filter((file) => COMPRESSED.test(file))
      .map(async (file) => {
        const path = join(folder, file);
        const content = await readFile(path);
        await Promise.all([
          promisify(brotliCompress)(content, brotli).then((bytes) => writeFile(`${path}.br`, bytes)),
          promisify(gzip)(content, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
        ]);
      }),
  );
}

if (import.meta.main) console.error((await buildClient()) ? "the client was built" : "the built client is up to date");
