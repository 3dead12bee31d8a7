import { PLACE_SIZE } from "../../../../server/drawing/looks.ts";
import type { MessageKey } from "../../i18n/vi.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT } from "../../map/fonts.ts";
import { byZoom, type LayerDefinition } from "../../map/layer-definition.ts";

const KINDS = ["district_centre", "industrial_zone", "tourist_zone", "agency", "hospital", "school", "other"] as const;

/** Places that the plan serves first. */
export const priorityPlacesLayer: LayerDefinition = {
  group: "places",
  label: "layer.priority-places",
  geometry: "point",
  isOnAtFirst: false,
  minZoom: 0,
  isSelectable: true,
  style: ({ opacity }) => [
    {
      id: "priority-places-icon",
      type: "symbol",
      layout: {
        "icon-image": ["concat", "place/", ["get", "kind"]],
        "icon-size": byZoom(PLACE_SIZE),
        "icon-allow-overlap": true,
        "text-field": ["step", ["zoom"], "", 11, ["coalesce", ["get", "name"], ""]],
        "text-font": MAP_FONT,
        "text-size": 11.5,
        "text-anchor": "top",
        "text-offset": [0, 0.9],
        "text-optional": true,
      },
      paint: {
        "icon-opacity": opacity,
        "text-opacity": opacity,
        "text-color": COLOUR.place,
        "text-halo-color": COLOUR.halo,
        "text-halo-width": 1.4,
      },
    },
  ],
  legend: () =>
    KINDS.map((kind) => ({
      sign: { kind: "symbol", symbol: `place/${kind}` },
      label: { key: `legend.place.${kind}` satisfies MessageKey },
    })),
};
