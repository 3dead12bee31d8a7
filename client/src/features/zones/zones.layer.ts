import type { ExpressionSpecification, FilterSpecification } from "maplibre-gl";
import type { LayerDefinition, LayerStyle } from "../../map/layer-definition.ts";
import { STREET_LINE_PX, ZONE_LINE_PX, ZONE_LOOK, ZONE_RULES, type ZoneRule } from "./zone-look.ts";

/** The same as `ruleOf`, of the attributes that a tile carries. */
const RULE: ExpressionSpecification = [
  "case",
  ["has", "undergroundBy"],
  "underground",
  ["==", ["get", "mastClasses"], ""],
  "no-masts",
  "other",
];

function linesOf(rule: ZoneRule, kind: "zone" | "street", opacity: number): LayerStyle {
  const { colour, dash } = ZONE_LOOK[rule];
  return {
    id: `plan-zones-${kind}-${rule}`,
    type: "line",
    filter: ["all", ["==", ["get", "kind"], kind], ["==", RULE, rule]] as FilterSpecification,
    layout: { "line-join": "round" },
    paint: {
      "line-color": colour,
      "line-opacity": opacity,
      "line-width": kind === "zone" ? ZONE_LINE_PX : STREET_LINE_PX,
      ...(dash === undefined ? {} : { "line-dasharray": [...dash] }),
    },
  };
}

/** Areas and streets of the plan in force. */
export const planZonesLayer: LayerDefinition = {
  group: "corridors",
  label: "layer.plan-zones",
  geometry: "polygon",
  isOnAtFirst: false,
  minZoom: 0,
  isSelectable: true,
  style: ({ opacity }) => [
    {
      id: "plan-zones-fill",
      type: "fill",
      filter: ["==", ["get", "kind"], "zone"],
      paint: {
        "fill-color": [
          "match",
          RULE,
          "underground",
          ZONE_LOOK.underground.colour,
          "no-masts",
          ZONE_LOOK["no-masts"].colour,
          ZONE_LOOK.other.colour,
        ],
        "fill-opacity": 0.07 * opacity,
      },
    },
    ...ZONE_RULES.flatMap((rule) => [linesOf(rule, "zone", opacity), linesOf(rule, "street", opacity)]),
  ],
  legend: () =>
    ZONE_RULES.map((rule) => {
      const { colour, dash } = ZONE_LOOK[rule];
      return {
        sign: {
          kind: "line",
          colour,
          width: 3,
          ...(dash === undefined ? {} : { dash: dash.map((part) => part * 3) }),
        },
        label: { key: `legend.zone.${rule}` },
      };
    }),
};
