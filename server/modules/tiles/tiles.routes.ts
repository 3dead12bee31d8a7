import { gunzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import { AppError } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { Id } from "../../schemas.ts";
import { audience, LAYER_SOURCES, layerVersion } from "./layers.ts";
import { batchItems, etagOf, framed, makeBatch } from "./tile-batch.ts";
import type { CachedTile } from "./tile-cache.ts";
import { type TileAddress, tileMaker } from "./tile-maker.ts";
import * as queries from "./tiles.queries.ts";
import {
  type LayerInfo,
  LayersAnswer,
  MAX_TILE_ZOOM,
  RasterTileParams,
  TileBatchQuery,
  TileCoordinates,
  TileJson,
  TileJsonParams,
  TileQuery,
  VECTOR_LAYERS,
  type VectorLayerId,
  VectorTileParams,
} from "./tiles.schemas.ts";

const CoverageTileParams = Type.Object({ layerId: Id, ...TileCoordinates });

/** Whole communes are taken along in a few of them. */
const BATCHES_PER_MINUTE = { rateLimit: { max: 120, timeWindow: 60_000 } };

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

/** Public answers may be kept for ever under the address of their version; everything else is the actor's own. */
function cacheControlOf(isPublic: boolean, asked: string | undefined, version: string): string {
  if (!isPublic) return "private, no-store";
  return asked === version ? "public, max-age=31536000, immutable" : "public, no-cache";
}

/** Vector tiles, terrain for the hillshade, coverage values, and what the legend says of the layers. */
export const tilesRoutes: Module = async (app, { database }) => {
  const maker = tileMaker(database);

  app.get(
    "/api/layers",
    { config: { access: "public" }, schema: { response: { 200: LayersAnswer }, tags: ["tiles"] } },
    async ({ actor }) => {
      const versions = await maker.versions(actor);
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
      const { tile, version, isPublic } = await maker.vector(layer, address, request.actor);
      const cacheControl = cacheControlOf(isPublic, request.query.v, version);
      return sendTile(request, reply, tile, "application/vnd.mapbox-vector-tile", cacheControl);
    },
  );

  app.get(
    "/tiles/terrain/:z/:x/:y.png",
    {
      config: { access: "public", sharedCache: true },
      schema: { params: RasterTileParams, querystring: TileQuery, tags: ["tiles"] },
    },
    async (request, reply) => {
      const { tile, version } = await maker.terrain(request.params as TileAddress, request.actor);
      return sendTile(request, reply, tile, "image/png", cacheControlOf(true, request.query.v, version));
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
      const { tile, version, isPublic } = await maker.coverage(layerId, address, request.actor);
      return sendTile(request, reply, tile, "image/png", cacheControlOf(isPublic, request.query.v, version));
    },
  );

  // One request for many tiles: what is taken along for field work would be hundreds of them.
  app.get(
    "/api/tiles",
    {
      config: { access: "public", ...BATCHES_PER_MINUTE },
      schema: { querystring: TileBatchQuery, tags: ["tiles"] },
    },
    async ({ query, actor, headers }, reply) => {
      const made = await makeBatch(maker, batchItems(query.tiles, query.layers), actor);
      const etag = etagOf(made);
      reply.header("Cache-Control", "private, no-cache").header("ETag", etag);
      if (headers["if-none-match"] === etag) return reply.status(304).send();
      return reply.type("application/octet-stream").send(await framed(made));
    },
  );
};
