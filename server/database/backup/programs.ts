import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { BackupError } from "./file.ts";

const run = promisify(execFile);
type ProgramName = "pg_dump" | "pg_restore";

/** Where Debian and Ubuntu keep the programs of every installed version, newest first; then whatever the search path has. */
function placesOf(name: ProgramName, base = "/usr/lib/postgresql"): string[] {
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => join(base, version, "bin", name)).filter((path) => existsSync(path)), name];
}

/**
 * The newest program of that name here. Throws BackupError where there is none, or none that is as new as the server:
 * an older pg_dump refuses a newer server.
 * @param serverMajor major version of the server, e.g. 15
 */
export async function findProgram(name: ProgramName, serverMajor: number): Promise<string> {
  for (const path of placesOf(name)) {
    const version = await run(path, ["--version"]).then(
      ({ stdout }) => Number(/(\d+)(\.\d+|beta|rc|devel)/.exec(stdout)?.[1]),
      () => undefined,
    );
    if (version === undefined) continue;
    if (version >= serverMajor) return path;
    throw new BackupError(
      `${name} here is of PostgreSQL ${version} and the server is ${serverMajor}: install postgresql-client-${serverMajor}`,
    );
  }
  throw new BackupError(`${name} was not found: install postgresql-client-${serverMajor}`);
}

/** How a program of PostgreSQL is told where to go; a password stands in its environment, where other users cannot read it. */
function connectionWords(url: string): { words: string[]; env: NodeJS.ProcessEnv } {
  const place = new URL(url);
  const password = decodeURIComponent(place.password);
  place.password = "";
  return {
    words: ["--no-password", `--dbname=${place.href}`],
    env: { ...process.env, LC_ALL: "C.UTF-8", ...(password === "" ? {} : { PGPASSWORD: password }) },
  };
}

export interface RunningProgram {
  readonly child: ChildProcess;
  /** Resolves when it ended well; rejects with its own last words. */
  readonly ended: Promise<void>;
}

/** Starts a program of PostgreSQL against a database; it is ended when `signal` is raised. */
export function startProgram(
  path: string,
  options: readonly string[],
  url: string,
  signal?: AbortSignal,
): RunningProgram {
  const { words, env } = connectionWords(url);
  const child = spawn(path, [...options, ...words], {
    env,
    stdio: ["pipe", "pipe", "pipe"],
    ...(signal === undefined ? {} : { signal }),
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2_000);
  });
  child.stdin.on("error", () => {}); // a program that ends early closes its input; its own words tell why
  const ended = once(child, "close").then(([code]) => {
    if (code !== 0) throw new BackupError(`${path} failed: ${said.trim() || `status ${code}`}`);
  });
  ended.catch(() => {}); // looked at by the caller, later than it may happen
  return { child, ended };
}
