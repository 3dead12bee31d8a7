import type { FilterSpecification } from "maplibre-gl";
import { ACCESS_SIZE, FIBRE_KINDS as KINDS } from "../../../../server/drawing/looks.ts";
import { allOf, byZoom, isOneOf, type LayerDefinition, type LayerStyle } from "../../map/layer-definition.ts";
import { organisationColour, organisationSign } from "../../map/organisation-expressions.ts";

export const fibreLayer: LayerDefinition = {
  group: "fixed",
  label: "layer.fibre",
  geometry: "line",
  isOnAtFirst: false,
  minZoom: 0,
  isSelectable: true,
  style: ({ organisations, filters, opacity }) =>
    KINDS.map(
      ({ kind, dash, width }): LayerStyle => ({
        id: `fibre-${kind}`,
        type: "line",
        filter: allOf(
          ["==", ["get", "kind"], kind] as FilterSpecification,
          isOneOf("organisationId", filters.operators),
        ),
        layout: { "line-join": "round" },
        paint: {
          "line-color": organisationColour("organisationId", organisations),
          "line-opacity": opacity,
          "line-width": ["interpolate", ["linear"], ["zoom"], 8, width / 1.6, 14, width * 1.6],
          ...(dash === undefined ? {} : { "line-dasharray": [...dash] }),
        },
      }),
    ),
  legend: ({ organisations, filters }) => [
    ...KINDS.map(({ kind, dash, width }) => ({
      sign: {
        kind: "line",
        colour: "#22303c",
        width,
        ...(dash && { dash: dash.map((part) => part * width * 1.4) }),
      } as const,
      label: { key: `legend.fibre.${kind}` } as const,
    })),
    ...organisations
      .filter(({ id, isFixed }) => isFixed && (filters.operators.length === 0 || filters.operators.includes(id)))
      .map(({ name, mapColour }) => ({
        sign: { kind: "line", colour: mapColour, width: 3 } as const,
        label: { text: name },
      })),
  ],
};

export const accessPointsLayer: LayerDefinition = {
  group: "fixed",
  label: "layer.access-points",
  geometry: "point",
  isOnAtFirst: false,
  minZoom: 9,
  isSelectable: true,
  style: ({ organisations, filters, opacity }) => {
    const filter = isOneOf("organisationId", filters.operators);
    return [
      {
        id: "access-points-icon",
        type: "symbol",
        ...(filter === undefined ? {} : { filter }),
        layout: {
          "icon-image": [
            "concat",
            "access/",
            organisationSign("organisationId", organisations, false),
            ["case", ["!", ["has", "freePorts"]], "/unknown", [">", ["get", "freePorts"], 0], "/free", "/full"],
          ],
          "icon-size": byZoom(ACCESS_SIZE),
          "icon-allow-overlap": true,
        },
        paint: { "icon-opacity": opacity },
      },
    ];
  },
  legend: () =>
    (["free", "full", "unknown"] as const).map((state) => ({
      sign: { kind: "symbol", symbol: `access/22303c/${state}` },
      label: { key: `legend.access.${state}` },
    })),
};
