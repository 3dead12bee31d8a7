import type { Session } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { Commune } from "../../../../server/modules/catalogue/catalogue.schemas.ts";
import type { CoverageAnswer } from "../../../../server/modules/coverage/coverage.schemas.ts";
import type { FieldHamletsAnswer } from "../../../../server/modules/field/field.schemas.ts";
import type { HamletsAnswer } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { LayersAnswer, VectorLayerId } from "../../../../server/modules/tiles/tiles.schemas.ts";
import { KIT_PREFIX, kitOf, OWNER_CACHE, OWNER_PATH } from "../../offline/paths.ts";
import { tilesOf } from "./area-tiles.ts";
import { fieldDb, type KeptCommune } from "./field-db.ts";
import { type BatchLayer, batchesOf, type TileBatch, unpackTiles } from "./tile-batches.ts";

/** What the map shows without a connection: places, ways and masts, no private layer. */
const VECTOR: readonly VectorLayerId[] = ["districts", "communes", "roads", "hamlets", "sites", "priority-places"];
const FIRST_ZOOM = 7;
const VECTOR_ZOOM = 14;
/** As fine as the map asks for them. */
const RASTER_ZOOM = 11;
const AT_ONCE = 6;
/** The server gives at most 60. */
const HAMLETS_A_REQUEST = 50;
/** Characters of an address in an error. */
const MOST_SHOWN = 80;

/** Lists that are asked for as they stand here, and so found again. */
const LISTS = [
  "/api/session",
  "/api/catalogue",
  "/api/layers",
  "/api/coverage",
  "/api/hamlets/gaps?service=mobile&by=any",
  "/api/field/hamlets",
  "/api/field/rule",
  "/api/field/status",
  "/api/field/visits?ownOnly=true",
];
/** Of those, what may be renewed without the tiles: the others belong to the version of the tiles. */
const RENEWED = LISTS.filter((address) => address !== "/api/layers" && address !== "/api/coverage");

/** Under which the screen asks for a hamlet. */
const hamletAddress = (id: number) => `/api/hamlets/${id}`;

const hasCaches = () => "caches" in window;

/** Says whose kit the worker may read; null: nobody's. */
export async function setKitOwner(userId: number | null): Promise<void> {
  if (!hasCaches()) return;
  const owner = await caches.open(OWNER_CACHE);
  if (userId === null) await owner.delete(OWNER_PATH);
  else await owner.put(OWNER_PATH, new Response(String(userId)));
}

/** Takes away everything that was taken along, whoever it was: nobody who comes later may read it. Unsent records stay. */
export async function dropAllKits(): Promise<void> {
  if (!hasCaches()) return;
  await setKitOwner(null);
  for (const name of await caches.keys()) {
    if (name.startsWith(KIT_PREFIX) && name !== OWNER_CACHE) await caches.delete(name);
  }
  await (await fieldDb()).clear("communes");
}

/** The answer alone, without headers that speak of its way here; the session without its token, which is of no use there. */
async function plain(address: string, response: Response): Promise<{ kept: Response; bytes: number }> {
  const type = response.headers.get("content-type") ?? "application/octet-stream";
  let body: Blob | string = await response.blob();
  if (address === "/api/session")
    body = JSON.stringify({ ...(JSON.parse(await body.text()) as Session), csrfToken: "" });
  const bytes = typeof body === "string" ? body.length : body.size;
  return { kept: answerOf(body, type), bytes };
}

/** As the server would answer: empty is 204. */
function answerOf(body: Blob | ArrayBuffer | string, type: string): Response {
  const size = typeof body === "string" ? body.length : body instanceof Blob ? body.size : body.byteLength;
  return size === 0 ? new Response(null, { status: 204 }) : new Response(body, { headers: { "content-type": type } });
}

async function keep(
  address: string,
  kit: Cache,
  signal?: AbortSignal,
): Promise<{ bytes: number; text: () => Promise<string> }> {
  const response = await fetch(address, { cache: "no-store", ...(signal === undefined ? {} : { signal }) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { kept, bytes } = await plain(address, response);
  const copy = kept.clone();
  await kit.put(address, kept);
  return { bytes, text: () => copy.text() };
}

/** Asks again for the lists of a kit that is there, so that it is as new as the last connection. */
export async function renewKit(userId: number): Promise<void> {
  if (!hasCaches() || !(await caches.has(kitOf(userId)))) return;
  const kit = await caches.open(kitOf(userId));
  const communes = await keptCommunes(userId);
  const lists = communes.map(({ unitCode }) => `/api/field/hamlets?units=${unitCode}`);
  for (const address of [...RENEWED, ...lists]) await keep(address, kit).catch(() => undefined);
}

export async function keptCommunes(userId: number): Promise<KeptCommune[]> {
  return (await fieldDb()).getAllFromIndex("communes", "user", userId);
}

/** What is asked for at once of a commune's map: vectors to the last zoom, pictures as fine as the map asks for them. */
function tileBatches(bounds: NonNullable<Commune["bounds"]>, layers: LayersAnswer, coverage: CoverageAnswer) {
  const versioned = (path: string, version: string | number) => `${path}?v=${encodeURIComponent(String(version))}`;
  const vector = layers.layers
    .filter(({ id }) => VECTOR.includes(id))
    .map(
      ({ id, version }): BatchLayer => ({
        name: id,
        type: "application/vnd.mapbox-vector-tile",
        address: ({ z, x, y }) => versioned(`/tiles/${id}/${z}/${x}/${y}.mvt`, version),
      }),
    );
  const picture = (name: string, path: string, version: string | number): BatchLayer => ({
    ...{ name, type: "image/png" },
    address: ({ z, x, y }) => versioned(`/tiles/${path}/${z}/${x}/${y}.png`, version),
  });
  const best = coverage.layers.find(
    ({ quantity, technology, organisationId, bandCode }) =>
      quantity === "rsrp" && technology === "4G" && organisationId === null && bandCode === null,
  );
  const pictures = [
    ...(layers.terrain === null ? [] : [picture("terrain", "terrain", layers.terrain.version)]),
    ...(best === undefined ? [] : [picture(`coverage-${best.id}`, `coverage/${best.id}`, best.version)]),
  ];
  return [
    ...batchesOf(tilesOf(bounds, FIRST_ZOOM, VECTOR_ZOOM), vector),
    ...batchesOf(tilesOf(bounds, FIRST_ZOOM, RASTER_ZOOM), pictures),
  ];
}

/** Runs `work` on all items, a few at a time; the first error ends it. */
async function few<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items].reverse();
  const take = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

export interface TakeOptions {
  readonly userId: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, bytes: number) => void;
}

