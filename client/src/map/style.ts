import type { Feature, FeatureCollection, Position } from "geojson";
import type { FilterSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { BaseMap } from "../../../server/modules/accounts/accounts.schemas.ts";
import type { LayerInfo, LayersAnswer, VectorLayerId } from "../../../server/modules/tiles/tiles.schemas.ts";
import { COLOUR } from "./colours.ts";
import { fontFaces, MAP_FONT_BOLD } from "./fonts.ts";
import type { LayerContext, LayerDefinition, LayerRegistry } from "./layer-definition.ts";
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
  readonly placeNames: FeatureCollection;
  readonly measured: Feature | null;
  /** Objects of a file that is not stored yet. */
  readonly preview: FeatureCollection | null;
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

function groundLayers({ layers, baseMap }: StyleInput): LayerSpecification[] {
  const hasLand = layers.layers.some(({ id }) => id === "communes");
  return [
    { id: "outside", type: "background", paint: { "background-color": COLOUR.outside } },
    ...(baseMap === null ? [] : [{ id: "base-map", type: "raster", source: "base-map" } as LayerSpecification]),
    ...(hasLand && baseMap === null
      ? [
          {
            id: "land",
            type: "fill",
            source: tileSource("communes"),
            "source-layer": "communes",
            paint: { "fill-color": COLOUR.land, "fill-antialias": false },
          } as LayerSpecification,
        ]
      : []),
  ];
}

function hillshade(): LayerSpecification {
  return {
    id: "hillshade",
    type: "hillshade",
    source: "terrain",
    paint: {
      "hillshade-method": "multidirectional",
      "hillshade-illumination-direction": [270, 315, 0, 45],
      "hillshade-illumination-altitude": [30, 30, 30, 30],
      "hillshade-highlight-color": ["#ffffff", "#ffffff", "#ffffff", "#ffffff"].map(() => "rgba(255, 255, 255, 0.18)"),
      "hillshade-shadow-color": ["#000000", "#000000", "#000000", "#000000"].map(() => "rgba(46, 60, 72, 0.34)"),
      "hillshade-exaggeration": ["interpolate", ["linear"], ["zoom"], 8, 0.55, 12, 0.3],
    },
  };
}

function measureLayers(): LayerSpecification[] {
  return [
    {
      id: "measure-fill",
      type: "fill",
      source: "measure",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": COLOUR.measure, "fill-opacity": 0.14 },
    },
    {
      id: "measure-line",
      type: "line",
      source: "measure",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": COLOUR.measure, "line-width": 2.5, "line-dasharray": [2, 1.4] },
    },
    {
      id: "measure-points",
      type: "circle",
      source: "measure",
      paint: {
        "circle-radius": 4.5,
        "circle-color": "#ffffff",
        "circle-stroke-color": COLOUR.measure,
        "circle-stroke-width": 2.5,
      },
    },
  ];
}

/** What an import would do with a thing; by colour, and at points by size and a hollow middle as well. */
function byPreviewStatus<Value extends string | number>(
  added: Value,
  changed: Value,
  unchanged: Value,
  refused: Value,
) {
  return [
    "match",
    ["get", "status"],
    "added",
    added,
    "changed",
    changed,
    "unchanged",
    unchanged,
    "refused",
    refused,
    added,
  ] as unknown as Value;
}

function previewLayers(): LayerSpecification[] {
  const { previewAdded, previewChanged, previewUnchanged, gap, text, halo } = COLOUR;
  const colour = byPreviewStatus<string>(previewAdded, previewChanged, previewUnchanged, gap);
  return [
    {
      id: "preview-fill",
      type: "fill",
      source: "preview",
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": colour, "fill-opacity": 0.14 },
    },
    {
      id: "preview-line",
      type: "line",
      source: "preview",
      paint: { "line-color": colour, "line-width": byPreviewStatus(2, 3, 1, 3) },
    },
    {
      id: "preview-point",
      type: "circle",
      source: "preview",
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": byPreviewStatus(6.5, 6.5, 3.5, 5.5),
        "circle-color": byPreviewStatus<string>(previewAdded, previewChanged, previewUnchanged, halo),
        "circle-stroke-color": byPreviewStatus<string>(halo, text, halo, gap),
        "circle-stroke-width": byPreviewStatus(2, 2, 1, 3.5),
      },
    },
  ];
}

