import type { Feature, MultiPolygon, Position } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import { COLOUR } from "./colours.ts";

const WORLD: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];
/** An outside map is context and stays to be seen through the veil; the values beyond the border do not stand out of it. */
const VEIL_OPACITY = 0.72;
/** The outline is simplified to about 100 m: from here on the communes' own boundaries tell where the province ends. */
const FINE_BORDER_ZOOM = 11.5;

/** Everything but the province: the world with the province's areas cut out, and the holes inside those areas. */
export function outsideOf(outline: MultiPolygon): Feature<MultiPolygon> {
  const areas = outline.coordinates.flatMap(([edge]) => (edge === undefined ? [] : [edge]));
  const enclaves = outline.coordinates.flatMap(([, ...holes]) => holes.map((hole) => [hole]));
  return {
    type: "Feature",
    properties: {},
    geometry: { type: "MultiPolygon", coordinates: [[WORLD, ...areas], ...enclaves] },
  };
}

/** What everything is painted on; until the outline is known nothing is called the province's land. */
export function groundLayers(hasBaseMap: boolean, hasOutline: boolean): LayerSpecification[] {
  return [
    { id: "ground", type: "background", paint: { "background-color": hasOutline ? COLOUR.land : COLOUR.outside } },
    ...(hasBaseMap ? [{ id: "base-map", type: "raster", source: "base-map" } satisfies LayerSpecification] : []),
  ];
}

/** Covers what the rasters paint beyond the province, and draws its border. */
export function outsideLayers(hasBaseMap: boolean): LayerSpecification[] {
  return [
    {
      id: "outside",
      type: "fill",
      source: "outside",
      paint: { "fill-color": COLOUR.outside, "fill-opacity": hasBaseMap ? VEIL_OPACITY : 1 },
    },
    {
      id: "outside-border",
      type: "line",
      source: "outside",
      maxzoom: FINE_BORDER_ZOOM,
      layout: { "line-join": "round" },
      paint: {
        "line-color": COLOUR.provinceBoundary,
        "line-width": ["interpolate", ["linear"], ["zoom"], 7, 1.2, 11, 2],
        "line-opacity": ["interpolate", ["linear"], ["zoom"], FINE_BORDER_ZOOM - 1, 1, FINE_BORDER_ZOOM, 0],
      },
    },
  ];
}

/** Relief by light from several sides. */
export function hillshade(): LayerSpecification {
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
