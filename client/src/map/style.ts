import type { Feature, FeatureCollection } from "geojson";
import type { FilterSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { BaseMap } from "../../../server/modules/accounts/accounts.schemas.ts";
import type { LayerInfo, LayersAnswer, VectorLayerId } from "../../../server/modules/tiles/tiles.schemas.ts";
import { COLOUR } from "./colours.ts";
import { fontFaces } from "./fonts.ts";
import { groundLayers, hillshade, outsideLayers } from "./ground.ts";
import type { LayerContext, LayerDefinition, LayerRegistry } from "./layer-definition.ts";
import { measureLayers, previewLayers } from "./overlay-layers.ts";
import type { MapOverlay } from "./overlays.ts";
import { districtNamesLayer, placeNamesLayer } from "./place-names.ts";
import type { LonLatBounds, Selection } from "./selection.ts";

const VECTOR_MAX_ZOOM = 14;
/** Heights are known every 90 m or so: finer tiles would only repeat them. */
const TERRAIN_MAX_ZOOM = 11;
const TERRAIN_TILE_PIXELS = 256;

export interface StyleInput {
  readonly origin: string;
  readonly registry: LayerRegistry;
  readonly order: readonly VectorLayerId[];
  readonly layers: LayersAnswer;
  readonly shown: ReadonlySet<VectorLayerId>;
  readonly contextOf: (id: VectorLayerId) => LayerContext;
  readonly bounds: LonLatBounds;
  readonly baseMap: BaseMap | null;
  /** Values painted above the ground and below everything else. */
  readonly raster: {
    readonly source: SourceSpecification;
    readonly style: (source: string) => LayerSpecification;
  } | null;
  readonly selection: Selection | null;
  /** Everything but the province; null while the outline is not known. */
  readonly outside: Feature | null;
  readonly placeNames: FeatureCollection;
  readonly measured: Feature | null;
  /** Objects of a file that is not stored yet. */
  readonly preview: FeatureCollection | null;
  /** What the open tool draws above everything that is stored. */
  readonly overlays: readonly MapOverlay[];
}

/** The id of the source that holds a layer's tiles. */
export const tileSource = (id: VectorLayerId) => `tiles-${id}`;

function vectorSource(
  info: LayerInfo,
  definition: LayerDefinition,
  { origin, bounds }: StyleInput,
): SourceSpecification {
  return {
    type: "vector",
    tiles: [`${origin}/tiles/${info.id}/{z}/{x}/{y}.mvt?v=${encodeURIComponent(info.version)}`],
    minzoom: Math.floor(definition.minZoom),
    maxzoom: VECTOR_MAX_ZOOM,
    bounds: [...bounds],
  };
}

/** The selected object, cased in the accent colour under its own drawing. */
function selectedLayer(
  id: VectorLayerId,
  definition: LayerDefinition,
  selection: Selection | null,
): LayerSpecification {
  const chosen = selection?.layer === id ? selection.id : -1;
  const common = {
    id: `${id}-selected`,
    source: tileSource(id),
    "source-layer": id,
    filter: ["==", ["id"], chosen] as unknown as FilterSpecification,
  };
  if (definition.geometry === "point") {
    return {
      ...common,
      type: "circle",
      paint: {
        "circle-radius": 15,
        "circle-color": "rgba(15, 124, 140, 0.16)",
        "circle-stroke-color": COLOUR.selected,
        "circle-stroke-width": 3,
      },
    };
  }
  return {
    ...common,
    type: "line",
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": COLOUR.selected, "line-width": 9, "line-opacity": 0.55 },
  };
}

function layersOf(id: VectorLayerId, input: StyleInput): LayerSpecification[] {
  const definition = input.registry[id];
  const source = { source: tileSource(id), "source-layer": id };
  const own = definition
    .style(input.contextOf(id))
    .map((layer) => ({ minzoom: definition.minZoom, ...layer, ...source }) as LayerSpecification);
  return definition.isSelectable ? [selectedLayer(id, definition, input.selection), ...own] : own;
}

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

function sourcesOf(input: StyleInput, present: readonly VectorLayerId[]): Record<string, SourceSpecification> {
  const { origin, layers, baseMap, raster, outside, placeNames, measured, bounds } = input;
  const sources: Record<string, SourceSpecification> = {};
  for (const id of present) {
    const info = layers.layers.find((layer) => layer.id === id) as LayerInfo;
    sources[tileSource(id)] = vectorSource(info, input.registry[id], input);
  }
  if (baseMap !== null) {
    sources["base-map"] = {
      type: "raster",
      tiles: [baseMap.url],
      tileSize: 256,
      attribution: baseMap.attribution ?? "",
    };
  }
  if (layers.terrain !== null) {
    sources.terrain = {
      type: "raster-dem",
      tiles: [`${origin}/tiles/terrain/{z}/{x}/{y}.png?v=${encodeURIComponent(layers.terrain.version)}`],
      encoding: "terrarium",
      tileSize: TERRAIN_TILE_PIXELS,
      maxzoom: TERRAIN_MAX_ZOOM,
      bounds: [...bounds],
    };
  }
  if (raster !== null) sources.raster = raster.source;
  if (outside !== null) sources.outside = { type: "geojson", data: outside };
  sources["place-names"] = { type: "geojson", data: placeNames };
  for (const overlay of input.overlays) Object.assign(sources, overlay.sources);
  sources.preview = { type: "geojson", data: input.preview ?? nothing };
  sources.measure = { type: "geojson", data: measured ?? nothing };
  return sources;
}

/** The whole look of the map as one value: the map applies the difference to what it shows. */
export function buildStyle(input: StyleInput): StyleSpecification {
  const present = input.order.filter(
    (id) => input.shown.has(id) && input.layers.layers.some((layer) => layer.id === id),
  );
  const uppermost = input.order.at(-1);
  const [hasBaseMap, hasOutline] = [input.baseMap !== null, input.outside !== null];
  return {
    version: 8,
    "font-faces": fontFaces(),
    sources: sourcesOf(input, present),
    layers: [
      ...groundLayers(hasBaseMap, hasOutline),
      ...(input.raster === null ? [] : [input.raster.style("raster")]),
      ...(input.layers.terrain === null ? [] : [hillshade()]),
      ...input.overlays.filter(({ isGround }) => isGround === true).flatMap(({ layers }) => layers),
      ...(hasOutline ? outsideLayers(hasBaseMap) : []),
      ...present.filter((id) => id !== uppermost).flatMap((id) => layersOf(id, input)),
      // Below what the map is for: a name gives way to it and is never painted over it.
      ...(present.includes("communes") ? [placeNamesLayer()] : []),
      ...(present.includes("districts") ? [districtNamesLayer()] : []),
      ...present.filter((id) => id === uppermost).flatMap((id) => layersOf(id, input)),
      ...input.overlays.filter(({ isGround }) => isGround !== true).flatMap(({ layers }) => layers),
      ...previewLayers(),
      ...measureLayers(),
    ],
  };
}
