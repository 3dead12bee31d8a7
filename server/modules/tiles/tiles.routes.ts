import { gunzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Database } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { chunksOfTile, gridOfChunks } from "../../rasters/chunks.ts";
import { decodeSamples } from "../../rasters/grids.ts";
import { RASTER_TILE_PIXELS, type SampledGrid, terrariumTile, valueTile } from "../../rasters/sampling.ts";
import { Id } from "../../schemas.ts";
import { audience, LAYER_SOURCES, layerVersion } from "./layers.ts";
import { type CachedTile, TileCache } from "./tile-cache.ts";
import * as queries from "./tiles.queries.ts";
import {
  type LayerInfo,
  LayersAnswer,
  MAX_TILE_ZOOM,
  RasterTileParams,
  TileCoordinates,
  TileJson,
  TileJsonParams,
  TileQuery,
  VECTOR_LAYERS,
  type VectorLayerId,
  VectorTileParams,
} from "./tiles.schemas.ts";

const CACHE_BYTES = 128 * 1024 * 1024;
const VERSION_AGE_MS = 500;
const CoverageTileParams = Type.Object({ layerId: Id, ...TileCoordinates });

interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

function checkAddress({ z, x, y }: TileAddress): void {
  const side = 2 ** z;
  if (x >= side || y >= side) {
    throw unacceptable(
      "tile-outside",
      `tile ${z}/${x}/${y} does not exist: x and y go from 0 to ${side - 1} at zoom ${z}`,
      "params",
    );
  }
}

/** Sends a tile; `cacheControl` says who may keep it. Answers 304 where the client has it, 204 where it is empty. */
function sendTile(
  request: FastifyRequest,
  reply: FastifyReply,
  tile: CachedTile,
  type: string,
  cacheControl: string,
): FastifyReply {
  reply.header("Cache-Control", cacheControl).header("ETag", tile.etag).header("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"] === tile.etag) return reply.status(304).send();
  if (tile.body.length === 0) return reply.status(204).send();
  reply.type(type);
  if (!tile.isGzipped) return reply.send(tile.body);
  if (/\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""))) {
    return reply.header("Content-Encoding", "gzip").send(tile.body);
  }
  return reply.send(gunzipSync(tile.body));
}

