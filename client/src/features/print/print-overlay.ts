import type { Feature } from "geojson";
import { COLOUR } from "../../map/colours.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";

export const FRAME_SOURCE = "print-frame";

/** The frame as an area; empty where there is none. */
export function frameFeature(ring: readonly LonLat[]): Feature {
  return {
    type: "Feature",
    properties: {},
    geometry: { type: "Polygon", coordinates: ring.length < 4 ? [] : [ring.map(([lon, lat]) => [lon, lat])] },
  };
}

/** What of the ground comes onto the paper. */
export function frameOverlay(ring: readonly LonLat[]): MapOverlay {
  return {
    id: "print",
    sources: { [FRAME_SOURCE]: { type: "geojson", data: frameFeature(ring) } },
    layers: [
      {
        id: "print-frame-area",
        type: "fill",
        source: FRAME_SOURCE,
        paint: { "fill-color": COLOUR.selected, "fill-opacity": 0.07 },
      },
      {
        id: "print-frame-casing",
        type: "line",
        source: FRAME_SOURCE,
        layout: { "line-join": "round" },
        paint: { "line-color": COLOUR.halo, "line-width": 6, "line-opacity": 0.8 },
      },
      {
        id: "print-frame-line",
        type: "line",
        source: FRAME_SOURCE,
        layout: { "line-join": "round" },
        paint: { "line-color": COLOUR.selected, "line-width": 2.4 },
      },
    ],
  };
}
