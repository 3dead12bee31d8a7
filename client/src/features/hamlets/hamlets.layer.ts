import type { FilterSpecification } from "maplibre-gl";
import { CHECK_SIZE, GAP_SIZE, SERVED_SIZE } from "../../../../server/drawing/looks.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT } from "../../map/fonts.ts";
import { allOf, byZoom, type LayerContext, type LayerDefinition, type LayerStyle } from "../../map/layer-definition.ts";

/** Hamlets whose number of people is unknown stay: unknown is not few. */
function withEnoughPeople(minPopulation: number): FilterSpecification | undefined {
  if (minPopulation <= 0) return undefined;
  return [
    "any",
    ["!", ["has", "population"]],
    [">=", ["get", "population"], minPopulation],
  ] as unknown as FilterSpecification;
}

/** The ring marks exactly the hamlets that the table lists; until the list is here, those that the tile calls unserved. */
function isGap({ gapIds, service }: LayerContext): FilterSpecification {
  if (gapIds !== null) return ["in", ["id"], ["literal", [...gapIds]]] as unknown as FilterSpecification;
  return ["==", ["get", service === "FTTH" ? "f" : "m"], "no"];
}

/** Modelled against reported is in the tile, as everybody may know it; what was measured comes with the reader's own list. */
function isToCheck({ checkIds }: LayerContext): FilterSpecification {
  const inTile = ["==", ["get", "check"], true];
  if (checkIds.length === 0) return inTile as unknown as FilterSpecification;
  return ["any", inTile, ["in", ["id"], ["literal", [...checkIds]]]] as unknown as FilterSpecification;
}

const not = (condition: FilterSpecification) => ["!", condition] as unknown as FilterSpecification;

const label = (minZoom: number): Extract<LayerStyle, { type: "symbol" }>["layout"] => ({
  "text-field": ["step", ["zoom"], "", minZoom, ["coalesce", ["get", "name"], ""]],
  "text-font": MAP_FONT,
  "text-size": 11.5,
  "text-anchor": "top",
  "text-offset": [0, 0.75],
  "text-optional": true,
});

export const hamletsLayer: LayerDefinition = {
  group: "service",
  label: "layer.hamlets",
  geometry: "point",
  isOnAtFirst: true,
  minZoom: 0,
  isSelectable: true,
  style: (context) => {
    const enough = withEnoughPeople(context.filters.minPopulation);
    const gap = isGap(context);
    const status = ["get", context.service === "FTTH" ? "f" : "m"];
    const textPaint = { "text-color": COLOUR.text, "text-halo-color": COLOUR.halo, "text-halo-width": 1.4 };
    const opacity = { "icon-opacity": context.opacity, "text-opacity": context.opacity };
    return [
      {
        id: "hamlets-served",
        type: "symbol",
        filter: allOf(enough, not(gap)),
        layout: {
          ...label(12),
          "icon-image": ["case", ["==", status, "unknown"], "hamlet/unknown", "hamlet/served"] as unknown as string,
          "icon-size": byZoom(SERVED_SIZE),
          "icon-allow-overlap": true,
          // At a distance there are thousands: the names of communes give way to the gaps only.
          "icon-ignore-placement": ["step", ["zoom"], true, 11, false],
        },
        // The gaps and the values below are what one looks for from afar.
        paint: {
          ...opacity,
          ...textPaint,
          "icon-opacity": ["interpolate", ["linear"], ["zoom"], 8.5, context.opacity * 0.35, 10.5, context.opacity],
        },
      },
      {
        id: "hamlets-gap",
        type: "symbol",
        filter: allOf(enough, gap),
        layout: {
          ...label(10.5),
          "icon-image": "hamlet/gap",
          "icon-size": byZoom(GAP_SIZE),
          "icon-allow-overlap": true,
          "symbol-sort-key": ["-", ["coalesce", ["get", "population"], 0]],
        },
        paint: { ...opacity, ...textPaint, "text-color": COLOUR.gap },
      },
      {
        id: "hamlets-check",
        type: "symbol",
        minzoom: 9,
        filter: allOf(enough, isToCheck(context)),
        layout: {
          "icon-image": "hamlet/check",
          "icon-size": byZoom(CHECK_SIZE),
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
        },
        paint: { "icon-opacity": context.opacity },
      },
    ];
  },
  legend: ({ service }) => [
    {
      sign: { kind: "symbol", symbol: "hamlet/gap" },
      label: { key: "legend.hamlet.gap", values: { service: `service.${service}` } },
    },
    { sign: { kind: "symbol", symbol: "hamlet/served" }, label: { key: "legend.hamlet.served" } },
    { sign: { kind: "symbol", symbol: "hamlet/unknown" }, label: { key: "legend.hamlet.unknown" } },
    { sign: { kind: "symbol", symbol: "hamlet/check" }, label: { key: "legend.hamlet.check" } },
  ],
};
