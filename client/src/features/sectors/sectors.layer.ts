import { SECTOR_SHARE, SECTOR_SIZES } from "../../../../server/drawing/looks.ts";
import { isOneOf, type LayerDefinition } from "../../map/layer-definition.ts";
import { organisationSign } from "../../map/organisation-expressions.ts";

/** Later technologies are drawn smaller, so that the fans of one mast stay apart. */
const SIZE_BY_TECHNOLOGY = [
  "match",
  ["get", "technology"],
  "2G",
  SECTOR_SHARE["2G"],
  "3G",
  SECTOR_SHARE["3G"],
  "4G",
  SECTOR_SHARE["4G"],
  SECTOR_SHARE["5G"],
] as const;

/** Only for those who may see radio parameters; the server leaves the layer out for everyone else. */
export const sectorsLayer: LayerDefinition = {
  group: "stations",
  label: "layer.sectors",
  geometry: "point",
  isOnAtFirst: false,
  minZoom: 11,
  isSelectable: true,
  style: ({ organisations, filters, opacity }) => {
    const filter = isOneOf("organisationId", filters.operators);
    return [
      {
        id: "sectors-icon",
        type: "symbol",
        ...(filter === undefined ? {} : { filter }),
        layout: {
          "icon-image": [
            "concat",
            "sector/",
            organisationSign("organisationId", organisations, false),
            "/",
            ["to-string", ["*", 10, ["round", ["/", ["coalesce", ["get", "beamwidthDeg"], 60], 10]]]],
          ],
          "icon-rotate": ["get", "azimuthDeg"],
          "icon-rotation-alignment": "map",
          "icon-size": [
            "interpolate",
            ["linear"],
            ["zoom"],
            ...SECTOR_SIZES.flatMap(([zoom, size]) => [zoom, ["*", size, [...SIZE_BY_TECHNOLOGY]]]),
          ] as unknown as number,
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
          "symbol-z-order": "source",
        },
        paint: { "icon-opacity": opacity },
      },
    ];
  },
  legend: () => [{ sign: { kind: "symbol", symbol: "sector/22303c/60" }, label: { key: "legend.sector" } }],
};
