import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** Builds the client into `folder` unless it is there already, made of the same sources. Returns whether it was built. */
export async function buildClient(folder = join(root, "dist")): Promise<boolean> {
  const stamp = join(folder, ".hash");
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  await runVite(folder);
  await compressFiles(folder);
  writeFileSync(stamp, hash);
  return true;
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
