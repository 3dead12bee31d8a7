import { COLOUR } from "../../map/colours.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";

/** The proposed place. */
export function permitOverlay(place: LonLat | null): MapOverlay | null {
  if (place === null) return null;
  return {
    id: "permit",
    sources: {
      permit: {
        type: "geojson",
        data: { type: "Feature", geometry: { type: "Point", coordinates: [...place] }, properties: {} },
      },
    },
    layers: [
      {
        id: "permit-place",
        type: "circle",
        source: "permit",
        paint: {
          "circle-radius": 9,
          "circle-color": COLOUR.selected,
          "circle-stroke-color": "#ffffff",
          "circle-stroke-width": 3,
        },
      },
    ],
  };
}
