import type { FilterSpecification } from "maplibre-gl";
import { SITE_SIZE } from "../../../../server/drawing/looks.ts";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT } from "../../map/fonts.ts";
import {
  allOf,
  byZoom,
  holdsAnyId,
  isOneOf,
  type LayerDefinition,
  type LegendItem,
  type MapFilters,
} from "../../map/layer-definition.ts";
import { organisationSign } from "../../map/organisation-expressions.ts";

/** A site is an operator's where it owns the mast or has a station on it. */
function ofOperators({ operators }: MapFilters): FilterSpecification | undefined {
  if (operators.length === 0) return undefined;
  return ["any", isOneOf("owner", operators), holdsAnyId("ops", operators)] as unknown as FilterSpecification;
}

const use = (hollow: boolean) => (hollow ? "shared" : "own");

const NEUTRAL = "circle/22303c";

/** Shape and colour say whose mast it is; hollow: two or more operators use it; dashed: planned. */
export const sitesLayer: LayerDefinition = {
  group: "stations",
  label: "layer.sites",
  geometry: "point",
  isOnAtFirst: true,
  minZoom: 0,
  isSelectable: true,
  style: ({ organisations, filters, opacity }) => [
    {
      id: "sites-icon",
      type: "symbol",
      filter: allOf(
        ofOperators(filters),
        isOneOf("mastClass", filters.mastClasses),
        isOneOf("status", filters.statuses),
      ),
      layout: {
        "icon-image": [
          "concat",
          "site/",
          organisationSign("owner", organisations, true),
          ["case", ["==", ["get", "shared"], true], `/${use(true)}`, `/${use(false)}`],
          "/",
          ["coalesce", ["get", "status"], "existing"],
        ],
        "icon-size": byZoom(SITE_SIZE),
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "text-field": ["step", ["zoom"], "", 12, ["coalesce", ["get", "code"], ""]],
        "text-font": MAP_FONT,
        "text-size": 11,
        "text-anchor": "left",
        "text-offset": [0.9, 0],
        "text-optional": true,
      },
      paint: {
        "icon-opacity": opacity,
        "text-opacity": opacity,
        "text-color": COLOUR.text,
        "text-halo-color": COLOUR.halo,
        "text-halo-width": 1.4,
      },
    },
  ],
  legend: ({ organisations }) => {
    // All owners, also while operators are filtered: the masts of others that those operators use stay on the map.
    const owners = organisations
      .filter(({ kind, isMobile }) => isMobile || kind === "tower")
      .map(
        ({ name, mapSymbol, mapColour }): LegendItem => ({
          sign: { kind: "symbol", symbol: `site/${mapSymbol}/${mapColour.slice(1)}/own/existing` },
          label: { text: name },
        }),
      );
    return [
      ...owners,
      { sign: { kind: "symbol", symbol: `site/${NEUTRAL}/shared/existing` }, label: { key: "legend.site.shared" } },
      { sign: { kind: "symbol", symbol: `site/${NEUTRAL}/own/planned` }, label: { key: "legend.site.planned" } },
      { sign: { kind: "symbol", symbol: `site/${NEUTRAL}/own/retired` }, label: { key: "legend.site.retired" } },
    ];
  },
};
