import {
  FROM_KIT,
  KIT_PREFIX,
  kindOf,
  mayIgnoreParameters,
  OWNER_CACHE,
  OWNER_PATH,
  SHELL_PREFIX,
  TAKE_OVER,
} from "./paths.ts";

/*
 * Between the pages and the server. The program's files come from one version as a whole; a newer one waits until a page lets it
 * take over. Answers and tiles come from the server, and where it does not answer from the kit of whoever is signed in.
 */

interface Waiting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Page {
  postMessage(message: unknown): void;
}
interface WorkerScope {
  readonly __OFFLINE__: { readonly version: string; readonly files: readonly string[] };
  readonly location: Location;
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly Page[]> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", listener: (event: Waiting) => void): void;
  addEventListener(name: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(name: "message", listener: (event: MessageEvent) => void): void;
}
declare const self: WorkerScope;
const worker = self;

/** Written in by the build: names with hashes of everything that the program is made of. */
const { version, files } = self.__OFFLINE__;
const SHELL = `${SHELL_PREFIX}${version}`;
const PAGE = "/index.html";
const FILES = new Set(files);
/** A line that is almost dead is worse than none: what stands in the kit is not waited for longer. */
const PATIENCE_MS = 8_000;
const FETCHES_AT_ONCE = 6;

/** Takes a file whose name holds its hash from an earlier version; anything else is asked for. */
async function keepFile(file: string, shell: Cache): Promise<void> {
  const known = file.startsWith("/assets/") ? await caches.match(file) : undefined;
  const response = known ?? (await fetch(new Request(file, { cache: "no-cache" })));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await shell.put(file, response);
}

async function keepShell(): Promise<void> {
  const shell = await caches.open(SHELL);
  const waiting = [...files];
  const keepAll = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await keepFile(file, shell);
  };
  await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, keepAll));
}

async function dropOldShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(SHELL_PREFIX) && name !== SHELL).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

async function fromShell(file: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(SHELL)).match(file, { ignoreVary: true });
  return kept ?? fetch(request);
}

/** The kit of whoever is signed in; undefined where nobody took one along. */
async function ownKit(): Promise<Cache | undefined> {
  const owner = await (await (await caches.open(OWNER_CACHE)).match(OWNER_PATH))?.text();
  const name = `${KIT_PREFIX}user-${owner}`;
  return owner !== undefined && (await caches.has(name)) ? caches.open(name) : undefined;
}

async function tellPages(): Promise<void> {
  for (const page of await worker.clients.matchAll()) page.postMessage(FROM_KIT);
}

async function fromKit(kit: Cache, request: Request): Promise<Response | undefined> {
  const url = new URL(request.url);
  const exact = await kit.match(request, { ignoreVary: true });
  return (
    exact ?? (mayIgnoreParameters(url) ? await kit.match(request, { ignoreVary: true, ignoreSearch: true }) : undefined)
  );
}

/** From the server; where it does not answer (in time), from the kit. */
async function fromServer(request: Request): Promise<Response> {
  const kit = await ownKit();
  if (kit === undefined) return fetch(request);
  const kept = await fromKit(kit, request);
  if (kept === undefined) return fetch(request);
  const isSameTile = request.url.includes("/tiles/") && (await kit.match(request, { ignoreVary: true })) !== undefined;
  if (isSameTile && new URL(request.url).searchParams.has("v")) return kept;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  const answer = await Promise.race([fetch(request), late]).catch(() => undefined);
  // A proxy's own words for a server that is away are no answer either.
  if (answer !== undefined && ![502, 504].includes(answer.status)) return answer;
  await tellPages();
  return kept;
}

worker.addEventListener("install", (event) => event.waitUntil(keepShell()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOldShells()));
worker.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  const kind = kindOf(url, request.mode === "navigate", FILES);
  if (kind === "page") event.respondWith(fromShell(PAGE, request));
  else if (kind === "file") event.respondWith(fromShell(url.pathname, request));
  else if (kind === "tile" || kind === "answer") event.respondWith(fromServer(request));
});
