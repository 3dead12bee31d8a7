import { spawn } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrations } from "../../server/database/migrate.ts";
import { GENERATED, GENERATORS } from "../generate/all.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs one check; resolves with what is wrong, undefined when nothing is. */
export type Check = () => Promise<string | undefined>;

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

function runTool(script: string, words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, "node_modules", script), ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, output })));
}

const tool =
  (script: string, ...words: string[]): Check =>
  async () => {
    const { status, output } = await runTool(script, words);
    return status === 0 ? undefined : output.trim();
  };

/** The count in dependency-cruiser's last line: it passes without a word when it understood no file at all. */
export function cruisedModules(output: string): number {
  return Number(/\((\d+) modules,/.exec(output)?.[1] ?? /(\d+) modules,/.exec(output)?.[1] ?? 0);
}

const FEWEST_MODULES = 50;

async function dependencyRules(): Promise<string | undefined> {
  const words = ["--config", ".dependency-cruiser.json", "server", "client", "scripts", "data", "--output-type", "err"];
  const { status, output } = await runTool("dependency-cruiser/bin/dependency-cruiser.mjs", words);
  const modules = cruisedModules(output);
  if (modules < FEWEST_MODULES) return `only ${modules} modules were looked at: the rules guard nothing\n${output}`;
  return status === 0 ? undefined : output.trim();
}

function snapshot(): Map<string, string> {
  return new Map(globSync(GENERATED, { cwd: root }).map((file) => [file, readFileSync(join(root, file), "utf8")]));
}

/** Generates everything anew, compares, and puts back what was there. */
async function generatedFiles(): Promise<string | undefined> {
  const before = snapshot();
  for (const generate of Object.values(GENERATORS)) await generate();
  const after = snapshot();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of stale) {
    const content = before.get(file);
    if (content !== undefined) writeFileSync(join(root, file), content);
  }
  return stale.length === 0 ? undefined : `out of step, run npm run generate: ${stale.sort().join(", ")}`;
}

/** Numbers follow one another without a gap, each migration has its way down, and no other file lies among them. */
async function migrations(): Promise<string | undefined> {
  const found = await readMigrations();
  const known = new Set(
    found.flatMap(({ number, name }) =>
      ["up", "down"].map((way) => `${String(number).padStart(4, "0")}_${name}.${way}.sql`),
    ),
  );
  const strays = globSync("*", { cwd: join(root, "migrations") }).filter((file) => !known.has(file));
  return strays.length === 0 ? undefined : `not a migration: ${strays.join(", ")}`;
}

export const CHECKS: Readonly<Record<string, Check>> = {
  types: tool("typescript/bin/tsc", "--noEmit", "-p", "."),
  lint: tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
  "dependency rules": dependencyRules,
  migrations,
  "generated files": generatedFiles,
};
