import type { Feature } from "geojson";
import type { ProfileAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT_BOLD } from "../../map/fonts.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import type { ProfileEnd } from "./profile-ends.ts";

const point = (center: LonLat, name: string, kind: "end" | "obstruction"): Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [...center] },
  properties: { name, kind },
});

/** The path on the map: its ends by letter, the line between, and what stands in the way. */
export function profileOverlay(
  from: ProfileEnd | null,
  to: ProfileEnd | null,
  obstructions: ProfileAnswer["obstructions"],
): MapOverlay | null {
  if (from === null && to === null) return null;
  const features: Feature[] = [
    ...(from === null ? [] : [point(from.center, "A", "end")]),
    ...(to === null ? [] : [point(to.center, "B", "end")]),
    ...obstructions.map(({ center }) => point(center, "", "obstruction")),
  ];
  if (from !== null && to !== null) {
    const coordinates = [[...from.center], [...to.center]];
    features.push({ type: "Feature", geometry: { type: "LineString", coordinates }, properties: { kind: "line" } });
  }
  return {
    id: "profile",
    sources: { "profile-path": { type: "geojson", data: { type: "FeatureCollection", features } } },
    layers: [
      {
        id: "profile-line",
        type: "line",
        source: "profile-path",
        filter: ["==", ["get", "kind"], "line"],
        paint: { "line-color": COLOUR.selected, "line-width": 2.5 },
      },
      {
        id: "profile-obstructions",
        type: "circle",
        source: "profile-path",
        filter: ["==", ["get", "kind"], "obstruction"],
        paint: {
          "circle-radius": 4.5,
          "circle-color": COLOUR.gap,
          "circle-stroke-color": "#ffffff",
          "circle-stroke-width": 1.5,
        },
      },
      {
        id: "profile-ends",
        type: "circle",
        source: "profile-path",
        filter: ["==", ["get", "kind"], "end"],
        paint: {
          "circle-radius": 11,
          "circle-color": COLOUR.measure,
          "circle-stroke-color": "#ffffff",
          "circle-stroke-width": 2,
        },
      },
      {
        id: "profile-letters",
        type: "symbol",
        source: "profile-path",
        filter: ["==", ["get", "kind"], "end"],
        layout: {
          "text-field": ["get", "name"],
          "text-font": MAP_FONT_BOLD,
          "text-size": 13,
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        },
        paint: { "text-color": "#ffffff" },
      },
    ],
  };
}
