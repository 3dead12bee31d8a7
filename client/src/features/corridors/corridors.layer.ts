import { corridorWidth, DUCT_UNKNOWN_DASH, POLE_DASH, ROAD_WORKS_DASH } from "../../../../server/drawing/looks.ts";
import { COLOUR } from "../../map/colours.ts";
import { byZoom, type LayerDefinition, type LayerStyle } from "../../map/layer-definition.ts";

const widthByZoom = (near: number) => byZoom(corridorWidth(near));

type LinePaint = Extract<LayerStyle, { type: "line" }>["paint"];

const line = (id: string, paint: LinePaint): LayerStyle => ({
  id,
  type: "line",
  layout: { "line-join": "round" },
  ...(paint === undefined ? {} : { paint }),
});

export const ductsLayer: LayerDefinition = {
  group: "corridors",
  label: "layer.ducts",
  geometry: "line",
  isOnAtFirst: false,
  minZoom: 9,
  isSelectable: true,
  style: ({ opacity }) => [
    {
      ...line("ducts-free", { "line-color": COLOUR.duct, "line-opacity": opacity, "line-width": widthByZoom(4) }),
      filter: [">", ["coalesce", ["get", "freePipes"], 0], 0],
    } as LayerStyle,
    {
      ...line("ducts-full", { "line-color": COLOUR.ductFull, "line-opacity": opacity, "line-width": widthByZoom(4) }),
      filter: ["==", ["get", "freePipes"], 0],
    } as LayerStyle,
    {
      ...line("ducts-unknown", {
        "line-color": COLOUR.duct,
        "line-opacity": opacity,
        "line-width": widthByZoom(3),
        "line-dasharray": [...DUCT_UNKNOWN_DASH],
      }),
      filter: ["!", ["has", "freePipes"]],
    } as LayerStyle,
  ],
  legend: () => [
    { sign: { kind: "line", colour: COLOUR.duct, width: 4 }, label: { key: "legend.duct.free" } },
    { sign: { kind: "line", colour: COLOUR.ductFull, width: 4 }, label: { key: "legend.duct.full" } },
    { sign: { kind: "line", colour: COLOUR.duct, width: 3, dash: [6, 4] }, label: { key: "legend.duct.unknown" } },
  ],
};

export const poleLinesLayer: LayerDefinition = {
  group: "corridors",
  label: "layer.pole-lines",
  geometry: "line",
  isOnAtFirst: false,
  minZoom: 9,
  isSelectable: true,
  style: ({ opacity }) => [
    line("pole-lines-line", {
      "line-color": COLOUR.pole,
      "line-opacity": opacity,
      "line-width": widthByZoom(2),
      "line-dasharray": [...POLE_DASH],
    }),
  ],
  legend: () => [
    { sign: { kind: "line", colour: COLOUR.pole, width: 2, dash: [1.5, 4] }, label: { key: "legend.line" } },
  ],
};

export const roadWorksLayer: LayerDefinition = {
  group: "corridors",
  label: "layer.road-works",
  geometry: "line",
  isOnAtFirst: false,
  minZoom: 0,
  isSelectable: true,
  style: ({ opacity }) => [
    line("road-works-casing", { "line-color": COLOUR.halo, "line-opacity": opacity, "line-width": widthByZoom(9) }),
    line("road-works-line", {
      "line-color": COLOUR.roadWorks,
      "line-opacity": opacity,
      "line-width": widthByZoom(6),
      "line-dasharray": [...ROAD_WORKS_DASH],
    }),
  ],
  legend: () => [
    { sign: { kind: "line", colour: COLOUR.roadWorks, width: 5, dash: [7, 4] }, label: { key: "legend.line" } },
  ],
};
