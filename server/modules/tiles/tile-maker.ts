import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Database } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { chunksOfTile, gridOfChunks } from "../../rasters/chunks.ts";
import { decodeSamples } from "../../rasters/grids.ts";
import { RASTER_TILE_PIXELS, type SampledGrid, terrariumTile, valueTile } from "../../rasters/sampling.ts";
import { audience, LAYER_SOURCES, layerVersion } from "./layers.ts";
import { type CachedTile, TileCache } from "./tile-cache.ts";
import * as queries from "./tiles.queries.ts";
import type { VectorLayerId } from "./tiles.schemas.ts";

const CACHE_BYTES = 128 * 1024 * 1024;
const VERSION_AGE_MS = 500;

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** A finished tile, of which version of its layer it is, and whether everybody may have it. */
export interface MadeTile {
  readonly tile: CachedTile;
  readonly version: string;
  readonly isPublic: boolean;
}

/** Makes tiles for an actor and keeps them; what the actor may not see is refused with 401 or is not found. */
export interface TileMaker {
  versions(actor: Actor): Promise<ReadonlyMap<string, string>>;
  vector(layer: VectorLayerId, address: TileAddress, actor: Actor): Promise<MadeTile>;
  terrain(address: TileAddress, actor: Actor): Promise<MadeTile>;
  coverage(layerId: number, address: TileAddress, actor: Actor): Promise<MadeTile>;
}

/** Throws 422 for a tile that is not on the earth. */
export function checkAddress({ z, x, y }: TileAddress): void {
  const side = 2 ** z;
  if (x >= side || y >= side) {
    throw unacceptable(
      "tile-outside",
      `tile ${z}/${x}/${y} does not exist: x and y go from 0 to ${side - 1} at zoom ${z}`,
      "params",
    );
  }
}

/** The change counters of all tables, read again after half a second at most. */
function versionReader(database: Database): TileMaker["versions"] {
  let versions: ReadonlyMap<string, string> = new Map();
  let readAt = 0;
  return async (actor) => {
    if (Date.now() - readAt < VERSION_AGE_MS) return versions;
    const rows = await database.withActor(actor, (client) => ask(queries.layerVersions, undefined, client));
    versions = new Map(rows.map((row) => [row.layer, row.version ?? "0"]));
    readAt = Date.now();
    return versions;
  };
}

/** The newest terrain, decoded once. */
function terrainReader(database: Database) {
  const terrains = new Map<string, SampledGrid>();
  return async (actor: Actor): Promise<{ hash: string; grid: SampledGrid }> => {
    const facts = await database.withActor(actor, (client) => askOne(queries.currentTerrain, undefined, client));
    if (facts === undefined) throw notFound("terrain", "current");
    const known = terrains.get(facts.contentHash);
    if (known !== undefined) return { hash: facts.contentHash, grid: known };
    const stored = await database.withActor({ kind: "system" }, (client) =>
      askOne(queries.terrainSamples, { gridId: facts.id }, client),
    );
    if (stored === undefined) throw notFound("terrain", facts.id);
    const cells = decodeSamples(stored.samples, stored.sampleType);
    const grid: SampledGrid = { ...facts, valueAt: (column, row) => cells[row * facts.columns + column] as number };
    terrains.clear();
    terrains.set(facts.contentHash, grid);
    return { hash: facts.contentHash, grid };
  };
}

/** One for the process: its tiles are kept in one memory. */
export function tileMaker(database: Database): TileMaker {
  const cache = new TileCache(CACHE_BYTES);
  const versions = versionReader(database);
  const readTerrain = terrainReader(database);

  async function vector(layer: VectorLayerId, address: TileAddress, actor: Actor): Promise<MadeTile> {
    checkAddress(address);
    const source = LAYER_SOURCES[layer];
    const who = audience(source.visibility, actor);
    if (who === undefined) throw new AppError(401, "sign-in-needed", `the layer ${layer} is not public`);
    const version = layerVersion(source, await versions(actor));
    const key = `${layer}|${who}|${version}|${address.z}/${address.x}/${address.y}`;
    const make = () =>
      database.withActor(
        actor,
        async (client) => (await askOne(source.query, { ...address }, client))?.tile ?? Buffer.alloc(0),
      );
    return { tile: await cache.get(key, make, true), version, isPublic: who === "public" };
  }

  async function terrain(address: TileAddress, actor: Actor): Promise<MadeTile> {
    checkAddress(address);
    const { hash, grid } = await readTerrain(actor);
    const key = `terrain|${hash}|${address.z}/${address.x}/${address.y}`;
    const tile = await cache.get(key, async () => terrariumTile(grid, address), false);
    return { tile, version: hash.slice(0, 12), isPublic: true };
  }

  async function coverage(layerId: number, address: TileAddress, actor: Actor): Promise<MadeTile> {
    checkAddress(address);
    const layer = await database.withActor(actor, (client) => askOne(queries.coverageLayerOfTile, { layerId }, client));
    if (layer === undefined) throw notFound("coverage layer", layerId);
    const key = `coverage|${layerId}|${layer.version}|${address.z}/${address.x}/${address.y}`;
    const make = async () => {
      const window = chunksOfTile(layer, address, RASTER_TILE_PIXELS);
      if (window === undefined) return Buffer.alloc(0);
      const chunks = await database.withActor(actor, (client) =>
        ask(queries.coverageChunks, { layerId, ...window }, client),
      );
      return chunks.length === 0 ? Buffer.alloc(0) : valueTile(gridOfChunks(layer, window.level, chunks), address);
    };
    const isPublic = layer.organisationId === null && layer.bandCode === null;
    return { tile: await cache.get(key, make, false), version: String(layer.version), isPublic };
  }

  return { versions, vector, terrain, coverage };
}
