import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Actor } from "../../database/conversation.ts";
import { unacceptable } from "../../errors.ts";
import type { MadeTile, TileAddress, TileMaker } from "./tile-maker.ts";
import { MAX_TILE_ZOOM, VECTOR_LAYERS, type VectorLayerId } from "./tiles.schemas.ts";

const decompress = promisify(gunzip);

/** Tiles that one request may ask for. */
export const MOST_TILES = 256;
/** Tiles that are made at once for one request, so that others still get their turn. */
const AT_ONCE = 3;

type LayerName = { readonly kind: "vector"; readonly id: VectorLayerId } | { readonly kind: "terrain" } | CoverageName;
interface CoverageName {
  readonly kind: "coverage";
  readonly layerId: number;
}
export interface BatchItem {
  readonly layer: LayerName;
  readonly address: TileAddress;
}

function layerOf(name: string): LayerName {
  if (name === "terrain") return { kind: "terrain" };
  const [, layerId] = /^coverage-([1-9]\d{0,8})$/.exec(name) ?? [];
  if (layerId !== undefined) return { kind: "coverage", layerId: Number(layerId) };
  const id = VECTOR_LAYERS.find((each) => each === name);
  if (id === undefined) {
    throw unacceptable(
      "unknown-layer",
      `there is no layer ${name}: known are ${VECTOR_LAYERS.join(", ")}, terrain and coverage-NUMBER`,
      "query.layers",
    );
  }
  return { kind: "vector", id };
}

function addressOf(text: string): TileAddress {
  const [z, x, y] = text.split("/").map(Number) as [number, number, number];
  if (z > MAX_TILE_ZOOM)
    throw unacceptable("tile-outside", `tiles go to zoom ${MAX_TILE_ZOOM}, not ${z}`, "query.tiles");
  return { z, x, y };
}

/** What a request asks for, layer by layer for each place: `tiles` as `Z/X/Y,…`, `layers` by name. Throws 422. */
export function batchItems(tiles: string, layers: string): BatchItem[] {
  const named = layers.split(",").map(layerOf);
  const items = tiles.split(",").flatMap((text) => {
    const address = addressOf(text);
    return named.map((layer) => ({ layer, address }));
  });
  if (items.length > MOST_TILES) {
    throw unacceptable(
      "too-many-tiles",
      `${items.length} tiles were asked for; one request gives at most ${MOST_TILES}`,
      "query.tiles",
    );
  }
  return items;
}

const make = (maker: TileMaker, { layer, address }: BatchItem, actor: Actor): Promise<MadeTile> =>
  layer.kind === "vector"
    ? maker.vector(layer.id, address, actor)
    : layer.kind === "terrain"
      ? maker.terrain(address, actor)
      : maker.coverage(layer.layerId, address, actor);

/** The tiles in the order in which they were asked for. Throws what the maker throws of the first that is refused. */
export async function makeBatch(maker: TileMaker, items: readonly BatchItem[], actor: Actor): Promise<MadeTile[]> {
  const made: MadeTile[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    made.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map((item) => make(maker, item, actor)))));
  }
  return made;
}

/** Changes with any of the tiles. */
export const etagOf = (made: readonly MadeTile[]): string =>
  `"${createHash("sha256")
    .update(made.map(({ tile }) => tile.etag).join())
    .digest("base64url")
    .slice(0, 22)}"`;

/** Each tile behind its length in bytes (unsigned, 32 bits, big-endian); an empty tile is a length of 0. */
export async function framed(made: readonly MadeTile[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const { tile } of made) {
    const body = tile.isGzipped && tile.body.length > 0 ? await decompress(tile.body) : tile.body;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    parts.push(length, body);
  }
  return Buffer.concat(parts);
}
