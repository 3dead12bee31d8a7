import type { Feature } from "geojson";
import type { PermitZone } from "../../../../server/modules/permits/permits.schemas.ts";
import { COLOUR } from "../../map/colours.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";

/** Zones and streets of the plan, and the proposed place. */
export function permitOverlay(zones: readonly PermitZone[], place: LonLat | null): MapOverlay | null {
  if (zones.length === 0 && place === null) return null;
  const features: Feature[] = zones.map(({ kind, geometry }) => ({
    type: "Feature",
    geometry: geometry as Feature["geometry"],
    properties: { kind },
  }));
  if (place !== null) {
    features.push({
      type: "Feature",
      geometry: { type: "Point", coordinates: [...place] },
      properties: { kind: "place" },
    });
  }
  return {
    id: "permit",
    sources: { permit: { type: "geojson", data: { type: "FeatureCollection", features } } },
    layers: [
      {
        id: "permit-areas",
        type: "fill",
        source: "permit",
        filter: ["==", ["get", "kind"], "zone"],
        paint: { "fill-color": COLOUR.check, "fill-opacity": 0.12 },
      },
      {
        id: "permit-lines",
        type: "line",
        source: "permit",
        filter: ["!=", ["get", "kind"], "place"],
        paint: { "line-color": COLOUR.check, "line-width": ["match", ["get", "kind"], "street", 4, 1.5] },
      },
      {
        id: "permit-place",
        type: "circle",
        source: "permit",
        filter: ["==", ["get", "kind"], "place"],
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
