import { execFile, execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A private PostgreSQL with PostGIS of this checkout, reached by a Unix socket that only its user may open. */
export interface Cluster {
  readonly socketFolder: string;
  /** True when this call started it (and so should stop it), false when it was already running. */
  readonly started: boolean;
  /** Connection settings as the owner of the tables ("owner") or as the application ("app"). */
  connection(as: "owner" | "app", database: string): { host: string; port: number; user: string; database: string };
  stop(): Promise<void>;
}

export class PostgresMissingError extends Error {
  override name = "PostgresMissingError";
}

const PORT = 5432; // names the socket file only: the cluster listens on no network address
const START_WAIT_MS = 60_000;
const START_ATTEMPTS = 5;
export const DEBIAN_PACKAGE = "postgresql-15-postgis-3";
const HOW_TO_GET_IT = `Install PostgreSQL with PostGIS (Debian 12: apt-get install ${DEBIAN_PACKAGE}; Ubuntu: apt-get install postgresql-postgis), or set DATABASE_URL, or use docker compose up.`;

/** The newest folder of PostgreSQL programs whose installation has PostGIS. */
export function findBinaries(base = "/usr/lib/postgresql"): string | undefined {
  if (!existsSync(base)) return undefined;
  const versions = readdirSync(base).sort((a, b) => Number(b) - Number(a));
  // The library, not only its description: the package with the scripts may be there without the other.
  const found = versions.find(
    (version) =>
      existsSync(join(base, version, "bin", "initdb")) &&
      existsSync(join(base, version, "lib", "postgis-3.so")) &&
      existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
  );
  return found === undefined ? undefined : join(base, found, "bin");
}

/** Whether packages can be installed here: root on Debian or Ubuntu. */
export function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Finds PostgreSQL with PostGIS, or installs the distribution's package when run as root on Debian or Ubuntu. */
export function findOrInstallBinaries(say: (line: string) => void): string {
  const found = findBinaries();
  if (found !== undefined) return found;
  if (!isDebianRoot()) throw new PostgresMissingError(`PostgreSQL with PostGIS was not found. ${HOW_TO_GET_IT}`);
  say("Đang cài PostgreSQL và PostGIS · Installing PostgreSQL and PostGIS (apt-get) …");
  installDebianPackages([DEBIAN_PACKAGE], ["postgresql-postgis"]);
  const installed = findBinaries();
  if (installed === undefined)
    throw new PostgresMissingError(`The package was installed but has no PostGIS. ${HOW_TO_GET_IT}`);
  return installed;
}

/** Installs Debian packages without questions; tries `alternatives` where the first names do not exist. Throws with the tool's words. */
export function installDebianPackages(names: string[], alternatives: string[] = []): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...words: string[]) => spawnSync("apt-get", words, { env: environment, encoding: "utf8" });
  aptGet("update");
  const install = (packages: string[]) => aptGet("install", "-y", "--no-install-recommends", ...packages);
  let result = install(names);
  if (result.status !== 0 && alternatives.length > 0) result = install(alternatives);
  if (result.status !== 0) {
    throw new PostgresMissingError(`apt-get install ${names.join(" ")} failed: ${result.stderr.trim().slice(-500)}`);
  }
}

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: as root, the postgres user that the package makes runs it. */
function serverIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith("postgres:"));
  const [, , uid, gid] = (entry ?? "nobody:x:65534:65534").split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

function mayEnter(folder: string, identity: Identity): boolean {
  return spawnSync("/usr/bin/test", ["-x", folder], { ...identity }).status === 0;
}

/** The folder of the data: inside the checkout, or under /var/lib where the server's user may not enter the checkout. */
function dataFolder(checkout: string, name: string, identity: Identity): string {
  if (mayEnter(checkout, identity)) {
    mkdirSync(join(checkout, ".local"), { recursive: true });
    return join(checkout, ".local", name);
  }
  const hash = createHash("sha256").update(checkout).digest("hex").slice(0, 12);
  mkdirSync("/var/lib/tram-chung", { recursive: true, mode: 0o755 });
  return join("/var/lib/tram-chung", `${name}-${hash}`);
}

/** Makes the folder for the server's user alone. Throws where somebody else made it first, who could then listen there. */
function ownedFolder(folder: string, identity: Identity): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const owner = statSync(folder).uid;
  const wanted = identity.uid ?? process.getuid?.();
  if (owner !== wanted) throw new Error(`${folder} belongs to user ${owner} and not to ${wanted}: remove it`);
}