/**
 * Takes a commune along: its hamlets with who serves them, its tiles, and the lists of field work. Stopped or failed, it leaves what
 * was there before. Throws QuotaExceededError where the device is full.
 */
export async function takeCommune(commune: Commune, { userId, signal, onProgress }: TakeOptions): Promise<KeptCommune> {
  const { bounds } = commune;
  if (bounds === null) throw new Error(`the commune ${commune.name} has no boundary`);
  const kit = await caches.open(kitOf(userId));
  await setKitOwner(userId);
  const kept = await keptCommunes(userId);
  const known = new Set(kept.flatMap(({ addresses }) => addresses));
  const added: string[] = [];
  let bytes = 0;
  let done = 0;
  let total = LISTS.length + 1;
  const noteKept = (address: string, size: number) => {
    if (!known.has(address)) added.push(address);
    bytes += size;
    done += 1;
    onProgress(done, total, bytes);
  };
  const take = async (address: string) => {
    signal.throwIfAborted();
    const answer = await keep(address, kit, signal);
    noteKept(address, answer.bytes);
    return answer.text;
  };
  const takeBatch = async ({ address, tiles }: TileBatch) => {
    signal.throwIfAborted();
    const response = await fetch(address, { cache: "no-store", signal });
    if (!response.ok) throw new Error(`${address.slice(0, MOST_SHOWN)}: ${response.status}`);
    const bodies = unpackTiles(await response.arrayBuffer(), tiles.length);
    for (const [at, tile] of tiles.entries()) {
      signal.throwIfAborted();
      const body = bodies[at] as ArrayBuffer;
      await kit.put(tile.address, answerOf(body, tile.type));
      noteKept(tile.address, body.byteLength);
    }
  };
  const takeHamlets = async (ids: readonly number[]) => {
    signal.throwIfAborted();
    const response = await fetch(`/api/hamlets?hamletIds=${ids.join()}`, { cache: "no-store", signal });
    if (!response.ok) throw new Error(`${ids.length} hamlets: ${response.status}`);
    const { hamlets } = (await response.json()) as HamletsAnswer;
    if (hamlets.length !== ids.length) throw new Error(`${ids.length} hamlets were asked for, ${hamlets.length} came`);
    for (const hamlet of hamlets) {
      const body = new Blob([JSON.stringify(hamlet)]);
      await kit.put(hamletAddress(hamlet.id), answerOf(body, "application/json; charset=utf-8"));
      noteKept(hamletAddress(hamlet.id), body.size);
    }
  };
  try {
    const texts = new Map<string, string>();
    await few(LISTS, async (address) => {
      texts.set(address, await (await take(address))());
    });
    const list = `/api/field/hamlets?units=${commune.code}`;
    const { hamlets } = JSON.parse(await (await take(list))()) as FieldHamletsAnswer;
    const layers = JSON.parse(texts.get("/api/layers") as string) as LayersAnswer;
    const coverage = JSON.parse(texts.get("/api/coverage") as string) as CoverageAnswer;
    const batches = tileBatches(bounds, layers, coverage);
    const tiles = batches.flatMap((batch) => batch.tiles.map(({ address }) => address));
    const ids = hamlets.map(({ id }) => id);
    const answers = ids.map(hamletAddress);
    total += answers.length + tiles.length;
    for (let at = 0; at < ids.length; at += HAMLETS_A_REQUEST) await takeHamlets(ids.slice(at, at + HAMLETS_A_REQUEST));
    for (const batch of batches) await takeBatch(batch);
    const row: KeptCommune = {
      ...{ userId, unitCode: commune.code, name: `${commune.type} ${commune.name}`, takenAt: Date.now() },
      ...{ bytes, tiles: tiles.length, hamlets: hamlets.length, addresses: [list, ...answers, ...tiles] },
    };
    await (await fieldDb()).put("communes", row);
    return row;
  } catch (error) {
    const isFirst = kept.length === 0;
    // The lists serve other communes as well.
    await Promise.all(
      added.filter((address) => isFirst || !LISTS.includes(address)).map((address) => kit.delete(address)),
    );
    if (isFirst) await caches.delete(kitOf(userId));
    throw error;
  }
}

/** Puts a commune away; what others share with it stays. */
export async function dropCommune(userId: number, unitCode: string): Promise<void> {
  const all = await keptCommunes(userId);
  const others = all.filter((each) => each.unitCode !== unitCode);
  const needed = new Set(others.flatMap(({ addresses }) => addresses));
  const gone = all.find((each) => each.unitCode === unitCode)?.addresses ?? [];
  await (await fieldDb()).delete("communes", [userId, unitCode]);
  if (others.length === 0) {
    await caches.delete(kitOf(userId));
    return;
  }
  const kit = await caches.open(kitOf(userId));
  await Promise.all(gone.filter((address) => !needed.has(address)).map((address) => kit.delete(address)));
}
