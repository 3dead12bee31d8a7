import { ROAD_CLASSES as CLASSES, ROAD_FAR_SHARE, ROAD_GROWTH } from "../../../../server/drawing/looks.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT } from "../../map/fonts.ts";
import type { LayerDefinition } from "../../map/layer-definition.ts";

export const roadsLayer: LayerDefinition = {
  group: "corridors",
  label: "layer.roads",
  geometry: "line",
  isOnAtFirst: true,
  minZoom: 0,
  isSelectable: true,
  style: ({ opacity }) => [
    {
      id: "roads-line",
      type: "line",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-opacity": opacity,
        "line-color": [
          "match",
          ["get", "class"],
          ["national", "provincial"],
          COLOUR.roadMajor,
          "urban",
          COLOUR.roadUrban,
          COLOUR.roadMinor,
        ],
        "line-width": [
          "interpolate",
          ["exponential", ROAD_GROWTH],
          ["zoom"],
          7,
          ["*", ROAD_FAR_SHARE, widthByClass()],
          14,
          widthByClass(),
        ],
      },
    },
    {
      id: "roads-name",
      type: "symbol",
      minzoom: 11,
      filter: ["has", "name"],
      layout: {
        "symbol-placement": "line",
        "text-field": ["get", "name"],
        "text-font": MAP_FONT,
        "text-size": 11,
        "text-max-angle": 30,
        "symbol-spacing": 320,
      },
      paint: {
        "text-opacity": opacity,
        "text-color": "#6b5320",
        "text-halo-color": COLOUR.halo,
        "text-halo-width": 1.4,
      },
    },
  ],
  legend: () =>
    CLASSES.map(({ name, colour, width }) => ({
      sign: { kind: "line", colour, width: Math.max(1, width / 1.4) },
      label: { key: `legend.road.${name}` },
    })),
};

function widthByClass() {
  const [national, provincial, district, commune, urban] = CLASSES.map(({ width }) => width) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return [
    "match",
    ["get", "class"],
    "national",
    national,
    "provincial",
    provincial,
    "district",
    district,
    "urban",
    urban,
    commune,
  ] as ["match", ["get", string], string, number, string, number, string, number, string, number, number];
}