export interface ClusterOptions {
  readonly checkout: string;
  readonly name: string;
  /** Gives up crash safety for speed: for tests only. */
  readonly disposable?: boolean;
  readonly say?: (line: string) => void;
}

interface Place {
  readonly binaries: string;
  readonly data: string;
  readonly socketFolder: string;
  readonly execution: Identity & { readonly cwd: string; readonly env: NodeJS.ProcessEnv };
}

/** Starts the private cluster, making it first where there is none. A running one is reused, one that was killed is recovered. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = findOrInstallBinaries(options.say ?? console.error);
  const identity = serverIdentity();
  const data = dataFolder(options.checkout, options.name, identity);
  const hash = createHash("sha256").update(data).digest("hex").slice(0, 10);
  const socketFolder = join(tmpdir(), `tram-chung-${hash}`);
  ownedFolder(socketFolder, identity);
  const execution = { ...identity, cwd: "/", env: { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8" } };
  const place: Place = { binaries, data, socketFolder, execution };
  if (!existsSync(join(data, "PG_VERSION"))) await makeCluster(place, identity);
  const running = await isRunning(place);
  if (!running) await startServer(place, serverFlags(socketFolder, options.disposable === true));
  return {
    socketFolder,
    started: !running,
    connection: (as, database) => ({
      host: socketFolder,
      port: PORT,
      user: as === "owner" ? "tram_chung_owner" : "tram_chung_app",
      database,
    }),
    stop: async () => {
      await run(join(binaries, "pg_ctl"), ["-D", data, "-w", "-m", "fast", "stop"], execution);
    },
  };
}

/** Made beside its place and moved there when complete: a start that is interrupted leaves no half a cluster behind. */
async function makeCluster({ binaries, data, execution }: Place, identity: Identity): Promise<void> {
  const unfinished = `${data}.unfinished`;
  for (const folder of [data, unfinished]) rmSync(folder, { recursive: true, force: true });
  ownedFolder(unfinished, identity);
  const words = ["-U", "tram_chung_owner", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-sync"];
  await run(join(binaries, "initdb"), ["-D", unfinished, ...words], execution);
  renameSync(unfinished, data);
}

/** Whether a server of this folder takes connections. One that is just starting or recovering is waited for. */
async function isRunning({ data, socketFolder }: Place): Promise<boolean> {
  const socket = join(socketFolder, `.s.PGSQL.${PORT}`);
  const end = performance.now() + START_WAIT_MS;
  while (!(await takesConnections(socket))) {
    if (!serverProcessLives(data) || performance.now() > end) return false;
    await sleep(200);
  }
  return true;
}

function takesConnections(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.on("connect", () => connection.end(() => resolve(true)));
    connection.on("error", () => resolve(false));
  });
}

/** Whether the process that the data folder names is really PostgreSQL: after a crash its number may be somebody else's. */
function serverProcessLives(data: string): boolean {
  try {
    const [pid] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return false;
  }
}

/** Children of a killed server hold its memory for a moment longer: tries again until they are gone. */
async function startServer({ binaries, data, execution }: Place, flags: string): Promise<void> {
  const log = join(data, "server.log");
  const words = ["-D", data, "-w", "-t", "60", "-l", log, "-o", flags, "start"];
  for (let attempt = 1; ; attempt += 1) {
    if (!serverProcessLives(data)) rmSync(join(data, "postmaster.pid"), { force: true });
    try {
      await run(join(binaries, "pg_ctl"), words, execution);
      return;
    } catch (error) {
      if (attempt === START_ATTEMPTS) {
        const last = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n") : "";
        throw new Error(`PostgreSQL does not start in ${data}:\n${last}`, { cause: error });
      }
      await sleep(1_000);
    }
  }
}

function serverFlags(socketFolder: string, disposable: boolean): string {
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${socketFolder}`,
    "unix_socket_permissions=0700",
    `port=${PORT}`,
    "shared_buffers=256MB",
    "work_mem=32MB",
    "maintenance_work_mem=128MB",
    "max_connections=80",
    "random_page_cost=1.1",
    "jit=off",
    ...(disposable ? ["fsync=off", "synchronous_commit=off", "full_page_writes=off"] : []),
  ];
  return settings.map((setting) => `-c ${setting}`).join(" ");
}

/** True when the program answers to `--version`; used to look for what an install step would bring. */
export function hasProgram(path: string): boolean {
  try {
    execFileSync(path, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
