import { COMMUNE_WIDTH, DISTRICT_DASH, DISTRICT_WIDTH } from "../../../../server/drawing/looks.ts";
import { COLOUR } from "../../map/colours.ts";
import { byZoom, type LayerDefinition } from "../../map/layer-definition.ts";

/** Communes and wards of today; their names are placed by the map itself, once for each commune. */
export const communesLayer: LayerDefinition = {
  group: "places",
  label: "layer.communes",
  geometry: "polygon",
  isOnAtFirst: true,
  minZoom: 0,
  isSelectable: false,
  style: ({ opacity }) => [
    {
      id: "communes-line",
      type: "line",
      layout: { "line-join": "round" },
      paint: {
        "line-color": COLOUR.boundary,
        "line-opacity": opacity,
        "line-width": byZoom(COMMUNE_WIDTH),
      },
    },
  ],
  legend: () => [{ sign: { kind: "line", colour: COLOUR.boundary, width: 1.2 }, label: { key: "legend.boundary" } }],
};

/** The districts abolished on 1 July 2025, in which the plan still speaks. */
export const districtsLayer: LayerDefinition = {
  group: "places",
  label: "layer.districts",
  geometry: "polygon",
  isOnAtFirst: false,
  minZoom: 0,
  isSelectable: false,
  style: ({ opacity }) => [
    {
      id: "districts-line",
      type: "line",
      layout: { "line-join": "round" },
      paint: {
        "line-color": COLOUR.districtBoundary,
        "line-opacity": opacity,
        "line-dasharray": [...DISTRICT_DASH],
        "line-width": byZoom(DISTRICT_WIDTH),
      },
    },
  ],
  legend: () => [
    {
      sign: { kind: "line", colour: COLOUR.districtBoundary, width: 2, dash: [8, 3, 2, 3] },
      label: { key: "legend.boundary" },
    },
  ],
};
