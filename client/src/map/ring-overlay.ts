import type { Feature } from "geojson";
import { COLOUR } from "./colours.ts";
import type { MapOverlay } from "./overlays.ts";
import type { LonLat } from "./selection.ts";

/** The corners of an area that is being drawn, or the ring that was. */
export function ringOverlay(id: string, corners: readonly LonLat[]): MapOverlay | null {
  if (corners.length === 0) return null;
  const line = corners.length > 2 ? [...corners, corners[0]!] : corners;
  const features: Feature[] = [
    { type: "Feature", geometry: { type: "LineString", coordinates: line.map((each) => [...each]) }, properties: {} },
    ...corners.map(
      (corner): Feature => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: [...corner] },
        properties: {},
      }),
    ),
  ];
  return {
    id,
    sources: {
      [id]: {
        type: "geojson",
        data: { type: "FeatureCollection", features: corners.length > 1 ? features : features.slice(1) },
      },
    },
    layers: [
      {
        id: `${id}-line`,
        type: "line",
        source: id,
        filter: ["==", ["geometry-type"], "LineString"],
        paint: { "line-color": COLOUR.measure, "line-width": 2.2, "line-dasharray": [2, 1.4] },
      },
      {
        id: `${id}-corners`,
        type: "circle",
        source: id,
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": 4,
          "circle-color": "#ffffff",
          "circle-stroke-color": COLOUR.measure,
          "circle-stroke-width": 2,
        },
      },
    ],
  };
}
