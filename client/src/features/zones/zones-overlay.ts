import type { Feature, FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";
import { COLOUR } from "../../map/colours.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import { geometryOf, newShape, type Shape } from "./shape.ts";
import { ruleOf, STREET_LINE_PX, ZONE_LINE_PX, ZONE_LOOK, ZONE_RULES } from "./zone-look.ts";

/** Streets are drawn as thick lines and zones as thin ones over a light ground. */
function rulesLayers(): LayerSpecification[] {
  return ZONE_RULES.flatMap((rule) =>
    (["zone", "street"] as const).map((kind): LayerSpecification => {
      const { colour, dash } = ZONE_LOOK[rule];
      return {
        id: `plan-${kind}-${rule}`,
        type: "line",
        source: "plan-drawn",
        filter: ["all", ["==", ["get", "kind"], kind], ["==", ["get", "rule"], rule]],
        layout: { "line-join": "round" },
        paint: {
          "line-color": colour,
          "line-width": kind === "zone" ? ZONE_LINE_PX : STREET_LINE_PX,
          ...(dash === undefined ? {} : { "line-dasharray": [...dash] }),
        },
      };
    }),
  );
}

/** All zones and streets of a version; the selected one with a border of its own, `hiddenId` not at all: it is being edited. */
export function zonesOverlay(
  zones: readonly PlanZone[],
  selectedId: number | null,
  hiddenId: number | null,
  onPick: (zoneId: number) => void,
): MapOverlay | null {
  if (zones.length === 0) return null;
  const features = zones
    .filter(({ id }) => id !== hiddenId)
    .map((zone): Feature => {
      const { id, kind, geometry } = zone;
      return {
        type: "Feature",
        geometry: geometry as Feature["geometry"],
        properties: { id, kind, rule: ruleOf(zone) },
      };
    });
  return {
    id: "plan",
    sources: { "plan-drawn": { type: "geojson", data: { type: "FeatureCollection", features } } },
    layers: [
      {
        id: "plan-ground",
        type: "fill",
        source: "plan-drawn",
        filter: ["==", ["get", "kind"], "zone"],
        paint: {
          "fill-color": [
            "match",
            ["get", "rule"],
            ...ZONE_RULES.flatMap((rule) => [rule, ZONE_LOOK[rule].colour]),
            "#000",
          ] as never,
          "fill-opacity": 0.08,
        },
      },
      {
        id: "plan-selected",
        type: "line",
        source: "plan-drawn",
        filter: ["==", ["get", "id"], selectedId ?? -1],
        layout: { "line-join": "round" },
        paint: { "line-color": COLOUR.selected, "line-width": 10, "line-opacity": 0.45 },
      },
      ...rulesLayers(),
    ],
    onPick: ({ properties }) => onPick(Number(properties.id)),
  };
}

const point = ([lon, lat]: LonLat): Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [lon, lat] },
  properties: {},
});

/** What is on the way: the points set so far with the line between them, closed as soon as they make a ring. */
export function drawnFeatures(shape: Shape | null, points: readonly LonLat[]): FeatureCollection {
  const geometry = shape === null ? geometryOf(newShape("zone", points)) : geometryOf(shape);
  const line: Feature[] =
    points.length < 2
      ? []
      : [
          {
            type: "Feature",
            geometry: { type: "LineString", coordinates: points.map(([x, y]) => [x, y]) },
            properties: {},
          },
        ];
  const area: Feature[] =
    geometry === null ? [] : [{ type: "Feature", geometry: geometry as Feature["geometry"], properties: {} }];
  return { type: "FeatureCollection", features: [...area, ...line, ...points.map(point)] };
}

/** The look of what is drawn or edited; its data is written into the source as the pointer moves. */
export const DRAWING_SOURCE = "plan-edit-drawn";
export const DRAWING_OVERLAY: MapOverlay = {
  id: "plan-edit",
  sources: { [DRAWING_SOURCE]: { type: "geojson", data: { type: "FeatureCollection", features: [] } } },
  layers: [
    {
      id: "plan-edit-ground",
      type: "fill",
      source: DRAWING_SOURCE,
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": COLOUR.selected, "fill-opacity": 0.14 },
    },
    {
      id: "plan-edit-border",
      type: "line",
      source: DRAWING_SOURCE,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": COLOUR.selected, "line-width": 3 },
    },
    {
      id: "plan-edit-points",
      type: "circle",
      source: DRAWING_SOURCE,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 5,
        "circle-color": "#ffffff",
        "circle-stroke-color": COLOUR.selected,
        "circle-stroke-width": 2.5,
      },
    },
  ],
};
