import type { Feature, FeatureCollection } from "geojson";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT_BOLD } from "../../map/fonts.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";

const SOURCE = "field-places";

interface Shown {
  readonly here: LonLat | null;
  /** In the order of the day; numbered. */
  readonly stops: readonly LonLat[];
}

const point = ([lon, lat]: LonLat, properties: Record<string, unknown>): Feature => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [lon, lat] },
});

/** Where the inspector is, and the stops of the day joined in their order. */
export function fieldOverlay({ here, stops }: Shown): MapOverlay {
  const way = [...(here === null ? [] : [here]), ...stops].map((place) => [...place]);
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: [
      ...(way.length > 1 && stops.length > 0
        ? [
            {
              type: "Feature",
              properties: { kind: "way" },
              geometry: { type: "LineString", coordinates: way },
            } as Feature,
          ]
        : []),
      ...stops.map((place, at) => point(place, { kind: "stop", number: String(at + 1) })),
      ...(here === null ? [] : [point(here, { kind: "here" })]),
    ],
  };
  return {
    id: "field",
    sources: { [SOURCE]: { type: "geojson", data } },
    layers: [
      {
        id: "field-way",
        type: "line",
        source: SOURCE,
        filter: ["==", ["get", "kind"], "way"],
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": COLOUR.measure, "line-width": 3, "line-dasharray": [1.5, 1.6] },
      },
      {
        id: "field-here-ring",
        type: "circle",
        source: SOURCE,
        filter: ["==", ["get", "kind"], "here"],
        paint: {
          "circle-radius": 9,
          "circle-color": COLOUR.selected,
          "circle-stroke-color": COLOUR.halo,
          "circle-stroke-width": 4,
        },
      },
      {
        id: "field-stops",
        type: "circle",
        source: SOURCE,
        filter: ["==", ["get", "kind"], "stop"],
        paint: {
          "circle-radius": 13,
          "circle-color": COLOUR.measure,
          "circle-stroke-color": COLOUR.halo,
          "circle-stroke-width": 2,
        },
      },
      {
        id: "field-numbers",
        type: "symbol",
        source: SOURCE,
        filter: ["==", ["get", "kind"], "stop"],
        layout: {
          "text-field": ["get", "number"],
          "text-font": MAP_FONT_BOLD,
          "text-size": 14,
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        },
        paint: { "text-color": COLOUR.halo },
      },
    ],
  };
}
