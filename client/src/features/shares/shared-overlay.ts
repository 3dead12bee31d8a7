import type { FeatureCollection, Geometry, Position } from "geojson";
import type { SharedItem } from "../../../../server/modules/shares/shares.schemas.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT_BOLD } from "../../map/fonts.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLatBounds } from "../../map/selection.ts";

const SOURCE = "shared-items";
const IS_POINT = ["==", ["geometry-type"], "Point"] as const;

/** The shared items as the map draws them, numbered as in the list. */
export function sharedOverlay(items: readonly SharedItem[], onPick: (id: number) => void): MapOverlay {
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: items.map(({ id, geometry }, at) => ({
      type: "Feature",
      id,
      geometry: geometry as Geometry,
      properties: { id, number: String(at + 1) },
    })),
  };
  return {
    id: "shared",
    sources: { [SOURCE]: { type: "geojson", data } },
    layers: [
      {
        id: "shared-line",
        type: "line",
        source: SOURCE,
        filter: ["!", IS_POINT as never],
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": COLOUR.selected, "line-width": 3.5 },
      },
      {
        id: "shared-point",
        type: "circle",
        source: SOURCE,
        filter: IS_POINT as never,
        paint: {
          "circle-radius": 11,
          "circle-color": COLOUR.selected,
          "circle-stroke-color": COLOUR.halo,
          "circle-stroke-width": 2,
        },
      },
      {
        id: "shared-number",
        type: "symbol",
        source: SOURCE,
        filter: IS_POINT as never,
        layout: {
          "text-field": ["get", "number"],
          "text-size": 12,
          "text-font": MAP_FONT_BOLD,
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        },
        paint: { "text-color": COLOUR.halo },
      },
    ],
    onPick: (feature) => onPick(Number(feature.properties.id)),
  };
}

function positionsOf(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === "number" ? [coordinates as Position] : coordinates.flatMap(positionsOf);
}

/** The box around items, with room for their signs; null where there are none. */
export function boxOf(items: readonly SharedItem[]): LonLatBounds | null {
  const positions = items.flatMap(({ geometry }) => positionsOf((geometry as { coordinates?: unknown }).coordinates));
  if (positions.length === 0) return null;
  const [lons, lats] = [positions.map(([lon]) => lon as number), positions.map(([, lat]) => lat as number)];
  const marginDeg = 0.02;
  return [
    Math.min(...lons) - marginDeg,
    Math.min(...lats) - marginDeg,
    Math.max(...lons) + marginDeg,
    Math.max(...lats) + marginDeg,
  ];
}
