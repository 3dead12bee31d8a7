import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

const compress = promisify(gzip);

export interface CachedTile {
  /** Gzipped for vector tiles, as it is for PNG. */
  readonly body: Buffer;
  readonly etag: string;
  readonly isGzipped: boolean;
}

/** Finished tiles, largest total first to go; a tile asked for twice at the same time is made once. */
export class TileCache {
  readonly #tiles: LRUCache<string, CachedTile>;
  readonly #underWay = new Map<string, Promise<CachedTile>>();

  constructor(maxBytes: number) {
    this.#tiles = new LRUCache({ maxSize: maxBytes, sizeCalculation: (tile) => tile.body.length + 200 });
  }

  /** The tile of `key`, which must name everything that its content depends on: layer, version, place, and who may see it. */
  async get(key: string, make: () => Promise<Buffer>, gzipped: boolean): Promise<CachedTile> {
    const known = this.#tiles.get(key);
    if (known !== undefined) return known;
    const waiting = this.#underWay.get(key);
    if (waiting !== undefined) return waiting;
    const making = finish(make, gzipped).then((tile) => {
      this.#tiles.set(key, tile);
      return tile;
    });
    this.#underWay.set(key, making);
    try {
      return await making;
    } finally {
      this.#underWay.delete(key);
    }
  }
}

async function finish(make: () => Promise<Buffer>, gzipped: boolean): Promise<CachedTile> {
  const raw = await make();
  const body = gzipped && raw.length > 0 ? await compress(raw, { level: 6 }) : raw;
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, isGzipped: gzipped };
}
