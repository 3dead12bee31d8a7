import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification } from "maplibre-gl";
import type { WorkRow } from "../../../../server/modules/corridors/works.schemas.ts";
import { COLOUR } from "../../map/colours.ts";
import type { MapOverlay } from "../../map/overlays.ts";

const SOURCE = "works-lines";

const widthAt = (width: number): ExpressionSpecification => [
  "interpolate",
  ["exponential", 1.4],
  ["zoom"],
  8,
  Math.max(2, width * 0.6),
  14,
  width,
  18,
  width * 2,
];

/** What a work is drawn as: a clash solid and widest, an opportunity dashed, the others thin. */
const relationOf = ({ clashes, opportunities }: WorkRow) =>
  clashes > 0 ? "clash" : opportunities > 0 ? "opportunity" : "none";

export const WORK_LOOK = {
  clash: { colour: COLOUR.gap, width: 7 },
  opportunity: { colour: COLOUR.previewAdded, width: 6, dash: [1.6, 0.7] },
  none: { colour: COLOUR.roadWorks, width: 3 },
} as const;

/** The road works on the map; the chosen one is marked. */
export function worksOverlay(
  works: readonly WorkRow[],
  selectedId: number | null,
  onPick: NonNullable<MapOverlay["onPick"]>,
): MapOverlay {
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: works.map((work) => ({
      type: "Feature",
      id: work.id,
      properties: { relation: relationOf(work) },
      geometry: { type: "LineString", coordinates: work.line.coordinates },
    })),
  };
  return {
    id: "works",
    sources: { [SOURCE]: { type: "geojson", data } },
    layers: [
      {
        id: "works-selected",
        type: "line",
        source: SOURCE,
        filter: ["==", ["id"], selectedId ?? 0],
        paint: { "line-color": COLOUR.selected, "line-width": widthAt(17), "line-opacity": 0.55 },
      },
      {
        id: "works-casing",
        type: "line",
        source: SOURCE,
        paint: { "line-color": COLOUR.halo, "line-width": widthAt(9) },
      },
      ...(["none", "opportunity", "clash"] as const).map((relation) => {
        const look = WORK_LOOK[relation];
        return {
          id: `works-${relation}`,
          type: "line" as const,
          source: SOURCE,
          filter: ["==", ["get", "relation"], relation] as ["==", ["get", string], string],
          paint: {
            "line-color": look.colour,
            "line-width": widthAt(look.width),
            ...("dash" in look ? { "line-dasharray": [...look.dash] } : {}),
          },
        };
      }),
    ],
    onPick,
  };
}
