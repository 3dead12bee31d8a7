import type { Feature } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { WorkPiece } from "../../../../server/modules/zones/works.schemas.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT } from "../../map/fonts.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import { FATE_LINE_PX, FATE_LOOK, LISTED_FATES } from "./fate-look.ts";

/** Works by what the plan means for them, lines by dash and masts as dots; the chosen one with a border. */
export function worksOverlay(
  pieces: readonly WorkPiece[],
  selectedId: number | null,
  onPick: (pieceId: number) => void,
): MapOverlay | null {
  if (pieces.length === 0) return null;
  const features = pieces.map(
    ({ id, disposition, geometry }): Feature => ({
      type: "Feature",
      geometry: geometry as Feature["geometry"],
      properties: { id, fate: disposition },
    }),
  );
  const lines = LISTED_FATES.map((fate): LayerSpecification => {
    const { colour, dash } = FATE_LOOK[fate];
    return {
      id: `planworks-${fate}`,
      type: "line",
      source: "planworks",
      filter: ["all", ["!=", ["geometry-type"], "Point"], ["==", ["get", "fate"], fate]],
      paint: {
        "line-color": colour,
        "line-width": FATE_LINE_PX,
        ...(dash === undefined ? {} : { "line-dasharray": [...dash] }),
      },
    };
  });
  return {
    id: "planworks",
    sources: { planworks: { type: "geojson", data: { type: "FeatureCollection", features } } },
    layers: [
      {
        id: "planworks-selected",
        type: "line",
        source: "planworks",
        filter: ["==", ["get", "id"], selectedId ?? -1],
        paint: { "line-color": COLOUR.selected, "line-width": 12, "line-opacity": 0.5 },
      },
      ...lines,
      {
        id: "planworks-masts",
        type: "circle",
        source: "planworks",
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": [
            "interpolate",
            ["linear"],
            ["zoom"],
            8,
            4,
            12,
            ["case", ["==", ["get", "id"], selectedId ?? -1], 12, 8.5],
          ],
          "circle-color": [
            "match",
            ["get", "fate"],
            ...LISTED_FATES.flatMap((fate) => [fate, FATE_LOOK[fate].colour]),
            COLOUR.unknown,
          ] as never,
          "circle-stroke-color": "#ffffff",
          "circle-stroke-width": 2,
        },
      },
      {
        id: "planworks-signs",
        type: "symbol",
        source: "planworks",
        filter: ["==", ["geometry-type"], "Point"],
        minzoom: 10.5,
        layout: {
          "text-field": [
            "match",
            ["get", "fate"],
            ...LISTED_FATES.flatMap((fate) => [fate, FATE_LOOK[fate].glyph]),
            "",
          ] as never,
          "text-font": MAP_FONT,
          "text-size": 15,
          "text-allow-overlap": true,
          "text-ignore-placement": true,
        },
        paint: { "text-color": "#ffffff" },
      },
    ],
    onPick: ({ properties }) => onPick(Number(properties.id)),
  };
}
