import type { TileAddress } from "./area-tiles.ts";

/** Of a layer's tiles: the name by which many are asked for at once, and the address under which the map asks for one. */
export interface BatchLayer {
  readonly name: string;
  readonly type: string;
  address(tile: TileAddress): string;
}
/** One request for many tiles, and what its answer holds, in order. */
export interface TileBatch {
  readonly address: string;
  readonly tiles: readonly { readonly address: string; readonly type: string }[];
}

/** The server gives at most 256; smaller ones tell more often how far it is. */
const TILES_A_REQUEST = 120;

/** Requests for all layers of all places. */
export function batchesOf(places: readonly TileAddress[], layers: readonly BatchLayer[]): TileBatch[] {
  if (layers.length === 0) return [];
  const placesEach = Math.max(1, Math.floor(TILES_A_REQUEST / layers.length));
  return Array.from({ length: Math.ceil(places.length / placesEach) }, (_, at) => {
    const own = places.slice(at * placesEach, (at + 1) * placesEach);
    const tiles = own.map(({ z, x, y }) => `${z}/${x}/${y}`).join();
    return {
      address: `/api/tiles?tiles=${tiles}&layers=${layers.map(({ name }) => name).join()}`,
      tiles: own.flatMap((place) => layers.map(({ address, type }) => ({ address: address(place), type }))),
    };
  });
}

/** The tiles of an answer: each behind its length in bytes (32 bits, big-endian). Throws where the answer holds more or less than `count`. */
export function unpackTiles(answer: ArrayBuffer, count: number): ArrayBuffer[] {
  const view = new DataView(answer);
  const tiles: ArrayBuffer[] = [];
  let at = 0;
  while (at + 4 <= answer.byteLength) {
    const from = at + 4;
    at = from + view.getUint32(at);
    tiles.push(answer.slice(from, at));
  }
  if (at !== answer.byteLength || tiles.length !== count)
    throw new Error(`${count} tiles were asked for; the answer of ${answer.byteLength} bytes holds ${tiles.length}`);
  return tiles;
}
