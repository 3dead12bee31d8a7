import type { FeatureCollection } from "geojson";
import type { Breakdown, UnitShapes } from "../../../../server/modules/targets/targets.schemas.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import { CLASS_COLOURS, classBounds, classOf, NO_DATA_COLOUR } from "./classes.ts";

/** Classes of the figures with how many areas each holds, and how many areas have no figure. */
export interface AreaClasses {
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
  readonly withoutData: number;
}

export function areaClasses({ areas }: Breakdown): AreaClasses {
  const values = areas.flatMap(({ figure }) => figure.value ?? []);
  const bounds = classBounds(values);
  const counts = CLASS_COLOURS.map((_, at) => values.filter((value) => classOf(value, bounds) === at).length);
  return { bounds, counts, withoutData: areas.length - values.length };
}

/** Areas painted by class; what has no figure is grey under a dashed border. */
export function choropleth(
  breakdown: Breakdown,
  shapes: UnitShapes,
  unitCode: string | null,
  onPick: (unitCode: string) => void,
): MapOverlay | null {
  if (shapes.features.length === 0) return null;
  const { bounds } = areaClasses(breakdown);
  const figureOf = new Map(breakdown.areas.map(({ unitId, figure }) => [unitId, figure.value]));
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: shapes.features.map(({ id, geometry, properties }) => {
      const value = figureOf.get(id) ?? null;
      return {
        type: "Feature",
        id,
        geometry: geometry as FeatureCollection["features"][number]["geometry"],
        properties: {
          code: properties.code,
          fill: value === null ? NO_DATA_COLOUR : CLASS_COLOURS[classOf(value, bounds)],
          isKnown: value !== null,
          isChosen: properties.code === unitCode,
        },
      };
    }),
  };
  return {
    id: "targets",
    sources: { targets: { type: "geojson", data } },
    layers: [
      {
        id: "targets-areas",
        type: "fill",
        source: "targets",
        paint: { "fill-color": ["get", "fill"], "fill-opacity": ["case", ["get", "isKnown"], 0.92, 0.5] },
      },
      {
        id: "targets-borders",
        type: "line",
        source: "targets",
        filter: ["get", "isKnown"],
        paint: { "line-color": "#ffffff", "line-width": 1 },
      },
      {
        id: "targets-unknown",
        type: "line",
        source: "targets",
        filter: ["!", ["get", "isKnown"]],
        paint: { "line-color": "#52616d", "line-width": 1, "line-dasharray": [3, 2] },
      },
      {
        id: "targets-chosen",
        type: "line",
        source: "targets",
        filter: ["get", "isChosen"],
        paint: { "line-color": "#17242e", "line-width": 3 },
      },
    ],
    onPick: (feature) => onPick(String(feature.properties.code)),
  };
}