function placeNamesLayer(): LayerSpecification {
  return {
    id: "place-names",
    type: "symbol",
    source: "place-names",
    layout: {
      "text-field": ["get", "name"],
      "text-font": MAP_FONT_BOLD,
      "text-size": ["interpolate", ["linear"], ["zoom"], 8, 11, 11, 14],
      "text-max-width": 9,
      "text-padding": 4,
      "text-variable-anchor": ["center", "top", "bottom"],
    },
    paint: { "text-color": COLOUR.text, "text-halo-color": "rgba(255, 255, 255, 0.92)", "text-halo-width": 1.8 },
  };
}

/** How far the edge reaches outside the province's extent, in degrees, and in how many steps it fades. */
const EDGE_DEG = 0.045;
const EDGE_STEPS = 9;
const WORLD: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

/** Frames around the province's extent, each inside the next: laid over one another they let the land fade out. */
function edgeFrames([west, south, east, north]: LonLatBounds): FeatureCollection {
  const frame = (step: number): Feature => {
    const grown = (EDGE_DEG * step) / (EDGE_STEPS - 1);
    const [w, s, e, n] = [west - grown, south - grown, east + grown, north + grown];
    const hole: Position[] = [
      [w, s],
      [w, n],
      [e, n],
      [e, s],
      [w, s],
    ];
    const opacity = step === EDGE_STEPS - 1 ? 1 : 1.6 / EDGE_STEPS;
    return { type: "Feature", properties: { opacity }, geometry: { type: "Polygon", coordinates: [WORLD, hole] } };
  };
  return { type: "FeatureCollection", features: Array.from({ length: EDGE_STEPS }, (_, step) => frame(step)) };
}

function edgeLayer(): LayerSpecification {
  return {
    id: "edge",
    type: "fill",
    source: "edge",
    paint: { "fill-color": COLOUR.outside, "fill-opacity": ["get", "opacity"], "fill-antialias": false },
  };
}

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

function sourcesOf(input: StyleInput, present: readonly VectorLayerId[]): Record<string, SourceSpecification> {
  const { origin, layers, baseMap, raster, placeNames, measured, bounds } = input;
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
  sources.edge = { type: "geojson", data: edgeFrames(bounds) };
  sources["place-names"] = { type: "geojson", data: placeNames };
  sources.preview = { type: "geojson", data: input.preview ?? nothing };
  sources.measure = { type: "geojson", data: measured ?? nothing };
  return sources;
}

/** The whole look of the map as one value: the map applies the difference to what it shows. */
export function buildStyle(input: StyleInput): StyleSpecification {
  const offered = input.order.filter((id) => input.layers.layers.some((layer) => layer.id === id));
  const present = offered.filter((id) => input.shown.has(id) || id === "communes");
  return {
    version: 8,
    "font-faces": fontFaces(),
    sources: sourcesOf(input, present),
    layers: [
      ...groundLayers(input),
      ...(input.raster === null ? [] : [input.raster.style("raster")]),
      ...(input.layers.terrain === null ? [] : [hillshade()]),
      // Where an outside map continues beyond the province nothing needs to fade.
      ...(input.baseMap === null ? [edgeLayer()] : []),
      ...present.filter((id) => input.shown.has(id)).flatMap((id) => layersOf(id, input)),
      ...(input.shown.has("communes") ? [placeNamesLayer()] : []),
      ...previewLayers(),
      ...measureLayers(),
    ],
  };
}