/** The change counters of all tables, read again after half a second at most. */
function versionReader(database: Database): (actor: Actor) => Promise<ReadonlyMap<string, string>> {
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

/** Public answers may be kept for ever under the address of their version; everything else is the actor's own. */
function cacheControlOf(isPublic: boolean, asked: string | undefined, version: string): string {
  if (!isPublic) return "private, no-store";
  return asked === version ? "public, max-age=31536000, immutable" : "public, no-cache";
}

/** Vector tiles, terrain for the hillshade, coverage values, and what the legend says of the layers. */
export const tilesRoutes: Module = async (app, { database }) => {
  const cache = new TileCache(CACHE_BYTES);
  const readVersions = versionReader(database);
  const terrains = new Map<string, SampledGrid>();

  app.get(
    "/api/layers",
    { config: { access: "public" }, schema: { response: { 200: LayersAnswer }, tags: ["tiles"] } },
    async ({ actor }) => {
      const versions = await readVersions(actor);
      return database.withActor(actor, async (client) => {
        const facts = await ask(queries.publicLayerFacts, undefined, client);
        if (actor.kind === "member") facts.push(...(await ask(queries.memberLayerFacts, undefined, client)));
        const terrain = await askOne(queries.currentTerrain, undefined, client);
        const visible = VECTOR_LAYERS.filter((id) => audience(LAYER_SOURCES[id].visibility, actor) !== undefined);
        const layers = visible.map((id): LayerInfo => {
          const fact = facts.find((each) => each.layer === id);
          return {
            id,
            count: fact?.count ?? 0,
            lengthKm: fact?.lengthKm ?? null,
            version: layerVersion(LAYER_SOURCES[id], versions),
            newestSourceDate: fact?.newest ?? null,
            syntheticCount: fact?.synthetic ?? 0,
          };
        });
        return {
          layers,
          terrain:
            terrain === undefined
              ? null
              : { version: terrain.contentHash.slice(0, 12), name: terrain.name, isSynthetic: terrain.isSynthetic },
        };
      });
    },
  );

  app.get(
    "/tiles/:layer/tile.json",
    {
      config: { access: "public" },
      schema: { params: TileJsonParams, querystring: TileQuery, response: { 200: TileJson }, tags: ["tiles"] },
    },
    async (request) => {
      const { layer } = request.params;
      if (audience(LAYER_SOURCES[layer].visibility, request.actor) === undefined) {
        throw new AppError(401, "sign-in-needed", `the layer ${layer} is not public`);
      }
      const { token } = request.query;
      const end = token === undefined ? "" : `?token=${encodeURIComponent(token)}`;
      return {
        tilejson: "3.0.0" as const,
        name: layer,
        scheme: "xyz" as const,
        tiles: [`${request.protocol}://${request.host}/tiles/${layer}/{z}/{x}/{y}.mvt${end}`],
        minzoom: 0,
        maxzoom: MAX_TILE_ZOOM,
        vector_layers: [{ id: layer, fields: {} }],
      };
    },
  );

  app.get(
    "/tiles/:layer/:z/:x/:y.mvt",
    {
      config: { access: "public", sharedCache: true },
      schema: { params: VectorTileParams, querystring: TileQuery, tags: ["tiles"] },
    },
    async (request, reply) => {
      const { layer, ...address } = request.params as TileAddress & { layer: VectorLayerId };
      checkAddress(address);
      const source = LAYER_SOURCES[layer];
      const who = audience(source.visibility, request.actor);
      if (who === undefined) throw new AppError(401, "sign-in-needed", `the layer ${layer} is not public`);
      const version = layerVersion(source, await readVersions(request.actor));
      const key = `${layer}|${who}|${version}|${address.z}/${address.x}/${address.y}`;
      const make = () =>
        database.withActor(
          request.actor,
          async (client) => (await askOne(source.query, address, client))?.tile ?? Buffer.alloc(0),
        );
      const tile = await cache.get(key, make, true);
      const cacheControl = cacheControlOf(who === "public", request.query.v, version);
      return sendTile(request, reply, tile, "application/vnd.mapbox-vector-tile", cacheControl);
    },
  );

  async function terrainGrid(actor: Actor): Promise<{ hash: string; grid: SampledGrid }> {
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
  }

  app.get(
    "/tiles/terrain/:z/:x/:y.png",
    {
      config: { access: "public", sharedCache: true },
      schema: { params: RasterTileParams, querystring: TileQuery, tags: ["tiles"] },
    },
    async (request, reply) => {
      const address = request.params as TileAddress;
      checkAddress(address);
      const { hash, grid } = await terrainGrid(request.actor);
      const key = `terrain|${hash}|${address.z}/${address.x}/${address.y}`;
      const tile = await cache.get(key, async () => terrariumTile(grid, address), false);
      return sendTile(request, reply, tile, "image/png", cacheControlOf(true, request.query.v, hash.slice(0, 12)));
    },
  );

  app.get(
    "/tiles/coverage/:layerId/:z/:x/:y.png",
    {
      config: { access: "public", sharedCache: true },
      schema: { params: CoverageTileParams, querystring: TileQuery, tags: ["tiles"] },
    },
    async (request, reply) => {
      const { layerId, ...address } = request.params as TileAddress & { layerId: number };
      checkAddress(address);
      const layer = await database.withActor(request.actor, (client) =>
        askOne(queries.coverageLayerOfTile, { layerId }, client),
      );
      if (layer === undefined) throw notFound("coverage layer", layerId);
      const key = `coverage|${layerId}|${layer.version}|${address.z}/${address.x}/${address.y}`;
      const make = async () => {
        const window = chunksOfTile(layer, address, RASTER_TILE_PIXELS);
        if (window === undefined) return Buffer.alloc(0);
        const chunks = await database.withActor(request.actor, (client) =>
          ask(queries.coverageChunks, { layerId, ...window }, client),
        );
        return chunks.length === 0 ? Buffer.alloc(0) : valueTile(gridOfChunks(layer, window.level, chunks), address);
      };
      const isPublic = layer.organisationId === null && layer.bandCode === null;
      const tile = await cache.get(key, make, false);
      return sendTile(
        request,
        reply,
        tile,
        "image/png",
        cacheControlOf(isPublic, request.query.v, String(layer.version)),
      );
    },
  );
};
