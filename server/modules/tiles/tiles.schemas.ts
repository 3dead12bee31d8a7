import { type Static, Type } from "typebox";
import { Nullable } from "../../schemas.ts";

/** Vector layers of the map, in drawing order from below. Tiles: `/tiles/LAYER/Z/X/Y.mvt?v=VERSION`, one MVT layer of the same name. */
export const VECTOR_LAYERS = [
  "districts",
  "communes",
  "plan-zones",
  "roads",
  "road-works",
  "pole-lines",
  "ducts",
  "fibre",
  "access-points",
  "priority-places",
  "hamlets",
  "sites",
  "sectors",
] as const;
export const VectorLayerId = Type.Enum([...VECTOR_LAYERS]);
export type VectorLayerId = (typeof VECTOR_LAYERS)[number];

/** Tiles go no deeper. */
export const MAX_TILE_ZOOM = 16;
export const TileCoordinates = {
  z: Type.Integer({ minimum: 0, maximum: MAX_TILE_ZOOM }),
  x: Type.Integer({ minimum: 0 }),
  y: Type.Integer({ minimum: 0 }),
};
export const VectorTileParams = Type.Object({ layer: VectorLayerId, ...TileCoordinates });
export const RasterTileParams = Type.Object({ ...TileCoordinates });
export const TileQuery = Type.Object({
  v: Type.Optional(Type.String({ maxLength: 40 })),
  /** An access token, for programs that send no headers. */
  token: Type.Optional(Type.String({ maxLength: 100 })),
});

/** Many tiles at once, all layers of the first place before those of the second. */
export const TileBatchQuery = Type.Object(
  {
    /** `Z/X/Y`, parted by commas. */
    tiles: Type.String({ pattern: "^\\d{1,2}/\\d{1,6}/\\d{1,6}(,\\d{1,2}/\\d{1,6}/\\d{1,6})*$", maxLength: 4_000 }),
    /** Names of vector layers, `terrain`, `coverage-NUMBER`, parted by commas. */
    layers: Type.String({ pattern: "^[a-z0-9-]+(,[a-z0-9-]+)*$", maxLength: 300 }),
  },
  { additionalProperties: false },
);

export const TileJsonParams = Type.Object({ layer: VectorLayerId });
/** TileJSON 3.0.0: where the tiles of a layer are, and how deep they go. */
export const TileJson = Type.Object({
  tilejson: Type.Literal("3.0.0"),
  name: Type.String(),
  scheme: Type.Literal("xyz"),
  tiles: Type.Array(Type.String()),
  minzoom: Type.Integer(),
  maxzoom: Type.Integer(),
  vector_layers: Type.Array(Type.Object({ id: Type.String(), fields: Type.Record(Type.String(), Type.String()) })),
});

/** What the legend says of a layer. */
export const LayerInfo = Type.Object({
  id: VectorLayerId,
  /** Objects in the layer, as far as the actor may see them. */
  count: Type.Integer({ minimum: 0 }),
  /** For lines: their length together. */
  lengthKm: Nullable(Type.Number()),
  /** Goes into the tile address; changes with every change of the data. */
  version: Type.String(),
  /** Newest date that a source states; null: no source states one. */
  newestSourceDate: Nullable(Type.String({ format: "date" })),
  syntheticCount: Type.Integer({ minimum: 0 }),
});
export type LayerInfo = Static<typeof LayerInfo>;

/** Layers that this actor may see; those that are absent are not for the actor. */
export const LayersAnswer = Type.Object({
  layers: Type.Array(LayerInfo),
  /** Terrain for the hillshade: `/tiles/terrain/Z/X/Y.png`, Terrarium encoding; null: no terrain loaded. */
  terrain: Nullable(Type.Object({ version: Type.String(), name: Type.String(), isSynthetic: Type.Boolean() })),
});
export type LayersAnswer = Static<typeof LayersAnswer>;
